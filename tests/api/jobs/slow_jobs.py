"""Jobs of tests: a slow extractor, uploads, and waiting for results."""

from __future__ import annotations

import json
import time
from collections.abc import Callable
from typing import Any

from starlette.testclient import TestClient

from onrecord.extractors.options import ExtractionOptions
from onrecord.schemas.extraction import Extraction
from tests.api.first_words import FirstWords

Serve = Callable[..., TestClient]
DEEP = "[" * 900 + "]" * 900
NDJSON = {"Content-Type": "application/x-ndjson"}
RANGES = [
    *[(wanted, 206) for wanted in ("bytes=0-", "bytes=-9", "Bytes=5-5", "bytes=1-99999999999")],
    # What is malformed counts as absent.
    *[(wanted, 200) for wanted in ("bytes=5-2", "bytes=", "bytes=-", "pages=1-2", "bytes=1_0-", "bytes=0-1,4-", "x")],
    ("bytes=99999999999-", 416),
]
PARQUET = {"Content-Type": "application/vnd.apache.parquet"}


class Slow(FirstWords):
    """Takes a while for each text."""

    def extract(self, text: str, options: ExtractionOptions) -> Extraction:
        time.sleep(0.02)
        return super().extract(text, options)


def lines(count: int) -> bytes:
    rows = ({"id": f"n{number}", "text": f"Word {number} is said.", "title": f"T{number}"} for number in range(count))
    return b"".join(json.dumps(row).encode() + b"\n" for row in rows)


def finished(client: TestClient, job: str) -> dict[str, Any]:
    for _ in range(2_000):
        found: dict[str, Any] = client.get(f"/v1/jobs/{job}").json()
        if found["state"] != "running":
            return found
        time.sleep(0.05)
    raise AssertionError("the job does not end")


def results(client: TestClient, job: str, **params: int) -> list[dict[str, Any]]:
    return [json.loads(line) for line in client.get(f"/v1/jobs/{job}/results", params=params).text.splitlines()]

"""Many jobs of ten callers beside interactive requests: who is read when, without any clock."""

from __future__ import annotations

import json
import threading
import time
from collections import Counter
from collections.abc import Iterator
from itertools import groupby
from pathlib import Path

import pytest
from starlette.testclient import TestClient

from onrecord.api.app import create_app
from onrecord.api.jobs import store
from onrecord.api.limits.keys import KeyRing
from onrecord.api.settings import Settings
from onrecord.extractors.checkpoints import checkpoint
from onrecord.extractors.options import ExtractionOptions
from onrecord.schemas.extraction import Extraction
from tests.api.first_words import FirstWords
from tests.examples import THOROUGH

KEYS, JOBS, ARTICLES = 10, (10 if THOROUGH else 4), 4
INTERACTIVE = "Now"


class Counting(FirstWords):
    """Notes what it reads; between two texts it waits while `turns` is exhausted."""

    def __init__(self) -> None:
        super().__init__()
        self.ready = threading.Semaphore(0)

    def extract(self, text: str, options: ExtractionOptions) -> Extraction:
        if not text.startswith(INTERACTIVE):
            while not self.ready.acquire(timeout=0.001):
                checkpoint()
        return super().extract(text, options)


@pytest.fixture
def extractor() -> Counting:
    return Counting()


@pytest.fixture
def service(tmp_path: Path, extractor: Counting, monkeypatch: pytest.MonkeyPatch) -> Iterator[TestClient]:
    monkeypatch.setattr(store, "UNIT_ARTICLES", 2)
    settings = Settings(jobs_dir=tmp_path / "jobs", keys_file=tmp_path / "keys.json", max_jobs=JOBS)
    KeyRing(tmp_path / "keys.json").new("first")
    with TestClient(create_app(settings, extractor), raise_server_exceptions=False) as client:
        while client.get("/readyz").status_code != 200:
            time.sleep(0.01)
        yield client
        for _ in range(10 * KEYS * JOBS * ARTICLES):
            extractor.ready.release()


def job(key: int, number: int) -> bytes:
    """Those of an even key have articles that are three times as long."""
    words = "long " * 24 if key % 2 == 0 else "short " * 6
    rows = ({"text": f"k{key} said {number}.{article} {words}"} for article in range(ARTICLES))
    return b"".join(json.dumps(row).encode() + b"\n" for row in rows)


def test_many_jobs_of_ten_keys_share_fairly(service: TestClient, extractor: Counting, tmp_path: Path) -> None:
    keys = [{"Authorization": f"Bearer {KeyRing(tmp_path / 'keys.json').new(f'k{key}')[1]}"} for key in range(KEYS)]
    for number in range(JOBS):
        for key, headers in enumerate(keys):
            headers = headers | {"Content-Type": "application/x-ndjson"}
            answer = service.post("/v1/jobs", content=job(key, number), headers=headers)
            assert answer.status_code == 202
    over = service.post("/v1/jobs", content=job(0, 0), headers=keys[0] | {"Content-Type": "application/x-ndjson"})
    assert (over.status_code, over.json()["limit"]) == (429, JOBS)

    # An interactive text comes whenever some of the jobs' have been read: it is read at once, whatever is at hand.
    waits = []
    for count in range(KEYS * JOBS * ARTICLES // 10):
        for _ in range(10):
            extractor.ready.release()
        before = len(extractor.begun)
        assert service.post("/v1/extractions", json={"text": f"{INTERACTIVE} {count} said"}, headers=keys[0]).is_success
        waits.append(extractor.begun.index(f"{INTERACTIVE} {count} said") - before)
    while any(job["state"] == "running" for one in keys for job in service.get("/v1/jobs", headers=one).json()["jobs"]):
        time.sleep(0.25)  # listing jobs takes as much of the processor as reading some of them

    read = [text for text in extractor.begun if not text.startswith(INTERACTIVE)]
    # Nothing is lost, and nothing is read twice.
    assert sorted(read) == sorted(set(read))
    assert len(read) == KEYS * JOBS * ARTICLES
    _check_shares(read)
    # A text waits for what was read while it was on its way, and for none of the units that had begun.
    assert max(waits) <= 10


def _check_shares(read: list[str]) -> None:
    """While a caller has something to be read, none is ahead of it by more than a unit."""
    total: Counter[str] = Counter()
    left = Counter(text.split()[0] for text in read)
    unit = 2 * max(map(len, read))
    for text in read:
        key = text.split()[0]
        total[key] += len(text)
        left[key] -= 1
        waiting = [total[one] for one in left if left[one]]
        assert not waiting or total[key] - min(waiting) <= 2 * unit
    # A caller's jobs are read in the order in which they came.
    for key in total:
        numbers = [int(text.split()[2].partition(".")[0]) for text in read if text.startswith(f"{key} ")]
        assert [number for number, _ in groupby(numbers)] == list(range(JOBS))
    # Callers with short articles are done in a third of the time: what they do not use is the others'.
    last = {key: max(place for place, text in enumerate(read) if text.startswith(f"{key} ")) for key in total}
    assert max(last[f"k{key}"] for key in range(1, KEYS, 2)) < min(last[f"k{key}"] for key in range(0, KEYS, 2))

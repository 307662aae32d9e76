"""The recipes of docs/exports.md do what they say."""

from __future__ import annotations

import csv
import io
import json
import re
import sqlite3
import sys
import urllib.request
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from onrecord.api.exports import EXPORTS
from onrecord.api.exports.rows import csv_rows
from onrecord.schemas import examples
from onrecord.schemas.extraction import Extraction
from tests.house.repository import ROOT

HYPOTHESIS = {
    "type": "object",
    "required": ["uri"],
    "properties": {
        "uri": {"type": "string", "pattern": "^https?://"},
        "text": {"type": "string"},
        "tags": {"type": "array", "items": {"type": "string"}},
        "target": {
            "type": "array",
            "items": {
                "type": "object",
                "properties": {
                    "source": {"type": "string"},
                    "selector": {"type": "array", "items": {"type": "object", "required": ["type"]}},
                },
            },
        },
        "group": {"type": "string"},
        "permissions": {"type": "object", "required": ["read"]},
    },
    "additionalProperties": False,
}
"""The form of a new annotation for the service of Hypothesis: `AnnotationSchema` in h/schemas/annotation.py of its
repository, hypothesis/h. The service keeps the first target alone. Here other fields are mistakes, too."""
RECORD = Extraction.model_validate({**examples.EXTRACTION, "id": "https://news.example/bridge"})
PAGE = (ROOT / "docs" / "exports.md").read_text("utf-8")


def test_the_script_sends_each_content_to_hypothesis(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    [script] = re.findall(r"```python\n(.*?)```", PAGE, re.DOTALL)
    page = tmp_path / "page.jsonld"
    page.write_text(EXPORTS["annotations"].write(RECORD, examples.ARTICLE), encoding="utf-8")
    sent: list[dict[str, Any]] = []

    def send(request: urllib.request.Request) -> io.BytesIO:
        assert request.get_header("Authorization") == "Bearer secret"
        assert isinstance(request.data, bytes)
        sent.append(json.loads(request.data))
        return io.BytesIO()

    monkeypatch.setattr(urllib.request, "urlopen", send)
    monkeypatch.setattr(sys, "argv", ["hypothesis.py", str(page)])
    monkeypatch.setenv("HYPOTHESIS_TOKEN", "secret")
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("builtins.open", lambda name, encoding: io.StringIO(Path(name).read_text(encoding)))
        exec(compile(script, "hypothesis.py", "exec"), {})
    for one in sent:
        jsonschema.validate(one, HYPOTHESIS)
    assert [one["uri"] for one in sent] == ["https://news.example/bridge"] * 2
    assert sent[0]["text"] == "The bridge will reopen in May."
    assert sent[0]["tags"] == ["indirect", "speech", "statement", "Ana Petrova"]
    kinds = [selector["type"] for selector in sent[0]["target"][0]["selector"]]
    assert kinds == ["TextPositionSelector", "TextQuoteSelector"]


def test_sqlite_answers_the_question() -> None:
    header, *rows = csv.reader(io.StringIO(csv_rows(RECORD, "", guarded=False), newline=""))
    [query] = re.findall(r'sqlite3 quotes\.db "(SELECT .*?)"', PAGE)
    database = sqlite3.connect(":memory:")
    database.execute(f"CREATE TABLE attributions ({', '.join(header)})")
    database.executemany(f"INSERT INTO attributions VALUES ({', '.join('?' * len(header))})", rows)
    found = database.execute(query).fetchall()
    database.close()
    assert ("2026-11-28", "The bridge will reopen in May") in found

"""docs/python.md: its examples run and print what the page shows; its tables of columns are those of the code.

Of docs/howto.md the Python examples run; the report in docs/verification.md is the one of the request above it.
"""

from __future__ import annotations

import contextlib
import io
import json
import re
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import pytest

import onrecord
from onrecord.api.cli.tables import print_report
from onrecord.loading import Extractor
from onrecord.schemas.columns import ATTRIBUTION_COLUMNS, SPEAKER_COLUMNS, Column
from tests.house.repository import ROOT

PAGE = ROOT / "docs" / "python.md"
_BLOCK = re.compile(r"^```(\w+)\n(.*?)^```$", re.DOTALL | re.MULTILINE)
_COLUMNS = re.compile(r"<!-- columns: (\w+) -->\n(.*?)<!-- end -->", re.DOTALL)


def examples() -> list[tuple[str, str]]:
    """Each Python block of the page with the output that follows it."""
    blocks = [(kind, body) for kind, body in _BLOCK.findall(PAGE.read_text("utf-8")) if kind in ("python", "text")]
    return [
        (body, blocks[place + 1][1] if blocks[place + 1 :] and blocks[place + 1][0] == "text" else "")
        for place, (kind, body) in enumerate(blocks)
        if kind == "python"
    ]


def rows(columns: Iterable[Column[Any]]) -> str:
    lines = (f"| `{column.name}` | {column.type} | {column.meaning} |" for column in columns)
    return "\n".join(["\n| column | type | |", "| --- | --- | --- |", *lines, "\n"])


@pytest.mark.model
def test_the_examples_print_what_the_page_shows(loaded: Extractor, monkeypatch: pytest.MonkeyPatch) -> None:
    from onrecord import component

    monkeypatch.setattr(onrecord, "load", lambda: loaded)
    monkeypatch.setattr(component, "_loaded", lambda *given: loaded)
    names: dict[str, object] = {}
    assert len(examples()) >= 5
    for code, expected in examples():
        printed = io.StringIO()
        with contextlib.redirect_stdout(printed):
            exec(compile(code, PAGE.name, "exec"), names)
        assert printed.getvalue() == expected


def test_the_page_lists_the_columns() -> None:
    found = dict(_COLUMNS.findall(PAGE.read_text("utf-8")))
    assert found == {"attributions": rows(ATTRIBUTION_COLUMNS), "speakers": rows(SPEAKER_COLUMNS)}


@pytest.mark.model
def test_the_how_tos_in_python_run(loaded: Extractor, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(onrecord, "load", lambda: loaded)
    (tmp_path / "a.txt").write_text("“It will rain,” said Ann Lee, who runs the port. He agreed.", "utf-8")
    names: dict[str, object] = {"text": "Ann said it rained.", "paths": [tmp_path / "a.txt"]}
    codes = [body for kind, body in _BLOCK.findall((ROOT / "docs" / "howto.md").read_text("utf-8")) if kind == "python"]
    assert len(codes) >= 2
    for code in codes:
        exec(compile(code, "howto.md", "exec"), names)


@pytest.mark.model
def test_the_report_in_the_docs_is_that_of_the_request(
    loaded: Extractor, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("COLUMNS", "116")
    page = (ROOT / "docs" / "verification.md").read_text("utf-8")
    (sent,) = re.findall(r"-d '(\{.*\})'", page)
    request = json.loads(sent)
    report = onrecord.verify(request["text"], request["sources"], extractor=loaded)
    print_report(report)
    table = re.findall(r"^```text\n(.*?)^```$", page, re.DOTALL | re.MULTILINE)[0]
    assert [line.rstrip() for line in capsys.readouterr().out.splitlines()] == table.splitlines()
    shown = re.findall(r"^```\n(\{\n.*?)^```$", page, re.DOTALL | re.MULTILINE)[0]
    given = json.dumps(report.model_dump(), ensure_ascii=False)
    pairs = re.findall(r'"\w+": (?:"[^"]*"|\d+)', shown)
    assert len(pairs) > 15
    assert [pair for pair in pairs if pair not in given] == []

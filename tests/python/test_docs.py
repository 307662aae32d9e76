"""docs/python.md: its examples run and print what the page shows; its tables of columns are those of the code."""

from __future__ import annotations

import contextlib
import io
import re
from collections.abc import Iterable
from typing import Any

import pytest

import onrecord
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

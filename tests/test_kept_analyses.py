"""Kept analyses: each text is read once, and what decides an analysis is part of its version."""

from __future__ import annotations

from pathlib import Path

import pytest

from onrecord.extractors.analysis import Analysis
from tests.house.repository import imported, modules
from tests.kept_analyses import AFTER_ANALYSIS, EXTRACTORS, KeptAnalyses
from tests.rows import flat


class CountingReader:
    """Reads a text as words, and counts the texts."""

    def __init__(self) -> None:
        self.texts: list[str] = []

    def read(self, text: str) -> Analysis:
        self.texts.append(text)
        return flat(text)


def test_a_text_is_read_once_until_the_version_changes(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    reader = CountingReader()
    for _ in range(2):
        kept = KeptAnalyses(tmp_path, lambda: reader)
        assert [kept.read("Ann spoke").tokens[0].text for _ in range(2)] == ["Ann", "Ann"]
    assert reader.texts == ["Ann spoke"]
    monkeypatch.setattr("tests.kept_analyses.analysis_version", lambda: "other")
    KeptAnalyses(tmp_path, lambda: reader).read("Ann spoke")
    assert reader.texts == ["Ann spoke"] * 2
    assert [path.name for path in tmp_path.iterdir()] == ["other"]


def test_a_run_is_noted_for_its_version(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    kept = KeptAnalyses(tmp_path, CountingReader)
    assert kept.is_first_run
    kept.note_run()
    assert not KeptAnalyses(tmp_path, CountingReader).is_first_run
    monkeypatch.setattr("tests.kept_analyses.analysis_version", lambda: "other")
    assert KeptAnalyses(tmp_path, CountingReader).is_first_run


def test_what_makes_analyses_imports_nothing_that_is_not_in_their_version() -> None:
    makers = [m for m in modules("extractors") if m.parts[1] not in (*AFTER_ANALYSIS, "__init__.py")]
    left_out = {f"extractors.{name.removesuffix('.py')}" for name in AFTER_ANALYSIS}
    imports = {name for module in makers for name in imported(module)}
    assert not {name for name in imports if ".".join(name.split(".")[:2]) in left_out}
    assert all((EXTRACTORS / name).exists() for name in AFTER_ANALYSIS)

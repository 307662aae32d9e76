"""Reports: cells and their formats, what is kept, and what is said of the engine."""

from __future__ import annotations

from pathlib import Path

import pytest

from evaluation import report
from evaluation.report import CODE, PERCENT, Cell, Report, Table, markdown, publish, read, stamp

TABLE = Table(columns={"name": CODE, "count": "", "share": PERCENT, "mean": ".2f"}, rows=[["a", 1234, 0.5, 0.125]])


@pytest.mark.parametrize(
    ("form", "cell", "shown"),
    [
        ("", "as it is", "as it is"),
        ("", 1_234_567, "1,234,567"),
        ("", 0.25, "0.25"),
        (CODE, "cue.stance", "`cue.stance`"),
        (PERCENT, 0.7534, "75.3"),
        (PERCENT, 1, "100.0"),
        (".3f", 0.8, "0.800"),
        (".1f", None, "–"),
        (PERCENT, "70.1–75.2", "70.1–75.2"),
    ],
)
def test_a_cell_has_the_format_of_its_column(form: str, cell: Cell, shown: str) -> None:
    assert Table(columns={"x": form}, rows=[[cell]]).markdown().splitlines()[-1] == f"| {shown} |"


def test_a_table_shows_its_note() -> None:
    said = TABLE.model_copy(update={"note": "Of our own."}).markdown()
    assert said.endswith("| `a` | 1,234 | 50.0 | 0.12 |\n\nOf our own.")


def test_cells_stay_cells_and_numbers_are_aligned_to_the_right() -> None:
    said = markdown(("what", "how many"), [("a|b\nc", "1,234"), ("d", "5.6")])
    assert said == "| what | how many |\n| --- | ---: |\n| a\\|b c | 1,234 |\n| d | 5.6 |"


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder in the place of the repository's reports."""
    monkeypatch.setattr(report, "KEPT", tmp_path / "results.json")
    monkeypatch.setattr(report, "LATEST", tmp_path / "latest")
    return tmp_path


def test_a_kept_report_replaces_its_namesake_alone(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert read() == {}
    publish("one", {"One": TABLE}, "abc", keep=True)
    publish("two", {"Two": TABLE}, "abc", keep=True)
    publish("one", {"Other": TABLE}, "def", keep=True)
    publish("three", {"Three": TABLE}, "def")
    assert {name: (found.fingerprint, *found.tables) for name, found in read().items()} == {
        "one": ("def", "Other"),
        "two": ("abc", "Two"),
    }
    assert read(folder / "latest" / "three.json")["three"].tables == {"Three": TABLE}
    assert "## Three\n\n| name | count |" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("fingerprint", "said"),
    [
        ("abc", "Measured with the engine that ships, fingerprint `abc`."),
        ("old", "Measured with an earlier engine, of fingerprint `old`."),
        (None, "Measured before reports recorded the fingerprint of the engine."),
    ],
)
def test_a_report_names_its_engine(fingerprint: str | None, said: str) -> None:
    assert stamp(Report(fingerprint=fingerprint, tables={}), "abc") == said


def test_numbers_are_kept_as_they_are(folder: Path) -> None:
    rows: list[list[Cell]] = [["a", 1, 1.0, None]]
    publish("one", {"One": Table(columns=TABLE.columns, rows=rows)}, "abc", keep=True)
    kept = read()["one"].tables["One"].rows
    assert [type(cell) for cell in kept[0]] == [str, int, float, type(None)]

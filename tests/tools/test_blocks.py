"""Generated blocks: filled, checked, and all of the repository's own as the commands print them."""

from __future__ import annotations

from pathlib import Path

import pytest

from evaluation.report import Report, Table
from tools.docs import __main__ as command
from tools.docs import blocks
from tools.docs.__main__ import BlockInvalid, drift, pages, rendered
from tools.docs.blocks import BLOCKS, UNMEASURED, accuracy, archive_hours, reported, shipped

NUMBERS = {"numbers": lambda: "| 1 |"}
EMPTY = "Before.\n\n<!-- table: numbers -->\n<!-- end -->\n\nAfter.\n"
FULL = "Before.\n\n<!-- table: numbers -->\n\n| 1 |\n\n<!-- end -->\n\nAfter.\n"


@pytest.mark.parametrize("page", [EMPTY, FULL, FULL.replace("| 1 |", "| 2 |\n| 3 |")])
def test_a_block_is_filled_whatever_stood_in_it(page: str) -> None:
    assert rendered(page, NUMBERS) == FULL


def test_blocks_are_filled_apart() -> None:
    assert rendered(EMPTY + EMPTY, NUMBERS) == FULL + FULL


@pytest.mark.parametrize("page", ["<!-- table: numbers -->\n| 1 |\n", "<!-- table: letters -->\n<!-- end -->\n"])
def test_an_open_or_unknown_block_is_an_error(page: str) -> None:
    with pytest.raises(BlockInvalid):
        rendered(page, NUMBERS)


def test_a_page_without_blocks_stays_as_it_is() -> None:
    assert rendered("Nothing here.\n", NUMBERS) == "Nothing here.\n"


def report(row: str, fingerprint: str | None = None) -> Report:
    tables = {title: Table(columns={"measure": ""}, rows=[[row]]) for title in ("Attributions", "Other")}
    return Report(fingerprint=fingerprint, tables=tables)


def test_a_block_shows_a_table_or_all_and_the_engine() -> None:
    found = report("triple", shipped())
    assert reported(found).count("| triple |") == 2
    assert reported(found, "Other").count("| triple |") == 1
    assert reported(found).endswith(f"Measured with the engine that ships, fingerprint `{shipped()}`.")
    assert reported(None) == reported(found, "none of them") == UNMEASURED


def test_the_headline_without_polnear_is_one_more_row() -> None:
    found = accuracy({"attributions": report("`triple`", "a"), "clean": report("`triple`", "b")})
    assert "| `triple` |\n| `triple`, trained without PolNeAR |\n" in found
    assert found.endswith("of fingerprint `a`. Trained without PolNeAR: fingerprint `b`.")
    assert accuracy({}) == UNMEASURED


def test_hours_of_archives_follow_from_the_measured_speed() -> None:
    rows = [["words a second, 4 processes of one thread each", 4_000], ["peak memory, MB", 1_600]]
    report = Report(fingerprint="f", tables={"Speed": Table(columns={"measure": "", "figure": ""}, rows=rows)})
    shown = archive_hours({"speed": report})
    assert shown.startswith("At 1,000 words a second for each core, an article of 500 words takes 0.5 s.")
    assert "| 10⁶ | 138.9 | 2.2 | 5.56 |" in shown
    assert archive_hours({}) == UNMEASURED


def test_a_table_that_claims_the_shipped_fingerprint_wrongly_is_drift(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = tmp_path / "page.md"
    monkeypatch.setattr(blocks, "_kept", lambda: {"speed": report("1", "abc")})
    monkeypatch.setattr(blocks, "shipped", lambda: "abc")
    page.write_text(rendered("<!-- table: speed -->\n<!-- end -->\n"), "utf-8")
    assert "the engine that ships, fingerprint `abc`" in page.read_text("utf-8")
    assert not list(drift(page))
    monkeypatch.setattr(blocks, "shipped", lambda: "def")
    assert "+Measured with an earlier engine, of fingerprint `abc`.\n" in list(drift(page))


@pytest.mark.parametrize("name", BLOCKS)
def test_every_block_can_be_made(name: str) -> None:
    assert BLOCKS[name]()


@pytest.mark.parametrize("page", pages(), ids=lambda page: page.name)
def test_pages_are_what_the_commands_print(page: Path) -> None:
    assert not list(drift(page)), "make readme"


def test_every_block_is_shown_somewhere() -> None:
    shown = "".join(page.read_text("utf-8") for page in pages())
    assert [name for name in BLOCKS if f"<!-- table: {name} -->" not in shown] == []


def test_check_fails_on_drift_and_write_fixes_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    page = tmp_path / "README.md"
    page.write_text("<!-- table: routes -->\nold\n<!-- end -->\n", "utf-8")
    monkeypatch.setattr(command, "pages", lambda: [page])
    assert command.main(["--check"]) == 1
    assert "-old" in capsys.readouterr().err
    assert command.main(["--write"]) == 0
    assert command.main(["--check"]) == 0
    assert "POST /v1/extractions" in page.read_text("utf-8")

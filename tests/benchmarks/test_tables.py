"""Generated blocks: filled, checked, and all of the repository's own as the commands print them."""

from __future__ import annotations

from pathlib import Path

import pytest

from benchmarks import tables
from benchmarks.blocks import BLOCKS
from benchmarks.markdown import table
from benchmarks.tables import BlockInvalid, drift, pages, rendered

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


def test_cells_stay_cells_and_numbers_stand_to_the_right() -> None:
    said = table(("what", "how many"), [("a|b\nc", "1,234"), ("d", "5.6")])
    assert said == "| what | how many |\n| --- | ---: |\n| a\\|b c | 1,234 |\n| d | 5.6 |"


@pytest.mark.parametrize("name", BLOCKS)
def test_every_block_can_be_made(name: str) -> None:
    assert BLOCKS[name]()


@pytest.mark.parametrize("page", pages(), ids=lambda page: page.name)
def test_pages_are_what_the_commands_print(page: Path) -> None:
    assert not list(drift(page)), "make readme"


def test_every_block_is_shown_somewhere() -> None:
    shown = "".join(page.read_text("utf-8") for page in pages())
    assert [name for name in BLOCKS if f"<!-- table: {name} -->" not in shown] == []


def test_check_fails_on_drift_and_write_mends_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    page = tmp_path / "README.md"
    page.write_text("<!-- table: routes -->\nold\n<!-- end -->\n", "utf-8")
    monkeypatch.setattr(tables, "pages", lambda: [page])
    assert tables.main(["--check"]) == 1
    assert "-old" in capsys.readouterr().err
    assert tables.main(["--write"]) == 0
    assert tables.main(["--check"]) == 0
    assert "POST /v1/extractions" in page.read_text("utf-8")

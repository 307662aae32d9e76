"""Records as tables."""

from __future__ import annotations

import sys

import pandas as pd
import polars as pl
import pytest

from onrecord import tables
from onrecord.errors import UnsupportedLanguage
from onrecord.extraction import Extraction
from onrecord.schemas import examples
from onrecord.schemas.columns import ATTRIBUTION_COLUMNS, SPEAKER_COLUMNS

RECORD = Extraction.model_validate(examples.EXTRACTION)
BARE = RECORD.model_copy(
    update={"id": "bare", "speakers": [], "attributions": [RECORD.attributions[0].model_copy(
        update=dict.fromkeys(("source", "cue", "content", "claim", "act"))
    )]}
)  # fmt: skip


def test_a_row_for_each_attribution() -> None:
    first, second = tables.attributions(RECORD).to_dicts()
    assert (first["text_id"], first["id"], first["mode"], first["act"]) == ("bridge-1", "a1", "indirect", "statement")
    assert (first["speaker"], first["role"], first["affiliation"]) == ("Ana Petrova", "chief engineer", None)
    assert (first["named"], first["anonymous"], first["roster_id"]) == (True, False, "petrova")
    assert (second["source"], second["cue_lemma"], second["addressee"]) == ("the chief engineer", "tell", "reporters")
    assert (first["quoted"], second["quoted"]) == (None, "We are ahead of plan,")
    assert second["content"] == "“We are ahead of plan,”"
    start, end = second["content_start"], second["content_end"]
    assert isinstance(start, int)
    assert isinstance(end, int)
    assert examples.ARTICLE[start:end] == second["content"]
    assert (first["claim"], first["about_future"]) == ("The bridge will reopen in May.", True)


def test_a_row_for_each_speaker() -> None:
    (row,) = tables.speakers([RECORD]).to_dicts()
    assert (row["name"], row["type"], row["mentions"], row["attributions"]) == ("Ana Petrova", "person", 2, 2)
    assert row["descriptions"] == "the chief engineer"


@pytest.mark.parametrize("made", [tables.attributions, tables.speakers])
def test_several_records_are_one_table(made: object) -> None:
    assert callable(made)
    assert len(made([RECORD, BARE, RECORD])) == 2 * len(made(RECORD)) + len(made(BARE))
    assert made([]).rows == ()
    assert made(iter([RECORD])) == made(RECORD)


def test_columns_have_names_of_their_own_and_a_meaning() -> None:
    for columns in (ATTRIBUTION_COLUMNS, SPEAKER_COLUMNS):
        assert len({column.name for column in columns}) == len(columns)
        assert all(column.meaning.endswith((".", "…")) and "|" not in column.meaning for column in columns)


def test_what_is_missing_keeps_a_column_of_its_type() -> None:
    table = tables.attributions([BARE, RECORD])
    frame, polars = table.to_pandas(), table.to_polars()
    kinds = {"text": pl.String, "integer": pl.Int64, "number": pl.Float64, "boolean": pl.Boolean}
    assert polars.schema == {column.name: kinds[column.type] for column in ATTRIBUTION_COLUMNS}
    assert list(frame.columns) == polars.columns == list(table.columns)
    assert frame["content_start"].isna().tolist() == [True, False, False]
    assert str(frame["content_start"].dtype) == "Int64"
    assert polars["content_start"].to_list() == [None, *frame["content_start"][1:]]
    assert frame["negated"].tolist()[1:] == [False, False]


@pytest.mark.parametrize("records", [[], [RECORD]])
def test_frames_of_one_table_agree(records: list[Extraction]) -> None:
    table = tables.speakers(records)
    frame = table.to_pandas()
    assert isinstance(frame, pd.DataFrame)
    assert frame.astype(object).where(frame.notna(), None).to_dict("records") == table.to_polars().to_dicts()
    assert table.to_polars().to_dicts() == table.to_dicts()


def test_an_error_among_the_records_is_refused() -> None:
    with pytest.raises(TypeError, match="UnsupportedLanguage"):
        tables.attributions([RECORD, UnsupportedLanguage("no")])  # type: ignore[list-item]


@pytest.mark.parametrize("name", ["pandas", "polars"])
def test_a_library_that_is_missing_is_named(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, name, None)
    with pytest.raises(ImportError, match=rf"pip install 'onrecord\[{name}\]'"):
        getattr(tables.attributions(RECORD), f"to_{name}")()

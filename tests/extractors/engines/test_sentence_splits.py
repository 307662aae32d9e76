"""Ends of sentences by the bundled tokenizer, over short texts in the style of news.

`sentence_splits.json` holds texts of our own and their sentences. A row with `open` names what is not right yet.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
import stanza

from onrecord.extractors.engines.folding import fold
from onrecord.extractors.paragraphs import paragraph_spans

HERE = Path(__file__).resolve().parent
MODELS = HERE.parents[2] / "models"
ROWS: list[dict[str, Any]] = json.loads((HERE / "sentence_splits.json").read_text(encoding="utf-8"))

pytestmark = pytest.mark.model


@pytest.fixture(scope="module")
def tokenizer() -> Any:
    """stanza's pipeline with nothing but the tokenizer in it."""
    return stanza.Pipeline(
        "en",
        dir=str(MODELS / "stanza"),
        processors="tokenize",
        download_method=None,
        use_gpu=False,
        logging_level="ERROR",
    )


def split(tokenizer: Any, text: str, read: str) -> list[str]:
    """The sentences of a text whose paragraphs are tokenized apart, when the models see `read`."""
    found = []
    for start, end in paragraph_spans(text):
        for sentence in tokenizer(read[start:end]).sentences:
            first, last = sentence.tokens[0], sentence.tokens[-1]
            found.append(text[start + first.start_char : start + last.end_char])
    return found


def rows() -> list[Any]:
    """The table, rows that are known to be wrong marked so."""
    return [
        pytest.param(row, id=row["about"], marks=[pytest.mark.xfail(reason=row["open"])] if "open" in row else [])
        for row in ROWS
    ]


@pytest.mark.parametrize("row", rows())
def test_sentences_end_where_they_should(tokenizer: Any, row: dict[str, Any]) -> None:
    assert split(tokenizer, row["text"], fold(row["text"])) == row["sentences"]


def test_marks_as_printed_do_as_well_as_folded_ones(tokenizer: Any) -> None:
    """The service folds typographic marks before the models read; a program that loads the models alone need not."""
    right = sum(split(tokenizer, row["text"], row["text"]) == row["sentences"] for row in ROWS if "open" not in row)
    assert right >= 0.95 * sum("open" not in row for row in ROWS)

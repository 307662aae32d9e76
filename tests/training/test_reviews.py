"""Corrected records as training data."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from onrecord.extractors.options import ExtractionOptions
from tests.api.first_words import FirstWords
from training.reviews import reviewed_articles

TEXT = "\N{GRINNING FACE} said it rained"


def saved(folder: Path, status: str | None) -> Path:
    """A review with one judged attribution, its offsets in UTF-16 units as the page has them."""
    record = FirstWords().extract(TEXT, ExtractionOptions(offset_unit="utf16")).model_dump(mode="json")
    if status is not None:
        record["attributions"][0]["review"] = {"status": status, "by": None, "at": None, "note": None}
    path = folder / "a.review.json"
    path.write_text(json.dumps({"text": TEXT, "extraction": record}), "utf-8")
    return path


@pytest.mark.parametrize(("status", "count"), [("accepted", 1), ("edited", 1), ("rejected", 0)])
def test_what_is_not_rejected_is_marked_in_code_points(tmp_path: Path, status: str, count: int) -> None:
    saved(tmp_path, status)
    (article,) = reviewed_articles([tmp_path])
    words = [[TEXT[start:end] for start, end in one.content] for one in article.attributions]
    assert words == [["it rained"]] * count
    assert [TEXT[start:end] for one in article.attributions for start, end in one.cue] == ["said"] * count


def test_what_nobody_has_reviewed_teaches_nothing(tmp_path: Path) -> None:
    saved(tmp_path, None)
    assert list(reviewed_articles([tmp_path])) == []


def test_another_file_is_named(tmp_path: Path) -> None:
    (tmp_path / "a.json").write_text('{"text": "Ann said no"}', "utf-8")
    with pytest.raises(ValueError, match=r"a\.json: not a record that the page has saved"):
        list(reviewed_articles([tmp_path]))

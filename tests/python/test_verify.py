"""`onrecord.verify` in a program."""

from __future__ import annotations

from typing import Any

import pytest

import onrecord
from onrecord.loading import Extractor
from onrecord.schemas.verification_request import RecordSource
from onrecord.verifying import SourceItem
from tests.api.first_words import FirstWords

DRAFT = "Zoë said: “We will sell the old harbour today.”"
RECORD = "MS. LEE: We will not sell the old harbour today.\n\nQ  Why?\n\nMS. LEE: It is ours."


@pytest.fixture
def extractor() -> Extractor:
    return Extractor(FirstWords())


def test_sources_may_be_strings_mappings_and_read_before(extractor: Extractor) -> None:
    read = onrecord.source("b", RECORD)
    sources: list[SourceItem] = [{"id": "a", "text": RECORD, "date": "today"}, read, "Nothing of it."]
    report = onrecord.verify(DRAFT, sources, extractor=extractor)
    assert [(one.id, one.date) for one in report.sources] == [("a", "today"), ("b", None), ("source-3", None)]
    assert [(one.wording, one.fits) for one in report.verifications] == [("altered", 2)]
    assert onrecord.verify(DRAFT, [read], extractor=extractor).verifications[0].wording == "altered"


@pytest.mark.parametrize(
    ("against", "ids"),
    [
        (RECORD, ["source-1"]),
        ({"id": "a", "text": RECORD}, ["a"]),
        ({"briefing": RECORD, "notes": "None."}, ["briefing", "notes"]),
        (onrecord.source("b", RECORD), ["b"]),
        (RecordSource(id="c", text=RECORD), ["c"]),
    ],
)
def test_one_source_needs_no_list_and_a_mapping_names_them(extractor: Extractor, against: Any, ids: list[str]) -> None:
    report = onrecord.verify(DRAFT, against, extractor=extractor)
    assert [one.id for one in report.sources] == ids
    assert report.verifications[0].wording == "altered"


def test_a_record_made_before_needs_no_models(extractor: Extractor) -> None:
    extraction = extractor.extract(DRAFT)
    report = onrecord.verify(DRAFT, [RECORD], extraction=extraction, explain=True)
    assert report.verifications[0].meaning_flags[0].kind == "negation"
    with pytest.raises(onrecord.errors.InvalidRequest, match="offset_unit"):
        onrecord.verify(DRAFT, [RECORD], extraction=extraction.model_copy(update={"offset_unit": "utf8"}))


@pytest.mark.parametrize(
    ("sources", "message"),
    [
        ([], "sources"),
        ([" "], "/sources/0/text"),
        (["a", {"id": "source-1", "text": "b"}], "same id"),
        ([{"id": "a"}], "/sources/0/text: This field is required"),
        (["WEBVTT\n"], "captions"),
        ([{"id": "a", "text": "b", "king": 1}], "/sources/0/king"),
    ],
)
def test_what_is_at_fault_is_named(extractor: Extractor, sources: list[SourceItem], message: str) -> None:
    with pytest.raises(onrecord.errors.InvalidRequest, match=message):
        onrecord.verify(DRAFT, sources, extractor=extractor)

"""The quotations of a draft that no attribution has: what is checked, and what is said of too few words."""

from __future__ import annotations

import pytest

from onrecord.schemas.examples import EXTRACTION
from onrecord.schemas.extraction import Extraction
from onrecord.schemas.spans import Span
from onrecord.verification.draft import draft_parts
from onrecord.verification.report import urgency
from onrecord.verification.verifier import Verifier
from tests.verification.records import record


def answers(text: str) -> list[tuple[str, str, str]]:
    """The words, the wording and the urgency of each quotation of a draft without attributions."""
    parts = draft_parts(text, None, indirect=False)
    findings = Verifier(record(), [part.query for part in parts]).findings()
    return [
        (text[slice(*part.span)], finding.wording, urgency(finding, "unknown"))
        for part, finding in zip(parts, findings, strict=True)
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It was a “harbour sale”.", [("harbour sale", "not_checked", "none")]),
        ("It ran in “The Harbour Pilot”.", [("The Harbour Pilot", "not_checked", "none")]),
        ("They hold “three offers” now.", [("three offers", "exact", "none")]),
        ("They hold “four offers” now.", [("four offers", "not_checked", "none")]),
        ("He would keep “every [old] boat”.", [("every [old] boat", "not_checked", "none")]),
        ("They saw “three offers come in”.", [("three offers come in", "altered", "check")]),
        ("They have “plans to burn the boats”.", [("plans to burn the boats", "not_found", "urgent")]),
        ("Then “…” was all.", []),
        ("A “plan”, to “keep every”.", [("plan", "not_checked", "none"), ("keep every", "exact", "none")]),
        ("They would “sell the old” one.", [("sell the old", "exact", "urgent")]),
    ],
)
def test_short_ones_are_listed_and_verified_only_by_the_same_words(
    text: str, expected: list[tuple[str, str, str]]
) -> None:
    assert answers(text) == expected


def test_words_that_several_people_say_tell_nothing() -> None:
    assert answers("A “the old harbour” it was.") == [("the old harbour", "not_checked", "none")]


def reported(text: str, *quoted: str) -> Extraction:
    """A record of a text with one attribution for each of some quoted words."""
    spans = [Span(start=(at := text.index(words)), end=at + len(words), text=words) for words in quoted]
    record = Extraction.model_validate(EXTRACTION)
    example = next(one for one in record.attributions if one.content)
    assert example.content
    attributions = [
        example.model_copy(
            update={"source": None, "content": example.content.model_copy(update={"spans": [one], "quotations": [one]})}
        )
        for one in spans
    ]
    return record.model_copy(update={"attributions": attributions, "speakers": []})


@pytest.mark.parametrize(
    ("text", "quoted", "expected"),
    [
        ("Lee: “They say that it rained.”", ["They say that it rained.", "that it rained."], 1),
        ("Lee: “It rained, they say.”", ["It rained, they say.", "It rained,"], 1),
        ("Lee: “They say ‘it rained’ here.”", ["They say ‘it rained’ here.", "it rained"], 2),
        ("Lee: “It rained.” Ray: “It did.”", ["It rained.", "It did."], 2),
    ],
)
def test_what_a_quotation_reports_of_others_is_checked_with_it(text: str, quoted: list[str], expected: int) -> None:
    parts = draft_parts(text, reported(text, *quoted), indirect=False)
    assert [text[slice(*part.span)] for part in parts] == quoted[:expected]

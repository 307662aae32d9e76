"""Signatures, posts and letters by their layout, on texts without a parse."""

from __future__ import annotations

import pytest

from onrecord.extractors.analysis import Analysis
from onrecord.extractors.attributions.quotations.quotation_candidates import quoted_tokens
from onrecord.extractors.attributions.without_cue.signatures import signature_candidates
from tests.rows import flat

BELL = [("PERSON", "Ada Bell")]


def found(analysis: Analysis) -> list[tuple[str, str, str]]:
    """Rule, source and content of every candidate."""

    def words(tokens: tuple[int, ...]) -> str:
        return " ".join(analysis.tokens[i].text for i in tokens)

    candidates = signature_candidates(analysis, quoted_tokens(analysis))
    return [(one.rule.id, words(one.source), words(one.content)) for one in candidates]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "“ We lost the ball . ” — Ada Bell", ("quote.dash", "Ada Bell", "“ We lost the ball . ”"), id="dash"
        ),
        pytest.param(
            "“ We lost the ball . ”\n— Ada Bell , coach",
            ("quote.dash", "Ada Bell , coach", "“ We lost the ball . ”"),
            id="dash below",
        ),
        pytest.param(
            "“ We lost the ball . ” ( Ada Bell )",
            ("quote.bracketed", "Ada Bell", "“ We lost the ball . ”"),
            id="brackets",
        ),
        pytest.param(
            "No boats today .\n— Ada Bell ( @bell ) May 3 2024",
            ("post.signed", "Ada Bell ( @bell )", "No boats today ."),
            id="post",
        ),
        pytest.param(
            "No boats today . — Ada Bell ( @bell ) May 3 2024",
            ("post.signed", "Ada Bell ( @bell )", "No boats today"),
            id="post in one line",
        ),
        pytest.param(
            "To the editor:\nThe pool is ours .\nKeep it .\nAda Bell\nHaven",
            ("letter.signed", "Ada Bell", "The pool is ours .\nKeep it".replace("\n", " ")),
            id="letter",
        ),
        pytest.param(
            "SIR – The pool is ours .\nAda Bell\nHaven",
            ("letter.signed", "Ada Bell", "The pool is ours"),
            id="letter behind its greeting",
        ),
        pytest.param(
            "Dear Sir\nThe pool is ours .\n— Ada Bell",
            ("letter.signed", "Ada Bell", "The pool is ours"),
            id="greeting without a mark and a dash before the name",
        ),
        pytest.param(
            "Dear sir,\nThe pool is ours .\nYours sincerely,\nAda Bell",
            ("letter.signed", "Ada Bell", "The pool is ours"),
            id="letter with a closing",
        ),
    ],
)
def test_who_signs_is_the_source(text: str, expected: tuple[str, str, str]) -> None:
    assert found(flat(text, entities=BELL)) == [expected]


def test_every_letter_of_a_page_has_its_own_name() -> None:
    page = "Dear Sir,\nThe pool is ours .\nAda Bell\nHaven\n\nTo the editor: The pool is cold .\nMo Quist , Lund"
    letters = [source for rule, source, _ in found(flat(page, entities=[*BELL, ("PERSON", "Mo Quist")]))]
    assert letters == ["Ada Bell", "Mo Quist"]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("The boats are late .\n— Ada Bell", id="a byline is no signature of a post"),
        pytest.param("“ We lost . ” ( 2021 )", id="a year in brackets"),
        pytest.param("To the editor:\nThe pool is ours .", id="a letter that nobody signs"),
        pytest.param("Dear reader, we move .\nAda Bell", id="a greeting inside a line"),
        pytest.param("Sir , the boats are late .\nAda Bell", id="a greeting in a sentence"),
        pytest.param("The old — and new — pool", id="dashes inside a line"),
    ],
)
def test_what_nobody_signs_has_no_source(text: str) -> None:
    assert found(flat(text, entities=BELL if "Ada Bell" in text else ())) == []

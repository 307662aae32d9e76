"""Bodies attached to a name or a document without an office, on parses in a line."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

import pytest

from onrecord.extractors.nouns import load_nouns
from onrecord.extractors.profiles.attachments import attached, made_by
from onrecord.extractors.profiles.text_view import TextView
from onrecord.extractors.spans import CharSpan
from tests.extractors.sketches import sketch
from tests.rows import named

REED = ("PERSON", "Reed")
KESTREL = ("ORG", "Kestrel Bank")


def found(
    look_up: Callable[[TextView, int], CharSpan | None], line: str, entities: Sequence[tuple[str, str]]
) -> str | None:
    """The words that a look-up finds for the first token."""
    analysis = sketch(line)
    analysis = replace(analysis, entities=tuple(named(analysis.text, analysis.tokens, entities)))
    span = look_up(TextView(analysis, load_nouns()), 0)
    return analysis.text[slice(*span)] if span else None


COMMAND = "Reed/PROPN/root/0 {}/ADP/case/5 the/DET/det/5 northern/ADJ/amod/5 command/NOUN/nmod/1"
WORKING = "Reed/PROPN/root/0 who/PRON/nsubj/3 {}/VERB/acl:relcl/1 {}/ADP/case/6 the/DET/det/6 bank/NOUN/obl/3"


@pytest.mark.parametrize(
    ("line", "entities", "expected"),
    [
        pytest.param(COMMAND.format("of"), [REED], "the northern command", id="of a body"),
        pytest.param(COMMAND.format("after"), [REED], None, id="another preposition"),
        pytest.param("Reed/PROPN/root/0 of/ADP/case/4 a/DET/det/4 river/NOUN/nmod/1", [REED], None, id="of a thing"),
        pytest.param(
            "Reed/PROPN/root/0 who/PRON/nsubj/3 chair/VERB/acl:relcl/1 the/DET/det/5 board/NOUN/obj/3",
            [REED],
            "the board",
            id="who heads a body",
        ),
        pytest.param(
            "Reed/PROPN/root/0 who/PRON/nsubj/3 paint/VERB/acl:relcl/1 the/DET/det/5 board/NOUN/obj/3",
            [REED],
            None,
            id="who does something else with it",
        ),
        pytest.param(WORKING.format("work", "for"), [REED], "the bank", id="who works for a body"),
        pytest.param(WORKING.format("sleep", "at"), [REED], None, id="who sleeps there"),
        pytest.param(
            "Reed/PROPN/root/0 ,/PUNCT/punct/1 Kestrel/PROPN/compound/4 Bank/PROPN/appos/1",
            [REED, KESTREL],
            "Kestrel Bank",
            id="a body after a comma",
        ),
        pytest.param(
            "Reed/PROPN/root/0 ,/PUNCT/punct/1 president/NOUN/appos/1 ,/PUNCT/punct/6 Kestrel/PROPN/compound/6"
            " Bank/PROPN/appos/3",
            [REED, KESTREL],
            "Kestrel Bank",
            id="a body after an office",
        ),
        pytest.param(
            "Reed/PROPN/root/0 ,/PUNCT/punct/1 R/PROPN/appos/1 -/PUNCT/punct/5 Ohio/PROPN/dep/3",
            [REED],
            None,
            id="a party apart from its seat",
        ),
    ],
)
def test_bodies_attached_to_a_name(line: str, entities: list[tuple[str, str]], expected: str | None) -> None:
    assert found(attached, line, entities) == expected


@pytest.mark.parametrize(
    ("line", "entities", "expected"),
    [
        pytest.param(
            "report/NOUN/root/0 by/ADP/case/4 Kestrel/PROPN/compound/4 Bank/PROPN/nmod/1",
            [KESTREL],
            "Kestrel Bank",
            id="by a body",
        ),
        pytest.param("report/NOUN/root/0 on/ADP/case/3 rain/NOUN/nmod/1", [], None, id="on a subject"),
    ],
)
def test_makers_of_documents(line: str, entities: list[tuple[str, str]], expected: str | None) -> None:
    assert found(made_by, line, entities) == expected

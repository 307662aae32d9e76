"""Interviews that are printed as questions and answers: whose turn it is."""

from __future__ import annotations

import pytest

from tests.extractors.speakers.texts import draft_of, meant

HEAD = "We/PRON/nsubj/2 interviewed/VERB+interview/root/0 Ana/PROPN+PERSON/obj/2 Reis/PROPN+PERSON/flat/3\n"
QUESTION = "\nDo/AUX/aux/3 *you/PRON/nsubj/3 hope/VERB/root/0 ?/PUNCT/punct/3\n"
ANSWER = "\n*I/PRON/nsubj/2 hope/VERB/root/0 ./PUNCT/punct/2\n"


def test_who_is_interviewed_answers_and_is_asked() -> None:
    assert meant(draft_of(HEAD + 3 * (QUESTION + ANSWER))) == ["Ana Reis"] * 6


def test_two_questions_make_no_interview() -> None:
    assert meant(draft_of(HEAD + 2 * (QUESTION + ANSWER))) == ["unresolved", "I", "unresolved", "I"]


def test_who_answers_without_a_name_is_not_who_writes() -> None:
    found = draft_of("*I/PRON/nsubj/2 asked/VERB/root/0\n" + 3 * (QUESTION + ANSWER))
    assert [one.speaker.kind for one in found.attributions if one.speaker is not None] == [
        "author", "person", "person", "person",
    ]  # fmt: skip


@pytest.mark.parametrize("reply", ["\nYes/INTJ/root/0 ./PUNCT/punct/1\n", QUESTION])
def test_questions_that_nobody_answers_make_no_interview(reply: str) -> None:
    assert set(meant(draft_of(HEAD + 3 * (QUESTION.replace("*", "") + reply) + ANSWER))) <= {"I", "unresolved"}

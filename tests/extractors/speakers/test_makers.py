"""Makers of documents, and the words of their phrases."""

from __future__ import annotations

import pytest

from onrecord.extractors.speakers.names.makers import document_phrase, maker
from tests.extractors.speakers.texts import parsed

CASES = {
    "after by": (
        "A/DET/det/2 *report/NOUN/nsubj/7 by/ADP/case/5 the/DET/det/5 firm/NOUN/nmod/2 Nova/PROPN+ORG/appos/5"
        " warned/VERB/root/0", "the firm Nova", "A report by the firm Nova",
    ),
    "after from": (
        "A/DET/det/2 *letter/NOUN/nsubj/5 from/ADP/case/4 Nova/PROPN+ORG/nmod/2 warned/VERB/root/0", "Nova",
        "A letter from Nova",
    ),
    "of something, by somebody": (
        "A/DET/det/2 *study/NOUN/nsubj/7 of/ADP/case/4 fish/NOUN/nmod/2 by/ADP/case/6 Nova/PROPN+ORG/nmod/4"
        " warned/VERB/root/0", "Nova", "A study of fish by Nova",
    ),
    "of a participle": (
        "A/DET/det/2 *draft/NOUN/nsubj/6 written/VERB+write/acl/2 by/ADP/case/5 Nova/PROPN+ORG/obl:agent/3"
        " warned/VERB/root/0", "Nova", "A draft written by Nova",
    ),
    "whoever pays does not make it": (
        "A/DET/det/2 *report/NOUN/nsubj/6 commissioned/VERB+commission/acl/2 by/ADP/case/5"
        " Nova/PROPN+ORG/obl:agent/3 warned/VERB/root/0", "", "A report",
    ),
    "a possessor": (
        "Nova/PROPN+ORG/nmod:poss/3 's/PART/case/1 *report/NOUN/nsubj/4 warned/VERB/root/0", "Nova", "Nova 's report",
    ),
    "no maker": (
        "*Data/NOUN/nsubj/5 from/ADP/case/4 a/DET/det/4 survey/NOUN/nmod/1 suggest/VERB/root/0", "",
        "Data from a survey",
    ),
    "by a date": (
        "A/DET/det/2 *report/NOUN/nsubj/5 by/ADP/case/4 spring/NOUN/nmod/2 helps/VERB/root/0", "",
        "A report by spring",
    ),
}  # fmt: skip


@pytest.mark.parametrize(("text", "made", "phrase"), CASES.values(), ids=CASES)
def test_a_document_and_its_maker(text: str, made: str, phrase: str) -> None:
    analysis, [document] = parsed(text)
    assert _words(analysis.tokens, maker(analysis, document)) == made
    assert _words(analysis.tokens, document_phrase(analysis, document)) == phrase


def _words(tokens: tuple[object, ...], numbers: tuple[int, ...]) -> str:
    return " ".join(str(getattr(tokens[i], "text", "")) for i in numbers)

"""Titles that no list has and that are read as names: small parses."""

from __future__ import annotations

import pytest

from tests.extractors.speakers.texts import draft_of, meant

APPOSED = (
    "The/DET/det/2 *{title}/PROPN+{entity}/nsubj/7 ,/PUNCT/punct/4 Aoife/PROPN+PERSON/appos/2"
    " Brannigan/PROPN+PERSON/flat/4 ,/PUNCT/punct/2 spoke/VERB/root/0"
)
AGAIN = "\nThe/DET/det/2 *{title}/PROPN+{entity}/nsubj/3 spoke/VERB/root/0"
SPEAKERS = {
    "one apposed": (APPOSED.format(title="Tanaiste", entity="ORG"), ["Aoife Brannigan"]),
    "one read as a person": (APPOSED.format(title="Taoiseach", entity="PERSON"), ["Aoife Brannigan"]),
    "one that comes again": (
        (APPOSED + AGAIN).format(title="Tanaiste", entity="ORG"), ["Aoife Brannigan", "Aoife Brannigan"],
    ),
    "one directly before the name": (
        "Housing/NOUN/compound/2 *TD/PROPN+ORG/nsubj/5 Eoin/PROPN+PERSON/flat/2 Breen/PROPN+PERSON/flat/3"
        " spoke/VERB/root/0",
        ["Eoin Breen"],
    ),
    "one between a field and the name": (
        "*Transport/NOUN/nsubj/5 MEC/PROPN+ORG/compound/3 Sipho/PROPN+PERSON/flat/1 Dube/PROPN+PERSON/flat/3"
        " spoke/VERB/root/0",
        ["Sipho Dube"],
    ),
    "one that is no entity": (
        "Police/NOUN/nmod:desc/2 *IGP/PROPN/nsubj/5 Hassan/PROPN+PERSON/nsubj/5 Njoroge/PROPN+PERSON/flat/3"
        " spoke/VERB/root/0",
        ["Hassan Njoroge"],
    ),
    "no body with people beside it": (
        "The/DET/det/2 *Bundestag/PROPN+ORG/nsubj/9 ,/PUNCT/punct/4 Angela/PROPN+PERSON/conj/2"
        " Weiss/PROPN+PERSON/flat/4 and/CCONJ/cc/7 Tom/PROPN+PERSON/conj/2 Reed/PROPN+PERSON/flat/7"
        " spoke/VERB/root/0",
        ["The Bundestag , Angela Weiss and Tom Reed"],
    ),
    "no body with a noun for it": (
        "The/DET/det/2 *Herald/PROPN+ORG/nsubj/7 ,/PUNCT/punct/5 a/DET/det/5 newspaper/NOUN/appos/2"
        " ,/PUNCT/punct/2 spoke/VERB/root/0",
        ["Herald"],
    ),
}  # fmt: skip


@pytest.mark.parametrize("text", SPEAKERS)
def test_a_title_belongs_to_the_full_name_beside_it(text: str) -> None:
    parse, expected = SPEAKERS[text]
    assert meant(draft_of(parse)) == expected


STYLED = {
    "before a name": (
        "His/PRON/nmod:poss/2 *Highness/PROPN/nsubj/6 Sheikh/PROPN/nmod:desc/4 Ilir/PROPN+PERSON/appos/2"
        " Hoxha/PROPN+PERSON/flat/4 spoke/VERB/root/0",
        ["Ilir Hoxha"],
    ),
    "before an office": (
        "His/PRON/nmod:poss/2 *Highness/PROPN/nsubj/6 the/DET/det/5 Crown/PROPN/compound/5 Prince/PROPN/appos/2"
        " spoke/VERB/root/0",
        ["the Crown Prince"],
    ),
    "after an office": (
        "Queen/PROPN/nmod:desc/2 Amelia/PROPN+PERSON/nsubj/3 spoke/VERB/root/0\n"
        "Her/PRON/nmod:poss/2 *Majesty/PROPN/nsubj/3 spoke/VERB/root/0",
        ["Amelia"],
    ),
    "no virtue": ("*Grace/PROPN+PERSON/nsubj/2 spoke/VERB/root/0", ["Grace"]),
}  # fmt: skip


@pytest.mark.parametrize("text", STYLED)
def test_a_style_means_the_name_or_the_office_with_it(text: str) -> None:
    parse, expected = STYLED[text]
    assert meant(draft_of(parse)) == expected

"""Speakers without a name next to people with names; several people; names in lists and in address; small parses."""

from __future__ import annotations

import pytest

from onrecord.extractors.speakers.antecedents.ranking import LearnedRanker
from tests.extractors.speakers.test_variations import NOBODY
from tests.extractors.speakers.texts import draft_of, meant

CHEF = "Chef/NOUN/nmod:desc/2 Aldo/PROPN+PERSON/nsubj/4 Brunner/PROPN+PERSON/flat/2 left/VERB/root/0\n"
SAID = " said/VERB/root/0 Brunner/PROPN+PERSON/nsubj/5 went/VERB/ccomp/3\n"
QUOTED = (
    "“/PUNCT/punct/3 It/PRON/nsubj/3 broke/VERB/ccomp/8 ,/PUNCT/punct/3 ”/PUNCT/punct/3 the/DET/det/7"
    " *{noun}/NOUN/nsubj/8 spoke/VERB/root/0"
)
MET = (
    "Anna/PROPN+PERSON/nsubj/6 Wolf/PROPN+PERSON/flat/1 and/CCONJ/cc/4 Peter/PROPN+PERSON/conj/1"
    " Lang/PROPN+PERSON/flat/4 met/VERB/root/0\n"
)
SOLD = (
    "They/PRON/nsubj/2 met/VERB/root/0 Nils/PROPN+PERSON/obj/2 Berg/PROPN+PERSON/flat/3 ,/PUNCT/punct/7 a/DET/det/7"
    " painter/NOUN/{first} ,/PUNCT/punct/10 and/CCONJ/cc/10 Lea/PROPN+PERSON/conj/3 Moor/PROPN+PERSON/flat/10"
    " ,/PUNCT/punct/14 a/DET/det/14 {noun}/NOUN/{second} ./PUNCT/punct/2\nThe/DET/det/2 *{noun}/NOUN/nsubj/3"
    " spoke/VERB/root/0"
)


def after(introduced: str, noun: str) -> str:
    """Somebody without a name says something of Aldo Brunner; a description says the next quotation."""
    return CHEF + introduced + SAID + QUOTED.format(noun=noun)


UNNAMED = {
    "a kind of what was said": (after("A/DET/det/2 *violinist/NOUN/nsubj/3", "musician"), "A violinist"),
    "a colleague": (after("One/NUM/nummod/2 *colleague/NOUN/nsubj/3", "politician"), "One colleague"),
    "the same noun as before a name": (after("Another/DET/det/2 *chef/NOUN/nsubj/3", "chef"), "Another chef"),
    "another occupation": (after("A/DET/det/2 *fan/NOUN/nsubj/3", "cook"), "Aldo Brunner"),
    "no office of a colleague": (after("One/NUM/nummod/2 *colleague/NOUN/nsubj/3", "judge"), "The judge"),
}


@pytest.mark.parametrize(("text", "expected"), UNNAMED.values(), ids=UNNAMED)
def test_who_has_just_spoken_without_a_name(text: str, expected: str) -> None:
    found = meant(draft_of(text, [(1, "“ It broke , ”")], NOBODY))
    assert found[-1].lower() == expected.lower()


FARMER = "A/DET/det/2 *farmer/NOUN/nsubj/3 spoke/VERB/root/0\n"
GAVE = (
    "The/DET/det/2 *{noun}/NOUN/nsubj/12 ,/PUNCT/punct/5 who/PRON+who/nsubj/5 gave/VERB/acl:relcl/2 only/ADV/advmod/8"
    " {his}/PRON/nmod:poss/8 nickname/NOUN/obj/5 ,/PUNCT/punct/10 {name}/PROPN+PERSON/appos/2 ,/PUNCT/punct/2"
    " spoke/VERB/root/0\n"
)
WITNESS = "*Witness/PROPN/nsubj/3 B/PROPN/flat/1 spoke/VERB/root/0\n"

GIVEN_LATER = {
    "who is called a man": (FARMER + GAVE.format(noun="man", his="his", name="Bear"), ["Bear", "Bear"]),
    "another occupation": (FARMER + GAVE.format(noun="pilot", his="his", name="Bear"), ["A farmer", "Bear"]),
    "a letter tells witnesses apart": (FARMER + WITNESS + WITNESS, ["A farmer", "Witness B", "Witness B"]),
}


@pytest.mark.parametrize(("text", "expected"), GIVEN_LATER.values(), ids=GIVEN_LATER)
def test_names_that_unnamed_speakers_give_later(text: str, expected: list[str]) -> None:
    assert meant(draft_of(text)) == expected


SPOKESMAN = "Spokesman/NOUN/nmod:desc/2 Aldo/PROPN+PERSON/nsubj/4 Brunner/PROPN+PERSON/flat/2 spoke/VERB/root/0\n"
NOT_HIS = {"driver": "The driver", "captain": "The captain", "official": "Aldo Brunner", "leader": "Aldo Brunner"}


@pytest.mark.parametrize(("noun", "expected"), NOT_HIS.items())
def test_a_spokesman_is_not_whom_he_speaks_of(noun: str, expected: str) -> None:
    text = SPOKESMAN + f"The/DET/det/2 *{noun}/NOUN/nsubj/3 came/VERB/root/0\n"
    assert meant(draft_of(text, ranker=LearnedRanker({}, {"nominal": 0.0})))[-1:] == [expected]


SEVERAL = {
    "neither singer": (MET + "Neither/DET/det/2 *singer/NOUN/nsubj/3 spoke/VERB/root/0", "Anna Wolf and Peter Lang"),
    "each side": (MET + "Each/DET/det/2 *side/NOUN/nsubj/3 spoke/VERB/root/0", "Anna Wolf and Peter Lang"),
    "neither company": (MET + "Neither/DET/det/2 *company/NOUN/nsubj/3 spoke/VERB/root/0", "Neither company"),
    "both companies": (
        "Nova/PROPN+ORG/nsubj/4 and/CCONJ/cc/3 Osprey/PROPN+ORG/conj/1 met/VERB/root/0\n"
        "Both/DET/det/2 *companies/NOUN+Plur+company/nsubj/3 spoke/VERB/root/0",
        "Nova and Osprey",
    ),
    "neither of nobody": (CHEF + "Neither/DET/det/2 *chef/NOUN/nsubj/3 spoke/VERB/root/0", "Neither chef"),
}


@pytest.mark.parametrize(("text", "expected"), SEVERAL.values(), ids=SEVERAL)
def test_determiners_of_every_one_of_several(text: str, expected: str) -> None:
    assert meant(draft_of(text, ranker=LearnedRanker({}, {"nominal": 0.0})))[-1:] == [expected]


DESCRIBED = {
    "an aide, whose preposition belongs to the title": (
        "An/DET/det/2 *aide/NOUN/nsubj/7 to/ADP/case/4 Sheriff/PROPN/nmod:desc/5 Tom/PROPN+PERSON/nmod/2"
        " Barr/PROPN+PERSON/flat/5 spoke/VERB/root/0", "An aide to Sheriff Tom Barr",
    ),
    "a parent of three, where parsers count the name": (
        "*Nurse/NOUN/nsubj/8 and/CCONJ/cc/3 mother/NOUN/conj/1 of/ADP/case/6 three/NUM/nummod/6"
        " Ada/PROPN+PERSON/nmod/1 Holm/PROPN+PERSON/flat/6 spoke/VERB/root/0", "Ada Holm",
    ),
    "a title that taggers take for an adjective": (
        "Undersecretary/ADJ/amod/2 Lina/PROPN+PERSON/nsubj/4 Reyes/PROPN+PERSON/flat/2 left/VERB/root/0\n"
        "The/DET/det/2 *undersecretary/NOUN/nsubj/3 spoke/VERB/root/0", "Lina Reyes",
    ),
    "people from several places": (
        "*Scientists/NOUN+scientist+Plur/nsubj/8 from/ADP/case/3 Peru/PROPN+LOC/nmod/1 ,/PUNCT/punct/5"
        " Chile/PROPN+LOC/conj/3 and/CCONJ/cc/7 Togo/PROPN+LOC/conj/3 spoke/VERB/root/0",
        "Scientists from Peru , Chile and Togo",
    ),
    "a body and whom it has": (
        "*Kestrel/PROPN+ORG/nsubj/9 and/CCONJ/cc/4 its/PRON/nmod:poss/4 owner/NOUN/conj/1 ,/PUNCT/punct/6"
        " Paula/PROPN+PERSON/appos/1 Frey/PROPN+PERSON/flat/6 ,/PUNCT/punct/1 spoke/VERB/root/0",
        "Kestrel and its owner , Paula Frey",
    ),
    "the second of two trades, attached to the first name": (
        SOLD.format(first="appos/3", second="appos/3", noun="lawyer"), "Lea Moor",
    ),
    "the second, attached to the first name whose trade is listed": (
        SOLD.format(first="list/3", second="appos/3", noun="lawyer"), "Lea Moor",
    ),
    "a people before a full name": (
        "Briton/PROPN+PERSON/nmod:desc/2 *Hugh/PROPN+PERSON/nsubj/4 Carr/PROPN+PERSON/flat/2 spoke/VERB/root/0",
        "Hugh Carr",
    ),
    "a trade that parsers list": (SOLD.format(first="list/3", second="list/10", noun="lawyer"), "Lea Moor"),
}  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), DESCRIBED.values(), ids=DESCRIBED)
def test_descriptions_beside_names(text: str, expected: str) -> None:
    assert meant(draft_of(text, ranker=NOBODY))[-1:] == [expected]


WROTE = (
    "“/PUNCT/punct/3 *You/PRON/nsubj/3 wrote/VERB/ccomp/{cue} {end} ”/PUNCT/punct/3 *she/PRON/nsubj/{cue}"
    " spoke/VERB/root/0"
)
ADDRESSED = {
    "the name at the end": (
        "it/PRON/obj/3 ,/PUNCT/punct/7 Mr/PROPN/nmod:desc/7 Bell/PROPN+PERSON/vocative/3 ,/PUNCT/punct/3",
        "Bell",
    ),
    "the name at the end, as an apposition": (
        "songs/NOUN+song+Plur/obj/3 ,/PUNCT/punct/7 Mr/PROPN/nmod:desc/7 Bell/PROPN+PERSON/appos/4 ,/PUNCT/punct/3",
        "Bell",
    ),
    "a boss who has the name": (
        "boss/NOUN/obj/3 ,/PUNCT/punct/7 Mr/PROPN/nmod:desc/7 Bell/PROPN+PERSON/appos/4 ,/PUNCT/punct/3",
        "unresolved",
    ),
}


@pytest.mark.parametrize(("end", "expected"), ADDRESSED.values(), ids=ADDRESSED)
def test_you_are_who_is_addressed_by_name(end: str, expected: str) -> None:
    text = WROTE.format(end=end, cue=11)
    quotation = f"“ {' '.join(word.split('/')[0] for word in ('You wrote ' + end).split())} ”"
    assert meant(draft_of(text, [(1, quotation)], NOBODY))[0] == expected

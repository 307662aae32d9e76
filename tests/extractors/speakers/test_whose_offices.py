"""Offices of several bodies and places, and names within or beside a description: small parses."""

from __future__ import annotations

import pytest

from tests.extractors.speakers.texts import Nearest, draft_of, meant


def of(noun: str, name: str, label: str, preposition: str = "of", *, source: bool = True) -> str:
    """The start of a sentence: an office of a body or a place, which speaks or is somebody in apposition."""
    return f"The/DET/det/2 {'*' * source}{noun}/NOUN/nsubj/{{}} {preposition}/ADP/case/4 {name}/PROPN+{label}/nmod/2 "


def held(noun: str, name: str, label: str) -> str:
    """`The mayor of Orsa, Bern, left.`"""
    return of(noun, name, label, source=False).format(8) + (
        ",/PUNCT/punct/6 Bern/PROPN+PERSON/appos/2 ,/PUNCT/punct/6 left/VERB/root/0\n"
    )


def says(noun: str, name: str, label: str, preposition: str = "of") -> str:
    """`The mayor of Brask spoke.`"""
    return of(noun, name, label, preposition).format(5) + "spoke/VERB/root/0"


TITLED = "Kestrel/PROPN+ORG/compound/3 chairman/NOUN/compound/3 Bern/PROPN+PERSON/nsubj/4 left/VERB/root/0\n"
CLUB = "The/DET/det/2 *head/NOUN/nsubj/6 of/ADP/case/5 a/DET/det/5 club/NOUN/nmod/2 spoke/VERB/root/0"


def commands(first: str, second: str, label: str, noun: str = "Navy") -> tuple[str, str]:
    """Two sentences: `Bern, head of the Omani Navy, left.`, `The head of the Kestrel Navy spoke.`"""
    body = "{}/PROPN+" + label + "/compound/{} " + noun + "/PROPN+" + label + "/nmod/{} "
    holder = (
        "Bern/PROPN+PERSON/nsubj/9 ,/PUNCT/punct/3 head/NOUN/appos/1 of/ADP/case/7 the/DET/det/7 "
        + body.format(first, 7, 3)
        + ",/PUNCT/punct/3 left/VERB/root/0\n"
    )
    said = "The/DET/det/2 *head/NOUN/nsubj/7 of/ADP/case/6 the/DET/det/6 " + body.format(second, 6, 2)
    return holder, said + "spoke/VERB/root/0"


def faculty(word: str) -> str:
    """`The dean of the law faculty`"""
    return f"The/DET/det/2 *dean/NOUN/nsubj/7 of/ADP/case/6 the/DET/det/6 {word}/NOUN/compound/6 faculty/NOUN/nmod/2 "


DEAN = faculty("law").replace("*", "").replace("nsubj/7", "nsubj/10") + (
    ",/PUNCT/punct/8 Bern/PROPN+PERSON/appos/2 ,/PUNCT/punct/8 left/VERB/root/0\n"
)

WHOSE = {
    "of another place": (held("mayor", "Orsa", "LOC") + says("mayor", "Brask", "LOC"), "The mayor of Brask"),
    "of the same place": (held("mayor", "Orsa", "LOC") + says("mayor", "Orsa", "LOC"), "Bern"),
    "of another body": (held("chairman", "Kestrel", "ORG") + says("chairman", "Adria", "ORG"), "The chairman of Adria"),
    "where somebody is from": (held("mayor", "Orsa", "LOC") + says("mayor", "Brask", "LOC", "from"), "Bern"),
    "of a place and of a body": (held("head", "Kestrel", "ORG") + says("head", "Brask", "LOC"), "Bern"),
    "a title with the body before it": (TITLED + says("chairman", "Adria", "ORG"), "The chairman of Adria"),
    "the same title": (TITLED + says("chairman", "Kestrel", "ORG"), "Bern"),
    "of a body with the same noun": ("".join(commands("Omani", "Kestrel", "ORG")), "The head of the Kestrel Navy"),
    "of the same body with its noun": ("".join(commands("Omani", "Omani", "ORG")), "Bern"),
    "of another club": ("".join(commands("Rovers", "Adria", "ORG", "FC")), "The head of the Adria FC"),
    "of another faculty": (DEAN + faculty("medicine") + "spoke/VERB/root/0", "The dean of the medicine faculty"),
    "of the same faculty": (DEAN + faculty("law") + "spoke/VERB/root/0", "Bern"),
    "of something new": (held("head", "Kestrel", "ORG") + CLUB, "The head of a club"),
}


@pytest.mark.parametrize("name", WHOSE)
def test_an_office_is_that_of_one_body_or_place(name: str) -> None:
    text, expected = WHOSE[name]
    assert meant(draft_of(text, ranker=Nearest(0.4)))[-1] == expected


@pytest.mark.parametrize("named", [True, False])
def test_an_office_with_a_body_is_nobody_described_otherwise(named: bool) -> None:
    judge = "Bern/PROPN+PERSON/nsubj/2" if named else "judge/NOUN/nsubj/2"
    text = judge + " left/VERB/root/0\n" + says("chairman", "Adria", "ORG")
    assert meant(draft_of(text, ranker=Nearest()))[-1] == ("Bern" if named else "The chairman of Adria")


def test_a_description_is_not_the_last_speaker_whom_a_pronoun_quotes() -> None:
    text = (
        "*Bern/PROPN+PERSON/nsubj/2 spoke/VERB/root/0\n“/PUNCT/punct/4 The/DET/det/3 *mayor/NOUN/nsubj/4 "
        "lied/VERB/root/0 ”/PUNCT/punct/4 *she/PRON/nsubj/7 said/VERB/parataxis/4"
    )
    draft = draft_of(text, [(2, "“ The mayor lied ”")], ranker=Nearest())
    assert meant(draft)[1] == "The mayor"


BESIDE = {
    "a body after a noun in a description": (
        "A/DET/det/2 *director/NOUN/nsubj/7 of/ADP/case/5 the/DET/det/5 venture/NOUN/nmod/2 "
        "Adria/PROPN+ORG/appos/2 spoke/VERB/root/0",
        "A director of the venture",
    ),
    "an abbreviation of a body in a description": (
        "*Workers/NOUN+Plur+worker/nsubj/8 from/ADP/case/4 the/DET/det/4 Fund/PROPN+ORG/nmod/1 (/PUNCT/punct/6 "
        "HF/PROPN+ORG/appos/1 )/PUNCT/punct/6 spoke/VERB/root/0",
        "Workers from the Fund",
    ),
    "a name that no comma divides from the verb of a source": (
        "Dahl/PROPN+PERSON/nsubj/2 left/VERB/root/0 with/ADP/case/4 Bern/PROPN+PERSON/obl/2 ,/PUNCT/punct/7 "
        "a/DET/det/7 *nurse/NOUN/appos/4 said/VERB/parataxis/2",
        "a nurse",
    ),
    "a name coordinated with the place of an office": (
        "The/DET/det/2 *envoy/NOUN/nsubj/8 in/ADP/case/4 Oslo/PROPN+LOC/nmod/2 ,/PUNCT/punct/6 "
        "Ada/PROPN+PERSON/conj/4 Bern/PROPN+PERSON/flat/6 spoke/VERB/root/0",
        "Ada Bern",
    ),
    "what a pronoun serves as": (
        "Ada/PROPN+PERSON/nsubj/3 Bern/PROPN+PERSON/flat/1 left/VERB/root/0\nShe/PRON/nsubj/3 has/AUX+have/aux/3 "
        "served/VERB+serve/root/0 as/ADP/case/6 a/DET/det/6 *pilot/NOUN/obl/3",
        "Ada Bern",
    ),
}


@pytest.mark.parametrize("name", BESIDE)
def test_names_within_and_beside_descriptions(name: str) -> None:
    text, expected = BESIDE[name]
    assert meant(draft_of(text, ranker=Nearest()))[-1] == expected

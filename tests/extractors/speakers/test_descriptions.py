"""Names after descriptions, and descriptions that a text supports: a table of small parses."""

from __future__ import annotations

import pytest

from onrecord.extractors.lexicon.places import place_key, state_of
from onrecord.extractors.speakers.descriptions.offices import exclude
from onrecord.extractors.speakers.rules import OFFICE
from tests.extractors.speakers.texts import draft_of, meant

Office = tuple[str, set[str]]

TAMM = "President/PROPN/nmod:desc/2 Ilse/PROPN+PERSON/nsubj/4 Tamm/PROPN+PERSON/flat/2 came/VERB/root/0\n"
VOSS = "Senator/PROPN/nmod:desc/2 Karl/PROPN+PERSON/nsubj/4 Voss/PROPN+PERSON/flat/2 left/VERB/root/0\n"
SPOKE = "The/DET/det/2 *{}/NOUN/nsubj/3 spoke/VERB/root/0"
MODIFIED = "The/DET/det/3 {}/{}/{}/3 *{}/NOUN/nsubj/4 spoke/VERB/root/0"
AGED = (
    "Ivo/PROPN+PERSON/nsubj/6 Lund/PROPN+PERSON/flat/1 ,/PUNCT/punct/4 {}/NUM/nmod:unmarked/1 ,/PUNCT/punct/1"
    " won/VERB/root/0\n"
)
OLD = (
    "The/DET/det/6 31/NUM/nummod/4 -/PUNCT/punct/2 year/NOUN/compound/6 -/PUNCT/punct/2 *old/NOUN/nsubj/7"
    " spoke/VERB/root/0"
)

AFTER_DESCRIPTIONS = {
    "both are subjects": (
        "Café/NOUN/compound/2 *owner/NOUN/nsubj/5 René/PROPN+PERSON/nsubj/5 Dubé/PROPN+PERSON/flat/3 spoke/VERB/root/0",
        ["René Dubé"],
    ),
    "the name hangs on the body": (
        "An/DET/det/2 *attorney/NOUN/nsubj/8 for/ADP/case/4 Dahl/PROPN+ORG/nmod/2 ,/PUNCT/punct/6"
        " Mark/PROPN+PERSON/appos/4 Hall/PROPN+PERSON/flat/6 spoke/VERB/root/0",
        ["Mark Hall"],
    ),
    "a noun for persons and bodies": (
        "The/DET/det/2 *producer/NOUN/nsubj/6 ,/PUNCT/punct/4 Ama/PROPN+PERSON/appos/2 Boateng/PROPN+PERSON/flat/4"
        " spoke/VERB/root/0",
        ["Ama Boateng"],
    ),
    "a short title that is parsed as a subject": (
        "*Cllr./PROPN/nsubj/4 Ann/PROPN+PERSON/nsubj/4 Boyd/PROPN+PERSON/flat/2 spoke/VERB/root/0",
        ["Ann Boyd"],
    ),
    "a title that is parsed as a subject": (
        "*Comrade/PROPN/nsubj/4 Ann/PROPN+PERSON/nsubj/4 Boyd/PROPN+PERSON/flat/2 spoke/VERB/root/0",
        ["Ann Boyd"],
    ),
    "a rank that is read as a noun": (
        "*Adm./NOUN+adm./nsubj/4 Ann/PROPN+PERSON/flat/1 Boyd/PROPN+PERSON/flat/2 spoke/VERB/root/0",
        ["Ann Boyd"],
    ),
    "a name whose second part is its head": (
        "*Chemist/PROPN/nsubj/4 Per/PROPN+PERSON/nmod:desc/3 Boyd/PROPN+PERSON/flat/1 spoke/VERB/root/0",
        ["Per Boyd"],
    ),
    "a name before the noun": (
        "Boyd/PROPN+PERSON/compound/2 *spokeswoman/NOUN/nsubj/5 Ada/PROPN+PERSON/flat/2 Cole/PROPN+PERSON/flat/2"
        " spoke/VERB/root/0",
        ["Ada Cole"],
    ),
    "one of several": (
        "*One/NUM+one/nsubj/8 of/ADP/case/4 its/PRON/nmod:poss/4 authors/NOUN+Plur+author/nmod/1 ,/PUNCT/punct/6"
        " Ann/PROPN+PERSON/appos/4 Boyd/PROPN+PERSON/flat/6 spoke/VERB/root/0",
        ["Ann Boyd"],
    ),
    "a see between title and name": (
        "*Bishop/PROPN/nsubj/6 of/ADP/case/3 Porto/PROPN+LOC/nmod/1 Ann/PROPN+PERSON/flat/1 Boyd/PROPN+PERSON/flat/4"
        " spoke/VERB/root/0",
        ["Ann Boyd"],
    ),
    "two short titles": (
        "*Asst./PROPN/nsubj/4 Supt./PROPN/nsubj/4 Moe/PROPN+PERSON/nsubj/4 spoke/VERB/root/0",
        ["Moe"],
    ),
    "a title between": (
        "The/DET/det/2 *chairman/NOUN/nsubj/7 ,/PUNCT/punct/4 Comrade/PROPN/appos/2 Ada/PROPN+PERSON/appos/2"
        " Eze/PROPN+PERSON/flat/4 spoke/VERB/root/0",
        ["Ada Eze"],
    ),
    "two occupations under one article": (
        "The/DET/det/2 *singer/NOUN/nsubj/7 and/CCONJ/cc/4 actor/NOUN/conj/2 Ada/PROPN+PERSON/conj/2"
        " Eze/PROPN+PERSON/flat/5 spoke/VERB/root/0",
        ["Ada Eze"],
    ),
    "several before their names": (
        "*candidates/NOUN+Plur+candidate/nsubj/5 Ada/PROPN+PERSON/nsubj/5 and/CCONJ/cc/4 Ben/PROPN+PERSON/conj/2"
        " spoke/VERB/root/0",
        ["Ada and Ben"],
    ),
    "somebody else who acts": (
        "They/PRON/nsubj/2 told/VERB/root/0 the/DET/det/4 *doctor/NOUN/iobj/2 Cole/PROPN+PERSON/nsubj/6"
        " left/VERB/ccomp/2",
        ["the doctor"],
    ),
    "a comma that joins nothing": (
        "The/DET/det/2 *doctor/NOUN/nsubj/3 came/VERB/root/0 ,/PUNCT/punct/5 Cole/PROPN+PERSON/parataxis/3",
        ["The doctor"],
    ),
    "a body is no person": (
        "The/DET/det/2 *bank/NOUN/nsubj/5 Ada/PROPN+PERSON/appos/2 Eze/PROPN+PERSON/flat/3 spoke/VERB/root/0",
        ["The bank"],
    ),
}

ROLES = {
    "a title": (TAMM + VOSS + SPOKE.format("president"), ["Ilse Tamm"]),
    "another title": (TAMM + VOSS + SPOKE.format("senator"), ["Karl Voss"]),
    "a broader noun": (TAMM + VOSS + SPOKE.format("lawmaker"), ["Karl Voss"]),
    "a vice president is another": (
        TAMM + MODIFIED.format("vice", "NOUN", "compound", "president"),
        None,
    ),
    "two of one office": (TAMM + TAMM.replace("Ilse", "Jan").replace("Tamm", "Bek") + SPOKE.format("president"), None),
    "an age": (AGED.format("31") + OLD, ["Ivo Lund"]),
    "another age": (AGED.format("61") + OLD, None),
    "a state": (
        "Sen./PROPN/nmod:desc/2 Ana/PROPN+PERSON/nsubj/9 Ruiz/PROPN+PERSON/flat/2 ,/PUNCT/punct/2 R/PROPN/appos/2"
        " -/PUNCT/punct/5 Tex./PROPN/flat/5 ,/PUNCT/punct/2 left/VERB/root/0\n"
        + VOSS
        + MODIFIED.format("Texas", "PROPN", "compound", "senator"),
        None,
    ),
    "a body by its noun": (
        "Port/PROPN+ORG/compound/2 Authority/PROPN+ORG/nsubj/3 met/VERB/root/0\n" + SPOKE.format("authority"),
        ["Port Authority"],
    ),
    "named only afterwards": (SPOKE.format("president") + "\n" + TAMM, None),
    "an indefinite one is somebody else": (
        TAMM + "A/DET+a/det/2 *president/NOUN/nsubj/3 spoke/VERB/root/0",
        ["A president"],
    ),
    "in the words of the same": (
        TAMM + "The/DET/det/2 *president/NOUN/nsubj/3 lied/VERB/ccomp/5 he/PRON/nsubj/5 said/VERB/root/0",
        ["Ilse Tamm"],
    ),
}


@pytest.mark.parametrize(("text", "expected"), AFTER_DESCRIPTIONS.values(), ids=AFTER_DESCRIPTIONS)
def test_names_after_descriptions(text: str, expected: list[str]) -> None:
    assert meant(draft_of(text)) == expected


@pytest.mark.parametrize(("text", "expected"), [row for row in ROLES.values() if row[1]],
                         ids=[name for name, row in ROLES.items() if row[1]])  # fmt: skip
def test_descriptions_that_the_text_supports(text: str, expected: list[str]) -> None:
    assert meant(draft_of(text)) == expected


@pytest.mark.parametrize("text", [row[0] for row in ROLES.values() if not row[1]],
                         ids=[name for name, row in ROLES.items() if not row[1]])  # fmt: skip
def test_what_the_text_leaves_open_has_no_role(text: str) -> None:
    [*_, last] = draft_of(text).attributions
    assert all(one.rule.id != OFFICE.id for one in last.decisions)


@pytest.mark.parametrize("party", ["R", "D", "I", "L", "G", "DFL"])
def test_a_name_with_any_party_and_seat_is_taken_up(party: str) -> None:
    named = (
        "Sen./PROPN/nmod:desc/2 Ana/PROPN+PERSON/nsubj/7 Ruiz/PROPN+PERSON/flat/2 ,/PUNCT/punct/2"
        f" {party}-Tex./PROPN/appos/2 ,/PUNCT/punct/2 left/VERB/root/0\n"
    )
    assert meant(draft_of(named + SPOKE.format("senator"))) == ["Ana Ruiz"]


@pytest.mark.parametrize(("one", "other"), [("Russian", "Russia"), ("French", "France"), ("U.S.", "American")])
def test_a_country_and_its_adjective_have_one_key(one: str, other: str) -> None:
    assert place_key(one) == place_key(other)


def test_states_by_their_abbreviations() -> None:
    assert [state_of(word) for word in ("S.C.", "Tex", "WI", "Oz")] == ["south carolina", "texas", "wisconsin", None]


OF = "The/DET/det/3 {}/NOUN/compound/3 *{}/NOUN/nsubj/4 spoke/VERB/root/0"
SINGER = (
    "Ivo/PROPN+PERSON/nsubj/6 Lund/PROPN+PERSON/flat/1 ,/PUNCT/punct/5 a/DET/det/5 singer/NOUN/appos/1"
    " left/VERB/root/0\n"
)
MINISTER = (
    "Finance/NOUN/compound/2 Minister/PROPN/nmod:desc/3 Ilse/PROPN+PERSON/nsubj/5 Tamm/PROPN+PERSON/flat/3"
    " came/VERB/root/0\n"
)
NAMED = "Ilse/PROPN+PERSON/nsubj/3 Tamm/PROPN+PERSON/flat/1 came/VERB/root/0\n"

HELD = {
    "another's office": (VOSS + SPOKE.format("governor"), ["The governor"]),
    "an office of two words": (VOSS + SPOKE.format("auditor-general"), ["The auditor-general"]),
    "another field": (MINISTER + OF.format("health", "minister"), ["The health minister"]),
    "the same field": (MINISTER + OF.format("finance", "minister"), ["Ilse Tamm"]),
    "somebody who sings": (SINGER + SPOKE.format("premier"), ["The premier"]),
    "a nurse without a name": (
        "A/DET/det/2 nurse/NOUN/nsubj/3 came/VERB/root/0\n" + SPOKE.format("coroner"), ["The coroner"],
    ),
    "the only one of whom nothing is said": (NAMED + SPOKE.format("president"), ["Ilse Tamm"]),
    "what an officer may be besides": (VOSS + SPOKE.format("candidate"), ["Karl Voss"]),
    "a congressman by his title": (
        VOSS + "Rep./PROPN/nmod:desc/2 Luis/PROPN+PERSON/nsubj/4 Ruiz/PROPN+PERSON/flat/2 left/VERB/root/0\n"
        + TAMM + SPOKE.format("congressman"),
        ["Luis Ruiz"],
    ),
}  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), HELD.values(), ids=HELD)
def test_an_office_is_its_holders_alone(text: str, expected: list[str]) -> None:
    assert meant(draft_of(text)) == expected


@pytest.mark.parametrize(
    ("one", "other", "excluded"),
    [
        (("minister", {"health"}), ("secretary", {"health"}), False),
        (("minister", {"health"}), ("secretary", {"home"}), True),
        (("minister", set()), ("secretary", {"home"}), False),
        (("general", {"auditor"}), ("general", {"attorney"}), True),
        (("judge", set()), ("governor", set()), True),
        (("judge", set()), ("leader", set()), False),
    ],
)
def test_offices_that_exclude_one_another(one: Office, other: Office, excluded: bool) -> None:
    sides = [(noun, frozenset(words)) for noun, words in (one, other)]
    assert exclude(*sides) == exclude(*reversed(sides)) == excluded

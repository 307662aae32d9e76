"""Resolution of descriptions of persons and of pronouns after them: small parses."""

from __future__ import annotations

import pytest

from onrecord.extractors.speakers.antecedents.ranking import Choice, LearnedRanker
from onrecord.extractors.speakers.mentions import PRONOUN
from tests.extractors.speakers.test_variations import BERN, REED, the
from tests.extractors.speakers.texts import Nearest, draft_of, meant

AGED = "Ada/PROPN+PERSON/nsubj/5 Bern/PROPN+PERSON/flat/1 is/AUX/cop/5 now/ADV/advmod/5 23/NUM/root/0\n"
DERBY = " from/ADP/case/4 Derby/PROPN+LOC/nmod/2"


def said(*before: str) -> str:
    """A sentence in which a name with the words before it, up to seven of them, says something."""
    head = len(before) + 1
    return (
        " ".join([*before, f"*Max/PROPN+PERSON/nsubj/{head + 2} Reed/PROPN+PERSON/flat/{head}"])
        + " spoke/VERB/root/0\n"
    )


DESCRIBED = {
    "a people that is read as a name": (BERN + the("Swede/PROPN+swede+PERSON"), ["Ada Bern"]),
    "an age, of two the topic": (REED + BERN + the("31-year-old/NOUN+old"), ["Ada Bern"]),
    "an age that the text states": (AGED + REED + the("23-year-old/NOUN+old"), ["Ada Bern"]),
    "no age that disagrees": (AGED + the("31-year-old/NOUN+old"), ["The 31-year-old"]),
    "a number of children": (
        BERN + "The/DET/det/2 *mother/NOUN/nsubj/5 of/ADP/case/4 five/NUM/nmod/2 spoke/VERB/root/0", ["Ada Bern"],
    ),
    "no mother of somebody": (
        BERN + "The/DET/det/2 *mother/NOUN/nsubj/5 of/ADP/case/4 pupils/NOUN+Plur+pupil/nmod/2 spoke/VERB/root/0",
        ["The mother of pupils"],
    ),
    "a home": (BERN + "The/DET/det/2 *gardener/NOUN/nsubj/5" + DERBY + " spoke/VERB/root/0", ["Ada Bern"]),
    "no home of one with another occupation": (
        "Lawyer/NOUN/nmod:desc/2 Ada/PROPN+PERSON/nsubj/4 Bern/PROPN+PERSON/flat/2 spoke/VERB/root/0\n"
        "The/DET/det/2 *gardener/NOUN/nsubj/5" + DERBY + " spoke/VERB/root/0",
        ["The gardener from Derby"],
    ),
    "the leader of a body": (
        said("KLP/PROPN+ORG/compound/2", "chief/NOUN/nmod:desc/3") + the("leader/NOUN", "KLP/PROPN+klp+ORG/compound"),
        ["Max Reed", "Max Reed"],
    ),
    "no leader of another body": (
        said("KLP/PROPN+ORG/compound/2", "chief/NOUN/nmod:desc/3") + the("leader/NOUN", "RPN/PROPN+rpn+ORG/compound"),
        ["Max Reed", "The RPN leader"],
    ),
    "of two by the class of the occupation": (
        said("Scientist/NOUN/nmod:desc/2") + BERN.replace("spoke", "left") + "\n" + the("professor/NOUN"),
        ["Max Reed", "Max Reed"],
    ),
    "the topic rather than one with a narrower office": (
        "Minister/NOUN/nmod:desc/2 Ada/PROPN+PERSON/nsubj/4 Bern/PROPN+PERSON/flat/2 left/VERB/root/0\n"
        + said("Spokesman/NOUN/nmod:desc/2") + the("politician/NOUN"),
        ["Max Reed", "Max Reed"],
    ),
    "the one with the office where the topic has another trade": (
        "Minister/NOUN/nmod:desc/2 Ada/PROPN+PERSON/nsubj/4 Bern/PROPN+PERSON/flat/2 left/VERB/root/0\n"
        + said("Farmer/NOUN/nmod:desc/2") + the("politician/NOUN"),
        ["Max Reed", "Ada Bern"],
    ),
    "what the topic was": (BERN + the("nurse/NOUN", "retired/ADJ+retired/amod"), ["Ada Bern"]),
    "one person who was two things": (
        BERN + "The/DET/det/3 former/ADJ/amod/3 *mayor/NOUN/nsubj/6 and/CCONJ/cc/5 nurse/NOUN/conj/3 spoke/VERB/root/0",
        ["Ada Bern"],
    ),
    "no past of one with another occupation": (
        said("Lawyer/NOUN/nmod:desc/2") + the("nurse/NOUN", "retired/ADJ+retired/amod"),
        ["Max Reed", "The retired nurse"],
    ),
    "no office of a member": (
        said("Member/NOUN/nmod:desc/2") + the("commissioner/NOUN"), ["Max Reed", "The commissioner"],
    ),
    "no people of the topic after a new name": (
        BERN + "Ada/PROPN+PERSON/nsubj/3 Bern/PROPN+PERSON/flat/1 met/VERB/root/0 Max/PROPN+PERSON/obj/3"
        " Reed/PROPN+PERSON/flat/4\n" + the("Dane/PROPN+dane"),
        ["The Dane"],
    ),
    "whose daughter she is": (
        BERN + "Her/PRON+her/nmod:poss/2 daughter/NOUN/appos/4 ,/PUNCT/punct/2 Sue/PROPN+PERSON/nsubj/6"
        " Cole/PROPN+PERSON/flat/4 left/VERB/root/0\n"
        "Cole/PROPN+PERSON/nmod:poss/3 's/PART/case/1 *mother/NOUN/nsubj/4 spoke/VERB/root/0",
        ["Ada Bern"],
    ),
    "no father of her daughter": (
        BERN + "Her/PRON+her/nmod:poss/2 daughter/NOUN/appos/4 ,/PUNCT/punct/2 Sue/PROPN+PERSON/nsubj/6"
        " Cole/PROPN+PERSON/flat/4 left/VERB/root/0\n"
        "Cole/PROPN+PERSON/nmod:poss/3 's/PART/case/1 *father/NOUN/nsubj/4 spoke/VERB/root/0",
        ["Cole 's father"],
    ),
    "a name that is predicated": (
        "The/DET/det/2 *winner/NOUN/nsubj/4 was/AUX/cop/4 Ada/PROPN+PERSON/root/0 Bern/PROPN+PERSON/flat/4",
        ["Ada Bern"],
    ),
    "a candidate that is named further on": (
        "The/DET/det/2 *candidate/NOUN/nsubj/3 spoke/VERB/root/0\n\n"
        "Rep./PROPN+rep/nmod:desc/2 *Ada/PROPN+PERSON/nsubj/4 Bern/PROPN+PERSON/flat/2 spoke/VERB/root/0",
        ["Ada Bern", "Ada Bern"],
    ),
}  # fmt: skip


class SureOfHer(LearnedRanker):
    """Takes the last mentioned candidate of a possessive pronoun, and nobody else."""

    def probabilities(self, choice: Choice) -> list[float]:
        """The probability of each candidate."""
        sure = 1.0 if choice.mention.form == PRONOUN else 0.0
        return [sure if number == 0 else 0.0 for number in range(len(choice.features))]


SURE_OF_HER = SureOfHer({}, {"nominal": 0.6, "he": 0.5})


@pytest.mark.parametrize(("text", "expected"), DESCRIBED.values(), ids=DESCRIBED)
def test_description(text: str, expected: list[str]) -> None:
    assert meant(draft_of(text, ranker=SURE_OF_HER)) == expected


def test_pronoun_after_a_semicolon_continues_the_clause_before() -> None:
    text = (
        BERN + "Max/PROPN+PERSON/nsubj/3 Reed/PROPN+PERSON/flat/1 left/VERB/root/0 with/ADP/case/5"
        " Cole/PROPN+PERSON/obl/3 as/SCONJ/mark/8 Dahl/PROPN+PERSON/nsubj/8 slept/VERB/advcl/3 {}/PUNCT/punct/11"
        " *he/PRON/nsubj/11 spoke/VERB/parataxis/3"
    )
    found = [meant(draft_of(text.format(sign), ranker=LearnedRanker({}, {"he": 0.4}))) for sign in ";,"]
    assert [one[0].split(" | ")[0] for one in found] == ["Max Reed", "Dahl"]


def test_words_of_a_quotation_are_not_the_description_after_it() -> None:
    text = (
        "The/DET/det/2 mother/NOUN/appos/4 ,/PUNCT/punct/2 Ada/PROPN+PERSON/nsubj/6 Bern/PROPN+PERSON/flat/4"
        " wept/VERB/root/0\n"
        "“/PUNCT/punct/3 *She/PRON/nsubj/3 knew/VERB/ccomp/8 ,/PUNCT/punct/3 ”/PUNCT/punct/3"
        " the/DET/det/7 *mother/NOUN/nsubj/8 said/VERB/root/0"
    )
    assert meant(draft_of(text, quoted_by=[(1, "She knew ,")], ranker=Nearest())) == ["unresolved", "Ada Bern"]


class Doubtful(LearnedRanker):
    """Takes the last mentioned candidate of a pronoun, and is uncertain of descriptions."""

    def probabilities(self, choice: Choice) -> list[float]:
        """The probability of each candidate."""
        shares = [0.9, 0.0] if choice.mention.form == PRONOUN else [0.55, 0.2]
        return [shares[number] if number < len(shares) else 0.0 for number in range(len(choice.features))]


@pytest.mark.parametrize(
    ("noun", "expected"), {"cook/NOUN": "ambiguous", "Dane/PROPN+dane": "resolved"}.items(), ids=["open", "known"]
)
def test_pronoun_after_an_open_description_is_open(noun: str, expected: str) -> None:
    text = (
        BERN.replace("Ada", "Eva").replace("Bern", "Cole")
        + BERN
        + the(noun).replace("*", "")
        + "\n*She/PRON+she/nsubj/2 spoke/VERB/root/0"
    )
    draft = draft_of(text, ranker=Doubtful({}, {"he": 0.5, "nominal": 0.6}))
    assert draft.attributions[0].status == expected


def test_they_who_speak_are_no_things() -> None:
    text = (
        "Max/PROPN+PERSON/nsubj/3 Reed/PROPN+PERSON/flat/1 saw/VERB/root/0 things/NOUN+Plur+thing/obj/3\n"
        "*They/PRON+they/nsubj/2 spoke/VERB/root/0"
    )
    assert meant(draft_of(text)) == ["unresolved"]


ASKED = (
    "Asked/VERB+ask/advcl/6 by/ADP/case/3 Reed/PROPN+PERSON/obl:agent/1 ,/PUNCT/punct/1 *he/PRON/nsubj/6"
    " spoke/VERB/root/0"
)

IN_THE_CLAUSE = {
    "what stands before it": (
        REED + "As/ADP/case/3 for/ADP/fixed/1 Cole/PROPN+PERSON/obl/6 ,/PUNCT/punct/3 *he/PRON/nsubj/6"
        " spoke/VERB/root/0",
        "Cole",
    ),
    "the name after a description that fits another": (
        "The/DET/det/2 manager/NOUN/nsubj/5 Max/PROPN+PERSON/flat/2 Reed/PROPN+PERSON/flat/2 left/VERB/root/0\n"
        "As/ADP/case/4 for/ADP/fixed/1 the/DET/det/4 manager/NOUN/obl/12 of/ADP/case/6 Kestrel/PROPN+ORG/nmod/4"
        " ,/PUNCT/punct/4 Bo/PROPN+PERSON/nsubj/12 Cole/PROPN+PERSON/flat/8 ,/PUNCT/punct/8 *he/PRON/nsubj/12"
        " spoke/VERB/root/0",
        "Bo Cole",
    ),
    "no place before it": (
        REED + "With/ADP/case/2 Cole/PROPN+PERSON/obl/5 ,/PUNCT/punct/2 *he/PRON/nsubj/5 spoke/VERB/root/0", "Max Reed",
    ),
    "not who asks": (REED.replace("Max", "Tom").replace("Reed", "Dahl") + ASKED, "Tom Dahl"),
}  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), IN_THE_CLAUSE.values(), ids=IN_THE_CLAUSE)
def test_subject_after_a_phrase(text: str, expected: str) -> None:
    assert meant(draft_of(text, ranker=LearnedRanker({}, {"he": 0.0}))) == [expected]


ANGRY = (
    "Kestrel/PROPN+ORG/nsubj/2 left/VERB/root/0\nResidents/NOUN+Plur+resident/nsubj/2 wept/VERB/root/0\n"
    "“/PUNCT/punct/3 *They/PRON/nsubj/3 promised/VERB/ccomp/7 {said}/PRON/iobj/3 nothing/PRON/obj/3 ”/PUNCT/punct/3"
    " said/VERB/root/0 {name}\n"
)


@pytest.mark.parametrize(
    ("said", "name", "expected"),
    [
        ("us", "*Bern/PROPN+PERSON/nsubj/7", "Kestrel | Residents"),
        ("nobody", "*Bern/PROPN+PERSON/nsubj/7", "Kestrel | Residents"),
        ("nobody", "spokesman/NOUN/nmod:desc/9 *Bern/PROPN+PERSON/nsubj/7", "Residents"),
    ],
    ids=["us", "a newcomer", "a spokesman"],
)
def test_they_whom_one_of_a_group_quotes_are_no_group_of_his(said: str, name: str, expected: str) -> None:
    text = ANGRY.format(said=said, name=name)
    assert meant(draft_of(text, quoted_by=[(1, f"They promised {said} nothing")]))[0] == expected

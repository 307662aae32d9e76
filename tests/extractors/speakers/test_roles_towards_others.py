"""Descriptions by a role towards somebody, by one of several, and by what somebody just named is; small parses."""

from __future__ import annotations

import pytest

from onrecord.extractors.speakers.antecedents.ranking import Choice, LearnedRanker
from tests.extractors.speakers.test_person_descriptions import SURE_OF_HER
from tests.extractors.speakers.test_variations import BERN, NOBODY
from tests.extractors.speakers.texts import Nearest, draft_of, meant

LAWYER = (
    "Bern/PROPN+PERSON/nmod:poss/3 's/PART/case/1 lawyer/NOUN/appos/5 ,/PUNCT/punct/3 *Max/PROPN+PERSON/nsubj/7"
    " Reed/PROPN+PERSON/flat/5 spoke/VERB/root/0\n"
)
FOR = (
    "A/DET/det/2 *lawyer/NOUN/nsubj/9 for/ADP/case/5 the/DET/det/5 {noun}/NOUN/nmod/2 ,/PUNCT/punct/7"
    " Max/PROPN+PERSON/appos/5 Reed/PROPN+PERSON/flat/7 spoke/VERB/root/0\n"
)
HIS = "His/PRON+his/nmod:poss/2 *{noun}/NOUN/nsubj/3 left/VERB/root/0"

BEHIND = "Ada/PROPN+PERSON/nmod/1 Bern/PROPN+PERSON/flat/{head} spoke/VERB/root/0"

DESCRIBED = {
    "the client of her lawyer": (BERN + LAWYER + HIS.format(noun="client"), ["Max Reed", "Ada Bern"]),
    "no boss of a lawyer": (BERN + LAWYER + HIS.format(noun="boss"), ["Max Reed", "His boss"]),
    "the lawyer for somebody": (BERN + FOR.format(noun="wife"), ["Max Reed"]),
    "a name that the parse has inside the office": (
        "*Member/NOUN/nsubj/6 of/ADP/case/3 Parliament/PROPN/nmod/1 " + BEHIND.format(head=4),
        ["Ada Bern"],
    ),
    "an office without a field": (
        "*Minister/NOUN/nsubj/6 without/ADP/case/4 Portfolio/PROPN/compound/4 " + BEHIND.format(head=4),
        ["Ada Bern"],
    ),
    "no name behind another preposition": (
        "*Spokesman/NOUN/nsubj/6 for/ADP/case/4 Labour/PROPN/compound/4 " + BEHIND.format(head=4),
        ["Spokesman for Labour Ada Bern"],
    ),
    "an age whose article the parse has at its noun": (
        "Ada/PROPN+PERSON/nsubj/3 Bern/PROPN+PERSON/flat/1 spoke/VERB/root/0\n"
        "The/DET/det/4 23/NUM/nummod/4 -/PUNCT/punct/2 year/NOUN/compound/6 -/PUNCT/punct/2 *old/ADJ/nsubj/7"
        " spoke/VERB/root/0",
        ["Ada Bern"],
    ),
    "another one of several": (
        "One/NUM/nsubj/5 ,/PUNCT/punct/3 Ada/PROPN+PERSON/appos/1 Bern/PROPN+PERSON/flat/3 left/VERB/root/0\n"
        "*One/NUM/nsubj/2 spoke/VERB/root/0",
        ["One"],
    ),
}


@pytest.mark.parametrize(("text", "expected"), DESCRIBED.values(), ids=DESCRIBED)
def test_role_towards_somebody(text: str, expected: list[str]) -> None:
    assert meant(draft_of(text, ranker=SURE_OF_HER)) == expected


BOTH = (
    "Ada/PROPN+PERSON/nsubj/6 Bern/PROPN+PERSON/flat/1 and/CCONJ/cc/4 Max/PROPN+PERSON/conj/1"
    " Reed/PROPN+PERSON/flat/4 left/VERB/root/0"
)

SEVERAL = {
    "each in a clause": (BOTH + " ,/PUNCT/punct/9 *each/PRON/nsubj/9 smiling/VERB/advcl/6", "Ada Bern and Max Reed"),
    "both in the next sentence": (BOTH + "\n*Both/PRON/nsubj/2 spoke/VERB/root/0", "Ada Bern and Max Reed"),
    "both after a plural": (
        "Nurses/NOUN+Plur+nurse/nsubj/2 left/VERB/root/0\n*Both/PRON/nsubj/2 spoke/VERB/root/0", "Nurses",
    ),
    "each of others": (
        BOTH + "\n*Each/PRON/nsubj/4 of/ADP/case/3 hundreds/NOUN+Plur+hundred/nmod/1 spoke/VERB/root/0",
        "Each of hundreds",
    ),
    "many of whom": (
        "Nurses/NOUN+Plur+nurse/nsubj/8 ,/PUNCT/punct/6 *both/PRON/nsubj/6 of/ADP/case/5 whom/PRON+who+Rel/nmod/3"
        " spoke/VERB/acl:relcl/1 ,/PUNCT/punct/1 left/VERB/root/0",
        "Nurses",
    ),
    "many of whom, in a clause that the parse attaches to the verb": (
        "They/PRON/nsubj/2 met/VERB/root/0 families/NOUN+Plur+family/obj/2 of/ADP/case/5"
        " victims/NOUN+Plur+victim/nmod/3"
        " ,/PUNCT/punct/10 *many/ADJ/nsubj/10 of/ADP/case/9 whom/PRON+who+Rel/nmod/7 spoke/VERB/parataxis/2",
        "families of victims",
    ),
    "both of whom, right after two people": (
        "Talks/NOUN+Plur+talk/nsubj/13 with/ADP/case/3 Ada/PROPN+PERSON/nmod/1 Bern/PROPN+PERSON/flat/3 and/CCONJ/cc/6"
        " Max/PROPN+PERSON/conj/3 Reed/PROPN+PERSON/flat/6 ,/PUNCT/punct/12 *both/PRON/nsubj/12 of/ADP/case/11"
        " whom/PRON+who+Rel/nmod/9 spoke/VERB/acl:relcl/1 failed/VERB/root/0",
        "Ada Bern and Max Reed",
    ),
    "after one person": (BERN + "*Each/PRON/nsubj/2 spoke/VERB/root/0", "Each"),
}  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), SEVERAL.values(), ids=SEVERAL)
def test_each_of_several(text: str, expected: str) -> None:
    assert meant(draft_of(text, ranker=NOBODY)) == [expected]


JOINED = {
    "with the author": (
        "*Ada/PROPN+PERSON/nsubj/5 Bern/PROPN+PERSON/flat/1 and/CCONJ/cc/4 I/PRON+i/conj/1 spoke/VERB/root/0",
        ["Ada Bern and I"],
    ),
    "with somebody open": (
        "*Ada/PROPN+PERSON/nsubj/5 Bern/PROPN+PERSON/flat/1 and/CCONJ/cc/4 you/PRON+you/conj/1 spoke/VERB/root/0",
        ["unresolved"],
    ),
}


@pytest.mark.parametrize(("text", "expected"), JOINED.values(), ids=JOINED)
def test_source_is_never_one_of_several(text: str, expected: list[str]) -> None:
    assert meant(draft_of(text)) == expected


STATEMENTS = {
    "of a body": (
        "Kestrels/PROPN+ORG/nmod:poss/3 's/PART/case/1 statement/NOUN/nsubj/4 said/VERB/root/0"
        " *it/PRON+it/nsubj/6 regretted/VERB/ccomp/4",
        "Kestrels",
    ),
    "of nobody": (
        "Kestrels/PROPN+ORG/nsubj/2 left/VERB/root/0\nA/DET/det/2 statement/NOUN/nsubj/3 said/VERB/root/0"
        " *it/PRON+it/nsubj/5 regretted/VERB/ccomp/3",
        "A statement",
    ),
}


@pytest.mark.parametrize(("text", "expected"), STATEMENTS.values(), ids=STATEMENTS)
def test_it_in_a_statement_is_the_body_that_made_it(text: str, expected: str) -> None:
    assert meant(draft_of(text, ranker=Nearest())) == [expected]


COLE = "*Sue/PROPN+PERSON/nsubj/3 Cole/PROPN+PERSON/flat/1 spoke/VERB/root/0"
QUOTED = "\n“/PUNCT/punct/2 No/INTJ/discourse/6 ”/PUNCT/punct/2 the/DET/det/5 *{noun}/NOUN/nsubj/6 said/VERB/root/0"
FIRST = "\nThe/DET/det/2 *{noun}/NOUN/nsubj/3 said/VERB/root/0 “/PUNCT/punct/5 No/INTJ/discourse/3 ”/PUNCT/punct/5"
FARMER = COLE.replace("*Sue", "Farmer/NOUN/nmod:desc/2 *Sue").replace("/3", "/4").replace("flat/1", "flat/2")

RENAMED = {
    "after her words": (COLE + QUOTED.format(noun="baker"), "Sue Cole"),
    "in the next paragraph": (COLE + "\n" + QUOTED.format(noun="baker"), "Sue Cole"),
    "not before her words": (COLE + FIRST.format(noun="baker"), "The baker"),
    "not with another trade": (FARMER + QUOTED.format(noun="baker"), "the baker"),
    "not who presides": (COLE + QUOTED.format(noun="judge"), "the judge"),
    "an office in court": (COLE + QUOTED.format(noun="prosecutor"), "Sue Cole"),
    "no office in court further on": (COLE + "\n" + QUOTED.format(noun="prosecutor"), "the prosecutor"),
    "not with another name beside hers": (
        COLE + " to/ADP/case/5 Ida/PROPN+PERSON/obl/3 Blum/PROPN+PERSON/flat/5" + QUOTED.format(noun="baker"),
        "the baker",
    ),
    "not of a noun for somebody else": (
        "A/DET/det/2 baker/NOUN/nsubj/3 left/VERB/root/0\n" + COLE + QUOTED.format(noun="baker"), "the baker",
    ),
}  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), RENAMED.values(), ids=RENAMED)
def test_description_of_the_last_speaker(text: str, expected: str) -> None:
    assert meant(draft_of(text, quoted_by=[(1, "No")], ranker=NOBODY))[-1] == expected


WORDS = (
    "“/PUNCT/punct/2 Stop/VERB/ccomp/4 ”/PUNCT/punct/2 said/VERB/root/0 *Sue/PROPN+PERSON/nsubj/4"
    " Cole/PROPN+PERSON/flat/5"
)
WALK = "\nCole/PROPN+PERSON/nsubj/2 slept/VERB/root/0"

QUOTED_BEFORE = {
    "another speaker": (WORDS + QUOTED, "the baker"),
    "who goes on": (WORDS + QUOTED.replace("said/VERB", "added/VERB+add"), "Sue Cole"),
    "whom three sentences mention": (WALK.strip() + WALK + "\n" + WORDS + QUOTED, "Sue Cole"),
    "whom a pronoun means": (
        WALK.strip().replace("Cole", "Sue") + "\n“/PUNCT/punct/2 Stop/VERB/ccomp/5 ”/PUNCT/punct/2 *she/PRON/nsubj/5"
        " said/VERB/root/0" + QUOTED,
        "Sue",
    ),
    "whom two sentences mention": (WALK.strip() + "\n" + WORDS + QUOTED, "the baker"),
}


@pytest.mark.parametrize(("text", "expected"), QUOTED_BEFORE.values(), ids=QUOTED_BEFORE)
def test_description_after_the_words_of_somebody_else(text: str, expected: str) -> None:
    draft = draft_of(text.format(noun="baker"), quoted_by=[(0, "Stop"), (1, "No")], ranker=SURE_OF_HER)
    assert meant(draft)[-1] == expected


PILOT = "A/DET/det/2 *pilot/NOUN/nsubj/3 left/VERB/root/0\n\n"
MAAS = (
    "Max/PROPN+PERSON/nsubj/6 Maas/PROPN+PERSON/flat/1 ,/PUNCT/punct/1 {}/NUM/appos/1 –/PUNCT/punct/1 wept/VERB/root/0"
)

INTRODUCED = {
    "a name with an age": (PILOT + MAAS.format(52), "Max Maas"),
    "no age": (PILOT + MAAS.format("first"), "A pilot"),
    "another gender": (PILOT.replace("pilot", "woman") + MAAS.format(52), "A woman"),
    "two people": (
        PILOT.strip() + "\nA/DET/det/2 nurse/NOUN/nsubj/3 left/VERB/root/0\n\n" + MAAS.format(52),
        "A pilot",
    ),
    "a name before": (PILOT.strip() + "\n" + BERN + "\n" + MAAS.format(52), "A pilot"),
    "within a paragraph": (PILOT.strip() + "\n" + MAAS.format(52), "A pilot"),
}


@pytest.mark.parametrize(("text", "expected"), INTRODUCED.values(), ids=INTRODUCED)
def test_who_is_introduced_before_the_name(text: str, expected: str) -> None:
    assert meant(draft_of(text, ranker=NOBODY))[0] == expected


class Even(LearnedRanker):
    """Takes every candidate of a pronoun for as likely."""

    def probabilities(self, choice: Choice) -> list[float]:
        """The probability of each candidate."""
        return [0.95 / len(choice.features)] * len(choice.features)


@pytest.mark.parametrize(("noun", "expected"), [("rival", "Max Reed"), ("brother", "Tom Cole | Max Reed")])
def test_pronoun_in_what_somebodys_equal_says(noun: str, expected: str) -> None:
    text = (
        "Tom/PROPN+PERSON/nsubj/3 Cole/PROPN+PERSON/flat/1 left/VERB/root/0\n"
        f"Cole/PROPN+PERSON/nmod:poss/3 's/PART/case/1 *{noun}/NOUN/nsubj/7 ,/PUNCT/punct/3 Max/PROPN+PERSON/appos/3"
        " Reed/PROPN+PERSON/flat/5 said/VERB/root/0 *he/PRON/nsubj/9 asked/VERB/ccomp/7"
    )
    draft = draft_of(text, contents=[(0, range(10, 12))], ranker=Even({}, {"he": 0.6}))
    assert set(meant(draft)[1].split(" | ")) == set(expected.split(" | "))


OWNED = (
    "Neil/PROPN+PERSON/nsubj/9 Croft/PROPN+PERSON/flat/1 ,/PUNCT/punct/7 the/DET/det/5 singer/NOUN/nmod:poss/7"
    " 's/PART/case/5 {}/NOUN/appos/1 ,/PUNCT/punct/1 left/VERB/root/0\n"
)
IS = (
    "Neil/PROPN+PERSON/nsubj/7 Croft/PROPN+PERSON/flat/1 is/AUX/cop/7 the/DET/det/5 singer/NOUN/nmod:poss/7"
    " 's/PART/case/5 {}/NOUN/root/0\n"
)


@pytest.mark.parametrize("noun", ["brother", "tailor"])
@pytest.mark.parametrize("text", [OWNED, IS])
def test_nobody_is_what_somebody_of_theirs_is(text: str, noun: str) -> None:
    """The ranker takes whoever was mentioned last."""
    speaks = "*Croft/PROPN+PERSON/nsubj/2 spoke/VERB/root/0\nThe/DET/det/2 *singer/NOUN/nsubj/3 spoke/VERB/root/0"
    assert meant(draft_of(text.format(noun) + speaks)) == ["Neil Croft", "the singer"]


@pytest.mark.parametrize(
    ("before", "expected"),
    [
        ("Mayor/PROPN/nmod:desc/2 Max/PROPN+PERSON/nsubj/4 Reed/PROPN+PERSON/flat/2 left/VERB/root/0\n", False),
        ("Mayor/PROPN/nmod:desc/2 Ada/PROPN+PERSON/nsubj/4 Bern/PROPN+PERSON/flat/2 left/VERB/root/0\n", True),
        ("", True),
    ],
)
def test_who_is_named_after_a_lawyer_for_somebody(before: str, expected: bool) -> None:
    """`A lawyer for the mayor, Max Reed` is Reed unless he is the mayor."""
    [found] = meant(draft_of(before + FOR.format(noun="mayor")))
    assert (found == "Max Reed") is expected

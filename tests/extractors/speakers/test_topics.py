"""Continuity of pronouns: the topic of the sentence before, else who just spoke; small parses."""

from __future__ import annotations

import pytest

from onrecord.extractors.speakers.antecedents.ranking import Choice, LearnedRanker
from tests.extractors.speakers.texts import draft_of, meant


class GoesOn(LearnedRanker):
    """Takes the one who is seen to go on, a topic before who just spoke; of topics that are named together none."""

    def probabilities(self, choice: Choice) -> list[float]:
        """0.9 for that one."""
        for seen in ("source on topic", "source after speaker"):
            found = [any(name.startswith(seen) for name in names) for names in choice.features]
            if any(found):
                return [0.9 / sum(found) if one else 0.01 for one in found]
        return [0.01 for _ in choice.features]


GOES_ON = GoesOn({}, {"he": 0.5})

COLE = "*Cole/PROPN+PERSON/nsubj/2 spoke/VERB/root/0\n"
HE = "*He/PRON/nsubj/2 spoke/VERB/root/0"

CASES = {
    "the subject of the sentence before": (
        COLE + "\nReed/PROPN+PERSON/nsubj/2 laughed/VERB/root/0\n" + HE,
        ["Cole", "Reed"],
    ),
    "after a participle that is parsed as the main verb": (
        COLE + "\nTold/VERB/root/0 that/SCONJ/mark/4 Dahl/PROPN+PERSON/nsubj/4 won/VERB/ccomp/1"
        " Reed/PROPN+PERSON/nsubj/6 laughed/VERB/ccomp/1\n" + HE,
        ["Cole", "Reed"],
    ),
    "whose the subject is": (
        COLE + "\nReed/PROPN+PERSON/nmod:poss/2 contract/NOUN/nsubj/3 ended/VERB/root/0\n" + HE,
        ["Cole", "Reed"],
    ),
    "who is asked": (
        COLE + "\nReed/PROPN+PERSON/nsubj/2 asked/VERB+ask/root/0 Dahl/PROPN+PERSON/obj/2\n" + HE,
        ["Cole", "Dahl"],
    ),
    "not who asks, even of somebody who has spoken": (
        COLE + "\nReed/PROPN+PERSON/nsubj/2 spoke/VERB/root/0\n*Cole/PROPN+PERSON/nsubj/2 asked/VERB+ask/root/0"
        " Reed/PROPN+PERSON/obj/2 why/ADV/advmod/5 he/PRON/nsubj/6 lied/VERB/ccomp/2\n" + HE,
        ["Cole", "Cole", "Reed"],
    ),
    "who is asked by somebody": (
        COLE + "\nReed/PROPN+PERSON/nsubj:pass/3 was/AUX/aux:pass/3 asked/VERB+ask/root/0 by/ADP/case/5"
        " Dahl/PROPN+PERSON/obl:agent/3\n" + HE,
        ["Cole", "Reed"],
    ),
    "from whom somebody wants to know": (
        COLE + "\nReed/PROPN+PERSON/nsubj/2 wanted/VERB+want/root/0 to/PART/mark/4 know/VERB/xcomp/2 from/ADP/case/6"
        " Dahl/PROPN+PERSON/obl/4 why/ADV/obj/4\n" + HE,
        ["Cole", "Dahl"],
    ),
    "not somebody new who only asks": (
        COLE + "\nReed/PROPN+PERSON/nsubj/2 arrived/VERB/root/0\nA/DET/det/2 student/NOUN/nsubj/3"
        " asked/VERB+ask/root/0 about/ADP/case/5 costs/NOUN+cost/obl/3\n" + HE,
        ["Cole", "Reed"],
    ),
    "somebody new who asks for a thing": (
        COLE + "\nA/DET/det/2 student/NOUN/nsubj/3 asked/VERB+ask/root/0 for/ADP/case/5 help/NOUN/obl/3\n" + HE,
        ["Cole", "A student"],
    ),
    "somebody new without a name": (
        COLE + "\nOne/NUM/nummod/2 nurse/NOUN/nsubj/3 wept/VERB/root/0\n" + HE,
        ["Cole", "One nurse"],
    ),
    "nobody whom an indefinite pronoun leaves open": (
        "Cole/PROPN+PERSON/nsubj/2 came/VERB/root/0\nSomebody/PRON/nsubj/2 paused/VERB/root/0\n" + HE,
        ["Cole"],
    ),
    "who just spoke, where a paragraph begins": (
        "Reed/PROPN+PERSON/nsubj/2 left/VERB/root/0\n" + COLE + "\n" + HE,
        ["Cole", "Cole"],
    ),
    "who just spoke, where the sentence before is about no person": (
        "Reed/PROPN+PERSON/nsubj/2 left/VERB/root/0\n" + COLE + "Rain/NOUN/nsubj/2 fell/VERB/root/0\n" + HE,
        ["Cole", "Cole"],
    ),
    "not the subject of what somebody says": (
        COLE + "\nReed/PROPN+PERSON/nsubj/2 said/VERB/root/0 Dahl/PROPN+PERSON/nsubj/4 lied/VERB/ccomp/2\n" + HE,
        ["Cole", "Reed"],
    ),
    "not somebody of the other gender": (
        COLE + "\nMrs./PROPN/nmod:desc/2 Reed/PROPN+PERSON/nsubj/3 laughed/VERB/root/0\n" + HE,
        ["Cole", "Cole"],
    ),
    "neither of two who act together": (
        "Reed/PROPN+PERSON/nsubj/4 and/CCONJ/cc/3 Dahl/PROPN+PERSON/conj/1 met/VERB/root/0\n" + HE,
        ["Dahl | Reed"],
    ),
    "the subject of the sentence before, by a pronoun that says nothing": (
        COLE + "\nReed/PROPN+PERSON/nsubj/2 came/VERB/root/0\nHe/PRON/nsubj/2 paused/VERB/root/0\n" + HE,
        ["Cole", "Reed"],
    ),
    "nobody else's, where the sentence has a subject before": (
        "Reed/PROPN+PERSON/nsubj/2 left/VERB/root/0\n" + COLE + "Dahl/PROPN+PERSON/nsubj/2 left/VERB/root/0"
        " as/SCONJ/mark/5 *he/PRON/nsubj/5 thought/VERB/advcl/2",
        ["Cole", "Cole"],
    ),
}


@pytest.mark.parametrize(("text", "expected"), CASES.values(), ids=CASES)
def test_pronouns_continue_the_topic(text: str, expected: list[str]) -> None:
    assert meant(draft_of(text, ranker=GOES_ON)) == expected


def test_a_subject_in_what_a_pronoun_says_is_no_topic() -> None:
    text = (
        COLE + "\nReed/PROPN+PERSON/nsubj/2 laughed/VERB/root/0\nA/DET/det/2 cousin/NOUN/nsubj/6 ,/PUNCT/punct/5"
        " *he/PRON/nsubj/5 said/VERB/parataxis/6 left/VERB+leave/root/0"
    )
    assert meant(draft_of(text, ranker=GOES_ON, contents=[(1, range(4, 6))])) == ["Cole", "Reed"]


SPOKEN_OF = {
    "a new person, as somebody near may have said it": (
        "Mrs./PROPN/nmod:desc/2 Reed/PROPN+PERSON/nsubj/3 came/VERB/root/0\n", "He/PRON/nsubj/2 left/VERB/ccomp/5",
        "Reed",
    ),
    "not a new person, as it speaks of somebody else who is near": (
        "Mr./PROPN/nmod:desc/2 Reed/PROPN+PERSON/nsubj/3 came/VERB/root/0\n", "He/PRON/nsubj/2 left/VERB/ccomp/5",
        "A striker",
    ),
    "not a new person, by a pronoun of the source's gender": (
        "Mrs./PROPN/nmod:desc/2 Reed/PROPN+PERSON/nsubj/3 came/VERB/root/0\n", "She/PRON/nsubj/2 left/VERB/ccomp/5",
        "A striker",
    ),
}  # fmt: skip


@pytest.mark.parametrize(("before", "quotation", "expected"), SPOKEN_OF.values(), ids=SPOKEN_OF)
def test_persons_that_a_quotation_mentions(before: str, quotation: str, expected: str) -> None:
    striker = "A/DET/det/2 striker/NOUN/nsubj/3 slept/VERB/root/0\n"
    text = before + striker + quotation + " ,/PUNCT/punct/2 *she/PRON/nsubj/5 said/VERB/root/0"
    words = " ".join(word.split("/")[0] for word in quotation.split())
    assert meant(draft_of(text, quoted_by=[(0, words)], ranker=GOES_ON)) == [expected]


class Features(LearnedRanker):
    """Keeps the features of the candidates of sources."""

    def __init__(self) -> None:
        super().__init__({}, {"he": 0.5})
        self.__dict__["seen"] = []

    def probabilities(self, choice: Choice) -> list[float]:
        """Nothing for anybody."""
        if choice.mention.speaks:
            self.__dict__["seen"].append({name for names in choice.features for name in names})
        return [0.0 for _ in choice.features]


NEW = {
    "a person described by now": ("A/DET/det/2 nurse/NOUN/nsubj/3 wept/VERB/root/0\n", True),
    "one of several": ("One/NUM/nummod/2 nurse/NOUN/nsubj/3 wept/VERB/root/0\n", True),
    "a person who is known": ("The/DET/det/2 nurse/NOUN/nsubj/3 wept/VERB/root/0\n", False),
    "a named person": ("Reed/PROPN+PERSON/nsubj/2 wept/VERB/root/0\n", False),
    "no person": ("A/DET/det/2 storm/NOUN/nsubj/3 came/VERB/root/0\n", False),
}


SHIFTED = {
    "a topic after somebody else spoke": (COLE + "\nReed/PROPN+PERSON/nsubj/2 laughed/VERB/root/0\n", True),
    "who spoke": ("Reed/PROPN+PERSON/nsubj/2 left/VERB/root/0\n\n" + COLE, False),
    "a topic after which somebody spoke": (
        "Reed/PROPN+PERSON/nsubj/2 laughed/VERB/root/0\n" + COLE + "Rain/NOUN/nsubj/2 fell/VERB/root/0\n", False,
    ),
}  # fmt: skip


@pytest.mark.parametrize(("before", "expected"), SHIFTED.values(), ids=SHIFTED)
def test_a_topic_has_shifted_since_another_spoke(before: str, expected: bool) -> None:
    ranker = Features()
    draft_of(before + HE, ranker=ranker)
    assert ("source on topic shifted" in ranker.__dict__["seen"][-1]) == expected


@pytest.mark.parametrize(("before", "expected"), NEW.values(), ids=NEW)
def test_a_topic_without_a_name_is_new(before: str, expected: bool) -> None:
    ranker = Features()
    draft_of("Reed/PROPN+PERSON/nsubj/2 left/VERB/root/0\n\n" + before + HE, ranker=ranker)
    assert any("source on topic new" in names for names in ranker.__dict__["seen"]) == expected


SEEN = {
    "the subject of the pronoun's own sentence": (
        "Reed/PROPN+PERSON/nsubj/2 left/VERB/root/0 with/ADP/case/4 Dahl/PROPN+PERSON/obl/2 as/SCONJ/mark/7"
        " *he/PRON/nsubj/7 thought/VERB/advcl/2",
        "source on subject", ["Reed"],
    ),
    "nobody, where two are subjects": (
        "Reed/PROPN+PERSON/nsubj/2 saw/VERB/root/0 Dahl/PROPN+PERSON/nsubj/4 leave/VERB/ccomp/2 as/SCONJ/mark/7"
        " *he/PRON/nsubj/7 thought/VERB/advcl/2",
        "source on subject", [],
    ),
    "not the subject for a possessor": (
        "Reed/PROPN+PERSON/nsubj/2 mocked/VERB/root/0 Dahl/PROPN+PERSON/obj/2 for/ADP/case/6 *his/PRON+he/nmod:poss/6"
        " promise/NOUN/obl/2",
        "source on subject", [],
    ),
    "who is not in the paragraph, where somebody is the subject": (
        "Cole/PROPN+PERSON/nsubj/2 left/VERB/root/0\n\nReed/PROPN+PERSON/nsubj/2 slept/VERB/root/0 as/SCONJ/mark/5"
        " *he/PRON/nsubj/5 thought/VERB/advcl/2",
        "source off subject", ["Cole"],
    ),
}  # fmt: skip


@pytest.mark.parametrize(("text", "feature", "expected"), SEEN.values(), ids=SEEN)
def test_the_referent_of_the_subjects_before_a_pronoun(text: str, feature: str, expected: list[str]) -> None:
    assert Named().having(feature, text) == expected


class Named(LearnedRanker):
    """Keeps the names of the candidates of sources that have a feature."""

    def __init__(self) -> None:
        super().__init__({}, {"he": 0.5, "nominal": 0.5})

    def having(self, feature: str, text: str, **more: list[tuple[int, str]] | list[tuple[int, range]]) -> list[str]:
        """The names, in the order of the candidates of the last source."""
        self.__dict__["feature"], self.__dict__["found"] = feature, []
        draft_of(text, ranker=self, **more)  # type: ignore[arg-type]
        return [" ".join(parts).title() for parts in self.__dict__["found"]]

    def probabilities(self, choice: Choice) -> list[float]:
        """Nothing for anybody."""
        if choice.mention.speaks:
            marked = zip(choice.referents, choice.features, strict=True)
            found = [one.name.parts for one, names in marked if one.name and self.__dict__["feature"] in names]
            self.__dict__["found"] = found
        return [0.0 for _ in choice.features]


OPENING = (
    "Reed/PROPN+PERSON/nsubj/2 met/VERB/root/0 Dahl/PROPN+PERSON/obj/2\n\n"
    "Rain/NOUN/nsubj/2 fell/VERB/ccomp/5 ,/PUNCT/punct/2 *he/PRON/nsubj/5 said/VERB/root/0"
)


def test_a_quotation_opens_its_paragraph_after_the_topic_of_the_one_before() -> None:
    assert Named().having("source on opening", OPENING, quoted_by=[(0, "Rain fell")]) == ["Reed"]
    inside = OPENING.replace("\n\n", "\n\nCole/PROPN+PERSON/nsubj/2 slept/VERB/root/0\n")
    assert Named().having("source on opening", inside, quoted_by=[(0, "Rain fell")]) == []


NAMED = {
    "whom it names": ("Cole/PROPN+PERSON/nsubj/2 left/VERB/ccomp/5", ["Cole"]),
    "not whom it addresses": ("Cole/PROPN+PERSON/vocative/2 look/VERB/ccomp/5", []),
    "not who introduces himself": ("I/PRON/nsubj/2 Cole/PROPN+PERSON/appos/1", []),
    "not what is called after him": ("Cole/PROPN+PERSON/compound/2 camp/NOUN/ccomp/5", []),
}


@pytest.mark.parametrize(("content", "expected"), NAMED.values(), ids=NAMED)
def test_a_source_is_none_of_the_people_it_names(content: str, expected: list[str]) -> None:
    text = COLE + f"\n{content} ,/PUNCT/punct/5 *he/PRON/nsubj/5 said/VERB/root/0"
    assert Named().having("source named in content", text, contents=[(1, range(2, 4))]) == expected

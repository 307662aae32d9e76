"""The floor of a dialogue: who has asked or told something, and who speaks next; small parses."""

from __future__ import annotations

import pytest

from onrecord.extractors.speakers.antecedents.ranking import Choice, LearnedRanker
from tests.extractors.speakers.texts import Nearest, draft_of, meant

HE = "*He/PRON/nsubj/2 spoke/VERB/root/0"


class LastSpeaker(LearnedRanker):
    """Takes who just spoke, else the one mentioned last."""

    def probabilities(self, choice: Choice) -> list[float]:
        """0.9 for that one."""
        spoke = [any(name.startswith("source after speaker") for name in names) for names in choice.features]
        chosen = spoke.index(True) if any(spoke) else 0
        return [0.9 if number == chosen else 0.01 for number in range(len(spoke))]


@pytest.mark.parametrize(("verb", "expected"), [("said/VERB+say/root", "Cole"), ("added/VERB+add/root", "Reed")])
def test_who_is_told_something_answers(verb: str, expected: str) -> None:
    text = (
        "Mrs./PROPN/nmod:desc/2 Cole/PROPN+PERSON/nsubj/3 came/VERB/root/0\n"
        "It/PRON/nsubj/2 ended/VERB/ccomp/5 ,/PUNCT/punct/2 *Reed/PROPN+PERSON/nsubj/5 told/VERB+tell/root/0"
        f" her/PRON/iobj/5\nGood/ADJ/ccomp/4 ,/PUNCT/punct/1 *she/PRON/nsubj/4 {verb}/0"
    )
    draft = draft_of(text, quoted_by=[(0, "It ended"), (1, "Good")], ranker=LastSpeaker({}, {"he": 0.5}))
    assert meant(draft) == ["Reed", expected]


TELLS = "Dahl/PROPN+PERSON/{0}/4 ,/PUNCT/punct/1 *Cole/PROPN+PERSON/nsubj/4 told/VERB+tell/root/0\n"

ANSWERS = {
    "somebody who was spoken to answers": (TELLS.format("obj") + "*He/PRON/nsubj/2 replied/VERB+reply/root/0", "Dahl"),
    "or writes back": (TELLS.format("obj") + "*He/PRON/nsubj/2 wrote/VERB+write/root/0 back/ADV/advmod/2", "Dahl"),
    "whatever a parse makes of who was spoken to": (
        TELLS.format("dep") + "*He/PRON/nsubj/2 replied/VERB+reply/root/0",
        "Dahl",
    ),
    "somebody in what was said answers": (
        "*Cole/PROPN+PERSON/nsubj/2 told/VERB+tell/root/0 Dahl/PROPN+PERSON/nsubj/5 to/PART/mark/5 go/VERB/ccomp/2\n"
        "*He/PRON/nsubj/2 replied/VERB+reply/root/0",
        "Dahl",
    ),
    "a speaker goes on otherwise": (TELLS.format("obj") + "*He/PRON/nsubj/2 spoke/VERB+speak/root/0", "Cole"),
    "a speaker whom others ask answers": (
        TELLS.format("obj") + "Asked/VERB+ask/advcl/3 *he/PRON/nsubj/3 replied/VERB+reply/root/0",
        "Cole",
    ),
    "a speaker whom the sentence in between is about": (
        TELLS.format("obj") + "He/PRON/nsubj/2 paused/VERB/root/0\n*He/PRON/nsubj/2 replied/VERB+reply/root/0",
        "Cole",
    ),
    "a speaker with nobody else there answers": (
        "*Cole/PROPN+PERSON/nsubj/2 spoke/VERB+speak/root/0\n*He/PRON/nsubj/2 replied/VERB+reply/root/0",
        "Cole",
    ),
}


@pytest.mark.parametrize(("text", "expected"), ANSWERS.values(), ids=ANSWERS)
def test_who_answers(text: str, expected: str) -> None:
    assert meant(draft_of(text, ranker=Nearest())) == ["Cole", expected]


ASKED = "*Reed/PROPN+PERSON/nsubj/2 asked/VERB+ask/root/0 "
DAHL = "Dahl/PROPN+PERSON/nsubj/2 slept/VERB/root/0\n\n"
BAKER = "The/DET/det/2 *baker/NOUN/nsubj/3 spoke/VERB/root/0"
STUDENT = "A/DET/det/2 *student/NOUN/nsubj/3 asked/VERB+ask/root/0 "

QUESTIONS = {
    "who asks nobody by name goes on by no description": (
        DAHL + ASKED + "why/ADV/advmod/2\n" + BAKER, ["Reed", "Dahl"],
    ),
    "nor does who asks somebody": (
        ASKED + "Dahl/PROPN+PERSON/obj/2 why/ADV/advmod/2\n" + BAKER, ["Reed", "Dahl"],
    ),
    "who makes a request may go on": (
        DAHL + ASKED + "to/PART/mark/4 leave/VERB/xcomp/2\n" + BAKER, ["Reed", "Reed"],
    ),
    "who asks nobody by name may go on by a pronoun": (
        DAHL + ASKED + "why/ADV/advmod/2\n" + HE, ["Reed", "Reed"],
    ),
    "not if just introduced": (
        DAHL + STUDENT + "why/ADV/advmod/3\n" + HE, ["A student", "Dahl"],
    ),
    "unless a body is asked": (
        DAHL + STUDENT + "the/DET/det/5 council/NOUN/obj/3 why/ADV/advmod/3\n" + HE, ["A student", "A student"],
    ),
    "who asks about himself may go on": (
        ASKED + "if/SCONJ/mark/5 he/PRON/nsubj/5 lost/VERB/ccomp/2\n" + HE, ["Reed", "Reed"],
    ),
}  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), QUESTIONS.values(), ids=QUESTIONS)
def test_who_asks_leaves_the_floor(text: str, expected: list[str]) -> None:
    assert meant(draft_of(text, ranker=Nearest())) == expected

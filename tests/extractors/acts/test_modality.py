"""Modality of the reporting event by the words around the cue, on parses in a line."""

from __future__ import annotations

import pytest

from onrecord.extractors.acts.modality import modality_of
from onrecord.extractors.attributions import rules
from onrecord.extractors.draft import Candidate
from onrecord.extractors.rule import Construction
from tests.extractors.sketches import sketch

HAVE = "have/AUX:VB:VerbForm=Inf/aux"


def modality(line: str, rule: Construction = rules.CCOMP) -> str:
    """The modality of `say` or `claim`, with `so` as the content."""
    analysis = sketch(line)
    [cue] = [token.index for token in analysis.tokens if token.lemma in ("say", "claim")]
    content = tuple(token.index for token in analysis.tokens if token.text == "so")
    candidate = Candidate(rule, cue, (cue,), (), content, "")
    spans = [(analysis.tokens[index].start, analysis.tokens[index].end) for index in content]
    return modality_of(analysis, candidate, spans).value


def said(*words: str) -> str:
    """`Reed … say so` with auxiliaries or adverbs of `say`, each as `form/UPOS/relation`."""
    verb = len(words) + 2
    between = " ".join(f"{word}/{verb}" for word in words)
    return f"Reed/PROPN/nsubj/{verb} {between} say/VERB/root/0 so/ADV/ccomp/{verb}"


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ((), "asserted"),
        (("will/AUX/aux",), "future"),
        (("may/AUX/aux",), "possible"),
        (("might/AUX/aux", HAVE), "possible"),
        (("must/AUX/aux",), "expected"),
        (("must/AUX/aux", HAVE), "possible"),
        (("would/AUX/aux", HAVE), "counterfactual"),
        (("should/AUX/aux", HAVE), "counterfactual"),
        (("perhaps/ADV/advmod",), "possible"),
        (("could/AUX/aux",), "possible"),
        (("could/AUX/aux", "not/PART/advmod"), "asserted"),
        (("reportedly/ADV/advmod",), "asserted"),
        (("openly/ADV/advmod",), "asserted"),
    ],
)
def test_auxiliaries_and_adverbs_of_the_cue(words: tuple[str, ...], expected: str) -> None:
    assert modality(said(*words)) == expected


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        pytest.param(
            "“/PUNCT/punct/2 Perhaps/ADV/advmod/5 ,/PUNCT/punct/2 ”/PUNCT/punct/2 say/VERB/root/0 Reed/PROPN/nsubj/5",
            "asserted",
            id="an adverb in quotation marks",
        ),
        pytest.param(
            "Reed/PROPN/nsubj/3 is/AUX/aux/3 expect/VERB/root/0 to/PART/mark/5 say/VERB/xcomp/3 so/ADV/ccomp/5",
            "expected",
            id="expected to",
        ),
        pytest.param(
            "Reed/PROPN/nsubj/3 is/AUX/cop/3 due/ADJ/root/0 to/PART/mark/5 say/VERB/xcomp/3 so/ADV/ccomp/5",
            "expected",
            id="due to",
        ),
        pytest.param(
            "Reed/PROPN/nsubj/3 is/AUX/aux/3 go/VERB:VBG/root/0 to/PART/mark/5 say/VERB/xcomp/3 so/ADV/ccomp/5",
            "future",
            id="going to",
        ),
        pytest.param(
            "They/PRON/nsubj/2 urge/VERB/root/0 Reed/PROPN/obj/2 to/PART/mark/5 say/VERB/xcomp/2 so/ADV/ccomp/5",
            "possible",
            id="urged to",
        ),
        pytest.param(
            "If/SCONJ/mark/3 Reed/PROPN/nsubj/3 say/VERB/advcl/6 so/ADV/ccomp/3 we/PRON/nsubj/6 leave/VERB/root/0",
            "conditional",
            id="in a condition",
        ),
        pytest.param(
            "Reed/PROPN/nsubj/5 if/SCONJ/mark/3 press/VERB/advcl/5 would/AUX/aux/5 say/VERB/root/0 so/ADV/ccomp/5",
            "conditional",
            id="after a condition",
        ),
        pytest.param(
            "If/SCONJ/mark/3 I/PRON/nsubj/3 were/VERB/advcl/6 Reed/PROPN/nsubj/6 would/AUX/aux/6 say/VERB/root/0"
            " so/ADV/ccomp/6",
            "counterfactual",
            id="after an unreal condition",
        ),
        pytest.param(
            "Did/AUX/aux/3 Reed/PROPN/nsubj/3 say/VERB/root/0 so/ADV/ccomp/3 ?/PUNCT/punct/3",
            "interrogative",
            id="inverted question",
        ),
        pytest.param(
            "Who/PRON/nsubj/2 say/VERB/root/0 so/ADV/ccomp/2 ?/PUNCT/punct/2", "interrogative", id="question of who"
        ),
        pytest.param(
            "Reed/PROPN/nsubj/2 say/VERB/root/0 so/ADV/ccomp/2 ?/PUNCT/punct/2", "asserted", id="only a question mark"
        ),
        pytest.param("Reed/PROPN/nmod:poss/3 may/AUX/aux/3 claim/NOUN/root/0", "asserted", id="a noun"),
    ],
)
def test_what_governs_the_cue_and_the_form_of_its_sentence(line: str, expected: str) -> None:
    assert modality(line) == expected


def test_cues_that_are_always_asserted() -> None:
    assert modality(said("will/AUX/aux"), rules.ACCORDING) == "asserted"

"""Acts of cues whose complement decides, on parses in a line."""

from __future__ import annotations

import pytest

from onrecord.extractors.acts.acts import act_of
from onrecord.extractors.acts.cue_table import load_cues
from onrecord.extractors.attributions import rules
from onrecord.extractors.draft import AttributionDraft, Candidate, Selected
from onrecord.extractors.grammar.spans import spans
from tests.extractors.sketches import sketch


def act(line: str, *, negated: bool = False, cue: str = "") -> str:
    """The act of the root's attribution: its content is the clause or the noun below it, its source the subject.

    `cue` names further words of the cue.
    """
    analysis = sketch(line)
    verb = next(token.index for token in analysis.tokens if token.deprel == "root")
    below = [token for token in analysis.dependents(verb, "ccomp", "xcomp", "obj") if token.index > verb]
    content = tuple(index for token in below for index in analysis.subtree(token.index))
    source = tuple(token.index for token in analysis.dependents(verb, "nsubj"))
    words = (verb, *(token.index for token in analysis.tokens if token.text in cue.split()))
    candidate = Candidate(rules.CCOMP, verb, tuple(sorted(words)), source, content, "")
    attribution = AttributionDraft(
        Selected(candidate), spans(analysis, source), spans(analysis, words), spans(analysis, content), (), "indirect"
    )
    return act_of(analysis, attribution, load_cues(), negated).value


THAT = "that/SCONJ/mark/5 it/PRON/nsubj/5 fell/VERB:VBD:VerbForm=Fin/ccomp/2"
TO = "to/PART/mark/4 leave/VERB:VB:VerbForm=Inf/xcomp/2"
THING = "the/DET/det/4 {}/NOUN/obj/2"


@pytest.mark.parametrize(
    ("verb", "complement", "expected"),
    [
        ("reject", THING.format("claim"), "denial"),
        ("reject", THING.format("offer"), "refusal"),
        ("challenge", THING.format("claim"), "denial"),
        ("ask", TO, "demand"),
        ("suggest", THAT, "statement"),
        ("suggest", TO, "proposal"),
        ("hope", THAT, "belief"),
        ("hope", TO, "intention"),
        ("agree", THAT, "statement"),
        ("agree", TO, "promise"),
        ("want", TO, "intention"),
        ("say", THAT, "statement"),
    ],
)
def test_a_complement_decides(verb: str, complement: str, expected: str) -> None:
    assert act(f"Reed/PROPN/nsubj/2 {verb}/VERB/root/0 {complement}") == expected


@pytest.mark.parametrize(
    ("object_", "expected"),
    [("guilty/ADJ/xcomp/2", "statement"), ("not/PART/advmod/4 guilty/ADJ/xcomp/2", "denial"), (TO, "demand")],
)
def test_pleas(object_: str, expected: str) -> None:
    assert act(f"Reed/PROPN/nsubj/2 plead/VERB/root/0 {object_}") == expected


def test_an_infinitive_with_somebody_else_is_an_order() -> None:
    told = "They/PRON/nsubj/2 tell/VERB/root/0 us/PRON/obj/2 to/PART/mark/5 leave/VERB:VB:VerbForm=Inf/xcomp/2"
    assert act(told.replace("obj/2", "iobj/2")) == "demand"


@pytest.mark.parametrize(
    ("line", "cue", "expected"),
    [
        pytest.param(
            "Reed/PROPN/nsubj/4 would/AUX:MD/aux/4 not/PART/advmod/4 say/VERB/root/0 so/ADV/ccomp/4",
            "would not",
            "refusal",
            id="would not say",
        ),
        pytest.param(
            "Reed/PROPN/nsubj/4 could/AUX:MD/aux/4 not/PART/advmod/4 say/VERB/root/0 so/ADV/ccomp/4",
            "could not",
            "statement",
            id="could not say",
        ),
        pytest.param(
            "Reed/PROPN/nsubj/4 did/AUX/aux/4 not/PART/advmod/4 comment/VERB/root/0 it/PRON/obj/4",
            "did not",
            "refusal",
            id="did not comment",
        ),
        pytest.param(
            "Reed/PROPN/nsubj/4 did/AUX/aux/4 not/PART/advmod/4 say/VERB/root/0 so/ADV/ccomp/4",
            "did not",
            "statement",
            id="did not say",
        ),
        pytest.param(
            "Reed/PROPN/nsubj/2 refuse/VERB/root/0 to/PART/mark/4 say/VERB/xcomp/2",
            "say",
            "refusal",
            id="refused to say",
        ),
    ],
)
def test_what_is_not_said_may_be_a_refusal(line: str, cue: str, expected: str) -> None:
    assert act(line, negated=True, cue=cue) == expected


def test_particles_of_rejection_deny_a_claim() -> None:
    line = "Reed/PROPN/nsubj/2 laugh/VERB/root/0 off/ADP/compound:prt/2 the/DET/det/5 {}/NOUN/obj/2"
    assert act(line.format("claim")) == "denial"
    assert act(line.format("lantern")) != "denial"

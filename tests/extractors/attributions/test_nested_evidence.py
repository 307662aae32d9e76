"""The evidence for reports inside the content of another."""

from __future__ import annotations

from dataclasses import replace

import pytest

from onrecord.extractors.attributions import rules
from onrecord.extractors.attributions.evidence.saying_evidence import LEARNED, reports
from onrecord.extractors.attributions.lexicon import load_lexicon
from onrecord.extractors.draft import Candidate
from tests.extractors.sketches import sketch

LIKELY, UNLIKELY = 0.9, 0.3
"""Probabilities of a cue on both sides of the limits."""

QUOTED = 'owners/NOUN/nsubj/2 {verb}/VERB/root/0 "/PUNCT/punct/5 every/DET/det/5 rule/NOUN/obj/2 "/PUNCT/punct/5'
PLAIN = "owners/NOUN/nsubj/2 {verb}/VERB/root/0 the/DET/det/4 dam/NOUN/obj/2 {verdict}/ADJ/xcomp/2"
OLD = PLAIN.replace("{verdict}/ADJ/xcomp/2", "old/ADJ/amod/4")
PASSIVE = "the/DET/det/2 result/NOUN/nsubj:pass/4 was/AUX/aux:pass/4 announce/VERB/root/0"

CASES = {
    "a thing in the outer speaker's quotation marks": (QUOTED.format(verb="ignore"), UNLIKELY, False),
    "a thing that somebody said": (QUOTED.format(verb="mention"), UNLIKELY, True),
    "a thing in quotation marks and a likely cue": (QUOTED.format(verb="want"), LIKELY, True),
    "what somebody perceives": (PLAIN.format(verb="know", verdict="better"), UNLIKELY, False),
    "what somebody calls something": (PLAIN.format(verb="call", verdict="safe"), UNLIKELY, True),
    "a thing that somebody ignores": (
        OLD.format(verb="ignore"),
        UNLIKELY,
        False,
    ),
    "a thing that nobody says": (PASSIVE, LIKELY, False),
}


@pytest.mark.parametrize(("parse", "likely", "expected"), CASES.values(), ids=CASES)
def test_a_report_inside_another(parse: str, likely: float, expected: bool) -> None:
    analysis = sketch(parse)
    cue = next(t.index for t in analysis.tokens if t.relation == "root")
    source = (0,) if cue == 1 else ()
    content = tuple(t.index for t in analysis.tokens if t.index not in {cue, *source} and t.upos != "AUX")
    one = Candidate(rules.OBJ, cue, (cue,), source, content, "", weight=LEARNED, scores=(("cue", likely),))
    assert reports(analysis, one, load_lexicon(), inside=True) == expected


@pytest.mark.parametrize(
    ("cue", "expected"),
    [
        ("scramble/VERB/root/0 salvage/VERB/xcomp/2", False),
        ("take/VERB/root/0 issue/NOUN/obj/2", True),
    ],
)
def test_two_verbs_that_the_lexicon_lacks_are_two_deeds(cue: str, expected: bool) -> None:
    analysis = sketch(f"They/PRON/nsubj/2 {cue} the/DET/det/5 plan/NOUN/obl/3")
    one = Candidate(rules.MODEL, 1, (1, 2), (0,), (3, 4), "", weight=LEARNED - 0.01, scores=(("cue", 0.8),))
    assert reports(analysis, one, load_lexicon(), inside=False) == expected
    assert reports(analysis, replace(one, scores=(("cue", 0.95),)), load_lexicon(), inside=False)

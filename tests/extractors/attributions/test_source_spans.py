"""Spans of sources: what belongs to the phrase for who speaks."""

from __future__ import annotations

import pytest

from onrecord.extractors.attributions import rules
from onrecord.extractors.attributions.lexicon import load_lexicon
from onrecord.extractors.attributions.sources.grammatical_sources import with_allowed_source
from onrecord.extractors.attributions.sources.source_spans import one_phrase
from onrecord.extractors.draft import Candidate
from tests.extractors.sketches import sketch

CASES = {
    "after `whose`": (
        "The/DET/det/2 dairy/NOUN/nsubj/9 ,/PUNCT/punct/5 whose/PRON/nmod:poss/5 owner/NOUN/appos/2 ,/PUNCT/punct/7"
        " Nora/PROPN/appos/5 ,/PUNCT/punct/5 said/VERB:VBD:VerbForm=Fin/root/0 milk/NOUN/nsubj/11 soured/VERB/ccomp/9",
        8,
        "whose owner , Nora",
    ),
    "with a clause that `whose` begins": (
        "A/DET/det/2 farmer/NOUN/nsubj/6 whose/PRON/nmod:poss/4 cow/NOUN/nsubj/5 died/VERB:VBD:VerbForm=Fin/acl:relcl/2"
        " said/VERB:VBD:VerbForm=Fin/root/0 milk/NOUN/nsubj/8 soured/VERB/ccomp/6",
        5,
        "A farmer whose cow died",
    ),
}  # fmt: skip


@pytest.mark.parametrize(("parse", "cue", "expected"), CASES.values(), ids=CASES)
def test_the_phrase_for_a_source(parse: str, cue: int, expected: str) -> None:
    analysis = sketch(parse)
    last = cue - (analysis.tokens[cue - 1].text == ",")
    candidate = Candidate(rules.CCOMP, cue, (cue,), tuple(range(last)), (cue + 1, cue + 2), "")
    kept = one_phrase(analysis, candidate).source
    assert " ".join(analysis.tokens[i].text for i in kept) == expected


@pytest.mark.parametrize(
    ("parse", "given", "source"),
    [
        ("left/VERB/root/0 through/ADP/case/5 the/DET/det/5 gate/NOUN/obl/2 {}/acl/5", (3, 4), "Bell"),
        ("came/VERB/root/0 with/ADP/case/5 the/DET/det/5 mayor/NOUN/obl/2 {}/acl/5", (3, 4), "the mayor"),
        ("obtain/VERB/root/0 a/DET/det/5 second/ADJ/amod/5 letter/NOUN/obj/2 {}/advcl/2", (0,), "a second letter"),
        ("leave/VERB/root/0 a/DET/det/5 black/ADJ/amod/5 car/NOUN/obj/2 {}/advcl/2", (0,), "Bell"),
    ],
    ids=["after a place", "after somebody", "after a received document", "after another object"],
)
def test_the_source_of_a_participle(parse: str, given: tuple[int, ...], source: str) -> None:
    said = parse.format("claim/VERB:VBG")
    analysis = sketch(f"Bell/PROPN/nsubj/2 {said} fraud/NOUN/obj/6")
    candidate = Candidate(rules.OBJ, 5, (5,), given, (6,), "")
    kept = with_allowed_source(analysis, candidate, load_lexicon()).source
    assert " ".join(analysis.tokens[i].text for i in kept) == source

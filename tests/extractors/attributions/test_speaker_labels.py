"""Labels that name a speaker, on parses in a line."""

from __future__ import annotations

import pytest

from onrecord.extractors.attributions import rules
from onrecord.extractors.attributions.layouts.speaker_labels import label_candidates
from onrecord.extractors.attributions.lexicon import load_lexicon
from onrecord.extractors.attributions.quotations.quotation_candidates import quoted_tokens
from onrecord.extractors.attributions.sources.grammatical_sources import with_allowed_source, with_whole_source
from onrecord.extractors.attributions.stage import Attributions
from onrecord.extractors.draft import Candidate, Draft
from tests.extractors.sketches import sketch

QUOTED = " :/PUNCT/punct/1 “/PUNCT/punct/1 Never/ADV/dep/1 ”/PUNCT/punct/1"


@pytest.mark.parametrize(
    ("opening", "speaker"),
    [
        ("The/DET/det/2 coach/NOUN/root/0", "The coach"),
        ("The/DET/det/2 coach/NOUN/root/0 on/ADP/case/4 tactics/NOUN/nmod/2", "The coach"),
        ("The/DET/det/2 coach/NOUN/root/0 ,/PUNCT/punct/2 Ana/PROPN/appos/2 Toth/PROPN/flat/4", "The coach , Ana Toth"),
        (
            "The/DET/det/2 coach/NOUN/nsubj/7 ,/PUNCT/punct/2 Ana/PROPN/appos/2 Toth/PROPN/flat/4 ,/PUNCT/punct/2"
            " said/VERB/root/0",
            None,
        ),
        ("The/DET/det/2 coach/NOUN/nsubj/5 ,/PUNCT/punct/2 too/ADV/advmod/2 said/VERB/root/0", None),
    ],
)
def test_a_clause_before_a_quotation_is_no_label(opening: str, speaker: str | None) -> None:
    analysis = sketch(opening + QUOTED)
    found = list(label_candidates(analysis, quoted_tokens(analysis), load_lexicon()))
    sources = [" ".join(analysis.tokens[i].text for i in one.source) for one in found]
    assert sources == ([] if speaker is None else [speaker])


def test_the_full_stop_of_a_label_is_no_part_of_its_name() -> None:
    asked = "Q./NOUN/root/0 Why/ADV/dep/1 not/PART/dep/1 ?/PUNCT/punct/1"
    answered = "A./NOUN/root/0 It/PRON/nsubj/3 works/VERB/dep/1 ./PUNCT/punct/1"
    draft = Draft(sketch("\n\n".join((asked, answered, asked, answered))))
    Attributions()(draft)
    assert [draft.analysis.text[a:b] for one in draft.attributions for a, b in one.source] == ["Q", "A", "Q", "A"]


def test_verb_between_a_label_and_its_content_keeps_its_source() -> None:
    analysis = sketch("Tariffs/NOUN/nsubj/3 :/PUNCT/punct/1 say/VERB/root/0 no/INTJ/ccomp/3")
    candidate = Candidate(rules.MODEL, 2, (2,), (0,), (3,), "")
    assert with_whole_source(analysis, candidate) == candidate


@pytest.mark.parametrize(
    "said", ["Bo/PROPN/obj/3", "the/DET/det/5 mayor/NOUN/nsubj/3", "Bo/PROPN/compound/5 Lee/PROPN/obj/3"]
)
def test_verb_between_a_label_and_its_content_takes_no_source_from_it(said: str) -> None:
    analysis = sketch(f"Tariffs/NOUN/nsubj/3 :/PUNCT/punct/1 says/VERB/root/0 {said}")
    candidate = Candidate(rules.MODEL, 2, (2,), (0,), tuple(range(3, len(analysis.tokens))), "")
    assert with_whole_source(analysis, candidate) == candidate
    assert set(with_allowed_source(analysis, candidate, load_lexicon()).source).isdisjoint(candidate.content)

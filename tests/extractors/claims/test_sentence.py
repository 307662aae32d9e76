"""Contents as sentences of their own, and that the listed changes are all there are."""

from __future__ import annotations

from collections.abc import Sequence

import pytest
from hypothesis import given

from onrecord.extractors.analysis import Analysis
from onrecord.extractors.attributions import rules
from onrecord.extractors.attributions.modes import verbatim
from onrecord.extractors.attributions.spans.content_spans import content_spans
from onrecord.extractors.claims.edits import applied
from onrecord.extractors.claims.stage import Claims
from onrecord.extractors.draft import AttributionDraft, Candidate, ClaimDraft, Draft, Selected, SpeakerDraft
from onrecord.extractors.grammar.spans import spans
from onrecord.extractors.marks import find_quotations
from tests.extractors.random_texts import analyses
from tests.extractors.records.test_records import WILD
from tests.extractors.sketches import sketch


def claim(
    analysis: Analysis, cue: int, source: Sequence[int], content: Sequence[int], speakers: Sequence[SpeakerDraft] = ()
) -> ClaimDraft:
    """The claim of one attribution; its source is the first of the speakers, if there are any."""
    marks = find_quotations(analysis.text)
    said = content_spans(analysis, content)
    candidate = Candidate(rules.CCOMP, cue, (cue,), tuple(source), tuple(content), "")
    attribution = AttributionDraft(
        selected=Selected(candidate),
        source=spans(analysis, source),
        cue=spans(analysis, (cue,)),
        content=said,
        quotations=verbatim(said, marks),
        mode="indirect",
        speaker=speakers[0] if speakers else None,
    )
    draft = Draft(analysis, attributions=[attribution], speakers=list(speakers))
    Claims()(draft)
    assert attribution.claim is not None
    return attribution.claim


@pytest.mark.parametrize(
    ("text", "cue", "source", "content", "expected", "kinds"),
    [
        pytest.param("Ida/PROPN/nsubj/2 said/VERB/root/0 that/SCONJ/mark/5 rents/NOUN/nsubj/5 fell/VERB/ccomp/2",
                     1, [0], [2, 3, 4], "Rents fell.", ["dropped", "capitalized", "punctuated"], id="complementizer"),
        pytest.param("Ida/PROPN/nsubj/2 asked/VERB/root/0 whether/SCONJ/mark/5 rents/NOUN/nsubj/5 fell/VERB/ccomp/2",
                     1, [0], [2, 3, 4], "Whether rents fell.", ["capitalized", "punctuated"], id="a question"),
        pytest.param("Ida/PROPN/nsubj/2 said/VERB/root/0 that/DET/det/4 law/NOUN/nsubj/5 fell/VERB/ccomp/2",
                     1, [0], [2, 3, 4], "That law fell.", ["capitalized", "punctuated"], id="a determiner stays"),
        pytest.param("“/PUNCT/punct/3 Rents/NOUN/nsubj/3 fell/VERB/ccomp/6 ,/PUNCT/punct/3 ”/PUNCT/punct/3"
                     " said/VERB/root/0 Ida/PROPN/nsubj/6", 5, [6], [0, 1, 2, 3, 4], "Rents fell .",
                     ["dropped", "punctuated", "dropped"], id="marks go"),
        pytest.param("Rents/NOUN/nsubj/6 ,/PUNCT/punct/4 Ida/PROPN/nsubj/4 said/VERB/parataxis/6 ,/PUNCT/punct/4"
                     " fell/VERB/root/0", 3, [2], [0, 5], "Rents fell.", ["joined", "punctuated"], id="pieces"),
        pytest.param("If/SCONJ/mark/3 we/PRON/nsubj/3 stop/VERB/advcl/8 ,/PUNCT/punct/3 Ida/PROPN/nsubj/6"
                     " said/VERB/parataxis/8 ,/PUNCT/punct/6 wait/VERB/root/0 no/ADV/advmod/8",
                     5, [4], [0, 1, 2, 8], "If we stop, no.", ["joined", "punctuated"], id="with a comma"),
        pytest.param("Ida/PROPN/nsubj/2 said/VERB/root/0 that/SCONJ/mark/5 rents/NOUN/nsubj/5 fell/VERB/ccomp/2"
                     " and/CCONJ/cc/9 that/SCONJ/mark/9 pay/NOUN/nsubj/9 rose/VERB/conj/5",
                     1, [0], [2, 3, 4, 5, 6, 7, 8], "Rents fell and pay rose.",
                     ["dropped", "capitalized", "dropped", "punctuated"], id="both complementizers"),
        pytest.param("Ida/PROPN/nsubj/2 vowed/VERB/root/0 to/PART/mark/4 fight/VERB/xcomp/2",
                     1, [0], [2, 3], "[Ida] to fight.", ["inserted", "punctuated"], id="an infinitive of the source"),
        pytest.param("Ida/PROPN/nsubj/2 urged/VERB/root/0 the/DET/det/4 crew/NOUN/obj/2 to/PART/mark/6"
                     " fight/VERB/xcomp/2", 1, [0], [4, 5], "[The crew] to fight.", ["inserted", "punctuated"],
                     id="an infinitive of the object"),
        pytest.param("She/PRON/nsubj/2 vowed/VERB/root/0 to/PART/mark/4 fight/VERB/xcomp/2",
                     1, [0], [2, 3], "To fight.", ["capitalized", "punctuated"], id="of someone unknown"),
        pytest.param("Ida/PROPN/nsubj/2 said/VERB/root/0 iPhone/PROPN/compound/4 sales/NOUN/nsubj/5 fell/VERB/ccomp/2",
                     1, [0], [2, 3, 4], "iPhone sales fell.", ["punctuated"], id="no capital for iPhone"),
    ],
)  # fmt: skip
def test_sentences(text: str, cue: int, source: list[int], content: list[int], expected: str, kinds: list[str]) -> None:
    found = claim(sketch(text), cue, source, content)
    assert found.text == expected
    assert [edit.kind for edit in found.edits] == kinds


PETROVA = "Petrova/PROPN/nsubj/2 said/VERB/root/0 "


@pytest.mark.parametrize(
    ("rest", "expected"),
    [
        pytest.param("she/PRON/nsubj/4 left/VERB/ccomp/2", "[Ana Petrova] left.", id="nominative"),
        pytest.param("they/PRON/nsubj/4 left/VERB/ccomp/2", "They [Ana Petrova] left.", id="verb agrees"),
        pytest.param("her/PRON/nmod:poss/4 son/NOUN/nsubj/5 left/VERB/ccomp/2", "[Ana Petrova's] son left.",
                     id="whose"),
        pytest.param("rain/NOUN/nsubj/4 hit/VERB/ccomp/2 her/PRON/obj/4", "Rain hit [Ana Petrova].", id="object"),
        pytest.param("it/PRON/nsubj/4 rained/VERB/ccomp/2", "[Ana Petrova] rained.", id="as the speakers say"),
    ],
)  # fmt: skip
def test_a_resolved_pronoun_gives_way_to_a_name(rest: str, expected: str) -> None:
    analysis = sketch(PETROVA + rest)
    pronoun = next(token for token in analysis.tokens if token.upos == "PRON")
    mentions = [(0, 7, "name"), (pronoun.start, pronoun.end, "pronoun")]
    speaker = SpeakerDraft("Ana Petrova", "person", mentions)
    assert claim(analysis, 1, [0], range(2, len(analysis.tokens)), [speaker]).text == expected


def test_a_pronoun_that_nobody_resolved_stays() -> None:
    analysis = sketch(PETROVA + "she/PRON/nsubj/4 left/VERB/ccomp/2")
    speaker = SpeakerDraft("Ana Petrova", "person", [(0, 7, "name")])
    assert claim(analysis, 1, [0], [2, 3], [speaker]).text == "She left."


def test_a_second_pronoun_stays_unless_another_name_is_between() -> None:
    words = "she/PRON/nsubj/4 met/VERB/ccomp/2 {}/{}/obj/4 and/CCONJ/cc/8 she/PRON/nsubj/8 left/VERB/conj/4"
    shown = []
    for other, tag in (("rain", "NOUN"), ("Holm", "PROPN")):
        analysis = sketch(PETROVA + words.format(other, tag))
        own = [(t.start, t.end, "pronoun") for t in analysis.tokens if t.upos == "PRON"]
        holm = [(t.start, t.end, "name") for t in analysis.tokens if t.text == "Holm"]
        speakers = [SpeakerDraft("Ana Petrova", "person", own), SpeakerDraft("Ida Holm", "person", holm)]
        shown.append(claim(analysis, 1, [0], range(2, 8), speakers).text)
    assert shown == ["[Ana Petrova] met rain and she left.", "[Ana Petrova] met Holm and [Ana Petrova] left."]


def test_the_first_person_in_a_quotation_is_followed_by_the_name() -> None:
    analysis = sketch(
        "“/PUNCT/punct/4 I/PRON/nsubj/4 am/AUX/cop/4 ready/ADJ/ccomp/6 ”/PUNCT/punct/4 said/VERB/root/0"
        " Petrova/PROPN/nsubj/6"
    )
    speaker = SpeakerDraft("Ana Petrova", "person", [(14, 21, "name")])
    assert claim(analysis, 5, [6], range(5), [speaker]).text == "I [Ana Petrova] am ready."


@given(analyses())
def test_the_edits_are_all_that_is_changed(analysis: Analysis) -> None:
    draft = Draft(analysis)
    for stage in WILD:
        stage(draft)
    for attribution in draft.attributions:
        made = attribution.claim
        assert (made is None) == (not attribution.content or attribution.act == "refusal")
        if made is None:
            continue
        assert applied(analysis.text, attribution.content, made.edits) == made.text
        inside = [edit.span for edit in made.edits if edit.span and edit.kind != "joined"]
        inside += [(start, end) for start, end, _ in (*made.quantities, *made.dates, *made.entities, *made.signals)]
        edges = attribution.content[0][0], attribution.content[-1][1]
        assert all(edges[0] <= start < end <= edges[1] for start, end in inside)
        assert made.checkable is not None
        assert 0 <= made.checkable <= 1

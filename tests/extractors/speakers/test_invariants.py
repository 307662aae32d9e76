"""Invariants of the speakers of any text, whatever the parse."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from onrecord.extractors.analysis import Analysis
from onrecord.extractors.attributions import rules
from onrecord.extractors.draft import AttributionDraft, Candidate, Draft, Selected
from onrecord.extractors.grammar.spans import spans
from onrecord.extractors.speakers.stage import Speakers
from tests.extractors.random_texts import analyses

STATUSES = {"resolved", "ambiguous", "unresolved", "none"}
STAGE = Speakers()


@st.composite
def drafts(draw: st.DrawFn) -> Draft:
    """Drafts with sources of any words, which say any span of the text."""
    analysis: Analysis = draw(analyses())
    draft = Draft(analysis)
    numbers = st.integers(0, max(0, len(analysis.tokens) - 1))
    for _ in range(draw(st.integers(0, 5)) if analysis.tokens else 0):
        source = tuple(sorted(draw(st.sets(numbers, max_size=4))))
        cue, first, last = draw(numbers), *sorted((draw(numbers), draw(numbers)))
        quoted = ((analysis.tokens[first].start, analysis.tokens[last].end),) if draw(st.booleans()) else ()
        chosen = Selected(Candidate(rules.CCOMP, cue, (cue,), source, (), ""))
        draft.attributions.append(AttributionDraft(chosen, spans(analysis, source), (), quoted, quoted, "indirect"))
    return draft


@given(drafts())
@settings(deadline=None)
def test_speakers_of_any_text(draft: Draft) -> None:
    STAGE(draft)
    text = draft.analysis.text
    firsts = [speaker.mentions[0][:2] for speaker in draft.speakers]
    assert firsts == sorted(firsts)
    for speaker in draft.speakers:
        places = [(start, end) for start, end, _ in speaker.mentions]
        assert places == sorted(set(places))
        assert all(0 <= start < end <= len(text) for start, end in places)
        assert speaker.name in text
        assert speaker not in speaker.members
    for one in draft.attributions:
        meant = [n for n, _ in one.candidates] + ([] if one.speaker is None else [one.speaker])
        assert one.status in STATUSES
        assert all(speaker in draft.speakers for speaker in meant)
        assert (one.status == "resolved") == (one.speaker is not None)
        assert (one.status == "ambiguous") == bool(one.candidates)
        assert all(score is None or 0 <= score <= 1 for _, score in one.candidates)
        assert one.source or one.status == "none"


@given(drafts())
@settings(deadline=None)
def test_the_same_text_gives_the_same_speakers(draft: Draft) -> None:
    STAGE(draft)
    first = shown(draft)
    for one in draft.attributions:
        one.speaker, one.candidates, one.decisions = None, (), []
    STAGE(draft)
    assert shown(draft) == first


def shown(draft: Draft) -> str:
    """The fields that the stage has filled, without the identity of objects."""
    ties = [(one.status, one.speaker, one.candidates) for one in draft.attributions]
    return repr((ties, draft.speakers))

"""From a draft to a record: offsets in every unit, order, links, and what `explain` adds."""

from __future__ import annotations

import hashlib
import itertools
from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.extractors.analysis import Analysis
from onrecord.extractors.attributions.evidence.scoring import ScoringModel
from onrecord.extractors.attributions.finder import AttributionFinder
from onrecord.extractors.attributions.lexicon import load_lexicon
from onrecord.extractors.attributions.stage import Attributions
from onrecord.extractors.draft import Draft
from onrecord.extractors.options import ExtractionOptions
from onrecord.extractors.records import MAX_REJECTED, RecordWriter
from onrecord.extractors.stage import Stage
from onrecord.extractors.stages import default_stages
from onrecord.schemas.attribution import Attribution
from onrecord.schemas.engine import EngineStamp
from onrecord.schemas.extraction import Extraction
from onrecord.schemas.spans import OffsetUnit, Span
from tests.extractors.random_texts import AnyWeighing, analyses
from tests.treebank import HandmadeWeighing
from tests.treebank import analysis as parse

ENGINE = EngineStamp(version="0", fingerprint="0", models=[])
UNITS: tuple[OffsetUnit, ...] = ("codepoint", "utf16", "utf8")


def stages(weighing: ScoringModel) -> tuple[Stage, ...]:
    """The service's stages, with other weights."""
    found = default_stages()
    for stage in found:
        if isinstance(stage, Attributions):
            stage._finder = AttributionFinder(load_lexicon(), weighing)
    return found


WILD = stages(AnyWeighing())
SENSIBLE = stages(HandmadeWeighing())


def record(
    analysis: Analysis, unit: OffsetUnit = "codepoint", *, explain: bool = False, stages: tuple[Stage, ...] = WILD
) -> Extraction:
    draft = Draft(analysis)
    for stage in stages:
        stage(draft)
    return RecordWriter(draft, ExtractionOptions(None, unit, explain)).record(ENGINE)


def characters(text: str, unit: OffsetUnit, span: Span) -> str:
    """The text of a span, cut from the text as a program that counts in the unit would."""
    if unit == "codepoint":
        return text[span.start : span.end]
    coding, width = ("utf-16-le", 2) if unit == "utf16" else ("utf-8", 1)
    return text.encode(coding, "surrogatepass")[span.start * width : span.end * width].decode(coding, "surrogatepass")


def passages(found: Attribution) -> Iterator[list[Span]]:
    """The spans of each part of an attribution."""
    yield from (part.spans for part in (found.source, found.cue, found.content) if part)
    yield found.content.quotations if found.content else []


def spans(found: Extraction) -> Iterator[Span]:
    """Every span of a record."""
    for attribution in found.attributions:
        for passage in passages(attribution):
            yield from passage
        for lost in attribution.evidence.rejected if attribution.evidence else []:
            yield from lost.spans
    for speaker in found.speakers:
        yield from speaker.mentions
    yield from (warning.span for warning in found.warnings if warning.span)


@given(analyses(), st.sampled_from(UNITS))
def test_every_span_has_its_text(analysis: Analysis, unit: OffsetUnit) -> None:
    found = record(analysis, unit, explain=True)
    for span in spans(found):
        assert characters(analysis.text, unit, span) == span.text
        assert 0 <= span.start < span.end <= found.text_length


@given(analyses())
def test_the_spans_of_a_part_are_sorted_and_do_not_overlap(analysis: Analysis) -> None:
    for attribution in record(analysis).attributions:
        for passage in passages(attribution):
            for one, following in itertools.pairwise(passage):
                assert one.end <= following.start
        for part in (attribution.source, attribution.cue, attribution.content):
            assert part is None or part.text == " ".join(span.text for span in part.spans)


@given(analyses())
def test_the_parts_of_an_attribution_do_not_overlap(analysis: Analysis) -> None:
    for attribution in record(analysis).attributions:
        parts = [part.spans for part in (attribution.source, attribution.cue, attribution.content) if part]
        taken = [set(range(span.start, span.end)) for part in parts for span in part]
        assert sum(map(len, taken)) == len(set().union(*taken))


@given(analyses())
def test_quotations_lie_in_the_content(analysis: Analysis) -> None:
    for attribution in record(analysis).attributions:
        spans, quotations = ([], []) if not (said := attribution.content) else (said.spans, said.quotations)
        content = {i for span in spans for i in range(span.start, span.end)}
        assert all(set(range(q.start, q.end)) <= content for q in quotations)
        assert (attribution.mode == "indirect") == (not quotations)


@given(analyses())
def test_links_lead_somewhere(analysis: Analysis) -> None:
    found = record(analysis)
    ids = [attribution.id for attribution in found.attributions]
    speakers = [speaker.id for speaker in found.speakers]
    assert ids == [f"a{n}" for n in range(1, len(ids) + 1)]
    assert speakers == [f"s{n}" for n in range(1, len(speakers) + 1)]
    above = {attribution.id: attribution.parent_id for attribution in found.attributions}
    for attribution in found.attributions:
        assert attribution.source is None or attribution.source.speaker_id in (None, *speakers)
        assert {candidate.speaker_id for candidate in attribution.resolution.candidates} <= set(speakers)
        resolved = attribution.source is not None and attribution.source.speaker_id is not None
        assert (attribution.resolution.status == "resolved") == resolved
        assert (attribution.resolution.status == "none") == (attribution.source is None)
        up, steps = attribution.id, 0
        while (parent := above[up]) is not None:
            up, steps = parent, steps + 1
            assert steps <= len(ids)


@given(analyses())
def test_attributions_are_in_the_order_of_the_text(analysis: Analysis) -> None:
    found = record(analysis)
    starts = [min(span.start for part in passages(a) for span in part) for a in found.attributions]
    assert starts == sorted(starts)
    mentions = [speaker.mentions[0].start for speaker in found.speakers]
    assert mentions == sorted(mentions)
    assert all(list(s.mentions) == sorted(s.mentions, key=lambda m: m.start) for s in found.speakers)


@given(analyses())
def test_the_same_input_gives_the_same_body(analysis: Analysis) -> None:
    assert record(analysis, explain=True) == record(analysis, explain=True)


@given(analyses())
def test_explaining_changes_nothing_else(analysis: Analysis) -> None:
    plain, explained = record(analysis), record(analysis, explain=True)
    assert all(a.evidence is None for a in plain.attributions)
    bare = [a.model_copy(update={"evidence": None}) for a in explained.attributions]
    assert bare == plain.attributions
    assert all(a.evidence and len(a.evidence.rejected) <= MAX_REJECTED for a in explained.attributions)


@given(analyses(), st.sampled_from(UNITS))
def test_a_record_survives_its_json(analysis: Analysis, unit: OffsetUnit) -> None:
    found = record(analysis, unit, explain=True)
    assert Extraction.model_validate_json(found.model_dump_json()) == found


def test_the_hash_is_of_the_text_as_sent() -> None:
    analysis = parse("complements/that-clause")
    found = record(analysis)
    assert found.text_sha256 == hashlib.sha256(analysis.text.encode()).hexdigest()
    assert found.id == found.text_sha256[:16]
    assert (found.language, found.text_length, found.offset_unit) == ("en", len(analysis.text), "codepoint")


def test_the_callers_id_is_kept() -> None:
    found = RecordWriter(Draft(parse("complements/that-clause")), ExtractionOptions(id="doc 7")).record(ENGINE)
    assert found.id == "doc 7"


def test_an_unpaired_surrogate_has_a_record() -> None:
    found = record(Analysis("no \ud800 said", (), ()), "utf8")
    assert found.text_length == 11
    assert found.attributions == []


@pytest.mark.parametrize(
    ("name", "text", "lemma", "negated"),
    [
        ("complements/negated", "have not yet said", "say", True),
        ("complements/that-clause", "said", "say", False),
        ("complements/adjective", "is confident", "confident", False),
    ],
)
def test_a_cue(name: str, text: str, lemma: str, negated: bool) -> None:
    [found] = record(parse(name), stages=SENSIBLE).attributions
    assert found.cue is not None
    assert (found.cue.text, found.cue.lemma, found.cue.negated) == (text, lemma, negated)


def test_an_empty_text_has_an_empty_record() -> None:
    found = record(Analysis("", (), ()))
    assert (found.attributions, found.speakers, found.warnings, found.text_length) == ([], [], [], 0)


def test_warnings_come_in_the_order_of_the_text() -> None:
    found = record(Analysis("He said “no. Then ) left ”", (), ()))
    starts = [warning.span.start for warning in found.warnings if warning.span]
    assert starts == sorted(starts)

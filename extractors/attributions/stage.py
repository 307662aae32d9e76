"""The stage that finds cues, sources and contents."""

from __future__ import annotations

from onrecord.extractors.analysis import Analysis
from onrecord.extractors.attributions.confidence import Confidence, load_confidence
from onrecord.extractors.attributions.evidence.scoring import bundled_scoring_models
from onrecord.extractors.attributions.finder import AttributionFinder
from onrecord.extractors.attributions.lexicon import load_lexicon
from onrecord.extractors.attributions.modes import mode, verbatim
from onrecord.extractors.attributions.nesting import parents
from onrecord.extractors.attributions.spans.content_spans import content_spans
from onrecord.extractors.attributions.spans.edge_model import load_edge_model
from onrecord.extractors.draft import AttributionDraft, Candidate, Draft, Selected
from onrecord.extractors.grammar.spans import spans
from onrecord.extractors.rule import Family
from onrecord.extractors.spans import CharSpan


class Attributions:
    """Fills the attributions of a text, with their confidence and nesting."""

    part = None
    reads = frozenset({"analysis"})
    uses: frozenset[str] = frozenset()
    adds = frozenset({"attributions"})

    def __init__(self) -> None:
        self._finder = AttributionFinder(load_lexicon(), *bundled_scoring_models(), edges=load_edge_model())
        self._confidence = load_confidence()

    def __call__(self, draft: Draft) -> None:
        """Fill the draft's attributions."""
        found = self._finder.find(draft.analysis)
        confidence = self._confidence if draft.analysis.scored else None
        drafted = [d for chosen in found if (d := _drafted(draft, chosen, confidence))]
        drafted.sort(key=lambda d: min((*d.cue, *d.content, *d.source)))
        for attribution, parent in zip(drafted, parents([d.selected.candidate for d in drafted]), strict=True):
            attribution.parent = parent
        draft.attributions = drafted


def _drafted(draft: Draft, chosen: Selected, confidence: Confidence | None) -> AttributionDraft | None:
    """The draft of one attribution; None if its content has only marks.

    Without the role model's scores there is no confidence, which was calibrated with them. A refusal has no content,
    and no confidence, as it has no weight.
    """
    analysis, candidate = draft.analysis, chosen.candidate
    content = content_spans(analysis, candidate.content)
    if candidate.content and not content:
        return None
    quoted = verbatim(content, analysis.marks)
    how = mode(analysis.text, content, quoted)
    return AttributionDraft(
        selected=chosen,
        source=_source_spans(analysis, candidate),
        cue=spans(analysis, candidate.cue),
        content=content,
        quotations=quoted,
        mode=how,
        confidence=confidence.of(candidate, how) if confidence and candidate.content else None,
    )


def _source_spans(analysis: Analysis, candidate: Candidate) -> tuple[CharSpan, ...]:
    """The spans of a source; the full stop of a label is no part of its name, whatever the tokenizer makes of `A.`."""
    found = tuple(spans(analysis, candidate.source))
    if candidate.rule.family is not Family.LABEL or len(candidate.source) != 1:
        return found
    label = analysis.tokens[candidate.source[0]]
    initial = len(label.text) == 2 and label.text.endswith(".")
    return ((label.start, label.end - 1),) if initial else found

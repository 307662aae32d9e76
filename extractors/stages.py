"""The stages between an analysis and a record, in their order, each with what it reads and what it adds."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

from onrecord.extractors.acts import Acts
from onrecord.extractors.analysis import Analysis
from onrecord.extractors.attributions.confidence import Confidence, load_confidence
from onrecord.extractors.attributions.extents import content_extents, extents
from onrecord.extractors.attributions.finder import AttributionFinder
from onrecord.extractors.attributions.lexicon import load_lexicon
from onrecord.extractors.attributions.modes import mode, verbatim
from onrecord.extractors.attributions.nesting import parents
from onrecord.extractors.attributions.selection import Chosen
from onrecord.extractors.attributions.weighing import bundled_weighings
from onrecord.extractors.circumstances.stage import CircumstanceFinder
from onrecord.extractors.claims.stage import Claims
from onrecord.extractors.draft import AttributionDraft, Draft
from onrecord.extractors.errors import StageOrderInvalid
from onrecord.extractors.language import LanguageCheck
from onrecord.extractors.marks import find_quotations
from onrecord.extractors.profiles import Profiles
from onrecord.extractors.roster import RosterMatches
from onrecord.extractors.speakers import Speakers
from onrecord.schemas.request import Part

GIVEN = frozenset({"analysis", "options"})
"""The fields of a draft that are there from the beginning."""


class Stage(Protocol):
    """A step that reads some of a draft's fields and fills others."""

    @property
    def part(self) -> Part | None:
        """The part of a record that it makes, which a request may leave out; None: it always runs."""

    @property
    def reads(self) -> frozenset[str]:
        """The fields it needs filled."""

    @property
    def adds(self) -> frozenset[str]:
        """The fields it fills."""

    def __call__(self, draft: Draft) -> None:
        """Do the step."""


class Marks:
    """The stage that pairs quotation marks."""

    part = None
    reads = frozenset({"analysis"})
    adds = frozenset({"marks"})

    def __call__(self, draft: Draft) -> None:
        """Fill the draft's marks."""
        draft.marks = find_quotations(draft.analysis.text)


class Attributions:
    """The stage that finds cues, sources and contents."""

    part = None
    reads = frozenset({"analysis", "marks"})
    adds = frozenset({"attributions"})

    def __init__(self) -> None:
        self._finder = AttributionFinder(load_lexicon(), *bundled_weighings())
        self._confidence = load_confidence()

    def __call__(self, draft: Draft) -> None:
        """Fill the draft's attributions."""
        found = self._finder.find(draft.analysis, draft.marks)
        confidence = self._confidence if draft.analysis.roles else None
        drafted = [d for chosen in found if (d := _drafted(draft, chosen, confidence))]
        drafted.sort(key=lambda d: min((*d.cue, *d.content, *d.source)))
        for attribution, parent in zip(drafted, parents([d.chosen.candidate for d in drafted]), strict=True):
            attribution.parent = parent
        draft.attributions = drafted


def _drafted(draft: Draft, chosen: Chosen, confidence: Confidence | None) -> AttributionDraft | None:
    """The draft of one attribution; None where nothing but marks is left of its content.

    Without the role model's scores there is no confidence: it was learned with them. A refusal to speak has no content,
    and no confidence, as it is not weighed.
    """
    analysis, candidate = draft.analysis, chosen.candidate
    content = content_extents(analysis, candidate.content, draft.marks)
    if candidate.content and not content:
        return None
    quoted = verbatim(content, draft.marks)
    return AttributionDraft(
        chosen=chosen,
        source=extents(analysis, candidate.source),
        cue=extents(analysis, candidate.cue),
        content=content,
        quotations=quoted,
        mode=mode(analysis.text, content, quoted),
        negated=_negated(analysis, candidate.cue),
        confidence=confidence.of(candidate) if confidence and candidate.content else None,
    )


def _negated(analysis: Analysis, cue: Sequence[int]) -> bool:
    """Whether a word of a cue negates it."""
    words = (analysis.tokens[i] for i in cue)
    return any(word.feats.get("Polarity") == "Neg" or word.lemma in ("not", "never") for word in words)


def default_stages() -> tuple[Stage, ...]:
    """The stages of the service, checked."""
    stages: tuple[Stage, ...] = (
        Marks(),
        Attributions(),
        Acts(),
        Speakers(),
        Profiles(),
        RosterMatches(),
        CircumstanceFinder(),
        Claims(),
        LanguageCheck(),
    )
    check_order(stages)
    return stages


def check_order(stages: Sequence[Stage]) -> None:
    """Check that every stage finds filled what it reads.

    Names are those of a draft's fields, or `attributions.act` and the like for fields of its attributions.

    Raises:
        StageOrderInvalid: A stage reads a field that no stage before it adds.
    """
    filled = set(GIVEN)
    for stage in stages:
        if missing := stage.reads - filled:
            raise StageOrderInvalid(type(stage).__name__, sorted(missing))
        filled |= stage.adds

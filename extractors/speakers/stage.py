"""The stage that resolves sources to speakers."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from onrecord.extractors.checkpoints import checkpoint
from onrecord.extractors.draft import AttributionDraft, DecisionDraft, Draft
from onrecord.extractors.nouns import load_nouns
from onrecord.extractors.roster.index import RosterIndexes
from onrecord.extractors.speakers import rules
from onrecord.extractors.speakers.antecedents.context_ranking import in_context
from onrecord.extractors.speakers.antecedents.features import ResolutionContext
from onrecord.extractors.speakers.antecedents.linker import Linker
from onrecord.extractors.speakers.antecedents.ranking import LearnedRanker, bundled_ranker
from onrecord.extractors.speakers.discourse.first_second_person import PersonResolver
from onrecord.extractors.speakers.mentions import NOMINAL, Mention
from onrecord.extractors.speakers.names.labels import tie_answers
from onrecord.extractors.speakers.referents import Referent
from onrecord.extractors.speakers.resolver import Resolver
from onrecord.extractors.speakers.sources import context_of, extra_names
from onrecord.extractors.speakers.speakers import SpeakerList
from onrecord.extractors.speakers.tie_confidence import bundled_tie_confidence
from onrecord.extractors.speakers.ties import Tie
from onrecord.schemas.request import Part

RESOLVED, AMBIGUOUS, UNRESOLVED, NONE = "resolved", "ambiguous", "unresolved", "none"

ABOUT = "source.speaker_id"


class Speakers:
    """Resolves each source to its speaker, and lists the speakers."""

    part: Part = "speakers"
    reads = frozenset({"analysis", "attributions", "options"})
    uses: frozenset[str] = frozenset()
    adds = frozenset(
        {
            "speakers",
            "attributions.speaker",
            "attributions.speaker_confidence",
            "attributions.status",
            "attributions.candidates",
        }
    )

    def __init__(
        self,
        ranker: LearnedRanker | None = None,
        linker: Linker | None = None,
        rosters: RosterIndexes | None = None,
    ) -> None:
        """Create the stage.

        Args:
            ranker: Ranks candidates of texts without token states; by default the bundled one.
            linker: Ranks candidates by these states.
            rosters: The indexes of rosters, if another stage shares them.
        """
        self._nouns = load_nouns()
        self._ranker = ranker or bundled_ranker()
        self._linker = linker
        self._rosters = rosters or RosterIndexes(self._nouns)
        self._confidence = bundled_tie_confidence()

    def __call__(self, draft: Draft) -> None:
        """Fill the draft's speakers, and the speaker, status, candidates and decision of each attribution."""
        context = context_of(draft)
        extra = tuple(extra_names(draft, context, self._nouns))
        text_linker = self._linker.on(draft.analysis) if self._linker else None
        if self._linker and text_linker:
            resolver = Resolver(context, self._nouns, in_context(text_linker), self._linker.certain, extra)
        else:
            resolver = Resolver(context, self._nouns, in_context(self._ranker), self._ranker.certain, extra)
        if draft.options.roster:
            resolver.learn_roster(self._rosters.of(draft.options.roster))
        resolver.run()
        tie_answers(draft.attributions, context, resolver)
        PersonResolver(context, resolver, draft.attributions).run()
        found = [self._tie(draft, context, resolver, number) for number in range(len(draft.attributions))]
        sure = [None if tie is None else self._confidence.of(tie) for tie in found]
        least = draft.options.min_speaker_confidence
        ties = [
            tie.opened(c) if tie and c is not None and c < least else tie for tie, c in zip(found, sure, strict=True)
        ]
        speakers = SpeakerList(draft.analysis, _meant(ties))
        draft.speakers = speakers.all
        for attribution, tie, confidence in zip(draft.attributions, ties, sure, strict=True):
            _fill(attribution, tie, speakers)
            attribution.speaker_confidence = confidence if attribution.status == RESOLVED else None

    def _tie(self, draft: Draft, context: ResolutionContext, resolver: Resolver, number: int) -> Tie | None:
        """The resolution of an attribution's source; None if it has no source."""
        checkpoint()
        head = context.speaking.get(number)
        if head is None:
            return None
        tie = resolver.tie_of_source(head, draft.attributions[number].selected.candidate.source)
        return tie or _by_itself(draft.attributions[number], head)


def _by_itself(attribution: AttributionDraft, head: int) -> Tie:
    """The tie of a source whose head is no mention: a description with a referent of its own."""
    spans = attribution.source
    mention = Mention(head, spans[0][0], spans[0][1], NOMINAL, "")
    referent = Referent()
    referent.take(mention)
    return Tie(mention, referent, rules.DESCRIPTION)


def _meant(ties: Iterable[Tie | None]) -> Sequence[Referent]:
    """The referents and candidates of all ties."""
    found: dict[int, Referent] = {}
    for tie in ties:
        if tie is not None:
            for referent in (tie.referent, *(one for one, _ in tie.candidates)):
                if referent is not None:
                    found[id(referent)] = referent
    return list(found.values())


def _fill(attribution: AttributionDraft, tie: Tie | None, speakers: SpeakerList) -> None:
    if tie is None:
        attribution.status = UNRESOLVED if attribution.source else NONE
        return
    if tie.referent is not None:
        attribution.status, attribution.speaker = RESOLVED, speakers.of(tie.referent)
    elif tie.candidates:
        attribution.status = AMBIGUOUS
        attribution.candidates = tuple((speakers.of(referent), score) for referent, score in tie.candidates)
    else:
        attribution.status = UNRESOLVED
    attribution.decisions.append(_decision(tie, speakers))


def _decision(tie: Tie, speakers: SpeakerList) -> DecisionDraft:
    value = None if tie.referent is None else speakers.of(tie.referent)
    antecedent = () if tie.antecedent is None else ((tie.antecedent.start, tie.antecedent.end),)
    scores = tuple(
        (speakers.of(referent), score) for referent, score in tie.scores if score is not None and speakers.has(referent)
    )
    return DecisionDraft(ABOUT, value, tie.rule, antecedent, scores)

"""The share of right resolutions by rule, for the confidence of a resolution: OntoGUM and news."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping

from corpora.coreference import CoreferenceDocument
from corpora.speakers_news import SpeakerArticle
from evaluation.news_speakers import RESOLVED, judged
from onrecord.extractors.draft import Draft
from onrecord.extractors.nouns import load_nouns
from onrecord.extractors.records import RecordWriter
from onrecord.extractors.speakers.antecedents.context_ranking import in_context
from onrecord.extractors.speakers.antecedents.linker import Linker
from onrecord.extractors.speakers.discourse.first_second_person import PersonResolver
from onrecord.extractors.speakers.resolver import Resolver
from onrecord.extractors.speakers.sources import context_of, extra_names
from onrecord.extractors.speakers.stage import Speakers
from onrecord.extractors.speakers.tie_confidence import key_of
from onrecord.extractors.speakers.ties import Tie
from onrecord.schemas.engine import Engine

STAMP = Engine(version="0", fingerprint="0", models=[]).stamp()
"""The engine stamp of temporary records."""


def judged_ties(document: CoreferenceDocument, draft: Draft, linker: Linker) -> Iterator[tuple[str, bool]]:
    """Each resolved source of a document: the key of its confidence, and True if the resolution is right.

    It is right where the other mentions of its referent are of the source's entity, or where neither has any.
    """
    at = document.entity_at
    gold = {token.index: at[token.start] for token in draft.analysis.tokens if token.start in at}
    for tie in _ties(draft, linker).values():
        if not tie.mention.joined:
            yield key_of(tie), _right(tie, gold)


def judged_news(article: SpeakerArticle, draft: Draft, linker: Linker) -> Iterator[tuple[str, bool]]:
    """The same for the sources of a news article, by the speakers of its record."""
    ties = {draft.attributions[number].source: tie for number, tie in _ties(draft, linker).items()}
    Speakers(linker=linker)(draft)
    record = RecordWriter(draft, draft.options).record(STAMP)
    sources = {one.id: one.source for one in record.attributions}
    for score in judged(article, record):
        source = sources.get(score.attribution or "")
        tie = ties.get(tuple((span.start, span.end) for span in source.spans)) if source is not None else None
        if tie is not None and score.status == RESOLVED:
            yield key_of(tie), score.right


def _ties(draft: Draft, linker: Linker) -> dict[int, Tie]:
    """The resolved ties of sources by the number of their attribution."""
    ranker = linker.on(draft.analysis)
    if ranker is None:
        return {}
    context, nouns = context_of(draft), load_nouns()
    resolver = Resolver(context, nouns, in_context(ranker), linker.certain, tuple(extra_names(draft, context, nouns)))
    resolver.run()
    PersonResolver(context, resolver, draft.attributions).run()
    found = {}
    for number, head in context.speaking.items():
        tie = resolver.tie_of_source(head, draft.attributions[number].selected.candidate.source)
        if tie is not None and tie.referent is not None:
            found[number] = tie
    return found


def _right(tie: Tie, gold: Mapping[int, str]) -> bool:
    assert tie.referent is not None
    head = tie.mention.head
    others = [one for one in tie.referent.mentions if one.head != head]
    if tie.referent.name is not None and any(one.name for one in others):
        others = [one for one in others if one.name]
    found = Counter(entity for one in others if (entity := gold.get(one.head)))
    wanted = gold.get(head)
    if found:
        return found.most_common(1)[0][0] == wanted
    return wanted is None or not any(entity == wanted and place < head for place, entity in gold.items())

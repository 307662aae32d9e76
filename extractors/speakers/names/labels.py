"""Names and answerers of labels: `PRIYA NAIR:` names Priya Nair, and `A:` is the interviewee."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from onrecord.extractors.analysis import Analysis, Entity
from onrecord.extractors.attributions.without_cue.interviews import interviewee
from onrecord.extractors.draft import AttributionDraft, Draft
from onrecord.extractors.lexicon.titles import ADDRESS, TITLES
from onrecord.extractors.nouns import NounLexicon
from onrecord.extractors.rule import Family
from onrecord.extractors.speakers import rules
from onrecord.extractors.speakers.antecedents.features import ResolutionContext
from onrecord.extractors.speakers.mentions import NOMINAL, PERSON, Mention
from onrecord.extractors.speakers.resolver import Resolver
from onrecord.extractors.speakers.ties import Tie

ANSWERERS = frozenset({"a", "a.", "answer"})
"""Labels of the answerer, in lower case."""

BREAKS = frozenset({"(", "[", ",", "--", "—", "–", "-"})
"""Tokens that end a name in a label: `Dana Wu -- Hollis Capital`, `Ada Bell, director`, `Ada Bell (Westmoor)`."""


def label_names(draft: Draft, nouns: NounLexicon) -> Iterator[Entity]:
    """The names of labels of which the entity recogniser found only a part, or more than the name.

    The layout of a label is more reliable than the recogniser, which reads the line without a sentence around it.
    """
    analysis, seen = draft.analysis, set[int]()
    for attribution in draft.attributions:
        candidate = attribution.selected.candidate
        if candidate.rule.family is not Family.LABEL or not candidate.source or candidate.source[0] in seen:
            continue
        seen.add(candidate.source[0])
        name = _name(analysis, candidate.source, nouns)
        if len(name) < 2 or not _is_person(analysis, name, nouns):
            continue
        first, last = analysis.tokens[name[0]], analysis.tokens[name[-1]]
        touched = [entity for i in name if (entity := analysis.entity_at(i))]
        whole = any((entity.start, entity.end) == (first.start, last.end) for entity in touched)
        body = any(entity.label == "ORG" and entity.last > last.index for entity in touched)
        if touched and not whole and not body:
            yield Entity(first.start, last.end, "PERSON", first.index, last.index + 1)


def _name(analysis: Analysis, source: Sequence[int], nouns: NounLexicon) -> list[int]:
    """The words of a label up to its first break, without titles and offices before the name."""
    end = next((n for n, i in enumerate(source) if analysis.tokens[i].text in BREAKS), len(source))
    name = list(source[:end])
    while name and _is_title(analysis.tokens[name[0]].text, nouns):
        name.pop(0)
    return name


def _is_title(word: str, nouns: NounLexicon) -> bool:
    plain = word.lower().rstrip(".")
    return plain in TITLES | ADDRESS or nouns.is_role(plain) or plain in ("the", "of", "for", "and")


def _is_person(analysis: Analysis, name: Sequence[int], nouns: NounLexicon) -> bool:
    """True of capitalised words of which none is a common noun for bodies or persons."""
    words = [analysis.tokens[i].text for i in name]
    common = (nouns.is_person(w.lower()) or w.lower() in nouns.bodies or w.lower() in nouns.governments for w in words)
    return all(word[0].isupper() for word in words) and not any(common)


def tie_answers(attributions: Sequence[AttributionDraft], context: ResolutionContext, resolver: Resolver) -> None:
    """Resolve the `A` of questions and answers to the interviewee, if the text names one."""
    analysis = context.analysis
    heads = [head for number, head in context.speaking.items() if _answers(analysis, attributions[number])]
    if not heads:
        return
    labelled = [one for one in attributions if one.selected.candidate.rule.family is Family.LABEL]
    first = min(analysis.paragraphs[one.selected.candidate.content[0]] for one in labelled)
    name = interviewee(analysis, first)
    tie = resolver.tie_of_source(name[-1], name) if name else None
    if tie is None or tie.referent is None:
        return
    for head in heads:
        letter = analysis.tokens[head]
        mention = Mention(head, letter.start, letter.end, NOMINAL, letter.text.lower(), PERSON)
        mention = resolver.mentions.setdefault(head, mention)
        resolver.ties[head] = Tie(mention, tie.referent, rules.INTERVIEWED, antecedent=tie.mention, leans_on=tie)
        tie.referent.take(mention)


def _answers(analysis: Analysis, attribution: AttributionDraft) -> bool:
    candidate = attribution.selected.candidate
    labelled = candidate.rule.family is Family.LABEL and candidate.rule.verbatim and len(candidate.source) == 1
    return labelled and analysis.tokens[candidate.source[0]].text.lower() in ANSWERERS

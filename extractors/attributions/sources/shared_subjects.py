"""Contents that end before a coordinated cue of the same source, and sources that only the grammar shows.

In `She said ten people were missing and warned of floods` a parse may coordinate the second verb with the content of
the first. If both have the same source, the second verb is coordinated with the first instead.
"""

from __future__ import annotations

import bisect
from collections.abc import Iterable, Sequence
from dataclasses import replace

from onrecord.extractors.analysis import Analysis, Token
from onrecord.extractors.attributions.constructions.joined_sayings import is_thing, saying_above
from onrecord.extractors.attributions.lexicon import Lexicon
from onrecord.extractors.attributions.quotations.quotation_candidates import Quotations
from onrecord.extractors.attributions.selection import JOINTLY
from onrecord.extractors.draft import Candidate, Selected
from onrecord.extractors.grammar.heads import root_of
from onrecord.extractors.grammar.noun_phrases import naming_phrase
from onrecord.extractors.grammar.punctuation import trimmed
from onrecord.extractors.grammar.subjects import own_subject
from onrecord.extractors.grammar.verb_groups import finite, is_main_past, is_passive


def with_own_clauses(analysis: Analysis, chosen: Sequence[Selected], quotations: Quotations) -> list[Selected]:
    """The attributions, each content without the reports of the same source after it."""
    joined = sorted(
        (one.candidate for one in chosen if _goes_on(analysis, one.candidate, quotations)), key=lambda one: one.head
    )
    heads = [one.head for one in joined]
    for one in chosen:
        candidate = one.candidate
        if not candidate.content or not candidate.cue or candidate.cue[0] > candidate.content[0]:
            continue
        first = bisect.bisect_right(heads, candidate.content[0])
        last = bisect.bisect_right(heads, candidate.content[-1])
        if begin := _begin(analysis, candidate, joined[first:last]):
            one.candidate = _until(analysis, candidate, begin)
    return list(chosen)


def with_nearer_subjects(
    analysis: Analysis, chosen: Sequence[Selected], inside: Iterable[Candidate], lexicon: Lexicon
) -> list[Selected]:
    """The attributions; a past that may continue a reported past has the subject of that: `said | he ran and shouted`.

    `inside` are the candidates as read inside contents. Where the tense shows that the verb continues the report, its
    subject is that of the report (`joined_verbs`).
    """
    readings: dict[int, Candidate] = {}
    for candidate in inside:
        if candidate.weight > readings.get(candidate.head, candidate).weight or candidate.head not in readings:
            readings[candidate.head] = candidate
    for one in chosen:
        nearer = readings.get(one.candidate.head)
        if nearer is not None and nearer.weight >= JOINTLY.nested and _continues(analysis, one.candidate, lexicon):
            above = own_subject(analysis, analysis.tokens[one.candidate.head].head or 0)
            if above is not None and above.index in nearer.source and above.index not in one.candidate.source:
                one.candidate = replace(one.candidate, source=nearer.source)
    return list(chosen)


def _continues(analysis: Analysis, candidate: Candidate, lexicon: Lexicon) -> bool:
    """True of a simple past without its own subject, coordinated with the past that another verb reports."""
    token = analysis.tokens[candidate.head]
    if token.relation != "conj" or token.xpos != "VBD" or token.head is None:
        return False
    clause = analysis.tokens[token.head]
    reported = clause.relation == "ccomp" and clause.xpos == "VBD"
    free = own_subject(analysis, token.index) is None and saying_above(analysis, token, lexicon) is None
    return reported and free


def _goes_on(analysis: Analysis, candidate: Candidate, quotations: Quotations) -> bool:
    """True of a finite verb that is coordinated with another, without a subject of its own, outside quotations."""
    token = analysis.tokens[candidate.head]
    finite = token.upos == "VERB" and token.feats.get("VerbForm") == "Fin"
    if not finite or token.relation != "conj" or not candidate.source or quotations.around(token.index):
        return False
    return not any(analysis.dependents(token.index, "nsubj", "csubj", "expl"))


def _begin(analysis: Analysis, candidate: Candidate, joined: Iterable[Candidate]) -> int | None:
    """The first word of a clause in a content that has the same source as the content; None without one."""
    words, source = set(candidate.content), set(candidate.source)
    for other in joined:
        head = analysis.tokens[other.head]
        own = head.index in words and not words.intersection(other.source) and source.intersection(other.source)
        if own and head.sentence == analysis.tokens[candidate.head].sentence and head.head in words:
            return _coordinator(analysis, head)
    return None


def _coordinator(analysis: Analysis, head: Token) -> int:
    """The first word of a coordinated clause: its conjunction, an adverb or an auxiliary."""
    return min((child.index for child in analysis.dependents(head.index, "cc", "advmod", "aux")), default=head.index)


def _until(analysis: Analysis, candidate: Candidate, begin: int) -> Candidate:
    """The candidate without the rest of a sentence from a word on."""
    sentence = analysis.sentences[analysis.tokens[begin].sentence]
    content = trimmed(analysis, {i for i in candidate.content if not begin <= i < sentence.last})
    return replace(candidate, content=content) if content and content[0] < begin else candidate


def subject_words(analysis: Analysis, verb: Token, candidate: Candidate) -> tuple[int, ...]:
    """The subject of an active verb with a tense, in no other role; who opens the sentence before if that goes on."""
    own, taken = own_subject(analysis, verb.index), {*candidate.cue, *candidate.content}
    if own is None or own.index in taken or is_passive(analysis, verb.index):
        return _going_on(analysis, verb)
    tensed = finite(analysis, verb.index) is not None or is_main_past(analysis, verb.index)
    return tuple(i for i in naming_phrase(analysis, own.index, verb.index) if i not in taken) if tensed else ()


def after_thing(analysis: Analysis, candidate: Candidate, lexicon: Lexicon) -> tuple[int, ...]:
    """The subject of a clause for the participle that a parse attaches to a thing in it: `left the lunch | insisting`.

    Empty for a participle after a person, a body or a document, which may speak, and in an object: `a law saying`.
    """
    participle = analysis.tokens[candidate.head]
    if participle.xpos != "VBG" or participle.relation != "acl" or participle.head is None:
        return ()
    noun = analysis.tokens[participle.head]
    entry, verb = lexicon.verb(participle.lemma), noun.head
    says = entry is not None and entry.introduces_quotations and "show" not in entry.classes[:2]
    if verb is None or noun.relation != "obl" or not says or not is_thing(analysis, noun, lexicon):
        return ()
    if is_passive(analysis, verb):
        return ()  # `was arrested at a protest demanding lower rents`
    own = own_subject(analysis, verb)
    may_speak = own is not None and own.index < verb and not is_thing(analysis, own, lexicon)
    return naming_phrase(analysis, own.index, verb) if own is not None and may_speak else ()


def _going_on(analysis: Analysis, verb: Token) -> tuple[int, ...]:
    """The subject of the sentence before, for a finite verb behind `And` without one: `She sighed. And | said no`."""
    sentence = analysis.sentences[verb.sentence]
    main = verb.relation == "root" and verb.xpos in ("VBD", "VBZ") and not is_passive(analysis, verb.index)
    if not main or analysis.tokens[sentence.first].upos != "CCONJ" or verb.sentence == 0:
        return ()
    before = analysis.sentences[verb.sentence - 1].first
    joined = analysis.paragraphs[before] == analysis.paragraphs[verb.index]
    if not joined or any(analysis.dependents(verb.index, "nsubj", "csubj", "expl")):
        return ()
    above = root_of(analysis, verb.sentence - 1)
    own = own_subject(analysis, above.index)
    return naming_phrase(analysis, own.index, verb.index) if own is not None and above.xpos == verb.xpos else ()

"""Addressees between a cue and its content: `apologised to passengers | for the delay`, `urged | ministers to act`.

An addressee belongs to no content, with one exception, as in PolNeAR: before an infinitive it is the subject of what is
asked for, and the content has it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from onrecord.extractors.analysis import Analysis, Token
from onrecord.extractors.attributions.constructions.pleas import plea_of
from onrecord.extractors.attributions.lexicon import Lexicon, VerbEntry, entry_of
from onrecord.extractors.draft import Candidate
from onrecord.extractors.grammar.case import case_of, marker_of
from onrecord.extractors.grammar.punctuation import is_mark, trimmed
from onrecord.extractors.grammar.reduced_passives import WARNED_OF
from onrecord.extractors.grammar.verb_groups import is_passive
from onrecord.extractors.lexicon.entity_labels import ADDRESSEES

MAX_HEARER_LENGTH = 6
"""Most words of an addressee between a verb and what it reports: `she told the House, …`. Longer ones hold a clause."""

TOPICS = frozenset({"about", "for", "of", "over"})
"""Prepositions of what is said to an addressee."""

INFORMING = frozenset({"about", "of"})
"""Those before the topic of a passive: `was warned of floods`."""

TOLD_OF = WARNED_OF | {"tell"}
"""Verbs with an addressee and such a topic in the active."""

HEARING = frozenset({"tell", "warn"})
"""Classes of verbs whose patient in the passive is an addressee."""

ASKING = frozenset({"order", "support"})
"""Classes of verbs of requests and apologies, whose addressee follows `to` or `with`: `appealed to donors for help`."""

TELLING = frozenset({"say", "tell", "promise", "threaten"})
"""Classes of verbs whose object is only an addressee: `promised voters to cut taxes`. After others it is the one who is
to act."""


def addressed(analysis: Analysis, candidate: Candidate, lexicon: Lexicon) -> Candidate:
    """The candidate with its addressee in the content where it is asked to act, else outside."""
    verb = analysis.tokens[candidate.head]
    entry = entry_of(analysis, verb, lexicon) if verb.upos == "VERB" else None
    if entry is None or candidate.head not in candidate.cue or not candidate.content or plea_of(analysis, verb):
        return candidate
    if is_passive(analysis, verb.index):
        return _with_patient(analysis, candidate, entry)
    topic = topic_of_news(analysis, verb, lexicon)
    said = _news(analysis, verb, topic) if topic is not None else set()
    if topic is not None and not said.isdisjoint({*candidate.content, *candidate.cue}):
        cases = {t.index for t in analysis.dependents(topic.index, "case")}
        before = {i for i in candidate.cue if i <= verb.index}
        return replace(candidate, cue=tuple(sorted(before | cases)), content=trimmed(analysis, said - cases))
    candidate = _without_hearer(analysis, _with_actor(analysis, candidate, entry), entry, lexicon)
    return _on_topic(analysis, candidate, entry, lexicon)


def _without_hearer(analysis: Analysis, candidate: Candidate, entry: VerbEntry, lexicon: Lexicon) -> Candidate:
    """The candidate without an addressee that has a clause: `assured those who had paid | it was over`."""
    if HEARING.isdisjoint(entry.classes) and "promise" not in entry.classes:
        return candidate
    verb, content = analysis.tokens[candidate.head], set(candidate.content)
    clauses = [t for t in analysis.dependents(verb.index, "ccomp") if t.index > verb.index]
    subjects = [one for clause in clauses for one in analysis.dependents(clause.index, "nsubj")]
    hearers = sorted([*analysis.dependents(verb.index, "obj", "iobj"), *subjects], key=lambda t: t.index)
    hearer = next((t for t in hearers if t.index > verb.index), None)
    if hearer is None or not (_hears(analysis, hearer, lexicon) or hearer.upos == "PRON"):
        return candidate
    clause = analysis.tokens[hearer.index + 1 : hearer.index + 2]
    described = any(t.feats.get("PronType") == "Rel" or t.xpos in ("VBN", "VBG", "WP", "WP$") for t in clause)
    if not described or not content or not verb.index < min(content) <= hearer.index + 1:
        return candidate
    told = _told(analysis, hearer.index + 1, content, subjects, lexicon)
    if told is None:
        return candidate
    cue = tuple(i for i in candidate.cue if i <= verb.index)
    return replace(candidate, cue=cue, content=trimmed(analysis, {i for i in content if i >= told}))


def _told(analysis: Analysis, start: int, content: set[int], subjects: Sequence[Token], lexicon: Lexicon) -> int | None:
    """The first word of what is told behind an addressee's clause, to which parsers attach it; None if none is sure."""
    for index in sorted(i for i in content if i > start):
        token = analysis.tokens[index]
        if token.text.lower() == "that" and token.relation == "mark" and token.head is not None:
            above = analysis.tokens[analysis.tokens[token.head].head or 0]
            says = above.index > start and entry_of(analysis, above, lexicon)
            return None if says and says.introduces_quotations else index
    behind = [one for one in subjects if one.index > start + 1 and one.index in content]
    return min(analysis.subtree(behind[0].index)) if behind else None


def topic_of_news(analysis: Analysis, verb: Token, lexicon: Lexicon) -> Token | None:
    """The topic of which an addressee is told, wherever a parse attaches it: `notified customers | of the breach`.

    `Informed the parents of the boy` has no topic.
    """
    if verb.lemma.lower() not in TOLD_OF or is_passive(analysis, verb.index):
        return None
    for hearer in analysis.dependents(verb.index, "obj", "iobj"):
        if hearer.index > verb.index and _hears(analysis, hearer, lexicon):
            topics = (t for t in _topics(analysis, verb, hearer) if _preposition(analysis, t) in INFORMING)
            return next((t for t in topics if t.upos == "NOUN" and not _hears(analysis, t, lexicon)), None)
    return None


def _news(analysis: Analysis, verb: Token, topic: Token) -> set[int]:
    """The words of a topic with the infinitive behind it, wherever a parse attaches that: `his plan to retire`."""
    said = set(analysis.subtree(topic.index))
    for clause in analysis.dependents(verb.index, "xcomp", "advcl"):
        words = set(analysis.subtree(clause.index))
        if min(words) == max(said) + 1 and marker_of(analysis, clause.index) == "to":
            return said | words
    return said


def _with_actor(analysis: Analysis, candidate: Candidate, entry: VerbEntry) -> Candidate:
    """The candidate of a request, with the one who is to act in its content: `urged | ministers to act`."""
    verb, content = analysis.tokens[candidate.head], set(candidate.content)
    if entry.classes[0] in TELLING:
        return candidate
    for clause in analysis.dependents(verb.index, "xcomp", "advcl", "ccomp"):
        if marker_of(analysis, clause.index) != "to" or clause.index not in content | set(candidate.cue):
            continue
        if clause.relation == "advcl" and (clause.index in content or entry.classes[0] != "order"):
            continue  # a purpose: `invited the press to show the plans`
        said = set(analysis.subtree(clause.index))
        own = analysis.dependents(clause.index, "nsubj")
        for actor in (*analysis.dependents(verb.index, "obj", "iobj"), *own):
            phrase = set(analysis.subtree(actor.index))
            between = range(verb.index + 1, min(said - phrase))
            near = bool(phrase) and set(between) <= phrase | content | set(candidate.cue)
            if near and verb.index < min(phrase) and not any(is_mark(analysis.tokens[i]) for i in between):
                acting = phrase if clause.index in content else said | phrase
                cue, source = (
                    tuple(i for i in words if i not in acting) for words in (candidate.cue, candidate.source)
                )
                return replace(candidate, cue=cue, source=source, content=trimmed(analysis, content | acting))
    return candidate


def _on_topic(analysis: Analysis, candidate: Candidate, entry: VerbEntry, lexicon: Lexicon) -> Candidate:
    """The candidate without the addressee before a phrase for the topic: `begged the families | for forgiveness`."""
    verb, content = analysis.tokens[candidate.head], set(candidate.content)
    for hearer in _hearers(analysis, candidate, entry, lexicon):
        topic = next((t for t in _topics(analysis, verb, hearer) if t.index in content), None)
        if topic is None:
            continue
        said = set(analysis.subtree(topic.index))
        phrase = {i for i in analysis.subtree(hearer.index) if i not in said}
        cue = tuple(i for i in candidate.cue if i not in phrase | said)
        source = tuple(i for i in candidate.source if i not in phrase)
        return replace(candidate, cue=cue, source=source, content=trimmed(analysis, (content | said) - phrase))
    return candidate


def _hearers(analysis: Analysis, candidate: Candidate, entry: VerbEntry, lexicon: Lexicon) -> Iterator[Token]:
    """The addressees of a verb: people after `to` or `with`, and an object that a candidate has in its cue."""
    for token in analysis.dependents(candidate.head, "obl", "obj", "iobj"):
        case = case_of(analysis, token.index)
        placed = case in ("to", "with") if token.relation == "obl" else not case and token.index in candidate.cue
        plain = token.relation != "obl" or entry.introduces_quotations or not ASKING.isdisjoint(entry.classes)
        if placed and plain and token.index > candidate.head and _hears(analysis, token, lexicon):
            yield token


def _hears(analysis: Analysis, token: Token, lexicon: Lexicon) -> bool:
    entity = analysis.entity_at(token.index)
    if entity is not None:
        return entity.label in ADDRESSEES
    lemma = token.lemma.lower()
    speaks = lexicon.speaks(lemma) and lemma not in lexicon.documents
    return token.feats.get("PronType") == "Prs" or speaks


def _topics(analysis: Analysis, verb: Token, hearer: Token) -> Iterator[Token]:
    """The phrases after an addressee for what is said; a parse may attach them to the addressee."""
    for head, *relations in ((verb.index, "obl", "advcl"), (hearer.index, "nmod", "acl")):
        for token in analysis.dependents(head, *relations):
            of_hearer = head == hearer.index and relations[0] == "nmod" and verb.lemma.lower() not in TOLD_OF
            topics = TOPICS - {"of"} if of_hearer else TOPICS  # `apologised to the families of the dead`
            if token.index > hearer.index and _preposition(analysis, token) in topics:
                yield token


def _preposition(analysis: Analysis, token: Token) -> str:
    """The preposition of a phrase or a clause: `for the delay`, `for leaving them waiting`, `for how it was said`."""
    first = analysis.tokens[min(analysis.subtree(token.index))]
    return case_of(analysis, token.index) or marker_of(analysis, token.index) or first.text.lower()


def _with_patient(analysis: Analysis, candidate: Candidate, entry: VerbEntry) -> Candidate:
    """The candidate of a passive without its patient, the addressee: `The crew were warned of | a gale`."""
    if HEARING.isdisjoint(entry.classes):
        return candidate
    patients = {i for t in analysis.dependents(candidate.head, "nsubj") for i in analysis.subtree(t.index)}
    clauses = (t for t in analysis.dependents(candidate.head, "ccomp", "csubj", "xcomp") if t.index > candidate.head)
    if any(t.index in candidate.content for t in clauses):
        said = trimmed(analysis, set(candidate.content) - patients)
        return replace(candidate, content=said) if said else candidate
    for topic in analysis.dependents(candidate.head, "obl"):
        if case_of(analysis, topic.index) not in INFORMING or patients.isdisjoint(candidate.content):
            continue
        cases = {t.index for t in analysis.dependents(topic.index, "case")}
        content = {*candidate.content, *analysis.subtree(topic.index)} - patients - cases
        taken = content | cases
        cue = tuple(sorted({i for i in candidate.cue if i not in taken} | cases))
        return replace(candidate, cue=cue, content=trimmed(analysis, content))
    return candidate

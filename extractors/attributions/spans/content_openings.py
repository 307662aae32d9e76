"""Openings of contents that belong to the clause of the cue: its addressee and its time.

`told the council they were tired`, `said Friday it would close`: parsers attach the addressee and the day to the clause
that follows, as no word separates them. A clause has one subject, so a nominal before it, directly after a verb that
takes an addressee, is the addressee; a bare time there is that of the report.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import replace

from onrecord.extractors.analysis import Analysis, Token
from onrecord.extractors.attributions.lexicon import Lexicon, entry_of
from onrecord.extractors.draft import Candidate
from onrecord.extractors.grammar.case import case_of, marker_of
from onrecord.extractors.grammar.nominals import denotes_person, is_court
from onrecord.extractors.grammar.noun_phrases import naming_phrase
from onrecord.extractors.grammar.punctuation import is_mark, trimmed
from onrecord.extractors.grammar.reduced_passives import TOLD_THAT
from onrecord.extractors.grammar.subjects import own_subject
from onrecord.extractors.grammar.verb_groups import clause_after
from onrecord.extractors.lexicon.time import DAY_TIMES, DAYS, UNITS
from onrecord.extractors.nouns import load_nouns

TELLING_PARTICIPLE = frozenset({"tell", "warn", "promise", "order"})
"""Classes of verbs whose addressee may precede a clause without a preposition."""

ASKING = frozenset({"WP", "WDT", "WRB", "WP$"})
"""Tags of the words that open a question."""

RECITING = frozenset({"quote", "read", "recite"})
"""Verbs of reading aloud, whose object is a document."""

FOCUSING = frozenset({"just", "merely", "only", "simply"})
"""Focusing adverbs (Quirk and others 1985, 8.116) that restrict what was said."""

MAX_LINKING_LENGTH = 8
"""Most tokens from a verb to the complementizer with what links it to the text before: `, on the other hand, that`."""

OBJECTS = ("obj", "iobj", "nsubj", "dislocated", "obl")
"""Relations that parsers give an addressee."""

BARE_TIMES = ("obl:unmarked", "obl:tmod", "nmod:unmarked", "nmod:tmod", "advmod")
"""Relations of a time without a preposition."""

TIME_WORDS = DAYS | UNITS | DAY_TIMES | {"yesterday", "today", "tomorrow", "tonight"}


def without_opening(analysis: Analysis, candidate: Candidate, lexicon: Lexicon) -> Candidate:
    """The candidate without an addressee and a bare time between its verb and the clause that it reports."""
    verb = analysis.tokens[candidate.head]
    entry = entry_of(analysis, verb, lexicon) if verb.upos == "VERB" else None
    told = verb.lemma.lower() in TOLD_THAT
    if entry is None or not (entry.takes_clause or told):
        return candidate
    if not candidate.content or candidate.head not in candidate.cue:
        return candidate
    taken: set[int] = set()
    for _ in range(2):  # an addressee and a day, in either order
        for clause in reported_clauses(analysis, verb):
            place = verb.index + 1 + len(taken)
            opening = _time(analysis, verb, clause, place)
            if not opening and (told or (entry.addressee and not TELLING_PARTICIPLE.isdisjoint(entry.classes[:2]))):
                opening = _hearer(analysis, verb, clause, place)
                opening = opening or _merged_hearer(analysis, verb, clause, place, lexicon)
            taken |= opening
    taken |= _focus(analysis, verb, candidate) | _linking(analysis, verb, candidate)
    taken |= _leading(analysis, verb, candidate) | _participle(analysis, verb)
    taken |= _document(analysis, verb, candidate, lexicon) | _before_as(analysis, verb, candidate)
    if not taken & set(candidate.content):
        return candidate
    content = trimmed(analysis, set(candidate.content) - taken)
    return replace(candidate, content=content) if content else candidate


def reported_clauses(analysis: Analysis, verb: Token) -> Iterator[Token]:
    """The heads of the clauses that a verb may report: complements, and complements misread as relative clauses."""
    for token in analysis.dependents(verb.index, "ccomp"):
        if token.index > verb.index:
            yield token
    objects = list(analysis.dependents(verb.index, "obj", "iobj"))
    for hearer in objects if len(objects) == 1 else ():
        for clause in analysis.dependents(hearer.index, "acl"):
            if hearer.index > verb.index and not _has_gap(analysis, clause):
                yield clause
    for phrase in analysis.dependents(verb.index, "obl"):
        thing = phrase.index > verb.index and analysis.entity_at(phrase.index) is None and phrase.upos == "NOUN"
        for clause in analysis.dependents(phrase.index, "acl") if thing else ():
            who = analysis.tokens[min(analysis.subtree(clause.index))].text.lower() in ("who", "whom", "whose")
            if who and not load_nouns().speaks(phrase.lemma.lower()):
                yield clause  # `asked at the meeting | who had paid`


def _has_gap(analysis: Analysis, clause: Token) -> bool:
    """True of a clause that may be relative: it opens with a relative pronoun, or lacks an object or a subject."""
    own = own_subject(analysis, clause.index)
    if own is not None and analysis.tokens[min(analysis.subtree(clause.index))].text.lower() == "what":
        return False
    if own is not None and marker_of(analysis, clause.index) in ("that", "whether", "if"):
        return False
    if own is None or own.feats.get("PronType") == "Rel" or own.xpos in ("WDT", "WP"):
        return True
    whole = any(t.deprel in ("obj", "cop", "aux:pass", "ccomp", "xcomp") for t in analysis.dependents(clause.index))
    return not whole or any(t.xpos in ("WDT", "WP", "WRB") for t in analysis.dependents(clause.index))


def _linking(analysis: Analysis, verb: Token, candidate: Candidate) -> set[int]:
    """The words between commas before a complementizer: `said | , however, | that it was late`."""
    behind = range(verb.index + 1, min(verb.index + MAX_LINKING_LENGTH, len(analysis.tokens)) - 1)
    commas = [i for i in behind if analysis.tokens[i].text == ","]
    whole = len(commas) > 1 and commas[0] == verb.index + 1 and candidate.content[0] > verb.index
    that = whole and analysis.tokens[commas[1] + 1].text.lower() in ("that", "whether", "if")
    return set(range(commas[0], commas[1] + 1)) if that else set()


def _hearer(analysis: Analysis, verb: Token, clause: Token, place: int) -> set[int]:
    """The words of the nominal at a place after a verb, before the subject of the clause."""
    subject = _subject(analysis, clause)
    if subject is None:
        return set()
    for head in (verb.index, clause.index):
        for token in analysis.dependents(head, *OBJECTS):
            words = _phrase(analysis, token, clause)
            ends = min(analysis.subtree(subject.index)) if subject.index != token.index else -1
            if ends == place and min(words) == place + 1 and analysis.tokens[place].upos == "DET":
                words, ends = words | {place}, subject.index  # its article, which a parse gives to the subject
            placed = bool(words) and min(words) == place and max(words) < ends and not case_of(analysis, token.index)
            if placed and _names(analysis, token, words):
                return words
    return set()


def _merged_hearer(analysis: Analysis, verb: Token, clause: Token, place: int, lexicon: Lexicon) -> set[int]:
    """The words of an addressee that a parse merges with the subject after it: `told | members talks had failed`.

    Nouns before others are singular, but for names. Behind a verb that has to have an addressee any noun for one is it.
    """
    subject = _subject(analysis, clause)
    if subject is None or subject.upos != "NOUN" or any(analysis.dependents(verb.index, "obj", "iobj")):
        return set()
    first = min(analysis.subtree(subject.index))
    tokens = analysis.tokens[first : subject.index]
    if first != place or any(t.upos not in ("ADJ", "DET", "NOUN", "PROPN", "PRON") for t in tokens):
        return set()
    for token in tokens:
        alone = token.relation in ("compound", "dep", "nmod") and token.head == subject.index and token.xpos != "PRP$"
        several = token.xpos == "NNS" and denotes_person(analysis, token)
        obliged = verb.lemma.lower() in TOLD_THAT and _can_hear(analysis, token, lexicon)
        named = verb.lemma.lower() in TOLD_THAT and analysis.entity_at(token.index) is not None
        if alone and (several or obliged or named):
            return set(range(first, token.index + 1))
    return set()


def _can_hear(analysis: Analysis, noun: Token, lexicon: Lexicon) -> bool:
    """True of a noun for a person, a body or a hearing."""
    return denotes_person(analysis, noun) or is_court(noun) or lexicon.speaks(noun.lemma)


def _names(analysis: Analysis, token: Token, words: Collection[int]) -> bool:
    """True of a nominal that may be an addressee: no expletive, no question, no clause."""
    clausal = any(analysis.tokens[i].upos == "AUX" or analysis.tokens[i].xpos in ASKING for i in words)
    return token.text.lower() not in ("it", "there") and not clausal


def _time(analysis: Analysis, verb: Token, clause: Token, place: int) -> set[int]:
    """The words of a bare time at a place after a verb, before the clause."""
    subject = _subject(analysis, clause)
    if subject is None:
        return set()
    for head in (verb.index, clause.index):
        for token in analysis.dependents(head, *BARE_TIMES):
            words = set(analysis.subtree(token.index))
            entity = analysis.entity_at(token.index)
            timed = token.text.lower() in TIME_WORDS or (entity is not None and entity.label in ("DATE", "TIME"))
            if timed and min(words) == place and max(words) < subject.index and not case_of(analysis, token.index):
                behind = analysis.tokens[max(words) + 1]
                return words if behind.upos != "PUNCT" else set()
    return _joined_time(analysis, place, subject)


def _joined_time(analysis: Analysis, place: int, subject: Token) -> set[int]:
    """The words of a time that a parse made a part of the subject: `said | this week profits would fall`."""
    opening = analysis.tokens[place]
    if place + 1 >= subject.index:
        return set()
    if opening.text.lower() in ("late", "early") and analysis.tokens[place + 1].upos == "ADP":
        day = analysis.entity_at(place + 2)
        dated = day is not None and day.label in ("DATE", "TIME") and day.last <= subject.index
        return set(range(place, day.last)) if day is not None and dated else set()
    unit, behind = analysis.tokens[place + 1], analysis.tokens[place + 2]
    deictic = opening.text.lower() in ("this", "last") and unit.text.lower() in UNITS | DAY_TIMES
    free = unit.index < subject.index and behind.xpos not in ("POS", "VBD", "VBZ", "MD")
    return {place, place + 1} if deictic and free else set()


def _leading(analysis: Analysis, verb: Token, candidate: Candidate) -> set[int]:
    """The phrase that opens the clause of a cue before a quotation: `In “Water or War,” Reiss wrote: “…”`."""
    own = own_subject(analysis, verb.index)
    behind = [i for i in candidate.content if i > verb.index]
    if own is None or own.index > verb.index or not behind or not is_mark(analysis.tokens[behind[0]]):
        return set()
    for phrase in analysis.dependents(verb.index, "obl"):
        first = min(analysis.subtree(phrase.index))
        opens = analysis.tokens[first].upos == "ADP" and first == analysis.sentences[verb.sentence].first
        if opens and phrase.index < own.index:
            return set(range(first, own.index))
    return set()


def _focus(analysis: Analysis, verb: Token, candidate: Candidate) -> set[int]:
    """The adverb between a verb and its clause that belongs to the verb: `said | only that it was late`."""
    first = candidate.content[0]
    behind = analysis.tokens[first + 1 : first + 2]
    focus = first == verb.index + 1 and analysis.tokens[first].text.lower() in FOCUSING
    return {first} if focus and any(t.text.lower() in ("that", "whether") for t in behind) else set()


def _before_as(analysis: Analysis, verb: Token, candidate: Candidate) -> set[int]:
    """The words before an inserted clause that follows a conjunction: `But | as Reiss noted, the mine is shut`."""
    own = own_subject(analysis, verb.index)
    first = min(analysis.subtree(own.index)) - 1 if own is not None else -1
    behind = any(i > verb.index for i in candidate.content)
    if first < 1 or analysis.tokens[first].text.lower() != "as" or not behind:
        return set()
    before = first - 1 - (analysis.tokens[first - 1].text == ",")
    sentence = analysis.sentences[verb.sentence].first
    joined = before >= sentence and (
        analysis.tokens[before].upos == "CCONJ" or analysis.tokens[before].text.lower() == "so"
    )
    return set(range(sentence, first)) if joined else set()


def _participle(analysis: Analysis, verb: Token) -> set[int]:
    """The words of a participle that opens the sentence and that a parse makes its root: `Told that …, Lund | said`."""
    first = analysis.sentences[verb.sentence].first
    main = clause_after(analysis, analysis.tokens[first])
    return set(range(first, min(analysis.subtree(verb.index)))) if main is not None and main is verb else set()


def _document(analysis: Analysis, verb: Token, candidate: Candidate, lexicon: Lexicon) -> set[int]:
    """The words for a document before a colon and a quotation from it: `quoted the lease: “…”`."""
    for token in analysis.dependents(verb.index, "obj"):
        words = naming_phrase(analysis, token.index, verb.index) or (token.index,)
        behind = [i for i in candidate.content if i > words[-1]]
        led = analysis.tokens[words[-1] + 1].text == ":" if words[-1] + 1 < len(analysis.tokens) else False
        written = token.lemma.lower() in lexicon.documents or verb.lemma.lower() in RECITING
        if led and written and behind and is_mark(analysis.tokens[behind[0]]):
            return set(words)
    return set()


def _subject(analysis: Analysis, clause: Token) -> Token | None:
    """The subject of a clause: the last one before its verb, or `there`."""
    found = [t for t in analysis.dependents(clause.index, "nsubj", "expl", "csubj") if t.index < clause.index]
    return found[-1] if found else None


def _phrase(analysis: Analysis, token: Token, clause: Token) -> set[int]:
    """The words below a nominal, without those of a clause that a parse attaches to it."""
    words = set(analysis.subtree(token.index))
    if clause.index in words:
        words -= set(analysis.subtree(clause.index))
    return words

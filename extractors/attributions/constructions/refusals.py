"""Refusals to speak: `declined to comment`, `did not respond to requests`, `could not be reached for comment`.

The source said nothing, so there is a source and a cue but no content. Other candidates for the same words
(`declined | to comment`) are dropped. A refusal with a topic (`declined to comment on the sale`) has the topic as its
content and is found like other attributions; only a second attribution for its verb of saying is dropped.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from onrecord.extractors.analysis import Analysis, Token
from onrecord.extractors.attributions import rules
from onrecord.extractors.draft import Candidate, Selected
from onrecord.extractors.grammar.case import case_of
from onrecord.extractors.grammar.negation import left_undone, negation
from onrecord.extractors.grammar.noun_phrases import naming_phrase, phrase
from onrecord.extractors.grammar.punctuation import trimmed
from onrecord.extractors.grammar.subjects import Subject, own_subject, understood_subject
from onrecord.extractors.grammar.verb_groups import is_passive, predicate_words
from onrecord.extractors.lexicon.negation import NOBODY
from onrecord.extractors.lexicon.speech import DRAWN_OUT, SPEAKING
from onrecord.extractors.rule import Construction

DECLINING = frozenset({"decline", "refuse"})

BARE = (SPEAKING - {"address", "discuss", "explain", "say", "tell"}) | {"interview"}
"""Verbs of saying that need no topic."""

ANSWERING = frozenset({"respond", "reply", "return", "answer"})
REQUESTS = frozenset("call comment e-mail email enquiry inquiry letter message query question request text".split())
GIVING = frozenset({"have", "make", "offer", "give", "provide"})
OCCASIONS = frozenset({"comment", "interview", "telephone", "phone", "email", "e-mail", "response"})
"""Words for the purpose or the means of reaching someone."""


def with_refusals(analysis: Analysis, found: Sequence[Selected]) -> list[Selected]:
    """The attributions of a text with its refusals without a topic, less other attributions for the same words."""
    refusals = list(refusal_candidates(analysis))
    silent = _unsaid(analysis)
    if not refusals and not silent:
        return list(found)
    heads = {index for refusal in refusals for index in refusal.cue}
    kept = [one for one in found if one.candidate.head not in heads | silent]
    return sorted([*kept, *map(Selected, refusals)], key=lambda c: (c.candidate.cue or c.candidate.content)[0])


def refusal_candidates(analysis: Analysis) -> Iterator[Candidate]:
    """The refusals of a text that name no topic."""
    for token in analysis.tokens:
        lemma = token.lemma.lower()
        if lemma in DECLINING and token.upos == "VERB":
            yield from _declined(analysis, token)
        elif lemma in ANSWERING and token.upos == "VERB" and _refuses(analysis, token):
            yield from _unanswered(analysis, token)
        elif lemma in BARE and token.upos == "VERB" and _refuses(analysis, token) and not _topical(analysis, token):
            if _tells_of_oneself(analysis, token):
                continue
            if _is_clause(analysis, token):
                yield from _candidate(rules.SILENT, analysis, token, ())
        elif lemma == DRAWN_OUT and _refuses(analysis, token) and not _topical(analysis, token):
            yield from _undrawn(analysis, token)
        elif lemma in GIVING and token.upos == "VERB":
            yield from _no_comment(analysis, token)
        elif lemma in ("reach", "available", "unavailable", "unreachable"):
            yield from _unreached(analysis, token)


def _is_clause(analysis: Analysis, token: Token) -> bool:
    """True of the verb of a clause, also below one that says that it is yet to happen: `has yet to comment`."""
    own = token.relation in ("conj", "advcl", "parataxis", "ccomp")
    return token.head is None or own or left_undone(analysis, token.index) is not None


def _tells_of_oneself(analysis: Analysis, token: Token) -> bool:
    """True of what somebody says about talks of their own, which refuses nothing: `“We never talk,” she said`."""
    subject = understood_subject(analysis, token.index)
    own = subject is not None and analysis.tokens[subject.token].text.lower() in ("i", "we", "you")
    return own and token.lemma.lower() != "comment"


def _unsaid(analysis: Analysis) -> frozenset[int]:
    """The verbs of saying below a verb of refusing: `refused to discuss the sale`."""
    refusing = (t for t in analysis.tokens if t.lemma.lower() in DECLINING and t.upos == "VERB")
    governed = (t for refusal in refusing for t in analysis.dependents(refusal.index, "xcomp"))
    return frozenset(t.index for t in governed if t.lemma.lower() in SPEAKING)


def _declined(analysis: Analysis, token: Token) -> Iterator[Candidate]:
    for verb in analysis.dependents(token.index, "xcomp"):
        drawn = verb.lemma.lower() == DRAWN_OUT and is_passive(analysis, verb.index)
        if (drawn or verb.lemma.lower() in BARE) and not _topical(analysis, verb):
            marks = [t.index for t in analysis.dependents(verb.index, "mark", "aux", "advmod")]
            yield from _candidate(rules.DECLINED, analysis, token, (*marks, verb.index))
    for noun in analysis.dependents(token.index, "obj"):
        if noun.lemma.lower() == "comment" and not any(analysis.dependents(noun.index, "nmod", "acl")):
            yield from _candidate(rules.DECLINED, analysis, token, (noun.index,))


def _unanswered(analysis: Analysis, token: Token) -> Iterator[Candidate]:
    for noun in analysis.dependents(token.index, "obj", "obl"):
        if noun.lemma.lower() in REQUESTS and not asks_something(analysis, noun):
            yield from _candidate(rules.UNANSWERED, analysis, token, _request(analysis, noun))
            return
    main = token.relation in ("root", "conj") or left_undone(analysis, token.index) is not None
    silent = token.lemma.lower() in BARE and not _topical(analysis, token) and main
    if silent and not _tells_of_oneself(analysis, token):
        yield from _candidate(rules.SILENT, analysis, token, ())


def _no_comment(analysis: Analysis, token: Token) -> Iterator[Candidate]:
    for noun in analysis.dependents(token.index, "obj"):
        denied = [t.index for t in analysis.dependents(noun.index, "det") if t.text.lower() == "no"]
        topic = any(analysis.dependents(noun.index, "nmod", "acl")) or _about_something(analysis, token)
        if noun.lemma.lower() == "comment" and denied and not topic:
            yield from _candidate(rules.NO_COMMENT, analysis, token, (*denied, noun.index))


def _undrawn(analysis: Analysis, token: Token) -> Iterator[Candidate]:
    own = own_subject(analysis, token.index)
    if own is not None and is_passive(analysis, token.index):
        yield from _silent(rules.SILENT, analysis, token, Subject(own.index, own.deprel), ())


def _unreached(analysis: Analysis, token: Token) -> Iterator[Candidate]:
    negated = _refuses(analysis, token) or token.lemma.lower().startswith("un")
    own = own_subject(analysis, token.index)
    if own is None or not negated or (token.lemma.lower() == "reach" and not is_passive(analysis, token.index)):
        return
    for noun in analysis.dependents(token.index, "obl"):
        if case_of(analysis, noun.index) in ("for", "by") and noun.lemma.lower() in OCCASIONS:
            words = {*predicate_words(analysis, token.index), *_request(analysis, noun)}
            source = naming_phrase(analysis, own.index, token.index)
            if cue := trimmed(analysis, words - set(source)):
                yield Candidate(rules.UNREACHED, token.index, cue, source, (), own.deprel, rules.UNREACHED.id)
            return


def _candidate(rule: Construction, analysis: Analysis, token: Token, more: Sequence[int]) -> Iterator[Candidate]:
    """The candidate of a refusal with a subject; none without one."""
    if subject := understood_subject(analysis, token.index):
        yield from _silent(rule, analysis, token, subject, more)


def _silent(
    rule: Construction, analysis: Analysis, token: Token, subject: Subject, more: Sequence[int]
) -> Iterator[Candidate]:
    """The candidate of a refusal of a subject; none of pictures alone."""
    source = naming_phrase(analysis, subject.token, token.index)
    words = {*predicate_words(analysis, token.index), *more}
    words |= undone_words(analysis, token)
    words |= {t.index for t in analysis.dependents(token.index, "advmod") if t.index < token.index}
    if cue := trimmed(analysis, words - set(source)):
        yield Candidate(rule, token.index, cue, source, (), subject.path, rule.id)


def undone_words(analysis: Analysis, token: Token) -> set[int]:
    """The words before a verb that say that it is yet to happen: `has yet to | respond`."""
    undone = left_undone(analysis, token.index)
    return {*predicate_words(analysis, undone.index), *range(undone.index, token.index)} if undone else set()


def _refuses(analysis: Analysis, token: Token) -> bool:
    """True of a verb that is negated or yet to happen, unless its subject is `nobody`: then nobody is the source."""
    word = negation(analysis, token.index) or left_undone(analysis, token.index)
    return word is not None and word.text.lower() not in NOBODY - {"neither"}


def _topical(analysis: Analysis, verb: Token) -> bool:
    """True if a verb has a topic: an object, a clause, a phrase with `on`, `about`, `to`."""
    return any(analysis.dependents(verb.index, "obj", "ccomp", "xcomp")) or _about_something(analysis, verb)


def _about_something(analysis: Analysis, verb: Token) -> bool:
    phrases = analysis.dependents(verb.index, "obl", "advcl", "nmod")
    topics = ("on", "about", "to", "regarding", "concerning", "with", "over", "in", "whether", "upon")
    return any(
        case_of(analysis, t.index) in topics
        or any(m.text.lower() in ("about", "on", "whether", "if") for m in analysis.dependents(t.index, "mark"))
        for t in phrases
    )


def asks_something(analysis: Analysis, noun: Token) -> bool:
    """True if a request has a topic, which is then the content: `questions about the sale`."""
    topics = ("about", "on", "regarding")
    return any(case_of(analysis, t.index) in topics and not _dated(analysis, t) for t in _below(analysis, noun))


def _below(analysis: Analysis, noun: Token) -> Iterator[Token]:
    """The modifiers of a noun, and of the comment that it asks for."""
    for token in analysis.dependents(noun.index, "nmod"):
        yield token
        yield from analysis.dependents(token.index, "nmod")


def _dated(analysis: Analysis, token: Token) -> bool:
    entity = analysis.entity_at(token.index)
    return entity is not None and entity.label in ("DATE", "TIME")


def _request(analysis: Analysis, noun: Token) -> tuple[int, ...]:
    """The words of a noun phrase, less relative clauses, times and appositions."""

    def excluded(token: Token) -> bool:
        dated = token.relation in ("nmod", "obl") and _dated(analysis, token)
        return dated or token.deprel in ("acl:relcl", "appos", "parataxis")

    return tuple(sorted(phrase(analysis, noun.index, excluded)))

"""Refusals to speak: `declined to comment`, `did not respond to requests`, `could not be reached for comment`.

Somebody was asked and said nothing, so there is a source and a cue but no content. What else reads a refusal as a
report (`declined | to comment`) gives way. A refusal with a topic (`declined to comment on the sale`) has the topic for
its content and is found as other reports are; only that its verb of saying says something of its own is taken back.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from onrecord.extractors.analysis import Analysis, Token
from onrecord.extractors.attributions import clause
from onrecord.extractors.draft import Candidate, Selected

DECLINING = frozenset({"decline", "refuse"})
SPEAKING = frozenset("comment respond reply answer speak talk elaborate discuss say tell address explain".split())
"""Verbs of which a refusal is one to speak."""

BARE = frozenset("comment respond reply answer speak talk elaborate interview".split())
"""Those among them that may stand without a topic."""

ANSWERING = frozenset({"respond", "reply", "return", "answer"})
REQUESTS = frozenset("call comment e-mail email enquiry inquiry letter message query question request text".split())
GIVING = frozenset({"have", "make", "offer", "give", "provide"})
OCCASIONS = frozenset({"comment", "interview", "telephone", "phone", "email", "e-mail", "response"})
"""What someone was to be reached for, or by."""


def with_refusals(analysis: Analysis, found: Sequence[Selected]) -> list[Selected]:
    """The attributions of a text with its bare refusals, less what these have in common with the others."""
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
        elif lemma in ANSWERING and token.upos == "VERB" and _negated(analysis, token):
            yield from _unanswered(analysis, token)
        elif lemma in BARE and token.upos == "VERB" and _negated(analysis, token) and not _topical(analysis, token):
            if token.head is None or token.relation in ("conj", "advcl", "parataxis", "ccomp"):
                yield from _candidate("refusal.silent", analysis, token, ())
        elif lemma in GIVING and token.upos == "VERB":
            yield from _no_comment(analysis, token)
        elif lemma in ("reach", "available", "unavailable", "unreachable"):
            yield from _unreached(analysis, token)


def _unsaid(analysis: Analysis) -> frozenset[int]:
    """The verbs of saying that somebody refuses to carry out: `refused to discuss the sale`."""
    refusing = (t for t in analysis.tokens if t.lemma.lower() in DECLINING and t.upos == "VERB")
    governed = (t for refusal in refusing for t in analysis.dependents(refusal.index, "xcomp"))
    return frozenset(t.index for t in governed if t.lemma.lower() in SPEAKING)


def _declined(analysis: Analysis, token: Token) -> Iterator[Candidate]:
    for verb in analysis.dependents(token.index, "xcomp"):
        if verb.lemma.lower() in BARE and not _topical(analysis, verb):
            marks = [t.index for t in analysis.dependents(verb.index, "mark", "aux", "advmod")]
            yield from _candidate("refusal.declined", analysis, token, (*marks, verb.index))
    for noun in analysis.dependents(token.index, "obj"):
        if noun.lemma.lower() == "comment" and not any(analysis.dependents(noun.index, "nmod", "acl")):
            yield from _candidate("refusal.declined", analysis, token, (noun.index,))


def _unanswered(analysis: Analysis, token: Token) -> Iterator[Candidate]:
    for noun in analysis.dependents(token.index, "obj", "obl"):
        if noun.lemma.lower() in REQUESTS and not _asks_something(analysis, noun):
            yield from _candidate("refusal.unanswered", analysis, token, _phrase(analysis, noun))
            return
    if token.lemma.lower() in BARE and not _topical(analysis, token) and token.relation in ("root", "conj"):
        yield from _candidate("refusal.silent", analysis, token, ())


def _no_comment(analysis: Analysis, token: Token) -> Iterator[Candidate]:
    for noun in analysis.dependents(token.index, "obj"):
        denied = [t.index for t in analysis.dependents(noun.index, "det") if t.text.lower() == "no"]
        topic = any(analysis.dependents(noun.index, "nmod", "acl")) or _about_something(analysis, token)
        if noun.lemma.lower() == "comment" and denied and not topic:
            yield from _candidate("refusal.no-comment", analysis, token, (*denied, noun.index))


def _unreached(analysis: Analysis, token: Token) -> Iterator[Candidate]:
    negated = _negated(analysis, token) or token.lemma.lower().startswith("un")
    own = clause.own_subject(analysis, token.index)
    if own is None or not negated or (token.lemma.lower() == "reach" and not clause.is_passive(analysis, token.index)):
        return
    for noun in analysis.dependents(token.index, "obl"):
        if clause.case_of(analysis, noun.index) in ("for", "by") and noun.lemma.lower() in OCCASIONS:
            words = {*clause.predicate_words(analysis, token.index), *_phrase(analysis, noun)}
            source = clause.source_words(analysis, own.index, token.index)
            cue = clause.trimmed(analysis, words - set(source))
            yield Candidate("refusal.unreached", token.index, cue, source, (), own.deprel, "refusal.unreached")
            return


def _candidate(rule: str, analysis: Analysis, token: Token, more: Sequence[int]) -> Iterator[Candidate]:
    """The refusal of one who is named; without a subject nobody was asked."""
    subject = clause.subject(analysis, token.index)
    if subject is None:
        return
    source = clause.source_words(analysis, subject.token, token.index)
    words = {*clause.predicate_words(analysis, token.index), *more}
    words |= {t.index for t in analysis.dependents(token.index, "advmod") if t.index < token.index}
    cue = clause.trimmed(analysis, words - set(source))
    yield Candidate(rule, token.index, cue, source, (), subject.path, rule)


def _negated(analysis: Analysis, token: Token) -> bool:
    subject = clause.own_subject(analysis, token.index)
    nobody = subject is not None and any(
        t.text.lower() in ("neither", "no") for t in (subject, *analysis.dependents(subject.index, "det"))
    )
    above = analysis.dependents(token.index, "advmod", "aux")
    return nobody or any(t.lemma.lower() in ("not", "n't", "n’t", "never") for t in above)


def _topical(analysis: Analysis, verb: Token) -> bool:
    """Whether a verb says what was not spoken of: an object, a clause, a phrase with `on`, `about`, `to`."""
    return any(analysis.dependents(verb.index, "obj", "ccomp", "xcomp")) or _about_something(analysis, verb)


def _about_something(analysis: Analysis, verb: Token) -> bool:
    phrases = analysis.dependents(verb.index, "obl", "advcl", "nmod")
    topics = ("on", "about", "to", "regarding", "concerning", "with", "over", "in", "whether", "upon")
    return any(
        clause.case_of(analysis, t.index) in topics
        or any(m.text.lower() in ("about", "on", "whether", "if") for m in analysis.dependents(t.index, "mark"))
        for t in phrases
    )


def _asks_something(analysis: Analysis, noun: Token) -> bool:
    """Whether a request is told with its topic, which is then the content: `questions about the sale`."""
    topics = ("about", "on", "regarding")
    return any(clause.case_of(analysis, t.index) in topics and not _dated(analysis, t) for t in _below(analysis, noun))


def _below(analysis: Analysis, noun: Token) -> Iterator[Token]:
    """What hangs on a noun, and on the comment that it asks for."""
    for token in analysis.dependents(noun.index, "nmod"):
        yield token
        yield from analysis.dependents(token.index, "nmod")


def _dated(analysis: Analysis, token: Token) -> bool:
    entity = analysis.entity_at(token.index)
    return entity is not None and entity.label in ("DATE", "TIME")


def _phrase(analysis: Analysis, noun: Token) -> tuple[int, ...]:
    """The words of a noun phrase, less relative clauses, times and what is set off."""
    words = set(analysis.subtree(noun.index))
    for token in analysis.tokens[min(words) : max(words) + 1]:
        dated = token.relation in ("nmod", "obl") and token.index != noun.index and _dated(analysis, token)
        if token.index in words and (dated or token.deprel in ("acl:relcl", "appos", "parataxis")):
            words -= set(analysis.subtree(token.index))
    return tuple(sorted(words))

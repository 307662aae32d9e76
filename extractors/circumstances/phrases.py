"""The phrases around a cue: dependents of the cue and of verbs next to it, outside source and content."""

from __future__ import annotations

from collections.abc import Iterator, Sequence, Set
from dataclasses import dataclass

from onrecord.extractors.analysis import Analysis, Token
from onrecord.extractors.draft import Candidate
from onrecord.extractors.grammar.case import case_of
from onrecord.extractors.grammar.noun_phrases import contiguous, phrase
from onrecord.extractors.lexicon.circumstances import APPEARING, ISSUING

RELATIONS = ("obj", "iobj", "obl", "nmod", "advmod", "nsubj")
CLAUSES = frozenset({"acl", "acl:relcl", "advcl", "appos", "parataxis", "ccomp", "conj"})
"""Relations below a phrase whose words do not belong to it."""

NOMINAL_CONJUNCTS = frozenset({"NOUN", "PROPN", "PRON", "NUM"})
"""Parts of speech of conjuncts that belong to a phrase: `reporters and officials`."""


@dataclass(frozen=True, slots=True)
class Phrase:
    """A phrase: its head, the word that it depends on, its preposition, its words in the order of the text."""

    head: Token
    anchor: Token
    case: str
    words: tuple[int, ...]


def phrases(analysis: Analysis, candidate: Candidate) -> Iterator[Phrase]:
    """The phrases that may be circumstances, each once, in no particular order."""
    taken = {*candidate.content, *candidate.source}
    seen: set[int] = set()
    for anchor in _anchors(analysis, candidate, taken):
        for token in _hanging(analysis, anchor, taken):
            if token.index not in seen:
                seen.add(token.index)
                yield _phrase(analysis, token, anchor, taken, candidate.cue)
    for token in _loose(analysis, candidate, taken):
        if token.index not in seen:
            seen.add(token.index)
            yield _phrase(analysis, token, analysis.tokens[candidate.head], taken, candidate.cue)


def _anchors(analysis: Analysis, candidate: Candidate, taken: Set[int]) -> list[Token]:
    """The words of the cue that may govern phrases, and verbs next to them such as `speaking`."""
    head = analysis.tokens[candidate.head]
    cue = [analysis.tokens[i] for i in candidate.cue if analysis.tokens[i].upos in ("VERB", "NOUN", "ADJ")]
    anchors = [head, *(token for token in cue if token.index != head.index)]
    for token in analysis.dependents(head.index, "advcl", "xcomp", "acl", "conj"):
        if token.index not in taken and token.lemma.lower() in APPEARING and token.feats.get("VerbForm") != "Fin":
            anchors.append(token)
    return anchors


def _hanging(analysis: Analysis, anchor: Token, taken: Set[int]) -> Iterator[Token]:
    """The phrases below a word, and those below them: `in a tweet on Friday`, `a statement issued on Monday`."""
    content_first = any(analysis.dependents(anchor.index, "xcomp", "ccomp"))
    for token in analysis.dependents(anchor.index, *RELATIONS):
        urged = token.relation in ("obj", "iobj") and content_first
        if token.index not in taken or urged:
            yield token
            yield from _under(analysis, token, taken)


def _under(analysis: Analysis, phrase: Token, taken: Set[int]) -> Iterator[Token]:
    for token in analysis.dependents(phrase.index):
        if token.index in taken or token.index < phrase.index:
            continue
        if token.relation == "nmod" and token.deprel != "nmod:poss":
            yield token
            yield from _under(analysis, token, taken)
        elif token.relation == "acl" and token.lemma.lower() in ISSUING:
            yield from (t for t in analysis.dependents(token.index, "obl", "advmod", "nmod") if t.index not in taken)


def _loose(analysis: Analysis, candidate: Candidate, taken: Set[int]) -> Iterator[Token]:
    """Phrases adjacent to cue or source that a parse attaches to the content: `Bern said Monday rents fell`."""
    sentence = analysis.sentences[analysis.tokens[candidate.head].sentence]
    core = {*candidate.cue, *candidate.source}
    relations = analysis.relations
    for token in analysis.tokens[sentence.first : sentence.last]:
        if relations[token.index] not in ("obl", "nmod", "advmod") or token.index in taken or token.index in core:
            continue
        if token.head not in taken:
            continue
        words = analysis.subtree(token.index)
        is_adjacent = words[0] - 1 in core or words[-1] + 1 in core
        if is_adjacent and taken.isdisjoint(words):
            yield token


def _phrase(analysis: Analysis, head: Token, anchor: Token, taken: Set[int], cue: Sequence[int]) -> Phrase:
    """A phrase without the clauses below it and without words of source or content, or of the cue after its head."""

    def excluded(token: Token) -> bool:
        return token.deprel in CLAUSES and not (token.relation == "conj" and token.upos in NOMINAL_CONJUNCTS)

    words = phrase(analysis, head.index, excluded, deep=False)
    if head.index not in taken:
        words -= taken
    words -= {i for i in cue if i > head.index}
    return Phrase(head, anchor, case_of(analysis, head.index), contiguous(words, head.index))

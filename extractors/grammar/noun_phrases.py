"""Noun phrases: which words of a nominal's subtree belong to the phrase, by what it is asked for."""

from __future__ import annotations

from collections.abc import Callable, Collection

from onrecord.extractors.analysis import Analysis, Token
from onrecord.extractors.checkpoints import checkpoint
from onrecord.extractors.grammar.case import case_of
from onrecord.extractors.grammar.punctuation import trimmed

BEFORE = frozenset("det amod compound nmod:poss nummod nmod:desc nmod:unmarked".split())
"""Relations of the words that belong to a noun phrase before its head, each with all that depends on it."""

AFTER = frozenset({"nmod", "flat", "fixed", "amod"})
"""Relations of what belongs to it right after its head; each is a phrase of its own, with its preposition."""

COMPLEMENTS = frozenset({"obl", "nmod", "advcl", "xcomp", "ccomp"})
"""Relations of what completes an adjective or a participle behind a noun: `close to the owner`."""

LONGEST_RESTRICTION = 12
"""Words of a participle or an adjective with its complements behind a noun, above which they narrow no noun in news."""

HYPHENS = frozenset("-‐‑–/")
"""Signs that join what comes after a head to it: `R-Ohio`."""

CUTTING = frozenset(',;:()[]“”"—–')
"""Marks that no phrase that narrows a noun has inside."""

NOT_NAMING = frozenset({"case", "parataxis", "cop", "discourse", "ccomp", "advcl", "mark"})
"""Relations below a noun whose words do not name what it names."""

CONNECTIVES = frozenset({"however", "meanwhile", "also"})
"""Adverbs of the sentence that parsers attach to its first noun."""


def phrase(analysis: Analysis, head: int, excluded: Callable[[Token], bool], deep: bool = True) -> set[int]:
    """The subtree of a head less the subtrees of excluded dependents.

    Args:
        analysis: The text.
        head: The head.
        excluded: Tells of a dependent that it is no part of the phrase.
        deep: Ask of dependents at any depth, not only of the head's own.
    """
    checkpoint()
    found, open_ = {head}, [head]
    while open_:
        above = open_.pop()
        for token in analysis.dependents(above):
            if (not deep and above != head) or not excluded(token):
                found.add(token.index)
                open_.append(token.index)
    return found


def core_phrase(analysis: Analysis, head: int) -> tuple[int, ...]:
    """The words of a noun phrase without preposition, clauses, appositions and conjuncts."""
    first, last = _reach(analysis, head, BEFORE)
    while first < head and analysis.tokens[first].upos == "PUNCT":
        first += 1
    return tuple(range(first, last + 1))


def _reach(analysis: Analysis, head: int, before: frozenset[str]) -> tuple[int, int]:
    """The first and the last token of a noun phrase; `before` are the relations of what belongs to it in front."""
    first = last = head
    for child in analysis.dependents(head):
        if child.index < head and (child.deprel in before or child.relation in before):
            first = min(first, analysis.subtree(child.index)[0])
        elif child.index > head and child.relation in AFTER and _belongs(analysis, child):
            start, end = _reach(analysis, child.index, BEFORE | {"case"})
            if start == last + 1 or (start == last + 2 and analysis.tokens[last + 1].text in HYPHENS):
                last = end
    return first, last


def _belongs(analysis: Analysis, child: Token) -> bool:
    """True of what follows a noun that is neither a time nor an adjective without its complements."""
    complete = child.relation != "amod" or not any(analysis.dependents(child.index, *COMPLEMENTS))
    return complete and not _tells_when(analysis, child)


def describing_phrase(analysis: Analysis, head: int, without: Collection[int] = ()) -> tuple[int, ...]:
    """A core phrase with the participles and adjectives that narrow it: `people close to the owner`.

    Only what directly follows belongs to it: behind a comma it tells more of somebody who is known by then. A relative
    clause belongs to `those` alone, who are nobody without it.

    Args:
        analysis: The text.
        head: The head.
        without: Words that no such phrase has, as the cues of `people saying no`.
    """
    words = core_phrase(analysis, head)
    last = words[-1]
    for child in analysis.dependents(head, "amod", "acl", "nmod"):
        needed = analysis.tokens[head].text.lower() == "those"
        if child.index <= last or not (_narrows(analysis, child) or (needed and child.deprel == "acl:relcl")):
            continue
        inside = analysis.subtree(child.index)
        adjoining = inside[0] == last + 1 and inside[-1] - last == len(inside) <= LONGEST_RESTRICTION
        if not adjoining or any(analysis.tokens[i].text in CUTTING or i in without for i in inside):
            break
        last = inside[-1]
    return tuple(range(words[0], last + 1))


def _narrows(analysis: Analysis, child: Token) -> bool:
    """True of an adjective, a participle or a noun with its preposition; not of a time."""
    if child.deprel == "acl:relcl":
        return False
    if child.relation == "acl":
        return not any(analysis.dependents(child.index, "nsubj", "mark", "aux"))
    return not _tells_when(analysis, child)


def _tells_when(analysis: Analysis, token: Token) -> bool:
    """True of a time that parsers attach to the noun before it: `the party on Monday alleged`."""
    if token.deprel == "nmod:unmarked":
        return True
    entity = analysis.entity_at(token.index)
    return entity is not None and entity.label in ("DATE", "TIME") and case_of(analysis, token.index) == "on"


def naming_phrase(analysis: Analysis, head: int, without: int) -> tuple[int, ...]:
    """A noun phrase with titles, appositives and conjuncts, as a source is given; less the clause of `without`."""

    def excluded(token: Token) -> bool:
        return not _names(analysis, token, head) or without in analysis.subtree(token.index)

    words = phrase(analysis, head, excluded, deep=False)
    return trimmed(analysis, words | _name_behind(analysis, head, max(words)))


def _name_behind(analysis: Analysis, head: int, last: int) -> set[int]:
    """The name behind a bare noun, where a parse makes both of them subjects of one verb: `lawyer Anton Chambers`."""
    noun = analysis.tokens[head]
    if noun.upos != "NOUN" or noun.relation != "nsubj" or noun.head is None or any(analysis.dependents(head, "det")):
        return set()
    for token in analysis.dependents(noun.head, "nsubj"):
        if token.index == last + 1 and token.upos == "PROPN":
            return set(analysis.subtree(token.index))
    return set()


def _names(analysis: Analysis, token: Token, head: int) -> bool:
    """True of a dependent that helps to name what a noun names."""
    if token.relation in NOT_NAMING or _all_but(analysis, token) or _is_day(analysis, token):
        return False
    if token.relation == "conj":
        return token.upos not in ("VERB", "AUX")
    return not (token.relation == "advmod" and token.index < head and token.text.lower() in CONNECTIVES)


def _is_day(analysis: Analysis, token: Token) -> bool:
    return token.deprel == "nmod" and _tells_when(analysis, token)


def _all_but(analysis: Analysis, token: Token) -> bool:
    """True of `all` in `Cole all but said it`, which belongs to the verb."""
    after = analysis.tokens[token.index + 1 : token.index + 2]
    return token.text.lower() == "all" and any(t.text.lower() == "but" for t in after)


def contiguous(words: Collection[int], anchor: int, gap: int = 0) -> tuple[int, ...]:
    """The run of tokens around an anchor; before it, `gap` tokens may be missing at each step."""
    inside = set(words)
    first, last = anchor, anchor
    kept = []
    while last + 1 in inside:
        last += 1
    while (step := next((n for n in range(1, gap + 2) if first - n in inside), None)) is not None:
        first -= step
        kept.append(first)
    return (*reversed(kept), *range(anchor, last + 1))

"""Noun phrases: the words of a nominal's subtree that belong to the phrase, for different purposes."""

from __future__ import annotations

from collections.abc import Callable, Collection

from onrecord.extractors.analysis import Analysis, Token, once
from onrecord.extractors.checkpoints import checkpoint
from onrecord.extractors.grammar.case import case_of, marker_of
from onrecord.extractors.grammar.punctuation import is_mark, trimmed
from onrecord.extractors.lexicon.circumstances import EVENTS, MEDIA
from onrecord.extractors.lexicon.time import DAY_TIMES
from onrecord.extractors.marks.characters import HYPHENS

BEFORE = frozenset("det amod compound nmod:poss nummod nmod:desc nmod:unmarked".split())
"""Relations of the words of a noun phrase before its head, each with its subtree."""

AFTER = frozenset({"nmod", "flat", "fixed", "amod"})
"""Relations of the phrases that belong to it directly after its head, each with its preposition."""

COMPLEMENTS = frozenset({"obl", "nmod", "advcl", "xcomp", "ccomp"})
"""Relations of complements of an adjective or a participle after a noun: `close to the owner`."""

MAX_RESTRICTION_LENGTH = 12
"""Most words of a restrictive participle or adjective with its complements; longer ones do not occur in news."""

JOINING_SIGNS = HYPHENS | {"–", "/"}
"""Signs that join a word to the head before it: `R-Ohio`."""

CHARGING = frozenset("accuse convict suspect acquit".split())
"""Verbs with a person and, after `of`, a deed; a singular after it may belong to the person: `the head of the bank`."""

CUTTING = frozenset(',;:()[]“”"—–')
"""Marks that do not occur inside a restrictive phrase."""

NOT_NAMING = frozenset({"case", "parataxis", "cop", "discourse", "ccomp", "advcl", "mark"})
"""Relations below a noun whose words are not part of its name or description."""

CONNECTIVES = frozenset({"however", "meanwhile", "also"})
"""Adverbs of the sentence that parsers attach to its first noun."""


def phrase(analysis: Analysis, head: int, excluded: Callable[[Token], bool], deep: bool = True) -> set[int]:
    """The subtree of a head less the subtrees of excluded dependents.

    Args:
        analysis: The text.
        head: The head.
        excluded: Returns True for a dependent that does not belong to the phrase.
        deep: Test dependents at any depth, not only those of the head.
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


@once
def core_phrase(analysis: Analysis, head: int) -> tuple[int, ...]:
    """The words of a noun phrase without preposition, clauses, appositions and conjuncts."""
    first, last = _reach(analysis, head, BEFORE)
    while first < head and analysis.tokens[first].upos == "PUNCT":
        first += 1
    return tuple(range(first, last + 1))


def _reach(analysis: Analysis, head: int, before: frozenset[str]) -> tuple[int, int]:
    """The first and the last token of a noun phrase; `before` are the relations of its words before the head."""
    first = last = head
    for child in analysis.dependents(head):
        if child.index < head and (child.deprel in before or child.relation in before):
            first = min(first, analysis.subtree(child.index)[0])
        elif child.index > head and child.relation in AFTER and _belongs(analysis, child):
            start, end = _reach(analysis, child.index, BEFORE | {"case"})
            if start == last + 1 or (start == last + 2 and analysis.tokens[last + 1].text in JOINING_SIGNS):
                last = end
    return first, last


def _belongs(analysis: Analysis, child: Token) -> bool:
    """True of a dependent after a noun that belongs to its core: no circumstance, no adjective with complements."""
    complete = child.relation != "amod" or not any(analysis.dependents(child.index, *COMPLEMENTS))
    return complete and not _is_charge(analysis, child) and not is_circumstance(analysis, child)


def _is_charge(analysis: Analysis, child: Token) -> bool:
    """True of a charge, which parsers attach to the accused: `accused the ministry of delays`, `the chief of bullying`.

    In the singular it is bare, and no other phrase with `of` follows: `accused the head of state of fraud`.
    """
    accused = analysis.tokens[child.head if child.head is not None else child.index]
    verb = analysis.tokens[accused.head] if accused.relation == "obj" and accused.head is not None else accused
    if verb.lemma.lower() not in CHARGING or not _has_of(analysis, child):
        return False
    later = (*analysis.dependents(accused.index, "nmod", "acl"), *analysis.dependents(verb.index, "obl", "advcl"))
    below = analysis.dependents(child.index, "nmod", "acl")
    last = not any(one.index > child.index and _has_of(analysis, one) for one in (*later, *below))
    bare = child.upos in ("NOUN", "VERB") and not any(analysis.dependents(child.index, "det", "nmod:poss"))
    return child.feats.get("Number") == "Plur" or (bare and last)


def _has_of(analysis: Analysis, token: Token) -> bool:
    return "of" in (case_of(analysis, token.index), marker_of(analysis, token.index))


def describing_phrase(analysis: Analysis, head: int, without: Collection[int] = ()) -> tuple[int, ...]:
    """A core phrase with restrictive participles and adjectives: `people close to the owner`.

    Only directly following phrases belong to it: after a comma they are not restrictive. A relative clause belongs only
    to `those`, which has no referent without it.

    Args:
        analysis: The text.
        head: The head.
        without: Words that such a phrase must not contain, such as the cue of `people saying no`.
    """
    words = core_phrase(analysis, head)
    last = words[-1]
    for child in analysis.dependents(head, "amod", "acl", "nmod"):
        needed = analysis.tokens[head].text.lower() == "those"
        if child.index <= last or not (_narrows(analysis, child) or (needed and child.deprel == "acl:relcl")):
            continue
        if _is_charge(analysis, child):
            break
        inside = analysis.subtree(child.index)
        adjoining = inside[0] == last + 1 and inside[-1] - last == len(inside) <= MAX_RESTRICTION_LENGTH
        if not adjoining or any(analysis.tokens[i].text in CUTTING or i in without for i in inside):
            break
        last = inside[-1]
    return with_whole_words(analysis, words[0], last)


def with_whole_words(analysis: Analysis, first: int, last: int) -> tuple[int, ...]:
    """The tokens from one to another with those that hyphens join to them: `passer` and `by` of `passer-by`.

    Nothing is added before another noun, as in `star-turned-presidential candidate`.
    """
    end = last
    while _is_hyphen(analysis, end + 1):
        end += 2
    behind = analysis.tokens[end + 1 : end + 2]
    last = last if any(token.upos in ("NOUN", "PROPN") for token in behind) else end
    while _is_hyphen(analysis, first - 1):
        first -= 2
    return tuple(range(first, last + 1))


def _is_hyphen(analysis: Analysis, index: int) -> bool:
    """True of a hyphen between two words without space."""
    around = analysis.tokens[index - 1 : index + 2] if index > 0 else ()
    if len(around) < 3 or around[1].text not in HYPHENS:
        return False
    return around[0].end == around[1].start and around[1].end == around[2].start


def _narrows(analysis: Analysis, child: Token) -> bool:
    """True of a restrictive adjective, participle or noun with its preposition; not of a time."""
    if child.deprel == "acl:relcl":
        return False
    if child.relation == "acl":
        return not any(analysis.dependents(child.index, "nsubj", "mark", "aux"))
    return not is_circumstance(analysis, child)


def is_circumstance(analysis: Analysis, token: Token) -> bool:
    """True of a time, a medium or an occasion of the clause that parsers attach to the noun before it.

    `the ministry in a statement denied`, `the club at its meeting voted`: one that is new or of the noun. With `the` it
    may tell who is meant: `the man in the video said`.
    """
    if tells_when(analysis, token):
        return True
    if token.deprel != "nmod" or token.lemma.lower() not in MEDIA | EVENTS:
        return False
    new = any(one.lemma.lower() == "a" for one in analysis.dependents(token.index, "det"))
    own = any(one.upos == "PRON" for one in analysis.dependents(token.index, "nmod:poss"))
    return (new or own) and case_of(analysis, token.index) in ("in", "on", "at", "during", "via")


def tells_when(analysis: Analysis, token: Token) -> bool:
    """True of a time that parsers attach to the noun before it: `the party on Monday alleged`."""
    if token.deprel == "nmod:unmarked":
        return True
    entity = analysis.entity_at(token.index)
    dated = entity is not None and entity.label in ("DATE", "TIME")
    return (dated or token.lemma.lower() in DAY_TIMES) and case_of(analysis, token.index) in ("on", "in")


def naming_phrase(analysis: Analysis, head: int, without: int) -> tuple[int, ...]:
    """A noun phrase with titles, appositives and conjuncts, as a source has them; less the clause of `without`."""

    def excluded(token: Token) -> bool:
        return not _names(analysis, token, head) or without in analysis.subtree(token.index)

    words = phrase(analysis, head, excluded, deep=False)
    return trimmed(analysis, words | _name_after(analysis, head, max(words)))


def _name_after(analysis: Analysis, head: int, last: int) -> set[int]:
    """The rest of a name that a parse makes a second subject of the verb.

    It follows a bare noun (`lawyer Anton Chambers`) or a nickname in quotation marks (`Alma "Birdie" Lowe`).
    """
    noun = analysis.tokens[head]
    nickname = noun.upos == "PROPN" and is_mark(analysis.tokens[last])
    if not (noun.upos == "NOUN" or nickname):
        return set()
    if noun.relation != "nsubj" or noun.head is None or any(analysis.dependents(head, "det")):
        return set()
    for token in analysis.dependents(noun.head, "nsubj"):
        if token.index == last + 1 and token.upos == "PROPN":
            return set(analysis.subtree(token.index))
    return set()


def _names(analysis: Analysis, token: Token, head: int) -> bool:
    """True of a dependent that belongs to a naming phrase."""
    if token.relation in NOT_NAMING or _all_but(analysis, token) or _is_beside(analysis, token):
        return False
    if token.relation == "conj":
        return token.upos not in ("VERB", "AUX")
    return not (token.relation == "advmod" and token.index < head and token.text.lower() in CONNECTIVES)


def _is_beside(analysis: Analysis, token: Token) -> bool:
    return token.deprel == "nmod" and is_circumstance(analysis, token)


def _all_but(analysis: Analysis, token: Token) -> bool:
    """True of `all` in `Cole all but said it`, which belongs to the verb."""
    after = analysis.tokens[token.index + 1 : token.index + 2]
    return token.text.lower() == "all" and any(t.text.lower() == "but" for t in after)


def contiguous(words: Collection[int], anchor: int, gap: int = 0) -> tuple[int, ...]:
    """The contiguous tokens around an anchor; before it, `gap` tokens may be missing at each step."""
    inside = set(words)
    first, last = anchor, anchor
    kept = []
    while last + 1 in inside:
        last += 1
    while (step := next((n for n in range(1, gap + 2) if first - n in inside), None)) is not None:
        first -= step
        kept.append(first)
    return (*reversed(kept), *range(anchor, last + 1))

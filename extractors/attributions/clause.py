"""Reading a clause off the dependency graph: who its subject is, which words make up its predicate.

Relations are those of Universal Dependencies v2.
"""

from __future__ import annotations

import unicodedata
from collections import Counter
from collections.abc import Collection
from dataclasses import dataclass

from onrecord.extractors.analysis import Analysis, Token

CLAUSES = ("ccomp", "xcomp", "advcl", "acl", "parataxis", "conj", "csubj", "root")
_MOVED = 6
"""Steps up the graph in search of a subject; control chains are shorter."""


@dataclass(frozen=True, slots=True)
class Subject:
    """The token a predicate's subject is headed by, and the relations that led there."""

    token: int
    path: str


def inverted_subject(analysis: Analysis, verb: int) -> Subject | None:
    """The nominal right behind a verb that a parse made something else of: `"No," said Kim`."""
    for token in analysis.dependents(
        verb, "iobj", "obj", "dep", "appos", "nmod", "parataxis", "vocative", "flat", "obl"
    ):
        near = token.index > verb and min(analysis.subtree(token.index)) <= verb + 1
        if near and token.upos in ("PROPN", "NOUN", "PRON") and not case_of(analysis, token.index):
            return Subject(token.index, token.deprel)
    return None


def is_passive(analysis: Analysis, verb: int) -> bool:
    """Whether a verb stands in the passive, a participle under a noun included: `a plan described as …`."""
    token = analysis.tokens[verb]
    if token.deprel == "acl" and token.feats.get("VerbForm") == "Part" and token.feats.get("Tense") == "Past":
        return True
    return any(t.deprel in ("nsubj:pass", "aux:pass", "csubj:pass") for t in analysis.dependents(verb))


def case_of(analysis: Analysis, nominal: int) -> str:
    """The preposition of a nominal, lower-cased, with the parts of a fixed one joined: `according to`."""
    for case in analysis.dependents(nominal, "case"):
        parts = [case, *analysis.dependents(case.index, "fixed")]
        return " ".join(part.text.lower() for part in parts)
    return ""


def agent(analysis: Analysis, verb: int) -> Subject | None:
    """The one by whom a passive is done: `was described by rivals`."""
    for token in analysis.dependents(verb, "obl"):
        entity = analysis.entity_at(token.index)
        if entity is not None and entity.label == "DATE":
            continue
        if token.deprel == "obl:agent" or case_of(analysis, token.index) == "by":
            return Subject(token.index, "obl:agent")
    return None


def own_subject(analysis: Analysis, predicate: int) -> Token | None:
    """The nominal subject that hangs on a predicate itself."""
    found = [t for t in analysis.dependents(predicate, "nsubj") if t.deprel != "nsubj:outer"]
    return found[0] if found else None


def subject(analysis: Analysis, predicate: int, steps: int = _MOVED) -> Subject | None:
    """The understood subject of a predicate: its own, or the one it shares with the clause it hangs on.

    Follows coordination, control (`urged them to say`: the object), participles (`X left, saying`), and relatives
    without a pronoun of their own (`a man saying`).
    """
    if is_passive(analysis, predicate):
        return agent(analysis, predicate)
    if own := own_subject(analysis, predicate):
        return Subject(own.index, own.deprel)
    token = analysis.tokens[predicate]
    if token.head is None or steps == 0:
        return None
    if token.deprel in ("acl", "acl:relcl"):
        return Subject(token.head, f"{token.deprel}^")
    if token.relation == "xcomp":
        for relation in ("obj", "iobj"):
            for controller in analysis.dependents(token.head, relation):
                return Subject(controller.index, f"xcomp^ {relation}")
    participle = token.relation == "ccomp" and token.feats.get("VerbForm") in ("Part", "Ger")
    if participle or token.relation in ("conj", "xcomp", "advcl", "parataxis"):
        above = _surface_subject(analysis, token.head, steps - 1)
        return Subject(above.token, f"{token.deprel}^ {above.path}") if above else None
    return None


def speaking_subject(analysis: Analysis, verb: int, quoted: Collection[int]) -> Subject | None:
    """The subject of a verb beside a quotation, the nominal right behind the verb included; never quoted words."""
    for found in (subject(analysis, verb), inverted_subject(analysis, verb)):
        if found is not None and found.token not in quoted:
            return found
    return None


def _surface_subject(analysis: Analysis, predicate: int, steps: int) -> Subject | None:
    """The subject a dependent clause shares: of a passive it is the patient."""
    if own := own_subject(analysis, predicate):
        return Subject(own.index, own.deprel)
    return subject(analysis, predicate, steps)


NOT_NAMING = frozenset({"case", "parataxis", "cop", "discourse", "ccomp", "advcl", "mark"})
"""Relations under a noun whose words are no part of its name."""

CONNECTIVES = frozenset({"however", "meanwhile", "also"})


def source_words(analysis: Analysis, head: int, without: int) -> tuple[int, ...]:
    """The noun phrase of a source with titles and appositives, less the clause that `without` stands in."""
    words = set(analysis.subtree(head))
    for token in analysis.dependents(head):
        below = analysis.subtree(token.index)
        if without in below or not _names(analysis, token, head):
            words -= set(below)
    return trimmed(analysis, words)


def _names(analysis: Analysis, token: Token, head: int) -> bool:
    """Whether a dependent belongs to the noun phrase that names a source."""
    if token.relation in NOT_NAMING or _all_but(analysis, token):
        return False
    if token.relation == "conj":
        return token.upos not in ("VERB", "AUX")
    return not (token.relation == "advmod" and token.index < head and token.text.lower() in CONNECTIVES)


def _all_but(analysis: Analysis, token: Token) -> bool:
    """`all` of `Cole all but said it`, which belongs to the verb."""
    behind = analysis.tokens[token.index + 1 : token.index + 2]
    return token.text.lower() == "all" and any(t.text.lower() == "but" for t in behind)


def predicate_words(analysis: Analysis, verb: int) -> tuple[int, ...]:
    """A predicate with its auxiliaries, negation, particles and the adverbs that touch them."""
    words = {verb}
    for token in analysis.dependents(verb, "aux", "cop", "compound"):
        if token.relation != "compound" or token.deprel == "compound:prt":
            words.add(token.index)
    if verb and analysis.tokens[verb - 1].text.lower() in ("nor", "neither"):
        words.add(verb - 1)
    for token in analysis.dependents(verb, "advmod"):
        if not analysis.children[token.index]:
            words.add(token.index)
    return contiguous(words, verb)


def contiguous(words: set[int], anchor: int) -> tuple[int, ...]:
    """Of a set of tokens those that lie in one run with the anchor, gaps of one token allowed before it."""
    kept = [anchor]
    position = anchor
    while position + 1 in words:
        position += 1
        kept.append(position)
    position = anchor
    while position - 1 in words or (position - 2 in words and position - 1 not in words):
        position = position - 1 if position - 1 in words else position - 2
        kept.insert(0, position)
    return tuple(kept)


def asides(analysis: Analysis, sentence: int) -> list[int]:
    """The heads of the phrases `according to …` that a comma sets off, in one sentence."""
    span = analysis.sentences[sentence]
    found = []
    for token in analysis.tokens[span.first : span.last]:
        if token.text.lower() != "according":
            continue
        head = token.head if token.relation == "case" else token.index
        if head is not None:
            first = min(analysis.subtree(head))
            if (
                first == span.first
                or analysis.tokens[first].text == ","
                or analysis.tokens[first - 1].text in (",", "—", "--", "–")
            ):
                found.append(head)
    return found


def inserted(analysis: Analysis, phrase: int) -> bool:
    """Whether a phrase stands within the clause that it depends on: words of the clause on either side of it."""
    head = analysis.tokens[phrase].head
    if head is None:
        return False
    own = analysis.subtree(phrase)
    words = [i for i in analysis.subtree(head) if analysis.tokens[i].upos != "PUNCT"]
    return words[0] < own[0] and words[-1] > own[-1]


PUNCTUATION = frozenset(",;:.–—-…!?()[]*|/•·")
QUOTES = frozenset("\"“”„‟«»‘’‚‛‹›「」『』`'")


PICTURES = frozenset({"So", "Sk", "Cf", "Mn", "Me"})
"""Unicode categories of the parts of emoji, arrows and ornaments."""


def is_mark(token: Token) -> bool:
    """Whether a token is a quotation mark (or several)."""
    return bool(token.text) and all(character in QUOTES for character in token.text)


BRACKETS = {")": "(", "]": "[", "}": "{"}
_BRACKETS = frozenset((*BRACKETS, *BRACKETS.values()))


def trimmed(analysis: Analysis, words: set[int]) -> tuple[int, ...]:
    """Tokens in order, without punctuation at the edges; marks and brackets there stay with what they enclose.

    Brackets around the whole go.
    """
    order = sorted(words)
    first = next((n for n, i in enumerate(order) if not _loose(analysis.tokens[i])), len(order))
    order = order[first:]
    brackets: Counter[str] | None = None
    while order and _loose(last := analysis.tokens[order[-1]]):
        if opening := BRACKETS.get(last.text):
            if brackets is None:
                brackets = Counter(text for i in order if (text := analysis.tokens[i].text) in _BRACKETS)
            if brackets[opening] >= brackets[last.text]:
                break  # another of the tokens opens it
        if brackets is not None and last.text in _BRACKETS:
            brackets[last.text] -= 1
        order.pop()
    return tuple(order)


def _loose(token: Token) -> bool:
    if token.upos in ("PUNCT", "SYM") and all(c in PUNCTUATION for c in token.text):
        return True
    pictures = all(unicodedata.category(c) in PICTURES for c in token.text)
    return pictures and token.text != "°" and not is_mark(token)

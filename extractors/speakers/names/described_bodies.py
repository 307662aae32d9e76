"""Names of bodies after a noun for one, in sources: `the fishing union Harvest of the Sea`.

Recognisers miss such names where their words are common ones.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator

from onrecord.extractors.analysis import Analysis, Entity
from onrecord.extractors.lexicon.titles import TITLES
from onrecord.extractors.nouns import NounLexicon

MAX_LENGTH = 8
"""Most words of such a name."""

LINKS = frozenset("of the for and de del la da do y und &".split())
"""Words in lower case inside such names."""

JOINED = frozenset(("flat", "appos", "compound", "nmod", "dep"))
"""Relations between the noun and the name; a subject of a relative clause has none: `the team Reed left`."""


def bodies_after_nouns(analysis: Analysis, sources: Collection[int], nouns: NounLexicon) -> Iterator[Entity]:
    """The names after nouns for bodies at or below the heads of sources, where the recogniser has no entity."""
    tokens, seen = analysis.tokens, set[int]()
    for head in sorted(sources):
        near = {head, *(child.index for child in analysis.dependents(head)), tokens[head].head}
        for index in sorted(i for i in near if i is not None):
            token = tokens[index]
            lemma = token.lemma.lower()
            body = token.upos == "NOUN" and token.text.islower() and (lemma in nouns.bodies or lemma in nouns.groups)
            if index in seen or not body or token.feats.get("Number") == "Plur":
                continue
            seen.add(index)
            last = _last(analysis, index, nouns)
            inside = {one.text.lower() for one in tokens[index + 1 : last + 1]}
            shown = lemma in nouns.bodies or not inside.isdisjoint(nouns.bodies)
            if last > index and shown and _joined(analysis, index, last):
                yield Entity(tokens[index + 1].start, tokens[last].end, "ORG", index + 1, last + 1)


def _last(analysis: Analysis, noun: int, nouns: NounLexicon) -> int:
    """The last word of the capitalized words after a noun; the noun itself if there are none."""
    tokens, last = analysis.tokens, noun
    for index in range(noun + 1, min(len(tokens), noun + 1 + MAX_LENGTH)):
        token, lower = tokens[index], tokens[index].text.lower()
        if token.sentence != tokens[noun].sentence or analysis.entity_at(index) is not None:
            break
        if token.text[0].isupper() and token.text[0].isalpha():
            if lower.rstrip(".") in TITLES or nouns.is_role(lower):
                return noun
            last = index
        elif last == noun or lower not in LINKS:
            break
    return last


def _joined(analysis: Analysis, noun: int, last: int) -> bool:
    """True if the parse joins a noun and the words after it."""
    tokens = analysis.tokens
    above = tokens[noun].head
    if above is not None and noun < above <= last and tokens[noun].relation in JOINED:
        return True
    return any(child.index <= last for child in analysis.dependents(noun, *JOINED) if child.index > noun)

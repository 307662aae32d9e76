"""Repeated descriptions: a noun that refers again to an unnamed person or body: `a source … the source`."""

from __future__ import annotations

from collections.abc import Iterable, Sequence, Set

from onrecord.extractors.analysis import Analysis
from onrecord.extractors.lexicon.bodies import SIDES
from onrecord.extractors.nouns import load_nouns
from onrecord.extractors.speakers.mentions import NOMINAL, PERSON, SORT, Mention
from onrecord.extractors.speakers.referents import Referent

OTHER_DOCUMENTS = frozenset(
    "previous earlier later second third new recent latest separate similar same other final original first last own"
    " next annual current existing early late".split()
)
"""Words with which a description introduces another document."""

Names = frozenset[tuple[str | None, str]]
"""The words of the names in descriptions, with the kinds of what these name, or `SORT`; the words before a
noun for a body have no kind: `law` of `the law faculty`."""

Candidates = Sequence[tuple[Referent, Mention]]

MAX_MENTIONS = 30
"""Most mentions of a referent, from the last on, that are compared with a description."""

NEAR = 3
"""Most sentences back to somebody who has no name, for `the woman`."""

OTHER = frozenset(("other", "another"))
FURTHER = frozenset(("second", "third", "fourth", "fifth"))
"""Words for somebody else than who is named, unless the text has described that person so."""

ANYBODY = frozenset(("man", "woman", "boy", "girl"))
"""Nouns by which a text refers to people without a name, whatever noun introduced them."""


def described_so(analysis: Analysis, mention: Mention, found: Candidates) -> list[tuple[Referent, Mention]]:
    """The candidates for a description that its noun describes.

    Of several persons without a name it is the last mentioned, if the description has no more words. `The woman` may be
    a person without a name whom another noun has introduced: `a farmer's wife`.

    Args:
        analysis: The text's analysis.
        mention: The description.
        found: The candidates with their last mentions, the latest first.
    """
    same = [one for one in found if one[0].is_a(mention.word)]
    if mention.modifiers:
        alike = [one for one in same if _is_said_again(mention, one[0])]
        return alike[:1] or same
    if not same and mention.word in ANYBODY:
        return [one for one in found if _is_introduced(analysis, mention, one[0])][:1]
    if len(same) < 2 or mention.kind != PERSON or any(one.name is not None for one, _ in same):
        return same
    first, second = (analysis.tokens[antecedent.head].sentence for _, antecedent in same[:2])
    return same[:1] if first > second else same


def _is_said_again(mention: Mention, referent: Referent) -> bool:
    """True of a referent described before with the same words: `the striking unions … the striking unions`."""
    return any(
        one.word == mention.word and one.modifiers == mention.modifiers and one.plural == mention.plural
        for one in referent.trail[-MAX_MENTIONS:]
    )


def is_narrowed_alike(mention: Mention, referent: Referent) -> bool:
    """True of a referent with some modifiers of a description, and of a document without modifiers.

    `a report … the 84-page report`
    """
    own, known = _by_side(mention.modifiers), _by_side(referent.modifiers)
    if own <= known or own & known:
        return True
    document = mention.word in load_nouns().documents and referent.is_a(mention.word)
    return document and mention.modifiers.isdisjoint(OTHER_DOCUMENTS) and not referent.modifiers


def _by_side(words: Set[str]) -> set[str]:
    """Some words with one word for each side of a parliament: `the ruling coalition … the governing coalition`."""
    return {SIDES.get(word, word) for word in words}


def name_others(own: Names, known: Names) -> bool:
    """True of the names in two descriptions if they name other bodies, or other places: `of Orsa`, `of Brask`.

    A place and a body are others if both have the noun for one sort of body: `the Omani Navy`, `the Kestrel Navy`. So
    are bodies without a name: `the law faculty`, `the medical faculty`, `the tax office`.
    """
    one, other = telling(own), telling(known)
    if not one or not other or {word for _, word in one} & {word for _, word in other}:
        return False
    alike = any(kind == SORT for kind, _ in own & known)
    return alike or bool({kind for kind, _ in one} & {kind for kind, _ in other})


def telling(names: Names) -> Names:
    """The words of names that tell which body or place is named: `IRGC` of `the IRGC Navy`."""
    return frozenset(one for one in names if one[0] != SORT)


def is_narrowed_otherwise(analysis: Analysis, mention: Mention, referent: Referent) -> bool:
    """True of a referent described by the same noun after another name: `the BJP leader`, `the SP leader`.

    `The other woman` is nobody whom the text has named.
    So is somebody without a name or a word of the description: `the judge … the head of Kestrel Airways`.
    """
    if referent.name is not None and mention.modifiers & (OTHER | (FURTHER - referent.modifiers)):
        return mention.kind == PERSON or bool(mention.modifiers & OTHER)
    if telling(mention.within) and referent.name is None and not referent.is_a(mention.word):
        return not any(telling(mention.within & one.within) for one in referent.trail[-MAX_MENTIONS:])
    own = _names_before(analysis, mention)
    others = [_names_before(analysis, one) for one in referent.trail[-MAX_MENTIONS:] if one.word == mention.word]
    return bool(own) and any(others) and not any(own & names for names in others)


def _names_before(analysis: Analysis, mention: Mention) -> set[str]:
    return {one.text.lower() for one in analysis.dependents(mention.head, "compound") if one.upos == "PROPN"}


def _is_introduced(analysis: Analysis, mention: Mention, referent: Referent) -> bool:
    """True of an unnamed person introduced by an indefinite description near a mention."""
    if referent.name is not None or referent.kind != PERSON or referent.plural:
        return False
    if not referent.trail or referent.gender not in (None, mention.gender):
        return False
    first, tokens = referent.trail[0], analysis.tokens
    near = tokens[mention.head].sentence - tokens[first.head].sentence <= NEAR
    return near and first.form == NOMINAL and first.article in ("a", "", "'s")


def is_described_since(mention: Mention, antecedent: Mention, recent: Iterable[Referent]) -> bool:
    """True if the text has since mentioned an unnamed referent that the same noun describes.

    Args:
        mention: The description.
        antecedent: The mention of a named referent that it may refer to.
        recent: The referents, the last mentioned first.
    """
    for referent in recent:
        if referent.trail[-1].head <= antecedent.head:
            return False
        if referent.name is None and referent.plural is not True and mention.word in referent.words:
            return True
    return False

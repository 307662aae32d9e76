"""What a text shows of one speaker: where it is named, described and meant by pronouns, by heads of mentions."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from onrecord.extractors.draft import SpeakerDraft
from onrecord.extractors.profiles.scene import Scene

TITLE, APPOSITION, COPULA, CAPACITY, NOMINAL = "title", "apposition", "copula", "capacity", "nominal"
"""The constructions that describe a speaker, as they are preferred."""

ORDER = (TITLE, APPOSITION, COPULA, CAPACITY, NOMINAL)
_WORKS = frozenset("work serve act double moonlight continue".split())


@dataclass(frozen=True, slots=True)
class Description:
    """A noun that describes a speaker: its token, and the construction that ties the two."""

    head: int
    construction: str


@dataclass(frozen=True, slots=True)
class Portrait:
    """One speaker's mentions by their head tokens, by form, and the nouns that describe it."""

    speaker: SpeakerDraft
    names: tuple[int, ...]
    nominals: tuple[int, ...]
    pronouns: tuple[int, ...]
    descriptions: tuple[Description, ...]


def portrait(scene: Scene, speaker: SpeakerDraft) -> Portrait:
    """The portrait of a speaker; descriptions come in the order in which they are preferred, then that of the text."""
    heads: dict[str, list[int]] = {"name": [], "nominal": [], "pronoun": []}
    for start, end, form in speaker.mentions:
        head = scene.head(start, end)
        if head is not None:
            heads.setdefault(form, []).append(head)
    names = tuple(heads["name"])
    found: dict[int, Description] = {}
    for description in _descriptions(scene, heads):
        found.setdefault(description.head, description)
    ordered = sorted(found.values(), key=lambda one: (ORDER.index(one.construction), one.head))
    return Portrait(speaker, names, tuple(heads["nominal"]), tuple(heads["pronoun"]), tuple(ordered))


def _descriptions(scene: Scene, heads: dict[str, list[int]]) -> Iterator[Description]:
    for name in heads["name"]:
        yield from _titles(scene, name)
        yield from _appositions(scene, name)
    for nominal in heads["nominal"]:
        yield from _appositions(scene, nominal)
        if scene.token(nominal).upos == "PROPN":
            yield from _titles(scene, nominal)
    for mention in (*heads["name"], *heads["nominal"], *heads["pronoun"]):
        yield from _predicates(scene, mention)
    for nominal in heads["nominal"]:
        yield Description(nominal, NOMINAL)


def _titles(scene: Scene, name: int) -> Iterator[Description]:
    """The noun before a name: `spokesman Ilir Hoxha`, whichever of the two hangs on the other."""
    first = min(_name_words(scene, name))
    before = first - 1
    if before < 0 or scene.token(before).upos not in ("NOUN", "PROPN"):
        return
    if scene.token(before).relation == "nmod" and scene.case(before) == "of":
        before = scene.token(before).head or before  # `Secretary of State Dana Whitfield`
    title, tokens = scene.token(before), scene.analysis.tokens
    below = title.head is not None and title.head in range(first, name + 1)
    above = tokens[name].head is not None and tokens[name].head == before and tokens[name].relation != "nmod"
    if below or above:
        yield Description(before, TITLE)


def _name_words(scene: Scene, name: int) -> tuple[int, ...]:
    """The words of a name by its head: those of its entity, else the proper nouns around."""
    if entity := scene.entity(name):
        words = [i for i in range(entity.first, entity.last) if scene.token(i).upos == "PROPN" or i >= name]
        return tuple(words) or (name,)
    first = name
    while first and scene.token(first - 1).upos == "PROPN" and scene.token(first - 1).head == name:
        first -= 1
    return tuple(range(first, name + 1))


def _appositions(scene: Scene, mention: int) -> Iterator[Description]:
    """`Ana Petrova, the engineer` and `the engineer, Ana Petrova`."""
    for token in scene.analysis.dependents(mention, "appos"):
        if token.upos == "NOUN" or (token.upos == "PROPN" and not _names_person(scene, token.index)):
            yield Description(token.index, APPOSITION)
            yield from (Description(t.index, APPOSITION) for t in scene.analysis.dependents(token.index, "conj")
                        if t.upos == "NOUN")  # fmt: skip
    token = scene.token(mention)
    above = token.head if token.relation == "appos" else None
    if above is not None and scene.token(above).upos in ("NOUN", "PROPN") and not _names_person(scene, above):
        yield Description(above, APPOSITION)


def _names_person(scene: Scene, index: int) -> bool:
    entity = scene.entity(index)
    return entity is not None and entity.label == "PERSON"


def _predicates(scene: Scene, mention: int) -> Iterator[Description]:
    """`Ana Petrova is the engineer`, `who is the engineer`, `works as an engineer`; not where it is denied or asked."""
    token = scene.token(mention)
    for head in _predicated(scene, mention):
        if scene.token(head).upos in ("NOUN", "PROPN") and _asserted(scene, head, "cop"):
            yield Description(head, COPULA)
        if scene.lemma(head) in _WORKS and _asserted(scene, head, "nsubj"):
            for nominal in scene.analysis.dependents(head, "obl", "xcomp", "advcl"):
                if scene.case(nominal.index) == "as" and nominal.upos == "NOUN":
                    yield Description(nominal.index, CAPACITY)
    if token.relation == "nsubj" and token.head is not None and scene.lemma(token.head) == "become":
        for nominal in scene.analysis.dependents(token.head, "xcomp", "obj"):
            if nominal.upos == "NOUN" and _asserted(scene, token.head, "nsubj"):
                yield Description(nominal.index, COPULA)


def _predicated(scene: Scene, mention: int) -> Iterator[int]:
    """The predicates of which a mention, or a relative pronoun that stands for it, is the subject."""
    token = scene.token(mention)
    if token.relation == "nsubj" and token.head is not None:
        yield token.head
    for clause in scene.analysis.dependents(mention, "acl:relcl"):
        if any(t.lemma.lower() == "who" for t in scene.analysis.dependents(clause.index, "nsubj")):
            yield clause.index


def _asserted(scene: Scene, predicate: int, needed: str) -> bool:
    children = list(scene.analysis.dependents(predicate))
    if any(t.feats.get("Polarity") == "Neg" or t.lemma == "not" or t.text == "?" for t in children):
        return False
    if any(t.relation == "aux" and t.lemma.lower() not in ("have", "be") for t in children):
        return False
    return any(t.relation == needed for t in children)

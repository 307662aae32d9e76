"""Who speaks for whom: `said through a spokesman`, `on behalf of the union`, `in a statement read by the pastor`."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from onrecord.extractors.analysis import Token
from onrecord.extractors.draft import AttributionDraft
from onrecord.extractors.profiles.scene import Scene

SPOKEN_BY, ON_BEHALF_OF = "spoken_by", "on_behalf_of"
_CONVEYING = frozenset(("through", "via"))
_PASSED_ON = frozenset(
    "convey relay read deliver issue sign release circulate distribute post publish voice communicate share"
    " put transmit send pass interpret translate".split()
)
_SPEAK = frozenset("speak talk testify argue appear write act".split())
_MOUTHS = frozenset(
    "lawyer attorney spokesman spokeswoman spokesperson interpreter translator publicist agent aide".split()
)


@dataclass(frozen=True, slots=True)
class Link:
    """Somebody, by the head of the noun phrase, who conveys what another says or for whom it is said."""

    kind: str
    head: int
    rule: str


def links(scene: Scene, attribution: AttributionDraft) -> Iterator[Link]:
    """Who speaks for whom in an attribution."""
    candidate = attribution.chosen.candidate
    inside = set(candidate.content)
    for link in _found(scene, attribution):
        if link.rule == "chain.document" or link.head not in inside:
            yield link


def _found(scene: Scene, attribution: AttributionDraft) -> Iterator[Link]:
    candidate = attribution.chosen.candidate
    verb, source = candidate.head, _source_head(scene, candidate.source)
    anchors = [verb] if candidate.cue else []
    if source is not None and source != verb:
        anchors.append(source)
    for anchor in anchors:
        for nominal in scene.analysis.dependents(anchor, "obl", "nmod"):
            yield from _phrase(scene, nominal.index)
        for clause in scene.analysis.dependents(anchor, "advcl", "acl", "acl:relcl", "parataxis"):
            yield from _clause(scene, clause.index)


def _source_head(scene: Scene, tokens: tuple[int, ...]) -> int | None:
    inside = set(tokens)
    return next((i for i in tokens if scene.token(i).head not in inside and scene.token(i).upos != "PUNCT"), None)


def _phrase(scene: Scene, nominal: int) -> Iterator[Link]:
    """`through a spokesman`, `on behalf of the union`, `on her behalf`, `in a letter signed by the chairman`."""
    case = scene.case(nominal)
    if case in _CONVEYING and _is_somebody(scene, nominal):
        yield Link(SPOKEN_BY, nominal, "chain.through")
    elif case.startswith("on behalf of"):
        yield Link(ON_BEHALF_OF, nominal, "chain.behalf")
    elif case in ("on", "in") and scene.lemma(nominal) == "behalf":
        for other in scene.analysis.dependents(nominal, "nmod", "nmod:poss"):
            yield Link(ON_BEHALF_OF, other.index, "chain.behalf")
    elif scene.lemma(nominal) in scene.nouns.documents:
        for clause in _participles(scene, nominal):
            if scene.lemma(clause.index) in _PASSED_ON:
                yield from _agents(scene, clause.index, "chain.document")
        for other in scene.analysis.dependents(nominal, "nmod"):
            if scene.case(other.index) in _CONVEYING and _is_somebody(scene, other.index):
                yield Link(SPOKEN_BY, other.index, "chain.through")


def _participles(scene: Scene, nominal: int) -> Iterator[Token]:
    """The participles that tell of a document; one right behind it may be parsed as the content: `a letter read by`."""
    yield from scene.analysis.dependents(nominal, "acl")
    head = scene.token(nominal).head
    for clause in scene.analysis.dependents(head, "ccomp", "advcl", "xcomp") if head is not None else ():
        if clause.index == nominal + 1 and clause.xpos in ("VBN", "VBD"):
            yield clause


def _clause(scene: Scene, clause: int) -> Iterator[Link]:
    """`speaking for the miners`, `speaking through an interpreter`, `as conveyed by his aide`."""
    lemma = scene.lemma(clause)
    if lemma in _SPEAK:
        for nominal in scene.analysis.dependents(clause, "obl"):
            case = scene.case(nominal.index)
            if case == "for" and _is_speaker(scene, nominal.index):
                yield Link(ON_BEHALF_OF, nominal.index, "chain.speaking-for")
            yield from _phrase(scene, nominal.index)
    if lemma in _PASSED_ON:
        yield from _agents(scene, clause, "chain.conveyed")


def _agents(scene: Scene, participle: int, rule: str) -> Iterator[Link]:
    for nominal in scene.analysis.dependents(participle, "obl"):
        by = nominal.deprel == "obl:agent" or scene.case(nominal.index) == "by"
        if by and _is_somebody(scene, nominal.index):
            yield Link(SPOKEN_BY, nominal.index, rule)


def _is_somebody(scene: Scene, head: int) -> bool:
    """Whether a nominal is a person: by name, by noun, or by a name in apposition."""
    token, entity = scene.token(head), scene.entity(head)
    if entity is not None:
        return entity.label == "PERSON"
    if token.upos == "PRON":
        return token.text.lower() in ("him", "her", "them", "me", "us", "whom", "someone")
    return scene.nouns.is_person(scene.lemma(head)) or scene.lemma(head) in _MOUTHS


def _is_speaker(scene: Scene, head: int) -> bool:
    """Whether somebody can speak for a nominal: people, bodies, governments, names."""
    lemma, nouns = scene.lemma(head), scene.nouns
    entity = scene.entity(head)
    if entity is not None:
        return entity.label in ("PERSON", "ORG", "GPE", "LOC", "NORP")
    known = nouns.is_person(lemma) or lemma in nouns.bodies or lemma in nouns.governments or lemma in nouns.groups
    return known or scene.token(head).upos in ("PROPN", "PRON") or lemma in nouns.demonyms

"""Descriptions by which a text varies the name of a person nearby: `Danquah scored twice. The striker …`.

They are occupations, peoples, parties, ages, numbers of children, and the body that somebody leads.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from onrecord.extractors.analysis import Analysis
from onrecord.extractors.grammar.case import case_of
from onrecord.extractors.lexicon.kin import PARENTS
from onrecord.extractors.lexicon.offices import FORMER, canonical
from onrecord.extractors.nouns import load_nouns
from onrecord.extractors.speakers import rules
from onrecord.extractors.speakers.descriptions import offices
from onrecord.extractors.speakers.descriptions.ages import described_age
from onrecord.extractors.speakers.descriptions.known_roles import KnownRoles
from onrecord.extractors.speakers.descriptions.nearby import nearby
from onrecord.extractors.speakers.descriptions.parties import parties
from onrecord.extractors.speakers.descriptions.same_noun import is_narrowed_otherwise
from onrecord.extractors.speakers.mentions import PERSON, WEALTHY, Mention
from onrecord.extractors.speakers.referents import Referent
from onrecord.extractors.speakers.ties import Tie

PERSONAL = FORMER | WEALTHY
"""Modifiers of what somebody was, and of the rich: `the retired nurse`, `the millionaire breeder`."""

OCCUPATIONS = frozenset(
    "player footballer athlete sportsman writer author musician artist politician lawmaker legislator scientist"
    " businessman businesswoman academic entertainer".split()
)
"""Occupations without an office: nouns below these in `broader_nouns` may refer to the person just named."""

LEADING = frozenset("leader chief boss head veteran".split())
"""Nouns by which a text varies the name of a person whom it is about, whatever their office."""

VARYING = LEADING | WEALTHY
"""The same with those for the rich."""


def by_occupation(
    analysis: Analysis,
    known: KnownRoles,
    mention: Mention,
    candidates: Iterable[tuple[Referent, Mention]],
    topic: Referent | None = None,
    quoted: Referent | None = None,
) -> Tie | None:
    """The resolution of such a description to the only named person nearby, or to the topic; None if it is open.

    Args:
        analysis: The text's analysis.
        known: What the text says of its people.
        mention: The description.
        candidates: The candidates, most recent first.
        topic: The person that the sentence before is about.
        quoted: Who has just been quoted, and is another than an occupation that is new to the text.
    """
    if mention.article != "the" or not _varies(analysis, known, mention):
        return None
    near, some = [], list(candidates)
    if mention.modifiers and any(_is_described(mention, one) for one, _ in some):
        return None
    for referent, antecedent in nearby(analysis, mention, some):
        if referent.is_a(mention.word):
            if not is_narrowed_otherwise(analysis, mention, referent):
                return None
            continue
        if referent.name is not None and not _disagree(mention, referent):
            near.append((referent, antecedent))
    alone = near[0] if len(near) == 1 else None
    noun = canonical(mention.word)
    alike = [one for one in near if any(_are_alike(known, noun, fact.noun) for fact in known.of(one[0]))]
    alone = alike[0] if len(alike) == 1 else alone
    chosen = next((one for one in near if one[0] is topic), alone)
    people = noun in load_nouns().demonyms
    if people and chosen is not None and any(_is_named_after(one[0], chosen[1]) for one in near):
        return None
    if chosen is None or known.contradict(chosen[0], mention):
        return None
    if not _may_vary(analysis, known, chosen[0], mention, on_topic=chosen[0] is topic):
        return None
    if chosen[0] is quoted and not alike and _is_occupation(known, mention):
        return None
    tie = Tie(mention, chosen[0], rules.OCCUPATION, antecedent=chosen[1])
    return tie if chosen is alone else open_between_equals(analysis, known, tie, near)


def open_between_equals(
    analysis: Analysis, known: KnownRoles, tie: Tie, candidates: Sequence[tuple[Referent, Mention]]
) -> Tie:
    """The tie of a description, open if the text does not tell apart the named person that it means from others.

    `Bern met Reed. The 52-year-old …` may be either: they are named in one sentence, and nothing says who is 52. Within
    that sentence grammar tells them apart.

    Args:
        analysis: The text's analysis.
        known: What the text says of its people.
        tie: The resolution of the description.
        candidates: The candidates with their last mentions.
    """
    mention, chosen = tie.mention, tie.referent
    last = next((antecedent for referent, antecedent in candidates if referent is chosen), None)
    if chosen is None or last is None or not _fits(known, mention, chosen) or chosen.is_called(mention.word):
        return tie
    sentence = analysis.tokens[last.head].sentence
    if sentence == analysis.tokens[mention.head].sentence:
        return tie
    near = (
        one
        for one, before in candidates
        if analysis.tokens[before.head].sentence >= sentence
        and not (mention.speaks and _is_said_by(analysis, last.head, before.head))
    )
    others = [one for one in near if one is not chosen and _fits(known, mention, one)]
    return replace(tie, referent=None, candidates=tuple((one, None) for one in (chosen, *others))) if others else tie


def _is_said_by(analysis: Analysis, speaker: int, other: int) -> bool:
    """True of somebody in what another one says: Reed in `Bern said Reed had left`, who goes on in a quotation."""
    verb = next((i for i in analysis.ancestors(speaker) if analysis.tokens[i].upos == "VERB"), None)
    clauses = (analysis.tokens[i] for i in analysis.ancestors(other))
    return any(clause.relation == "ccomp" and clause.head == verb for clause in clauses)


def _fits(known: KnownRoles, mention: Mention, referent: Referent) -> bool:
    """True of a named person whom nothing tells apart from a description."""
    if referent.name is None or referent.kind != PERSON or _disagree(mention, referent):
        return False
    return known.may_be_called(referent, mention) and not known.contradict(referent, mention)


def _is_described(mention: Mention, referent: Referent) -> bool:
    """True of an unnamed referent described before with all words of a description."""
    return referent.name is None and referent.is_a(mention.word) and mention.modifiers <= referent.modifiers


def _are_alike(known: KnownRoles, noun: str, other: str) -> bool:
    """True of a noun that is broader than another one, and of occupations of one class: a scientist, a professor."""
    classes = OCCUPATIONS.intersection(known.above(noun))
    return _is_above(known, other, noun) or not classes.isdisjoint(known.above(other))


def _is_above(known: KnownRoles, other: str, noun: str) -> bool:
    """True of a noun that is broader than another one, as `lawmaker` is, but `member` is too broad."""
    return other in known.above(noun) and other not in offices.OPEN


def _is_named_after(referent: Referent, antecedent: Mention) -> bool:
    """True of a referent first mentioned after the last mention of another."""
    return bool(referent.trail) and referent.trail[0].head > antecedent.head


def _disagree(mention: Mention, referent: Referent) -> bool:
    return bool(mention.gender and referent.gender) and mention.gender != referent.gender


def _varies(analysis: Analysis, known: KnownRoles, mention: Mention) -> bool:
    """True of a description that a text may use instead of a person's name."""
    if mention.kind != PERSON or mention.plural or any(analysis.dependents(mention.head, "cop")):
        return False
    if _is_personal(analysis, mention) or _is_from_place(analysis, mention):
        return True
    noun = canonical(mention.word)
    if mention.modifiers & PERSONAL:
        return True
    known_sort = _is_occupation(known, mention) or _is_member(noun) or noun in VARYING or bool(known.above(noun))
    return known_sort and "of" not in _cases(analysis, mention)


def _is_personal(analysis: Analysis, mention: Mention) -> bool:
    """True of an age and of a number of children: `the 61-year-old`, `the mother of three`."""
    if described_age(analysis, mention.head) is not None:
        return True
    return mention.word in PARENTS and any(
        one.upos == "NUM" and case_of(analysis, one.index) == "of" for one in analysis.dependents(mention.head, "nmod")
    )


def _is_from_place(analysis: Analysis, mention: Mention) -> bool:
    """True of a description by a home: `the clerk from Derby`."""
    for one in analysis.dependents(mention.head, "nmod"):
        if case_of(analysis, one.index) == "from":
            entity = analysis.entity_at(one.index)
            return entity is not None and entity.label == "LOC"
    return False


def _may_vary(analysis: Analysis, known: KnownRoles, referent: Referent, mention: Mention, on_topic: bool) -> bool:
    """True if such a description may refer to a named person nearby.

    Args:
        analysis: The text's analysis.
        known: What the text says of its people.
        referent: The person.
        mention: The description.
        on_topic: The sentence before is about that person; only then may the description have modifiers.
    """
    noun, facts = canonical(mention.word), known.of(referent)
    if _is_personal(analysis, mention) or _is_member(noun):
        return True
    if _is_from_place(analysis, mention):
        return known.may_be_called(referent, mention)
    if any(_is_above(known, fact.noun, noun) for fact in facts):
        return True
    if _is_occupation(known, mention):
        return (on_topic or not mention.modifiers) and not known.practises_otherwise(referent, mention)
    if mention.modifiers & PERSONAL:
        twice = any(analysis.dependents(mention.head, "conj"))
        return (twice or on_topic) and known.may_be_called(referent, mention)
    words = {word for fact in facts for word in fact.words}
    return on_topic and noun in VARYING and all(word in words or _is_belonging(word) for word in mention.modifiers)


def _is_belonging(word: str) -> bool:
    """True of a word for a place, a people, a party or a person."""
    nouns = load_nouns()
    place = nouns.is_place(word) or word in nouns.demonyms or word in nouns.regions
    return place or bool(parties(word)) or word in nouns.persons


def _is_occupation(known: KnownRoles, mention: Mention) -> bool:
    """True of a noun for an occupation such as athlete, artist or writer, not for an office such as judge."""
    noun = canonical(mention.word)
    return not (mention.plural or offices.is_held(noun)) and not OCCUPATIONS.isdisjoint((noun, *known.above(noun)))


def _is_member(noun: str) -> bool:
    """True of a noun for a member of a people or a party: `the Belgian`, `the Liberal`."""
    return noun in load_nouns().demonyms or bool(parties(noun))


def _cases(analysis: Analysis, mention: Mention) -> Iterator[str]:
    """The prepositions of a noun's complements: `of` in `the end of the season`."""
    return (case_of(analysis, one.index) for one in analysis.dependents(mention.head, "nmod"))

"""Referents: the entities of a text, each with the mentions resolved to it so far."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from onrecord.extractors.lexicon.offices import canonical
from onrecord.extractors.names import NameMention
from onrecord.extractors.speakers.antecedents import gender as genders
from onrecord.extractors.speakers.antecedents.gender import Gender
from onrecord.extractors.speakers.mentions import BODY, GROUP, PERSON, PERSONAL, PRONOUN, Mention

SUREST = ("word", "pronoun", "name", "given")
"""Evidence of gender, most certain first."""


@dataclass(slots=True, eq=False)
class Referent:
    """An entity that a text refers to.

    `mentions` are those resolved to it, `trail` also those that probably refer to it. `words` are the nouns that
    describe it, `modifiers` the words that narrow these. `gender_evidence` is one of `word` (a title or a
    noun), `pronoun`, `name` (it begins with a given name) and `given` (a single name that may be a given name).
    """

    kind: str | None = None
    plural: bool | None = None
    gender: Gender | None = None
    gender_evidence: str = ""
    name: NameMention | None = None
    mentions: list[Mention] = field(default_factory=list)
    trail: list[Mention] = field(default_factory=list)
    words: set[str] = field(default_factory=set)
    modifiers: set[str] = field(default_factory=set)
    members: tuple[Referent, ...] = ()
    sure_gender: bool = False
    """True if two kinds of evidence show one gender: a given name and a pronoun."""
    titled: bool = False
    """True if a title stands before one of its names, whatever gender it shows."""
    spoken: int = 0
    """Mentions on its trail that head a source."""

    def take(self, mention: Mention, as_body: bool = False) -> None:
        """Add a mention that is resolved to this referent, and learn from its words.

        Args:
            mention: The mention.
            as_body: The mention is one of a body, which a name of one word then is.
        """
        if as_body and is_unsure(self):
            self.kind, self.plural = BODY, None
        self.mentions.append(mention)
        self.follow(mention)
        self._learn(mention)

    def follow(self, mention: Mention) -> None:
        """Add a mention that probably refers to this referent."""
        self.trail.append(mention)
        self.spoken += mention.speaks

    def _learn(self, mention: Mention) -> None:
        if self.kind is None or (mention.form != PRONOUN and self.name is None and not self.mentions[1:]):
            self.kind = mention.kind or self.kind
        if self.plural is None:
            self.plural = mention.plural
        if mention.gender:
            self.learn_gender(mention.gender, gender_evidence(mention))
        if mention.form != PRONOUN and mention.name is None:
            self.words.add(mention.word)
            self.modifiers |= mention.modifiers
        if mention.titles:
            self.titled = True
            self.words.update(mention.titles)
            self.modifiers |= mention.modifiers

    def learn_gender(self, gender: Gender, gender_evidence: str) -> None:
        """Set the gender if its evidence is stronger than that of the known one."""
        if self.gender == gender and self.gender_evidence != gender_evidence:
            self.sure_gender = True
        if not self.gender or SUREST.index(gender_evidence) < SUREST.index(self.gender_evidence):
            self.gender, self.gender_evidence = gender, gender_evidence

    def is_a(self, noun: str) -> bool:
        """True of a referent that a noun describes without a possessive: `his bank` is not `the bank`."""
        same = (one for one in self.trail if canonical(one.word) == canonical(noun))
        return self.is_called(noun) and not all(one.article in PERSONAL for one in same)

    def is_called(self, noun: str) -> bool:
        """True of a noun that describes this referent, or of a variant: `spokesman` after `spokesperson`."""
        return noun in self.words or canonical(noun) in map(canonical, self.words)

    def before(self, head: int) -> Mention | None:
        """The last mention on its trail whose head is before a word."""
        return next((one for one in reversed(self.trail) if one.head < head), None)


def is_unsure(referent: Referent) -> bool:
    """True of a name of one word that nothing but the recogniser shows to be a person's: `Kestrel`."""
    name = referent.name
    single = name is not None and len(name.parts) == 1
    return single and referent.kind == PERSON and referent.gender_evidence in ("", "given") and not referent.words


def gender_evidence(mention: Mention) -> str:
    """The evidence of a mention's gender."""
    if mention.form == PRONOUN:
        return "pronoun"
    if mention.name is None or any(map(genders.of_noun, mention.titles)):
        return "word"
    return "name" if len(mention.name.parts) > 1 else "given"


def agree(mention: Mention, referent: Referent) -> bool:
    """True if the gender of a mention allows it to refer to a referent."""
    return not mention.gender or referent.gender in (None, mention.gender)


def may_be(mention: Mention, referent: Referent) -> bool:
    """True if gender, number and kind allow a mention to refer to a referent."""
    sure = referent.sure_gender or referent.gender_evidence == "word"
    if mention.gender and sure and mention.gender != referent.gender:
        return False
    kind, named = referent.kind, referent.name is not None
    match mention.word if mention.form == PRONOUN else None:
        case "he" | "she":
            return referent.plural is not True and (kind == PERSON or (named and kind != GROUP))
        case "it":
            return referent.plural is not True and kind not in (PERSON, GROUP)
        case "they":
            return referent.plural is True or kind not in (PERSON, "thing")
    return _same_sort(mention, referent)


def _same_sort(mention: Mention, referent: Referent) -> bool:
    """True if a description may refer to a referent: number and kind agree, or its noun already describes it."""
    if mention.plural is not None and referent.plural is not None and mention.plural != referent.plural:
        return False
    if referent.is_called(mention.word):
        # `Union leader Ada Bern` is no union.
        named = referent.name is not None and len(referent.name.parts) > 1
        return not (mention.kind == BODY and mention.also is None and referent.kind == PERSON and named)
    if mention.kind == PERSON:
        return referent.kind == PERSON
    if mention.kind == GROUP:
        return referent.plural is True and referent.kind in (GROUP, PERSON)
    return mention.kind == "body" and referent.kind in ("body", "place") and referent.name is not None


def members_of(referents: Sequence[Referent]) -> Iterator[Referent]:
    """Referents with their members, recursively, each before its members."""
    for referent in referents:
        yield referent
        yield from members_of(referent.members)

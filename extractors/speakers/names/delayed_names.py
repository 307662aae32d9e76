"""Delayed names: a text opens with a description, and names the same person or body further on.

`A Lagos lawyer has warned of a ban. ¶ Bola Ade, who practises in Ikeja, said it was illegal`: many news leads are
written so. A log-linear model over named features weighs the names that follow a description in the opening, and that
it has none: whether the text gives the name that role, whether both say the same, who is named first and speaks. Its
weights are learned on openings that were read (``python -m training.delayed_names``).
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from onrecord.extractors.lexicon.anonymity import FORMULA, NEVER_NAMED
from onrecord.extractors.lexicon.data import read_data
from onrecord.extractors.lexicon.offices import FORMER, canonical
from onrecord.extractors.nouns import load_nouns
from onrecord.extractors.speakers.antecedents.features import ResolutionContext
from onrecord.extractors.speakers.antecedents.ranking import shares_of
from onrecord.extractors.speakers.descriptions import offices
from onrecord.extractors.speakers.descriptions.kinship import TOWARDS
from onrecord.extractors.speakers.descriptions.known_roles import OTHERS, KnownRoles
from onrecord.extractors.speakers.descriptions.opening_offices import office_holders
from onrecord.extractors.speakers.descriptions.protagonists import protagonist
from onrecord.extractors.speakers.descriptions.same_noun import ANYBODY
from onrecord.extractors.speakers.mentions import BODY, NAME, NOMINAL, PERSON, PERSONAL, PLACE, Mention, opens_paragraph
from onrecord.extractors.speakers.names.named_referents import NamedReferents
from onrecord.extractors.speakers.referents import Referent

FILE = "delayed_weights.json"

OPENING = 3
"""Paragraphs, a headline among them, whose descriptions may be named later: those that were read for the weights."""

MAX_OPENING_WORDS = 300
"""Most words of the opening: a text without paragraphs has none that is longer. Chosen by eye."""

NEAR = 8
"""Most paragraphs from the description to the first mention of the name: two of 66 names were farther."""

MAX_DISTANCE = 600
"""Most words to the first mention of the name: about eight paragraphs of news."""

MAX_NAMES, MAX_SCANNED = 8, 40
"""Most names that are weighed, and most that are looked at for these: those that follow first. Chosen by eye."""

LIKELY = 0.5
"""The least probability of a name. On 259 openings, each judged by weights learned on others, 54 of the 63 names that
are given are right, and 84 descriptions have a name."""

UNTOLD = frozenset(("NUM", "PRON", "DET"))
"""Tags of words that say nothing about somebody: `one`, `another`."""

SPOKEN_NEAR = 3
"""Most sentences back to the person who speaks again with a name."""

FITTING = ("fits", "same noun")
"""Relations of a description to the roles of a name by which the name may be its own."""

OPEN_CLASSES = frozenset(("NOUN", "PROPN", "VERB", "ADJ", "NUM"))
"""Tags of words that tell what is said."""


@dataclass(frozen=True, slots=True)
class LaterName:
    """A name after a description: its referent, the head of its first mention, and the features of the pair."""

    referent: Referent
    head: int
    features: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Opening:
    """A description in a text's opening, all its mentions there, the features of having no name, and the names."""

    mentions: tuple[Mention, ...]
    none: tuple[str, ...]
    names: tuple[LaterName, ...]


class Openings:
    """Finds the descriptions of a text's opening, with the names that follow them.

    Args:
        context: The text's analysis, sources and contents.
        mentions: Its mentions by their heads.
        named: The referents of its names.
        known: The roles that the text gives to them.
        linked: The heads of descriptions that grammar links to a name, with what it links them to.
    """

    def __init__(
        self,
        context: ResolutionContext,
        mentions: Mapping[int, Mention],
        named: NamedReferents,
        known: KnownRoles,
        linked: Mapping[int, int],
    ) -> None:
        self._context, self._mentions, self._known = context, mentions, known
        self._named, self._linked = named, linked
        self._paragraphs = context.analysis.paragraphs
        self._names = named.first_mentions(mentions)
        self._said: dict[int, set[int]] = {id(referent): set() for _, referent in self._names}
        for head in context.contents.keys() & mentions.keys():
            if (referent := named.only(mentions[head])) is not None and mentions[head].form == NAME:
                self._said[id(referent)].update(context.contents[head])

    def names(self) -> dict[int, int]:
        """The heads of descriptions, each with the head of a name of the same person or body."""
        found = {one.head: head for one, head in likely_names(self.all())}
        told = office_holders(self._context, self._mentions, self._names, self._known)
        told |= self._self_named()
        if (about := protagonist(self._context.analysis, self._mentions)) is not None:
            told[about[0]] = about[1]
        return {**found, **{head: name for head, name in told.items() if head not in self._linked}}

    def _self_named(self) -> dict[int, int]:
        """People without a name who give one when they speak again: `A cook … The woman, who gave her name as Ada`."""
        found, firsts = dict[int, int](), {name.head for name, _ in self._names}
        tokens = self._context.analysis.tokens
        sources = sorted(i for i in self._context.sources if i in self._mentions)
        for head, target in self._linked.items():
            one = self._mentions[head]
            if one.word not in {*ANYBODY, "old"} or one.article != "the" or target < head or target not in firsts:
                continue
            if head not in self._context.sources:
                continue
            place = bisect_left(sources, head)
            before = self._mentions[sources[place - 1]] if place else None
            near = before is not None and tokens[head].sentence - tokens[before.head].sentence <= SPOKEN_NEAR
            if before is not None and near and _is_introduced(before) and {before.gender, one.gender} != {"m", "f"}:
                found[before.head] = target
        return found

    def all(self) -> Iterator[Opening]:
        """The descriptions that are sources and that nothing links to a name, with the names that follow them."""
        for group in self._groups():
            again = self._again(group)
            if not self._speaks((*group, *again)):
                continue
            if names := self._names_after(group, again):
                before = self._before(group, names[0].head)
                yield Opening(tuple(group), tuple(self._of_none(before)), names)

    def _before(self, group: Sequence[Mention], name: int) -> Sequence[Mention]:
        """The mentions of a description that tell whose it is: those before the name, if it is no source there."""
        before = [one for one in group if one.head < name]
        return group if self._speaks(before) else before

    def _speaks(self, mentions: Iterable[Mention]) -> bool:
        return any(one.head in self._context.sources for one in mentions)

    def _again(self, group: Sequence[Mention]) -> list[Mention]:
        """The further mentions of a description by the same noun: `A dentist … the dentist said`."""
        first = group[0]
        return [
            one
            for one in self._mentions.values()
            if one.head > first.head
            and (one.form, one.kind, one.article) == (NOMINAL, first.kind, "the")
            and one.plural is not True
            and canonical(one.word) == canonical(first.word)
        ]

    def _groups(self) -> Iterable[list[Mention]]:
        """The descriptions of the opening by their nouns, without those whose name is withheld.

        After another one with the same noun (`a second official`) it is open whom `the official` means.
        """
        groups: dict[tuple[str, str | None], list[Mention]] = {}
        closed, withheld = set[tuple[str, str | None]](), set[tuple[str, str | None]]()
        for head in sorted(self._mentions):
            one = self._mentions[head]
            if self._paragraphs[head] - self._paragraphs[0] >= OPENING or head >= MAX_OPENING_WORDS:
                break
            if head in self._linked or one.form != NOMINAL or one.plural or one.kind not in (PERSON, BODY):
                continue
            if self._is_named_before(one):
                continue
            key = canonical(one.word), one.kind
            group = groups.setdefault(key, [])
            if one.modifiers & OTHERS - FORMER or (one.article == "a" and any(other.article for other in group)):
                closed.add(key)
            if self._is_withheld(one):
                withheld.add(key)
            if key not in closed:
                group.append(one)
        return (group for key, group in groups.items() if group and key not in withheld)

    def _is_named_before(self, mention: Mention) -> bool:
        """True of a definite description of somebody whom the text has named: `Mayor Ada Bern … the town's mayor`."""
        holders = () if mention.article not in ("the", "'s") else self._known.referents_for(mention, ())
        named = {id(referent): first.head for first, referent in self._names}
        return any(named.get(id(one), mention.head) < mention.head for one in holders)

    def _is_withheld(self, mention: Mention) -> bool:
        """True of somebody whose name the text withholds, and of a word that says nothing about somebody."""
        analysis = self._context.analysis
        token = analysis.tokens[mention.head]
        sentence = analysis.sentences[token.sentence]
        formula = FORMULA.search(analysis.text, sentence.start, sentence.end)
        untold = token.upos in UNTOLD or (token.upos == "ADJ" and mention.article == "a")  # `my youngest`
        return mention.word in NEVER_NAMED or untold or formula is not None

    def _names_after(self, group: Sequence[Mention], again: Sequence[Mention]) -> tuple[LaterName, ...]:
        """The names that follow a description for the first time and may be its own."""
        first = group[0]
        begin = bisect_right(self._names, first.head, key=lambda one: one[0].head)
        sayers = {id(one) for one in map(self._sayer, (*group, *again)) if one is not None}
        after = (one for one in self._names[begin : begin + MAX_SCANNED] if id(one[1]) not in sayers)
        found = [one for one in after if self._may_be(first, *one)][:MAX_NAMES]
        if offices.is_held(canonical(first.word)):
            found = self._holding(first, found)
        before = self._before(group, found[0][0].head) if found else group
        if not self._speaks(before):  # who speaks by name may be a witness
            found = [one for one in found if not self._said[id(one[1])]]
        speaking = [referent for _, referent in found if self._said[id(referent)]]
        return tuple(
            LaterName(referent, mention.head, tuple(self._features(before, mention, referent, speaking)))
            for mention, referent in found
        )

    def _holding(self, office: Mention, found: list[tuple[Mention, Referent]]) -> list[tuple[Mention, Referent]]:
        """The names of those who hold an office; if there are none, of those who have none by the same noun."""
        holders = set(map(id, self._known.holders_of(office)))
        held = [one for one in found if id(one[1]) in holders]
        noun = canonical(office.word)
        return held or [one for one in found if all(fact.noun != noun for fact in self._known.of(one[1]))]

    def _sayer(self, mention: Mention) -> Referent | None:
        """The person named as who says the words around a description: Cole of `“My boss left,” Cole said`."""
        said = self._context.content_at.get(mention.head)
        head = -1 if said is None else self._context.speaking.get(said, -1)
        source = self._mentions.get(self._linked.get(head, head))
        return None if source is None else self._named.only(source)

    def _may_be(self, mention: Mention, name: Mention, referent: Referent) -> bool:
        """True of a name near enough that kind, gender, roles and turns allow for a description."""
        if (
            self._paragraphs[name.head] - self._paragraphs[mention.head] > NEAR
            or name.head - mention.head > MAX_DISTANCE
        ):
            return False
        if mention.kind == PERSON:
            if referent.kind != PERSON or {mention.gender, referent.gender} == {"m", "f"}:
                return False
        elif referent.kind not in (BODY, PLACE, None):
            return False
        if (
            mention.article in PERSONAL
            and mention.word in TOWARDS
            and not self._role(mention, referent).startswith(FITTING)
        ):
            return False  # `her lawyer`: the next name may be hers
        turns = self._is_label(mention) and self._is_label(name)  # two who speak by turns
        told = mention.article == "a" and self._sayer(mention) is not None  # `Bern said | a doctor had told her`
        return not (turns or told or self._is_other(mention, referent) or self._known.contradict(referent, mention))

    def _is_other(self, mention: Mention, referent: Referent) -> bool:
        """True of a name with another occupation than an apposition to a description: `his wife, a nurse`."""
        beside = self._context.analysis.dependents(mention.head, "appos")
        described = (self._mentions[one.index] for one in beside if one.index in self._mentions)
        return any(
            one.form == NOMINAL and load_nouns().is_role(one.word) and not self._known.may_be_called(referent, one)
            for one in described
        )

    def _is_label(self, mention: Mention) -> bool:
        """True of a label, such as `Lagos` in `Lagos: I sleep like a stone`."""
        return self._context.analysis.text[mention.end : mention.end + 2].lstrip().startswith(":")

    def _features(
        self, group: Sequence[Mention], name: Mention, referent: Referent, speaking: Sequence[Referent]
    ) -> Iterator[str]:
        first = group[0]
        yield f"role {self._role(first, referent)}"
        said = self._speaks(group)
        if said:
            yield f"said {self._alike(group, referent)}"
        speaks = bool(self._said[id(referent)])
        rank = next((n for n, one in enumerate(speaking) if one is referent), None)
        if rank is not None or said:  # who is silent by name may speak by the description further on
            yield "silent" if rank is None else f"speaks {min(rank, 2)}"
        if speaks and len(speaking) == 1:
            yield "speaks alone"
        apart = self._paragraphs[name.head] - self._paragraphs[group[-1].head]
        yield f"paragraphs {'0' if apart <= 0 else '1' if apart == 1 else '2' if apart == 2 else 'more'}"
        if name.head in self._context.sources:
            yield "first as source"
        if name.name is not None and len(name.name.parts) > 1:
            yield "full name"
        if opens_paragraph(self._context.analysis, name):
            yield "opens paragraph"
        if name.name is not None and {*first.modifiers, canonical(first.word)} & {*name.name.parts}:
            yield "words of description in name"
        if first.kind == BODY:
            yield "body"

    def _role(self, mention: Mention, referent: Referent) -> str:
        """The relation of a description to the roles that the text gives to a name."""
        facts = self._known.of(referent)
        if not facts:
            return "none"
        noun = canonical(mention.word)
        fits = any(one is referent for one in self._known.referents_for(mention, ()))
        shared = any(fact.words & mention.modifiers for fact in facts)
        if fits:
            return "fits, words shared" if shared else "fits"
        if any(fact.noun == noun for fact in facts):
            return "same noun"
        held = any(offices.is_held(fact.noun) for fact in facts)
        if held and not shared and load_nouns().is_role(noun) and not self._known.may_be_called(referent, mention):
            return "another"
        return "other, words shared" if shared else "other"

    def _alike(self, group: Sequence[Mention], referent: Referent) -> str:
        """The share of what a description says that a name says, too."""
        said = self._words({i for one in group for i in self._context.contents.get(one.head, ())})
        other = self._words(self._said[id(referent)])
        if not said or not other:
            return "unknown"
        share = len(said & other) / len(said)
        return "nothing" if not share else "little" if share < 0.2 else "much" if share < 0.4 else "most"

    def _words(self, tokens: set[int]) -> set[str]:
        every = self._context.analysis.tokens
        return {every[i].lemma.lower() for i in tokens if every[i].upos in OPEN_CLASSES}

    def _of_none(self, group: Sequence[Mention]) -> Iterator[str]:
        first = group[0]
        yield f"none {first.kind} {first.article if first.article in ('', 'a', 'the') else 'owned'}"
        if first.kind == PERSON and offices.is_held(canonical(first.word)):
            yield "none office"
        if any(one.article == "the" for one in group[1:]):
            yield "none taken up"
        if self._paragraphs[first.head] == self._paragraphs[0]:
            yield "none in first paragraph"


def _is_introduced(mention: Mention) -> bool:
    """True of a person introduced without a name: `a cook`, `one nurse`."""
    person = mention.form == NOMINAL and mention.kind == PERSON and not mention.plural
    return person and mention.article in ("a", "")


def likely_names(openings: Iterable[Opening]) -> Iterator[tuple[Mention, int]]:
    """The descriptions whose likeliest name is likely enough, each with the head of the name's first mention."""
    weights = bundled_weights()
    for opening in openings:
        shares = probabilities(opening, weights)
        best = max(range(len(shares)), key=shares.__getitem__)
        if shares[best] >= LIKELY:
            for one in opening.mentions:
                yield one, opening.names[best].head


def probabilities(opening: Opening, weights: Mapping[str, float]) -> list[float]:
    """The probability of each name; what is missing to 1 is that of none of them."""
    rows = (opening.none, *(name.features for name in opening.names))
    return shares_of([sum(weights.get(feature, 0.0) for feature in row) for row in rows])


@cache
def bundled_weights() -> Mapping[str, float]:
    """The bundled weights, read once."""
    found: Mapping[str, float] = read_data(__package__, FILE)
    return found

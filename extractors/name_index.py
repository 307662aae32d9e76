"""The names in a text, grouped by bearer.

A shorter form belongs to the longest names whose parts it repeats: `Okoye` to `Amara Okoye`, and initials to the body
that they abbreviate. A form that several bearers share stays open.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass, replace
from itertools import islice, pairwise

from onrecord.extractors.analysis import Analysis, Entity
from onrecord.extractors.lexicon.companies import COMPANY, LEGAL_FORMS
from onrecord.extractors.lexicon.titles import LINKING, TITLES, WITHIN
from onrecord.extractors.name_entities import name_entities
from onrecord.extractors.names import NameMention, mention, word_before
from onrecord.extractors.nouns import load_given_names, load_nouns

SMALL = frozenset("to at a an by with from".split())
"""Further words that some abbreviations skip."""

BODIES = frozenset(("organization", "government", "unknown"))

ORGANS = frozenset(("board", "secretariat", "caucus"))
"""Nouns for a part of a body: a bank is not its `Board`."""

MAX_LETTERS = 30
"""Most letters of a name that are compared for another spelling."""

MIN_MISSPELT_LENGTH = 6
"""Fewest letters of a surname for which another spelling, one letter apart, counts as the same."""

LINE = 80
"""Letters after a name that are searched for small ones."""

MAX_NAMESAKES = 50
"""Most longer names of a short one, the first of the text: a form that more share stays open in any case."""

USUAL = 2
"""Fewest uses of a middle name alone, without any of the last name, that show which name a person goes by."""


@dataclass(frozen=True, slots=True)
class Name:
    """A bearer's fullest name, its type, and the spans of the text that mention it."""

    text: str
    type: str
    mentions: tuple[tuple[int, int], ...]


def _without_titles(text: str, entities: Iterable[Entity]) -> Iterator[NameMention]:
    """The names of entities, without the words before a title in others: `Naa Delle`, after `Naa Professor Delle`."""
    found = [(entity, one) for entity in entities if (one := mention(text, entity))]
    before = {word for entity, one in found for word in _before_title(text[entity.start : one.start])}
    for _, one in found:
        first = one.parts[0]
        if one.type == "person" and len(one.parts) > 1 and text[one.start :].lower().startswith(f"{first} "):
            titled = first in before
            yield replace(one, start=one.start + len(first) + 1, parts=one.parts[1:]) if titled else one
        else:
            yield one


def _before_title(dropped: str) -> list[str]:
    """The words before a title inside a name: `naa` of `Naa Professor`; those that are titles anyway are harmless."""
    words = [word.rstrip(".") for word in dropped.lower().split()]
    within = [number for number, word in enumerate(words) if word in WITHIN]
    return words[: within[-1]] if within else []


def _shortens(short: NameMention, full: NameMention, places: Collection[tuple[str, ...]] = ()) -> bool:
    """True if a name repeats some parts of a longer one: of a person's the last or the first ones.

    `Luis Ortega` is short for `Luis Ortega Ruiz`, and `Chris Wong` for `Chris Wong Chun-yin`.

    Args:
        short: The name.
        full: The longer one.
        places: The parts of the names of places in the text.
    """
    if len(short.parts) >= len(full.parts) or not set(short.parts) <= set(full.parts):
        return False
    if short.parts == full.parts[:-1] and {short.type, full.type} <= BODIES and _is_of_body(full.parts[-1]):
        return False
    if short.type != full.type and "unknown" not in (short.type, full.type):
        begins = len(short.parts) > 1 and full.parts[: len(short.parts)] == short.parts
        if short.type == "person":
            return begins and full.parts[-1] in COMPANY
        if begins and {short.type, full.type} == {"government", "organization"} and _is_trade(short, full):
            return True
        return short.type == "organization" and short.parts[-1] == full.parts[-1]
    if full.type in ("person", "unknown"):
        return short.parts[-1] == full.parts[-1] or short.parts == full.parts[: len(short.parts)]
    count = len(full.parts) - len(short.parts)
    if short.parts == ("police",) and full.parts[1] != "of":
        return False
    if short.parts[0] == full.parts[0] or _without_place(full.parts, count, places) == short.parts:
        return True
    return _is_last(short, full)


def _is_of_body(noun: str) -> bool:
    """True of a noun for a part of a body or for what it says: the EU is not the `EU Declaration`."""
    return noun in ORGANS or (noun in load_nouns().documents and noun not in load_nouns().bodies)


def _is_last(short: NameMention, full: NameMention) -> bool:
    """True of the last words of a body's name, as of a team's or a paper's: `Rovers` of `Dunmore Rovers`."""
    nouns, count = load_nouns(), len(full.parts) - len(short.parts)
    designates = short.parts[-1] in nouns.bodies or short.parts[-1] in nouns.governments
    if short.type != "organization" or designates or full.parts[count:] != short.parts:
        return False
    return full.parts[count - 1] not in LINKING and short.parts[-1] not in nouns.fields


def _is_trade(short: NameMention, full: NameMention) -> bool:
    """True if the words by which a body's name is longer are for no public body: `Asante Ridge Resources`."""
    nouns = load_nouns()
    public = (nouns.bodies | nouns.governments) - COMPANY
    return public.isdisjoint(full.parts[len(short.parts) :]) and not nouns.is_place(" ".join(short.parts))


def _without_place(parts: tuple[str, ...], count: int, places: Collection[tuple[str, ...]] = ()) -> tuple[str, ...]:
    """A body's name without its leading place: `supreme court` of `U.S. Supreme Court`; empty if there is none."""
    if parts[-1].removesuffix("s") in load_nouns().demonyms:
        return ()
    place = " ".join(parts[:count])
    if parts[:count] in places:
        return parts[count:]
    return parts[count:] if any(load_nouns().is_place(name) for name in (place, f"{place}.")) else ()


def _of_usual_type(mentions: list[NameMention]) -> NameMention:
    """The first mention of a name, with the type that most of its mentions have."""
    known = [one.type for one in mentions if one.type != "unknown"]
    usual = Counter(known or ["unknown"]).most_common(1)[0][0]
    return replace(mentions[0], type=usual)


def _is_abbreviation(text: str, name: NameMention) -> bool:
    """True of a word in capitals in a line that is not: `NORD` is not the last word of `Bellona Nord`."""
    line = text[text.rfind("\n", 0, name.start) + 1 : name.end + LINE]
    return text[name.start : name.end].isupper() and any(letter.islower() for letter in line)


def _has_word(text: str, name: NameMention, full: NameMention) -> bool:
    """True of a longer name that has the very word."""
    return text[name.start : name.end] in text[full.start : full.end].split()


def _is_company(text: str, name: NameMention) -> bool:
    """True of a body's name in the form of a company's: `Tanner Motors`, `Dalby plc`, `Kessler & Roe`."""
    last = name.parts[-1]
    known = last in COMPANY or (last.endswith("s") and not last.endswith("ss")) or "&" in text[name.start : name.end]
    return name.type == "organization" and len(name.parts) > 1 and known


def initials_of(name: NameMention) -> set[str]:
    """The initials of a name of several parts: `who` for `World Health Organization`; none of a single part."""
    parts = name.parts
    if len(parts) < 2:
        return set()
    full = [part for part in parts if part not in LINKING]
    strong = [part for part in full if part not in SMALL]
    subject = full[1:] if full[0] in ("department", "ministry") else full
    firm = full[:-1] if full[-1] in LEGAL_FORMS else full
    return {"".join(part[0] for part in some) for some in (parts, full, strong, subject, firm) if len(some) > 1}


def _without_a_letter(word: str) -> set[str]:
    """A word, and the word without each of its letters: words that share one of these differ by one letter."""
    return {word, *(word[:n] + word[n + 1 :] for n in range(min(len(word), MAX_LETTERS)))}


class NameIndex:
    """All names of a text; finds the possible bearers of a mention."""

    def __init__(self, analysis: Analysis, extra: Iterable[Entity] = ()) -> None:
        self._text = analysis.text
        found = _without_titles(analysis.text, name_entities(analysis, tuple(extra)))
        self._spelt: dict[tuple[str, ...], list[NameMention]] = {}
        for one in sorted(set(found), key=lambda m: (m.start, m.end)):
            self._spelt.setdefault(one.parts, []).append(one)
        self._bearing: dict[str, list[NameMention]] = {}
        self._initials: dict[str, list[NameMention]] = {}
        self._fullest: dict[tuple[str, ...], list[NameMention]] = {}
        for parts, mentions in self._spelt.items():
            first = _of_usual_type(mentions)
            mentions[0] = first
            for part in set(parts):
                self._bearing.setdefault(part, []).append(first)
            if first.type != "person":
                for initials in initials_of(first):
                    self._initials.setdefault(initials, []).append(first)
        self._places = {parts for parts, mentions in self._spelt.items() if mentions[0].type == "government"}
        self._shortest: dict[tuple[str, ...], list[NameMention]] | None = None
        self._abbreviated = self._in_brackets()
        self._misspelt = self._by_spelling()

    def _in_brackets(self) -> dict[tuple[str, ...], NameMention]:
        """Abbreviations in brackets after the name of a body: `Alliance for Clean Water (ACW)`."""
        mentions, found = self.mentions, dict[tuple[str, ...], NameMention]()
        for full, short in pairwise(mentions):
            between = self._text[full.end : short.start]
            one = len(short.parts) == 1 and self._text[short.start : short.end].isupper()
            if one and between in (" (", "(") and len(full.parts) > 1 and full.type != "person":
                found.setdefault(short.parts, self._spelt[full.parts][0])
        return found

    def _by_spelling(self) -> dict[str, list[NameMention]]:
        """Full names of persons, by their surname and by the surname without each of its letters."""
        found = dict[str, list[NameMention]]()
        for parts, mentions in self._spelt.items():
            if len(parts) > 1 and mentions[0].type == "person" and len(parts[-1]) >= MIN_MISSPELT_LENGTH:
                for spelling in _without_a_letter(parts[-1]):
                    found.setdefault(spelling, []).append(mentions[0])
        return found

    @property
    def mentions(self) -> list[NameMention]:
        """Every name in the text, in its order."""
        return sorted((one for mentions in self._spelt.values() for one in mentions), key=lambda m: (m.start, m.end))

    def bearers(self, wanted: NameMention) -> list[Name]:
        """The possible bearers of a mention, by first mention; several if it is ambiguous."""
        heads = self._heads(self._spelt.get(wanted.parts, [wanted])[0])
        return [self._name(head) for head in sorted(heads, key=lambda m: m.start)]

    def heads(self, wanted: NameMention) -> list[NameMention]:
        """The first mentions of the fullest forms that a name may shorten, in order; itself if none is longer."""
        return sorted(self._heads(self._spelt.get(wanted.parts, [wanted])[0]), key=lambda m: m.start)

    def _heads(self, wanted: NameMention) -> list[NameMention]:
        """The fullest forms that a name may shorten, cached."""
        if (known := self._fullest.get(wanted.parts)) is None:
            known = self._fullest[wanted.parts] = self._found(wanted)
        return known

    def _found(self, wanted: NameMention) -> list[NameMention]:
        rarest = min((self._bearing.get(part, []) for part in wanted.parts), key=len)
        longer = list(islice((full for full in rarest if _shortens(wanted, full, self._places)), MAX_NAMESAKES))
        if wanted.type == "organization" and len(wanted.parts) == 1 and _is_abbreviation(self._text, wanted):
            longer = [
                full for full in longer if full.parts[0] == wanted.parts[0] or _has_word(self._text, wanted, full)
            ]
        if not longer and len(wanted.parts) == 1 and self._text[wanted.start : wanted.end].isupper():
            longer = self._initials.get(wanted.parts[0], [])[:MAX_NAMESAKES]
        if not longer and wanted.parts in self._abbreviated:
            longer = [self._abbreviated[wanted.parts]]
        if not longer and wanted.type in ("person", "unknown") and len(wanted.parts) == 1:
            longer = self._of_two_surnames(wanted.parts[0]) or self._spelt_otherwise(wanted.parts[0])
        if not longer and wanted.type in ("person", "unknown") and len(wanted.parts) == 1:
            longer = self._company(wanted.parts)
        longest = [m for m in longer if not any(_shortens(m, other, self._places) for other in longer)]
        fullest = {head.parts: head for m in longest for head in (self._heads(m) if len(m.parts) > 1 else [m])}
        return list(fullest.values()) or [self._spelt.get(wanted.parts, [wanted])[0]]

    def _company(self, parts: tuple[str, ...]) -> list[NameMention]:
        """The only company with a surname in its name, if no person has that name: `Tanner` of `Tanner Motors`."""
        mentions = self._spelt.get(parts, [])
        found = [
            full
            for full in self._bearing[parts[0]][:MAX_NAMESAKES]
            if full.parts[0] == parts[0] and _is_company(self._text, full)
        ]
        if len(found) != 1 or any(one.start < found[0].start or self._titled(one) for one in mentions):
            return []
        return found

    def _titled(self, one: NameMention) -> bool:
        return word_before(self._text, one).lower().rstrip(".") in TITLES

    def _of_two_surnames(self, surname: str) -> list[NameMention]:
        """The only person with a form as the first of two surnames: `Ortega` of `José Luis Ortega Ruiz`.

        It may be a given name, too, that is the usual one after the full name: `Abdo` of `Mario Abdo Benítez`.
        """
        bearing = self._bearing.get(surname, [])[:MAX_NAMESAKES]
        found = [
            full for full in bearing if full.type == "person" and len(full.parts) > 2 and full.parts[-2] == surname
        ]
        if len(found) == 1 and load_given_names().gender(surname) is not None:
            others = [full for full in bearing if full is not found[0] and full.parts != (surname,)]
            short = self._spelt.get((surname,), [])
            usual = len(short) >= USUAL and (found[0].parts[-1],) not in self._spelt
            return found if usual and not others and short[0].start > found[0].start else []
        return found if len(found) == 1 else []

    def _spelt_otherwise(self, surname: str) -> list[NameMention]:
        """The only person whose surname differs from a form by a letter inside; empty if there are several."""
        if len(surname) < MIN_MISSPELT_LENGTH or (surname in self._bearing and len(self._bearing[surname]) > 1):
            return []
        near = {
            id(full): full
            for spelling in _without_a_letter(surname)
            for full in self._misspelt.get(spelling, ())[:MAX_NAMESAKES]
            if full.parts[-1][-1] == surname[-1] and full.parts[-1][0] == surname[0]
        }
        return list(near.values()) if len({full.parts[-1] for full in near.values()}) == 1 else []

    def _otherwise(self, head: NameMention) -> list[NameMention]:
        """The other short forms of a name: abbreviations, misspelt surnames, the surname in a company's name."""
        if self._shortest is None:
            self._shortest = {}
            for parts, mentions in self._spelt.items():
                heads = self._heads(mentions[0]) if len(parts) == 1 else []
                if len(heads) == 1 and heads[0].parts != parts and not _shortens(mentions[0], heads[0], self._places):
                    self._shortest.setdefault(heads[0].parts, []).append(mentions[0])
        return self._shortest.get(head.parts, [])

    def _name(self, head: NameMention) -> Name:
        """The bearer of a fullest form, with the mentions that have no other possible bearer."""
        spellings = {
            m.parts: m for part in head.parts for m in self._bearing.get(part, ()) if _shortens(m, head, self._places)
        }
        mine = [m for m in spellings.values() if self._heads(m) == [head]]
        mentions = [one for m in (head, *mine, *self._otherwise(head)) for one in self._spelt.get(m.parts, [m])]
        spans = sorted((m.start, m.end) for m in mentions)
        return Name(self._text[head.start : head.end], head.type, tuple(spans))

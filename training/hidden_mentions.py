"""Texts whose later names are hidden behind a pronoun, a title or a description, for learning to find antecedents.

Where a named person or body is mentioned again, the names say who it is. Some of these mentions are rewritten: `Kendall
said` to `she said`, `the harbour master said` or, of a body, `it said`. A title is taken only if the text gives it to
that person, a gender only if a title or the given name tells it. Some names that come first lose all but their title
(`harbour master Laura Kendall` becomes `the harbour master`): such a mention has no antecedent. The changed text is
then read like any other, so nothing that is learned from it has seen what was hidden.
"""

from __future__ import annotations

import random
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from onrecord.extractors.analysis import Analysis, Token
from onrecord.extractors.names import NameMention
from onrecord.extractors.nouns import load_nouns
from onrecord.extractors.speakers.antecedents import gender as genders
from onrecord.extractors.speakers.antecedents.gender import Gender
from onrecord.extractors.speakers.descriptions.appositions import links
from onrecord.extractors.speakers.mentions import NAME, Mention, MentionFinder
from onrecord.extractors.speakers.names.name_resolution import NameResolver, names_by_head, titled_gender

MAX_DISTANCE = 4
"""Sentences between a hidden mention and the one before it of the same person: as far as pronouns reach in news."""

SHARE = 0.75
"""The share of mentions that may be hidden that are: the others stay as antecedents."""

DESCRIBED = 0.35
"""The share of hidden persons with a known office that a description replaces."""

ONE_GENDER = 0.85
"""The share of a surname's bearers that must be of one gender for it to count."""

PLURAL = 0.3
"""The share of hidden bodies that `they` replaces, where the verb allows it."""

FORMS: Mapping[str, Mapping[str, str]] = {
    "subject": {"m": "he", "f": "she", "it": "it", "they": "they"},
    "object": {"m": "him", "f": "her", "it": "it", "they": "them"},
    "possessor": {"m": "his", "f": "her", "it": "its", "they": "their"},
}
"""Pronouns by role and by gender or number."""

ROLES = {"nsubj": "subject", "obj": "object", "obl": "object", "iobj": "object", "nmod:poss": "possessor"}
HIDEABLE = frozenset(("flat", "compound", "case", "punct", "det"))
"""Relations of dependents that a hidden name may have: any other would lose its place in the sentence."""


@dataclass(frozen=True, slots=True)
class HiddenText:
    """A changed text: the bearer of each mention by its offset, and the offsets of the hidden ones."""

    id: str
    text: str
    entity_at: Mapping[int, str]
    hidden: frozenset[int]


@dataclass(frozen=True, slots=True)
class _Change:
    start: int
    end: int
    words: str
    entity: str


def surname_genders(analyses: Iterable[Analysis]) -> dict[str, Gender]:
    """The gender of each surname in some texts, if nearly all given names with it have the same gender."""
    genders_of: dict[str, Counter[Gender]] = {}
    for analysis in analyses:
        for name, _ in NameResolver(analysis).all():
            gender = genders.of_name(name.parts) if name.type == "person" else None
            if gender:
                genders_of.setdefault(name.parts[-1], Counter())[gender] += 1
    usual = {surname: counts.most_common(1)[0] for surname, counts in genders_of.items()}
    return {surname: gender for surname, (gender, n) in usual.items() if n >= ONE_GENDER * genders_of[surname].total()}


def hidden_text(key: str, analysis: Analysis, surnames: Mapping[str, Gender], seed: int) -> HiddenText | None:
    """An analysed text with some of its names hidden; None where none can be.

    Args:
        key: The text's id.
        analysis: The analysis of the text as it was.
        surnames: The genders of those whom the text gives no given name.
        seed: The seed of the random choices.
    """
    hider = _Hider(analysis, surnames, random.Random(seed))
    changes = list(hider.changes())
    if not changes:
        return None
    text, position, hidden = "", 0, set[int]()
    moved: dict[int, int] = {}
    for change in sorted(changes, key=lambda c: c.start):
        text += analysis.text[position : change.start]
        moved[change.start] = len(text)
        hidden.add(len(text))
        text += change.words
        position = change.end
    text += analysis.text[position:]
    entity_at = {moved[change.start]: change.entity for change in changes}
    shifts = sorted((c.start, c.end, len(c.words) - (c.end - c.start)) for c in changes)
    for head, entity in hider.entities():
        if not any(start <= head < end for start, end, _ in shifts):
            entity_at[head + sum(shift for start, _, shift in shifts if start <= head)] = entity
    return HiddenText(key, text, entity_at, frozenset(hidden))


class _Hider:
    """Chooses what of one text is hidden."""

    def __init__(self, analysis: Analysis, surnames: Mapping[str, Gender], chance: random.Random) -> None:
        self._analysis, self._surnames, self._chance = analysis, surnames, chance
        self._bearers = {one: heads[0] for one, heads in NameResolver(analysis).all() if len(heads) == 1}
        self._by_head = names_by_head(analysis, list(self._bearers))
        finder = MentionFinder(analysis, load_nouns(), self._by_head)
        self._mentions = {one.head: one for one in finder.all()}
        self._offices = self._known_offices()
        self._genders = self._known_genders()

    def entities(self) -> Iterator[tuple[int, str]]:
        """The heads of names by their offset, and their bearers."""
        for head, name in self._by_head.items():
            yield self._analysis.tokens[head].start, _key(self._bearers[name])

    def changes(self) -> Iterator[_Change]:
        """The replacements."""
        last: dict[NameMention, int] = {}
        sentences: set[int] = set()
        for head in sorted(self._by_head):
            bearer, token = self._bearers[self._by_head[head]], self._analysis.tokens[head]
            before = last.get(bearer)
            change = None
            if token.sentence in sentences:
                continue
            if before is None:
                change = self._first(self._mentions.get(head), token)
            elif (
                token.sentence - before <= MAX_DISTANCE
                and self._chance.random() < SHARE
                and token.sentence not in sentences
            ):
                change = self._later(self._by_head[head], token, bearer)
            if change is not None:
                sentences.add(token.sentence)
                yield change
            if change is None or before is None:
                last[bearer] = token.sentence

    def _known_offices(self) -> dict[NameMention, str]:
        """By bearer a description that the text gives: a title before the name, an apposition."""
        found: dict[NameMention, str] = {}
        tokens = self._analysis.tokens
        for head, (target, _) in links(self._analysis, self._mentions, {}).items():
            named = self._by_head.get(target)
            words = [t.text for t in self._analysis.dependents(head, "compound", "amod") if t.index == head - 1]
            noun = " ".join([*words, tokens[head].text])
            if named is not None and tokens[head].upos == "NOUN" and noun.islower() and named.type == "person":
                found.setdefault(self._bearers[named], noun)
        return found

    def _known_genders(self) -> dict[NameMention, Gender]:
        found: dict[NameMention, Gender] = {}
        for name, bearer in self._bearers.items():
            gender = titled_gender(self._analysis, name) or genders.of_name(name.parts)
            gender = gender or (self._surnames.get(name.parts[-1]) if len(bearer.parts) == 1 else None)
            if gender and name.type == "person":
                found.setdefault(bearer, gender)
        return found

    def _first(self, mention: Mention | None, token: Token) -> _Change | None:
        """A name that comes first, left with its title alone."""
        if mention is None or mention.name is None or mention.form != NAME or not mention.titles:
            return None
        if self._chance.random() > DESCRIBED or self._dependents(token):
            return None
        start = mention.name.start
        title = self._analysis.text[:start].rsplit(None, len(mention.titles))[-len(mention.titles) :]
        words = " ".join(title)
        if not words.islower() or not words.replace(" ", "").isalpha():
            return None
        start = self._analysis.text.rindex(title[0], 0, start)
        before = self._analysis.text[:start].rstrip().rpartition(" ")[2].lower()
        article = "" if before in ("the", "a", "an", "his", "her", "their") or before.endswith("s") else "the "
        if before in ("a", "an"):
            return None
        return _Change(start, mention.name.end, article + words, f"first {start}")

    def _later(self, name: NameMention, token: Token, bearer: NameMention) -> _Change | None:
        role = ROLES.get(token.deprel) or ROLES.get(token.relation)
        mention = self._mentions.get(token.index)
        if role is None or mention is None or mention.titles or self._dependents(token):
            return None
        office = self._offices.get(bearer)
        if name.type == "person" and office and self._chance.random() < DESCRIBED:
            return self._change(name, f"the {office}", role, bearer, ending=True)
        form = self._genders.get(bearer) if name.type == "person" else self._number(token)
        if form is None or name.type not in ("person", "organization", "government"):
            return None
        return self._change(name, FORMS[role][form], role, bearer, ending=False)

    def _number(self, token: Token) -> str:
        """`it` or `they` for a body."""
        verb = None if token.head is None else self._analysis.tokens[token.head]
        past = verb is not None and (verb.xpos == "VBD" or ROLES.get(token.relation) != "subject")
        return "they" if past and self._chance.random() < PLURAL else "it"

    def _change(self, name: NameMention, words: str, role: str, bearer: NameMention, ending: bool) -> _Change:
        """The change of a name; its possessive ending goes with it, or stays behind a description."""
        text, end = self._analysis.text, name.end
        if role == "possessor" and not ending and text[end : end + 2] in ("'s", "’s"):
            end += 2
        start = name.start
        if text[:start].endswith(("the ", "The ")):
            start -= 4
        begins = not text[:start].rstrip(" “\"'‘(") or text[:start].rstrip(" “\"'‘(")[-1] in ".!?\n"
        return _Change(start, end, words[0].upper() + words[1:] if begins else words, _key(bearer))

    def _dependents(self, token: Token) -> bool:
        """True if a name has dependents that cannot be hidden with it."""
        return any(child.relation not in HIDEABLE for child in self._analysis.dependents(token.index))


def _key(bearer: NameMention) -> str:
    return f"name {bearer.start}"

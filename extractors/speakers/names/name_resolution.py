"""Name resolution: the entity of each name in a text, or several where it is ambiguous.

A short form refers to the only bearer introduced before it. It still does so after a namesake is introduced, except
close to the namesake's own mentions. A title that shows a gender decides, and one that only one namesake has. People
who are joined before one surname share it: `Ida and Maja Holm`. A surname alone may be a relative's whose full name the
text never gives: `Rex Holm … Mrs Holm`; `Mr Holm, whose son, Ivo Holm, …`.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterator
from itertools import islice

from onrecord.extractors.analysis import Analysis, Entity, Token
from onrecord.extractors.grammar.heads import tops
from onrecord.extractors.grammar.nominals import names_person
from onrecord.extractors.lexicon.bodies import GENERAL
from onrecord.extractors.lexicon.kin import CHILDREN, KIN, SIBLINGS, SPOUSES
from onrecord.extractors.lexicon.titles import ADDRESS, COURTESY, PAIRED, TITLES
from onrecord.extractors.name_index import NameIndex
from onrecord.extractors.names import NameMention, word_before
from onrecord.extractors.nouns import load_nouns
from onrecord.extractors.nouns.given_names import load_given_names
from onrecord.extractors.speakers.antecedents import gender as genders
from onrecord.extractors.speakers.antecedents.gender import Gender
from onrecord.extractors.speakers.descriptions.kinship import PARENTS
from onrecord.extractors.speakers.descriptions.parties import is_member, is_of_people
from onrecord.extractors.speakers.names.local_titles import is_style, is_title, local_titles

NEAR = 2
"""Sentences after which a named bearer no longer counts as near; between two near bearers a short form stays open."""

FAR = 8
"""Sentences after which a named bearer no longer competes with a namesake who is near."""

MAX_TITLES = 4
"""Most titles before a name that may be its head in the parse."""

GENDERED = COURTESY - {"dr"}
"""Forms of address that anybody of one gender has; whether `Dr` is one of them depends on the text."""

SECOND = frozenset(second for _, second in PAIRED)

USUAL = 2
"""Uses of a short form for one bearer after which it is that bearer's usual name, unless the namesake has spoken."""

MAX_KIN_DISTANCE = 6
"""Words before a name that are searched for such a noun: `her son, the conductor Daniel Adler`."""

GROWN = PARENTS | SPOUSES | SIBLINGS | {"widow", "widower"}
"""Relatives who may be meant by a title and the surname, where the text has only their given name."""

BY_AGE = frozenset("elder older younger".split())
"""Words before a surname that tell relatives apart, whoever spoke last: `the elder Holm`."""

Bearers = tuple[NameMention, ...]
"""The first mentions of the fullest names that a mention may shorten; the most likely first."""


def titled_gender(analysis: Analysis, name: NameMention) -> Gender | None:
    """The gender that the word just before a name shows: `Mrs.`, `King`."""
    before = word_before(analysis.text, name)
    return genders.of_noun(before) if before and name.type == "person" else None


class NameResolver:
    """Finds the bearers of one text's names.

    Args:
        analysis: The text's analysis.
        extra: Names that the entity recogniser left out.
        sources: The heads of sources.
    """

    def __init__(
        self, analysis: Analysis, extra: tuple[Entity, ...] = (), sources: frozenset[int] = frozenset()
    ) -> None:
        self._analysis = analysis
        self._speaking = {analysis.tokens[head].start for head in sources}
        self._uses: Counter[tuple[str, ...]] = Counter()
        self._spoken: dict[NameMention, int] = {}
        self._index = NameIndex(analysis, extra)
        self._sentence = {token.start: token.sentence for token in analysis.tokens}
        self._settled: dict[tuple[str, ...], NameMention] = {}
        self._seen: dict[NameMention, int] = {}
        self._genders: dict[NameMention, Gender | None] = {}
        self._at = {token.start: token.index for token in analysis.tokens}
        self._kin: dict[NameMention, str] = {}
        self._grown: dict[Gender | None, dict[NameMention, None]] = {}
        self._titles: dict[NameMention, set[str]] = {}
        self._joined: dict[NameMention, NameMention] = {}
        self._by_surname: dict[tuple[str, ...], list[NameMention]] = {}
        self._placed = {(one.start, one.end): one for one in reversed(self._index.mentions)}

    def all(self) -> Iterator[tuple[NameMention, Bearers]]:
        """Every name with its bearers, in the order of the text."""
        mentions = self._index.mentions
        for one in sorted(mentions, key=lambda one: len(one.parts) == 1):
            self._learn(one)
        for one in mentions:
            bearers = self._bearers(one)
            if len(bearers) == 1 and self._speaks(one):
                self._spoken[bearers[0]] = self._sentence.get(one.start, 0)
            yield one, bearers

    def _speaks(self, one: NameMention) -> bool:
        """True of a name that heads a source."""
        return any(start in self._speaking for start in self._starts(one))

    def _starts(self, one: NameMention) -> list[int]:
        """The offsets at which the words of a name begin."""
        text = self._analysis.text
        return [one.start, *(i + 1 for i in range(one.start, one.end - 1) if text[i] in " -")]

    def _learn(self, one: NameMention) -> None:
        """Learn the gender of a bearer from a full name and the title before it."""
        heads = self._index.heads(one)
        if self._is_other(one, heads):
            return
        if len(heads) == 1 and not self._genders.get(heads[0]):
            titled = titled_gender(self._analysis, one) or (
                genders.of_name(one.parts) if one.type == "person" else None
            )
            self._genders[heads[0]] = titled or genders.of_noun(self._relation(one))
        if len(heads) == 1 and (relation := self._relation(one)):
            self._kin[heads[0]] = relation
            if relation in GROWN and len(heads[0].parts) == 1:
                self._grown.setdefault(genders.of_noun(relation), {})[heads[0]] = None
        if len(heads) == 1 and one.type == "person":
            self._titles.setdefault(heads[0], set()).add(self._title(one))
            if len(one.parts) > 1 and (joined := self._joined_before(one)) is not None:
                self._joined[heads[0]] = joined
                self._genders[joined] = self._genders.get(joined) or genders.of_person(joined.parts)

    def _is_other(self, one: NameMention, heads: list[NameMention]) -> bool:
        """Learn that a surname is that of none of its bearers with a full name; False if it may be one's.

        Its title excludes them, or they are introduced after it as relatives: `Mr Holm, whose son, Ivo Holm, …`.
        """
        if one in heads or one.parts != heads[0].parts[-1:] or not self._is_courteous(one):
            return False
        titled = titled_gender(self._analysis, one)
        excluded = titled and not any(self._genders.get(head) in (titled, None) for head in heads)
        relatives = all(head in self._kin and one.start < head.start for head in heads)
        others = self._by_surname.get(one.parts, [])
        if not excluded and not relatives:
            return bool(others)
        self._by_surname[one.parts] = others
        if not any(self._genders.get(other) == titled for other in others):
            others.append(other := self._relative(one, titled) or one)
            self._genders[other] = titled
        return True

    def _is_courteous(self, one: NameMention) -> bool:
        """True of a person's name after a form of address that anybody of one gender has."""
        return one.type == "person" and word_before(self._analysis.text, one).lower().rstrip(".") in GENDERED

    def _relative(self, one: NameMention, gender: Gender | None) -> NameMention | None:
        """The only relative before a surname whom the text calls by a given name: `His wife, Dora, … Mrs Holm`."""
        before = (head for head in self._grown.get(gender, ()) if head.start < one.start)
        found = list(islice(before, 2))
        return found[0] if len(found) == 1 else None

    def _title(self, one: NameMention) -> str:
        """The office, rank or occupation just before a name; empty if there is none."""
        tokens, first = self._analysis.tokens, self._at.get(one.start, 0)
        if not first or tokens[first - 1].sentence != tokens[first].sentence:
            return ""
        word = tokens[first - 1].text.lower().rstrip(".")
        return word if (word in TITLES or load_nouns().is_person(word)) and word not in GENDERED else ""

    def _joined_before(self, one: NameMention) -> NameMention | None:
        """The given name that shares the surname of a full name after `and`: `Ida | and Maja Holm`."""
        tokens, first = self._analysis.tokens, self._at.get(one.start, 0)
        if first < 2 or tokens[first - 1].text.lower() != "and":
            return None
        given = tokens[first - 2]
        if load_given_names().gender(given.text) is None:
            return None
        name = self._placed.get((given.start, given.end))
        return name if name is not None and self._index.heads(name) == [name] else None

    def _relation(self, one: NameMention) -> str:
        """The noun that describes the bearer of the name after it as somebody's relative; empty if none does."""
        tokens = self._analysis.tokens
        first = self._at.get(one.start, 0)
        for token in reversed(tokens[max(0, first - MAX_KIN_DISTANCE) : first]):
            if token.sentence != tokens[first].sentence or token.upos in ("VERB", "AUX", "ADP"):
                return ""
            if token.lemma.lower() in KIN:
                return token.lemma.lower() if any(self._analysis.dependents(token.index, "nmod:poss")) else ""
        return ""

    def _bearers(self, one: NameMention) -> Bearers:
        heads = self._index.heads(one)
        sentence = self._sentence.get(one.start, 0)
        if (
            len(heads) == 1
            and heads[0] in self._joined
            and one.parts == heads[0].parts[-len(one.parts) :] != heads[0].parts
        ):
            heads = [self._joined[heads[0]], *heads]
        others = self._by_surname.get(one.parts, [])
        if one in others:
            heads = [one]
        elif self._is_courteous(one) or all(head in self._kin for head in heads):
            heads = [*heads, *(other for other in others if other in self._seen or self._is_courteous(one))]
        if len(heads) == 1:
            self._seen[heads[0]] = sentence
            return (heads[0],)
        titled = titled_gender(self._analysis, one)
        fitting = [head for head in heads if not (titled and self._genders.get(head) not in (titled, None))] or heads
        title = self._title(one)
        fitting = [head for head in fitting if title and title in self._titles.get(head, ())] or fitting
        introduced = [head for head in fitting if head in self._seen]
        if len(fitting) > 1 and len(introduced) > 1:
            return self._between(one, sentence, introduced)
        chosen = fitting[0] if len(fitting) == 1 else introduced[0] if introduced else None
        if chosen is None:
            return tuple(fitting)
        if len(fitting) > 1:
            self._settled[one.parts] = chosen
            self._uses[one.parts] += 1
        self._seen[chosen] = sentence
        return (chosen,)

    def _between(self, one: NameMention, sentence: int, introduced: list[NameMention]) -> Bearers:
        """The bearers of a short form with several introduced bearers."""
        if (age := word_before(self._analysis.text, one).lower()) in BY_AGE:
            return self._of_age(age, introduced)
        near = [head for head in introduced if sentence - self._seen[head] <= NEAR]
        distant = all(sentence - self._seen[head] > FAR for head in introduced if head not in near)
        settled = self._settled.get(one.parts)
        spoken = [head for head in introduced if sentence - self._spoken.get(head, -FAR) < FAR]
        usual = settled in spoken and self._uses[one.parts] >= USUAL
        apart = usual or not [head for head in near if head not in spoken]
        if len(spoken) == 1 and apart and self._speaks(one):
            self._seen[spoken[0]] = sentence
            return (spoken[0],)
        if len(near) == 1 and (distant or near == [settled]):
            chosen = near[0]
        elif settled in introduced and not near:
            chosen = settled
        elif (lead := self._lead(sentence, introduced, spoken)) is not None:
            chosen = lead
        else:
            return tuple(sorted(introduced, key=lambda head: -self._seen[head]))
        self._seen[chosen] = sentence
        return (chosen,)

    def _of_age(self, age: str, introduced: list[NameMention]) -> Bearers:
        """The parent or the child of two generations; all bearers if the relation is unknown."""
        parents = [head for head in introduced if self._kin.get(head) in PARENTS]
        children = [head for head in introduced if self._kin.get(head) in CHILDREN or (parents and head not in parents)]
        chosen = children if age == "younger" else [head for head in introduced if head not in children]
        return tuple(chosen if children and len(chosen) == 1 else reversed(introduced))

    def _lead(self, sentence: int, introduced: list[NameMention], spoken: list[NameMention]) -> NameMention | None:
        """The one bearer of whom the others are relatives, unless one of these has spoken or was named just before."""
        leads = [head for head in introduced if head not in self._kin]
        past = all(sentence - self._seen[head] > 1 and head not in spoken for head in introduced if head in self._kin)
        return leads[0] if len(leads) == 1 and past else None


def names_by_head(
    analysis: Analysis,
    names: list[NameMention],
    sources: frozenset[int] = frozenset(),
    offices: Collection[int] = (),
) -> dict[int, NameMention]:
    """The names by the number of their head word: the head of a source, or the first whose head is outside the name.

    Args:
        analysis: The text's analysis.
        names: The names in it.
        sources: The heads of sources.
        offices: The words that are an office by its initials, which no name ends in: `the CID SP`.
    """
    at = {token.start: token.index for token in analysis.tokens}
    titles = local_titles(analysis, names)
    found: dict[int, NameMention] = {}
    for one in names:
        first = at.get(one.start)
        if first is None or is_title(analysis, first, one, titles):
            continue
        inside = [first]
        while inside[-1] + 1 < len(analysis.tokens) and analysis.tokens[inside[-1] + 1].start < one.end:
            inside.append(inside[-1] + 1)
        if is_style(analysis, inside[-1]) or _is_general_noun(analysis, first, one):
            continue
        if inside[-1] in offices and not (len(one.parts) > 1 and names_person(analysis, inside[-1])):
            continue
        above = [(top, _title_above(analysis, top, first)) for top in tops(analysis, inside)] or [(first, first)]
        head = next((top for top, title in above if top == title), above[0][1])
        head = next((top for top, _ in above if top in sources), head)
        member = is_member(analysis, analysis.tokens[head]) or _is_people(analysis, head, one)
        if not member and (one.type != "group" or _names_people(analysis.tokens[head])):
            found.setdefault(head, one)
    return found


def _is_general_noun(analysis: Analysis, first: int, one: NameMention) -> bool:
    """True of a general noun for bodies that recognisers take for the name of one: `The NGO said`, `the Bank`."""
    article = first > 0 and analysis.tokens[first - 1].text.lower() == "the"
    return article and len(one.parts) == 1 and one.type != "person" and one.parts[0] in GENERAL


def _is_people(analysis: Analysis, head: int, one: NameMention) -> bool:
    """True of `the Swede`, which the recognizer may take for a person's name; `the Scotsman` may be a newspaper."""
    single = len(one.parts) == 1 and one.type != "organization"
    return single and is_of_people(analysis, analysis.tokens[head], load_nouns().demonyms)


def _title_above(analysis: Analysis, head: int, first: int) -> int:
    """The title that is the head of a name in the parse: `Datuk` of `Datuk Seri Azman Harun`; else the name's head."""
    above = analysis.tokens[head].head
    if above is None or not first - MAX_TITLES <= above < first or analysis.tokens[head].relation != "flat":
        return head
    words = [analysis.tokens[i].text.lower().rstrip(".'’") for i in range(above, first)]
    known = all(not word or word in TITLES or word in ADDRESS or word in SECOND for word in words)
    return above if known else head


def _names_people(token: Token) -> bool:
    """True if the name of a people denotes its members: `Danes`, not `the Danish king` nor `the Republican`."""
    return token.relation not in ("amod", "compound") and token.feats.get("Number") != "Sing" and token.upos != "ADJ"

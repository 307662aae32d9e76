"""The mentions of a text: names, descriptions, pronouns.

A mention is found by its head word. Its number, gender and kind are those that its own words show.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from onrecord.extractors.analysis import Analysis, Token
from onrecord.extractors.grammar.case import case_of
from onrecord.extractors.grammar.compound_nouns import compound_noun
from onrecord.extractors.grammar.nominals import conjuncts, described_before, is_one, takes_who
from onrecord.extractors.grammar.noun_phrases import core_phrase, describing_phrase, with_whole_words
from onrecord.extractors.lexicon.bodies import is_maker
from onrecord.extractors.lexicon.demonstratives import DEMONSTRATIVES
from onrecord.extractors.lexicon.time import TIMES
from onrecord.extractors.lexicon.titles import RANKS
from onrecord.extractors.names import NameMention
from onrecord.extractors.nouns import NounLexicon
from onrecord.extractors.spans import CharSpan
from onrecord.extractors.speakers.antecedents import gender as genders
from onrecord.extractors.speakers.antecedents.gender import Gender
from onrecord.extractors.speakers.descriptions.parties import is_member, is_of_people
from onrecord.extractors.speakers.names.abbreviated_offices import ShortOffice
from onrecord.extractors.speakers.names.local_titles import is_style
from onrecord.extractors.speakers.names.makers import document_phrase

NAME, NOMINAL, PRONOUN = "name", "nominal", "pronoun"

PERSON, BODY, PLACE, GROUP, THING = "person", "body", "place", "group", "thing"
"""Kinds of referents: `body` is an organization, `group` several people, `thing` everything else."""

SORT = "sort"
"""In place of a kind: the noun for a sort of bodies in a name, `navy` of `the Omani Navy`."""

KIND_OF_NAME: dict[str, str | None] = {
    "person": PERSON,
    "organization": BODY,
    "government": PLACE,
    "group": GROUP,
    "unknown": None,
}

PERSONAL: dict[str, tuple[str, Gender | None]] = {
    **dict.fromkeys(("he", "him", "his", "himself"), ("he", "m")),
    **dict.fromkeys(("she", "her", "hers", "herself"), ("she", "f")),
    **dict.fromkeys(("it", "its", "itself"), ("it", None)),
    **dict.fromkeys(("they", "them", "their", "theirs", "themselves"), ("they", None)),
    **dict.fromkeys(("i", "me", "my", "mine", "myself"), ("i", None)),
    **dict.fromkeys(("we", "us", "our", "ours", "ourselves"), ("we", None)),
    **dict.fromkeys(("you", "your", "yours", "yourself", "yourselves"), ("you", None)),
}
"""Personal pronouns by form: their class, and the gender they show."""

WEALTHY = frozenset("billionaire millionaire multimillionaire multi-millionaire wealthy".split())
"""Words for wealth, which only persons have in news: `the billionaire developer`."""

YEARS = re.compile(r"\d ?[-‑– ] ?years? ?[-‑– ] ?olds?$", re.IGNORECASE)
"""An age as a noun for a person: `the 31-year-old`."""

IN_LAW = ("-", "in", "-")
"""The words between the two nouns of a `mother-in-law`."""

_NEVER = ("compound", "flat", "fixed", "goeswith", "case", "det", "nmod:unmarked", "obl:unmarked", "nmod:desc", "list")


@dataclass(slots=True, eq=False)
class Mention:
    """A mention by its head word, with the properties that its words show.

    `start` and `end` are code points. `word` is a pronoun's class (`he`, `they`, `who`) or a noun's lemma. `article`
    is the first word of a description: `the`, `a`, `this`, `his`, or nothing; `modifiers` are the words that narrow it.
    """

    head: int
    start: int
    end: int
    form: str
    word: str
    kind: str | None = None
    plural: bool | None = None
    gender: Gender | None = None
    article: str = ""
    modifiers: frozenset[str] = frozenset()
    name: NameMention | None = None
    titles: tuple[str, ...] = ()
    joined: tuple[int, ...] = field(default=())
    """The heads of the members of a coordination."""
    full: frozenset[str] = frozenset()
    """The words of an office by its initials, without its noun: `prime` of `the PM`."""
    also: str | None = None
    """A second possible kind of the noun: a `producer` is a body or a person."""
    speaks: bool = False
    """True of the head of the source of an attribution."""
    within: frozenset[tuple[str | None, str]] = frozenset()
    """The words of the names in a description, with the kinds of what these name: `the mayor of Orsa`."""
    leads: str | None = None
    """The noun for what a clause says that a named person is to a body: `chair` of `Ada Bern, who chairs the board`."""


def is_person_name(mention: Mention | None) -> bool:
    """True of a mention that is the name of a person."""
    return mention is not None and mention.form == NAME and mention.kind == PERSON


def is_single_person(mention: Mention | None) -> bool:
    """True of a mention of one person; `he` and `she` are such mentions."""
    if mention is None or mention.plural:
        return False
    return mention.kind == PERSON or (mention.form == PRONOUN and mention.word in ("he", "she"))


def may_refer_again(mention: Mention) -> bool:
    """True of a description that may refer to an earlier referent."""
    return mention.article not in ("a", "'s") and (mention.kind != THING or mention.article != "")


def opens_paragraph(analysis: Analysis, mention: Mention) -> bool:
    """True of a mention with which a paragraph begins."""
    return mention.start <= analysis.tokens[analysis.paragraph_start(mention.head)].start


class MentionFinder:
    """Finds the mentions of one text.

    Args:
        analysis: The text's analysis.
        nouns: Which nouns are persons, bodies, groups.
        names: The names by the number of their head word.
        cues: The heads of cues, whose clauses are not part of a description.
        offices: The words that are an office by its initials, with what they stand for.
    """

    def __init__(
        self,
        analysis: Analysis,
        nouns: NounLexicon,
        names: dict[int, NameMention],
        cues: frozenset[int] = frozenset(),
        offices: Mapping[int, ShortOffice] | None = None,
    ) -> None:
        self._analysis = analysis
        self._nouns = nouns
        self._names = names
        self._cues = cues
        self._offices = offices or {}
        self._inside = _inside_names(analysis, names)
        self._peoples = {e.last - 1 for e in analysis.entities if e.label == "NORP"}

    def all(self) -> Iterator[Mention]:
        """Every mention, in the order of the heads."""
        for token in self._analysis.tokens:
            if found := self.at(token):
                yield found

    def at(self, token: Token) -> Mention | None:
        """The mention that a word heads; None if it heads none."""
        named = self._names.get(token.index)
        if named is not None:
            return self._name(token, named)
        if token.index in self._inside or token.relation in _NEVER[:4]:
            return None
        if token.deprel in _NEVER and described_before(self._analysis, token.index) is None:
            return None
        if token.upos == "PRON" or (token.upos == "DET" and token.relation in ("nsubj", "obj", "obl", "nmod", "conj")):
            styled = token.relation == "nmod" and token.head is not None and is_style(self._analysis, token.head)
            return None if styled else self._pronoun(token)
        if token.index in self._offices and self._analysis.tokens[token.index - 1].text == "(":
            return None  # `the prime minister (PM)`
        if is_style(self._analysis, token.index) and self._follows(token, "the"):
            return None  # `His Highness the Crown Prince`
        if token.upos in ("NOUN", "PROPN") or (token.upos in ("NUM", "ADJ") and _stands_alone(self._analysis, token)):
            return self._nominal(token)
        return None

    def _follows(self, token: Token, word: str) -> bool:
        """True if a word follows a token."""
        behind = self._analysis.tokens[token.index + 1 : token.index + 2]
        return any(one.text.lower() == word for one in behind)

    def _name(self, token: Token, named: NameMention) -> Mention:
        kind = KIND_OF_NAME[named.type]
        titles, modifiers = self._before(token, named)
        gender = None
        if kind == PERSON:
            # `Lord` shows a man only directly before a name: `Lord Mayor Tania Brown`.
            shown = [g for n, one in enumerate(titles) if (g := genders.of_noun(one)) and (n == 0 or one != "lord")]
            gender = shown[0] if shown else genders.of_person(named.parts)
        plural = kind == GROUP if kind != BODY else None
        return Mention(token.index, named.start, named.end, NAME, named.parts[-1], kind, plural, gender,
                       modifiers=modifiers, name=named, titles=titles)  # fmt: skip

    def _before(self, token: Token, named: NameMention) -> tuple[tuple[str, ...], frozenset[str]]:
        """The titles before a name in its noun phrase, and their modifiers: `Mr.`; `Danish prime minister`."""
        titles, modifiers, narrower, position = list[str](), list[str](), frozenset[str](), named.start
        last = token.index if token.start < named.start else token.index - 1
        for index in range(last, max(-1, token.index - 7), -1):
            before = self._analysis.tokens[index]
            if before.end > position:
                continue
            if before.upos not in ("NOUN", "PROPN", "ADJ") or before.deprel == "nmod:poss":
                break
            who = self._analysis.tokens[index - 1].text.lower() == "who"
            if who or before.sentence != token.sentence or (not titles and before.lemma.lower() in TIMES):
                break  # `who coaches Kestrel`, which taggers take for a noun; `That evening Ada Bern called`
            if (before.index in self._names and before.index != token.index) or self._analysis.text[
                before.end : position
            ].strip(". "):
                break
            office = self._offices.get(index) or ShortOffice(before.lemma.lower().rstrip("."))
            misread = not titles and before.text[0].isupper() and self._nouns.is_role(office.noun)
            narrows = before.upos == "ADJ" and not misread  # taggers take `Undersecretary` for an adjective
            (modifiers if modifiers or narrows else titles).append(office.noun)
            narrower |= office.words
            position = before.start
        return tuple(titles), narrower.union(modifiers if titles else ())

    def _pronoun(self, token: Token) -> Mention | None:
        word = token.text.lower()
        mention = Mention(token.index, token.start, token.end, PRONOUN, word)
        if word in PERSONAL:
            mention.word, mention.gender = PERSONAL[word]
            mention.plural = mention.word in ("they", "we") or (None if mention.word == "you" else False)
            mention.kind = PERSON if mention.gender or mention.word in ("i", "we", "you") else None
        elif token.feats.get("PronType") == "Rel" or (word in ("who", "whom", "whose") and token.upos == "PRON"):
            mention.word = "who"
        elif word == "those" and self._described(token.index) != self.span(token.index):
            return self._indefinite(token)
        elif word in DEMONSTRATIVES or word in ("what", "which", "there"):
            mention.word = "this"
        else:
            return self._indefinite(token)
        return mention

    def _indefinite(self, token: Token) -> Mention:
        """`someone`, `others`, `many of the guests`: a description with a pronoun as head."""
        start, end = self._described(token.index)
        word = token.text.lower()
        singular = word.endswith(("one", "body", "thing")) or word in ("another", "neither", "each")
        kind = PERSON if word.endswith(("one", "body")) else GROUP
        also = PERSON if word == "another" else None
        return Mention(token.index, start, end, NOMINAL, word, kind, not singular, None, "a", also=also)

    def _nominal(self, token: Token) -> Mention:
        office = self._offices.get(token.index)
        lemma = office.noun if office is not None else self._noun(token)
        start, end = self.span(token.index)
        owned = any(child.deprel == "nmod:poss" for child in self._analysis.dependents(token.index, "nmod"))
        several = token.upos in ("NUM", "ADJ") and not is_one(token) and not owned
        plural: bool | None = token.feats.get("Number") == "Plur" or several or lemma in ("people", "police")
        if lemma != token.lemma.lower() and office is None:
            plural = None  # `the accused` may be several
        mention = Mention(token.index, start, end, NOMINAL, lemma, self.kind(token, plural), plural)
        mention.gender = genders.of_noun(lemma)
        if lemma == "old" and YEARS.search(self._analysis.text, start, end):
            mention.kind, mention.plural = (GROUP, True) if token.text.lower() == "olds" else (PERSON, False)
        if lemma == "percent" and token.relation == "nsubj":
            mention.kind, mention.plural = GROUP, True
        if mention.kind == BODY and self._nouns.is_person(lemma):
            mention.also = PERSON
        if mention.gender and mention.kind == THING:
            mention.kind = GROUP if plural else PERSON
        mention.article, mention.modifiers = self._modifiers(token)
        if office is not None:
            mention.kind, mention.plural, mention.full = PERSON, False, office.words
            mention.modifiers |= office.words
        if is_style(self._analysis, token.index):
            mention.kind, mention.plural, mention.gender = PERSON, False, PERSONAL[mention.article][1]
            mention.article = "the"
        new = mention.article == "the" and mention.kind == PERSON and self._is_of_new(token)
        if new or (owned and token.upos == "ADJ"):  # `my youngest`
            mention.article = "a"
        if lemma == "old" and not mention.article and self._analysis.text[start : start + 4].lower() == "the ":
            mention.article = "the"
        if mention.kind in (PERSON, GROUP):
            mention.start, mention.end = self._described(token.index)
        elif lemma in self._nouns.documents:
            mention.start, mention.end = self._written(token.index)
        return mention

    def _noun(self, token: Token) -> str:
        """The lemma of a noun; of a participle that denotes a person the word itself: `the accused`.

        Of a `mother-in-law` it is the first one, whatever a parse makes the head.
        """
        lemma, word = token.lemma.lower(), token.text.lower()
        before = self._analysis.tokens[max(0, token.index - len(IN_LAW) - 1) : token.index]
        if lemma == "law" and tuple(one.text for one in before[1:]) == IN_LAW:
            return before[0].lemma.lower()
        return word if self._nouns.is_person(word) and not self._nouns.is_person(lemma) else lemma

    def kind(self, token: Token, plural: bool | None) -> str | None:
        """The kind of a noun's referent; None for a proper noun that no list has."""
        lemma, nouns = self._noun(token), self._nouns
        if compound_noun(self._analysis, token.index, nouns.bodies) is not None:
            return GROUP if plural else BODY
        if lemma in nouns.groups:
            return GROUP
        made = is_maker(lemma) and not nouns.is_person(lemma)
        if made or lemma in nouns.bodies or lemma in nouns.governments or lemma == "campaign":
            return GROUP if plural else PERSON if self._ranked(token) else BODY
        known = nouns.is_person(lemma) or lemma in WEALTHY or token.index in self._peoples
        known = known or is_member(self._analysis, token)
        known = known or is_of_people(self._analysis, token, nouns.demonyms) or takes_who(self._analysis, token)
        ends_as_person = lemma.endswith("ee") and token.head in self._cues and not nouns.speaks(lemma)
        if known or ends_as_person or token.upos in ("NUM", "ADJ"):
            return GROUP if plural else PERSON
        return None if token.upos == "PROPN" else THING

    def _ranked(self, token: Token) -> bool:
        """True of a noun for persons or bodies with a rank before it: `chief executive`, `a former producer`."""
        if not self._nouns.is_person(token.lemma):
            return False
        before = self._analysis.dependents(token.index, "amod", "compound")
        return any(child.lemma.lower() in RANKS | WEALTHY for child in before)

    def _modifiers(self, token: Token) -> tuple[str, frozenset[str]]:
        article, words = "", []
        relations = self._analysis.relations
        for child in self._analysis.dependents(token.index):
            if relations[child.index] == "det" and child.upos == "DET":
                article = "a" if child.lemma.lower() in ("a", "an", "some", "another", "any", "no", "every", "each",
                                                          "many", "several", "few", "neither",
                                                          "either") else child.text.lower()  # fmt: skip
            elif child.deprel == "nmod:poss":
                word = child.text.lower()
                # The referent of `whose sister` is new: the text has not mentioned it before.
                article = "a" if word == "whose" else word if child.upos == "PRON" else "'s"
                words += [child.lemma.lower(), *(one.lemma.lower() for one in self._rest_of_name(child))]
            elif relations[child.index] in ("amod", "compound", "nummod", "nmod"):
                words.append(child.lemma.lower())
        return article, frozenset(words)

    def _is_of_new(self, token: Token) -> bool:
        """True of an office in something that the text mentions for the first time: `the head of a club`."""
        analysis = self._analysis
        owners = (one.index for one in analysis.dependents(token.index, "nmod") if one.upos == "NOUN")
        articles = (one for i in owners if case_of(analysis, i) == "of" for one in analysis.dependents(i, "det"))
        return any(one.lemma.lower() in ("a", "an") for one in articles)

    def _rest_of_name(self, owner: Token) -> Iterator[Token]:
        """The surname of a possessor: `Clinton` of `Hillary Clinton’s campaign`, later `the Clinton campaign`."""
        return self._analysis.dependents(owner.index, "flat")

    def _described(self, head: int) -> CharSpan:
        """The span of a description, with the participles and adjectives after it that narrow it."""
        words = describing_phrase(self._analysis, head, self._cues)
        last = _last_of_places(self._analysis, head, words[-1])
        return self._analysis.tokens[words[0]].start, self._analysis.tokens[last].end

    def _written(self, head: int) -> CharSpan:
        """The span of a document's phrase, with its maker."""
        words = document_phrase(self._analysis, head)
        return self._analysis.tokens[words[0]].start, self._analysis.tokens[words[-1]].end

    def span(self, head: int) -> CharSpan:
        """The span of a noun phrase, without relative clauses, appositions and conjuncts."""
        words = core_phrase(self._analysis, head)
        words = with_whole_words(self._analysis, words[0], words[-1])
        return self._analysis.tokens[words[0]].start, self._analysis.tokens[words[-1]].end


def _last_of_places(analysis: Analysis, head: int, last: int) -> int:
    """The last word of the names after a description that ends in the first: `doctors from Peru, Chile and Togo`."""
    for name in analysis.dependents(head, "nmod"):
        others = conjuncts(analysis, name.index)
        proper = all(one.upos == "PROPN" for one in (name, *others))
        if others and proper and name.index <= last < others[-1].index:
            return max(analysis.subtree(others[-1].index))
    return last


def _stands_alone(analysis: Analysis, token: Token) -> bool:
    """True if a number or an adjective denotes people: `two said`, `the accused`, `my youngest`."""
    if token.relation not in ("nsubj", "obl") or not token.text.isalpha():
        return False
    first = analysis.subtree(token.index)[0]
    if YEARS.search(analysis.text, analysis.tokens[first].start, token.end):
        return analysis.tokens[first].text.lower() == "the"  # which parsers may attach to `year`
    owners = (child.deprel == "nmod:poss" for child in analysis.dependents(token.index))
    return token.upos == "NUM" or any(owners) or any(c.lemma == "the" for c in analysis.dependents(token.index, "det"))


def _inside_names(analysis: Analysis, names: dict[int, NameMention]) -> set[int]:
    """The words of names, without their heads."""
    found: set[int] = set()
    for head, named in names.items():
        for step in (-1, 1):
            index = head + step
            while 0 <= index < len(analysis.tokens) and _within(analysis.tokens[index], named):
                found.add(index)
                index += step
    return found


def _within(token: Token, named: NameMention) -> bool:
    return named.start <= token.start < named.end

"""Names directly after a description: `café owner René Dubé`, `an attorney for the firm, Mark Hall`.

Parsers attach such names to different words: the description, the body in it, the verb. So they are found by their
place: a description of a person ends where the name begins, with only titles or a comma between. The graph decides
after a comma, and among several descriptions that end there.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from onrecord.extractors.analysis import Analysis, Token
from onrecord.extractors.grammar.case import case_of
from onrecord.extractors.grammar.heads import tops
from onrecord.extractors.grammar.nominals import denotes_person, names_person
from onrecord.extractors.grammar.noun_phrases import core_phrase
from onrecord.extractors.lexicon.kin import FRIENDS, KIN
from onrecord.extractors.lexicon.titles import ADDRESS, OFFICE_ABBREVIATIONS, TITLES
from onrecord.extractors.names import NameMention
from onrecord.extractors.nouns import load_nouns
from onrecord.extractors.speakers.antecedents import gender as genders
from onrecord.extractors.speakers.mentions import BODY, GROUP, NAME, NOMINAL, PERSON, PLACE, Mention

MAX_TITLES = 4
"""Most titles between a description and a name: `the chairman, Chief Dr. Engr. Ada Eze`."""

RETIRED = frozenset("ret retd rtd retired".split())
"""Abbreviations in brackets after the rank of a retired officer."""

ABOUT = frozenset(("as for", "as to", "regarding", "concerning"))
"""Prepositions before what a sentence is about, which its subject then means."""

NO_CASE = frozenset(("", "without"))
"""The prepositions that a parse gives such a name: none, or that of `Minister without Portfolio Ada Bern`. After others
the name is somebody else's: `spokesman for Labour leader Ada Bern`."""

CLAUSES = ("acl", "acl:relcl")
"""The relations of clauses that describe a noun."""

HELD_BY_PERSONS = frozenset(
    "mayor minister president chancellor governor senator secretary commissioner director judge ambassador envoy"
    " spokesman spokeswoman spokesperson chairman chairwoman chairperson lawyer attorney editor professor coach captain"
    " bishop archbishop priest imam sheriff coroner prosecutor widow brother sister son daughter wife husband".split()
)
"""Nouns that never denote a body: a name next to one is a person's, whatever its entity label."""


class AdjacentNames:
    """Finds the names directly after the descriptions of one text.

    Args:
        analysis: The text's analysis.
        mentions: Its mentions by their heads.
        groups: Those of coordinations, by the head of the last member.
    """

    def __init__(self, analysis: Analysis, mentions: Mapping[int, Mention], groups: Mapping[int, Mention]) -> None:
        self._analysis = analysis
        self._mentions = mentions
        self._groups = groups
        self._at = {token.start: token.index for token in analysis.tokens}
        self._titled = _titled(analysis, mentions)
        self.known: dict[int, int] = {}
        """By the head of a name the one of several descriptions before it that the text gives it elsewhere."""
        self._ending: dict[int, list[int]] = {}
        for head, mention in mentions.items():
            if mention.form == NOMINAL and (mention.kind in (PERSON, GROUP) or mention.also == PERSON):
                last = core_phrase(analysis, head)[-1]
                inside = (_ends_of_fields, _end_of_body, _ends_of_clauses)
                ends = (end for ends_of in inside for end in ends_of(analysis, head))
                for end in {head, last, _end_of_name(analysis, last), *ends}:
                    self._ending.setdefault(end, []).append(head)

    def all(self) -> Iterator[tuple[int, int]]:
        """The heads of descriptions, each with the head of the adjacent name, or of the last of several names."""
        for head, mention in self._mentions.items():
            if mention.form != NAME or (mention.kind != PERSON and not _may_be_person(mention)):
                continue
            sure = mention.kind == PERSON or _begins_with_given(mention)
            for described in self._described(head, mention, plural=False):
                if sure or self._mentions[described].word in HELD_BY_PERSONS:
                    yield described, head
        for last, group in self._groups.items():
            first = self._mentions[group.joined[0]]
            if group.form == NAME and first.kind == PERSON:
                for described in self._described(first.head, first, plural=True):
                    yield described, last

    def _described(self, head: int, mention: Mention, plural: bool) -> list[int]:
        """The descriptions that end before a name and its titles; coordinated ones describe the same person."""
        tokens = self._analysis.tokens
        first = self._first(mention)
        edge, comma = first - 1, False
        if edge > 0 and tokens[edge].text == ",":
            edge, comma = edge - 1, True
        edge = before_abbreviation(tokens, edge)
        if edge < 0 or tokens[edge].sentence != tokens[head].sentence:
            return []
        top = next(iter(tops(self._analysis, range(first, head + 1))), head)
        fitting = [i for i in self._ending.get(edge, ()) if bool(self._mentions[i].plural) == plural]
        if not fitting:
            around = None if comma or plural else self._around(top, first)
            return [] if around is None else [around]
        chosen = self._governing(fitting, top, mention.name)
        if not comma and chosen is not None and is_described_after(self._analysis, chosen, first):
            chosen = edge if edge in fitting else None
            return [] if chosen is None else [chosen]
        if comma and (chosen is None or not (tokens[top].relation == "appos" or self._follows_place(top, chosen))):
            return self._twice_subject(fitting, top)
        if chosen is None:
            chosen = fitting[-1]
            if tokens[top].relation == "nsubj" and tokens[chosen].relation not in ("nsubj", "root", "dep"):
                return []
        if self._mentions[chosen].kind == GROUP and not plural and len(mention.name.parts if mention.name else ()) < 2:
            return []
        return [chosen, *self._joined(chosen)]

    def _follows_place(self, top: int, described: int) -> bool:
        """True of a name that parsers coordinate with the place of an office: `the envoy in Oslo, Ada Bern, and I`."""
        token = self._analysis.tokens[top]
        before = self._mentions.get(token.head) if token.relation == "conj" and token.head is not None else None
        if before is None or before.kind not in (PLACE, BODY) or any(self._analysis.dependents(top, "cc")):
            return False
        return before.head > described and before.head in core_phrase(self._analysis, described)

    def _twice_subject(self, fitting: Sequence[int], top: int) -> list[int]:
        """The description that is a subject of the same verb as the name: `Founder of the club, Ada Bern said`.

        A description before the clause has the name as its apposition: `As for the coach, Ada Bern, she said`. After a
        dateline parsers have both as its appositions: `RIVA, June 3 – The mayor, Ada Bern, said`. A name may be that
        of the first of two: `Kestrel and its owner, Ada Bern, said`. Where another subject follows, a name between
        commas is none: `Meeting the minister, Ada Bern, on Monday, the envoy said`.
        """
        tokens = self._analysis.tokens
        above = tokens[top].head
        subjects = [] if above is None else list(self._analysis.dependents(above, "nsubj"))
        before = any(top in resumed(self._analysis, one.index) for one in subjects)
        relations = ("nsubj", "obl") if before else ("nsubj",)
        same = (i for i in fitting if tokens[i].head == tokens[top].head and tokens[i].relation in relations)
        if tokens[top].relation == "appos":
            apart = [i for i in fitting if tokens[i].head == tokens[top].head and self._mentions[i].article]
            joined = [i for i in apart if tokens[i].relation == "conj" and self._mentions[i].article != "a"]
            the = [i for i in apart if tokens[i].relation == "appos" and self._mentions[i].article == "the"]
            return (the or joined)[:1]
        if tokens[top].relation != "nsubj":
            return []
        behind = self._analysis.subtree(top)[-1] + 1
        closed = any(one.index > behind for one in subjects) and tokens[behind].text == ","
        beside = [i for i in fitting if closed and self._mentions[i].article == "the"]
        return list(same)[:1] or beside[-1:]

    def _around(self, top: int, first: int) -> int | None:
        """The description before a name that the parse has inside it: `Member of Parliament Ada Bern`."""
        analysis, token = self._analysis, self._analysis.tokens[top]
        one = self._mentions.get(token.head) if token.relation == "nmod" and token.head is not None else None
        if one is None or one.form != NOMINAL or one.kind != PERSON or one.plural:
            return None
        titles = (t.index for t in analysis.dependents(top, "nmod:desc", "compound"))
        cases = {case_of(analysis, i) for i in (top, *titles)}  # parsers attach `to` to `Mayor`, too
        before = analysis.tokens[first - 1] if first else token
        cases |= {before.text.lower()} if before.upos == "ADP" else set()
        free = cases <= NO_CASE or self._follows_body(one, first)
        if not free or is_described_after(analysis, one.head, first):
            return None
        return one.head if set(range(one.head, first)) <= set(analysis.subtree(one.head)) else None

    def _follows_body(self, office: Mention, first: int) -> bool:
        """True of a name after what an office is of, which parsers make a title of it: `Leader of the House Ada Bern`.

        After a relative, or a word without an article, the name is somebody else's: `the son of Beatle Ada Bern`.
        """
        tokens = self._analysis.tokens
        between, last = tokens[office.head + 1 : first], tokens[first - 1]
        single = load_nouns().is_person(last.lemma.lower()) and last.feats.get("Number") != "Plur"
        body = last.upos in ("NOUN", "PROPN") and last.text[0].isupper() and not single
        entity = self._analysis.entity_at(last.index)
        body = body and (entity is None or entity.label in ("ORG", "LOC", "GPE", "MISC"))
        article = len(between) > 2 and between[1].upos == "DET"
        held = not office.article and office.word not in KIN | FRIENDS
        return body and article and held and [one.text for one in between if one.upos == "ADP"] == ["of"]

    def _first(self, mention: Mention) -> int:
        """The first token of a name with the titles before it."""
        first = self._at.get(mention.start, mention.head)
        tokens = self._analysis.tokens
        for _ in range(MAX_TITLES):
            last = first - 1
            if first and tokens[first - 1].text == ")":
                starts = range(max(0, first - 4), first)
                last = next((i - 1 for i in starts if after_retired(self._analysis, i) == first), last)
            if last < 0 or not _is_title(tokens[last].text):
                break
            first = last
        return first

    def _governing(self, fitting: Sequence[int], top: int, name: NameMention | None) -> int | None:
        """The description that is above a name in the parse, directly or through a noun inside it.

        `A lawyer for the mayor, Ada Bern` is Bern, unless the text calls her the mayor elsewhere.
        """
        for index in fitting:
            own = name is not None and (name.parts[-1], self._mentions[index].word) in self._titled
            if own and represented_by(self._analysis, self._mentions, index) in fitting:
                self.known[top] = index
                return index
        for index in self._analysis.ancestors(top):
            if index in fitting:
                by = represented_by(self._analysis, self._mentions, index)
                return by if by in fitting else index
            token = self._analysis.tokens[index]
            if token.relation == "conj" and any(index in _ends_of_fields(self._analysis, one) for one in fitting):
                continue
            if token.relation in CLAUSES and token.head in fitting:
                return token.head if names_person(self._analysis, top) else None
            inside = token.relation in ("compound", "amod") or self._analysis.entity_at(index) is not None
            if not inside and (index not in self._mentions or token.upos == "VERB"):
                return None
        return None

    def _joined(self, chosen: int) -> list[int]:
        """The description that another is coordinated with under one article: `star` of `the pop star and actor`."""
        token = self._analysis.tokens[chosen]
        other = self._mentions.get(token.head) if token.relation == "conj" and token.head is not None else None
        one = other is not None and other.form == NOMINAL and other.kind == PERSON and not other.plural
        return [other.head] if other is not None and one and not self._mentions[chosen].article else []


def _titled(analysis: Analysis, mentions: Mapping[int, Mention]) -> set[tuple[str, str]]:
    """The surnames of people, each with a title or a description after it: `Mayor Ada Bern`, `Ada Bern, the mayor`."""
    found = set[tuple[str, str]]()
    for head, one in mentions.items():
        if one.name is not None and one.kind == PERSON:
            after = (mentions.get(token.index) for token in analysis.dependents(head, "appos"))
            words = (*one.titles, *(noun.word for noun in after if noun is not None and noun.form == NOMINAL))
            found.update((one.name.parts[-1], word) for word in words)
    return found


def _end_of_name(analysis: Analysis, last: int) -> int:
    """The last word of a body's name directly after a description: `director of the joint venture Adria Rum`."""
    after = analysis.entity_at(last + 1) if last + 1 < len(analysis.tokens) else None
    return after.last - 1 if after is not None and after.label == "ORG" and after.first == last + 1 else last


def _ends_of_fields(analysis: Analysis, head: int) -> Iterator[int]:
    """The last words of two fields of an office: `Energy` in `Minister of Mines and Energy`."""
    for field in analysis.dependents(head, "nmod"):
        if case_of(analysis, field.index) in ("of", "for"):
            yield from (one.index for one in analysis.dependents(field.index, "conj"))


def _ends_of_clauses(analysis: Analysis, head: int) -> Iterator[int]:
    """The last words of clauses that describe somebody by a body, thing or place: `mill` in `a man hired by the mill`.

    And `Leeds` in `a trader based in Leeds`.
    """
    for clause in analysis.dependents(head, *CLAUSES):
        for one in analysis.dependents(clause.index, "obj", "obl"):
            entity = analysis.entity_at(one.index)
            place = entity is not None and entity.label in ("LOC", "GPE", "ORG")
            named = (place or one.upos == "NOUN") and not denotes_person(analysis, one)
            if named and one.index > clause.index > head:
                yield core_phrase(analysis, one.index)[-1]


def _end_of_body(analysis: Analysis, head: int) -> Iterator[int]:
    """The last word of what an office is of after its initials: `Bank` in `the director (MD) of the Kestrel Bank`."""
    after = [one.text for one in analysis.tokens[head + 1 : head + 4]]
    if after[:1] == ["("] and after[2:] == [")"]:
        for body in analysis.dependents(head, "nmod"):
            yield from [core_phrase(analysis, body.index)[-1]] if analysis.subtree(body.index)[0] == head + 4 else []


def represented_by(analysis: Analysis, mentions: Mapping[int, Mention], index: int) -> int | None:
    """The person who acts for another one: `lawyer` of `a lawyer for the husband, Mark Hall`; None if there is none.

    Parsers attach the name to the noun before it.
    """
    token = analysis.tokens[index]
    one = mentions.get(token.head) if token.relation == "nmod" and token.head is not None else None
    if one is None or one.form != NOMINAL or one.kind != PERSON or one.plural or mentions[index].kind != PERSON:
        return None
    return one.head if case_of(analysis, index) == "for" else None


def before_abbreviation(tokens: Sequence[Token], last: int) -> int:
    """The last word before an abbreviation in brackets: `Authority` of `the Port Authority (PA)`."""
    if last > 2 and tokens[last].text == ")" and tokens[last - 2].text == "(":
        return last - 3
    return last


def is_described_after(analysis: Analysis, head: int, first: int) -> bool:
    """True of a name after another noun for its bearer with a preposition: `the wife of singer Cole Reed`."""
    between = analysis.tokens[head + 1 : first]
    after = any(one.upos == "ADP" for one in between)
    return after and any(one.upos == "NOUN" and load_nouns().is_person(one.lemma) for one in between)


def resumed(analysis: Analysis, pronoun: int) -> list[int]:
    """The heads of what a subject resumes before its clause: `As for the coach, she said it was over`.

    In `The coach, she said, was ill` a parenthesis has the pronoun.
    """
    token = analysis.tokens[pronoun]
    aside = token.head is not None and [one.text for one in analysis.tokens[token.head + 1 : token.head + 2]] == [","]
    if aside or token.upos != "PRON" or token.relation != "nsubj" or token.head is None or not pronoun:
        return []
    before = (one for one in analysis.dependents(token.head, "nsubj", "obl") if one.index < pronoun)
    found = [one.index for one in before if one.relation == "nsubj" or case_of(analysis, one.index) in ABOUT]
    return found if analysis.tokens[pronoun - 1].text == "," else []


def after_retired(analysis: Analysis, index: int) -> int:
    """The token after `(ret.)`, which follows the rank of a retired officer, if it begins at a token; else this one."""
    tokens, end = analysis.tokens, index + 1
    if index >= len(tokens) or tokens[index].text != "(":
        return index
    while end < min(len(tokens) - 1, index + 4) and tokens[end].text != ")":
        end += 1
    inside = "".join(token.text.lower() for token in tokens[index + 1 : end]).rstrip(".")
    return end + 1 if inside in RETIRED and tokens[end].text == ")" else index


def _is_title(word: str) -> bool:
    lower = word.lower().rstrip(".'’")
    return word[0].isupper() and (lower in TITLES or lower in ADDRESS or lower in OFFICE_ABBREVIATIONS)


def _begins_with_given(mention: Mention) -> bool:
    return mention.name is not None and genders.of_given(mention.name.parts[0]) is not None


def _may_be_person(mention: Mention) -> bool:
    """True of a name with another label that has two or three words, none of them for a place or a body."""
    parts, nouns = mention.name.parts if mention.name is not None else (), load_nouns()
    known = nouns.is_place(" ".join(parts)) or any(p in nouns.bodies or p in nouns.governments for p in parts)
    return mention.kind in (None, BODY, PLACE) and len(parts) in (2, 3) and not known

"""Nouns written against the name of a body or a thing: `carmaker Haoyue`, `the Star newspaper`, `the ferry Sula`.

The noun and the name are one mention of one body; the noun shows what is so named.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from onrecord.extractors.analysis import Analysis, Token
from onrecord.extractors.lexicon.bodies import NAME_NOUNS, OF_STATES, is_maker
from onrecord.extractors.names import NameMention, word_before
from onrecord.extractors.nouns import NounLexicon, load_nouns
from onrecord.extractors.speakers.antecedents import gender as genders
from onrecord.extractors.speakers.mentions import BODY, GROUP, NAME, NOMINAL, PERSON, PLACE, THING, Mention

APPOSED = ("flat", "appos", "compound", "nmod:desc", "nmod:unmarked", "dep")
"""Relations between a noun and the name directly after it."""

MAX_WORDS_BETWEEN = 2
"""Most words between a name and the noun after it: `the Al Mayadeen TV station`."""


MAX_OFFICE_WORDS = 4
"""Most words of an office between a body and who holds it: `Arkona acting deputy secretary general Ada Bern`."""

POSSESSIVES = frozenset(("'s", "’s", "'", "’"))

OFFICES_OF_BODIES = frozenset(
    "chairman chairwoman chairperson chair executive ceo cfo coo founder co-founder director president secretary"
    " treasurer commissioner governor general".split()
)
"""Offices that are held in a body: a person has a lawyer, a spokesman or a manager, too."""

OWNED_OFFICES = frozenset("chairman chairwoman chairperson executive ceo cfo coo co-founder".split())
"""Of these, those of which no person is the possessor, as one is of a secretary or a director."""

BEFORE_OFFICES = frozenset(
    "chief managing manage executive deputy vice acting interim former secretary general regional national"
    " senior".split()
)
"""Words between a body and such an office."""

PARTS_OF_BODIES = frozenset(
    "activist member official staff employee worker executive shareholder share headquarters office board".split()
)
"""Nouns after the name of a body for those who belong to it, and for what it has; a person has supporters and fans."""


def adjacent_nouns(analysis: Analysis, mentions: Mapping[int, Mention]) -> Iterator[tuple[int, int]]:
    """The heads of such nouns, each with the head of the adjacent name."""
    names = {(one.name.start if one.name else one.start): one for one in mentions.values() if one.form == NAME}
    ends = {one.end: one for one in mentions.values() if one.form == NAME}
    for head, mention in mentions.items():
        if mention.form != NOMINAL or mention.plural or analysis.tokens[head].upos != "NOUN":
            continue
        if mention.kind in (BODY, THING, GROUP):
            after = _after(analysis, head, names)
            if after is not None and _may_be(after, mention) and _is_joined(analysis, head, after.head):
                yield head, after.head
                continue
        if mention.kind in (BODY, THING) and (mention.word in NAME_NOUNS or is_maker(mention.word)):
            before = _before(analysis, head, ends)
            of_states = before is not None and analysis.text[before.start : before.end].replace(".", "") in OF_STATES
            if before is not None and not of_states and _may_be(before, mention):
                yield head, before.head


def is_titled_as_body(analysis: Analysis, nouns: NounLexicon, name: Mention, full: NameMention | None) -> bool:
    """True of a name taken for a person's with a noun for a body before it, or `which` after it.

    `the media watchdog Nova`; `Nova, which runs the ferries`

    Args:
        analysis: The text's analysis.
        nouns: Which nouns are bodies.
        name: The mention.
        full: The fullest name of the same bearer.
    """
    person = name.kind == PERSON or (full is not None and full.type == "person")
    if name.name is None or not person or begins_as_persons(full):
        return False
    whole = full is not None and full.parts == name.name.parts
    if whole and is_used_as_body(analysis, name.head):
        return True
    if full is not None and len(full.parts) > 1 and full.parts[-1] in nouns.bodies and not name.titles:
        return True  # `Kestrel Agents Association`
    if whole and any(one.lemma.lower() == "which" for one in _subjects_of_clauses(analysis, name.head)):
        return True
    if not name.titles:
        return False
    title = name.titles[0]
    is_body = is_maker(title) or (title in nouns.bodies and not nouns.is_person(title))
    return is_body and word_before(analysis.text, name.name).islower()


def is_used_as_body(analysis: Analysis, index: int) -> bool:
    """True of a name without a given name in a place where only the name of a body stands, whatever its label.

    `the Arkona said`; `Arkona secretary general Ada Bern`; `Arkona’s chief executive`; `Arkona activists`
    """
    tokens, entity = analysis.tokens, analysis.entity_at(index)
    if entity is None or _is_given(tokens[entity.first].text):
        return False
    sentence, single = tokens[index].sentence, entity.last - entity.first == 1
    before = tokens[index - 1 : index] if index else ()
    after = [one for one in tokens[entity.last : entity.last + 1 + MAX_OFFICE_WORDS] if one.sentence == sentence]
    if single and any(one.text.lower() == "the" and one.sentence == sentence for one in before):
        return tokens[index].relation in ("nsubj", "obj", "obl") and not _goes_on(after)
    if after and after[0].text in POSSESSIVES:
        office = next((one for one in after[1:] if one.lemma.lower() in OWNED_OFFICES), None)
        if office is None and len(after) > 2 and after[1].lemma.lower() in ("manage", "managing", "executive"):
            office = after[2] if after[2].lemma.lower() == "director" else None
        between = after[1 : after.index(office)] if office else []
        return office is not None and all(one.lemma.lower() in BEFORE_OFFICES for one in between)
    if after and after[0].lemma.lower() in PARTS_OF_BODIES and after[0].text.islower():
        return True
    return _has_office_and_name(analysis, after)


def _has_office_and_name(analysis: Analysis, after: Sequence[Token]) -> bool:
    """True of words after a name that are an office held in a body, and the name of who holds it."""
    seen = False
    for one in after:
        entity = analysis.entity_at(one.index)
        if entity is not None:
            return seen and entity.label == "PERSON"
        lemma = one.lemma.lower()
        if lemma not in BEFORE_OFFICES and lemma not in OFFICES_OF_BODIES:
            return False
        seen = seen or lemma in OFFICES_OF_BODIES
    return False


def _goes_on(after: Sequence[Token]) -> bool:
    """True of a name that further words belong to: `the Adele song`, `the Swapo of old`."""
    return bool(after) and (after[0].upos in ("NOUN", "PROPN", "ADJ", "NUM") or after[0].lemma == "of")


def _is_given(word: str) -> bool:
    return genders.of_given(word.lower()) is not None


def _subjects_of_clauses(analysis: Analysis, head: int) -> Iterator[Token]:
    """The subjects of the relative clauses after a name."""
    for clause in analysis.dependents(head, "acl:relcl"):
        yield from analysis.dependents(clause.index, "nsubj", "nsubj:pass")


def begins_as_persons(name: NameMention | None) -> bool:
    """True of a name of several words whose first is a given name."""
    parts = name.parts if name is not None else ()
    return len(parts) > 1 and genders.of_given(parts[0]) is not None


def _after(analysis: Analysis, head: int, names: Mapping[int, Mention]) -> Mention | None:
    """The name that begins with the word after a noun."""
    tokens = analysis.tokens
    following = tokens[head + 1] if head + 1 < len(tokens) else None
    if following is None or following.sentence != tokens[head].sentence or not tokens[head].text.islower():
        return None
    if following.lemma.lower() == "the" and following.index + 1 < len(tokens):
        following = tokens[following.index + 1]  # `the rights group the Kestrel League`
    return names.get(following.start)


def _before(analysis: Analysis, head: int, ends: Mapping[int, Mention]) -> Mention | None:
    """The name that ends before a noun, in its phrase with an article or a possessor: `Turkey's Sabah newspaper`."""
    tokens = analysis.tokens
    if not any(analysis.dependents(head, "det", "nmod:poss")):
        return None
    for index in range(head - 1, max(-1, head - 2 - MAX_WORDS_BETWEEN), -1):
        token = tokens[index]
        if token.sentence != tokens[head].sentence or not _is_within(analysis, token, head):
            return None
        if token.end in ends and token.relation != "case":
            return ends[token.end]
        if token.upos not in ("NOUN", "PROPN", "ADJ"):
            return None
    return None


def _is_within(analysis: Analysis, token: Token, head: int) -> bool:
    """True of a word that a noun governs as a compound or a modifier."""
    above = token.index
    while above != head:
        one = analysis.tokens[above]
        if one.relation not in ("compound", "flat", "amod", "nmod") or one.deprel == "nmod:poss" or one.head is None:
            return False
        above = one.head
    return True


def _is_joined(analysis: Analysis, noun: int, name: int) -> bool:
    """True if the parse joins a noun and the name after it, or makes both subjects of one verb."""
    tokens = analysis.tokens
    if tokens[name].head == noun:
        return tokens[name].deprel in APPOSED or tokens[name].relation in APPOSED
    if tokens[noun].head == name:
        return tokens[noun].deprel in APPOSED or tokens[noun].relation in APPOSED
    return tokens[noun].head == tokens[name].head and tokens[noun].deprel == tokens[name].deprel == "nsubj"


def _may_be(name: Mention, noun: Mention) -> bool:
    """True of a name that a noun for a body or a thing may describe: of a body, or one taken for a person's."""
    parts = name.name.parts if name.name is not None else ()
    if name.kind == PLACE and load_nouns().is_place(" ".join(parts)):
        return False
    if noun.kind == GROUP:
        return name.kind == BODY
    if name.kind == PERSON:
        bare = len(parts) == 1 or not (begins_as_persons(name.name) or load_nouns().is_person(noun.word))
        return bare and set(name.titles[:1]) <= {noun.word} and noun.kind == BODY
    return name.kind in (BODY, PLACE, None)

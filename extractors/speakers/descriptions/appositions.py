"""Descriptions that the grammar links to a name or another mention: appositions, titles, copulas.

Each link goes from the head of a description to the head of a coreferent mention, which may come later.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Mapping
from itertools import takewhile

from onrecord.extractors.analysis import Analysis, Token
from onrecord.extractors.grammar.case import case_of
from onrecord.extractors.grammar.negation import is_asserted
from onrecord.extractors.grammar.nominals import appositives, conjuncts, described_before, is_one
from onrecord.extractors.grammar.subjects import own_subject
from onrecord.extractors.grammar.verb_groups import is_passive
from onrecord.extractors.lexicon.titles import ABBREVIATED_TITLES, TITLES
from onrecord.extractors.nouns import load_nouns
from onrecord.extractors.rule import Rule
from onrecord.extractors.speakers import rules
from onrecord.extractors.speakers.descriptions.adjacent_nouns import adjacent_nouns, begins_as_persons
from onrecord.extractors.speakers.descriptions.headlines import introduced_after, named_documents
from onrecord.extractors.speakers.grammar.coordination import described_twice, is_second_past, named_together
from onrecord.extractors.speakers.mentions import (
    BODY,
    GROUP,
    NAME,
    PERSON,
    PLACE,
    PRONOUN,
    THING,
    Mention,
    is_person_name,
)
from onrecord.extractors.speakers.names.abbreviated_offices import MAX_INITIALS
from onrecord.extractors.speakers.names.adjacent_names import (
    AdjacentNames,
    after_retired,
    is_described_after,
    represented_by,
)
from onrecord.extractors.speakers.names.local_titles import is_style

NAMING = frozenset(("name", "call"))
"""Verbs whose participle introduces a name: `an envoy named Signe Aarnes`."""

SHORT_TITLES = frozenset(title.lower() for title in ABBREVIATED_TITLES)

NAMES = frozenset(("name", "surname", "nickname", "pseudonym", "alias"))
REFLEXIVE = frozenset(("himself", "herself", "themself", "themselves"))
IDENTIFYING = frozenset(("identify", "introduce", "know", "describe", "refer", "name"))
"""Verbs before `as` and a name that somebody goes by: `identified herself as Ada`, `known only as Ada`."""

MAX_BETWEEN = 4
"""Most words between a style and the name: `His Highness the Crown Prince Sheikh Ilir`."""

BECOMING = frozenset(("become", "remain"))
"""Verbs whose complement means the same as their subject."""

STARTING = frozenset("take return start continue".split())
"""Verbs with whose subject a noun after `as` means the same: `took over as chair`."""

SERVING = frozenset("serve act work".split())
"""Verbs of which the same is true unless they are in the past: who `served as chair` is chair no longer."""

CHOOSING = frozenset("elect appoint name reelect re-elect promote swear choose select install hire crown".split())
"""Verbs that do either in the passive."""


def links(
    analysis: Analysis, mentions: Mapping[int, Mention], groups: Mapping[int, Mention]
) -> dict[int, tuple[int, Rule]]:
    """By the heads of descriptions: the head of the coreferent mention, and the rule."""
    names = AdjacentNames(analysis, mentions, groups)
    adjacent = dict(names.all())
    found: dict[int, tuple[int, Rule]] = {}
    for head, mention in mentions.items():
        token = analysis.tokens[head]
        if mention.form == NAME or mention.form == PRONOUN:
            found.update(_bracketed(analysis, mention, mentions))
            continue
        if is_style(analysis, head):
            found.update(_styled(analysis, token, mentions))
            continue
        linked = _titled(analysis, token, mentions) or _coordinated(analysis, token, mentions)
        linked = linked or _apposed(analysis, token, mentions)
        linked = linked or _predicated(analysis, token, mentions) or _turned(analysis, token, mentions)
        linked = linked or _self_named(analysis, token, mentions) or _identified(analysis, token, mentions)
        if head in adjacent and linked is not None and mentions[linked[0]].form != NAME:
            linked = None  # a title before the name that is parsed as a separate apposition
        if linked is not None and names.known.get(linked[0], head) != head:
            linked = None  # `A spokesman for the mayor, Ada Bern` if she is the mayor
        if linked is not None and linked[0] != head and _may_mean(analysis, mention, mentions[linked[0]], linked[1]):
            found[head] = linked
        elif head in adjacent:
            found[head] = adjacent[head], rules.BESIDE
            mention.kind = GROUP if mention.plural else PERSON
    for head, target in adjacent_nouns(analysis, mentions):
        found[head] = target, rules.BODY_BESIDE
    for head, target in introduced_after(analysis, mentions):
        found.setdefault(head, (target, rules.HEADLINE))
    found.update({head: (target, rules.HEADLINE) for head, target in named_documents(analysis, mentions)})
    return found


def _bracketed(analysis: Analysis, mention: Mention, mentions: Mapping[int, Mention]) -> dict[int, tuple[int, Rule]]:
    """The name in square brackets after a pronoun, by which an editor says who is meant: `he [Ilir Hoxha]`."""
    behind = analysis.tokens[mention.head + 1 : mention.head + 2 + MAX_BETWEEN]
    if mention.form == NAME or not behind or behind[0].text != "[":
        return {}
    inside = takewhile(lambda token: token.text != "]", behind[1:])
    named = next((one.index for one in inside if is_person_name(mentions.get(one.index))), None)
    return {} if named is None else {mention.head: (named, rules.APPOSITION)}


def _titled(analysis: Analysis, token: Token, mentions: Mapping[int, Mention]) -> tuple[int, Rule] | None:
    """`spokesman Ilir Hoxha`: the name depends on the noun before it."""
    for child in analysis.dependents(token.index, "flat", "compound", "nmod:desc", "appos", "dep"):
        one = mentions.get(child.index)
        behind = _after_titles(analysis, _after_place(analysis, token))
        if one is None or one.form != NAME or one.kind != PERSON or child.index < behind:
            continue
        # The name may begin before its head: `Chemist Per Lund`.
        if child.index == behind or one.start == analysis.tokens[behind].start:
            return child.index, rules.TITLE
    if (named := described_twice(analysis, mentions, token.index)) is not None:
        return named, rules.TITLE
    return _abbreviated(analysis, token, mentions)


def _styled(analysis: Analysis, token: Token, mentions: Mapping[int, Mention]) -> dict[int, tuple[int, Rule]]:
    """`Her Majesty Queen Amelia`, `His Highness the Amir Sheikh Ilir`: the name directly after a style and office."""
    for one in analysis.tokens[token.index + 1 : token.index + 2 + MAX_BETWEEN]:
        if one.sentence != token.sentence or not (one.text[0].isupper() or one.text.lower() == "the"):
            break
        if is_person_name(mentions.get(one.index)):
            return {token.index: (one.index, rules.TITLE)}
    return {}


def _is_portfolio(analysis: Analysis, token: Token, name: int) -> bool:
    """True of a noun with a short title between it and a name: `Transport MEC Ada Bern`."""
    return name > token.index + 1 == _after_place(analysis, token)


def _after_place(analysis: Analysis, token: Token) -> int:
    """The token after a title and its place: `Bishop of Porto Ada Bern`."""
    last = token.index
    for nominal in analysis.dependents(token.index, "nmod"):
        inside = analysis.subtree(nominal.index)
        if case_of(analysis, nominal.index) == "of" and inside[0] == last + 1 and token.text[0].isupper():
            last = inside[-1]
    return last + 1


def _after_titles(analysis: Analysis, index: int) -> int:
    """The token after short titles at a token: `Texas Sen. Ada Bern`, where parsers make the state the head."""
    while index < len(analysis.tokens) and _is_short_title(analysis.tokens[index]):
        index = after_retired(analysis, index + 1)
    return index


def _abbreviated(analysis: Analysis, token: Token, mentions: Mapping[int, Mention]) -> tuple[int, Rule] | None:
    """`Cllr. Ann Boyd`, `Comrade Ann Boyd`: titles belong to the name after them, whatever the parse says."""
    tokens, index = analysis.tokens, _after_titles(analysis, token.index)
    named = mentions.get(index) if index > token.index and index < len(tokens) else None
    if named is None or named.form != NAME or tokens[index].sentence != token.sentence:
        return None
    return index, rules.TITLE


def _is_short_title(token: Token) -> bool:
    if token.text.endswith("."):
        return token.text[:-1] in ABBREVIATED_TITLES
    if token.upos != "PROPN" or not token.text[0].isupper():
        return False
    return token.lemma.lower() in TITLES or (token.text.isupper() and 1 < len(token.text) <= MAX_INITIALS)


def _apposed(analysis: Analysis, token: Token, mentions: Mapping[int, Mention]) -> tuple[int, Rule] | None:
    """`the envoy, Signe Aarnes`, `Signe Aarnes, the envoy`, and `an envoy named Signe Aarnes`."""
    for clause in analysis.dependents(token.index, "acl"):
        if clause.lemma.lower() in NAMING:
            for child in analysis.dependents(clause.index, "xcomp", "obj", "obl", "dep"):
                if child.index in mentions and mentions[child.index].form == NAME:
                    return child.index, rules.APPOSITION
    if (last := described_before(analysis, token.index)) is not None:
        head = _head_around(analysis, mentions, last)
        return (head, rules.APPOSITION) if is_person_name(mentions.get(head)) else None
    if represented_by(analysis, mentions, token.index) is not None:
        return None
    beside = [*appositives(analysis, token.index), *_one_of(analysis, token)]
    beside = [] if _is_time(analysis, token.index) else beside
    heads = [_last_before(analysis, mentions, token.index, one.index) for one in beside]
    found = [mentions[head] for head in heads if head in mentions and not is_style(analysis, head)]
    found = [one for one in found if not _is_of_noun_before(analysis, token.index, one)]
    found = [one for one in found if not _is_of_clause_before(analysis, mentions[token.index], one)]
    found.sort(key=lambda one: one.form != NAME)
    return (found[0].head, rules.APPOSITION) if found else None


def _last_before(analysis: Analysis, mentions: Mapping[int, Mention], index: int, beside: int) -> int:
    """The head of the name that an apposition follows: the last of several that the parse joins."""
    behind = [one.index for one in conjuncts(analysis, beside) if beside < one.index < index]
    named = mentions.get(behind[-1]) if behind else None
    last = named.head if named is not None and named.form == NAME else beside
    direct = last == beside or analysis.subtree(last)[-1] + 2 >= analysis.subtree(index)[0]
    return _head_around(analysis, mentions, last if direct else beside)


def _head_around(analysis: Analysis, mentions: Mapping[int, Mention], index: int) -> int:
    """The head of the name that a word is in, to which parsers attach an apposition: `Kestrel United, a club`."""
    entity = None if index in mentions else analysis.entity_at(index)
    words = () if entity is None else range(entity.first, entity.last)
    return next((i for i in words if i in mentions and mentions[i].form == NAME), index)


def _is_of_noun_before(analysis: Analysis, head: int, one: Mention) -> bool:
    """True of the name of somebody else directly after a noun for them: `a lawyer for banker Signe Aarnes`.

    So is that of a body, and an abbreviation: `workers from the joint venture Adria`, `from the Housing Fund (HF)`.
    """
    first = bisect_left(analysis.tokens, one.start, key=lambda token: token.start)
    between = analysis.tokens[head + 1 : first]
    if one.form != NAME or one.head < head or not between or any(token.text == "," for token in between):
        return False
    body = one.kind == BODY and any(token.upos == "ADP" for token in between)
    if between[-1].text == "(":
        return body and len(between) > 1 and between[-2].upos == "PROPN"
    return between[-1].upos == "NOUN" and (body or is_described_after(analysis, head, first))


def _is_of_clause_before(analysis: Analysis, mention: Mention, one: Mention) -> bool:
    """True of a name before a source that no comma divides from its verb: `She left with Reed, a nurse has said`."""
    if not mention.speaks or one.form != NAME or one.head > mention.head:
        return False
    after = bisect_left(analysis.tokens, mention.end, key=lambda token: token.start)
    return any(token.upos in ("VERB", "AUX") for token in analysis.tokens[after : after + 1])


def _is_time(analysis: Analysis, index: int) -> bool:
    """True of a day that parsers put in apposition to what follows: `on Monday, July 25, the commission decided`."""
    entity = analysis.entity_at(index)
    return entity is not None and entity.label in ("DATE", "TIME")


def _one_of(analysis: Analysis, token: Token) -> Iterator[Token]:
    """The apposition to one of several, which parsers attach to these: `one of its authors, the economist Ada Bern`."""
    if not is_one(token):
        return
    for nominal in analysis.dependents(token.index, "nmod"):
        several = nominal.feats.get("Number") == "Plur" or nominal.upos == "NUM"  # `one of the two`
        if case_of(analysis, nominal.index) == "of" and several:
            yield from (one for one in analysis.dependents(nominal.index, "appos") if one.feats.get("Number") == "Sing")


def _self_named(analysis: Analysis, token: Token, mentions: Mapping[int, Mention]) -> tuple[int, Rule] | None:
    """`a survivor who gave her name as Ada`, `known only as Ada`, `asked to be identified by her first name, Ada`."""
    mention = mentions[token.index]
    if mention.kind != PERSON or mention.plural:
        return None
    for clause in analysis.dependents(token.index, "acl", "acl:relcl"):
        inner = (one.index for one in analysis.dependents(clause.index, "xcomp", "conj"))
        verbs = [clause.index, *inner]
        verbs += [one.index for verb in verbs[1:] for one in analysis.dependents(verb, "xcomp")]
        for verb in verbs:
            if (name := self_given_name(analysis, verb, mentions)) is not None:
                return name, rules.APPOSITION
    return None


def self_given_name(analysis: Analysis, verb: int, mentions: Mapping[int, Mention]) -> int | None:
    """The head of the name that a verb's subject gives itself or goes by; None if there is none."""
    given = None
    for nominal in analysis.dependents(verb, "obj", "obl"):
        if nominal.lemma.lower() in NAMES:
            given = nominal.index
            for dependent in analysis.dependents(nominal.index, "appos", "flat", "nmod:desc"):
                if is_person_name(mentions.get(dependent.index)):
                    return dependent.index
    itself = any(one.text.lower() in REFLEXIVE for one in analysis.dependents(verb, "obj"))
    passive = not any(analysis.dependents(verb, "obj"))
    if given is None and not (analysis.tokens[verb].lemma.lower() in IDENTIFYING and (itself or passive)):
        return None
    for place in (verb,) if given is None else (verb, given):
        for nominal in analysis.dependents(place, "obl", "nmod", "xcomp"):
            if case_of(analysis, nominal.index) == "as" and is_person_name(mentions.get(nominal.index)):
                return nominal.index
    return None


def _predicated(analysis: Analysis, token: Token, mentions: Mapping[int, Mention]) -> tuple[int, Rule] | None:
    """`Signe Aarnes is the envoy`, `Aarnes, who is an envoy`; not where it is negated, asked or only possible."""
    if not any(analysis.dependents(token.index, "cop")) or not is_asserted(analysis, token.index):
        return None
    if token.deprel == "acl:relcl" and token.head is not None and is_person_name(mentions.get(token.head)):
        return token.head, rules.COPULA
    for child in analysis.dependents(token.index, "nsubj"):
        if child.index in mentions and child.index < token.index:
            return child.index, rules.COPULA
    return None


def _identified(analysis: Analysis, token: Token, mentions: Mapping[int, Mention]) -> tuple[int, Rule] | None:
    """`The winner was Signe Aarnes`, `One of them is Signe Aarnes`: a name is predicated of a description."""
    if token.relation != "nsubj" or token.head is None or mentions[token.index].plural:
        return None
    named = mentions.get(token.head)
    copula = any(analysis.dependents(token.head, "cop")) and is_asserted(analysis, token.head)
    return (token.head, rules.COPULA) if copula and is_person_name(named) else None


def _coordinated(analysis: Analysis, token: Token, mentions: Mapping[int, Mention]) -> tuple[int, Rule] | None:
    """`the former first lady and senator`, `the director and founder, Signe Aarnes`: both nouns mean one person."""
    first = token.head if token.relation == "conj" and token.head is not None else token.index
    if first not in mentions:
        return None
    members = [first, *(one.index for one in conjuncts(analysis, first) if one.index in mentions)]
    if (name := named_together(analysis, mentions, members)) is not None:
        return name, rules.APPOSITION
    past = first != token.index and is_second_past(mentions, first, token.index)
    return (first, rules.APPOSITION) if past else None


def _turned(analysis: Analysis, token: Token, mentions: Mapping[int, Mention]) -> tuple[int, Rule] | None:
    """`Signe Aarnes became envoy`, `Aarnes, who was appointed envoy`: verbs that say what a person is."""
    after_as = token.relation == "obl" and case_of(analysis, token.index) == "as"
    if token.head is None or not (after_as or token.relation in ("xcomp", "obj")):
        return None
    verb = analysis.tokens[token.head]
    chosen = verb.lemma.lower() in CHOOSING and is_passive(analysis, verb.index)
    past = verb.feats.get("Tense") == "Past" and not _is_still(analysis, verb.index)
    telling = BECOMING if not after_as else STARTING if past else STARTING | SERVING
    tells = chosen or verb.lemma.lower() in telling
    if not tells or not is_asserted(analysis, verb.index):
        return None
    subject = own_subject(analysis, verb.index)
    if (subject is None or subject.feats.get("PronType") == "Rel") and verb.relation == "acl" and verb.head is not None:
        subject = analysis.tokens[verb.head]
    one = None if subject is None else mentions.get(subject.index)
    pronoun = one is not None and one.form == PRONOUN and one.gender is not None and one.head < token.index
    return (one.head, rules.COPULA) if one is not None and (pronoun or is_person_name(one)) else None


def _is_still(analysis: Analysis, verb: int) -> bool:
    """True of a verb in the perfect, which goes on: `has served as chair for years`."""
    return any(one.text.lower() in ("has", "have") for one in analysis.dependents(verb, "aux"))


def _may_mean(analysis: Analysis, mention: Mention, other: Mention, rule: Rule) -> bool:
    if rule is rules.TITLE and _is_portfolio(analysis, analysis.tokens[mention.head], other.head):
        return True
    if rule is rules.TITLE and other.form == NAME and other.kind == PERSON and mention.word.rstrip(".") in SHORT_TITLES:
        return True
    return _agree(mention, other) or _is_body(analysis, mention, other, rule) or _is_figure(mention, other, rule)


def _is_body(analysis: Analysis, mention: Mention, other: Mention, rule: Rule) -> bool:
    """True of a body with a description that is usually for persons, or with a name of one word taken for a person's.

    `the builder, Harrow Homes`; `a charity, Kestrel`; `the company, Merkez Yapi`
    """
    parts = other.name.parts if other.name is not None else ()
    if rule is rules.APPOSITION and mention.kind == BODY and other.kind == PERSON:
        called = mention.article == "a" if len(parts) == 1 else not begins_as_persons(other.name)
        return called and not other.titles
    # `the developers, Marsh Homes`; `the agencies, Marsh Homes and Vega` are several
    plural = mention.kind == GROUP and mention.end < other.start and load_nouns().is_person(mention.word)
    single = mention.kind == PERSON or (plural and not conjuncts(analysis, other.head))
    return rule is rules.APPOSITION and single and other.kind == BODY and len(parts) > 1


def _is_figure(mention: Mention, other: Mention, rule: Rule) -> bool:
    """True of a person with a description that is usually for things: `his opposite number, Jane Okoro`."""
    parts = other.name.parts if other.name is not None else ()
    owned = mention.article not in ("", "a", "the")
    return rule is rules.APPOSITION and owned and mention.kind == THING and other.kind == PERSON and len(parts) > 1


def _agree(mention: Mention, other: Mention) -> bool:
    """True if number, gender and kind of two mentions agree."""
    if mention.plural is not None and other.plural is not None and mention.plural != other.plural:
        return False
    if mention.gender and other.gender and mention.gender != other.gender:
        return False
    sorts = {mention.kind, other.kind}
    if PERSON in (mention.also, other.also) and PERSON in sorts:
        return True
    if PERSON in sorts:
        return sorts <= {PERSON, None}
    if GROUP in sorts:
        return sorts <= {GROUP, None}
    return sorts <= {BODY, PLACE, None} or sorts == {THING} or (THING in sorts and NAME in (mention.form, other.form))

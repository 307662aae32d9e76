"""General nouns for a named body nearby: `Kestrel Watch sued. The group said …`, `Adria Lines … its operator`."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence, Set
from dataclasses import replace

from onrecord.extractors.analysis import Analysis
from onrecord.extractors.grammar.noun_phrases import core_phrase
from onrecord.extractors.lexicon.bodies import (
    AUTHORITY,
    COMPANY,
    FIRMS,
    GENERAL,
    KINDS_OF_COMPANIES,
    LOOSE,
    MEDIUM,
    OF_STATES,
    PARTY,
    PUBLIC_KINDS,
    SIDES,
    SUPPLYING,
    TEAM,
    TRADERS,
    TRADING,
    UNION,
    UNMARKED,
    is_maker,
    sorts_of,
    sorts_shown,
    trades_of,
)
from onrecord.extractors.nouns import broader_nouns, load_nouns
from onrecord.extractors.speakers import rules
from onrecord.extractors.speakers.descriptions.known_roles import OTHERS, KnownRoles
from onrecord.extractors.speakers.descriptions.nearby import nearby
from onrecord.extractors.speakers.mentions import BODY, NOMINAL, PERSON, PLACE, Mention
from onrecord.extractors.speakers.referents import Referent, is_unsure
from onrecord.extractors.speakers.ties import Tie

ELSEWHERE = OTHERS | frozenset("parent sister local several independent foreign smaller bigger larger".split())
"""Words with which a description introduces another body: `the parent company`."""

ALSO_OF_COMPANIES = frozenset({"capital"})
"""Nouns for governments that names of companies have: `Morcourt Capital`."""

MARKED = frozenset({UNION, PARTY, TEAM, MEDIUM})
"""Sorts of bodies whose names, if they have a noun for a body, have one that shows the sort: a council is no union."""

MAX_DESCRIPTIONS = 3
"""Most mentions of who spoke last that are searched for a body."""

MAX_LETTERS = 6
"""Most letters of an abbreviation."""

OF_KIND, CALLED, SHOWN, POSSIBLE = 4, 3, 2, 1
"""Degrees of fit of a body: its name has the noun of its kind, `airlines`; it is called so; its name or a description
shows its sort; nothing shows what it is."""


def general_sorts(mention: Mention) -> frozenset[str]:
    """The sorts of bodies that a description by a general noun may stand for; empty for other descriptions.

    Some nouns denote persons or bodies: `the contractor`, `the importer`.
    """
    if mention.plural or mention.article not in ("the", "its"):
        return frozenset()
    noun = mention.word
    if mention.article == "its" and noun not in SUPPLYING:
        return frozenset()
    if noun in GENERAL:
        return GENERAL[noun]
    if (spelled := sorts_of({noun})) and noun in load_nouns().bodies:
        return spelled
    if noun in PUBLIC_KINDS:
        return frozenset({noun})
    return frozenset({COMPANY}) if trades(noun) or (is_maker(noun) and mention.kind == BODY) else frozenset()


def trades(noun: str) -> bool:
    """True of a noun for parties to contracts and deals, persons or bodies: `the contractor`, `the grocer`."""
    return noun in TRADING or not TRADERS.isdisjoint(broader_nouns().get(noun, ()))


def by_body_noun(
    analysis: Analysis,
    known: KnownRoles,
    mention: Mention,
    candidates: Iterable[tuple[Referent, Mention]],
    last: Referent | None = None,
) -> Tie | None:
    """The resolution of a general noun to the named body nearby that fits best; None if none does.

    Of several, the one that spoke last is preferred; else it is open which one speaks.

    Args:
        analysis: The text's analysis.
        known: What the text says of its bodies.
        mention: The description.
        candidates: The candidates, most recent first.
        last: Who spoke last.
    """
    least = POSSIBLE
    if mention.article == "'s" and (_is_of_members(analysis, mention) or _is_first_of_place(analysis, mention)):
        least, mention = SHOWN, replace(mention, article="the")
    if _is_of_states(analysis, mention):
        least = SHOWN
    sorts = general_sorts(mention)
    if not sorts or mention.modifiers & ELSEWHERE or (sorts != {TEAM} and _names_another(analysis, mention)):
        return None
    near = list(nearby(analysis, mention, candidates))
    if any(referent.is_a(mention.word) for referent, _ in near):
        return None
    sure = [one for one in near if not is_unsure(one[0])]
    alone = not any(referent.kind == BODY for referent, _ in sure)
    near = [one for one in near if one in sure or (alone and one[0] is last and _is_it(analysis, one[1], mention))]
    meant = _without_place(known, mention, sorts, near)
    fits = [(_fit(analysis, known, one[0], meant, sorts, last), one) for one in near]
    most = max((fit for fit, _ in fits), default=0)
    best = [one for fit, one in fits if fit and (fit == most or (one[0] is last and most < CALLED))]
    if most == CALLED and (rival := _spoke_since(analysis, fits, last, best)) is not None:
        return Tie(mention, None, rules.BODY_NOUN, tuple((one, None) for one in (best[0][0], rival)))
    if len(best) > 1:
        spoke = [one for one in best if one[0] is last] or [one for one in best if _is_spoken_for(one[1], last)]
        best = spoke or best
    if most < least and ([one for one, _ in best] != [last] or _is_of_states(analysis, mention)):
        return None
    if len(best) > 1 and mention.speaks and not mention.modifiers:
        return Tie(mention, None, rules.BODY_NOUN, tuple((one, None) for one, _ in best))
    if len(best) != 1 or best[0][0].name is None or known.contradict(best[0][0], mention):
        return None
    return Tie(mention, best[0][0], rules.BODY_NOUN, antecedent=best[0][1])


def _without_place(
    known: KnownRoles, mention: Mention, sorts: frozenset[str], near: Sequence[tuple[Referent, Mention]]
) -> Mention:
    """A description without its place, if only one body is nearby and it may be one of any place.

    `The Lausanne body` and `the Dutch vanmaker` may be; `the Omani army` is another, and often so is `the US agency`.
    """
    free = sorts == {COMPANY} or (mention.word in LOOSE and mention.word != "agency")
    only = len([one for one in near if _is_body(one[0])]) == 1
    placed = free and only and all(map(known.is_place, mention.modifiers))
    return replace(mention, modifiers=frozenset()) if placed else mention


def _spoke_since(
    analysis: Analysis,
    fits: Iterable[tuple[int, tuple[Referent, Mention]]],
    last: Referent | None,
    called: Sequence[tuple[Referent, Mention]],
) -> Referent | None:
    """The last speaker, if it may be a body of the sort and was named in a later sentence than the one called so."""
    tokens = analysis.tokens
    for fit, (referent, antecedent) in fits:
        if referent is last and fit == POSSIBLE and len(called) == 1:
            later = tokens[antecedent.head].sentence > tokens[called[0][1].head].sentence
            return referent if later else None
    return None


def _is_it(analysis: Analysis, name: Mention, mention: Mention) -> bool:
    """True of a name with `it` or `its` after it in a sentence before a description: `Kestrel said it was sorry`.

    So is one with its country, if it may be a company: `Brazil's Kestrel said … The company`.
    """
    owners = (one.index for one in analysis.dependents(name.head, "nmod:poss"))
    placed = mention.word in FIRMS and any(_is_country(analysis, i) for i in owners)
    sentence = analysis.sentences[analysis.tokens[name.head].sentence]
    after = analysis.tokens[name.head : sentence.last]
    another = any(one.lemma.lower() in load_nouns().bodies for one in after)
    taken_up = not another and any(one.text in ("it", "its") for one in after)
    return mention.head >= sentence.last and (placed or taken_up)


def _is_country(analysis: Analysis, index: int) -> bool:
    return analysis.tokens[index].text.lower() in load_nouns().countries


def _is_of_members(analysis: Analysis, mention: Mention) -> bool:
    """True of a body with the sort of its members: `the bishops' body`."""
    owners = list(analysis.dependents(mention.head, "nmod:poss"))
    return bool(owners) and all(
        one.upos == "NOUN" and one.feats.get("Number") == "Plur" and load_nouns().is_person(one.lemma) for one in owners
    )


def _is_first_of_place(analysis: Analysis, mention: Mention) -> bool:
    """True of a superlative with a place: `the world's largest copper producer`, `the country's biggest lender`."""
    words = [one for child in analysis.dependents(mention.head, "amod") for one in analysis.subtree(child.index)]
    owners = [one.lemma.lower() for one in analysis.dependents(mention.head, "nmod:poss")]
    most = any(analysis.tokens[i].feats.get("Degree") == "Sup" for i in words)
    return most and all(one == "world" or one in load_nouns().governments for one in owners)


def _is_spoken_for(body: Mention, last: Referent | None) -> bool:
    """True of a body named in the description of who spoke last: `a spokeswoman for Kestrel`."""
    described = [] if last is None or last.kind != PERSON else last.trail[-MAX_DESCRIPTIONS:]
    return any(one.form == NOMINAL and one.start < body.start < one.end for one in described)


def _fit(
    analysis: Analysis,
    known: KnownRoles,
    referent: Referent,
    mention: Mention,
    sorts: frozenset[str],
    last: Referent | None,
) -> int:
    """The degree to which a referent fits a general noun for a body; 0 if it does not."""
    if not _is_body(referent):
        return 0
    if not _is_general(mention.word):
        return POSSIBLE if referent is last and _is_abbreviated(analysis, referent, mention.word) else 0
    nouns, parts = known.nouns_of(referent) | referent.words, () if referent.name is None else referent.name.parts
    if mention.modifiers & {*nouns, *parts, *(part.removesuffix("s") for part in parts)}:
        return CALLED
    shown = sorts_shown(nouns, parts)
    if _is_otherwise(known, referent, mention, nouns):
        return 0
    if not KINDS_OF_COMPANIES.get(mention.word, frozenset()).isdisjoint(parts) and not mention.modifiers:
        return OF_KIND
    if not PUBLIC_KINDS.get(mention.word, frozenset()).isdisjoint({*nouns, *parts}) and not mention.modifiers:
        return SHOWN
    # A noun for persons and bodies is somebody new, unless the body has just spoken.
    either = not (mention.word in GENERAL or mention.word in PUBLIC_KINDS or is_maker(mention.word))
    other = either or _is_of_place(mention) or not SIDES.keys().isdisjoint(mention.modifiers)
    narrowed = referent is not last and other
    if shown:
        called = CALLED if mention.word in nouns - {"company"} else SHOWN
        # `The central bank` is no firm.
        firm = called == SHOWN and not sorts_shown(nouns - FIRMS, parts) and _has_adjective(analysis, mention)
        return called if shown & sorts and not narrowed and (referent is last or not firm) else 0
    if nouns & (load_nouns().governments - ALSO_OF_COMPANIES) or (referent.kind == PLACE and AUTHORITY in sorts):
        return 0
    narrowed = narrowed or (referent is not last and _has_adjective(analysis, mention))
    other = sorts <= MARKED and not load_nouns().bodies.isdisjoint(parts)
    return POSSIBLE if sorts & UNMARKED and not narrowed and not other else 0


def _is_otherwise(known: KnownRoles, referent: Referent, mention: Mention, nouns: Set[str]) -> bool:
    """True of a party of the other side, and of a company that its nouns show to be of another trade."""
    wanted, shown = trades_of({mention.word}), trades_of(nouns)
    return known.is_of_other_side(referent, mention.head) or bool(wanted and shown and not wanted & shown)


def _has_adjective(analysis: Analysis, mention: Mention) -> bool:
    """True of `the private bank`, which may be another one, not of `the savings bank` and `the Geneva-based group`."""
    adjectives = (one.upos == "ADJ" for one in analysis.dependents(mention.head, "amod"))
    return bool(mention.modifiers) and any(adjectives)


def _is_general(noun: str) -> bool:
    return noun in GENERAL or noun in PUBLIC_KINDS or trades(noun) or is_maker(noun)


def _is_abbreviated(analysis: Analysis, referent: Referent, noun: str) -> bool:
    """True of a name that ends in letters, one of which may stand for a noun: `the Danish FA … the federation`."""
    name = referent.name
    last = "" if name is None else analysis.text[name.start : name.end].split()[-1]
    return last.isupper() and last.isalpha() and 1 < len(last) <= MAX_LETTERS and noun[0].upper() in last


def _is_of_place(mention: Mention) -> bool:
    """True of a description with a people or a place, which may be somebody new: `the Belgian club`."""
    nouns = load_nouns()
    return any(word in nouns.demonyms or nouns.is_place(word) for word in mention.modifiers)


def _is_body(referent: Referent) -> bool:
    """True of a body, of a name that may be one, and of one taken for a place that no list has, and that speaks."""
    if referent.kind == BODY or is_unsure(referent):
        return True
    parts, nouns = () if referent.name is None else referent.name.parts, load_nouns()
    known = nouns.is_place(" ".join(parts)) or any(nouns.is_place(part) for part in parts)
    return referent.kind == PLACE and bool(parts) and not known and referent.spoken > 0


def is_named(analysis: Analysis, mention: Mention) -> bool:
    """True of a noun before another, or before a name that the recogniser may have missed: `the daily Kestrel`."""
    after = analysis.tokens[mention.head + 1 : mention.head + 2]
    joined = any(one.upos == "PROPN" for one in analysis.dependents(mention.head, "flat", "appos"))
    return joined or any(one.upos in ("NOUN", "PROPN") for one in after)


def _names_another(analysis: Analysis, mention: Mention) -> bool:
    """True of a description with the name of a body or a person: `the Adria Lines supplier`."""
    return any(name not in OF_STATES for name in _names_inside(analysis, mention))


def _is_of_states(analysis: Analysis, mention: Mention) -> bool:
    """True of a body of several states: `the UN agency`."""
    return any(name in OF_STATES for name in _names_inside(analysis, mention))


def _names_inside(analysis: Analysis, mention: Mention) -> Iterator[str]:
    """The names of bodies and persons in a description, without full stops."""
    for index in core_phrase(analysis, mention.head):
        one = analysis.entity_at(index) if index != mention.head else None
        if one is not None and one.label in ("ORG", "PERSON"):
            yield analysis.text[one.start : one.end].replace(".", "")

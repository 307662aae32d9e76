"""General nouns for a named body nearby: `Kestrel Watch sued. The group said …`, `Adria Lines … its operator`."""

from __future__ import annotations

from collections.abc import Iterable

from onrecord.extractors.analysis import Analysis
from onrecord.extractors.grammar.noun_phrases import core_phrase
from onrecord.extractors.lexicon.bodies import (
    AUTHORITY,
    COMPANY,
    GENERAL,
    SUPPLYING,
    TEAM,
    TRADERS,
    TRADING,
    UNMARKED,
    is_maker,
    sorts_of,
)
from onrecord.extractors.nouns import broader_nouns, load_nouns
from onrecord.extractors.speakers import rules
from onrecord.extractors.speakers.known_roles import OTHERS, KnownRoles
from onrecord.extractors.speakers.mentions import BODY, PLACE, Mention
from onrecord.extractors.speakers.nearby import nearby
from onrecord.extractors.speakers.referents import Referent
from onrecord.extractors.speakers.ties import Tie

ELSEWHERE = OTHERS | frozenset("parent sister local several independent foreign smaller bigger larger".split())
"""Words with which a description introduces another body: `the parent company`."""

ALSO_OF_COMPANIES = frozenset({"capital"})
"""Nouns for governments that names of companies have: `Morcourt Capital`."""

CALLED, SHOWN, POSSIBLE = 3, 2, 1
"""How well a body fits: it is called so; its name or a description shows its sort; nothing shows what it is."""


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
    trades = noun in TRADING or not TRADERS.isdisjoint(broader_nouns().get(noun, ()))
    return frozenset({COMPANY}) if trades or (is_maker(noun) and mention.kind == BODY) else frozenset()


def by_body_noun(
    analysis: Analysis,
    known: KnownRoles,
    mention: Mention,
    candidates: Iterable[tuple[Referent, Mention]],
    last: Referent | None = None,
) -> Tie | None:
    """The resolution of a general noun to the named body nearby that fits best; None if several fit as well.

    Of several, the one that spoke last is preferred.

    Args:
        analysis: The text's analysis.
        known: What the text says of its bodies.
        mention: The description.
        candidates: The candidates, most recent first.
        last: Who spoke last.
    """
    sorts = general_sorts(mention)
    if not sorts or mention.modifiers & ELSEWHERE or (sorts != {TEAM} and _names_another(analysis, mention)):
        return None
    near = list(nearby(analysis, mention, candidates))
    if any(referent.is_a(mention.word) for referent, _ in near):
        return None
    fits = [(_fit(analysis, known, one[0], mention, sorts, last), one) for one in near]
    most = max((fit for fit, _ in fits), default=0)
    best = [one for fit, one in fits if fit and (fit == most or (one[0] is last and most != CALLED))]
    if len(best) > 1:
        best = [one for one in best if one[0] is last]
    if len(best) != 1 or best[0][0].name is None or known.contradict(best[0][0], mention):
        return None
    return Tie(mention, best[0][0], rules.BODY_NOUN, antecedent=best[0][1])


def _fit(
    analysis: Analysis,
    known: KnownRoles,
    referent: Referent,
    mention: Mention,
    sorts: frozenset[str],
    last: Referent | None,
) -> int:
    """How well a referent fits a general noun for a body; 0 if it does not."""
    if not _is_body(referent):
        return 0
    nouns, parts = known.nouns_of(referent) | referent.words, () if referent.name is None else referent.name.parts
    if mention.modifiers & {*nouns, *parts, *(part.removesuffix("s") for part in parts)}:
        return CALLED
    shown = sorts_of(nouns - {"company"})
    # A noun for persons and bodies is somebody new, unless the body has just spoken.
    either = mention.word not in GENERAL and not is_maker(mention.word)
    narrowed = referent is not last and (either or _is_of_place(mention))
    if shown:
        called = CALLED if mention.word in nouns - {"company"} else SHOWN
        return called if shown & sorts and not narrowed else 0
    if nouns & (load_nouns().governments - ALSO_OF_COMPANIES) or (referent.kind == PLACE and AUTHORITY in sorts):
        return 0
    narrowed = narrowed or (referent is not last and _has_adjective(analysis, mention))
    return POSSIBLE if sorts & UNMARKED and not narrowed else 0


def _has_adjective(analysis: Analysis, mention: Mention) -> bool:
    """True of `the private bank`, which may be another one, not of `the savings bank` and `the Geneva-based group`."""
    return any(one.upos == "ADJ" for one in analysis.dependents(mention.head, "amod"))


def _is_of_place(mention: Mention) -> bool:
    """True of a description with a people or a place, which may be somebody new: `the Belgian club`."""
    nouns = load_nouns()
    return any(word in nouns.demonyms or nouns.is_place(word) for word in mention.modifiers)


def _is_body(referent: Referent) -> bool:
    """True of a body, and of a name taken for a place that no list has, and that says something."""
    if referent.kind == BODY:
        return True
    named = referent.name is not None and not load_nouns().is_place(" ".join(referent.name.parts))
    return referent.kind == PLACE and named and referent.spoken > 0


def is_named(analysis: Analysis, mention: Mention) -> bool:
    """True of a noun before another, or before a name that the recogniser may have missed: `the daily Kestrel`."""
    after = analysis.tokens[mention.head + 1 : mention.head + 2]
    joined = any(one.upos == "PROPN" for one in analysis.dependents(mention.head, "flat", "appos"))
    return joined or any(one.upos in ("NOUN", "PROPN") for one in after)


def _names_another(analysis: Analysis, mention: Mention) -> bool:
    """True of a description with the name of a body or a person: `the Adria Lines supplier`."""
    inside = (analysis.entity_at(i) for i in core_phrase(analysis, mention.head))
    return any(one is not None and one.label in ("ORG", "PERSON") for one in inside)

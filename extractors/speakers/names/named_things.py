"""Names of built and natural things, which say nothing: `the Ostrava Bridge`, `the Kwamata dam`, `the River Tweed`.

Recognisers label many of them as bodies or places.
"""

from __future__ import annotations

from collections.abc import Iterable

from onrecord.extractors.analysis import Analysis
from onrecord.extractors.grammar.case import case_of
from onrecord.extractors.lexicon.bodies import sorts_of
from onrecord.extractors.names import word_before
from onrecord.extractors.nouns import NounLexicon, load_nouns, thing_nouns
from onrecord.extractors.speakers.mentions import BODY, PERSON, PLACE, THING, Mention
from onrecord.extractors.speakers.names.named_referents import NamedReferents
from onrecord.extractors.speakers.referents import Referent

PLACED = frozenset({"FAC", "LOC"})
"""Labels of places and facilities; with them, such a name needs no article."""


LOCATING = frozenset({"in", "near", "outside"})
"""Prepositions before places."""

SPOKEN_FROM = frozenset({"phone", "telephone", "say", "speak"})
"""Words before `from` and the place of a call: `said by phone from Orsa`."""

INVESTING = frozenset({"invest", "believe", "interest", "involve", "participate"})
"""Verbs with `in` and a body."""


def learn_things(analysis: Analysis, mentions: Iterable[Mention], named: NamedReferents) -> None:
    """Set the kind of the referents whose names are those of things, and which say nothing in the text."""
    referents = [(one, named.only(one)) for one in mentions if one.name is not None]
    speaking = {id(referent) for one, referent in referents if one.speaks}
    elsewhere = {id(referent) for one, referent in referents if not _is_located(analysis, one)}
    for one, referent in referents:
        if referent is None or id(referent) in speaking or referent.kind not in (BODY, PLACE, None):
            continue
        if _is_thing(analysis, one):
            referent.kind, referent.plural = THING, False
        elif _is_facility(analysis, one) or (referent.kind == BODY and id(referent) not in elsewhere):
            referent.kind = PLACE


def learn_sort(referent: Referent, mention: Mention, nouns: NounLexicon) -> None:
    """Take a name next to a noun for what the noun denotes: a body, or a thing that has not spoken."""
    may_be = referent.kind in (PLACE, THING, None) or (referent.kind == PERSON and mention.also != PERSON)
    if mention.kind == BODY and referent.name is not None and may_be:
        referent.kind, referent.plural = BODY, None
    elif mention.kind == THING and referent.kind in (BODY, PLACE, None):
        speaks = referent.spoken > 0 or nouns.speaks(mention.word)  # nouns for what can be read speak
        # `the Farmers League, a cradle of ministers`
        speaks = speaks or (referent.kind == BODY and referent.name is not None and bool(sorts_of(referent.name.parts)))
        referent.kind = referent.kind if speaks else THING


def _is_thing(analysis: Analysis, mention: Mention) -> bool:
    """True of a name whose noun is one for things, in lower case, after an article, or labelled as a place.

    Without either, it may be a body: `Silver Lake`.
    """
    parts = mention.name.parts if mention.name is not None else ()
    if len(parts) < 2:
        return False
    core = parts[parts.index("of") - 1] if "of" in parts[1:] else parts[-1]
    # `the River Authority`, unlike `the River Tweed`
    body = "of" in parts or core in load_nouns().bodies or bool(sorts_of((core,)))
    if core not in thing_nouns() and (parts[0] not in thing_nouns() or body):
        return False
    text = analysis.text[mention.start : mention.end]
    if core in text.split()[1:] or _follows_article(analysis, mention):
        return True
    entity = analysis.entity_at(mention.head)
    return entity is not None and entity.label in PLACED


def _is_facility(analysis: Analysis, mention: Mention) -> bool:
    """True of a name labelled as a facility, without a noun for bodies: `the Ennis plant`."""
    entity, parts = analysis.entity_at(mention.head), mention.name.parts if mention.name is not None else ()
    return entity is not None and entity.label == "FAC" and load_nouns().bodies.isdisjoint(parts)


def _is_located(analysis: Analysis, mention: Mention) -> bool:
    """True of a name of one word after a preposition for places, or before `based`: `a bank in Orsa`, `Orsa-based`.

    Not of what one invests in, or holds a stake in.
    """
    tokens, token = analysis.tokens, analysis.tokens[mention.head]
    after = [one.text.lower() for one in tokens[mention.head + 1 : mention.head + 3]]
    if after in (["-", "based"], ["‑", "based"]):
        return True
    single = mention.name is not None and len(mention.name.parts) == 1
    case = case_of(analysis, mention.head)
    noun = "" if token.head is None else tokens[token.head].lemma.lower()
    if single and case == "from":
        return noun in SPOKEN_FROM
    if not single or case not in LOCATING:
        return False
    lives = load_nouns().is_person(noun) or noun in load_nouns().bodies
    return lives if token.relation == "nmod" else token.relation == "obl" and noun not in INVESTING


def _follows_article(analysis: Analysis, mention: Mention) -> bool:
    """True of a name after `the` or a possessor, or that begins with `the`."""
    if mention.name is None:
        return False
    before = word_before(analysis.text, mention.name).lower()
    return "the" in (before, analysis.text[mention.start : mention.end].lower().split()[0]) or before.endswith(
        ("'s", "’s")
    )

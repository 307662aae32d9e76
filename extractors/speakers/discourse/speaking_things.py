"""Candidates of an `it` that is a source or has an office: bodies, places and documents are preferred to things."""

from __future__ import annotations

from collections.abc import Iterable

from onrecord.extractors.analysis import Analysis
from onrecord.extractors.nouns import load_nouns
from onrecord.extractors.speakers.antecedents.features import ResolutionContext
from onrecord.extractors.speakers.mentions import BODY, PERSON, PLACE, THING, Mention
from onrecord.extractors.speakers.referents import Referent, is_unsure

Candidates = list[tuple[Referent, Mention]]


def able_to_speak(
    context: ResolutionContext, mention: Mention, found: Iterable[tuple[Referent, Mention]]
) -> Candidates:
    """The candidates for a mention; for an `it` that is a source or has an office those that can, if there are any."""
    candidates = list(found)
    if mention.word != "it":
        return candidates
    if any(one[0].kind == BODY or (one[0].spoken and one[0].kind != PERSON) for one in candidates):
        candidates = [one for one in candidates if not is_unsure(one[0])]
    if mention.head in context.sources:
        able = [one for one in candidates if speaks(one[0])]
        owners = [one for one in able if one[1].article != "its"]  # `Kestrel … its forecast … It said`
        return owners or able or candidates
    if has_office(context.analysis, mention):
        bodies = [one for one in candidates if one[0].kind == BODY or (one[0].kind == PLACE and one[0].spoken)]
        return bodies or candidates
    return candidates


def has_office(analysis: Analysis, mention: Mention) -> bool:
    """True of the possessor of a person: `its director`."""
    token = analysis.tokens[mention.head]
    owned = token.deprel == "nmod:poss" and token.head is not None
    return owned and load_nouns().is_role(analysis.tokens[token.head or 0].lemma)


def speaks(referent: Referent) -> bool:
    """True of people, bodies, places and documents, which may be a source."""
    if referent.kind != THING:
        return True
    if referent.name is not None:
        return referent.spoken > 0
    nouns = load_nouns()
    return any(nouns.speaks(word) for word in referent.words)

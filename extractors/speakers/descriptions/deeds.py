"""Descriptions by a deed that a text has told: `Bern won. … The winner said`, `Bern was stabbed. … The victim said`.

The noun is derived from the verb, is the usual one for who did or suffered it, or has the verb's participle before it:
`the arrested man`. The subject of the deed may be a pronoun, so deeds are looked up when the mentions before are
resolved. If several people did the same, the description stays open here.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from onrecord.extractors.analysis import Analysis, Token, once
from onrecord.extractors.grammar.negation import is_asserted
from onrecord.extractors.grammar.subjects import surface_subject
from onrecord.extractors.grammar.verb_groups import is_passive
from onrecord.extractors.lexicon.justice import BRINGING, HARMING, SUING, SUITS
from onrecord.extractors.nouns import load_nouns
from onrecord.extractors.speakers import rules
from onrecord.extractors.speakers.antecedents.candidates import Candidates
from onrecord.extractors.speakers.mentions import GROUP, PERSON, Mention
from onrecord.extractors.speakers.names.makers import makers
from onrecord.extractors.speakers.referents import Referent
from onrecord.extractors.speakers.ties import Tie

SUING_NOUNS = frozenset("plaintiff petitioner applicant claimant complainant appellant".split())
"""Nouns for who goes to court; which one depends on the court."""

USUAL: Mapping[str, tuple[frozenset[str], bool]] = {
    **dict.fromkeys(SUING_NOUNS, (SUING, False)),
    "victim": (HARMING, True),
    "newcomer": (frozenset("arrive join".split()), False),
    **dict.fromkeys(
        ("whistleblower", "whistle-blower", "leaker"), (frozenset("disclose expose leak report reveal".split()), False)
    ),
    "exoneree": (frozenset("acquit clear exonerate free release".split()), True),
}
"""By noun whose ending does not show its only verb: the verbs, and whether it means who suffers the deed."""

MAX_DEEDS = 12
"""Most deeds with one verb that are compared: what more people do tells nobody apart."""


def by_deed(analysis: Analysis, ties: Mapping[int, Tie], mention: Mention, candidates: Candidates) -> Tie | None:
    """The resolution to the only person before a description who did or suffered what it says; None for several.

    Args:
        analysis: The text's analysis.
        ties: The resolutions so far, by the heads of mentions.
        mention: The description.
        candidates: Finds the last mention of that person.
    """
    if mention.article != "the" or mention.kind != PERSON or mention.plural:
        return None
    found: dict[int, Referent] = {}
    for head in _doers(analysis, mention):
        tie = ties.get(head)
        if head >= mention.head or tie is None or tie.mention.kind not in (PERSON, GROUP):
            continue
        if tie.referent is None:
            return None
        found[id(tie.referent)] = tie.referent
    if not found or any(other.is_a(mention.word) for other, _ in candidates.of(mention)):
        return None  # `Bern supported it. … One supporter said … The supporter said`
    for one in found.values() if len(found) == 1 else ():
        last = candidates.antecedent(one, mention)
        single = one.kind == PERSON and not one.plural and {mention.gender, one.gender} != {"f", "m"}
        if single and last is not None:
            return Tie(mention, one, rules.OCCUPATION, antecedent=last)
    return None


def _doers(analysis: Analysis, mention: Mention) -> Iterator[int]:
    """The heads of who did, or suffered, the deed of a description."""
    for verb in _participles(analysis, mention):
        yield from _sufferers(analysis, verb)
    if mention.modifiers:
        return
    if (usual := USUAL.get(mention.word)) is not None:
        verbs, suffers = usual
        yield from _all(analysis, verbs, suffers)
        if verbs is SUING:
            yield from _suing(analysis)
    elif not load_nouns().is_role(mention.word):
        for ending, suffers in (("er", False), ("or", False), ("ee", True), ("ee", False)):
            if mention.word.endswith(ending):
                yield from _all(analysis, _stems(mention.word.removesuffix(ending)), suffers)


def _stems(stem: str) -> frozenset[str]:
    """The verbs from which a noun may be derived: `win` by `winn`, which is before its ending, `drive` by `driv`."""
    doubled = {stem[:-1]} if stem[-1:] == stem[-2:-1] else set()
    return frozenset({stem, stem + "e", stem + "ate", *doubled})


def _all(analysis: Analysis, verbs: Iterable[str], suffers: bool) -> Iterator[int]:
    """The heads of who did, or suffered, what some verbs say."""
    for lemma in verbs:
        for verb in _verbs(analysis).get(lemma, ())[:MAX_DEEDS]:
            yield from _sufferers(analysis, verb) if suffers else _agents(analysis, verb)


@once
def _verbs(analysis: Analysis) -> Mapping[str, list[int]]:
    """The verbs of asserted deeds by their lemmas."""
    found: dict[str, list[int]] = {}
    for token in analysis.tokens:
        if token.upos == "VERB" and is_asserted(analysis, token.index):
            found.setdefault(token.lemma.lower(), []).append(token.index)
    return found


@once
def _passives(analysis: Analysis) -> Mapping[str, list[int]]:
    """The same by their words, for participles."""
    found: dict[str, list[int]] = {}
    for verb in (one for verbs in _verbs(analysis).values() for one in verbs):
        if analysis.tokens[verb].feats.get("VerbForm") != "Ger":
            found.setdefault(analysis.tokens[verb].text.lower(), []).append(verb)
    return found


def _participles(analysis: Analysis, mention: Mention) -> Iterator[int]:
    """The verbs of which a description has the participle, if it has nothing else: `the arrested man`."""
    narrowing: list[Token] = list(analysis.dependents(mention.head, "amod"))
    if len(narrowing) == 1 and len(mention.modifiers) == 1:
        yield from _passives(analysis).get(narrowing[0].text.lower(), ())[:MAX_DEEDS]


def _agents(analysis: Analysis, verb: int) -> Iterator[int]:
    if is_passive(analysis, verb):
        yield from (one.index for one in analysis.dependents(verb, "obl") if one.deprel == "obl:agent")
    elif (subject := surface_subject(analysis, verb)) is not None:
        yield subject.token


def _sufferers(analysis: Analysis, verb: int) -> Iterator[int]:
    if not is_passive(analysis, verb):
        yield from (one.index for one in analysis.dependents(verb, "obj"))
    elif (subject := surface_subject(analysis, verb)) is not None:
        yield subject.token


def _suing(analysis: Analysis) -> Iterator[int]:
    """The heads of who made, brought or owns a suit: `a claim brought by Bern`, `Bern's lawsuit`."""
    for one in _suits(analysis)[:MAX_DEEDS]:
        yield from makers(analysis, one)
        verb = analysis.tokens[one].head if analysis.tokens[one].relation == "obj" else None
        if verb is not None and analysis.tokens[verb].lemma.lower() in BRINGING and is_asserted(analysis, verb):
            yield from _agents(analysis, verb)


@once
def _suits(analysis: Analysis) -> list[int]:
    return [one.index for one in analysis.tokens if one.upos == "NOUN" and one.lemma.lower() in SUITS]

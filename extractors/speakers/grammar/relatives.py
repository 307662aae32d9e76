"""Relative pronouns: `Cole, who warned …`; `a decision of the court, which ruled …`.

A relative pronoun refers to the noun that its clause modifies. Parsers often take the head of a long noun phrase for
that noun. If it cannot be the source of what the clause says, the last noun before the pronoun that can is meant.

A personal pronoun may resume what stands before its clause: `As for the coach, Ada Bern, she said …`.
"""

from __future__ import annotations

from collections.abc import Mapping

from onrecord.extractors.analysis import Analysis, Entity
from onrecord.extractors.speakers import rules
from onrecord.extractors.speakers.discourse.speaking_things import speaks
from onrecord.extractors.speakers.mentions import GROUP, NAME, PERSON, THING, Mention
from onrecord.extractors.speakers.names.adjacent_names import resumed
from onrecord.extractors.speakers.referents import may_be
from onrecord.extractors.speakers.ties import Tie

PERSONAL = frozenset(("who", "whom", "whose"))
"""Relative pronouns for people. `Whose` is also used of bodies."""

_INSIDE_PHRASE = frozenset(("nmod", "flat", "compound", "conj"))
"""Relations of words inside the noun phrase of what they depend on."""


def relative(analysis: Analysis, mentions: Mapping[int, Mention], ties: Mapping[int, Tie], pronoun: Mention) -> Tie:
    """The resolution of a relative pronoun.

    Args:
        analysis: The text's analysis.
        mentions: Its mentions by their heads.
        ties: Their resolutions so far.
        pronoun: The pronoun.
    """
    tokens = analysis.tokens
    for index in (pronoun.head, *analysis.ancestors(pronoun.head)):
        token = tokens[index]
        if token.deprel == "acl:relcl" and token.head is not None and token.head in mentions and token.head in ties:
            head = token.head
            if pronoun.speaks and not _may_mean(analysis, pronoun, ties[head]):
                head = _last_inside(analysis, ties, pronoun, head)
            tie = ties[head]
            return Tie(pronoun, tie.referent, rules.RELATIVE, tie.candidates, mentions[head], leans_on=tie)
    return _after_phrase(analysis, mentions, ties, pronoun) or Tie(pronoun, None, rules.RELATIVE)


def _after_phrase(
    analysis: Analysis, mentions: Mapping[int, Mention], ties: Mapping[int, Tie], pronoun: Mention
) -> Tie | None:
    """The resolution to the noun phrase right before the clause, which the parse did not attach to it.

    `the families of victims, many of whom say`: of several people if the pronoun is for a part of them.
    """
    tokens, above = analysis.tokens, analysis.tokens[pronoun.head].head
    parted = above is not None and above < pronoun.head and tokens[pronoun.head].relation == "nmod"
    first = analysis.subtree(above)[0] if parted and above is not None else pronoun.head
    last = first - 2 if first > 1 and tokens[first - 1].text == "," else first - 1
    if last < 0 or tokens[last].sentence != tokens[first].sentence:
        return None
    around = [last]
    while tokens[around[-1]].relation in _INSIDE_PHRASE:
        around.append(tokens[around[-1]].head or 0)
    for index in reversed(around):
        tie = ties.get(index)
        if tie is None or tie.referent is None or (parted and mentions[index].plural is not True):
            continue
        if not pronoun.speaks or _may_mean(analysis, pronoun, tie):
            return Tie(pronoun, tie.referent, rules.RELATIVE, tie.candidates, mentions[index], leans_on=tie)
    return None


def resuming(
    analysis: Analysis, mentions: Mapping[int, Mention], ties: Mapping[int, Tie], pronoun: Mention
) -> Tie | None:
    """The resolution of a subject that resumes a phrase before its clause; None for other subjects.

    Args:
        analysis: The text's analysis.
        mentions: Its mentions by their heads.
        ties: Their resolutions until now.
        pronoun: The pronoun.
    """
    before = [index for index in resumed(analysis, pronoun.head) if index in mentions]
    # A description before a name is its bearer's, though it may fit somebody else.
    for index in sorted(before, key=lambda index: mentions[index].form != NAME):
        tie = ties.get(index)
        if tie is not None and tie.referent is not None and may_be(pronoun, tie.referent):
            return Tie(pronoun, tie.referent, rules.APPOSITION, antecedent=mentions[index], leans_on=tie)
    return None


def owner_by_relative(analysis: Analysis, head: int) -> Entity | None:
    """The name that `whose` before a noun means: `Ada Bern` of `Ada Bern, whose office said`; None without it.

    Parsers attach the clause to the noun before the name, too: `The minister, Ada Bern, whose office said`.
    """
    pronoun = next((t.index for t in analysis.dependents(head, "nmod:poss") if t.text.lower() == "whose"), None)
    if pronoun is None:
        return None
    clauses = (analysis.tokens[i] for i in (head, *analysis.ancestors(head)))
    owner = next((one.head for one in clauses if one.deprel == "acl:relcl"), None)
    named = None if owner is None else analysis.entity_at(owner)
    return named or (analysis.entity_at(pronoun - 2) if pronoun > 1 else None)


def _last_inside(analysis: Analysis, ties: Mapping[int, Tie], pronoun: Mention, head: int) -> int:
    """The head of the last mention before the pronoun that may say something, in or around a noun phrase; else its own.

    `the court of Judge Cole, which ruled`
    """
    around = [*reversed(analysis.subtree(head)), *analysis.ancestors(head)]
    found = (i for i in around if i < pronoun.head and i in ties and ties[i].referent)
    return next((i for i in found if _may_mean(analysis, pronoun, ties[i])), head)


def _may_mean(analysis: Analysis, pronoun: Mention, tie: Tie) -> bool:
    """True if the antecedent is open, if `who` means people, or if `which` means a source that is not a person."""
    referent, word = tie.referent, analysis.tokens[pronoun.head].text.lower()
    if referent is None:
        return True
    if word in PERSONAL:
        return referent.kind in (PERSON, GROUP, None) or (word == "whose" and referent.kind != THING)
    return speaks(referent) and (word != "which" or referent.kind != PERSON)

"""Pronouns that stay open: after a sentence whose topic is open, and those that a newcomer quotes of others."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from onrecord.extractors.lexicon.offices import canonical
from onrecord.extractors.speakers.antecedents.features import ResolutionContext
from onrecord.extractors.speakers.descriptions.offices import is_held
from onrecord.extractors.speakers.discourse.quotation_owners import OUTSIDE
from onrecord.extractors.speakers.discourse.topics import Topics
from onrecord.extractors.speakers.mentions import BODY, GROUP, PERSON, PRONOUN, Mention
from onrecord.extractors.speakers.referents import Referent
from onrecord.extractors.speakers.ties import Tie

NEAR = 4
"""Most sentences from the people who react to the words of one of them: some of these may be quotations."""

MAX_OTHERS = 3
"""Most other candidates of an open pronoun, the likeliest ones: a reader chooses among few."""

OURS = frozenset(("we", "i"))
"""Pronouns by which somebody speaks of himself and those on his side."""

SPOKESMAN = "spokesman"


def follows_open(topics: Topics, ties: Mapping[int, Tie], mention: Mention, chosen: Referent | None) -> bool:
    """True of a pronoun that says something after a sentence about a name or description that is open.

    It is not open if its gender leaves only the one who is chosen.

    Args:
        topics: The persons that the sentences are about.
        ties: The resolutions so far, by the heads of mentions.
        mention: The pronoun.
        chosen: The person that it is resolved to.
    """
    if chosen is None or not mention.speaks or mention.gender is None:
        return False
    before = topics.last(mention)
    tie = None if before is None else ties.get(before)
    if tie is None or tie.referent is not None or tie.mention.form == PRONOUN:
        return False
    possible = [one for one, _ in tie.candidates if one.gender in (None, mention.gender)]
    return possible != [chosen] and (bool(possible) or not tie.candidates)


def is_of_own_side(
    context: ResolutionContext,
    mentions: Mapping[int, Mention],
    ties: Mapping[int, Tie],
    tie: Tie,
    speaker: Referent | None,
) -> bool:
    """True of `they` in a quotation that is resolved to the people on the side of who says it.

    `Residents were angry. “They promised us a bus,” said Ada Bern`: she is one of the residents, who promised nothing.
    It may still be they, if the speaker is none of them.

    Args:
        context: The text's analysis, owners and sources.
        mentions: The mentions by their heads.
        ties: The resolutions so far, by the heads of mentions.
        tie: The resolution of the pronoun.
        speaker: Who says the quotation, if that is known.
    """
    mention, before, tokens = tie.mention, tie.antecedent, context.analysis.tokens
    owner = context.owners[mention.head]
    if mention.word != "they" or owner == OUTSIDE or tie.referent is None or before is None or speaker is None:
        return False
    if context.owners[before.head] != OUTSIDE:
        return before.head in ties and ties[before.head].referent is None
    if tie.referent.plural is not True or tie.referent.kind == BODY:
        return False
    apart = tokens[mention.head].sentence - tokens[before.head].sentence
    told = (one for one in tie.referent.trail[-NEAR:] if tokens[one.head].sentence == tokens[before.head].sentence)
    about = any(context.role(one) == "subject" for one in told)  # `Parents have a class of their own`
    if speaker.kind != PERSON or speaker.plural or not about or apart > NEAR:
        return False
    if any(one.head < before.head for one in speaker.trail):
        return False
    sentence = context.analysis.sentences[tokens[mention.head].sentence]
    inside = (mentions.get(i) for i in range(sentence.first, sentence.last) if context.owners[i] == owner)
    ours = any(one is not None and one.form == PRONOUN and one.word in OURS for one in inside)
    return ours or not any(is_held(word) or word == SPOKESMAN for word in map(canonical, speaker.words))


def of_others(tie: Tie, others: Tie, ties: Mapping[int, Tie]) -> Tie:
    """An open tie with other people and bodies as candidates, before its referent; those of `they` before it, if open.

    Args:
        tie: The resolution of the pronoun.
        others: The resolution among others.
        ties: The resolutions so far.
    """
    before = None if tie.antecedent is None else ties.get(tie.antecedent.head)
    if before is not None and before.referent is None:
        return replace(tie, referent=None, candidates=before.candidates)
    speaking = [(one, None) for one, _ in others.scores if one.kind in (BODY, GROUP, PERSON)][:MAX_OTHERS]
    last = () if tie.referent is None else ((tie.referent, tie.probability),)
    return replace(tie, referent=None, candidates=(*speaking, *last))

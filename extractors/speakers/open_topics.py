"""Pronouns after a sentence whose topic is unresolved: they stay unresolved."""

from __future__ import annotations

from collections.abc import Mapping

from onrecord.extractors.speakers.mentions import PRONOUN, Mention
from onrecord.extractors.speakers.referents import Referent
from onrecord.extractors.speakers.ties import Tie
from onrecord.extractors.speakers.topics import Topics


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

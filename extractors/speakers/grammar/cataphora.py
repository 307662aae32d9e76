"""Cataphora: pronouns before the name that they refer to, as in `When he spoke, Cole …`."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from onrecord.extractors.speakers.antecedents.features import ResolutionContext
from onrecord.extractors.speakers.mentions import PRONOUN, Mention
from onrecord.extractors.speakers.names.named_referents import NamedReferents
from onrecord.extractors.speakers.referents import Referent, may_be


def named_after(
    context: ResolutionContext, mentions: Mapping[int, Mention], named: NamedReferents, mention: Mention
) -> Iterator[tuple[Referent, Mention]]:
    """Named subjects after a pronoun in a clause before theirs, if the text has not mentioned them before."""
    if mention.form != PRONOUN or mention.word not in ("he", "she"):
        return
    for head in context.subjects_above(mention.head):
        following = mentions.get(head)
        referent = named.only(following) if following is not None and head > mention.head else None
        if following is None or referent is None or referent.before(mention.head) is not None:
            continue
        if mention.head in context.analysis.subtree(head):  # `her daughter, Ada Bern,`
            continue
        if may_be(mention, referent):
            yield referent, following

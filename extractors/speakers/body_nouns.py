"""General nouns for the only named body nearby: `Kestrel Watch sued. The group said …`."""

from __future__ import annotations

from collections.abc import Iterable

from onrecord.extractors.analysis import Analysis
from onrecord.extractors.speakers import rules
from onrecord.extractors.speakers.known_roles import KnownRoles
from onrecord.extractors.speakers.mentions import BODY, Mention
from onrecord.extractors.speakers.referents import Referent
from onrecord.extractors.speakers.ties import Tie

NEAR = 2
"""Most sentences back to the body."""

GENERAL = frozenset(
    "group organization organisation association body company firm business agency charity lobby airline carrier bank"
    " retailer supermarket manufacturer carmaker insurer publisher broadcaster newspaper paper".split()
)
"""Nouns for bodies of many kinds and for kinds of companies, which a text uses instead of a name. Others, such as
`court` and `council`, often are somebody else than who is named."""


def by_body_noun(
    analysis: Analysis, known: KnownRoles, mention: Mention, candidates: Iterable[tuple[Referent, Mention]]
) -> Tie | None:
    """The resolution of a general noun to the only named body nearby that nothing describes otherwise; else None.

    Args:
        analysis: The text's analysis.
        known: What the text says of its bodies.
        mention: The description.
        candidates: The candidates, most recent first.
    """
    if mention.article != "the" or mention.kind != BODY or mention.plural or mention.word not in GENERAL:
        return None
    near, tokens = [], analysis.tokens
    for referent, antecedent in candidates:
        if tokens[mention.head].sentence - tokens[antecedent.head].sentence > NEAR:
            break
        if referent.is_a(mention.word):
            return None
        if referent.kind == BODY:
            near.append((referent, antecedent))
    if len(near) != 1 or near[0][0].name is None or not known.may_be_body(near[0][0], mention):
        return None
    return Tie(mention, near[0][0], rules.OCCUPATION, antecedent=near[0][1])

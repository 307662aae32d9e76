"""Cataphora: pronouns before the name that they refer to: `When he spoke, Cole …`, `“No,” she says. Ann Cole is 71`."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from onrecord.extractors.grammar.heads import root_of
from onrecord.extractors.grammar.subjects import own_subject
from onrecord.extractors.speakers import rules
from onrecord.extractors.speakers.antecedents.features import ResolutionContext
from onrecord.extractors.speakers.discourse.quotation_owners import OUTSIDE
from onrecord.extractors.speakers.mentions import NOMINAL, PERSON, PRONOUN, Mention, is_person_name
from onrecord.extractors.speakers.names.named_referents import NamedReferents
from onrecord.extractors.speakers.referents import Referent, agree, may_be
from onrecord.extractors.speakers.ties import Tie

OPENING = 3
"""Paragraphs, a headline among them, in which a feature may let somebody speak before it names them."""

MAX_APART = 80
"""Most words from the pronoun to the name: the rest of its sentence, a further quotation, the opening of the next one.
Chosen by eye."""

PARAGRAPHS = 1
"""Most paragraphs from the pronoun to the name."""


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


def named_next(
    context: ResolutionContext, mentions: Mapping[int, Mention], named: NamedReferents, mention: Mention
) -> Tie | None:
    """The resolution of a pronoun that speaks in a text's opening before anybody is mentioned, to the next name.

    The name is the only one in its sentence, which is about its bearer: `“I never wanted a shop,” she says. Yet Dora
    Lyle has run one for years`. Who is named as another source is somebody else.

    Args:
        context: The text's analysis, owners and sources.
        mentions: Its mentions by their heads.
        named: The referents of its names.
        mention: A pronoun without candidates.
    """
    analysis, first = context.analysis, mention.head
    paragraphs = analysis.paragraphs
    if not mention.speaks or mention.word not in ("he", "she") or context.owners[first] != OUTSIDE:
        return None
    if paragraphs[first] - paragraphs[0] >= OPENING:
        return None
    for head in range(first + 1, min(len(analysis.tokens), first + 1 + MAX_APART)):
        one = mentions.get(head)
        if one is None or one.kind != PERSON or context.owners[head] != OUTSIDE:
            continue
        referent = named.only(one)
        if is_person_name(one) and paragraphs[head] - paragraphs[first] <= PARAGRAPHS and referent is not None:
            about = head not in context.sources and agree(mention, referent) and _is_about(context, one)
            return Tie(mention, referent, rules.DELAYED, antecedent=one) if about else None
        described = any(analysis.dependents(head, "appos", "flat"))  # `farmer Ada Bern`
        if one.form == NOMINAL and context.role(one) == "subject" and not described:
            return None
    return None


def _is_about(context: ResolutionContext, name: Mention) -> bool:
    """True of a name in or before the subject of its sentence, which names nobody else."""
    analysis = context.analysis
    number = analysis.tokens[name.head].sentence
    sentence = analysis.sentences[number]
    people = [e for e in analysis.entities_within(sentence.first, sentence.last - 1) if e.label == "PERSON"]
    subject = own_subject(analysis, root_of(analysis, number).index)
    if subject is None or any(not name.start <= e.start < name.end for e in people):
        return False
    return name.head <= subject.index or name.head in analysis.subtree(subject.index)

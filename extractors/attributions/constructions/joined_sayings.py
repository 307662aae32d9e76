"""Verbs of saying that a parse coordinates with the clause which another one reports.

`reminded them that the matter was closed and pleaded for calm`: matters do not plead, so the subject of `reminded`
does. Where the nearer subject may speak, the tense may still show it (see `joined_verbs`).
"""

from __future__ import annotations

from collections.abc import Iterator

from onrecord.extractors.analysis import Analysis, Token
from onrecord.extractors.attributions.constructions.asides import set_off
from onrecord.extractors.attributions.constructions.refusals import ANSWERING, DECLINING
from onrecord.extractors.attributions.lexicon import Lexicon, entry_of
from onrecord.extractors.grammar.case import case_of
from onrecord.extractors.grammar.joined_verbs import verb_above
from onrecord.extractors.grammar.negation import negation
from onrecord.extractors.grammar.nominals import PARTITIVE
from onrecord.extractors.grammar.subjects import own_subject
from onrecord.extractors.grammar.verb_groups import is_passive
from onrecord.extractors.lexicon.entity_labels import SPEAKERS
from onrecord.extractors.lexicon.speech import DISCLOSING, SPEAKING

SPOKEN = frozenset({"apologise", "apologize"})
"""Verbs that only people can be the subject of, which the lexicon has with support, not speech."""

WITHHOLDING = (SPEAKING | DISCLOSING) - ANSWERING - {"speak", "talk"}
"""Verbs whose refusal withholds something; those whom a report is about may refuse to speak or to answer, too."""


def saying_above(analysis: Analysis, token: Token, lexicon: Lexicon) -> Token | None:
    """The verb of the clause that a coordinated verb of saying belongs to, above the one it is attached to."""
    above = verb_above(analysis, token) or _silent_above(analysis, token, lexicon)
    if above is not None:
        return above
    if token.relation != "conj" or token.head is None or not _is_past(token):
        return None
    if not _needs_speaker(analysis, token, lexicon) or any(analysis.dependents(token.index, "nsubj", "aux")):
        return None
    clause = analysis.tokens[token.head]
    above = analysis.tokens[clause.head] if clause.head is not None and clause.relation == "ccomp" else None
    thing = own_subject(analysis, clause.index)
    if above is None or above.xpos != "VBD" or thing is None or not is_thing(analysis, thing, lexicon):
        return None
    return above if any(t.text.lower() == "and" for t in analysis.dependents(token.index, "cc")) else None


def _silent_above(analysis: Analysis, token: Token, lexicon: Lexicon) -> Token | None:
    """The verb above a clause, for a refusal that a parse joins to it: `said a man was held but would not say where`.

    Whoever is held says nothing of where, and neither does a thing: `The road is shut, | he said, but declined to …`.
    """
    clause = analysis.tokens[token.head] if token.relation == "conj" and token.head is not None else token
    above = next((verb for verb in reporting(analysis, clause) if verb.index < token.index), None)
    contrasted = any(t.text.lower() == "but" for t in analysis.dependents(token.index, "cc"))
    if above is None or clause is token or not contrasted or own_subject(analysis, token.index) is not None:
        return None
    subject = own_subject(analysis, clause.index)
    dumb = is_passive(analysis, clause.index) or (subject is not None and is_thing(analysis, subject, lexicon))
    entry = entry_of(analysis, token, lexicon)
    says = entry is not None and entry.introduces_quotations and negation(analysis, token.index) is not None
    return above if dumb and (says or is_refusal(analysis, token)) else None


def reporting(analysis: Analysis, clause: Token) -> Iterator[Token]:
    """The verbs that report a clause: the one above it, and the ones inserted behind it."""
    if clause.relation == "ccomp" and clause.head is not None:
        yield analysis.tokens[clause.head]
    for token in analysis.dependents(clause.index, "parataxis"):
        if token.index > clause.index and token.upos == "VERB" and own_subject(analysis, token.index) is not None:
            yield token


def is_refusal(analysis: Analysis, token: Token) -> bool:
    """True of a verb of refusing to speak or to disclose something: `declined to give a date`."""
    told = (t.lemma.lower() for t in analysis.dependents(token.index, "xcomp"))
    return token.lemma.lower() in DECLINING and not WITHHOLDING.isdisjoint(told)


def _is_past(token: Token) -> bool:
    """True of the simple past; taggers read that of `apologise`, which has no passive, as a participle."""
    return token.upos == "VERB" and (token.xpos == "VBD" or (token.xpos == "VBN" and token.lemma.lower() in SPOKEN))


def is_joined(analysis: Analysis, token: Token, lexicon: Lexicon) -> bool:
    """True of a verb of saying whose subject is that of the verb above the clause it is coordinated with."""
    return _needs_speaker(analysis, token, lexicon) and saying_above(analysis, token, lexicon) is not None


def saying_beside(analysis: Analysis, participle: Token, lexicon: Lexicon) -> Token | None:
    """The verb above a clause about a thing that a participle of saying is attached to, which says that too.

    `told them the reactor was stable, cautioning that repairs would take years`: reactors caution nobody.
    """
    clause = analysis.tokens[participle.head] if participle.head is not None else participle
    if participle.xpos != "VBG" or participle.relation != "advcl" or clause.relation != "ccomp" or clause.head is None:
        return None
    thing, above = own_subject(analysis, clause.index), analysis.tokens[clause.head]
    behind = set_off(analysis, participle.index) and participle.index > clause.index > above.index
    says = (
        behind and _needs_speaker(analysis, participle, lexicon) and any(analysis.dependents(participle.index, "ccomp"))
    )
    return above if says and thing is not None and is_thing(analysis, thing, lexicon) else None


def _needs_speaker(analysis: Analysis, verb: Token, lexicon: Lexicon) -> bool:
    """True of a verb of saying; documents and things show or suggest, but do not speak."""
    entry = entry_of(analysis, verb, lexicon)
    says = entry is not None and entry.introduces_quotations and not {"show", "predict"} & set(entry.classes)
    return says or verb.lemma.lower() in SPOKEN


def is_thing(analysis: Analysis, subject: Token, lexicon: Lexicon) -> bool:
    """True of a noun for nobody who speaks, and of `there`; `it` may be a body."""
    if subject.upos == "PRON":
        return subject.text.lower() == "there"
    counted = [t for t in analysis.dependents(subject.index, "nmod") if case_of(analysis, t.index) == "of"]
    if subject.lemma.lower() in PARTITIVE and counted:
        return is_thing(analysis, counted[0], lexicon)  # `the number of cases`
    entity = analysis.entity_at(subject.index)
    return (
        subject.upos == "NOUN"
        and not lexicon.speaks(subject.lemma)
        and (entity is None or entity.label not in SPEAKERS)
    )

"""The constructions that propose attributions.

An id ends in a preposition or a subordinator where the construction has one, and in `:passive` where its verb is in
the passive.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace

from onrecord.extractors.attributions.constructions.sure_rules import SURE
from onrecord.extractors.attributions.layouts import layout_rules
from onrecord.extractors.attributions.without_cue.uncued_rules import UNCUED
from onrecord.extractors.rule import PASSIVE, Construction, Family

Variants = Mapping[str, Construction]
"""A construction by the preposition or subordinator that introduces its content."""

OBLIQUES = tuple("about against as at by for from in into of on over to toward towards with".split())
"""Prepositions that may introduce a content: `warned of floods`."""

WITH_OBJECT = ("as", "for", "of", "to")
"""Those that may follow an object: `accused her of lying`."""

WITH_SUBJECT = ("as", "for", "of")
"""Those that may follow a subject that is part of the content: `was described as reckless`."""

MARKERS = ("bare", "to", "that", "whether", "if", "as", "of", "for")
"""The word that introduces a clause; `bare` where there is none."""


def _variants(family: Family, base: str, markers: Iterable[str], description: str, example: str) -> Variants:
    return {marker: Construction(f"{base}.{marker}", description, example, family, marker) for marker in markers}


def _verb(name: str, description: str, example: str) -> Construction:
    return Construction(f"verb.{name}", description, example, Family.VERB)


CCOMP = _verb("ccomp", "a clause that the verb governs", "The mayor SAID that the bridge would open.")
XCOMP_TO = _verb("xcomp.to", "an infinitive that the verb governs", "The union VOWED to fight on.")
XCOMP_BARE = _verb("xcomp.bare", "a participle or predicate that the verb governs", "She CONSIDERED herself ready.")
PARATAXIS = _verb("parataxis", "a clause set after the verb", "The captain SHOUTED: everyone must leave.")
PARATAXIS_BEFORE = _verb(
    "parataxis.before", "a clause set before the verb", "Everyone must leave, SHOUTED the captain."
)
ADVCL = _variants(
    Family.VERB,
    "verb.advcl",
    ("to", "if", "whether", "that", "wh"),
    "a subordinate clause",
    "He ASKED if the shop was open.",
)
OBJ = _verb("obj", "the verb's object", "The senator CRITICIZED the plan.")
OBJ_XCOMP = _verb("obj+xcomp", "an object with its predicate", "Rivals CALLED the plan a farce.")
OBJ_CCOMP = _verb("obj+ccomp", "an object with a clause", "Doctors WARNED patients that supplies were low.")
OBJ_OBL = _variants(
    Family.VERB, "verb.obj+obl", WITH_OBJECT, "an object with a phrase", "The board ACCUSED him of waste."
)
OBJ_ADVCL = _variants(
    Family.VERB, "verb.obj+advcl", WITH_OBJECT, "an object with a clause", "Critics FAULTED them for moving too fast."
)
OBL = _variants(
    Family.VERB, "verb.obl", OBLIQUES, "a phrase whose preposition joins the cue", "The agency WARNED OF floods."
)
INSERTED = _verb("inserted", "the clause that the verb is inserted into", "The dam, officials SAY, is safe.")
INSERTED_AS = _verb("inserted.as", "the clause that an as-clause qualifies", "The deal was, AS Cho PUT it, dead.")
AFTER_COLON = layout_rules.AFTER_COLON
DIALOGUE = layout_rules.DIALOGUE
FINAL = layout_rules.FINAL
HEAR = layout_rules.HEAR
HEARD = layout_rules.HEARD
INLINE = layout_rules.INLINE
INSERTED_INVERTED = layout_rules.INSERTED_INVERTED
INVERTED = layout_rules.INVERTED
LEAD = layout_rules.LEAD
LEAD_INVERTED = layout_rules.LEAD_INVERTED
LIST = layout_rules.LIST
QUOTED_BY_SUBJECT = layout_rules.QUOTED_BY_SUBJECT
SECOND = layout_rules.SECOND
SIGNED = layout_rules.SIGNED
SO_SAYS = layout_rules.SO_SAYS
SPLIT = layout_rules.SPLIT
THAT_IS_THE_VIEW = layout_rules.THAT_IS_THE_VIEW
THAT_IS_WHAT = layout_rules.THAT_IS_WHAT
WHAT_WAS = layout_rules.WHAT_WAS

INSERTED_HEARD = Construction(
    "verb.inserted.heard",
    "the clause next to a court or a council that hears it",
    "The brakes had failed, the court HEARD.",
    Family.VERB,
    certain=True,
)
INSERTED_IT = Construction(
    "verb.inserted.it",
    "the clause next to `it` and a passive of saying",
    "The brakes had failed, it IS ALLEGED.",
    Family.VERB,
    certain=True,
)
NSUBJ = Construction("verb.nsubj", "the subject of a passive", "The treaty WAS SIGNED on Monday.", Family.RAISING)
NSUBJ_XCOMP = Construction(
    "verb.nsubj+xcomp", "the subject with a predicate", "The vote IS EXPECTED to fail.", Family.RAISING
)
NSUBJ_OBL = _variants(
    Family.RAISING,
    "verb.nsubj+obl",
    WITH_SUBJECT,
    "the subject with a phrase",
    "The idea WAS DESCRIBED as reckless.",
)
NSUBJ_ADVCL = _variants(
    Family.RAISING,
    "verb.nsubj+advcl",
    WITH_SUBJECT,
    "the subject with a clause",
    "He WAS FAULTED for moving too fast.",
)

_CLAUSE = "a clause that the predicate governs"

NOUN_CLAUSES: Mapping[str, Variants] = {
    relation: _variants(Family.NOUN, f"noun.{relation}", MARKERS, _CLAUSE, "Cho's CLAIM that rents fell was false.")
    for relation in ("acl", "ccomp", "xcomp", "appos")
}
"""By the relation of the clause."""

NOUN_NMOD = _variants(
    Family.NOUN,
    "noun.nmod",
    OBLIQUES,
    "a phrase whose preposition joins the cue",
    "The WARNING OF floods came late.",
)
NOUN_IS = Construction(
    "noun.is", "a clause of which the noun is the subject", "The MESSAGE from Oslo IS that talks go on.", Family.NOUN
)

ADJECTIVE_CLAUSES: Mapping[str, Variants] = {
    relation: _variants(
        Family.ADJECTIVE, f"adj.{relation}", MARKERS, _CLAUSE, "Ruiz is CONFIDENT that the court will agree."
    )
    for relation in ("ccomp", "xcomp", "advcl")
}
"""By the relation of the clause."""

ADJECTIVE_OBL = _variants(
    Family.ADJECTIVE,
    "adj.obl",
    OBLIQUES,
    "a phrase whose preposition joins the cue",
    "Farmers are AFRAID OF a drought.",
)

QUOTE_BEFORE = Construction(
    "verb.quote.before", "the quotation just before the verb", "“Small steps count,” SAID the coach.", Family.VERB
)
QUOTE_AFTER = Construction(
    "verb.quote.after", "the quotation just after the verb", "The coach SAID: “Small steps count.”", Family.VERB
)
ADJOINING_BEFORE = Construction(
    "verb.quote.adjoining.before",
    "the quotation that ends where the verb's clause begins",
    "“No,” Cole SNAPPED.",
    Family.VERB,
    certain=True,
)
ADJOINING_AFTER = Construction(
    "verb.quote.adjoining.after",
    "the quotation that begins where the verb's clause ends",
    "Cole ADDED: “No.”",
    Family.VERB,
    certain=True,
)
INNER = Construction(
    "verb.quote.inner",
    "the quotation inside another, next to the verb's clause",
    "“The guard SHOUTED ‘Stand back’ and we ran,” Cole said.",
    Family.VERB,
    certain=True,
)
QUOTED_AS = Construction(
    "verb.quoted-as",
    "what the subject is quoted as saying",
    "He WAS QUOTED AS SAYING that rents fell.",
    Family.VERB,
    certain=True,
)
RAISED_SAYING = Construction(
    "verb.raised",
    "what the subject of a raising verb is said, heard, seen or expected to say",
    "Reis is believed TO HAVE TOLD friends that he would leave.",
    Family.VERB,
    certain=True,
)
GOING_ON = Construction(
    "verb.going-on",
    "the clause of a participle with which the source of `according to` continues",
    "According to Bell, the dam leaks, ADDING that pumps had failed.",
    Family.VERB,
    certain=True,
)
ACCORDING = Construction(
    "phrase.according",
    "the clause that the phrase qualifies",
    "Rents fell, ACCORDING TO the bureau.",
    Family.PHRASE,
)
PER = Construction(
    "phrase.per", "the clause that the phrase qualifies", "Rents fell, PER a memo.", Family.PHRASE, certain=True
)
VIEW = Construction(
    "phrase.view",
    "the clause that the phrase qualifies",
    "IN Abe's VIEW, the law is clear.",
    Family.PHRASE,
    certain=True,
)
AS_PUT = Construction(
    "phrase.as-put",
    "the clause that the phrase qualifies",
    "AS Cho PUT IT, the deal is dead.",
    Family.PHRASE,
    certain=True,
)
EVIDENTIAL = Construction(
    "adverb.evidential",
    "the clause that the adverb qualifies",
    "The firm is REPORTEDLY for sale.",
    Family.ADVERB,
    certain=True,
)
TRANSCRIPT = Construction(
    "colon.transcript",
    "the rest of a line that a speaker and a colon open, in capitals or as one of several turns",
    "KANE: No.",
    Family.LABEL,
    certain=True,
    verbatim=True,
)
COLON_HEADLINE = Construction(
    "colon.headline",
    "the rest of a line that a speaker and a colon open",
    "Minister: tax will rise",
    Family.LABEL,
    certain=True,
)
BLOCK = Construction(
    "colon.block", "the quotation below a speaker and a colon", "Mayor Bell:", Family.LABEL, certain=True
)
DASH = Construction(
    "quote.dash",
    "the quotation before a dash and a name",
    "“Small steps count.” — Coach Bell",
    Family.QUOTATION,
    certain=True,
)
FLOATING = Construction("quote.floating", "a quotation that nothing governs", "“We lost a year.”", Family.QUOTATION)

DECLINED = Construction(
    "refusal.declined",
    "nothing: somebody refuses to speak",
    "The ministry DECLINED TO COMMENT.",
    Family.REFUSAL,
    certain=True,
)
SILENT = Construction(
    "refusal.silent",
    "nothing: somebody does not speak",
    "A spokeswoman WOULD NOT COMMENT.",
    Family.REFUSAL,
    certain=True,
)
NO_COMMENT = Construction(
    "refusal.no-comment",
    "nothing: somebody has no comment",
    "The palace HAD NO COMMENT.",
    Family.REFUSAL,
    certain=True,
)
UNANSWERED = Construction(
    "refusal.unanswered",
    "nothing: a request goes unanswered",
    "Cho DID NOT RESPOND TO AN EMAIL.",
    Family.REFUSAL,
    certain=True,
)
UNREACHED = Construction(
    "refusal.unreached",
    "nothing: somebody is not reached",
    "Cho COULD NOT BE REACHED FOR COMMENT.",
    Family.REFUSAL,
    certain=True,
)

MODEL = Construction(
    "role-model", "what the role model scores as content", "The mayor SAID that the bridge would open.", Family.MODEL
)

_VERBS = (
    CCOMP,
    XCOMP_TO,
    XCOMP_BARE,
    PARATAXIS,
    PARATAXIS_BEFORE,
    *ADVCL.values(),
    OBJ,
    OBJ_XCOMP,
    OBJ_CCOMP,
    *OBJ_OBL.values(),
    *OBJ_ADVCL.values(),
    *OBL.values(),
    INSERTED,
    INSERTED_AS,
    NSUBJ,
    NSUBJ_XCOMP,
    *NSUBJ_OBL.values(),
    *NSUBJ_ADVCL.values(),
)
_NOUNS = (*(rule for variants in NOUN_CLAUSES.values() for rule in variants.values()), *NOUN_NMOD.values(), NOUN_IS)
_ADJECTIVES = (
    *(rule for variants in ADJECTIVE_CLAUSES.values() for rule in variants.values()),
    *ADJECTIVE_OBL.values(),
)
_OTHERS = (
    QUOTE_BEFORE,
    QUOTE_AFTER,
    ACCORDING,
    ADJOINING_BEFORE,
    ADJOINING_AFTER,
    INNER,
    QUOTED_AS,
    RAISED_SAYING,
    *SURE,
    GOING_ON,
    PER,
    VIEW,
    AS_PUT,
    EVIDENTIAL,
    TRANSCRIPT,
    COLON_HEADLINE,
    BLOCK,
    INVERTED,
    DIALOGUE,
    AFTER_COLON,
    INLINE,
    FINAL,
    INSERTED_INVERTED,
    SPLIT,
    LEAD,
    LEAD_INVERTED,
    HEARD,
    LIST,
    SECOND,
    SIGNED,
    DASH,
    *UNCUED,
    INSERTED_HEARD,
    INSERTED_IT,
    QUOTED_BY_SUBJECT,
    THAT_IS_WHAT,
    WHAT_WAS,
    SO_SAYS,
    THAT_IS_THE_VIEW,
    HEAR,
    FLOATING,
    DECLINED,
    SILENT,
    NO_COMMENT,
    UNANSWERED,
    UNREACHED,
)
_PASSIVE = {
    rule: replace(rule, id=rule.id + PASSIVE, description=f"{rule.description}; the verb is passive", passive=True)
    for rule in (*_VERBS, *_ADJECTIVES)
}

RULES: tuple[Construction, ...] = (*_VERBS, *_NOUNS, *_ADJECTIVES, *_OTHERS, *_PASSIVE.values())
"""Every construction except the role model."""


def in_passive(rule: Construction) -> Construction:
    """The variant of a construction for a verb in the passive; the construction itself if it has none."""
    return _PASSIVE.get(rule, rule)

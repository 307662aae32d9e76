"""The constructions that propose attributions, as data: an id, what it says, and a sentence that shows it.

Ids are part of the engine's fingerprint and of every explanation. An id ends in a preposition or a subordinator
where the construction has one, and in `:passive` where its verb stands in the passive. A golden file in the tests
lists them all.
"""

from __future__ import annotations

from dataclasses import dataclass

OBLIQUES = (
    "about",
    "against",
    "as",
    "at",
    "by",
    "for",
    "from",
    "in",
    "into",
    "of",
    "on",
    "over",
    "to",
    "toward",
    "towards",
    "with",
)
"""Prepositions that may lead in what is said: `warned of floods`."""

WITH_OBJECT = ("as", "for", "of", "to")
"""Those that may follow an object: `accused her of lying`."""

WITH_SUBJECT = ("as", "for", "of")
"""Those that may follow a subject of which something is said: `was described as reckless`."""


@dataclass(frozen=True, slots=True)
class Rule:
    """A construction: its id, what it links, and a sentence with its cue in capitals."""

    id: str
    says: str
    example: str
    certain: bool = False
    """Whether the construction reports wherever it stands, however rarely annotators mark it."""


def _family(base: str, variants: tuple[str, ...], says: str, example: str) -> list[Rule]:
    return [Rule(f"{base}.{variant}", says, example) for variant in variants]


def _with_passives(rules: list[Rule]) -> list[Rule]:
    return rules + [Rule(f"{rule.id}:passive", f"{rule.says}; the verb is passive", rule.example) for rule in rules]


_VERBS = [
    Rule("verb.ccomp", "a clause that the verb governs", "The mayor SAID that the bridge would open."),
    Rule("verb.xcomp.to", "an infinitive that the verb governs", "The union VOWED to fight on."),
    Rule("verb.xcomp.bare", "a participle or predicate that the verb governs", "She CONSIDERED herself ready."),
    Rule("verb.parataxis", "a clause set after the verb", "The captain SHOUTED: everyone must leave."),
    Rule("verb.parataxis.before", "a clause set before the verb", "Everyone must leave, SHOUTED the captain."),
    *_family(
        "verb.advcl", ("to", "if", "whether", "that", "wh"), "a subordinate clause", "He ASKED if the shop was open."
    ),
    Rule("verb.obj", "the verb's object", "The senator CRITICIZED the plan."),
    Rule("verb.obj+xcomp", "an object with its predicate", "Rivals CALLED the plan a farce."),
    Rule("verb.obj+ccomp", "an object with a clause", "Doctors WARNED patients that supplies were low."),
    *_family("verb.obj+obl", WITH_OBJECT, "an object with a phrase", "The board ACCUSED him of waste."),
    *_family("verb.obj+advcl", WITH_OBJECT, "an object with a clause", "Critics FAULTED them for moving too fast."),
    *_family("verb.obl", OBLIQUES, "a phrase whose preposition joins the cue", "The agency WARNED OF floods."),
    Rule("verb.inserted", "the clause that the verb is set into", "The dam, officials SAY, is safe."),
    Rule("verb.inserted.as", "the clause that an as-clause qualifies", "The deal was, AS Cho PUT it, dead."),
    Rule("verb.nsubj", "the subject of a passive", "The treaty WAS SIGNED on Monday."),
    Rule("verb.nsubj+xcomp", "the subject with a predicate", "The vote IS EXPECTED to fail."),
    *_family("verb.nsubj+obl", WITH_SUBJECT, "the subject with a phrase", "The idea WAS DESCRIBED as reckless."),
    *_family("verb.nsubj+advcl", WITH_SUBJECT, "the subject with a clause", "He WAS FAULTED for moving too fast."),
]

MARKERS = ("bare", "to", "that", "whether", "if", "as", "of", "for")
"""What leads in a clause; `bare` where nothing does."""


def _marked(word: str, relations: tuple[str, ...], example: str) -> list[Rule]:
    names = [f"{relation}.{marker}" for relation in relations for marker in MARKERS]
    return [Rule(f"{word}.{name}", "a clause that the predicate governs", example) for name in names]


_NOUNS = [
    *_marked("noun", ("acl", "ccomp", "xcomp", "appos"), "Cho's CLAIM that rents fell was false."),
    *_family("noun.nmod", OBLIQUES, "a phrase whose preposition joins the cue", "The WARNING OF floods came late."),
    Rule("noun.is", "a clause of which the noun is the subject", "The MESSAGE from Oslo IS that talks go on."),
]

_ADJECTIVES = [
    *_marked("adj", ("ccomp", "xcomp", "advcl"), "Ruiz is CONFIDENT that the court will agree."),
    *_family("adj.obl", OBLIQUES, "a phrase whose preposition joins the cue", "Farmers are AFRAID OF a drought."),
]

_OTHERS = [
    Rule("verb.quote.before", "the quotation just before the verb", "“Small steps count,” SAID the coach."),
    Rule("verb.quote.after", "the quotation just after the verb", "The coach SAID: “Small steps count.”"),
    Rule("phrase.according", "the clause that the phrase qualifies", "Rents fell, ACCORDING TO the bureau."),
    Rule(
        "verb.quote.adjoining.before",
        "the quotation that ends where the verb's clause begins",
        "“No,” Cole SNAPPED.",
        True,
    ),
    Rule(
        "verb.quote.adjoining.after",
        "the quotation that begins where the verb's clause ends",
        "Cole ADDED: “No.”",
        True,
    ),
    Rule("verb.quoted-as", "what the subject is quoted as saying", "He WAS QUOTED AS SAYING that rents fell.", True),
    Rule("phrase.per", "the clause that the phrase qualifies", "Rents fell, PER a memo.", True),
    Rule("phrase.view", "the clause that the phrase qualifies", "IN Abe's VIEW, the law is clear.", True),
    Rule("phrase.as-put", "the clause that the phrase qualifies", "AS Cho PUT IT, the deal is dead.", True),
    Rule("adverb.evidential", "the clause that the adverb qualifies", "The firm is REPORTEDLY for sale.", True),
    Rule(
        "colon.transcript",
        "the rest of a line that a speaker and a colon open, in capitals or as one of several turns",
        "KANE: No.",
        True,
    ),
    Rule("colon.headline", "the rest of a line that a speaker and a colon open", "Minister: tax will rise", True),
    Rule("colon.block", "the quotation below a speaker and a colon", "Mayor Bell:", True),
    Rule("headline.inverted", "what stands before the comma", "Tax to rise, SAYS minister", True),
    Rule("quote.dash", "the quotation before a dash and a name", "“Small steps count.” — Coach Bell", True),
    Rule("quote.floating", "a quotation that nothing governs", "“We lost a year.”"),
]

_REFUSALS = [
    Rule("refusal.declined", "nothing: somebody refuses to speak", "The ministry DECLINED TO COMMENT.", True),
    Rule("refusal.silent", "nothing: somebody does not speak", "A spokeswoman WOULD NOT COMMENT.", True),
    Rule("refusal.no-comment", "nothing: somebody has no comment", "The palace HAD NO COMMENT.", True),
    Rule("refusal.unanswered", "nothing: a request goes unanswered", "Cho DID NOT RESPOND TO AN EMAIL.", True),
    Rule("refusal.unreached", "nothing: somebody is not reached", "Cho COULD NOT BE REACHED FOR COMMENT.", True),
]

RULES: tuple[Rule, ...] = (*_with_passives(_VERBS), *_NOUNS, *_with_passives(_ADJECTIVES), *_OTHERS, *_REFUSALS)
"""Every rule, in the order of the module."""

CERTAIN = frozenset(rule.id for rule in RULES if rule.certain)
"""The ids of the constructions that report wherever they stand."""

"""Classification of phrases around a cue: addressee, medium, time, place or none."""

from __future__ import annotations

from onrecord.extractors.analysis import Analysis, Token
from onrecord.extractors.attributions.lexicon import Lexicon
from onrecord.extractors.attributions.sources.grammatical_sources import is_hearing
from onrecord.extractors.circumstances import rules
from onrecord.extractors.circumstances.phrases import Phrase
from onrecord.extractors.claims.patterns import found
from onrecord.extractors.claims.times import HINT, TIMES
from onrecord.extractors.grammar.case import case_of
from onrecord.extractors.grammar.nominals import is_court
from onrecord.extractors.grammar.reduced_passives import is_reduced_passive
from onrecord.extractors.grammar.spans import spans
from onrecord.extractors.lexicon import circumstances as vocabulary
from onrecord.extractors.lexicon.entity_labels import ADDRESSEES, LOCATIONS, OUTLETS
from onrecord.extractors.rule import Rule

WHEN = frozenset({"date", "time"})
WRITING = frozenset("write publish post tweet report announce argue".split())


def rule_of(analysis: Analysis, phrase: Phrase, lexicon: Lexicon) -> Rule | None:
    """The rule by which a phrase is a circumstance; None if it is none."""
    relation = phrase.head.relation
    if relation in ("obj", "iobj", "nsubj"):
        return _hearer(analysis, phrase)
    if relation == "advmod":
        return rules.ADVERB if phrase.head.text.lower() in vocabulary.ADVERBS or _dated(analysis, phrase) else None
    return (
        _medium(analysis, phrase)
        or _time(analysis, phrase)
        or _addressee(analysis, phrase, lexicon)
        or _place(analysis, phrase)
    )


def _hearer(analysis: Analysis, phrase: Phrase) -> Rule | None:
    """The rule for objects of verbs of telling, and for their subjects in the passive; an object may also be a time."""
    head, verb = phrase.head, phrase.anchor
    if head.relation != "nsubj" and _dated(analysis, phrase):
        return rules.DATE
    nominal = head.upos in ("NOUN", "PROPN", "PRON") and head.text.lower() not in (
        "it",
        "that",
        "this",
        "what",
        "which",
    )
    if head.relation == "nsubj" and is_court(head) and is_hearing(analysis, verb):
        return rules.SUBJECT
    if not nominal or verb.lemma.lower() not in vocabulary.HEARING_VERBS or verb.upos != "VERB":
        return None
    if head.relation == "nsubj":
        heard = head.deprel == "nsubj:pass" or is_reduced_passive(analysis, verb)
        return rules.SUBJECT if heard and head.text.lower() not in ("who", "whom") else None
    return rules.OBJECT if case_of(analysis, head.index) == "" else None


def _medium(analysis: Analysis, phrase: Phrase) -> Rule | None:
    lemma, case = phrase.head.lemma.lower(), phrase.case
    if case in ("by", "via", "over", "through") and lemma in vocabulary.MEANS:
        return rules.MEANS
    if case in ("in", "on", "during", "at", "via") and _carries(analysis, phrase.head):
        return rules.CARRIER
    if case not in ("on", "via", "in"):
        return None
    entity = analysis.entity_at(phrase.head.index)
    if case == "in":
        written = phrase.anchor.lemma.lower() in WRITING and entity is not None and entity.label in OUTLETS
        return rules.PLATFORM if written else None
    platform = lemma in vocabulary.PLATFORMS or phrase.head.text.lower() in vocabulary.PLATFORMS
    named = entity is not None and entity.label in OUTLETS
    return rules.PLATFORM if platform or named else None


def _carries(analysis: Analysis, noun: Token) -> bool:
    """True of a noun for a medium, including `news conference`, but not of the name of a platform: `on Telegram`."""
    lemma = noun.lemma.lower()
    if lemma in ("conference", "call", "briefing"):
        before = {t.text.lower() for t in analysis.dependents(noun.index, "compound", "amod")}
        return lemma != "conference" or bool(before & vocabulary.MEETINGS_OF_PRESS)
    return lemma in vocabulary.MEDIA and not (noun.upos == "PROPN" and lemma in vocabulary.PLATFORMS)


def _time(analysis: Analysis, phrase: Phrase) -> Rule | None:
    if phrase.case in vocabulary.TIMING and _dated(analysis, phrase):
        return rules.DATE
    eventful = (
        phrase.case in vocabulary.SEQUENCE and phrase.head.upos in ("NOUN", "PROPN") and phrase.head.relation == "obl"
    )
    return rules.EVENT if eventful and not _hears(phrase.head) else None


def _dated(analysis: Analysis, phrase: Phrase) -> bool:
    """True if the head of a phrase is in a date or a time of day."""
    inside = spans(analysis, phrase.words)
    head = phrase.head
    return any(label in WHEN and a <= head.start < b for a, b, label in found(analysis, TIMES, inside, hint=HINT))


def _addressee(analysis: Analysis, phrase: Phrase, lexicon: Lexicon) -> Rule | None:
    if phrase.case not in ("to", "with", "before") or phrase.head.upos not in ("NOUN", "PROPN", "PRON"):
        return None
    speaking = phrase.anchor.lemma.lower() in ("speak", "talk", "interview", "testify", "appear")
    if (
        phrase.case != "to"
        and not (speaking and phrase.case == "with")
        and not (phrase.case == "before" and _hears(phrase.head))
    ):
        return None
    entity = analysis.entity_at(phrase.head.index)
    named = entity is not None and (entity.label in ADDRESSEES or phrase.case == "to")
    person = phrase.head.lemma.lower() in lexicon.persons or (
        phrase.head.upos == "PRON" and phrase.head.text.lower() != "it"
    )
    return rules.TO if named or person or _hears(phrase.head) or phrase.head.upos == "PROPN" else None


def _hears(noun: Token) -> bool:
    return noun.lemma.lower() in vocabulary.HEARERS


def _place(analysis: Analysis, phrase: Phrase) -> Rule | None:
    lemma, entity = phrase.head.lemma.lower(), analysis.entity_at(phrase.head.index)
    if phrase.case not in vocabulary.PLACING:
        return None
    if entity is not None and entity.label in LOCATIONS:
        return rules.LOCATION
    if lemma in vocabulary.EVENTS and phrase.case in ("at", "in", "outside", "inside"):
        return rules.OCCASION
    return rules.PLACE if lemma in vocabulary.PLACES else None

"""Amounts given as estimates: `Rescuers put the toll at 14`, `a crowd put at 9,000 by the police`."""

from __future__ import annotations

from collections.abc import Iterator

from onrecord.extractors.analysis import Analysis, Token
from onrecord.extractors.attributions.constructions import sure_rules
from onrecord.extractors.attributions.constructions.joined_sayings import is_thing
from onrecord.extractors.attributions.constructions.predicates import PredicateReader, content_words
from onrecord.extractors.attributions.evidence.saying_evidence import RESEARCH
from onrecord.extractors.attributions.layouts.speaker_labels import FINDINGS
from onrecord.extractors.attributions.lexicon import Lexicon
from onrecord.extractors.draft import Candidate
from onrecord.extractors.grammar.case import case_of
from onrecord.extractors.grammar.nominals import names_person
from onrecord.extractors.grammar.subjects import Subject
from onrecord.extractors.lexicon.demonstratives import DEMONSTRATIVES

VALUING = frozenset("estimate place put value".split())
"""Verbs whose frame with `at` and an amount is an estimate (VerbNet estimate-34.2; `place` and `put` by hand), less
those that also set a price: `peg`, `fix`, `price`."""

COUNTS = frozenset("count figure number population tally toll total".split())
"""Nouns for a count (WordNet: hyponyms of `count`), which people or things may follow: `put the number at 40 dead`."""

RATES = frozenset({"percent", "cent", "%"})
"""Nouns for a share."""


def valued_candidates(analysis: Analysis, verb: int, lexicon: Lexicon) -> Iterator[Candidate]:
    """The candidates of one verb: what is valued and the amount, with the preposition."""
    token = analysis.tokens[verb]
    if token.upos != "VERB" or token.lemma.lower() not in VALUING:
        return
    reader = PredicateReader(analysis, verb)
    things = analysis.dependents(verb, "nsubj") if reader.passive else analysis.dependents(verb, "obj")
    valued = next((t for t in things if t.feats.get("PronType") != "Rel"), None)
    phrases = [*analysis.dependents(verb, "obl"), *(analysis.dependents(valued.index, "nmod") if valued else ())]
    for phrase in phrases:
        if phrase.index < verb or not _is_amount(analysis, phrase, valued, _goes_on(analysis, verb, lexicon)):
            continue
        reader.subject = _estimator(analysis, reader, phrase)
        if reader.subject is None or not _may_estimate(analysis, reader.subject, lexicon):
            continue
        words = {*(content_words(analysis, valued.index, verb) if valued else ()), *analysis.subtree(phrase.index)}
        yield from reader.candidate(sure_rules.VALUED, tuple(sorted(words)), f"obj, {phrase.deprel}")


def _goes_on(analysis: Analysis, verb: int, lexicon: Lexicon) -> bool:
    """True of a verb with a second one after it that says a clause: `put the loss at ten tonnes but | added that …`."""
    for other in analysis.dependents(verb, "conj"):
        entry = lexicon.verb(other.lemma) if other.upos == "VERB" else None
        if entry is not None and entry.takes_clause and any(analysis.dependents(other.index, "ccomp")):
            return True
    return False


def _is_amount(analysis: Analysis, phrase: Token, valued: Token | None, says: bool) -> bool:
    """True of a number, a sum, a share or a count after `at`; of any measure if the clause goes on with a saying.

    `put the loss at 0.7 points but added that it was early`
    """
    if "at" not in case_of(analysis, phrase.index).split():
        return False
    entity = analysis.entity_at(phrase.index)
    if phrase.xpos in ("CD", "$") or (entity is not None and entity.label in ("MONEY", "PERCENT", "QUANTITY")):
        return True
    counted = valued is not None and valued.lemma.lower() in COUNTS
    numbered = any(analysis.tokens[i].xpos == "CD" for i in analysis.subtree(phrase.index))
    return numbered and (counted or says or phrase.lemma.lower() in RATES)


def _estimator(analysis: Analysis, reader: PredicateReader, phrase: Token) -> Subject | None:
    """The source of an estimate: the subject of the verb, or the noun after `by` of a participle or a passive."""
    for other in analysis.dependents(reader.head, "obl"):
        if other.index > phrase.index and case_of(analysis, other.index) == "by" and reader.token.xpos == "VBN":
            return Subject(other.index, other.deprel)
    return None if reader.passive else reader.subject


def _may_estimate(analysis: Analysis, source: Subject, lexicon: Lexicon) -> bool:
    """True of people, bodies, documents and research; what happens puts a figure at something without a word."""
    token = analysis.tokens[source.token]
    if token.text.lower() in DEMONSTRATIVES or token.upos == "DET":
        return False
    named = any(names_person(analysis, other.index) for other in analysis.dependents(token.index, "appos"))
    return named or token.lemma.lower() in RESEARCH | FINDINGS or not is_thing(analysis, token, lexicon)

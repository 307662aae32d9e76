"""Quotations directly before or after the clause of a verb: `“Fine,” Cole shrugged`, `Cole said: “Fine.”`.

A verb and its subject directly at the mark of a quotation name its source, whatever the verb means: `“Fine,” she
shrugged`. A verb that the lexicon does not have must follow the quotation and have a person as its subject.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from onrecord.extractors.analysis import Analysis, Token
from onrecord.extractors.attributions import rules
from onrecord.extractors.attributions.constructions.addressees import MAX_HEARER_LENGTH
from onrecord.extractors.attributions.constructions.predicates import VerbReader
from onrecord.extractors.attributions.evidence.nested_evidence import JUDGING
from onrecord.extractors.attributions.lexicon import Lexicon
from onrecord.extractors.attributions.quotations.quotation_candidates import (
    MAX_DISTANCE,
    Quotations,
    Quoted,
    quoted_tokens,
)
from onrecord.extractors.attributions.quotations.quoted_names import NAMING, ends_in_comma, titled
from onrecord.extractors.draft import Candidate
from onrecord.extractors.grammar.nominals import denotes_person
from onrecord.extractors.grammar.noun_phrases import naming_phrase
from onrecord.extractors.grammar.subjects import Subject, own_subject, speaking_subject
from onrecord.extractors.grammar.verb_groups import is_main_past, is_passive, predicate_words
from onrecord.extractors.rule import Construction

STOPS = frozenset(",.?!…-–—")


def spoken_candidates(analysis: Analysis, quotations: Quotations, lexicon: Lexicon) -> Iterator[Candidate]:
    """The candidates of all quotations that are adjacent to a verb's clause."""
    for quoted in quotations.all:
        yield from _after(analysis, quoted, lexicon, quotations)
        yield from _before(analysis, quoted, lexicon, quotations)


def inner_candidates(analysis: Analysis, lexicon: Lexicon) -> Iterator[Candidate]:
    """The candidates of quotations inside others: `‘The ranger told us, | “Stay,” | but nobody did,’ said Cole`.

    Parsers attach what follows to the inner quotation; its marks show where it ends.
    """
    inner = quoted_tokens(analysis, depth=1)
    for quoted in inner.all:
        found = next(_after(analysis, quoted, lexicon, inner), None) or _led_by(analysis, quoted, lexicon)
        if found is not None and set(quoted.tokens).isdisjoint(found.source):
            yield replace(found, rule=rules.INNER, key=f"{found.key.partition('|')[0]}|{rules.INNER.id}")


def _led_by(analysis: Analysis, quoted: Quoted, lexicon: Lexicon) -> Candidate | None:
    """The candidate of a verb of saying before a quotation, with nothing but its addressee and a mark between."""
    inside = set(quoted.tokens)
    behind = analysis.tokens[quoted.last + 1 :][:1]
    governed = any(analysis.tokens[i].head == t.index for t in behind for i in inside)  # `says “modest” gains are fine`
    if governed or not quoted.closed or not quoted.first or titled(analysis, quoted):
        return None
    last = quoted.first - (analysis.tokens[quoted.first - 1].text in (",", ":"))
    for verb in reversed(analysis.tokens[max(last - 1 - MAX_HEARER_LENGTH, 0) : last]):
        if verb.upos != "VERB":
            continue
        phrases = (analysis.subtree(t.index) for t in analysis.dependents(verb.index, "obj", "iobj", "obl"))
        between = {i for phrase in phrases if inside.isdisjoint(phrase) for i in phrase}
        entry = lexicon.verb(verb.lemma)
        judged = entry is not None and entry.classes[0] in JUDGING and verb.index + 1 < last  # `called it “dead”`
        if not _reports(verb, lexicon) or judged or not between.issuperset(range(verb.index + 1, last)):
            return None
        return next(VerbReader(analysis, verb.index).candidate(rules.INNER, quoted.tokens, "beside"), None)
    return None


def _after(analysis: Analysis, quoted: Quoted, lexicon: Lexicon, quotations: Quotations) -> Iterator[Candidate]:
    """`“Fine,” said Cole` and `“Fine,” Cole said`: the clause begins where the quotation ends."""
    first = quoted.last + 1
    if _led_in(analysis, quoted):
        return
    ended = quoted.closed and analysis.tokens[quoted.last - 1].text[-1:] in STOPS
    if first < len(analysis.tokens) and analysis.tokens[first].text == ",":
        first, ended = first + 1, True
    if not ended or first >= len(analysis.tokens) or analysis.paragraphs[first] != analysis.paragraphs[quoted.last]:
        return
    verb = _verb_from(analysis, first)
    if verb is None or quotations.around(verb.index):
        return
    subject = speaking_subject(analysis, verb.index, quotations.tokens)
    if subject is None:
        return
    if verb.lemma.lower() in NAMING and titled(analysis, quoted) and not ends_in_comma(analysis, quoted):
        return
    together = verb.sentence == analysis.tokens[quoted.last].sentence
    if _reports(verb, lexicon):
        if together or not _governs(analysis, verb, subject):
            yield _candidate(rules.ADJOINING_BEFORE, analysis, verb, subject, quoted)
    elif together and _person(analysis, subject) and not _governs(analysis, verb, subject):
        yield _candidate(rules.ADJOINING_BEFORE, analysis, verb, subject, quoted)


def _led_in(analysis: Analysis, quoted: Quoted) -> bool:
    """True if a word of the same sentence is directly before a quotation, which then is part of a clause."""
    before = analysis.tokens[quoted.first - 1] if quoted.first else None
    together = before is not None and before.sentence == analysis.tokens[quoted.first].sentence
    return together and before is not None and before.upos != "PUNCT"


def _verb_from(analysis: Analysis, first: int) -> Token | None:
    """The finite verb of the clause that begins with a token: the token, or the verb of which it opens the subject."""
    sentence = analysis.sentences[analysis.tokens[first].sentence]
    if _finite(analysis, analysis.tokens[first]):
        return analysis.tokens[first]
    for token in analysis.tokens[first + 1 : min(sentence.last, first + 2 * MAX_DISTANCE)]:
        own = own_subject(analysis, token.index) if _finite(analysis, token) else None
        if own is not None and own.index < token.index and min(analysis.subtree(own.index)) == first:
            return token
    return None


def _finite(analysis: Analysis, token: Token) -> bool:
    return token.upos == "VERB" and (
        token.feats.get("VerbForm") == "Fin"
        or any(analysis.dependents(token.index, "aux"))
        or is_main_past(analysis, token.index)
    )


def _before(analysis: Analysis, quoted: Quoted, lexicon: Lexicon, quotations: Quotations) -> Iterator[Candidate]:
    """`Cole said: “Fine.”` and `Cole said, “Fine.”`: the quotation begins where the clause ends."""
    mark = quoted.first - 1
    if mark < 1 or not quoted.closed or analysis.tokens[mark].text not in (",", ":") or titled(analysis, quoted):
        return
    nearest = 1 if analysis.tokens[mark].text == "," else MAX_DISTANCE
    sentence = analysis.sentences[analysis.tokens[mark].sentence]
    for verb in reversed(analysis.tokens[max(sentence.first, mark - nearest) : mark]):
        if verb.upos != "VERB" or quotations.around(verb.index) or not _reports(verb, lexicon):
            continue
        own = own_subject(analysis, verb.index)
        if own is not None and own.index < verb.index and _finite(analysis, verb) and not quotations.around(own.index):
            if not is_passive(analysis, verb.index):
                yield _candidate(rules.ADJOINING_AFTER, analysis, verb, Subject(own.index, own.deprel), quoted)
            return


def _reports(verb: Token, lexicon: Lexicon) -> bool:
    entry = lexicon.verb(verb.lemma.lower())
    return entry is not None and (entry.introduces_quotations or "quote" in entry.complements)


def _person(analysis: Analysis, subject: Subject) -> bool:
    """True if a subject is a person: a name, a personal pronoun, or a noun for persons."""
    token = analysis.tokens[subject.token]
    if token.upos == "PRON":
        return token.feats.get("PronType") == "Prs" and token.text.lower() != "it"
    unknown = token.upos in ("NOUN", "PROPN") and token.text[:1].isupper() and analysis.entity_at(token.index) is None
    return unknown or denotes_person(analysis, token)


def _governs(analysis: Analysis, verb: Token, subject: Subject) -> bool:
    """True if a verb has an object or a clause after it that is not its subject."""
    found = analysis.dependents(verb.index, "obj", "ccomp", "xcomp", "obl:agent")
    return any(t.index > verb.index and t.index != subject.token for t in found)


def _candidate(rule: Construction, analysis: Analysis, verb: Token, subject: Subject, quoted: Quoted) -> Candidate:
    inside = set(quoted.tokens)
    source = tuple(i for i in naming_phrase(analysis, subject.token, verb.index) if i not in inside)
    cue = tuple(i for i in predicate_words(analysis, verb.index) if i not in inside and i not in source)
    key = f"{verb.lemma.lower()}|{rule.id}"
    return Candidate(rule, verb.index, cue or (verb.index,), source, quoted.tokens, "beside", key)

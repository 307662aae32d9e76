"""Asides: phrases with `according to` that commas set off from the sentence they report on."""

from __future__ import annotations

from onrecord.extractors.analysis import Analysis, Token
from onrecord.extractors.attributions.lexicon import Lexicon
from onrecord.extractors.grammar.case import case_of
from onrecord.extractors.grammar.punctuation import words_below
from onrecord.extractors.grammar.subjects import own_subject
from onrecord.extractors.lexicon.speech import CONTINUING


def asides(analysis: Analysis, sentence: int) -> list[int]:
    """The heads of the phrases `according to …` that a comma sets off, in one sentence."""
    span = analysis.sentences[sentence]
    found = []
    for index in analysis.reading(("according",), span.first, span.last):
        token = analysis.tokens[index]
        head = token.head if token.relation == "case" else token.index
        if head is not None:
            first = min(analysis.subtree(head))
            if (
                first == span.first
                or analysis.tokens[first].text == ","
                or analysis.tokens[first - 1].text in (",", "—", "--", "–")
            ):
                found.append(head)
    return found


def inserted(analysis: Analysis, phrase: int) -> bool:
    """True of a phrase with words of the clause that it depends on before and after it."""
    head = analysis.tokens[phrase].head
    if head is None:
        return False
    own = analysis.subtree(phrase)
    words = words_below(analysis, head)
    return words[0] < own[0] and words[-1] > own[-1]


def head_of_aside(analysis: Analysis, according: int) -> int:
    """The head of a phrase with the word `according`."""
    token = analysis.tokens[according]
    return token.head if token.relation == "case" and token.head is not None else according


def divided(analysis: Analysis, clause: int) -> bool:
    """True of a clause with a phrase `according to …` between its words: `the dam, according to engineers, is safe`."""
    words = (analysis.tokens[i] for i in analysis.subtree(clause))
    heads = (head_of_aside(analysis, token.index) for token in words if token.text.lower() == "according")
    return any(analysis.tokens[head].head == clause and inserted(analysis, head) for head in heads)


def continuing_source(analysis: Analysis, participle: Token) -> Token | None:
    """The source of the report that a participle continues.

    `according to Bell, the dam leaks, adding that …`, `It was Cole, she said, who signed it, adding that …`.
    """
    if not goes_on(analysis, participle) or participle.head is None:
        return None
    if speaker := inserting_subject(analysis, participle):
        return speaker
    for phrase in analysis.dependents(participle.head, "obl"):
        if case_of(analysis, phrase.index) in ("according to", "per", "as per"):
            return phrase
    return None


def inserting_subject(analysis: Analysis, participle: Token) -> Token | None:
    """The subject of the reporting clause that commas set off in the clause before a participle."""
    first = analysis.sentences[participle.sentence].first
    for verb in reversed(analysis.tokens[first : participle.index - 1]):
        own = own_subject(analysis, verb.index) if verb.relation == "parataxis" and verb.upos == "VERB" else None
        if own is None or own.text.lower() == "it" or own.index > verb.index:
            continue
        opens = min(analysis.subtree(own.index)) - 1
        if opens > first and analysis.tokens[opens].text == analysis.tokens[verb.index + 1].text == ",":
            return own
    return None


def goes_on(analysis: Analysis, token: Token) -> bool:
    """True of a participle after a comma with which a source continues: `…, adding that nobody was hurt`."""
    if token.xpos != "VBG" or token.relation != "advcl" or token.lemma.lower() not in CONTINUING:
        return False
    return set_off(analysis, token.index)


def says_on(analysis: Analysis, token: Token, lexicon: Lexicon) -> bool:
    """True of a participle with which the source of a clause after a report continues: `…, Bell said, blaming rain`."""
    verb = analysis.tokens[token.head] if token.xpos == "VBG" and token.head is not None else None
    entry = lexicon.verb(verb.lemma) if verb is not None and verb.upos == "VERB" else None
    if verb is None or entry is None or not entry.introduces_quotations or token.index < verb.index:
        return False
    return verb.relation in ("parataxis", "root") and set_off(analysis, token.index)


def set_off(analysis: Analysis, head: int) -> bool:
    """True of a phrase or clause that begins after a comma, whatever the head of the comma."""
    first = min(analysis.subtree(head))
    return "," in (analysis.tokens[first].text, analysis.tokens[first - 1].text if first else "")

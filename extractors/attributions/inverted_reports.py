"""Findings that end a lead, verb before document or group: `Bees know faces, suggests a study of hives.`.

Parsers read the phrase as the verb's object. Verbs of saying before a name are read by the rules for predicates.
"""

from __future__ import annotations

from collections.abc import Iterator

from onrecord.extractors.analysis import Analysis, Token
from onrecord.extractors.attributions import layout_rules
from onrecord.extractors.attributions.closing_reports import FINITE, NOMINAL, is_main_clause
from onrecord.extractors.attributions.lexicon import Lexicon
from onrecord.extractors.attributions.quotations import Quotations
from onrecord.extractors.draft import Candidate
from onrecord.extractors.grammar.punctuation import trimmed

FINDING = frozenset({"show", "say", "tell", "warn", "predict"})
"""Classes of verbs for what documents show and say."""

MAX_SOURCE_LENGTH = 16
"""Most words after the verb: `an analysis of 600-year-old teeth`. Chosen by eye."""


def inverted_candidates(analysis: Analysis, quotations: Quotations, lexicon: Lexicon) -> Iterator[Candidate]:
    """The candidates of the sentences that end in a verb of finding and its subject."""
    for verb in analysis.tokens:
        if verb.xpos != "VBZ" or verb.upos != "VERB" or verb.index < 2 or analysis.tokens[verb.index - 1].text != ",":
            continue
        entry, sentence = lexicon.verb(verb.lemma), analysis.sentences[verb.sentence]
        if entry is None or not entry.takes_clause or FINDING.isdisjoint(entry.classes[:2]):
            continue
        words = trimmed(analysis, set(range(verb.index + 1, sentence.last)))
        if not 0 < len(words) <= MAX_SOURCE_LENGTH or not _is_document(analysis, words, lexicon):
            continue
        if is_main_clause(analysis, sentence, verb.index - 1, quotations):
            content = trimmed(analysis, set(range(sentence.first, verb.index - 1)))
            rule = layout_rules.LEAD_INVERTED
            yield Candidate(rule, verb.index, (verb.index,), words, content, "", rule.id)


def _is_document(analysis: Analysis, words: tuple[int, ...], lexicon: Lexicon) -> bool:
    """True of one noun phrase for a document, with phrases after its noun and no verb: `a trial of 200 nurses`."""
    tokens = [analysis.tokens[i] for i in words if analysis.tokens[i].upos != "PUNCT"]
    if any(t.upos not in NOMINAL and not _modifies(t) for t in tokens) or any(t.xpos in FINITE for t in tokens):
        return False
    before = next((n for n, t in enumerate(tokens) if t.upos == "ADP"), len(tokens))
    noun = next((t for t in reversed(tokens[:before]) if t.upos == "NOUN"), None)
    return noun is not None and lexicon.speaks(noun.lemma)


def _modifies(token: Token) -> bool:
    """True of a possessive and of a participle: `published by the agency`."""
    return token.xpos in ("PRP$", "VBN")

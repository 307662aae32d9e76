"""Reporting clauses behind their contents that parsers misread: of leads, and of lines of dialogue.

`Bees know faces, suggests a study of hives.`: parsers read the phrase as the verb's object. `– Where is it? asked the
boy.`: the sign ends a sentence, so the clause is parsed without its content.
"""

from __future__ import annotations

from collections.abc import Iterator

from onrecord.extractors.analysis import Analysis, Token
from onrecord.extractors.attributions.constructions.closing_reports import NOMINAL, is_main_clause
from onrecord.extractors.attributions.layouts import layout_rules
from onrecord.extractors.attributions.lexicon import Lexicon
from onrecord.extractors.attributions.quotations.quotation_candidates import Quotations
from onrecord.extractors.draft import Candidate
from onrecord.extractors.grammar.punctuation import DASHES, trimmed
from onrecord.extractors.grammar.verb_groups import FINITE

FINDING = frozenset({"show", "say", "tell", "warn", "predict"})
"""Classes of verbs for what documents show and say."""

ENDING = frozenset("?!…")
"""Signs that end what is said, and for a parser the sentence."""

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


def dialogue_candidates(analysis: Analysis, quotations: Quotations, lexicon: Lexicon) -> Iterator[Candidate]:
    """The candidates of clauses behind a sign in lines of dialogue that a dash opens: `– Where is it? | asked Ana.`."""
    for line in analysis.lines:
        opened = analysis.tokens[line[0]].text in DASHES and len(line) > 2
        for index in line[2:-1] if opened else ():
            if analysis.tokens[index - 1].text[-1:] not in ENDING or index in quotations.tokens:
                continue
            verb = _tag(analysis, range(index, line[-1] + 1), lexicon)
            if verb is not None:
                end = _end(analysis, verb.index, line[-1])
                words = {*range(index, verb.index), *range(verb.index + 1, end)}
                content, rule = trimmed(analysis, set(range(line[1], index))), layout_rules.DIALOGUE
                yield Candidate(rule, verb.index, (verb.index,), trimmed(analysis, words), content, "", rule.id)
                break


def _tag(analysis: Analysis, words: range, lexicon: Lexicon) -> Token | None:
    """The verb of a clause of only a verb of saying and its subject, which opens some words; None if there is none."""
    verb = next((t for i in words if (t := analysis.tokens[i]).upos in ("VERB", "AUX", "PUNCT")), None)
    entry = lexicon.verb(verb.lemma) if verb is not None and verb.xpos in (*FINITE, "VBN") else None
    if verb is None or entry is None or not (entry.introduces_quotations or "quote" in entry.complements):
        return None
    end = _end(analysis, verb.index, words[-1])
    source = [analysis.tokens[i] for i in (*range(words[0], verb.index), *range(verb.index + 1, end))]
    opens = verb.index == words[0] and verb.text[0].islower()
    closes = verb.index > words[0] and end == verb.index + 1
    plain = all(t.upos in NOMINAL or t.upos == "PRON" for t in source) and len(source) <= MAX_SOURCE_LENGTH
    named = any(t.upos in ("NOUN", "PROPN", "PRON") for t in source)
    return verb if (opens or closes) and plain and named else None


def _end(analysis: Analysis, verb: int, last: int) -> int:
    """The place of the next mark after a verb in a line."""
    return next((i for i in range(verb, last + 1) if analysis.tokens[i].upos == "PUNCT"), last + 1)


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

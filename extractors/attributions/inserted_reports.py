"""Reporting clauses between a subject and its verb, with their own verb first: `The dam, says the mayor, is safe`.

A single comma never separates a subject from its verb. Parsers read the words before the first comma as the source.
"""

from __future__ import annotations

from collections.abc import Iterator

from onrecord.extractors.analysis import Analysis, Token
from onrecord.extractors.attributions import rules
from onrecord.extractors.attributions.closing_reports import FINITE
from onrecord.extractors.attributions.label_lines import MAX_LABEL_LENGTH
from onrecord.extractors.attributions.lexicon import Lexicon
from onrecord.extractors.attributions.quotations import Quotations
from onrecord.extractors.attributions.speaker_labels import speaks
from onrecord.extractors.draft import Candidate
from onrecord.extractors.grammar.punctuation import trimmed


def inserted_candidates(analysis: Analysis, quotations: Quotations, lexicon: Lexicon) -> Iterator[Candidate]:
    """The candidates of the verbs of saying between two commas."""
    for verb in analysis.tokens:
        sentence = analysis.sentences[verb.sentence]
        if not _opens(analysis, verb, lexicon) or verb.index - 1 <= sentence.first:
            continue
        comma = next((i for i in range(verb.index + 1, sentence.last) if analysis.tokens[i].text == ","), None)
        if comma is None or comma + 1 >= sentence.last or analysis.tokens[comma + 1].xpos not in FINITE:
            continue
        before = analysis.tokens[sentence.first : verb.index - 1]
        source = trimmed(analysis, set(range(verb.index + 1, comma)))
        quoted = any(i in quotations.tokens for i in range(sentence.first, sentence.last))
        if quoted or any(t.xpos in FINITE for t in before) or not 0 < len(source) <= MAX_LABEL_LENGTH:
            continue
        content = trimmed(analysis, {*range(sentence.first, verb.index - 1), *range(comma + 1, sentence.last)})
        if speaks(analysis, source, lexicon):
            rule = rules.INSERTED_INVERTED
            yield Candidate(rule, verb.index, (verb.index,), source, content, "", rule.id)


def _opens(analysis: Analysis, verb: Token, lexicon: Lexicon) -> bool:
    """True of a finite verb of saying directly after a comma."""
    entry = lexicon.verb(verb.lemma) if verb.upos == "VERB" and verb.xpos in FINITE else None
    says = entry is not None and entry.takes_clause and entry.introduces_quotations
    return says and verb.index > 0 and analysis.tokens[verb.index - 1].text == ","

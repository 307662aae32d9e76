"""Texts printed after a colon without quotation marks: `Our reporter Ada Bell writes: | The streets are empty. …`.

Live reports print what a colleague or a reader has written. Such a text continues to the end of its paragraph, or is
the paragraph below the colon.
"""

from __future__ import annotations

from dataclasses import replace

from onrecord.extractors.analysis import Analysis
from onrecord.extractors.attributions.quotations.quotation_candidates import Quotations
from onrecord.extractors.draft import Candidate
from onrecord.extractors.grammar.punctuation import trimmed

WRITING = frozenset("email post text tweet write".split())
"""Verbs of writing a text, after which a colon introduces that text. By hand, from VerbNet's classes
instr_communication-37.4 (tweet, email) and scribble-25.2 (write), less verbs of drawing."""

MAX_CASE_LENGTH = 12
"""Most tokens between the verb and the colon: `writes | from the town hall:`. Chosen by eye."""


def written_out(analysis: Analysis, candidate: Candidate, quotations: Quotations) -> Candidate:
    """The candidate with all of the text after a colon, if it is not quoted and the verb is one of writing."""
    verb = analysis.tokens[candidate.head]
    colon = candidate.content[0] - 1 if candidate.content else -1
    if verb.lemma.lower() not in WRITING or verb.upos != "VERB" or not candidate.source:
        return candidate
    if not verb.index < colon <= verb.index + MAX_CASE_LENGTH or analysis.tokens[colon].text != ":":
        return candidate
    first = candidate.content[0]
    number, last = analysis.paragraphs[first], first
    while last + 1 < len(analysis.tokens) and analysis.paragraphs[last + 1] == number:
        last += 1
    if verb.index in quotations.tokens or first in quotations.tokens:
        return candidate
    return replace(candidate, content=trimmed(analysis, set(range(first, last + 1))))

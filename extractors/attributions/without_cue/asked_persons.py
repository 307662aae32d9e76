"""Quotations that answer a reported question: `I asked Bell why he left. “I was tired.”` is Bell's, not the asker's."""

from __future__ import annotations

from collections.abc import Sequence

from onrecord.extractors.analysis import Analysis
from onrecord.extractors.attributions.lexicon import Lexicon, entry_of
from onrecord.extractors.attributions.without_cue.interviews import FIRST_PERSON
from onrecord.extractors.draft import Candidate
from onrecord.extractors.grammar.nominals import denotes_person
from onrecord.extractors.grammar.noun_phrases import naming_phrase
from onrecord.extractors.grammar.punctuation import is_mark, trimmed
from onrecord.extractors.grammar.subjects import own_subject
from onrecord.extractors.grammar.verb_groups import is_passive

QUESTION_WORDS = frozenset("how if what when where whether which who whom whose why".split())
"""Words that open an indirect question."""

INTERVIEWERS = frozenset("anchor broadcaster correspondent host interviewer journalist moderator presenter".split())
"""Nouns for people who ask for others to answer (WordNet: `journalist` and `interviewer` with their hyponyms in news).
Reporters are in all news: `a reporter asked`."""


def is_answer(analysis: Analysis, asking: Candidate, quoted: Sequence[int], lexicon: Lexicon) -> bool:
    """True of a quotation after an indirect question that the person who is asked answers.

    Critics go on after their question (`asked whether anyone cared. “Nobody writes back.”`), unless it is put to one
    person and the quotation is in the first person. The author, and journalists, leave the answer to others.
    """
    verb = analysis.tokens[asking.head]
    entry = entry_of(analysis, verb, lexicon) if verb.upos == "VERB" else None
    first = analysis.tokens[asking.content[0]] if asking.content else verb
    if entry is None or "ask" not in entry.classes or first.text.lower() not in QUESTION_WORDS:
        return False
    words = [analysis.tokens[i] for i in quoted if not is_mark(analysis.tokens[i])]
    if not words or words[-1].text[-1:] == "?":
        return False
    own = {analysis.tokens[i].lemma.lower() for i in asking.source}
    if is_passive(analysis, verb.index) or own & {"i", "we", "reporter", *INTERVIEWERS}:
        return True
    return bool(asked_person(analysis, asking)) and any(t.text.lower() in FIRST_PERSON for t in words)


def asked_person(analysis: Analysis, asking: Candidate) -> tuple[int, ...]:
    """The words for the person of whom a question is asked; empty if the text does not say."""
    verb = asking.head
    passive = is_passive(analysis, verb)
    hearers = [own_subject(analysis, verb)] if passive else list(analysis.dependents(verb, "iobj", "obj"))
    found = [t for t in hearers if t is not None and t.index not in asking.content and denotes_person(analysis, t)]
    phrase = naming_phrase(analysis, found[0].index, -1) if len(found) == 1 else ()
    return trimmed(analysis, {*phrase} - {*asking.content})

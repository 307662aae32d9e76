"""Quotations that answer a reported question: `I asked Bell why he left. “I was tired.”` is Bell's, not the asker's."""

from __future__ import annotations

from collections.abc import Sequence

from onrecord.extractors.analysis import Analysis, Token
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
    """True of a quotation after a reported question that the person who is asked answers.

    Critics go on after their question (`asked whether anyone cared. “Nobody writes back.”`), unless an indirect one is
    put to one person and the quotation is in the first person. The author, and journalists, leave the answer to others.
    """
    if not asks(analysis, asking, lexicon):
        return False
    verb, direct = analysis.tokens[asking.head], ends_in_question(analysis, asking.content)
    words = [analysis.tokens[i] for i in quoted if not is_mark(analysis.tokens[i])]
    if not words or ends_in_question(analysis, quoted):
        return False
    own = {analysis.tokens[i].lemma.lower() for i in asking.source}
    if is_passive(analysis, verb.index) or own & {"i", "we", "reporter", *INTERVIEWERS}:
        return True
    return not direct and bool(asked_person(analysis, asking)) and any(t.text.lower() in FIRST_PERSON for t in words)


def asks(analysis: Analysis, asking: Candidate, lexicon: Lexicon) -> bool:
    """True of an attribution of a question, direct or indirect, by a verb for asking."""
    verb = analysis.tokens[asking.head]
    entry = entry_of(analysis, verb, lexicon) if verb.upos == "VERB" else None
    first = analysis.tokens[asking.content[0]] if asking.content else verb
    indirect = first.text.lower() in QUESTION_WORDS
    return entry is not None and "ask" in entry.classes and (indirect or ends_in_question(analysis, asking.content))


def ends_in_question(analysis: Analysis, words: Sequence[int]) -> bool:
    """True of words that end in a question mark, marks of quotation aside."""
    last = next((analysis.tokens[i] for i in reversed(words) if not is_mark(analysis.tokens[i])), None)
    return last is not None and last.text[-1:] == "?"


def asked_person(analysis: Analysis, asking: Candidate) -> tuple[int, ...]:
    """The words for the person of whom a question is asked; empty if the text does not say."""
    verb = asking.head
    passive = is_passive(analysis, verb)
    subject = own_subject(analysis, verb) or _understood(analysis, verb)
    hearers = [subject] if passive else list(analysis.dependents(verb, "iobj", "obj"))
    others = [t for t in hearers if t is not None and t.index not in (*asking.source, *asking.content)]
    found = [t for t in others if denotes_person(analysis, t)]
    phrase = naming_phrase(analysis, found[0].index, -1) if len(found) == 1 else ()
    return trimmed(analysis, {*phrase} - {*asking.content})


def _understood(analysis: Analysis, participle: int) -> Token | None:
    """The subject of the clause of a participle: `Asked whether she would go, | Bell | nodded`."""
    above = analysis.tokens[participle].head
    adverbial = analysis.tokens[participle].relation == "advcl"
    return own_subject(analysis, above) if above is not None and adverbial else None

"""Candidates without words that a parse or a moved edge wrongly adds to their contents and sources."""

from __future__ import annotations

from dataclasses import replace

from onrecord.extractors.analysis import Analysis
from onrecord.extractors.attributions.constructions.addressees import addressed
from onrecord.extractors.attributions.constructions.asides import divided, head_of_aside, inserted
from onrecord.extractors.attributions.constructions.charges import with_target
from onrecord.extractors.attributions.constructions.inserted_reports import with_subject_before
from onrecord.extractors.attributions.layouts.line_openings import after_opening
from onrecord.extractors.attributions.layouts.written_reports import written_out
from onrecord.extractors.attributions.lexicon import Lexicon, entry_of
from onrecord.extractors.attributions.quotations.quotation_candidates import Quotations
from onrecord.extractors.attributions.sources.nouns_made_by import with_whole_claim
from onrecord.extractors.attributions.sources.rejected_claims import EXPERIENCED, expresses_claim
from onrecord.extractors.attributions.sources.source_spans import one_phrase
from onrecord.extractors.attributions.spans.content_endings import without_ending
from onrecord.extractors.attributions.spans.content_openings import without_opening
from onrecord.extractors.attributions.spans.cue_spans import (
    with_asking_infinitive,
    with_governing_verb,
    with_whole_verbs,
    without_loose_preposition,
    without_promised_deed,
)
from onrecord.extractors.draft import Candidate
from onrecord.extractors.grammar.joined_verbs import clause_before
from onrecord.extractors.grammar.punctuation import is_mark, trimmed
from onrecord.extractors.grammar.subjects import own_subject
from onrecord.extractors.lexicon.demonstratives import DEMONSTRATIVES
from onrecord.extractors.lexicon.speech import SAID, SAYINGS
from onrecord.extractors.rule import Family

BY_LAYOUT = frozenset({Family.HEADLINE, Family.LABEL, Family.ANAPHOR})
"""Families whose spans the layout or a reference decides."""

MAX_BEGUN_LENGTH = 5
"""Most words of a content that ends with its infinitive: `not to have to leave`; chosen by eye."""

MAX_ASIDE_LENGTH = 12
"""Most words of a phrase with `according to` inside a content; chosen by eye."""


def bounded(analysis: Analysis, candidate: Candidate, quotations: Quotations, lexicon: Lexicon) -> Candidate:
    """The candidate with a content of one clause, and a source of one phrase."""
    candidate = _untimed(analysis, candidate)
    if candidate.rule.family in BY_LAYOUT:
        return candidate
    candidate = _only_answer(analysis, _only_anaphor(analysis, candidate, lexicon))
    whole = with_asking_infinitive(analysis, with_whole_verbs(analysis, candidate), lexicon)
    whole = without_loose_preposition(analysis, whole)
    whole = with_whole_claim(analysis, with_governing_verb(analysis, whole), lexicon)
    whole = _whole_infinitive(analysis, without_promised_deed(analysis, whole, lexicon))
    whole = _with_aside(analysis, _from_claim(analysis, _up_to_noun(analysis, whole), lexicon))
    whole = _in_clause(analysis, _continued(analysis, whole))
    opened = without_opening(analysis, whole, lexicon)
    ended = without_ending(analysis, _up_to_comma(analysis, opened, quotations), quotations, lexicon)
    ended = written_out(analysis, _without_subordinator(analysis, ended, quotations), quotations)
    ended = _with_return(analysis, with_subject_before(analysis, ended, quotations))
    ended = _with_quoted_deed(analysis, ended, quotations, lexicon)
    return one_phrase(analysis, addressed(analysis, with_target(analysis, ended), lexicon))


def _only_anaphor(analysis: Analysis, candidate: Candidate, lexicon: Lexicon) -> Candidate:
    """The candidate without the grounds after a colon: `disputed | this` `: the funds, she said, were safe`.

    What a verb of saying introduces with a colon is its content: `He said this: the funds were safe`.
    """
    first = candidate.content[0] if candidate.content else 0
    entry = entry_of(analysis, analysis.tokens[candidate.head], lexicon)
    says = entry is None or entry.classes[0] in SAID - {"deny"}
    pointing = analysis.tokens[first].text.lower() in DEMONSTRATIVES | {"it"} and first > candidate.head
    colon = any(t.text == ":" for t in analysis.tokens[first + 1 : first + 2])
    return replace(candidate, content=(first,)) if pointing and colon and not says else candidate


def _only_answer(analysis: Analysis, candidate: Candidate) -> Candidate:
    """The candidate of a `yes` or `no` without the comparison behind it: `told me | no`, `like every clerk before`."""
    words = [analysis.tokens[i].text.lower() for i in candidate.content[:3]]
    compared = words[:1] in (["yes"], ["no"]) and words[1:2] == [","] and words[2:] in (["like"], ["as"])
    return replace(candidate, content=candidate.content[:1]) if compared else candidate


def _without_subordinator(analysis: Analysis, candidate: Candidate, quotations: Quotations) -> Candidate:
    """The candidate without the subordinator of a clause that is no part of it: `it would open, while | adding`."""
    words = set(candidate.content)
    last = candidate.content[-1] if words else -1
    while len(words) > 1 and analysis.tokens[last].upos in ("SCONJ", "CCONJ") and last not in quotations.tokens:
        words = set(trimmed(analysis, words - {last}))
        last = max(words, default=-1)
    return candidate if len(words) == len(candidate.content) else replace(candidate, content=tuple(sorted(words)))


def _untimed(analysis: Analysis, candidate: Candidate) -> Candidate:
    """The candidate without the time at the start of a line of a live report in its source and its content."""
    source, content = after_opening(analysis, candidate.source), after_opening(analysis, candidate.content)
    if source == candidate.source and content == candidate.content:
        return candidate
    return replace(candidate, source=source, content=content)


def _whole_infinitive(analysis: Analysis, candidate: Candidate) -> Candidate:
    """The candidate with the object of an infinitive that ends its content: `offered | to inspect` `her chimney`."""
    last = candidate.content[-1] if candidate.content else -1
    verb = analysis.tokens[last]
    begun = 0 < len(candidate.content) < MAX_BEGUN_LENGTH and verb.xpos == "VB" and verb.relation == "xcomp"
    if not begun or verb.head != candidate.head:
        return candidate
    below, end = set(analysis.subtree(last)), last
    while end + 1 in below and _joins(analysis, candidate, end + 1):
        end += 1
    return replace(candidate, content=trimmed(analysis, {*candidate.content, *range(last, end + 1)}))


def _with_return(analysis: Analysis, candidate: Candidate) -> Candidate:
    """The candidate of a demand with the particle for a return: `asked for | his money back`."""
    behind = candidate.content[-1] + 1 if candidate.content else 0
    for token in analysis.tokens[behind : behind + 1]:
        if token.text.lower() == "back" and token.upos == "ADV" and token.head == candidate.head < candidate.content[0]:
            return replace(candidate, content=(*candidate.content, behind))
    return candidate


def _joins(analysis: Analysis, candidate: Candidate, index: int) -> bool:
    """True of a word that may belong to an infinitive: no mark, no conjunction, in no other role."""
    token = analysis.tokens[index]
    return token.upos not in ("PUNCT", "CCONJ", "SCONJ") and index not in {*candidate.cue, *candidate.source}


def _up_to_comma(analysis: Analysis, candidate: Candidate, quotations: Quotations) -> Candidate:
    """The candidate with everything before the comma, where a reporting clause closes its sentence.

    `The cedi will fall | unless spending is cut, the bank has warned`: a parse attaches the condition to the cue.
    """
    if not candidate.content or not candidate.source or not candidate.cue:
        return candidate
    last, comma = candidate.content[-1], candidate.source[0] - 1
    gap = range(last + 1, comma)
    together = analysis.tokens[last].sentence == analysis.tokens[candidate.head].sentence
    closes = candidate.source[-1] < candidate.cue[0] and together and analysis.tokens[comma].text == ","
    clause = bool(gap) and analysis.tokens[gap[0]].upos in ("SCONJ", "ADP")
    if not closes or not clause or any(i in quotations.tokens for i in range(candidate.content[0], comma)):
        return candidate
    return replace(candidate, content=trimmed(analysis, {*candidate.content, *gap}))


def _up_to_noun(analysis: Analysis, candidate: Candidate) -> Candidate:
    """The candidate with the whole phrase whose noun a quotation modifies: `dismissed | “nonsense” claims that …`."""
    content = candidate.content
    if not content or not is_mark(analysis.tokens[content[-1]]) or content[0] < candidate.head:
        return candidate
    for noun in analysis.tokens[content[-1] + 1 : content[-1] + 2]:
        modifiers = {t.index for t in analysis.dependents(noun.index, "compound", "amod")}
        phrase = set(analysis.subtree(noun.index))
        if content[-2:-1] and content[-2] in modifiers and phrase.isdisjoint({*candidate.source, candidate.head}):
            return replace(candidate, content=trimmed(analysis, {*content, *phrase} - set(candidate.cue)))
    return candidate


def _from_claim(analysis: Analysis, candidate: Candidate, lexicon: Lexicon) -> Candidate:
    """The candidate with the claim whose clause is its content: `poured scorn on | rumours that he was ill`."""
    before = candidate.content[0] - 1 if candidate.content else -1
    if before <= candidate.head or not _may_be_noun(analysis, before):
        return candidate
    entry = lexicon.noun(analysis.tokens[before].lemma)
    claim = entry is not None and entry.classes and entry.classes[0] in SAYINGS | EXPERIENCED | {"talk"}
    if not claim or expresses_claim(analysis.tokens[candidate.head], lexicon):
        return candidate
    clause = {t.index for t in analysis.dependents(before, "acl", "ccomp")} & set(candidate.content)
    cases = {t.index for t in analysis.dependents(before, "case")}
    words = {i for i in analysis.subtree(before) if i <= before} - cases
    if not clause or min(words) - 1 not in candidate.cue or not {*candidate.cue, *candidate.source}.isdisjoint(words):
        return candidate
    return replace(candidate, content=trimmed(analysis, {*candidate.content, *words}))


def _may_be_noun(analysis: Analysis, index: int) -> bool:
    """True of a noun, and of one that is misread as a verb without a subject: `played down | fears that …`."""
    token = analysis.tokens[index]
    return token.upos == "NOUN" or (token.xpos in ("VBZ", "VBP") and own_subject(analysis, index) is None)


def _with_aside(analysis: Analysis, candidate: Candidate) -> Candidate:
    """The candidate with all of a phrase `according to …` between words of its content: what is said has that source.

    `said that, according to early data, the ice was thinning`
    """
    words = set(candidate.content)
    for clause in analysis.dependents(candidate.head, "ccomp"):
        said = set(analysis.subtree(clause.index))
        words |= said if words <= said and divided(analysis, clause.index) else set()
    for index in analysis.reading(("according",), min(words, default=0), max(words, default=0)):
        nominal = analysis.tokens[head_of_aside(analysis, index)]
        phrase = set(analysis.subtree(nominal.index))
        begun = index in words and index + 1 not in words
        outside = phrase - words if begun or nominal.head in words else set()
        between = candidate.content[0] < min(phrase) and max(phrase) < candidate.content[-1]
        if between and len(phrase) <= MAX_ASIDE_LENGTH and outside.isdisjoint({*candidate.cue, *candidate.source}):
            words |= outside
    if len(words) == len(candidate.content):
        return candidate
    commas = {i for i in range(min(words), max(words)) if analysis.tokens[i].text == "," and {i - 1, i + 1} <= words}
    return replace(candidate, content=trimmed(analysis, words | commas))


def _continued(analysis: Analysis, candidate: Candidate) -> Candidate:
    """The candidate of a present with the pasts that continue its clause: `says | the clerk came in and asked her`."""
    words = set(candidate.content)
    for clause in analysis.dependents(candidate.head, "ccomp"):
        if clause.index in words:
            pasts = (t for t in analysis.dependents(clause.index, "conj") if clause_before(analysis, t) is not None)
            words |= {i for t in pasts for i in analysis.subtree(t.index)}
    if len(words) == len(candidate.content) or words & {*candidate.cue, *candidate.source}:
        return candidate
    return replace(candidate, content=trimmed(analysis, words))


def _with_quoted_deed(analysis: Analysis, candidate: Candidate, quotations: Quotations, lexicon: Lexicon) -> Candidate:
    """The candidate with a deed in the words of the source: `said they had looked | and found “nothing of note”`.

    A parse joins the deed to the cue, but its quoted object shows that it is reported.
    """
    content = candidate.content
    cue = analysis.tokens[candidate.head]
    clauses = [t for t in analysis.dependents(cue.index, "ccomp") if t.index in content and t.index > cue.index]
    for deed in analysis.dependents(cue.index, "conj") if clauses else ():
        entry = entry_of(analysis, deed, lexicon)
        quoted = quotations.around(deed.index + 1)
        says = entry is not None and entry.introduces_quotations
        told = deed.upos == "VERB" and not says and own_subject(analysis, deed.index) is None
        follows = told and quoted is not None and quoted.first == deed.index + 1 and deed.index > content[-1]
        words = set(range(content[-1] + 1, max(analysis.subtree(deed.index)) + 1)) if follows else set()
        if words and quotations.around(content[-1]) is None and words.isdisjoint({*candidate.cue, *candidate.source}):
            return replace(candidate, content=trimmed(analysis, {*content, *words}))
    return candidate


def _in_clause(analysis: Analysis, candidate: Candidate) -> Candidate:
    """The candidate of a phrase inside a reported clause with that clause alone.

    `She said the dam, ACCORDING TO engineers, leaks`: the engineers say nothing about her.
    """
    according = next((i for i in candidate.cue if analysis.tokens[i].text.lower() == "according"), None)
    phrase = head_of_aside(analysis, according) if according is not None else candidate.head
    clause = analysis.tokens[phrase].head
    if according is None or clause is None or analysis.tokens[clause].relation != "ccomp":
        return candidate
    if not inserted(analysis, phrase):
        return candidate
    marks = {t.index for t in analysis.dependents(clause, "mark") if t.text.lower() == "that"}
    kept = set(analysis.subtree(clause)) - set(analysis.subtree(phrase)) - marks - {*candidate.cue, *candidate.source}
    return replace(candidate, content=trimmed(analysis, kept)) if kept & set(candidate.content) else candidate

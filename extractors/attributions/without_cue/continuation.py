"""Quotations without a cue that continue the attribution before them, and floating quotations.

`"We won," she said. "We will win again."` is one attribution with two spans of content.
"""

from __future__ import annotations

import bisect
from collections.abc import Sequence
from dataclasses import replace

from onrecord.extractors.analysis import Analysis, once
from onrecord.extractors.attributions import rules
from onrecord.extractors.attributions.layouts.line_openings import topic_start
from onrecord.extractors.attributions.lexicon import Lexicon
from onrecord.extractors.attributions.quotations.quotation_candidates import (
    MIN_SPEECH_LENGTH,
    Quotations,
    Quoted,
    joined,
    near,
)
from onrecord.extractors.attributions.quotations.quoted_names import titled
from onrecord.extractors.attributions.without_cue.asked_persons import ends_in_question, is_answer
from onrecord.extractors.draft import Candidate, Selected
from onrecord.extractors.grammar.heads import root_of
from onrecord.extractors.grammar.noun_phrases import naming_phrase
from onrecord.extractors.grammar.punctuation import is_mark, trimmed
from onrecord.extractors.grammar.subjects import own_subject
from onrecord.extractors.rule import Family

ENDS = frozenset(".?!…")


@once
def is_speech(analysis: Analysis, quotation: Quoted) -> bool:
    """True if a quotation is speech by its form and place, also without a cue; names and scare quotes are not."""
    spoken = _long(analysis, quotation) or _ended(analysis, quotation) or _headed(analysis, quotation)
    return spoken and _stands_alone(analysis, quotation)


def _long(analysis: Analysis, quotation: Quoted) -> bool:
    """True if a quotation has enough words, and a verb among them, to be speech."""
    words = [analysis.tokens[i] for i in quotation.tokens if analysis.tokens[i].upos != "PUNCT"]
    return len(words) >= MIN_SPEECH_LENGTH and any(w.upos in ("VERB", "AUX") for w in words)


def _ended(analysis: Analysis, quotation: Quoted) -> bool:
    """True if a short quotation ends like a sentence, inside its mark, and is no title: `“Not in my lifetime.”`."""
    tokens = [analysis.tokens[i] for i in quotation.tokens if not is_mark(analysis.tokens[i])]
    words = any(t.upos != "PUNCT" for t in tokens)
    return quotation.closed and words and tokens[-1].text[-1:] in ENDS and not titled(analysis, quotation)


def _only_between(analysis: Analysis, end: int, start: int) -> bool:
    """True if there is only punctuation between two places in the text."""
    return all(t.upos == "PUNCT" for t in analysis.tokens[end:start])


def _headed(analysis: Analysis, quotation: Quoted) -> bool:
    """True if a short quotation opens a headline before a colon: `‘I never slept’: survivors look back`."""
    verb = any(analysis.tokens[i].feats.get("VerbForm") == "Fin" for i in quotation.tokens)
    return verb and _leads(analysis, quotation) and not titled(analysis, quotation)


def _stands_alone(analysis: Analysis, quotation: Quoted) -> bool:
    """True if a quotation begins a sentence, or follows its topic, and ends a sentence."""
    start = topic_start(analysis, quotation.first)
    first, last = analysis.tokens[start], analysis.tokens[quotation.last]
    opens = _only_between(analysis, analysis.sentences[first.sentence].first, start)
    opens = opens or start < quotation.first
    behind = quotation.last + 1
    closes = _only_between(analysis, behind, analysis.sentences[last.sentence].last)
    return opens and (closes or _leads(analysis, quotation))


def _leads(analysis: Analysis, quotation: Quoted) -> bool:
    """True if a quotation begins a line and has a colon after it."""
    behind = quotation.last + 1
    opens = analysis.paragraph_start(quotation.first) == quotation.first
    return opens and behind < len(analysis.tokens) and analysis.tokens[behind].text == ":"


def continued(analysis: Analysis, chosen: list[Selected], quotations: Quotations, lexicon: Lexicon) -> list[Selected]:
    """Add quotations without a cue to the quoting attribution just before them; return the rest as attributions.

    A quotation continues the attribution before it if it is in the same paragraph, with at most one sentence
    between, or is all of the following paragraph, unless it may be an answer of somebody else: a few words without a
    verb, or words after a question. Others become attributions without cue or source.
    """
    turns = sorted(
        analysis.tokens[one.candidate.head].sentence
        for one in chosen
        if _takes_turn(analysis, one.candidate, quotations)
    )
    for speaker in chosen:
        if speaker.candidate.cue and not quotations.around(speaker.candidate.head):
            _leave_answers(analysis, speaker, quotations)
            _leave_reply(analysis, speaker, quotations, lexicon)
            _leave_turns(analysis, speaker, quotations, turns)
    governed = {quoted for c in chosen for quoted in _governed(c, quotations)}
    for speaker in chosen:
        _take_both_sides(analysis, speaker, quotations, governed)
    speaking = sorted((_last(c), n) for n, c in enumerate(chosen) if not governed.isdisjoint(_governed(c, quotations)))
    labels = (c.candidate.head for c in chosen if c.candidate.rule.family is Family.LABEL)
    governed |= {cited for label in labels if (cited := quotations.around(label))}  # a quoted transcript
    floating: list[Selected] = []
    for quotation in quotations.all:
        if quotation in governed or not is_speech(analysis, quotation):
            continue
        at = bisect.bisect_left(speaking, (quotation.first, -1))
        end, number = speaking[at - 1] if at else (-1, -1)
        goes_on = at and _goes_on(analysis, end, quotation) and not _is_turn(analysis, quotation, quotations)
        if goes_on and not is_answer(analysis, (before := chosen[number]).candidate, quotation.tokens, lexicon):
            before.candidate = joined(analysis, before.candidate, quotation)
            speaking[at - 1] = (_last(before), number)
        else:
            content = trimmed(analysis, set(quotation.tokens))
            floating.append(
                Selected(Candidate(rules.FLOATING, quotation.first, (), (), content, "", rules.FLOATING.id))
            )
    return [*chosen, *floating]


def _leave_answers(analysis: Analysis, chosen: Selected, quotations: Quotations) -> None:
    """Remove from a content the quotations of later paragraphs that may be an answer of somebody else."""
    candidate = chosen.candidate
    home = analysis.paragraphs[max((*candidate.cue, *candidate.source))]
    for quoted in _governed(chosen, quotations):
        if analysis.paragraphs[quoted.first] == home + 1 and not _same_voice(analysis, quoted):
            chosen.candidate = _ending_before(analysis, chosen.candidate, quoted)


def _leave_reply(analysis: Analysis, chosen: Selected, quotations: Quotations, lexicon: Lexicon) -> None:
    """Remove from a content the quotation after it that answers its question, or is another turn."""
    candidate = chosen.candidate
    for quoted in _governed(chosen, quotations):
        later = analysis.tokens[quoted.first].sentence > analysis.tokens[candidate.head].sentence
        if later and (_is_turn(analysis, quoted, quotations) or is_answer(analysis, candidate, quoted.tokens, lexicon)):
            content = trimmed(analysis, {i for i in candidate.content if i < quoted.first})
            chosen.candidate = replace(candidate, content=content)
            return


def _ending_before(analysis: Analysis, candidate: Candidate, quoted: Quoted) -> Candidate:
    """The candidate without a quotation and all words after it, if its content begins before its cue."""
    content = {i for i in candidate.content if i < quoted.first}
    if not content or min(content) > candidate.cue[0]:
        return candidate
    return replace(candidate, content=trimmed(analysis, content))


def _takes_turn(analysis: Analysis, candidate: Candidate, quotations: Quotations) -> bool:
    """True of an attribution outside quotations whose source is a name or a description, not a pronoun."""
    if not candidate.cue or not candidate.source or quotations.around(candidate.head):
        return False
    return any(analysis.tokens[i].upos in ("NOUN", "PROPN") for i in candidate.source)


def _leave_turns(analysis: Analysis, chosen: Selected, quotations: Quotations, turns: Sequence[int]) -> None:
    """Remove from a content the quotations of later sentences that follow an attribution to somebody else.

    `turns` are the sentences with such attributions, in order.
    """
    candidate = chosen.candidate
    own = analysis.tokens[max((*candidate.cue, *candidate.source))].sentence
    after = bisect.bisect_right(turns, own)
    first = turns[after] if after < len(turns) else len(analysis.sentences)
    for quoted in _governed(chosen, quotations):
        number = analysis.tokens[quoted.first].sentence
        if number > first or (number - 1 > own and _about_another(analysis, candidate, number - 1, quotations)):
            chosen.candidate = _ending_before(analysis, candidate, quoted)
            return


def _about_another(analysis: Analysis, candidate: Candidate, number: int, quotations: Quotations) -> bool:
    """True if the subject of a sentence outside quotations is a named person who is not in a candidate's source."""
    root = root_of(analysis, number)
    subject = None if quotations.around(root.index) else own_subject(analysis, root.index)
    if subject is None:
        return False
    found = (analysis.entity_at(i) for i in naming_phrase(analysis, subject.index, root.index))
    named = {i for entity in found if entity and entity.label == "PERSON" for i in range(entity.first, entity.last)}
    known = {analysis.tokens[i].text for i in candidate.source}
    return bool(named) and known.isdisjoint(analysis.tokens[i].text for i in named)


def _same_voice(analysis: Analysis, quotation: Quoted) -> bool:
    """True if a quotation in a paragraph of its own can continue the one before it, and is no answer."""
    if not _fills_paragraph(analysis, quotation) or not _long(analysis, quotation):
        return False
    return not _is_answer(analysis, quotation) and not is_answered(analysis, quotation.tokens)


def _take_both_sides(analysis: Analysis, chosen: Selected, quotations: Quotations, governed: set[Quoted]) -> None:
    """Add the quotation on the other side of a cue: `"No," said Kim, "and that is final."`.

    An unpaired mark may pair with one after the source. A quotation that contains the source is not added.
    """
    candidate = chosen.candidate
    signed = candidate.rule.family is Family.QUOTATION
    if signed or not _governed(chosen, quotations) or quotations.around(candidate.head):
        return
    sentence = analysis.sentences[analysis.tokens[candidate.head].sentence]
    for quoted in quotations.adjacent(candidate.head):
        if quoted is None or quoted in governed:
            continue
        if not near(candidate.head, quoted) and not _interrupted(analysis, candidate, quoted):
            continue
        named = any(quoted.first <= i <= quoted.last for i in candidate.source)
        named = named or _is_named(analysis, quoted, candidate.head)
        if not named and sentence.first <= quoted.last and quoted.first < sentence.last:
            chosen.candidate = joined(analysis, chosen.candidate, quoted)
            governed.add(quoted)


def _interrupted(analysis: Analysis, candidate: Candidate, quoted: Quoted) -> bool:
    """True of the first or last words of a sentence in quotation marks, which only the report divides from the rest.

    `“If,” said Kim, “we lose, we lose.”`, `“It was late,” said Kim, “and cold”.`
    """
    tokens, sentence = analysis.tokens, analysis.sentences[analysis.tokens[candidate.head].sentence]
    first, last = min((*candidate.source, *candidate.cue)), max((*candidate.source, *candidate.cue))
    if quoted.first > last:
        ends = _only_between(analysis, quoted.last + 1, sentence.last)
        return ends and last == quoted.first - 2 and tokens[quoted.first - 1].text == ","
    comma = quoted.last - 1 if first == quoted.last + 1 else quoted.last + 1
    opens = _only_between(analysis, sentence.first, quoted.first)
    return opens and first - quoted.last in (1, 2) and tokens[comma].text == ","


def _is_named(analysis: Analysis, quoted: Quoted, cue: int) -> bool:
    """True of a title in a phrase before the cue: `In “Water or War,” Reiss wrote: “…”`."""
    return 0 < quoted.first <= quoted.last < cue and analysis.tokens[quoted.first - 1].upos == "ADP"


def _governed(chosen: Selected, quotations: Quotations) -> list[Quoted]:
    """The quotations that an attribution reports words of, except those that contain its cue."""
    own = {quotations.around(token) for token in chosen.candidate.cue}
    return [quoted for quoted in quotations.touched(chosen.candidate.content) if quoted not in own]


def _last(chosen: Selected) -> int:
    return max((*chosen.candidate.cue, *chosen.candidate.source, *chosen.candidate.content))


def _goes_on(analysis: Analysis, last: int, quotation: Quoted) -> bool:
    """True if a quotation continues an attribution that ends with the token `last`."""
    here, there = analysis.paragraphs[quotation.first], analysis.paragraphs[last]
    gap = analysis.tokens[quotation.first].sentence - analysis.tokens[last].sentence
    if gap > 1 or here > there + 1:
        return False
    return here == there or _same_voice(analysis, quotation)


def _is_turn(analysis: Analysis, quotation: Quoted, quotations: Quotations) -> bool:
    """True of a question directly before another quotation in its paragraph, and of the answer: `“When?” “Monday.”`."""
    before, behind = (quotations.around(i) for i in (quotation.first - 1, quotation.last + 1))
    together = analysis.paragraphs[quotation.first]
    answers = before is not None and before.closed and analysis.paragraphs[before.first] == together
    answered = behind is not None and quotation.closed and analysis.paragraphs[behind.first] == together
    asked = before if answers else quotation if answered else None
    return asked is not None and ends_in_question(analysis, asked.tokens)


def _is_answer(analysis: Analysis, quotation: Quoted) -> bool:
    """True if the last quotation in the paragraph before one is a question."""
    there = analysis.paragraphs[quotation.first] - 1
    before = quotation.first - 1
    while before >= 0 and analysis.paragraphs[before] == there and not is_mark(analysis.tokens[before]):
        before -= 1
    return before > 0 and analysis.paragraphs[before] == there and analysis.tokens[before - 1].text[-1:] == "?"


def is_answered(analysis: Analysis, quoted: Sequence[int]) -> bool:
    """True of a quoted question directly before another quotation: the turns of a dialogue.

    The other one opens the next paragraph, or is in the same.
    """
    behind = max(quoted) + 1
    asks = ends_in_question(analysis, quoted) and behind < len(analysis.tokens)
    return asks and is_mark(analysis.tokens[behind])


def _fills_paragraph(analysis: Analysis, quotation: Quoted) -> bool:
    """True if a quotation is all of the paragraph in which it ends."""
    paragraphs = analysis.paragraphs
    after = quotation.last + 1
    while after < len(paragraphs) and analysis.tokens[after].upos == "PUNCT":
        after += 1
    ends = after == len(paragraphs) or paragraphs[after] != paragraphs[quotation.last]
    return ends and analysis.paragraph_start(quotation.first) == quotation.first

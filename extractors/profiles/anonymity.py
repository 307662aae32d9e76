"""Whose name a text keeps back, and the words in which it says why.

A formula (`asked not to be named`, `on condition of anonymity`) is found by its words and tied to a speaker by the
graph. The reason is the clause that gives one (`because he was not authorized to speak`) or, without one, its own.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from onrecord.extractors.attributions.clause import contiguous
from onrecord.extractors.draft import AttributionDraft, Draft
from onrecord.extractors.profiles.descriptors import Descriptors
from onrecord.extractors.profiles.text_view import TextView
from onrecord.extractors.spans import CharSpan

_ASK = r"(?:ask|request|insist|declin|refus|wish|want|prefer|agree|demand|opt|choos|chos|spok|speak|talk|sought|seek)"
_NAME = r"(?:(?:full|real|last|first|own) )*(?:names?|identit(?:y|ies)|surnames?)"
_HIDE = r"(?:named|identified|quoted by name|quoted|cited by name)"
FORMULA = re.compile(
    rf"(?:{_ASK}\w*(?: \w+){{0,3}} )?(?:on|under|upon) (?:the |a )?(?:strict )?conditions? (?:of|that)(?: \w+){{0,5}}? "
    rf"?(?:anonymity|anonymous|{_HIDE})"
    rf"|{_ASK}\w*(?: \w+){{0,3}} (?:anonymity|anonymous(?:ly)?)"
    rf"|{_ASK}\w*(?: that)?(?: (?:he|she|they|his|her|their|the))?(?: {_NAME})? not (?:to )?be {_HIDE}"
    rf"|{_ASK}\w* to be {_HIDE}"
    rf"|{_ASK}\w* that (?:his|her|their) {_NAME} (?:should )?not be (?:used|published|printed|given|disclosed|revealed)"
    rf"|{_ASK}\w* (?:not )?to (?:give|provide|reveal|disclose|share|use) (?:his|her|their|a) {_NAME}"
    r"|(?:(?:was|were|is|are)n['’]t|(?:is|are|was|were|been)? ?not) (?:authori[sz]ed|allowed|permitted|cleared)"
    r" to (?:speak|comment|discuss|talk|brief|be quoted|give interviews|disclose|make statements)(?: publicly)?"
    rf"|(?:whose|his|her|their) {_NAME} (?:is|are|was|were|(?:has|have|had) been) (?:being )?(?:withheld|changed|kept)"
    rf"|not (?:being )?{_HIDE}(?= (?:because|for|out of|due|to protect))",
    re.IGNORECASE,
)
"""The words in which news texts say that a name is kept back."""

_REASONS = frozenset("because as since given due".split())
_PURPOSE = re.compile(
    r"\s*,?\s*((?:for fear of|out of fear|citing|fearing|due to|owing to|in order to"
    r"|to (?:discuss|speak|describe|talk|protect|avoid|be able|reveal|share|preserve))\b[^.;!?”\"]*)",
    re.IGNORECASE,
)
INDEFINITE = frozenset("a an one another some someone somebody".split())


@dataclass(frozen=True, slots=True)
class Formula:
    """A place where a text says that a name is kept back: its stretch, the sentence, and the stretch of the reason."""

    span: CharSpan
    sentence: int
    first: int
    reason: CharSpan


def formulas(view: TextView) -> Iterator[Formula]:
    """The formulas of a text; those in the same sentence are told once, with the first that gives a reason."""
    text = view.analysis.text
    found: dict[int, Formula] = {}
    for match in FORMULA.finditer(text):
        tokens = view.inside(*match.span())
        if not tokens:
            continue
        sentence = view.token(tokens[0]).sentence
        if sentence not in found:
            found[sentence] = Formula(match.span(), sentence, tokens[0], _reason(view, match.span(), tokens))
    yield from found.values()


def _reason(view: TextView, span: CharSpan, tokens: range) -> CharSpan:
    """The clause that says why, after the formula or around it, else the clause that the formula is in."""
    end = span[1]
    sentence = view.analysis.sentences[view.token(tokens[0]).sentence]
    for index in range(max(tokens[0] - 8, sentence.first), sentence.last):
        token = view.token(index)
        gives = token.text.lower() in _REASONS and token.relation in ("mark", "case") and token.head is not None
        if gives and token.head is not None and abs(index - tokens[-1]) <= 8 + len(tokens):
            clause = view.analysis.subtree(token.head)
            if clause[0] == index and (tokens[0] in clause or index > tokens[0]):
                return _clean(view, clause)
    if purpose := _PURPOSE.match(view.analysis.text, end, sentence.end):
        start_of = _clause_start(view, tokens)
        stretch = purpose.span(1)
        explicit = not purpose[1].lower().startswith("to ")
        return _trim(view.analysis.text, stretch if explicit else (start_of, stretch[1]))
    return _trim(view.analysis.text, (_clause_start(view, tokens), _clause_end(view, tokens, end)))


def _clean(view: TextView, clause: Sequence[int]) -> CharSpan:
    return _trim(view.analysis.text, view.span(contiguous(set(clause), clause[0])))


def _trim(text: str, span: CharSpan) -> CharSpan:
    start, end = span
    while end > start and text[end - 1] in " ,.;:!?—–-”’\"'\n)":
        end -= 1
    return start, end


def _relative(view: TextView, tokens: range) -> list[int] | None:
    """The relative clause that a formula is in."""
    for index in (tokens[0], *view.analysis.ancestors(tokens[0])):
        if view.token(index).deprel == "acl:relcl":
            return view.analysis.subtree(index)
    return None


def _clause_start(view: TextView, tokens: range) -> int:
    """Where the words begin that keep a name back: at `who`, at `speaking`, else at the formula."""
    clause = _relative(view, tokens)
    if clause is not None and view.token(clause[0]).text.lower() in ("who", "whose", ","):
        first = clause[1] if view.token(clause[0]).text == "," else clause[0]
        if view.token(first).start <= view.token(tokens[0]).start:
            return view.token(first).start
    return view.token(tokens[0]).start


def _clause_end(view: TextView, tokens: range, end: int) -> int:
    """Where they end: with the relative clause's own words, else with the formula."""
    clause = _relative(view, tokens)
    if clause is None:
        return end
    return max(end, view.token(contiguous(set(clause), tokens[0])[-1]).end)


def tied(view: TextView, draft: Draft, formula: Formula, described: Sequence[Descriptors]) -> int | None:
    """The number of the speaker that a formula is about: on whom its clause hangs, who speaks there, its subject."""
    unnamed = [i for i, one in enumerate(described) if not one.names]
    clause = next((i for i in (formula.first, *view.analysis.ancestors(formula.first))
                   if view.token(i).deprel in ("acl:relcl", "acl")), None)  # fmt: skip
    if clause is not None:
        head = view.token(clause).head
        owner = next((i for i in unnamed if head in described[i].nominals), None)
        if owner is not None or any(head in one.names for one in described):
            return owner
    subjects = set(_subjects(view, formula.first))
    about = [i for i in unnamed if subjects & {*described[i].nominals, *described[i].pronouns}]
    speaking = [one.speaker for one in draft.attributions if _spoken(view, one, formula)]
    if about and not any(one in unnamed for one in speaking if one is not None):
        return about[0]
    found = {one for one in speaking if one is not None}
    if len(found) == 1 and found <= set(unnamed):
        return found.pop()
    return about[0] if about else None


def _spoken(view: TextView, attribution: AttributionDraft, formula: Formula) -> bool:
    """Whether an attribution's cue is in a formula's sentence, and the formula not in words that it quotes."""
    candidate = attribution.selected.candidate
    here = bool(candidate.cue) and view.token(candidate.cue[0]).sentence == formula.sentence
    start, end = formula.span
    return (
        here
        and formula.first not in candidate.cue
        and not any(first < end and start < last for first, last in attribution.quotations)
    )


def _subjects(view: TextView, token: int) -> Iterator[int]:
    for index in (token, *view.analysis.ancestors(token)):
        for child in view.analysis.dependents(index, "nsubj"):
            yield child.index


def is_indefinite(view: TextView, head: int) -> bool:
    """Whether a description brings up somebody whom it does not say: `a senior official`, `one resident`."""
    if view.token(head).text.lower() in INDEFINITE:
        return True
    for child in view.analysis.dependents(head, "det", "nummod"):
        if child.lemma.lower() in INDEFINITE:
            return True
    determined = any(
        child.deprel in ("nmod:poss", "det") or child.relation == "nummod" for child in view.analysis.dependents(head)
    )
    return not determined and view.lemma(head) in ("source", "insider", "official", "spokesman", "spokeswoman")

"""Anonymity: sources whose name a text withholds, and the reason it gives.

A formula (`asked not to be named`, `on condition of anonymity`) is found by its words and linked to a speaker by the
graph. The reason is a clause such as `because he was not authorized to speak`, else the clause of the formula.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from onrecord.extractors.checkpoints import checkpoint
from onrecord.extractors.draft import AttributionDraft, Draft, SpeakerDraft
from onrecord.extractors.grammar.case import case_of
from onrecord.extractors.grammar.noun_phrases import contiguous
from onrecord.extractors.grammar.subjects import subjects_above
from onrecord.extractors.lexicon.anonymity import FORMULA, NEVER_NAMED, TRACE
from onrecord.extractors.profiles.descriptors import Descriptors
from onrecord.extractors.profiles.text_view import TextView
from onrecord.extractors.spans import CharSpan

_REASONS = frozenset("because as since given due".split())
_PURPOSE = re.compile(
    r"((?:for fear of|out of fear|citing|fearing|due to|owing to|in order to"
    r"|to (?:discuss|speak|describe|talk|protect|avoid|be able|reveal|share|preserve))\b[^.;!?”\"]*)",
    re.IGNORECASE,
)
FEW = frozenset("two three four five six seven eight nine several some few multiple various unnamed".split())
"""Words before a small number of people."""

INDEFINITE = frozenset("a an one another some someone somebody".split())


@dataclass(frozen=True, slots=True)
class Formula:
    """A formula that withholds a name: its span, sentence and first token, and the span of the reason."""

    span: CharSpan
    sentence: int
    first: int
    reason: CharSpan


def formulas(view: TextView) -> Iterator[Formula]:
    """The formulas of a text; of several in one sentence only the first."""
    text = view.analysis.text
    found: dict[int, Formula] = {}
    sentences = ((sentence.start, sentence.end) for sentence in view.analysis.sentences)
    for match in (match for span in sentences for match in _matches(text, *span)):
        tokens = view.inside(*match.span())
        if not tokens:
            continue
        sentence = view.token(tokens[0]).sentence
        if sentence not in found:
            found[sentence] = Formula(match.span(), sentence, tokens[0], _reason(view, match.span(), tokens))
    yield from found.values()


def _matches(text: str, start: int, end: int) -> Iterator[re.Match[str]]:
    checkpoint()
    return FORMULA.finditer(text, start, end) if TRACE.search(text, start, end) else iter(())


def _reason(view: TextView, span: CharSpan, tokens: range) -> CharSpan:
    """The clause with the reason, after the formula or around it, else the clause of the formula."""
    end = span[1]
    sentence = view.analysis.sentences[view.token(tokens[0]).sentence]
    for index in range(max(tokens[0] - 8, sentence.first), sentence.last):
        token = view.token(index)
        gives = token.text.lower() in _REASONS and token.relation in ("mark", "case") and token.head is not None
        if gives and token.head is not None and abs(index - tokens[-1]) <= 8 + len(tokens):
            clause = view.analysis.subtree(token.head)
            if clause[0] == index and (tokens[0] in clause or index > tokens[0]):
                return _clean(view, clause)
    if purpose := _PURPOSE.match(view.analysis.text, _after_comma(view.analysis.text, end, sentence.end), sentence.end):
        start_of = _clause_start(view, tokens)
        span = purpose.span(1)
        explicit = not purpose[1].lower().startswith("to ")
        return _trim(view.analysis.text, span if explicit else (start_of, span[1]))
    return _trim(view.analysis.text, (_clause_start(view, tokens), _clause_end(view, tokens, end)))


def _after_comma(text: str, place: int, end: int) -> int:
    """The first offset after white space, and after a comma with white space around it, if there is one."""
    place = _blanks(text, place, end)
    return _blanks(text, place + 1, end) if text[place : min(place + 1, end)] == "," else place


def _blanks(text: str, place: int, end: int) -> int:
    while place < end and text[place].isspace():
        place += 1
    return place


def _clean(view: TextView, clause: Sequence[int]) -> CharSpan:
    return _trim(view.analysis.text, view.span(contiguous(set(clause), clause[0])))


def _trim(text: str, span: CharSpan) -> CharSpan:
    start, end = span
    while end > start and text[end - 1] in " ,.;:!?—–-”’\"'\n)":
        end -= 1
    return start, end


def _relative(view: TextView, tokens: range) -> Sequence[int] | None:
    """The relative clause around a formula."""
    for index in (tokens[0], *view.analysis.ancestors(tokens[0])):
        if view.token(index).deprel == "acl:relcl":
            return view.analysis.subtree(index)
    return None


def _clause_start(view: TextView, tokens: range) -> int:
    """The start of the clause of a formula: at `who`, else at the formula."""
    clause = _relative(view, tokens)
    if clause is not None and view.token(clause[0]).text.lower() in ("who", "whose", ","):
        first = clause[1] if view.token(clause[0]).text == "," else clause[0]
        if view.token(first).start <= view.token(tokens[0]).start:
            return view.token(first).start
    return view.token(tokens[0]).start


def _clause_end(view: TextView, tokens: range, end: int) -> int:
    """The end of the clause of a formula: that of the relative clause, else of the formula."""
    clause = _relative(view, tokens)
    if clause is None:
        return end
    return max(end, view.token(contiguous(set(clause), tokens[0])[-1]).end)


class FormulaSpeakers:
    """Finds the speakers of formulas, with indexes made once for a text.

    Args:
        view: The text.
        draft: Its draft.
        described: The descriptors of the draft's speakers.
    """

    def __init__(self, view: TextView, draft: Draft, described: Sequence[Descriptors]) -> None:
        self._view = view
        unnamed = [one for one in described if not one.names]
        self._unnamed = {id(one.speaker) for one in unnamed}
        self._names = {head for one in described for head in one.names}
        self._described: dict[int, SpeakerDraft] = {}
        self._meant: dict[int, SpeakerDraft] = {}
        for one in unnamed:
            for head in one.nominals:
                self._described.setdefault(head, one.speaker)
            for head in (*one.nominals, *one.pronouns):
                self._meant.setdefault(head, one.speaker)
        self._order = {id(one.speaker): number for number, one in enumerate(described)}
        self._said: dict[int, list[AttributionDraft]] = {}
        for attribution in draft.attributions:
            if cue := attribution.selected.candidate.cue:
                self._said.setdefault(view.token(cue[0]).sentence, []).append(attribution)

    def of(self, formula: Formula) -> SpeakerDraft | None:
        """The speaker of a formula: the antecedent of its clause, the source in its sentence, or its subject."""
        view = self._view
        clause = next((i for i in (formula.first, *view.analysis.ancestors(formula.first))
                       if view.token(i).deprel in ("acl:relcl", "acl")), None)  # fmt: skip
        head = None if clause is None else view.token(clause).head
        if head is not None and (head in self._described or head in self._names):
            return self._described.get(head)
        subjects = subjects_above(view.analysis, formula.first)
        meant = (self._meant[i] for i in subjects if i in self._meant)
        about = min(meant, key=lambda one: self._order[id(one)], default=None)
        said = (one for one in self._said.get(formula.sentence, ()) if _spoken(one, formula))
        speaking = {id(one.speaker): one.speaker for one in said if one.speaker is not None}
        if about is not None and self._unnamed.isdisjoint(speaking):
            return about
        if len(speaking) == 1 and speaking.keys() <= self._unnamed:
            return next(iter(speaking.values()))
        return about


def _spoken(attribution: AttributionDraft, formula: Formula) -> bool:
    """True if a formula is neither in an attribution's cue nor in its quotations."""
    start, end = formula.span
    quoted = any(first < end and start < last for first, last in attribution.quotations)
    return formula.first not in attribution.selected.candidate.cue and not quoted


def is_indefinite(view: TextView, head: int) -> bool:
    """True of an indefinite description: `a senior official`, `one resident`."""
    if view.token(head).text.lower() in INDEFINITE:
        return True
    for child in view.analysis.dependents(head, "det", "nummod"):
        if child.lemma.lower() in INDEFINITE:
            return True
    determined = any(
        child.deprel in ("nmod:poss", "det") or child.relation == "nummod" for child in view.analysis.dependents(head)
    )
    return not determined and view.lemma(head) in ("source", "insider", "official", "spokesman", "spokeswoman")


def are_withheld(view: TextView, head: int) -> bool:
    """True of sources, and of a small number of unnamed people: `three people familiar with the matter`."""
    lemma = view.lemma(head)
    if not (view.nouns.is_person(lemma) or lemma == "people") or not view.is_plural(head):
        return False
    if lemma in NEVER_NAMED:
        return True
    if any(case_of(view.analysis, one.index) == "of" for one in view.analysis.dependents(head, "nmod", "nummod")):
        return False  # `eight of ten voters`
    before = view.analysis.dependents(head, "nummod", "det", "amod")
    return any(child.lemma.lower() in FEW or child.text.lower() in FEW for child in before)

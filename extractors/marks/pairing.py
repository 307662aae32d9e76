"""Pairing of quotation marks: one pass with a stack of open marks.

Every mark is read once and the stack has at most `MAX_DEPTH` entries, so the time is linear in the text.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Final

from onrecord.extractors.marks.characters import trim
from onrecord.extractors.marks.directions import after_pause, measures, settle_directions
from onrecord.extractors.marks.glyphs import Mark, find_marks
from onrecord.extractors.marks.pairing_spans import pairing_spans
from onrecord.extractors.marks.quotation import Quotation, QuotationMarks
from onrecord.extractors.spans import CharSpan
from onrecord.extractors.warnings import AnalysisWarning

MAX_DEPTH: Final = 12  # more than any text nests
_PHRASE: Final = 80  # code points: most of a quotation inside a sentence that a mark like a possessive closes
_SENTENCE: Final = 300  # the same for a quotation that begins a sentence


@dataclass(slots=True, eq=False)
class _Open:
    """A quotation during the pass.

    `begins` is true if a sentence could begin at its mark; `cut` is its end if no mark closes it.
    """

    mark: Mark
    parent: int | None
    begins: bool
    pieces: list[tuple[Mark, int, int]] = field(default_factory=list)  # opening mark, end of inner, end of outer
    cut: int | None = None
    closed: bool = False
    dropped: bool = False


def find_quotations(text: str) -> QuotationMarks:
    """Pair the quotation marks of a text.

    Supports all marks of English and most others, in matching and in mixed pairs. Straight marks open or close by their
    neighbours and by the open quotations. A quotation ends with its paragraph, unless the next one begins with a mark
    of the same family, which continues it. A mark without a partner gives a warning `unpaired_quotation_mark`;
    apostrophes, possessives, decades, feet and inches give none. Two marks with nothing between them are dropped, and a
    row of more than eight is an ornament, with a warning.
    Never raises; linear in the length of the text.
    """
    pairing = _Pairing(text)
    pairing.run()
    return QuotationMarks(_quotations(text, pairing.found), _warnings(pairing.unpaired))


class _Pairing:
    """The state of the pass: `found` in the order of opening, `stack` the numbers of those still open."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.paragraphs = pairing_spans(text)
        self.marks = find_marks(text, self.paragraphs)
        self.found: list[_Open] = []
        self.stack: list[int] = []
        self.unpaired: list[CharSpan] = []
        self.current = 0

    def run(self) -> None:
        settle_directions(self.text, self.marks)
        position = 0
        while position < len(self.marks):
            mark = self.marks[position]
            if mark.paragraph != self.current:
                position += self._enter(mark.paragraph, position)
                continue
            if mark.direction != "apostrophe":
                _RULES.get(mark.glyph.family, _Pairing._bracket)(self, mark)
            position += 1
        self._leave(0)

    # --- paragraphs

    def _enter(self, paragraph: int, position: int) -> int:
        """Enter a paragraph; return the number of marks at its start that continue open quotations."""
        taken = self._continuing(paragraph, position) if paragraph == self.current + 1 else []
        self._leave(len(taken))
        end = self.paragraphs[self.current][1]
        for number, mark in zip(self.stack, taken, strict=True):
            self.found[number].pieces[-1] = (self.found[number].pieces[-1][0], end, end)
            self.found[number].pieces.append((mark, mark.end, mark.end))
            self.found[number].cut = None
        self.current = paragraph
        return len(taken)

    def _continuing(self, paragraph: int, position: int) -> list[Mark]:
        """The marks at the paragraph's start that reopen the open quotations, from the outermost inwards."""
        taken: list[Mark] = []
        start = self.paragraphs[paragraph][0]
        for number in tuple(self.stack):
            mark = self.marks[min(position + len(taken), len(self.marks) - 1)]
            certain = bool(taken) or not self._is_doubtful(number)
            if certain and mark.start == start and self._continues(number, mark):
                taken.append(mark)
                start = mark.end
            elif self._is_doubtful(number):
                self.stack.remove(number)
                self._drop(number)
            else:
                break
        return taken

    def _continues(self, number: int, mark: Mark) -> bool:
        """True if a mark reopens an open quotation: the same sign again, or either guillemet."""
        opening = self.found[number].mark
        if opening.glyph.family != mark.glyph.family:
            return False
        if opening.glyph.kind == "guillemet":
            return mark.direction != "close"
        return opening.glyph is mark.glyph and (mark.direction == "open" or mark.glyph.family == "double")

    def _leave(self, kept: int) -> None:
        """End all open quotations but the outermost `kept`, at the end of the current paragraph."""
        while len(self.stack) > kept:
            self._give_up(self.paragraphs[self.current][1])

    # --- opening and closing

    def _open(self, mark: Mark) -> None:
        if len(self.stack) >= MAX_DEPTH:
            self.unpaired.append((mark.start, mark.end))
            return
        around = self.found[self.stack[-1]] if self.stack else None
        if around and around.mark.glyph.family == mark.glyph.family and around.cut is None:
            around.cut = mark.start
        made = _Open(mark, self.stack[-1] if self.stack else None, self._begins_sentence(mark))
        made.pieces.append((mark, mark.end, mark.end))
        self.found.append(made)
        self.stack.append(len(self.found) - 1)

    def _close(self, number: int, start: int, end: int) -> None:
        """Close a quotation by a mark; quotations inside it that are still open end there, too."""
        while self.stack[-1] != number:
            self._give_up(start)
        closing = self.found[self.stack.pop()]
        closing.pieces[-1] = (closing.pieces[-1][0], start, end)
        closing.closed = True

    def _give_up(self, end: int) -> None:
        """End the innermost quotation without a closing mark, before another of its family that began inside it."""
        number = self.stack.pop()
        if self._is_doubtful(number):
            self._drop(number)
            return
        left = self.found[number]
        opening = left.pieces[-1][0]
        end = trim(self.text, opening.end, end if left.cut is None else left.cut)[1]
        left.pieces[-1] = (opening, end, end)
        self.unpaired.append((opening.start, opening.end))

    def _is_doubtful(self, number: int) -> bool:
        """True if an open mark may be no quotation: a single one at which no sentence could begin."""
        left = self.found[number]
        return left.mark.glyph.family == "single" and len(left.pieces) == 1 and not left.begins

    def _drop(self, number: int) -> None:
        left = self.found[number]
        left.dropped = True
        self.unpaired.append((left.mark.start, left.mark.end))

    def _begins_sentence(self, mark: Mark) -> bool:
        if not (mark.after[0].isupper() or mark.after[0].isdigit()):
            return False
        position = mark.start - 1
        while position >= 0 and self.text[position].isspace():
            position -= 1
        return position < self.paragraphs[mark.paragraph][0] or not self.text[position].isalnum()

    def _innermost(self, family: str) -> int | None:
        for number in reversed(self.stack):
            if self.found[number].mark.glyph.family == family:
                return number
        return None

    # --- the rules of each family

    def _double(self, mark: Mark) -> None:
        around = self._innermost("double")
        if around is None:
            self._double_outside(mark)
        elif not self._is_inches(mark, inside=True):
            if mark.direction == "open" and not self._closes_after_all(mark, around):
                self._open(mark)
            else:
                self._close(around, mark.start, mark.end)

    def _double_outside(self, mark: Mark) -> None:
        if self._is_inches(mark, inside=False):
            return
        singles = [number for number in self.stack if self.found[number].mark.glyph.family == "single"]
        if mark.direction != "close" or mark.glyph.form == "open":
            self._open(mark)
        elif mark.end - mark.start == 2 and len(singles) > 1:
            self._close(singles[-1], mark.start, mark.start + 1)
            self._close(singles[-2], mark.start + 1, mark.end)
        elif self._opens_after_all(mark):
            self._open(mark)
        else:
            self.unpaired.append((mark.start, mark.end))

    def _opens_after_all(self, mark: Mark) -> bool:
        """True if a mark with the direction of a closing one opens: its space is misplaced, and another mark closes."""
        unclear = mark.glyph.form is None or mark.facing == "either"
        return unclear and not self.stack and mark.ahead is not None and mark.ahead.direction == "close"

    def _closes_after_all(self, mark: Mark, around: int) -> bool:
        """True if a mark with the direction of an opening one closes: „so“, or a straight one after a wrong space."""
        if self.found[around].mark.glyph.kind == "low":
            return mark.facing != "open" and mark.glyph.kind != "low"
        return mark.glyph.form is None and (mark.ahead is None or mark.ahead.direction == "open")

    def _is_inches(self, mark: Mark, inside: bool) -> bool:
        """True if a mark after a number is inches: outside quotations always, inside if another mark closes."""
        if mark.direction == "open" or mark.glyph.form == "open" or not measures(self.text, mark):
            return False
        if not inside:
            return True
        return mark.ahead is not None and mark.ahead.direction == "close" and mark.after[0].isspace()

    def _single(self, mark: Mark) -> None:
        around = self._innermost("single")
        if around is None:
            self._single_outside(mark)
        elif mark.direction == "weak":
            if self._reaches(around, mark):
                self._close(around, mark.start, mark.end)
        elif mark.direction in ("close", "either") or self._ends_low(mark, around):
            self._single_closing(mark, around)
        elif mark.direction == "open":
            self._single_nested(mark)

    def _single_outside(self, mark: Mark) -> None:
        closing_ahead = mark.ahead is not None and mark.ahead.direction == "close"
        if mark.direction == "open":
            if closing_ahead or mark.glyph.form != "close":
                self._open(mark)
        elif mark.direction == "elision":
            if closing_ahead:
                self._open(mark)
        elif mark.direction == "either" and mark.ahead is not None and mark.ahead.direction != "open":
            self._open(mark)
        elif mark.direction != "weak" and (after_pause(mark) or mark.before.isspace()):
            self.unpaired.append((mark.start, mark.end))

    def _single_nested(self, mark: Mark) -> None:
        """Inside a single quotation another one begins only if two closing marks follow."""
        ahead = mark.ahead
        if mark.glyph.form == "open" or (
            ahead and ahead.direction == "close" and ahead.ahead and ahead.ahead.direction == "close"
        ):
            self._open(mark)

    def _single_closing(self, mark: Mark, around: int) -> None:
        """A single mark does not interrupt a double quotation whose closing mark follows."""
        inside = self._innermost("double")
        if inside is None or inside < around or (mark.double_ahead is None and after_pause(mark)):
            self._close(around, mark.start, mark.end)

    def _ends_low(self, mark: Mark, around: int) -> bool:
        return self.found[around].mark.glyph.kind == "low" and mark.facing != "open"

    def _reaches(self, around: int, mark: Mark) -> bool:
        """True if a mark that may be a possessive closes: no other mark does, and the quotation is short."""
        if self.stack[-1] != around or (mark.ahead is not None and mark.ahead.direction == "close"):
            return False
        quotation = self.found[around]
        return mark.start - quotation.pieces[-1][0].end <= (_SENTENCE if quotation.begins else _PHRASE)

    def _bracket(self, mark: Mark) -> None:
        """Guillemets and corners: the form decides, but »so« and »so» open if a partner follows."""
        around = self._innermost(mark.glyph.family)
        if around is not None and (mark.direction != "open" or self._ends_turned(around, mark)):
            self._close(around, mark.start, mark.end)
        elif mark.glyph.form == "open" or self._is_turned(mark):
            self._open(mark)
        else:
            self.unpaired.append((mark.start, mark.end))

    def _ornament(self, mark: Mark) -> None:
        self.unpaired.append((mark.start, mark.end))

    def _is_turned(self, mark: Mark) -> bool:
        return mark.facing == "open" and mark.ahead is not None and mark.ahead.facing == "close"

    def _ends_turned(self, around: int, mark: Mark) -> bool:
        return self.found[around].mark.glyph.form == "close" and mark.facing != "open"


_RULES: Final[dict[str, Callable[[_Pairing, Mark], None]]] = {
    "double": _Pairing._double,
    "single": _Pairing._single,
    "ornament": _Pairing._ornament,
}


def _quotations(text: str, found: list[_Open]) -> tuple[Quotation, ...]:
    """The quotations that are not empty, each with the nearest one around it as parent."""
    kept: list[Quotation] = []
    numbers: dict[int, int] = {}
    for number, made in enumerate(found):
        inside = [(mark.start, end, *trim(text, mark.end, last)) for mark, last, end in made.pieces]
        pieces = tuple((start, end) for start, end, first, last in inside if first < last)
        inner = tuple((first, last) for _, _, first, last in inside if first < last)
        if made.dropped or not inner:
            continue
        above = made.parent
        while above is not None and (above not in numbers or kept[numbers[above]].end < pieces[-1][1]):
            above = found[above].parent
        parent = None if above is None else numbers[above]
        depth = 0 if parent is None else kept[parent].depth + 1
        numbers[number] = len(kept)
        closed = made.closed and inside[-1][2] < inside[-1][3]
        kept.append(Quotation(pieces, inner, made.mark.glyph.kind, depth, parent, closed))
    return tuple(kept)


def _warnings(unpaired: list[CharSpan]) -> tuple[AnalysisWarning, ...]:
    """One warning for each run of marks without a partner."""
    runs: list[CharSpan] = []
    for start, end in sorted(unpaired):
        if runs and runs[-1][1] >= start:
            runs[-1] = (runs[-1][0], end)
        else:
            runs.append((start, end))
    message = "This quotation mark has no partner."
    return tuple(AnalysisWarning("unpaired_quotation_mark", message, start, end) for start, end in runs)

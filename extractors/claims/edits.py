"""Edits of a content: words dropped, joined, inserted, capitalized or punctuated, with their spans.

All edits but a full stop at the end have a span of the text. Spans are inside the content, except those of joined
pieces, which include the text between two pieces.
"""

from __future__ import annotations

import bisect
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from onrecord.extractors.draft import EditDraft
from onrecord.extractors.spans import CharSpan


def applied(text: str, content: Sequence[CharSpan], edits: Iterable[EditDraft]) -> str:
    """A content with edits applied, in the order of the text."""
    position, end = content[0][0], content[-1][1]
    pieces = []
    for edit in edits:
        start, after = edit.span or (end, end)
        pieces += [text[position:start], edit.replacement or ""]
        position = after
    return "".join((*pieces, text[position:end]))


class Editor:
    """Collects the edits of one content; an edit that would overlap another is not made."""

    def __init__(self, text: str, content: Sequence[CharSpan]) -> None:
        self.text = text
        self.start, self.end = content[0][0], content[-1][1]
        self._edits: dict[CharSpan, EditDraft] = {}
        self._order: list[CharSpan] = []
        self._closing: EditDraft | None = None

    def edit(self, kind: str, start: int, end: int, replacement: str | None = None) -> bool:
        """Edit a span unless another edit overlaps it; returns True if it is done."""
        at = bisect.bisect_left(self._order, (start, end))
        before = at == 0 or self._order[at - 1][1] <= start
        behind = at == len(self._order) or end <= self._order[at][0]
        free = self.start <= start < end <= self.end and before and behind
        if free:
            self._order.insert(at, (start, end))
            self._edits[start, end] = EditDraft(kind, (start, end), replacement)
        return free

    def append(self, mark: str) -> None:
        """Add a mark at the end."""
        self._closing = EditDraft("punctuated", None, mark)

    def amend(self, span: CharSpan, replacement: str) -> None:
        """Change the replacement of an edit."""
        self._edits[span] = replace(self._edits[span], replacement=replacement)

    def edits(self) -> tuple[EditDraft, ...]:
        """The edits in the order of the text."""
        found = tuple(self._edits[span] for span in self._order)
        return found if self._closing is None else (*found, self._closing)

    def visible(self) -> Iterator[tuple[int, str, CharSpan | None]]:
        """The edited text by character: its offset, the character, the span of the edit."""
        position = self.start
        for start, end in self._order:
            yield from ((i, self.text[i], None) for i in range(position, start))
            yield from ((start, mark, (start, end)) for mark in self._edits[start, end].replacement or "")
            position = end
        yield from ((i, self.text[i], None) for i in range(position, self.end))

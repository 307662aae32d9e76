"""The sentence of a claim: a content as a sentence of its own, with every edit listed.

The complementizer `that` is dropped, also in coordinated clauses, and so are quotation marks around the whole. Pieces
are joined. Resolved pronouns are replaced by a name in brackets, and an infinitive gets its subject
(`decontextualization`). The sentence begins with a capital and ends with a full stop. `whether`, `if` and question
words stay, as without them a question would become a claim; so does the tense. Nothing else is inserted: a phrase of
the text does not become a clause.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator, Sequence

from onrecord.extractors.analysis import Analysis, Token
from onrecord.extractors.claims.decontextualization import Brackets
from onrecord.extractors.claims.edits import Editor, applied
from onrecord.extractors.claims.patterns import words
from onrecord.extractors.draft import AttributionDraft, Draft, EditDraft
from onrecord.extractors.spans import CharSpan

STOPS = ".?!…"
COMMAS = ",;:—–-"
CLOSING = "”’\"'»)]"
BREAK = re.compile(r"(?<!\s)[^\S\n\r\t]*+[\n\r\t]\s*+")
OPENING = frozenset({"ADP", "SCONJ", "ADV", "INTJ", "CCONJ"})
"""Classes of the first word of a piece that a comma separates from the next one: `In the end, we won`."""
CONTINUING = frozenset({"SCONJ", "ADP", "PART", "VERB", "AUX"})
"""Classes of the first word of a piece that continues the one before it without a comma."""


def sentence(draft: Draft, attribution: AttributionDraft, brackets: Brackets) -> tuple[str, tuple[EditDraft, ...]]:
    """The sentence of a content, and the edits that make it."""
    analysis, content = draft.analysis, attribution.content
    editor = Editor(analysis.text, content)
    inside = [t for start, end in content for t in words(analysis, start, end)]
    dropped = [_drop(editor, token) for token in _complementizers(analysis, inside)]
    kept = _kept(analysis.text, attribution, [span for span in dropped if span])
    _trim(editor, kept)
    for before, after in itertools.pairwise(kept):
        _join(analysis, editor, before, after)
    brackets.insert(editor, attribution, inside)
    _unbreak(editor)
    _capitalize(editor)
    _punctuate(editor)
    edits = editor.edits()
    return applied(analysis.text, content, edits), edits


def _complementizers(analysis: Analysis, inside: Sequence[Token]) -> Iterator[Token]:
    """Every complementizer `that` of the content's clause and of clauses coordinated with it."""
    first = next((token.index for token in inside if token.upos != "PUNCT"), None)
    above: set[int] = set()
    for token in inside:
        if token.text.lower() == "that" and token.relation == "mark" and token.head is not None:
            clause = analysis.tokens[token.head]
            if token.index == first or (clause.relation == "conj" and clause.head in above):
                yield token
            above.add(token.head)


def _drop(editor: Editor, token: Token) -> CharSpan | None:
    """Drop a word with the white space after it, and with a comma that opens an aside there."""
    end = token.end
    while end < editor.end and (editor.text[end].isspace() or editor.text[end] == ","):
        end += 1
    return (token.start, end) if editor.edit("dropped", token.start, end) else None


def _kept(text: str, attribution: AttributionDraft, dropped: Sequence[CharSpan]) -> list[CharSpan]:
    """The pieces that stay: the spans of the content, or of its quotations if these have all of its words."""
    inner = sorted((*attribution.quotations, *dropped))
    outside = any(map(str.isalnum, _left(text, attribution.content, inner)))
    return list(attribution.content if outside or not attribution.quotations else attribution.quotations)


def _left(text: str, content: Sequence[CharSpan], inner: Sequence[CharSpan]) -> Iterator[str]:
    """The characters of a content outside some spans, which are in the order of the text."""
    number = 0
    for start, end in content:
        place = start
        while number < len(inner) and inner[number][0] < end:
            first, last = inner[number]
            yield from text[place:first]
            place = max(place, last)
            if last > end:
                break
            number += 1
        yield from text[place:end]


def _trim(editor: Editor, kept: Sequence[CharSpan]) -> None:
    """Drop the quotation marks before the first piece and after the last."""
    start = max([editor.start, *(e.span[1] for e in editor.edits() if e.span and e.span[1] <= kept[0][0])])
    editor.edit("dropped", start, kept[0][0])
    editor.edit("dropped", kept[-1][1], editor.end)


def _join(analysis: Analysis, editor: Editor, before: CharSpan, after: CharSpan) -> None:
    """Join two pieces by a space, a comma or a full stop, instead of the text between them."""
    text = analysis.text
    ends = before[1]
    while ends > before[0] and (text[ends - 1] in COMMAS[:3] or text[ends - 1].isspace()):
        ends -= 1
    closed = ends > before[0] and text[ends - 1] in STOPS + COMMAS
    left, right = words(analysis, *before), words(analysis, *after)
    if _begins(text, before, after, left, right):
        link = " " if closed else ". "
    else:
        link = ", " if _parted(left, right) and not closed else " "
    editor.edit("joined", ends, after[0], link)


def _begins(text: str, before: CharSpan, after: CharSpan, left: Sequence[Token], right: Sequence[Token]) -> bool:
    """True if a piece begins a new sentence, with a stop before it and a capital."""
    between = text[before[1] : after[0]].rstrip(" \t\r\n“‘\"'«")
    stop = between[-1:] in STOPS and bool(between)
    return bool(left and right and left[-1].sentence != right[0].sentence and stop and text[after[0]].isupper())


def _parted(left: Sequence[Token], right: Sequence[Token]) -> bool:
    """True if two pieces of a sentence need a comma between them; a subject and its verb do not."""
    left, right = ([t for t in side if t.upos != "PUNCT"] for side in (left, right))
    if not left or not right or right[0].upos in CONTINUING:
        return False
    return left[0].upos in OPENING or any(t.feats.get("VerbForm") == "Fin" for t in left)


def _unbreak(editor: Editor) -> None:
    """Replace line breaks by spaces."""
    for match in BREAK.finditer(editor.text, editor.start, editor.end):
        editor.edit("joined", *match.span(), " ")


def _capitalize(editor: Editor) -> None:
    """Capitalize the first letter, except in words like `iPhone`."""
    first = next(((p, c, e) for p, c, e in editor.visible() if c.isalnum()), None)
    if first is None or not first[1].islower():
        return
    place, letter, span = first
    if span is None:
        word = editor.text[place : editor.end].split(None, 1)[0]
        if not any(character.isupper() for character in word):
            editor.edit("capitalized", place, place + 1, letter.upper())
        return
    words_in = next(edit.replacement or "" for edit in editor.edits() if edit.span == span)
    at = words_in.index(letter)
    editor.amend(span, words_in[:at] + letter.upper() + words_in[at + 1 :])


def _punctuate(editor: Editor) -> None:
    """Add a full stop if no stop ends the sentence; it replaces a comma inside a closing mark."""
    shown = [one for one in editor.visible() if not one[1].isspace()]
    while (
        shown and shown[-1][1] in CLOSING and shown[-1][2] is None and len(shown) > 1 and shown[-2][1] in STOPS + COMMAS
    ):
        shown.pop()
    if not shown:
        return
    place, mark, span = shown[-1]
    if mark in STOPS:
        return
    if mark not in COMMAS or span is not None or not editor.edit("punctuated", place, place + 1, "."):
        editor.append(".")

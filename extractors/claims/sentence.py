"""A content as one sentence that is a sentence by itself, changed by rules that show.

The complementizer `that` goes, also in a clause joined on; so do the quotation marks around what is quoted whole.
Pieces are joined. Pronouns that are resolved to a speaker give way to a name in brackets, and an infinitive gets the
one who is to act (`brackets`). It begins with a capital and ends with a stop. `whether`, `if` and question words
stay, as without them a question would become a claim; so does the tense. Nothing else is put in: what is no clause in
the text is none here.
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
"""Words with which a piece begins that a comma parts from what follows: `In the end, we won`."""
CONTINUING = frozenset({"SCONJ", "ADP", "PART", "VERB", "AUX"})
"""Words with which a piece begins that goes on what is before it."""


def sentence(draft: Draft, attribution: AttributionDraft, brackets: Brackets) -> tuple[str, tuple[EditDraft, ...]]:
    """A content's sentence, and every change that makes it."""
    analysis, content = draft.analysis, attribution.content
    editor = Editor(analysis.text, content)
    inside = [t for start, end in content for t in words(analysis, start, end)]
    dropped = [_drop(editor, token) for token in _complementizers(analysis, inside)]
    kept = _kept(analysis.text, attribution, [extent for extent in dropped if extent])
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
    """Every `that` of the content's clause, and of those joined to it."""
    first = next((token.index for token in inside if token.upos != "PUNCT"), None)
    above: set[int] = set()
    for token in inside:
        if token.text.lower() == "that" and token.relation == "mark" and token.head is not None:
            clause = analysis.tokens[token.head]
            if token.index == first or (clause.relation == "conj" and clause.head in above):
                yield token
            above.add(token.head)


def _drop(editor: Editor, token: Token) -> CharSpan | None:
    """Drop a word with the blanks after it, and with a comma that opens an aside there."""
    end = token.end
    while end < editor.end and (editor.text[end].isspace() or editor.text[end] == ","):
        end += 1
    return (token.start, end) if editor.edit("dropped", token.start, end) else None


def _kept(text: str, attribution: AttributionDraft, dropped: Sequence[CharSpan]) -> list[CharSpan]:
    """The pieces that stay: the content's spans, or the words in its marks if there are no others."""
    inner = sorted((*attribution.quotations, *dropped))
    outside = any(map(str.isalnum, _left(text, attribution.content, inner)))
    return list(attribution.content if outside or not attribution.quotations else attribution.quotations)


def _left(text: str, content: Sequence[CharSpan], inner: Sequence[CharSpan]) -> Iterator[str]:
    """The characters of a content that are in none of some spans, which come in the order of the text."""
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
    """Drop what is before the first piece and after the last: quotation marks."""
    start = max([editor.start, *(e.span[1] for e in editor.edits() if e.span and e.span[1] <= kept[0][0])])
    editor.edit("dropped", start, kept[0][0])
    editor.edit("dropped", kept[-1][1], editor.end)


def _join(analysis: Analysis, editor: Editor, before: CharSpan, after: CharSpan) -> None:
    """Join two pieces by a blank, a comma or a stop, whatever is between them."""
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
    """True if a piece begins a sentence: the one before it, or what is between them, ends with a stop."""
    between = text[before[1] : after[0]].rstrip(" \t\r\n“‘\"'«")
    stop = between[-1:] in STOPS and bool(between)
    return bool(left and right and left[-1].sentence != right[0].sentence and stop and text[after[0]].isupper())


def _parted(left: Sequence[Token], right: Sequence[Token]) -> bool:
    """True if a comma belongs between two pieces of a sentence: not between a subject and its verb."""
    left, right = ([t for t in side if t.upos != "PUNCT"] for side in (left, right))
    if not left or not right or right[0].upos in CONTINUING:
        return False
    return left[0].upos in OPENING or any(t.feats.get("VerbForm") == "Fin" for t in left)


def _unbreak(editor: Editor) -> None:
    """Make one blank of a break between lines."""
    for match in BREAK.finditer(editor.text, editor.start, editor.end):
        editor.edit("joined", *match.span(), " ")


def _capitalize(editor: Editor) -> None:
    """Make the first letter a capital, but for words like `iPhone`."""
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
    """End with a full stop where no stop ends it; a comma in a closing mark gives way to it."""
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

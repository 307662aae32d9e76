"""Code that takes time in proportion to a text gives the results of a plain walk over everything."""

from __future__ import annotations

import re
from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.extractors.attributions.spans.content_spans import _end
from onrecord.extractors.claims.edits import Editor
from onrecord.extractors.claims.patterns import Cover
from onrecord.extractors.engines.segmenter import BATCH_CHARACTERS, MAX_ROW_LENGTH, FoundWord, _batches, _rows_joined
from onrecord.extractors.grammar.punctuation import BRACKETS, PUNCTUATION, QUOTES
from onrecord.extractors.paragraphs import MAX_BLOCK_LENGTH, blocks
from onrecord.extractors.spans import CharSpan, holding


@st.composite
def apart(draw: st.DrawFn) -> list[CharSpan]:
    """Spans in the order of the text, apart from one another."""
    cuts = sorted(draw(st.sets(st.integers(0, 40), max_size=12)))
    return list(zip(cuts[::2], cuts[1::2], strict=False))


@given(apart(), st.integers(0, 42))
def test_the_span_that_holds_a_place(spans: list[CharSpan], place: int) -> None:
    assert holding(spans, place) == next(((a, b) for a, b in spans if a <= place < b), None)


@given(apart(), st.integers(0, 40), st.integers(1, 9))
def test_what_is_covered(spans: list[CharSpan], start: int, length: int) -> None:
    covered = any(start < b and a < start + length for a, b in spans)
    assert Cover(spans).touches(start, start + length) == covered


@given(st.lists(st.tuples(st.integers(-2, 30), st.integers(-2, 30)), max_size=20))
def test_edits_do_not_cut_into_one_another(wanted: Sequence[CharSpan]) -> None:
    editor, done = Editor("x" * 28, [(0, 28)]), list[CharSpan]()
    for start, end in wanted:
        free = 0 <= start < end <= 28 and all(b <= start or end <= a for a, b in done)
        assert editor.edit("dropped", start, end) == free
        done += [(start, end)] if free else []
    assert [edit.span for edit in editor.edits()] == sorted(done)


def plain_end(text: str, closed: set[int]) -> int:
    """The end of a text without loose signs, everything counted again for each character."""
    end = len(text)
    while end and end not in closed:
        last, word = text[end - 1], text[:end].split()[-1:] or [""]
        if not (last.isspace() or last in PUNCTUATION or last in QUOTES):
            break
        if opening := BRACKETS.get(last):
            if text.count(opening, 0, end) >= text.count(last, 0, end):
                break
        elif last == "." and "." in word[0][:-1] and word[0][0].isalpha():
            break
        end -= 1
    return end


@given(st.text(st.sampled_from('aU. ,()[]"”!\n'), max_size=24), st.sets(st.integers(1, 24), max_size=2))
def test_loose_signs_at_the_end(text: str, closed: set[int]) -> None:
    assert _end(text, 0, len(text), closed) == plain_end(text, closed)


@pytest.mark.parametrize(
    "text",
    ["Ann said no. " * 4_000, "a" * 45_000, "a " * 25_000, "Short.\n\nPARIS, Nov. 3 (Reuters) — He came.", ""],
    ids=["sentences", "one word", "words", "short", "empty"],
)
def test_blocks_are_never_too_long_and_lose_nothing(text: str) -> None:
    found = blocks(text)
    assert all(0 < end - start <= MAX_BLOCK_LENGTH for start, end in found)
    assert "".join("".join(text[start:end].split()) for start, end in found) == "".join(text.split())


def test_blocks_end_with_sentences_where_they_can() -> None:
    text = "Ann said no. " * 4_000
    assert all(text[start:end].endswith("no. ") for start, end in blocks(text))


@given(st.lists(st.integers(0, BATCH_CHARACTERS // 3), max_size=12))
def test_parts_of_paragraphs(lengths: list[int]) -> None:
    text = "\n\n".join("a" * length for length in lengths)
    found = list(_batches(text))
    assert "".join(text[start:end] for start, end in found) == text
    assert all(end - start <= BATCH_CHARACTERS * 3 for start, end in found)


@pytest.mark.parametrize(
    ("row", "words"),
    [
        ('"' * MAX_ROW_LENGTH, MAX_ROW_LENGTH),
        ('"' * (MAX_ROW_LENGTH + 1), 1),
        ("()" * 40, 1),
        ("a" * 40, 1),
        ("?! " * 8, 16),
        ("[[]] “ " * 9, 18),
        ("? " * 40, 40),
    ],
    ids=["a row", "a long row", "brackets", "letters", "few signs apart", "parts of a long row", "signs apart"],
)
def test_signs_in_a_long_row_are_one_word(row: str, words: int) -> None:
    signs = [FoundWord(sign, place, place + 1) for place, sign in enumerate(row) if sign != " "]
    found = list(_rows_joined([*signs, FoundWord("no", len(row) + 1, len(row) + 3)]))
    assert len(found) == words + 1
    assert "".join(f"{row} no"[word.start : word.end] for word in found) == row.replace(" ", "") + "no"
    assert all(word.text == row[word.start] for word in found[:-1])


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ('("a"b"c"d"e"f"g"h"i"', ["(", '"', 'a"b"c"d"e"f"g"h"i', '"']),
        ("[1][2][3][4][5][6][7]", ["[", "1][2][3][4][5][6][7", "]"]),
        ("(a)(1)(B)", ["(", "a", ")", "(", "1", ")", "(", "B", ")"]),
        ("a, b, c, d, e, f, g, h, i, j,", [word for letter in "abcdefghij" for word in (letter, ",")]),
        ("stop/wait/" * 9 + "no", ["stop", "/", "wait", "/"] * 9 + ["no"]),
    ],
)
def test_a_long_run_of_letters_and_signs_is_one_word(text: str, words: list[str]) -> None:
    assert [text[word.start : word.end] for word in _rows_joined(found_words(text))] == words


def found_words(text: str) -> list[FoundWord]:
    """Words and single signs."""
    return [FoundWord(match[0], *match.span()) for match in re.finditer(r"\w+|\S", text)]


@pytest.mark.parametrize(
    "unit",
    [
        '{"a": ["said", {"b": "no"}]},',
        "“‘“‘ no ’”’”",
        "[a] (b)",
        'a"b"c"',
        "<i>x</i>",
        "f(x)=y;",
        "1, 2;",
        "«No!», „ja“:",
    ],
)
def test_a_sentence_of_signs_that_is_too_long_has_a_word_for_each_run(unit: str) -> None:
    long, short = " ".join([unit] * 90), " ".join([unit] * 4)
    found = list(_rows_joined(found_words(long)))
    assert [long[word.start : word.end] for word in found] == long.split()
    assert all(any(map(str.isalnum, word.text)) for word in found if re.search(r"\w", long[word.start : word.end]))
    assert [short[word.start : word.end] for word in _rows_joined(found_words(short))] == re.findall(r"\w+|\S", short)


@pytest.mark.parametrize("unit", ["apples, pears;", "“We will go,” he said,", "12 to 13,", "Ann (45), Bo (46),"])
def test_a_long_sentence_of_words_keeps_them(unit: str) -> None:
    text = " ".join([unit] * 60)
    assert list(_rows_joined(found_words(text))) == found_words(text)

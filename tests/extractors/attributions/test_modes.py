"""Direct, indirect, mixed."""

from __future__ import annotations

import pytest

from onrecord.extractors.attributions.modes import mode, verbatim
from onrecord.extractors.marks import find_quotations


def read(text: str, *contents: str) -> tuple[str, list[str]]:
    """The mode of a content, given by its spans, and the quoted parts of it."""
    marks = find_quotations(text)
    spans = tuple((text.index(content), text.index(content) + len(content)) for content in contents)
    quoted = verbatim(spans, marks)
    return mode(text, spans, quoted), [text[start:end] for start, end in quoted]


@pytest.mark.parametrize(
    ("text", "contents", "expected", "quoted"),
    [
        ("She said rents fell.", ["rents fell"], "indirect", []),
        ("“Rents fell,” she said.", ["“Rents fell,”"], "direct", ["Rents fell,"]),
        ("‘Rents fell,’ she said.", ["‘Rents fell,’"], "direct", ["Rents fell,"]),
        ('"Rents fell," she said.', ['"Rents fell,"'], "direct", ["Rents fell,"]),
        ("“Rents,” she said, “fell.”", ["“Rents,”", "“fell.”"], "direct", ["Rents,", "fell."]),
        ("She said rents “fell off a cliff”.", ["rents “fell off a cliff”"], "mixed", ["fell off a cliff"]),
        ("She said rents were “low”.", ["rents were “low”"], "mixed", ["low"]),
        ("“Rents fell,” she said, adding that prices rose.", ["that prices rose"], "indirect", []),
        ("She said that “rents fell”.", ["that “rents fell”"], "mixed", ["rents fell"]),
        ("She said: “He told me ‘no’ twice.”", ["“He told me ‘no’ twice.”"], "direct", ["He told me ‘no’ twice."]),
        ("“Rents fell” — “and fast”, she said.", ["“Rents fell” — “and fast”"], "direct", ["Rents fell", "and fast"]),
        ("She said the players' union won.", ["the players' union won"], "indirect", []),
    ],
)
def test_mode_and_quoted_parts(text: str, contents: list[str], expected: str, quoted: list[str]) -> None:
    assert read(text, *contents) == (expected, quoted)


def test_words_count_and_punctuation_does_not() -> None:
    assert read("“Rents fell”, … she said.", "“Rents fell”, …")[0] == "direct"

"""Copies of hard-wrapped texts with blanks for the breaks inside paragraphs."""

from __future__ import annotations

import textwrap

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.extractors.wrapping import unwrapped

ONE = (
    "The harbour board said on Monday that the ferry would not sail before the spring, because the ice had broken two"
    " of its propellers and no yard on the coast had room for it. “We asked everybody we know. Nobody has a dock free,”"
    " said Ines Calder, who runs the office. Tickets that were bought in the last month can be returned until the end"
    " of March, and the board will pay for the bus that now runs around the bay twice a day."
)
TWO = (
    "Islanders were told of the decision at a meeting in the school, where most of the two hundred chairs were taken an"
    " hour before it began. Several of them said that the board had known of the damage since Christmas and had told"
    " nobody outside the council, which Mrs. Calder denied in a letter that she read to them."
)
PROSE = (ONE, TWO)


def wrapped(width: int, line: str, paragraph: str, ahead: str = "") -> str:
    cut = (textwrap.wrap(ahead + text, width, subsequent_indent=ahead, break_on_hyphens=False) for text in PROSE)
    return paragraph.join(line.join(lines) for lines in cut)


def paragraphs(text: str) -> list[str]:
    shown = unwrapped(text)
    assert len(shown) == len(text)
    return [" ".join(line.split()) for line in shown.splitlines() if line.strip()]


@pytest.mark.parametrize("width", [60, 65, 72, 78, 90])
@pytest.mark.parametrize(
    ("line", "paragraph"), [("\n", "\n\n"), ("\r\n", "\r\n\r\n"), ("\n\n", "\n\n\n"), ("\u2028", "\n\n")]
)
def test_paragraphs_are_those_before_wrapping(width: int, line: str, paragraph: str) -> None:
    assert paragraphs(wrapped(width, line, paragraph)) == list(PROSE)


@pytest.mark.parametrize("width", [65, 72, 80])
def test_sentences_are_whole_if_every_line_is_a_paragraph(width: int) -> None:
    shown = paragraphs(wrapped(width, "\n\n", "\n\n"))
    assert all(text[-1] in ".”" for text in shown)
    assert any("“We asked everybody we know. Nobody has a dock free,” said Ines Calder" in text for text in shown)


def test_an_answered_message_is_read_without_its_signs() -> None:
    assert paragraphs(wrapped(70, "\n", "\n>\n", "> ")) == list(PROSE)


VERSE = "the boat came in\nand nobody looked\nthe boat went out\nand everyone waved\nuntil the rain began"
HEADLINES = "\n".join(
    f"Mayor defends the {what} that voters turned down" for what in ("bridge", "taxes", "fares", "tram")
)
ITEMS = "\n".join(f"- the {what} that the council promised in the last three years" for what in ("bus", "tram", "dock"))
LINES = "\n".join(PROSE)
TURNS = (
    "Q. Did you see the ferry leave on the morning of the third of May\nA. I saw it leave\nQ. Who was aboard\nA. Nobody"
)


@pytest.mark.parametrize("text", ["", "\n\n", "Rain fell.\nSnow fell.", LINES, VERSE, HEADLINES, ITEMS, TURNS])
def test_other_texts_stay_as_they_are(text: str) -> None:
    assert unwrapped(text) == text


def test_items_and_turns_of_a_wrapped_text_stay_apart() -> None:
    text = wrapped(72, "\n", "\n\n") + "\n\nShe promised:\n- a bus\n- a boat\n\nBELL: No.\nCALDER: Yes."
    assert paragraphs(text)[2:] == ["She promised:", "- a bus", "- a boat", "BELL: No.", "CALDER: Yes."]


@given(st.lists(st.sampled_from([*ONE.split()[:30], "\n", "\n\n", "\r\n", "> ", " ", "“", "”", "-"]), max_size=120))
def test_only_breaks_and_signs_become_blanks(parts: list[str]) -> None:
    text = " ".join(parts)
    shown = unwrapped(text)
    assert len(shown) == len(text)
    assert all(new == old or (new == " " and old in "\r\n>") for new, old in zip(shown, text, strict=True))

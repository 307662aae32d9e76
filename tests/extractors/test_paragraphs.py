"""Borders of paragraphs."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.extractors.paragraphs import blocks, paragraph_spans

LONG = "The council met on Monday to talk about the bridge, which has been"
WRAPPED = f"{LONG}\nclosed since the flood of last spring. A vote is to follow in two\nweeks."


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", []),
        (" \n\t\n", []),
        ("Rain fell.", ["Rain fell."]),
        ("Rain fell.\nSnow fell.", ["Rain fell.", "Snow fell."]),
        ("Rain fell.\n\nSnow fell.\n", ["Rain fell.", "Snow fell."]),
        ("Rain fell.\r\nSnow fell.", ["Rain fell.", "Snow fell."]),
        ("Rain fell.\rSnow fell.", ["Rain fell.", "Snow fell."]),
        ("Rain fell.\u2029Snow fell.", ["Rain fell.", "Snow fell."]),
        ("Rain\nfell.", ["Rain\nfell."]),
        ("Rain\r\nfell.", ["Rain\r\nfell."]),
        ("Rain\n\nfell.", ["Rain", "fell."]),
        ("Rain\r\n\r\nfell.", ["Rain", "fell."]),
        (WRAPPED, [WRAPPED]),
        (f"{LONG}\n{LONG} {LONG}.", [LONG, f"{LONG} {LONG}."]),
        (f"{LONG}\n{LONG[:40].lower()} {LONG}.", [f"{LONG}\n{LONG[:40].lower()} {LONG}."]),
        (f"{LONG}.\nThe vote follows.", [f"{LONG}.", "The vote follows."]),
        (f"{LONG}.”\nThe vote follows.", [f"{LONG}.”", "The vote follows."]),
        (f"{LONG}\nOslo since March.", [f"{LONG}\nOslo since March."]),
        ("Council meets\nThe council met on Monday.", ["Council meets", "The council met on Monday."]),
        ("KANE: No.\nCOLE: Yes.", ["KANE: No.", "COLE: Yes."]),
    ],
)
def test_paragraphs(text: str, expected: list[str]) -> None:
    assert [text[start:end] for start, end in paragraph_spans(text)] == expected


LEAD = "Ada Bell, the mayor, said on Monday that the bridge would open in June."


@pytest.mark.parametrize(
    ("text", "dateline"),
    [
        (f"PARIS, Nov. 3 (Reuters) — {LEAD}", "PARIS, Nov. 3 (Reuters) — "),
        (f"KUALA LUMPUR: {LEAD}", "KUALA LUMPUR: "),
        (f"KARACHI, Pakistan (APP): {LEAD}", "KARACHI, Pakistan (APP): "),
        (f"Bridge to open\n\nBy A Reporter\n\nDHAKA: {LEAD}", "DHAKA: "),
        (f"DHAKA: {LEAD} “I promised it,” she said.", "DHAKA: "),
        (f"WELLINGTON - {LEAD}", "WELLINGTON - "),
        (f"LAGOS, Nigeria, June 3 – {LEAD}", "LAGOS, Nigeria, June 3 – "),
        ("MAYOR: No tax this year", None),
        ("COUNCIL - No tax this year", None),
        (f"KANE - {LEAD}\nBELL - {LEAD}", None),
        ("KANE: No, we said on Monday that the bridge would open in June, and it will.", None),
        (f"KANE: {LEAD}\nBELL: {LEAD}", None),
        (f"KANE: {LEAD}\n\n  BELL: {LEAD}", None),
        (f"  DHAKA: {LEAD}", "  DHAKA: "),
        (f"Dhaka: {LEAD}", None),
    ],
)
def test_a_dateline_is_a_block_of_its_own(text: str, dateline: str | None) -> None:
    found = [text[start:end] for start, end in blocks(text)]
    assert (dateline in found) if dateline else found == [text[start:end] for start, end in paragraph_spans(text)]


texts = st.text(st.sampled_from("aB .,\n\r\u2028\u00a0\u200b😀"), max_size=60)


@given(texts | st.text(max_size=60))
def test_paragraphs_lie_in_order_and_leave_out_only_blanks(text: str) -> None:
    position = 0
    for start, end in paragraph_spans(text):
        assert position <= start < end <= len(text)
        assert not text[position:start].strip()
        assert text[start:end].strip()
        position = end
    assert not text[position:].strip()

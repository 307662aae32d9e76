"""Abbreviated titles and initials, whose stop ends no sentence before a name."""

from __future__ import annotations

import numpy as np
import pytest

from onrecord.extractors.engines.segmenter import _keep_titles

WORD, SENTENCE = 1, 2


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("Cllr. Ann Boyd said no.", True),
        ("So did Adv. Nkosi.", True),
        ("He met the Gov. She left.", False),
        ("He met the Gov. the day before.", False),
        ("A vote on the Bill. Ann Boyd said no.", False),
        ("See the Rev.", False),
        ("The U. K. would stay.", True),
        ("It is vitamin A. The next is B. and so on.", False),
    ],
)
def test_a_stop_behind_a_title_before_a_name_ends_no_sentence(text: str, kept: bool) -> None:
    stop = text.index(".")
    ends = np.zeros(len(text), np.int64)
    ends[stop - 1], ends[stop] = WORD, SENTENCE
    _keep_titles(ends, text)
    assert (ends[stop - 1], ends[stop]) == ((0, WORD) if kept else (WORD, SENTENCE))

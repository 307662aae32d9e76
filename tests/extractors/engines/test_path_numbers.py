"""Numbers of paths, compared with the names that they replace."""

from __future__ import annotations

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from onrecord.extractors.analysis import Analysis
from onrecord.extractors.engines.path_numbers import PathNumbers
from onrecord.extractors.engines.role_features import paths, read_features
from tests.extractors.random_texts import analyses


@given(analyses(), st.data())
def test_numbers_replace_the_names_of_paths(analysis: Analysis, data: st.DataObject) -> None:
    if not analysis.tokens:
        return
    features = read_features(analysis)
    anchor = data.draw(st.integers(0, len(analysis.tokens) - 1))
    first = data.draw(st.integers(0, len(analysis.tokens)))
    last = data.draw(st.integers(first, len(analysis.tokens)))
    every = dict.fromkeys(name for pair in paths(features, anchor, 0, len(analysis.tokens)) for name in pair)
    known = [name for name in every if data.draw(st.booleans())]
    numbers = {name: number for number, name in enumerate(known, 1)}
    expected = [[numbers.get(name, 0) for name in pair] for pair in paths(features, anchor, first, last)]
    found = PathNumbers(known).of(features)(anchor, first, last)
    assert found.dtype == np.int64
    assert found.tolist() == expected

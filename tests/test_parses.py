"""The parses in `tests/parses` are trees: rules that follow heads come to an end in every one."""

from __future__ import annotations

import pytest

from tests.treebank import Example, examples


@pytest.mark.parametrize("example", examples(), ids=lambda example: example.name)
def test_every_sentence_is_a_tree(example: Example) -> None:
    for sentence in example.analysis.sentences:
        tokens = example.analysis.tokens[sentence.first : sentence.last]
        reached = {token.index for token in tokens if token.head is None}
        assert len(reached) == 1
        while found := {token.index for token in tokens if token.head in reached} - reached:
            reached |= found
        assert reached == set(range(sentence.first, sentence.last))

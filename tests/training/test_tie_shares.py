"""The confidence of rules: how often each is right in news, and elsewhere where news has few."""

from __future__ import annotations

import pytest

from training.linker import rule_shares

OFTEN = [("name", True)] * 60 + [("name", False)] * 40
ALWAYS = [("name", True)] * 90


@pytest.mark.parametrize(
    ("conversation", "news", "rule", "expected"),
    [
        (OFTEN, ALWAYS, "name", 0.96),
        (OFTEN, [], "name", 0.6),
        (OFTEN, [("other", True)] * 10, "other", 0.8),
        (OFTEN, [("other", True)] * 10, "name", 0.6),
    ],
    ids=["mostly news", "no news", "a rule that is not elsewhere", "a rule that is only elsewhere"],
)
def test_the_share_of_a_rule(
    conversation: list[tuple[str, bool]], news: list[tuple[str, bool]], rule: str, expected: float
) -> None:
    assert rule_shares(conversation, news)[rule] == pytest.approx(expected, abs=0.002)

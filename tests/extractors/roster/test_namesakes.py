"""Rosters with many namesakes: the same answers as by comparing all names, in time that grows with the roster alone."""

from __future__ import annotations

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from onrecord.extractors.nouns import load_nouns
from onrecord.extractors.roster import index
from onrecord.extractors.roster.index import RosterIndex
from onrecord.extractors.roster.names import Likeness
from onrecord.schemas.roster import RosterEntry
from tests.examples import example_count

WORDS = (
    "Ann A. B. Anna-Maria Annamaria Maria Kim Min-ji Minji Cole Colette Abdrakhimov Abdrakhemov Jr. Dr Muhammad Mohamed"
    " O'Brien Brien Face Book Facebook National Bank of Council Harbours Harbeurs Ltd"
).split()
NAMES = st.lists(st.sampled_from(WORDS), min_size=1, max_size=4).map(" ".join)


def answers(
    monkeypatch: pytest.MonkeyPatch, few: int, names: list[str], name: str
) -> tuple[dict[int, Likeness], dict[int, Likeness]]:
    monkeypatch.setattr(index, "FEW", few)
    roster = RosterIndex([RosterEntry(id=f"e{at}", name=one) for at, one in enumerate(names)], load_nouns())
    return roster.persons(name), roster.bodies(name)


@given(st.lists(NAMES, min_size=1, max_size=12), NAMES)
@settings(max_examples=example_count(300), deadline=None)
@example(["Kim Min-ji", "Kim Minji", "Minji Kim"], "Min-ji Kim")
@example(["A. Cole", "Ann B. Cole", "Ann Cole Jr."], "Ann Cole")
@example(["Ann Maria Cole", "B. Cole"], "A. Cole")
@example(["National Facebook Bank", "Bank of Harbeurs"], "National Face Book Bank")
@example(["Bank of Harbeurs", "Council of Harbours"], "Bank of Harbours")
def test_answers_do_not_depend_on_the_number_of_namesakes(names: list[str], name: str) -> None:
    with pytest.MonkeyPatch.context() as patched:
        assert answers(patched, 0, names, name) == answers(patched, 1_000, names, name)


@pytest.mark.parametrize("body", [False, True])
def test_names_are_not_compared_with_all_namesakes(monkeypatch: pytest.MonkeyPatch, body: bool) -> None:
    compared = 0

    def counted(*_: object) -> None:
        nonlocal compared
        compared += 1

    monkeypatch.setattr(index, "bodies_alike" if body else "persons_alike", counted)
    name = "National Bank of Town{}" if body else "Ann{} Cole"
    entries = [RosterEntry(id=f"e{at}", name=name.format(at)) for at in range(2_000)]
    roster = RosterIndex(entries, load_nouns())
    for at in range(200):
        (roster.bodies if body else roster.persons)(name.format(f"{at}x"))
        (roster.bodies if body else roster.persons)(name.format(at))
    assert compared < 5 * 200

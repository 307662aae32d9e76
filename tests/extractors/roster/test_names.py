"""Names that are the same, and names that differ."""

from __future__ import annotations

import pytest

from onrecord.extractors.roster.names import Likeness, bodies_alike, name_of, persons_alike
from onrecord.extractors.roster.normalization import folded

SAME, PART, SURNAME = Likeness.SAME, Likeness.PART, Likeness.SURNAME


@pytest.mark.parametrize(
    ("text", "known", "likeness"),
    [
        ("Nikol Pashinian", "Nikol Pashinyan", SAME),
        ("Volodymyr Zelenskyy", "Volodymyr Zelensky", SAME),
        ("Volodymyr Zelenskiy", "Volodymyr Zelensky", SAME),
        ("Muammar Qaddafi", "Muammar Gaddafi", SAME),
        ("Mohammed Yousef", "Muhammad Yusuf", SAME),
        ("Zoe Müller", "Zoé Mueller", SAME),
        ("Kim Minji", "Min-ji Kim", SAME),
        ("Conor O'Brien", "Conor O’Brien", SAME),
        ("Anne-Marie Roy", "Anne Marie Roy", SAME),
        ("J. Okoye", "Janet Okoye", PART),
        ("J. A. Okoye", "Janet Ada Okoye", PART),
        ("Janet Okoye", "Janet A. Okoye", PART),
        ("Amos Reed", "Amos Reed Jr.", PART),
        ("Okoye", "Janet Okoye", SURNAME),
        ("Kim", "Kim Min-ji", SURNAME),
        ("Karina Abdrakhimov", "Karina Abdrakhemov", PART),
    ],
)
def test_one_name(text: str, known: str, likeness: Likeness) -> None:
    assert persons_alike(name_of(folded(text)), name_of(folded(known))) == likeness


@pytest.mark.parametrize(
    ("text", "known"),
    [
        ("Amos Reed Jr.", "Amos Reed Sr."),
        ("Amos Reed Jr.", "Amos Reed"),
        ("Mario Ivanov", "Maria Ivanova"),
        ("Marina Ivanova", "Maria Ivanova"),
        ("Joan Smith", "John Smith"),
        ("Karen Smith", "Karin Smith"),
        ("Hannah Li", "Hannah Lee"),
        ("Zhou Wei", "Zhu Wei"),
        ("Wang Lei", "Wang Li"),
        ("Michal Novak", "Michael Novak"),
        ("Anna Meyer", "Anna Meier"),
        ("Thabo Mbeki", "Moses Mbeki"),
        ("Janet", "Janet Okoye"),
        ("John Q. Smith", "John R. Smith"),
        ("Q. Smith", "John Smith"),
        ("Danielle Roux", "Daniel Roux"),
    ],
)
def test_two_names(text: str, known: str) -> None:
    assert persons_alike(name_of(folded(text)), name_of(folded(known))) is None


@pytest.mark.parametrize(
    ("text", "known", "alike"),
    [
        ("World Health Organisation", "World Health Organization", True),
        ("Tesla", "Tesla, Inc.", True),
        ("Norland Finance Ministry", "Ministry of Finance, Norland", True),
        ("World Trade Organization", "World Health Organization", False),
        ("Volvo Cars", "Volvo Group", False),
        ("Bank of Norland", "Norland", False),
    ],
)
def test_bodies(text: str, known: str, alike: bool) -> None:
    assert (bodies_alike(folded(text), folded(known)) is not None) == alike

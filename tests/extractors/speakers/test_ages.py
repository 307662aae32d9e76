"""The ages that a text states of people; small parses."""

from __future__ import annotations

import pytest

from onrecord.extractors.speakers.descriptions.ages import described_age, stated_ages
from tests.extractors.speakers.texts import parsed

NAME = "Ada/PROPN+PERSON/nsubj/{} Bern/PROPN+PERSON/flat/1 "
WHO = ",/PUNCT/punct/1 who/PRON+Rel/nsubj/{0} {1} ,/PUNCT/punct/1 spoke/VERB/root/0"

STATED = {
    "in an apposition": (NAME.format(5) + "(/PUNCT/punct/1 34)/NUM/appos/1 spoke/VERB/root/0", [34]),
    "who died aged": (
        NAME.format(9) + WHO.format(5, "died/VERB/acl:relcl/1 aged/ADJ/xcomp/5 91/NUM/xcomp/6"), [91],
    ),
    "who is": (NAME.format(8) + WHO.format(6, "is/AUX/cop/6 58/NUM/acl:relcl/1"), [58]),
    "is": (NAME.format(4) + "is/AUX/cop/4 58/NUM/root/0", [58]),
    "turned": (NAME.format(3) + "turned/VERB+turn/root/0 40/NUM/obj/3", [40]),
    "at the age of": (
        NAME.format(3) + "died/VERB/root/0 at/ADP/case/6 the/DET/det/6 age/NOUN/obl/3 of/ADP/case/8 71/NUM/nmod/6",
        [71],
    ),
    "of a described person": (
        "Singer/NOUN/nsubj/4 Ada/PROPN+PERSON/appos/1 Bern/PROPN+PERSON/flat/2 died/VERB/root/0 aged/ADJ/xcomp/4"
        " 71/NUM/obl/5",
        None,
    ),
    "no number of things": (NAME.format(3) + "saw/VERB/root/0 58/NUM/nummod/5 cats/NOUN+Plur+cat/obj/3", []),
    "no age of a tree": (NAME.format(4) + "is/AUX/cop/4 500/NUM/root/0", []),
}  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), STATED.values(), ids=STATED)
def test_an_age_is_stated(text: str, expected: list[int] | None) -> None:
    analysis, _ = parsed(text)
    head = 0 if expected is not None else 1
    end = analysis.tokens[head + 1].end
    assert list(stated_ages(analysis, head, end)) == (expected if expected is not None else [71])


def test_an_age_is_described() -> None:
    analysis, _ = parsed("The/DET/det/2 61-year-old/NOUN+old/nsubj/3 spoke/VERB/root/0")
    assert described_age(analysis, 1) == 61
    assert described_age(analysis, 0) is None

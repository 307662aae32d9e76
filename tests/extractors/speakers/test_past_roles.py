"""Roles of the past and of clauses, one of two people, and names in brackets: small parses."""

from __future__ import annotations

import pytest

from tests.extractors.speakers.texts import Nearest, draft_of, meant

THEN = "Former/ADJ/amod/2 minister/NOUN/nmod:desc/3 Bern/PROPN+PERSON/nsubj/4 left/VERB/root/0\n"
NOW = "Minister/NOUN/nmod:desc/2 Cole/PROPN+PERSON/nsubj/3 came/VERB/root/0\n"
THE = "The/DET/det/2 *minister/NOUN/nsubj/3 spoke/VERB/root/0"
FORMER = "The/DET/det/3 former/ADJ/amod/3 *minister/NOUN/nsubj/4 spoke/VERB/root/0"
MET = "Bern/PROPN+PERSON/nsubj/2 met/VERB/root/0 Cole/PROPN+PERSON/obj/2\n"
CHAIR = (
    "Bern/PROPN+PERSON/nsubj/5 ,/PUNCT/punct/1 who/PRON+Rel/nsubj/4 {verb}/VERB+{verb}/acl:relcl/1 left/VERB/root/0"
    " Orsa/PROPN+LOC/obj/4\nCole/PROPN+PERSON/nsubj/2 came/VERB/root/0\nThe/DET/det/2 *chairman/NOUN/nsubj/3"
    " spoke/VERB/root/0"
)
IRISH = (
    "Minister/NOUN/nmod:desc/2 Bern/PROPN+PERSON/nsubj/3 met/VERB/root/0 his/PRON/nmod:poss/6 Irish/ADJ/amod/6"
    " counterpart/NOUN/nmod:desc/7 Cole/PROPN+PERSON/obj/3\nThe/DET/det/4 Irish/ADJ/amod/4 prime/ADJ/amod/4"
    " *minister/NOUN/nsubj/5 spoke/VERB/root/0"
)

IN_LAW = (
    "The/DET/det/2 mother/NOUN/compound/6 -/PUNCT/punct/4 in/ADP/case/6 -/PUNCT/punct/4 *law/NOUN/nsubj/7"
    " spoke/VERB/root/0\n*She/PRON/nsubj/2 wept/VERB/root/0"
)
WITH = (
    "Bern/PROPN+PERSON/nsubj/2 left/VERB/root/0 ,/PUNCT/punct/7 with/SCONJ/mark/7 the/DET/det/6 *mayor/NOUN/nsubj/7"
    " thanking/VERB+thank/advcl/2 {object}/{tag}/obj/7"
)
TITLE_AS_HEAD = (
    "Ida/PROPN+PERSON/nsubj/3 Holm/PROPN+PERSON/flat/1 came/VERB/root/0\nCllr/PROPN/nsubj/4 Dan/PROPN+PERSON/flat/1"
    " Moe/PROPN+PERSON/flat/1 left/VERB/root/0\n*He/PRON/nsubj/2 spoke/VERB/root/0"
)

MEANT = {
    "the present holder": (THEN + NOW + THE, "Cole"),
    "the former one": (THEN + NOW + FORMER, "Bern"),
    "the former one without a present one": (THEN + THE, "Bern"),
    "a counterpart of the same rank": (IRISH, "Cole"),
    "the latter": (MET + "The/DET/det/2 *latter/ADJ/nsubj/3 spoke/VERB/root/0", "Cole"),
    "the former": (MET + "The/DET/det/2 *former/ADJ/nsubj/3 spoke/VERB/root/0", "Bern"),
    "a name in brackets": (
        MET + "*He/PRON/nsubj/5 [/PUNCT/punct/3 Bern/PROPN+PERSON/appos/1 ]/PUNCT/punct/3 spoke/VERB/root/0", "Bern",
    ),
    "the chair of a clause": (CHAIR.format(verb="chair"), "Bern"),
    "a mother-in-law is a person": (IN_LAW, "The mother - in - law"),
    "nobody is thanked by himself": (WITH.format(object="him", tag="PRON"), "the mayor"),
    "a name with its title as head": (TITLE_AS_HEAD, "Dan Moe"),
    "no chair of a clause": (CHAIR.format(verb="see"), "Cole"),
}  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), MEANT.values(), ids=MEANT)
def test_who_is_meant(text: str, expected: str) -> None:
    assert meant(draft_of(text, ranker=Nearest()))[-1] == expected

"""Documents that a text takes up with more words or another noun, and bodies whose office a pronoun possesses."""

from __future__ import annotations

import pytest

from tests.extractors.speakers.texts import Nearest, draft_of, meant

REPORT = "A/DET/det/2 *report/NOUN/nsubj/3 spoke/VERB/root/0\n"
AGAIN = "The/DET/det/3 {}/ADJ/amod/3 *report/NOUN/nsubj/4 spoke/VERB/root/0"


@pytest.mark.parametrize(("word", "expected"), [("long", "A report"), ("earlier", "The earlier report")])
def test_a_document_is_taken_up_with_more_words(word: str, expected: str) -> None:
    ranker = Nearest(0.7) if word == "long" else Nearest(0.4)
    assert meant(draft_of(REPORT + AGAIN.format(word), ranker=ranker))[-1] == expected


STUDY = "A/DET/det/2 *study/NOUN/nsubj/3 spoke/VERB/root/0\n"
READ = "Reed/PROPN+PERSON/nsubj/2 read/VERB/root/0 {}/obj/2\n"
LETTER = READ.format("a/DET/det/4 letter/NOUN")
VILLAGERS = "*Villagers/NOUN+Plur+villager/nsubj/2 spoke/VERB/root/0\n"
THE = "The/DET/det/{head} {words}*{noun}/NOUN{number}/nsubj/{verb} spoke/VERB/root/0"


def the(noun: str, *before: str, number: str = "") -> str:
    head = len(before) + 2
    words = "".join(f"{word}/{head} " for word in before)
    return THE.format(head=head, words=words, noun=noun, number=number, verb=head + 1)


RENAMED = {
    "another noun of a sort": (STUDY + the("report"), "A study"),
    "a general noun": (LETTER + the("document"), "a letter"),
    "with a word that judges": (STUDY + the("report", "scathing/ADJ/amod"), "A study"),
    "the one that spoke, of two": (STUDY + READ.format("a/DET/det/4 survey/NOUN") + the("report"), "A study"),
    "farther back, if it spoke": (STUDY + 3 * READ.format("Cole/PROPN+PERSON") + the("report"), "A study"),
    "a noun of another sort": (LETTER + the("law"), "The law"),
    "several": (STUDY + the("reports", number="+Plur+report"), "The reports"),
    "of two that said nothing": (LETTER + READ.format("a/DET/det/4 memo/NOUN") + the("document"), "The document"),
    "with a word that tells apart": (STUDY + the("report", "police/NOUN/compound"), "The police report"),
    "with a word for another": (STUDY + the("report", "earlier/ADJ/amod"), "The earlier report"),
    "people": (VILLAGERS + the("residents", number="+Plur+resident"), "Villagers"),
    "people of another sort": (VILLAGERS + the("workers", number="+Plur+worker"), "The workers"),
    "some of several": (
        "Villagers/NOUN+Plur+villager/nsubj/4 and/CCONJ/cc/3 nurses/NOUN+Plur+nurse/conj/1 came/VERB/root/0\n"
        + the("residents", number="+Plur+resident"), "The residents",
    ),
    "never introduced": (READ.format("the/DET/det/4 law/NOUN") + the("bill"), "The bill"),
}  # fmt: skip


@pytest.mark.parametrize("case", RENAMED)
def test_another_noun_means_the_same(case: str) -> None:
    text, expected = RENAMED[case]
    assert meant(draft_of(text, ranker=Nearest(0.4)))[-1] == expected


def test_a_thing_has_no_director() -> None:
    text = (
        "*Nova/PROPN+ORG/nsubj/2 spoke/VERB/root/0\nA/DET/det/2 storm/NOUN/nsubj/3 came/VERB/root/0\n"
        "*Its/PRON/nmod:poss/2 director/NOUN/nsubj/3 slept/VERB/root/0"
    )
    assert meant(draft_of(text, ranker=Nearest()))[-1] == "Nova"


VARIANTS = [("spokesperson", "spokesman"), ("chairwoman", "chairperson"), ("spokesman", "spokeswoman")]


@pytest.mark.parametrize(("first", "second"), VARIANTS)
def test_an_office_is_taken_up_by_a_variant_of_its_noun(first: str, second: str) -> None:
    text = (
        f"A/DET/det/2 *{first}/NOUN/nsubj/3 spoke/VERB/root/0\nThe/DET/det/2 *{second}/NOUN/nsubj/3 spoke/VERB/root/0"
    )
    said, again = meant(draft_of(text, ranker=Nearest(0.7)))
    assert (said == again) == (second != "spokeswoman")


def test_a_description_is_not_the_subject_of_its_clause() -> None:
    cole = "Senator/NOUN/nmod:desc/2 *Cole/PROPN+PERSON/nsubj/3 {}/VERB/root/0 "
    seen = cole.format("met") + "the/DET/det/5 *senator/NOUN/obj/3"
    said = cole.format("said") + "the/DET/det/5 *senator/NOUN/nsubj/6 left/VERB/ccomp/3"
    after = cole.format("left") + "as/SCONJ/mark/7 the/DET/det/6 *senator/NOUN/nsubj/7 slept/VERB/advcl/3"
    assert [meant(draft_of(text, ranker=Nearest()))[-1] for text in (seen, said, after)] == [
        "the senator", "the senator", "Cole",
    ]  # fmt: skip

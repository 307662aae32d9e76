"""Descriptions that open a text, and the names that follow: which are taken for the same, and which never."""

from __future__ import annotations

import pytest

from tests.extractors.speakers.texts import draft_of, meant

LAWYER = "A/DET/det/2 *lawyer/NOUN/nsubj/3 warned/VERB/root/0 of/ADP/case/5 bans/NOUN+Plur+ban/obl/3\n\n"
ADE = "*Bola/PROPN+PERSON/nsubj/3 Ade/PROPN+PERSON/flat/1 feared/VERB/root/0 bans/NOUN+Plur+ban/obj/3"
CONTENTS = ((0, range(3, 5)), (1, range(8, 9)))
POLL = (
    "A/DET/det/2 *poll/NOUN/nsubj/3 shows/VERB/root/0 rise/NOUN/obj/3\n\n"
    "The/DET/det/3 Harrow/PROPN+ORG/compound/3 poll/NOUN/nsubj/4 asked/VERB/root/0 many/ADJ/obj/4"
)


def test_who_says_the_same_next_has_the_name() -> None:
    assert meant(draft_of(LAWYER + ADE, contents=CONTENTS)) == ["Bola Ade", "Bola Ade"]


def test_who_says_the_words_is_not_who_speaks_in_them() -> None:
    text = (
        "My/PRON/nmod:poss/2 *lawyer/NOUN/nsubj/3 warned/VERB/ccomp/7 of/ADP/case/5 bans/NOUN+Plur+ban/obl/3"
        " ,/PUNCT/punct/7 said/VERB/root/0 *Bola/PROPN+PERSON/nsubj/7 Ade/PROPN+PERSON/flat/8"
    )
    assert meant(draft_of(text, contents=((0, range(3, 5)), (1, range(5))))) == ["My lawyer", "Bola Ade"]


@pytest.mark.parametrize(("noun", "speakers"), [("barrister", 1), ("minister", 2)])
def test_who_has_an_office_has_no_occupation(noun: str, speakers: int) -> None:
    text = LAWYER + (
        f"*Bola/PROPN+PERSON/nsubj/7 Ade/PROPN+PERSON/flat/1 ,/PUNCT/punct/5 a/DET/det/5 {noun}/NOUN/appos/1"
        " ,/PUNCT/punct/5 spoke/VERB/root/0"
    )
    assert len(set(meant(draft_of(text)))) == speakers


def test_an_office_is_that_of_the_name_with_its_title() -> None:
    text = (
        "*Mayor/NOUN/root/0 :/PUNCT/punct/1 port/NOUN/nsubj/4 closes/VERB/parataxis/1\n\n"
        "Ships/NOUN+Plur+ship/nsubj/2 left/VERB/root/0\n\n"
        "Mayor/NOUN/nsubj/4 Ada/PROPN+PERSON/flat/1 Bern/PROPN+PERSON/flat/1 spoke/VERB/root/0"
    )
    assert meant(draft_of(text)) == ["Ada Bern"]


def test_an_office_whose_holder_is_named_has_no_later_name() -> None:
    text = (
        "Mayor/NOUN/nmod:desc/2 Ada/PROPN+PERSON/nsubj/4 Bern/PROPN+PERSON/flat/2 came/VERB/root/0\n\n"
        "The/DET/det/2 *mayor/NOUN/nsubj/3 spoke/VERB/root/0\n\n"
        "Mayor/NOUN/nmod:desc/2 *Max/PROPN+PERSON/nsubj/4 Reed/PROPN+PERSON/flat/2 spoke/VERB/root/0"
    )
    assert meant(draft_of(text)) == ["Ada Bern", "Max Reed"]


@pytest.mark.parametrize(
    ("before", "after"),
    [
        pytest.param(
            "A/DET/det/2 *source/NOUN/nsubj/3 warned/VERB/root/0 of/ADP/case/5 bans/NOUN+Plur+ban/obl/3\n\n",
            ADE,
            id="a source",
        ),
        pytest.param(
            "A/DET/det/2 *lawyer/NOUN/nsubj/3 warned/VERB/root/0 on/ADP/case/5 condition/NOUN/obl/3 of/ADP/case/7"
            " anonymity/NOUN/nmod/5\n\n",
            ADE,
            id="somebody whose name is withheld",
        ),
        pytest.param(
            "A/DET/det/2 *woman/NOUN/nsubj/3 warned/VERB/root/0 of/ADP/case/5 bans/NOUN+Plur+ban/obl/3\n\n",
            "Mr/PROPN/nmod:desc/3 *Karl/PROPN+PERSON/nsubj/4 Ade/PROPN+PERSON/flat/2 feared/VERB/root/0",
            id="a man",
        ),
        pytest.param(
            "Two/NUM/nummod/2 *lawyers/NOUN+Plur+lawyer/nsubj/3 warned/VERB/root/0 of/ADP/case/5"
            " bans/NOUN+Plur+ban/obl/3\n\n",
            ADE,
            id="several",
        ),
        pytest.param(LAWYER, "*Kestrel/PROPN+ORG/nsubj/2 feared/VERB/root/0 bans/NOUN+Plur+ban/obj/2", id="a body"),
    ],
)
def test_who_is_not_named_later(before: str, after: str) -> None:
    first, second = meant(draft_of(before + after, contents=((0, range(3, 5)), (1, range(8, 9)))))
    assert first != second


def test_after_another_one_it_is_open_whom_the_noun_means() -> None:
    text = (
        "A/DET/det/3 former/ADJ/amod/3 *lawyer/NOUN/nsubj/4 left/VERB/root/0\n"
        "Another/DET/det/2 *lawyer/NOUN/nsubj/3 stayed/VERB/root/0\n\n" + ADE
    )
    assert meant(draft_of(text))[1] == "Another lawyer"


@pytest.mark.parametrize(("sign", "speakers"), [(":", 2), ("-", 1)])
def test_two_who_speak_by_turns_are_not_one(sign: str, speakers: int) -> None:
    text = (
        f"*Lawyer/NOUN/root/0 {sign}/PUNCT/punct/1 bans/NOUN+Plur+ban/parataxis/1\n\n"
        f"*Bola/PROPN+PERSON/root/0 Ade/PROPN+PERSON/flat/1 {sign}/PUNCT/punct/1 bans/NOUN+Plur+ban/parataxis/1"
    )
    draft = draft_of(text, contents=((0, range(2, 3)), (1, range(6, 7))))
    assert len(draft.speakers) == speakers


def test_a_document_is_the_one_named_with_its_noun() -> None:
    draft = draft_of(POLL)
    (speaker,) = draft.speakers
    text = draft.analysis.text
    assert [text[start:end] for start, end, _ in speaker.mentions] == ["A poll", "The Harrow poll"]


def test_a_document_with_a_name_or_another_noun_is_itself() -> None:
    named = POLL.replace("A/DET/det/2 *poll/NOUN/nsubj/3 shows/VERB/root/0 rise/NOUN/obj/3", (
        "A/DET/det/3 Kestrel/PROPN+ORG/compound/3 *poll/NOUN/nsubj/4 shows/VERB/root/0 rise/NOUN/obj/4"
    ))  # fmt: skip
    other = POLL.replace("*poll/NOUN/nsubj/3", "*letter/NOUN/nsubj/3")
    for text in (named, other):
        (speaker,) = draft_of(text).speakers
        assert len(speaker.mentions) == 1


@pytest.mark.parametrize(
    ("second", "speaker"),
    [
        pytest.param(
            "who/PRON/nsubj/4 robbed/VERB/acl:relcl/2 a/DET/det/6 teacher/NOUN/obj/4", "Ada Bern", id="inside"
        ),
        pytest.param(",/PUNCT/punct/4 maybe/ADV/advmod/6 a/DET/det/6 teacher/NOUN/nsubj/7", "A carer", id="beside"),
    ],
)
def test_the_person_of_the_first_sentence_is_named_in_the_next_with_an_age(second: str, speaker: str) -> None:
    text = (
        f"A/DET/det/2 *carer/NOUN/nsubj/7 {second} lied/VERB/root/0\n\n"
        "Ada/PROPN+PERSON/nsubj/4 Bern/PROPN+PERSON/flat/1 (52)/NUM/nmod/1 left/VERB/root/0"
    )
    assert meant(draft_of(text)) == [speaker]


def test_who_is_spoken_of_as_new_is_not_named_later() -> None:
    cole = "*Cole/PROPN+PERSON/nsubj/2 said/VERB/root/0 "
    said = cole + "a/DET/det/4 *lawyer/NOUN/nsubj/5 warned/VERB/ccomp/2 of/ADP/case/7 bans/NOUN+Plur+ban/obl/5\n\n"
    named = "*Bola/PROPN+PERSON/nsubj/6 Ade/PROPN+PERSON/flat/1 ,/PUNCT/punct/5 a/DET/det/5 lawyer/NOUN/appos/1"
    text = said + named + " feared/VERB/root/0 bans/NOUN+Plur+ban/obj/6"
    draft = draft_of(text, contents=((0, range(2, 7)), (1, range(5, 7)), (2, range(13, 14))))
    assert meant(draft) == ["Cole", "a lawyer", "Bola Ade"]


@pytest.mark.parametrize(("noun", "speakers"), [("baker", 2), ("nurse", 1)])
def test_an_apposition_tells_a_description_from_a_name(noun: str, speakers: int) -> None:
    text = (
        "A/DET/det/2 *woman/NOUN/nsubj/7 ,/PUNCT/punct/5 a/DET/det/5 nurse/NOUN/appos/2 ,/PUNCT/punct/5"
        " warned/VERB/root/0 of/ADP/case/9 bans/NOUN+Plur+ban/obl/7\n\n"
        f"*Bola/PROPN+PERSON/nsubj/6 Ade/PROPN+PERSON/flat/1 ,/PUNCT/punct/5 the/DET/det/5 {noun}/NOUN/appos/1"
        " feared/VERB/root/0 bans/NOUN+Plur+ban/obj/6"
    )
    assert len(set(meant(draft_of(text, contents=((0, range(7, 9)), (1, range(15, 16))))))) == speakers


ITS_MINISTER = (
    "Chad/PROPN+LOC/nsubj/2 pays/VERB/ccomp/5 ,/PUNCT/punct/2 its/PRON/nmod:poss/5 *minister/NOUN/nsubj/6"
    " said/VERB/root/0\n\n*Ada/PROPN+PERSON/nsubj/3 Lund/PROPN+PERSON/flat/1 doubted/VERB/root/0 it/PRON/obj/3\n\n"
)


@pytest.mark.parametrize(
    ("title", "speaker"),
    [
        pytest.param("Minister/NOUN/nmod:desc/2", "Max Reed", id="its own"),
        pytest.param("Swedish/ADJ/amod/2 Minister/NOUN/nmod:desc/3", "its minister", id="another's"),
        pytest.param("Former/ADJ/amod/2 Minister/NOUN/nmod:desc/3", "its minister", id="not any more"),
    ],
)
def test_an_office_is_not_that_of_who_speaks_before_its_holder_is_named(title: str, speaker: str) -> None:
    count = len(title.split())
    holder = f"*Max/PROPN+PERSON/nsubj/{count + 3} Reed/PROPN+PERSON/flat/{count + 1} spoke/VERB/root/0"
    assert meant(draft_of(f"{ITS_MINISTER}{title} {holder}"))[0] == speaker

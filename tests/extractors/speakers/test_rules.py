"""The speakers of sources by the rules alone: a table of small parses, with what should and should not be found."""

from __future__ import annotations

import pytest

from tests.extractors.speakers.texts import draft_of, meant

OKOYE = "Amara/PROPN+PERSON/nsubj/3 Okoye/PROPN+PERSON/flat/1 came/VERB/root/0\n"
REED = "Bob/PROPN+PERSON/nsubj/3 Reed/PROPN+PERSON/flat/1 left/VERB/root/0\n"
CASES = {
    "name": ("*Cole/PROPN+PERSON/nsubj/2 spoke/VERB/root/0", ["Cole"]),
    "part of a name": (OKOYE + "*Okoye/PROPN+PERSON/nsubj/2 spoke/VERB/root/0", ["Amara Okoye"]),
    "title and name": (OKOYE + "Ms./PROPN/nmod:desc/2 *Okoye/PROPN+PERSON/nsubj/3 spoke/VERB/root/0", ["Amara Okoye"]),
    "initials of a body": (
        "Harbour/PROPN+ORG/compound/2 Union/PROPN+ORG/nsubj/3 met/VERB/root/0\n*HU/PROPN+ORG/nsubj/2 spoke/VERB/root/0",
        ["Harbour Union"],
    ),
    "initials of another body": (
        "Harbour/PROPN+ORG/compound/2 Union/PROPN+ORG/nsubj/3 met/VERB/root/0\n*HB/PROPN+ORG/nsubj/2 spoke/VERB/root/0",
        ["HB"],
    ),
    "a name that the recogniser missed": ("*Okoye/PROPN/nsubj/2 spoke/VERB/root/0", ["Okoye"]),
    "a title alone is no name": ("The/DET/det/2 *Mayor/PROPN/nsubj/3 spoke/VERB/root/0", ["The Mayor"]),
    "a role before a name": (
        "Dam/PROPN/compound/2 *spokesman/NOUN/nsubj/5 Ilir/PROPN+PERSON/flat/2 Hoxha/PROPN+PERSON/flat/3 "
        "spoke/VERB/root/0",
        ["Ilir Hoxha"],
    ),
    "a name in apposition": (
        "The/DET/det/2 *envoy/NOUN/nsubj/7 ,/PUNCT/punct/4 Signe/PROPN+PERSON/appos/2 Dahl/PROPN+PERSON/flat/4 "
        ",/PUNCT/punct/4 spoke/VERB/root/0",
        ["Signe Dahl"],
    ),
    "a day in apposition names nobody": (
        "The/DET/det/2 *envoy/NOUN/nsubj/6 ,/PUNCT/punct/4 Monday/PROPN/appos/2 ,/PUNCT/punct/4 spoke/VERB/root/0",
        ["The envoy"],
    ),
    "what a name is": (
        "Cole/PROPN+PERSON/nsubj/4 is/AUX/cop/4 the/DET/det/4 envoy/NOUN/root/0\n"
        "The/DET/det/2 *envoy/NOUN/nsubj/3 spoke/VERB/root/0",
        ["Cole"],
    ),
    "what a name becomes": (
        "Cole/PROPN+PERSON/nsubj/2 became/VERB+become/root/0 envoy/NOUN/xcomp/2\n"
        "The/DET/det/2 *envoy/NOUN/nsubj/3 spoke/VERB/root/0",
        ["Cole"],
    ),
    "what a name serves as": (
        "Cole/PROPN+PERSON/nsubj/2 serves/VERB+serve/root/0 as/ADP/case/4 envoy/NOUN/obl/2\n"
        "The/DET/det/2 *envoy/NOUN/nsubj/3 spoke/VERB/root/0",
        ["Cole"],
    ),
    "not whom a name takes": (
        "Cole/PROPN+PERSON/nsubj/2 took/VERB+take/root/0 an/DET/det/4 *envoy/NOUN/obj/2",
        ["an envoy"],
    ),
    "not what a name may become": (
        "Cole/PROPN+PERSON/nsubj/3 may/AUX/aux/3 become/VERB/root/0 an/DET/det/5 *envoy/NOUN/xcomp/3",
        ["an envoy"],
    ),
    "the name behind the office that opens the text": (
        "The/DET/det/2 *envoy/NOUN/nsubj/3 spoke/VERB/root/0\n\n"
        "*Bob/PROPN+PERSON/nsubj/3 Reed/PROPN+PERSON/flat/1 spoke/VERB/root/0",
        ["Bob Reed", "Bob Reed"],
    ),
    "a description in a headline": (
        "*Poll/NOUN/root/0 shows/VERB/parataxis/1 rise/NOUN/obj/2\n\n"
        "Votes/NOUN/nsubj/2 rose/VERB/root/0 in/ADP/case/6 a/DET/det/6 Harrow/PROPN/compound/6 *poll/NOUN/obl/2\n"
        "The/DET/det/2 *poll/NOUN/nsubj/3 spoke/VERB/root/0",
        ["a Harrow poll", "a Harrow poll", "a Harrow poll"],
    ),
    "another description in a headline": (
        "Exit/NOUN/compound/2 *poll/NOUN/root/0 shows/VERB/parataxis/2\n\n"
        "Votes/NOUN/nsubj/2 rose/VERB/root/0 in/ADP/case/5 a/DET/det/5 *poll/NOUN/obl/2",
        ["Exit poll", "a poll"],
    ),
    "no name of two behind an office": (
        "The/DET/det/2 *envoy/NOUN/nsubj/3 spoke/VERB/root/0\n\n"
        "*Bob/PROPN+PERSON/nsubj/3 Reed/PROPN+PERSON/flat/1 spoke/VERB/root/0\n\n"
        "*Ivo/PROPN+PERSON/nsubj/3 Lund/PROPN+PERSON/flat/1 spoke/VERB/root/0",
        ["The envoy", "Bob Reed", "Ivo Lund"],
    ),
    "no name that is described": (
        "The/DET/det/2 *envoy/NOUN/nsubj/3 spoke/VERB/root/0\n\n"
        "*Bob/PROPN+PERSON/nsubj/7 Reed/PROPN+PERSON/flat/1 ,/PUNCT/punct/5 a/DET/det/5 florist/NOUN/appos/1"
        " ,/PUNCT/punct/5 spoke/VERB/root/0",
        ["The envoy", "Bob Reed"],
    ),
    "no witness for the judge who opens the text": (
        "The/DET/det/2 *judge/NOUN/nsubj/3 spoke/VERB/root/0\n\n"
        "*Bob/PROPN+PERSON/nsubj/3 Reed/PROPN+PERSON/flat/1 spoke/VERB/root/0",
        ["The judge", "Bob Reed"],
    ),
    "what a name is not": (
        "Cole/PROPN+PERSON/nsubj/5 is/AUX/cop/5 not/PART/advmod/5 an/DET/det/5 *envoy/NOUN/root/0",
        ["an envoy"],
    ),
    "a relative pronoun": (
        "Cole/PROPN+PERSON/nsubj/5 ,/PUNCT/punct/4 *who/PRON+Rel/nsubj/4 warned/VERB/acl:relcl/1 left/VERB/root/0",
        ["Cole"],
    ),
    "a question is no relative pronoun": ("*Who/PRON/nsubj/2 knows/VERB/root/0", ["unresolved"]),
    "somebody described": ("A/DET/det/2 *neighbour/NOUN/nsubj/3 spoke/VERB/root/0", ["A neighbour"]),
    "two who are described are two": (
        "A/DET/det/2 *driver/NOUN/nsubj/3 spoke/VERB/root/0\nAnother/DET+another/det/2 *driver/NOUN/nsubj/3 "
        "spoke/VERB/root/0",
        ["A driver", "Another driver"],
    ),
    "nobody is no antecedent": (
        "Nobody/PRON/nsubj/2 left/VERB/root/0\n*He/PRON/nsubj/2 spoke/VERB/root/0",
        ["unresolved"],
    ),
    "nor is somebody who is spoken to": (
        "Run/VERB/root/0 ,/PUNCT/punct/3 Cole/PROPN+PERSON/vocative/1\n*He/PRON/nsubj/2 spoke/VERB/root/0",
        ["unresolved"],
    ),
    "somebody is nobody in particular": (REED + "*someone/PRON/nsubj/2 spoke/VERB/root/0", ["someone"]),
    "two together": (
        "*Ann/PROPN+PERSON/nsubj/4 and/CCONJ/cc/3 Bob/PROPN+PERSON/conj/1 spoke/VERB/root/0",
        ["Ann and Bob"],
    ),
    "one or the other are not together": (
        "*Ann/PROPN+PERSON/nsubj/4 or/CCONJ/cc/3 Bob/PROPN+PERSON/conj/1 spoke/VERB/root/0",
        ["Ann"],
    ),
    "those who were named together": (
        "Ann/PROPN+PERSON/nsubj/4 and/CCONJ/cc/3 Bob/PROPN+PERSON/conj/1 met/VERB/root/0\n"
        "*They/PRON/nsubj/2 spoke/VERB/root/0",
        ["Ann and Bob"],
    ),
    "he": (REED + "*He/PRON/nsubj/2 spoke/VERB/root/0", ["Bob Reed"]),
    "she cannot be a king": (
        "King/PROPN/nmod:desc/2 Olaf/PROPN+PERSON/nsubj/3 came/VERB/root/0\n*She/PRON/nsubj/2 spoke/VERB/root/0",
        ["unresolved"],
    ),
    "he is no stone": (
        "The/DET/det/2 stone/NOUN/nsubj/3 fell/VERB/root/0\n*He/PRON/nsubj/2 spoke/VERB/root/0",
        ["unresolved"],
    ),
    "it is no person": (REED + "*It/PRON/nsubj/2 spoke/VERB/root/0", ["unresolved"]),
    "it may be a body": (
        "Norse/PROPN+ORG/compound/2 Bank/PROPN+ORG/nsubj/3 fell/VERB/root/0\n*It/PRON/nsubj/2 spoke/VERB/root/0",
        ["Norse Bank"],
    ),
    "they are not one man": (REED + "*They/PRON/nsubj/2 spoke/VERB/root/0", ["unresolved"]),
    "nobody is told of himself as him": (
        "Bob/PROPN+PERSON/nsubj/2 hit/VERB/root/0 *him/PRON/obj/2",
        ["unresolved"],
    ),
    "whose husband speaks is another": (
        "Ann/PROPN+PERSON/nsubj/2 left/VERB/root/0\nher/PRON/nmod:poss/2 *husband/NOUN/nsubj/3 spoke/VERB/root/0",
        ["her husband"],
    ),
    "whose remarks": (
        REED + "*his/PRON/nmod:poss/2 remarks/NOUN+Plur/nsubj/3 stung/VERB/root/0",
        ["Bob Reed"],
    ),
    "a pronoun before its name": (
        "When/SCONJ/mark/3 *he/PRON/nsubj/3 spoke/VERB/advcl/5 Cole/PROPN+PERSON/nsubj/5 wept/VERB/root/0",
        ["Cole"],
    ),
    "the author": ("*I/PRON/nsubj/2 asked/VERB/root/0", ["I"]),
    "the authors": ("*We/PRON/nsubj/2 believe/VERB/root/0", ["We"]),
    "nobody knows who you are": ("*You/PRON/nsubj/2 said/VERB/root/0", ["unresolved"]),
    "a party's man": (
        "The/DET/det/2 *Republican/PROPN+NORP/nsubj/3 spoke/VERB/root/0",
        ["The Republican"],
    ),
    "a whole description": (
        "*People/NOUN+Plur/nsubj/6 close/ADJ/amod/1 to/ADP/case/5 the/DET/det/5 owner/NOUN/obl/2 spoke/VERB/root/0",
        ["People close to the owner"],
    ),
    "those of whom something is said": (
        "*Those/PRON/nsubj/4 who/PRON/nsubj/3 came/VERB/acl:relcl/1 spoke/VERB/root/0",
        ["Those who came"],
    ),
    "those of whom nothing is said": ("*Those/PRON/nsubj/2 spoke/VERB/root/0", ["unresolved"]),
    "somebody named in passing": (
        "A/DET/det/2 *student/NOUN/nsubj/5 named/VERB+name/acl/2 Ama/PROPN+PERSON/xcomp/3 spoke/VERB/root/0",
        ["Ama"],
    ),
    "a people": ("*Danes/PROPN+NORP+Plur/nsubj/2 spoke/VERB/root/0", ["Danes"]),
    "a heading and the name below it": (
        "Ann/PROPN+PERSON/root/0\n\n*Bob/PROPN+PERSON/nsubj/3 Reed/PROPN+PERSON/flat/1 spoke/VERB/root/0",
        ["Bob Reed"],
    ),
}  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), CASES.values(), ids=CASES.keys())
def test_speakers_of_sources(text: str, expected: list[str]) -> None:
    assert meant(draft_of(text)) == expected


QUOTED = {
    "he in a quotation is not who says it": (
        OKOYE + REED
        + "“/PUNCT/punct/3 *He/PRON/nsubj/3 lied/VERB/ccomp/7 ,/PUNCT/punct/3 ”/PUNCT/punct/3 "
        "*Reed/PROPN+PERSON/nsubj/7 said/VERB/root/0",
        [(1, "“ He lied , ”")],
        ["Amara Okoye", "Bob Reed"],
    ),
    "I in a quotation": (
        "“/PUNCT/punct/3 *I/PRON/nsubj/3 hope/VERB/ccomp/7 ,/PUNCT/punct/3 ”/PUNCT/punct/3 *Reed/PROPN+PERSON/nsubj/7 "
        "said/VERB/root/0",
        [(1, "“ I hope , ”")],
        ["Reed", "Reed"],
    ),
    "I in a quotation of nobody": (
        "“/PUNCT/punct/3 *I/PRON/nsubj/3 hope/VERB/root/0 ./PUNCT/punct/3 ”/PUNCT/punct/3",
        [],
        ["unresolved"],
    ),
    "you in a quotation": (
        "*Reed/PROPN+PERSON/nsubj/2 told/VERB/root/0 Cole/PROPN+PERSON/obj/2 “/PUNCT/punct/6 *you/PRON/nsubj/6 "
        "lied/VERB/ccomp/2 ”/PUNCT/punct/6",
        [(0, "“ you lied ”")],
        ["Reed", "Cole"],
    ),
    "who is addressed is not who speaks": (
        "“/PUNCT/punct/3 Cole/PROPN+PERSON/vocative/3 wait/VERB/ccomp/6 ”/PUNCT/punct/3 *Reed/PROPN+PERSON/nsubj/6 "
        "said/VERB/root/0\n*He/PRON/nsubj/2 spoke/VERB/root/0",
        [(0, "“ Cole wait ”")],
        ["Reed", "Reed"],
    ),
}  # fmt: skip


@pytest.mark.parametrize(("text", "quoted_by", "expected"), QUOTED.values(), ids=QUOTED.keys())
def test_speakers_of_sources_with_quotations(text: str, quoted_by: list[tuple[int, str]], expected: list[str]) -> None:
    assert meant(draft_of(text, quoted_by)) == expected

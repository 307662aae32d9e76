"""Names with descriptions before them, and what `it` may mean where it says something: small parses."""

from __future__ import annotations

import pytest

from tests.extractors.speakers.texts import draft_of, meant

SHE = "\n*She/PRON/nsubj/2 spoke/VERB/root/0"

SAID = (
    "“/PUNCT/punct/3 *He/PRON/nsubj/3 lied/VERB/ccomp/7 ,/PUNCT/punct/3 ”/PUNCT/punct/3"
    " {subject}/nsubj/7 said/VERB/root/0"
)

CASES = {
    "a name between commas where another subject follows": (
        "Meeting/VERB/advcl/9 the/DET/det/3 Minister/PROPN/obj/1 ,/PUNCT/punct/1 Ada/PROPN+PERSON/nsubj/9 "
        "Bern/PROPN+PERSON/flat/5 ,/PUNCT/punct/1 Reed/PROPN+PERSON/nsubj/9 left/VERB/root/0\n"
        "The/DET/det/2 *minister/NOUN/nsubj/3 spoke/VERB/root/0",
        ["Ada Bern"],
    ),
    "a name with which the text ends": (
        "left/VERB/root/0 the/DET/det/3 Minister/PROPN/obj/1 ,/PUNCT/punct/3 *Ada/PROPN+PERSON/nsubj/1"
        " Bern/PROPN+PERSON/flat/5",
        ["Ada Bern"],
    ),
    "a relative called so by an adjective is new": (
        "Reed/PROPN+PERSON/nsubj/2 left/VERB/root/0\nHis/PRON/nmod:poss/2 *youngest/ADJ/nsubj/3 spoke/VERB/root/0",
        ["His youngest"],
    ),
    "the name of an author without `By`": (
        "Rain/NOUN/nsubj/2 fell/VERB/root/0\n\nMax/PROPN+PERSON/root/0 Reed/PROPN+PERSON/flat/1\n\n"
        "*He/PRON/nsubj/2 spoke/VERB/root/0",
        ["unresolved"],
    ),
    "a headline with a name that the text takes up": (
        "Rain/NOUN/nsubj/2 fell/VERB/root/0\n\nMax/PROPN+PERSON/root/0 Reed/PROPN+PERSON/flat/1\n\n"
        "*He/PRON/nsubj/2 spoke/VERB/root/0\nReed/PROPN+PERSON/nsubj/2 left/VERB/root/0",
        ["Max Reed"],
    ),
    "a name of one word that `it` takes up is a body's": (
        "*Kestrel/PROPN+PERSON/nsubj/2 spoke/VERB/root/0\n*It/PRON/nsubj/2 spoke/VERB/root/0",
        ["Kestrel", "Kestrel"],
    ),
    "a name of one word where `it` may be a body": (
        "*Kestrel/PROPN+PERSON/nsubj/2 left/VERB/root/0 the/DET/det/4 army/NOUN/obj/2\n"
        "*It/PRON/nsubj/2 spoke/VERB/root/0",
        ["Kestrel", "the army"],
    ),
    "a name of two words is a person's": (
        "*Ada/PROPN+PERSON/nsubj/3 Bern/PROPN+PERSON/flat/1 spoke/VERB/root/0\n*It/PRON/nsubj/2 spoke/VERB/root/0",
        ["Ada Bern", "unresolved"],
    ),
    "a seat of government with a number": (
        "No/INTJ/discourse/3 *10/NUM/nsubj/3 spoke/VERB/root/0",
        ["No 10"],
    ),
    "two nouns without an article": (
        "*Actor/NOUN/nsubj/6 and/CCONJ/cc/4 activist/NOUN/nmod:desc/4 Nora/PROPN+PERSON/conj/1"
        " Pell/PROPN+PERSON/flat/4 spoke/VERB/root/0",
        ["Nora Pell"],
    ),
    "two nouns, the name beside the second": (
        "*Singer/NOUN/nsubj/6 and/CCONJ/cc/3 producer/NOUN/conj/1 Nora/PROPN+PERSON/flat/3"
        " Pell/PROPN+PERSON/flat/4 spoke/VERB/root/0",
        ["Nora Pell"],
    ),
    "a noun that the parse attaches to a word of the report": (
        "Kestrel/PROPN+ORG/compound/2 *chairman/NOUN/compound/8 Bo/PROPN+PERSON/flat/2 Cole/PROPN+PERSON/flat/3"
        " said/VERB/root/0 that/SCONJ/mark/9 their/PRON/nmod:poss/8 critics/NOUN+Plur+critic/nsubj/9 lied/VERB/ccomp/5",
        ["Bo Cole"],
    ),
    "after a clause that ends in a body, to which the parse attaches the name": (
        "A/DET/det/2 *chemist/NOUN/nsubj/10 hired/VERB/acl/2 by/ADP/case/6 the/DET/det/6 mill/NOUN/obl/3"
        " ,/PUNCT/punct/8 Nora/PROPN+PERSON/appos/6 Pell/PROPN+PERSON/flat/8 spoke/VERB/root/0",
        ["Nora Pell"],
    ),
    "after a clause that ends in a place": (
        "A/DET/det/2 *trader/NOUN/nsubj/10 based/VERB/acl/2 in/ADP/case/5 Leeds/PROPN+LOC/obl/3 ,/PUNCT/punct/7"
        " Sam/PROPN+PERSON/appos/5 Okoro/PROPN+PERSON/flat/7 ,/PUNCT/punct/2 spoke/VERB/root/0",
        ["Sam Okoro"],
    ),
    "after a clause that ends in a body, with the body's name": (
        "A/DET/det/2 *chemist/NOUN/nsubj/10 hired/VERB/acl/2 by/ADP/case/6 the/DET/det/6 mill/NOUN/obl/3"
        " ,/PUNCT/punct/8 Nora/PROPN+ORG/appos/6 Pell/PROPN+ORG/flat/8 spoke/VERB/root/0",
        ["A chemist"],
    ),
    "after the body of an office, which the parse makes a title": (
        "*Whip/NOUN+secretary/nsubj/7 of/ADP/case/4 the/DET/det/4 Chamber/PROPN/nmod:desc/5 Nora/PROPN+PERSON/nmod/1"
        " Pell/PROPN+PERSON/flat/5 spoke/VERB/root/0",
        ["Nora Pell"],
    ),
    "after somebody else": (
        "*Mother/NOUN/nsubj/7 of/ADP/case/5 the/DET/det/5 Kestrel/PROPN/nmod:desc/5 Nora/PROPN+PERSON/nmod/1"
        " Pell/PROPN+PERSON/flat/5 spoke/VERB/root/0",
        ["Mother of the Kestrel Nora Pell"],
    ),
    "one of two": (
        "*One/NUM/nsubj/8 of/ADP/case/4 the/DET/det/4 two/NUM/nmod/1 ,/PUNCT/punct/6 Nora/PROPN+PERSON/appos/4"
        " Pell/PROPN+PERSON/flat/6 spoke/VERB/root/0",
        ["Nora Pell"],
    ),
    "another of a group": (
        "*Another/PRON/nsubj/8 of/ADP/case/4 the/DET/det/4 group/NOUN/nmod/1 ,/PUNCT/punct/6 Nora/PROPN+PERSON/appos/1"
        " Pell/PROPN+PERSON/flat/6 spoke/VERB/root/0",
        ["Nora Pell"],
    ),
    "a noun with an article is somebody else": (
        "The/DET/det/2 *actor/NOUN/nsubj/7 and/CCONJ/cc/5 activist/NOUN/nmod:desc/5 Nora/PROPN+PERSON/conj/2"
        " Pell/PROPN+PERSON/flat/5 spoke/VERB/root/0",
        ["The actor and activist Nora Pell"],
    ),
    "a name with nothing before it is somebody else": (
        "*Actor/NOUN/nsubj/5 and/CCONJ/cc/3 Nora/PROPN+PERSON/conj/1 Pell/PROPN+PERSON/flat/3 spoke/VERB/root/0",
        ["Actor and Nora Pell"],
    ),
    "two nouns, a body between the second and the name": (
        "*Founder/NOUN/nsubj/7 and/CCONJ/cc/3 head/NOUN/conj/1 of/ADP/case/5 Kestrel/PROPN+ORG/nmod/1"
        " Nora/PROPN+PERSON/flat/5 spoke/VERB/root/0",
        ["Nora"],
    ),
    "two nouns before somebody else's name": (
        "*Friend/NOUN/nsubj/7 and/CCONJ/cc/3 manager/NOUN/conj/1 of/ADP/case/5 singer/NOUN/nmod/3"
        " Nora/PROPN+PERSON/flat/5 spoke/VERB/root/0",
        ["Friend and manager of singer Nora"],
    ),
    "a description and a name, both subjects of one verb": (
        "*Founder/NOUN/nsubj/6 of/ADP/case/3 Kestrel/PROPN+ORG/nmod/1 ,/PUNCT/punct/1 Nora/PROPN+PERSON/nsubj/6"
        " spoke/VERB/root/0",
        ["Nora"],
    ),
    "a title behind a state that heads the name": (
        "*Texas/PROPN/nsubj/5 Sen./PROPN/flat/1 Nora/PROPN+PERSON/flat/1 Pell/PROPN+PERSON/flat/3 spoke/VERB/root/0",
        ["Nora Pell"],
    ),
    "a body described by a noun without a comma": (
        "The/DET/det/3 rights/NOUN/compound/3 *group/NOUN/nsubj/6 the/DET/det/5 Kestrels/PROPN+ORG/nsubj/6"
        " spoke/VERB/root/0",
        ["Kestrels"],
    ),
    "a second person in the clause of the first": (
        "*Nora/PROPN+PERSON/nsubj/8 ,/PUNCT/punct/4 who/PRON+Rel/nsubj/4 beat/VERB/acl:relcl/1 Reed/PROPN+PERSON/obj/4"
        " and/CCONJ/cc/7 Cole/PROPN+PERSON/conj/1 spoke/VERB/root/0",
        ["Nora"],
    ),
    "a second person behind the clause of the first": (
        "*Nora/PROPN+PERSON/nsubj/8 ,/PUNCT/punct/4 who/PRON+Rel/nsubj/4 slept/VERB/acl:relcl/1 ,/PUNCT/punct/7"
        " and/CCONJ/cc/7 Cole/PROPN+PERSON/conj/1 spoke/VERB/root/0",
        ["Nora , who slept , and Cole"],
    ),
    "a person whom a word for things describes": (
        "His/PRON+he/nmod:poss/2 *number/NOUN/nsubj/6 ,/PUNCT/punct/4 Nora/PROPN+PERSON/appos/2"
        " Pell/PROPN+PERSON/flat/4 spoke/VERB/root/0",
        ["Nora Pell"],
    ),
    "a name that a person gives": (
        "A/DET/det/2 *survivor/NOUN/nsubj/9 who/PRON+Rel/nsubj/4 gave/VERB+give/acl:relcl/2 her/PRON+she/nmod:poss/6"
        " name/NOUN/obj/4 as/ADP/case/8 Nora/PROPN+PERSON/obl/4 spoke/VERB/root/0",
        ["Nora"],
    ),
    "a name in apposition to the word name": (
        "A/DET/det/2 *survivor/NOUN/nsubj/10 who/PRON+Rel/nsubj/4 gave/VERB+give/acl:relcl/2 her/PRON+she/nmod:poss/7"
        " first/ADJ/amod/7 name/NOUN/obj/4 ,/PUNCT/punct/9 Nora/PROPN+PERSON/appos/7 spoke/VERB/root/0",
        ["Nora"],
    ),
    "a name that a person goes by": (
        "A/DET/det/2 *survivor/NOUN/nsubj/7 known/VERB+know/acl/2 only/ADV/advmod/6 as/ADP/case/6"
        " Nora/PROPN+PERSON/obl/3 spoke/VERB/root/0",
        ["Nora"],
    ),
    "the name of somebody whom a person identifies": (
        "A/DET/det/2 *survivor/NOUN/nsubj/9 who/PRON+Rel/nsubj/4 identified/VERB+identify/acl:relcl/2 a/DET/det/6"
        " thief/NOUN/obj/4 as/ADP/case/8 Nora/PROPN+PERSON/obl/4 spoke/VERB/root/0",
        ["A survivor"],
    ),
    "a name rather than a style in apposition": (
        "The/DET/det/2 *emir/NOUN/nsubj/8 ,/PUNCT/punct/5 his/PRON+he/nmod:poss/5 highness/NOUN/appos/2"
        " Nora/PROPN+PERSON/appos/2 Pell/PROPN+PERSON/flat/6 spoke/VERB/root/0",
        ["Nora Pell"],
    ),
    "a rank with the holder's retirement": (
        "*Gen./PROPN/nsubj/7 (/PUNCT/punct/3 ret./NOUN/appos/1 )/PUNCT/punct/3 Nora/PROPN+PERSON/nsubj/7"
        " Pell/PROPN+PERSON/flat/5 spoke/VERB/root/0",
        ["Nora Pell"],
    ),
    "two offices after a name": (
        "*Nora/PROPN+PERSON/nsubj/7 Pell/PROPN+PERSON/flat/1 ,/PUNCT/punct/4 founder/NOUN/appos/1 and/CCONJ/cc/6"
        " director/NOUN/conj/1 spoke/VERB/root/0",
        ["Nora Pell"],
    ),
    "a lord mayor may be a woman": (
        "Lord/PROPN/nmod:desc/3 Mayor/PROPN/nmod:desc/3 *Nora/PROPN+PERSON/nsubj/5 Pell/PROPN+PERSON/flat/3"
        " spoke/VERB/root/0" + SHE,
        ["Nora Pell", "Nora Pell"],
    ),
    "a report rather than a pool": (
        "The/DET/det/2 *report/NOUN/nsubj/3 said/VERB/root/0 the/DET/det/5 pool/NOUN/nsubj/6 leaked/VERB/ccomp/3"
        "\n*It/PRON/nsubj/2 spoke/VERB/root/0",
        ["The report", "The report"],
    ),
}


@pytest.mark.parametrize(("text", "expected"), CASES.values(), ids=CASES.keys())
def test_who_is_meant(text: str, expected: list[str]) -> None:
    assert meant(draft_of(text)) == expected


@pytest.mark.parametrize(
    ("before", "subject", "expected"),
    [
        ("Reed/PROPN+PERSON/nsubj/2 sat/VERB/root/0\n", "*Cole/PROPN+PERSON", "Reed"),
        ("", "*Cole/PROPN+PERSON", "unresolved"),
        (
            "Reed/PROPN+PERSON/nsubj/2 sat/VERB/root/0\nVega/PROPN+PERSON/nsubj/2 nodded/VERB/root/0\n",
            "*she/PRON",
            "Reed",
        ),
    ],
    ids=["who is named behind it", "who is named behind it alone", "whom the sentence before is about"],
)
def test_a_pronoun_in_a_quotation_is_not_who_says_it(before: str, subject: str, expected: str) -> None:
    text = before + SAID.format(subject=subject)
    assert meant(draft_of(text, [(1, "“ He lied , ”")]))[0] == expected

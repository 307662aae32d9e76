"""Descriptions by which a text varies a name: occupation, people, party, general nouns; small parses."""

from __future__ import annotations

import pytest

from onrecord.extractors.speakers.antecedents.ranking import Choice, LearnedRanker
from tests.extractors.speakers.texts import draft_of, meant


class Nobody(LearnedRanker):
    """Takes nobody, so that only rules resolve."""

    def probabilities(self, choice: Choice) -> list[float]:
        """Nothing for anybody."""
        return [0.0 for _ in choice.features]


NOBODY = Nobody({}, {"nominal": 0.6})

BERN = "Ada/PROPN+PERSON/nsubj/3 Bern/PROPN+PERSON/flat/1 spoke/VERB/root/0\n"
REED = "Max/PROPN+PERSON/nsubj/3 Reed/PROPN+PERSON/flat/1 left/VERB/root/0\n"
BOTH = BERN.replace("spoke", "met").rstrip() + " Max/PROPN+PERSON/obj/3 Reed/PROPN+PERSON/flat/4\n"
KESTREL = "Kestrel/PROPN+ORG/nsubj/2 sued/VERB/root/0\n"
OSPREY = "Osprey/PROPN+ORG/nsubj/2 sued/VERB/root/0\n"
UNION = "Nova/PROPN+ORG/compound/2 Union/PROPN+ORG/nsubj/3 sued/VERB/root/0\n"
BANK = "Nova/PROPN+ORG/compound/2 Bank/PROPN+ORG/nsubj/3 sued/VERB/root/0\n"
PARTY = "The/DET/det/3 {}/PROPN+ORG/compound/3 Party/PROPN+ORG/nsubj/4 left/VERB/root/0\n"
COUNCIL = "Orsa/PROPN+ORG/compound/3 City/PROPN+ORG/compound/3 Council/PROPN+ORG/nsubj/4 sued/VERB/root/0\n"
AUTHORITY = "Port/PROPN+ORG/compound/2 Authority/PROPN+ORG/nsubj/3 sued/VERB/root/0\n"
SPEAKING = "*Osprey/PROPN+ORG/nsubj/2 spoke/VERB/root/0\n"


def the(noun: str, *before: str) -> str:
    """A sentence in which a description with `the` says something."""
    head = len(before) + 2
    words = "".join(f" {word}/{head}" for word in before)
    return f"The/DET/det/{head}{words} *{noun}/nsubj/{head + 1} spoke/VERB/root/0"


CASES = {
    "an occupation": (BERN + the("striker/NOUN"), "Ada Bern"),
    "an occupation, of two the topic": (REED + BERN + the("striker/NOUN"), "Ada Bern"),
    "an occupation with an adjective, on topic": (BERN + the("striker/NOUN", "young/ADJ/amod"), "Ada Bern"),
    "a people": (BERN + the("Dane/PROPN+dane+NORP"), "Ada Bern"),
    "an occupation, of two in one sentence": (BOTH + the("striker/NOUN"), "Ada Bern | Max Reed"),
    "what one was, of two in one sentence": (BOTH + the("minister/NOUN", "former/ADJ/amod"), "Ada Bern | Max Reed"),
    "of two in one sentence the one who is": (
        "Striker/NOUN/nmod:desc/2 Ada/PROPN+PERSON/nsubj/4 Bern/PROPN+PERSON/flat/2 met/VERB/root/0"
        " Max/PROPN+PERSON/obj/4 Reed/PROPN+PERSON/flat/5\n" + the("player/NOUN"), "Ada Bern",
    ),
    "a party": (BERN + the("Conservative/PROPN+conservative"), "Ada Bern"),
    "a leader, on topic": (BERN + the("leader/NOUN"), "Ada Bern"),
    "no leader of a thing": (BERN + the("leader/NOUN", "union/NOUN/compound"), "The union leader"),
    "narrower than what the text says": (
        "Lawmaker/NOUN/nmod:desc/2 Ada/PROPN+PERSON/nsubj/4 Bern/PROPN+PERSON/flat/2 spoke/VERB/root/0\n"
        + the("congresswoman/NOUN"),
        "Ada Bern",
    ),
    "no occupation with a complement": (
        BERN + "The/DET/det/2 *end/NOUN/nsubj/6 of/ADP/case/5 the/DET/det/5 war/NOUN/nmod/2 spoke/VERB/root/0",
        "The end of the war",
    ),
    "another noun": (BERN + the("gardener/NOUN"), "The gardener"),
    "a group": (KESTREL + the("group/NOUN"), "Kestrel"),
    "a kind of company": (KESTREL + the("airline/NOUN"), "Kestrel"),
    "no court": (KESTREL + the("court/NOUN"), "The court"),
    "a group where two are near": (OSPREY + UNION + the("group/NOUN"), "Nova Union"),
    "two that may be one": (KESTREL + OSPREY + the("group/NOUN"), "Osprey | Kestrel"),
    "two that may be one, with an adjective": (KESTREL + OSPREY + the("group/NOUN", "big/ADJ/amod"), "The big group"),
    "a general noun that is read as a name": (KESTREL + the("NGO/PROPN+ORG"), "Kestrel"),
    "who is tried, by whoever does it": (
        "Judge/NOUN/nmod:desc/2 Ada/PROPN+PERSON/nsubj/4 Bern/PROPN+PERSON/flat/2 jailed/VERB/root/0\n"
        + the("defendant/NOUN"), "The defendant",
    ),
    "a counterpart, by the office": (
        "President/NOUN/nmod:desc/2 Ada/PROPN+PERSON/nsubj/4 Bern/PROPN+PERSON/flat/2 met/VERB/root/0"
        " her/PRON/nmod:poss/7 Danish/ADJ+danish+NORP/amod/7 counterpart/NOUN/obj/4 ,/PUNCT/punct/9"
        " Max/PROPN+PERSON/appos/7 Reed/PROPN+PERSON/flat/9\n"
        + the("president/NOUN", "Danish/ADJ+danish+NORP/amod"), "Max Reed",
    ),
    "the last that spoke of two": (KESTREL + SPEAKING + the("group/NOUN"), "Osprey"),
    "a union, not a company": (KESTREL + UNION + the("union/NOUN"), "Nova Union"),
    "a company, not a union": (KESTREL + UNION + the("carrier/NOUN"), "Kestrel"),
    "no company where an authority is called by its initials": (
        AUTHORITY + "PA/PROPN+ORG/nsubj/2 left/VERB/root/0\n" + the("company/NOUN"), "The company",
    ),
    "no company where only a union is near": (UNION + the("carrier/NOUN"), "The carrier"),
    "a maker of a product": (KESTREL + the("planemaker/NOUN"), "Kestrel"),
    "no maker of laws": (KESTREL + the("lawmaker/NOUN"), "The lawmaker"),
    "a noun for persons and bodies": (SPEAKING + the("importer/NOUN"), "Osprey"),
    "a noun for persons and bodies, of one that did not speak": (KESTREL + the("importer/NOUN"), "The importer"),
    "another body": (KESTREL + the("company/NOUN", "parent/NOUN/compound"), "The parent company"),
    "narrowed, of the last that spoke": (SPEAKING + the("bank/NOUN", "private/ADJ/amod"), "Osprey"),
    "narrowed, of one that did not": (KESTREL + the("bank/NOUN", "private/ADJ/amod"), "The private bank"),
    "a kind of bank, of one that did not": (KESTREL + the("bank/NOUN", "savings/NOUN/compound"), "Kestrel"),
    "a private one, of a bank that did not": (BANK + the("lender/NOUN", "private/ADJ/amod"), "Nova Bank"),
    "a central one, of a firm": (
        "Kestrel/PROPN+ORG/nsubj/6 ,/PUNCT/punct/4 a/DET/det/4 firm/NOUN/appos/1 ,/PUNCT/punct/4 left/VERB/root/0\n"
        + the("bank/NOUN", "central/ADJ/amod"), "The central bank",
    ),
    "one of two called so, and another that spoke since": (
        PARTY.format("Nova") + KESTREL + KESTREL + PARTY.format("Harrow") + SPEAKING + the("party/NOUN"),
        "Harrow Party | Osprey",
    ),
    "a club of a league": (KESTREL + the("side/NOUN", "Premiership/PROPN+ORG/compound"), "Kestrel"),
    "letters, one of which may stand for the noun": (
        "The/DET/det/2 *FA/PROPN+ORG/nsubj/3 spoke/VERB/root/0\n" + the("federation/NOUN"), "FA",
    ),
    "letters of another noun": (
        "The/DET/det/2 *FBI/PROPN+ORG/nsubj/3 spoke/VERB/root/0\n" + the("campaign/NOUN"), "The campaign",
    ),
    "a union after a council": (
        "Nova/PROPN+ORG/compound/2 Council/PROPN+ORG/nsubj/3 sued/VERB/root/0\n" + the("union/NOUN"), "The union",
    ),
    "for whom the last speaks": (
        KESTREL + "A/DET/det/2 *spokeswoman/NOUN/nsubj/5 for/ADP/case/4 Osprey/PROPN+ORG/nmod/2 spoke/VERB/root/0\n"
        + the("union/NOUN"), "Osprey",
    ),
    "a name with its country and no other sign of a body": (
        "Brazil/PROPN+LOC/nmod:poss/3 's/PART/case/1 *Osprey/PROPN+PERSON/nsubj/4 spoke/VERB/root/0\n"
        + the("company/NOUN", "oil/NOUN/compound"),
        "Osprey",
    ),
    "a body of its members": (
        SPEAKING + "The/DET/det/2 bishops/NOUN+Plur+bishop/nmod:poss/4 '/PART/case/2 *body/NOUN/nsubj/5"
        " spoke/VERB/root/0", "Osprey",
    ),
    "a trade group is no company": (
        "*Osprey/PROPN+ORG/nsubj/5 ,/PUNCT/punct/4 a/DET/det/4 group/NOUN/appos/1 spoke/VERB/root/0\n"
        + the("lobby/NOUN"), "Osprey",
    ),
    "first of a place": (
        SPEAKING + "The/DET/det/2 world/NOUN/nmod:poss/5 's/PART/case/2 largest/ADJ+Sup/amod/5 *producer/NOUN/nsubj/6"
        " spoke/VERB/root/0", "Osprey",
    ),
    "an authority, of a council": (COUNCIL + the("authority/NOUN"), "Orsa City Council"),
    "a municipality, of a council": (COUNCIL + REED + the("municipality/NOUN"), "Orsa City Council"),
    "an authority, of two": (COUNCIL + AUTHORITY + the("authority/NOUN"), "Port Authority"),
    "no municipality: a port": (AUTHORITY + the("municipality/NOUN"), "The municipality"),
    "no club: a council": (COUNCIL + the("club/NOUN"), "The club"),
    "a ministry, of a department": (
        "Parks/PROPN+ORG/compound/2 Department/PROPN+ORG/nsubj/3 sued/VERB/root/0\n" + the("ministry/NOUN"),
        "Parks Department",
    ),
    "a force, of police without a name": (
        "Orsa/PROPN+LOC/compound/2 police/NOUN/nsubj/3 came/VERB/root/0\n" + the("force/NOUN"), "Orsa police",
    ),
    "the ruling party, of one that did not speak": (
        KESTREL + the("party/NOUN", "ruling/VERB+ruling/amod"), "The ruling party",
    ),
    "an agency of the United Nations": (
        "*Nova/PROPN+ORG/compound/2 Agency/PROPN+ORG/nsubj/3 spoke/VERB/root/0\n"
        + the("watchdog/NOUN", "UN/PROPN+ORG/compound"), "Nova Agency",
    ),
    "no agency of the United Nations": (
        SPEAKING + the("watchdog/NOUN", "UN/PROPN+ORG/compound"), "The UN watchdog",
    ),
    "of two companies the last that spoke": (
        BANK + SPEAKING + the("investor/NOUN"), "Osprey",
    ),
    "called so, before the last that spoke": (
        BANK + SPEAKING + the("bank/NOUN"), "Nova Bank",
    ),
    "narrowed, of one of its sort that did not speak": (
        "Nova/PROPN+ORG/compound/2 Airways/PROPN+ORG/nsubj/3 sued/VERB/root/0\n"
        + the("company/NOUN", "Danish/ADJ+danish/amod", "private/ADJ/amod"), "The Danish private company",
    ),
    "of a place, the only one nearby": (
        "Nova/PROPN+ORG/compound/2 Airways/PROPN+ORG/nsubj/3 sued/VERB/root/0\n"
        + the("company/NOUN", "Danish/ADJ+danish/amod"), "Nova Airways",
    ),
    "of a place, one of two nearby": (
        "Nova/PROPN+ORG/compound/2 Airways/PROPN+ORG/nsubj/3 sued/VERB/root/0\n" + OSPREY
        + the("company/NOUN", "Danish/ADJ+danish/amod"), "The Danish company",
    ),
    "of another trade": (
        "Carmaker/NOUN/compound/2 Osprey/PROPN+ORG/nsubj/3 sued/VERB/root/0\n" + the("airline/NOUN"), "The airline",
    ),
    "of a trade in its name, before the last that spoke": (
        "Nova/PROPN+ORG/compound/2 Airways/PROPN+ORG/nsubj/3 sued/VERB/root/0\n" + SPEAKING + the("carrier/NOUN"),
        "Nova Airways",
    ),
    "the ruling party after one of the opposition": (
        "The/DET/det/3 opposition/NOUN/compound/3 *Osprey/PROPN+ORG/nsubj/4 spoke/VERB/root/0\n"
        + the("party/NOUN", "ruling/VERB+ruling/amod"), "The ruling party",
    ),
    "a body without a name": (
        "A/DET/det/3 rights/NOUN/compound/3 *group/NOUN/nsubj/4 spoke/VERB/root/0\n" + the("organisation/NOUN"),
        "A rights group",
    ),
    "a body of a place after one without a name": (
        "A/DET/det/3 rights/NOUN/compound/3 *group/NOUN/nsubj/4 spoke/VERB/root/0\n"
        + the("organisation/NOUN", "Danish/ADJ+danish/amod"), "The Danish organisation",
    ),
    "no city": (
        "A/DET/det/2 bank/NOUN/nsubj/5 in/ADP/case/4 Nova/PROPN+ORG/nmod/2 fell/VERB/root/0\n" + the("company/NOUN"),
        "A bank in Nova",
    ),
    "several, by the name after the noun": (
        "The/DET/det/2 *developers/NOUN+Plur+developer/nsubj/7 ,/PUNCT/punct/5 Nova/PROPN+ORG/compound/5"
        " Homes/PROPN+ORG/appos/2 ,/PUNCT/punct/5 met/VERB/root/0", "Nova Homes",
    ),
    "before another noun": (
        SPEAKING + "The/DET/det/2 *business/NOUN/nsubj/4 daily/NOUN/obj/4 spoke/VERB/root/0", "The business",
    ),
    "another name inside": (SPEAKING + the("supplier/NOUN", "Kestrel/PROPN+ORG/compound"), "The Kestrel supplier"),
    "no government": (UNION + the("government/NOUN"), "The government"),
    "a body behind a thing": (
        KESTREL + "A/DET/det/2 ship/NOUN/nsubj/3 sank/VERB/root/0\n"
        "Its/PRON/nmod:poss/2 *operator/NOUN/nsubj/3 spoke/VERB/root/0", "Kestrel",
    ),
    "no other body of a thing": (
        KESTREL + "A/DET/det/2 ship/NOUN/nsubj/3 sank/VERB/root/0\n"
        "Its/PRON/nmod:poss/2 *bank/NOUN/nsubj/3 spoke/VERB/root/0", "Its bank",
    ),
    "a woman, by another noun": (
        "A/DET/det/2 nurse/NOUN/nsubj/3 slept/VERB/root/0\n" + BERN + the("woman/NOUN"), "A nurse",
    ),
    "a man whom a noun shows to be a woman": (
        "A/DET/det/2 waitress/NOUN/nsubj/3 slept/VERB/root/0\n" + the("man/NOUN"), "The man",
    ),
}  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), CASES.values(), ids=CASES)
def test_a_name_is_varied(text: str, expected: str) -> None:
    ranker = LearnedRanker({}, {"nominal": 0.0}) if "woman" in text else NOBODY
    assert meant(draft_of(text, ranker=ranker))[-1:] == [expected]


def test_of_several_without_a_name_the_last() -> None:
    two = "A/DET/det/2 source/NOUN/nsubj/3 spoke/VERB/root/0\nAnother/DET/det/2 source/NOUN/nsubj/3 left/VERB/root/0\n"
    assert meant(draft_of(two + the("source/NOUN"), ranker=LearnedRanker({}, {"nominal": 0.0}))) == ["Another source"]

"""Nouns next to the names of bodies and things: `carmaker Nova`, `the Nova newspaper`, `the ferry Nova`."""

from __future__ import annotations

import pytest

from tests.extractors.speakers.texts import Nearest, draft_of, meant

CASES = {
    "before the name, joined": (
        "The/DET/det/2 *carmaker/NOUN/nsubj/4 Nova/PROPN+ORG/appos/2 spoke/VERB/root/0", "Nova",
    ),
    "before the name, both subjects": (
        "Danish/ADJ/amod/2 *carmaker/NOUN/nsubj/4 Nova/PROPN+PERSON/nsubj/4 spoke/VERB/root/0", "Nova",
    ),
    "after the name": ("The/DET/det/3 Nova/PROPN+ORG/compound/3 *newspaper/NOUN/nsubj/4 spoke/VERB/root/0", "Nova"),
    "after the name, of somebody": (
        "Oslo/PROPN+LOC/nmod:poss/4 's/PART/case/1 Nova/PROPN+LOC/compound/4 *daily/NOUN/nsubj/5 spoke/VERB/root/0",
        "Nova",
    ),
    "with a word between": (
        "The/DET/det/4 Nova/PROPN+ORG/compound/4 TV/NOUN/compound/4 *station/NOUN/nsubj/5 spoke/VERB/root/0", "Nova",
    ),
    "a part of the body": (
        "The/DET/det/3 Nova/PROPN+ORG/compound/3 *board/NOUN/nsubj/4 spoke/VERB/root/0", "The Nova board",
    ),
    "of a place": (
        "The/DET/det/3 Oslo/PROPN+LOC/compound/3 *newspaper/NOUN/nsubj/4 spoke/VERB/root/0", "The Oslo newspaper",
    ),
    "one of several": (
        "A/DET/det/2 *union/NOUN/nsubj/6 that/PRON/obj/5 Nova/PROPN+ORG/nsubj/5 left/VERB/acl:relcl/2"
        " spoke/VERB/root/0", "A union",
    ),
    "a person of two names": (
        "The/DET/det/2 *company/NOUN/nsubj/5 Ada/PROPN+PERSON/nsubj/5 Bern/PROPN+PERSON/flat/3 spoke/VERB/root/0",
        "The company",
    ),
    "a name of two words taken for a person's": (
        "The/DET/det/2 *firm/NOUN/nsubj/5 Xerxo/PROPN+PERSON/appos/2 Quill/PROPN+PERSON/flat/3 spoke/VERB/root/0",
        "Xerxo Quill",
    ),
    "an apposition of two words taken for a person": (
        "The/DET/det/2 *firm/NOUN/nsubj/6 ,/PUNCT/punct/4 Xerxo/PROPN+PERSON/appos/2 Quill/PROPN+PERSON/flat/4"
        " spoke/VERB/root/0", "Xerxo Quill",
    ),
    "taken for a person, with which after it": (
        "*Nova/PROPN+PERSON/nsubj/7 ,/PUNCT/punct/4 which/PRON+Rel/nsubj/4 sails/VERB/acl:relcl/1 far/ADV/advmod/4"
        " ,/PUNCT/punct/1 spoke/VERB/root/0\n*It/PRON/nsubj/2 spoke/VERB/root/0", "Nova",
    ),
    "a group with the name of a body": (
        "The/DET/det/2 *opposition/NOUN/nsubj/5 Xerxo/PROPN+ORG/compound/4 Front/PROPN+ORG/appos/2 spoke/VERB/root/0",
        "Xerxo Front",
    ),
    "an apposition that is a person": (
        "The/DET/det/2 *firm/NOUN/nsubj/6 ,/PUNCT/punct/4 Anna/PROPN+PERSON/appos/2 Bern/PROPN+PERSON/flat/4"
        " spoke/VERB/root/0", "The firm",
    ),
    "an apposition taken for a person": (
        "A/DET/det/2 *charity/NOUN/nsubj/5 ,/PUNCT/punct/4 Nova/PROPN+PERSON/appos/2 spoke/VERB/root/0", "Nova",
    ),
    "taken for a person, with a noun for a body before it": (
        "The/DET/det/3 watchdog/NOUN/compound/3 *Nova/PROPN+PERSON/nsubj/4 spoke/VERB/root/0\n"
        "*It/PRON/nsubj/2 spoke/VERB/root/0", "Nova",
    ),
    "a person with an office before it": (
        "The/DET/det/3 envoy/NOUN/compound/3 *Nova/PROPN+PERSON/nsubj/4 spoke/VERB/root/0\n"
        "*It/PRON/nsubj/2 spoke/VERB/root/0", "unresolved",
    ),
    "what a body makes, before its name": (
        "Kitchen/NOUN/compound/2 knife/NOUN/compound/3 *manufacturer/NOUN/nsubj/5 Nova/PROPN+PERSON/flat/3"
        " spoke/VERB/root/0", "Nova",
    ),
    "a thing does not speak": (
        "*Kestrel/PROPN+ORG/nsubj/2 spoke/VERB/root/0\n"
        "The/DET/det/2 ferry/NOUN/nsubj/4 Nova/PROPN+ORG/flat/2 sank/VERB/root/0\n*It/PRON/nsubj/2 spoke/VERB/root/0",
        "Kestrel",
    ),
}  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), CASES.values(), ids=CASES)
def test_a_noun_next_to_a_name(text: str, expected: str) -> None:
    assert meant(draft_of(text, ranker=Nearest()))[-1] == expected

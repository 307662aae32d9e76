"""Types of speakers that a noun with its modifiers or pronouns show, on parses in a line."""

from __future__ import annotations

import pytest

from onrecord.extractors.draft import SpeakerDraft
from onrecord.extractors.nouns import load_nouns
from onrecord.extractors.profiles.descriptors import descriptors
from onrecord.extractors.profiles.text_view import TextView
from onrecord.extractors.profiles.types import by_noun, decide
from tests.extractors.sketches import sketch


def noun_type(line: str) -> str | None:
    """The type that the root of a phrase gives."""
    analysis = sketch(line)
    head = next(token.index for token in analysis.tokens if token.deprel == "root")
    return by_noun(TextView(analysis, load_nouns()), head).type


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        pytest.param("one/NUM/root/0 of/ADP/case/3 herder/NOUN/nmod/1", "unnamed_person", id="one of several people"),
        pytest.param("one/NUM/root/0 of/ADP/case/3 bank/NOUN/nmod/1", "organization", id="one of several bodies"),
        pytest.param("one/NUM/root/0 of/ADP/case/3 letter/NOUN/nmod/1", "document", id="one of several documents"),
        pytest.param("one/NUM/root/0 of/ADP/case/3 government/NOUN/nmod/1", "government", id="one of several states"),
        pytest.param("some/DET/root/0 of/ADP/case/3 herder/NOUN/nmod/1", "group", id="some of several"),
        pytest.param("part/NOUN/root/0 of/ADP/case/3 letter/NOUN/nmod/1", "document", id="a part of a document"),
        pytest.param("those/PRON/root/0", "group", id="those"),
        pytest.param("ten/NUM/root/0", "group", id="a number"),
        pytest.param("per/ADP/case/2 cent/NOUN/root/0", "group", id="a share of two words"),
        pytest.param("nurse/NOUN:NNS/root/0", "group", id="several persons"),
        pytest.param("foreign/ADJ/amod/2 ministry/NOUN/root/0", "government", id="a government"),
        pytest.param("health/NOUN/compound/2 department/NOUN/root/0", "government", id="an office with a field"),
        pytest.param("bank/NOUN:NNS/root/0", "group", id="several bodies"),
        pytest.param("police/NOUN:NNS/root/0", "organization", id="a body in the plural"),
        pytest.param("the/DET/det/2 developer/NOUN/root/0", "organization", id="a noun for persons and bodies"),
        pytest.param("a/DET/det/2 developer/NOUN/root/0", "unnamed_person", id="the same with another article"),
        pytest.param("Justice/PROPN/compound/2 Act/PROPN/root/0", "document", id="a law"),
        pytest.param("an/DET/det/2 dane/NOUN/root/0", "unnamed_person", id="one of a people"),
        pytest.param("kettle/NOUN/root/0", None, id="a thing"),
    ],
)
def test_nouns_with_their_modifiers(line: str, expected: str | None) -> None:
    assert noun_type(line) == expected


@pytest.mark.parametrize(
    ("pronoun", "expected"),
    [("she", "unnamed_person"), ("who", "unnamed_person"), ("they", "group"), ("we", "group"), ("it", None)],
)
def test_speakers_with_pronouns_alone(pronoun: str, expected: str | None) -> None:
    view = TextView(sketch(f"{pronoun}/PRON/nsubj/2 agreed/VERB/root/0"), load_nouns())
    speaker = SpeakerDraft(pronoun, None, [(0, len(pronoun), "pronoun")], named=False)
    assert decide(view, descriptors(view, speaker)).type == expected


def test_a_description_that_says_nothing_takes_the_type_of_its_pronouns() -> None:
    view = TextView(sketch("The/DET/det/2 lantern/NOUN/nsubj/3 fell/VERB/root/0 she/PRON/nsubj/3"), load_nouns())
    mentions = [(0, 11, "nominal"), (17, 20, "pronoun")]
    speaker = SpeakerDraft("The lantern", None, mentions, named=False)
    assert decide(view, descriptors(view, speaker)).type == "unnamed_person"
    speaker = SpeakerDraft("The lantern", None, mentions[:1], kind="person", named=False)
    assert decide(view, descriptors(view, speaker)).type == "unnamed_person"


def test_speakers_with_members_and_the_author() -> None:
    view = TextView(sketch("Ada/PROPN/nsubj/2 agreed/VERB/root/0"), load_nouns())
    member = SpeakerDraft("Ada", "person", [(0, 3, "name")])
    joined = SpeakerDraft("Ada and Bo", None, [(0, 3, "name")], members=(member,))
    assert decide(view, descriptors(view, joined)).type == "group"
    author = SpeakerDraft("Ada", None, [(0, 3, "name")], kind="author")
    assert decide(view, descriptors(view, author)).type == "author"

"""The nouns that describe a speaker, and the speakers that a noun phrase refers to, on parses in a line."""

from __future__ import annotations

from dataclasses import replace

import pytest

from onrecord.extractors.draft import Draft, SpeakerDraft
from onrecord.extractors.nouns import load_nouns
from onrecord.extractors.profiles.descriptors import descriptors
from onrecord.extractors.profiles.speaker_registry import SpeakerRegistry
from onrecord.extractors.profiles.text_view import TextView
from tests.extractors.sketches import sketch
from tests.rows import named


def viewed(line: str) -> TextView:
    """A parse in which `Reed` is a person."""
    analysis = sketch(line)
    entities = [("PERSON", "Reed")] if "Reed" in analysis.text else []
    return TextView(replace(analysis, entities=tuple(named(analysis.text, analysis.tokens, entities))), load_nouns())


def described(line: str, mention: str = "Reed") -> list[tuple[str, str]]:
    """The descriptions of a speaker with one mention: construction and noun."""
    view = viewed(line)
    start = view.analysis.text.index(mention)
    form = "name" if mention == "Reed" else "nominal"
    speaker = SpeakerDraft(mention, None, [(start, start + len(mention), form)], named=form == "name")
    return [(one.construction, view.token(one.head).text) for one in descriptors(view, speaker).descriptions]


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        pytest.param("spokesman/NOUN/nmod:desc/2 Reed/PROPN/nsubj/3 agreed/VERB/root/0", [("title", "spokesman")],
                     id="title"),
        pytest.param(
            "Reed/PROPN/nsubj/6 ,/PUNCT/punct/4 the/DET/det/4 engineer/NOUN/appos/1 ,/PUNCT/punct/1 agreed/VERB/root/0",
            [("apposition", "engineer")],
            id="apposition",
        ),
        pytest.param(
            "Reed/PROPN/nsubj/4 is/AUX:VBZ:VerbForm=Fin/cop/4 the/DET/det/4 engineer/NOUN/root/0",
            [("copula", "engineer")],
            id="copula",
        ),
        pytest.param(
            "Reed/PROPN/nsubj/5 is/AUX:VBZ:VerbForm=Fin/cop/5 not/PART/advmod/5 the/DET/det/5 engineer/NOUN/root/0",
            [],
            id="negated copula",
        ),
        pytest.param(
            "Reed/PROPN/nsubj/2 become/VERB:VBD:VerbForm=Fin/root/0 mayor/NOUN/xcomp/2", [("copula", "mayor")],
            id="became",
        ),
        pytest.param(
            "Reed/PROPN/nsubj/2 work/VERB:VBZ:VerbForm=Fin/root/0 as/ADP/case/5 an/DET/det/5 engineer/NOUN/obl/2",
            [("capacity", "engineer")],
            id="works as",
        ),
        pytest.param(
            "Reed/PROPN/nsubj/7 who/PRON/nsubj/5 is/AUX:VBZ:VerbForm=Fin/cop/5 an/DET/det/5 engineer/NOUN/acl:relcl/1"
            " ,/PUNCT/punct/1 agreed/VERB/root/0",
            [("copula", "engineer")],
            id="who is",
        ),
        pytest.param(
            "Reed/PROPN/nsubj/5 ,/PUNCT/punct/4 managing/VERB/acl/1 director/NOUN/obj/3 agreed/VERB/root/0",
            [("apposition", "director")],
            id="a participle before the office",
        ),
        pytest.param(
            "Reed/PROPN/nsubj/5 ,/PUNCT/punct/4 and/CCONJ/cc/4 chairwoman/NOUN/conj/1 agreed/VERB/root/0",
            [("apposition", "chairwoman")],
            id="an office that is parsed as coordinated",
        ),
        pytest.param("lantern/NOUN/obj/3 Reed/PROPN/nsubj/3 agreed/VERB/root/0", [], id="a noun beside the name"),
    ],
)  # fmt: skip
def test_constructions_that_describe_a_name(line: str, expected: list[tuple[str, str]]) -> None:
    assert described(line) == expected


def test_a_description_describes_itself_last() -> None:
    line = "The/DET/det/2 engineer/NOUN/nsubj/5 ,/PUNCT/punct/4 mother/NOUN/appos/2 agreed/VERB/root/0"
    assert described(line, "The engineer") == [("apposition", "mother"), ("nominal", "engineer")]


MET = "Reed/PROPN/nsubj/2 met/VERB/root/0 {}"


def referred(line: str, head: str) -> tuple[str | None, int]:
    """The name of the speaker that a noun phrase refers to, and the number of speakers then; `Reed` is one before."""
    view = viewed(line)
    draft = Draft(view.analysis)
    start = view.analysis.text.index("Reed")
    draft.speakers = [SpeakerDraft("Reed", "person", [(start, start + 4, "name")])]
    index = next(token.index for token in view.analysis.tokens if token.text == head)
    found = SpeakerRegistry(view, draft).of(index)
    return (found.name if found else None), len(draft.speakers)


@pytest.mark.parametrize(
    ("line", "head", "expected"),
    [
        pytest.param(MET.format("them/PRON/obj/2"), "Reed", ("Reed", 1), id="a known mention"),
        pytest.param(MET.format("them/PRON/obj/2"), "them", (None, 1), id="a pronoun of nobody known"),
        pytest.param(MET.format("the/DET/det/4 pastor/NOUN/obj/2"), "pastor", ("the pastor", 2), id="a new one"),
        pytest.param(
            "their/PRON/nmod:poss/2 pastor/NOUN/nsubj/5 ,/PUNCT/punct/4 Reed/PROPN/appos/2 agreed/VERB/root/0",
            "pastor",
            ("Reed", 1),
            id="by the name in apposition",
        ),
        pytest.param(MET.format("Bell/PROPN/obj/2"), "Bell", ("Bell", 2), id="a new name"),
    ],
)
def test_speakers_of_noun_phrases(line: str, head: str, expected: tuple[str | None, int]) -> None:
    assert referred(line, head) == expected


def test_a_name_that_comes_again_is_the_same_speaker() -> None:
    view = viewed("Reed/PROPN/nsubj/2 met/VERB/root/0 Bell/PROPN/obj/2 before/SCONJ/mark/6 Bell/PROPN/nsubj/6 "
                  "left/VERB/advcl/2")  # fmt: skip
    draft = Draft(view.analysis)
    registry = SpeakerRegistry(view, draft)
    first, again = registry.of(2), registry.of(4)
    assert first is again
    assert [len(one.mentions) for one in draft.speakers] == [2]

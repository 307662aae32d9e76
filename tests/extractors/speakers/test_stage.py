"""The speaker of a source, as far as names decide."""

from __future__ import annotations

import pytest

from corpora.conllu import read_conllu
from onrecord.extractors.attributions import rules
from onrecord.extractors.draft import AttributionDraft, Candidate, Draft, Selected
from onrecord.extractors.grammar.spans import spans
from onrecord.extractors.names import NameMention
from onrecord.extractors.speakers.referents import Referent
from onrecord.extractors.speakers.speakers import SpeakerList
from onrecord.extractors.speakers.stage import Speakers
from tests.rows import flat
from tests.treebank import analysis

Sources = list[str]

ENVOY = """
1 The the DET DT _ 2 det _ _
2 envoy envoy NOUN NN _ 6 nsubj _ SpaceAfter=No
3 , , PUNCT , _ 4 punct _ _
4 Signe Signe PROPN NNP _ 2 appos _ Entity=PERSON
5 Aarnes Aarnes PROPN NNP _ 4 flat _ Entity=PERSON
6 agreed agree VERB VBD _ 0 root _ _
"""


def read(text: str, entities: list[tuple[str, str]], sources: Sources) -> Draft:
    """The draft of a text with one attribution a source, given by its words; the stage has been through it."""
    parsed = flat(text, entities=entities)
    draft = Draft(parsed)
    position = 0
    for words in sources:
        if words:
            start = text.index(words, position)
            position = start + len(words)
            tokens = tuple(t.index for t in parsed.tokens if start <= t.start < position)
        else:
            tokens = ()
        candidate = Candidate(rules.CCOMP, 0, (0,), tokens, (0,), "")
        draft.attributions.append(AttributionDraft(Selected(candidate), spans(parsed, tokens), (), (), (), "indirect"))
    Speakers()(draft)
    return draft


def statuses(draft: Draft) -> list[tuple[str, str | None]]:
    """For each attribution its status and the speaker's name."""
    return [(str(a.status), None if a.speaker is None else a.speaker.name) for a in draft.attributions]


def test_part_of_a_name_is_the_fullest_form() -> None:
    draft = read("then Okoye spoke . Amara Okoye left", [("PERSON", "Okoye"), ("PERSON", "Amara Okoye")], ["Okoye"])
    assert statuses(draft) == [("resolved", "Amara Okoye")]
    text = draft.analysis.text
    assert [(text[a:b], form) for a, b, form in draft.speakers[0].mentions] == [
        ("Okoye", "name"), ("Amara Okoye", "name"),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "entities", "sources", "expected"),
    [
        pytest.param("yes Cole spoke", [("PERSON", "Cole")], ["Cole"], [("resolved", "Cole")], id="name"),
        pytest.param("yes NATO spoke", [("ORG", "NATO")], ["NATO"], [("resolved", "NATO")], id="organization"),
        pytest.param("yes spoke", [], [""], [("none", None)], id="nobody"),
        pytest.param("yes Okoye spoke", [], ["Okoye"], [("resolved", "Okoye")], id="a name that is no entity"),
    ],
)  # fmt: skip
def test_status(
    text: str, entities: list[tuple[str, str]], sources: Sources, expected: list[tuple[str, str | None]]
) -> None:
    assert statuses(read(text, entities, sources)) == expected


def test_a_name_of_two_people_is_ambiguous() -> None:
    entities = [("PERSON", "Ann Cole"), ("PERSON", "Bob Cole"), ("PERSON", "Cole")]
    draft = read("yes Ann Cole met Bob Cole . Cole spoke", entities, [". Cole"])
    [found] = draft.attributions
    assert found.status == "ambiguous"
    assert [speaker.name for speaker, _ in found.candidates] == ["Ann Cole", "Bob Cole"]


def test_speakers_come_in_the_order_of_their_first_mention() -> None:
    entities = [("PERSON", "Ann Dahl"), ("PERSON", "Bob Reed"), ("PERSON", "Reed"), ("PERSON", "Dahl")]
    draft = read("yes Ann Dahl met Bob Reed . Reed spoke . Dahl spoke", entities, [". Reed", ". Dahl"])
    assert [s.name for s in draft.speakers] == ["Ann Dahl", "Bob Reed"]
    assert statuses(draft) == [("resolved", "Bob Reed"), ("resolved", "Ann Dahl")]


def test_two_sources_of_one_speaker_give_one() -> None:
    draft = read("yes Ann Dahl spoke . Dahl spoke", [("PERSON", "Ann Dahl"), ("PERSON", "Dahl")], ["Ann Dahl", "Dahl"])
    assert len(draft.speakers) == 1
    assert {a.speaker for a in draft.attributions} == {draft.speakers[0]}


def test_several_who_speak_together_are_one_speaker_made_of_them() -> None:
    parsed = analysis("coordination/two-sources")
    draft = Draft(parsed)
    candidate = Candidate(rules.CCOMP, 3, (3,), (0, 1, 2), (4,), "")
    draft.attributions = [AttributionDraft(Selected(candidate), spans(parsed, (0, 1, 2)), (), (), (), "indirect")]
    Speakers()(draft)
    together = draft.attributions[0].speaker
    assert together is not None
    assert together.kind == "group"
    assert [member.name for member in together.members] == [
        parsed.tokens[0].text, parsed.tokens[2].text,
    ]  # fmt: skip


def test_the_type_is_that_of_the_entity() -> None:
    entities = [("PERSON", "Dahl"), ("ORG", "Norse Bank"), ("GPE", "Oslo"), ("NORP", "Danes")]
    text = "yes Dahl spoke Norse Bank spoke Oslo spoke Danes spoke"
    draft = read(text, entities, ["Dahl", "Norse Bank", "Oslo", "Danes"])
    assert [s.kind for s in draft.speakers] == ["person", "organization", "government", "group"]


@pytest.mark.parametrize("name", ["For Lakes", "Of Lakes", "To Lakes for Rivers", "Union of", "Of"])
def test_a_body_may_be_named_with_a_preposition_first(name: str) -> None:
    assert statuses(read(f"yes {name} spoke", [("ORG", name)], [name])) == [("resolved", name)]


def test_a_possible_speaker_without_a_mention_is_a_speaker() -> None:
    text = flat("Ann Cole and Bob Cole left")
    ann = Referent("person", name=NameMention(0, 8, "person", ("ann", "cole")))
    (speaker,) = SpeakerList(text, [ann]).all
    assert (speaker.name, speaker.mentions) == ("Ann Cole", [(0, 8, "name")])


@pytest.mark.parametrize(
    "described",
    [
        "2 envoy envoy NOUN NN",
        pytest.param("2 one one NUM CD", id="one"),
        pytest.param("2 first first ADJ JJ", id="the first"),
    ],
)
def test_a_name_in_apposition_names_the_source(described: str) -> None:
    text = ENVOY.replace("2 envoy envoy NOUN NN", described)
    parsed = read_conllu(text.replace("ADJ JJ _", "ADJ JJ NumType=Ord"))
    draft = Draft(parsed)
    candidate = Candidate(rules.CCOMP, 5, (5,), (0, 1, 2, 3, 4), (6,), "")
    draft.attributions = [AttributionDraft(Selected(candidate), spans(parsed, range(5)), (), (), (), "indirect")]
    Speakers()(draft)
    assert statuses(draft) == [("resolved", "Signe Aarnes")]

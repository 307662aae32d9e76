"""Conditions on which a source counts as tied to the right speaker."""

from __future__ import annotations

from dataclasses import replace

import pytest

from corpora.conllu import read_conllu
from corpora.coreference import CoreferenceDocument, GapText, GoldMention, GoldSource
from evaluation.attributions import Count
from evaluation.speakers import GapAnswer, SourceScore, by_gender, counts, gap_table, judged, source_table, with_sources
from onrecord.extractors.draft import Draft, SpeakerDraft

TEXT = "Ada met Bo . She spoke"
CONLLU = """
1 Ada Ada PROPN _ _ 2 nsubj _ _
2 met meet VERB _ _ 0 root _ _
3 Bo Bo PROPN _ _ 2 obj _ _
4 . . PUNCT _ _ 2 punct _ _

1 She she PRON _ _ 2 nsubj _ _
2 spoke speak VERB _ _ 0 root _ _
"""
PLACES = {"Ada": (0, 3), "Bo": (8, 10), "She": (13, 16)}
DOCUMENT = CoreferenceDocument(
    name="GUM_news_hat",
    genre="news",
    part="dev",
    text=TEXT,
    mentions=(
        GoldMention(0, 3, (0, 3), "PROPN", "1"),
        GoldMention(8, 10, (8, 10), "PROPN", "2"),
        GoldMention(13, 16, (13, 16), "PRON", "1"),
    ),
    sources=(GoldSource(((13, 16),), (13, 16), "PRON"),),
)


def scored(mentions: list[str], status: str = "resolved", document: CoreferenceDocument = DOCUMENT) -> SourceScore:
    """The score of `She` where it is tied to a speaker with these mentions."""
    draft = Draft(read_conllu(CONLLU))
    [number] = with_sources(draft, document)
    forms = [(*PLACES[one], "pronoun" if one == "She" else "name") for one in mentions]
    if mentions:
        draft.speakers = [SpeakerDraft(mentions[0], "person", forms, named=any(f == "name" for *_, f in forms))]
        draft.attributions[number].speaker = draft.speakers[0]
    draft.attributions[number].status = status
    [score] = judged(draft, document, [number])
    return score


@pytest.mark.parametrize(
    ("mentions", "right"),
    [
        pytest.param(["Ada", "She"], True, id="by name"),
        pytest.param(["Bo", "She"], False, id="somebody else"),
        pytest.param(["She"], False, id="nobody who is named"),
        pytest.param([], False, id="nobody"),
    ],
)
def test_a_pronoun_is_right_when_the_name_is_that_of_its_entity(mentions: list[str], right: bool) -> None:
    score = scored(mentions, "resolved" if mentions else "unresolved")
    assert (score.right, score.kind, score.named) == (right, "pronoun", True)


def test_whoever_is_meant_nowhere_else_must_be_nobody_else() -> None:
    alone = replace(DOCUMENT, mentions=DOCUMENT.mentions[1:2])
    assert scored(["She"], document=alone).right
    assert not scored(["Bo", "She"], document=alone).right


def test_counts_by_kind() -> None:
    kinds = counts([scored(["Ada", "She"]), scored(["Bo", "She"]), scored([], "unresolved")])
    assert kinds["pronouns"] == kinds["all"] == kinds["pronouns, third person"] == Count(3, 2, 1)
    assert kinds["names"] == Count()
    rows = source_table({"dev": kinds}).rows
    assert rows[0] == ["dev", "pronouns", 3, 2, 1, 1 / 3, 1 / 2]
    assert rows[-2] == ["dev", "names", 0, 0, 0, None, None]


def test_gap_counts_names() -> None:
    her = GapText("test-1", "Ada met Bo; her hat fell.", (12, 15), ((0, 3), (8, 10)), (True, False))
    his = replace(her, text="Ada met Bo; his hat fell.", same=(False, True))
    found = by_gender([GapAnswer(her, (True, False)), GapAnswer(his, (True, False))])
    assert found == {"feminine": Count(1, 1, 1), "masculine": Count(1, 1, 0), "all": Count(2, 2, 1)}
    assert gap_table({"likeliest": found}).rows[-1] == ["likeliest", "all", 1 / 2, 1 / 2, 1 / 2]

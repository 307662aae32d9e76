"""Sources in news: which speakers count as right, on records made by hand."""

from __future__ import annotations

from typing import Any

import pytest

from corpora.speakers_news import DATA, SpeakerArticle, SpeakerItem
from evaluation.news_speakers import judged, table
from onrecord.schemas.extraction import Extraction

TEXT = "Ana Reed and Bo Dahl spoke. Reed said she agreed. Nobody asked."
ANA, BO, REED, SHE, NOBODY = (0, 8), (13, 20), (28, 32), (38, 41), (50, 56)


def record(speaker: str | None, source: tuple[int, int] = REED, status: str = "resolved") -> Extraction:
    def mention(span: tuple[int, int], form: str) -> dict[str, Any]:
        return {"start": span[0], "end": span[1], "text": TEXT[slice(*span)], "form": form}

    def one(key: str, span: tuple[int, int], members: list[str]) -> dict[str, Any]:
        mentions = [mention(span, "name")]
        return {"id": key, "name": TEXT[slice(*span)], "named": True, "members": members, "mentions": mentions}

    start, end = source
    span = {"start": start, "end": end, "text": TEXT[start:end]}
    return Extraction.model_validate(
        {
            "id": "x",
            "language": "en",
            "text_sha256": "0" * 64,
            "text_length": len(TEXT),
            "offset_unit": "codepoint",
            "include": ["speakers"],
            "attributions": [
                {
                    "id": "a1",
                    "mode": "indirect",
                    "source": {"spans": [span], "text": span["text"], "speaker_id": speaker},
                    "resolution": {"status": status, "candidates": []},
                }
            ],
            "speakers": [one("s1", ANA, []), one("s2", BO, []), one("s3", (0, 20), ["s1", "s2"])],
            "warnings": [],
            "engine": {"version": "0", "fingerprint": "0", "models": []},
        }
    )


def item(
    antecedent: tuple[tuple[int, int], ...] = (),
    source: tuple[int, int] = REED,
    groups: tuple[tuple[tuple[tuple[int, int], ...], ...], ...] = (),
    nobody: str = "",
) -> SpeakerItem:
    return SpeakerItem(1, (source,), "name", antecedent, groups, nobody)


@pytest.mark.parametrize(
    ("asked", "speaker", "right", "strict"),
    [
        (item((ANA,)), "s1", True, True),
        (item((ANA,)), "s2", False, False),
        (item((BO, ANA)), "s1", True, False),
        (item((ANA,)), None, False, False),
        (item(groups=(((ANA,), (BO,)),)), "s3", True, True),
        (item(groups=(((ANA,), (BO,)),)), "s1", False, False),
        (item(groups=(((BO,), (SHE,)), ((BO,), (ANA,)))), "s3", True, False),
        (item(nobody="none"), None, True, True),
        (item(nobody="none"), "s1", False, False),
    ],
)
def test_speaker_is_compared_with_the_antecedent(
    asked: SpeakerItem, speaker: str | None, right: bool, strict: bool
) -> None:
    article = SpeakerArticle("polnear", "x", TEXT, (asked,))
    [score] = judged(article, record(speaker, status="resolved" if speaker else "unresolved"))
    assert (score.right, score.strict) == (right, strict)


def test_what_no_attribution_has_is_wrong_and_what_is_no_source_is_left_out() -> None:
    article = SpeakerArticle("polnear", "x", TEXT, (item((ANA,), source=NOBODY), item(nobody="not-a-source")))
    assert table(list(judged(article, record("s1")))).rows[-1] == ["all", 1, 0, 0, 0, 0.0, 0.0, 0.0]


def test_set_has_offsets_and_no_text() -> None:
    content = DATA.read_text(encoding="utf-8")
    assert len(content.splitlines()) == 75
    assert '"name":' not in content
    assert '"text":' not in content

"""The files of sources that were read: offsets only, in order, of training articles that nothing is measured on."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import pytest

from corpora import delayed_names, news_attributions, news_sources, speakers_news

FILES = {"delayed_names": delayed_names.DATA, "news_sources": news_sources.DATA}
KNOWN = {"source", "antecedent", "members", "named", "note"}


def rows(path: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]


@pytest.mark.parametrize("name", FILES)
def test_items_are_spans_and_no_words(name: str) -> None:
    found = rows(FILES[name])
    assert len({(row["corpus"], row["article"]) for row in found}) == len(found)
    for row in found:
        assert row["corpus"] in ("polnear", "worldwide")
        assert re.fullmatch("[0-9a-f]{64}", row["sha256"])
        for item in row["items"]:
            assert item.keys() <= KNOWN
            assert item.get("note", "not-a-source") == "not-a-source"
            spans = [item["source"], *item.get("antecedent", ()), *(s for one in item.get("members", ()) for s in one)]
            assert all(0 <= start < end for start, end in spans)


@pytest.mark.parametrize("name", FILES)
def test_no_article_is_one_that_nobody_may_read(name: str) -> None:
    closed = {row["sha256"] for row in rows(speakers_news.DATA) if row["split"] == speakers_news.CLOSED}
    assert closed
    assert closed.isdisjoint(row["sha256"] for row in rows(FILES[name]))


@pytest.mark.parametrize("path", [news_attributions.DATA, news_attributions.DEV_DATA], ids=lambda path: path.stem)
def test_marked_attributions_are_spans_and_no_words(path: Path) -> None:
    found = rows(path)
    closed = {row["sha256"] for row in rows(speakers_news.DATA) if row["split"] == speakers_news.CLOSED}
    assert len({row["article"] for row in found}) == len(found)
    for row in found:
        assert re.fullmatch("[0-9a-f]{64}", row["sha256"])
        assert row["sha256"] not in closed
        for item in (item for name in news_attributions.READINGS for item in row.get(name, ())):
            assert item.keys() <= {"source", "cue", "content"}
            assert item["content"]
            assert all(0 <= start < end for part in item.values() for start, end in part)


def test_the_marked_articles_have_one_use_each_and_none_is_measured_on() -> None:
    learned = rows(news_attributions.DATA)
    assert {row["used"] for row in learned} == {news_attributions.LEARNED, news_attributions.WEIGHED}
    measured = {row["sha256"] for row in rows(news_attributions.DEV_DATA)}
    assert measured.isdisjoint(row["sha256"] for row in learned)


def test_an_article_with_other_text_is_refused(tmp_path: Path) -> None:
    (tmp_path / "polnear" / "train").mkdir(parents=True)
    (tmp_path / "ner" / "worldwide" / "train").mkdir(parents=True)
    with pytest.raises((ValueError, FileNotFoundError)):
        list(news_sources.read_articles(tmp_path))

"""Counts of a source audit open to what they count, whatever is missing in tables."""

from __future__ import annotations

import random
from itertools import product
from pathlib import Path
from typing import Any, get_args

import pytest
from pydantic import ValidationError

from onrecord.archive.index.build import build_index
from onrecord.archive.queries.archive import Archive
from onrecord.archive.queries.audit import audit
from onrecord.archive.tables.columns import ARTICLES, ATTRIBUTIONS, SPEAKERS, TABLES
from onrecord.archive.tables.parquet_files import TableFiles
from onrecord.schemas.archive import AuditQuestion, GroupBy, Measure, PeopleQuestion, SaidQuestion

ROLES = (None, "mayor", "deputy mayor", "Deputy Mayor", 'the "last" mayor')


def varied_tables(folder: Path, articles: int = 40) -> None:
    """Tables with sources of every kind, and with gaps in every column that is counted."""
    folder.mkdir(parents=True)
    chance = random.Random(4)
    files = {name: TableFiles(folder, name) for name in TABLES}

    def add(table: str, known: dict[str, Any]) -> None:
        files[table].add([tuple(known.get(column.name) for column in TABLES[table])])

    for article in range(articles):
        published = chance.choice((None, "3 July", f"2026-0{chance.randint(1, 5)}-01"))
        known = {name: chance.choice((None, "A", "B")) for name in ("section", "outlet", "byline")}
        add(ARTICLES, {"article": article, "text_id": str(article), "published": published, **known})
        for number, kind in enumerate(("person", "organization", None)):
            named, role, shown = chance.random() < 0.5, chance.choice(ROLES), chance.choice(("he", "she", "unknown"))
            speaker = {"article": article, "id": f"s{number}", "name": f"N{number}", "type": kind, "named": named}
            add(SPEAKERS, {**speaker, "role": role, "anonymous": False, "reference": shown, "attributions": 2})
            for source in (None, "the source"):
                is_whole = chance.random() < 0.9
                attribution = {
                    "article": article,
                    "id": f"a{number}{bool(source)}",
                    "source": source,
                    "speaker_id": speaker["id"] if source else None,
                    "speaker": speaker["name"] if source else None,
                    "speaker_type": kind if source else None,
                    "role": role if source else None,
                    "named": named if source else None,
                    "mode": chance.choice(("direct", "indirect")),
                    "kind": chance.choice(("speech", "thought")),
                    "act": chance.choice((None, "denial", "statement")),
                    "confidence": 0.9 if is_whole else None,
                    "content": "It rains." if is_whole else None,
                }
                add(ATTRIBUTIONS, attribution)
    for one in files.values():
        one.close()


@pytest.fixture(scope="module")
def archive(tmp_path_factory: pytest.TempPathFactory) -> Archive:
    folder = tmp_path_factory.mktemp("audit")
    varied_tables(folder / "tables")
    build_index(folder, threads=1)
    return Archive(folder, threads=1)


@pytest.mark.parametrize("by", [None, *get_args(GroupBy)])
def test_a_source_without_a_content_takes_no_interval_away(archive: Archive, by: GroupBy | None) -> None:
    for bucket in audit(archive, AuditQuestion(measure="named", by=by)).buckets:
        assert bucket.expected == pytest.approx(0.9 * bucket.count)
        assert bucket.share_low is not None


@pytest.mark.parametrize(("measure", "by"), [*product(get_args(Measure), (None, *get_args(GroupBy)))])
def test_every_count_opens_to_what_it_counts(archive: Archive, measure: Measure, by: GroupBy | None) -> None:
    buckets = audit(archive, AuditQuestion(measure=measure, by=by)).buckets
    assert len({str(bucket.open) for bucket in buckets}) == len(buckets) > 1
    assert sum(bucket.count for bucket in buckets) == (40 if measure == "reference" else 120)
    for bucket in buckets:
        assert archive.said(SaidQuestion.model_validate(bucket.open)).total == bucket.count


@pytest.mark.parametrize(
    ("filters", "total"),
    [
        ({"source": "none"}, 120),
        ({"source": "any"}, 120),
        ({"act": "unknown", "section": ""}, None),
        ({"type": "unknown", "source": "any"}, 40),
        ({"month": "unknown"}, None),
    ],
)
def test_what_is_missing_can_be_asked_for(archive: Archive, filters: dict[str, Any], total: int | None) -> None:
    answer = archive.said(SaidQuestion(**filters, limit=1_000))
    assert answer.total == total if total else 0 < answer.total < 240
    for hit in answer.hits:
        assert "source" not in filters or (hit.source is None) == (filters["source"] == "none")
        assert "section" not in filters or hit.section is None
        assert "act" not in filters or hit.act is None
        assert "month" not in filters or not (hit.published or "").startswith("2026")


def test_a_role_is_asked_for_by_words_or_whole(archive: Archive) -> None:
    words = archive.said(SaidQuestion(role="mayor", limit=1_000))
    whole = archive.said(SaidQuestion(role='"mayor"', limit=1_000))
    assert {hit.role for hit in words.hits} == set(ROLES) - {None}
    assert {hit.role for hit in whole.hits} == {"mayor"}


@pytest.mark.parametrize(
    "question",
    [
        {"act": "denail"},
        {"type": "people"},
        {"kind": "writting"},
        {"mode": "quoted"},
        {"reference": "female"},
        {"named": "yes"},
        {"month": "2026"},
        {"month": "2026-13"},
        {"month": "2026-05-01"},
        {"source": "yes"},
        {"colour": "red"},
    ],
)
def test_a_condition_or_value_that_is_not_known_is_refused(question: dict[str, str]) -> None:
    with pytest.raises(ValidationError) as caught:
        SaidQuestion.model_validate(question)
    assert caught.value.errors()[0]["loc"] == tuple(question)
    if "type" in question:
        with pytest.raises(ValidationError):
            PeopleQuestion.model_validate(question)

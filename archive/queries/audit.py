"""Counts and shares of sources, with intervals from the calibrated confidences.

Each attribution is right with its confidence, independently of the others. So of those counted, the sum of the
confidences is expected to be right, with the variance of that many coins. One without a content (`declined to comment`)
has no confidence, and counts with the mean of the others. What the extractor misses, and errors that articles have in
common, are not in the intervals.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from math import sqrt
from typing import Any

from onrecord.archive.queries.archive import Archive
from onrecord.archive.queries.conditions import NAMED, OF_PEOPLE, conditions_of
from onrecord.schemas.archive import UNKNOWN, ArchiveFilter, AuditAnswer, AuditQuestion, Bucket

_MEASURES = {
    "type": "coalesce(speaker_type, 'unknown')",
    "named": NAMED,
    "role": "coalesce(lower(role), 'unknown')",
    "reference": "reference",
    "mode": "mode",
    "act": "coalesce(act, 'unknown')",
}
_Z = 1.96
"""Standard deviations on each side of a 95 % interval."""
MAX_BUCKETS = 5_000
"""The most rows of an answer: more groups and values than a table can show."""

_WEIGHTED = """
SELECT * EXCLUDE (confidence, certain), coalesce(confidence, avg(confidence) OVER ()) * certain AS weight
FROM (
  SELECT {group} AS grp, {measure} AS value, article, coalesce(speaker_id, id) AS who,
         confidence, coalesce(speaker_confidence, 1) AS certain
  FROM said {where}
)
"""
_COUNTED = """
SELECT grp, value, count(*) AS count, sum(weight) AS expected, sum(weight * (1 - weight)) AS variance,
       bool_and(weight IS NOT NULL) AS calibrated
FROM ({rows}) GROUP BY grp, value ORDER BY grp, count DESC, value LIMIT {most}
"""


def audit(archive: Archive, question: AuditQuestion) -> AuditAnswer:
    """Count the sources of the attributions that a filter takes."""
    found = conditions_of(question.model_copy(update={"source": "any"}))
    if question.measure == "reference":
        found.add(OF_PEOPLE)
    rows = _WEIGHTED.format(group=question.by or "NULL", measure=_MEASURES[question.measure], where=found.where)
    if question.count == "speakers":
        rows = f"SELECT grp, value, article, who, max(weight) AS weight FROM ({rows}) GROUP BY ALL"
    counted = archive.rows(_COUNTED.format(rows=rows, most=MAX_BUCKETS), found.values)
    groups: dict[str | None, list[dict[str, Any]]] = defaultdict(list)
    for row in counted:
        groups[row["grp"]].append(row)
    buckets = [bucket for group in groups.values() for bucket in _buckets(group, question)]
    return AuditAnswer(measure=question.measure, by=question.by, buckets=buckets)


def _buckets(rows: list[dict[str, Any]], question: AuditQuestion) -> Iterable[Bucket]:
    """The buckets of one group. The variance of a share is that of a ratio of sums, to first order."""
    calibrated = all(row["calibrated"] for row in rows)
    total = sum(row["expected"] or 0.0 for row in rows)
    variance = sum(row["variance"] or 0.0 for row in rows)
    for row in rows:
        known: dict[str, float] = {}
        if calibrated and total:
            half = _Z * sqrt(row["variance"])
            share = row["expected"] / total
            spread = (1 - share) ** 2 * row["variance"] + share**2 * (variance - row["variance"])
            wide = _Z * sqrt(max(0.0, spread)) / total
            known = {
                "expected": row["expected"],
                "low": max(0.0, row["expected"] - half),
                "high": min(float(row["count"]), row["expected"] + half),
                "share": share,
                "share_low": max(0.0, share - wide),
                "share_high": min(1.0, share + wide),
            }
        yield Bucket(group=row["grp"], value=row["value"], count=row["count"], open=_opened(row, question), **known)


def _opened(row: dict[str, Any], question: AuditQuestion) -> dict[str, str | float]:
    """The filter that lists what a bucket counts."""
    given = question.model_dump(include=set(ArchiveFilter.model_fields), exclude_none=True)
    if question.by is not None:
        given[question.by] = row["grp"] or (UNKNOWN if question.by == "month" else "")
    value = row["value"]
    if question.measure == "role":
        value = "" if value == UNKNOWN else f'"{value}"'
    return given | {"source": "any", question.measure: value}

"""The source audit as a page for reading and printing: bars with intervals, and small multiples over time, in SVG.

No script and no font is loaded. Each bar opens to what it counts.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from html import escape

from onrecord.archive.queries.archive import Archive
from onrecord.archive.queries.audit import audit
from onrecord.schemas.archive import ArchiveFilter, AuditQuestion, Bucket, GroupBy, Hit, Measure, SaidQuestion

MEASURES: tuple[tuple[Measure, str], ...] = (
    ("type", "Types of sources"),
    ("named", "Named and anonymous sources"),
    ("reference", "How texts refer to people"),
    ("role", "Roles"),
    ("mode", "Quotation and report"),
)
_SHOWN = 10
"""Values of a measure that are drawn; the others are in the CSV."""
_GROUPS = 12
"""The most groups that are drawn apart, the largest first."""
_HITS = 12
"""The most attributions that are listed for a value."""
_BAR, _ROW, _LABEL = 420, 20, 190
"""Pixels of the longest bar, the height of a row and the width of its label. Chosen by eye."""

_STYLE = """
body{font:15px/1.45 Georgia,serif;max-width:60em;margin:2em auto;padding:0 1em;color:#222}
h1{font-size:1.6em}h2{font-size:1.2em;margin:2em 0 .4em;break-after:avoid}h3{font-size:1em;margin:1em 0 .2em}
figure{margin:0 0 1em;break-inside:avoid}svg text{font:12px Helvetica,Arial,sans-serif;fill:#222}
.note{color:#555;font-size:.9em}.many{display:grid;grid-template-columns:repeat(auto-fill,minmax(200px,1fr));gap:.6em}
details{font-size:.9em;margin:.1em 0}summary{cursor:pointer}li{margin:.2em 0}
@media print{details:not([open]){display:none}body{margin:0;max-width:none}a{color:inherit}}
"""


def report(archive: Archive, wanted: ArchiveFilter, by: GroupBy | None = None) -> str:
    """The page for the attributions that a filter takes.

    Args:
        archive: The archive.
        wanted: The filter.
        by: Counts are drawn apart for each of these, too.
    """
    given = wanted.model_dump(exclude_none=True)
    parts = []
    for measure, title in MEASURES:
        whole = audit(archive, AuditQuestion(measure=measure, **given)).buckets
        if not whole:
            continue
        parts.append(f"<h2>{escape(title)}</h2>{_bars(whole[:_SHOWN])}{_opened(archive, whole[:_SHOWN])}")
        monthly = audit(archive, AuditQuestion(measure=measure, by="month", **given)).buckets
        parts.append(_multiples(monthly, [bucket.value for bucket in whole[:6]]))
        if by is not None and by != "month":
            grouped = audit(archive, AuditQuestion(measure=measure, by=by, **given)).buckets
            parts.append(_grouped(grouped, by))
    shown = ", ".join(f"{name}: {value}" for name, value in given.items()) or "all articles"
    return (
        f"<!doctype html><html lang=en><meta charset=utf-8><title>Sources</title><style>{_STYLE}</style>"
        f"<h1>Sources</h1><p>{escape(shown)}</p><p class=note>{escape(_NOTE)}</p>{''.join(parts)}</html>"
    )


_NOTE = (
    "Lines through bars are 95 % intervals from the confidence of each attribution. They hold what the extractor may "
    "have found wrongly, and not what it may have missed. How texts refer to people is he, she, they, Mr or Ms as "
    "written; where a text says none of these it is unknown, and is never guessed from a name."
)


def _words(value: str) -> str:
    """A value for display: `unnamed person` for `unnamed_person`."""
    return value.replace("_", " ")


def _bars(buckets: Sequence[Bucket]) -> str:
    most = max((bucket.high or bucket.count) for bucket in buckets) or 1
    rows = []
    for place, bucket in enumerate(buckets):
        y, length = place * _ROW, _BAR * (bucket.expected if bucket.expected is not None else bucket.count) / most
        share = f" ({100 * bucket.share:.0f} %)" if bucket.share is not None else ""
        rows.append(
            f'<text x="{_LABEL - 6}" y="{y + 14}" text-anchor="end">{escape(_words(bucket.value)[:28])}</text>'
            f'<rect x="{_LABEL}" y="{y + 4}" width="{length:.1f}" height="12" fill="#4a6d8c"/>'
            f'{_interval(bucket, most, y + 10)}<text x="{_LABEL + _BAR + 8}" y="{y + 14}">{bucket.count}{share}</text>'
        )
    width, height = _LABEL + _BAR + 110, len(buckets) * _ROW + 4
    return f'<figure><svg viewBox="0 0 {width} {height}" width="100%" role="img">{"".join(rows)}</svg></figure>'


def _interval(bucket: Bucket, most: float, y: int) -> str:
    if bucket.low is None or bucket.high is None:
        return ""
    low, high = (_LABEL + _BAR * end / most for end in (bucket.low, bucket.high))
    return f'<path d="M{low:.1f} {y}H{high:.1f}M{low:.1f} {y - 4}v8M{high:.1f} {y - 4}v8" stroke="#111" fill="none"/>'


def _multiples(buckets: Iterable[Bucket], values: Sequence[str]) -> str:
    """One small chart for each value: its share by month, all on one scale, with its interval as an area."""
    series: dict[str, dict[str, Bucket]] = defaultdict(dict)
    for bucket in buckets:
        if bucket.group is not None and bucket.share is not None:
            series[bucket.value][bucket.group] = bucket
    months = sorted({month for found in series.values() for month in found})
    if len(months) < 2:
        return ""
    charts = [_chart(value, months, series[value]) for value in values if series[value]]
    return (
        f"<h3>Shares by month, {escape(months[0])} to {escape(months[-1])}</h3><div class=many>{''.join(charts)}</div>"
    )


def _chart(value: str, months: Sequence[str], found: dict[str, Bucket]) -> str:
    def points(field: str) -> list[str]:
        shares = [getattr(found[month], field) if month in found else 0.0 for month in months]
        return [
            f"{4 + 192 * place / (len(months) - 1):.1f},{64 - 60 * share:.1f}" for place, share in enumerate(shares)
        ]

    area = " ".join([*points("share_high"), *reversed(points("share_low"))])
    return (
        f'<figure><svg viewBox="0 0 200 84" width="100%" role="img"><path d="M4 4V64H196" stroke="#999" fill="none"/>'
        f'<polygon points="{area}" fill="#4a6d8c" opacity=".25"/>'
        f'<polyline points="{" ".join(points("share"))}" fill="none" stroke="#4a6d8c" stroke-width="1.5"/>'
        f'<text x="4" y="80">{escape(_words(value)[:28])}</text>'
        '<text x="196" y="12" text-anchor="end">100 %</text></svg></figure>'
    )


def _grouped(buckets: Iterable[Bucket], by: str) -> str:
    groups: dict[str, list[Bucket]] = defaultdict(list)
    for bucket in buckets:
        groups[bucket.group or "not given"].append(bucket)
    largest = sorted(groups, key=lambda name: -sum(bucket.count for bucket in groups[name]))[:_GROUPS]
    return "".join(f"<h3>{escape(by)}: {escape(name)}</h3>{_bars(groups[name][:6])}" for name in largest)


def _opened(archive: Archive, buckets: Sequence[Bucket]) -> str:
    """The attributions that each bar counts: the newest ones with their spans, and the question for all of them."""
    found = []
    for bucket in buckets:
        answer = archive.said(SaidQuestion.model_validate({**bucket.open, "limit": _HITS}))
        lines = "".join(f"<li>{_hit(hit)}</li>" for hit in answer.hits)
        more = f"<p class=note>{answer.total} in all.</p>" if answer.total > len(answer.hits) else ""
        title = f"{escape(_words(bucket.value))}: {bucket.count}"
        found.append(f"<details><summary>{title}</summary><ul>{lines}</ul>{more}</details>")
    return "".join(found)


def _hit(hit: Hit) -> str:
    title = escape(hit.title or hit.text_id or f"article {hit.article}")
    linked = (
        f'<a href="{escape(hit.url)}">{title}</a>' if hit.url and hit.url.startswith(("http:", "https:")) else title
    )
    words = escape((hit.content or "")[:240])
    span = f"{hit.content_start}–{hit.content_end}" if hit.content_start is not None else ""
    reference = (
        f"; “{escape(hit.reference_text)}” {hit.reference_start}–{hit.reference_end}" if hit.reference_text else ""
    )
    return f"{linked}, {escape(hit.published or '')} [{span}{reference}] {escape(hit.speaker or '')}: {words}"

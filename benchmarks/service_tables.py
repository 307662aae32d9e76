"""The table of the service under load."""

from __future__ import annotations

from collections.abc import Iterator

from benchmarks.markdown import table
from benchmarks.service_figures import ServiceFigures

_UNMEASURED = "not measured"


def service(figures: ServiceFigures) -> str:
    """A row a kind of load: what is to be reached, and what was."""
    rows = [[*row] for row in _rows(figures)]
    notes = f"Articles: {figures.articles}; {figures.machine}."
    return f"{table(('load', 'to reach', 'measured'), rows)}\n\n{notes}"


def _rows(figures: ServiceFigures) -> Iterator[tuple[str, str, str]]:
    yield "700-word article, one caller: p50, p95", "0.5 s, 0.8 s", _single(figures)
    yield "32 callers, articles: throughput by that of the extractor alone", "85 %, no errors", _many(figures)
    yield (
        "ten times as many 100-word texts as can be read",
        "only 200 and 503; p95 of the accepted within the bound of the line; memory flat; back to normal in 5 s",
        _overload(figures),
    )
    yield "ten callers with short texts, one with 1 MB: p95 of the short", "3 times that alone", _lengths(figures)
    yield "mutated bodies", "no 5xx, no hang, no growth", _mutations(figures)
    yield (
        "a worker killed under load",
        "others serve on; back within 20 s; 503 or a break; no wrong answer",
        _killed(figures),
    )
    yield "texts of ever new words", "memory within 10 %", _vocabulary(figures)


def _single(figures: ServiceFigures) -> str:
    row = figures.single
    return f"{row.p50:.2f} s, {row.p95:.2f} s; {row.count} texts, {row.errors} errors" if row else _UNMEASURED


def _many(figures: ServiceFigures) -> str:
    row = figures.many
    if row is None:
        return _UNMEASURED
    speeds = f"{row.words_a_second:,.0f} of {row.offline_words_a_second:,.0f} words a second"
    return f"{row.share:.0%}: {speeds}; {row.texts} texts in {row.seconds:.0f} s, {row.errors} errors"


def _overload(figures: ServiceFigures) -> str:
    row = figures.overload
    if row is None:
        return _UNMEASURED
    return (
        f"{_counts(row.statuses)} at {row.rate:.0f} a second; p95 {row.p95:.1f} s, bound {row.bound:.1f} s; "
        f"{row.megabytes_before:,.0f} MB before, {row.megabytes_after:,.0f} after; "
        f"normal after {row.normal_after:.1f} s"
    )


def _lengths(figures: ServiceFigures) -> str:
    row = figures.lengths
    if row is None:
        return _UNMEASURED
    after = f"{row.long_seconds:.0f} s"
    long = f"served in {after}" if row.long_status == 200 else f"{row.long_status or 'still read'} after {after}"
    return (
        f"{row.ratio:.1f} times: {row.p95:.2f} s, alone {row.p95_alone:.2f} s; {row.errors} errors; "
        f"the long one {long}; {row.megabytes:,.0f} MB"
    )


def _mutations(figures: ServiceFigures) -> str:
    row = figures.mutations
    if row is None:
        return _UNMEASURED
    memory = f"{row.megabytes_early:,.0f} MB after a tenth, {row.megabytes_late:,.0f} at the end"
    return f"{row.count:,}: {_counts(row.statuses)}; slowest {row.slowest:.1f} s; {memory}"


def _killed(figures: ServiceFigures) -> str:
    row = figures.killed
    if row is None:
        return _UNMEASURED
    memory = " + ".join(f"{megabytes:,.0f}" for megabytes in row.megabytes)
    return (
        f"{_counts(row.statuses)} of {row.workers} workers; longest time without a record {row.longest_gap:.1f} s; "
        f"back after {row.back_after:.1f} s; {row.wrong} wrong, {row.not_retryable} not retryable; {memory} MB"
    )


def _vocabulary(figures: ServiceFigures) -> str:
    row = figures.vocabulary
    if row is None:
        return _UNMEASURED
    growth = row.megabytes_late / row.megabytes_early - 1
    return (
        f"{growth:+.1%}: {row.megabytes_early:,.0f} MB after {row.count // 10:,} texts, "
        f"{row.megabytes_late:,.0f} after {row.count:,}; {row.errors} errors"
    )


def _counts(statuses: dict[str, int]) -> str:
    return ", ".join(f"{count:,} × {status}" for status, count in statuses.items())

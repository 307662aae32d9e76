"""Figures of attributions as the tables that `benchmarks.accuracy` prints and the README shows."""

from __future__ import annotations

from benchmarks.attribution_scores import HEADLINE, MEASURES, Count
from benchmarks.markdown import code, per_cent, table
from benchmarks.mode_scores import DirectCount
from benchmarks.results import AttributionFigures, CofenetFigures, PublisherFigures, ReliabilityFigures

NAMES = {
    "triple": "whole attribution (`triple`)",
    "content+source": "content and source (`content+source`)",
    "content@0.5": "content, half of it (`content@0.5`)",
}
BEST_FIRST = ("triple", "content+source", "content@0.5")

ANNOTATORS = {
    "triple": 0.731,
    "content+source": 0.736,
    "content@0.5": 0.800,
    "exact.source": 0.784,
    "exact.cue": 0.716,
    "exact.content": 0.693,
}
"""F1 of one of PolNeAR's annotators against another: 265 pairs of readings of the same article."""

TARGETS = {
    "triple": 0.72,
    "content+source": 0.73,
    "content@0.5": 0.79,
    "exact.source": 0.80,
    "exact.cue": 0.73,
    "exact.content": 0.67,
}
ERROR_TARGET = 0.03
"""The calibration error that is wanted, at most."""

NONE = "–"
COUNTED = ("annotated", "found", "precision", "recall", "F1")


def attributions(figures: AttributionFigures, clean: AttributionFigures | None = None) -> str:
    """Every measure in per cent, with its interval, the annotators' agreement and the target.

    `clean` are figures of models that were trained without PolNeAR: one more row.
    """
    rest = [name for name in MEASURES if name not in BEST_FIRST]
    rows = [_measure(figures, name, NAMES.get(name, code(name))) for name in (*BEST_FIRST, *rest)]
    note = f"{figures.corpus}, {figures.documents} documents; engine {figures.engine}."
    if clean:
        rows.append(_measure(clean, HEADLINE, f"{code(HEADLINE)}, trained without PolNeAR"))
        note += f" Trained without PolNeAR: engine {clean.engine}."
    header = ("measure", *COUNTED, "95 % interval of F1", "two annotators", "target")
    return f"{table(header, rows)}\n\n{note} Intervals are of a bootstrap over documents."


def _measure(figures: AttributionFigures, measure: str, name: str) -> list[str]:
    bounds = {HEADLINE: figures.interval, **figures.intervals}
    return [
        name,
        *_counted(figures.counts[measure]),
        "–".join(map(per_cent, bounds[measure])) if measure in bounds else NONE,
        *(per_cent(side[measure]) if measure in side else NONE for side in (ANNOTATORS, TARGETS)),
    ]


def _counted(count: Count) -> list[str]:
    shares = (count.precision, count.recall, count.f1)
    return [f"{count.gold:,}", f"{count.found:,}", *map(per_cent, shares)]


def modes(figures: AttributionFigures) -> str:
    """Whole attributions by mode."""
    rows = [
        [name, f"{count.gold:,}", per_cent(count.recall), f"{count.found:,}", per_cent(count.precision)]
        for name, count in figures.modes.items()
    ]
    return table(("mode", "annotated", "recall", "found", "precision"), rows)


def direct(count: DirectCount) -> str:
    """Direct quotations alone: whether they were found, and whether their source is right."""
    row = [f"{count.gold:,}", f"{count.found:,}", per_cent(count.recall)]
    header = ("annotated as direct", "content found", "recall", "of these, source right", "source right, %")
    return table(header, [[*row, f"{count.sourced:,}", per_cent(count.sourced_share)]])


def publishers(figures: dict[str, PublisherFigures]) -> str:
    """Whole attributions by publisher."""
    rows = [[name, f"{one.documents:,}", *_counted(one.count)] for name, one in figures.items()]
    return table(("publisher", "articles", *COUNTED), rows)


def cofenet(figures: CofenetFigures) -> str:
    """Exact spans on CofeNet's instances, by role and way of reading."""
    ways = {"whole articles": figures.in_articles, "each instance alone": figures.alone}
    rows = [[way, role, *_counted(count)] for way, roles in ways.items() for role, count in roles.items()]
    note = (
        f"{figures.instances:,} instances of the dev articles; {figures.placed:,} of them have their place in an "
        "article. In the others nothing counts as found when articles are read whole."
    )
    return f"{table(('read', 'role', *COUNTED), rows)}\n\n{note}"


def reliability(figures: ReliabilityFigures) -> str:
    """The calibration error, and precision and recall by limit."""
    rows = [[least, *_counted(count)] for least, count in figures.limits.items()]
    reached = "reached" if figures.error <= ERROR_TARGET else "not reached"
    said = sum(one.count for one in figures.bins)
    note = (
        f"Expected calibration error: {figures.error:.4f} (target: at most {ERROR_TARGET}, {reached}), over "
        f"{said:,} attributions with a confidence; {figures.unsaid:,} have none."
    )
    return f"{note}\n\n{table(('`min_confidence`', *COUNTED), rows)}"


def bins(figures: ReliabilityFigures) -> str:
    """Attributions by confidence: how many, and how many are right."""
    rows = [
        [f"{number / 10:.1f}–{(number + 1) / 10:.1f}", f"{one.count:,}", f"{one.confidence:.3f}", per_cent(one.right)]
        for number, one in enumerate(figures.bins)
        if one.count
    ]
    return table(("confidence", "attributions", "mean confidence", "right, %"), rows)

"""What the speakers' benchmark measures, as tables."""

from __future__ import annotations

from benchmarks.markdown import per_cent, table
from benchmarks.results import SpeakerFigures


def sources(figures: SpeakerFigures) -> str:
    """Sources by part of OntoGUM and kind: of all how many are resolved rightly, and of those resolved."""
    rows = [
        [
            part,
            kind,
            f"{count.sources:,}",
            f"{count.resolved:,}",
            f"{count.right:,}",
            per_cent(count.right / count.sources) if count.sources else "–",
            per_cent(count.right / count.resolved) if count.resolved else "–",
        ]
        for part, kinds in figures.sources.items()
        for kind, count in kinds.items()
    ]
    return table(("OntoGUM", "sources", "number", "resolved", "right", "of all", "of those resolved"), rows)


def gap(figures: SpeakerFigures) -> str:
    """GAP by way of answering and gender."""
    rows = [
        [way, gender, *(per_cent(figure) for figure in (count.precision, count.recall, count.f1))]
        for way, genders in figures.gap.items()
        for gender, count in genders.items()
    ]
    return table(("GAP test", "pronouns", "precision", "recall", "F1"), rows)

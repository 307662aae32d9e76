"""Draw the reliability picture anew from the kept figures: ``python -m benchmarks.reliability_chart``.

On the left, how often attributions of a confidence are right; on the right, precision and recall of what
`min_confidence` leaves. The same figures give the same file.
"""

from __future__ import annotations

import math
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

from benchmarks import results
from benchmarks.results import ROOT, ReliabilityFigures

if TYPE_CHECKING:
    from matplotlib.axes import Axes

PICTURE = ROOT / "docs" / "reliability.svg"

INCHES = (8.6, 4.0)
APART = 0.035
"""How far from the last one a point must be to get its name."""
INK, GREY, BLUE, LIGHT = "#1f2328", "#8c959f", "#0550ae", "#b6d4f5"
STYLE: dict[Any, Any] = {
    "svg.hashsalt": "onrecord",  # else ids are drawn by chance
    "svg.fonttype": "none",  # text stays text
    "font.family": "sans-serif",
    "font.size": 9,
    "text.color": INK,
    "axes.edgecolor": GREY,
    "axes.labelcolor": INK,
    "axes.spines.top": False,
    "axes.spines.right": False,
    "xtick.color": INK,
    "ytick.color": INK,
}
NO_TRACES = {"Date": None, "Creator": None}


def draw(figures: ReliabilityFigures, path: Path) -> None:
    """Write the picture as SVG on white ground, its folder made where it is missing."""
    # Imported here: only who draws needs it.
    import matplotlib
    from matplotlib.figure import Figure

    with matplotlib.rc_context():
        matplotlib.rcdefaults()
        matplotlib.rcParams.update(STYLE)
        figure = Figure(figsize=INCHES, layout="constrained", facecolor="white")
        left, right = figure.subplots(1, 2)
        _diagram(left, figures)
        _curve(right, figures)
        path.parent.mkdir(parents=True, exist_ok=True)
        figure.savefig(path, format="svg", metadata=NO_TRACES)


def _diagram(axes: Axes, figures: ReliabilityFigures) -> None:
    """The share that is right by confidence, with the count of each bin; on the diagonal they are the same."""
    some = [one for one in figures.bins if one.count]
    confidences, shares = [one.confidence for one in some], [one.right for one in some]
    lefts = [number / 10 for number, one in enumerate(figures.bins) if one.count]
    axes.bar(lefts, shares, width=0.1, align="edge", color=LIGHT, edgecolor="white")
    axes.plot([0, 1], [0, 1], color=GREY, linewidth=1, linestyle="--")
    axes.plot(confidences, shares, color=BLUE, marker="o", markersize=4, linewidth=1.2)
    for start, one in zip(lefts, some, strict=True):
        axes.text(start + 0.05, 0.015, f"{one.count:,}", ha="center", va="bottom", fontsize=7)
    axes.set(xlim=(0, 1), ylim=(0, 1), xlabel="confidence", ylabel="share that is right")
    axes.set_title(f"Reliability: calibration error {figures.error:.3f}", fontsize=10)
    axes.set_aspect("equal")


def _curve(axes: Axes, figures: ReliabilityFigures) -> None:
    """Precision by recall, a point a limit."""
    some = {least: count for least, count in figures.limits.items() if count.found}
    recalls, precisions = [count.recall for count in some.values()], [count.precision for count in some.values()]
    axes.plot(recalls, precisions, color=BLUE, marker="o", markersize=4, linewidth=1.2)
    named = (2.0, 2.0)
    for least, *point in zip(some, recalls, precisions, strict=True):
        if math.dist(point, named) > APART:
            named = (point[0], point[1])
            axes.annotate(least, named, textcoords="offset points", xytext=(5, 4), fontsize=7)
    axes.set(xlim=(0, 1), ylim=(0, 1), xlabel="recall", ylabel="precision")
    axes.grid(color="#eaeef2", linewidth=0.8)
    axes.set_axisbelow(True)
    axes.set_title("Whole attributions by min_confidence", fontsize=10)
    axes.set_aspect("equal")


def main() -> int:
    """Draw; 1 where there is nothing to draw."""
    kept = results.read().attributions
    if kept is None or kept.reliability is None:
        sys.stderr.write("no reliability is kept: python -m benchmarks.accuracy --keep\n")
        return 1
    draw(kept.reliability, PICTURE)
    return 0


if __name__ == "__main__":
    sys.exit(main())

"""The reliability picture, drawn from the kept report: ``python -m tools.docs.reliability_chart``.

On the left, the share of attributions of a confidence that are right; on the right, precision and recall by
`min_confidence`. The same report gives the same file.
"""

from __future__ import annotations

import math
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from evaluation.reliability import calibration_error
from evaluation.report import ROOT, Report, read

if TYPE_CHECKING:
    from matplotlib.axes import Axes

PICTURE = ROOT / "docs" / "reliability.svg"

INCHES = (8.6, 4.0)
APART = 0.035
"""Distance from the last named point that a point needs for a name of its own; chosen by eye."""
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


def draw(report: Report, path: Path) -> None:
    """Write the picture as SVG on a white background."""
    # Imported here: the benchmarks run without it.
    import matplotlib
    from matplotlib.figure import Figure

    with matplotlib.rc_context():
        matplotlib.rcdefaults()
        matplotlib.rcParams.update(STYLE)
        figure = Figure(figsize=INCHES, layout="constrained", facecolor="white")
        left, right = figure.subplots(1, 2)
        _diagram(left, report.tables["Confidence"].rows)
        _curve(right, report.tables["Reliability"].rows)
        path.parent.mkdir(parents=True, exist_ok=True)
        figure.savefig(path, format="svg", metadata=NO_TRACES)


def _diagram(axes: Axes, rows: Sequence[Sequence[Any]]) -> None:
    """The share that is right by confidence, with the count of each bin; on the diagonal they are equal."""
    lefts, counts, confidences, shares = zip(*rows, strict=True)
    axes.bar(lefts, shares, width=0.1, align="edge", color=LIGHT, edgecolor="white")
    axes.plot([0, 1], [0, 1], color=GREY, linewidth=1, linestyle="--")
    axes.plot(confidences, shares, color=BLUE, marker="o", markersize=4, linewidth=1.2)
    for start, count in zip(lefts, counts, strict=True):
        axes.text(start + 0.05, 0.015, f"{count:,}", ha="center", va="bottom", fontsize=7)
    axes.set(xlim=(0, 1), ylim=(0, 1), xlabel="confidence", ylabel="share that is right")
    axes.set_title(f"Reliability: calibration error {calibration_error(rows):.3f}", fontsize=10)
    axes.set_aspect("equal")


def _curve(axes: Axes, rows: Sequence[Sequence[Any]]) -> None:
    """Precision by recall, one point for each value of `min_confidence`."""
    some = [row for row in rows if row[2]]
    precisions, recalls = [row[3] for row in some], [row[4] for row in some]
    axes.plot(recalls, precisions, color=BLUE, marker="o", markersize=4, linewidth=1.2)
    named = (2.0, 2.0)
    for (least, *_), *point in zip(some, recalls, precisions, strict=True):
        if math.dist(point, named) > APART:
            named = (point[0], point[1])
            axes.annotate(str(least), named, textcoords="offset points", xytext=(5, 4), fontsize=7)
    axes.set(xlim=(0, 1), ylim=(0, 1), xlabel="recall", ylabel="precision")
    axes.grid(color="#eaeef2", linewidth=0.8)
    axes.set_axisbelow(True)
    axes.set_title("Whole attributions by min_confidence", fontsize=10)
    axes.set_aspect("equal")


def main() -> int:
    """Draw; 1 if there is nothing to draw."""
    kept = read().get("attributions")
    if kept is None or "Reliability" not in kept.tables:
        sys.stderr.write("no reliability is kept: python -m benchmarks.accuracy --keep\n")
        return 1
    draw(kept, PICTURE)
    return 0


if __name__ == "__main__":
    sys.exit(main())

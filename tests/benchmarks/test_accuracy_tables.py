"""Tables of attributions' figures, from figures made up here; and figures kept before there were as many."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from benchmarks import accuracy_tables, blocks, results
from benchmarks.attribution_scores import MEASURES, Count
from benchmarks.mode_scores import MODES, DirectCount, ModeCount
from benchmarks.results import (
    AttributionFigures,
    BinFigures,
    CofenetFigures,
    PublisherFigures,
    ReliabilityFigures,
    Results,
)


def made_up(**more: Any) -> AttributionFigures:
    return AttributionFigures(
        corpus="a corpus",
        documents=3,
        engine="0, fingerprint abc",
        counts=dict.fromkeys(MEASURES, Count(2_000, 1_000, 900)),
        interval=(0.5, 0.7),
        modes=dict.fromkeys(MODES, ModeCount(4, 2, 3, 2)),
        **more,
    )


def reliable(error: float) -> ReliabilityFigures:
    bins = [BinFigures(count=0, confidence=0, right=0)] * 8 + [BinFigures(count=40, confidence=0.84, right=0.9)] * 2
    limits = {"0.0": Count(200, 80, 60), "0.9": Count(200, 40, 36)}
    return ReliabilityFigures(bins=bins, error=error, unsaid=7, limits=limits)


def row(table: str, start: str) -> str:
    return next(line for line in table.splitlines() if line.startswith(f"| {start}"))


def test_a_measure_stands_beside_its_interval_the_annotators_and_the_target() -> None:
    said = accuracy_tables.attributions(made_up(intervals={"exact.cue": (0.61, 0.64)}))
    assert row(said, "whole").endswith("| 2,000 | 1,000 | 90.0 | 45.0 | 60.0 | 50.0–70.0 | 73.1 | 72.0 |")
    assert row(said, "content and source").endswith("| 60.0 | – | 73.6 | 73.0 |")
    assert row(said, "`exact.cue`").endswith("| 60.0 | 61.0–64.0 | 71.6 | 73.0 |")
    assert row(said, "`tokens.cue`").endswith("| 60.0 | – | – | – |")
    assert "without PolNeAR" not in said


def test_clean_figures_are_one_more_row() -> None:
    clean = made_up().model_copy(update={"interval": (0.1, 0.2), "engine": "0, fingerprint clean"})
    said = accuracy_tables.attributions(made_up(), clean)
    assert row(said, "`triple`, trained without PolNeAR").endswith("| 60.0 | 10.0–20.0 | 73.1 | 72.0 |")
    assert "Trained without PolNeAR: engine 0, fingerprint clean." in said


def test_direct_quotations() -> None:
    said = accuracy_tables.direct(DirectCount(200, 180, 171))
    assert said.splitlines()[-1] == "| 200 | 180 | 90.0 | 171 | 95.0 |"


def test_publishers() -> None:
    said = accuracy_tables.publishers({"bay": PublisherFigures(documents=12, count=Count(100, 80, 60))})
    assert row(said, "bay") == "| bay | 12 | 100 | 80 | 75.0 | 60.0 | 66.7 |"


def test_spans_on_instances() -> None:
    ways = {"in_articles": {"cue": Count(10, 10, 8)}, "alone": {"cue": Count(10, 10, 7)}}
    said = accuracy_tables.cofenet(CofenetFigures(instances=1_900, placed=1_899, **ways))
    assert row(said, "whole articles | cue").endswith("| 80.0 |")
    assert row(said, "each instance alone | cue").endswith("| 70.0 |")
    assert "1,900 instances of the dev articles; 1,899 of them" in said


@pytest.mark.parametrize(("error", "said"), [(0.03, "0.03, reached"), (0.0301, "0.03, not reached")])
def test_the_calibration_error_is_held_against_its_target(error: float, said: str) -> None:
    table = accuracy_tables.reliability(reliable(error))
    assert said in table
    assert "over 80 attributions with a confidence; 7 have none" in table
    assert row(table, "0.9") == "| 0.9 | 200 | 40 | 90.0 | 18.0 | 30.0 |"


def test_bins_that_hold_nothing_are_not_shown() -> None:
    said = accuracy_tables.bins(reliable(0.02)).splitlines()[2:]
    assert said == ["| 0.8–0.9 | 40 | 0.840 | 90.0 |", "| 0.9–1.0 | 40 | 0.840 | 90.0 |"]


def test_the_page_shows_the_picture_once_there_is_one(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(results, "read", lambda: Results(attributions=made_up()))
    assert blocks.BLOCKS["reliability"]() == blocks.UNMEASURED
    monkeypatch.setattr(results, "read", lambda: Results(attributions=made_up(reliability=reliable(0.02))))
    assert "](reliability.svg)" in blocks.BLOCKS["reliability"]()


def test_figures_that_were_kept_before_can_be_read(tmp_path: Path) -> None:
    newer = {"intervals", "direct", "publishers", "reliability", "cofenet"}
    kept = {"attributions": made_up().model_dump(mode="json", exclude=newer)}
    path = tmp_path / "results.json"
    path.write_text(json.dumps(kept), "utf-8")
    assert results.read(path) == Results(attributions=made_up())

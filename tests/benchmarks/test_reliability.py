"""Confidence against what is right, counted by hand; and the picture."""

from __future__ import annotations

from pathlib import Path
from xml.etree import ElementTree

import pytest

from benchmarks import reliability_chart, results
from benchmarks.attribution_scores import Count, annotated, extracted
from benchmarks.error_report import Judged
from benchmarks.reliability import EDGES, bins, calibration_error, limited, points, reliability_figures
from benchmarks.reliability_chart import PICTURE, draw
from benchmarks.results import Results
from tests.benchmarks.records import Parts, article, record

TEXT = "Ada said rents fell in May. Bo denied it. Cy, who left, hopes to win the vote soon, we hear."

ADA: Parts = ("Ada", "said", "rents fell in May")
BO: Parts = ("Bo", "denied", "it")
CY: Parts = ("Cy, who left", "hopes", "to win the vote soon")
WRONG: Parts = ("Ada", "denied", "it")


def judged(*found: Parts, confidences: tuple[float | None, ...], nested: int = 0) -> Judged:
    one, extraction = article(TEXT, ADA, BO, CY), record(TEXT, *found, confidences=confidences, nested=nested)
    return Judged(one, extraction, annotated(one), extracted(TEXT, extraction))


def test_every_attribution_that_stands_free_is_a_point() -> None:
    document = judged(ADA, WRONG, CY, BO, confidences=(0.9, 0.3, None, 0.8), nested=1)
    assert points(document) == [(0.9, True), (0.3, False)]


@pytest.mark.parametrize(
    ("confidence", "place"), [(0.0, 0), (0.09, 0), (0.1, 1), (0.29, 2), (0.3, 3), (0.57, 5), (0.7, 7), (1.0, 9)]
)
def test_a_bin_begins_at_its_edge_and_the_last_takes_certainty(confidence: float, place: int) -> None:
    assert [one.count for one in bins([(confidence, True)])].index(1) == place


def test_a_bin_has_its_mean_and_its_share() -> None:
    found = bins([(0.5, True), (0.54, False), (0.58, False), (0.9, True)])
    assert found[5].confidence == pytest.approx(0.54)
    assert found[5].right == pytest.approx(1 / 3)
    assert (found[0].count, found[0].confidence, found[0].right) == (0, 0.0, 0.0)


def test_the_error_is_the_mean_distance_by_count() -> None:
    assert calibration_error([(0.9, True)] * 9 + [(0.9, False)]) == pytest.approx(0)
    assert calibration_error([(0.8, False), (0.2, False), (0.2, False), (0.2, True)]) == pytest.approx(
        0.25 * 0.8 + 0.75 * (1 / 3 - 0.2)
    )
    assert calibration_error([]) == 0


def test_a_limit_leaves_the_certain_and_keeps_the_whole_annotation() -> None:
    document = judged(ADA, WRONG, CY, confidences=(0.9, 0.3, 0.6))
    assert limited(document, 0.0) == document.count == Count(3, 3, 2)
    assert limited(document, 0.3) == Count(3, 3, 2)
    assert limited(document, 0.4) == Count(3, 2, 2)
    assert limited(document, 0.7) == Count(3, 1, 1)


def test_what_a_limit_leaves_is_paired_anew() -> None:
    document = judged(BO, WRONG, confidences=(0.9, 0.3))
    assert limited(document, 0.0) == Count(3, 2, 0)  # of two alike the later is paired
    assert limited(document, 0.5) == Count(3, 1, 1)


def test_what_stood_in_something_uncertain_is_not_counted_without_it() -> None:
    document = judged(WRONG, ADA, confidences=(0.2, 0.8), nested=1)
    assert limited(document, 0.0) == Count(3, 1, 0)
    assert limited(document, 0.5) == Count(3, 0, 0)


def test_without_confidence_nothing_is_left_out_and_nothing_said() -> None:
    document = judged(ADA, WRONG, confidences=(None, None))
    assert limited(document, 0.9) == Count(3, 2, 1)
    assert reliability_figures([document]) is None


def test_documents_are_measured_together() -> None:
    documents = [judged(ADA, WRONG, confidences=(0.9, None)), judged(CY, confidences=(0.5,))]
    found = reliability_figures(documents)
    assert found is not None
    assert (sum(one.count for one in found.bins), found.unsaid) == (2, 1)
    assert list(found.limits) == [str(edge) for edge in EDGES]
    assert found.limits["0.0"] == Count(6, 3, 2)
    assert found.limits["0.6"] == Count(6, 2, 1)
    assert found.error == pytest.approx(0.3)


def test_the_picture_is_small_and_the_same_each_time(tmp_path: Path) -> None:
    found = reliability_figures([judged(ADA, WRONG, CY, confidences=(0.95, 0.34, 0.62))])
    assert found is not None
    first, second = tmp_path / "new" / "one.svg", tmp_path / "two.svg"
    draw(found, first)
    draw(found, second)
    drawn = first.read_bytes()
    assert drawn == second.read_bytes()
    assert len(drawn) < 60_000
    assert b"dc:date" not in drawn
    said = {element.text for element in ElementTree.fromstring(drawn).iter() if element.text}
    assert {"recall", "precision", "confidence", "0.6"} <= said


def test_other_figures_make_another_picture(tmp_path: Path) -> None:
    for name, confidence in (("one", 0.35), ("two", 0.85)):
        found = reliability_figures([judged(ADA, WRONG, confidences=(confidence, 0.2))])
        assert found is not None
        draw(found, tmp_path / name)
    assert (tmp_path / "one").read_bytes() != (tmp_path / "two").read_bytes()


def test_without_figures_nothing_is_drawn(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.setattr(results, "read", Results)
    assert reliability_chart.main() == 1
    assert "no reliability is kept" in capsys.readouterr().err


def test_the_picture_on_the_page_is_of_the_kept_figures(tmp_path: Path) -> None:
    kept = results.read().attributions
    if kept is None or kept.reliability is None:
        pytest.skip("no reliability is kept")
    draw(kept.reliability, tmp_path / PICTURE.name)
    assert PICTURE.read_bytes() == (tmp_path / PICTURE.name).read_bytes(), "python -m benchmarks.reliability_chart"

"""Confidence against what is right, counted by hand; and the picture."""

from __future__ import annotations

from pathlib import Path
from xml.etree import ElementTree

import pytest

from evaluation.attributions import Count, ScoredArticle
from evaluation.reliability import EDGES, bins, calibration_error, limited, points, tables
from evaluation.report import Report, read
from tests.evaluation.records import ADA, BO, CY, TEXT, Parts, article, record
from tools.docs.reliability_chart import PICTURE, draw

WRONG: Parts = ("Ada", "denied", "it")


def scored(*found: Parts, confidences: tuple[float | None, ...], nested: int = 0) -> ScoredArticle:
    return ScoredArticle.of(article(TEXT, ADA, BO, CY), record(TEXT, *found, confidences=confidences, nested=nested))


def test_every_attribution_without_a_rival_is_a_point() -> None:
    document = scored(ADA, WRONG, CY, BO, confidences=(0.9, 0.3, None, 0.8), nested=1)
    assert points(document) == [(0.9, True), (0.3, False)]


@pytest.mark.parametrize(
    ("confidence", "place"), [(0.0, 0), (0.09, 0), (0.1, 1), (0.29, 2), (0.3, 3), (0.57, 5), (0.7, 7), (1.0, 9)]
)
def test_a_bin_begins_at_its_edge_and_the_last_includes_certainty(confidence: float, place: int) -> None:
    assert bins([(confidence, True)]) == [[EDGES[place], 1, confidence, 1.0]]


def test_a_bin_has_its_mean_and_its_share() -> None:
    low, high = bins([(0.5, True), (0.54, False), (0.58, False), (0.9, True)])
    assert low == [0.5, 3, pytest.approx(0.54), pytest.approx(1 / 3)]
    assert high == [0.9, 1, 0.9, 1.0]


def test_the_error_is_the_mean_distance_by_count() -> None:
    assert calibration_error(bins([(0.9, True)] * 9 + [(0.9, False)])) == pytest.approx(0)
    found = bins([(0.8, False), (0.2, False), (0.2, False), (0.2, True)])
    assert calibration_error(found) == pytest.approx(0.25 * 0.8 + 0.75 * (1 / 3 - 0.2))


def test_a_limit_leaves_the_certain_and_keeps_the_whole_annotation() -> None:
    document = scored(ADA, WRONG, CY, confidences=(0.9, 0.3, 0.6))
    assert limited(document, 0.0) == document.count == Count(3, 3, 2)
    assert limited(document, 0.3) == Count(3, 3, 2)
    assert limited(document, 0.4) == Count(3, 2, 2)
    assert limited(document, 0.7) == Count(3, 1, 1)


def test_what_a_limit_leaves_is_paired_again() -> None:
    document = scored(BO, WRONG, confidences=(0.9, 0.3))
    assert limited(document, 0.0) == Count(3, 2, 0)  # of two alike the later is paired
    assert limited(document, 0.5) == Count(3, 1, 1)


def test_what_stood_in_something_uncertain_is_not_counted_without_it() -> None:
    document = scored(WRONG, ADA, confidences=(0.2, 0.8), nested=1)
    assert limited(document, 0.0) == Count(3, 1, 0)
    assert limited(document, 0.5) == Count(3, 0, 0)


def test_without_confidence_nothing_is_left_out_and_there_is_no_table() -> None:
    document = scored(ADA, WRONG, confidences=(None, None))
    assert limited(document, 0.9) == Count(3, 2, 1)
    assert tables([document]) == {}


def test_documents_are_measured_together() -> None:
    found = tables([scored(ADA, WRONG, confidences=(0.9, None)), scored(CY, confidences=(0.5,))])
    limits = {row[0]: row[1:4] for row in found["Reliability"].rows}
    assert list(limits) == list(EDGES)
    assert (limits[0.0], limits[0.6]) == ([6, 3, 2 / 3], [6, 2, 1 / 2])
    assert "error: 0.3000 (target: at most 0.03, not reached), over 2" in found["Reliability"].note
    assert found["Reliability"].note.endswith("1 have none.")


def drawn(path: Path, *confidences: float) -> bytes:
    draw(Report(fingerprint=None, tables=tables([scored(ADA, WRONG, CY, confidences=confidences)])), path)
    return path.read_bytes()


def test_the_picture_is_small_and_depends_on_the_report_alone(tmp_path: Path) -> None:
    picture = drawn(tmp_path / "new" / "one.svg", 0.95, 0.34, 0.62)
    assert picture == drawn(tmp_path / "two.svg", 0.95, 0.34, 0.62)
    assert picture != drawn(tmp_path / "three.svg", 0.95, 0.84, 0.62)
    assert len(picture) < 60_000
    assert b"dc:date" not in picture
    said = {element.text for element in ElementTree.fromstring(picture).iter() if element.text}
    assert {"recall", "precision", "confidence", "0.6"} <= said


def test_the_picture_on_the_page_is_of_the_kept_report(tmp_path: Path) -> None:
    draw(read()["attributions"], tmp_path / PICTURE.name)
    assert PICTURE.read_bytes() == (tmp_path / PICTURE.name).read_bytes(), "make readme"

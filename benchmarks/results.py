"""Figures that were measured, as they are kept: `benchmarks/results.json`, from which the README's tables are made."""

from __future__ import annotations

from pathlib import Path
from typing import TypeVar

from pydantic import BaseModel, Field

from benchmarks.attribution_scores import Count
from benchmarks.figures import Figures
from benchmarks.mode_scores import DirectCount, ModeCount
from benchmarks.service_figures import ServiceFigures
from benchmarks.speaker_scores import SourceCount

ROOT = Path(__file__).resolve().parent.parent
KEPT = ROOT / "benchmarks" / "results.json"
LATEST = ROOT / "build" / "benchmarks"
"""Where every run leaves its figures, whether or not they are kept."""


class PublisherFigures(Figures):
    """Whole attributions in the articles of one publisher."""

    documents: int
    count: Count


class BinFigures(Figures):
    """Attributions of about one confidence: how many, their mean confidence, the share that is right."""

    count: int
    confidence: float
    right: float


class ReliabilityFigures(Figures):
    """What a confidence is worth, see `benchmarks.reliability`."""

    bins: list[BinFigures]
    """Ten, from 0 to 1."""
    error: float
    """The expected calibration error."""
    unsaid: int
    """Attributions without a confidence, which are in no bin."""
    limits: dict[str, Count]
    """Whole attributions by `min_confidence`."""


class CofenetFigures(Figures):
    """Exact spans by role on CofeNet's instances, see `benchmarks.cofenet`."""

    instances: int
    placed: int
    """How many of them have their place in an article."""
    in_articles: dict[str, Count]
    alone: dict[str, Count]


class AttributionFigures(Figures):
    """Whole attributions against an annotated corpus."""

    corpus: str
    documents: int
    engine: str
    """Version and fingerprint of the engine."""
    counts: dict[str, Count]
    """By measure, see `benchmarks.attribution_scores`."""
    interval: tuple[float, float]
    """95 % interval of the headline's F1."""
    modes: dict[str, ModeCount]
    intervals: dict[str, tuple[float, float]] = Field(default_factory=dict)
    """95 % intervals of F1 by measure."""
    direct: DirectCount | None = None
    publishers: dict[str, PublisherFigures] = Field(default_factory=dict)
    reliability: ReliabilityFigures | None = None
    cofenet: CofenetFigures | None = None


class ParserFigures(Figures):
    """F1 in per cent by treebank and measure, from the treebank's own words and from raw text."""

    gold_tokens: dict[str, dict[str, float]]
    raw_text: dict[str, dict[str, float]]


class ClassFigures(Figures):
    """Entities of one class: how many in the corpus; precision, recall and F1 in per cent."""

    entities: int
    precision: float
    recall: float
    f1: float


class EntityFigures(Figures):
    """Named entities by class, `all` last, for each corpus."""

    corpora: dict[str, dict[str, ClassFigures]]


class SpeedFigures(Figures):
    """How fast and how large."""

    machine: str
    threads: int
    articles: str
    """Where they are from."""
    count: int
    words: int
    repetitions: int
    words_a_second: float
    stanza_words_a_second: float
    """stanza's own pipeline with the same weights, one document at a time."""
    ratio: float
    """Median over the repetitions of one speed by the other."""
    added: float | None = None
    """What speakers, circumstances and claims add to the time of attributions alone, as a share of it."""
    attributions: int
    import_seconds: float
    load_seconds: float
    first_record_seconds: float
    cold_start_seconds: float
    """From the start of a process to its first record."""
    peak_megabytes: float
    stanza_peak_megabytes: float
    workers: int | None = None
    """Processes of one thread each that read side by side; null in results from before they were measured."""
    workers_words_a_second: float | None = None
    """Of all of them together."""
    workers_peak_megabytes: float | None = None
    """The sum of theirs."""


class PageFigures(Figures):
    """How soon the reading page shows a long record, see `benchmarks.page`; milliseconds, medians."""

    machine: str
    browser: str
    words: int
    attributions: int
    answer_kilobytes: int
    repetitions: int
    shown: float
    """From the last byte of the answer to the article painted."""
    filtered: float
    """From a filter's change to the article painted."""
    opened: float
    """From a click on a number to the statement painted."""
    page_kilobytes: float
    """All files of the page together."""


class GroupCount(Figures):
    """How many cases and variants of a group there are, and how many of them pass."""

    cases: int
    cases_passed: int
    variants: int
    variants_passed: int


class CaseFigures(Figures):
    """Tables of cases, see `benchmarks.case_tables`, each by group."""

    engine: str
    """Version and fingerprint of the engine."""
    tables: dict[str, dict[str, GroupCount]]


class ValueCount(Figures):
    """How often a value of a field is expected, is found, and is both."""

    expected: int
    found: int
    right: int


class SignFigures(Figures):
    """The sign of factuality, see `benchmarks.uds`: of all clauses, and of those whose annotators agree."""

    part: str
    clauses: int
    right: int
    positive: int
    """Those that are put as a fact."""
    agreed: int
    agreed_right: int
    agreed_positive: int


class ActFigures(Figures):
    """Acts, stances and how contents are put, see `benchmarks.acts`; by half of the tables, `tuned` and `fresh`."""

    rows: dict[str, int]
    fields: dict[str, dict[str, dict[str, ValueCount]]]
    """By half, field and value."""
    signs: list[SignFigures] = Field(default_factory=list)


class FieldCount(Figures):
    """In how many rows a field is judged, and in how many it is right."""

    rows: int
    right: int


class CheckableFigures(Figures):
    """How well `checkable` orders sentences: the area under the ROC curve; its mean, and the share labelled so."""

    corpus: str
    sentences: int
    area: float
    mean: float
    share: float


class ClaimFigures(Figures):
    """Claims and circumstances, see `benchmarks.claims`; by half of the tables, `before` and `fresh`."""

    fields: dict[str, dict[str, FieldCount]]
    """By half and field."""
    checkable: list[CheckableFigures] = Field(default_factory=list)


class SpeakerFigures(Figures):
    """Sources tied to whom they mean, see `benchmarks.speakers`."""

    sources: dict[str, dict[str, SourceCount]]
    """By part of OntoGUM and kind of source."""
    gap: dict[str, dict[str, Count]]
    """Names of GAP's test texts by way of answering and gender of the pronoun."""


class ProfileFigures(Figures):
    """Tables of sources, see `benchmarks.profile_tables`, each by field."""

    engine: str
    """Version and fingerprint of the engine."""
    tables: dict[str, dict[str, FieldCount]]


class RosterFigures(Figures):
    """What a roster adds to a request, in milliseconds: medians over articles, read in turns without and with it."""

    machine: str
    threads: int
    entries: int
    articles: str
    count: int
    without: float
    """A request without a roster, from its body to its record."""
    added: float
    """What it takes more with one."""
    parsing: float
    """… of it parsing and checking the body."""
    matching: float
    """… of it making the index and looking up the speakers."""


class Results(Figures):
    """All that is kept; what has not been measured is null."""

    attributions: AttributionFigures | None = None
    clean: AttributionFigures | None = None
    """Those of models that were trained without PolNeAR."""
    parser: ParserFigures | None = None
    entities: EntityFigures | None = None
    speed: SpeedFigures | None = None
    cases: CaseFigures | None = None
    service: ServiceFigures | None = None

    speakers: SpeakerFigures | None = None
    page: PageFigures | None = None
    acts: ActFigures | None = None
    claims: ClaimFigures | None = None
    profiles: ProfileFigures | None = None
    roster: RosterFigures | None = None


_Figures = TypeVar("_Figures", bound=BaseModel)


def read(path: Path = KEPT) -> Results:
    """The results kept in a file; none of any kind where there is no file.

    Raises:
        ValidationError: The file is not what this module writes.
    """
    return Results.model_validate_json(path.read_bytes()) if path.exists() else Results()


def write(path: Path, figures: _Figures) -> None:
    """Write figures as indented JSON, their folder made where it is missing."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(figures.model_dump_json(indent=2) + "\n", encoding="utf-8")


def keep(new: Results, path: Path = KEPT) -> Results:
    """Put what `new` has in the place of what the file has, and leave the rest of it."""
    found = {name: value for name, value in new if value is not None}
    merged = read(path).model_copy(update=found)
    write(path, merged)
    return merged

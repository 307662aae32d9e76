"""Figures that were measured, as they are kept: `benchmarks/results.json`, from which the README's tables are made."""

from __future__ import annotations

from pathlib import Path
from typing import TypeVar

from pydantic import BaseModel, ConfigDict

from benchmarks.attribution_scores import Count
from benchmarks.mode_scores import ModeCount

ROOT = Path(__file__).resolve().parent.parent
KEPT = ROOT / "benchmarks" / "results.json"
LATEST = ROOT / "build" / "benchmarks"
"""Where every run leaves its figures, whether or not they are kept."""


class Figures(BaseModel):
    """Figures of one run."""

    model_config = ConfigDict(frozen=True, extra="forbid")


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
    attributions: int
    import_seconds: float
    load_seconds: float
    first_record_seconds: float
    cold_start_seconds: float
    """From the start of a process to its first record."""
    peak_megabytes: float
    stanza_peak_megabytes: float


class Results(Figures):
    """All that is kept; what has not been measured is null."""

    attributions: AttributionFigures | None = None
    parser: ParserFigures | None = None
    entities: EntityFigures | None = None
    speed: SpeedFigures | None = None


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

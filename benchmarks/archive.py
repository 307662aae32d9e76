"""Runs over archives and questions to them, measured: `make benchmark-archive`."""

from __future__ import annotations

import argparse
import tempfile
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path

import numpy as np

from benchmarks import options
from benchmarks.archive_runs import MeasuredRuns, measure_memory, runs_of_engine, runs_that_wait
from benchmarks.archive_tables import numbered, write_tables
from benchmarks.processes import apart, peak_megabytes
from benchmarks.sample_articles import sample
from onrecord.archive.index.build import build_index
from onrecord.archive.index.near_quotations import centres_of_numbers
from onrecord.archive.queries.archive import Archive
from onrecord.archive.queries.audit import audit
from onrecord.schemas.archive import AuditQuestion, PeopleQuestion, QuotationsQuestion, SaidQuestion

QUESTIONS: dict[str, Callable[[Archive], object]] = {
    "words": lambda archive: archive.said(SaidQuestion(words="baba bari")),
    "speaker": lambda archive: archive.said(SaidQuestion(speaker="henrik calberg")),
    "role, period, outlet": lambda archive: archive.said(
        SaidQuestion(role="mayor", published_from="2020-01", published_to="2020-06", outlet="Paper 3")
    ),
    "people": lambda archive: archive.people(PeopleQuestion(name="calberg")),
    "quotations": lambda archive: archive.quotations(QuotationsQuestion()),
    "audit": lambda archive: audit(archive, AuditQuestion(measure="type")),
    "audit by month": lambda archive: audit(archive, AuditQuestion(measure="reference", by="month")),
}


def seconds(work: Callable[[], object]) -> float:
    """The seconds that some work takes."""
    began = time.perf_counter()
    work()
    return time.perf_counter() - began


def questions(folder: Path, given: argparse.Namespace) -> None:
    """Index of made tables, and each question."""
    took = seconds(lambda: write_tables(folder / "tables", given.attributions))
    print(f"tables of {given.attributions} attributions: {took:.0f} s")
    began = time.process_time()
    took = seconds(lambda: build_index(folder))
    print(f"index: {took:.0f} s, {time.process_time() - began:.0f} of a processor; peak {peak_megabytes():.0f} MB")
    archive = Archive(folder)
    for name, ask in QUESTIONS.items():
        print(f"{name}: {min(seconds(partial(ask, archive)) for _ in range(3)):.3f} s")
    archive.close()
    print(f"peak memory: {peak_megabytes():.0f} MB")


def grouping(_: Path, given: argparse.Namespace) -> None:
    """Near variants of made quotations, in a process of its own."""
    groups, took, megabytes = apart(_grouped, given.quotations)
    print(f"{given.quotations} quotations in {groups} groups: {took:.0f} s of a processor, {megabytes:.0f} MB")


def _grouped(count: int) -> tuple[int, float, float]:
    words, lengths = numbered(count)
    began = time.process_time()
    centres = centres_of_numbers(words, lengths)
    return len(np.unique(centres)), time.process_time() - began, peak_megabytes()


def memory(folder: Path, given: argparse.Namespace) -> None:
    """Memory of one worker over articles of ever new words."""
    measure_memory(folder, given.memory)


def protocol(folder: Path, given: argparse.Namespace) -> None:
    """Several processes and Ray with a reader that waits."""
    runs_that_wait(folder, given.waiting).compare(given.processes, ray=True)


def processes(folder: Path, given: argparse.Namespace) -> None:
    """Several processes by one, with the engine."""
    _engine(folder, given).compare(given.processes, ray=False)


def ray(folder: Path, given: argparse.Namespace) -> None:
    """Ray by several processes, with the engine."""
    _engine(folder, given).compare(given.processes, ray=True)


def _engine(folder: Path, given: argparse.Namespace) -> MeasuredRuns:
    texts = [" ".join(text.split()[: given.words]) for text in sample(given.data).texts]
    return runs_of_engine(folder, texts, given.articles)


ROWS = {row.__name__: row for row in (questions, grouping, memory, protocol, processes, ray)}
"""The rows with their measurements."""


def main() -> None:
    """Measure."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, default=options.DATA, help="folder of the corpora, if any")
    parser.add_argument("--only", nargs="+", choices=ROWS, help="these rows; ray, which repeats one, runs only so")
    parser.add_argument("--attributions", type=int, default=1_000_000, help="of the made tables")
    parser.add_argument("--quotations", type=int, default=10_000_000, help="that are grouped")
    parser.add_argument("--memory", type=int, default=20_000, help="articles of one worker")
    parser.add_argument("--waiting", type=int, default=2_000, help="articles of a reader that waits")
    parser.add_argument("--articles", type=int, default=1_000, help="that processes and Ray read with the engine")
    parser.add_argument("--words", type=int, default=120, help="of each of these articles")
    parser.add_argument("--processes", type=int, default=2)
    given = parser.parse_args()
    for name in given.only or (name for name in ROWS if name != ray.__name__):
        print(f"## {name}: {ROWS[name].__doc__}", flush=True)
        with tempfile.TemporaryDirectory() as folder:
            ROWS[name](Path(folder) / "runs", given)


if __name__ == "__main__":
    main()

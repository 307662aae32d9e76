"""Runs over archives and questions to them, measured: `make benchmark-archive`."""

from __future__ import annotations

import argparse
import multiprocessing
import resource
import tempfile
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path

import numpy as np

from benchmarks import options
from benchmarks.archive_runs import (
    MeasuredRuns,
    measure_memory,
    measure_schedulers,
    runs_of_engine,
    runs_that_wait,
)
from benchmarks.archive_tables import numbered, write_tables
from benchmarks.sample_articles import sample
from benchmarks.service.__main__ import measure_jobs
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


def measure_questions(folder: Path, attributions: int) -> None:
    """Seconds of the index and of each question on made tables."""
    print(
        f"tables of {attributions} attributions: {seconds(lambda: write_tables(folder / 'tables', attributions)):.0f} s"
    )
    began = time.process_time()
    took = seconds(lambda: build_index(folder))
    print(f"index: {took:.0f} s, {time.process_time() - began:.0f} of a processor")
    print(f"peak memory of the index: {_peak_megabytes():.0f} MB", flush=True)
    archive = Archive(folder)
    for name, ask in QUESTIONS.items():
        print(f"{name}: {min(seconds(partial(ask, archive)) for _ in range(3)):.3f} s")
    archive.close()
    print(f"peak memory: {_peak_megabytes():.0f} MB")


def measure_grouping(count: int) -> None:
    """Seconds and memory of grouping a number of quotations, in a process of its own."""
    with multiprocessing.get_context("spawn").Pool(1) as pool:
        groups, seconds_taken, megabytes = pool.apply(_grouped, (count,))
    print(
        f"{count} quotations in {groups} groups: {seconds_taken:.0f} s of a processor, {megabytes:.0f} MB", flush=True
    )


def _grouped(count: int) -> tuple[int, float, float]:
    words, lengths = numbered(count)
    began = time.process_time()
    centres = centres_of_numbers(words, lengths)
    return len(np.unique(centres)), time.process_time() - began, _peak_megabytes()


def _peak_megabytes() -> float:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


ROWS: dict[str, tuple[str, Callable[[Path, argparse.Namespace], None]]] = {
    "questions": (
        "index of made tables, and each question",
        lambda folder, given: measure_questions(folder, given.attributions),
    ),
    "grouping": ("near variants of made quotations", lambda _, given: measure_grouping(given.quotations)),
    "memory": (
        "memory of one worker over articles of ever new words",
        lambda folder, given: measure_memory(folder, given.memory),
    ),
    "protocol": (
        "several processes and Ray with a reader that waits",
        lambda folder, given: measure_schedulers(runs_that_wait(folder, given.waiting), given.processes, ray=True),
    ),
    "processes": (
        "several processes by one, with the engine",
        lambda folder, given: measure_schedulers(_engine(folder, given), given.processes, ray=False),
    ),
    "ray": (
        "Ray by several processes, with the engine",
        lambda folder, given: measure_schedulers(_engine(folder, given), given.processes, ray=True),
    ),
    "jobs": (
        "interactive requests beside 100 jobs by 10 keys",
        lambda _, given: print(f"jobs: {measure_jobs(sample(given.data).texts, given.seconds)}"),
    ),
}
"""The rows with their measurements."""
_APART = {"ray", "jobs"}
"""Rows that run only by name: they repeat another row with more, and one of `make benchmark-service`."""


def _engine(folder: Path, given: argparse.Namespace) -> MeasuredRuns:
    texts = [" ".join(text.split()[: given.words]) for text in sample(given.data).texts]
    return runs_of_engine(folder, texts, given.articles)


def main() -> None:
    """Measure."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, default=options.DATA, help="folder of the corpora, if any")
    parser.add_argument("--only", nargs="+", choices=ROWS, help="these rows; ray and jobs run only if they are named")
    parser.add_argument("--attributions", type=int, default=1_000_000, help="of the made tables")
    parser.add_argument("--quotations", type=int, default=10_000_000, help="that are grouped")
    parser.add_argument("--memory", type=int, default=20_000, help="articles of one worker")
    parser.add_argument("--waiting", type=int, default=2_000, help="articles of a reader that waits")
    parser.add_argument("--articles", type=int, default=1_000, help="that processes and Ray read with the engine")
    parser.add_argument("--words", type=int, default=120, help="of each of these articles")
    parser.add_argument("--processes", type=int, default=2)
    parser.add_argument("--seconds", type=float, default=40, help="of the requests alone; beside the jobs five times")
    given = parser.parse_args()
    for name in given.only or [name for name in ROWS if name not in _APART]:
        what, measure = ROWS[name]
        print(f"## {name}: {what}", flush=True)
        with tempfile.TemporaryDirectory() as folder:
            measure(Path(folder) / "runs", given)


if __name__ == "__main__":
    main()

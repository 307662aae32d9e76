"""Runs over archives and questions to them, measured: `make benchmark-archive`."""

from __future__ import annotations

import argparse
import json
import multiprocessing
import os
import random
import resource
import tempfile
import time
from collections.abc import Callable
from functools import partial
from importlib.util import find_spec
from pathlib import Path

import numpy as np
import psutil

from benchmarks.archive_tables import numbered, write_tables
from benchmarks.service.vocabulary import new_words
from onrecord.archive.article import Article
from onrecord.archive.index.build import build_index
from onrecord.archive.index.near_quotations import centres_of_numbers
from onrecord.archive.plan.plan import PlanFolder, RunOptions
from onrecord.archive.plan.planning import Planning
from onrecord.archive.queries.archive import Archive
from onrecord.archive.queries.audit import audit
from onrecord.archive.run.processes import ProcessRun
from onrecord.archive.run.ray_tasks import RayRun
from onrecord.archive.units.reader import ArticleRecord, engine_fingerprint, load_engine
from onrecord.archive.units.work import UnitWork
from onrecord.schemas.archive import AuditQuestion, PeopleQuestion, QuotationsQuestion, SaidQuestion
from onrecord.schemas.examples import ARTICLE, EXTRACTION

WAIT_SECONDS = 0.05
"""Seconds that the waiting reader takes for an article: that of one with 100 words."""
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


def measure_runs(folder: Path, articles: int, processes: int) -> None:
    """Articles a second of one process and of several, with the engine."""
    source = folder / "in.jsonl"
    source.write_text("".join(json.dumps({"id": str(n), "text": ARTICLE}) + "\n" for n in range(articles)))
    for count in (1, processes):
        target = PlanFolder(folder / f"run-{count}")
        target.write(Planning(engine_fingerprint(True), RunOptions(), unit_articles=50).plan([str(source)]))
        took = seconds(ProcessRun(target, count).run)
        print(f"{count} processes: {articles / took:.2f} articles a second, loading the models included")


class WaitingReader:
    """A reader that waits a fixed time for an article: what remains is the time of the protocol of runs."""

    fingerprint = "waiting"

    def read(self, article: Article) -> ArticleRecord:
        """The same record for each article."""
        time.sleep(WAIT_SECONDS)
        return ArticleRecord({**EXTRACTION, "id": article.id}, ARTICLE, {})


def load_waiting(_: RunOptions) -> WaitingReader:
    """Loads nothing."""
    return WaitingReader()


def measure_protocol(folder: Path, articles: int, processes: int) -> None:
    """Articles a second of one process, of several, and of Ray, by a reader that waits; starting is left out."""
    source = folder / "waiting.jsonl"
    source.write_text("".join(json.dumps({"id": str(n), "text": ARTICLE}) + "\n" for n in range(articles)))
    plan = Planning(WaitingReader.fingerprint, RunOptions(), unit_articles=50).plan([str(source)])
    done: list[tuple[float, int]] = []

    def tick(count: int) -> None:
        done.append((time.perf_counter(), count))

    def measured(name: str, run: Callable[[PlanFolder], None]) -> None:
        target = PlanFolder(folder / f"waiting {name}")
        target.write(plan)
        done.clear()
        run(target)
        (began, first), (ended, _) = done[0], done[-1]
        rate = (sum(count for _, count in done) - first) / (ended - began)
        print(f"{name}: {rate:.2f} articles a second, {WAIT_SECONDS} s each", flush=True)

    def by_processes(target: PlanFolder, count: int) -> None:
        ProcessRun(target, count, load=load_waiting, on_articles=tick).run()

    def by_ray(target: PlanFolder) -> None:
        environment = {"PYTHONPATH": os.getcwd()}
        RayRun(
            target, "local", load=load_waiting, on_unit=lambda unit: tick(unit.articles), environment=environment
        ).run()

    for count in (1, processes):
        measured(f"{count} processes", partial(by_processes, count=count))
    if find_spec("ray"):
        measured("Ray", by_ray)


def measure_memory(folder: Path, articles: int, unit: int = 1_000) -> None:
    """Memory of one process, unit after unit, over short articles of ever new words."""
    chance = random.Random(0)
    rows = ({"id": str(number), "text": new_words(chance)} for number in range(articles))
    source = folder / "new.jsonl"
    source.write_text("".join(json.dumps(row) + "\n" for row in rows))
    target = PlanFolder(folder / "run-memory")
    target.write(Planning(engine_fingerprint(True), RunOptions(), unit_articles=unit).plan([str(source)]))
    plan = target.read()
    work = UnitWork(target, plan, load_engine(plan.options))
    process, early = psutil.Process(), 0.0
    for number, one in enumerate(plan.units, start=1):
        began = time.process_time()
        work.do(one)
        now = process.memory_info().rss / 1e6
        early = early or now
        taken = (time.process_time() - began) / one.count
        print(
            f"after {number * unit} articles: {now:.0f} MB, {now / early - 1:+.1%}; {1000 * taken:.0f} ms each",
            flush=True,
        )
    work.close()


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


def main() -> None:
    """Measure."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--articles", type=int, default=400, help="articles of the runs; 0 leaves them out")
    parser.add_argument("--processes", type=int, default=2)
    parser.add_argument("--memory", type=int, default=20_000, help="articles of one process; 0 leaves them out")
    parser.add_argument("--quotations", type=int, default=10_000_000, help="that are grouped; 0 leaves it out")
    parser.add_argument("--waiting", type=int, default=2_000, help="articles of a reader that waits; 0 leaves it out")
    parser.add_argument("--attributions", type=int, default=1_000_000, help="of the tables; 0 leaves them out")
    given = parser.parse_args()
    with tempfile.TemporaryDirectory() as name:
        if given.attributions:
            measure_questions(Path(name) / "questions", given.attributions)
        if given.quotations:
            measure_grouping(given.quotations)
        if given.memory:
            measure_memory(Path(name), given.memory)
        if given.waiting:
            measure_protocol(Path(name), given.waiting, given.processes)
        if given.articles:
            measure_runs(Path(name), given.articles, given.processes)


if __name__ == "__main__":
    main()

"""Runs over archives, measured: several processes by one, Ray by several processes, memory of a worker."""

from __future__ import annotations

import json
import os
import random
import time
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from importlib.util import find_spec
from itertools import cycle, islice
from pathlib import Path

import psutil

from benchmarks.sample_articles import new_words
from onrecord.archive.article import Article
from onrecord.archive.plan.plan import Plan, PlanFolder, RunOptions
from onrecord.archive.plan.planning import Planning
from onrecord.archive.run.processes import ProcessRun
from onrecord.archive.run.ray_tasks import RayRun
from onrecord.archive.units.reader import ArticleRecord, LoadReader, engine_fingerprint, load_engine
from onrecord.archive.units.work import UnitWork
from onrecord.schemas.examples import ARTICLE, EXTRACTION

WAIT_SECONDS = 0.05
"""Seconds that the waiting reader takes for an article: that of one with 100 words."""
UNIT_ARTICLES = 10
"""Of a measured run: so few that no process waits long for the last unit of another."""
_STEPS = 20
"""At which the memory is measured: the first has what every worker takes."""
_FROM, _TO = 0.2, 0.95
"""The part of a run whose rate is measured: before it processes are started, after it some have ended."""


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


class Pace:
    """The articles that a run has read, with the times."""

    def __init__(self) -> None:
        self._read = 0
        self._seen: list[tuple[int, float]] = []

    def add(self, articles: int) -> None:
        """Note that some have been read."""
        self._read += articles
        self._seen.append((self._read, time.perf_counter()))

    @property
    def per_second(self) -> float:
        """Articles a second, of the middle of the run."""
        middle = [one for one in self._seen if _FROM <= one[0] / self._read <= _TO]
        (first, began), (last, ended) = middle[0], middle[-1]
        return (last - first) / (ended - began)


@dataclass(slots=True)
class MeasuredRuns:
    """Runs over one plan by different schedulers.

    Args:
        folder: A folder for them.
        plan: The plan.
        load: Loads the models, or what stands for them.
        words: Words of all articles.
    """

    folder: Path
    plan: Plan
    load: LoadReader
    words: int

    def compare(self, processes: int, ray: bool) -> None:
        """One process, several, and Ray where it is wanted and installed, with the goals."""
        one, several = self._by_processes(1), self._by_processes(processes)
        print(f"{processes} processes: {several / one:.2f} times one; goal: {0.95 * processes:.2f}", flush=True)
        if ray and find_spec("ray"):
            print(f"Ray: {self._by_ray() / several:.2f} times {processes} processes; goal: 0.95", flush=True)
        elif ray:
            print("Ray is not installed: make benchmark-archive-ray", flush=True)

    def _by_processes(self, processes: int) -> float:
        name = f"{processes} process{'es' if processes > 1 else ''}"
        pace = Pace()
        ProcessRun(self._target(name), processes, load=self.load, on_articles=pace.add).run()
        return self._told(name, pace)

    def _by_ray(self) -> float:
        """Articles a second of a Ray cluster on this machine."""
        pace = Pace()
        RayRun(
            self._target("Ray"),
            "local",
            load=self.load,
            on_unit=lambda footer: pace.add(footer.articles),
            articles_of_task=1,
            environment={"PYTHONPATH": os.getcwd()},
        ).run()
        return self._told("Ray", pace)

    def _target(self, name: str) -> PlanFolder:
        target = PlanFolder(self.folder / name)
        target.write(self.plan)
        return target

    def _told(self, name: str, pace: Pace) -> float:
        rate = pace.per_second
        words = rate * self.words / self.plan.articles
        print(f"{name}: {rate:.2f} articles a second, {words:,.0f} words", flush=True)
        return rate


def runs_of_engine(folder: Path, texts: Sequence[str], articles: int) -> MeasuredRuns:
    """Runs of the engine over so many articles, which are those texts again and again."""
    chosen = list(islice(cycle(texts), articles))
    return _runs(folder, chosen, engine_fingerprint(True), load_engine)


def runs_that_wait(folder: Path, articles: int) -> MeasuredRuns:
    """Runs of a reader that waits."""
    return _runs(folder, [ARTICLE] * articles, WaitingReader.fingerprint, load_waiting)


def _runs(folder: Path, texts: Sequence[str], fingerprint: str, load: LoadReader) -> MeasuredRuns:
    plan = _plan(folder, texts, fingerprint, UNIT_ARTICLES)
    return MeasuredRuns(folder, plan, load, sum(len(text.split()) for text in texts))


def _plan(folder: Path, texts: Iterable[str], fingerprint: str, unit_articles: int) -> Plan:
    """A plan over texts, which are written to the folder."""
    folder.mkdir(parents=True)
    source = folder / "in.jsonl"
    source.write_text("".join(json.dumps({"id": str(n), "text": text}) + "\n" for n, text in enumerate(texts)))
    return Planning(fingerprint, RunOptions(), unit_articles=unit_articles).plan([str(source)])


def measure_memory(folder: Path, articles: int) -> None:
    """Memory of one process, step after step, over short articles of ever new words."""
    chance = random.Random(0)
    unit = max(1, articles // _STEPS)
    plan = _plan(folder, (new_words(chance) for _ in range(articles)), engine_fingerprint(True), unit)
    target = PlanFolder(folder / "run")
    target.write(plan)
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
    print("goal: flat", flush=True)

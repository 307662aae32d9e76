"""Load test of the service: `make benchmark-service`, one row with ARGS="--only overload".

The service runs in a process of its own (two and a supervisor where one is killed), the callers in this one. The speed
of the extractor alone is measured in the same run, in a third process, before the service starts.
"""

from __future__ import annotations

import argparse
import asyncio
import json
import logging
import subprocess
import sys
import tempfile
import time
from collections.abc import Awaitable, Callable, Mapping, Sequence
from pathlib import Path

from benchmarks import options
from benchmarks.hostile_texts import KINDS
from benchmarks.sample_articles import generated, sample
from benchmarks.service import rows
from benchmarks.service.hostile import LENGTH, hostile
from benchmarks.service.jobs import JOBS_OF_KEY, jobs
from benchmarks.service.outcomes import Jobs
from benchmarks.service.server import Server
from benchmarks.service.vocabulary import vocabulary
from benchmarks.timed_reader import processor
from evaluation.report import Cell, Table, publish, read
from onrecord.api.limits.keys import KeyRing
from onrecord.api.settings import Settings
from onrecord.extractors.options import ExtractionOptions
from onrecord.schemas.request import MAX_TEXT_LENGTH

log = logging.getLogger("benchmarks.service")

ROWS = {
    "single": ("700-word article, one caller: p50, p95", "0.5 s, 0.8 s"),
    "many": ("32 callers, articles: throughput by that of the extractor alone", "85 %, no errors"),
    "overload": (
        "ten times as many 100-word texts as can be read",
        "only 200 and 503; p95 of the accepted within the bound of the queue; memory flat; back to normal in 5 s",
    ),
    "lengths": ("ten callers with short texts, one with 1 MB: p95 of the short", "3 times that alone"),
    "jobs": (
        "one caller beside 100 jobs by 10 keys, half of them with articles four times as long",
        "p95 at most twice that alone; jobs are read, for each key as much as for any other",
    ),
    "hostile": (
        "hostile texts of every kind, 8,000 characters and two seconds each: p99 of `/livez`",
        "0.2 s; every answer within a second of its deadline",
    ),
    "mutations": ("mutated bodies", "no 5xx, no hang, no growth"),
    "killed": (
        "a worker killed under load",
        "others serve on; back within 20 s; 503 or a break; no wrong answer",
    ),
    "vocabulary": ("texts of ever new words", "memory within 10 %"),
}
"""Each kind of load with its goal."""
APART = {"vocabulary"}
"""Rows that take long and run only on request."""
KEYS = 10
"""API keys of the callers of the row on jobs."""
_OWN_SERVER = {"killed", "jobs"}
UNMEASURED = "not measured"
OFFLINE = "--offline"


def short_texts(count: int = 40, words: int = 25) -> list[str]:
    """Texts of a sentence or two, all different."""
    return [" ".join(generated(number).split()[-words:]) for number in range(count)]


def brief_texts(count: int = 40, words: int = 100) -> list[str]:
    """Texts of a wire service's brief."""
    return [" ".join(generated(number).split()[:words]) for number in range(count)]


def long_text(length: int = MAX_TEXT_LENGTH) -> str:
    """One text of the greatest length."""
    parts, number = [""], 0
    while sum(map(len, parts)) < length:
        parts.append(generated(number) + "\n\n")
        number += 1
    return "".join(parts)[:length]


def _places() -> int:
    """The texts that the service admits at a time: those in the queue, and one in each model process."""
    settings = Settings()
    return settings.max_waiting + settings.models_at_a_time


def offline(texts: Sequence[str], seconds: float) -> float:
    """Words a second of the extractor alone, batch after batch."""
    from onrecord.api.extractor import load

    extractor = load(Settings().models)
    extractor.extract(texts[0], ExtractionOptions())
    words, began = 0, time.monotonic()
    while (took := time.monotonic() - began) < seconds:
        for _ in extractor.extract_batch((text, ExtractionOptions()) for text in texts[:10]):
            pass
        words += sum(len(text.split()) for text in texts[:10])
        texts = [*texts[10:], *texts[:10]]
    return words / took


def offline_apart(data: Path, seconds: float) -> float:
    """The same in a process of its own, with the service's number of threads."""
    command = [sys.executable, "-m", "benchmarks.service", "--data", str(data), OFFLINE, str(seconds)]
    return float(json.loads(subprocess.run(command, check=True, capture_output=True).stdout))


def measure(wanted: Sequence[str], given: argparse.Namespace) -> dict[str, object]:
    """The outcomes of the rows that are wanted, by their names."""
    articles = sample(given.data)
    offline = offline_apart(given.data, given.seconds / 4) if "many" in wanted else 0.0
    runs: dict[str, Callable[[Server], Awaitable[object]]] = {
        "single": lambda server: rows.single(server, articles.texts, given.count),
        "many": lambda server: rows.many(server, articles.texts, given.seconds, offline),
        "overload": lambda server: rows.overload(server, brief_texts(), given.seconds / 2, _places()),
        "lengths": lambda server: rows.lengths(server, short_texts(), long_text(), given.seconds / 3),
        "hostile": lambda server: hostile(server, {kind: made(LENGTH) for kind, made in KINDS.items()}),
        "mutations": lambda server: rows.mutations(server, given.bodies),
        "vocabulary": lambda server: vocabulary(server, given.texts),
        "killed": lambda server: rows.killed(server, short_texts(), given.seconds / 3),
    }
    found: dict[str, object] = {}

    async def run(name: str, server: Server) -> None:
        log.info("%s", name)
        found[name] = await runs[name](server)

    if set(wanted) - _OWN_SERVER:
        with Server() as server:
            for name in (name for name in wanted if name not in _OWN_SERVER):
                asyncio.run(run(name, server))
    if "jobs" in wanted:
        log.info("jobs")
        found["jobs"] = measure_jobs(articles.texts, given.seconds / 3)
    if "killed" in wanted:
        with Server(workers=given.workers) as server:
            asyncio.run(run("killed", server))
    return found


def measure_jobs(texts: Sequence[str], seconds: float) -> Jobs:
    """The row of jobs, by a service with keys and a folder for jobs."""
    with tempfile.TemporaryDirectory() as name:
        ring = KeyRing(Path(name) / "keys.json")
        keys = [ring.new(f"key {number}")[1] for number in range(KEYS)]
        settings = {"jobs_dir": Path(name) / "jobs", "keys_file": Path(name) / "keys.json", "max_jobs": JOBS_OF_KEY}
        with Server(**settings) as server:
            return asyncio.run(jobs(server, texts, seconds, keys))


def table(found: Mapping[str, object], note: str, kept: Table | None = None) -> Table:
    """A row for each kind of load. One that was not measured now keeps its old result."""
    old = {row[0]: row[-1] for row in kept.rows} if kept else {}
    cells: list[list[Cell]] = [
        [load, goal, str(found[name]) if name in found else old.get(load, UNMEASURED)]
        for name, (load, goal) in ROWS.items()
    ]
    return Table(columns={"load": "", "to reach": "", "measured": ""}, rows=cells, note=note)


def arguments() -> argparse.ArgumentParser:
    """The options of the command."""
    parser = options.parser(__doc__, "folder of the corpora, if any")
    parser.prog = "python -m benchmarks.service"
    parser.add_argument("--only", nargs="+", choices=ROWS, help="these rows; vocabulary runs only if it is named")
    parser.add_argument("--seconds", type=float, default=120, help="of many callers; other rows take a part of it")
    parser.add_argument("--count", type=int, default=60, help="articles of the single caller")
    parser.add_argument("--bodies", type=int, default=10_000, help="mutated bodies")
    parser.add_argument("--texts", type=int, default=50_000, help="texts of ever new words")
    parser.add_argument("--workers", type=int, default=2, help="processes, of which one is killed")
    parser.add_argument(OFFLINE, type=float, metavar="SECONDS", help="print words a second without a service")
    return parser


def main(arguments_given: Sequence[str] | None = None) -> None:
    """Measure, print, write."""
    given = arguments().parse_args(arguments_given)
    if given.offline:
        print(json.dumps(offline(sample(given.data).texts, given.offline)))
        return
    options.log_progress()
    logging.getLogger("httpx").setLevel(logging.WARNING)
    found = measure(given.only or [name for name in ROWS if name not in APART], given)
    kept = read().get("service")
    note = f"Articles: {sample(given.data).origin}; {processor()}."
    shown = table(found, note, kept.tables["Service"] if kept else None)
    publish("service", {"Service": shown}, options.fingerprint(), given.keep)


if __name__ == "__main__":
    main()

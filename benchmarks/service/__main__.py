"""Load test of the service: `make benchmark-service`, one row with ARGS="--only overload".

The service runs in a process of its own (two and a supervisor where one is killed), the callers in this one. The speed
of the extractor alone is measured in the same run, in a third process, before the service starts.
"""

from __future__ import annotations

import argparse
import asyncio
import logging
import tempfile
from collections.abc import Callable, Coroutine, Mapping, Sequence
from functools import partial
from itertools import cycle
from pathlib import Path
from typing import Any

from benchmarks import options
from benchmarks.hostile_texts import KINDS
from benchmarks.processes import processor
from benchmarks.sample_articles import generated, sample
from benchmarks.service import rows
from benchmarks.service.jobs import JOBS_OF_KEY, jobs
from benchmarks.service.server import Server
from benchmarks.timed_reader import TimedReader
from evaluation.report import Cell, Table, publish, read
from onrecord.api.limits.keys import KeyRing
from onrecord.api.settings import Settings
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
WORKERS = 2
"""Processes of the service of which one is killed."""
BATCH = 10
"""Texts that the extractor alone reads in one call."""
HOSTILE_LENGTH = 8_000
"""Characters: as long as a long article."""
UNMEASURED = "not measured"

Run = Callable[[Server], Coroutine[Any, Any, str]]


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
    """Words a second of the extractor alone, in a process of its own, batch after batch."""
    with TimedReader("extraction") as reader:
        reader.read(texts[:1])
        words, took = 0, 0.0
        for start in cycle(range(0, len(texts), BATCH)):
            took += reader.read(texts[start : start + BATCH]).seconds
            words += sum(len(text.split()) for text in texts[start : start + BATCH])
            if took >= seconds:
                break
        return words / took


def runs(wanted: Sequence[str], given: argparse.Namespace) -> dict[str, Run]:
    """The rows that are wanted and share a service."""
    texts, seconds = sample(given.data).texts, given.seconds
    alone = offline(texts, seconds / 4) if "many" in wanted else 0.0
    every: dict[str, Run] = {
        "single": lambda server: rows.single(server, texts, given.count),
        "many": lambda server: rows.many(server, texts, seconds, alone),
        "overload": lambda server: rows.overload(server, brief_texts(), seconds / 2, _places()),
        "lengths": lambda server: rows.lengths(server, short_texts(), long_text(), seconds / 3),
        "hostile": lambda server: rows.hostile(server, {kind: made(HOSTILE_LENGTH) for kind, made in KINDS.items()}),
        "mutations": lambda server: rows.mutations(server, given.bodies),
        "vocabulary": lambda server: rows.vocabulary(server, given.texts),
    }
    return {name: run for name, run in every.items() if name in wanted}


def measure(wanted: Sequence[str], given: argparse.Namespace) -> dict[str, str]:
    """The sentences of the rows that are wanted, by their names."""
    found: dict[str, str] = {}

    def run(measured: Mapping[str, Run], server: Server) -> None:
        with server:
            for name, row in measured.items():
                log.info("%s", name)
                found[name] = asyncio.run(row(server))

    if shared := runs(wanted, given):
        run(shared, Server())
    if "jobs" in wanted:
        with tempfile.TemporaryDirectory() as folder:
            ring = KeyRing(Path(folder) / "keys.json")
            keys = [ring.new(f"key {number}")[1] for number in range(KEYS)]
            settings = {"jobs_dir": f"{folder}/jobs", "keys_file": f"{folder}/keys.json", "max_jobs": JOBS_OF_KEY}
            texts = sample(given.data).texts
            run({"jobs": partial(jobs, texts=texts, seconds=given.seconds / 3, keys=keys)}, Server(**settings))
    if "killed" in wanted:
        killed = partial(rows.killed, texts=short_texts(), seconds=given.seconds / 3)
        run({"killed": killed}, Server(workers=WORKERS))
    return found


def table(found: Mapping[str, str], note: str, kept: Table | None = None) -> Table:
    """A row for each kind of load. One that was not measured now keeps its old result."""
    old = {row[0]: row[-1] for row in kept.rows} if kept else {}
    cells: list[list[Cell]] = [
        [load, goal, found.get(name) or old.get(load, UNMEASURED)] for name, (load, goal) in ROWS.items()
    ]
    return Table(columns={"load": "", "to reach": "", "measured": ""}, rows=cells, note=note)


def main(arguments: Sequence[str] | None = None) -> None:
    """Measure, print, write."""
    parser = options.parser(__doc__, "folder of the corpora, if any")
    parser.add_argument("--only", nargs="+", choices=ROWS, help="these rows; vocabulary runs only if it is named")
    parser.add_argument("--seconds", type=float, default=120, help="of many callers; other rows take a part of it")
    parser.add_argument("--count", type=int, default=60, help="articles of the single caller")
    parser.add_argument("--bodies", type=int, default=10_000, help="mutated bodies")
    parser.add_argument("--texts", type=int, default=50_000, help="texts of ever new words")
    given = parser.parse_args(arguments)
    options.log_progress()
    logging.getLogger("httpx").setLevel(logging.WARNING)
    found = measure(given.only or [name for name in ROWS if name not in APART], given)
    kept = read().get("service")
    note = f"Articles: {sample(given.data).origin}; {processor()}."
    shown = table(found, note, kept.tables["Service"] if kept else None)
    publish("service", {"Service": shown}, options.fingerprint(), given.keep)


if __name__ == "__main__":
    main()

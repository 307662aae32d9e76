"""Speed and memory of extraction: ``python -m benchmarks.speed``.

Three readers take turns over the same hundred articles: the whole extraction in one call, stanza's own pipeline with
the same weights, one document at a time, and the extraction of attributions alone. Then several processes of one thread
each read a share of the articles, as a service with so many workers would. Then the time from a process's start to its
first record, and the peak memory. Models are those that the ``ONRECORD_*`` settings name.
"""

from __future__ import annotations

import argparse
import logging
import time
from collections.abc import Sequence
from contextlib import ExitStack
from dataclasses import dataclass
from statistics import median

from benchmarks import cold_start, options
from benchmarks.cold_start import ColdStart
from benchmarks.sample_articles import COUNT, Sample, sample
from benchmarks.timed_reader import Loaded, Reading, TimedReader, cores, processor
from evaluation.report import Cell, Table, publish
from onrecord.api.settings import Settings

log = logging.getLogger("benchmarks.speed")


@dataclass(frozen=True, slots=True)
class Turn:
    """One repetition: every reader over the same texts, one after the other."""

    extraction: Reading
    stanza: Reading
    attributions: Reading

    @property
    def ratio(self) -> float:
        """Speed of the extraction divided by that of stanza's pipeline."""
        return self.stanza.seconds / self.extraction.seconds

    @property
    def added(self) -> float:
        """Time of the other parts of a record as a share of the time of attributions alone."""
        return self.extraction.seconds / self.attributions.seconds - 1


@dataclass(frozen=True, slots=True)
class Workers:
    """Processes of one thread each: their number, the seconds of each repetition, the sum of their peak memory."""

    count: int
    seconds: tuple[float, ...]
    peak_megabytes: float


def turns(articles: Sample, repetitions: int) -> tuple[list[Turn], Loaded]:
    """Readings in alternating order, after one article each to warm up."""
    found = []
    with TimedReader("extraction") as ours, TimedReader("stanza") as theirs, TimedReader("attributions") as lean:
        readers = (ours, theirs, lean)
        for reader in readers:
            reader.read(articles.texts[:1])
        for number in range(repetitions):
            order = readers if number % 2 == 0 else readers[::-1]
            readings = {reader: reader.read(articles.texts) for reader in order}
            found.append(Turn(readings[ours], readings[theirs], readings[lean]))
            log.info("repetition %d: ratio %.2f", number + 1, found[-1].ratio)
        return found, ours.loaded


def side_by_side(articles: Sample, count: int, repetitions: int) -> Workers:
    """Processes of one thread each, reading their shares of the articles at the same time."""
    shares = [articles.texts[number::count] for number in range(count)]
    seconds: list[float] = []
    with ExitStack() as stack:
        readers = [stack.enter_context(TimedReader("extraction", threads=1)) for _ in shares]
        for reader in readers:
            reader.read(articles.texts[:1])
        for number in range(repetitions):
            began = time.perf_counter()
            futures = [reader.begin(share) for reader, share in zip(readers, shares, strict=True)]
            readings = [future.result() for future in futures]
            seconds.append(time.perf_counter() - began)
            log.info("repetition %d: %d processes, %.1f words/s", number + 1, count, articles.words / seconds[-1])
        return Workers(count, tuple(seconds), sum(reading.peak_megabytes for reading in readings))


def facts(
    articles: Sample, found: Sequence[Turn], loaded: Loaded, starts: Sequence[ColdStart], workers: Workers
) -> Table:
    """The medians of what was measured."""
    start = sorted(starts, key=lambda start: start.all)[len(starts) // 2]
    ours, theirs = (median(getattr(turn, name).seconds for turn in found) for name in ("extraction", "stanza"))
    processes = f"{workers.count} processes of one thread each"
    rows: list[list[Cell]] = [
        ["words a second, text in, record out", round(articles.words / ours)],
        ["words a second, stanza's own pipeline, one document at a time", round(articles.words / theirs)],
        ["the first by the second", f"{median(turn.ratio for turn in found):.2f}"],
        [
            "time that speakers, circumstances and claims add to attributions alone, %",
            round(100 * median(turn.added for turn in found)),
        ],
        [f"words a second, {processes}", round(articles.words / median(workers.seconds))],
        [f"peak memory of {processes}, MB", round(workers.peak_megabytes)],
        ["seconds from the start of a process to its first record", start.all],
        ["… of it importing", start.importing],
        ["… of it checking and loading models", start.loading],
        ["… of it the first record", start.first_record],
        ["peak memory of the process, MB", round(found[-1].extraction.peak_megabytes)],
        ["peak memory of stanza's own pipeline, MB", round(found[-1].stanza.peak_megabytes)],
    ]
    rows = [[name, f"{value:.1f}" if isinstance(value, float) else value] for name, value in rows]
    note = (
        f"{len(articles.texts)} articles of {articles.words / len(articles.texts):.0f} words on average, "
        f"{articles.origin}; {processor() if loaded.device == 'cpu' else loaded.device}, threads: {loaded.threads}; "
        f"medians of {len(found)} alternated repetitions."
    )
    return Table(columns={"measure": "", "figure": ""}, rows=rows, note=note)


def arguments() -> argparse.ArgumentParser:
    """The options of the command."""
    parser = options.parser(__doc__, "folder of the corpora, if any")
    parser.add_argument("--limit", type=int, default=COUNT, help="articles to read")
    parser.add_argument("--repetitions", type=int, default=3)
    parser.add_argument("--starts", type=int, default=3, help="cold starts")
    parser.add_argument("--workers", type=int, default=cores(), help="processes of one thread each, side by side")
    return parser


def main(given: Sequence[str] | None = None) -> None:
    """Measure, print, write."""
    parser = arguments()
    chosen = parser.parse_args(given)
    options.log_progress()
    if min(chosen.limit, chosen.repetitions, chosen.starts, chosen.workers) < 1:
        parser.error("--limit, --repetitions, --starts and --workers begin at 1")
    if Settings().stanza_dir is not None:
        parser.error("ONRECORD_STANZA_DIR is set: the comparison is with the bundled weights")
    articles = sample(chosen.data, chosen.limit)
    starts = [cold_start.measure() for _ in range(chosen.starts)]
    found, loaded = turns(articles, chosen.repetitions)
    workers = side_by_side(articles, min(chosen.workers, len(articles.texts)), chosen.repetitions)
    publish("speed", {"Speed": facts(articles, found, loaded, starts, workers)}, options.fingerprint(), chosen.keep)


if __name__ == "__main__":
    main()

"""Speed and memory of extraction: ``python -m benchmarks.speed``.

Three readers take turns over the same hundred articles: the whole extraction in one call, stanza's own pipeline with
the same weights, one document at a time, and the extraction of attributions alone. Then several processes of one thread
each read a share of the articles, as a service with so many workers would. Then the time from a process's start to its
first record, and the peak memory. Models are those that the ``ONRECORD_*`` settings name.
"""

from __future__ import annotations

import logging
import time
from collections.abc import Mapping, Sequence
from contextlib import ExitStack
from dataclasses import dataclass
from operator import itemgetter
from statistics import median

from benchmarks import cold_start, options
from benchmarks.sample_articles import COUNT, Sample, sample
from benchmarks.timed_reader import Kind, Reading, TimedReader
from evaluation.report import Cell, Table, publish
from onrecord.api.settings import Settings, cores

log = logging.getLogger("benchmarks.speed")

KINDS: tuple[Kind, ...] = ("extraction", "stanza", "attributions")


@dataclass(frozen=True, slots=True)
class Workers:
    """Processes of one thread each: their number, the seconds of each repetition, the sum of their peak memory."""

    count: int
    seconds: Sequence[float]
    peak_megabytes: float


def turns(articles: Sample, repetitions: int) -> tuple[dict[Kind, list[Reading]], str]:
    """Readings by each kind of reader, in alternating order, after one article each to warm up; and the machine."""
    found: dict[Kind, list[Reading]] = {kind: [] for kind in KINDS}
    with ExitStack() as stack:
        readers = {kind: stack.enter_context(TimedReader(kind)) for kind in KINDS}
        for reader in readers.values():
            reader.read(articles.texts[:1])
        for number in range(repetitions):
            for kind in KINDS if number % 2 == 0 else KINDS[::-1]:
                found[kind].append(readers[kind].read(articles.texts))
            log.info("repetition %d: %s", number + 1, {kind: round(found[kind][-1].seconds, 1) for kind in KINDS})
        return found, readers["extraction"].machine


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
        return Workers(count, seconds, sum(reading.peak_megabytes for reading in readings))


def facts(
    articles: Sample,
    found: Mapping[Kind, Sequence[Reading]],
    machine: str,
    starts: Sequence[Mapping[str, float]],
    workers: Workers,
) -> Table:
    """The medians of what was measured."""
    start = sorted(starts, key=itemgetter("all"))[len(starts) // 2]
    ours, theirs, lean = ([reading.seconds for reading in found[kind]] for kind in KINDS)
    ratio = median(their / own for own, their in zip(ours, theirs, strict=True))
    added = median(own / least - 1 for own, least in zip(ours, lean, strict=True))
    processes = f"{workers.count} processes of one thread each"
    rows: list[list[Cell]] = [
        ["words a second, text in, record out", round(articles.words / median(ours))],
        ["words a second, stanza's own pipeline, one document at a time", round(articles.words / median(theirs))],
        ["the first by the second", f"{ratio:.2f}"],
        ["time that speakers, circumstances and claims add to attributions alone, %", round(100 * added)],
        [f"words a second, {processes}", round(articles.words / median(workers.seconds))],
        [f"peak memory of {processes}, MB", round(workers.peak_megabytes)],
        ["seconds from the start of a process to its first record", f"{start['all']:.1f}"],
        ["… of it importing", f"{start['importing']:.1f}"],
        ["… of it checking and loading models", f"{start['loading']:.1f}"],
        ["… of it the first record", f"{start['first']:.1f}"],
        ["peak memory of the process, MB", round(found["extraction"][-1].peak_megabytes)],
        ["peak memory of stanza's own pipeline, MB", round(found["stanza"][-1].peak_megabytes)],
    ]
    note = (
        f"{len(articles.texts)} articles of {articles.words / len(articles.texts):.0f} words on average, "
        f"{articles.origin}; {machine}; medians of {len(ours)} alternated repetitions."
    )
    return Table(columns={"measure": "", "figure": ""}, rows=rows, note=note)


def main(given: Sequence[str] | None = None) -> None:
    """Measure, print, write."""
    parser = options.parser(__doc__, "folder of the corpora, if any")
    parser.add_argument("--limit", type=int, default=COUNT, help="articles to read")
    parser.add_argument("--repetitions", type=int, default=3, help="of each reading, and cold starts")
    chosen = parser.parse_args(given)
    options.log_progress()
    if min(chosen.limit, chosen.repetitions) < 1:
        parser.error("--limit and --repetitions begin at 1")
    if Settings().stanza_dir is not None:
        parser.error("ONRECORD_STANZA_DIR is set: the comparison is with the bundled weights")
    articles = sample(chosen.data, chosen.limit)
    starts = [cold_start.measure() for _ in range(chosen.repetitions)]
    found, machine = turns(articles, chosen.repetitions)
    workers = side_by_side(articles, min(cores(), len(articles.texts)), chosen.repetitions)
    publish("speed", {"Speed": facts(articles, found, machine, starts, workers)}, options.fingerprint(), chosen.keep)


if __name__ == "__main__":
    main()

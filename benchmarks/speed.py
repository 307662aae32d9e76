"""Print how fast records are made: ``python -m benchmarks.speed``.

Words a second of the whole extraction, text in and record out, over a hundred articles in one call; beside it, in turns
with it, stanza's own pipeline over the same articles, one document at a time, with the same weights, and the extraction
of attributions alone, without speakers, circumstances and claims. Then several processes of one thread each, every one
with its share of the articles, as a service with so many workers would run. Then the seconds from a process's start to
its first record, and the peak memory. Models are those that the ``ONRECORD_*`` settings name.
"""

from __future__ import annotations

import argparse
import logging
import time
from collections.abc import Sequence
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path
from statistics import median

from benchmarks import cold_start, figure_tables, results
from benchmarks.cold_start import ColdStart
from benchmarks.results import Results, SpeedFigures
from benchmarks.sample_articles import COUNT, Sample, sample
from benchmarks.timed_reader import Loaded, Reading, TimedReader, cores, processor
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
        """How many times as fast the extraction was."""
        return self.stanza.seconds / self.extraction.seconds

    @property
    def added(self) -> float:
        """The time that speakers, circumstances and claims add to that of attributions alone, as a share of it."""
        return self.extraction.seconds / self.attributions.seconds - 1


@dataclass(frozen=True, slots=True)
class Workers:
    """Processes of one thread each over the same texts: how many, the seconds of each repetition, their memory."""

    count: int
    seconds: tuple[float, ...]
    peak_megabytes: float


def turns(articles: Sample, repetitions: int) -> tuple[list[Turn], Loaded]:
    """The readers in turns, their order changing; each has read one article before."""
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
    """Processes of one thread each, every one reading its share of the articles at the same time."""
    shares = [articles.texts[number::count] for number in range(count)]
    seconds: list[float] = []
    with ExitStack() as stack:
        readers = [stack.enter_context(TimedReader("extraction", threads=1)) for _ in shares]
        for reader in readers:
            reader.read(articles.texts[:1])
        for number in range(repetitions):
            began = time.perf_counter()
            for reader, share in zip(readers, shares, strict=True):
                reader.begin(share)
            readings = [reader.finish() for reader in readers]
            seconds.append(time.perf_counter() - began)
            log.info("repetition %d: %d processes, %.1f words/s", number + 1, count, articles.words / seconds[-1])
        return Workers(count, tuple(seconds), sum(reading.peak_megabytes for reading in readings))


def speed_figures(
    articles: Sample, found: Sequence[Turn], loaded: Loaded, starts: Sequence[ColdStart], workers: Workers | None = None
) -> SpeedFigures:
    """The medians of what was measured."""
    start = sorted(starts, key=lambda start: start.all)[len(starts) // 2]
    return SpeedFigures(
        machine=processor() if loaded.device == "cpu" else loaded.device,
        threads=loaded.threads,
        articles=articles.origin,
        count=len(articles.texts),
        words=articles.words,
        repetitions=len(found),
        words_a_second=round(articles.words / median(turn.extraction.seconds for turn in found), 1),
        stanza_words_a_second=round(articles.words / median(turn.stanza.seconds for turn in found), 1),
        ratio=round(median(turn.ratio for turn in found), 3),
        added=round(median(turn.added for turn in found), 3),
        attributions=found[-1].extraction.found,
        import_seconds=round(start.importing, 2),
        load_seconds=round(start.loading, 2),
        first_record_seconds=round(start.first_record, 2),
        cold_start_seconds=round(start.all, 2),
        peak_megabytes=round(found[-1].extraction.peak_megabytes, 1),
        stanza_peak_megabytes=round(found[-1].stanza.peak_megabytes, 1),
        workers=workers.count if workers else None,
        workers_words_a_second=round(articles.words / median(workers.seconds), 1) if workers else None,
        workers_peak_megabytes=round(workers.peak_megabytes, 1) if workers else None,
    )


def arguments() -> argparse.ArgumentParser:
    """The options of the command."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=Path, default=Path("../shared/data"), help="folder of the corpora, if any")
    parser.add_argument("--limit", type=int, default=COUNT, help="articles to read")
    parser.add_argument("--repetitions", type=int, default=3)
    parser.add_argument("--starts", type=int, default=3, help="cold starts")
    parser.add_argument("--workers", type=int, default=cores(), help="processes of one thread each, side by side")
    parser.add_argument("--keep", action="store_true", help="keep the figures in benchmarks/results.json")
    return parser


def main(given: Sequence[str] | None = None) -> None:
    """Measure, print, write."""
    parser = arguments()
    options = parser.parse_args(given)
    logging.basicConfig(level=logging.INFO, format="%(asctime)s %(message)s")
    if min(options.limit, options.repetitions, options.starts, options.workers) < 1:
        parser.error("--limit, --repetitions, --starts and --workers begin at 1")
    if Settings().stanza_dir is not None:
        parser.error("ONRECORD_STANZA_DIR is set: the comparison is with the bundled weights")
    articles = sample(options.data, options.limit)
    starts = [cold_start.measure() for _ in range(options.starts)]
    found, loaded = turns(articles, options.repetitions)
    workers = side_by_side(articles, min(options.workers, len(articles.texts)), options.repetitions)
    figures = Results(speed=speed_figures(articles, found, loaded, starts, workers))
    assert figures.speed is not None
    print(figure_tables.speed(figures.speed))
    results.write(results.LATEST / "speed.json", figures)
    if options.keep:
        results.keep(figures)


if __name__ == "__main__":
    main()

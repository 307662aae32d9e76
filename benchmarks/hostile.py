"""Cost of hostile texts, relative to prose: `make benchmark-hostile`, some kinds with ARGS="--kinds punctuation".

Texts of one kind, of three lengths, are read by the bundled models with one thread. What counts is the time of the
processor, so that a busy machine changes little; prose is measured in the same run. A text may take three times what as
much prose takes, and a character of a long text hardly longer than one of a short text.
"""

from __future__ import annotations

import logging
import sys
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import torch

from benchmarks import options
from benchmarks.hostile_texts import KINDS, prose
from benchmarks.processes import peak_megabytes, processor
from evaluation.report import Cell, Report, Table, publish, read
from onrecord.extractors.options import ExtractionOptions
from onrecord.extractors.pipeline import Extractor, load_extractor
from onrecord.extractors.settings import ModelSettings
from onrecord.schemas.garbage import uncollected

log = logging.getLogger("benchmarks.hostile")

LENGTHS = (2_000, 8_000, 32_000)
MAX_RATIO = 3.0
"""The most processor time of a text, relative to as much prose."""
MAX_GROWTH = 1.5
"""The most time of a character in the longest text, relative to the shortest: noise is a fifth, and what grows with the
square of the length would take 16 times as long."""
FOREIGN = "Der Kapitän sagte, die Fähre fährt nicht. " * 5
"""Loads the model that identifies languages, which no English text needs."""
TITLE, PROSE = "Hostile texts", "prose"


@dataclass(frozen=True, slots=True)
class Row:
    """The processor time of one kind of text and of prose, by length, in milliseconds for 1,000 characters.

    `megabytes` is the memory that the longest text takes while it is read.
    """

    kind: str
    milliseconds: tuple[float, ...]
    shares: tuple[float, ...]
    megabytes: float = 0.0

    @property
    def growth(self) -> float:
        """The time of a character in the longest text, relative to the shortest."""
        return self.milliseconds[-1] / self.milliseconds[0]

    @property
    def is_slow(self) -> bool:
        """True if the kind takes more than it may."""
        return max(self.shares) > MAX_RATIO or self.growth > MAX_GROWTH


def seconds(extractor: Extractor, text: str) -> float:
    """The processor time that a text takes."""
    with uncollected():  # as in the service
        began = time.process_time()
        extractor.extract(text, ExtractionOptions())
        return time.process_time() - began


def rows(extractor: Extractor, lengths: Sequence[int], kinds: Sequence[str]) -> Iterator[Row]:
    """The time of each kind of text, prose first."""
    for text in (prose(1_000), prose(max(lengths)), FOREIGN):
        extractor.extract(text, ExtractionOptions())
    usual: list[float] = []
    for kind in (PROSE, *kinds):
        made = prose if kind == PROSE else KINDS[kind]
        before = peak_megabytes(reset=True)
        # Of the shortest text the lesser time of two: the first has memory and kernels of new sizes made.
        first = seconds(extractor, made(lengths[0]))
        took = [1_000 * seconds(extractor, made(length)) for length in lengths]
        took[0] = min(took[0], 1_000 * first)
        usual = usual or took
        per = tuple(1_000 * t / n for t, n in zip(took, lengths, strict=True))
        shares = tuple(t / u for t, u in zip(took, usual, strict=True))
        yield Row(kind, per, shares, max(0.0, peak_megabytes() - before))


def table(found: Sequence[Row], lengths: Sequence[int], kept: Report | None = None) -> Table:
    """The rows; a kind that was not measured now keeps its old row."""
    heads = {f"{length:,}": ".0f" for length in lengths}
    columns = {"text": "", **heads, "times prose": ".1f", "growth": ".1f", "MB": ".0f"}
    new: dict[Cell, list[Cell]] = {
        row.kind: [row.kind, *row.milliseconds, max(row.shares), row.growth, row.megabytes] for row in found
    }
    old = {row[0]: row for row in kept.tables[TITLE].rows} if kept and kept.tables[TITLE].columns == columns else {}
    made = [row for kind in (PROSE, *KINDS) if (row := new.get(kind) or old.get(kind))]
    return Table(columns=columns, rows=made, note=f"{processor()}, one thread.")


def main(arguments: Sequence[str] | None = None) -> None:
    """Measure, print, write, and fail where a kind takes more than it may."""
    parser = options.parser(__doc__, "not used")
    parser.add_argument("--lengths", type=int, nargs="+", default=LENGTHS)
    parser.add_argument("--kinds", nargs="+", choices=list(KINDS), default=list(KINDS), metavar="KIND")
    given = parser.parse_args(arguments)
    options.log_progress()
    torch.set_num_threads(1)
    extractor = load_extractor(ModelSettings(threads=1))
    found = []
    for row in rows(extractor, given.lengths, given.kinds):
        found.append(row)
        per = ", ".join(f"{value:.0f}" for value in row.milliseconds)
        log.info("%s: %s; %.2f times prose; %.0f MB", row.kind, per, max(row.shares), row.megabytes)
    fingerprint = extractor.engine.fingerprint
    kept = read().get("hostile")
    old = kept if kept and kept.fingerprint == fingerprint else None
    publish("hostile", {TITLE: table(found, given.lengths, old)}, fingerprint, given.keep)
    slow = ", ".join(row.kind for row in found if row.is_slow)
    sys.exit(f"more than {MAX_RATIO} times as much prose, or growth above {MAX_GROWTH}: {slow}" if slow else 0)


if __name__ == "__main__":
    main()

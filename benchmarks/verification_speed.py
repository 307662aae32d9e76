"""Time and memory of the verification: ``python -m benchmarks.verification_speed``.

A draft of 5,000 words with 60 quotations is checked against records of 10^5, 10^6 and 10^7 words, each in a process of
its own, on one core: processor seconds for reading the record and for checking, and the memory beyond that of the
texts. Beyond the words of the corpus its sentences come again with their words in another order.
"""

from __future__ import annotations

import random
import time
from collections.abc import Iterator
from itertools import count
from pathlib import Path

import psutil

from benchmarks import options
from benchmarks.processes import apart
from corpora.briefings import read_documents
from evaluation.report import Cell, Table, publish
from onrecord.verification.quotation import quotation
from onrecord.verification.record import Record
from onrecord.verification.sources import read_source
from onrecord.verification.verifier import QuotationQuery, Verifier

SIZES = (100_000, 1_000_000, 10_000_000)
QUOTATIONS = 60
DRAFT_WORDS = 5_000
EVERY_NTH_CHANGED = 3
"""Of so many quotations one has a word changed, and one is made of two sentences."""


def texts(data: Path, words: int) -> Iterator[str]:
    """Texts with some number of words in all; after the first time the lines of each have their words shuffled."""
    chance = random.Random(18)
    for times in count():
        for document in read_documents(data):
            if words <= 0:
                return
            words -= len(document.text.split())
            lines = [line.split() for line in document.text.split("\n")] if times else []
            for line in lines:
                chance.shuffle(line)
            yield "\n".join(map(" ".join, lines)) if times else document.text


def quotations(record: list[str]) -> list[str]:
    """Passages of the record, some of them changed."""
    chance = random.Random(18)
    long = [text.split() for text in record if len(text.split()) > 200]
    length = DRAFT_WORDS // QUOTATIONS // 2
    made = []
    for number in range(QUOTATIONS):
        words = chance.choice(long)
        start = chance.randrange(len(words) - 2 * length)
        part = words[start : start + length]
        if number % EVERY_NTH_CHANGED == 1:
            part = [*part[: length // 2], "turnip", *part[length // 2 + 1 :]]
        elif number % EVERY_NTH_CHANGED == 2:
            other = chance.choice(long)
            part = [*part[: length // 2], *other[: length // 2]]
        made.append(" ".join(part))
    return made


def row(data: Path, words: int) -> list[Cell]:
    """The row of one record, measured in this process: words, seconds of reading, checking and both, megabytes."""
    found = list(texts(data, words))
    queries = [QuotationQuery(quotation(one, 0, len(one))) for one in quotations(found)]
    process = psutil.Process()
    before = process.memory_info().rss
    start = time.process_time()
    record = Record([read_source(str(number), text) for number, text in enumerate(found)])
    read = time.process_time()
    Verifier(record, queries).findings()
    end = time.process_time()
    return [words, read - start, end - read, end - start, (process.memory_info().rss - before) / 1e6]


def main() -> None:
    """Measure each size in a process of its own, and print the table."""
    parser = options.parser(__doc__)
    parser.add_argument("--sizes", type=int, nargs="+", default=SIZES, help="words of the records")
    given = parser.parse_args()
    rows = [apart(row, given.data, size) for size in given.sizes]
    columns = {"words of the record": "d", "read, s": ".2f", "check, s": ".2f", "both, s": ".2f", "memory, MB": ".0f"}
    note = (
        f"{QUOTATIONS} quotations of {DRAFT_WORDS // QUOTATIONS // 2} words: a third as they are, a third with a word "
        "changed, a third joined. Processor seconds on one core; memory beyond the texts, freed buffers included."
    )
    tables = {"Verification speed": Table(columns=columns, rows=rows, note=note)}
    publish("verification-speed", tables, options.fingerprint(), given.keep)


if __name__ == "__main__":
    main()

"""Measure the service under load: `make benchmark-service`, one row with ARGS="--only overload".

The service runs in a process of its own (two and a supervisor where one is killed), the callers in this one. What the
extractor does alone is measured in the same run, by a third process, while the service is not there yet.
"""

from __future__ import annotations

import argparse
import asyncio
import json
import logging
import subprocess
import sys
import time
from collections.abc import Sequence
from pathlib import Path

from benchmarks import results, service_tables
from benchmarks.results import Results
from benchmarks.sample_articles import generated, sample
from benchmarks.service import rows
from benchmarks.service.server import Server
from benchmarks.service.vocabulary import vocabulary
from benchmarks.service_figures import ServiceFigures
from benchmarks.timed_reader import processor
from onrecord.api.settings import Settings
from onrecord.extractors.options import ExtractionOptions
from onrecord.schemas.request import MAX_TEXT_LENGTH

log = logging.getLogger("benchmarks.service")

ROWS = ("single", "many", "overload", "lengths", "mutations", "killed", "vocabulary")
APART = {"vocabulary"}
"""Rows that take their time, and run only when they are asked for."""
KEYWORD_OFFLINE = "--offline"


def short_texts(count: int = 40, words: int = 25) -> list[str]:
    """Texts as short as a sentence or two, all different."""
    return [" ".join(generated(number).split()[-words:]) for number in range(count)]


def brief_texts(count: int = 40, words: int = 100) -> list[str]:
    """Texts as short as a wire service's brief."""
    return [" ".join(generated(number).split()[:words]) for number in range(count)]


def long_text(length: int = MAX_TEXT_LENGTH) -> str:
    """One text as long as may be."""
    parts, number = [""], 0
    while sum(map(len, parts)) < length:
        parts.append(generated(number) + "\n\n")
        number += 1
    return "".join(parts)[:length]


def offline(texts: Sequence[str], seconds: float) -> float:
    """Words a second of the extractor alone, in one batch after the other."""
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
    """The same in a process of its own, as the service has one, with the service's settings of threads."""
    command = [sys.executable, "-m", "benchmarks.service", "--data", str(data), KEYWORD_OFFLINE, str(seconds)]
    return float(json.loads(subprocess.run(command, check=True, capture_output=True).stdout))


def measure(wanted: Sequence[str], options: argparse.Namespace) -> ServiceFigures:
    """The rows that are wanted."""
    articles = sample(options.data)
    found: dict[str, object] = {}
    alone = offline_apart(options.data, options.seconds / 4) if "many" in wanted else 0.0
    if set(wanted) - {"killed"}:
        with Server() as server:
            for name in wanted:
                log.info("%s", name)
                if name == "single":
                    found[name] = asyncio.run(rows.single(server, articles.texts, options.count))
                elif name == "many":
                    found[name] = asyncio.run(rows.many(server, articles.texts, options.seconds, alone))
                elif name == "overload":
                    waiting = Settings().max_waiting
                    found[name] = asyncio.run(rows.overload(server, brief_texts(), options.seconds / 2, waiting))
                elif name == "lengths":
                    row = rows.lengths(server, short_texts(), long_text(), options.seconds / 3)
                    found[name] = asyncio.run(row)
                elif name == "mutations":
                    found[name] = asyncio.run(rows.mutations(server, options.bodies))
                elif name == "vocabulary":
                    found[name] = asyncio.run(vocabulary(server, options.texts))
    if "killed" in wanted:
        log.info("killed")
        with Server(workers=options.workers) as server:
            found["killed"] = asyncio.run(rows.killed(server, short_texts(), options.seconds / 3))
    return ServiceFigures.model_validate({"machine": processor(), "articles": articles.origin, **found})


def arguments() -> argparse.ArgumentParser:
    """The options of the command."""
    parser = argparse.ArgumentParser(
        prog="python -m benchmarks.service", description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--data", type=Path, default=Path("../shared/data"), help="folder of the corpora, if any")
    parser.add_argument("--only", nargs="+", choices=ROWS, help="these rows; vocabulary runs only if it is named")
    parser.add_argument("--seconds", type=float, default=120, help="of many callers; other rows take a part of it")
    parser.add_argument("--count", type=int, default=60, help="articles of the single caller")
    parser.add_argument("--bodies", type=int, default=10_000, help="mutated bodies")
    parser.add_argument("--texts", type=int, default=50_000, help="texts of ever new words")
    parser.add_argument("--workers", type=int, default=2, help="processes, of which one is killed")
    parser.add_argument("--keep", action="store_true", help="keep the figures in benchmarks/results.json")
    parser.add_argument(KEYWORD_OFFLINE, type=float, metavar="SECONDS", help="print words a second without a service")
    return parser


def main(given: Sequence[str] | None = None) -> None:
    """Measure, print, write."""
    options = arguments().parse_args(given)
    if options.offline:
        print(json.dumps(offline(sample(options.data).texts, options.offline)))
        return
    logging.basicConfig(level=logging.INFO, format="%(asctime)s %(message)s")
    logging.getLogger("httpx").setLevel(logging.WARNING)
    figures = measure(options.only or [name for name in ROWS if name not in APART], options)
    print(service_tables.service(figures))
    results.write(results.LATEST / "service.json", Results(service=figures))
    if options.keep:
        kept = results.read().service
        results.keep(Results(service=figures.beside(kept) if kept else figures))


if __name__ == "__main__":
    main()

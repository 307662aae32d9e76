"""Print what a roster adds to a request: ``python -m benchmarks.roster``.

Articles of about 700 words are read as the service reads them, from the JSON body to the record, in turns without a
roster and with one of 10,000 made-up entries. The roster is other for each article, so that nothing is remembered.
Models are those that the ``ONRECORD_*`` settings name.
"""

from __future__ import annotations

import argparse
import json
import random
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import median
from typing import Any

from benchmarks import figure_tables, results
from benchmarks.results import Results, RosterFigures
from benchmarks.sample_articles import sample
from benchmarks.timed_reader import processor
from onrecord.api.extractor import TextExtractor, load
from onrecord.api.settings import Settings
from onrecord.extractors.nouns import load_nouns
from onrecord.extractors.options import ExtractionOptions
from onrecord.schemas.request import ExtractionRequest
from onrecord.schemas.roster import MAX_ENTRIES

ARTICLES = 20


@dataclass(frozen=True, slots=True)
class Timing:
    """The seconds of one request: parsing its body, and making its record."""

    parsing: float
    extracting: float

    @property
    def all(self) -> float:
        """Both."""
        return self.parsing + self.extracting


def made_up(count: int, seed: int) -> list[dict[str, Any]]:
    """A roster of persons and bodies of no one's; the same seed gives the same."""
    chance = random.Random(seed)
    nouns = load_nouns()
    given, bodies, roles = (sorted(words) for words in (nouns.women | nouns.men, nouns.bodies, nouns.roles))
    entries: list[dict[str, Any]] = []
    for number in range(count):
        first, last = (chance.choice(given).capitalize() for _ in range(2))
        body = f"{last} {chance.choice(bodies).capitalize()} of {first}"
        name = body if number % 4 == 0 else f"{first} {last}{chance.choice(('', 'ez', 'ova', 'sson', 'é'))}"
        aliases = [f"{first[0]}. {last}"] if number % 3 == 0 else []
        entries.append({"id": f"e{number}", "name": name, "aliases": aliases, "role": chance.choice(roles)})
    return entries


def timed(extractor: TextExtractor, body: bytes) -> Timing:
    """One request, from its body to its record."""
    began = time.perf_counter()
    request = ExtractionRequest.model_validate(json.loads(body))
    options = ExtractionOptions(roster=tuple(request.roster))
    parsed = time.perf_counter()
    extractor.extract(request.text, options)
    return Timing(parsed - began, time.perf_counter() - parsed)


def measure(extractor: TextExtractor, texts: Sequence[str], entries: int) -> list[tuple[Timing, Timing]]:
    """Each text without a roster and with one, who goes first changing."""
    found = []
    for number, text in enumerate(texts):
        bare = json.dumps({"text": text}).encode()
        full = json.dumps({"text": text, "roster": made_up(entries, number)}).encode()
        extractor.extract(text, ExtractionOptions())
        order = (bare, full) if number % 2 else (full, bare)
        timings = {body: min((timed(extractor, body) for _ in range(2)), key=lambda t: t.all) for body in order}
        found.append((timings[bare], timings[full]))
    return found


def figures(found: Sequence[tuple[Timing, Timing]], entries: int, origin: str, threads: int) -> RosterFigures:
    """The medians of what was measured, in milliseconds."""
    parsing = median(full.parsing - bare.parsing for bare, full in found)
    matching = median(full.extracting - bare.extracting for bare, full in found)
    return RosterFigures(
        machine=processor(),
        threads=threads,
        entries=entries,
        articles=origin,
        count=len(found),
        without=round(1000 * median(bare.all for bare, _ in found), 1),
        added=round(1000 * median(full.all - bare.all for bare, full in found), 2),
        parsing=round(1000 * parsing, 2),
        matching=round(1000 * matching, 2),
    )


def main(given: Sequence[str] | None = None) -> None:
    """Measure, print, write."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=Path, default=Path("../shared/data"), help="folder of the corpora, if any")
    parser.add_argument("--limit", type=int, default=ARTICLES, help="articles to read")
    parser.add_argument("--entries", type=int, default=MAX_ENTRIES, help="entries of the roster")
    parser.add_argument("--keep", action="store_true", help="keep the figures in benchmarks/results.json")
    options = parser.parse_args(given)
    if not (options.limit > 0 and 0 < options.entries <= MAX_ENTRIES):
        parser.error(f"--limit begins at 1, --entries goes from 1 to {MAX_ENTRIES}")
    articles = sample(options.data, options.limit)
    extractor = load(Settings().models)
    import torch

    found = measure(extractor, articles.texts, options.entries)
    measured = figures(found, options.entries, articles.origin, torch.get_num_threads())
    print(figure_tables.roster(measured))
    kept = Results(roster=measured)
    results.write(results.LATEST / "roster.json", kept)
    if options.keep:
        results.keep(kept)


if __name__ == "__main__":
    main()

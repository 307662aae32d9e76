"""Time that a roster adds to a request: ``python -m benchmarks.roster``.

Articles of about 700 words are read from the JSON body to the record, by turns without a roster and with one of 10,000
made-up entries. Each article has another roster, so that no cache helps. Models are those that the ``ONRECORD_*``
settings name.
"""

from __future__ import annotations

import json
import random
import time
from collections.abc import Sequence
from dataclasses import dataclass
from statistics import median
from typing import Any

from benchmarks import options
from benchmarks.sample_articles import sample
from benchmarks.timed_reader import processor
from evaluation.report import Cell, Table, publish
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
    """A roster of invented persons and bodies; the same seed gives the same roster."""
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
    """Each text without a roster and with one, in alternating order."""
    found = []
    for number, text in enumerate(texts):
        bare = json.dumps({"text": text}).encode()
        full = json.dumps({"text": text, "roster": made_up(entries, number)}).encode()
        extractor.extract(text, ExtractionOptions())
        order = (bare, full) if number % 2 else (full, bare)
        timings = {body: min((timed(extractor, body) for _ in range(2)), key=lambda t: t.all) for body in order}
        found.append((timings[bare], timings[full]))
    return found


def facts(found: Sequence[tuple[Timing, Timing]], entries: int, note: str) -> Table:
    """The medians of what was measured, in milliseconds."""
    without = 1000 * median(bare.all for bare, _ in found)
    added = 1000 * median(full.all - bare.all for bare, full in found)
    parsing = 1000 * median(full.parsing - bare.parsing for bare, full in found)
    matching = 1000 * median(full.extracting - bare.extracting for bare, full in found)
    rows: list[list[Cell]] = [
        ["milliseconds a request without a roster", round(without)],
        [f"what a roster of {entries:,} entries adds", f"{added:,.1f}"],
        ["the second by the first, %", f"{100 * added / without:.1f}"],
        ["… of it parsing and checking the body", f"{parsing:,.1f}"],
        ["… of it making the index and looking up", f"{matching:,.1f}"],
    ]
    return Table(columns={"measure": "", "figure": ""}, rows=rows, note=note)


def main(given: Sequence[str] | None = None) -> None:
    """Measure, print, write."""
    parser = options.parser(__doc__, "folder of the corpora, if any")
    parser.add_argument("--limit", type=int, default=ARTICLES, help="articles to read")
    parser.add_argument("--entries", type=int, default=MAX_ENTRIES, help="entries of the roster")
    chosen = parser.parse_args(given)
    if not (chosen.limit > 0 and 0 < chosen.entries <= MAX_ENTRIES):
        parser.error(f"--limit begins at 1, --entries goes from 1 to {MAX_ENTRIES}")
    articles = sample(chosen.data, chosen.limit)
    extractor = load(Settings().models)
    import torch

    found = measure(extractor, articles.texts, chosen.entries)
    note = f"{len(found)} articles, {articles.origin}; {processor()}, threads: {torch.get_num_threads()}; medians."
    table = facts(found, chosen.entries, note)
    publish("roster", {"Roster": table}, extractor.engine.fingerprint, chosen.keep)


if __name__ == "__main__":
    main()

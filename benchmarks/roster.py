"""Time that a roster adds to a request: ``python -m benchmarks.roster``.

Articles of about 700 words are read from the JSON body to the record, by turns without a roster and with one of 10,000
made-up entries, as the service does: parsed, sent to the model process, looked up. Each article has a new roster, which
is then sent again. Models are those that the ``ONRECORD_*`` settings name.
"""

from __future__ import annotations

import json
import random
import time
from collections.abc import Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray

from benchmarks import options
from benchmarks.processes import processor
from benchmarks.sample_articles import sample
from evaluation.report import Cell, Table, publish
from onrecord.api.extractor import TextExtractor, load
from onrecord.api.http.json_body import parse
from onrecord.api.settings import Settings
from onrecord.api.worker.messages import Decoder
from onrecord.api.worker.task import Task, TaskDecoder, TaskEncoder
from onrecord.extractors.nouns import load_given_names, load_nouns
from onrecord.extractors.options import ExtractionOptions
from onrecord.schemas.request import ExtractionRequest
from onrecord.schemas.roster import MAX_ENTRIES

ARTICLES = 20
"""Articles that are measured, of which the median counts."""


def made_up(count: int, seed: int) -> list[dict[str, Any]]:
    """A roster of invented persons and bodies; the same seed gives the same roster."""
    chance = random.Random(seed)
    nouns = load_nouns()
    given, bodies, roles = (sorted(words) for words in (load_given_names().all(), nouns.bodies, nouns.roles))
    entries: list[dict[str, Any]] = []
    for number in range(count):
        first, last = (chance.choice(given).capitalize() for _ in range(2))
        body = f"{last} {chance.choice(bodies).capitalize()} of {first}"
        name = body if number % 4 == 0 else f"{first} {last}{chance.choice(('', 'ez', 'ova', 'sson', 'é'))}"
        aliases = [f"{first[0]}. {last}"] if number % 3 == 0 else []
        entries.append({"id": f"e{number}", "name": name, "aliases": aliases, "role": chance.choice(roles)})
    return entries


class Service:
    """The steps of a request: the web process, the messages, the extractor.

    Args:
        extractor: Reads the texts.
    """

    def __init__(self, extractor: TextExtractor) -> None:
        self._extractor = extractor
        self._encoder = TaskEncoder()
        self._decoder = TaskDecoder()

    def timed(self, body: bytes) -> tuple[float, float, float]:
        """One request: seconds of parsing its body, of sending it to the model process, and of making its record."""
        began = time.process_time()
        request = ExtractionRequest.model_validate(parse(body))
        options = ExtractionOptions(roster=request.roster)
        parsed = time.process_time()
        sent = self._encoder.encode(1, Task(request.text, options), preempts=False).encode()
        (message,) = Decoder().feed(sent)
        task = self._decoder.decode(message)
        received = time.process_time()
        self._extractor.extract(task.text, task.options)
        return parsed - began, received - parsed, time.process_time() - received


def measure(extractor: TextExtractor, texts: Sequence[str], entries: int) -> NDArray[np.float64]:
    """The seconds of each text (text, request, part): without a roster, with one that is new, with the same again."""
    service = Service(extractor)
    found = []
    for number, text in enumerate(texts):
        bare = json.dumps({"text": text}).encode()
        full = json.dumps({"text": text, "roster": made_up(entries, number)}).encode()
        service.timed(bare)
        new, without, again = service.timed(full), service.timed(bare), service.timed(full)
        found.append((without, new, again))
    return np.array(found)


def facts(found: NDArray[np.float64], entries: int, note: str) -> Table:
    """The medians of what was measured, in milliseconds of the processor."""
    added = 1000 * np.median(found[:, 1:] - found[:, :1], axis=0)
    whole = found.sum(axis=2)
    without = 1000 * np.median(whole[:, 0])
    added_in_all = 1000 * np.median(whole[:, 1:] - whole[:, :1], axis=0)
    parts = {
        f"a roster of {entries:,} entries adds": added_in_all,
        "… parsing and checking the body": added[:, 0],
        "… sending it to the model process": added[:, 1],
        "… making the index and looking up": added[:, 2],
    }
    rows: list[list[Cell]] = [["a request without a roster", round(without), round(without)]]
    rows += [[name, *(f"{value:,.1f}" for value in values)] for name, values in parts.items()]
    rows.append(["what it adds, by the request without, %", *(f"{100 * one / without:.1f}" for one in added_in_all)])
    return Table(columns={"milliseconds": "", "new roster": "", "the same again": ""}, rows=rows, note=note)


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

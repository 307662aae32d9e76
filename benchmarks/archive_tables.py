"""Tables of a made archive with the shape of a real one: few people said much, and quotations ran in many papers.

They have the columns of a run's tables, filled with made-up names and sentences: for measuring questions without years
of reading.
"""

from __future__ import annotations

import random
from collections.abc import Iterator
from itertools import accumulate
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from onrecord.archive.tables.columns import ARTICLES, ATTRIBUTIONS, SPEAKERS, TABLES
from onrecord.archive.tables.parquet_files import TableFiles

_GIVEN = (
    "ana ben carla david elena farid grace henrik ines jonas kofi lena mario nadia olu petra quentin rosa sven tara"
)
_SURNAMES = [
    a + b for a in "bar cal dor fen gol hal jor kel lam mor".split() for b in "berg dale ez ini ova sen ton win".split()
]
_ROLES = ("mayor", "spokesman", "harbour master", "minister", "professor", "head teacher", "police chief", None)
_BODIES = ("Marlow Bay", "the port authority", "the university", "the ministry", "the union", None)
_SYLLABLES = "ba co di fe gu ha ji ko la mi no pe qua ri so ta u ve wi za".split()
_WORDS = [a + b + c for a in _SYLLABLES for b in _SYLLABLES for c in ["", *_SYLLABLES]]
_WEIGHTS = list(accumulate(1 / rank for rank in range(3, len(_WORDS) + 3)))
"""8,400 words, as often as Zipf's law has it: the first is in every third sentence, most are in few."""
_SOURCES = 50_000
"""The most quotations that have variants: with 10⁷ in all, forty each."""
_PER_ARTICLE = 10
"""Attributions of an article. PolNeAR's long ones have 26."""


def numbered(count: int, seed: int = 1) -> tuple[NDArray[np.int32], NDArray[np.int32]]:
    """Quotations as numbers of words, one after another, and the words of each: 6 to 30.

    After the sources every fifth is a variant of one of these, as another paper has it: shortened, or with a word
    changed.
    """
    chance = np.random.default_rng(seed)
    lengths = chance.integers(6, 31, count, dtype=np.int32)
    sources = min(count // 4, _SOURCES)
    variants = np.flatnonzero(chance.random(count) < 0.2)
    variants = variants[variants >= sources]
    of = chance.integers(0, sources, len(variants))
    is_long = lengths[of] > 12
    lengths[variants] = lengths[of] - is_long * chance.integers(2, 5, len(variants), dtype=np.int32)
    starts = np.concatenate(([0], np.cumsum(lengths, dtype=np.int64)))
    words = np.empty(int(starts[-1]), np.int32)
    shares = np.array(_WEIGHTS) / _WEIGHTS[-1]
    for start in range(0, len(words), 10_000_000):
        piece = words[start : start + 10_000_000]
        piece[:] = np.searchsorted(shares, chance.random(len(piece)))
    for variant, source, shortened in zip(variants.tolist(), of.tolist(), is_long.tolist(), strict=True):
        start, end = starts[variant], starts[variant + 1]
        words[start:end] = words[starts[source] : starts[source] + end - start]
        if not shortened:
            words[(start + end) // 2] = len(_WORDS)
    return words, lengths


def quotations(count: int, seed: int = 1) -> Iterator[str]:
    """The same quotations in words."""
    words, lengths = numbered(count, seed)
    names = [*_WORDS, "altered"]
    for part in np.split(words, np.cumsum(lengths)[:-1]):
        yield " ".join(names[number] for number in part.tolist()).capitalize()


def write_tables(folder: Path, attributions: int, seed: int = 1) -> None:
    """Write tables with a number of attributions, ten per article of three speakers."""
    folder.mkdir(parents=True)
    chance = random.Random(seed)
    said = quotations(attributions, seed)
    people = [
        {"name": f"{given} {surname}".title(), "role": chance.choice(_ROLES), "affiliation": chance.choice(_BODIES)}
        for given in _GIVEN.split()
        for surname in _SURNAMES
    ]
    files = {name: TableFiles(folder, name) for name in TABLES}
    for article in range(attributions // _PER_ARTICLE):
        sources = chance.sample(people, 3)
        made = {
            ARTICLES: [_article(article, chance)],
            SPEAKERS: [_speaker(f"s{place}", one, chance) for place, one in enumerate(sources, 1)],
            ATTRIBUTIONS: [_attribution(number, sources, next(said), chance) for number in range(_PER_ARTICLE)],
        }
        for table, rows in made.items():
            known = ({"article": article} | row for row in rows)
            files[table].add([tuple(row.get(column.name) for column in TABLES[table]) for row in known])
    for one in files.values():
        one.close()


def _article(article: int, chance: random.Random) -> dict[str, Any]:
    return {
        "text_id": f"n{article}",
        "title": f"Article {article}",
        "published": f"{2016 + article % 10}-{chance.randint(1, 12):02d}-{chance.randint(1, 28):02d}",
        "byline": f"Writer {chance.randint(1, 200)}",
        "section": chance.choice(("Politics", "Local", "Business", "Sport", "Culture")),
        "outlet": f"Paper {chance.randint(1, 40)}",
        "input": "made.jsonl",
        "number": article,
    }


def _speaker(key: str, person: dict[str, Any], chance: random.Random) -> dict[str, Any]:
    """A person as a text has it, which may name neither role nor affiliation."""
    return {
        "id": key,
        "name": person["name"],
        "names": person["name"],
        "type": "person",
        "named": True,
        "anonymous": False,
        "role": person["role"] if chance.random() < 0.5 else None,
        "affiliation": person["affiliation"] if chance.random() < 0.3 else None,
        "attributions": 3,
        "reference": chance.choice(("he", "she", "unknown")),
    }


def _attribution(number: int, sources: list[dict[str, Any]], words: str, chance: random.Random) -> dict[str, Any]:
    place = number % len(sources)
    person = sources[place]
    return {
        "id": f"a{number + 1}",
        "mode": "direct",
        "act": chance.choice(("statement", "denial", "promise", "demand")),
        "speaker_id": f"s{place + 1}",
        "speaker": person["name"],
        "speaker_type": "person",
        "role": person["role"],
        "affiliation": person["affiliation"],
        "named": True,
        "anonymous": False,
        "resolution": "resolved",
        "source": person["name"],
        "cue": "said",
        "content": f'"{words}"',
        "quoted": words,
        "confidence": round(chance.uniform(0.3, 0.99), 3),
        "speaker_confidence": round(chance.uniform(0.6, 0.99), 3),
        "content_start": number * 200,
        "content_end": number * 200 + len(words),
    }

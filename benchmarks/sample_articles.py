"""A hundred articles of about 700 words to measure speed on: PolNeAR's, or generated ones without the corpus."""

from __future__ import annotations

import random
import re
import string
from dataclasses import dataclass
from pathlib import Path

from corpora.polnear import articles
from onrecord.extractors.attributions.rules import RULES
from onrecord.schemas.examples import ARTICLE

COUNT, LENGTH = 100, 700
SENTENCES_A_PARAGRAPH = 3
"""Articles, the words that each has about, and the sentences of a paragraph of generated ones."""
PARTS = ("dev", "train")

_CAPITALS = re.compile(r"\b[A-Z]{2,}\b")


@dataclass(frozen=True, slots=True)
class Sample:
    """Texts and their origin."""

    origin: str
    texts: tuple[str, ...]

    @property
    def words(self) -> int:
        """The number of words, split at white space."""
        return sum(len(text.split()) for text in self.texts)


def sample(data: Path, count: int = COUNT) -> Sample:
    """The articles of PolNeAR nearest to `LENGTH`, or generated ones without PolNeAR."""
    folders = [folder for part in PARTS if (folder := data / "polnear" / part).is_dir()]
    if not folders:
        return Sample("put together from the project's own sample sentences", tuple(map(generated, range(count))))
    found = [article for folder in folders for article in articles(folder)]
    found.sort(key=lambda article: (abs(len(article.text.split()) - LENGTH), article.name))
    return Sample(f"of PolNeAR, those nearest to {LENGTH}", tuple(article.text for article in found[:count]))


def generated(number: int) -> str:
    """An article of shuffled sample sentences; the same number gives the same article."""
    chance = random.Random(number)
    sentences = sorted({_CAPITALS.sub(lambda cue: cue[0].lower(), rule.example) for rule in RULES})
    paragraphs = [ARTICLE]
    while sum(len(paragraph.split()) for paragraph in paragraphs) < LENGTH:
        paragraphs.append(" ".join(chance.sample(sentences, SENTENCES_A_PARAGRAPH)))
    return "\n\n".join(paragraphs)


def new_words(chance: random.Random) -> str:
    """A sentence of new words."""
    names = ["".join(chance.choices(string.ascii_lowercase, k=chance.randint(5, 11))) for _ in range(6)]
    first, last, place, *rest = names
    return f"{first.title()} {last.title()} said the {' '.join(rest)} would go to {place.title()}."

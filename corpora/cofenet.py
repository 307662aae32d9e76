"""CofeNet's instances (Wang et al., COLING 2022): PolNeAR's articles cut into pieces of one or a few sentences.

Each token has one label: B or I of a role, or O. An article that several people annotated occurs once for each of them.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import TypeAlias

from onrecord.extractors.spans import CharSpan

FILE = "cofenet_dev_instances.jsonl"

Places: TypeAlias = tuple[CharSpan, ...]
"""The span of each token in a text."""

OPENING, CLOSING = "``", "''"
BRACKETS = {"-LRB-": "(", "-RRB-": ")", "-LSB-": "[", "-RSB-": "]", "-LCB-": "{", "-RCB-": "}"}

# Spellings in an article of tokens in the style of the Penn Treebank.
_DOUBLE, _SINGLE = "(?:``|''|[\"“”„‟«»])", "[`'´‘’‚‛]"
_SPELLINGS = {
    OPENING: _DOUBLE,
    CLOSING: _DOUBLE,
    '"': _DOUBLE,
    "'''": rf"{_SINGLE}\s*{_DOUBLE}",
    "--": r"(?:--+|[-–—―])",
    "...": r"(?:\.\s*\.\s*\.+|…)",
    ".": r"\.?",  # the treebank adds one where an abbreviation ends a sentence
    **{name: re.escape(bracket) for name, bracket in BRACKETS.items()},
}
_BETWEEN = re.compile(r"[\s\x00-\x1f\x7f-\x9f\u200b-\u200f\ufeff]+")

# The way back, from tokens to text.
AS_TEXT = {OPENING: '"', CLOSING: '"', "'''": "'\"", "`": "'", **BRACKETS}
_LEANING_LEFT = frozenset(
    ". , ; : ? ! ) ] } % ' '' ''' -rrb- -rsb- -rcb- n't 's 're 've 'll 'm 'd n’t ’s ’re ’ve ’ll ’m ’d".split()
)
_LEANING_RIGHT = frozenset("`` ` ( [ { $ # £ € -LRB- -LSB- -LCB-".split())


@dataclass(frozen=True, slots=True)
class Instance:
    """Tokens with their labels, the article they are from, and the annotated copy of it."""

    article: str
    copy: str
    tokens: tuple[str, ...]
    labels: tuple[str, ...]


def read(path: Path, articles: Iterable[str]) -> list[Instance]:
    """The instances of some articles, in the order of the file."""
    wanted, found = set(articles), []
    for line in path.read_text("utf-8").splitlines():
        row = json.loads(line)
        article = row["id"].rpartition("_")[0]
        if article in wanted:
            found.append(Instance(article, row["id"], tuple(row["tokens"]), tuple(row["labels"])))
    return found


def placed(instances: Sequence[Instance], texts: Mapping[str, str]) -> list[Places | None]:
    """The spans of each instance's tokens in its article. A copy's instances follow the order of the text."""
    reached: dict[str, int] = {}
    found = []
    for one in instances:
        text = texts[one.article]
        places = place(one.tokens, text, reached.get(one.copy, 0)) or place(one.tokens, text)
        if places:
            reached[one.copy] = places[-1][1]
        found.append(places)
    return found


def place(tokens: Sequence[str], text: str, start: int = 0) -> Places | None:
    """The spans of tokens in a text from `start` on, or None. White space and the style of marks do not count.

    A full stop that only the tokens have gets the span of the last character before it.
    """
    for first in _pattern(tokens[0]).finditer(text, start):
        if found := _following(tokens, text, first.start()):
            return found
    return None


def _following(tokens: Sequence[str], text: str, end: int) -> Places | None:
    found: list[CharSpan] = []
    for token in tokens:
        if between := _BETWEEN.match(text, end):
            end = between.end()
        match = _pattern(token).match(text, end)
        if match is None:
            return None
        found.append(match.span() if match[0] else _last_character(found, end))
        end = match.end()
    return tuple(found)


@cache
def _pattern(token: str) -> re.Pattern[str]:
    if token in _SPELLINGS:
        return re.compile(_SPELLINGS[token])
    return re.compile(
        "".join(r"\s*" if c.isspace() else _SINGLE if c in _SINGLE[1:-1] else re.escape(c) for c in token)
    )


def _last_character(found: Sequence[CharSpan], otherwise: int) -> CharSpan:
    return (found[-1][1] - 1, found[-1][1]) if found else (otherwise, otherwise)


def detokenised(tokens: Sequence[str]) -> tuple[str, Places]:
    """The text of tokens, with straight marks, and each token's span in it."""
    text, places, tight = "", list[CharSpan](), True
    for token in tokens:
        if token == "." and text.endswith("."):
            places.append(_last_character(places, 0))
            continue
        if not tight and token.lower() not in _LEANING_LEFT:
            text += " "
        written = AS_TEXT.get(token, token)
        places.append((len(text), len(text) + len(written)))
        text += written
        tight = token in _LEANING_RIGHT
    return text, tuple(places)

"""Print what hostile texts cost beside as much prose: ``python -m benchmarks.hostile``.

Texts of one kind, of three lengths, are read by the bundled models with one thread. What counts is the time of the
processor, so that a busy machine changes little; prose is measured in the same run. A text may take three times what as
much prose takes, and four times as long a text four times as long.
"""

from __future__ import annotations

import argparse
import sys
import time
from base64 import b64encode
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from random import Random

import torch

from onrecord.extractors.options import ExtractionOptions
from onrecord.extractors.pipeline import Extractor, load_extractor
from onrecord.extractors.settings import ModelSettings

LENGTHS = (2_000, 8_000, 32_000)
MOST = 3.0
"""How many times the processor time of as much prose a text may take."""

PROSE = (
    "The harbour master, Ilse Brandt, said on Tuesday that the ferry would not sail before the storm had passed. “We"
    " waited too long last year,” she told reporters. According to the port, 140 passengers were stranded, and the"
    " council will meet next week. A spokesman for the line, Tomas Rehn, denied that tickets had been sold twice. He"
    " added: “Nobody was turned away.” Critics say the pier is too old.\n\n"
)

OPENING = "It will reopen, Ilse Brandt said. "
QUOTED = "Ilse Brandt said: “"


def repeated(body: str, opening: str = OPENING, closing: str = "") -> Callable[[int], str]:
    """A text of a length that has one thing again and again."""
    return lambda length: opening + (body * (length // len(body) + 1))[: length - len(opening) - len(closing)] + closing


def numbered(pattern: str, opening: str = "") -> Callable[[int], str]:
    """A text of a length that has a sentence again and again, each time with another number in letters."""
    return lambda length: (opening + "".join(pattern.replace("#", _name(i)) for i in range(length // 8)))[:length]


def _name(number: int) -> str:
    letters = "".join(chr(97 + int(digit)) for digit in str(number))
    return letters.capitalize()


_BARE: dict[int, None] = {ord(mark): None for mark in "“”\n"}

KINDS: dict[str, Callable[[int], str]] = {
    "punctuation": repeated("?!.,;:-"),
    "straight marks": repeated('"'),
    "single marks": repeated("'"),
    "pairs of marks": repeated("“”"),
    "short quotations": repeated("“Yes.” "),
    "nested quotations": repeated("“‘“‘ no ’”’” "),
    "brackets": repeated("()"),
    "open brackets": repeated("("),
    "blanks": repeated(" "),
    "blanks in a quotation": repeated(" ", QUOTED, "x” she added."),
    "line ends": repeated("\n"),
    "short lines": repeated("a\n"),
    "digits": repeated("1"),
    "digits in a quotation": repeated("1", QUOTED, "”"),
    "groups of digits": repeated("1,111,", QUOTED, "”"),
    "number words in a quotation": repeated("two hundred ", QUOTED, "”"),
    "one letter": repeated("a"),
    "one word": repeated("ask"),
    "one word again": repeated("ask "),
    "initials": repeated("A."),
    "initials apart": repeated("A. "),
    "names": numbered("Ann # Cole said no. "),
    "namesakes": numbered("Mr # Smith said no. Smith said yes. "),
    "pronouns": repeated("He said she knew he said it. "),
    "no full stop": repeated("and then he said that they would go "),
    "a quotation without an end": repeated("we will go there and I said that ", QUOTED),
    "prose in one quotation": lambda length: f"{QUOTED}{(PROSE.translate(_BARE) * length)[: length - 40]}” she said.",
    "one line": lambda length: (PROSE.replace("\n", " ") * length)[:length],
    "labels": repeated("Q: Why?\nA: I said no.\n", ""),
    "formulas": repeated("an official who asked not to be named said so, "),
    "emoji": repeated("😀"),
    "combining marks": repeated("e\u0301\u0301"),
    "addresses": repeated("a.a@"),
    "other letters": repeated("字"),
    "rows of brackets": repeated("[[]] "),
    "words in brackets": repeated("[a] (b) "),
    "marks in words": repeated('a"b"c" '),
    "letters and signs": repeated("[a]"),
    "quotation openings": repeated("“We "),
    "apostrophes": repeated("it's 'e' d'y "),
    "mixed scripts": repeated("Анна said 我们 will go مرحبا, שלום said. "),
    "zero-width joiners": repeated("A\u200dnn\u200d said\u200c no\u200d. "),
    "directions": repeated("\u200fAnn\u200e \u202bsaid\u202c no\u2067.\u2069 "),
    "short paragraphs": repeated("She said no.\n\n", ""),
    "table": repeated("| Ann | said | 12 % |\n", ""),
    "CSV": repeated('"Ann Cole","said, no",12.5,"2024-01-02"\n', ""),
    "JSON": repeated('{"a": ["said", {"b": "no"}]}, '),
    "HTML": repeated('<p class="a">Ann <b>said</b> &quot;no&quot;.</p>\n'),
    "base64": lambda length: (OPENING + b64encode(Random(1).randbytes(length)).decode())[:length],
    "titles": repeated("Dr. Prof. Sir Mr. President Senator Ann Cole said no. "),
    "offices": numbered("The # minister said the minister of # said no. "),
    "list after a colon": repeated("apples, pears; ", "Ann Cole said: "),
    "dialogue dashes": repeated("— No, she said.\n— Yes.\n", ""),
    "transcript": numbered("ANN #: I said no.\n"),
    "addresses in quotations": repeated("“http://a.example/b?c=d&e=f” she said. "),
    "ellipses": repeated("He said… no... "),
    "footnote markers": repeated("[1] "),
    "sayings in sayings": repeated("said that Bo Dale said that Cy Eve ", "Ann Cole "),
    "one sentence with commas": repeated("they, you, he, Bo Dale, ", "Ann Cole said that we, "),
    "capitals": lambda length: (PROSE.upper() * (length // len(PROSE) + 1))[:length],
    "mail addresses": repeated("ann@example.com said bo@example.org "),
    "hashtags": repeated("#a @b "),
}
"""Hostile texts, each by its length."""


@dataclass(frozen=True, slots=True)
class Row:
    """The processor time of one kind of text beside prose, by length, in milliseconds for 1,000 characters."""

    kind: str
    milliseconds: tuple[float, ...]
    shares: tuple[float, ...]

    @property
    def growth(self) -> float:
        """How many times longer a character takes in the longest text than in the shortest."""
        return self.milliseconds[-1] / self.milliseconds[0]


def prose(length: int) -> str:
    """As much prose."""
    return (PROSE * (length // len(PROSE) + 1))[:length]


def seconds(extractor: Extractor, text: str) -> float:
    """The processor time that a text takes."""
    began = time.process_time()
    extractor.extract(text, ExtractionOptions())
    return time.process_time() - began


def rows(extractor: Extractor, lengths: Sequence[int], kinds: Sequence[str]) -> Iterator[Row]:
    """The time of each kind of text, prose first."""
    extractor.extract(prose(1_000), ExtractionOptions())
    usual = [1_000 * seconds(extractor, prose(length)) for length in lengths]
    yield Row("prose", tuple(1_000 * t / n for t, n in zip(usual, lengths, strict=True)), (1.0,) * len(lengths))
    for kind in kinds:
        took = [1_000 * seconds(extractor, KINDS[kind](length)) for length in lengths]
        per = tuple(1_000 * t / n for t, n in zip(took, lengths, strict=True))
        yield Row(kind, per, tuple(t / u for t, u in zip(took, usual, strict=True)))


def table(found: Sequence[Row], lengths: Sequence[int]) -> str:
    """The rows as Markdown."""
    heads = " | ".join(f"{length:,}" for length in lengths)
    lines = [f"| text | {heads} | times prose | growth |", f"| --- |{' ---: |' * (len(lengths) + 2)}"]
    for row in found:
        cells = " | ".join(f"{value:.0f}" for value in row.milliseconds)
        lines.append(f"| {row.kind} | {cells} | {max(row.shares):.1f} | {row.growth:.1f} |")
    return "\n".join(lines)


def main() -> None:
    """Measure, print the table, and fail where a kind takes more than it may."""
    options = argparse.ArgumentParser(description="What hostile texts cost beside as much prose.")
    options.add_argument("--lengths", type=int, nargs="+", default=LENGTHS)
    options.add_argument("--kinds", nargs="+", default=list(KINDS))
    given = options.parse_args()
    torch.set_num_threads(1)
    found = []
    for row in rows(load_extractor(ModelSettings(threads=1)), given.lengths, given.kinds):
        found.append(row)
        print(row.kind, *(f"{value:.0f}" for value in row.milliseconds), f"{max(row.shares):.2f}", file=sys.stderr)
    print("Milliseconds of the processor for 1,000 characters, by the length of the text.\n")
    print(table(found, given.lengths))
    slow = [row.kind for row in found if max(row.shares) > MOST]
    sys.exit(f"more than {MOST} times as much prose: {', '.join(slow)}" if slow else 0)


if __name__ == "__main__":
    main()

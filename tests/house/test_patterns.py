"""No regular expression takes more than time in proportion to a text: each is tried on strings that are made for it."""

from __future__ import annotations

import ast
import json
import re
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from typing import Any

import pytest

from tests.examples import THOROUGH
from tests.house.found_patterns import Found
from tests.house.hostile_strings import FAMILIES, hostile
from tests.house.repository import ROOT, modules, tree

SHORT, LONG = 1_000, 4_000
"""Characters of the strings that are compared."""
MAX_GROWTH = 9.0
"""The greatest ratio of times for four times the characters: the square would be 16 times."""
NEVER_LONG = 0.004
"""Seconds that are no sign of anything: a linear pattern takes a tenth of it."""
MAX_SECONDS = 1.0
"""Seconds of the processor after which a pattern is given up as one that does not end: a linear one takes 0.4 ms. A
collection of garbage in a process with many tests takes tenths of a second."""
FAMILY_SHARE = 1 if THOROUGH else 8
"""Of the strings that are the same for all patterns, each pattern gets an eighth in `make test`, another one than the
next pattern. Strings that are made for a pattern are always tried."""

BOUNDED = {"https?:": 1_000}
"""By a piece of the pattern, the most characters that it is ever asked about: addresses, in `segmenter`."""
OWN = ("api/exports/html_file.py", "onrecord.api.exports.html_file.")
"""Modules whose patterns read files of the package alone."""
BOUNDED_SECONDS = 0.1

FUNCTIONS = frozenset("compile search match fullmatch split findall finditer sub subn".split())
FOLDERS = ("api", "archive", "extractors", "schemas", "verification")


@pytest.fixture(scope="module")
def patterns() -> list[Found]:
    """Every pattern of the package."""
    made = subprocess.run(
        [sys.executable, "-m", "tests.house.found_patterns"], cwd=ROOT, capture_output=True, text=True, check=True
    )
    return [Found(**json.loads(line)) for line in made.stdout.splitlines()]


def seconds(pattern: re.Pattern[Any], text: str | bytes, times: int = 1) -> float:
    """The least time of the processor, of some tries, for all matches of a pattern in a text."""
    least = float("inf")
    for _ in range(times):
        began = time.thread_time()
        for _ in pattern.finditer(text):
            pass
        least = min(least, time.thread_time() - began)
    return least


def made(pattern: re.Pattern[Any], parts: tuple[str, str, str], length: int) -> str | bytes:
    """A string of about some length from a beginning, what is repeated, and an end."""
    before, body, end = parts
    text = before + body * max(1, (length - len(before) - len(end)) // len(body)) + end
    return text.encode("utf-8", "surrogatepass") if isinstance(pattern.pattern, bytes) else text


def grows(pattern: re.Pattern[Any], parts: tuple[str, str, str]) -> float | None:
    """The ratio of a pattern's times for four times a string and for the string, where that is more than noise."""
    long = made(pattern, parts, LONG)
    if seconds(pattern, long) < NEVER_LONG:
        return None
    short = seconds(pattern, made(pattern, parts, SHORT), times=9)
    growth = seconds(pattern, long, times=5) / max(short, NEVER_LONG / 40)
    return growth if growth > MAX_GROWTH else None


def families(share: int) -> list[tuple[str, str, str]]:
    """A share of the strings that are hostile to whole families of patterns."""
    return [("", body, "\0") for body in dict.fromkeys(FAMILIES)][share::FAMILY_SHARE]


def limit(one: Found) -> int | None:
    """The most characters that a pattern is asked about, where its use is bounded."""
    return next((most for piece, most in BOUNDED.items() if piece in one.pattern), None)


@pytest.fixture
def _no_pattern_without_an_end() -> Iterator[None]:
    def give_up(*_: object) -> None:
        raise TimeoutError("a pattern does not end")

    before = signal.signal(signal.SIGPROF, give_up)
    yield
    signal.setitimer(signal.ITIMER_PROF, 0)
    signal.signal(signal.SIGPROF, before)


def faults(one: Found, share: int = 0) -> Iterator[str]:
    """The strings that a pattern is slow on; `share` is the part of the strings for all patterns that it gets."""
    pattern, most = one.compiled, limit(one)
    for parts in dict.fromkeys((*families(share), *hostile(pattern))):
        signal.setitimer(signal.ITIMER_PROF, MAX_SECONDS)
        try:
            if most is not None:
                took = seconds(pattern, made(pattern, parts, most), times=3)
                bad = took if took > BOUNDED_SECONDS else None
            else:
                bad = grows(pattern, parts)
        except TimeoutError:
            bad = float("inf")
        finally:
            signal.setitimer(signal.ITIMER_PROF, 0)
        if bad:
            yield f"{one.where}: {one.pattern[:60]!r} on {parts!r}: {bad:.3g}"


@pytest.mark.usefixtures("_no_pattern_without_an_end")
def test_no_pattern_grows_faster_than_its_text(patterns: list[Found]) -> None:
    unique = {(one.pattern, one.flags, one.is_bytes): one for one in patterns if not one.where.startswith(OWN)}
    assert len(unique) > 80
    assert [fault for number, one in enumerate(unique.values()) for fault in faults(one, number % FAMILY_SHARE)] == []


@pytest.mark.usefixtures("_no_pattern_without_an_end")
@pytest.mark.parametrize(
    "slow",
    [r"\s*,", r"a\w*b", r"\d+%", r"(a+)+$", r"[A-Z]\.(?:[A-Z]\.)+(?!.)", r"\w+@\w+"],
)
def test_a_slow_pattern_is_noticed(slow: str) -> None:
    assert any(fault for share in range(FAMILY_SHARE) for fault in faults(Found(slow, 0, False, "here"), share))


def test_strings_are_made_of_what_a_pattern_repeats() -> None:
    bodies = {(before, body) for before, body, _ in hostile(re.compile(r"on (?:the |an? )*+[^\d]{3,}x")) if before}
    assert {("on ", "the "), ("on ", "an "), ("on the ", "a")} <= bodies
    assert list(hostile(re.compile("x"))) == []


def test_each_pattern_gets_a_share_of_the_strings_for_all() -> None:
    shares = [{body for _, body, _ in families(number)} for number in range(FAMILY_SHARE)]
    assert set().union(*shares) == set(FAMILIES)
    assert sum(map(len, shares)) == len(set(FAMILIES))


def calls() -> Iterator[tuple[str, ast.Call]]:
    """Every call of a function of `re` in the package, with its file."""
    for module in modules(*FOLDERS):
        for node in ast.walk(tree(module)):
            match node:
                case ast.Call(func=ast.Attribute(value=ast.Name(id="re"), attr=name)) if name in FUNCTIONS:
                    yield str(module), node


def test_every_pattern_of_the_code_is_found(patterns: list[Found]) -> None:
    lines: dict[str, set[int]] = {}
    for one in patterns:
        path, colon, line = one.where.rpartition(":")
        if colon:
            lines.setdefault(path, set()).add(int(line))
    missing = [
        f"{path}:{call.lineno}: a pattern that no import compiles: make it a constant of the module"
        for path, call in calls()
        if lines.get(path, set()).isdisjoint(range(call.lineno, (call.end_lineno or call.lineno) + 1))
    ]
    assert missing == []


def test_there_are_no_other_ways_to_a_pattern() -> None:
    others = [
        f"{module}: {ast.unparse(node)}"
        for module in modules(*FOLDERS)
        for node in ast.walk(tree(module))
        if (isinstance(node, ast.ImportFrom) and node.module in ("re", "regex", "re2"))
        or (
            isinstance(node, ast.Import)
            and any(name.name in ("regex", "re2") or (name.asname and name.name == "re") for name in node.names)
        )
    ]
    assert others == []

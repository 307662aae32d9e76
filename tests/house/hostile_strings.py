"""Strings on which a regular expression goes back as far as it can: made from the parts that it repeats.

For each part that may be repeated without an end (or often), there is a string that leads up to it, has it many times,
and then fails; in addition there are strings that are hostile to whole families of patterns.
"""

from __future__ import annotations

import importlib
import re
from collections.abc import Iterator, Sequence
from functools import cache
from typing import Any

_parser: Any = importlib.import_module("re._parser")
_constants: Any = importlib.import_module("re._constants")

OFTEN = 12
"""Repetitions that are few enough to be tried all."""

POOL = "aZ1_ .,;:!?-–'’\"”()[]{}<>/\\@&$%€£#*+=|~^`é½\n\r\t\0" + "\u2028\U0001f600\ud800"
"""Characters of which a class or a negated class surely has one."""

ENDS = ("", "\0", "!", "z\0")
"""Endings that make a match fail after the repeated part."""

FAMILIES = (
    *"a1A .,'\"-_()[\n\té€$:“”’",
    "A.", "a ", "1 ", "1,", "1.", "1:", "1-", "1/", "a-", "A ", "Aa ", "aA", "a1", "a.", "a@", "' ", '" ', "''",
    "“”", " \n", "\r\n", ". ", "? ", ",111", "1,111,", "1 to 1 ", "two hundred ", "two hundred and ", "one or ",
    "hundred ", "between two and ", "half a hundred ", "ask", "asked ", "ask not to ", "his full ", "full real ",
    "on condition of ", "the ", "of the ", "Mr. ", "A. B. ", "PARIS, ", "A B, ", "<meta ", "<style ", "http://a.",
    "www.a.", "a@a.", "$1,1", "Fax ", "Fax A:", "(1", "May 1, ", "1 May ", "20", "2020 ", "in 2020-",
)  # fmt: skip
"""The repeated parts of strings for all patterns."""


def hostile(pattern: re.Pattern[Any]) -> Iterator[tuple[str, str, str]]:
    """Beginnings, what is to be repeated, and endings of strings that are hard on a pattern."""
    text = pattern.pattern.decode("latin-1") if isinstance(pattern.pattern, bytes) else pattern.pattern
    seen: set[tuple[str, str]] = set()
    for before, body in _repeated(_parser.parse(text, pattern.flags & ~re.DEBUG), ""):
        if body and (before, body) not in seen:
            seen.add((before, body))
            for end in ENDS:
                yield before, body, end
            if before:
                yield "", before + body, "\0"


def _repeated(nodes: Sequence[Any], before: str) -> Iterator[tuple[str, str]]:
    """The parts of a parsed pattern that may be repeated often, each with a string that leads up to it."""
    for operation, argument in nodes:
        name = str(operation)
        if name in ("MAX_REPEAT", "MIN_REPEAT", "POSSESSIVE_REPEAT"):
            _, most, inner = argument
            if most == _constants.MAXREPEAT or most > OFTEN:
                yield from ((before, body) for body in _samples(inner))
            yield from _repeated(inner, before)
        elif name == "BRANCH":
            for branch in argument[1]:
                yield from _repeated(branch, before)
        elif (inner := _inside(name, argument)) is not None:
            yield from _repeated(inner, before)
        before += _sample(operation, argument)


def _inside(name: str, argument: Any) -> Any:
    """The pattern inside a group or a look-around."""
    if name in ("SUBPATTERN", "ATOMIC_GROUP", "ASSERT"):
        return argument if name == "ATOMIC_GROUP" else argument[-1]
    return None


def _samples(nodes: Sequence[Any]) -> Iterator[str]:
    """Strings that a parsed pattern matches: one for each branch of a choice in it, one and two repetitions."""
    plain = "".join(_sample(*node) for node in nodes)
    yield plain
    for place, (operation, argument) in enumerate(nodes):
        name = str(operation)
        options: Iterator[str] | list[str] = []
        if name == "BRANCH":
            options = ["".join(_sample(*node) for node in branch) for branch in argument[1]]
        elif (inner := _inside(name, argument)) is not None and name != "ASSERT":
            options = _samples(inner)
        elif name.endswith("REPEAT"):
            one = "".join(_sample(*node) for node in argument[2])
            options = ["", one, one * 2]
        for option in options:
            yield "".join(option if i == place else _sample(*node) for i, node in enumerate(nodes))


def _sample(operation: Any, argument: Any) -> str:
    """A short string that one node of a parsed pattern matches."""
    match str(operation):
        case "LITERAL":
            return chr(argument)
        case "NOT_LITERAL":
            return next(c for c in POOL if ord(c) != argument)
        case "ANY":
            return "x"
        case "IN":
            return _of_class(tuple((str(kind), value) for kind, value in argument))
        case "BRANCH":
            return "".join(_sample(*node) for node in argument[1][0])
        case "MAX_REPEAT" | "MIN_REPEAT" | "POSSESSIVE_REPEAT":
            return "".join(_sample(*node) for node in argument[2]) * max(1, int(argument[0]))
        case "SUBPATTERN":
            return "".join(_sample(*node) for node in argument[-1])
        case "ATOMIC_GROUP":
            return "".join(_sample(*node) for node in argument)
    return ""


@cache
def _of_class(items: tuple[tuple[str, Any], ...]) -> str:
    """A character of a class: one of the pool where one fits, else the first that it names."""
    negated = ("NEGATE", None) in items
    for character in POOL:
        if negated != any(_fits(character, kind, value) for kind, value in items):
            return character
    named = [value if kind == "LITERAL" else value[0] for kind, value in items if kind in ("LITERAL", "RANGE")]
    return chr(named[0]) if named else ""


def _fits(character: str, kind: str, value: Any) -> bool:
    match kind:
        case "LITERAL":
            return bool(ord(character) == value)
        case "RANGE":
            return bool(value[0] <= ord(character) <= value[1])
        case "CATEGORY":
            letter = {"DIGIT": r"\d", "SPACE": r"\s", "WORD": r"\w"}[str(value).rpartition("_")[2]]
            return bool(re.match(letter, character)) != ("NOT" in str(value))
    return False

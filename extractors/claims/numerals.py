"""Regular expressions for English numbers, from which the patterns of amounts and times are built.

They need `re.IGNORECASE`. Parts of longer words or figures are no numbers: `COVID-19`, `G7`, `3.1.4`.
"""

from __future__ import annotations

import re


def any_of(words: str) -> str:
    """One of several words, the longer first."""
    return "(?:" + "|".join(sorted(words.split(), key=lambda word: (-len(word), word))) + ")"


_OPENING = r"\b(?=\d|an?\b|on|tw|th|fo|fi|si|se|ei|ni|te|el|ha|hu|mi|bi|tr|do|sc|co|fe|cr|la)"
"""The opening of every number. Tried first, as most words are none: patterns with a range take a third of the time."""

_ONES = any_of("one two three four five six seven eight nine")
_TEENS = any_of("ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen")
_TENS = any_of("twenty thirty forty fifty sixty seventy eighty ninety")
SCALE = any_of("hundred thousand million billion trillion crore lakh")
_SHORT_SCALE = r"(?:mn|bn|tn|m|b|k)\b"
_SMALL = rf"(?:{_TENS}(?:[- ]{_ONES})?|{_TEENS}|{_ONES})\b"
PLAIN = r"(?<!\d)(?:\d{1,3}(?:,\d{2,3}){1,9}(?:\.\d+)?|\d+(?:\.\d+)?)"
_DIGITS = rf"(?<![\w.,:/-]){PLAIN}"
SCALED = rf"(?:\s?-?{SCALE}\b|\s?{_SHORT_SCALE})?(?!\w)"
FIGURE = _DIGITS + SCALED
"""A number in figures: `1,200`, `4.5 million`, `2bn`."""

SPELT = (
    rf"\b(?:(?:half a|an?|several|a few|{_SMALL})[- ](?:{SCALE}|dozen)(?:[- ]{SCALE})?\b"
    rf"(?:(?:,? and |,? ){_SMALL}(?:[- ]{SCALE}\b){{0,2}}){{0,10}}|{_SMALL})"
)
"""A number in words: `three`, `twenty-one`, `half a million`, `two hundred and six`.

The number of parts is limited to that of trillions, so that a long row of number words is matched in linear time.
"""

CROWD = (
    r"\b(?:(?:tens|hundreds|thousands|millions|billions|trillions) of (?:thousands|millions|billions|trillions)"
    r"|dozens|hundreds|thousands|millions|billions|trillions|scores(?= of)|tens(?= of))\b"
)
"""An uncounted number: `dozens`, `hundreds of thousands`."""

NUMBER = rf"(?:{FIGURE}|{SPELT}|{CROWD})"
RANGE = rf"(?:{_OPENING}(?:(?:{_DIGITS}|{SPELT})(?:\s?[-–]\s?|\s(?:to|or)\s)(?:{PLAIN}{SCALED}|{SPELT})|{NUMBER}))"
"""A number or a range: `20-30`, `two or three`."""

_BOUND = (
    r"more than|less than|fewer than|about|around|nearly|almost|roughly|approximately|at least|at most|at around|up to|"
    r"close to|as (?:many|much|few|little|high|low|long) as|no (?:more|fewer|less|longer) than|an estimated"
)
ROUGH = re.compile(
    rf"\b(?:(?:(?:just|well|slightly|far) )?(?:over|under|above|below)|(?:(?:slightly|far|a little) )?(?:{_BOUND})|"
    r"some|upwards of)\s$",
    re.IGNORECASE,
)
"""Modifiers of a number that make it approximate or a bound: `about`, `at least`, `up to`."""
NUMERIC = (
    rf"\d|{_OPENING}(?:(?:{_TENS}|{_TEENS}|{_ONES})\b|{SCALE}s?\b|(?:dozens?|tens|scores|half|couple|several|few)\b)"
)
"""A pattern that every number matches: a digit, or a number word."""
ROUGH_TIME = re.compile(rf"\b(?:just (?:over|under)|{_BOUND})\s$", re.IGNORECASE)
"""The same before a duration, where `over` means during."""
MAX_ROUGH_LENGTH = len("slightly more than ")

BETWEEN = rf"\b(?:between|from) {NUMBER} (?:and|to) {NUMBER}"

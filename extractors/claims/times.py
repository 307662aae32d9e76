"""Times in a text: dates, times of day, durations, and recurring times (TimeML's four kinds).

TimeML: Pustejovsky and others 2003. A time does not include the preposition before it: `in` **2019**.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from onrecord.extractors.analysis import Analysis, Token
from onrecord.extractors.claims.numerals import NUMERIC, RANGE, ROUGH_TIME, SPELT, any_of
from onrecord.extractors.claims.patterns import pattern

_DAY = "(?-i:" + any_of("Monday Tuesday Wednesday Thursday Friday Saturday Sunday") + ")"
_MONTH = (
    "(?-i:"
    + any_of("January February March April May June July August September October November December")
    + r"|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\b\.?)"
)
_YEAR = r"(?<![\w.,$£€-])(?:1[5-9]|20)\d\d(?![\w%]|[.,]\d|-\d{3})"
_NUMBERED = r"(?<![\w.,])\d{1,2}(?:st|nd|rd|th)?"
_UNIT = any_of("minute hour day week month year decade century")
_UNITS = any_of(
    "seconds? minutes? hours? days? weeks? months? years? decades? centur(?:y|ies) fortnights? weekends? nights?"
)
_SPAN = any_of("week month year quarter decade century weekend summer winter spring autumn season term fall")
_HOLIDAY = (
    r"(?-i:Christmas(?: (?:Day|Eve))?|Easter|Ramadan|Diwali|Thanksgiving|New Year['’]s (?:Day|Eve)|Eid|Good Friday)"
)
_PART = any_of("morning afternoon evening night")
_EDGE = r"(?:(?:the )?(?:end|beginning|start|middle|close|eve|turn) of |(?:early|late|mid)[ -](?:in )?)"
_THIS = any_of("last next this past coming previous following")

AMOUNTS = frozenset("percent dollar euro pound rupee yen cent million billion thousand hour barrel ton tonne".split())
"""Last words of amounts that may be a rate per day, month or year."""


def _calendar(analysis: Analysis, tokens: Sequence[Token]) -> bool:
    """True of the name of a month, unlike `may` or `march` at the beginning of a sentence."""
    return any(token.upos in ("PROPN", "NUM") for token in tokens)


def _year(analysis: Analysis, tokens: Sequence[Token]) -> bool:
    """True if a number that could be a year is no count."""
    return bool(tokens) and tokens[0].relation != "nummod"


def _rate(analysis: Analysis, tokens: Sequence[Token]) -> bool:
    """True if `a year` is directly after an amount: `$2 million a year`."""
    before = analysis.tokens[tokens[0].index - 1] if tokens and tokens[0].index else None
    return before is not None and (before.upos in ("NUM", "SYM") or before.lemma.lower() in AMOUNTS)


def _frequency(analysis: Analysis, tokens: Sequence[Token]) -> bool:
    """True if a word for a frequency is not part of a name such as `the Daily News`."""
    return bool(tokens) and tokens[0].upos in ("ADV", "ADJ")


TIMES = (
    pattern(
        "set.times",
        rf"(?:\bonce|\btwice|{RANGE} times) (?:an?|per|every|each) {_UNIT}\b",
        "It rang {twice a week}.",
        rough=ROUGH_TIME,
    ),
    pattern(
        "set.every",
        rf"\b(?:every|each) (?:(?:other|{RANGE}) )?(?:{_UNITS}|{_SPAN}|{_DAY}|{_MONTH}|{_PART})\b(?: {_PART})?",
        "It rang {every Monday}.",
    ),
    pattern(
        "set.adverb",
        r"\b(?:daily|weekly|fortnightly|monthly|quarterly|yearly|annually|nightly|hourly)\b",
        "It rang {daily}.",
        _frequency,
    ),
    pattern("set.days", r"\b(?-i:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)days\b", "It rang on {Sundays}."),
    pattern(
        "set.rate",
        rf"\b(?:per|an?) {_UNIT}\b(?! (?:ago|after|before|later|earlier|old))",
        "It cost 2 million {a year}.",
        _rate,
    ),
    pattern(
        "time.clock",
        r"(?<![\w.,:])(?:\d{1,2}(?:[:.]\d\d)?\s?(?:a\.m\.?|p\.m\.?|am\b|pm\b)|(?:[01]?\d|2[0-3]):[0-5]\d(?!\w)"
        r"|\d{4}(?= (?:GMT|UTC|hours)))"
        r"(?: (?:GMT|UTC|BST|EST|EDT|local time|ET)\b)?|\bnoon\b|\bmidnight\b|\bmidday\b",
        "It left at {3 p.m.}",
    ),
    pattern("time.hour", rf"\b(?:half past )?(?:\d{{1,2}}|{SPELT}) o['’]clock\b", "It left at {five o’clock}."),
    pattern(
        "time.part",
        rf"\b(?:{_DAY}|yesterday|tomorrow|this|last|late|early) {_PART}\b|\btonight\b|\bovernight\b",
        "It left {Monday night}.",
    ),
    pattern(
        "date.ago",
        rf"(?:{RANGE}|\ban?|\bseveral|\bmany|\ba few|\ba couple of) {_UNITS} (?:ago|earlier|later|from now"
        r"|before(?= [.,;]|$))",
        "It closed {two weeks ago}.",
        rough=ROUGH_TIME,
    ),
    pattern(
        "date.ago.bare",
        r"\b(?:years|decades|centuries|months|weeks|days) (?:ago|earlier|later)\b",
        "It closed {years ago}.",
    ),
    pattern(
        "date.day.month",
        rf"(?:{_DAY},? )?(?:the )?{_NUMBERED} (?:of )?{_MONTH}(?:,? {_YEAR})?(?!\w)",
        "It closed on {12 May 2021}.",
    ),
    pattern(
        "date.month.day",
        rf"(?:{_DAY},? )?{_MONTH} \d{{1,2}}(?:st|nd|rd|th)?(?:\s?[-–]\s?\d{{1,2}})?(?:,? {_YEAR})?(?![\w:%]|,\d)",
        "It closed on {May 12, 2021}.",
    ),
    pattern(
        "date.figures",
        r"(?<![\w/-])(?:\d{4}-\d\d-\d\d|\d{1,2}[/.]\d{1,2}[/.]\d{2,4})(?![\w/-])",
        "It closed on {2021-05-12}.",
    ),
    pattern(
        "date.century",
        r"\bthe (?:\d+(?:st|nd|rd|th)|[a-z]+(?:th|first|second|third)) century\b",
        "It dates from {the 19th century}.",
    ),
    pattern(
        "date.quarter",
        rf"\b(?:the )?(?:first|second|third|fourth|last|final) (?:quarter|half(?= of (?:the |this |last |next )?"
        r"(?:year|(?:19|20)\d\d)))"
        rf"(?: of (?:the |this |last |next )?(?:year|{_YEAR}))?\b|\bQ[1-4](?: {_YEAR})?\b",
        "It fell in {the first quarter}.",
    ),
    pattern(
        "date.decade",
        r"\b(?:the )?(?:(?:early|late|mid)[ -])?(?:1[5-9]|20)\d0s\b|\bthe ['’]?\d0s\b",
        "It dates from {the 1990s}.",
    ),
    pattern(
        "duration.window",
        rf"\b(?:the )?(?:last|past|next|coming|first|final) (?:(?:{RANGE}|few|several|couple of) )(?:{_UNITS})\b",
        "It fell in {the past three years}.",
    ),
    pattern(
        "date.relative",
        rf"{_EDGE}?\b(?:the )?{_THIS} (?:{_SPAN}|{_DAY}|{_MONTH}|day|few days|hour)\b(?: {_PART})?|{_EDGE}(?:the "
        rf"|that )(?:{_SPAN}|day|month)\b|"
        rf"\b(?:that|the same) (?:day|week|month|year)\b|\bthe (?:day|week|month|year|night) (?:before|after)\b",
        "It opens {next week}.",
    ),
    pattern("date.month.year", rf"{_EDGE}?{_MONTH},? (?:of )?{_YEAR}", "It opened in {June 2020}."),
    pattern(
        "date.season",
        rf"{_EDGE}?(?:the )?\b(?:spring|summer|autumn|fall|winter)(?: of)? {_YEAR}",
        "It opened in {the summer of 2020}.",
    ),
    pattern(
        "date.named",
        rf"\b{_HOLIDAY}\b",
        "It opens at {Easter}.",
    ),
    pattern(
        "date.day",
        rf"(?:\b(?:early|late) (?:on )?)?\b{_DAY}\b|\b(?:today|yesterday|tomorrow)\b",
        "It opens on {Friday}.",
    ),
    pattern(
        "date.years",
        rf"{_YEAR}(?:\s?[-–]\s?|/|(?<=from \d{{4}}) to )(?:(?:19|20)\d\d|\d\d)(?![\w])",
        "It ran {2015-16}.",
    ),
    pattern("date.year", rf"{_EDGE}?{_YEAR}", "It opened in {2019}.", _year),
    pattern("date.month", rf"{_EDGE}?\b{_MONTH}(?!\w)", "It opens in {May}.", _calendar),
    pattern(
        "duration.half",
        rf"\bhalf an? (?:hour|day|century|decade|year|minute)\b|\b(?:an?|{RANGE}) {_UNIT}s? and a half\b",
        "It lasted {half an hour}.",
        rough=ROUGH_TIME,
    ),
    pattern(
        "duration.counted",
        rf"(?:{RANGE}|\b(?:several|many|a few|a couple of))[- ]{_UNITS}\b(?![- ]olds?\b)",
        "It lasted {three years}.",
        rough=ROUGH_TIME,
    ),
    pattern(
        "duration.one",
        rf"(?<=\b(?:than|over|most|with) )an? {_UNIT}\b|(?<=\b(?:for|hin|out) )an? {_UNIT}\b|(?<=\bin )an? (?:day"
        r"|week|month|year|decade|century|hour)\b|\bnearly an? {_UNIT}\b",
        "It lasted for {a year}.",
    ),
    pattern(
        "duration.bare",
        r"(?<=\bfor )(?:years|decades|centuries|months|weeks|days|hours|minutes)\b|\b(?:years|decades"
        r"|centuries)(?= of\b)|(?<=\b(?:in|of) )(?:years|decades|centuries)\b",
        "It lasted for {decades}.",
    ),
)
"""Patterns of times; an earlier one wins."""

HINT = re.compile(
    rf"{NUMERIC}|\b{_UNITS}\b|\b{_SPAN}\b|{_DAY}|{_MONTH}|\b{_PART}\b|{_HOLIDAY}"
    r"|\b(?:today|yesterday|tomorrow|tonight|overnight|noon|midnight|midday)\b"
    r"|\b(?:daily|weekly|fortnightly|monthly|quarterly|yearly|annually|nightly|hourly)\b",
    re.IGNORECASE,
)
"""A pattern that every span with a time matches."""

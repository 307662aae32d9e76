"""Quantities in a text: money, percentages, ages, measures, ratios, ordinals, counts.

A quantity includes its modifiers (`about`, `at least`) and its unit, but not the noun that is counted, as in OntoNotes
(Weischedel and others 2013, its guidelines for MONEY, PERCENT, QUANTITY, ORDINAL, CARDINAL).
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from onrecord.extractors.analysis import Analysis, Token
from onrecord.extractors.claims.numerals import (
    BETWEEN,
    FIGURE,
    NUMBER,
    NUMERIC,
    PLAIN,
    RANGE,
    ROUGH,
    SCALE,
    SCALED,
    SPELT,
    any_of,
)
from onrecord.extractors.claims.patterns import pattern
from onrecord.extractors.lexicon.entity_labels import PERSONS

_SIGN = (
    r"(?:(?:US|AU|CA|NZ|HK|A|C|S|R)?\$|[£€¥₹₦₽₩₴₪₱₫฿₺]"
    r"|\b(?:Rs\.?|USD|EUR|GBP|INR|KES|NGN|ZAR|JPY|CNY|RMB|CHF|PKR|Ksh|R)\s?(?=\d))"
)
_AMOUNT = rf"{PLAIN}(?:-?{SCALED})"
_CURRENCY = any_of(
    "dollars? euros? pounds? rupees? yen yuan pesos? rand naira rubles? roubles? francs? cents? pence shillings? liras?"
    " dinars? kron(?:or|er|a|e) riyals? rials? dirhams? baht ringgit hryvnias? shekels? reais dong won bitcoins? quid"
    " cedis? birr takas? rupiah"
)
_NATION = r"(?:(?:US|U\.S\.|American|Australian|Canadian|Hong Kong|Singapore|Swiss|Norwegian|Kenyan|Turkish) )?"
_UNIT = (
    r"(?:(?:square|cubic|sq\.?) )?"
    + any_of(
        "kilomet(?:re|er)s? km² km2 km miles? met(?:re|er)s? feet foot inch(?:es)? yards? centimet(?:re|er)s? cm"
        " millimet(?:re|er)s? mm hectares? ha acres? tonnes? tons? kilogram(?:me)?s? kilos? kg gram(?:me)?s?"
        " ounces? lbs?"
        " lit(?:re|er)s? gallons? barrels? megawatts? gigawatts? kilowatts? MW GW kW kWh MWh watts? volts? knots? mph"
        " kph km/h kmh gigabytes? megabytes? terabytes? GB TB MB calories bushels? nautical\\smiles? light-years?"
        " decibels?"
    )
    + r"(?:[ -](?:per|an?) (?:hour|second|day))?"
)
_FOLD = any_of("two three four five six seven eight nine ten twelve twenty hundred thousand")
_PART = any_of("third quarter fifth sixth seventh eighth ninth tenth hundredth")
_ORDINAL = any_of("first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth")

NUMBERED = frozenset(
    "article bus channel chapter clause day episode figure flight gate grade group highway item level line lot"
    " no no. number page paragraph part phase platform resolution room route row rule season section size stage"
    " step table terminal ticket type unit verse version volume ward".split()
)
"""Nouns after which a number is a name, not a count: `page 5`."""


def _numbers(analysis: Analysis, tokens: Sequence[Token]) -> bool:
    """True if a number is a label of the noun before it: `Article 5`."""
    first = tokens[0].index
    if first == 0 or analysis.tokens[first - 1].sentence != tokens[0].sentence:
        return False
    before = analysis.tokens[first - 1]
    capital = before.upos == "PROPN" and tokens[0].head == before.index
    return before.lemma.lower() in NUMBERED or capital


def _counts(analysis: Analysis, tokens: Sequence[Token]) -> bool:
    """True if a number is a count: no label, and not the pronoun `one`."""
    if not tokens or _numbers(analysis, tokens):
        return False
    if [t.text.lower() for t in tokens] != ["one"]:
        return True
    one = tokens[0]
    behind = analysis.tokens[one.index + 1].text.lower() if one.index + 1 < len(analysis.tokens) else ""
    return one.relation == "nummod" or (behind == "of" and one.upos in ("NUM", "PRON"))


def _aside(analysis: Analysis, tokens: Sequence[Token]) -> bool:
    """True if a number between commas follows a person's name, as an age does."""
    if len(tokens) != 1:
        return False
    entity = analysis.entity_at(tokens[0].index - 2)
    return entity is not None and entity.label in PERSONS and entity.last == tokens[0].index - 1


def _ranks(analysis: Analysis, tokens: Sequence[Token]) -> bool:
    """True if an ordinal is an adjective or a numeral; a `second` of time is a noun."""
    return bool(tokens) and tokens[-1].upos in ("ADJ", "NUM") and not _numbers(analysis, tokens)


QUANTITIES = (
    pattern(
        "money.between",
        rf"\b(?:between|from) {_SIGN}{_AMOUNT} (?:and|to) {_SIGN}?{_AMOUNT}",
        "It cost {between $2 and $3 million}.",
    ),
    pattern(
        "money.sign",
        rf"{_SIGN}{_AMOUNT}(?:\s?[-–]\s?{_SIGN}?{_AMOUNT}|\sto\s(?:{_SIGN}{_AMOUNT}|{PLAIN}\s?{SCALE}))?",
        "It cost {about $2 million}.",
        rough=ROUGH,
    ),
    pattern("money.word", rf"{RANGE} {_NATION}{_CURRENCY}\b(?! of\b)", "It cost {ten thousand euros}.", rough=ROUGH),
    pattern("money.pence", r"(?<![\w.,])\d+p\b", "Bread rose by {5p}."),
    pattern(
        "percent",
        rf"(?:{BETWEEN}|(?:{FIGURE}%?\s?(?:-|–|to|or)\s?)?(?:{PLAIN}|{SPELT}))"
        r"(?:\s?%|[ -](?:per ?cent|percent|pct|pc)\b|[ -](?:percentage|basis) points?\b)(?:age points?\b)?",
        "Rents fell by {nearly 30 per cent}.",
        rough=ROUGH,
    ),
    pattern(
        "age.old", rf"{RANGE}[- ](?:year|month|week|day)s?[- ]olds?\b", "The girl is {six years old}.", rough=ROUGH
    ),
    pattern("age.aged", rf"\baged {RANGE}(?: (?:to|and) {NUMBER})?", "The men, {aged 19 and 24}, fled."),
    pattern("age.aside", r"(?<=, )\d{1,2}(?=,|\.(?!\d)|$)", "Ada Bern, {41}, fled.", _aside),
    pattern("age.of", rf"(?<=\bage of ){NUMBER}", "She left school at the age of {14}."),
    pattern("measure.unit", rf"(?:{BETWEEN}|{RANGE})[\s-]?{_UNIT}(?!\w)", "The tunnel is {3.5 km} long.", rough=ROUGH),
    pattern("measure.weight", rf"{RANGE} pounds(?= of\b)", "They burned {40 pounds} of wood.", rough=ROUGH),
    pattern(
        "measure.degrees",
        rf"{RANGE}(?:\s?°\s?[CF]?| degrees(?: (?:Celsius|Fahrenheit|C|F))?\b)",
        "It was {38 degrees Celsius}.",
        rough=ROUGH,
    ),
    pattern("measure.magnitude", r"\bmagnitude[- ]\d(?:\.\d)?(?!\w)", "A {magnitude 6.1} quake struck."),
    pattern(
        "ratio.in",
        rf"{NUMBER} (?:in|out of)(?: every)? (?:\d+|{SPELT})(?!\w)(?! (?:year|month|week|day|hour|minute)s?\b)",
        "{One in three} wells is dry.",
        rough=ROUGH,
    ),
    pattern(
        "ratio.part",
        rf"(?:{FIGURE}|{SPELT})[ -]{_PART}s\b|\bone[ -]{_PART}\b",
        "{Two-thirds} of them left.",
        rough=ROUGH,
    ),
    pattern("ratio.part.of", rf"(?:\ban? |(?<=by )a ){_PART}(?= of\b|$|[.,;])", "{A third} of them left.", rough=ROUGH),
    pattern(
        "ratio.half",
        r"\bhalf(?= (?:of|the|its|their|his|her|my|our|all|as)\b)|(?<=\bby )half\b",
        "{More than half} of them left.",
        rough=ROUGH,
    ),
    pattern(
        "ratio.times",
        rf"(?:\btwice|{RANGE} times)(?= (?:as|the|more|higher|larger|bigger|that|what|their|its|his|her|faster"
        r"|greater)\b)",
        "Rents are {three times} as high.",
        rough=ROUGH,
    ),
    pattern("ratio.fold", rf"(?:(?<!\d)\d++|{_FOLD})[ -]?fold\b", "Prices rose {ten-fold}.", rough=ROUGH),
    pattern(
        "ratio.to",
        r"(?<![\w.:-])\d+(?::| to |-to-)\d+(?= (?:ratio|odds|majority|vote)\b)",
        "They won by a {3:1} majority.",
    ),
    pattern("score", r"(?<![\w.,-])\d{1,3}[-–]\d{1,3}(?![\w-])(?! (?:people|per|years))", "They won {3-1}."),
    pattern("ordinal", rf"\b(?:{_ORDINAL}|\d+(?:st|nd|rd|th))\b(?!-)", "It was the {third} flood.", _ranks),
    pattern("count.between", rf"{BETWEEN}(?!\w)", "{Between 20 and 30} boats sank.", _counts),
    pattern(
        "count", rf"{RANGE}(?!\w|-(?:year|month|day|week|time|hour))", "{At least 40} boats sank.", _counts, rough=ROUGH
    ),
)
"""Patterns of quantities; an earlier one wins."""

HINT = re.compile(rf"{NUMERIC}|\btwice\b|fold\b|\b{_PART}\b|\b{_ORDINAL}\b", re.IGNORECASE)
"""A pattern that every span with a quantity matches."""

"""Abbreviated states, irregular adjectives of countries, and parties.

By hand: the state abbreviations of the AP Stylebook and of the United States Postal Service, the irregular adjectives
of countries, and the parties that American news abbreviates.
"""

from __future__ import annotations

import re

STATES = {
    "ala": "alabama", "al": "alabama", "ak": "alaska", "ariz": "arizona", "az": "arizona", "ark": "arkansas",
    "ar": "arkansas", "calif": "california", "ca": "california", "colo": "colorado", "co": "colorado",
    "conn": "connecticut", "ct": "connecticut", "del": "delaware", "de": "delaware", "fla": "florida", "fl": "florida",
    "ga": "georgia", "hi": "hawaii", "id": "idaho", "ill": "illinois", "il": "illinois", "ind": "indiana",
    "in": "indiana", "ia": "iowa", "kan": "kansas", "ks": "kansas", "ky": "kentucky", "la": "louisiana", "me": "maine",
    "md": "maryland", "mass": "massachusetts", "ma": "massachusetts", "mich": "michigan", "mi": "michigan",
    "minn": "minnesota", "mn": "minnesota", "miss": "mississippi", "ms": "mississippi", "mo": "missouri",
    "mont": "montana", "mt": "montana", "neb": "nebraska", "ne": "nebraska", "nev": "nevada", "nv": "nevada",
    "nh": "new hampshire", "nj": "new jersey", "nm": "new mexico", "ny": "new york", "nc": "north carolina",
    "nd": "north dakota", "oh": "ohio", "okla": "oklahoma", "ok": "oklahoma", "ore": "oregon", "or": "oregon",
    "pa": "pennsylvania", "ri": "rhode island", "sc": "south carolina", "sd": "south dakota", "tenn": "tennessee",
    "tn": "tennessee", "tex": "texas", "tx": "texas", "ut": "utah", "vt": "vermont", "va": "virginia",
    "wash": "washington", "wa": "washington", "wva": "west virginia", "wv": "west virginia", "wis": "wisconsin",
    "wi": "wisconsin", "wyo": "wyoming", "wy": "wyoming",
}  # fmt: skip
"""American states by their abbreviation without stops."""

COUNTRY_OF = {
    "american": "us", "us": "us", "usa": "us", "u.s": "us", "america": "us", "british": "uk", "uk": "uk",
    "u.k": "uk", "britain": "uk", "french": "france", "dutch": "netherlands", "german": "germany", "spanish": "spain",
    "swiss": "switzerland", "danish": "denmark", "polish": "poland", "filipino": "philippines", "welsh": "wales",
    "irish": "ireland", "thai": "thailand", "peruvian": "peru", "burmese": "myanmar", "burma": "myanmar",
    "holland": "netherlands", "cypriot": "cyprus", "greek": "greece", "turkish": "turkey", "türkiye": "turkey",
    "portuguese": "portugal", "norwegian": "norway", "finnish": "finland", "swedish": "sweden",
    "emirati": "uae", "uae": "uae", "argentine": "argentina", "slovak": "slovakia", "slovene": "slovenia",
    "malagasy": "madagascar", "congolese": "congo", "drc": "congo", "ivorian": "ivory coast", "lao": "laos",
    "united states": "us", "united kingdom": "uk", "kremlin": "russia", "moscow": "russia",
}  # fmt: skip
"""Countries by names and adjectives that do not share their first four letters."""

PARTIES = {
    "gop": "republican", "republican": "republican", "r": "republican", "democrat": "democrat",
    "democratic": "democrat", "dem": "democrat", "d": "democrat", "tory": "conservative",
    "conservative": "conservative", "labour": "labour", "lib": "liberal", "liberal": "liberal",
    "libertarian": "libertarian", "l": "libertarian", "green": "green", "g": "green", "independent": "independent",
    "i": "independent",
}  # fmt: skip
"""Parties by their abbreviations and adjectives."""

MEMBERS = frozenset("conservative tory democrat dem republican liberal libertarian green independent".split())
"""Of these, the nouns for a member if they are singular and have an article: `the Tory`."""

STEM = 4
"""First letters that a country and its adjective share: `Egypt` and `Egyptian`."""

SEAT = re.compile(r"(R|D|I|L|G|DFL|Ind)[-‑–]([A-Z][\w.]*+)")
"""Party and seat after a politician's name: `R-Ohio`, `D-Mass.`."""

PARTY_LETTERS = {
    "R": "republican", "D": "democrat", "I": "independent", "Ind": "independent", "Con": "conservative",
    "Lab": "labour", "LD": "liberal", "Lib Dem": "liberal", "Green": "green",
}  # fmt: skip
"""Parties by their abbreviation in brackets after a politician's name."""

PARTY_IN_BRACKETS = re.compile(rf"\(({'|'.join(PARTY_LETTERS)})\)")
"""Party without a seat after a politician's name: `(R)`, `(Lab)`."""


def state_of(word: str) -> str | None:
    """The American state of an abbreviation: `S.C.`."""
    return STATES.get(word.lower().replace(".", ""))


def place_key(word: str) -> str:
    """The same string for a country and its adjective: `russ` of `Russian` and `Russia`."""
    lower = word.lower().rstrip(".")
    return COUNTRY_OF.get(lower, lower)[:STEM]

"""Titles, honorifics and abbreviated offices.

By hand: courtesy titles and ranks after the AP Stylebook's entries on titles, South and South-East Asian, Arabic and
European forms of address as news texts from there have them. Everything in lower case, without full stops.
"""

from __future__ import annotations

from typing import Literal

COURTESY = frozenset("mr mrs ms miss mx dr sir dame lord lady".split())
"""Forms of address that name no office."""

ADDRESS = COURTESY | frozenset(
    "shri smt sri thiru datuk dato tan seri don doña madam mister mzee hajj haji hajji alhaji hajia ustaz u daw ko ma"
    " bung pak ibu kumari srimati syed sayyid mme mlle m herr frau signor signora señor señora hon honourable"
    " honorable".split()
)
"""Forms of address of any language that name no office."""

OFFICE_ABBREVIATIONS = {
    "sen": "senator", "rep": "representative", "gov": "governor", "gen": "general", "col": "colonel",
    "lt": "lieutenant", "sgt": "sergeant", "capt": "captain", "maj": "major", "cpl": "corporal", "cmdr": "commander",
    "adm": "admiral", "prof": "professor", "rev": "reverend", "fr": "father", "brig": "brigadier",
    "insp": "inspector", "supt": "superintendent", "det": "detective", "pvt": "private", "amb": "ambassador",
    "pres": "president", "sec": "secretary", "msgr": "monsignor", "mp": "member", "mep": "member", "mla": "member",
    "mlc": "member", "md": "director", "ceo": "executive", "cfo": "executive", "coo": "executive", "cto": "executive",
    "vp": "president", "evp": "president", "svp": "president",
}  # fmt: skip
"""Abbreviated offices, each with the word of the office that counts."""

OFFICES_BEFORE_NAMES = frozenset(
    "prof professor sen senator rep representative gov governor president vice prime minister secretary mayor judge"
    " justice gen general col colonel capt captain maj major sgt sergeant lt adm admiral king queen prince princess"
    " pope rev reverend father sister brother".split()
)
"""Offices and ranks as titles before a name."""

ALSO_IN_BODIES = frozenset("vice prime secretary representative prince princess father sister brother".split())
"""Titles that names of organizations have as words: `Brother Industries`."""

TITLES = COURTESY | OFFICES_BEFORE_NAMES | frozenset("shri smt sri hon datuk dato sheikh shaikh".split())
"""Words before a name that are no part of it."""

GENDERED: dict[str, Literal["f", "m"]] = {
    **dict.fromkeys(("mr", "king", "pope", "sheikh", "imam", "sultan", "lord", "monk"), "m"),
    **dict.fromkeys(("mrs", "ms", "miss", "madam", "dame", "mme"), "f"),
}
"""Titles and callings that show gender and that the lexicon of nouns leaves open, as women have held some of them."""

GENERATIONS = {"jr": "jr", "junior": "jr", "sr": "sr", "senior": "sr", "ii": "ii", "iii": "iii", "iv": "iv"}
"""Words after a name that distinguish father and son."""

LINKING = frozenset("of the and for on in de la".split())
"""Words inside a name that its initials leave out."""

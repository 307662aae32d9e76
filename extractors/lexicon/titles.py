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

HONORIFICS = frozenset(
    "shri smt sri srimati hon honourable honorable rt datuk dato datin puan sheikh shaikh alhaji alhaja hajia hajji"
    " mzee ustaz madam mister mme mlle herr frau signor signora señor señora comrade chief recorder councillor cllr"
    " councilor rabbi imam archbishop cardinal ayatollah monsignor msgr maulana mufti pandit swami constable inspector"
    " insp superintendent supt detective det ambassador amb brigadier brig commander cmdr corporal cpl pvt engr barr"
    " otunba oba kgosi igwe togbe pastor deputy sp dsp asp csp acp dcp dc ds di dsu pc wpc".split()
)
"""Forms of address, ranks and callings before a name that are hardly ever names themselves.

`Tan`, `Don`, `Ma`, `Nana` and `Pak` are not among them: they are names elsewhere.
"""

TITLES = COURTESY | OFFICES_BEFORE_NAMES | HONORIFICS
"""Words before a name that are no part of it."""

PAIRED = frozenset(
    (("tan", "sri"), ("datuk", "seri"), ("dato", "seri"), ("datuk", "sri"), ("dato", "sri"), ("rt", "hon"))
)
"""Titles of two words, the second of which, or both, may be names elsewhere."""

WITHIN = frozenset(
    "dr prof professor mr mrs ms president minister senator sen rep gov governor gen general col colonel capt captain"
    " hon alhaji chief comrade engr barr".split()
)
"""Titles that, inside a name, end what is only another title before it: `Naa Professor Delle`."""

POST_NOMINALS = frozenset(
    "KC QC SC SAN MP MEP MLA MSP TD MS AM PhD DPhil MD JD LLB LLM MBA BA BSc MA MSc RN CPA Esq OBE MBE CBE DBE KBE GBE"
    " OM CH CMG KCMG DCMG FRS FRSE FRCS FRCP FBA JP PC OC AO AC OAM DSO DFC VC QPM SJ OP OFM".split()
)
"""Letters after a name, as they are written: offices, degrees, orders. After Debrett's list of post-nominals."""

GENDERED: dict[str, Literal["f", "m"]] = {
    **dict.fromkeys(("mr", "king", "pope", "sheikh", "imam", "sultan", "lord", "monk"), "m"),
    **dict.fromkeys(("mrs", "ms", "miss", "madam", "dame", "mme"), "f"),
}
"""Titles and callings that show gender and that the lexicon of nouns leaves open, as women have held some of them."""

OF_ANY = frozenset(
    "chairman vice-chairman alderman ombudsman foreman fireman batsman seaman fisherman craftsman cameraman middleman"
    " statesman marksman draughtsman draftsman linesman freshman councilman assemblyman airman".split()
)
"""Offices and trades in -man that women have too: they show no gender."""

RANKS = frozenset(
    "chief senior junior executive deputy assistant associate former retired veteran lead young old".split()
)
"""Words that only persons have before a noun that may also be a body: `a veteran producer`."""

GENERATIONS = {"jr": "jr", "junior": "jr", "sr": "sr", "senior": "sr", "ii": "ii", "iii": "iii", "iv": "iv"}
"""Words after a name that distinguish father and son."""

LINKING = frozenset("of the and for on in de la".split())
"""Words inside a name that its initials leave out."""

ABBREVIATED_TITLES = frozenset(
    "Hon Rep Reps Sen Sens Gov Govs Cllr Clr Ald Rev Revd Ven Msgr Fr Bro Prof Profs Eng Engr Adv Barr Atty Lt Col Gen"
    " Maj Capt Sgt Cpl Pvt Brig Cmdr Cdr Adm Insp Supt Det Amb Pres Asst Dep Smt Pst Alh Comr Pharm Surv Dr Mr Mrs Ms"
    " Mx Messrs".split()
)
"""Titles that are written short and may have a stop, which ends no sentence before a name."""

OPENING = frozenset(
    "The A An This That These Those It He She They We I You His Her Their Its Our My Your There Here But And Or So Yet"
    " If When While As In On At By For From To With After Before Since Until Under Over Of Not No Now Then".split()
)
"""Words that open a sentence and no name: a stop before them ends one, whatever stands before it."""

BODIES_BY_OFFICE = frozenset("Executive Ombudsman Ombudsperson Directorate Inspectorate Commissionerate".split())
"""Words for an office that, behind what they are for, name a body: `the Health and Safety Executive`.

The public bodies of the Commonwealth are called so. `Commissioner` is not among them: its holder speaks.
"""

"""Titles, honorifics and abbreviated offices.

By hand: courtesy titles and ranks after the AP Stylebook's entries on titles; South and South-East Asian, Arabic and
European forms of address from news texts of these regions. All are in lower case, without full stops.
"""

from __future__ import annotations

from typing import Literal

COURTESY = frozenset("mr mrs ms miss mx dr sir dame lord lady".split())
"""English forms of address that are no offices."""

NEVER_NAMES = frozenset(
    "shri smt sri srimati datuk dato madam mister mzee haji hajji alhaji hajia hajiya ustaz malam mallam mme mlle herr"
    " frau signor signora señor señora hon honourable honorable".split()
)
"""Forms of address of other languages and of officials that are rarely names themselves."""

ADDRESS = (
    COURTESY
    | NEVER_NAMES
    | frozenset("thiru tan seri don doña hajj u daw ko ma bung pak ibu kumari syed sayyid m".split())
)
"""Forms of address of any language that are no offices."""

OFFICE_ABBREVIATIONS = {
    "sen": "senator", "rep": "representative", "gov": "governor", "gen": "general", "col": "colonel",
    "lt": "lieutenant", "sgt": "sergeant", "capt": "captain", "maj": "major", "cpl": "corporal", "cmdr": "commander",
    "adm": "admiral", "prof": "professor", "rev": "reverend", "fr": "father", "brig": "brigadier",
    "insp": "inspector", "supt": "superintendent", "det": "detective", "pvt": "private", "amb": "ambassador",
    "pres": "president", "sec": "secretary", "msgr": "monsignor", "mp": "member", "mep": "member", "mla": "member",
    "mlc": "member", "md": "director", "ceo": "executive", "cfo": "executive", "coo": "executive", "cto": "executive",
    "vp": "president", "evp": "president", "svp": "president", "sens": "senator", "reps": "representative",
    "usec": "undersecretary",
}  # fmt: skip
"""Abbreviated offices, each with the head noun of the office."""

OFFICES_BEFORE_NAMES = frozenset(
    "prof professor sen senator rep representative gov governor president vice prime minister secretary mayor judge"
    " justice gen general col colonel capt captain maj major sgt sergeant lt adm admiral king queen prince princess"
    " pope rev reverend father sister brother".split()
)
"""Offices and ranks as titles before a name."""

ALSO_IN_BODIES = frozenset("vice prime secretary representative prince princess father sister brother".split())
"""Titles that are also words in names of organizations: `Brother Industries`."""

HONORIFICS = NEVER_NAMES | frozenset(
    "rt datin puan sheikh shaikh alhaja comrade chief recorder councillor cllr councilor rabbi imam archbishop cardinal"
    " ayatollah monsignor msgr maulana mufti pandit swami constable inspector insp superintendent supt detective det ch"
    " ambassador amb brigadier brig commodore marshal commandant commander cmdr cpl pvt engr barr otunba oba kgosi igwe"
    " togbe pastor deputy sp dsp asp csp acp dcp dc ds di dsu pc wpc undersecretary usec".split()
)
"""Forms of address, ranks and occupations before a name that are rarely names themselves.

`Tan`, `Don`, `Ma`, `Nana` and `Pak` are not among them: they are names elsewhere.
"""

TITLES = COURTESY | OFFICES_BEFORE_NAMES | HONORIFICS
"""Words before a name that do not belong to it."""

PAIRED = frozenset(
    (
        ("tan", "sri"),
        ("datuk", "seri"),
        ("dato", "seri"),
        ("datuk", "sri"),
        ("dato", "sri"),
        ("rt", "hon"),
        ("datuk", "ir"),
        ("dato", "ir"),
        ("datuk", "ts"),
        ("dato", "ts"),
        ("h", "e"),
        ("det", "con"),
        ("police", "con"),
    )
)
"""Titles of two words, the second of which, or both, may be names elsewhere."""

WITHIN = frozenset(
    "dr prof professor mr mrs ms president minister senator sen rep gov governor gen general col colonel capt captain"
    " hon alhaji chief comrade engr barr".split()
)
"""Titles inside a name; the words before one are titles, too: `Naa Professor Delle`."""

POST_NOMINALS = frozenset(
    "KC QC SC SAN MP MEP MLA MSP TD MS AM PhD DPhil MD JD LLB LLM MBA BA BSc MA MSc RN CPA Esq OBE MBE CBE DBE KBE GBE"
    " OM CH CMG KCMG DCMG FRS FRSE FRCS FRCP FBA JP PC OC AO AC OAM DSO DFC VC QPM SJ OP OFM".split()
)
"""Post-nominal letters in their usual case: offices, degrees, orders. After Debrett's list."""

GENDERED: dict[str, Literal["f", "m"]] = {
    **dict.fromkeys("mr king pope sheikh imam sultan lord monk herr signor señor alhaji malam mallam".split(), "m"),
    **dict.fromkeys("mrs ms miss madam dame mme mlle frau signora señora smt alhaja hajia hajiya".split(), "f"),
}
"""Titles and occupations that show gender; the noun lexicon has none for them, as women have held some of them."""

STYLES: dict[str, frozenset[str]] = {
    "majesty": frozenset(("king", "queen", "emperor", "empress", "sultan", "monarch")),
    "highness": frozenset(("prince", "princess", "emir", "amir", "sheikh", "ruler", "sultan", "duke", "duchess")),
    "excellency": frozenset(("president", "minister", "ambassador", "governor", "commissioner", "envoy", "nuncio")),
    "holiness": frozenset(("pope", "patriarch", "lama")),
    "beatitude": frozenset(("patriarch", "archbishop")),
    "eminence": frozenset(("cardinal",)),
    "grace": frozenset(("archbishop", "duke", "duchess")),
    "honour": frozenset(("judge", "justice", "magistrate", "mayor")),
    "honor": frozenset(("judge", "justice", "magistrate", "mayor")),
    "worship": frozenset(("mayor", "magistrate")),
    "lordship": frozenset(("judge", "justice", "bishop", "lord")),
    "ladyship": frozenset(("judge", "justice", "lady")),
}
"""Styles after `his`, `her` and the like, each with the offices of those who have it: `Her Worship`. From Debrett's."""

OF_ANY = frozenset(
    "chairman vice-chairman alderman ombudsman foreman fireman batsman seaman fisherman craftsman cameraman middleman"
    " statesman marksman draughtsman draftsman linesman freshman councilman assemblyman airman".split()
)
"""Offices and occupations in -man that women hold, too: they show no gender."""

RANKS = frozenset(
    "chief senior junior executive deputy assistant associate former retired veteran lead young old".split()
)
"""Words that show that the noun after them is a person, not a body: `a veteran producer`."""

GENERATIONS = {"jr": "jr", "junior": "jr", "sr": "sr", "senior": "sr", "ii": "ii", "iii": "iii", "iv": "iv"}
"""Words after a name that distinguish father and son."""

LINKING = frozenset("of the and for on in de la".split())
"""Words inside a name that its initials skip."""

ABBREVIATED_TITLES = frozenset(
    "Hon Rep Reps Sen Sens Gov Govs Cllr Clr Ald Rev Revd Ven Msgr Fr Bro Prof Profs Eng Engr Adv Barr Atty Lt Col Gen"
    " Maj Capt Sgt Cpl Pvt Brig Cmdr Cdr Adm Insp Supt Det Amb Pres Asst Dep Smt Pst Alh Comr Pharm Surv Dr Mr Mrs Ms"
    " Mx Messrs".split()
)
"""Abbreviated titles; a full stop between one and a name does not end a sentence."""

OPENING = frozenset(
    "The A An This That These Those It He She They We I You His Her Their Its Our My Your There Here But And Or So Yet"
    " If When While As In On At By For From To With After Before Since Until Under Over Of Not No Now Then".split()
)
"""Words that open a sentence but no name: a full stop before them always ends a sentence."""

BODIES_BY_OFFICE = frozenset("Executive Ombudsman Ombudsperson Directorate Inspectorate Commissionerate".split())
"""Words for an office that end the name of a body: `the Health and Safety Executive`.

Public bodies of the Commonwealth have such names. `Commissioner` is not among them: it denotes the holder.
"""

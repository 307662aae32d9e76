"""Words of offices: those that belong to an office, those that do not, and ranks before names."""

from __future__ import annotations

from onrecord.extractors.lexicon.titles import COURTESY, HONORIFICS, OFFICE_ABBREVIATIONS, OFFICES_BEFORE_NAMES
from onrecord.extractors.speakers.descriptions.kinship import LAWYERS

PART_OF_ROLE = frozenset(
    "acting additional joint assistant associate attorney chief deputy district executive first foreign general head"
    " honorary interim junior lead managing minority majority military naval night permanent press prime principal"
    " public regional senior special sports staff state top under vice financial operating medical technical"
    " technology creative editorial communications human resources research policy opposition house senate"
    " floor home shadow national political party presidential law legal trade union football tennis cabinet"
    " crown federal private second third master investment market fire high grand paramount".split()
)
"""Words that belong to an office if they are before its noun."""

COMPOUNDS = frozenset(
    (("cabinet", "secretary"), ("principal", "secretary"), ("permanent", "secretary"), ("press", "secretary"),
     ("prime", "minister"), ("chief", "minister"), ("chief", "executive"), ("chief", "secretary"),
     ("vice", "president"), ("vice", "chancellor"), ("attorney", "general"), ("director", "general"))
)  # fmt: skip
"""Offices of two words, the first of which is never part of a body's name."""

OF_PORTFOLIO = frozenset(("cabinet", "principal", "permanent"))
"""First words of offices with a portfolio before them: `Roads Cabinet Secretary`."""

FUNCTIONS = frozenset(
    "marketing sales press communications operations finance policy technical editorial creative campaign managing"
    " executive deputy general chief vice acting senior assistant associate relations resources affairs".split()
)
"""Words that belong to an office even where the recogniser has them in the body's name: `Delta Marketing Manager`."""

POSTPOSED = frozenset("general elect designate emeritus emerita plenipotentiary laureate apparent".split())
"""Adjectives after the noun of an office: `attorney general`, `president-elect`."""

PORTFOLIOS = frozenset("minister secretary undersecretary commissioner".split())
"""Offices whose field has capitals and looks like a body: `Minister for Small Industries`."""

MEMBERSHIPS = frozenset("member associate fellow partner".split())
"""Nouns that are offices only in a body: `a partner at the law firm`, unlike `her partner`."""

PARTS_WITH_OFFICES = frozenset("business campaign project team branch media".split())
"""Nouns for bodies that belong to the title of who runs them: `campaign manager`, unlike `campaign spokesman`."""

RUNNING_PARTS = frozenset(
    "manager chairman chairwoman chair director coordinator leader strategist editor head chief executive secretary"
    " partner principal captain lead officer engineer owner consultant".split()
)
"""Those titles."""

IN_TURN = frozenset("predecessor successor".split())
"""Nouns for the holder of an office before or after another: `his predecessor, Ana Petrova`."""

ACTING_FOR = LAWYERS | frozenset("spokesman spokeswoman spokesperson agent".split())
"""Offices of those who act for others, be these people or bodies: `counsel for the ferry line`."""

AGO = frozenset(
    "former ex late then onetime longtime long-time veteran newly new old one-time outgoing current".split()
)
"""Words before an office that do not belong to it."""

NATIONAL = frozenset(
    "ambassador army attorney-general chancellor chief commander commissioner consul defence defense diplomat"
    " emir envoy general governor judge justice king lawmaker legislator mayor minister negotiator official"
    " officer parliamentarian premier president prince queen representative secretary senator spokesman"
    " spokesperson spokeswoman sultan undersecretary".split()
)
"""Offices of states: a nationality before them is the state (`French minister`), before others that of the person."""

ACADEMIC = COURTESY | {"professor", "prof"}
"""Forms of address after an office: `lead author Professor`."""

JOINING = frozenset(("-", "‑", "–", "&", "/"))
"""Signs between words of one office: `vice-president`."""

POLITICAL = frozenset(
    "sen sens senator rep reps representative gov governor president vice prime minister secretary mayor judge justice"
    " king queen prince princess pope ceo cfo coo cto md vp evp svp mp mep mla mlc ambassador amb deputy pres sec"
    " councillor councilor cllr oba kgosi igwe".split()
)
"""Titles before a name that are whole offices."""

RANKS_BEFORE_NAMES = (HONORIFICS | OFFICES_BEFORE_NAMES | {"lieutenant", *OFFICE_ABBREVIATIONS}) - POLITICAL
"""Ranks, degrees and forms of address before a name: `Prof. Nkem Eze, director of the institute`."""

FOR_BODY = frozenset(("of", "for", "at", "with", "in", "from", "to"))

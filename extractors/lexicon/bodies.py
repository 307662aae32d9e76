"""Sorts of bodies: the general nouns that a text uses for a body instead of its name, and the nouns of names by sort.

By hand: the nouns for bodies of `training/noun_tables.py`, ordered by what they denote. `The watchdog` may be a
commission or an authority; `the committee` is a body that is called a committee. So only the nouns in `GENERAL` refer
to bodies whose names lack them.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping

from onrecord.extractors.lexicon.companies import COMPANY as IN_COMPANY_NAMES

COMPANY, TEAM, UNION, PARTY = "company", "team", "union", "party"
AUTHORITY, MEDIUM, ASSOCIATION, PANEL = "authority", "medium", "association", "panel"
COURT, SCHOOL, MINISTRY, FORCE = "court", "school", "ministry", "force"

GENERAL: Mapping[str, frozenset[str]] = {
    **dict.fromkeys(
        "company firm business corporation enterprise conglomerate manufacturer maker automaker carmaker airline"
        " carrier bank lender insurer retailer supermarket chain brokerage operator producer provider developer"
        " vendor utility telecom studio label brand startup start-up".split(),
        frozenset({COMPANY}),
    ),
    **dict.fromkeys(("club", "side"), frozenset({TEAM})),
    "franchise": frozenset({TEAM, COMPANY}),
    "union": frozenset({UNION}),
    "party": frozenset({PARTY}),
    **dict.fromkeys(("regulator", "watchdog"), frozenset({AUTHORITY})),
    "agency": frozenset({AUTHORITY, MEDIUM}),
    **dict.fromkeys(
        "newspaper paper daily weekly magazine tabloid broadsheet broadcaster channel station network outlet"
        " publication".split(),
        frozenset({MEDIUM}),
    ),
    "publisher": frozenset({MEDIUM, COMPANY}),
    **dict.fromkeys("charity organization organisation nonprofit ngo lobby".split(), frozenset({ASSOCIATION})),
    "group": frozenset({ASSOCIATION, COMPANY}),
    "body": frozenset({ASSOCIATION, AUTHORITY, UNION}),
    "panel": frozenset({PANEL}),
    "force": frozenset({FORCE}),
    "tribunal": frozenset({COURT, PANEL}),
}
"""The general nouns, each with the sorts of the bodies that it may refer to."""

OF_UNNAMED: Mapping[str, frozenset[str]] = {**GENERAL, "military": frozenset({FORCE})}
"""The same for bodies without a name: `the army … the military`, unlike `the Republican Guard … the military`."""

_SAME_PEOPLE = (
    "researcher scientist author academic team",
    "protester demonstrator marcher",
    "villager resident local inhabitant neighbour neighbor",
    "worker employee staff",
    "lawmaker legislator",
    "doctor medic physician",
)

PEOPLE: Mapping[str, frozenset[int]] = {
    noun: frozenset({number}) for number, nouns in enumerate(_SAME_PEOPLE) for noun in nouns.split()
}
"""Nouns for the same several people, each with the number of its line: `villagers … the residents`."""

IN_NAMES: Mapping[str, frozenset[str]] = {
    COMPANY: IN_COMPANY_NAMES
    | frozenset(
        "airlines airways airline bank insurance stores holdings company firm airport brokerage utility".split()
    ),
    TEAM: frozenset("fc cf sc afc rfc united city rovers athletic club".split()),
    UNION: frozenset("union federation brotherhood association congress guild syndicate confederation".split()),
    PARTY: frozenset("party congress front alliance movement league coalition".split()),
    AUTHORITY: frozenset(
        "authority commission agency administration bureau office inspectorate directorate department service"
        " regulator ombudsman executive board".split()
    ),
    MEDIUM: frozenset(
        "times post herald gazette tribune journal daily weekly news television tv radio broadcasting channel courier"
        " telegraph newspaper magazine agency network broadcaster corporation star mail chronicle".split()
    ),
    ASSOCIATION: frozenset(
        "association alliance coalition federation foundation institute trust society league network organization"
        " organisation fund campaign forum movement union charity".split()
    ),
    PANEL: frozenset("committee commission panel board tribunal".split()),
    COURT: frozenset("court tribunal".split()),
    SCHOOL: frozenset("university college school academy institute".split()),
    MINISTRY: frozenset("ministry department treasury government".split()),
    FORCE: frozenset("police army navy force guard constabulary corps".split()),
}
"""By sort the nouns that names of such bodies have. A name may show several: a federation may be a union."""

ENDING = frozenset(("city", "united", "athletic"))
"""Nouns of teams that show a team only at the end of a name: `Leeds City Council`, `United Airlines` are none."""

UNMARKED = frozenset({COMPANY, TEAM, UNION, PARTY, AUTHORITY, MEDIUM, ASSOCIATION})
"""Sorts of which many names have no noun: `Kestrel`, `Ofcom`, `UGT`."""

NAME_NOUNS = frozenset(
    "company firm business group airline carrier bank lender insurer retailer supermarket agency charity union party"
    " newspaper paper daily weekly magazine tabloid broadsheet broadcaster channel station network publication".split()
)
"""Nouns after the name of a body that mean the body itself, no part of it: `the Kestrel newspaper`, not `the Kestrel
board`."""

OF_STATES = frozenset({"UN", "EU", "AU", "NATO"})
"""Bodies of states, which have bodies of their own: `the UN agency`."""

LOOSE = frozenset("group organization organisation body agency nonprofit".split())
"""General nouns for bodies of nearly any sort."""

TRADING = frozenset(
    "owner buyer seller customer client supplier distributor broker builder contractor investor shareholder employer"
    " landlord tenant creditor debtor bidder sponsor partner rival competitor backer donor member carrier holder"
    " user guarantor underwriter".split()
)
"""Nouns for parties to contracts and deals, which may be persons or bodies."""

TRADES = (
    "airline carrier",
    "bank lender",
    "retailer supermarket chain",
    "manufacturer maker automaker carmaker producer",
)
"""Nouns for companies of one trade; a company that is described by those of one is of no other."""

SIDES: Mapping[str, str] = {
    **dict.fromkeys("rule ruling govern governing incumbent".split(), "government"),
    "opposition": "opposition",
}
"""Words that tell on which side of a parliament a party is: `the ruling party` is `the governing Harvest Union`."""

KINDS_OF_COMPANIES: Mapping[str, frozenset[str]] = {
    **dict.fromkeys(("airline", "carrier"), frozenset("airlines airways airline".split())),
    **dict.fromkeys(("bank", "lender"), frozenset({"bank"})),
    "carmaker": frozenset({"motors"}),
}
"""Nouns for companies of one kind, with the nouns of their names; nearly every company has a name without one."""

PUBLIC_KINDS: Mapping[str, frozenset[str]] = {
    "authority": frozenset({"council"}),
    "municipality": frozenset("council city town borough".split()),
    "department": frozenset({"ministry"}),
    "ministry": frozenset({"department"}),
}
"""Nouns for public bodies of one kind, with the nouns of their names: `Aldham Council … the authority`."""

TRADERS = frozenset(("businessperson", "capitalist", "merchant", "dealer"))
"""Hypernyms of further nouns that denote either: `importer`, `exporter`, `wholesaler`."""

FIRMS = frozenset("company firm business corporation".split())
"""Nouns for a company of any kind."""

SUPPLYING = frozenset(
    "operator owner maker manufacturer builder developer producer publisher supplier provider".split()
)
"""Nouns for the body behind a thing: `The ferry ran aground. Its operator said …`."""

MAKER = "maker"
"""Ending of nouns for companies by their product: `drugmaker`."""


def sorts_of(nouns: Iterable[str]) -> frozenset[str]:
    """The sorts that nouns in a name or description of a body show."""
    known = set(nouns)
    found = {sort for sort, words in IN_NAMES.items() if not words.isdisjoint(known)}
    return frozenset(found.union(*(GENERAL.get(noun, ()) for noun in known - {"body", "group"})))


def sorts_shown(nouns: Iterable[str], name: Collection[str]) -> frozenset[str]:
    """The sorts that the nouns of a body show: those of its name, and those of descriptions that are not loose.

    A trade group is no company, unlike what a name ends in: `Kestrel Group`. `Leeds City` is a team, not its council.
    """
    inside = ENDING & set(tuple(name)[:-1]) if not IN_NAMES[TEAM] & set(tuple(name)[-1:]) else set()
    shown = (noun for noun in nouns if noun not in inside)
    return sorts_of(noun for noun in shown if noun != COMPANY and (noun in name or noun not in LOOSE))


def sorts_for(noun: str) -> frozenset[str]:
    """The sorts of bodies that a noun denotes as a description: `a rights group`, `the army`."""
    return GENERAL.get(noun, frozenset()) | {sort for sort, words in IN_NAMES.items() if noun in words}


def named_by(noun: str) -> frozenset[str]:
    """The nouns in names of bodies that a general noun may refer to at any distance."""
    if noun in KINDS_OF_COMPANIES or noun == "body":
        return KINDS_OF_COMPANIES.get(noun, frozenset())
    sorts = GENERAL.get(noun, frozenset())
    if sorts == {COMPANY} and noun not in FIRMS:
        return frozenset()
    return frozenset().union(*(IN_NAMES[sort] for sort in sorts if len(sorts) == 1 or sort != COMPANY))


def exclude(noun: str, shown: frozenset[str]) -> bool:
    """True of a body that a noun cannot denote, by the sorts that it shows: `the government` is no Consumer League."""
    wanted = GENERAL.get(noun) or sorts_of({noun})
    return noun not in LOOSE and bool(wanted and shown) and not wanted & shown


def trades_of(nouns: Iterable[str]) -> frozenset[str]:
    """The trades that nouns for companies show: `carrier`, `planemaker`."""
    known = {MAKER if is_maker(noun) else noun for noun in nouns}
    return frozenset(trade for trade in TRADES if not known.isdisjoint(trade.split()))


def is_private(noun: str) -> bool:
    """True of a noun for a body that no name of a place refers to: `company`, unlike `government` and `agency`."""
    return noun in GENERAL and AUTHORITY not in GENERAL[noun] and noun not in LOOSE


def is_maker(noun: str) -> bool:
    """True of a noun for a company by its product: `drugmaker`, `planemaker`."""
    return noun.endswith(MAKER) and noun != MAKER

"""Editors' decisions about speakers: a roster with ids, and a file of merges, splits and names."""

from __future__ import annotations

import tomllib
from collections.abc import Sequence
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from typing import Any

from onrecord.archive.errors import TablesMissing
from onrecord.archive.people.evidence import SpeakerGroup, likeness
from onrecord.archive.people.profile import Profile
from onrecord.extractors.roster.names import FoldedName, name_of
from onrecord.extractors.roster.normalization import folded
from onrecord.schemas.roster import RosterEntry

EDITS_FILE = "people.toml"
_KINDS = {
    "merge": {"people", "name"},
    "split": {"person", "role", "affiliation", "articles", "label"},
    "name": {"person", "name"},
}


@dataclass(slots=True)
class Person:
    """A person or body across documents."""

    id: str
    name: str
    groups: list[SpeakerGroup]
    candidates: tuple[str, ...] = ()
    """The ids of those that it may be, where it was left apart."""

    @property
    def profiles(self) -> list[Profile]:
        """Every profile of the groups."""
        return [profile for group in self.groups for profile in group.profiles]


@dataclass(frozen=True, slots=True)
class Split:
    """The correction of a person: some speakers are another one, by article or by a word in role or affiliation."""

    person: str
    label: str
    role: str = ""
    affiliation: str = ""
    articles: tuple[int, ...] = ()

    @property
    def id(self) -> str:
        """The id of the new person."""
        return f"{self.person}/{self.label}"

    def takes(self, profile: Profile) -> bool:
        """True if a profile is that of the other person."""
        role, body = folded(self.role), folded(self.affiliation)
        if not role and not body:
            return False
        return set(role) <= profile.role_words and set(body) <= profile.affiliation_words


@dataclass(frozen=True, slots=True)
class SpeakerEdits:
    """The contents of the file of edits."""

    merges: tuple[tuple[tuple[str, ...], str], ...] = ()
    """Ids that are one person, the first of which stays, and its name or nothing."""
    splits: tuple[Split, ...] = ()
    names: tuple[tuple[str, str], ...] = ()


def read_edits(path: Path) -> SpeakerEdits:
    """The edits in a file; without a file, none.

    Raises:
        TablesMissing: The file is invalid.
    """
    try:
        found: dict[str, Any] = tomllib.loads(path.read_text("utf-8"))
    except FileNotFoundError:
        return SpeakerEdits()
    except (OSError, ValueError) as error:
        raise TablesMissing(f"{path}: {error}") from error
    for kind, rows in found.items():
        if kind not in _KINDS or not isinstance(rows, list):
            raise TablesMissing(f"{path}: [[merge]], [[split]] and [[name]] are expected, not {kind}")
        if strange := [name for row in rows for name in row if name not in _KINDS[kind]]:
            raise TablesMissing(f"{path}: [[{kind}]] has no field {strange[0]}")
    try:
        return SpeakerEdits(
            tuple((tuple(map(str, row["people"])), str(row.get("name", ""))) for row in found.get("merge", [])),
            tuple(
                Split(
                    str(row["person"]), str(row.get("label", "2")), str(row.get("role", "")),
                    str(row.get("affiliation", "")), tuple(map(int, row.get("articles", ()))),
                )
                for row in found.get("split", [])
            ),
            tuple((str(row["person"]), str(row["name"])) for row in found.get("name", [])),
        )  # fmt: skip
    except (KeyError, TypeError, ValueError) as error:
        raise TablesMissing(f"{path}: a field is missing or of a wrong type: {error}") from error


def people_of(
    groups: Sequence[SpeakerGroup], roster: Sequence[RosterEntry] = (), edits: SpeakerEdits | None = None
) -> list[Person]:
    """The people of some groups, after the decisions of the roster and the edits."""
    edits = edits or SpeakerEdits()
    known = [(entry, [name_of(folded(name)) for name in (entry.name, *entry.aliases)]) for entry in roster]
    people: dict[str, Person] = {}
    ids: dict[int, str] = {}
    for group in groups:
        entry = _entry_of(group, known)
        identity = f"roster:{entry.id}" if entry else _id_of(group, people)
        name = entry.name if entry else max(group.profiles, key=lambda one: (len(one.folded.words), one.count)).name
        ids[id(group)] = identity
        people.setdefault(identity, Person(identity, name, [])).groups.append(group)
    for person in people.values():
        found = [ids[id(one)] for group in person.groups for one in group.candidates if id(one) in ids]
        person.candidates = tuple(one for one in dict.fromkeys(found) if one != person.id)
    return list(_edited(people, edits).values())


def _entry_of(group: SpeakerGroup, known: list[tuple[RosterEntry, list[FoldedName]]]) -> RosterEntry | None:
    """The only entry of the roster with the name of a group, possibly without a middle name."""
    for profile in group.profiles:
        if profile.roster_id:
            return next((entry for entry, _ in known if entry.id == profile.roster_id), None) or RosterEntry(
                id=profile.roster_id, name=profile.name
            )
    name = group.name
    if len(name.words) < 2 and group.profiles[0].is_person:
        return None
    found = [entry for entry, names in known if any((likeness(name, one) or 0) >= 2 for one in names)]
    return found[0] if len(found) == 1 else None


def _id_of(group: SpeakerGroup, people: dict[str, Person]) -> str:
    """A stable id: from the name and, if several people have it, from what distinguishes them."""
    first = group.profiles[0]
    base = "-".join(group.name.words) or sha256(first.name.encode()).hexdigest()[:12]
    base = f"{base}-{group.name.suffix}" if group.name.suffix else base
    kind = "person" if first.is_person else "body"
    identity = f"{kind}:{base}"
    if identity in people:
        words = sorted(first.role_words)[:2] + sorted(first.affiliation_words)[:2]
        distinction = "-".join(words) or (str(first.first) if first.first else "unknown")
        identity = f"{identity}+{distinction}"
    while identity in people:
        identity += "+"
    return identity


def _edited(people: dict[str, Person], edits: SpeakerEdits) -> dict[str, Person]:
    for split in edits.splits:
        if (person := people.get(split.person)) is None:
            continue
        taken = [one for one in person.profiles if split.takes(one)]
        if taken or split.articles:
            kept = [one for one in person.profiles if one not in taken]
            person.groups, people[split.id] = [SpeakerGroup(kept)], Person(split.id, person.name, [SpeakerGroup(taken)])
    for ids, name in edits.merges:
        stays = people.get(ids[0]) if ids else None
        if stays is None:
            continue
        for other in ids[1:]:
            if other in people and other != ids[0]:
                stays.groups += people.pop(other).groups
        stays.name = name or stays.name
        stays.candidates = ()
    for identity, name in edits.names:
        if identity in people:
            people[identity].name = name
    return people

"""Groups speakers: first those of one name, then names that may be one. In doubt they stay separate."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from operator import itemgetter

from onrecord.archive.people.evidence import ENOUGH, SpeakerGroup, likeness, points
from onrecord.archive.people.profile import NameCounts, Profile
from onrecord.extractors.roster.names import FoldedName

_MAX_COMPARED = 400
"""Names of one block that are compared with one another: beyond, only those with the same first letter are."""


def grouped(profiles: Sequence[Profile], counts: NameCounts | None = None) -> list[SpeakerGroup]:
    """The groups of some profiles, the largest first.

    Args:
        profiles: The profiles.
        counts: How common names are; None: by the names of the profiles.
    """
    people = [one for one in profiles if one.is_person and one.folded.words]
    counts = counts or NameCounts(one.folded for one in people)
    same: dict[object, list[Profile]] = defaultdict(list)
    for one in profiles:
        # A roster's id is a decision: it makes a group whatever the names are.
        same[one.roster_id or (one.is_person, one.folded, one.name if not one.folded.words else "")].append(one)
    groups = [group for key, alike in same.items() for group in _of_one_name(alike, counts, decided=key)]
    return sorted(_joined(groups, counts), key=lambda group: (-group.count, group.profiles[0].number))


def _of_one_name(alike: list[Profile], counts: NameCounts, decided: object) -> list[SpeakerGroup]:
    """The groups of one name. Speakers with only a name join the others if these are one group."""
    if isinstance(decided, str) or not alike[0].is_person:
        group = SpeakerGroup([])
        for one in alike:
            group.add(one)
        return [group]
    groups: list[SpeakerGroup] = []
    order = sorted(alike, key=lambda one: (not one.says_more, -one.count, one.number))
    for one in order:
        alone = SpeakerGroup.of(one)
        scored = [(points(group, alone, counts) or 0.0, group) for group in groups]
        fitting = [(score, group) for score, group in scored if score >= ENOUGH]
        if len(fitting) == 1 or (fitting and one.says_more):
            max(fitting, key=itemgetter(0))[1].add(one)
        else:
            alone.candidates = [group for _, group in fitting]
            groups.append(alone)
    return groups


def _joined(groups: list[SpeakerGroup], counts: NameCounts) -> list[SpeakerGroup]:
    """Joins groups of different names, the shorter one to the longer one, if only one fits."""
    target: dict[int, SpeakerGroup] = {}
    for number, fitting in sorted(_fitting(groups, counts).items()):
        group = groups[number]
        roots = list({id(found): found for found in (_root(target, groups[one]) for one in fitting)}.values())
        if len(roots) == 1 and roots[0] is not group:
            target[id(group)] = roots[0]
        elif len(roots) > 1:
            group.candidates = roots
    for group in groups:
        root = _root(target, group)
        if root is not group:
            for profile in group.profiles:
                root.add(profile)
    return [group for group in groups if id(group) not in target]


def _root(target: dict[int, SpeakerGroup], group: SpeakerGroup) -> SpeakerGroup:
    while id(group) in target:
        group = target[id(group)]
    return group


def _fitting(groups: list[SpeakerGroup], counts: NameCounts) -> dict[int, list[int]]:
    """For each group, the groups with a fuller name that it fits, by their places."""
    found: dict[int, list[int]] = defaultdict(list)
    for one, other in _pairs(groups):
        short, full = sorted((one, other), key=lambda place: _fullness(groups[place], place))
        score = points(groups[short], groups[full], counts)
        if score is not None and score >= ENOUGH:
            found[short].append(full)
    return found


def _fullness(group: SpeakerGroup, place: int) -> tuple[int, int, int, int]:
    """Names with more words and letters are fuller; of equal ones, that of the larger group."""
    words = group.name.words
    return len(words), sum(map(len, words)), group.count, -place


def _pairs(groups: list[SpeakerGroup]) -> Iterator[tuple[int, int]]:
    """Pairs of groups of people with a word in common that may be the surname, and names that are alike."""
    blocks: dict[str, list[int]] = defaultdict(list)
    for place, group in enumerate(groups):
        if group.profiles[0].is_person and (words := group.name.words) and not group.profiles[0].roster_id:
            # All letters in order are the same for words in another order, or divided otherwise.
            for key in {words[-1], "".join(sorted("".join(words)))}:
                blocks[key].append(place)
    seen: set[tuple[int, int]] = set()
    for block in blocks.values():
        for pair in _within(block, groups):
            if pair not in seen:
                seen.add(pair)
                one, other = (groups[place].name for place in pair)
                if one != other and _may_be_alike(one, other) and likeness(one, other) is not None:
                    yield pair


def _may_be_alike(one: FoldedName, other: FoldedName) -> bool:
    """A quick look: the same initial, a surname alone, another given name, or as many letters."""
    if len(one.words) == 1 or len(other.words) == 1 or one.words[0][0] == other.words[0][0]:
        return True
    if one.words[0] in other.words or other.words[0] in one.words:
        return True
    return sum(map(len, one.words)) == sum(map(len, other.words))


def _within(block: list[int], groups: list[SpeakerGroup]) -> Iterable[tuple[int, int]]:
    parts = [block]
    if len(block) > _MAX_COMPARED:
        letters: dict[str, list[int]] = defaultdict(list)
        for place in block:
            letters[groups[place].name.words[0][0]].append(place)
        parts = [part[:_MAX_COMPARED] for part in letters.values()]
    for part in parts:
        for first, one in enumerate(part):
            for other in part[first + 1 :]:
                yield one, other

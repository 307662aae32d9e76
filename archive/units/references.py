"""References to a person: he, she or they, Mr or Ms, with their words. Never guessed from a name."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from typing import Any

from onrecord.schemas.archive import Reference
from onrecord.schemas.speaker import PERSON_TYPES

_PRONOUNS: dict[str, Reference] = {
    **dict.fromkeys(("he", "him", "his", "himself"), "he"),
    **dict.fromkeys(("she", "her", "hers", "herself"), "she"),
    **dict.fromkeys(("they", "them", "their", "theirs", "themself", "themselves"), "they"),
}
_HONORIFICS: dict[str, Reference] = {
    **dict.fromkeys(("mr", "sir", "lord"), "he"),
    **dict.fromkeys(("ms", "mrs", "miss", "madam", "dame", "lady"), "she"),
    "mx": "they",
}
_BEFORE = 12
"""Characters before a name that may be its honorific."""
_HONORIFIC = re.compile(r"\b(\w{2,5})\.?[ \u00a0]{1,2}\Z")


@dataclass(frozen=True, slots=True)
class Referred:
    """The form of reference to a speaker, and its first words, with their offsets in code points."""

    reference: Reference = "unknown"
    text: str | None = None
    start: int | None = None
    end: int | None = None


def references_of(record: dict[str, Any], text: str) -> dict[str, dict[str, Any]]:
    """The forms of reference to the people of a record, by their ids; people with names alone are left out."""
    found = {one["id"]: reference_of(one, text) for one in record.get("speakers", ())}
    return {identity: asdict(one) for identity, one in found.items() if one.reference != "unknown"}


def reference_of(speaker: dict[str, Any], text: str) -> Referred:
    """The form of reference to one person. Words for several people, and for bodies, show no gender.

    `mixed`: the text says he in one place and she in another. Either the text is wrong, or two people were taken for
    one, so neither counts.
    """
    if speaker.get("type") not in PERSON_TYPES or speaker.get("members"):
        return Referred()
    found = list(_said(speaker, text))
    kinds = {one.reference for one in found}
    if not found:
        return Referred()
    # "They" is also used for a person who is he or she elsewhere in the text.
    if len(kinds - {"they"}) > 1:
        return Referred("mixed", found[0].text, found[0].start, found[0].end)
    kind: Reference = next(iter(kinds - {"they"}), "they")
    return next(one for one in found if one.reference == kind)


def _said(speaker: dict[str, Any], text: str) -> Iterator[Referred]:
    for mention in speaker.get("mentions", ()):
        start, end, words = mention["start"], mention["end"], mention["text"]
        if kind := _PRONOUNS.get(words.lower()):
            yield Referred(kind, words, start, end)
        elif mention.get("form") == "name" and (begins := _honorific(text, start, words)) is not None:
            kind = _HONORIFICS[text[begins:].split(maxsplit=1)[0].rstrip(".").lower()]
            yield Referred(kind, text[begins:end], begins, end)


def _honorific(text: str, start: int, name: str) -> int | None:
    """The offset of the honorific of a name, in the mention or directly before it; None without one."""
    first, blank, _ = name.partition(" ")
    if blank and first.rstrip(".").lower() in _HONORIFICS:
        return start
    before = max(0, start - _BEFORE)
    match = _HONORIFIC.search(text[before:start])
    return before + match.start(1) if match and match[1].lower() in _HONORIFICS else None

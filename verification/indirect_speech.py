"""Shifts of indirect speech: tense, person, and words of time and place, from the reporter's point of view.

`She said the ferry “would sail that day”` for `The ferry will sail today`. Comrie (1986), Huddleston and Pullum (2002,
chapter 17). The changes go one way: a past becomes no present, and `she` no `I`.
"""

from __future__ import annotations

from collections.abc import Sequence

_IRREGULAR = (
    "become became begin began break broke bring brought build built buy bought choose chose come came deal"
    " dealt draw drew drive drove eat ate fall fell feel felt fight fought find found fly flew forget forgot"
    " forgive forgave get got give gave go went grow grew hear heard hold held keep kept know knew lead led"
    " leave left lend lent lie lay lose lost make made mean meant meet met pay paid ride rode rise rose run"
    " ran say said see saw seek sought sell sold send sent shake shook sing sang sink sank sit sat sleep slept"
    " speak spoke spend spent stand stood steal stole stick stuck swear swore swim swam take took teach taught"
    " tell told think thought throw threw understand understood wake woke wear wore win won write wrote"
).split()
_BACKSHIFT = dict(zip(_IRREGULAR[::2], _IRREGULAR[1::2], strict=True)) | {
    "will": "would", "shall": "would should", "can": "could", "may": "might", "am": "was", "is": "was", "are":
    "were was", "was": "been", "were": "been", "have": "had", "has": "had", "do": "did", "does": "did",
}  # fmt: skip
"""The past forms of folded verbs that are not regular; of `was`, what follows `had`."""

_OTHERS = {
    "i": "he she they", "me": "him her them", "my": "his her their", "mine": "his hers theirs",
    "myself": "himself herself themselves", "we": "they", "us": "them", "our": "their its", "ours": "theirs",
    "ourselves": "themselves", "you": "he she they i we him her them me us", "your": "his her their my our its",
    "yours": "his hers theirs mine ours", "yourself": "himself herself myself", "yourselves": "themselves ourselves",
}  # fmt: skip
"""The pronouns that take the place of those of the speaker and the hearer."""

_ELSEWHERE = {
    "must": "had to",
    "here": "there", "this": "that|the", "these": "those|the", "now": "then|at that time|at the time",
    "today": "that day|the same day", "tonight": "that night|that evening",
    "tomorrow": "the next day|the following day|the day after",
    "yesterday": "the day before|the previous day", "ago": "before|earlier|previously",
    "next": "the next|the following", "last": "the previous|the last",
}  # fmt: skip
_PHRASES = {key: tuple(tuple(one.split()) for one in value.split("|")) for key, value in _ELSEWHERE.items()}
"""The phrases that take the place of words of time and place, and of a verb without a past."""

_CONTRACTED = {"'m": "am", "'re": "are", "'ve": "have", "'ll": "will", "'s": "is", "'d": "would"}
_NEGATED = {"won't": ("will", "not"), "can't": ("can", "not"), "cannot": ("can", "not"), "shan't": ("shall", "not")}


def is_shift(draft: Sequence[str], record: Sequence[str]) -> bool:
    """True if some folded words are what indirect speech makes of the record's."""
    ours, theirs = ([part for key in keys for part in spelled_out(key)] for keys in (draft, record))
    at = 0
    for word in theirs:
        length = _length(ours, at, word)
        if not length:
            return False
        at += length
    return at == len(ours) and ours != theirs


def spelled_out(key: str) -> tuple[str, ...]:
    """A folded word without contraction: `we'll` is `we will`, `don't` is `do not`."""
    if key in _NEGATED:
        return _NEGATED[key]
    if key.endswith("n't"):
        return key[:-3], "not"
    stem, mark, end = key.rpartition("'")
    return (stem, _CONTRACTED[mark + end]) if stem and mark + end in _CONTRACTED else (key,)


def _length(draft: Sequence[str], at: int, word: str) -> int:
    """The words of the draft, from one on, that stand for a word of the record; 0 if they do not."""
    if at >= len(draft):
        return 0
    for phrase in _PHRASES.get(word, ()):
        if tuple(draft[at : at + len(phrase)]) == phrase:
            return len(phrase)
    own = draft[at]
    if own == word or own in _OTHERS.get(word, "").split() or is_past(own, word):
        return 1
    # `planned` and `was` are `had planned` and `had been` in the past of the past.
    perfect = draft[at + 1 : at + 2]
    return 2 if own == "had" and perfect and (perfect[0] == word or is_past(perfect[0], word)) else 0


def is_past(form: str, verb: str) -> bool:
    """True if a folded form is the past of a verb: `sailed` of `sails`, `could` of `can`."""
    for base in dict.fromkeys((verb, verb.removesuffix("s"), verb.removesuffix("es"), f"{verb[:-3]}y")):
        if form in _BACKSHIFT.get(base, "").split():
            return True
        if len(base) > 1 and form in (f"{base}ed", f"{base}d", f"{base[:-1]}ied", f"{base}{base[-1]}ed"):
            return True
    return False

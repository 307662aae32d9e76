"""New words: what a quotation says that no word of the record in its place says.

`unsafe` for `safe`, `blame` for `thank`, `they` for `we`, `was` for `is`. Another spelling, a plural, words of the
closed classes, and words that were left out are none.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from rapidfuzz.distance import Levenshtein

from onrecord.verification import lexicon
from onrecord.verification.edits import WordEdit
from onrecord.verification.flags import MOVED, FlagWord, draft_tokens, groups, is_flagged, record_token
from onrecord.verification.indirect_speech import is_past, spelled_out
from onrecord.verification.quotation import DraftQuotation
from onrecord.verification.record import Record

SLIP = 6
"""Letters of words in which one wrong letter is a misspelling; shorter ones are other words: `deal`, `dead`."""

_SPELLINGS = (
    (re.compile(r"is(?=(?:e|ed|es|er|ers|ing|ation|ations)$)"), "iz"),
    (re.compile(r"(?<=..)our"), "or"),
    (re.compile(r"ll(?=(?:ed|ing|er|ers)$)"), "l"),
    (re.compile(r"re$"), "er"),
    (re.compile(r"nce$"), "nse"),
    (re.compile(r"ogue$"), "og"),
    (re.compile(r"ey$"), "ay"),
)
"""British endings, with the American ones."""
_PLURAL = re.compile(r"(?<=..)(?:(?<=[sxz])es|(?<=ch)es|(?<=sh)es|(?<!s)s)$")
_TENSED = lexicon.PAST | lexicon.PRESENT


def has_new_words(quotation: DraftQuotation, edits: Sequence[Sequence[WordEdit]], record: Record) -> bool:
    """True if a quotation has new words, given the edits of each of its passages."""
    for passage in edits:
        place = next(edit.places.start for edit in passage if edit.places)
        words, index = record.words(place)
        base = place - index
        for group in groups(passage, MOVED):
            changed = [edit for edit in group if edit.reason == "word"]
            ours = [token for edit in changed for token in draft_tokens(quotation, edit, words)]
            theirs = [record_token(words, at - base) for edit in changed for at in edit.places]
            if _are_new(ours, theirs):
                return True
    return False


def _are_new(ours: Sequence[FlagWord], theirs: Sequence[FlagWord]) -> bool:
    if "".join(word.key for word in ours) == "".join(word.key for word in theirs):
        return False
    own, other = (list(_matter(words)) for words in (ours, theirs))
    if any(not any(_is_alike(one, word) for word in other) for one in (Counter(own) - Counter(other))):
        return True
    own, other = ([*map(_form, _parts(words))] for words in (ours, theirs))
    return any(forms(own) - forms(other) and forms(other) - forms(own) for forms in (_persons, _tenses))


def _matter(words: Sequence[FlagWord]) -> Iterator[str]:
    """The words of open classes that no flag is for, each as it would be spelled in the singular."""
    for word in words:
        if is_flagged(word):
            continue
        for part in spelled_out(word.key):
            key = _form(part)
            if key not in lexicon.GRAMMATICAL and key not in lexicon.PERSONS and key.isalpha():
                yield key


def _parts(words: Sequence[FlagWord]) -> Iterator[str]:
    return (part for word in words for part in spelled_out(word.key))


def _form(key: str) -> str:
    key = lexicon.SPOKEN.get(key, key).removesuffix("'s").rstrip("'")
    if key in lexicon.GRAMMATICAL or key in lexicon.PERSONS:
        return key
    key = _PLURAL.sub("", key)
    for british, american in _SPELLINGS:
        key = british.sub(american, key)
    return key


def _is_alike(one: str, other: str) -> bool:
    """True if two forms are one word, possibly misspelt; a past is another word."""
    if is_past(one, other) or is_past(other, one) or min(len(one), len(other)) < SLIP:
        return False
    return one[0] == other[0] and Levenshtein.distance(one, other, score_cutoff=1) <= 1


def _persons(keys: Sequence[str]) -> frozenset[str]:
    return frozenset(lexicon.PERSONS[key] for key in keys if key in lexicon.PERSONS)


def _tenses(keys: Sequence[str]) -> frozenset[str]:
    return frozenset("past" if key in lexicon.PAST else "present" for key in keys if key in _TENSED)

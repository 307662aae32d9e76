"""Offices by their initials: `the CEC` after `Chief Election Commissioner Ada Bern`, `the SHO` after `SHO Ada Bern`.

Countries and bodies have more of them than any list, and recognizers take them for names. A text shows what they are:
it writes the office out, or has the letters before the name of a person or in apposition to one. They then describe
that person as the words do.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import takewhile

from onrecord.extractors.analysis import Analysis, Token
from onrecord.extractors.grammar.heads import tops
from onrecord.extractors.grammar.nominals import appositives
from onrecord.extractors.lexicon.offices import canonical
from onrecord.extractors.lexicon.titles import LINKING
from onrecord.extractors.name_index import initials_of
from onrecord.extractors.names import NameMention
from onrecord.extractors.nouns import load_nouns
from onrecord.extractors.speakers.descriptions.offices import is_held

MAX_INITIALS = 5
"""Most letters of an office by its initials: `TD`, `MEC`, `IGP`."""

MAX_WORDS = 4
"""Most words of an office on each side of its noun: `Officer` of `Senior Investigating Officer in Charge`."""

SURE = 3
"""Fewest letters that are an occupation's initials even where the recognizer takes them for a body's name: an assistant
professor may talk to the AP."""


@dataclass(frozen=True, slots=True)
class ShortOffice:
    """An office that initials stand for: its noun and its other words; the letters themselves if it is unknown."""

    noun: str
    words: frozenset[str] = frozenset()


PRIME_MINISTER = ShortOffice("minister", frozenset(("prime",)))

USUAL: Mapping[str, ShortOffice] = {"PM": PRIME_MINISTER}
"""Initials that texts use without writing the office out. Of the others each means several things, or is a noun."""


@dataclass(slots=True)
class _Written:
    """The offices with some initials that a text writes out, and whether the initials are in brackets after one."""

    offices: set[ShortOffice] = field(default_factory=set)
    bracketed: bool = False


def abbreviated_offices(analysis: Analysis, names: Sequence[NameMention]) -> dict[int, ShortOffice]:
    """The words of a text that are an office by its initials, by their number.

    Args:
        analysis: The text's analysis.
        names: The names in it.
    """
    found: dict[str, list[Token]] = {}
    for token in analysis.tokens:
        if _is_short(analysis, token):
            found.setdefault(token.text, []).append(token)
    if not found:
        return {}
    written = _written_out(analysis, found.keys())
    bodies = {letters.upper() for one in names if one.type != "person" for letters in initials_of(one)}
    people = {one.start for one in names if one.type == "person" and len(one.parts) > 1}
    offices: dict[int, ShortOffice] = {}
    for letters, tokens in found.items():
        known = written.get(letters, _Written())
        if any(_label(analysis, token) == "LOC" for token in tokens) or (letters in bodies and not known.bracketed):
            continue
        of_people = any(_is_of_person(analysis, token, people) for token in tokens)
        unsure = len(letters) < SURE and any(_label(analysis, token) == "ORG" for token in tokens)
        unsure = unsure and not all(is_held(one.noun) for one in known.offices)
        if known.bracketed or of_people or (known.offices and not unsure) or letters in USUAL:
            usual = USUAL.get(letters, ShortOffice(letters.lower()))
            one = next(iter(known.offices)) if len(known.offices) == 1 else usual
            offices.update((token.index, one) for token in tokens)
    return offices


def _is_short(analysis: Analysis, token: Token) -> bool:
    """True of a word in capitals that may be an office's initials, in a line that is not all in capitals."""
    letters = token.text
    if not (1 < len(letters) <= MAX_INITIALS and letters.isalpha() and letters.isupper()):
        return False
    nouns, lower = load_nouns(), letters.lower()
    known = nouns.is_person(lower) or nouns.is_place(lower)
    around = analysis.tokens[max(0, token.index - 1) : token.index + 2]
    return token.upos in ("NOUN", "PROPN") and not known and not all(one.text.isupper() for one in around)


def _label(analysis: Analysis, token: Token) -> str:
    """The label of the entity that is this word alone; empty if there is none."""
    entity = analysis.entity_at(token.index)
    return entity.label if entity is not None and entity.last - entity.first == 1 else ""


def _is_of_person(analysis: Analysis, token: Token, people: Collection[int]) -> bool:
    """True of letters directly before a person's full name, or in apposition to one with what the office is of."""
    tokens, index = analysis.tokens, token.index
    after = tokens[index + 1 : index + 2]
    if any(one.start in people and one.sentence == token.sentence for one in after):
        joined = {index, after[0].index} & {token.head, after[0].head}
        return bool(joined) or (after[0].head, after[0].relation) == (token.head, token.relation)
    of = bool(after) and after[0].text.lower() in ("of", "for", "at", "in")
    if not of or not any(analysis.dependents(index, "nmod")):
        return False
    before = None if index < 2 or tokens[index - 1].text != "," else analysis.entity_at(index - 2)
    beside = (analysis.entity_at(one.index) for one in appositives(analysis, index))
    return any(one is not None and one.label == "PERSON" for one in (before, *beside))


def _written_out(analysis: Analysis, wanted: Collection[str]) -> dict[str, _Written]:
    """The offices that a text writes out, by their initials."""
    nouns, found = load_nouns(), dict[str, _Written]()
    for token in analysis.tokens:
        one = token.upos in ("NOUN", "PROPN", "ADJ") and token.feats.get("Number") != "Plur"
        if one and nouns.is_role(token.lemma):
            for words in _spans(analysis, token):
                letters = "".join(one.text[0].upper() for one in words if one.text.lower() not in LINKING)
                every = "".join(one.text[0].upper() for one in words)
                short_forms = [short for short in {letters, every} if short in wanted]
                if not short_forms or token.index not in tops(analysis, [*_before_link(words)]):
                    continue
                for short in short_forms:
                    known = found.setdefault(short, _Written())
                    others = (w.lemma.lower() for w in words if w is not token and w.text.lower() not in LINKING)
                    known.offices.add(ShortOffice(canonical(token.lemma), frozenset(map(canonical, others))))
                    behind = analysis.tokens[words[-1].index + 1 : words[-1].index + 3]
                    known.bracketed = known.bracketed or [t.text for t in behind] == ["(", short]
    return found


def _spans(analysis: Analysis, noun: Token) -> Iterator[list[Token]]:
    """The runs of words around a noun that may be an office: `Prime Minister`, `Superintendent of Police`."""
    before = [*_run(analysis, noun, -1)]
    after = [*_run(analysis, noun, 1)]
    for left in range(len(before) + 1):
        for right in range(len(after) + 1):
            words = [*reversed(before[:left]), noun, *after[:right]]
            if len(words) > 1 and words[-1].text.lower() not in LINKING:
                yield words


def _before_link(words: Sequence[Token]) -> Iterator[int]:
    """The numbers of the words of an office before its preposition: `Officer` of `Officer in Charge`."""
    return (one.index for one in takewhile(lambda one: one.text.lower() not in LINKING, words))


def _run(analysis: Analysis, noun: Token, step: int) -> Iterator[Token]:
    """The words next to a noun in one direction; prepositions only after it."""
    tokens, index, count = analysis.tokens, noun.index + step, 0
    while 0 <= index < len(tokens) and tokens[index].sentence == noun.sentence and count < MAX_WORDS:
        token, entity = tokens[index], analysis.entity_at(index)
        index += step
        if token.text == "-":
            continue
        link = step > 0 and token.text.lower() in LINKING
        word = token.upos in ("NOUN", "PROPN", "ADJ") or token.xpos == "VBG"
        if not token.text[0].isalpha() or not (link or word) or (entity is not None and entity.label == "PERSON"):
            return
        count += not link
        yield token

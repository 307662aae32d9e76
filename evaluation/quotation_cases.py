"""The quotation test set: quotations made by rule from transcripts, each with its right answer.

The same seed gives the same set.
"""

from __future__ import annotations

import random
import re
from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import cycle
from typing import TypeAlias

from evaluation.quotation_edits import ALTERED, MEANING, VOCABULARY, WORDS, edge_sentences, own_sentences
from evaluation.quotation_source import NAMED, Occurrences, RecordText, Sentence, draft_name, is_person

LENGTHS = range(12, 45)
"""Words of a sentence that is quoted."""
NEAR_DUPLICATES = 120
"""Sentences that are tried for a near duplicate; two in three have a word that can be changed."""

_DISFLUENT = re.compile(r"\b([A-Za-z]+(?: [A-Za-z’']+){0,2}) — \1\b")
_LIMITING = re.compile(
    r"\b(?:not|no|never|nothing|none|nobody|without|if|unless|until|only|except)\b|n[’']t\b", re.IGNORECASE
)


_DENIED = re.compile(
    r"(?:\b(?:not|never|no|without|nothing|nobody|none|cannot|nor|neither|hardly)|n[’']t)"
    r"(?: (?:be|been|being|have|had|get|got|a|an|the|any|ever|even|to|going))*$",
    re.IGNORECASE,
)
_LIMITED = re.compile(r"^(?:if|unless|until|till|except|only)\b(?! (?:you|not|any|ever|necessary|possible|may)\b)")
_AMOUNT = re.compile(r"(?:^|\s)\$?\d[\d,.]*$")
_SCALE = re.compile(r"^(?:hundred|thousand|million|billion|trillion|percent|cents)\b")


def _flags_around(*words: Sequence[str]) -> frozenset[str]:
    """The kinds of flags of a quotation that is cut out of a sentence: of the words before it, its own, those after."""
    before, text, after = map(" ".join, words)
    kinds = {
        "negation": _DENIED.search(before) is not None,
        "condition": _LIMITED.search(after) is not None and text[-1:] not in ".?!:;—-",
        "number": (_AMOUNT.search(before) is not None and _SCALE.search(text) is not None)
        or (_AMOUNT.search(text) is not None and _SCALE.search(after) is not None),
    }
    return frozenset(kind for kind, is_there in kinds.items() if is_there)


Place: TypeAlias = tuple[str, int, int]
"""A span of the record: document, start and end."""
NO_FLAGS: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class QuotationCase:
    """A quotation as a draft has it, and the right answer.

    `rule` is how it was made, after a colon in which way. `flags` are the kinds of meaning flags.
    """

    rule: str
    quotation: str
    speaker: str | None
    flags: frozenset[str]
    said_by: str
    places: tuple[Place, ...]

    @property
    def wording(self) -> str:
        """The right class: the rule without the way."""
        return self.rule.partition(":")[0]

    @property
    def is_held_apart(self) -> bool:
        """True of every second case of each rule, by the letters of the quotation."""
        return sum(map(ord, self.quotation)) % 2 == 1


class CaseMaker:
    """Makes the cases; some of them add to the record.

    Args:
        records: The transcripts.
        seed: Of all choices.
    """

    def __init__(self, records: Sequence[RecordText], seed: int) -> None:
        self._records = {record.id: record for record in records}
        self._chance = random.Random(seed)
        self._occurrences = Occurrences(records)
        self._turns: dict[tuple[str, int], list[Sentence]] = defaultdict(list)
        for one in (sentence for record in records for sentence in record.sentences):
            self._turns[one.document, one.turn].append(one)
        every = [one for turn in self._turns.values() for one in turn if one.label != "Q"]
        self._chance.shuffle(every)
        self._count = len(every)
        self._sentences = cycle([one for one in every if len(one.words) in LENGTHS])
        self._used: set[tuple[str, int]] = set()
        self._other_names = sorted(NAMED.values())

    def cases(self) -> Iterator[QuotationCase]:
        """All cases. Those that add to the record come last, as offsets of what is there do not change."""
        yield from self._of(self._exact, 420)
        yield from self._of(self._bracketed, 330)
        yield from self._of(self._trimmed, 300)
        yield from self._of(self._altered, 720)
        yield from self._of(self._joined, 300)
        yield from self._of(self._not_found, 420)
        yield from self._own()
        yield from self._near_duplicates()
        yield from self._of(self._repeated, 90)
        yield from self._of(self._ambiguous, 90)

    def _of(self, make: Callable[[Sentence], QuotationCase | None], count: int) -> Iterator[QuotationCase]:
        """So many cases of one kind, each of another sentence that the record has once."""
        for _ in range(6 * self._count):
            if count == 0:
                return
            sentence = self._next()
            case = make(sentence)
            if case is not None and self._occurrences.count(sentence.text) == 1:
                self._used.add((sentence.document, sentence.start))
                count -= 1
                yield case

    def _next(self) -> Sentence:
        """The next sentence that was not used."""
        return next(
            one
            for one in self._sentences
            if (one.document, one.start) not in self._used
            and not one.words[-1].startswith("—")
            and not one.text.startswith("—")
        )

    def _case(
        self, rule: str, words: Sequence[str] | str, sentence: Sentence, flags: frozenset[str] = NO_FLAGS
    ) -> QuotationCase:
        speaker, said_by = self._speaker(sentence)
        text = words if isinstance(words, str) else " ".join(words)
        return QuotationCase(rule, text, speaker, flags, said_by, (_place(sentence),))

    def _speaker(self, sentence: Sentence) -> tuple[str | None, str]:
        """The speaker in the draft, and the expected verdict."""
        chance = self._chance.random()
        if not is_person(sentence.label) or chance >= 0.85:
            return None, "unknown"
        if chance < 0.6:
            return draft_name(sentence.label), "same"
        own = sentence.label.split()[-1]
        return self._chance.choice([name for name in self._other_names if own not in name.upper()]), "different"

    def _exact(self, sentence: Sentence) -> QuotationCase | None:
        words = sentence.words
        start = self._chance.randrange(0, max(1, len(words) - 12))
        part = words[start:]
        if self._chance.random() < 0.3:
            part = part[: self._chance.randrange(4, 9)]
        text = self._marked(" ".join(part))
        if self._occurrences.count(text) != 1:
            return None
        return self._case("exact", text, sentence, _flags_around(words[:start], part, words[start + len(part) :]))

    def _marked(self, text: str) -> str:
        """The same words with other marks, dashes, white space, and letter case at the beginning."""
        chance = self._chance
        text = text.replace("’", chance.choice("’'"))
        text = text.replace("—", chance.choice(("—", "--", "–")))
        text = chance.choice((text[0].upper(), text[0].lower())) + text[1:] if not text.startswith("I ") else text
        if text.endswith("."):
            text = text[:-1] + chance.choice((".", ","))
        return text.replace(" ", chance.choice((" ", " ", "  ", "\u00a0")), 2)

    def _bracketed(self, sentence: Sentence) -> QuotationCase | None:
        words, chance = sentence.words, self._chance
        way = chance.choice(("ellipsis", "pronoun", "explained", "capital"))
        flags = NO_FLAGS
        if way == "ellipsis":
            start = chance.randrange(4, max(5, len(words) - 7))
            end = min(len(words) - 4, start + chance.randrange(1, 8))
            if end <= start or _LIMITING.search(" ".join(words[start:end])):
                return None
            made = [*words[:start], chance.choice(WORDS["ellipses"]), *words[end:]]
        elif way == "pronoun":
            places = [at for at in range(1, len(words)) if words[at] in WORDS["pronouns"].split()]
            if not places:
                return None
            at = chance.choice(places)
            made = [*words[:at], chance.choice(WORDS["referents"]), *words[at + 1 :]]
        elif way == "explained":
            at = chance.randrange(3, len(words) - 2)
            made = [*words[:at], chance.choice(WORDS["explanations"]), *words[at:]]
        else:
            at = chance.randrange(1, min(5, len(words) - 8))
            if not words[at].isalpha() or len(words[at]) < 2:
                return None
            made = [f"[{words[at][0].upper()}]{words[at][1:]}", *words[at + 1 :]]
            flags = _flags_around(words[:at], words[at:], ())
            flags |= {"condition"} if words[at - 1].lower() in ("if", "unless", "whether") else NO_FLAGS
        return self._case(f"bracketed:{way}", made, sentence, flags)

    def _trimmed(self, sentence: Sentence) -> QuotationCase | None:
        """A word that is said twice quoted once, or a filler left out."""
        found = _DISFLUENT.search(sentence.text)
        if found and not _LIMITING.search(found[1]):
            text = sentence.text[: found.start()] + found[1] + sentence.text[found.end() :]
            if "—" in text or self._occurrences.count(text):
                return None
            return self._case("trimmed:repetition", text, sentence)
        if self._chance.random() < 0.9 or "—" in sentence.text:
            return None
        # A filler of our own in the record: its sentence is said again at the end of the transcript.
        words = sentence.words
        at = self._chance.randrange(3, len(words) - 2)
        filler, other = self._chance.choice(WORDS["fillers"]), self._chance.choice(VOCABULARY)
        if at < 4:
            return None
        before = words[at - 1] if words[at - 1][-1] in ",.?!" else f"{words[at - 1]},"
        changed = [*words[:3], other, *words[3 : at - 1], before]
        said = self._records[sentence.document].append(sentence.label, " ".join([*changed, filler, *words[at:]]))
        return self._case("trimmed:filler", [*changed, *words[at:]], said)

    def _altered(self, sentence: Sentence) -> QuotationCase | None:
        """One or two edits."""
        names = [self._chance.choice(list(ALTERED))]
        made = ALTERED[names[0]](sentence.words, self._chance)
        if made is not None and self._chance.random() < 0.25:
            second = self._chance.choice(list(ALTERED))
            again = ALTERED[second](made, self._chance)
            if again is not None:
                names, made = [*names, second], again
        if made is None or self._occurrences.count(" ".join(made)):
            return None
        way = "several" if len(names) > 1 else names[0]
        return self._case(f"altered:{way}", made, sentence, MEANING & set(names))

    def _joined(self, sentence: Sentence) -> QuotationCase | None:
        """A sentence and another one: of the same turn, before or after it, or of another document."""
        way = self._chance.choice(("turn", "document", "back"))
        if way == "document":
            other = next(self._sentences)
            if other.document == sentence.document or other.label != sentence.label:
                return None
        else:
            turn = self._turns[sentence.document, sentence.turn]
            apart = [one for one in turn if abs(turn.index(one) - turn.index(sentence)) > 1 and len(one.words) >= 9]
            apart = [one for one in apart if (one.start > sentence.start) == (way == "turn")]
            if not apart:
                return None
            other = self._chance.choice(apart)
        between = self._records[sentence.document].text[sentence.end : other.start]
        if (way == "turn" and len(between.split()) < 10) or self._occurrences.count(other.text) != 1:
            return None
        case = self._case(f"joined:{way}", f"{sentence.text} {other.text}", sentence)
        return replace(case, places=(*case.places, _place(other)))

    def _not_found(self, sentence: Sentence) -> QuotationCase | None:
        """A sentence of which most words are replaced, pieces of several, or one of our own."""
        way = self._chance.choice(("substituted", "spliced", "own"))
        words = sentence.words
        if way == "substituted":
            at = set(self._chance.sample(range(len(words)), round(0.6 * len(words))))
            text = " ".join(self._chance.choice(VOCABULARY) if i in at else word for i, word in enumerate(words))
        elif way == "spliced":
            text = " ".join(self._piece() for _ in range(self._chance.randrange(5, 8)))
        else:
            things = self._chance.sample(VOCABULARY, 4)
            text = self._chance.choice(WORDS["invented"]).format(*things)
        return QuotationCase(f"not_found:{way}", text, self._chance.choice(self._other_names), NO_FLAGS, "unknown", ())

    def _piece(self) -> str:
        words = next(self._sentences).words
        start = self._chance.randrange(0, len(words) - 4)
        return " ".join(words[start : start + self._chance.choice((3, 3, 4))])

    def _own(self) -> Iterator[QuotationCase]:
        """Sentences of our own in the record, quoted without a part; if that limits them, also without an ellipsis."""
        records = cycle(self._records.values())
        for own in own_sentences():
            said = self._said(next(records), own.record)
            yield self._case("bracketed:cut", own.quotation, said, own.flags)
            if own.flags:
                yield self._case("altered:cut", own.quotation.replace(" … ", ", "), said, own.flags)
        for own in edge_sentences():
            said = self._said(next(records), own.record)
            yield self._case("exact:edge", own.quotation, said, own.flags)

    def _said(self, record: RecordText, text: str) -> Sentence:
        """A sentence added to the record, by one of those who speak there."""
        return record.append(self._chance.choice(sorted(filter(is_person, record.labels)) or ["MS. ODUYA"]), text)

    def _near_duplicates(self) -> Iterator[QuotationCase]:
        """True quotations of which another transcript has a copy with one word changed."""
        for _ in range(NEAR_DUPLICATES):
            sentence = self._next()
            made = ALTERED["neutral"](sentence.words, self._chance)
            if made is None or self._occurrences.count(sentence.text) != 1:
                continue
            self._used.add((sentence.document, sentence.start))
            other = self._chance.choice(list(self._records.values()))
            other.append(sentence.label, " ".join(made))
            yield self._case("exact:near_duplicate", sentence.text, sentence)

    def _repeated(self, sentence: Sentence) -> QuotationCase | None:
        """A sentence that the same speaker says again elsewhere: it is verified, in both places."""
        name = draft_name(sentence.label) if self._chance.random() < 0.5 else None
        return self._again(sentence, sentence.label, "exact:repeated", name)

    def _ambiguous(self, sentence: Sentence) -> QuotationCase | None:
        """A sentence with two speakers, in a draft that names none."""
        labels = [label for label in NAMED if is_person(label) and NAMED[label] != NAMED.get(sentence.label)]
        return self._again(sentence, self._chance.choice(sorted(labels)), "ambiguous", None)

    def _again(self, sentence: Sentence, label: str, rule: str, name: str | None) -> QuotationCase | None:
        """The case of a sentence that is said again elsewhere under a label."""
        other = self._chance.choice(list(self._records.values()))
        if other.id == sentence.document or not is_person(sentence.label):
            return None
        if self._occurrences.count(sentence.text) != 1:
            return None
        places = (_place(sentence), _place(other.append(label, sentence.text)))
        return QuotationCase(rule, sentence.text, name, NO_FLAGS, "same" if name else "unknown", places)


def _place(sentence: Sentence) -> Place:
    return sentence.document, sentence.start, sentence.end

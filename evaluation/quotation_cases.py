"""The quotation test set: quotations made by rule from transcripts, each with its right answer.

The same seed gives the same set.
"""

from __future__ import annotations

import random
import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import cycle

from evaluation.quotation_edits import ALTERED, FILLERS, VOCABULARY, OwnSentence, edge_sentences, own_sentences
from evaluation.quotation_source import (
    NAMED,
    Occurrences,
    RecordText,
    Sentence,
    draft_name,
    is_person,
)

PER_CLASS = {
    "exact": 420, "bracketed": 330, "trimmed": 300, "altered": 720, "joined": 300, "not_found": 420, "repeated": 90,
    "ambiguous": 90,
}  # fmt: skip
LENGTHS = range(12, 45)
"""Words of a sentence that is quoted."""

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


def flags_around(before: str, text: str, after: str) -> frozenset[str]:
    """The kinds of flags of a quotation that is cut out of a sentence, by what the sentence has before and after it."""
    kinds = {
        "negation": _DENIED.search(before) is not None,
        "condition": _LIMITED.search(after) is not None and text[-1:] not in ".?!:;—-",
        "number": (_AMOUNT.search(before) is not None and _SCALE.search(text) is not None)
        or (_AMOUNT.search(text) is not None and _SCALE.search(after) is not None),
    }
    return frozenset(kind for kind, is_there in kinds.items() if is_there)


@dataclass(frozen=True, slots=True)
class QuotationCase:
    """A quotation as a draft has it, and the right answer.

    `rule` is how it was made. `flags` are the kinds of meaning flags; `places` the spans of the record, by document.
    """

    rule: str
    quotation: str
    speaker: str | None
    wording: str
    flags: frozenset[str]
    said_by: str
    places: tuple[tuple[str, int, int], ...]

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
        every = [one for record in records for one in record.sentences if one.label not in ("Q",)]
        self._chance.shuffle(every)
        self._sentences = cycle([one for one in every if len(one.words) in LENGTHS])
        self._count = len(every)
        self._used: set[tuple[str, int]] = set()
        self._turns: dict[tuple[str, int], list[Sentence]] = {}
        for one in (sentence for record in records for sentence in record.sentences):
            self._turns.setdefault((one.document, one.turn), []).append(one)
        self._other_names = sorted(NAMED.values())

    def cases(self) -> list[QuotationCase]:
        """All cases. Those that add to the record come last, as offsets of what is there do not change."""
        made = [
            case
            for name in ("exact", "bracketed", "trimmed", "altered", "joined", "not_found")
            for case in self._of(name)
        ]
        return [*made, *self._own(), *self._near_duplicates(), *self._of("repeated"), *self._of("ambiguous")]

    def _of(self, wording: str) -> Iterator[QuotationCase]:
        make: Callable[[Sentence], QuotationCase | None] = getattr(self, f"_{wording}")
        count = 0
        for _ in range(6 * self._count):
            if count == PER_CLASS[wording]:
                return
            sentence = self._next()
            case = make(sentence)
            if case is not None and self._occurrences.count(sentence.text) == 1:
                self._used.add((sentence.document, sentence.start))
                count += 1
                yield case

    def _next(self) -> Sentence:
        """The next sentence that was not used."""
        for sentence in self._sentences:
            if (sentence.document, sentence.start) in self._used or sentence.words[-1].startswith("—"):
                continue
            if not sentence.text.startswith("—"):
                return sentence
        raise AssertionError("a cycle does not end")

    def _case(
        self,
        rule: str,
        words: Sequence[str] | str,
        sentence: Sentence,
        wording: str,
        flags: frozenset[str] = frozenset(),
    ) -> QuotationCase:
        speaker, said_by = self._speaker(sentence)
        text = words if isinstance(words, str) else " ".join(words)
        return QuotationCase(
            rule, text, speaker, wording, flags, said_by, ((sentence.document, sentence.start, sentence.end),)
        )

    def _speaker(self, sentence: Sentence) -> tuple[str | None, str]:
        """The speaker in the draft, and the expected verdict."""
        chance = self._chance.random()
        if not is_person(sentence.label):
            return None, "unknown"
        if chance < 0.6:
            return draft_name(sentence.label), "same"
        if chance < 0.85:
            own = sentence.label.split()[-1]
            others = [name for name in self._other_names if own not in name.upper()]
            return self._chance.choice(others), "different"
        return None, "unknown"

    def _exact(self, sentence: Sentence) -> QuotationCase | None:
        words = sentence.words
        start = self._chance.randrange(0, max(1, len(words) - 12))
        part = words[start:]
        if self._chance.random() < 0.3:
            part = part[: self._chance.randrange(4, 9)]
        text = self._marked(" ".join(part))
        if self._occurrences.count(text) != 1:
            return None
        before, after = words[:start], words[start + len(part) :]
        flags = flags_around(" ".join(before), " ".join(part), " ".join(after))
        return self._case("exact", text, sentence, "exact", flags)

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
        words = sentence.words
        way = self._chance.choice(("ellipsis", "pronoun", "explained", "capital"))
        flags: frozenset[str] = frozenset()
        if way == "ellipsis":
            start = self._chance.randrange(4, max(5, len(words) - 7))
            end = min(len(words) - 4, start + self._chance.randrange(1, 8))
            if end <= start or _LIMITING.search(" ".join(words[start:end])):
                return None
            mark = self._chance.choice(("…", "...", "[…]", ". . ."))
            made = [*words[:start], mark, *words[end:]]
        elif way == "pronoun":
            places = [at for at in range(1, len(words)) if words[at] in ("he", "she", "they", "it", "him", "them")]
            if not places:
                return None
            at = self._chance.choice(places)
            made = [*words[:at], self._chance.choice(("[Marlow]", "[the committee]", "[Ms. Oduya]")), *words[at + 1 :]]
        elif way == "explained":
            at = self._chance.randrange(3, len(words) - 2)
            made = [
                *words[:at],
                self._chance.choice(("[of the agency]", "[in the report]", "[a regional body]")),
                *words[at:],
            ]
        else:
            at = self._chance.randrange(1, min(5, len(words) - 8))
            if not words[at].isalpha() or words[at] == "I":
                return None
            made = [f"[{words[at][0].upper()}]{words[at][1:]}", *words[at + 1 :]]
            if len(words[at]) < 2:
                return None
            flags = flags_around(" ".join(words[:at]), " ".join(words[at:]), "")
            flags |= {"condition"} if words[at - 1].lower() in ("if", "unless", "whether") else set()
        return self._case(f"bracketed:{way}", made, sentence, "bracketed", flags)

    def _trimmed(self, sentence: Sentence) -> QuotationCase | None:
        found = _DISFLUENT.search(sentence.text)
        if found and not _LIMITING.search(found[1]):
            text = sentence.text[: found.start()] + found[1] + sentence.text[found.end() :]
            if "—" in text or self._occurrences.count(text):
                return None
            return self._case("trimmed:repetition", text, sentence, "trimmed")
        if self._chance.random() < 0.9:
            return None
        # A filler of our own in the record: its sentence is said again at the end of the transcript.
        record = self._records[sentence.document]
        words = sentence.words
        if "—" in sentence.text:
            return None
        at = self._chance.randrange(3, len(words) - 2)
        filler = self._chance.choice(FILLERS)
        before = words[at - 1] if words[at - 1][-1] in ",.?!" else f"{words[at - 1]},"
        changed = [*words[:3], self._chance.choice(VOCABULARY), *words[3 : at - 1], before]
        if at < 4:
            return None
        said = record.append(sentence.label, " ".join([*changed, filler, *words[at:]]))
        return self._case("trimmed:filler", " ".join([*changed, *words[at:]]), said, "trimmed")

    def _altered(self, sentence: Sentence) -> QuotationCase | None:
        name = self._chance.choice(list(ALTERED))
        made = ALTERED[name](sentence.words, self._chance)
        if made is not None and self._chance.random() < 0.25:
            # Two edits in one quotation.
            again = ALTERED[self._chance.choice(list(ALTERED))](made[0], self._chance)
            if again is not None:
                name, made = "several", (again[0], made[1] | again[1])
        if made is None or self._occurrences.count(" ".join(made[0])):
            return None
        return self._case(f"altered:{name}", made[0], sentence, "altered", made[1])

    def _joined(self, sentence: Sentence) -> QuotationCase | None:
        """A sentence and another one: of the same turn, of another turn of the speaker, or of another document."""
        way = self._chance.choice(("turn", "document", "back"))
        if way == "document":
            other: Sentence | None = next(self._sentences)
        else:
            turn = self._turns[sentence.document, sentence.turn]
            apart = [one for one in turn if abs(turn.index(one) - turn.index(sentence)) > 1 and len(one.words) >= 9]
            apart = [one for one in apart if (one.start > sentence.start) == (way == "turn")]
            other = self._chance.choice(apart) if apart else None
        if other is None or (other.document == sentence.document and way == "document") or other.label == "Q":
            return None
        if way == "turn" and len(self._records[sentence.document].text[sentence.end : other.start].split()) < 10:
            return None
        if self._occurrences.count(other.text) != 1 or (way == "document" and other.label != sentence.label):
            return None
        text = f"{sentence.text} {other.text}"
        case = self._case(f"joined:{way}", text, sentence, "joined")
        places = (*case.places, (other.document, other.start, other.end))
        return QuotationCase(case.rule, text, case.speaker, "joined", frozenset(), case.said_by, places)

    def _not_found(self, sentence: Sentence) -> QuotationCase | None:
        way = self._chance.choice(("substituted", "spliced", "own"))
        words = sentence.words
        if way == "substituted":
            at = set(self._chance.sample(range(len(words)), round(0.6 * len(words))))
            text = " ".join(self._chance.choice(VOCABULARY) if i in at else word for i, word in enumerate(words))
        elif way == "spliced":
            parts = [self._piece() for _ in range(self._chance.randrange(5, 8))]
            text = " ".join(parts)
        else:
            text = self._invented()
        speaker = self._chance.choice(self._other_names)
        return QuotationCase(f"not_found:{way}", text, speaker, "not_found", frozenset(), "unknown", ())

    def _piece(self) -> str:
        words = next(self._sentences).words
        start = self._chance.randrange(0, len(words) - 4)
        return " ".join(words[start : start + self._chance.choice((3, 3, 4))])

    def _invented(self) -> str:
        things = self._chance.sample(VOCABULARY, 4)
        frames = (
            "We found the {} next to a {} and nobody in the building had seen the {} or the {} before.",
            "I told them that the {} costs more than a {}, and that every {} needs a {} of its own.",
            "They brought a {} and a {} to the meeting, and the {} was gone before the {} arrived.",
            "My first {} was a gift, and I would trade any {} for it, or a {}, or even the {} at home.",
        )  # fmt: skip
        return self._chance.choice(frames).format(*things)

    def _own(self) -> Iterator[QuotationCase]:
        """Sentences of our own in the record, quoted without the part that limits them."""
        records = cycle(self._records.values())
        for own in own_sentences():
            record = next(records)
            label = self._chance.choice(sorted(one for one in record.labels if is_person(one)) or ["MS. ODUYA"])
            said = record.append(label, own.record)
            yield self._case("bracketed:cut", own.quotation, said, "bracketed", own.flags)
            if own.flags:
                yield self._undisclosed(own, said)
        for own in edge_sentences():
            record = next(records)
            label = self._chance.choice(sorted(one for one in record.labels if is_person(one)) or ["MS. ODUYA"])
            said = record.append(label, own.record)
            yield self._case("exact:edge", own.quotation, said, "exact", own.flags)

    def _undisclosed(self, own: OwnSentence, said: Sentence) -> QuotationCase:
        """The same cut without an ellipsis: an alteration that drops a condition or a negation."""
        return self._case("altered:cut", own.quotation.replace(" … ", ", "), said, "altered", own.flags)

    def _near_duplicates(self) -> Iterator[QuotationCase]:
        """True quotations of which another transcript has a copy with one word changed."""
        for _ in range(120):
            sentence = self._next()
            made = ALTERED["neutral"](sentence.words, self._chance)
            if made is None or self._occurrences.count(sentence.text) != 1:
                continue
            self._used.add((sentence.document, sentence.start))
            other = self._chance.choice(list(self._records.values()))
            other.append(sentence.label, " ".join(made[0]))
            yield self._case("exact:near_duplicate", sentence.text, sentence, "exact")

    def _repeated(self, sentence: Sentence) -> QuotationCase | None:
        """A sentence that the same speaker says again elsewhere: it is verified, in both places."""
        name = draft_name(sentence.label) if self._chance.random() < 0.5 else None
        return self._again(sentence, sentence.label, "exact:repeated", "exact", name)

    def _ambiguous(self, sentence: Sentence) -> QuotationCase | None:
        """A sentence with two speakers, in a draft that names none."""
        labels = [label for label in NAMED if is_person(label) and NAMED[label] != NAMED.get(sentence.label)]
        return self._again(sentence, self._chance.choice(sorted(labels)), "ambiguous", "ambiguous", None)

    def _again(self, sentence: Sentence, label: str, rule: str, wording: str, name: str | None) -> QuotationCase | None:
        """The case of a sentence that is said again elsewhere under a label."""
        other = self._chance.choice(list(self._records.values()))
        if other.id == sentence.document or not is_person(sentence.label):
            return None
        if self._occurrences.count(sentence.text) != 1:
            return None
        again = other.append(label, sentence.text)
        places = ((sentence.document, sentence.start, sentence.end), (other.id, again.start, again.end))
        said_by = "same" if name else "unknown"
        return QuotationCase(rule, sentence.text, name, wording, frozenset(), said_by, places)

"""Accuracy of the verification of quotations: ``python -m benchmarks.verification``.

The test set is made by rule from the White House transcripts (``--data``), the same each time, and half of it is held
apart: ``--held-apart`` measures that half. For comparison, ``rapidfuzz.partial_ratio`` answers the same, with the
two thresholds that are best on the open half, and with the right document given to it.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from rapidfuzz import fuzz

from benchmarks import options
from corpora.briefings import read_documents
from evaluation.quotation_cases import CaseMaker, QuotationCase
from evaluation.quotation_source import RecordText, record_texts
from evaluation.report import PERCENT, Cell, Table, publish, share
from onrecord.verification.finding import QuotationFinding
from onrecord.verification.quotation import quotation
from onrecord.verification.record import Record
from onrecord.verification.sources import read_source
from onrecord.verification.speakers import DraftSpeaker
from onrecord.verification.verifier import QuotationQuery, Verifier

WORDS = 1_000_000
SEED = 18
"""Words of the record, and the seed of the changes to quotations."""
ORDER = ("exact", "bracketed", "trimmed", "altered", "joined", "ambiguous", "not_found")


@dataclass(frozen=True, slots=True)
class Answer:
    """The answer to a case."""

    wording: str
    flags: frozenset[str]
    said_by: str | None
    is_placed: bool


def answers(cases: Sequence[QuotationCase], records: Iterable[RecordText]) -> list[Answer]:
    """The verifier's answers."""
    record = Record([read_source(one.id, one.text, "transcript") for one in records])
    queries = [
        QuotationQuery(
            quotation(case.quotation, 0, len(case.quotation)), DraftSpeaker((case.speaker,)) if case.speaker else None
        )
        for case in cases
    ]
    return [_answer(case, found) for case, found in zip(cases, Verifier(record, queries).findings(), strict=True)]


def _answer(case: QuotationCase, found: QuotationFinding) -> Answer:
    if found.fit is None:
        return Answer(found.wording, frozenset(), None, not case.places)
    fits = found.others or [found.fit]
    spans = [(one.source.id, one.start, one.end) for fit in fits for one in fit.passages]
    placed = all(any(_overlap(span, place) for span in spans) for place in case.places)
    return Answer(found.wording, frozenset(flag.kind for flag in found.flags), found.fit.verdict, placed)


def _overlap(one: tuple[str, int, int], other: tuple[str, int, int]) -> bool:
    return one[0] == other[0] and one[1] < other[2] and other[1] < one[2]


def ratios(cases: Iterable[QuotationCase], records: Sequence[RecordText]) -> list[float]:
    """`partial_ratio` of each quotation and the document that it is from; of a made-up one, the longest document."""
    texts = {record.id: record.text for record in records}
    longest = max(texts.values(), key=len)
    return [
        max(
            fuzz.partial_ratio(case.quotation, text) for text in [texts[place[0]] for place in case.places] or [longest]
        )
        for case in cases
    ]


def best_thresholds(cases: Sequence[QuotationCase], scores: Sequence[float]) -> tuple[float, float]:
    """The two thresholds with the most right classes."""
    steps = [step / 2 for step in range(80, 201)]
    pairs = ((upper, lower) for upper in steps for lower in steps if lower <= upper)
    return max(
        pairs, key=lambda pair: sum(ratio_class(s, pair) == c.wording for s, c in zip(scores, cases, strict=True))
    )


def ratio_class(score: float, thresholds: tuple[float, float]) -> str:
    """The class of a ratio: exact from the upper threshold, altered from the lower one."""
    upper, lower = thresholds
    return "exact" if score >= upper else "altered" if score >= lower else "not_found"


def summary(cases: Sequence[QuotationCase], found: Sequence[Answer]) -> dict[str, float | None]:
    """The measures that the table shows."""
    pairs = list(zip(cases, found, strict=True))
    called = [case.wording for case, answer in pairs if answer.wording == "exact"]
    made_up = [answer.wording for case, answer in pairs if case.wording == "not_found"]
    there = [(case, answer) for case, answer in pairs if case.places]
    right_flags = sum(len(case.flags & answer.flags) for case, answer in pairs)
    return {
        "classes right": share(sum(case.wording == answer.wording for case, answer in pairs), len(pairs)),
        "`exact` precision": share(called.count("exact"), len(called)),
        "`not_found` recall": share(made_up.count("not_found"), len(made_up)),
        "meaning flags recall": share(right_flags, sum(len(case.flags) for case in cases)),
        "meaning flags precision": share(right_flags, sum(len(answer.flags) for answer in found)),
        "speaker right": share(sum(case.said_by == answer.said_by for case, answer in there), len(there)),
        "passage right": share(sum(answer.is_placed for _, answer in there), len(there)),
    }


def class_table(cases: Sequence[QuotationCase], found: Sequence[Answer]) -> Table:
    """For each right class, how many were answered as each."""
    pairs = Counter((case.wording, answer.wording) for case, answer in zip(cases, found, strict=True))
    rows = [[f"`{one}`", *(pairs[one, other] for other in ORDER)] for one in ORDER]
    return Table(columns={"right": "", **{f"`{other}`": "d" for other in ORDER}}, rows=rows)


def main() -> None:
    """Make the cases, verify them, and print the tables."""
    parser = options.parser(__doc__)
    parser.add_argument("--held-apart", action="store_true", help="measure the half that is held apart")
    parser.add_argument("--words", type=int, default=WORDS, help="words of the record")
    given = parser.parse_args()
    records = record_texts(read_documents(given.data), given.words)
    every = list(CaseMaker(records, SEED).cases())
    opened = [case for case in every if not case.is_held_apart]
    cases = [case for case in every if case.is_held_apart] if given.held_apart else opened
    found = answers(cases, records)
    thresholds = best_thresholds(opened, ratios(opened, records))
    ratio = [Answer(ratio_class(one, thresholds), frozenset(), None, False) for one in ratios(cases, records)]
    ours, theirs = summary(cases, found), summary(cases, ratio)
    note = (
        f"{len(cases)} quotations of {len(every)}, {'the half held apart' if given.held_apart else 'the open half'}, "
        f"against {sum(len(one.text.split()) for one in records)} words. partial_ratio: exact from {thresholds[0]:g}, "
        f"altered from {thresholds[1]:g}."
    )
    rows: list[list[Cell]] = [[name, ours[name], theirs[name]] for name in ours]
    table = Table(columns={"measure": "", "onrecord": PERCENT, "partial_ratio": PERCENT}, rows=rows, note=note)
    tables = {"Verification": table, "Verification classes": class_table(cases, found)}
    publish("verification", tables, options.fingerprint(), given.keep)


if __name__ == "__main__":
    main()

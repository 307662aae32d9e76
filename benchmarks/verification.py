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
from evaluation.report import PERCENT, Table, publish
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


class RatioBaseline:
    """`partial_ratio` of a quotation and the document that it is from; of a made-up one, the longest document.

    At the upper threshold a quotation counts as exact, at the lower one as altered, below as not there.
    """

    def __init__(self, records: Sequence[RecordText]) -> None:
        self._texts = {record.id: record.text for record in records}
        self._longest = max(self._texts.values(), key=len)

    def scores(self, cases: Sequence[QuotationCase]) -> list[float]:
        """The best ratio of each case."""
        return [
            max((fuzz.partial_ratio(case.quotation, self._texts[place[0]]) for place in case.places), default=None)
            or fuzz.partial_ratio(case.quotation, self._longest)
            for case in cases
        ]

    @staticmethod
    def thresholds(cases: Sequence[QuotationCase], scores: Sequence[float]) -> tuple[float, float]:
        """The two thresholds with the most right classes."""
        steps = [step / 2 for step in range(80, 201)]
        pairs = ((upper, lower) for upper in steps for lower in steps if lower <= upper)
        return max(
            pairs, key=lambda pair: sum(ratio_class(s, pair) == c.wording for s, c in zip(scores, cases, strict=True))
        )


def ratio_class(score: float, thresholds: tuple[float, float]) -> str:
    """The class of a ratio."""
    upper, lower = thresholds
    return "exact" if score >= upper else "altered" if score >= lower else "not_found"


def summary(cases: Sequence[QuotationCase], found: Sequence[Answer]) -> dict[str, float | None]:
    """The measures that the table shows."""
    pairs = list(zip(cases, found, strict=True))
    called = [case for case, answer in pairs if answer.wording == "exact"]
    made_up = [answer for case, answer in pairs if case.wording == "not_found"]
    wanted = Counter((n, flag) for n, (case, _) in enumerate(pairs) for flag in case.flags)
    given = Counter((n, flag) for n, (_, answer) in enumerate(pairs) for flag in answer.flags)
    both = sum((wanted & given).values())
    spoken = [(case, answer) for case, answer in pairs if case.places and answer.said_by is not None]
    there = [case for case in cases if case.places]
    return {
        "classes right": _share(sum(case.wording == answer.wording for case, answer in pairs), len(pairs)),
        "`exact` precision": _share(sum(case.wording == "exact" for case in called), len(called)),
        "`not_found` recall": _share(sum(answer.wording == "not_found" for answer in made_up), len(made_up)),
        "meaning flags recall": _share(both, wanted.total()),
        "meaning flags precision": _share(both, given.total()),
        "speaker right": _share(sum(case.said_by == answer.said_by for case, answer in spoken), len(there)),
        "passage right": _share(sum(a.is_placed for c, a in pairs if c.places), len(there)),
    }


def _share(part: int, whole: int) -> float | None:
    return part / whole if whole else None


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
    parser.add_argument("--wrong", action="store_true", help="print what was answered wrong, of the open half alone")
    parser.add_argument("--no-baseline", action="store_true", help="leave partial_ratio out")
    given = parser.parse_args()
    records = record_texts(read_documents(given.data), given.words)
    every = CaseMaker(records, SEED).cases()
    opened = [case for case in every if not case.is_held_apart]
    cases = [case for case in every if case.is_held_apart] if given.held_apart else opened
    found = answers(cases, records)
    if given.wrong and not given.held_apart:
        _print_wrong(cases, found, records)
    thresholds, scores = (100.0, 100.0), [0.0] * len(cases)
    if not given.no_baseline:
        baseline = RatioBaseline(records)
        of_opened = baseline.scores(opened)
        thresholds = baseline.thresholds(opened, of_opened)
        scores = baseline.scores(cases) if given.held_apart else of_opened
    ratio = [Answer(ratio_class(score, thresholds), frozenset(), None, False) for score in scores]
    ours, theirs = summary(cases, found), summary(cases, ratio)
    note = (
        f"{len(cases)} quotations of {len(every)}, {'the half held apart' if given.held_apart else 'the open half'}, "
        f"against {sum(len(one.text.split()) for one in records)} words. partial_ratio: exact from {thresholds[0]:g}, "
        f"altered from {thresholds[1]:g}."
    )
    rows = [[name, ours[name], theirs[name]] for name in ours]
    table = Table(columns={"measure": "", "onrecord": PERCENT, "partial_ratio": PERCENT}, rows=rows, note=note)
    tables = {"Verification": table, "Verification classes": class_table(cases, found)}
    publish("verification", tables, options.fingerprint(), given.keep)


def _print_wrong(cases: Sequence[QuotationCase], found: Sequence[Answer], records: Iterable[RecordText]) -> None:
    texts = {record.id: record.text for record in records}
    for case, answer in zip(cases, found, strict=True):
        spoken = answer.said_by in (None, case.said_by)
        if case.wording != answer.wording or case.flags != answer.flags or not spoken:
            print(
                f"{case.rule}: {case.wording} -> {answer.wording}, {case.said_by} -> {answer.said_by} ({case.speaker})"
            )
            print("   flags", sorted(case.flags), "->", sorted(answer.flags))
            print("   quoted", case.quotation)
            for place, start, end in case.places:
                print("   record", texts[place][start:end])


if __name__ == "__main__":
    main()

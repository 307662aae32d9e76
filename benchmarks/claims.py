"""Print how well claims and circumstances are read: ``python -m benchmarks.claims``.

Reads the tables in `tests/cases/claims`, `before` the rules and `fresh` after them, with the whole extractor, and
judges them as `benchmarks.claim_cases` says. How well `checkable` orders sentences is measured on the test parts of
NewsSD-ENG (objective before subjective) and of ClaimBuster (check-worthy before others; nothing is trained or settled
on it), by the area under the ROC curve; the mean probability stands beside the share that is labelled so.
"""

from __future__ import annotations

import argparse
import bisect
import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path

from benchmarks import claim_figures, results
from benchmarks.claim_cases import AnyRow, judge, load_rows
from benchmarks.results import ROOT, CheckableFigures, ClaimFigures, FieldCount, Results
from onrecord.api.extractor import load
from onrecord.api.settings import Settings
from onrecord.extractors.claims.checkability import load_checkability
from onrecord.extractors.claims.expressions import things
from onrecord.extractors.engines.reader import Reader
from onrecord.extractors.errors import ExtractionError
from onrecord.extractors.options import ExtractionOptions
from onrecord.schemas.extraction import Extraction
from training.checkability import sentences

CASES = ROOT / "tests" / "cases" / "claims"
HALVES = ("before", "fresh")
CLAIMBUSTER = Path("claims") / "claimbuster" / "test.json"
NEWSSD = Path("claims") / "newssd_eng"

Judged = tuple[float, bool]


def area(judged: Iterable[Judged]) -> float:
    """The area under the ROC curve: how often a right one has more than a wrong one, half where they have the same."""
    pairs = list(judged)
    wrong = sorted(value for value, right in pairs if not right)
    rights = [value for value, right in pairs if right]
    below = sum(bisect.bisect_left(wrong, value) + bisect.bisect_right(wrong, value) for value in rights)
    return below / (2 * len(rights) * len(wrong))


def counts(judged: Iterable[Mapping[str, str | None]]) -> dict[str, FieldCount]:
    """For each field how many rows have it, and in how many it is right."""
    rows: dict[str, list[bool]] = {}
    for one in judged:
        for field, fault in one.items():
            rows.setdefault(field, []).append(fault is None)
    return {field: FieldCount(rows=len(right), right=sum(right)) for field, right in rows.items()}


def read_rows(
    tables: Mapping[str, Sequence[AnyRow]], records: Iterable[Extraction | ExtractionError]
) -> Iterator[tuple[AnyRow, Mapping[str, str | None]]]:
    """Each row with what is wrong with its record."""
    rows = [row for table in tables.values() for row in table]
    for row, record in zip(rows, records, strict=True):
        if isinstance(record, ExtractionError):
            raise record
        yield row, judge(row, record)


def claimbuster(data: Path) -> Iterator[tuple[str, bool]]:
    """The sentences of ClaimBuster's test part, and whether each is worth checking."""
    for one in json.loads((data / CLAIMBUSTER).read_text("utf-8")):
        yield one["text"], one["label"] == 1


def checkable(reader: Reader, corpus: str, labelled: Iterable[tuple[str, bool]]) -> CheckableFigures:
    """How well probabilities order sentences, each read as one content."""
    model = load_checkability()
    judged: list[Judged] = []
    for text, right in labelled:
        analysis = reader.read(text)
        content = [(analysis.tokens[0].start, analysis.tokens[-1].end)]
        judged.append((model.judge(analysis, content, things(analysis, content).features()).probability, right))
    return CheckableFigures(
        corpus=corpus,
        sentences=len(judged),
        area=round(area(judged), 4),
        mean=round(sum(value for value, _ in judged) / len(judged), 4),
        share=round(sum(right for _, right in judged) / len(judged), 4),
    )


def measured_corpora(data: Path) -> list[CheckableFigures]:
    """The figures of the corpora that are there."""
    reader = Reader(Settings(roles=False).models)
    found = []
    if (data / NEWSSD).is_dir():
        found.append(checkable(reader, "NewsSD-ENG test", sentences(data, "test")))
    if (data / CLAIMBUSTER).exists():
        found.append(checkable(reader, "ClaimBuster test", claimbuster(data)))
    return found


def main(given: Sequence[str] | None = None) -> None:
    """Measure, print, write."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=Path, default=Path("../shared/data"), help="the folder of corpora")
    parser.add_argument("--keep", action="store_true", help="keep the figures in benchmarks/results.json")
    options = parser.parse_args(given)
    extractor = load(Settings().models)
    fields: dict[str, dict[str, FieldCount]] = {}
    for half in HALVES:
        tables = load_rows(CASES / half)
        texts = [(row.text, ExtractionOptions()) for table in tables.values() for row in table]
        judged = list(read_rows(tables, extractor.extract_batch(texts)))
        for row, faults in judged:
            for field, fault in faults.items():
                if fault:
                    print(f"{half}: {row.text}\n    {field}: {fault}")
        fields[half] = counts(faults for _, faults in judged)
    figures = ClaimFigures(fields=fields, checkable=measured_corpora(options.data))
    print("\n## Claims and circumstances\n", claim_figures.claims(figures), sep="\n")
    measured = Results(claims=figures)
    results.write(results.LATEST / "claims.json", measured)
    if options.keep:
        results.keep(measured)


if __name__ == "__main__":
    main()

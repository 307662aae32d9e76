"""Read and judge the cases: ``python -m tests.judges [SUITE ...]``, suites being `edge_cases`, `nesting`, `acts`,
`claims`, `kinds` and `profiles`.

Models are those that the ``ONRECORD_*`` settings name. The cases that are known to fail are in
`tests/cases/known_failures.toml`; ``--known-failures`` rewrites that file and keeps its reasons.
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Sequence

from evaluation.report import publish
from onrecord.api.extractor import load
from onrecord.api.settings import Settings
from tests.judges.case import Judged, faults, judge_cases, read_cases, write_known_failures
from tests.judges.suites import SUITES, tables


def main(given: Sequence[str] | None = None) -> None:
    """Judge, print, write."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("suites", nargs="*", metavar="SUITE", help="the suites to read; without any, all")
    parser.add_argument("--known-failures", action="store_true", help="rewrite tests/cases/known_failures.toml")
    parser.add_argument("--keep", action="store_true", help="keep the reports in benchmarks/results.json")
    options = parser.parse_args(given)
    if unknown := set(options.suites) - SUITES.keys():
        parser.error(f"no such suite: {', '.join(sorted(unknown))}; there are {', '.join(SUITES)}")
    extractor = load(Settings().models)
    found: dict[str, dict[str, Judged]] = {}
    for suite in options.suites or SUITES:
        cases = SUITES[suite]()
        records = read_cases(extractor, cases)
        found[suite] = judge_cases(cases, records)
        for name, judged in found[suite].items():
            if wrong := dict.fromkeys(faults(judged)):
                print(f"{suite}/{name}: {json.dumps(cases[name].text, ensure_ascii=False)}")
                print(*(f"    {fault}" for fault in wrong), sep="\n")
        publish(suite, tables(suite, cases, records), extractor.engine.fingerprint, options.keep)
    if options.known_failures:
        write_known_failures(found)


if __name__ == "__main__":
    main()

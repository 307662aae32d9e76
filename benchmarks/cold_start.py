"""A process from nothing to its first record: ``python -m benchmarks.cold_start`` prints the seconds as JSON.

The parent counts from before the process is started; what the process itself can tell apart is printed.
"""

from __future__ import annotations

import json
import subprocess
import sys
import time
from dataclasses import asdict, dataclass

from benchmarks.results import ROOT
from onrecord.schemas.examples import ARTICLE


@dataclass(frozen=True, slots=True)
class ColdStart:
    """Seconds: importing, loading, the first record; and all, from the start of the process."""

    importing: float
    loading: float
    first_record: float
    all: float = 0.0


def measure() -> ColdStart:
    """Start a process, wait for its first record, and count.

    Raises:
        CalledProcessError: The process failed; its message is on standard error.
    """
    began = time.perf_counter()
    process = subprocess.Popen([sys.executable, "-m", "benchmarks.cold_start"], cwd=ROOT, stdout=subprocess.PIPE)
    assert process.stdout is not None
    line = process.stdout.readline()
    seconds = time.perf_counter() - began
    process.stdout.close()
    if process.wait() != 0:
        raise subprocess.CalledProcessError(process.returncode, process.args)
    return ColdStart(**{**json.loads(line), "all": seconds})


def main() -> None:
    """Be the process that is measured."""
    began = time.perf_counter()
    from onrecord.api.settings import Settings
    from onrecord.extractors.options import ExtractionOptions
    from onrecord.extractors.pipeline import load_extractor

    imported = time.perf_counter()
    extractor = load_extractor(Settings().models)
    loaded = time.perf_counter()
    extractor.extract(ARTICLE, ExtractionOptions())
    done = time.perf_counter()
    print(json.dumps(asdict(ColdStart(imported - began, loaded - imported, done - loaded))), flush=True)


if __name__ == "__main__":
    main()

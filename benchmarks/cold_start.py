"""Time from a process's start to its first record: ``python -m benchmarks.cold_start`` prints the seconds as JSON.

The parent measures the whole time, the process itself the parts.
"""

from __future__ import annotations

import json
import subprocess
import sys
import time
from dataclasses import asdict, dataclass

from evaluation.report import ROOT
from onrecord.schemas.examples import ARTICLE


@dataclass(frozen=True, slots=True)
class ColdStart:
    """Seconds of importing, of loading with the model libraries, of the first record, and of all from the start."""

    importing: float
    loading: float
    first_record: float
    all: float = 0.0


def measure() -> ColdStart:
    """Start a process and wait for its first record.

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
    """The measured process."""
    began = time.perf_counter()
    from onrecord.api.extractor import load
    from onrecord.api.settings import Settings
    from onrecord.extractors.options import ExtractionOptions

    imported = time.perf_counter()
    extractor = load(Settings().models)
    loaded = time.perf_counter()
    extractor.extract(ARTICLE, ExtractionOptions())
    done = time.perf_counter()
    print(json.dumps(asdict(ColdStart(imported - began, loaded - imported, done - loaded))), flush=True)


if __name__ == "__main__":
    main()

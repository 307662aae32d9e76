"""Time from a process's start to its first record: ``python -m benchmarks.cold_start`` prints the seconds as JSON.

The parent measures the whole time, the process itself the parts.
"""

from __future__ import annotations

import json
import subprocess
import sys
import time

from evaluation.report import ROOT
from onrecord.schemas.examples import ARTICLE


def measure() -> dict[str, float]:
    """Start a process and wait for its first record: seconds of importing, loading, the first record, and all.

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
    return {"all": seconds, **json.loads(line)}


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
    parts = {"importing": imported - began, "loading": loaded - imported, "first": time.perf_counter() - loaded}
    print(json.dumps(parts), flush=True)


if __name__ == "__main__":
    main()

"""The options and the engine that every benchmark has in common."""

from __future__ import annotations

import argparse
import logging
from pathlib import Path

from onrecord.api.settings import Settings

DATA = Path("../shared/data")


def parser(description: str | None, data: str = "folder of the corpora") -> argparse.ArgumentParser:
    """A parser with `--data` and `--keep`."""
    found = argparse.ArgumentParser(description=description, formatter_class=argparse.RawDescriptionHelpFormatter)
    found.add_argument("--data", type=Path, default=DATA, help=data)
    found.add_argument("--keep", action="store_true", help="keep the report in benchmarks/results.json")
    return found


def log_progress() -> None:
    """Log to standard error, with the time."""
    logging.basicConfig(level=logging.INFO, format="%(asctime)s %(message)s")


def fingerprint() -> str:
    """The fingerprint of the engine that the `ONRECORD_*` settings name."""
    from onrecord.extractors.pipeline import describe

    return describe(Settings().models).fingerprint

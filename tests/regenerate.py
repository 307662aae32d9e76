"""Write the golden files again: ``python -m tests.regenerate rules``, ``… records``; without a name, both.

Look at the difference before you commit it: these files are what the tests hold the code to.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import Any

from onrecord.extractors.rules import RULES

GOLDEN = Path(__file__).resolve().parent / "golden"
RULES_FILE = GOLDEN / "rules.json"
TEXTS = GOLDEN / "texts"
RECORDS = GOLDEN / "records"


def rule_ids() -> list[str]:
    """Every rule's id, sorted."""
    return sorted(rule.id for rule in RULES)


def texts() -> dict[str, str]:
    """The texts whose whole records are golden, by name."""
    return {path.stem: path.read_text(encoding="utf-8") for path in sorted(TEXTS.glob("*.txt"))}


def record(extractor: Any, name: str) -> dict[str, Any]:
    """The record of one text, less what changes with every model and version."""
    from onrecord.extractors.options import ExtractionOptions

    found: dict[str, Any] = extractor.extract(texts()[name], ExtractionOptions(id=name)).model_dump(mode="json")
    del found["engine"]
    return found


def write(path: Path, value: Any) -> None:
    """Write one golden file."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(json.dumps(value, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")


def main(names: list[str]) -> None:
    """Write the files of these kinds, `rules` or `records`."""
    if "rules" in names:
        write(RULES_FILE, rule_ids())
    if "records" in names:
        from onrecord.extractors.pipeline import load_extractor
        from onrecord.extractors.settings import ModelSettings

        extractor = load_extractor(ModelSettings(device="cpu", threads=1))
        for name in texts():
            write(RECORDS / f"{name}.json", record(extractor, name))


if __name__ == "__main__":
    main(sys.argv[1:] or ["rules", "records"])

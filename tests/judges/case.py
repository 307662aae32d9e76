"""Cases, and the one way to run them: read the texts, judge the records, keep a list of the known failures."""

from __future__ import annotations

import json
import tomllib
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any, TypeAlias

from pydantic import BaseModel, ConfigDict, model_validator

from onrecord.api.extractor import TextExtractor
from onrecord.extractors.errors import ExtractionError
from onrecord.extractors.options import ExtractionOptions
from onrecord.schemas.extraction import Extraction

CASES = Path(__file__).resolve().parent.parent / "cases"
KNOWN = CASES / "known_failures.toml"

Judged: TypeAlias = Mapping[str, str | None]
"""For each judged field the fault, or None if it is right."""


class Strict(BaseModel):
    """A part of a file of cases; unknown fields are errors."""

    model_config = ConfigDict(frozen=True, extra="forbid")


class Case(Strict):
    """A text and what is expected of its record."""

    text: str

    @model_validator(mode="after")
    def _in_the_text(self) -> Case:
        if strange := [words for words in self.words() if words not in self.text]:
            raise ValueError(f"not in the text {self.text!r}: {strange}")
        return self

    def words(self) -> Iterable[str]:
        """The expected strings that must be in the text."""
        return ()

    def options(self) -> ExtractionOptions:
        """The options to read the text with."""
        return ExtractionOptions()

    def judge(self, record: Extraction) -> Judged:
        """The faults of a record of the text."""
        raise NotImplementedError


def load(path: Path) -> dict[str, Any]:
    """The content of each TOML file of a folder, by the name of the file."""
    return {file.stem: tomllib.loads(file.read_text("utf-8")) for file in sorted(path.glob("*.toml"))}


Records: TypeAlias = Mapping[str, Extraction | ExtractionError]


def read_cases(extractor: TextExtractor, cases: Mapping[str, Case]) -> Records:
    """The record of each case's text, or the error; all texts are read in one batch."""
    records = extractor.extract_batch((case.text, case.options()) for case in cases.values())
    return dict(zip(cases, records, strict=True))


def judge_cases(cases: Mapping[str, Case], records: Records) -> dict[str, Judged]:
    """The faults of each case; a text that could not be read has that fault."""
    return {
        name: {"record": f"not read: {record}"} if isinstance(record, ExtractionError) else cases[name].judge(record)
        for name, record in records.items()
    }


def faults(judged: Judged) -> list[str]:
    """The faults of a case."""
    return [fault for fault in judged.values() if fault]


def known_failures(path: Path = KNOWN) -> dict[str, dict[str, str]]:
    """By suite, the cases that are known to fail, each with the reason; none if there is no file."""
    known: dict[str, dict[str, str]] = tomllib.loads(path.read_text("utf-8")) if path.exists() else {}
    return known


def write_known_failures(found: Mapping[str, Mapping[str, Judged]], path: Path = KNOWN) -> None:
    """Write the cases of some suites that fail now. A case keeps its reason; a new one gets its faults as reason."""
    known = known_failures(path)
    for suite, judged in found.items():
        old = known.get(suite, {})
        known[suite] = {name: old.get(name, "; ".join(wrong)) for name, one in judged.items() if (wrong := faults(one))}
    lines = ["# Cases that fail, and why: `python -m tests.judges --known-failures` writes this file."]
    for suite, reasons in sorted(known.items()):
        lines += ["", f"[{suite}]", *(f"{_quoted(name)} = {_quoted(reason)}" for name, reason in reasons.items())]
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")


def _quoted(text: str) -> str:
    """A basic string of TOML, which escapes as JSON does."""
    return json.dumps(text, ensure_ascii=False)

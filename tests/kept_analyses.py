"""Analyses of the tests' texts, kept between runs: reading some thousand short texts takes the models two minutes.

An analysis is valid as long as the models and the code that makes analyses are the same. Tests of rules, which change
more often, then need no model.
"""

from __future__ import annotations

import pickle
import shutil
from collections.abc import Callable
from hashlib import sha256
from importlib.metadata import version
from pathlib import Path
from typing import Protocol

from onrecord.extractors.analysis import Analysis
from onrecord.extractors.settings import BUNDLED_MODELS

EXTRACTORS = Path(__file__).resolve().parent.parent / "extractors"
AFTER_ANALYSIS = (
    "acts attributions circumstances claims draft factuality grammar kinds language name_entities.py name_index.py"
    " names.py nouns options.py pipeline.py profiles records roster rule.py rules.py speakers stage.py stages.py"
).split()
"""Folders of code that reads analyses and does not make them: a change there leaves them valid."""

RUN = "run"
"""The empty file that notes a run; analyses have hashes for names."""

LIBRARIES = ("numpy", "spacy", "stanza", "torch", "transformers")


class AnalysisReader(Protocol):
    """Makes the analysis of a text."""

    def read(self, text: str) -> Analysis:
        """Analyse one text."""
        ...


def analysis_version() -> str:
    """A hash of all that an analysis depends on besides the text."""
    digest = sha256("".join(version(library) for library in LIBRARIES).encode())
    digest.update((BUNDLED_MODELS / "manifest.json").read_bytes())
    for path in sorted(EXTRACTORS.rglob("*")):
        if path.suffix in (".py", ".json") and path.relative_to(EXTRACTORS).parts[0] not in AFTER_ANALYSIS:
            digest.update(path.relative_to(EXTRACTORS).as_posix().encode() + path.read_bytes())
    return digest.hexdigest()


class KeptAnalyses:
    """Reads texts like the models, and each only once as long as these are the same.

    Args:
        folder: Where analyses are kept; those of other versions are deleted.
        load: Gets the reader with the models, at the first text that is not kept.
    """

    def __init__(self, folder: Path, load: Callable[[], AnalysisReader]) -> None:
        self._folder, self._load = folder / analysis_version(), load
        self._reader: AnalysisReader | None = None
        for other in folder.iterdir():
            if other != self._folder:
                shutil.rmtree(other, ignore_errors=True)
        self._folder.mkdir(exist_ok=True)

    @property
    def is_first_run(self) -> bool:
        """True until a run of this version has been noted."""
        return not (self._folder / RUN).exists()

    def note_run(self) -> None:
        """Note that a run has read the cases."""
        (self._folder / RUN).touch()

    def read(self, text: str) -> Analysis:
        """The analysis of a text."""
        path = self._folder / sha256(text.encode("utf-8", "surrogatepass")).hexdigest()
        if path.exists():
            kept: Analysis = pickle.loads(path.read_bytes())
            return kept
        self._reader = self._reader or self._load()
        analysis = self._reader.read(text)
        written = path.with_suffix(f".{id(self)}")
        written.write_bytes(pickle.dumps(analysis, pickle.HIGHEST_PROTOCOL))
        written.rename(path)
        return analysis

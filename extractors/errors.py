"""The errors that the extractor raises.

    ExtractionError
      ├── StageContractInvalid      a stage of the pipeline breaks its contract with the others
      ├── EngineBroken              this process can no longer use its models
      └── ModelError                a model cannot be used
            ├── ModelUnusable       a library cannot load a model
            ├── ManifestInvalid     models/manifest.json is missing or invalid
            ├── ModelFileMissing    a file that the manifest lists is missing
            └── ModelFileChanged    a file differs from the one that the manifest describes

Messages name the file and the remedy; they contain nothing of a caller's text.
"""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path


class ExtractionError(Exception):
    """Base class of the errors of extractions."""


class StageContractInvalid(ExtractionError):
    """A stage of the pipeline breaks its contract with the others."""

    def __init__(self, stage: str, does: str, fields: Iterable[str], fault: str) -> None:
        super().__init__(f"stage {stage} {does} {', '.join(sorted(fields))}, {fault}")


class EngineBroken(ExtractionError):
    """The process can no longer use its models, after a fault of the device; a new process can."""


class ModelError(ExtractionError):
    """A model cannot be used."""


class ModelUnusable(ModelError):
    """A library cannot load a model."""

    def __init__(self, cause: Exception) -> None:
        super().__init__(f"a model cannot be loaded: {cause}")


class ManifestInvalid(ModelError):
    """The manifest is missing or cannot be read."""

    def __init__(self, path: Path, reason: str) -> None:
        super().__init__(f"{path}: {reason}")
        self.path = path
        self.reason = reason


class ModelFileMissing(ModelError):
    """A file that the manifest lists is missing."""

    def __init__(self, path: Path) -> None:
        super().__init__(f"{path} is missing, though the manifest names it: copy the folder again from the repository")
        self.path = path


class ModelFileChanged(ModelError):
    """A file differs from the one that the manifest describes."""

    def __init__(self, path: Path, expected: str, found: str) -> None:
        super().__init__(f"{path} has changed: its {found}, the manifest says {expected}")
        self.path = path
        self.expected = expected
        self.found = found

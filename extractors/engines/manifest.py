"""The manifest of ``models/``, and the check that its files are unchanged.

``manifest.json`` names every model with its licence and scores and every file with its hash; it is written by
``python -m training.package``. Only bundled models are checked, not those of the settings.
"""

from __future__ import annotations

import hashlib
from pathlib import Path, PurePosixPath
from typing import Annotated, Literal

from pydantic import AfterValidator, BaseModel, ConfigDict, Field, ValidationError

from onrecord.extractors.errors import ManifestInvalid, ModelFileChanged, ModelFileMissing

MANIFEST = "manifest.json"


def _below(path: str) -> str:
    parts = PurePosixPath(path).parts
    if not parts or parts[0] == "/" or ".." in parts or "\\" in path:
        raise ValueError("is not a path below the models folder")
    return path


class _Entry(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class ModelFile(_Entry):
    """A file of a model."""

    path: Annotated[str, AfterValidator(_below)]
    """The path below the models folder, with slashes."""
    sha256: Annotated[str, Field(pattern="^[0-9a-f]{64}$")]
    bytes: Annotated[int, Field(ge=0)]


class BundledModel(_Entry):
    """A model as the manifest describes it."""

    role: str
    """Its task: `tokenize`, `pos`, `lemma`, `depparse`, `encoder`, `ner`."""
    name: str
    version: str
    licence: str
    """The licence of its weights, an SPDX expression where there is one."""
    scores: dict[str, float]
    """By test set and measure, as on its card: `ewt-test LAS`."""
    files: Annotated[tuple[ModelFile, ...], Field(min_length=1)]

    @property
    def weights(self) -> ModelFile:
        """The file that holds its weights: the largest."""
        return max(self.files, key=lambda file: file.bytes)


class Manifest(_Entry):
    """Every bundled model."""

    format: Literal[1]
    models: tuple[BundledModel, ...]

    def model(self, role: str) -> BundledModel | None:
        """The model with a task; None if there is none."""
        return next((model for model in self.models if model.role == role), None)

    @property
    def files(self) -> tuple[ModelFile, ...]:
        """Every file once: models may share one."""
        return tuple(dict.fromkeys(file for model in self.models for file in model.files))


def read(models: Path) -> Manifest:
    """Read the manifest of a models folder.

    Raises:
        ManifestInvalid: There is no manifest, or it does not follow the format.
    """
    path = models / MANIFEST
    try:
        return Manifest.model_validate_json(path.read_bytes())
    except OSError as error:
        raise ManifestInvalid(path, f"cannot be read ({error.strerror or error})") from error
    except ValidationError as error:
        first = error.errors()[0]
        place = ".".join(map(str, first["loc"])) or "the whole"
        raise ManifestInvalid(path, f"{place}: {first['msg']}") from error


def digest(path: Path) -> str:
    """The sha256 of a file, in hexadecimal."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def verify(models: Path) -> Manifest:
    """Read the manifest and hash every file that it names.

    Raises:
        ManifestInvalid: There is no manifest, or it does not follow the format.
        ModelFileMissing: A file is not there.
        ModelFileChanged: A file has another size or another hash.
    """
    manifest = read(models)
    for file in manifest.files:
        path = models / file.path
        if not path.is_file():
            raise ModelFileMissing(path)
        size = path.stat().st_size
        if size != file.bytes:
            raise ModelFileChanged(path, f"{file.bytes} bytes", f"size is {size} bytes")
        found = digest(path)
        if found != file.sha256:
            raise ModelFileChanged(path, file.sha256, f"sha256 is {found}")
    return manifest

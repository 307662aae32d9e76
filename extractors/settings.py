"""Settings of the engines: models and device."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Literal

Device = Literal["auto", "cpu", "cuda"]
Precision = Literal["auto", "float32", "bfloat16", "int8"]

BUNDLED_MODELS = Path(__file__).resolve().parent.parent / "models"


@dataclass(frozen=True, slots=True)
class ModelSettings:
    """Models to load; those that are None come from `models_dir`, the bundled folder.

    `spacy_model` is an installed spaCy package or a path; `stanza_dir` a folder in stanza's resource layout and
    `stanza_package` a package in it. `device` `auto` is CUDA if there is a GPU. `threads` are torch's for one model
    call; None is torch's default. `precision` is that of the encoders; `auto` is the fastest one of the processor.
    Without `roles` only rules find attributions: faster, and less accurate.
    """

    models_dir: Path = BUNDLED_MODELS
    spacy_model: str | None = None
    stanza_dir: Path | None = None
    stanza_package: str | None = None
    device: Device = "auto"
    threads: int | None = None
    precision: Precision = "auto"
    roles: bool = True

"""Where models run."""

from __future__ import annotations

import torch

from onrecord.extractors.settings import ModelSettings


def device_of(settings: ModelSettings) -> str:
    """The device that settings name, or the best there is where they leave the choice: `cuda` or `cpu`."""
    if settings.device == "auto":
        return "cuda" if torch.cuda.is_available() else "cpu"
    return settings.device


def bfloat16_pays(device: str) -> bool:
    """True if the device multiplies bfloat16 matrices faster than single precision."""
    if device != "cpu":
        return True
    return bool(torch.ops.mkldnn._is_mkldnn_bf16_supported()) and torch.cpu._is_avx512_bf16_supported()

"""The device that models run on, and the precision of their arithmetic there."""

from __future__ import annotations

import torch

from onrecord.extractors.engines.products import Numbers, int8_available
from onrecord.extractors.settings import ModelSettings, Precision


def device_of(settings: ModelSettings) -> str:
    """The device of a setting: `cuda` or `cpu`; `auto` is the best available one."""
    if settings.device == "auto":
        return "cuda" if torch.cuda.is_available() else "cpu"
    return settings.device


def number_format(precision: Precision, device: str) -> Numbers:
    """The number format of encoders on a device: that of a setting, or the fastest without a loss of accuracy.

    Raises:
        ValueError: The device does not support the format.
    """
    if precision == "auto":
        return "bfloat16" if bfloat16_pays(device) else "float32"
    if precision == "int8" and (device != "cpu" or not int8_available()):
        raise ValueError(f"the precision int8 is not available on this device ({device})")
    return precision


def bfloat16_pays(device: str) -> bool:
    """True if the device multiplies bfloat16 matrices faster than single precision."""
    if device != "cpu":
        return True
    return bool(torch.ops.mkldnn._is_mkldnn_bf16_supported()) and torch.cpu._is_avx512_bf16_supported()

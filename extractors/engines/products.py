"""Products of rows with a fixed matrix, in single precision, bfloat16 or int8.

On a CPU the product of a row does not depend on other rows. oneDNN adds the terms of every row in one order. MKL, which
torch takes by itself in single precision, has other kernels, with sums in another order, for what is left of a thread's
rows after whole blocks, and its blocks differ between processors.
"""

from __future__ import annotations

import warnings
from collections.abc import Sequence
from typing import Any, Literal, Protocol

import torch
import torch.nn.functional as F
from torch import nn

ROWS = 640
"""Rows that the layout of the weights is made for, and the most that are multiplied together on a CPU."""
SIZES = (16, 32, 64, 128, 256, 368, 512, ROWS)
"""Numbers of rows that bfloat16 products on a CPU have. oneDNN compiles a kernel for each number, which takes as long
as some hundreds of rows; so few numbers are used, and the kernels are kept (`engines.KERNELS`). Long sums are added in
another order for 48 to 368 rows than for others, hence 368."""
STEP = 16
"""Products in single precision, and attention, are computed over multiples of this many rows: each number of rows needs
a kernel, in about a millisecond."""
TINY = 1e-6
"""The least range of a row: a row of zeros has a scale too."""
UNCHANGED = 1.0
"""The scale of FBGEMM's inputs and sums: they are scaled row by row here."""

Numbers = Literal["float32", "bfloat16", "int8"]
"""The number format of the factors."""


def size_of(rows: int) -> int:
    """The next of `SIZES`, or the next multiple of the largest."""
    return next((size for size in SIZES if size >= rows), -(-rows // ROWS) * ROWS)


def with_size(rows: torch.Tensor, size: int | None = None) -> torch.Tensor:
    """Rows, followed by zeros up to a size, or to the next of `SIZES`."""
    missing = (size or size_of(rows.shape[0])) - rows.shape[0]
    return F.pad(rows, (0, 0) * (rows.dim() - 1) + (0, missing)) if missing else rows


def with_one(vectors: torch.Tensor) -> torch.Tensor:
    """Vectors, each followed by a 1, so that a product with them has a bias: (…, width) to (…, width + 1)."""
    return torch.cat([vectors, torch.ones_like(vectors[..., :1])], dim=-1)


class Product(Protocol):
    """Multiplies rows with its weights and adds its bias."""

    def __call__(self, inputs: torch.Tensor) -> torch.Tensor:
        """The products of some rows."""


class FloatProduct:
    """A product in bfloat16 or single precision; its weights are laid out once where oneDNN multiplies."""

    def __init__(self, weight: torch.Tensor, bias: torch.Tensor | None, kind: torch.dtype) -> None:
        self.kind = kind
        self._bias = None if bias is None else bias.to(kind)
        self._packed = weight.device.type == "cpu" and _has_onednn(kind)
        weight = weight.to(kind).contiguous()
        self._weight = torch.ops.mkldnn._reorder_linear_weight(weight, ROWS) if self._packed else weight

    def __call__(self, inputs: torch.Tensor) -> torch.Tensor:
        """The products of some rows, in the precision of the factors."""
        inputs = inputs.to(self.kind)
        if not self._packed:
            return F.linear(inputs, self._weight, self._bias)
        if inputs.shape[0] <= ROWS:
            return self._multiplied(inputs)
        return torch.cat([self._multiplied(part) for part in inputs.split(ROWS)])

    def _multiplied(self, rows: torch.Tensor) -> torch.Tensor:
        filled = with_size(rows, None if self.kind == torch.bfloat16 else -(-rows.shape[0] // STEP) * STEP)
        multiply = torch.ops.mkldnn._linear_pointwise.default
        found: torch.Tensor = multiply(filled, self._weight, self._bias, "none", [], "")
        return found if filled is rows else found[: rows.shape[0]]


class Int8Product:
    """A product in int8 on a CPU, by FBGEMM; inputs and results are in single precision.

    Each row of the inputs and each column of the weights has its own scale, so a row's product depends on that row
    alone. Inputs that are never less than `lowest` use the whole range of int8, others are rounded symmetrically.

    A processor without VNNI adds pairs of products in 16 bits. There the weights have seven bits, so that no sum
    overflows.
    """

    def __init__(self, weight: torch.Tensor, bias: torch.Tensor, lowest: float | None = None) -> None:
        largest = 127 if torch.cpu._is_vnni_supported() and _capability() == "AVX512" else 63
        scales = weight.abs().amax(1).clamp_min(TINY) / largest
        rounded = (weight / scales.unsqueeze(1)).round().to(torch.int8)
        self._weight = _laid_out(rounded, scales)
        self._lowest = lowest
        self._bias = bias if lowest is None else bias + lowest * (rounded * scales.unsqueeze(1)).sum(1)

    def __call__(self, inputs: torch.Tensor) -> torch.Tensor:
        """The products of some rows."""
        if self._lowest is None:
            scales = inputs.abs().amax(1, keepdim=True).clamp_min_(TINY) / 127
            rows, zero = inputs / scales, 128
        else:
            scales = (inputs.amax(1, keepdim=True) - self._lowest).clamp_min_(TINY) / 255
            rows, zero = (inputs - self._lowest) / scales, 0
        multiply = torch.ops.quantized.linear_with_input_q_dq_qweight_dq_output_fp32
        products: torch.Tensor = multiply(rows, UNCHANGED, zero, self._weight)
        return torch.addcmul(self._bias, products, scales, out=products)


def product(layers: Sequence[nn.Linear], numbers: Numbers, lowest: float | None = None) -> Product:
    """The product of several linear layers as one; with `lowest`, inputs are never less than that."""
    weight = torch.cat([layer.weight.detach() for layer in layers]).float()
    bias = torch.cat([layer.bias.detach() for layer in layers]).float()
    return matrix_product(weight, bias, numbers, lowest)


def matrix_product(weight: torch.Tensor, bias: torch.Tensor, numbers: Numbers, lowest: float | None = None) -> Product:
    """The product with a matrix, each row of which makes one column of the results; `lowest` as in `product`."""
    if numbers == "int8":
        return Int8Product(weight, bias, lowest)
    return FloatProduct(weight, bias, torch.bfloat16 if numbers == "bfloat16" else torch.float32)


def int8_available() -> bool:
    """True if this build of torch supports int8 products on this processor."""
    return "fbgemm" in torch.backends.quantized.supported_engines


def _has_onednn(kind: torch.dtype) -> bool:
    """True if oneDNN multiplies such numbers on this processor."""
    if not torch.backends.mkldnn.is_available():
        return False
    return kind == torch.float32 or bool(torch.ops.mkldnn._is_mkldnn_bf16_supported())


def _capability() -> str:
    """The instructions that torch may use."""
    found: str = torch.backends.cpu.get_cpu_capability()
    return found


def _laid_out(rounded: torch.Tensor, scales: torch.Tensor) -> Any:
    """Rounded weights in the layout of FBGEMM."""
    zeros = torch.zeros(len(scales), dtype=torch.long)
    before = torch.backends.quantized.engine
    torch.backends.quantized.engine = "fbgemm"
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore", UserWarning)  # a later torch will have other tensors for this
            weight = torch._make_per_channel_quantized_tensor(rounded, scales.double(), zeros, 0)
            return torch.ops.quantized.linear_prepack(weight, None)
    finally:
        torch.backends.quantized.engine = before

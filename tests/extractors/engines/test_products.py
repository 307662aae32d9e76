"""Products of rows with a fixed matrix, in each of the numbers."""

from __future__ import annotations

import pytest
import torch
import torch.nn.functional as F
from hypothesis import given, settings
from hypothesis import strategies as st

from onrecord.extractors.engines import products
from onrecord.extractors.engines.device import number_format
from onrecord.extractors.engines.packed_encoder import MIN_GELU
from onrecord.extractors.engines.products import FloatProduct, Int8Product, int8_available
from tests.examples import example_count

pytestmark = pytest.mark.skipif(not int8_available(), reason="torch has no products of bytes here")


def drawn(*size: int) -> torch.Tensor:
    return torch.randn(*size, generator=torch.Generator().manual_seed(sum(size)))


@settings(max_examples=example_count(20))
@given(st.integers(1, 70), st.sampled_from([32, 64, 384]), st.sampled_from([1e-4, 1.0, 300.0]))
def test_products_of_bytes_are_near_the_exact_ones(rows: int, width: int, scale: float) -> None:
    inputs, weight, bias = drawn(rows, width) * scale, drawn(48, width), drawn(48)
    exact = inputs @ weight.T
    found = Int8Product(weight, bias)(inputs) - bias
    assert (found - exact).norm() <= 0.03 * exact.norm() + 1e-5


def test_inputs_of_known_range_use_the_whole_byte() -> None:
    inputs, weight, bias = torch.nn.functional.gelu(drawn(64, 384)), drawn(48, 384), drawn(48)
    exact = inputs @ weight.T + bias
    whole, half = (Int8Product(weight, bias, lowest)(inputs) for lowest in (MIN_GELU, None))
    assert (whole - exact).norm() < (half - exact).norm()


def test_gelu_is_never_less_than_its_bound() -> None:
    assert torch.nn.functional.gelu(torch.linspace(-4, 4, 10_001)).min() >= MIN_GELU


@settings(max_examples=example_count(20))
@given(st.integers(1, 70), st.integers(0, 69))
def test_a_rows_product_depends_on_that_row_alone(rows: int, row: int) -> None:
    inputs, product = drawn(rows, 64), Int8Product(drawn(48, 64), drawn(48))
    row %= rows
    assert torch.equal(product(inputs)[row], product(inputs[row : row + 1])[0])


@pytest.mark.parametrize("threads", [1, 2, 3])
@pytest.mark.parametrize(("width", "results"), [(384, 1152), (384, 384), (1536, 384), (64, 32)])
def test_a_row_in_single_precision_depends_on_that_row_alone(width: int, results: int, threads: int) -> None:
    before = torch.get_num_threads()
    torch.set_num_threads(threads)
    inputs, product = drawn(700, width), FloatProduct(drawn(results, width), drawn(results), torch.float32)
    together = product(inputs)
    found = {rows: product(inputs[:rows]) for rows in (0, 1, 2, 7, 16, 31, 32, 48, 80, 176, 640)}
    torch.set_num_threads(before)
    assert [rows for rows, alone in found.items() if not torch.equal(alone, together[:rows])] == []
    torch.testing.assert_close(together, F.linear(inputs, drawn(results, width), drawn(results)), rtol=1e-4, atol=1e-3)


def test_a_row_of_zeros_gives_the_bias() -> None:
    bias = drawn(48)
    assert torch.equal(Int8Product(drawn(48, 64), bias)(torch.zeros(3, 64)), bias.expand(3, -1))


@pytest.mark.parametrize("vnni", [False, True])
def test_sums_do_not_overflow(monkeypatch: pytest.MonkeyPatch, vnni: bool) -> None:
    """Without VNNI, two products of largest bytes are added in 16 bits."""
    if vnni and not torch.cpu._is_vnni_supported():
        pytest.skip("a processor without VNNI")
    monkeypatch.setattr(torch.cpu, "_is_vnni_supported", lambda: vnni)
    inputs, weight = torch.ones(16, 64), torch.ones(48, 64)
    found = Int8Product(weight, torch.zeros(48))(inputs)
    torch.testing.assert_close(found, torch.full((16, 48), 64.0), rtol=1e-3, atol=1e-3)


def test_numbers_are_those_of_the_setting_or_the_fastest(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("onrecord.extractors.engines.device.bfloat16_pays", lambda device: False)
    assert [number_format(p, "cpu") for p in ("auto", "float32", "int8")] == ["float32", "float32", "int8"]
    monkeypatch.setattr("onrecord.extractors.engines.device.bfloat16_pays", lambda device: True)
    assert number_format("auto", "cpu") == "bfloat16"


def test_bytes_are_refused_where_there_are_none() -> None:
    with pytest.raises(ValueError, match="int8"):
        number_format("int8", "cuda")


def test_the_library_keeps_its_setting() -> None:
    before = torch.backends.quantized.engine
    Int8Product(drawn(4, 8), drawn(4))
    assert torch.backends.quantized.engine == before
    assert products.int8_available()

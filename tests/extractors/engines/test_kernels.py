"""The number of compiled kernels that are kept."""

from __future__ import annotations

import importlib
import os

import pytest

from onrecord.extractors import engines

NAMES = ("ONEDNN_PRIMITIVE_CACHE_CAPACITY", "LRU_CACHE_CAPACITY")


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize(("set_by_operator", "expected"), [(None, engines.KERNELS), ("7", "7")])
def test_few_kernels_are_kept_unless_an_operator_says_otherwise(
    monkeypatch: pytest.MonkeyPatch, name: str, set_by_operator: str | None, expected: str
) -> None:
    if set_by_operator is None:
        monkeypatch.delenv(name, raising=False)
    else:
        monkeypatch.setenv(name, set_by_operator)
    importlib.reload(engines)
    assert os.environ[name] == expected

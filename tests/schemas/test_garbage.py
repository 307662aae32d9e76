"""Objects that the garbage collector leaves alone."""

from __future__ import annotations

import gc
from collections.abc import Iterator

import pytest

from onrecord.schemas.garbage import lasting


@pytest.fixture(autouse=True)
def unfrozen() -> Iterator[None]:
    yield
    gc.unfreeze()


def test_what_is_made_inside_is_not_traversed_any_more() -> None:
    with lasting():
        assert not gc.isenabled()
        made = [object()]
    assert gc.isenabled()
    assert not any(one is made for one in gc.get_objects())


def test_a_fault_leaves_the_collector_as_it_was() -> None:
    frozen = gc.get_freeze_count()
    with pytest.raises(ValueError, match="no models"), lasting():
        raise ValueError("no models")
    assert gc.isenabled()
    assert gc.get_freeze_count() == frozen

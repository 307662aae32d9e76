"""The number of examples of property tests: few in `make test`, many in `make fuzz`."""

from __future__ import annotations

import os

from hypothesis import settings

QUICK, FUZZ = 30, 1000
"""Examples of a property that asks for no other number. Thirty find what breaks often and keep the tests short."""

FUZZING = os.environ.get("TEST_EXAMPLES") == "many"
THOROUGH = FUZZING or bool(os.environ.get("CI"))
"""True where nobody waits: tests of fixed sets of cases then take all of a set, else a share of it."""


def install_profile() -> None:
    """Set hypothesis up: no deadline, as machines that test are busy; on CI the same examples in every run."""
    number = FUZZ if FUZZING else QUICK
    settings.register_profile("here", deadline=None, max_examples=number)
    settings.register_profile(
        "ci", deadline=None, max_examples=number, derandomize=True, database=None, print_blob=True
    )
    settings.load_profile("ci" if os.environ.get("CI") else "here")


def example_count(quick: int) -> int:
    """The number of examples of a property that takes `quick` of them in `make test`."""
    return quick * FUZZ // QUICK if FUZZING else quick

"""Sizes of modules and functions, and names that say nothing; CONTRIBUTING.md has the limits."""

from __future__ import annotations

from pathlib import Path
from statistics import median

from tests.house.repository import CODE, ROOT, functions, length, modules

MODULE_LINES, MODULE_MEDIAN = 400, 150
TEST_LINES = 500
"""Lines of a module of tests, which may have tables of cases."""
FUNCTION_LINES, FUNCTION_MEDIAN = 50, 12
NAMELESS = {"common", "helper", "helpers", "manager", "misc", "util", "utils"}


def lines(module: Path) -> int:
    return len((ROOT / module).read_text("utf-8").splitlines())


def test_modules_and_functions_stay_in_size() -> None:
    found = modules(*CODE, "tests")
    limits = {module: TEST_LINES if module.parts[0] == "tests" else MODULE_LINES for module in found}
    assert [f"{module}: {lines(module)} lines" for module in found if lines(module) > limits[module]] == []
    long = ((module, node) for module in found for node in functions(module) if length(node) > FUNCTION_LINES)
    assert [f"{module}:{node.name}: {length(node)} lines" for module, node in long] == []


def test_modules_are_named_for_one_thing() -> None:
    assert [
        module for module in modules(*CODE, "tests") if NAMELESS & {module.stem.strip("_"), *module.parent.parts}
    ] == []


def test_most_modules_and_functions_are_small() -> None:
    found = modules(*CODE)
    assert median(lines(module) for module in found) <= MODULE_MEDIAN
    assert median(length(node) for module in found for node in functions(module)) <= FUNCTION_MEDIAN

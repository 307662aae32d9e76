from typing import Literal

Measure = Literal["act", "mode", "named", "reference", "role", "type"]

MEASURE_VALUES: set[Measure] = {
    "act",
    "mode",
    "named",
    "reference",
    "role",
    "type",
}


def check_measure(value: str) -> Measure:
    if value in MEASURE_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {MEASURE_VALUES!r}")

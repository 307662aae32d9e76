from typing import Literal

Reference = Literal["he", "mixed", "she", "they", "unknown"]

REFERENCE_VALUES: set[Reference] = {
    "he",
    "mixed",
    "she",
    "they",
    "unknown",
}


def check_reference(value: str) -> Reference:
    if value in REFERENCE_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {REFERENCE_VALUES!r}")

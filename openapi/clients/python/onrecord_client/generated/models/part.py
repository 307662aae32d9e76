from typing import Literal

Part = Literal["circumstances", "claims", "speakers"]

PART_VALUES: set[Part] = {
    "circumstances",
    "claims",
    "speakers",
}


def check_part(value: str) -> Part:
    if value in PART_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {PART_VALUES!r}")

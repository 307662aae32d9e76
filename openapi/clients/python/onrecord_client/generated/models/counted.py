from typing import Literal

Counted = Literal["attributions", "speakers"]

COUNTED_VALUES: set[Counted] = {
    "attributions",
    "speakers",
}


def check_counted(value: str) -> Counted:
    if value in COUNTED_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {COUNTED_VALUES!r}")

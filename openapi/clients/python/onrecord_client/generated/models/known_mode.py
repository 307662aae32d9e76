from typing import Literal

KnownMode = Literal["direct", "indirect", "mixed"]

KNOWN_MODE_VALUES: set[KnownMode] = {
    "direct",
    "indirect",
    "mixed",
}


def check_known_mode(value: str) -> KnownMode:
    if value in KNOWN_MODE_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {KNOWN_MODE_VALUES!r}")

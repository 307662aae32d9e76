from typing import Literal

Naming = Literal["anonymous", "named", "unnamed", "unresolved"]

NAMING_VALUES: set[Naming] = {
    "anonymous",
    "named",
    "unnamed",
    "unresolved",
}


def check_naming(value: str) -> Naming:
    if value in NAMING_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {NAMING_VALUES!r}")

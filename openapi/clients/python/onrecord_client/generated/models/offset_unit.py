from typing import Literal

OffsetUnit = Literal["codepoint", "utf16", "utf8"]

OFFSET_UNIT_VALUES: set[OffsetUnit] = {
    "codepoint",
    "utf16",
    "utf8",
}


def check_offset_unit(value: str) -> OffsetUnit:
    if value in OFFSET_UNIT_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {OFFSET_UNIT_VALUES!r}")

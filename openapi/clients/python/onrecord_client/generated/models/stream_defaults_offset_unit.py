from typing import Literal

StreamDefaultsOffsetUnit = Literal["codepoint", "utf16", "utf8"]

STREAM_DEFAULTS_OFFSET_UNIT_VALUES: set[StreamDefaultsOffsetUnit] = {
    "codepoint",
    "utf16",
    "utf8",
}


def check_stream_defaults_offset_unit(value: str) -> StreamDefaultsOffsetUnit:
    if value in STREAM_DEFAULTS_OFFSET_UNIT_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {STREAM_DEFAULTS_OFFSET_UNIT_VALUES!r}")

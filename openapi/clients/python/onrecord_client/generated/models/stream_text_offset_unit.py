from typing import Literal

StreamTextOffsetUnit = Literal["codepoint", "utf16", "utf8"]

STREAM_TEXT_OFFSET_UNIT_VALUES: set[StreamTextOffsetUnit] = {
    "codepoint",
    "utf16",
    "utf8",
}


def check_stream_text_offset_unit(value: str) -> StreamTextOffsetUnit:
    if value in STREAM_TEXT_OFFSET_UNIT_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {STREAM_TEXT_OFFSET_UNIT_VALUES!r}")

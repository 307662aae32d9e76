from typing import Literal

BatchRequestOffsetUnit = Literal["codepoint", "utf16", "utf8"]

BATCH_REQUEST_OFFSET_UNIT_VALUES: set[BatchRequestOffsetUnit] = {
    "codepoint",
    "utf16",
    "utf8",
}


def check_batch_request_offset_unit(value: str) -> BatchRequestOffsetUnit:
    if value in BATCH_REQUEST_OFFSET_UNIT_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {BATCH_REQUEST_OFFSET_UNIT_VALUES!r}")

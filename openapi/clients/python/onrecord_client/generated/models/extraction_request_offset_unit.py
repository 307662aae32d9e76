from typing import Literal

ExtractionRequestOffsetUnit = Literal["codepoint", "utf16", "utf8"]

EXTRACTION_REQUEST_OFFSET_UNIT_VALUES: set[ExtractionRequestOffsetUnit] = {
    "codepoint",
    "utf16",
    "utf8",
}


def check_extraction_request_offset_unit(value: str) -> ExtractionRequestOffsetUnit:
    if value in EXTRACTION_REQUEST_OFFSET_UNIT_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {EXTRACTION_REQUEST_OFFSET_UNIT_VALUES!r}")

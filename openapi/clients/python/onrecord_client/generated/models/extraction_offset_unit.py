from typing import Literal

ExtractionOffsetUnit = Literal["codepoint", "utf16", "utf8"]

EXTRACTION_OFFSET_UNIT_VALUES: set[ExtractionOffsetUnit] = {
    "codepoint",
    "utf16",
    "utf8",
}


def check_extraction_offset_unit(value: str) -> ExtractionOffsetUnit:
    if value in EXTRACTION_OFFSET_UNIT_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {EXTRACTION_OFFSET_UNIT_VALUES!r}")

from typing import Literal

ExtractFormatType0 = Literal["annotations", "brat", "csv", "json", "schema.org"]

EXTRACT_FORMAT_TYPE_0_VALUES: set[ExtractFormatType0] = {
    "annotations",
    "brat",
    "csv",
    "json",
    "schema.org",
}


def check_extract_format_type_0(value: str) -> ExtractFormatType0:
    if value in EXTRACT_FORMAT_TYPE_0_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {EXTRACT_FORMAT_TYPE_0_VALUES!r}")

from typing import Literal

ExtractFormat = Literal["annotations", "brat", "csv", "json", "schema.org"]

EXTRACT_FORMAT_VALUES: set[ExtractFormat] = {
    "annotations",
    "brat",
    "csv",
    "json",
    "schema.org",
}


def check_extract_format(value: str) -> ExtractFormat:
    if value in EXTRACT_FORMAT_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {EXTRACT_FORMAT_VALUES!r}")

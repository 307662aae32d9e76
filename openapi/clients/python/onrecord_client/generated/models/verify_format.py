from typing import Literal

VerifyFormat = Literal["annotations", "csv", "json"]

VERIFY_FORMAT_VALUES: set[VerifyFormat] = {
    "annotations",
    "csv",
    "json",
}


def check_verify_format(value: str) -> VerifyFormat:
    if value in VERIFY_FORMAT_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {VERIFY_FORMAT_VALUES!r}")

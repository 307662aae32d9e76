from typing import Literal

VerificationRequestOffsetUnit = Literal["codepoint", "utf16", "utf8"]

VERIFICATION_REQUEST_OFFSET_UNIT_VALUES: set[VerificationRequestOffsetUnit] = {
    "codepoint",
    "utf16",
    "utf8",
}


def check_verification_request_offset_unit(value: str) -> VerificationRequestOffsetUnit:
    if value in VERIFICATION_REQUEST_OFFSET_UNIT_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {VERIFICATION_REQUEST_OFFSET_UNIT_VALUES!r}")

from typing import Literal

VerificationReportOffsetUnit = Literal["codepoint", "utf16", "utf8"]

VERIFICATION_REPORT_OFFSET_UNIT_VALUES: set[VerificationReportOffsetUnit] = {
    "codepoint",
    "utf16",
    "utf8",
}


def check_verification_report_offset_unit(value: str) -> VerificationReportOffsetUnit:
    if value in VERIFICATION_REPORT_OFFSET_UNIT_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {VERIFICATION_REPORT_OFFSET_UNIT_VALUES!r}")

from typing import Literal

VerificationUrgencyType0 = Literal["check", "none", "note", "urgent"]

VERIFICATION_URGENCY_TYPE_0_VALUES: set[VerificationUrgencyType0] = {
    "check",
    "none",
    "note",
    "urgent",
}


def check_verification_urgency_type_0(value: str) -> VerificationUrgencyType0:
    if value in VERIFICATION_URGENCY_TYPE_0_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {VERIFICATION_URGENCY_TYPE_0_VALUES!r}")

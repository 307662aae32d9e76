from typing import Literal

ClaimTenseType0 = Literal["future", "past", "present"]

CLAIM_TENSE_TYPE_0_VALUES: set[ClaimTenseType0] = {
    "future",
    "past",
    "present",
}


def check_claim_tense_type_0(value: str) -> ClaimTenseType0:
    if value in CLAIM_TENSE_TYPE_0_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {CLAIM_TENSE_TYPE_0_VALUES!r}")

from typing import Literal

VerificationWordingType0 = Literal[
    "altered", "ambiguous", "bracketed", "exact", "joined", "not_checked", "not_found", "trimmed"
]

VERIFICATION_WORDING_TYPE_0_VALUES: set[VerificationWordingType0] = {
    "altered",
    "ambiguous",
    "bracketed",
    "exact",
    "joined",
    "not_checked",
    "not_found",
    "trimmed",
}


def check_verification_wording_type_0(value: str) -> VerificationWordingType0:
    if value in VERIFICATION_WORDING_TYPE_0_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {VERIFICATION_WORDING_TYPE_0_VALUES!r}")

from typing import Literal

ResolutionStatusType0 = Literal["ambiguous", "none", "not_requested", "resolved", "unresolved"]

RESOLUTION_STATUS_TYPE_0_VALUES: set[ResolutionStatusType0] = {
    "ambiguous",
    "none",
    "not_requested",
    "resolved",
    "unresolved",
}


def check_resolution_status_type_0(value: str) -> ResolutionStatusType0:
    if value in RESOLUTION_STATUS_TYPE_0_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {RESOLUTION_STATUS_TYPE_0_VALUES!r}")

from typing import Literal

ReviewStatusType0 = Literal["accepted", "added", "edited", "rejected"]

REVIEW_STATUS_TYPE_0_VALUES: set[ReviewStatusType0] = {
    "accepted",
    "added",
    "edited",
    "rejected",
}


def check_review_status_type_0(value: str) -> ReviewStatusType0:
    if value in REVIEW_STATUS_TYPE_0_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {REVIEW_STATUS_TYPE_0_VALUES!r}")

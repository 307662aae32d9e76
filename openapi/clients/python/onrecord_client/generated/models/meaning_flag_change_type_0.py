from typing import Literal

MeaningFlagChangeType0 = Literal["added", "changed", "cut", "dropped"]

MEANING_FLAG_CHANGE_TYPE_0_VALUES: set[MeaningFlagChangeType0] = {
    "added",
    "changed",
    "cut",
    "dropped",
}


def check_meaning_flag_change_type_0(value: str) -> MeaningFlagChangeType0:
    if value in MEANING_FLAG_CHANGE_TYPE_0_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {MEANING_FLAG_CHANGE_TYPE_0_VALUES!r}")

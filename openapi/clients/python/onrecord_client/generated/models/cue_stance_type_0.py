from typing import Literal

CueStanceType0 = Literal["confirming", "distancing", "doubting", "neutral"]

CUE_STANCE_TYPE_0_VALUES: set[CueStanceType0] = {
    "confirming",
    "distancing",
    "doubting",
    "neutral",
}


def check_cue_stance_type_0(value: str) -> CueStanceType0:
    if value in CUE_STANCE_TYPE_0_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {CUE_STANCE_TYPE_0_VALUES!r}")

from typing import Literal

CueModalityType0 = Literal[
    "asserted", "conditional", "counterfactual", "expected", "future", "interrogative", "possible"
]

CUE_MODALITY_TYPE_0_VALUES: set[CueModalityType0] = {
    "asserted",
    "conditional",
    "counterfactual",
    "expected",
    "future",
    "interrogative",
    "possible",
}


def check_cue_modality_type_0(value: str) -> CueModalityType0:
    if value in CUE_MODALITY_TYPE_0_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {CUE_MODALITY_TYPE_0_VALUES!r}")

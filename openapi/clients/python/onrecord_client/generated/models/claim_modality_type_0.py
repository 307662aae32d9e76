from typing import Literal

ClaimModalityType0 = Literal["certain", "counterfactual", "possible", "probable"]

CLAIM_MODALITY_TYPE_0_VALUES: set[ClaimModalityType0] = {
    "certain",
    "counterfactual",
    "possible",
    "probable",
}


def check_claim_modality_type_0(value: str) -> ClaimModalityType0:
    if value in CLAIM_MODALITY_TYPE_0_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {CLAIM_MODALITY_TYPE_0_VALUES!r}")

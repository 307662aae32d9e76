from typing import Literal

AttributionActType0 = Literal[
    "accusation",
    "announcement",
    "belief",
    "blame",
    "demand",
    "denial",
    "intention",
    "praise",
    "prediction",
    "promise",
    "proposal",
    "question",
    "refusal",
    "statement",
    "threat",
]

ATTRIBUTION_ACT_TYPE_0_VALUES: set[AttributionActType0] = {
    "accusation",
    "announcement",
    "belief",
    "blame",
    "demand",
    "denial",
    "intention",
    "praise",
    "prediction",
    "promise",
    "proposal",
    "question",
    "refusal",
    "statement",
    "threat",
}


def check_attribution_act_type_0(value: str) -> AttributionActType0:
    if value in ATTRIBUTION_ACT_TYPE_0_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {ATTRIBUTION_ACT_TYPE_0_VALUES!r}")

from typing import Literal

ActOrUnknown = Literal[
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
    "unknown",
]

ACT_OR_UNKNOWN_VALUES: set[ActOrUnknown] = {
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
    "unknown",
}


def check_act_or_unknown(value: str) -> ActOrUnknown:
    if value in ACT_OR_UNKNOWN_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {ACT_OR_UNKNOWN_VALUES!r}")

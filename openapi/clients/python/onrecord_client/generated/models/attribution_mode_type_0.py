from typing import Literal

AttributionModeType0 = Literal["direct", "indirect", "mixed"]

ATTRIBUTION_MODE_TYPE_0_VALUES: set[AttributionModeType0] = {
    "direct",
    "indirect",
    "mixed",
}


def check_attribution_mode_type_0(value: str) -> AttributionModeType0:
    if value in ATTRIBUTION_MODE_TYPE_0_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {ATTRIBUTION_MODE_TYPE_0_VALUES!r}")

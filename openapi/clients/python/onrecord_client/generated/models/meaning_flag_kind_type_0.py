from typing import Literal

MeaningFlagKindType0 = Literal["condition", "date", "hedge", "modal", "name", "negation", "number", "question"]

MEANING_FLAG_KIND_TYPE_0_VALUES: set[MeaningFlagKindType0] = {
    "condition",
    "date",
    "hedge",
    "modal",
    "name",
    "negation",
    "number",
    "question",
}


def check_meaning_flag_kind_type_0(value: str) -> MeaningFlagKindType0:
    if value in MEANING_FLAG_KIND_TYPE_0_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {MEANING_FLAG_KIND_TYPE_0_VALUES!r}")

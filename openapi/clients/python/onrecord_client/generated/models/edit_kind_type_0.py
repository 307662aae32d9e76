from typing import Literal

EditKindType0 = Literal["capitalized", "dropped", "inserted", "joined", "punctuated"]

EDIT_KIND_TYPE_0_VALUES: set[EditKindType0] = {
    "capitalized",
    "dropped",
    "inserted",
    "joined",
    "punctuated",
}


def check_edit_kind_type_0(value: str) -> EditKindType0:
    if value in EDIT_KIND_TYPE_0_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {EDIT_KIND_TYPE_0_VALUES!r}")

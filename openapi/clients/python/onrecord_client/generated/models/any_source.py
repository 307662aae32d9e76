from typing import Literal

AnySource = Literal["any", "none"]

ANY_SOURCE_VALUES: set[AnySource] = {
    "any",
    "none",
}


def check_any_source(value: str) -> AnySource:
    if value in ANY_SOURCE_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {ANY_SOURCE_VALUES!r}")

from typing import Literal

Markup = Literal["html", "plain"]

MARKUP_VALUES: set[Markup] = {
    "html",
    "plain",
}


def check_markup(value: str) -> Markup:
    if value in MARKUP_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {MARKUP_VALUES!r}")

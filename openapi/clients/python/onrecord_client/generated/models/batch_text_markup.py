from typing import Literal

BatchTextMarkup = Literal["html", "plain"]

BATCH_TEXT_MARKUP_VALUES: set[BatchTextMarkup] = {
    "html",
    "plain",
}


def check_batch_text_markup(value: str) -> BatchTextMarkup:
    if value in BATCH_TEXT_MARKUP_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {BATCH_TEXT_MARKUP_VALUES!r}")

from typing import Literal

StreamTextMarkup = Literal["html", "plain"]

STREAM_TEXT_MARKUP_VALUES: set[StreamTextMarkup] = {
    "html",
    "plain",
}


def check_stream_text_markup(value: str) -> StreamTextMarkup:
    if value in STREAM_TEXT_MARKUP_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {STREAM_TEXT_MARKUP_VALUES!r}")

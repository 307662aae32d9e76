from typing import Literal

StreamTextIncludeItem = Literal["circumstances", "claims", "speakers"]

STREAM_TEXT_INCLUDE_ITEM_VALUES: set[StreamTextIncludeItem] = {
    "circumstances",
    "claims",
    "speakers",
}


def check_stream_text_include_item(value: str) -> StreamTextIncludeItem:
    if value in STREAM_TEXT_INCLUDE_ITEM_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {STREAM_TEXT_INCLUDE_ITEM_VALUES!r}")

from typing import Literal

StreamDefaultsIncludeItem = Literal["circumstances", "claims", "speakers"]

STREAM_DEFAULTS_INCLUDE_ITEM_VALUES: set[StreamDefaultsIncludeItem] = {
    "circumstances",
    "claims",
    "speakers",
}


def check_stream_defaults_include_item(value: str) -> StreamDefaultsIncludeItem:
    if value in STREAM_DEFAULTS_INCLUDE_ITEM_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {STREAM_DEFAULTS_INCLUDE_ITEM_VALUES!r}")

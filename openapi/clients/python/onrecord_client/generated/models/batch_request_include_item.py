from typing import Literal

BatchRequestIncludeItem = Literal["circumstances", "claims", "speakers"]

BATCH_REQUEST_INCLUDE_ITEM_VALUES: set[BatchRequestIncludeItem] = {
    "circumstances",
    "claims",
    "speakers",
}


def check_batch_request_include_item(value: str) -> BatchRequestIncludeItem:
    if value in BATCH_REQUEST_INCLUDE_ITEM_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {BATCH_REQUEST_INCLUDE_ITEM_VALUES!r}")

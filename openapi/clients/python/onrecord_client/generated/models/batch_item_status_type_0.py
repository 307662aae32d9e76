from typing import Literal

BatchItemStatusType0 = Literal["ok", "problem"]

BATCH_ITEM_STATUS_TYPE_0_VALUES: set[BatchItemStatusType0] = {
    "ok",
    "problem",
}


def check_batch_item_status_type_0(value: str) -> BatchItemStatusType0:
    if value in BATCH_ITEM_STATUS_TYPE_0_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {BATCH_ITEM_STATUS_TYPE_0_VALUES!r}")

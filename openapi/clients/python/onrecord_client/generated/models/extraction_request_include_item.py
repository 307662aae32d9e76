from typing import Literal

ExtractionRequestIncludeItem = Literal["circumstances", "claims", "speakers"]

EXTRACTION_REQUEST_INCLUDE_ITEM_VALUES: set[ExtractionRequestIncludeItem] = {
    "circumstances",
    "claims",
    "speakers",
}


def check_extraction_request_include_item(value: str) -> ExtractionRequestIncludeItem:
    if value in EXTRACTION_REQUEST_INCLUDE_ITEM_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {EXTRACTION_REQUEST_INCLUDE_ITEM_VALUES!r}")

from typing import Literal

ExtractionRequestMarkup = Literal["html", "plain"]

EXTRACTION_REQUEST_MARKUP_VALUES: set[ExtractionRequestMarkup] = {
    "html",
    "plain",
}


def check_extraction_request_markup(value: str) -> ExtractionRequestMarkup:
    if value in EXTRACTION_REQUEST_MARKUP_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {EXTRACTION_REQUEST_MARKUP_VALUES!r}")

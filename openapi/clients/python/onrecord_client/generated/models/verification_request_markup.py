from typing import Literal

VerificationRequestMarkup = Literal["html", "plain"]

VERIFICATION_REQUEST_MARKUP_VALUES: set[VerificationRequestMarkup] = {
    "html",
    "plain",
}


def check_verification_request_markup(value: str) -> VerificationRequestMarkup:
    if value in VERIFICATION_REQUEST_MARKUP_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {VERIFICATION_REQUEST_MARKUP_VALUES!r}")

from typing import Literal

RecordTextKindType0 = Literal["article", "notes", "statement", "transcript"]

RECORD_TEXT_KIND_TYPE_0_VALUES: set[RecordTextKindType0] = {
    "article",
    "notes",
    "statement",
    "transcript",
}


def check_record_text_kind_type_0(value: str) -> RecordTextKindType0:
    if value in RECORD_TEXT_KIND_TYPE_0_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {RECORD_TEXT_KIND_TYPE_0_VALUES!r}")

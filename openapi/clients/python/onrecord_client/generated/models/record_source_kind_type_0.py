from typing import Literal

RecordSourceKindType0 = Literal["article", "notes", "statement", "transcript"]

RECORD_SOURCE_KIND_TYPE_0_VALUES: set[RecordSourceKindType0] = {
    "article",
    "notes",
    "statement",
    "transcript",
}


def check_record_source_kind_type_0(value: str) -> RecordSourceKindType0:
    if value in RECORD_SOURCE_KIND_TYPE_0_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {RECORD_SOURCE_KIND_TYPE_0_VALUES!r}")

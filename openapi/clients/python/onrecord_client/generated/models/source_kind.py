from typing import Literal

SourceKind = Literal["article", "notes", "statement", "transcript"]

SOURCE_KIND_VALUES: set[SourceKind] = {
    "article",
    "notes",
    "statement",
    "transcript",
}


def check_source_kind(value: str) -> SourceKind:
    if value in SOURCE_KIND_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {SOURCE_KIND_VALUES!r}")

from typing import Literal

TypeOrUnknown = Literal[
    "author", "document", "government", "group", "organization", "person", "unknown", "unnamed_person"
]

TYPE_OR_UNKNOWN_VALUES: set[TypeOrUnknown] = {
    "author",
    "document",
    "government",
    "group",
    "organization",
    "person",
    "unknown",
    "unnamed_person",
}


def check_type_or_unknown(value: str) -> TypeOrUnknown:
    if value in TYPE_OR_UNKNOWN_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {TYPE_OR_UNKNOWN_VALUES!r}")

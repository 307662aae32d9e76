from typing import Literal

SpeakerTypeType0 = Literal["author", "document", "government", "group", "organization", "person", "unnamed_person"]

SPEAKER_TYPE_TYPE_0_VALUES: set[SpeakerTypeType0] = {
    "author",
    "document",
    "government",
    "group",
    "organization",
    "person",
    "unnamed_person",
}


def check_speaker_type_type_0(value: str) -> SpeakerTypeType0:
    if value in SPEAKER_TYPE_TYPE_0_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {SPEAKER_TYPE_TYPE_0_VALUES!r}")

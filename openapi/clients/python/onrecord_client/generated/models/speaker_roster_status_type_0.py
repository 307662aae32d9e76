from typing import Literal

SpeakerRosterStatusType0 = Literal["ambiguous", "matched", "unmatched"]

SPEAKER_ROSTER_STATUS_TYPE_0_VALUES: set[SpeakerRosterStatusType0] = {
    "ambiguous",
    "matched",
    "unmatched",
}


def check_speaker_roster_status_type_0(value: str) -> SpeakerRosterStatusType0:
    if value in SPEAKER_ROSTER_STATUS_TYPE_0_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {SPEAKER_ROSTER_STATUS_TYPE_0_VALUES!r}")

from typing import Literal

SpeakerVerdictVerdictType0 = Literal["different", "same", "unknown"]

SPEAKER_VERDICT_VERDICT_TYPE_0_VALUES: set[SpeakerVerdictVerdictType0] = {
    "different",
    "same",
    "unknown",
}


def check_speaker_verdict_verdict_type_0(value: str) -> SpeakerVerdictVerdictType0:
    if value in SPEAKER_VERDICT_VERDICT_TYPE_0_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {SPEAKER_VERDICT_VERDICT_TYPE_0_VALUES!r}")

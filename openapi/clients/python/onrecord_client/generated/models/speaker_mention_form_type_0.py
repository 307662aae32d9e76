from typing import Literal

SpeakerMentionFormType0 = Literal["name", "nominal", "pronoun"]

SPEAKER_MENTION_FORM_TYPE_0_VALUES: set[SpeakerMentionFormType0] = {
    "name",
    "nominal",
    "pronoun",
}


def check_speaker_mention_form_type_0(value: str) -> SpeakerMentionFormType0:
    if value in SPEAKER_MENTION_FORM_TYPE_0_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {SPEAKER_MENTION_FORM_TYPE_0_VALUES!r}")

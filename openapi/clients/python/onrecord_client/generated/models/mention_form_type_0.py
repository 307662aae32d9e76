from typing import Literal

MentionFormType0 = Literal["name", "nominal", "pronoun"]

MENTION_FORM_TYPE_0_VALUES: set[MentionFormType0] = {
    "name",
    "nominal",
    "pronoun",
}


def check_mention_form_type_0(value: str) -> MentionFormType0:
    if value in MENTION_FORM_TYPE_0_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {MENTION_FORM_TYPE_0_VALUES!r}")

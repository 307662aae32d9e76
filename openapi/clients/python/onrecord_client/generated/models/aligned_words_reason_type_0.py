from typing import Literal

AlignedWordsReasonType0 = Literal[
    "bracket", "case", "ellipsis", "false_start", "filler", "question", "repetition", "word"
]

ALIGNED_WORDS_REASON_TYPE_0_VALUES: set[AlignedWordsReasonType0] = {
    "bracket",
    "case",
    "ellipsis",
    "false_start",
    "filler",
    "question",
    "repetition",
    "word",
}


def check_aligned_words_reason_type_0(value: str) -> AlignedWordsReasonType0:
    if value in ALIGNED_WORDS_REASON_TYPE_0_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {ALIGNED_WORDS_REASON_TYPE_0_VALUES!r}")

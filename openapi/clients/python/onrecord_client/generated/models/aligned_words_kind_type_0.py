from typing import Literal

AlignedWordsKindType0 = Literal["added", "dropped", "kept", "replaced"]

ALIGNED_WORDS_KIND_TYPE_0_VALUES: set[AlignedWordsKindType0] = {
    "added",
    "dropped",
    "kept",
    "replaced",
}


def check_aligned_words_kind_type_0(value: str) -> AlignedWordsKindType0:
    if value in ALIGNED_WORDS_KIND_TYPE_0_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {ALIGNED_WORDS_KIND_TYPE_0_VALUES!r}")

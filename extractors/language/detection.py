"""Language identification: finds texts that are clearly not in English.

py3langid's naive Bayes over byte sequences. On English news it is hardly ever this sure of another language: it takes
none of PolNeAR's 924 articles for one, and of the worldwide newswire a single span, which is in Urdu.
"""

from __future__ import annotations

from functools import cache

from py3langid.langid import MODEL_FILE, LanguageIdentifier

LEAST_CERTAINTY = 0.9
"""Chosen by eye, so that English with many foreign names gives no warning."""
LEAST_LETTER_BYTES = 200
"""Bytes of letters in UTF-8 below which nothing is said: other scripts say more in fewer characters."""
_READ = 20_000  # Code points from the start: an article, so that a long text costs no more.
_ENGLISH = {"en", "pcm"}  # Nigerian Pidgin is taken for English, and English in short for it


def other_language(text: str) -> str | None:
    """The language that a text clearly is in, if it is long enough to tell and not in English; else None.

    The tag is of ISO 639-1, or of ISO 639-3 where that has none.
    """
    sample = text[:_READ]
    if len("".join(filter(str.isalpha, sample)).encode("utf-8", "replace")) < LEAST_LETTER_BYTES:
        return None
    language, certainty = identifier().classify(sample)
    return language if language not in _ENGLISH and certainty >= LEAST_CERTAINTY else None


@cache
def identifier() -> LanguageIdentifier:
    """The bundled identifier, loaded once."""
    return LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)

"""Language identification: finds texts that are clearly not in English.

py3langid is a naive Bayes classifier over byte sequences. At this limit it has hardly any false alarms on English news:
none of PolNeAR's 924 articles, and of the worldwide newswire a single span, which is in Urdu.
"""

from __future__ import annotations

from functools import cache

from py3langid.langid import MODEL_FILE, LanguageIdentifier

LEAST_CERTAINTY = 0.9
"""Least probability of another language. Chosen by eye, so that English with many foreign names gives no warning."""
LEAST_LETTER_BYTES = 200
"""Fewest bytes of letters in UTF-8 for a decision; bytes, as other scripts have fewer characters for a word."""
_READ = 20_000  # Code points from the start: an article, so that a long text costs no more.
_ENGLISH = {"en", "pcm"}  # the model confuses short English texts and Nigerian Pidgin


def other_language(text: str) -> str | None:
    """The language of a text that is long enough and clearly not in English; else None.

    The tag is of ISO 639-1, or of ISO 639-3 if that has none.
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

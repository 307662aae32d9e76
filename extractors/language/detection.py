"""Language identification: finds texts that are clearly not in English.

py3langid is a naive Bayes classifier over byte sequences. At this limit it has hardly any false alarms on English news:
none of PolNeAR's 924 articles, and of the worldwide newswire a single span, which is in Urdu.
"""

from __future__ import annotations

import re
from functools import cache

from py3langid.langid import MODEL_FILE, LanguageIdentifier

LEAST_CERTAINTY = 0.9
"""Least probability of another language. Chosen by eye, so that English with many foreign names gives no warning."""
LEAST_LETTER_BYTES = 200
"""Fewest bytes of letters in UTF-8 for a decision; bytes, as other scripts have fewer characters for a word."""
LEAST_SHARE = 0.08
"""Share of `ENGLISH_WORDS` among the words of a text that is English without a closer look. In PolNeAR's articles it is
0.11 at least. py3langid takes half a second of processor time to load, a tenth of a start."""
ENGLISH_WORDS = frozenset("the and of to that for with from by this".split())
"""Of the most frequent words of English those that are rare in other languages: `in`, `is` and `was` are Dutch, too."""
_WORD = re.compile(r"[^\W\d_]+")
_READ = 20_000  # Code points from the start: an article, so that a long text costs no more.
_ENGLISH = {"en", "pcm"}  # the model confuses short English texts and Nigerian Pidgin


def other_language(text: str) -> str | None:
    """The language of a text that is long enough and clearly not in English; else None.

    The tag is of ISO 639-1, or of ISO 639-3 if that has none.
    """
    sample = text[:_READ]
    if len("".join(filter(str.isalpha, sample)).encode("utf-8", "replace")) < LEAST_LETTER_BYTES:
        return None
    words = _WORD.findall(sample.lower())
    if sum(word in ENGLISH_WORDS for word in words) >= LEAST_SHARE * len(words):
        return None
    language, certainty = identifier().classify(sample)
    return language if language not in _ENGLISH and certainty >= LEAST_CERTAINTY else None


@cache
def identifier() -> LanguageIdentifier:
    """The bundled identifier, loaded when the first text needs it."""
    return LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)

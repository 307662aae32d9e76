"""Language identification: finds texts that are clearly not in English.

py3langid is a naive Bayes classifier over byte sequences. With these limits it has hardly any false alarms on English:
none of PolNeAR's 924 articles. Of 38,000 sentences, headlines and posts with fewer than 200 letters three, of which two
are French and one is an address in Galicia; of 42 single sentences and headlines in 21 other languages it finds 32.
"""

from __future__ import annotations

import re
from functools import cache

from py3langid.langid import MODEL_FILE, LanguageIdentifier

MIN_CERTAINTY = 0.9
"""Least probability of the likeliest languages together, none of which is English. Chosen by eye, so that English with
many foreign names gives no warning."""
LIKELIEST = 3
"""The number of languages whose probabilities are added: a short text in Spanish could be Galician or Catalan, but not
English."""
MAX_ENGLISH = 0.01
"""Greatest probability of English in a text that is said to be in another language."""
MIN_LETTER_BYTES = 20
"""Fewest bytes of letters in UTF-8 for a decision, three or four words; bytes, as other scripts have fewer characters
for a word. Shorter ones are mostly names, which say nothing about the language."""
MIN_SHARE = 0.08
"""Share of `ENGLISH_WORDS` among the words of a text that is English without a closer look. In PolNeAR's articles it is
0.11 at least. py3langid takes half a second of processor time to load, a tenth of a start."""
ENGLISH_WORDS = frozenset("the and of to that for with from by this".split())
"""Of the most frequent words of English those that are rare in other languages: `in`, `is` and `was` are Dutch, too."""
_WORD = re.compile(r"[^\W\d_]+")
_READ = 20_000  # Code points from the start: an article, so that a long text costs no more.
_ENGLISH = {"en", "pcm"}  # the model confuses short English texts and Nigerian Pidgin
_NO_LANGUAGE = "zxx"  # numbers, addresses of pages


def other_language(text: str) -> str | None:
    """The language of a text that is long enough and clearly not in English; else None.

    The tag is of ISO 639-1, or of ISO 639-3 if that has none.
    """
    sample = text[:_READ]
    if len("".join(filter(str.isalpha, sample)).encode("utf-8", "replace")) < MIN_LETTER_BYTES:
        return None
    words = _WORD.findall(sample.lower())
    if sum(word in ENGLISH_WORDS for word in words) >= MIN_SHARE * len(words):
        return None
    ranked: list[tuple[str, float]] = identifier().rank(sample)
    others = [share for language, share in ranked if language not in _ENGLISH][:LIKELIEST]
    english = sum(share for language, share in ranked if language in _ENGLISH)
    if ranked[0][0] in _ENGLISH | {_NO_LANGUAGE} or english > MAX_ENGLISH or sum(others) < MIN_CERTAINTY:
        return None
    return ranked[0][0]


@cache
def identifier() -> LanguageIdentifier:
    """The bundled identifier, loaded when the first text needs it."""
    return LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)

"""Openings of lines: bullets, times, names of sections, topics.

`- `, `15.40`, `[02:50:05]`, `Breaking:`, `EXCLUSIVE:`, `On the strike:`.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from onrecord.extractors.analysis import Analysis
from onrecord.extractors.grammar.heads import root_of
from onrecord.extractors.grammar.punctuation import is_mark
from onrecord.extractors.grammar.reduced_passives import QUESTIONED
from onrecord.extractors.grammar.verb_groups import clause_after

SECTIONS = frozenset(
    "advice analysis article breaking column comment contact correction credit editorial exclusive explainer feature"
    " gallery gist guide interview letter live note obituary opinion photo photographer picture podcast preview profile"
    " quiz quote reader recap recipe review sport timeline update video watch writer".split()
)
"""Names of a newspaper's sections and of notes, whatever else the words mean."""

FURNITURE = frozenset("- – — • ● ▪ ‣ ◦ * · [ ] ( ) am pm".split())
"""Signs that may open a line before its label, with or without a time."""

LIVE = frozenset({"live", "update", "updates"})
"""The last words of the titles of live reports: `Budget live: …`, `Storm latest updates: …`."""

MAX_TITLE_LENGTH = 8
"""Most words of such a title before its colon; chosen by eye."""

MAX_TOPIC_LENGTH = 12
"""Most tokens of a topic with its colon; chosen by eye."""

TOPICAL = frozenset({"ADP", "SCONJ"})
"""Tags of the words that open a topic; participles do so too: `Regarding the strike:`, `Asked about fares:`."""

_TIME = re.compile(r"\d{1,2}[:.]\d{2}(?:[:.]\d{2})?(?:am|pm)?")
_CLOSING_TIME = re.compile(
    r"(?<=\S)[\s(\[–—-]{1,4}\d{1,2}[:.]\d{2}(?:[:.]\d{2})?(?: ?[ap]m)?[\])]?(?=\s{0,3}(?::|$))", re.M
)
"""A time behind a name at the end of a line or before a colon, as transcripts have it."""


def opened(analysis: Analysis, line: Sequence[int]) -> list[int]:
    """A line without the bullet or the time that opens it: `- `, `15.40`, `[02:50:05]`, `LIVE 15.40`."""
    kept, first = list(line), 0
    if len(kept) > 2 and analysis.tokens[kept[0]].text.lower() in SECTIONS and is_time(analysis.tokens[kept[1]].text):
        first = 1
    while len(kept) - first > 1 and (is_time(text := analysis.tokens[kept[first]].text) or text in FURNITURE):
        if text in ("[", "(") and not is_time(analysis.tokens[kept[first + 1]].text):
            break
        first += 1
    return kept[first:]


def before_time(analysis: Analysis, words: Sequence[int]) -> Sequence[int]:
    """The words of a line before the time at their end: `Speaker 1 [00:01:10]`, `Anna 00:12`, `Caller - 09:14`."""
    start, end = analysis.tokens[words[0]].start, analysis.tokens[words[-1]].end
    found = _CLOSING_TIME.search(analysis.text, start, end)
    if found is None or found.end() < end:
        return words
    return [i for i in words if analysis.tokens[i].start < found.start()] or words


def is_time(word: str) -> bool:
    """True of a time of day: `15.40`, `02:50:05`, `9:15am`."""
    return _TIME.fullmatch(word) is not None


def is_timed(analysis: Analysis, line: Sequence[int]) -> bool:
    """True of a line that opens with a time, as the entries of live reports and the turns of transcripts do."""
    texts = [analysis.tokens[i].text for i in line[:2]]
    return bool(texts) and is_time(texts[-1] if texts[0] in ("[", "(") else texts[0])


def topic_start(analysis: Analysis, index: int) -> int:
    """The first token of a topic that a colon ends directly before a token; the token itself if there is none.

    `On the strike: | “No.”` names no speaker.
    """
    tokens, colon = analysis.tokens, index - 1
    if colon < 1 or tokens[colon].text != ":":
        return index
    start = max(analysis.paragraph_start(colon), analysis.sentences[tokens[colon].sentence].first)
    words = opened(analysis, range(start, colon)) if 0 < colon - start < MAX_TOPIC_LENGTH else []
    if words and answers(analysis, index):
        return start
    about = bool(words) and (tokens[words[0]].upos in TOPICAL or tokens[words[0]].xpos in ("VBG", "VBN"))
    clause = any(tokens[i].feats.get("VerbForm") == "Fin" for i in words)
    return start if about and not clause and tokens[words[0]].text.lower() not in ("from", "by") else index


def answers(analysis: Analysis, index: int) -> bool:
    """True of the mark of a quotation after a colon and a participle for the one who answers: `Asked about it: “No.”`.

    Taggers may read the participle as a past.
    """
    if index < 1 or analysis.tokens[index - 1].text != ":" or not is_mark(analysis.tokens[index]):
        return False
    number = analysis.tokens[index - 1].sentence
    opening, root = analysis.tokens[analysis.sentences[number].first], root_of(analysis, number)
    asked = opening.xpos in ("VBD", "VBN") and opening.lemma.lower() in QUESTIONED
    return asked and (root is opening or root.index >= index) and clause_after(analysis, opening) is None


def after_opening(analysis: Analysis, content: tuple[int, ...]) -> tuple[int, ...]:
    """A content without the time and the section that open its line: `16.20 Breaking:`, `EXCLUSIVE:`."""
    first = content[0] if content else 0
    begins = bool(content) and analysis.paragraph_start(first) == first
    if not begins:
        return content
    rest = opened(analysis, content) if is_timed(analysis, content) else list(content)
    rest = _after_live_label(analysis, rest)
    label = analysis.tokens[rest[0]]
    if len(rest) > 2 and analysis.tokens[rest[1]].text == ":" and {label.text.lower(), label.lemma.lower()} & SECTIONS:
        rest = rest[2:]
    return tuple(_after_topic(analysis, rest))


def _after_topic(analysis: Analysis, words: list[int]) -> list[int]:
    """The quotation after a topic and a colon: `Rents: | “They are too high”`."""
    at = next((n for n, i in enumerate(words[:MAX_TITLE_LENGTH]) if analysis.tokens[i].text == ":"), 0)
    quoted = 0 < at < len(words) - 1 and is_mark(analysis.tokens[words[at + 1]])
    clause = any(analysis.tokens[i].upos in ("VERB", "AUX") for i in words[:at])
    return words[at + 1 :] if quoted and not clause else words


def _after_live_label(analysis: Analysis, words: list[int]) -> list[int]:
    """The words after the title of a live report: `Cyclone Hettie live: | …`."""
    texts = [analysis.tokens[i].text.lower() for i in words[: MAX_TITLE_LENGTH + 1]]
    at = texts.index(":") if ":" in texts else 0
    return words[at + 1 :] if at and texts[at - 1] in LIVE and words[at + 1 :] else words

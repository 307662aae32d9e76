"""A reader without models: its record follows from the text, and texts of a test can slow or kill its process."""

from __future__ import annotations

import os
import re
import signal
import time
from dataclasses import dataclass
from hashlib import sha256
from typing import Any

from onrecord.archive.article import Article, Page
from onrecord.archive.plan.plan import RunOptions
from onrecord.archive.units.reader import ArticleProblem, ArticleRecord

FINGERPRINT = "stub000000000000"
_SAID = re.compile(r"(?P<speaker>[A-Z]\w+(?: [A-Z]\w+)*) (?P<cue>said|told)[^\"]{1,20}\"(?P<words>[^\"]*)\"")


@dataclass
class StubReader:
    """Finds `Name said "words"`. `seconds` is how long it takes for an article."""

    seconds: float = 0.0
    fingerprint: str = FINGERPRINT

    def read(self, article: Article) -> ArticleRecord | ArticleProblem:
        """The record of an article."""
        text = article.body.raw.decode() if isinstance(article.body, Page) else article.body
        time.sleep(self.seconds)
        if "POISON" in text:
            os.kill(os.getpid(), signal.SIGKILL)
        if "FOREVER" in text:
            time.sleep(60)
        if not text.strip():
            return ArticleProblem("/problems/invalid-request", "/text: The text is empty or only white space")
        return ArticleRecord(record(text, article.id), text, {})


def load(_: RunOptions) -> StubReader:
    """Load nothing."""
    return StubReader()


def span(start: int, text: str) -> dict[str, Any]:
    return {"start": start, "end": start + len(text), "text": text}


def record(text: str, identity: str | None = None) -> dict[str, Any]:
    """A record as the engine would write it, of the simplest kind."""
    digest = sha256(text.encode()).hexdigest()
    speakers: dict[str, dict[str, Any]] = {}
    attributions = []
    for number, match in enumerate(_SAID.finditer(text), start=1):
        name = span(match.start("speaker"), match["speaker"])
        speaker = speakers.setdefault(
            match["speaker"],
            {"id": f"s{len(speakers) + 1}", "name": name["text"], "type": "person", "named": True, "mentions": []},
        )
        speaker["mentions"].append({**name, "form": "name"})
        words = span(match.start("words"), match["words"])
        cue = span(match.start("cue"), match["cue"])
        attributions.append({
            "id": f"a{number}",
            "mode": "direct",
            "source": {"spans": [name], "text": name["text"], "speaker_id": speaker["id"]},
            "cue": {"spans": [cue], "text": cue["text"], "lemma": "say"},
            "content": {"spans": [words], "text": words["text"], "quotations": [words]},
            "resolution": {"status": "resolved", "confidence": 0.9},
            "confidence": 0.8,
        })  # fmt: skip
    return {
        "id": identity or f"text-{digest[:12]}",
        "language": "en",
        "text_sha256": digest,
        "text_length": len(text),
        "offset_unit": "codepoint",
        "include": [],
        "attributions": attributions,
        "speakers": list(speakers.values()),
        "warnings": [],
        "engine": {"version": "0", "fingerprint": FINGERPRINT, "models": []},
    }

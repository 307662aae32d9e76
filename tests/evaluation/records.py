"""Articles and records of a few letters, to measure by hand."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

from corpora.polnear import Article, GoldAttribution
from onrecord.extractors.errors import ExtractionError
from onrecord.extractors.options import ExtractionOptions
from onrecord.extractors.spans import CharSpan
from onrecord.schemas.attribution import Attribution, Content, Cue, Passage, Resolution, Source
from onrecord.schemas.engine import Engine, EngineStamp
from onrecord.schemas.extraction import Extraction
from onrecord.schemas.spans import OffsetMap

Parts = tuple[str, str, str]
"""The words of source, cue and content; empty: none. A bar separates spans."""

TEXT = "Ada said rents fell in May. Bo denied it. Cy, who left, hopes to win the vote soon, we hear."
ADA: Parts = ("Ada", "said", "rents fell in May")
BO: Parts = ("Bo", "denied", "it")
CY: Parts = ("Cy, who left", "hopes", "to win the vote soon")


class Knowing:
    """An extractor without models: it gives prepared answers, and remembers the texts."""

    engine = Engine(version="0", fingerprint="abc", models=[])

    def __init__(self, answer: Callable[[str], Extraction | ExtractionError]) -> None:
        self._answer = answer
        self.asked: list[str] = []

    def extract(self, text: str, options: ExtractionOptions) -> Extraction:
        [found] = self.extract_batch([(text, options)])
        assert isinstance(found, Extraction)
        return found

    def extract_batch(self, texts: Iterable[tuple[str, ExtractionOptions]]) -> Iterator[Extraction | ExtractionError]:
        asked = [text for text, _ in texts]
        self.asked += asked
        return iter([self._answer(text) for text in asked])


def spans_of(text: str, words: str) -> tuple[CharSpan, ...]:
    found = []
    for part in filter(None, words.split("|")):
        start = text.index(part)
        found.append((start, start + len(part)))
    return tuple(found)


def article(text: str, *rows: Parts, name: str = "one") -> Article:
    return Article(name, text, tuple(GoldAttribution(*(spans_of(text, part) for part in row)) for row in rows))


def corpus(data: Path, name: str, text: str, *rows: str) -> None:
    """Adds an article of PolNeAR with its annotation to the dev part in a folder of corpora."""
    for folder, suffix, written in (("text", ".txt", text), ("attributions", "_x.ann", "\n".join([*rows, ""]))):
        path = data / "polnear" / "dev" / folder / f"{name}{suffix}"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(written, "utf-8")


def record(
    text: str,
    *rows: Parts,
    name: str = "one",
    modes: tuple[str, ...] = (),
    nested: int = 0,
    confidences: tuple[float | None, ...] = (),
) -> Extraction:
    """A record with an attribution a row; the last `nested` of them lie inside the first."""
    found = []
    for number, row in enumerate(rows, 1):
        source, cue, content = (_passage(text, part) for part in row)
        assert content is not None
        found.append(
            Attribution(
                id=f"a{number}",
                mode=modes[number - 1] if modes else "indirect",
                source=Source(spans=source.spans, text=source.text) if source else None,
                cue=Cue(spans=cue.spans, text=cue.text, lemma=cue.text) if cue else None,
                content=Content(spans=content.spans, text=content.text),
                parent_id="a1" if number > len(rows) - nested else None,
                resolution=Resolution(status="unresolved"),
                confidence=confidences[number - 1] if confidences else None,
            )
        )
    return Extraction(
        id=name,
        language="en",
        text_sha256="0" * 64,
        text_length=len(text),
        offset_unit="codepoint",
        attributions=found,
        speakers=[],
        warnings=[],
        engine=EngineStamp(version="0", fingerprint="0", models=[]),
    )


def _passage(text: str, words: str) -> Passage | None:
    spans = OffsetMap(text).spans(spans_of(text, words))
    return Passage(spans=spans, text=" ".join(span.text for span in spans)) if spans else None

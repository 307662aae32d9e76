"""Does one unit, in the same way for all schedulers.

A unit is done when its output file is there. A process that is killed leaves an attempt behind: the next process
reads the range in halves, and keeps the half that succeeds. So the range that kills its process shrinks to one article,
which becomes an error.
"""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from typing import Any

from onrecord.archive.article import Article, Page
from onrecord.archive.errors import EngineChanged, InputChanged, OutputDamaged, UnparsableArticle
from onrecord.archive.inputs.cursor import InputCursor
from onrecord.archive.inputs.formats import FORMATS
from onrecord.archive.plan.plan import Plan, PlanFolder, Unit
from onrecord.archive.plan.planning import UnitHash
from onrecord.archive.units.attempts import Attempts, Range
from onrecord.archive.units.output import Footer, OutputLine, footer_of, read_lines, write_output
from onrecord.archive.units.reader import ArticleProblem, ArticleReader, ArticleRecord
from onrecord.archive.units.references import references_of
from onrecord.archive.units.time_limit import TimeOver, seconds_for, time_limit

ATTEMPTS_OF_RANGE = 1
"""Attempts at several articles, after which they are halved."""
ATTEMPTS_OF_ARTICLE = 3
"""Attempts at one article, after which it is an error: a process may be killed for reasons of its own."""


class UnitWork:
    """Does units of a plan, one after another.

    Args:
        folder: The folder of the run.
        plan: Its plan.
        reader: The loaded models.
        tick: Called after each article.
        at_a_time: The articles that are read at the same time. More than one are read on threads, without time limits.

    Raises:
        EngineChanged: The models are not those of the plan.
    """

    def __init__(
        self,
        folder: PlanFolder,
        plan: Plan,
        reader: ArticleReader,
        tick: Callable[[], None] = lambda: None,
        at_a_time: int = 1,
    ) -> None:
        if reader.fingerprint != plan.fingerprint:
            raise EngineChanged(plan.fingerprint, reader.fingerprint)
        self._folder = folder
        self.plan = plan
        """The plan."""
        self._reader = reader
        self._tick = tick
        self._at_a_time = at_a_time
        self._attempts = Attempts(folder.attempts)
        self._cursor: InputCursor | None = None

    def close(self) -> None:
        """Close the input."""
        if self._cursor is not None:
            self._cursor.close()

    def do(self, unit: Unit) -> Footer:
        """Write the output of a unit, unless it exists.

        Raises:
            InputChanged: The input has other articles than the plan says.
            UnreadableInput: The input cannot be read.
            OutputDamaged: Another run wrote other records.
            OSError: The disk is full, or cannot be written.
        """
        path = self._folder.output(self.plan, unit)
        if (there := footer_of(path)) is not None:
            return there
        raws = self._raw(unit)
        whole = Range(unit.number, 0, unit.count)
        try:
            footer = write_output(path, list(self._lines(unit, raws, whole)))
        except OSError:
            # Another worker, which finished the same unit meanwhile, may have removed the folder of its parts.
            if (there := footer_of(path)) is None:
                raise
            footer = there
        self._forget(whole)
        return footer

    def _raw(self, unit: Unit) -> list[bytes]:
        """The raw articles of a unit, checked against the plan."""
        source = self.plan.inputs[unit.input]
        if self._cursor is None or self._cursor.name != source.name:
            if self._cursor is not None:
                self._cursor.close()
            self._cursor = InputCursor(source.name, FORMATS[source.format], self.plan.mapping)
        digest, found = UnitHash(), []
        for raw in self._cursor.read(unit.first, unit.offset):
            digest.add(raw)
            found.append(raw)
            if len(found) == unit.count:
                break
        if digest.hex() != unit.sha256:
            last = unit.first + unit.count - 1
            raise InputChanged(source.name, f"its articles {unit.first} to {last} are others")
        return found

    def _lines(self, unit: Unit, raws: list[bytes], one: Range) -> Iterator[OutputLine]:
        """Yields the lines of a range. Halves of it are kept in files of their own until the unit is done."""
        attempts = self._attempts.count(one)
        if one.count == 1 and attempts >= ATTEMPTS_OF_ARTICLE:
            detail = f"{attempts} processes ended while they read it"
            yield self._line(unit, one.first, Article("", None), ArticleProblem("process-ended", detail))
        elif one.count > 1 and attempts >= ATTEMPTS_OF_RANGE:
            for half in one.halves():
                yield from self._part(unit, raws, half)
        else:
            self._attempts.begin(one)
            try:
                lines = self._articles(unit, raws, one)
            except BaseException:
                self._attempts.end(one)
                raise
            yield from lines

    def _part(self, unit: Unit, raws: list[bytes], half: Range) -> Iterator[OutputLine]:
        path = self._folder.parts / f"{unit.number:08d}-{self.plan.id}" / f"{half.name}.jsonl.zst"
        with suppress(OutputDamaged):
            for data in read_lines(path):
                yield _counted(data)
            return
        lines = list(self._lines(unit, raws, half))
        write_output(path, lines)
        self._forget(half)
        yield from lines

    def _forget(self, one: Range) -> None:
        self._attempts.forget(one)
        if one.first == 0 and one.count == self.plan.units[one.unit].count:
            shutil.rmtree(self._folder.parts / f"{one.unit:08d}-{self.plan.id}", ignore_errors=True)

    def _articles(self, unit: Unit, raws: list[bytes], one: Range) -> list[OutputLine]:
        """The lines of the articles of a range, in order."""
        places = range(one.first, one.first + one.count)
        if self._at_a_time == 1:
            return [self._article(unit, place, raws[place]) for place in places]
        with ThreadPoolExecutor(self._at_a_time) as pool:
            try:
                return list(pool.map(lambda place: self._article(unit, place, raws[place]), places))
            except BaseException:
                pool.shutdown(cancel_futures=True)
                raise

    def _article(self, unit: Unit, place: int, raw: bytes) -> OutputLine:
        article = Article("", None)
        found: ArticleRecord | ArticleProblem
        try:
            article = FORMATS[self.plan.inputs[unit.input].format].article(raw, self.plan.mapping).writable()
            length = len(article.body.raw if isinstance(article.body, Page) else article.body)
            with time_limit(limit := seconds_for(length, self.plan.options.document_seconds)):
                found = self._reader.read(article)
        except UnparsableArticle as error:
            found = ArticleProblem("unparsable-article", str(error))
        except RecursionError:
            found = ArticleProblem("unparsable-article", "it is nested too deeply")
        except TimeOver:
            found = ArticleProblem("time-over", f"it took more than {limit:g} seconds")
        line = self._line(unit, place, article, found)
        self._tick()
        return line

    def _line(self, unit: Unit, place: int, article: Article, found: ArticleRecord | ArticleProblem) -> OutputLine:
        source, folder = self.plan.inputs[unit.input], self.plan.options.folder
        line: dict[str, Any] = {
            "article": unit.article + place,
            "input": source.name.removeprefix(f"{folder}/") if folder else source.name,
            "number": unit.first + place,
            "id": article.id,
            "document": article.document,
            "extra": article.extra,
        }
        if isinstance(found, ArticleProblem):
            line["problem"] = {"type": found.type, "detail": found.detail}
        else:
            line["document"] = {**found.document, **article.document}
            line["references"] = references_of(found.record, found.text)
            line["record"] = found.record
            if self.plan.options.keep_text:
                line["text"] = found.text
        return _counted(
            json.dumps(line, ensure_ascii=False, separators=(",", ":")).encode("utf-8", "surrogatepass"), line
        )


def _counted(data: bytes, line: dict[str, Any] | None = None) -> OutputLine:
    known = json.loads(data) if line is None else line
    return OutputLine(data, len(known.get("record", {}).get("attributions", ())), "problem" in known)

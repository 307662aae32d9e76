"""An archive that can be asked."""

from __future__ import annotations

import difflib
import threading
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path
from typing import Any

from onrecord.archive.errors import ArchiveError, IndexUnreadable, TablesMissing
from onrecord.archive.index.statements import INDEX_FOLDER, TABLES, view
from onrecord.archive.packages import package
from onrecord.archive.queries.conditions import Conditions, conditions_of, words_of
from onrecord.schemas.archive import (
    ArchivePerson,
    ArchiveQuotation,
    Hit,
    PeopleAnswer,
    PeopleQuestion,
    QuotationsAnswer,
    QuotationsQuestion,
    SaidAnswer,
    SaidQuestion,
)

_SATURATION, _LENGTH_WEIGHT = 1.2, 0.75
"""Parameters of BM25, as its authors recommend."""
_MAX_FORMS = 20
"""The most other forms of a quotation that an answer shows."""
_HIT_COLUMNS = tuple(name for name in Hit.model_fields if name not in ("attribution", "score"))


class TookTooLong(ArchiveError):
    """A question exceeded its time limit."""


class Archive:
    """Questions to an archive, read-only. Threads may ask at the same time.

    Args:
        run: The folder of the run, which has an index.
        threads: Of DuckDB; None: one for each CPU.
        seconds: The most that a question may take; None: no limit.

    Raises:
        TablesMissing: There is no index.
        IndexUnreadable: It is damaged, or is being replaced.
    """

    def __init__(self, run: Path, threads: int | None = None, seconds: float | None = None) -> None:
        self._folder = run / INDEX_FOLDER
        if not (self._folder / "said.parquet").exists():
            raise TablesMissing(f"{run} has no index: make it with `onrecord archive index`")
        self._seconds = seconds
        self._asked: set[Any] = set()
        self._is_stopped = False
        self._connection: Any = package("duckdb").connect()
        try:
            if threads:
                self._connection.execute(f"SET threads = {threads}")
            for name in TABLES:
                self._connection.execute(view(name, self._folder / f"{name}.parquet"))
        except package("duckdb").Error as error:
            self._connection.close()
            raise self._unreadable(error) from error

    def rows(self, statement: str, values: Sequence[Any] = ()) -> list[dict[str, Any]]:
        """The rows of a statement of this package.

        Raises:
            TookTooLong: It exceeded its time limit, or was stopped.
            IndexUnreadable: The index is damaged, or is being replaced.
        """
        cursor = self._connection.cursor()
        timer = threading.Timer(self._seconds, cursor.interrupt) if self._seconds else None
        self._asked.add(cursor)
        try:
            if self._is_stopped:
                raise package("duckdb").InterruptException
            if timer:
                timer.start()
            found = cursor.execute(statement, list(values))
            names = [one[0] for one in found.description]
            return [dict(zip(names, row, strict=True)) for row in found.fetchall()]
        except package("duckdb").InterruptException:
            if self._is_stopped:
                raise TookTooLong("the question was given up") from None
            raise TookTooLong(f"the question took more than {self._seconds:g} seconds: ask for less") from None
        except package("duckdb").Error as error:
            raise self._unreadable(error) from error
        finally:
            if timer:
                timer.cancel()
            self._asked.discard(cursor)
            cursor.close()

    def said(self, question: SaidQuestion) -> SaidAnswer:
        """Attributions that match a question, the best match or the latest first."""
        found = conditions_of(question)
        words = words_of(question.words or "")
        source, values = _ranked(words) if words else ("said", [])
        if words and found.parts:
            source = f"{source} JOIN said USING (row)"
        score = "score" if words else "NULL"
        order = "score DESC, row" if words else "published DESC NULLS LAST, row"
        # The places of the page first, with the number of all: only its rows are read whole.
        page = self.rows(
            f"SELECT row, {score} AS score, count(*) OVER () AS total FROM {source} {found.where} "
            f"ORDER BY {order} LIMIT ? OFFSET ?",
            [*values, *found.values, question.limit, question.offset],
        )
        total = page[0]["total"] if page else 0
        if not page and question.offset:  # Beyond the last one, no row tells how many there are.
            counted = self.rows(f"SELECT count(*) AS total FROM {source} {found.where}", [*values, *found.values])
            total = counted[0]["total"]
        return SaidAnswer(total=total, hits=self._hits({row["row"]: row["score"] for row in page}))

    def _hits(self, page: dict[int, float | None]) -> list[Hit]:
        """The hits at some places, in their order, each with its score."""
        if not page:
            return []
        marks = ", ".join("?" * len(page))
        columns = ", ".join(_HIT_COLUMNS)
        statement = f"SELECT row, {columns}, id AS attribution FROM said WHERE row IN ({marks})"
        found = {row.pop("row"): row for row in self.rows(statement, list(page))}
        return [Hit(**found[place], score=score) for place, score in page.items()]

    def people(self, question: PeopleQuestion) -> PeopleAnswer:
        """Speakers across documents."""
        found = Conditions()
        if question.name is not None:
            found.add_words("name", question.name)
        if question.type is not None:
            found.add("type = ?", question.type)
        rows, total = self._page("people", found, question.limit, question.offset, "attributions DESC, person")
        return PeopleAnswer(total=total, people=[ArchivePerson(**row) for row in rows])

    def quotations(self, question: QuotationsQuestion) -> QuotationsAnswer:
        """Quotations that several articles have, with how their forms differ."""
        found = Conditions()
        found.add("articles >= ?", question.min_articles)
        if question.words is not None:
            found.add_words("longest", question.words)
        if question.conflict is not None:
            found.add("conflict = ?", question.conflict)
        rows, total = self._page("quotations", found, question.limit, question.offset, "occurrences DESC, quotation")
        forms = self._forms([row["quotation"] for row in rows if row["forms"] > 1])
        listed = [
            ArchiveQuotation(**row, changes=[changes(row["longest"], one) for one in forms.get(row["quotation"], ())])
            for row in rows
        ]
        return QuotationsAnswer(total=total, quotations=listed)

    def _page(
        self, table: str, found: Conditions, limit: int, offset: int, order: str
    ) -> tuple[list[dict[str, Any]], int]:
        total = self.rows(f"SELECT count(*) AS total FROM {table} {found.where}", found.values)[0]["total"]
        statement = f"SELECT * FROM {table} {found.where} ORDER BY {order} LIMIT ? OFFSET ?"
        return self.rows(statement, [*found.values, limit, offset]), total

    def _forms(self, quotations: list[str]) -> dict[str, list[str]]:
        """The forms of some quotations except the longest of each, the most frequent first."""
        found: dict[str, list[str]] = {}
        statement = f"SELECT * FROM forms WHERE quotation IN ({', '.join('?' * len(quotations))})"
        for row in self.rows(statement, quotations) if quotations else ():
            found.setdefault(row["quotation"], []).append(row["quoted"])
        return {
            one: [form for form in forms if form != max(forms, key=len)][:_MAX_FORMS] for one, forms in found.items()
        }

    def _unreadable(self, error: Exception) -> IndexUnreadable:
        kind = type(error).__name__  # Its message may quote what was asked.
        return IndexUnreadable(
            f"{self._folder} cannot be read ({kind}): ask again if it is being made, else make it with "
            "`onrecord archive index`"
        )

    def stop(self) -> None:
        """End the statements in progress; those that would follow fail. Called from another thread."""
        self._is_stopped = True
        for cursor in list(self._asked):
            with suppress(package("duckdb").Error):  # It may have ended meanwhile.
                cursor.interrupt()

    def close(self) -> None:
        """Close the connection."""
        self._connection.close()


def _ranked(words: Sequence[str]) -> tuple[str, list[Any]]:
    """Attributions whose contents have all of some words, ranked by BM25 over the plain index of words."""
    marks = ", ".join("?" * len(words))
    statement = f"""(
        WITH found AS MATERIALIZED (SELECT * FROM words WHERE word IN ({marks})),
        often AS (SELECT word, count(*) AS n FROM found GROUP BY word),
        totals AS (SELECT (SELECT count(*) FROM said) AS n, (SELECT avg(total) FROM found) AS length)
        SELECT row, sum(
          ln(1 + (totals.n - often.n + 0.5) / (often.n + 0.5)) * times * {1 + _SATURATION}
          / (times + {_SATURATION} * ({1 - _LENGTH_WEIGHT} + {_LENGTH_WEIGHT} * total / totals.length))
        ) AS score
        FROM found JOIN often USING (word), totals
        GROUP BY row HAVING count(*) = {len(words)}
    )"""
    return statement, list(words)


def changes(longest: str, form: str) -> str:
    """The differences of a form from the longest one, word by word: `[-left out-]`, `{+added+}`."""
    before, after = longest.split(), form.split()
    pieces: list[str] = []
    for kind, start, end, first, last in difflib.SequenceMatcher(None, before, after, autojunk=False).get_opcodes():
        if kind == "equal":
            pieces.append(" ".join(before[start:end]))
            continue
        if start < end:
            pieces.append(f"[-{' '.join(before[start:end])}-]")
        if first < last:
            pieces.append(f"{{+{' '.join(after[first:last])}+}}")
    return " ".join(pieces)

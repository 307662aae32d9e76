"""The mapping of columns of an input to fields of an article."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from onrecord.archive.article import DOCUMENT_FIELDS, Article, Page
from onrecord.archive.errors import UnparsableArticle

FIELDS = ("id", "text", *DOCUMENT_FIELDS)


@dataclass(frozen=True, slots=True)
class ColumnMapping:
    """Names of columns by field; a field that is not named has a column of its own name."""

    columns: Mapping[str, str] = field(default_factory=dict)
    extra: tuple[str, ...] = ()
    """Columns that are carried through as they are."""

    def column(self, name: str) -> str:
        """The column of a field."""
        return self.columns.get(name, name)

    @property
    def wanted(self) -> list[str]:
        """All mapped columns."""
        return [*map(self.column, FIELDS), "markup", "document", *self.extra]

    def article(self, row: Mapping[str, Any]) -> Article:
        """The article in a row.

        Raises:
            UnparsableArticle: It has no text, or a column of a wrong type.
        """
        nested = row.get("document")
        inner: Mapping[str, Any] = nested if isinstance(nested, dict) else {}
        text, markup = row.get(self.column("text")), row.get("markup") or "plain"
        if not isinstance(text, str):
            raise UnparsableArticle(f"the column {self.column('text')} is missing or no text")
        if markup not in ("plain", "html"):
            raise UnparsableArticle("markup is neither plain nor html")
        document = {}
        for name in DOCUMENT_FIELDS:
            value = row.get(self.column(name))
            value = inner.get(name) if value is None else value
            if value is not None and value != "":
                document[name] = _text(value)
        carried = {name: row[name] for name in self.extra if row.get(name) is not None}
        extra = inner.get("extra")
        identity = row.get(self.column("id"))
        return Article(
            body=Page(text.encode("utf-8", "surrogatepass"), "utf-8") if markup == "html" else text,
            id=None if identity is None or identity == "" else _text(identity),
            document=document,
            extra={**(extra if isinstance(extra, dict) else {}), **carried},
        )


class UnseenColumns:
    """The columns that a mapping names and that no article has had so far.

    A column may be in few lines of JSON: all articles are looked at until it is found.
    """

    def __init__(self, mapping: ColumnMapping) -> None:
        self._keys = {column: _keys(column) for column in (*mapping.columns.values(), *mapping.extra)}

    def passed(self, raw: bytes) -> bytes:
        """Look at an article of a format with columns, and return it."""
        for column in [one for one, keys in self._keys.items() if any(_has(raw, key) for key in keys)]:
            del self._keys[column]
        return raw

    @property
    def names(self) -> list[str]:
        """Those that are left."""
        return list(self._keys)


def _keys(column: str) -> set[bytes]:
    """A column as JSON writes it, with its quotation marks, escaped or not."""
    return {json.dumps(column).encode(), json.dumps(column, ensure_ascii=False).encode("utf-8", "surrogatepass")}


def _has(raw: bytes, key: bytes) -> bool:
    """True if a key is in a JSON object. Within a string, its quotation marks would be escaped."""
    return key in raw and any(rest.lstrip().startswith(b":") for rest in raw.split(key)[1:])


def _text(value: Any) -> str:
    """A value as text; a list, as of several authors, joined by commas."""
    if isinstance(value, str):
        return value
    if isinstance(value, list) and all(isinstance(one, str) for one in value):
        return ", ".join(value)
    return json.dumps(value, ensure_ascii=False, sort_keys=True)

"""A row of a table or an object of a JSON file as a text with metadata.

Files from other programs have columns of any name. Usual names of the text and of the fields of `document` are
recognised; an invalid value of a field, such as a date in words, and every other column go to `extra`.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from pydantic import ValidationError

from onrecord.schemas.metadata import DocumentInput

TEXT_COLUMNS = ("text", "content", "body", "article", "article_text", "full_text")
"""Columns that may hold the text, in order of preference."""
ID_COLUMNS = ("id", "doc_id", "document_id", "article_id")
_OWN = frozenset(("markup", "document", "extra"))
METADATA_COLUMNS = {
    "title": ("title", "headline"),
    "url": ("url", "link", "web_url"),
    "published": ("published", "date", "publish_date", "published_at", "pub_date", "publication_date"),
    "byline": ("byline", "author", "authors"),
    "section": ("section", "desk", "category"),
    "outlet": ("outlet", "source", "publication", "publisher", "newspaper", "paper", "media_name"),
    "language": ("language", "lang"),
}
"""The fields of `document` and the columns that may hold each."""


def as_request(row: Mapping[str, Any], text_column: str | None = None) -> dict[str, Any]:
    """The fields of a `TextRequest`, not yet validated."""
    names = {name.strip().lower(): name for name in row if isinstance(name, str)}
    text = text_column or next((names[one] for one in TEXT_COLUMNS if one in names), "text")
    identity = next((names[one] for one in ID_COLUMNS if one in names), None)
    used = {text, identity, *(name for name in row if name in _OWN)}
    request: dict[str, Any] = {name: row[name] for name in row if name in _OWN}
    request |= {"text": row[text]} if text in row else {}
    if identity is not None and row[identity] not in (None, ""):
        request["id"] = _as_id(row[identity])
    document: dict[str, Any] = {}
    for field, columns in METADATA_COLUMNS.items():
        found = next((names[one] for one in columns if one in names and names[one] not in used), None)
        if found is not None and _is_field(field, row[found]):
            document[field] = row[found]
            used.add(found)
    extra = {name: value for name, value in row.items() if name not in used and value not in (None, "")}
    if document and "document" not in request:
        request["document"] = document
    if extra and "extra" not in request:
        request["extra"] = extra
    return request


def _as_id(value: Any) -> Any:
    """An id; numbers become strings."""
    return str(value) if isinstance(value, int) and not isinstance(value, bool) else value


def _is_field(field: str, value: Any) -> bool:
    if value in (None, ""):
        return False
    try:
        DocumentInput.model_validate({field: value})
    except ValidationError:
        return False
    return True

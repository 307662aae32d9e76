"""Extracts the text of a document."""

from __future__ import annotations

from typing import Any

from fastapi import APIRouter
from starlette.requests import Request

from onrecord.api.documents.document import MEDIA_TYPES, Kind
from onrecord.api.documents.record_fields import warnings_of
from onrecord.api.errors.problems import (
    BodyTooLarge,
    InternalError,
    NoTextFound,
    Overloaded,
    TextTooLong,
    UnreadableDocument,
    UnsupportedMediaType,
)
from onrecord.api.http.content_type import charset_of, essence_of
from onrecord.api.http.disconnect import cancel_on_disconnect
from onrecord.api.request_context import CurrentContext
from onrecord.api.routes.responses import problem_responses
from onrecord.api.services.extraction import check_length
from onrecord.api.state import CurrentState
from onrecord.schemas.document import DocumentText

router = APIRouter(prefix="/v1", tags=["extractions"])

_BINARY = {"schema": {"type": "string", "format": "binary"}}
_WRITTEN = {"schema": {"type": "string"}}
_BODY: dict[str, Any] = {
    "required": True,
    "description": "The document. Without a `charset`, plain text is UTF-8; a page declares its own.",
    "content": {name: _WRITTEN if kind in ("plain", "html") else _BINARY for name, kind in MEDIA_TYPES.items()},
}


@router.post(
    "/texts",
    operation_id="take_text",
    summary="Extract the text of a document: HTML, Word, PDF, RTF, OpenDocument, e-mail",
    response_description="The text of the document",
    openapi_extra={"requestBody": _BODY},
    responses=problem_responses(
        BodyTooLarge, TextTooLong, UnsupportedMediaType, UnreadableDocument, NoTextFound, InternalError, Overloaded
    ),
)
async def take_text(request: Request, state: CurrentState, context: CurrentContext) -> DocumentText:
    """Extracts the text of a document, to be displayed and sent to `/v1/extractions`: offsets are then into that text.

    Of an HTML page, it returns the article, without menus, adverts, comments and footers. Of a Word document (.docx) or
    an OpenDocument text (.odt), it returns paragraphs and tables, with tracked changes accepted; of an e-mail, its
    plain text or else its HTML; of a PDF, the text of its pages in reading order. The document is neither stored nor
    logged.
    """
    kind = _kind(request)
    raw, charset = await request.body(), charset_of(request.headers)
    parsing = state["parsers"].read(kind, raw, charset, caller=context.caller.name)
    document = await cancel_on_disconnect(request, parsing)
    context.add_text(document.text)
    check_length(document.text, state["settings"].max_text_length)
    return DocumentText(
        text=document.text,
        title=document.title,
        text_length=len(document.text),
        warnings=warnings_of(document),
    )


def _kind(request: Request) -> Kind:
    kind = MEDIA_TYPES.get(essence_of(request.headers))
    if kind is None:
        raise UnsupportedMediaType(f"The body must have one of these media types: {', '.join(MEDIA_TYPES)}.")
    return kind

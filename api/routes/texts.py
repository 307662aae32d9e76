"""A document in, its text out."""

from __future__ import annotations

from typing import Any

from fastapi import APIRouter
from starlette.requests import Request

from onrecord.api.documents.document import MEDIA_TYPES, Document, Kind
from onrecord.api.documents.errors import DocumentError
from onrecord.api.documents.taking import warnings_of
from onrecord.api.exchange import CurrentExchange
from onrecord.api.media import charset_of, essence_of
from onrecord.api.openapi import answers
from onrecord.api.problems import (
    BodyTooLarge,
    InternalFault,
    NoTextFound,
    Overloaded,
    TextTooLong,
    UnreadableDocument,
    UnsupportedMediaType,
    of_document,
)
from onrecord.api.state import CurrentState
from onrecord.schemas.document import DocumentText

router = APIRouter(prefix="/v1", tags=["extractions"])

_BINARY = {"schema": {"type": "string", "format": "binary"}}
_WRITTEN = {"schema": {"type": "string"}}
_BODY: dict[str, Any] = {
    "required": True,
    "description": "The document itself. Without a `charset`, plain text is UTF-8 and a page what it declares.",
    "content": {name: _BINARY if kind == "docx" else _WRITTEN for name, kind in MEDIA_TYPES.items()},
}


@router.post(
    "/texts",
    operation_id="take_text",
    summary="The text of a plain, HTML or Word document",
    response_description="The text of the document",
    openapi_extra={"requestBody": _BODY},
    responses=answers(
        BodyTooLarge, TextTooLong, UnsupportedMediaType, UnreadableDocument, NoTextFound, InternalFault, Overloaded
    ),
)
async def take_text(request: Request, state: CurrentState, exchange: CurrentExchange) -> DocumentText:
    """Takes the text out of a document, so that it can be shown, and sent to be read with offsets for what is shown.

    Of an HTML page it takes the article, without menus, adverts, comments and footers. Of a Word document (.docx) it
    takes paragraphs and tables, with tracked changes accepted. The document is neither kept nor logged.
    """
    kind = _kind(request)
    await state["rates"].charge(exchange)
    document = await _taken(request, state, kind)
    exchange.note(document.text)
    limit, actual = state["settings"].max_text_length, len(document.text)
    if actual > limit:
        raise TextTooLong(f"The text has {actual} code points; the limit is {limit}.", limit=limit, actual=actual)
    return DocumentText(
        text=document.text,
        title=document.title,
        text_length=len(document.text),
        warnings=warnings_of(document),
    )


async def _taken(request: Request, state: CurrentState, kind: Kind) -> Document:
    try:
        return await state["workshop"].read(kind, await request.body(), charset_of(request.headers))
    except DocumentError as error:
        raise of_document(error) from None


def _kind(request: Request) -> Kind:
    kind = MEDIA_TYPES.get(essence_of(request.headers))
    if kind is None:
        raise UnsupportedMediaType(f"The body must be declared as one of {', '.join(MEDIA_TYPES)}.")
    return kind

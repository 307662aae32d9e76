"""The tools that assistants may call: the same code, limits and keys as the routes.

A tool raises only `ToolError`, whose message is that of the problem and holds nothing of a text.
"""

from __future__ import annotations

import json
import logging
from collections.abc import AsyncGenerator, Awaitable, Callable
from contextlib import asynccontextmanager
from typing import Annotated, Any, TypeAlias

from mcp.server import MCPServer
from mcp.server.mcpserver import Context
from mcp.server.mcpserver.exceptions import ToolError
from mcp.types import CallToolResult, TextContent
from pydantic import Field, ValidationError

from onrecord import __version__
from onrecord.api.errors.mapping import problem_of
from onrecord.api.errors.problems import InvalidRequest
from onrecord.api.request_context import RequestContext
from onrecord.api.services.extraction import ExtractionSession, check_length
from onrecord.api.services.verification import length_of, read_sources, report
from onrecord.api.state import State
from onrecord.api.worker.deadline import Deadline
from onrecord.schemas.extraction import Extraction
from onrecord.schemas.request import Markup, OptionsRequest, TextRequest
from onrecord.schemas.validation import invalid_fields
from onrecord.schemas.verification import Verification, VerificationReport
from onrecord.schemas.verification_request import MAX_SOURCES, RecordSource, VerificationRequest
from onrecord.verification.report import verify_words

MAX_RECORD_BYTES = 1_000_000
"""The longest record that a tool returns. An assistant could not read a longer one, and the library would validate and
write it on the event loop: 8 MB took two seconds."""

Backend: TypeAlias = Callable[[Context[Any, Any]], Awaitable[tuple[State, RequestContext]]]
"""Gives the service's state and the context of the request that calls a tool."""

INSTRUCTIONS = (
    "onrecord tells who said what in English news texts, and whether quotations are in the record. Before you print a "
    "quotation, call `find` with it and the sources. Before you hand over a draft, call `verify`. `exact`, `bracketed` "
    "and `trimmed` are verified; `altered` and `joined` list what differs; never print what is `not_found`."
)

TOOLS = ("extract", "verify", "find")

Text = Annotated[str, Field(description="The text, in English.")]
Sources = Annotated[
    list[RecordSource],
    Field(min_length=1, max_length=MAX_SOURCES, description="The transcripts, statements and notes."),
]


class _Server(MCPServer[Any]):
    """A server whose errors hold nothing of the arguments. The library's own quote what was sent."""

    async def call_tool(self, name: str, arguments: dict[str, Any], context: Context[Any, Any] | None = None) -> Any:
        """Call a tool.

        Raises:
            ToolError: There is no such tool, or it fails.
        """
        if name not in TOOLS:
            raise ToolError(f"There is no such tool. The tools are {', '.join(TOOLS)}.")
        try:
            return await super().call_tool(name, arguments, context)
        except ToolError as error:
            if not isinstance(error.__cause__, ValidationError):
                raise
            fields = invalid_fields(error.__cause__.errors(include_url=False, include_input=False))
            problem = InvalidRequest.listing(fields)
            raise ToolError(f"{problem.title}. {problem.detail}.") from None


def make_server(backend: Backend) -> MCPServer[Any]:
    """A server with the tools `extract`, `verify` and `find`.

    Args:
        backend: Gives the state and the context of each call.
    """
    # Its loggers write the arguments of a failed call, and with them the text.
    logging.getLogger("mcp").setLevel(logging.CRITICAL + 1)
    # The tools never change: a subscription would keep a stream open for ever, in which nothing comes.
    server = _Server("onrecord", instructions=INSTRUCTIONS, version=__version__, subscriptions=False)

    @server.tool(description="Find who said what in a news text: source, cue, content and speaker of each attribution.")
    async def extract(
        text: Text, ctx: Context[Any, Any], markup: Markup = "plain"
    ) -> Annotated[CallToolResult, Extraction]:
        async with _call(backend, ctx) as (state, context):
            request = TextRequest(text=text, markup=markup)
            context.add_text(text)
            record = await ExtractionSession(state, context, None).record(request, OptionsRequest())
            _check_size(record.body)
            return await state["converter"].run(lambda: _result(record.body))

    @server.tool(description="Check every quotation of a draft against sources: wording, changed meaning, speaker.")
    async def verify(
        text: Text, sources: Sources, ctx: Context[Any, Any], indirect: bool = False, markup: Markup = "plain"
    ) -> VerificationReport:
        async with _call(backend, ctx) as (state, context):
            request = VerificationRequest(text=text, markup=markup, sources=sources, indirect=indirect)
            context.add_text(text)
            return await report(request, state, context, None, lambda made, _: made)

    @server.tool(description="Find the passage of the sources that some words are from, and how they differ from it.")
    async def find(
        words: Annotated[str, Field(description="The quotation, without quotation marks.")],
        sources: Sources,
        ctx: Context[Any, Any],
        speaker: Annotated[str | None, Field(description="Who is said to have said it.")] = None,
    ) -> Verification:
        async with _call(backend, ctx) as (state, context):
            check_length(words, state["settings"].max_text_length)
            context.add_text(words)
            kept, caller = state["kept_records"], context.caller.name
            read = await read_sources(sources, kept, caller)
            async with Deadline(None, state["settings"].request_timeout).enforced():
                found: Verification = await state["matcher"].run(
                    lambda: verify_words(words, [one.source for one in read()], speaker), length_of(sources)
                )
                return found

    return server


def _check_size(body: bytes) -> None:
    """Refuse a record that is too long for a tool.

    Raises:
        ToolError: The record is too long.
    """
    if len(body) > MAX_RECORD_BYTES:
        detail = f"The record has {len(body)} bytes, and a tool returns at most {MAX_RECORD_BYTES}."
        raise ToolError(f"{detail} Send the text in parts, divided between paragraphs.")


def _result(body: bytes) -> CallToolResult:
    """The result of a tool that has a record, in both forms: made on a thread, unlike the library's own."""
    return CallToolResult(content=[TextContent(type="text", text=body.decode())], structured_content=json.loads(body))


@asynccontextmanager
async def _call(backend: Backend, ctx: Context[Any, Any]) -> AsyncGenerator[tuple[State, RequestContext]]:
    """The state and the context of a call, which is charged to its caller as one text.

    Raises:
        ToolError: The call fails; the message is that of the problem.
    """
    try:
        state, context = await backend(ctx)
        await state["limiter"].charge(context)
        yield state, context
    except ToolError:
        raise
    except Exception as error:
        problem = problem_of(error, "")
        raise ToolError(f"{problem.title}. {problem.detail} {problem.remedy}") from None

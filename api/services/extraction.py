"""Extraction of records from the texts of a request, for all routes that take texts."""

from __future__ import annotations

from dataclasses import dataclass

from onrecord.api.errors.mapping import problem_of
from onrecord.api.errors.problems import InvalidRequest, ServiceProblem, TextTooLong, UnsupportedLanguage
from onrecord.api.exports.export import ExportFormat
from onrecord.api.request_context import RequestContext
from onrecord.api.state import State
from onrecord.api.worker import Task, Times, WrittenRecord
from onrecord.api.worker.deadline import Deadline
from onrecord.extractors.options import ExtractionOptions
from onrecord.schemas.batch import BatchItem
from onrecord.schemas.metadata import Metadata
from onrecord.schemas.problem import InvalidField
from onrecord.schemas.request import UNREAD_LANGUAGE, OptionsRequest, TextRequest, is_english
from onrecord.schemas.strings import is_blank

_BLANK = InvalidField(pointer="/text", type="text_blank", detail="The text is empty or only white space")


class ExtractionSession:
    """The texts of one request.

    Args:
        state: The service's state.
        context: The request's context.
        timeout: The deadline of each text in seconds; None for that of the service.
    """

    def __init__(self, state: State, context: RequestContext, timeout: float | None) -> None:
        self._state = state
        self._context = context
        self._timeout = timeout

    async def record(self, text: TextRequest, wanted: OptionsRequest, *, bulk: bool = False) -> WrittenRecord:
        """Extracts the record of one text as JSON; see `read`."""
        return (await self.read(text, wanted, bulk=bulk))[1]

    async def read(
        self, text: TextRequest, wanted: OptionsRequest, form: ExportFormat = "json", *, bulk: bool = False
    ) -> tuple[str, WrittenRecord]:
        """Extracts the record of one text, and returns it with the text that its offsets are for.

        Args:
            text: The text.
            wanted: The options of the record.
            form: The format of the record.
            bulk: True for one of many texts, which wait for room in the queue, where a single text is refused.

        Raises:
            ServiceProblem: The text is refused, or its deadline passes.
            DocumentError: There is no text in the page that was sent.
            ExtractionError: The text could not be processed.
        """
        if is_blank(text.text):
            raise InvalidRequest.listing([_BLANK])
        if not is_english(wanted.language):
            raise UnsupportedLanguage(UNREAD_LANGUAGE)
        settings, worker, metrics = self._state["settings"], self._state["worker"], self._state["metrics"]
        deadline = Deadline(self._timeout, settings.request_timeout)
        document = None
        if text.markup == "html":
            # A page's length is limited by that of the body, since most of a page is markup.
            parsers, caller = self._state["parsers"], self._context.caller.name
            async with deadline.enforced():
                document = await parsers.read("html", text.text.encode(), "utf-8", caller=caller, bulk=bulk)
        plain = document.text if document else text.text
        check_length(plain, settings.max_text_length)
        times = Times()
        with metrics.watching(lambda: worker.waiting):
            async with deadline.enforced():
                metadata = Metadata.of(text.document, text.extra, document.title if document else None)
                task = Task(plain, ExtractionOptions.of(wanted, text.id), form, document, metadata)
                record = await worker.extract(task, bulk=bulk, times=times, deadline=deadline)
        metrics.read(len(plain), record.modes, record.warnings, times.parts)
        metrics.set_pace(worker.code_points_per_second)
        if not bulk:
            self._context.set_timings(times.parts)
        return plain, record

    async def item(self, text: TextRequest, wanted: OptionsRequest) -> Item:
        """Extracts the record of one text among many; if that fails, the item holds a problem."""
        try:
            record = await self.record(text, wanted, bulk=True)
        except Exception as error:
            return self.problem_item(problem_of(error, self._context.instance), text.id)
        empty = BatchItem(id=text.id, status="ok").model_dump_json().encode()
        return Item(filled(empty, "extraction", record.body), is_good=True)

    def problem_item(self, problem: ServiceProblem, text_id: str | None = None) -> Item:
        """A problem as the result of one text among many."""
        self._state["metrics"].problem(problem.slug)
        found = BatchItem(id=text_id, status="problem", problem=problem.body(self._context.instance))
        return Item(found.model_dump_json().encode(), is_good=False)


@dataclass(frozen=True, slots=True)
class Item:
    """The result of one text among many, as JSON."""

    body: bytes
    is_good: bool


def filled(document: bytes, name: str, value: bytes) -> bytes:
    """A JSON object with a value, itself JSON, in place of a field's null or empty list.

    Large records are not parsed for it. Inside a string every quotation mark is escaped, so the field's name and value
    cannot be part of one.
    """
    for empty in (b"null", b"[]"):
        field = b'"%s":%s' % (name.encode(), empty)
        if field in document:
            before, _, after = document.partition(field)
            return b'%s"%s":%s%s' % (before, name.encode(), value, after)
    raise ValueError(f"the object has no empty field {name}")


def check_length(text: str, limit: int) -> None:
    """Refuses a text that is too long.

    Raises:
        TextTooLong: It has more code points than the limit.
    """
    if (actual := len(text)) > limit:
        raise TextTooLong(f"The text has {actual} code points; the limit is {limit}.", limit=limit, actual=actual)

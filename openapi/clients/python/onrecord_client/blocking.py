"""The client without an event loop, made of `aio.py` by `make clients`: change that one."""

import json
import time
from collections.abc import Callable, Iterable, Iterator
from itertools import count
from ssl import SSLContext
from typing import Any, Self, TypeVar, Unpack, cast
from urllib.parse import quote

import httpx

from .duplex import Duplex
from .errors import OnrecordError, ProblemError, StreamTruncated, error_of, failed, pause
from .generated import Client as Core
from .generated import models
from .generated.api.extractions import extract, extract_batch
from .generated.api.jobs import get_job, list_jobs
from .generated.api.service import get_info, get_readiness
from .generated.api.verifications import delete_record, get_record, put_record
from .options import (
    Exported,
    Fields,
    Format,
    Markup,
    Options,
    Text,
    Texts,
    address,
    authorization,
    exported,
    named,
    prepared,
    string,
    with_record,
    worded,
)
from .sources import ReportFormat, Sources, VerifyOptions, checking

T = TypeVar("T")
_JOB_HEADERS = {"Content-Type": "application/x-ndjson"}
_RESULTS = 200
_STREAM_HEADERS = {"Content-Type": "application/x-ndjson", "Accept-Encoding": "identity"}


class Client:
    """Calls the service. Share one: it keeps connections open until it is closed.

    Args:
        base_url: Where the service runs.
        key: The key, if the service asks for one.
        timeout: How many seconds a step of a call may take; None: as many as it takes.
        max_retries: How often a call is tried again when the service is busy or cannot be reached.
        deadline: How many seconds the service may take for a text, waiting included; None: as many as it allows.
        tls: What to trust, where the usual authorities will not do.
        transport: What carries calls in place of a connection, as tests do.
    """

    def __init__(
        self,
        base_url: str = "http://127.0.0.1:8000",
        *,
        key: str | None = None,
        timeout: float | None = 60.0,
        max_retries: int = 2,
        deadline: float | None = None,
        tls: SSLContext | None = None,
        transport: httpx.BaseTransport | None = None,
    ) -> None:
        tls, headers = tls or httpx.create_ssl_context(), authorization(key)
        headers |= {"Request-Timeout": str(deadline)} if deadline else {}
        base_url = address(base_url)
        shared: dict[str, Any] = {"base_url": base_url, "headers": headers, "event_hooks": {"response": [_check]}}
        self._max_retries = max_retries
        self._http = httpx.Client(**shared, timeout=timeout, verify=tls, transport=transport)
        self._feed = httpx.Client(**shared, transport=transport or Duplex(tls))
        self._core = Core(base_url).set_httpx_client(self._http)

    def extract(
        self,
        text: str,
        *,
        id: str | None = None,
        markup: Markup = "plain",
        document: Fields = None,
        extra: Fields = None,
        **options: Unpack[Options],
    ) -> models.Extraction:
        """The record of one text. `document` and `extra` come back with the record."""
        known: dict[str, Any] = {"document": document, "extra": extra}
        request = models.ExtractionRequest(text=string(text), id=id, markup=markup, **known, **prepared(options))
        return self._call(extract.sync, body=request)

    def extract_batch(self, texts: Texts, **options: Unpack[Options]) -> models.Batch:
        """The records of up to 100 texts, or problems, in the order of the texts."""
        request = models.BatchRequest(texts=[named(text) for text in texts], **prepared(options))
        return self._call(extract_batch.sync, body=request)

    def extract_stream(
        self, texts: Texts, *, silence: float | None = 60.0, **options: Unpack[Options]
    ) -> Iterator[models.BatchItem]:
        """The records of any number of texts, or problems, each when it is ready, in any order.

        Texts are asked for as the service takes them, and it takes none while results wait here. They are sent once:
        nothing is tried again. `silence` is how many seconds may pass without a result; None suits a feed.
        """
        defaults = models.StreamDefaults(type_="defaults", **prepared(options))
        sent: dict[str, Any] = {"content": _lines(defaults, texts), "headers": _STREAM_HEADERS, "timeout": silence}
        rest, given = b"", 0
        try:
            with self._feed.stream("POST", "/v1/extractions/stream", **sent) as response:
                for piece in response.iter_raw():
                    *ended, rest = (rest + piece).split(b"\n")
                    for record in map(json.loads, ended):
                        if record["type"] == "end" and given == sum(record["counts"].values()):
                            return
                        if record["type"] == "item":
                            given += 1
                            yield models.BatchItem.from_dict(record)
        except httpx.ConnectError as error:
            raise failed(error) from error
        except httpx.TransportError as error:
            raise StreamTruncated(f"the stream broke off after {given} results: {error}") from error
        raise StreamTruncated(f"the stream ended without its last line, after {given} results")

    def export(
        self, form: Format, text: str | Text, record: models.Extraction | None = None, **options: Unpack[Options]
    ) -> str:
        """A text in another format, or its record, which is then converted and not extracted again.

        A text with an id, as in a batch, may have `markup`, `document` and `extra`, too.
        """
        path, request = exported(form), worded(text)
        if record is None:
            request |= models.StreamDefaults(type_="defaults", **prepared(options)).to_dict()
            del request["type"]
        else:
            request |= {"extraction": record.to_dict()}
        return (self._post(path, json=request)).text

    def export_batch(self, form: Format, texts: Exported, **options: Unpack[Options]) -> bytes:
        """Up to 100 texts in another format: one document, or a ZIP archive of brat and INCEpTION.

        A pair `(text, record)` is converted and not extracted again.
        """
        request = models.ExportBatchRequest(texts=[], **prepared(options)).to_dict()
        request["texts"] = [with_record(text) for text in texts]
        return (self._post(f"{exported(form)}/batch", json=request)).content

    def text_of(self, document: bytes, media_type: str) -> models.DocumentText:
        """The text of a document, such as a web page or a Word file, by its media type."""
        sent: dict[str, Any] = {"content": document, "headers": {"Content-Type": media_type}}
        return self._asked(models.DocumentText.from_dict, "/v1/texts", **sent)

    def verify(self, text: str, sources: Sources, **options: Unpack[VerifyOptions]) -> models.VerificationReport:
        """A report on each quotation of a draft: its place in the sources, and what was changed.

        Sources are strings, dictionaries or `RecordSource`s, of a kept one the `id` alone; or one dictionary with
        the text of each id. With its `extraction`, speakers included, the draft is not read again.
        """
        request = checking(text, sources, options)
        return self._asked(models.VerificationReport.from_dict, "/v1/verifications", json=request)

    def verify_as(self, form: ReportFormat, text: str, sources: Sources, **options: Unpack[VerifyOptions]) -> str:
        """The same report in another format."""
        return (self._post(f"/v1/verifications/{form}", json=checking(text, sources, options))).text

    def put_record(self, id: str, text: str, **known: Any) -> models.KeptRecord:
        """Keeps a source for later verifications: `kind`, `speaker` and `date` are what is known of it."""
        return self._call(put_record.sync, id=id, body=models.RecordText(text=text, **known))

    def get_record(self, id: str) -> models.KeptRecord:
        """Describes a source that is kept."""
        return self._call(get_record.sync, id=id)

    def delete_record(self, id: str) -> None:
        """Forgets a source that is kept."""
        self._call(delete_record.sync_detailed, id=id)

    def create_job(self, articles: Iterable[dict[str, Any]]) -> models.Job:
        """Have many articles read in the background: mappings with `text` and, if wanted, `id`, `title`, `published`.

        Nothing is tried again: a job that was created twice would be read twice.
        """
        body = b"".join(json.dumps(article).encode() + b"\n" for article in articles)
        return self._asked(models.Job.from_dict, "/v1/jobs", 0, content=body, headers=_JOB_HEADERS)

    def jobs(self) -> list[models.Job]:
        """Your jobs, the newest first."""
        return (self._call(list_jobs.sync)).jobs

    def job(self, job: str) -> models.Job:
        """The progress of a job."""
        return self._call(get_job.sync, job=job)

    def run_job(
        self,
        articles: Iterable[dict[str, Any]],
        *,
        on_progress: Callable[[models.Job], object] = lambda job: None,
        poll: float = 2.0,
    ) -> models.Job:
        """Create a job and wait until it has ended. `on_progress` is called with it every `poll` seconds."""
        job = self.create_job(articles)
        on_progress(job)
        while job.state == "running":
            time.sleep(poll)
            job = self.job(job.id)
            on_progress(job)
        return job

    def job_results(self, job: str) -> Iterator[dict[str, Any]]:
        """The results of a job so far, in the order of its articles: each has `record` or `problem`."""
        given = 0
        while True:
            found = self._call(self._results_page, job=job, offset=given)
            for line in found:
                given += 1
                yield line
            if not found:
                return

    def _results_page(self, client: Core, job: str, offset: int) -> list[dict[str, Any]]:
        page = {"offset": offset, "limit": _RESULTS}
        response = self._http.get(f"/v1/jobs/{quote(job, safe='')}/results", params=page)
        return [json.loads(line) for line in response.text.splitlines()]

    def job_file(self, job: str, name: str) -> bytes:
        """One of the `files` of a job that is done: a table in Parquet, or the records."""
        path = f"/v1/jobs/{quote(job, safe='')}/files/{quote(name, safe='')}"
        return (self._tried(lambda: self._http.get(path))).content

    def delete_job(self, job: str) -> None:
        """Stop a job and delete its results."""
        self._tried(lambda: self._http.delete(f"/v1/jobs/{quote(job, safe='')}"))

    def said(self, **question: Any) -> models.SaidAnswer:
        """Attributions of the service's archive: `said(speaker="petrova", words="harbour", limit=50)`."""
        return self._asked(models.SaidAnswer.from_dict, "/v1/archive/said", json=question)

    def people(self, **question: Any) -> models.PeopleAnswer:
        """Speakers of the archive, with the ids that other questions take: `people(name="petrova")`."""
        return self._asked(models.PeopleAnswer.from_dict, "/v1/archive/people", json=question)

    def quotations(self, **question: Any) -> models.QuotationsAnswer:
        """Quotations that several articles of the archive have: `quotations(min_articles=5)`."""
        return self._asked(models.QuotationsAnswer.from_dict, "/v1/archive/quotations", json=question)

    def audit(self, **question: Any) -> models.AuditAnswer:
        """Counts and shares of the archive's sources: `audit(measure="named", by="section")`."""
        return self._asked(models.AuditAnswer.from_dict, "/v1/archive/audit", json=question)

    def info(self) -> models.ServiceInfo:
        """Versions, models and every limit of the service."""
        return self._call(get_info.sync)

    def ready(self) -> models.Health:
        """True if texts can be sent; raises `Unavailable` while they cannot."""
        return self._call(get_readiness.sync)

    def _call(self, endpoint: Callable[..., T | models.Problem | None], **arguments: Any) -> T:
        if "body" in arguments:
            json.dumps(arguments["body"].to_dict())  # what is no JSON is the caller's fault, and not the answer's
        return self._tried(lambda: cast(T, endpoint(client=self._core, **arguments)))

    def _asked(self, parse: Callable[[Any], T], path: str, retries: int | None = None, **sent: Any) -> T:
        def asked() -> T:
            return parse((self._http.post(path, **sent)).json())

        json.dumps(sent.get("json"))
        return self._tried(asked, retries)

    def _post(self, path: str, **sent: Any) -> httpx.Response:
        """Sends what the generated calls do not: every route that has no JSON in return."""
        json.dumps(sent.get("json"))
        return self._tried(lambda: self._http.post(path, **sent))

    def _tried(self, call: Callable[[], T], retries: int | None = None) -> T:
        for attempt in count():
            try:
                return call()
            except (httpx.TransportError, ProblemError) as error:
                wait = pause(error, attempt, self._max_retries if retries is None else retries)
            except (AttributeError, KeyError, TypeError, json.JSONDecodeError) as error:
                raise OnrecordError(f"the answer is not one of onrecord's: {error!r}") from error
            time.sleep(wait)
        raise AssertionError

    def close(self) -> None:
        """Closes its connections."""
        self._http.close()
        self._feed.close()

    def __enter__(self) -> Self:
        """Opens connections as they are needed."""
        return self

    def __exit__(self, *_: object) -> None:
        """Closes them."""
        self.close()


def _check(response: httpx.Response) -> None:
    if not response.is_success:
        response.read()
        raise error_of(response)


def _lines(defaults: models.StreamDefaults, texts: Texts) -> Iterator[bytes]:
    yield json.dumps(defaults.to_dict()).encode() + b"\n"
    for text in texts:
        yield json.dumps(named(text).to_dict()).encode() + b"\n"

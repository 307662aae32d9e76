"""Operations of the service in both Python clients: each has a method; archives, jobs and reports."""

from __future__ import annotations

import inspect
import json
import re
from collections.abc import Callable
from typing import Any, get_args

import httpx
import pytest

from evaluation.report import ROOT
from onrecord_client import AsyncClient, errors, models
from onrecord_client.options import Format
from onrecord_client.sources import ReportFormat

Connect = Callable[..., Any]
Play = Callable[[str], str]


def test_a_draft_is_checked_and_sources_are_kept(connect: Connect, play: Play) -> None:
    client = connect(play("ok"))
    draft, record = "Ann said “it will rain on Friday”", "MS. LEE: It may rain on Friday."
    with pytest.raises(errors.ProblemError):
        client.put_record("briefing", record)  # this service keeps none
    sources = [models.RecordSource(id="briefing", text=record, kind="transcript"), "Nothing of it."]
    report = client.verify(draft, sources, offset_unit="utf16", explain=True)
    assert isinstance(report, models.VerificationReport)
    (one,) = report.verifications
    assert (one.wording, one.passages[0].said_by) == ("altered", "MS. LEE")
    assert [(flag.kind, flag.change) for flag in one.meaning_flags] == [("modal", "changed")]
    assert [source.id for source in report.sources] == ["briefing", "source-2"]
    again = client.verify(draft, sources, extraction=client.extract(draft), explain=True)
    assert again.verifications[0].passages == one.passages


def test_a_report_comes_in_other_formats(connect: Connect, play: Play) -> None:
    client = connect(play("ok"))
    draft, sources = "Ann said “it will rain on Friday”", {"briefing": "MS. LEE: It may rain on Friday."}
    assert client.verify_as("csv", draft, sources).count("\r\n") == 2
    page = json.loads(client.verify_as("annotations", draft, sources, extraction=client.extract(draft)))
    assert page["type"] == "AnnotationPage"
    with pytest.raises(TypeError, match="unexpected keyword argument 'indirekt'"):
        client.verify(draft, sources, indirekt=True)


def test_an_archive_is_asked(connect: Connect, play: Play) -> None:
    client = connect(play("ok"))
    [person, *_] = client.people(type="person", limit=3).people
    found = client.said(person=person.person, limit=2)
    assert isinstance(found, models.SaidAnswer)
    assert len(found.hits) == 2 < found.total
    assert {hit.person for hit in found.hits} == {person.person}
    assert min(one.articles for one in client.quotations(min_articles=3).quotations) >= 3
    counted = client.audit(measure="named", by="section")
    assert client.said(**counted.buckets[0].open_.to_dict()).total == counted.buckets[0].count
    with pytest.raises(errors.InvalidRequest) as refused:
        client.said(outlets="Mail")
    assert [one["detail"] for one in refused.value.errors] == ["Unknown field; did you mean outlet?"]


def test_a_job_is_run_listed_and_its_files_are_taken(connect: Connect, play: Play) -> None:
    client = connect(play("ok"))
    job = client.run_job([{"id": "a", "text": "Ann said it rained."}], poll=0.05)
    assert (job.state, job.done) == ("done", 1)
    assert job.id in {one.id for one in client.jobs()}
    assert client.job_file(job.id, "attributions-00000.parquet")[:4] == b"PAR1"
    with pytest.raises(errors.ProblemError, match="no such file"):
        client.job_file(job.id, "job.json")
    client.delete_job(job.id)
    assert job.id not in {one.id for one in client.jobs()}


SOME: dict[str, Any] = {
    "text": "Ann said no",
    "texts": [("a", "Ann said no")],
    "sources": ["No."],
    "document": b"Ann said no",
    "media_type": "text/plain",
    "id": "briefing",
    "articles": [{"text": "Ann said no"}],
    "job": "j1",
    "name": "speakers.parquet",
}
"""An argument of each name."""


def test_every_operation_has_a_method(connect: Connect) -> None:
    """Of the service's document: but those whose methods read or send lines, which are tried elsewhere."""
    seen: set[tuple[str, str]] = set()

    def answer(request: httpx.Request) -> httpx.Response:
        seen.add((request.method, request.url.path))
        return httpx.Response(404, json={})

    client = connect("http://service", transport=httpx.MockTransport(answer))
    for name, method in inspect.getmembers(AsyncClient, inspect.iscoroutinefunction):
        wanted = [one.name for one in inspect.signature(method).parameters.values() if one.default is one.empty]
        forms = {"export": get_args(Format), "export_batch": get_args(Format), "verify_as": get_args(ReportFormat)}
        for form in forms.get(name, [None]):
            if name[0] != "_" and name != "aclose":
                given = {one: SOME[one] for one in wanted if one in SOME} | ({"form": form} if form else {})
                with pytest.raises(errors.ProblemError):
                    getattr(client, name)(**given)
    document = json.loads((ROOT / "openapi" / "openapi.json").read_text())["paths"]
    named = {"{id}": "briefing", "{job}": "j1", "{name}": "speakers.parquet"}
    operations = {
        (method.upper(), re.sub(r"{\w+}", lambda found: named[found[0]], path))
        for path, item in document.items()
        for method in item
    }
    assert operations - seen == {
        ("POST", "/v1/extractions/stream"),
        ("GET", "/v1/jobs/j1/results"),
        ("GET", "/livez"),
        ("GET", "/metrics"),
    }

"""Both Python clients against a live server on loopback."""

from __future__ import annotations

import asyncio
import json
import socket
import sys
import threading
import time
from collections.abc import Callable, Iterator
from typing import Any

import httpx
import pytest

from onrecord.api.app import create_app
from onrecord.api.settings import Settings
from onrecord_client import AsyncClient, errors, frame, models, rows, speaker_of
from onrecord_client.errors import pause
from onrecord_client.sources import Sources
from tests.api.first_words import CRASH, POISON, FirstWords
from tests.clients.script import Script

Connect = Callable[..., Any]
Play = Callable[[str], str]


def test_a_text_gives_its_record(connect: Connect, play: Play) -> None:
    roster = [models.RosterEntry(id="ann", name="Ann Lee")]
    options = {"offset_unit": "utf16", "explain": True, "roster": roster, "include": ["speakers"]}
    record = connect(play("ok")).extract("😀 said it rained", id="rain", **options)
    assert isinstance(record, models.Extraction)
    assert (record.id, record.offset_unit, record.text_length) == ("rain", "utf16", 17)
    assert [said.content and said.content.text for said in record.attributions] == ["it rained"]
    assert record.attributions[0].evidence is not None


def test_rosters_and_metadata_may_be_dictionaries(connect: Connect, play: Play) -> None:
    client = connect(play("ok"))
    known = {"document": {"title": "Rain"}, "extra": {"cms": 1}}
    record = client.extract("Ann said it rained", roster=[{"id": "ann", "name": "Ann Lee"}], **known)
    assert (record.document.title, record.extra.to_dict()) == ("Rain", {"cms": 1})
    for roster in (["Ann Lee"], [{"name": "Ann Lee"}]):
        assert client.extract("Ann said it rained", roster=roster).id
    with pytest.raises(TypeError, match="no keys but name, id, aliases, role"):
        client.extract("Ann said it rained", roster=[{"id": "ann", "name": "Ann Lee", "alias": []}])


@pytest.mark.parametrize(
    ("texts", "message"),
    [
        (["Ann said it rained"], r"it is a pair \(id, text\), a models.BatchText or a dictionary with id, text"),
        ("Ann said it rained", "a text of several has an id"),
        ({"a": "Ann said it rained"}, "a text of several has an id"),
        ([("a", b"Ann said")], "a text of several has an id"),
        ([{"id": "a", "txt": "Ann said it rained"}], "no keys but text, id, markup, document, extra"),
        ([{"id": "a", "text": b"Ann said"}], "text: a string is expected, not bytes"),
        ([models.BatchText(id="a", text=7)], "text: a string is expected, not int"),  # type: ignore[arg-type]
    ],
)
def test_texts_without_ids_are_refused_before_anything_is_sent(connect: Connect, texts: Any, message: str) -> None:
    """A string alone was taken for a pair: its first character for the id, its second for the text."""
    client = connect("http://127.0.0.1:1", max_retries=0)
    for call in (client.extract_batch, lambda given: client.export_batch("csv", given)):
        with pytest.raises(TypeError, match=message):
            call(texts)


@pytest.mark.parametrize(
    ("call", "message"),
    [
        (lambda client: client.extract(b"Ann said"), "text: a string is expected, not bytes"),
        (lambda client: client.extract(None), "text: a string is expected, not NoneType"),
        (lambda client: client.verify(b"x", ["y"]), "text: a string is expected, not bytes"),
        (lambda client: client.export("csv", b"x"), "text: a string is expected, not bytes"),
        (lambda client: client.extract("x", explian=True), "no option explian: there are language"),
        (lambda client: client.extract("x", roster="Ann Lee"), "roster: a list of names"),
        (lambda client: client.extract("x", include="speakers"), r"include: a list is expected: \['speakers'\]"),
        (lambda client: client.extract("x", kinds="speech"), "kinds: a list is expected"),
        (lambda client: client.extract("x", extra={"a": {1}}), "Object of type set is not JSON serializable"),
    ],
)
def test_a_slip_of_the_caller_is_not_blamed_on_the_answer(connect: Connect, call: Any, message: str) -> None:
    with pytest.raises(TypeError, match=message):
        call(connect("http://127.0.0.1:1", max_retries=0))


def test_texts_of_batches_and_exports_may_be_dictionaries(connect: Connect, play: Play) -> None:
    client, text = connect(play("ok")), {"id": "a", "text": "Ann said it rained", "document": {"title": "Rain"}}
    (item,) = client.extract_batch([text]).items
    assert (item.id, item.extraction.document.title) == ("a", "Rain")
    for given in (text, ("a", "Ann said it rained")):
        assert "it rained" in client.export("csv", given, min_confidence=0.0)


def test_a_frame_without_pandas_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "pandas", None)
    with pytest.raises(ModuleNotFoundError, match=r"pip install 'onrecord-client\[pandas\]'"):
        frame([])


def test_a_repr_shows_the_fields_and_nothing_empty_behind_them(connect: Connect, play: Play) -> None:
    record = connect(play("ok")).extract("Ann said it rained", extra={"cms": 1})
    cue = record.attributions[0].cue
    assert repr(cue.spans) == "[Span(start=4, end=8, text='said')]"
    assert "additional_properties={}" not in repr(record)
    assert "{'cms': 1}" in repr(record)
    newer = models.Span.from_dict({"start": 0, "end": 3, "text": "Ann", "line": 1})
    assert newer.additional_properties == {"line": 1}


def test_records_become_rows(connect: Connect, play: Play) -> None:
    record = connect(play("ok")).extract("Ann said it rained", id="rain")
    [row] = rows(record)
    assert (row["text_id"], row["cue"], row["content"]) == ("rain", "said", "it rained")
    assert speaker_of(record, record.attributions[0]) is None
    assert list(frame([record, record])["content"]) == ["it rained", "it rained"]


def test_other_formats_and_texts_of_documents(connect: Connect, play: Play) -> None:
    client = connect(play("ok"))
    text = "Ann said it rained"
    assert client.export("csv", text).count("\r\n") == 2
    assert client.export("csv", text, client.extract(text)) == client.export("csv", text)
    assert client.export("excel", text) == "\ufeff" + client.export("csv", text)
    assert client.export_batch("csv", [("a", text), ("b", text)]).count(b"\r\n") == 3
    assert client.export_batch("csv", [(text, client.extract(text))]).decode() == client.export("csv", text)
    page = b"<html><body><article><p>Ann said it rained all day.</p></article></body></html>"
    assert client.text_of(page, "text/html").text == "Ann said it rained all day."
    with pytest.raises(errors.InvalidRequest):
        client.export("csv", " ")


@pytest.mark.parametrize(
    ("base_url", "message"),
    [
        ("127.0.0.1:8000", "a scheme is missing: http://127"),
        ("localhost", "a scheme is missing"),
        ("http://a/v1/", "adds /v1 itself: http://a/?$"),
        ("https://a/b/v1/extractions", "adds /v1 itself: https://a/b$"),
        ("ftp://a", "the address of the service alone"),
        ("http://", "the address of the service alone"),
        ("http://a?key=b", "the address of the service alone"),
        ("http://a/#b", "the address of the service alone"),
    ],
)
def test_a_wrong_address_is_reported_at_once(connect: Connect, base_url: str, message: str) -> None:
    with pytest.raises(ValueError, match=message):
        connect(base_url)


@pytest.mark.parametrize("base_url", ["http://v1/", " http://a/b/ ", "HTTP://a", "http://[::1]:8000"])
def test_an_address_may_have_a_path_and_white_space_around_it(connect: Connect, base_url: str) -> None:
    assert connect(base_url)


@pytest.mark.parametrize("key", ["onr 1", "onr_é", "onr\n1"])
def test_a_key_that_is_none_is_refused_and_not_repeated(connect: Connect, key: str) -> None:
    with pytest.raises(ValueError, match="a key has no white space") as caught:
        connect("http://service", key=key)
    assert key not in str(caught.value)


def test_a_batch_has_a_record_or_a_problem_for_each(connect: Connect, play: Play) -> None:
    texts = [("a", "Ann said no"), models.BatchText(id="b", text="x" * 4_001), ("c", f"Cy said {POISON}")]
    batch = connect(play("ok")).extract_batch(texts)
    assert [(item.id, item.status) for item in batch.items] == [("a", "ok"), ("b", "problem"), ("c", "problem")]
    assert [item.problem and item.problem.type_ for item in batch.items] == [
        None,
        "/problems/text-too-long",
        "/problems/internal-error",
    ]
    assert (batch.counts.ok, batch.counts.problem) == (1, 2)


def test_the_service_tells_of_itself(connect: Connect, play: Play) -> None:
    client = connect(play("ok"))
    assert client.ready().status == "ok"
    assert client.info().limits.max_text_length == 4_000


ERRORS = [
    ("400", errors.InvalidRequest),
    ("401", errors.Unauthorized),
    ("403", errors.Unauthorized),
    ("404", errors.ProblemError),
    ("405", errors.ProblemError),
    ("413", errors.TooLarge),
    ("415", errors.InvalidRequest),
    ("422", errors.InvalidRequest),
    ("429;retry=7200", errors.RateLimited),
    ("500", errors.Unavailable),
    ("503;retry=61", errors.Unavailable),
]


@pytest.mark.parametrize(("step", "kind"), ERRORS)
def test_each_status_has_its_exception(connect: Connect, play: Play, step: str, kind: type[Exception]) -> None:
    with pytest.raises(errors.ProblemError) as caught:
        connect(play(step)).extract("Ann said no")
    assert type(caught.value) is kind
    assert caught.value.status == int(step[:3])
    assert caught.value.retry_after == (float(step.partition("=")[2]) if "=" in step else None)
    assert (caught.value.type, caught.value.title) == ("/problems/text-too-long", "The text is too long")
    assert (caught.value.limit, caught.value.actual, caught.value.errors) == (200_000, 250_000, [])
    assert caught.value.request_id == "request-7"
    assert "request-7" in str(caught.value)


def test_a_problem_of_the_service_names_the_field_and_not_the_text(connect: Connect, play: Play) -> None:
    with pytest.raises(errors.InvalidRequest) as caught:
        connect(play("ok")).extract("embargoed", min_confidence=7)
    assert [error["pointer"] for error in caught.value.errors] == ["/min_confidence"]
    assert "embargoed" not in str(caught.value)


def test_a_proxys_page_is_an_error_with_its_status(connect: Connect, play: Play) -> None:
    with pytest.raises(errors.Unavailable) as caught:
        connect(play("gateway"), max_retries=0).extract("Ann said no")
    assert (caught.value.status, caught.value.type, caught.value.problem) == (502, "about:blank", {})


@pytest.mark.parametrize(
    "call",
    [
        lambda client: client.extract("Ann said no"),
        lambda client: client.verify("Ann said “no”", ["No."]),
        lambda client: client.text_of(b"Ann said no", "text/plain"),
        lambda client: client.said(words="no"),
        lambda client: client.create_job([{"text": "Ann said no"}]),
        lambda client: client.jobs(),
    ],
)
def test_an_answer_of_another_kind_is_no_record(connect: Connect, play: Play, call: Any) -> None:
    with pytest.raises(errors.OnrecordError, match="not one of onrecord's"):
        call(connect(play("page")))


@pytest.mark.parametrize("step", ["503;retry=1", "429;retry=1"])
def test_a_busy_service_is_asked_again_when_it_says(connect: Connect, play: Play, script: Script, step: str) -> None:
    base_url = play(f"{step},ok")
    assert connect(base_url).extract("Ann said no").attributions
    first, second = script.asked[base_url.rpartition("/")[2]]
    assert second - first >= 1


@pytest.mark.parametrize("step", ["502", "504", "cut", "gateway"])
def test_what_passes_is_tried_again_on_its_own(connect: Connect, play: Play, step: str) -> None:
    assert connect(play(f"{step},ok")).extract("Ann said no").attributions


@pytest.mark.parametrize(("retries", "step"), [(0, "503;retry=0"), (1, "503;retry=0"), (2, "500"), (2, "422")])
def test_attempts_are_counted(connect: Connect, play: Play, script: Script, retries: int, step: str) -> None:
    base_url = play(step)
    with pytest.raises(errors.ProblemError):
        connect(base_url, max_retries=retries).extract("Ann said no")
    assert len(script.asked[base_url.rpartition("/")[2]]) == (1 if step in ("500", "422") else retries + 1)


def test_pauses_grow_to_a_bound_and_are_never_shorter_than_asked() -> None:
    def problem(**headers: str) -> errors.ProblemError:
        return errors.error_of(httpx.Response(503, headers=headers, json={}))

    assert all(0.25 <= pause(problem(), 0, 9) <= 0.5 for _ in range(50))
    assert all(4 <= pause(problem(), 8, 9) <= 8 for _ in range(50))
    assert pause(problem(**{"Retry-After": "9"}), 0, 9) == 9
    date = time.strftime("%a, %d %b %Y %H:%M:%S GMT", time.gmtime(time.time() + 30))
    assert 28 < pause(problem(**{"Retry-After": date}), 0, 9) <= 30
    assert pause(problem(**{"Retry-After": "soon"}), 0, 9) <= 0.5


def test_an_answer_that_is_late_is_not_waited_for_nor_asked_for_again(
    connect: Connect, play: Play, script: Script
) -> None:
    base_url = play("late;after=2")
    with pytest.raises(errors.ConnectionFailed):
        connect(base_url, timeout=0.2).extract("Ann said no")
    assert len(script.asked[base_url.rpartition("/")[2]]) == 1


@pytest.fixture
def nobody() -> Iterator[str]:
    """A port at which nobody listens."""
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        yield f"http://127.0.0.1:{taken.getsockname()[1]}"


def test_a_service_that_is_not_there_is_an_error(connect: Connect, nobody: str) -> None:
    client = connect(nobody, max_retries=1)
    with pytest.raises(errors.ConnectionFailed, match=nobody):
        client.extract("Ann said no")
    with pytest.raises(errors.ConnectionFailed, match=nobody):
        list(client.extract_stream([("a", "Ann said no")]))


def test_a_record_of_a_later_version_is_read(connect: Connect, play: Play) -> None:
    record = connect(play("later")).extract("Ann said no")
    assert (record.attributions[0].mode, record.attributions[0].act) == ("sung", "lament")
    assert record["weather"] == {"wind": 7}
    assert record.attributions[0]["melody"] == ["c", "e"]


def test_a_stream_has_a_result_for_each_text(connect: Connect, play: Play) -> None:
    texts = (("n" + str(number), CRASH if number == 3 else f"Ann said {number}") for number in range(50))
    items = list(connect(play("ok")).extract_stream(texts, offset_unit="utf8"))
    assert {item.id for item in items} == {f"n{number}" for number in range(50)}
    assert [item.id for item in items if item.problem] == ["n3"]
    assert {item.extraction.offset_unit for item in items if item.extraction} == {"utf8"}


def test_a_result_comes_before_the_next_text_is_there(connect: Connect, play: Play) -> None:
    first_came = threading.Event()

    def texts() -> Iterator[tuple[str, str]]:
        yield "first", "Ann said no"
        assert first_came.wait(timeout=10)
        yield "second", "Bob said so"

    items = connect(play("ok")).extract_stream(texts())
    assert next(items).id == "first"
    first_came.set()
    assert [item.id for item in items] == ["second"]


def test_texts_wait_while_results_do(connect: Connect, play: Play) -> None:
    made = 0

    def texts() -> Iterator[tuple[str, str]]:
        nonlocal made
        for made in range(1, 20_001):
            yield f"n{made}", "Ann said " + "word " * 700

    items = connect(play("ok")).extract_stream(texts())
    next(items)
    before = -1
    while before < made:
        before = made
        time.sleep(0.5)
    assert made < 20_000
    items.close()


def test_more_than_all_buffers_hold_goes_through(connect: Connect, play: Play) -> None:
    texts = ((f"n{number}", "Ann said " + "wörd " * 700) for number in range(200))
    assert sum(1 for _ in connect(play("ok")).extract_stream(texts, explain=True)) == 200


@pytest.mark.parametrize("step", ["unended", "miscounted", "torn"])
def test_a_stream_that_is_cut_short_is_an_error(connect: Connect, play: Play, step: str) -> None:
    items = connect(play(step)).extract_stream([("a", "Ann said no")])
    assert next(items).id == "bridge-1"
    with pytest.raises(errors.StreamTruncated, match="after 1 results"):
        next(items)


def test_a_silent_stream_is_an_error(connect: Connect, play: Play) -> None:
    items = connect(play("silent;for=2")).extract_stream([("a", "Ann said no")], silence=0.2)
    assert next(items).id == "bridge-1"
    with pytest.raises(errors.StreamTruncated):
        next(items)


def test_a_stream_that_is_refused_has_its_problem_and_has_asked_for_no_text(connect: Connect, play: Play) -> None:
    texts = iter([("a", "Ann said no")])
    with pytest.raises(errors.Unavailable) as caught:
        list(connect(play("503;retry=3")).extract_stream(texts))
    assert caught.value.retry_after == 3
    assert next(texts) == ("a", "Ann said no")


def test_a_stream_of_a_later_version_is_read(connect: Connect, play: Play) -> None:
    (item,) = connect(play("later-stream")).extract_stream([("a", "Ann said no")])
    assert (item.id, item.status, item["share"]) == ("line\u2028separated", "half", 0.5)


def test_what_fails_in_the_callers_own_texts_is_the_callers(connect: Connect, play: Play) -> None:
    def texts() -> Iterator[tuple[str, str]]:
        yield "a", "Ann said no"
        raise LookupError("the archive is closed")

    with pytest.raises(LookupError, match="archive"):
        list(connect(play("ok")).extract_stream(texts()))


def test_a_stream_may_be_left(connect: Connect, play: Play) -> None:
    client = connect(play("ok"))
    items = client.extract_stream((f"n{number}", "Ann said no") for number in range(10_000))
    next(items)
    items.close()
    assert client.extract("Ann said no").attributions


def test_the_key_is_sent(connect: Connect) -> None:
    seen = []

    def answer(request: httpx.Request) -> httpx.Response:
        seen.append(request.headers.get("authorization"))
        return httpx.Response(200, json={"status": "ok", "checks": []})

    for key in (None, "", "onr_1", "onr_1\n"):
        connect("http://service", key=key, transport=httpx.MockTransport(answer)).ready()
    assert seen == [None, None, "Bearer onr_1", "Bearer onr_1"]


@pytest.mark.parametrize(("deadline", "sent"), [(None, None), (20, "20"), (0.5, "0.5")])
def test_the_deadline_is_sent_with_every_text(connect: Connect, deadline: float | None, sent: str | None) -> None:
    def answer(request: httpx.Request) -> httpx.Response:
        assert request.headers.get("request-timeout") == sent
        problem = {"type": "/problems/deadline-too-short", "title": "…", "status": 413, "limit": 900, "actual": 2_000}
        return httpx.Response(413, json=problem)

    client = connect("http://service", deadline=deadline, transport=httpx.MockTransport(answer))
    with pytest.raises(errors.TooLarge) as caught:
        client.extract("Ann said no")
    assert (caught.value.limit, caught.value.actual) == (900, 2_000)


@pytest.mark.parametrize(
    ("sources", "ids"),
    [
        ("We will.", ["source-1"]),
        ({"id": "kept"}, ["kept"]),
        ({"a": "We will.", "b": "So be it."}, ["a", "b"]),
        (models.RecordSource(id="r"), ["r"]),
    ],
)
def test_one_source_needs_no_list_and_a_mapping_names_them(connect: Connect, sources: Sources, ids: list[str]) -> None:
    seen: list[dict[str, Any]] = []

    def answer(request: httpx.Request) -> httpx.Response:
        seen.append(json.loads(request.content))
        return httpx.Response(404, json={})

    with pytest.raises(errors.ProblemError):
        connect("http://service", transport=httpx.MockTransport(answer)).verify("Ann said: “We will.”", sources)
    assert [one["id"] for one in seen[0]["sources"]] == ids


def test_an_unknown_format_is_named_before_anything_is_sent(connect: Connect) -> None:
    client: Any = connect("http://service")
    with pytest.raises(ValueError, match=r"one of annotations, .*; the text comes second"):
        client.export("Ann said no", "csv")


def test_sources_and_kinds_are_sent_as_they_are_given(connect: Connect) -> None:
    seen: list[dict[str, Any]] = []

    def answer(request: httpx.Request) -> httpx.Response:
        seen.append(json.loads(request.content))
        return httpx.Response(404, json={})

    client = connect("http://service", transport=httpx.MockTransport(answer))
    sources = ["We will.", {"id": "kept"}, {"text": "So be it.", "speaker": "Ann Lee"}, models.RecordSource(id="r")]
    with pytest.raises(errors.ProblemError):
        client.verify("Ann said: “We will.”", sources)
    assert [(one["id"], one.get("text")) for one in seen[0]["sources"]] == [
        ("source-1", "We will."),
        ("kept", None),
        ("source-3", "So be it."),
        ("r", None),
    ]
    assert seen[0]["sources"][2]["speaker"] == "Ann Lee"
    with pytest.raises(TypeError, match="a dictionary with id, and no keys but id, "):
        client.verify("Ann said: “We will.”", [3])
    with pytest.raises(TypeError, match="no keys but id, kind, speaker, date, text"):
        client.verify("Ann said: “We will.”", [{"id": "a", "text": "We will.", "speakers": "Ann Lee"}])
    with pytest.raises(errors.ProblemError):
        client.extract("Ann said no", kinds=["speech", "writing"])
    assert seen[1]["kinds"] == ["speech", "writing"]


def test_in_process_without_a_server() -> None:
    app = create_app(Settings(), FirstWords())

    async def call() -> tuple[list[str], models.Extraction]:
        async with app.router.lifespan_context(app) as state:

            async def stateful(scope: Any, receive: Any, send: Any) -> None:
                await app({**scope, "state": dict(state or {})}, receive, send)

            async with AsyncClient("http://service", transport=httpx.ASGITransport(stateful)) as client:
                while (await client.ready()).status != "ok":
                    pass
                record = await client.extract("Ann said no")
                ids = [str(item.id) async for item in client.extract_stream([("a", "Ann said no")])]
                return ids, record

    ids, record = asyncio.run(call())
    assert (ids, len(record.attributions)) == (["a"], 1)

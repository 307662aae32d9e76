"""Jobs over HTTP, on an extractor without models."""

from __future__ import annotations

import errno
import json
import os
import sys
import time
from io import BytesIO
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from onrecord.api.jobs.store import JobHead, JobStore
from onrecord.api.limits.keys import KeyRing
from tests.api.first_words import FirstWords
from tests.api.jobs.slow_jobs import DEEP, NDJSON, PARQUET, RANGES, Serve, Slow, finished, lines, results


def test_a_job_reads_its_articles_and_keeps_them_in_order(serve: Serve) -> None:
    client = serve()
    made = client.post("/v1/jobs", content=lines(45) + b'{"text": " "}\n', headers=NDJSON)
    assert (made.status_code, made.json()["state"], made.json()["articles"]) == (202, "running", 46)
    done = finished(client, made.json()["id"])
    assert (done["state"], done["done"], done["errors"], done["error"]) == ("done", 46, 1, None)
    found = results(client, done["id"], offset=38, limit=5)
    assert [line["id"] for line in found] == ["n38", "n39", "n40", "n41", "n42"]
    assert found[0]["document"] == {"title": "T38"}
    assert found[0]["record"]["text_length"] == len("Word 38 is said.")
    assert results(client, done["id"], offset=45)[0]["problem"]["type"] == "/problems/invalid-request"
    assert done["files"] == [
        "articles-00000.parquet", "attributions-00000.parquet", "records.jsonl.zst", "speakers-00000.parquet",
    ]  # fmt: skip
    file = client.get(f"/v1/jobs/{done['id']}/files/articles-00000.parquet")
    assert pq.read_table(BytesIO(file.content)).num_rows == 46
    assert client.get(f"/v1/jobs/{done['id']}/files/lock").status_code == 404
    for wanted, status in RANGES:
        part = client.get(f"/v1/jobs/{done['id']}/files/articles-00000.parquet", headers={"Range": wanted})
        assert (part.status_code, part.content in file.content) == (status, True)
    assert [job["id"] for job in client.get("/v1/jobs").json()["jobs"]] == [done["id"]]


def test_a_job_takes_parquet_or_a_file_of_the_operator(serve: Serve, tmp_path: Path) -> None:
    client = serve()
    sink = BytesIO()
    pq.write_table(pa.table({"text": ["One is said."], "id": ["p"]}), sink)
    made = client.post("/v1/jobs", content=sink.getvalue(), headers=PARQUET)
    assert finished(client, made.json()["id"])["done"] == 1
    (tmp_path / "inputs" / "may.jsonl").write_bytes(lines(3))
    named = client.post("/v1/jobs", json={"path": "may.jsonl", "include": []})
    assert finished(client, named.json()["id"])["done"] == 3


def test_results_name_the_file_and_no_folder_of_the_machine(serve: Serve, tmp_path: Path) -> None:
    client = serve()
    sent = client.post("/v1/jobs", content=lines(1), headers=NDJSON).json()["id"]
    (tmp_path / "inputs" / "2026").mkdir()
    (tmp_path / "inputs" / "2026" / "may.jsonl").write_bytes(lines(1))
    below = client.post("/v1/jobs", json={"path": "2026/may.jsonl"}).json()["id"]
    table = BytesIO()
    pq.write_table(pa.table({"text": ["One is said."]}), table)
    (tmp_path / "inputs" / "2026" / "june.PARQUET").write_bytes(table.getvalue())
    table_sent = client.post("/v1/jobs", content=table.getvalue(), headers=PARQUET).json()["id"]
    table_below = client.post("/v1/jobs", json={"path": "2026/../2026/june.PARQUET"}).json()["id"]
    assert not (tmp_path / "jobs" / table_sent / "input.parquet").exists()
    assert (tmp_path / "inputs" / "2026" / "june.PARQUET").exists()
    inputs = {
        sent: "input.jsonl",
        below: "2026/may.jsonl",
        table_sent: "input.parquet",
        table_below: "2026/june.PARQUET",
    }
    for job, name in inputs.items():
        files = finished(client, job)["files"]
        assert [line["input"] for line in results(client, job)] == [name]
        tables = [client.get(f"/v1/jobs/{job}/files/{one}").content for one in files if one.endswith(".parquet")]
        found = [pq.read_table(BytesIO(one)) for one in tables]
        named = [one.column("input").to_pylist() for one in found if "input" in one.column_names]
        assert named
        assert all(one == [name] for one in named)


@pytest.mark.parametrize(
    "path", ["none.jsonl", "../jobs", "/etc/passwd", "a\0b", ".", "circle", "out", "x" * 1_000, "pipe"]
)
def test_a_job_reads_no_other_file(serve: Serve, tmp_path: Path, path: str) -> None:
    client = serve()
    (tmp_path / "inputs" / "circle").symlink_to("circle")
    (tmp_path / "inputs" / "out").symlink_to("/etc/passwd")
    os.mkfifo(tmp_path / "inputs" / "pipe")
    answer = client.post("/v1/jobs", json={"path": path})
    assert answer.status_code == 422
    assert answer.json()["errors"][0]["type"] == "no_such_file"


def test_a_stopped_service_goes_on_with_a_job_when_it_starts_again(serve: Serve) -> None:
    client = serve(Slow())
    job = client.post("/v1/jobs", content=lines(60), headers=NDJSON).json()["id"]
    while not 0 < client.get(f"/v1/jobs/{job}").json()["done"] < 60:
        time.sleep(0.01)
    client = serve()
    done = finished(client, job)
    assert (done["state"], done["done"], done["errors"]) == ("done", 60, 0)
    assert [line["id"] for line in results(client, job)] == [f"n{number}" for number in range(60)]


def test_a_job_of_another_engine_fails_by_name(serve: Serve) -> None:
    client = serve(Slow())
    job = client.post("/v1/jobs", content=lines(60), headers=NDJSON).json()["id"]
    other = FirstWords()
    other.engine = other.engine.model_copy(update={"fingerprint": "another"})
    found = finished(serve(other), job)
    assert found["state"] == "failed"
    assert "this one has another" in found["error"]


def test_a_deleted_job_is_gone(serve: Serve, tmp_path: Path) -> None:
    client = serve(Slow())
    job = client.post("/v1/jobs", content=lines(400), headers=NDJSON).json()["id"]
    assert client.delete(f"/v1/jobs/{job}").status_code == 204
    assert client.get(f"/v1/jobs/{job}").status_code == 404
    for _ in range(200):
        if not (tmp_path / "jobs" / job).exists():
            break
        time.sleep(0.05)
    assert not (tmp_path / "jobs" / job).exists()


@pytest.mark.parametrize("path", ["", "/results", "/results?offset=1", "/files/records.jsonl.zst"])
@pytest.mark.parametrize("rest", ["run", "run/plan.json", "run/tables", "run/records"])
def test_a_job_that_is_deleted_during_a_request_is_not_found(
    serve: Serve, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, path: str, rest: str
) -> None:
    client = serve()
    job = client.post("/v1/jobs", content=lines(2), headers=NDJSON).json()["id"]
    finished(client, job)
    find = JobStore.find

    def deleted(store: JobStore, identity: str, owner: str) -> JobHead | None:
        """The job, of which a deletion has removed a part."""
        head = find(store, identity, owner)
        folder = tmp_path / "jobs" / job
        (folder / "job.json").unlink()
        (folder / rest).rename(folder / "gone")
        return head

    monkeypatch.setattr(JobStore, "find", deleted)
    answer = client.get(f"/v1/jobs/{job}{path}")
    assert answer.status_code in ({404} if rest == "run" else {200, 404})


def test_callers_have_their_own_jobs_and_so_many(serve: Serve, tmp_path: Path) -> None:
    keys = tmp_path / "keys.json"
    one, other = ({"Authorization": f"Bearer {KeyRing(keys).new(name)[1]}", **NDJSON} for name in ("one", "other"))
    client = serve(Slow(), keys_file=keys, max_jobs=1)
    job = client.post("/v1/jobs", content=lines(200), headers=one).json()["id"]
    refused = client.post("/v1/jobs", content=lines(1), headers=one)
    assert (refused.status_code, refused.json()["limit"]) == (429, 1)
    second = client.post("/v1/jobs", content=lines(1), headers=other).json()["id"]
    assert client.get(f"/v1/jobs/{job}", headers=other).status_code == 404
    assert client.delete(f"/v1/jobs/{job}", headers=other).status_code == 404
    # Callers take turns: the short job does not wait for the long one.
    for _ in range(200):
        if client.get(f"/v1/jobs/{second}", headers=other).json()["state"] == "done":
            break
        time.sleep(0.05)
    assert client.get(f"/v1/jobs/{job}", headers=one).json()["state"] == "running"


@pytest.mark.parametrize(
    ("content", "kind", "status"),
    [
        (b"x", "text/plain", 415),
        (b"", "application/x-ndjson", 422),
        (b"no parquet", "application/vnd.apache.parquet", 422),
        (b"{", "application/json", 400),
        (b'{"path": 1}', "application/json", 422),
        (b"x" * 2_000, "application/x-ndjson", 413),
    ],
)
def test_what_is_no_job_is_refused_and_leaves_nothing(
    serve: Serve, tmp_path: Path, content: bytes, kind: str, status: int
) -> None:
    answer = serve(max_job_bytes=1_000).post("/v1/jobs", content=content, headers={"Content-Type": kind})
    assert answer.status_code == status
    assert str(tmp_path) not in answer.text
    assert list((tmp_path / "jobs").iterdir()) == []


@pytest.mark.parametrize(
    ("column", "reason", "sends"),
    [
        ((["word " * 20_000], 100), "more than", True),
        ((["word " * 20_000], 100), "more than", False),
        ((["x" * (60 << 20)], 60), "too much memory", True),
        (([""], 100_000), "more than", True),
    ],
    ids=["repeated", "named", "long", "empty"],
)
def test_a_small_file_of_much_is_refused(
    serve: Serve, tmp_path: Path, column: tuple[list[str], int], reason: str, sends: bool
) -> None:
    (once, times), sink = column, BytesIO()
    rows = pa.DictionaryArray.from_arrays(pa.array([0] * times, pa.int32()), pa.array(once))
    pq.write_table(pa.table({"text": rows}), sink, compression="zstd", store_schema=False)
    client = serve(max_job_bytes=1_000_000)
    (tmp_path / "inputs" / "much.parquet").write_bytes(sink.getvalue())
    body: dict[str, Any] = (
        {"content": sink.getvalue(), "headers": PARQUET} if sends else {"json": {"path": "much.parquet"}}
    )
    answer = client.post("/v1/jobs", **body)
    assert answer.status_code == 422
    assert reason in answer.json()["errors"][0]["detail"]
    assert list((tmp_path / "jobs").iterdir()) == []


@pytest.mark.parametrize(
    ("fault", "status", "detail"),
    [
        (errno.EFBIG, 422, "they have more than 1073741824 bytes"),
        (errno.ENOSPC, 507, "There is no room for the job"),
        (errno.EDQUOT, 507, "There is no room for the job"),
        (errno.EIO, 500, "The folder of jobs cannot be used: Input/output error."),
        (errno.EPERM, 500, "The folder of jobs cannot be used: Operation not permitted."),
    ],
)
def test_fault_while_a_table_is_rewritten_is_the_files_or_the_machines(
    serve: Serve, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, fault: int, status: int, detail: str
) -> None:
    python = tmp_path / "python"
    faulty = f"""
import os, sys
from onrecord.api.jobs import parquet_lines as one
def fault(*_):
    raise OSError({fault}, os.strerror({fault}), "/secret/place")
one.write_lines = fault
sys.argv[1:] = sys.argv[3:]
one.main()
"""
    python.write_text(f"#!/bin/sh\nexec {sys.executable} -c '{faulty}' \"$@\"\n")
    python.chmod(0o700)
    client = serve()
    monkeypatch.setattr("onrecord.api.jobs.parquet_lines.sys.executable", str(python))
    answer = client.post("/v1/jobs", content=b"PAR1", headers=PARQUET)
    assert answer.status_code == status
    assert detail in answer.text
    assert "secret" not in answer.text
    assert list((tmp_path / "jobs").iterdir()) == []


def test_a_job_has_only_so_many_articles(serve: Serve, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("onrecord.api.jobs.store.MAX_ARTICLES", 10)
    client = serve()
    assert client.post("/v1/jobs", content=lines(10), headers=NDJSON).status_code == 202
    assert "more than 10" in client.post("/v1/jobs", content=lines(11), headers=NDJSON).text


@pytest.mark.parametrize(
    ("line", "problem"),
    [
        (r'{"text": "One is said.", "id": "\ud800x", "title": "cut \ud83d", "url": "\udc00\u0000"}', None),
        (r'{"text": "One is said.", "document": {"extra": {"\ud800": ["\udfff"]}}}', None),
        (r'{"text": "One \ud800 said."}', "invalid-request"),
        (r'{"text": "One \u0000 said."}', None),
        ('{"text": "One is said.", "id": "%s"}' % ("i" * 1_000_000), None),
        (f'{{"text": "One is said.", "document": {{"extra": {{"a": {DEEP}}}}}}}', "unparsable-article"),
        (f'{{"text": "One is said.", "title": {DEEP}}}', None),
        ('{"text": "One is said.", "document": {"extra": {"a": NaN}}}', "unparsable-article"),
        ('{"text": "One is said.", "id": 1%s}' % ("0" * 5_000), "unparsable-article"),
        ('{"text": "One is said.", "id": 1e999}', None),
        ('{"text": 1, "text": "One is said."}', None),
        ("[" * 100_000, "unparsable-article"),
        ('{"text": "One is said.", "a": [%s0]}' % ("[]," * 625_000), "unparsable-article"),
        ('{"text": "%s"}' % ("word " * 500), "text-too-long"),
        ('{"text": "A poison text."}', "internal-error"),
        ('{"text": "A crash text."}', "internal-error"),
        ('{"text": "An exhausted text."}', "process-ended"),
        ('{"text": "<p>", "markup": "html"}', "no-text-found"),
    ],
)
def test_whatever_an_article_holds_the_job_ends(serve: Serve, line: str, problem: str | None) -> None:
    client = serve(max_text_length=1_000)
    made = client.post("/v1/jobs", content=lines(1) + line.encode() + b"\n" + lines(1), headers=NDJSON)
    done = finished(client, made.json()["id"])
    assert (done["state"], done["done"], done["errors"]) == ("done", 3, int(problem is not None))
    found = results(client, done["id"])[1]
    assert found.get("problem", {}).get("type", "").rpartition("/")[2] == (problem or "")
    assert "poison" not in json.dumps(found.get("problem"))
    file = client.get(f"/v1/jobs/{done['id']}/files/articles-00000.parquet")
    assert pq.read_table(BytesIO(file.content)).num_rows == 3


def test_a_text_too_long_for_the_pace_is_an_error_of_its_own(serve: Serve, monkeypatch: pytest.MonkeyPatch) -> None:
    client = serve(request_timeout=10)
    monkeypatch.setattr("onrecord.api.worker.pace.Pace.seconds_per_code_point", 0.1)
    monkeypatch.setattr("onrecord.api.worker.pace.Pace.is_known", True)
    monkeypatch.setattr("onrecord.api.worker.pace.Pace.is_fresh", True)
    long = json.dumps({"text": "Ann said " + "word " * 100}).encode() + b"\n"
    done = finished(client, client.post("/v1/jobs", content=lines(1) + long, headers=NDJSON).json()["id"])
    assert (done["state"], done["done"], done["errors"]) == ("done", 2, 1)
    assert results(client, done["id"])[1]["problem"] == {
        "type": "/problems/deadline-too-short",
        "detail": (
            "At the measured pace the text takes about 51 seconds, and its deadline is in 10. About 100 code points "
            "can be read in that time."
        ),
    }

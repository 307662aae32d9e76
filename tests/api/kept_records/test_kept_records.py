"""Sources that are kept: in memory, and on disk over a restart."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from pathlib import Path

import pytest

from onrecord.api.errors.problems import RecordsFull
from onrecord.api.kept_records.disk import PAGE, StoredRecords
from onrecord.api.kept_records.memory import KeptRecords, KeptSource
from onrecord.api.settings import Settings
from onrecord.verification.sources import SourceText, read_source
from tests.api.middleware.test_auth import serving

URL = "/v1/verifications"
DRAFT = "Ada Bell said: “We will sell the old harbour today.” She left."
RECORD = "MS. BELL: We will not sell the old harbour today.\n\nQ  Why?\n\nMS. BELL: It is ours."
SECONDS = 100.0


@pytest.fixture
def now() -> list[float]:
    """The time, to be set."""
    return [1_000.0]


Kept = Callable[[int], KeptRecords]


@pytest.fixture
def on_disk(tmp_path: Path, now: list[float]) -> Kept:
    """Makes the sources of a process, all in one folder, with a limit in bytes."""

    def make(max_bytes: int) -> KeptRecords:
        stored = StoredRecords(tmp_path / "kept", SECONDS, max_bytes, clock=lambda: now[0])
        return KeptRecords(SECONDS, 100_000, stored, clock=lambda: now[0])

    return make


def source(id: str, text: str = RECORD) -> SourceText:
    return read_source(id, text)


def found(kept: KeptRecords, caller: str, id: str) -> KeptSource | None:
    read = kept.find(caller, id)
    return read() if read is not None else None


def text_of(kept: KeptRecords, caller: str, id: str) -> str | None:
    one = found(kept, caller, id)
    return one.source.text if one else None


@pytest.mark.parametrize("place", ["memory", "disk"])
def test_sources_are_kept_for_their_time_and_for_their_caller(place: str, on_disk: Kept, now: list[float]) -> None:
    kept = on_disk(100_000) if place == "disk" else KeptRecords(SECONDS, 100_000, clock=lambda: now[0])
    assert not kept.put("ann", source("a", "We go."), "today")
    now[0] += 60
    assert kept.put("ann", source("a", "We go now."), None)
    assert found(kept, "bob", "a") is None
    one = found(kept, "ann", "a")
    assert one is not None
    assert (one.source.text, one.date, one.expires_in) == ("We go now.", None, SECONDS)
    now[0] += 60
    assert text_of(kept, "ann", "a") == "We go now."
    now[0] += 40
    assert found(kept, "ann", "a") is None
    assert not kept.delete("ann", "a")


@pytest.mark.parametrize("place", ["memory", "disk"])
def test_without_room_a_source_is_refused_and_the_old_one_stays(place: str, on_disk: Kept, now: list[float]) -> None:
    kept = on_disk(6 * PAGE) if place == "disk" else KeptRecords(SECONDS, 6 * PAGE, clock=lambda: now[0])
    kept.put("ann", source("a", "We go."), None)
    for id in ("a", "b"):
        with pytest.raises(RecordsFull) as refused:
            kept.put("ann", source(id, "word " * 6 * PAGE), None)
        assert refused.value.limit == 6 * PAGE
    assert text_of(kept, "ann", "a") == "We go."
    now[0] += SECONDS
    kept.put("bob", source("c", "word " * 500), None)


def test_sources_on_disk_survive_a_restart_with_all_that_was_sent(on_disk: Kept, now: list[float]) -> None:
    on_disk(100_000).put("ann", read_source("a", RECORD, "notes", "Ada Bell"), "2026-11-27")
    now[0] += 30
    one = found(on_disk(100_000), "ann", "a")
    assert one is not None
    assert (one.source.kind, one.source.speaker, one.source.text) == ("notes", "Ada Bell", RECORD)
    assert (one.date, one.expires_in) == ("2026-11-27", 70)


def test_processes_see_what_another_one_replaced_or_deleted(on_disk: Kept) -> None:
    first, second = on_disk(100_000), on_disk(100_000)
    first.put("ann", source("a", "We go."), None)
    assert text_of(first, "ann", "a") == text_of(second, "ann", "a") == "We go."
    second.put("ann", source("a", "We stay."), None)
    assert text_of(first, "ann", "a") == "We stay."
    read = first.find("ann", "a")
    second.put("ann", source("a", "We fall."), None)
    second.delete("ann", "a")
    assert read is not None
    assert text_of(first, "ann", "a") is None


def test_a_source_that_is_deleted_between_two_steps_is_missing(on_disk: Kept) -> None:
    kept = on_disk(100_000)
    kept.put("ann", source("a"), None)
    read = kept.find("ann", "a")
    kept.delete("ann", "a")
    assert read is not None
    assert read() is None


def test_the_file_keeps_its_limit_and_has_nothing_of_what_was_deleted(on_disk: Kept, tmp_path: Path) -> None:
    kept = on_disk(20 * PAGE)
    file = tmp_path / "kept" / "records.sqlite"
    for number in range(16):
        try:
            kept.put("ann", source(f"s{number}", f"Zanzibar {number} " * 150 * number), None)
        except RecordsFull:
            kept.delete("ann", f"s{number - 4}")
        assert file.stat().st_size <= 26 * PAGE
    for number in range(16):
        kept.delete("ann", f"s{number}")
    assert file.stat().st_size <= 10 * PAGE
    assert all(b"Zanzibar" not in path.read_bytes() for path in file.parent.iterdir())
    assert (file.parent.stat().st_mode & 0o777, file.stat().st_mode & 0o777) == (0o700, 0o600)


def test_expired_sources_leave_the_disk_without_a_request(on_disk: Kept, now: list[float], tmp_path: Path) -> None:
    kept = on_disk(100_000)
    kept.put("ann", source("a", "Zanzibar was quiet."), None)
    file = tmp_path / "kept" / "records.sqlite"
    assert b"Zanzibar" in file.read_bytes()
    now[0] += SECONDS
    kept.forget()
    assert b"Zanzibar" not in file.read_bytes()


def test_a_source_sent_while_the_clock_was_wrong_is_kept_no_longer(on_disk: Kept, now: list[float]) -> None:
    now[0] += 1e9
    on_disk(100_000).put("ann", source("a"), None)
    now[0] -= 1e9
    kept = on_disk(100_000)
    assert found(kept, "ann", "a") is not None
    now[0] += SECONDS
    assert found(kept, "ann", "a") is None


def test_copies_in_memory_keep_the_memory_limit(tmp_path: Path) -> None:
    stored = StoredRecords(tmp_path, SECONDS, 10_000_000)
    kept = KeptRecords(SECONDS, 20_000, stored)
    texts = {f"s{number}": f"word {number} " * 200 for number in range(10)} | {"long": "word " * 10_000}
    for id, text in texts.items():
        kept.put("ann", source(id, text), None)
    for _ in range(2):
        assert {id: text_of(kept, "ann", id) for id in texts} == texts
    assert 0 < kept.held_bytes <= 20_000


def test_no_address_of_a_caller_is_on_the_disk(on_disk: Kept, tmp_path: Path) -> None:
    on_disk(100_000).put("198.51.100.7", source("a"), None)
    assert b"198.51.100.7" not in (tmp_path / "kept" / "records.sqlite").read_bytes()


def test_a_file_that_is_none_is_an_error_at_the_start(tmp_path: Path) -> None:
    (tmp_path / "records.sqlite").write_bytes(b"no such file " * 1_000)
    with pytest.raises(sqlite3.DatabaseError):
        StoredRecords(tmp_path, SECONDS, 1_000)


def test_the_service_keeps_a_source_over_a_restart(settings: Settings, tmp_path: Path) -> None:
    changes = {"records_seconds": 60, "records_dir": tmp_path / "kept", "max_text_length": 2_000}
    with serving(settings, **changes) as client:
        described = client.put("/v1/records/briefing", json={"text": RECORD, "date": "2026-11-27"})
        assert (described.status_code, described.json()["expires_in"]) == (200, 60)
        expected = client.post(URL, json={"text": DRAFT, "sources": [{"id": "briefing", "text": RECORD}]}).json()
    with serving(settings, **changes) as client:
        assert 0 < client.get("/v1/records/briefing").json()["expires_in"] < 60
        for _ in range(2):
            found = client.post(URL, json={"text": DRAFT, "sources": [{"id": "briefing"}]}).json()
            assert found["verifications"] == expected["verifications"]
            assert found["sources"][0]["date"] == "2026-11-27"
        assert client.delete("/v1/records/briefing").status_code == 204
        gone = client.post(URL, json={"text": DRAFT, "sources": [{"id": "briefing"}]})
        assert (gone.status_code, gone.json()["type"]) == (404, "/problems/record-not-found")
    with serving(settings, **changes) as client:
        assert client.get("/v1/records/briefing").status_code == 404


@pytest.mark.parametrize(("folder", "is_refused"), [(None, True), ("kept", False)])
def test_several_processes_keep_sources_on_disk_alone(settings: Settings, folder: str | None, is_refused: bool) -> None:
    fields = {**settings.model_dump(), "records_seconds": 60, "workers": 2, "records_dir": folder}
    if is_refused:
        with pytest.raises(ValueError, match="ONRECORD_WORKERS=1"):
            Settings(**fields)
    else:
        assert Settings(**fields).workers == 2

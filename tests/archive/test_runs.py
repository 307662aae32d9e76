"""Runs over archives: order, processes that are killed, articles that fail, disks that are full."""

from __future__ import annotations

import os
import random
import signal
import subprocess
import threading
import time
from collections.abc import Callable
from contextlib import suppress
from functools import partial
from itertools import zip_longest
from pathlib import Path

import psutil
import pytest

from onrecord.archive.article import Article
from onrecord.archive.errors import ArchiveError, EngineChanged, InputChanged, OutputDamaged, PlanInvalid
from onrecord.archive.plan.plan import PlanFolder
from onrecord.archive.plan.planning import Planning
from onrecord.archive.run.processes import ProcessRun
from onrecord.archive.run.schedule import Share, batches, progress_of
from onrecord.archive.units.output import footer_of, read_output, write_output
from onrecord.archive.units.reader import ArticleProblem, ArticleRecord
from onrecord.archive.units.work import UnitWork
from tests.archive import stub
from tests.archive.runs import articles, children, kill_all, outputs, planned, run, started, write_jsonl
from tests.examples import FUZZING


def lines(target: PlanFolder) -> list[dict[str, object]]:
    plan = target.read()
    return [line for unit in plan.units for line in read_output(target.output(plan, unit))]


def test_every_article_has_one_line_in_the_order_of_the_input(tmp_path: Path) -> None:
    target, plan = planned(tmp_path / "run", write_jsonl(tmp_path / "in.jsonl", articles(25)))
    run(target, 2)
    found = lines(target)
    assert [line["article"] for line in found] == list(range(25))
    assert [line["id"] for line in found] == [f"n{number}" for number in range(25)]
    assert progress_of(target, plan).units_done == 3


def test_processes_and_workers_change_no_byte(tmp_path: Path) -> None:
    source = write_jsonl(tmp_path / "in.jsonl", articles(100))
    alone, _ = planned(tmp_path / "alone", source)
    run(alone)
    shared, _ = planned(tmp_path / "shared", source)
    for worker in range(3):
        run(shared, 2, Share(worker, 3))
    assert outputs(shared) == outputs(alone)


def kill_one(process: subprocess.Popen[bytes], chance: random.Random) -> bool:
    """Kill a worker, the driver alone, or both with all workers; True if something was killed."""
    victims = children(process.pid)
    with suppress(ProcessLookupError):
        match chance.choices(("worker", "driver", "all"), (6, 2, 2))[0]:
            case "worker" if victims:
                os.kill(chance.choice(victims), signal.SIGKILL)
            case "driver" if victims:
                os.kill(process.pid, signal.SIGKILL)
                process.communicate()
                # Workers without a driver end by themselves.
                until(lambda: not any(map(psutil.pid_exists, victims)))
            case _:
                kill_all(process)
        return True
    return False


def kill_while_it_runs(target: PlanFolder, kills: int, chance: random.Random) -> tuple[int, dict[str, int]]:
    """Kill at random moments until so many kills are done or the run has ended.

    Returns:
        The kills, and the inode of each output when it was first there.
    """
    done, first = 0, dict[str, int]()
    process = started(target, 2, 0.01)
    while process.poll() is None and done < kills:
        time.sleep(chance.uniform(0.02, 0.15))
        first = inodes(target) | first
        done += kill_one(process, chance)
        if process.poll() not in (None, 0):
            process = started(target, 2, 0.01)
            until(partial(has_begun, process))
    kill_all(process)
    return done, first


def has_begun(process: subprocess.Popen[bytes]) -> bool:
    """True if a run has forked its workers, or has ended."""
    return bool(children(process.pid)) or process.poll() is not None


def inodes(target: PlanFolder) -> dict[str, int]:
    """The inode of each output that is there."""
    return {path.name: path.stat().st_ino for path in (target.path / "records").rglob("*.zst")}


def until(condition: Callable[[], bool]) -> None:
    """Wait for a condition."""
    deadline = time.monotonic() + 60
    while not condition():
        assert time.monotonic() < deadline
        time.sleep(0.01)


def test_nothing_is_lost_or_doubled_under_kills(tmp_path: Path) -> None:
    source = write_jsonl(tmp_path / "in.jsonl", articles(200))
    calm, _ = planned(tmp_path / "calm", source)
    run(calm)
    kills, done, runs = 200 if FUZZING else 8, 0, 0
    chance = random.Random(7)
    while done < kills:
        killed, plan = planned(tmp_path / f"killed-{runs}", source)
        now, first = kill_while_it_runs(killed, kills - done, chance)
        done, runs = done + now, runs + 1
        run(killed)
        assert outputs(killed) == outputs(calm)
        progress = progress_of(killed, plan)
        assert (progress.articles_done, progress.attempts, progress.torn) == (200, 0, 0)
        # What was done before a kill has not been written again.
        assert first.items() <= inodes(killed).items()


def test_an_article_that_kills_its_process_becomes_an_error(tmp_path: Path) -> None:
    rows = articles(40)
    rows[23]["text"] = "POISON"
    target, plan = planned(tmp_path / "run", write_jsonl(tmp_path / "in.jsonl", rows), unit_articles=20)
    run(target, 2)
    found = lines(target)
    assert [line["article"] for line in found if "problem" in line] == [23]
    assert found[23]["problem"] == {"type": "process-ended", "detail": "3 processes ended while they read it"}
    assert len(found) == 40
    assert progress_of(target, plan).errors == 1
    assert not list(target.parts.iterdir())


def test_an_article_that_takes_too_long_becomes_an_error(tmp_path: Path) -> None:
    rows = articles(3)
    rows[1]["text"] = "FOREVER"
    target, _ = planned(tmp_path / "run", write_jsonl(tmp_path / "in.jsonl", rows), seconds=0.2)
    run(target)
    assert [line.get("problem", {}) for line in lines(target)] == [
        {},
        {"type": "time-over", "detail": "it took more than 0.2 seconds"},
        {},
    ]


def test_articles_without_a_record_say_why(tmp_path: Path) -> None:
    source = tmp_path / "in.jsonl"
    source.write_text('{"text": " "}\nno json\n{"title": "none"}\n[]\n')
    target, _ = planned(tmp_path / "run", source)
    run(target)
    details = [line["problem"]["detail"] for line in lines(target)]  # type: ignore[index]
    assert details == [
        "/text: The text is empty or only white space",
        "the line is not JSON in UTF-8",
        "the column text is missing or no text",
        "the line is no JSON object",
    ]


@pytest.mark.parametrize("left", [0, 10, -1])
def test_a_torn_file_is_noticed_and_written_again(tmp_path: Path, left: int) -> None:
    target, plan = planned(tmp_path / "run", write_jsonl(tmp_path / "in.jsonl", articles(10)))
    run(target)
    path = target.output(plan, plan.units[0])
    whole = path.read_bytes()
    path.write_bytes(whole[:left] if left >= 0 else whole[:-1])
    assert footer_of(path) is None
    assert progress_of(target, plan).torn == 1
    run(target)
    assert path.read_bytes() == whole


def test_a_file_with_other_contents_is_refused(tmp_path: Path) -> None:
    target, plan = planned(tmp_path / "run", write_jsonl(tmp_path / "in.jsonl", articles(10)))
    run(target)
    path = target.output(plan, plan.units[0])
    whole = bytearray(path.read_bytes())
    whole[30:40] = bytes(10)
    path.write_bytes(whole)
    with pytest.raises(OutputDamaged, match="damaged: delete it"):
        list(read_output(path))


def test_two_workers_on_one_unit_write_one_file(tmp_path: Path) -> None:
    target, plan = planned(tmp_path / "run", write_jsonl(tmp_path / "in.jsonl", articles(10)))
    first, second = (UnitWork(target, plan, stub.StubReader()) for _ in range(2))
    raws = first._raw(plan.units[0])
    assert raws == second._raw(plan.units[0])
    footer = first.do(plan.units[0])
    assert second.do(plan.units[0]) == footer
    path = target.output(plan, plan.units[0])
    with pytest.raises(OutputDamaged, match="two runs wrote different records"):
        write_output(path, [])


class Paired(stub.StubReader):
    """Reads two articles at a time or none; `stops` ends the unit at one of them."""

    def __init__(self, stops: str = "never") -> None:
        super().__init__()
        self.stops = stops
        self.read_articles: list[str] = []
        self._pair = threading.Barrier(2, timeout=20)

    def read(self, article: Article) -> ArticleRecord | ArticleProblem:
        self._pair.wait()
        self.read_articles.append(article.id or "")
        if article.id == self.stops:
            self._pair.abort()
            raise KeyboardInterrupt
        return super().read(article)


def test_articles_that_are_read_at_the_same_time_change_no_byte(tmp_path: Path) -> None:
    source = write_jsonl(tmp_path / "in.jsonl", articles(10))
    alone, plan = planned(tmp_path / "alone", source)
    UnitWork(alone, plan, stub.StubReader()).do(plan.units[0])
    paired, plan = planned(tmp_path / "paired", source)
    UnitWork(paired, plan, Paired(), at_a_time=2).do(plan.units[0])
    assert outputs(paired) == outputs(alone)


def test_unit_that_ends_at_an_article_begins_no_other(tmp_path: Path) -> None:
    target, plan = planned(tmp_path / "run", write_jsonl(tmp_path / "in.jsonl", articles(10)))
    reader = Paired(stops="n2")
    with pytest.raises(KeyboardInterrupt):
        UnitWork(target, plan, reader, at_a_time=2).do(plan.units[0])
    assert len(reader.read_articles) < 8
    assert outputs(target) == {}
    UnitWork(target, plan, stub.StubReader()).do(plan.units[0])
    assert len(lines(target)) == 10


def test_a_changed_input_is_refused_by_name(tmp_path: Path) -> None:
    source = write_jsonl(tmp_path / "in.jsonl", articles(20))
    target, _ = planned(tmp_path / "run", source)
    text = source.read_text()
    source.write_text(text.replace("day 15 ", "day 51 "))
    with pytest.raises(ArchiveError, match=r"in\.jsonl has changed since the plan was made: its articles 10 to 19"):
        run(target)
    assert progress_of(target, target.read()).units_done == 1
    source.write_text(text + "\n")
    with pytest.raises(InputChanged, match=r"in\.jsonl has changed .* it has \d+ bytes, and had \d+"):
        run(target)
    source.unlink()
    with pytest.raises(InputChanged, match="No such file"):
        run(target)


def test_another_engine_is_refused(tmp_path: Path) -> None:
    target, _ = planned(tmp_path / "run", write_jsonl(tmp_path / "in.jsonl", articles(2)))
    with pytest.raises(EngineChanged, match="fingerprint stub000000000000, and this one has other"):
        ProcessRun(target, load=lambda _: stub.StubReader(fingerprint="other")).run()


def test_a_full_disk_ends_the_run_and_leaves_nothing_half_written(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    target, _ = planned(tmp_path / "run", write_jsonl(tmp_path / "in.jsonl", articles(30)))

    def full(_: int) -> None:
        raise OSError(28, "No space left on device")

    with monkeypatch.context() as patched:
        patched.setattr("onrecord.archive.files.os.fsync", full)
        with pytest.raises(ArchiveError, match=r"/run: No space left on device\. What is done stays: run it again"):
            run(target)
    assert outputs(target) == {}
    run(target)
    assert len(outputs(target)) == 3


def test_a_plan_is_written_once(tmp_path: Path) -> None:
    source = write_jsonl(tmp_path / "in.jsonl", articles(5))
    target, plan = planned(tmp_path / "run", source)
    assert planned(tmp_path / "run", source)[1].id == plan.id
    assert target.read() == plan
    with pytest.raises(PlanInvalid, match="has another plan already"):
        planned(tmp_path / "run", source, unit_articles=2)
    (tmp_path / "run" / "units.jsonl").write_text("")
    with pytest.raises(PlanInvalid, match="damaged"):
        target.read()
    with pytest.raises(PlanInvalid, match="has no plan"):
        PlanFolder(tmp_path).read()


def test_processes_end_after_some_units(tmp_path: Path) -> None:
    target, _ = planned(tmp_path / "run", write_jsonl(tmp_path / "in.jsonl", articles(60)))
    ProcessRun(target, load=stub.load, articles_of_process=20).run()
    assert len(outputs(target)) == 6


def test_many_articles_that_kill_their_processes_end_no_run(tmp_path: Path) -> None:
    rows = articles(200)
    bad = set(range(3, 200, 17))
    for number in bad:
        rows[number]["text"] = "POISON"
    target, _ = planned(tmp_path / "run", write_jsonl(tmp_path / "in.jsonl", rows), unit_articles=200)
    run(target, 2)
    assert {line["article"] for line in lines(target) if "problem" in line} == bad


def test_a_reader_that_cannot_be_loaded_in_a_process_says_why(tmp_path: Path) -> None:
    target, _ = planned(tmp_path / "run", write_jsonl(tmp_path / "in.jsonl", articles(30)))

    def load(_: object) -> stub.StubReader:
        raise RuntimeError("no GPU here")

    with pytest.raises(ArchiveError, match="no GPU here"):
        ProcessRun(target, 2, load=load, forks_models=False).run()


def test_small_units_are_handed_out_together(tmp_path: Path) -> None:
    for number in range(40):
        (tmp_path / f"{number:02d}.txt").write_text("A text.")
    units = Planning("f").plan([str(tmp_path)]).units
    assert [len(one) for one in batches(units, 2)] == [5] * 8
    assert [number for one in batches(units, 100) for number in one] == list(range(40))
    large = Planning("f", unit_articles=10).plan([str(write_jsonl(tmp_path / "in.jsonl", articles(40)))]).units
    assert list(batches(large, 1, articles=15)) == [[0], [1], [2], [3]]


@pytest.mark.parametrize(
    ("ages", "started", "rate"),
    [
        ([], None, None),
        ([100.0], 200.0, 10 / 200),
        ([300.0, 100.0], 200.0, 10 / 200),
        ([300.0, 100.0], None, 10 / 300),
        ([100.0], None, None),
        ([7200.0, 1800.0, 100.0], 9000.0, 20 / 3600),
    ],
)
def test_the_rate_counts_from_the_start(
    tmp_path: Path, ages: list[float], started: float | None, rate: float | None
) -> None:
    target, plan = planned(tmp_path / "run", write_jsonl(tmp_path / "in.jsonl", articles(30)))
    run(target)
    now = time.time()
    for unit, age in zip_longest(plan.units, ages):
        path = target.output(plan, unit)
        if age is None:
            path.unlink()
        else:
            os.utime(path, (now - age, now - age))
    if started is None:
        (target.path / "started").unlink()
    else:
        os.utime(target.path / "started", (now - started, now - started))
    found = progress_of(target, plan).per_second
    assert found is rate if rate is None else found == pytest.approx(rate, rel=0.02)


def test_other_files_among_the_attempts_are_no_attempts(tmp_path: Path) -> None:
    target, plan = planned(tmp_path / "run", write_jsonl(tmp_path / "in.jsonl", articles(20)))
    target.attempts.mkdir()
    for name in (".nfs00000000008a1b2c00000001", "notes", "00000001-000000-000010"):
        (target.attempts / name).write_bytes(b".")
    assert progress_of(target, plan).attempts == 1
    run(target)
    assert progress_of(target, plan).attempts == 0

"""The parser processes: documents that take too long or break one, and waiting callers."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator

import pytest

from onrecord.api.documents.document import Document, Kind
from onrecord.api.documents.errors import NoTextFound, ParserBusy, TooCostly
from onrecord.api.documents.parser_pool import ParserPool
from onrecord.api.documents.parser_process import ParserProcess
from tests.api.documents.samples import PAGE, TAKEN

pytestmark = pytest.mark.anyio


@pytest.fixture
async def process() -> AsyncIterator[ParserProcess]:
    process = ParserProcess(seconds=30)
    yield process
    await process.close()


def slow_page(paragraphs: int) -> bytes:
    """A page of links, on which trafilatura spends time that grows with the square of their number."""
    return b"<p><a href=x>word word word word word</a></p>" * paragraphs


async def test_document_that_takes_too_long_is_given_up_and_the_next_is_parsed(process: ParserProcess) -> None:
    assert (await process.read("html", PAGE.encode())).text == TAKEN
    process._seconds = 0.3
    with pytest.raises(TooCostly, match=r"0\.3 seconds"):
        await process.read("html", slow_page(40_000))
    process._seconds = 30
    assert (await process.read("html", PAGE.encode())).text == TAKEN
    with pytest.raises(NoTextFound):
        await process.read("html", b"")


async def test_process_that_dies_is_replaced(process: ParserProcess) -> None:
    await process.read("plain", b"Ann said no.")
    assert process._process is not None
    process._process.kill()
    await process._process.wait()
    assert (await process.read("plain", b"Ann said yes.")).text == "Ann said yes."


class Held(ParserProcess):
    """Notes what it begins, and keeps it until the gate opens."""

    gate: asyncio.Event
    begun: list[str]

    async def read(self, kind: Kind, raw: bytes, charset: str | None = None) -> Document:
        self.begun.append(raw.decode())
        await self.gate.wait()
        return Document(text=raw.decode())


@pytest.fixture
def pool(monkeypatch: pytest.MonkeyPatch) -> ParserPool:
    monkeypatch.setattr(Held, "gate", asyncio.Event(), raising=False)
    monkeypatch.setattr(Held, "begun", [], raising=False)
    monkeypatch.setattr("onrecord.api.documents.parser_pool.ParserProcess", Held)
    return ParserPool(seconds=30, max_waiting=2)


def parsing(pool: ParserPool, name: str, *, bulk: bool = False) -> asyncio.Task[Document]:
    """A document of the caller with this letter."""
    return asyncio.create_task(pool.read("plain", name.encode(), caller=name[0], bulk=bulk))


async def test_caller_with_many_documents_does_not_stop_the_others(pool: ParserPool) -> None:
    tasks = [parsing(pool, f"a{number}", bulk=True) for number in range(20)]
    await asyncio.sleep(0)
    tasks.append(parsing(pool, "b"))
    await asyncio.sleep(0.01)
    assert Held.begun == ["a0", "b"]
    Held.gate.set()
    assert len(await asyncio.gather(*tasks)) == 21


async def test_queue_is_limited(pool: ParserPool) -> None:
    tasks = [parsing(pool, name) for name in ("a1", "a2", "b", "c", "d")]
    await asyncio.sleep(0.01)
    with pytest.raises(ParserBusy):
        await pool.read("plain", b"x", caller="a")
    with pytest.raises(ParserBusy) as refused:
        await pool.read("plain", b"x", caller="e")
    assert refused.value.limit == 2
    tasks.pop().cancel()
    await asyncio.sleep(0.01)
    Held.gate.set()
    assert (await pool.read("plain", b"x", caller="e")).text == "x"
    await asyncio.gather(*tasks)


async def test_cancelled_document_makes_room(pool: ParserPool) -> None:
    for _ in range(10):
        task = parsing(pool, "a")
        await asyncio.sleep(0)
        task.cancel()
        await asyncio.gather(task, return_exceptions=True)
    Held.gate.set()
    assert (await pool.read("plain", b"x", caller="a")).text == "x"

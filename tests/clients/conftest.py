"""Live servers on loopback, and the two Python clients under one face."""

from __future__ import annotations

from collections.abc import AsyncGenerator, Callable, Iterator
from functools import partial
from ssl import SSLContext
from typing import Any, cast
from uuid import uuid4

import httpx
import pytest
from anyio.from_thread import BlockingPortal, start_blocking_portal

from benchmarks.archive_tables import write_tables
from onrecord.api.app import create_app
from onrecord.api.settings import Settings
from onrecord.archive.index.build import build_index
from onrecord_client import AsyncClient, Client
from tests.api.first_words import FirstWords
from tests.clients.script import Script
from tools.browser import live


@pytest.fixture(scope="session")
def script(tmp_path_factory: pytest.TempPathFactory) -> Script:
    """A server with an archive and a folder for jobs, which plays scripts."""
    folder = tmp_path_factory.mktemp("service")
    write_tables(folder / "tables", 200)
    build_index(folder, threads=1)
    settings = Settings(max_text_length=4_000, max_waiting=1_000, archive_dir=folder, jobs_dir=folder / "jobs")
    return Script(create_app(settings, FirstWords()))


@pytest.fixture(scope="session")
def server(script: Script) -> Iterator[str]:
    """The URL of a server that plays scripts."""
    with live(script, grace=1) as url:
        yield url


@pytest.fixture
def play(server: str) -> Callable[[str], str]:
    """From a script to a base URL that plays it from its beginning."""
    return lambda steps: f"{server}/{steps}/{uuid4()}"


class Blocked:
    """A client for asyncio that is called as the other one is."""

    def __init__(self, portal: BlockingPortal, *arguments: Any, **settings: Any) -> None:
        self._portal = portal
        self._client = portal.call(partial(AsyncClient, *arguments, **settings))

    def __getattr__(self, name: str) -> Any:
        return lambda *given, **options: self._portal.call(partial(getattr(self._client, name), *given, **options))

    def extract_stream(self, texts: Any, **options: Any) -> Iterator[Any]:
        """The results, one at a time."""
        items = cast(AsyncGenerator[Any, None], self._client.extract_stream(texts, **options))
        try:
            while (item := self._portal.call(anext, items, None)) is not None:
                yield item
        finally:
            self._portal.call(items.aclose)

    def close(self) -> None:
        """Closes its connections."""
        self._portal.call(self._client.aclose)


@pytest.fixture(scope="session")
def tls() -> SSLContext:
    """One context for all clients: each would read all certificates, 30 ms of the processor."""
    return httpx.create_ssl_context()


@pytest.fixture(params=["blocking", "asyncio"])
def connect(request: pytest.FixtureRequest, tls: SSLContext) -> Iterator[Callable[..., Any]]:
    """Makes clients, of the one kind and of the other."""
    made: list[Any] = []
    with start_blocking_portal() as portal:
        kind = Client if request.param == "blocking" else partial(Blocked, portal)

        def connected(*arguments: Any, **settings: Any) -> Any:
            made.append(kind(*arguments, **{"tls": tls, **settings}))
            return made[-1]

        yield connected
        for client in made:
            client.close()

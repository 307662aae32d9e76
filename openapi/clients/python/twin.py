"""Makes the blocking client of the one for asyncio: the same words, without what waits."""

import sys

REPLACED = {
    "The client for asyncio. `make clients` makes the other one of it, word for word: `blocking.py`.": (
        "The client without an event loop, made of `aio.py` by `make clients`: change that one."
    ),
    "import asyncio\nimport json\n": "import json\nimport time\n",
    "AsyncIterable, AsyncIterator, Awaitable, Callable, Iterable": "Callable, Iterable, Iterator",
    "AsyncIterator": "Iterator",
    "Awaitable[T | models.Problem | None]": "T | models.Problem | None",
    "AsyncClient": "Client",
    "AsyncBaseTransport": "BaseTransport",
    "set_async_httpx_client": "set_httpx_client",
    "    AnyTexts,\n    Exported": "    Exported",
    "cast(Awaitable[T], endpoint(client=self._core, **arguments))": "cast(T, endpoint(client=self._core, **arguments))",
    "Callable[[], Awaitable[T]]": "Callable[[], T]",
    "texts if isinstance(texts, AsyncIterable) else pulled(texts)": "texts",
    "AsyncDuplex, pulled": "Duplex",
    "AnyTexts": "Texts",
    "AsyncDuplex": "Duplex",
    "aiter_raw": "iter_raw",
    "async for": "for",
    "async with": "with",
    "asyncio.sleep": "time.sleep",
    ".asyncio": ".sync",
    "__aenter__": "__enter__",
    "__aexit__": "__exit__",
    "aclose": "close",
    "aread": "read",
    "async def": "def",
    "await ": "",
}


def main() -> None:
    """Reads the one from standard input and writes the other to standard output."""
    code = sys.stdin.read()
    for asynchronous, blocking in REPLACED.items():
        if asynchronous not in code:
            sys.exit(f"twin.py: {asynchronous!r} is no longer there")
        code = code.replace(asynchronous, blocking)
    sys.stdout.write(code)


if __name__ == "__main__":
    main()

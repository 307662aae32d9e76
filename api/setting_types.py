"""Types of settings that are validated at the start; otherwise an invalid one would fail every request."""

from __future__ import annotations

from collections.abc import Callable
from typing import Annotated, TypeAlias
from urllib.parse import SplitResult, urlsplit

from pydantic import AfterValidator, BeforeValidator
from pydantic_core import PydanticCustomError
from pydantic_settings import NoDecode


def _split(value: object) -> object:
    return value.replace(",", " ").split() if isinstance(value, str) else value


def _each(is_valid: Callable[[str], bool], expected: str) -> AfterValidator:
    """A check of every word of a list."""

    def check(words: tuple[str, ...]) -> tuple[str, ...]:
        for word in words:
            if not is_valid(word):
                named = {"word": word, "expected": expected}
                raise PydanticCustomError("word", "{word} is given, but {expected}", named)
        return words

    return AfterValidator(check)


def _parts(address: str) -> SplitResult | None:
    """The parts of an address of the web; None if it is none."""
    try:
        found = urlsplit(address)
        found.port  # noqa: B018  # Raises for a port that is no number.
    except ValueError:
        return None
    return found if found.scheme in ("http", "https") and found.hostname else None


def _is_origin(word: str) -> bool:
    found = _parts(word)
    return word == "*" or (found is not None and word == f"{found.scheme}://{found.netloc}" and "@" not in found.netloc)


def _is_host(word: str) -> bool:
    """True for a name or an address as the `Host` header has it, without its port."""
    found = _parts(f"http://{word}") if word.isascii() and "*" not in word else None
    return found is not None and word.lower() in (found.hostname, f"[{found.hostname}]")


def _endpoint(address: str) -> str:
    if _parts(address) is None:
        raise PydanticCustomError("endpoint", "An address is expected, such as http://127.0.0.1:4318")
    return address


Origins: TypeAlias = Annotated[
    tuple[str, ...],
    NoDecode,
    BeforeValidator(_split),
    _each(_is_origin, "origins are expected, such as https://tools.example.org, or *"),
]
"""Origins of pages, separated by blanks or commas."""

HostNames: TypeAlias = Annotated[
    tuple[str, ...],
    NoDecode,
    BeforeValidator(_split),
    _each(_is_host, "host names are expected without a port, such as api.example.org or [::1]"),
]
"""Names of hosts, separated by blanks or commas."""

Endpoint: TypeAlias = Annotated[str, AfterValidator(_endpoint)]
"""The address of a collector."""

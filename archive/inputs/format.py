"""The interface of a format."""

from __future__ import annotations

from collections.abc import Iterator
from typing import BinaryIO, Protocol

from onrecord.archive.article import Article
from onrecord.archive.inputs.mapping import ColumnMapping


class Format(Protocol):
    """A kind of file: how it is split into raw articles, and how one of them is parsed.

    Raw articles are bytes that depend on the article alone: the plan keeps their hash.
    """

    @property
    def name(self) -> str:
        """Its name in plans and options."""

    @property
    def suffixes(self) -> tuple[str, ...]:
        """Suffixes of file names, without that of a compression."""

    @property
    def opens_compressed(self) -> bool:
        """True if its library reads compressed files itself."""

    def split(self, stream: BinaryIO, name: str, mapping: ColumnMapping, first: int) -> Iterator[bytes]:
        """Yields the raw articles of a file from the one numbered `first`, counted from 0.

        Raises:
            UnreadableInput: The file is damaged, or of another format.
        """

    def article(self, raw: bytes, mapping: ColumnMapping) -> Article:
        """The article in its raw bytes.

        Raises:
            UnparsableArticle: The bytes contain no article.
        """

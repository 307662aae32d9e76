"""Checks documents that are zip packages before unpacking."""

from __future__ import annotations

import io
import zipfile

from onrecord.api.documents.errors import TooCostly, Unreadable

MAX_UNPACKED_BYTES = 64_000_000
"""The most bytes of the unpacked parts of a file: a limit on decompression bombs."""
MAX_PARTS = 2_000
"""Parts of a file; an article with a hundred pictures has fewer than 200. Each costs memory even if it is empty."""

_ENCRYPTED = 0x1
"""The bit of a zip entry's flags for encryption."""


def open_package(raw: bytes, name: str) -> zipfile.ZipFile:
    """Opens a package of a bounded size.

    Args:
        raw: The bytes of the document.
        name: The expected type, for messages.

    Raises:
        Unreadable: It is not a package, or is locked.
        TooCostly: It has too many parts, or would unpack to too many bytes.
    """
    try:
        package = zipfile.ZipFile(io.BytesIO(raw))
        parts = package.infolist()
    except (zipfile.BadZipFile, ValueError, NotImplementedError):
        raise Unreadable(f"The document is not {name}.") from None
    if any(part.flag_bits & _ENCRYPTED for part in parts):
        raise Unreadable("The document is locked with a password.")
    if len(parts) > MAX_PARTS:
        raise TooCostly(f"The document has more than {MAX_PARTS} parts.", limit=MAX_PARTS)
    if sum(part.file_size for part in parts) > MAX_UNPACKED_BYTES:
        limit = MAX_UNPACKED_BYTES
        raise TooCostly(f"The document would unpack to more than {limit} bytes.", limit=limit)
    return package

"""API keys, and the file that stores them.

A key is `onr_ID_SECRET`: a public id, which the log and the operator use, and 256 random bits. The file holds the
SHA-256 of the whole key; because the secret is random and not a password, no slower hash is needed.
"""

from __future__ import annotations

import fcntl
import hmac
import logging
import os
import secrets
import stat
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from hashlib import sha256
from pathlib import Path

from pydantic import BaseModel, ConfigDict, ValidationError

from onrecord.api.limits.rate import Rate

logger = logging.getLogger("onrecord")

PREFIX = "onr"
_ID_BYTES = 5
"""The id is public and only has to be unique in one file."""
_SECRET_BYTES = 32
"""256 bits: too many to be guessed, so a fast hash of them is safe."""
_NO_KEY_SHA256 = sha256(b"").hexdigest()


class KeysInvalid(ValueError):
    """The keys file cannot be read or written. The message names the file and the reason, without its contents."""


class Key(BaseModel):
    """A key as the file stores it."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    id: str
    name: str
    sha256: str
    created: datetime
    rate: Rate | None = None


class _Contents(BaseModel):
    """The contents of the file."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    keys: tuple[Key, ...] = ()


class KeyRing:
    """The keys of a file. They are read again whenever the file has changed; a missing file holds no key.

    Args:
        path: The file.
    """

    def __init__(self, path: Path) -> None:
        self._path = path
        self._seen: tuple[int, ...] | None = None
        self._failed: tuple[int, ...] | None = None
        self._keys: dict[str, Key] = {}

    def keys(self) -> list[Key]:
        """The keys, oldest first.

        Raises:
            KeysInvalid: The file cannot be read, or is not a keys file.
        """
        seen = _stamp(self._path)
        if seen != self._seen:
            self._keys = {key.id: key for key in _read(self._path).keys}
            self._seen = seen
            _check_permissions(self._path)
        return list(self._keys.values())

    def find(self, given: str) -> Key | None:
        """The key that a caller has sent; None if it is not valid.

        If the file cannot be read, the last keys stay valid.
        """
        try:
            self.keys()
        except KeysInvalid as error:
            self._log_once(error)
        parts = given.split("_", 2)
        key = self._keys.get(parts[1]) if len(parts) == 3 else None
        expected = key.sha256 if key else _NO_KEY_SHA256
        right = hmac.compare_digest(sha256(given.encode()).hexdigest(), expected)
        return key if right else None

    def new(self, name: str, rate: Rate | None = None) -> tuple[Key, str]:
        """Creates a key and stores it. Returns it with its secret, which cannot be recovered later.

        Raises:
            KeysInvalid: The file cannot be read or written.
        """
        with _locked(self._path):
            identity = secrets.token_hex(_ID_BYTES)
            token = f"{PREFIX}_{identity}_{secrets.token_urlsafe(_SECRET_BYTES)}"
            created = datetime.now(UTC).replace(microsecond=0)
            key = Key(id=identity, name=name, sha256=sha256(token.encode()).hexdigest(), created=created, rate=rate)
            _write(self._path, _Contents(keys=(*self.keys(), key)))
            self.keys()
        return key, token

    def revoke(self, identity: str) -> Key | None:
        """Removes a key from the file, by its id. Returns it, or None if there is none.

        Raises:
            KeysInvalid: The file cannot be read or written.
        """
        with _locked(self._path):
            kept = {key.id: key for key in self.keys()}
            revoked = kept.pop(identity, None)
            if revoked:
                _write(self._path, _Contents(keys=tuple(kept.values())))
                self.keys()
        return revoked

    def _log_once(self, error: KeysInvalid) -> None:
        """Logs an error once for each state of the file, and not for each request."""
        try:
            stamp = _stamp(self._path)
        except KeysInvalid:
            stamp = ()
        if stamp != self._failed:
            self._failed = stamp
            logger.error("the keys stay as they were: %s", error)


def _stamp(path: Path) -> tuple[int, ...]:
    """A value that changes with the file; empty if there is no file."""
    try:
        found = path.stat()
    except FileNotFoundError:
        return ()
    except OSError as error:
        raise KeysInvalid(f"{path}: {error.strerror}") from None
    return (found.st_ino, found.st_mtime_ns, found.st_size)


def _check_permissions(path: Path) -> None:
    """Warns if others may write the file: they can add a key."""
    try:
        mode = path.stat().st_mode
    except OSError:
        return
    if mode & (stat.S_IWGRP | stat.S_IWOTH):
        logger.warning("%s can be written by others: set its mode to 0600", path)


def _read(path: Path) -> _Contents:
    try:
        return _Contents.model_validate_json(path.read_bytes())
    except FileNotFoundError:
        return _Contents()
    except OSError as error:
        raise KeysInvalid(f"{path}: {error.strerror}") from None
    except ValidationError as error:
        raise KeysInvalid(f"{path}: not a keys file: {error.errors()[0]['msg']}") from None


def _write(path: Path, contents: _Contents) -> None:
    """Replaces the file as a whole; only its owner can read it."""
    try:
        with tempfile.NamedTemporaryFile(dir=path.parent, prefix=f".{path.name}.", delete=False) as file:
            try:
                file.write(contents.model_dump_json(indent=2).encode() + b"\n")
                file.flush()
                os.fsync(file.fileno())
                os.replace(file.name, path)
            except BaseException:
                os.unlink(file.name)
                raise
    except OSError as error:
        raise KeysInvalid(f"{path}: {error.strerror}") from None


@contextmanager
def _locked(path: Path) -> Iterator[None]:
    """Locks the file's folder: one process at a time changes the file."""
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        folder = os.open(path.parent, os.O_RDONLY)
    except OSError as error:
        raise KeysInvalid(f"{path}: {error.strerror}") from None
    try:
        fcntl.flock(folder, fcntl.LOCK_EX)
        yield
    finally:
        os.close(folder)

"""Checks before the service starts: what would fail with every request ends the command with one line."""

from __future__ import annotations

import difflib
import os
import tempfile
from collections.abc import Iterator
from pathlib import Path

from onrecord.api.cli.exit import fail
from onrecord.api.limits.keys import KeyRing, KeysInvalid
from onrecord.api.settings import PREFIX, Settings

_INTERNAL = ("MODEL_SOCKET", "TEST_")
"""Variables that the service's own processes and the tests pass to one another."""


def check_start(settings: Settings) -> None:
    """Ends the command if requests would fail, or would be accepted from other machines without a key."""
    check_bind(settings)
    check_folders(settings)


def check_bind(settings: Settings) -> None:
    """Ends the command if other machines could call the service without a key, unless that is explicitly allowed."""
    if settings.keys_file is not None:
        _check_keys(settings)
    elif not (settings.is_loopback or settings.allow_anonymous):
        fail(
            f"{settings.host} can be reached from other machines, and no key would be required: "
            "set ONRECORD_KEYS_FILE (`onrecord keys new` creates keys), or use --no-keys"
        )


def check_folders(settings: Settings) -> None:
    """Ends the command if a folder of the settings does not exist, or that of jobs cannot be written.

    Models are not checked here: the service tries to load them again, and says in its log what is wrong with them.
    """
    for name in ("jobs_input_dir", "archive_dir"):
        folder: Path | None = getattr(settings, name)
        if folder is not None and not folder.is_dir():
            fail(f"{PREFIX}{name.upper()}: {folder} is no folder")
    if settings.jobs_dir is not None:
        try:
            settings.jobs_dir.mkdir(parents=True, exist_ok=True, mode=0o700)
            with tempfile.TemporaryFile(dir=settings.jobs_dir):
                pass
        except OSError as error:
            fail(f"{PREFIX}JOBS_DIR: {settings.jobs_dir} cannot be written: {error.strerror or type(error).__name__}")


def unknown_variables() -> Iterator[str]:
    """A warning for each variable that looks like a setting and is none."""
    known = [f"{PREFIX}{name.upper()}" for name in Settings.model_fields]
    internal = tuple(f"{PREFIX}{name}" for name in _INTERNAL)
    for name in sorted(os.environ):
        if name.startswith(PREFIX) and name not in known and not name.startswith(internal):
            near = difflib.get_close_matches(name, known, 1)
            yield f"{name} is no setting and has no effect{f': is {near[0]} meant?' if near else ''}"


def _check_keys(settings: Settings) -> None:
    assert settings.keys_file is not None
    try:
        keys = KeyRing(settings.keys_file).keys()
    except KeysInvalid as error:
        fail(str(error))
    if not (keys or settings.allow_anonymous):
        fail(f"{settings.keys_file} has no key, so every caller would be refused: create one with `onrecord keys new`")

"""Refuses to bind to a public address without authentication."""

from __future__ import annotations

from onrecord.api.cli.exit import fail
from onrecord.api.limits.keys import KeyRing, KeysInvalid
from onrecord.api.settings import Settings


def check_bind(settings: Settings) -> None:
    """Ends the command if other machines could call the service without a key, unless that is explicitly allowed."""
    if settings.keys_file is not None:
        _check_keys(settings)
    elif not (settings.is_loopback or settings.allow_anonymous):
        fail(
            f"{settings.host} can be reached from other machines, and no key would be required: "
            "set ONRECORD_KEYS_FILE (`onrecord keys new` creates keys), or use --no-keys"
        )


def _check_keys(settings: Settings) -> None:
    assert settings.keys_file is not None
    try:
        keys = KeyRing(settings.keys_file).keys()
    except KeysInvalid as error:
        fail(str(error))
    if not (keys or settings.allow_anonymous):
        fail(f"{settings.keys_file} has no key, so every caller would be refused: create one with `onrecord keys new`")

"""Whether the service may be opened with these settings: never to other machines by mistake."""

from __future__ import annotations

from onrecord.api.cli.exit import fail
from onrecord.api.limits.keys import KeyRing, KeysInvalid
from onrecord.api.settings import Settings


def check_bind(settings: Settings) -> None:
    """Ends the command where callers from other machines would need no key and nobody has said that they may."""
    if settings.keys_file is not None:
        _check_keys(settings)
    elif not (settings.is_loopback or settings.allow_anonymous):
        fail(
            f"{settings.host} can be reached from other machines, and no key would be asked for: "
            "set ONRECORD_KEYS_FILE (`onrecord keys new` makes keys), or say --no-keys"
        )


def _check_keys(settings: Settings) -> None:
    assert settings.keys_file is not None
    try:
        keys = KeyRing(settings.keys_file).keys()
    except KeysInvalid as error:
        fail(str(error))
    if not (keys or settings.allow_anonymous):
        fail(f"{settings.keys_file} holds no key, so nobody could be served: make one with `onrecord keys new`")

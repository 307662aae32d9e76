"""`onrecord keys`: creates, lists and revokes API keys.

Rate limits and settings are imported by the commands: they take a fifth of the time of `onrecord --help`.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from onrecord.api.cli.exit import fail
from onrecord.api.cli.settings import read_settings

if TYPE_CHECKING:
    from onrecord.api.limits.keys import KeyRing

app = typer.Typer(name="keys", help="Create, list and revoke API keys.", no_args_is_help=True)

_File = Annotated[
    Path | None, typer.Option("--file", help="The keys file, created if missing. Default: $ONRECORD_KEYS_FILE.")
]


@app.command()
def new(
    name: Annotated[str, typer.Argument(metavar="NAME", help="The owner of the key, for your own reference.")],
    rate: Annotated[
        str | None, typer.Option(help="The rate limit of the key, such as 600/minute. Default: $ONRECORD_RATE.")
    ] = None,
    file: _File = None,
) -> None:
    """Create a key and print it once: the file stores only its hash."""
    from pydantic import TypeAdapter, ValidationError

    from onrecord.api.limits.keys import KeysInvalid
    from onrecord.api.limits.rate import Rate

    try:
        TypeAdapter(Rate | None).validate_python(rate)
        key, token = _ring(file).new(name, rate)
    except ValidationError as error:
        fail(f"--rate: {error.errors()[0]['msg']}")
    except KeysInvalid as error:
        fail(str(error))
    typer.echo(f"onrecord: created key {key.id}; it is shown only once:", err=True)
    typer.echo(token)


@app.command("list")
def list_keys(file: _File = None) -> None:
    """List the keys: id, name, rate and date of creation."""
    from onrecord.api.limits.keys import KeysInvalid

    try:
        keys = _ring(file).keys()
    except KeysInvalid as error:
        fail(str(error))
    for key in keys:
        typer.echo("\t".join((key.id, key.name, key.rate or "-", key.created.isoformat())))


@app.command()
def revoke(
    identity: Annotated[str, typer.Argument(metavar="ID", help="The id of the key; `onrecord keys list` prints it.")],
    file: _File = None,
) -> None:
    """Revoke a key. A running service refuses it from the next request on."""
    from onrecord.api.limits.keys import KeysInvalid

    try:
        revoked = _ring(file).revoke(identity)
    except KeysInvalid as error:
        fail(str(error))
    if revoked is None:
        fail("no key has this id; `onrecord keys list` prints the keys")
    typer.echo(f"onrecord: revoked key {revoked.id}", err=True)


def _ring(file: Path | None) -> KeyRing:
    from onrecord.api.limits.keys import KeyRing

    path = file or read_settings().keys_file
    if path is None:
        fail("no keys file: use --file or set ONRECORD_KEYS_FILE")
    return KeyRing(path)

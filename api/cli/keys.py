"""`onrecord keys`: makes, lists and revokes the keys of callers."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from onrecord.api.cli.exit import fail
from onrecord.api.cli.settings import read_settings
from onrecord.api.limits.keys import KeyRing, KeysInvalid

app = typer.Typer(name="keys", help="Make, list and revoke the keys of callers.", no_args_is_help=True)

_File = Annotated[
    Path | None, typer.Option("--file", help="The keys file; else ONRECORD_KEYS_FILE. It is made if it is not there.")
]


@app.command()
def new(
    name: Annotated[str, typer.Argument(metavar="NAME", help="Whose key it is, for your own eyes.")],
    rate: Annotated[
        str | None, typer.Option(help="How many texts it may send, such as 600/minute; else ONRECORD_RATE.")
    ] = None,
    file: _File = None,
) -> None:
    """Make a key and show it, once: the file holds its hash alone."""
    from pydantic import TypeAdapter, ValidationError

    from onrecord.api.limits.rate import Rate

    try:
        TypeAdapter(Rate | None).validate_python(rate)
        key, words = _ring(file).new(name, rate)
    except ValidationError as error:
        fail(f"--rate: {error.errors()[0]['msg']}")
    except KeysInvalid as error:
        fail(str(error))
    typer.echo(f"onrecord: key {key.id} is made; it is shown this once:", err=True)
    typer.echo(words)


@app.command("list")
def list_keys(file: _File = None) -> None:
    """List the keys: id, name, rate and when each was made."""
    try:
        keys = _ring(file).keys()
    except KeysInvalid as error:
        fail(str(error))
    for key in keys:
        typer.echo("\t".join((key.id, key.name, key.rate or "-", key.created.isoformat())))


@app.command()
def revoke(
    identity: Annotated[str, typer.Argument(metavar="ID", help="The id of the key, as `onrecord keys list` shows it.")],
    file: _File = None,
) -> None:
    """Revoke a key: a service that runs refuses it from its next request on."""
    try:
        gone = _ring(file).revoke(identity)
    except KeysInvalid as error:
        fail(str(error))
    if gone is None:
        fail("there is no key with this id; `onrecord keys list` shows those there are")
    typer.echo(f"onrecord: key {gone.id} is revoked", err=True)


def _ring(file: Path | None) -> KeyRing:
    path = file or read_settings().keys_file
    if path is None:
        fail("name the keys file, by --file or ONRECORD_KEYS_FILE")
    return KeyRing(path)

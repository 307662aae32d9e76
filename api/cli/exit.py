"""How the command line says that something is wrong: one line on standard error."""

from __future__ import annotations

from typing import NoReturn

import typer

FAILED = 1
BAD_INPUT = 2


def tell(message: str) -> None:
    """One line on standard error, whatever the message holds."""
    typer.echo(f"onrecord: {' '.join(message.split())}", err=True)


def fail(message: str) -> NoReturn:
    """Tells what is wrong and ends the command with exit code 1."""
    tell(message)
    raise typer.Exit(FAILED)

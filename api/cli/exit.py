"""Error messages of the command line: one line on standard error."""

from __future__ import annotations

from typing import Any, NoReturn

import typer
from typer.core import TyperGroup

FAILED = 1
BAD_INPUT = 2
"""Exit statuses: something failed; the input or an option is invalid, for which click, too, exits with 2."""


class Commands(TyperGroup):
    """Commands whose messages on options name no class of Python."""

    def invoke(self, ctx: Any) -> Any:
        """Runs a command."""
        try:
            return super().invoke(ctx)
        except typer.BadParameter as error:
            error.message = error.message.removeprefix("Value error, ").removesuffix(".")
            raise


def tell(message: str) -> None:
    """Prints a message on standard error, always as one line."""
    typer.echo(f"onrecord: {' '.join(message.split())}", err=True)


def fail(message: str) -> NoReturn:
    """Prints an error and ends the command with exit code 1."""
    tell(message)
    raise typer.Exit(FAILED)

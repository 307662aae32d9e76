"""Errors of runs over archives, as messages of the command line."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from onrecord.api.cli.exit import fail
from onrecord.archive.errors import ArchiveError
from onrecord.extractors.errors import ExtractionError


@contextmanager
def reported() -> Iterator[None]:
    """Ends the command with a message for an error of an archive, the extractor or the system."""
    try:
        yield
    except (ArchiveError, ExtractionError) as error:
        fail(str(error))
    except BrokenPipeError:
        raise  # `onrecord archive query … | head`: typer ends the command without a message
    except OSError as error:
        fail(f"{error.filename or 'standard output'}: {error.strerror or type(error).__name__}")

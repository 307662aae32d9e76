"""`python -m onrecord.api.cli` runs the command."""

from onrecord.api.cli.main import app

app()

"""`python -m onrecord.api.cli` is the command too."""

from onrecord.api.cli.main import app

app()

"""`python -m api.cli` is the command too."""

from api.cli.main import app

app()

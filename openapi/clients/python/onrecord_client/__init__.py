"""A client of onrecord: who said what in news texts, as typed records."""

from . import errors
from .aio import AsyncClient
from .blocking import Client
from .generated import models

__all__ = ["AsyncClient", "Client", "errors", "models"]

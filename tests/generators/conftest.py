"""The live server of the clients' tests."""

from __future__ import annotations

from tests.clients.conftest import script, server

__all__ = ["script", "server"]

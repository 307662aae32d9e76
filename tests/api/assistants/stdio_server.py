"""`onrecord mcp` over an extractor that needs no model: a process for tests to talk to."""

from __future__ import annotations

import asyncio

from onrecord.api.app import create_app
from onrecord.api.assistants.transports import serve_standard_streams
from onrecord.api.settings import Settings
from tests.api.first_words import FirstWords

if __name__ == "__main__":
    asyncio.run(serve_standard_streams(create_app(Settings(), FirstWords())))

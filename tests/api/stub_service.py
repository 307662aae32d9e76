"""The service as `onrecord serve` runs it, but for the models. A text that holds `slow` takes some seconds."""

from __future__ import annotations

import time
from unittest.mock import patch

from fastapi import FastAPI

from onrecord.api.app import create_app
from onrecord.api.server import run as serving
from onrecord.api.settings import Settings
from onrecord.extractors.options import ExtractionOptions
from onrecord.schemas.extraction import Extraction
from tests.api.first_words import FirstWords

SLOW = "slow"
SECONDS = 3


class Slow(FirstWords):
    def extract(self, text: str, options: ExtractionOptions) -> Extraction:
        if SLOW in text:
            time.sleep(SECONDS)
        return super().extract(text, options)


def app() -> FastAPI:
    return create_app(Settings(), Slow())


if __name__ == "__main__":
    here = f"{__spec__.name}:app"
    with patch.object(serving, "create_app", lambda _: app()), patch.object(serving, "WORKER_APP", here):
        serving.serve(Settings())

"""The service as `onrecord serve` runs it, with real model processes but without models.

A text that holds one of these words does harm: `slow` reaches no checkpoint for some seconds, `frozen` holds the
interpreter besides, `dies` ends the process as a fault in a library would. `heavy` does none: it takes half a second of
a core before its checkpoint. Neither does `brief`, which takes some milliseconds.
"""

from __future__ import annotations

import os
import re
import signal
import time
from collections.abc import Callable
from unittest.mock import patch

from onrecord.api.extractor import TextExtractor
from onrecord.api.server import run
from onrecord.api.settings import Settings
from onrecord.api.worker import model_host, model_loop
from onrecord.api.worker.fork_server import Spec
from onrecord.extractors.checkpoints import checkpoint
from onrecord.extractors.options import ExtractionOptions
from onrecord.extractors.settings import ModelSettings
from onrecord.schemas.extraction import Extraction
from tests.api.first_words import FirstWords

SLOW, FROZEN, DIES, HEAVY, BRIEF = "slow", "frozen", "dies", "heavy", "brief"
SECONDS = 3
HEAVY_SECONDS = 0.5
BRIEF_SECONDS = 0.02
STUCK_SECONDS = 5
_BACKTRACKING = re.compile(r"(a|a)*$")


class Harmful(FirstWords):
    def extract(self, text: str, options: ExtractionOptions) -> Extraction:
        if SLOW in text:
            time.sleep(SECONDS)
        if BRIEF in text:
            time.sleep(BRIEF_SECONDS)
        if FROZEN in text:
            _BACKTRACKING.match("a" * 40 + "b")
        if HEAVY in text:
            end = time.process_time() + HEAVY_SECONDS
            while time.process_time() < end:
                pass
            checkpoint()
        if DIES in text:
            os.kill(os.getpid(), signal.SIGSEGV)
        return super().extract(text, options)


def prepare(_: ModelSettings) -> Callable[[], TextExtractor]:
    model_loop.STUCK_SECONDS = STUCK_SECONDS
    return Harmful


def stub_spec(settings: Settings) -> Spec:
    return Spec(settings.models, "tests.api.stub_service:prepare", settings.log_format, settings.log_level)


if __name__ == "__main__":
    with patch.object(model_host, "model_spec", stub_spec):
        run.serve(Settings())

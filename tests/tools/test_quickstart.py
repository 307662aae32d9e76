"""The README's first answer: shown honestly, and what the extractor really says."""

from __future__ import annotations

import json
import re

import pytest

from onrecord.extractors.options import ExtractionOptions
from onrecord.extractors.pipeline import Extractor
from onrecord.schemas.request import ExtractionRequest
from tests.evaluation.records import record
from tools.docs.quickstart import ID, TEXT, answer, as_table, request, shortened


def test_the_call_is_a_request_that_is_taken() -> None:
    body = request().partition("-d '")[2].removesuffix("'")
    assert ExtractionRequest.model_validate_json(body).text == TEXT


def test_what_is_left_out_is_marked() -> None:
    shown = shortened(answer())
    assert f"… {len(answer().attributions) - 1} more" in shown
    whole = re.sub(r",?\s*…(?: \d+ more)?", "", shown)
    [attribution], [speaker] = json.loads(whole)["attributions"], json.loads(whole)["speakers"]
    assert attribution["source"]["text"].startswith(speaker["name"])
    full = answer().model_dump(mode="json")["attributions"][0]
    assert all(full[name] == value or value.items() <= full[name].items() for name, value in attribution.items())


def test_the_table_is_the_one_of_the_command_line() -> None:
    said = as_table(record(TEXT, ("Ines Calder", "said", "“The ferry will sail again on Monday,”"), name=ID))
    assert said.startswith("ferry: 1 attribution\n")
    assert "\x1b" not in said


@pytest.mark.model
def test_the_kept_answer_is_what_the_extractor_says(bundled_extractor: Extractor) -> None:
    kept = answer()
    given = bundled_extractor.extract(TEXT, ExtractionOptions(id=ID))
    assert given.model_copy(update={"engine": kept.engine}) == kept, "python -m tools.docs.quickstart"

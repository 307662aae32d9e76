"""Properties of every model: documented, exemplified, closed on the way in and open on the way out."""

from __future__ import annotations

import importlib
import pkgutil
from typing import Any

import pytest
from pydantic import BaseModel

from onrecord import schemas
from onrecord.schemas import examples
from onrecord.schemas.attribution import Attribution, Passage
from onrecord.schemas.engine import Engine
from onrecord.schemas.extraction import Extraction
from onrecord.schemas.model import RecordModel, RequestModel


def _models() -> list[type[BaseModel]]:
    for module in pkgutil.iter_modules(schemas.__path__):
        importlib.import_module(f"onrecord.schemas.{module.name}")
    found: list[type[BaseModel]] = []
    waiting: list[type[BaseModel]] = [RecordModel, RequestModel]
    while waiting:
        below = waiting.pop().__subclasses__()
        found += below
        waiting += below
    return [model for model in found if model.__module__.startswith("onrecord.schemas.")]


MODELS = sorted(_models(), key=lambda model: model.__name__)


@pytest.mark.parametrize("model", MODELS)
def test_every_field_is_described(model: type[BaseModel]) -> None:
    assert model.__doc__
    assert [name for name, field in model.model_fields.items() if not field.description] == []


@pytest.mark.parametrize("model", [model for model in MODELS if model is not Passage])
def test_every_model_has_examples_that_are_valid_and_whole(model: type[BaseModel]) -> None:
    shown = model.model_json_schema()["examples"]
    assert shown
    for example in shown:
        again = model.model_validate(example).model_dump(mode="json", exclude_unset=issubclass(model, RequestModel))
        assert again == example


def _spans(value: Any) -> list[dict[str, Any]]:
    if isinstance(value, list):
        return [span for item in value for span in _spans(item)]
    if not isinstance(value, dict):
        return []
    own = [value] if {"start", "end", "text"} <= value.keys() else []
    return own + _spans(list(value.values()))


def test_the_spans_of_the_example_are_cut_from_its_text() -> None:
    spans = _spans(examples.EXTRACTION)
    assert len(spans) >= 9
    for span in spans:
        assert examples.ARTICLE[span["start"] : span["end"]] == span["text"]


@pytest.mark.parametrize(
    ("model", "field", "value"),
    [
        (Attribution, "mode", "sung"),
        (Attribution, "act", "apology"),
        (Extraction, "language", "de"),
    ],
)
def test_a_reader_outlives_new_values_and_new_fields(model: type[BaseModel], field: str, value: str) -> None:
    example = model.model_json_schema()["examples"][0]
    read = model.model_validate({**example, field: value, "field_of_tomorrow": 1})
    assert getattr(read, field) == value


def test_a_claim_is_its_sentence_and_defaults() -> None:
    read = Attribution.model_validate({**examples.INDIRECT, "claim": {"text": "It rained.", "checkable": 0.8}})
    assert read.claim is not None
    written = read.claim.model_dump()
    assert (written["text"], written["checkable"], written["modality"]) == ("It rained.", 0.8, "certain")
    assert written["edits"] == written["hedges"] == written["quantities"] == []


def test_what_is_left_out_is_written_as_null_or_as_an_empty_list() -> None:
    content = {"spans": [examples.SOURCE_SPAN], "text": "x"}
    least = {"id": "a1", "mode": "direct", "content": content, "resolution": {"status": "none"}}
    written = Attribution.model_validate(least).model_dump()
    assert written["content"]["quotations"] == written["resolution"]["candidates"] == []
    assert written["source"] is written["cue"] is written["confidence"] is written["evidence"] is None


def test_a_passage_has_at_least_one_span() -> None:
    with pytest.raises(ValueError, match="at least 1 item"):
        Passage(spans=[], text="")


def test_the_stamp_of_an_engine_leaves_out_what_the_cards_say() -> None:
    assert Engine.model_validate(examples.ENGINE).stamp().model_dump() == examples.ENGINE_STAMP

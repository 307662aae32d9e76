"""Valid and invalid requests."""

from __future__ import annotations

from typing import Any

import pytest
from pydantic import ValidationError

from onrecord.schemas.request import ExtractionRequest


def test_a_text_is_enough() -> None:
    request = ExtractionRequest.model_validate({"text": "It rained, he said."})
    assert (request.id, request.offset_unit, request.explain) == (None, "codepoint", False)


@pytest.mark.parametrize("text", ["x", "\x00", " \r\n.\t", "\ufeffx", "e\u0301", "\U0001f469\u200d\U0001f467"])
def test_a_text_is_taken_as_it_stands(text: str) -> None:
    assert ExtractionRequest.model_validate({"text": text}).text == text


@pytest.mark.parametrize(
    ("body", "where", "kind"),
    [
        ({}, ("text",), "missing"),
        ({"text": None}, ("text",), "string_type"),
        ({"text": 7}, ("text",), "string_type"),
        ({"text": ""}, ("text",), "text_blank"),
        ({"text": " \r\n\t\u00a0\u3000"}, ("text",), "text_blank"),
        ({"text": "a \ud800 b"}, ("text",), "unpaired_surrogate"),
        ({"text": "x", "id": "\udfff"}, ("id",), "string_unicode"),
        ({"text": "x", "include": ["speakers", "weather"]}, ("include", 1), "literal_error"),
        ({"text": "x", "markup": "latex"}, ("markup",), "literal_error"),
        ({"text": "x", "roster": [{"id": "a"}]}, ("roster", 0, "name"), "missing"),
        ({"text": "x", "roster": [{"id": "a", "name": " "}]}, ("roster", 0, "name"), "string_pattern_mismatch"),
        ({"text": "x", "id": ""}, ("id",), "string_too_short"),
        ({"text": "x", "id": "x" * 257}, ("id",), "string_too_long"),
        ({"text": "x", "id": 7}, ("id",), "string_type"),
        ({"text": "x", "offset_unit": "bytes"}, ("offset_unit",), "literal_error"),
        ({"text": "x", "explain": "yes"}, ("explain",), "bool_type"),
        ({"text": "x", "explain": 1}, ("explain",), "bool_type"),
        ({"text": "x", "languages": "en"}, ("languages",), "extra_forbidden"),
    ],
)
def test_a_mistake_is_reported_with_its_place(body: dict[str, Any], where: tuple[str | int, ...], kind: str) -> None:
    with pytest.raises(ValidationError) as caught:
        ExtractionRequest.model_validate(body)
    assert [(error["loc"], error["type"]) for error in caught.value.errors()] == [(where, kind)]

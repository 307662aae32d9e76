"""Valid and invalid requests."""

from __future__ import annotations

from typing import Any

import pytest
from pydantic import BaseModel, ValidationError

from onrecord.schemas.request import BatchRequest, ExtractionRequest
from onrecord.schemas.validation import MAX_COMPARED, invalid_fields


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


@pytest.mark.parametrize(
    ("body", "pointer", "detail"),
    [
        ({"txt": "x", "text": "x"}, "", "Unknown field; did you mean text?"),
        ({"text": "x", "offsetUnit": "utf8"}, "", "Unknown field; did you mean offset_unit?"),
        ({"text": "x", "min_conf": 0.5}, "", "Unknown field; did you mean min_confidence?"),
        ({"text": "x", "outlet": "x"}, "", "Unknown field; did you mean document/outlet?"),
        ({"text": "x", "document": {"by_line": "x"}}, "/document", "Unknown field; did you mean byline?"),
        (
            {"text": "x", "roster": [{"id": "a", "name": "A", "alias": []}]},
            "/roster/0",
            "Unknown field; did you mean aliases?",
        ),
        ({"text": "x", "colour": "red"}, "", "Unknown field"),
        ({"text": "x", "t" * 10**6: "red"}, "", "Unknown field"),
    ],
)
def test_an_unknown_field_is_told_which_known_one_it_is_like(body: dict[str, Any], pointer: str, detail: str) -> None:
    with pytest.raises(ValidationError) as refused:
        ExtractionRequest.model_validate(body)
    errors = refused.value.errors(include_url=False, include_input=False)
    (field,) = invalid_fields(errors, model=refused.value.title)
    assert (field.pointer, field.detail) == (pointer, detail)


_LONG = "Ann " * 100


@pytest.mark.parametrize(
    ("entry", "expected"),
    [
        ({}, [("name", "missing")]),
        ({"role": "mayor"}, [("name", "missing")]),
        ({"name": ""}, [("name", "string_too_short")]),
        ({"name": " \u3000", "aliases": ["A"]}, [("name", "string_pattern_mismatch")]),
        ({"name": _LONG}, [("name", "string_too_long")]),
        ({"name": None}, [("name", "string_type")]),
        ({"name": 7, "aliases": "A"}, [("name", "string_type"), ("aliases", "list_type")]),
        ({"name": "", "id": ""}, [("name", "string_too_short"), ("id", "string_too_short")]),
    ],
)
@pytest.mark.parametrize(
    ("model", "text"),
    [(ExtractionRequest, {"text": "x"}), (BatchRequest, {"texts": [{"id": "a", "text": "x"}]})],
)
def test_an_entry_without_a_valid_name_is_told_so_once(
    model: type[BaseModel], text: dict[str, Any], entry: dict[str, Any], expected: list[tuple[str, str]]
) -> None:
    """An id that is left out is the name; that there is none to take is no mistake of its own."""
    with pytest.raises(ValidationError) as refused:
        model.model_validate({**text, "roster": [{"name": "Bo"}, entry]})
    found = invalid_fields(refused.value.errors(include_url=False, include_input=False), model=refused.value.title)
    assert [(field.pointer, field.type) for field in found] == [(f"/roster/1/{name}", kind) for name, kind in expected]


def test_of_many_unknown_fields_the_first_are_compared() -> None:
    texts = [{"id": f"t{number}", "text": "x", "mark_up": "html"} for number in range(2 * MAX_COMPARED)]
    with pytest.raises(ValidationError) as refused:
        BatchRequest.model_validate({"texts": texts})
    found = invalid_fields(refused.value.errors(include_url=False, include_input=False), model="BatchRequest")
    assert [field.detail for field in found].count("Unknown field; did you mean markup?") == MAX_COMPARED

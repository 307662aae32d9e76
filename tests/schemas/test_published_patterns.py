"""Every pattern of the OpenAPI document accepts the same strings in all engines that read it.

pydantic validates requests with Rust's, callers with that of their language: Python's here, and JavaScript's, which is
what JSON Schema means.
"""

from __future__ import annotations

import json
import subprocess
from collections.abc import Iterator
from pathlib import Path
from typing import Annotated, Any

import jsonschema
import jsonschema_rs
import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import BaseModel, Field, TypeAdapter, ValidationError

from onrecord.schemas import archive, attribution, export, extraction, metadata, request, roster, verification_request
from onrecord.schemas.validation import invalid_fields

MODULES = (archive, export, extraction, metadata, request, attribution, roster, verification_request)
DOCUMENT = json.loads((Path(__file__).parents[2] / "openapi" / "openapi.json").read_text())

ODD = [*"\t\n\v\f\r\x1c\x1d\x1e\x1f \x00\x7f\x85\xa0", *"\u1680\u180e\u2007\u200b\u2028\u2029\u202f\u205f\u3000\ufeff"]
ODD += ["\r\n", "\n\n", " \n", "٣", "３", "ſ", "K", "İ", "\U0001d7d7", "\U0001f600", "e\u0301", "\U000e0020", "\uffff"]
"""White space of any engine and what looks like it, line ends, digits and letters of other scripts, two code units."""
SAMPLES = ["", "a", "0" * 64, "2026", "2026-11", "2026-11-28", "2026-11-28T09:30", "2026-11-28T09:30:00.5+01:00"]
SAMPLES += ["https://news.example/a", "http://x", "HTTPS://x", "https://", "2026-11-2", "2026-11-28T09:30Z", "f" * 63]
HOSTILE = list(
    dict.fromkeys(
        [*SAMPLES, *ODD]
        + [
            form
            for sample in SAMPLES
            for odd in ODD
            for form in (odd + sample, sample + odd, sample[:9] + odd + sample[9:])
        ]
    )
)
AS_JAVASCRIPT = """
const { patterns, strings, flags } = JSON.parse(require("fs").readFileSync(0, "utf8"));
const found = patterns.map((one) => strings.filter((text) => new RegExp(one, flags).test(text)));
process.stdout.write(JSON.stringify(found));
"""


def patterns(node: object) -> Iterator[dict[str, Any]]:
    """The schemas with a pattern below a node."""
    if isinstance(node, dict):
        if isinstance(node.get("pattern"), str):
            yield node
        for inner in node.values():
            yield from patterns(inner)
    elif isinstance(node, list):
        for inner in node:
            yield from patterns(inner)


def published() -> dict[str, tuple[dict[str, Any], TypeAdapter[Any]]]:
    """The schema of each field with a pattern, and the type that validates it."""
    models = {name: model for module in MODULES for name, model in vars(module).items()}
    found: dict[str, tuple[dict[str, Any], TypeAdapter[Any]]] = {}
    for name, schema in DOCUMENT["components"]["schemas"].items():
        for field, one in schema.get("properties", {}).items():
            if list(patterns(one)):
                model = models[name]
                assert issubclass(model, BaseModel)
                info = model.model_fields[field]
                kind: Any = Annotated[info.annotation, Field(), *info.metadata]
                found[f"{name}.{field}"] = (one, TypeAdapter(kind))
    return found


PUBLISHED = published()
FIELDS = sorted(PUBLISHED)
STRINGS = st.lists(st.sampled_from([*ODD, "https://", "2026", "-11", "T09:30", "a", "0", "<"]), max_size=6).map("".join)


def is_valid(adapter: TypeAdapter[Any], value: object) -> bool:
    try:
        adapter.validate_python(value)
    except ValidationError as error:
        # No pattern knows a calendar.
        return {one["type"] for one in error.errors()} == {"date"}
    return True


def value_of(schema: dict[str, Any], text: str) -> object:
    return [text] if schema.get("type") == "array" else text


def test_every_pattern_is_of_a_field() -> None:
    assert len(list(patterns(DOCUMENT))) == sum(len(list(patterns(schema))) for schema, _ in PUBLISHED.values()) >= 20


@pytest.mark.parametrize("field", FIELDS)
def test_pydantic_and_validators_accept_the_same_strings(field: str) -> None:
    schema, adapter = PUBLISHED[field]
    python, rust = jsonschema.Draft202012Validator(schema), jsonschema_rs.Draft202012Validator(schema)
    accepted = {
        name: [text for text in HOSTILE if accepts(value_of(schema, text))]
        for name, accepts in {
            "pydantic": lambda value: is_valid(adapter, value),
            "Python": python.is_valid,
            "Rust": rust.is_valid,
        }.items()
    }
    assert accepted["Python"] == accepted["pydantic"]
    assert accepted["Rust"] == accepted["pydantic"]
    assert 0 < len(accepted["pydantic"]) < len(HOSTILE)


@given(st.sampled_from(FIELDS), STRINGS)
def test_they_accept_the_same_of_any_strings(field: str, text: str) -> None:
    schema, adapter = PUBLISHED[field]
    value = value_of(schema, text)
    expected = is_valid(adapter, value)
    assert jsonschema.Draft202012Validator(schema).is_valid(value) is expected
    assert jsonschema_rs.Draft202012Validator(schema).is_valid(value) is expected


@pytest.mark.node
@pytest.mark.parametrize("flags", ["", "u", "v"])
def test_javascript_reads_patterns_as_validators_do(flags: str) -> None:
    wanted = sorted({one["pattern"] for one in patterns(DOCUMENT)})
    # What a pattern leaves to the limit of a length, such as a last line feed for Python, is no matter of the pattern.
    expected = [
        [text for text in HOSTILE if jsonschema_rs.Draft202012Validator({"pattern": one}).is_valid(text)]
        for one in wanted
    ]
    sent = json.dumps({"patterns": wanted, "strings": HOSTILE, "flags": flags})
    made = subprocess.run(["node", "-e", AS_JAVASCRIPT], input=sent, capture_output=True, text=True, check=True)
    assert json.loads(made.stdout) == expected


def test_white_space_around_values_is_left_out() -> None:
    sent = metadata.DocumentInput(url=" https://news.example/a\n", published="2026-11-28\r\n")
    assert (sent.url, sent.published) == ("https://news.example/a", "2026-11-28")


def test_no_message_shows_a_pattern() -> None:
    known = {schema["pattern"] for schema in patterns(DOCUMENT)}
    details = {}
    for pattern in known:
        error = {"type": "string_pattern_mismatch", "loc": ("a",), "msg": f"not {pattern}", "ctx": {"pattern": pattern}}
        (field,) = invalid_fields([error])
        assert pattern not in field.detail
        details[pattern] = field.detail
    # Only hashes have no words of their own: nobody writes them by hand.
    assert [pattern for pattern, detail in details.items() if "expected" not in detail] == ["^[0-9a-f]{64}$"]

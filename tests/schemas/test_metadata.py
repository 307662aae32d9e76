"""Metadata: which values are accepted, and that they come back unchanged."""

from __future__ import annotations

import json
import math
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

from onrecord.schemas.metadata import MAX_EXTRA_BYTES, MAX_EXTRA_DEPTH, DocumentInput, Metadata
from onrecord.schemas.request import StreamText, TextRequest

JSON_VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False, allow_infinity=False) | st.text(max_size=9),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner, max_size=3),
    max_leaves=8,
)


def nested(depth: int) -> dict[str, Any]:
    value: dict[str, Any] = {}
    for _ in range(depth - 1):
        value = {"inner": value}
    return value


@pytest.mark.parametrize(
    "published", ["2026", "2026-11", "2026-11-28", "2026-11-28T09:30", "2026-11-28T09:30:00+01:00"]
)
def test_dates_are_as_exact_as_known(published: str) -> None:
    assert DocumentInput(published=published).published == published


@pytest.mark.parametrize("published", ["", "yesterday", "28.11.2026", "2026-02-31", "2026-13", "2026-1-2", "20261128"])
def test_what_is_no_date_is_refused(published: str) -> None:
    with pytest.raises(ValidationError):
        DocumentInput(published=published)


@pytest.mark.parametrize(
    "url", ["javascript:alert(1)", "news.example/a", "https://", "https://a b", "https://a<b", "ftp://a"]
)
def test_an_address_is_http(url: str) -> None:
    with pytest.raises(ValidationError):
        DocumentInput(url=url)


@pytest.mark.parametrize(
    ("extra", "kind"),
    [
        ({"a": math.inf}, "not_json"),
        ({"a": math.nan}, "not_json"),
        ({"a": "x" * MAX_EXTRA_BYTES}, "too_large"),
        ({"a": "é" * (MAX_EXTRA_BYTES // 2)}, "too_large"),
        (nested(MAX_EXTRA_DEPTH + 1), "too_deep"),
        (nested(100_000), "too_deep"),
        ({"a": "\ud800"}, "unpaired_surrogate"),
        ([1], "dict_type"),
    ],
)
def test_extra_is_limited(extra: object, kind: str) -> None:
    with pytest.raises(ValidationError) as caught:
        TextRequest.model_validate({"text": "a", "extra": extra})
    assert [error["type"] for error in caught.value.errors()] == [kind]


def test_the_deepest_extra_is_accepted() -> None:
    assert TextRequest(text="a", extra=nested(MAX_EXTRA_DEPTH)).extra == nested(MAX_EXTRA_DEPTH)


@given(st.dictionaries(st.text(max_size=5), JSON_VALUES, max_size=4))
def test_extra_comes_back_as_it_was_sent(extra: dict[str, Any]) -> None:
    line = json.dumps({"id": "a", "text": "b", "extra": extra})
    request = StreamText.model_validate_json(line)
    sent = Metadata.model_validate_json(Metadata.of(request.document, request.extra).model_dump_json())
    assert sent.extra == extra


def test_an_unknown_field_is_refused() -> None:
    with pytest.raises(ValidationError):
        DocumentInput.model_validate({"headline": "a"})


def test_a_page_has_its_own_title_where_the_caller_gives_none() -> None:
    own, given_one = "Bridge reopens", DocumentInput(title="Another")
    assert Metadata.of(None, None, own).document is not None
    assert (Metadata.of(given_one, None, own).document or DocumentInput()).title == "Another"
    assert Metadata.of(None, None, None).document is None

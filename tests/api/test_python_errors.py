"""The Python API raises the errors that the service answers: the same names, messages and fields."""

from __future__ import annotations

from typing import Any

import pytest
from starlette.testclient import TestClient

from onrecord import errors, loading
from onrecord.api.errors.catalogue import PROBLEMS
from onrecord.api.settings import Settings
from onrecord.loading import Extractor
from onrecord.schemas.problem import InvalidField
from tests.api.first_words import FirstWords

TEXT = "Ann said it rained."
INPUT_ERRORS = errors.InputError.__subclasses__()


@pytest.mark.parametrize("error", INPUT_ERRORS, ids=lambda error: error.__name__)
def test_an_error_has_the_name_of_a_problem(error: type[errors.InputError]) -> None:
    (problem,) = (problem for problem in PROBLEMS if problem.type_uri() == error.problem_type)
    assert problem.__name__ == error.__name__


def test_an_unknown_option_is_named_to_its_programmer_alone(client: TestClient, extractor: FirstWords) -> None:
    """Over HTTP no name that a caller made up comes back."""
    problem = client.post("/v1/extractions", json={"text": TEXT, "explian": True}).json()
    with pytest.raises(errors.InvalidRequest, match="/explian") as caught:
        Extractor(extractor).extract(text=TEXT, explian=True)  # type: ignore[call-arg]
    assert caught.value.problem_type == problem["type"]
    assert "explian" not in str(problem)


@pytest.mark.parametrize(
    "fields",
    [
        {"text": ""},
        {"text": " "},
        {"text": None},
        {"text": 3},
        {"text": TEXT, "language": "de"},
        {"text": TEXT, "language": ""},
        {"text": TEXT, "include": ["claims", "x"], "min_confidence": -1, "offset_unit": "byte", "explain": 1},
        {"text": TEXT, "roster": [{"id": "1", "name": " "}]},
        {"text": TEXT, "id": ""},
        {"text": TEXT * 10},
        {"text": "<p></p>", "markup": "html"},
        {"text": TEXT, "markup": "docx"},
    ],
    ids=str,
)
def test_wrong_input_is_the_same_error(
    client: TestClient,
    settings: Settings,
    extractor: FirstWords,
    monkeypatch: pytest.MonkeyPatch,
    fields: dict[str, Any],
) -> None:
    monkeypatch.setattr(loading, "MAX_TEXT_LENGTH", settings.max_text_length)
    problem = client.post("/v1/extractions", json=fields).json()
    with pytest.raises(errors.InputError) as caught:
        Extractor(extractor).extract(**fields)
    error = caught.value
    assert error.problem_type == problem["type"]
    assert (error.detail, error.limit, error.actual) == (problem["detail"], problem["limit"], problem["actual"])
    found = error.errors if isinstance(error, errors.InvalidRequest) else ()
    assert list(found) == [InvalidField.model_validate(one) for one in problem["errors"]]

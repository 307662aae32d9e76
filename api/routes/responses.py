"""The `responses` of routes in the OpenAPI document."""

from __future__ import annotations

from typing import Any, TypeAlias

from onrecord.api.errors.problems import MEDIA_TYPE, ServiceProblem

JsonObject: TypeAlias = dict[str, Any]

API_VERSION = "1.0.0"
"""The version of routes and schemas. Version 1 is only extended; a new engine version changes records, not schemas."""


def documented(media_type: str, schema: JsonObject) -> dict[int | str, JsonObject]:
    """The response of a route that is no model: its media type, without parameters, and the schema."""
    return {200: {"content": {media_type.partition(";")[0]: {"schema": schema}}}}


def problem_responses(*problems: type[ServiceProblem]) -> dict[int | str, JsonObject]:
    """The problems that a route may respond with.

    FastAPI would document a `model` here as `application/json`, so the schema is referred to by hand.
    """
    documented: dict[int | str, JsonObject] = {}
    for status in sorted({problem.status for problem in problems}):
        alike = [problem for problem in problems if problem.status == status]
        examples = {problem.slug: {"$ref": example_reference(problem)} for problem in alike}
        content = {"schema": {"$ref": "#/components/schemas/Problem"}, "examples": examples}
        documented[status.value] = {
            "description": "; ".join(problem.title for problem in alike),
            "content": {MEDIA_TYPE: content},
        }
    return documented


def example_reference(problem: type[ServiceProblem]) -> str:
    """The reference to the example of a problem in the OpenAPI document."""
    return f"#/components/examples/{problem.slug}"

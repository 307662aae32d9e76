"""The Prometheus metrics."""

from __future__ import annotations

from typing import Any

from fastapi import APIRouter
from starlette.requests import Request
from starlette.responses import Response

from onrecord.api.errors.problems import InternalError
from onrecord.api.routes.responses import problem_responses
from onrecord.api.state import CurrentState

router = APIRouter(tags=["service"])

_EXAMPLE = """# HELP onrecord_attributions_total Attributions found
# TYPE onrecord_attributions_total counter
onrecord_attributions_total{mode="direct"} 1204.0
"""
_CONTENT: dict[str, Any] = {"text/plain": {"schema": {"type": "string"}, "example": _EXAMPLE}}


@router.get(
    "/metrics",
    operation_id="get_metrics",
    summary="Prometheus metrics",
    response_class=Response,
    response_description="All metrics in Prometheus's text format",
    responses={200: {"content": _CONTENT}, **problem_responses(InternalError)},
)
async def get_metrics(request: Request, state: CurrentState) -> Response:
    """Returns the metrics of all workers in a format that Prometheus reads.

    They reveal nothing of texts or keys. If the service requires keys, this path requires one, too.
    """
    page, media_type = state["metrics"].page(request.headers.get("accept", ""))
    return Response(page, media_type=media_type)

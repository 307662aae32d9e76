"""A problem as an HTTP response."""

from __future__ import annotations

from starlette.responses import Response

from onrecord.api.errors.problems import MEDIA_TYPE, ServiceProblem
from onrecord.api.request_context import RequestContext


def problem_response(problem: ServiceProblem, context: RequestContext) -> Response:
    """The response of a request that failed. Notes the problem in the request's context, for log and metrics."""
    context.problem = problem.slug
    return Response(
        problem.body(context.instance).model_dump_json(),
        status_code=problem.status_code,
        media_type=MEDIA_TYPE,
        headers=dict(problem.headers or {}),
    )

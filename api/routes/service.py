"""Information about the service: versions, limits and health."""

from __future__ import annotations

from fastapi import APIRouter

from onrecord.api.errors.problems import InternalError, NotReady
from onrecord.api.routes.responses import API_VERSION, problem_responses
from onrecord.api.state import CurrentState
from onrecord.schemas.service import Health, ServiceInfo

router = APIRouter(tags=["service"])


@router.get(
    "/v1/info",
    operation_id="get_info",
    summary="Versions, models and limits",
    response_description="The versions, models and limits",
    responses=problem_responses(NotReady, InternalError),
)
async def get_info(state: CurrentState) -> ServiceInfo:
    """Returns the engine, with licences and scores of its models, and the limits of requests."""
    engine = state["worker"].engine
    return ServiceInfo(api_version=API_VERSION, engine=engine, limits=state["settings"].limits)


@router.head("/livez", include_in_schema=False)
@router.get(
    "/livez",
    operation_id="get_liveness",
    summary="Liveness",
    response_description="The process is alive",
    responses=problem_responses(InternalError),
)
async def get_liveness() -> Health:
    """Answers as long as the process is alive, even if the models are not loaded."""
    return Health(status="ok")


@router.head("/readyz", include_in_schema=False)
@router.get(
    "/readyz",
    operation_id="get_readiness",
    summary="Readiness",
    response_description="The service is ready",
    responses=problem_responses(NotReady, InternalError),
)
async def get_readiness(state: CurrentState) -> Health:
    """Answers `ok` when texts can be read; else a problem that names the check.

    `models`: they are loaded. `worker`: their process lives and gives signs of it. `last_batch`: the last texts did not
    all fail. `open`: the service is not shutting down.
    """
    checks = state["worker"].checks()
    if failed := [check.name for check in checks if not check.passed]:
        raise NotReady(f"The check '{failed[0]}' failed.")
    return Health(status="ok", checks=checks)

"""What the service says of itself."""

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
    response_description="What runs here, and how much it takes",
    responses=problem_responses(NotReady, InternalError),
)
async def get_info(state: CurrentState) -> ServiceInfo:
    """Tells what makes the records, with licences and scores of the models, and every limit a request may meet."""
    engine = state["worker"].engine
    return ServiceInfo(api_version=API_VERSION, engine=engine, limits=state["settings"].limits)


@router.get(
    "/livez",
    operation_id="get_liveness",
    summary="Whether the process answers",
    response_description="It does",
    responses=problem_responses(InternalError),
)
async def get_liveness() -> Health:
    """Answers as long as the process does, whether or not the models are loaded."""
    return Health(status="ok")


@router.get(
    "/readyz",
    operation_id="get_readiness",
    summary="Whether texts can be sent",
    response_description="They can",
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

"""Query parameters: unknown ones are errors, like unknown fields."""

from __future__ import annotations

from fastapi import Depends
from fastapi.dependencies.models import Dependant
from starlette.requests import Request

from onrecord.api.errors.problems import InvalidRequest
from onrecord.schemas.problem import InvalidField


async def _check_names(request: Request) -> None:
    """Refuses unknown parameters: a misspelt one would otherwise be ignored silently."""
    known = _names(request.scope["route"].dependant)
    if request.query_params.keys() - known:
        listed = f"known ones: {', '.join(sorted(known))}" if known else "this path has none"
        # Its name is not repeated: it may be a misplaced text.
        unknown = InvalidField(pointer="", type="unknown_parameter", detail=f"Unknown query parameter; {listed}")
        raise InvalidRequest(unknown.detail, errors=[unknown])


def _names(dependant: Dependant) -> set[str]:
    """The names of the query parameters of a route and its dependencies."""
    own = {field.alias for field in dependant.query_params}
    return own.union(*map(_names, dependant.dependencies))


KNOWN_PARAMETERS = Depends(_check_names)
"""For routers: refuses requests with unknown query parameters."""

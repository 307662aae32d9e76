"""What every kind of figures has in common."""

from __future__ import annotations

from pydantic import BaseModel, ConfigDict


class Figures(BaseModel):
    """Figures of one run."""

    model_config = ConfigDict(frozen=True, extra="forbid")

"""The models' own thread, the line before it, and what routes see of both."""

from api.worker.job import Times
from api.worker.worker import ModelWorker

__all__ = ["ModelWorker", "Times"]

"""The models' own thread, the line before it, and what routes see of both."""

from onrecord.api.worker.job import Times
from onrecord.api.worker.worker import ModelWorker

__all__ = ["ModelWorker", "Times"]

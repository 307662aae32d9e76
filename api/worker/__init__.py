"""The model process of a web process: its job queue, its supervisor, and its loop."""

from onrecord.api.worker.job import Times
from onrecord.api.worker.task import Record, Task
from onrecord.api.worker.worker import ModelWorker

__all__ = ["ModelWorker", "Record", "Task", "Times"]

"""The model process of a web process: its job queue, its supervisor, and its loop."""

from onrecord.api.worker.job import Times
from onrecord.api.worker.task import Task, WrittenRecord
from onrecord.api.worker.worker import ModelWorker

__all__ = ["ModelWorker", "Task", "Times", "WrittenRecord"]

"""Demonstratives: a closed class."""

from __future__ import annotations

DEMONSTRATIVES = frozenset({"this", "that", "these", "those"})

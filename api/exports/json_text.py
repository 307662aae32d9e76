"""Writes JSON in pieces."""

from __future__ import annotations

import json
from typing import Any


def json_text(node: Any, depth: int) -> str:
    """The text that `json.dumps` gives, in pieces: one call for all would hold the interpreter until it is done.

    Args:
        node: The value.
        depth: So many levels of lists and objects are written one by one; what is below them, at once.
    """
    if depth and isinstance(node, list):
        return f"[{', '.join(json_text(one, depth - 1) for one in node)}]"
    if depth and isinstance(node, dict):
        return f"{{{', '.join(f'{_dumped(name)}: {json_text(one, depth - 1)}' for name, one in node.items())}}}"
    return _dumped(node)


def _dumped(node: Any) -> str:
    return json.dumps(node, ensure_ascii=False)

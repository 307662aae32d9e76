"""Imports stanza without transformers, which the module of its parser's trainer imports and does not use.

That takes 0.3 seconds of processor time and 15 MB of a start. Those modules of stanza that use transformers
import it when they need it, and find it then.
"""

from __future__ import annotations

import sys

if "transformers" not in sys.modules:
    sys.modules["transformers"] = None  # type: ignore[assignment]  # as if it were not installed
    try:
        import stanza  # noqa: F401
    finally:
        del sys.modules["transformers"]

"""onrecord: who said what in a news text, as typed records.

    import onrecord

    extractor = onrecord.load()
    extraction = extractor.extract("The bridge will reopen in May, Ana Petrova said.")

Importing this package loads nothing else: each public name is imported when it is first used. docs/python.md documents
them.
"""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

# Read when numpy is loaded. The linker's matrices are small: with two threads of OpenBLAS 1,090 words a second are read
# in place of 1,390, and 170 where another process wants the cores. A value that the user has set is kept.
os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")

if TYPE_CHECKING:
    from onrecord import errors, limits, tables
    from onrecord.extraction import Extraction
    from onrecord.loading import Extractor, load
    from onrecord.schemas.roster import RosterEntry
    from onrecord.schemas.verification import VerificationReport
    from onrecord.verifying import source, verify

    __version__: str

__all__ = [
    "Extraction",
    "Extractor",
    "RosterEntry",
    "VerificationReport",
    "__version__",
    "errors",
    "limits",
    "load",
    "source",
    "tables",
    "verify",
]

_MODULES = {
    "Extraction": "onrecord.extraction",
    "Extractor": "onrecord.loading",
    "RosterEntry": "onrecord.schemas.roster",
    "VerificationReport": "onrecord.schemas.verification",
    "load": "onrecord.loading",
    "source": "onrecord.verifying",
    "verify": "onrecord.verifying",
}

if not TYPE_CHECKING:  # a type checker would take every name for one that exists

    def __getattr__(name):
        """Import a public name at its first use (PEP 562)."""
        from importlib import import_module, metadata

        if name not in __all__:
            raise AttributeError(f"module 'onrecord' has no attribute {name!r}")
        if name == "__version__":
            found = metadata.version("onrecord")
        elif name in _MODULES:
            found = getattr(import_module(_MODULES[name]), name)
        else:
            found = import_module(f"onrecord.{name}")
        globals()[name] = found
        return found

    def __dir__():
        """The public names, imported or not."""
        return sorted({*globals(), *__all__})

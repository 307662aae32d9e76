"""onrecord: who said what in a news text, as typed records.

    import onrecord

    extractor = onrecord.load()
    extraction = extractor.extract("The bridge will reopen in May, Ana Petrova said.")

Importing this package loads nothing else: each public name is imported when it is first used. docs/python.md documents
them.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

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

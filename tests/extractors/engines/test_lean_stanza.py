"""The import of stanza for reading: without transformers, which can still be imported later."""

from __future__ import annotations

import subprocess
import sys

PROGRAM = """
import sys
import onrecord.extractors.engines.reader
print("transformers" in sys.modules, "stanza" in sys.modules)
import transformers
print(hasattr(transformers, "AutoModel"))
"""


def test_reading_imports_stanza_without_transformers() -> None:
    done = subprocess.run([sys.executable, "-c", PROGRAM], capture_output=True, text=True, check=True)
    assert done.stdout.split() == ["False", "True", "True"]

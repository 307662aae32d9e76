"""The README's first answer: ``python -m tools.docs.quickstart`` reads its text and writes `quickstart.json`.

The README is generated from that file, so that `make check` needs no model. A test that loads the models compares the
file with the record that the extractor makes now.
"""

from __future__ import annotations

import json
import os
from collections.abc import Mapping, Sequence
from contextlib import redirect_stdout
from io import StringIO
from pathlib import Path
from typing import Any
from unittest.mock import patch

from onrecord.schemas.extraction import Extraction

ANSWER = Path(__file__).with_name("quickstart.json")
ID = "ferry"
TEXT = (
    "“The ferry will sail again on Monday,” said Ines Calder, who runs the harbour office. Calder added that tickets "
    "bought last week would stay valid. According to the island council, the repairs cost £200,000."
)
SHOWN: Mapping[str, Sequence[str]] = {
    "id": (),
    "mode": (),
    "source": ("text", "speaker_id"),
    "cue": ("text", "modality"),
    "content": ("spans",),
    "claim": ("text", "checkable"),
    "resolution": ("status", "confidence"),
    "confidence": (),
}
"""The fields of an attribution that the README shows, and their fields; without fields, the whole value."""

SHOWN_OF_SPEAKERS = ("id", "name", "type")

TERMINAL_WIDTH = "112"


def request() -> str:
    """The call, as typed into a shell."""
    body = json.dumps({"id": ID, "text": TEXT}, ensure_ascii=False)
    assert "'" not in body
    return f"curl -s http://127.0.0.1:8000/v1/extractions \\\n  -H 'Content-Type: application/json' \\\n  -d '{body}'"


def answer() -> Extraction:
    """The kept answer."""
    return Extraction.model_validate_json(ANSWER.read_bytes())


def shortened(record: Extraction) -> str:
    """The main fields of the answer's first attribution and first speaker; a `…` marks what is left out."""
    found: dict[str, Any] = record.model_dump(mode="json")
    first, speaker = found["attributions"][0], found["speakers"][0]
    rows = [f"      {json.dumps(name)}: {_picked(first[name], fields)}," for name, fields in SHOWN.items()]
    return "\n".join(
        [
            "{",
            f'  "id": {json.dumps(found["id"])},',
            '  "attributions": [',
            "    {",
            *rows,
            "      …",
            "    },",
            f"    … {len(found['attributions']) - 1} more",
            "  ],",
            f'  "speakers": [{_picked(speaker, SHOWN_OF_SPEAKERS)}, … {len(found["speakers"]) - 1} more],',
            "  …",
            "}",
        ]
    )


def _picked(value: Any, fields: Sequence[str]) -> str:
    """A value on one line, of an object only some fields."""
    if not fields:
        return json.dumps(value, ensure_ascii=False)
    shown = (f"{json.dumps(name)}: {json.dumps(value[name], ensure_ascii=False)}" for name in fields)
    return f"{{{', '.join(shown)}, …}}"


def as_table(record: Extraction) -> str:
    """The answer as `onrecord extract` prints it."""
    from onrecord.api.cli.tables import print_extraction

    printed = StringIO()
    with patch.dict(os.environ, {"COLUMNS": TERMINAL_WIDTH, "NO_COLOR": "1"}), redirect_stdout(printed):
        print_extraction(record)
    return "\n".join(line.rstrip() for line in printed.getvalue().splitlines()).strip()


def main(path: Path = ANSWER) -> None:
    """Read the text with the models in use and keep the answer."""
    from onrecord.api.extractor import load
    from onrecord.api.settings import Settings
    from onrecord.extractors.options import ExtractionOptions

    record = load(Settings().models).extract(TEXT, ExtractionOptions(id=ID))
    path.write_text(record.model_dump_json(indent=2) + "\n", encoding="utf-8")
    print(as_table(record))


if __name__ == "__main__":
    main()

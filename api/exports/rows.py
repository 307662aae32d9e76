"""A record as CSV after RFC 4180: a header, then a row for each attribution.

A cell that a spreadsheet would run as a formula begins with an apostrophe, as a text may hold anything; the offsets
say what stands in the text.
"""

from __future__ import annotations

import csv
import io

from onrecord.schemas.columns import ATTRIBUTION_COLUMNS, Cell, attribution_rows
from onrecord.schemas.extraction import Extraction

NAMES = (
    "text_id id parent_id mode speaker_id speaker speaker_type resolution source cue content claim act stance negated "
    "cue_modality claim_modality checkable addressee medium time place confidence offset_unit source_start source_end "
    "cue_start cue_end content_start content_end"
).split()
"""The columns of the CSV, of those that `onrecord.schemas.columns` defines."""
_COLUMNS = {column.name: column for column in ATTRIBUTION_COLUMNS}
# What spreadsheets take for a formula, after white space and in full width, too.
_FORMULA = ("=", "+", "-", "@", "＝", "＋", "－", "＠")
_BREAKS = ("\t", "\r", "\n")


def csv_rows(extraction: Extraction, _: str) -> str:
    """The header and the rows, each ending in CRLF."""
    out = io.StringIO()
    writer = csv.writer(out, quoting=csv.QUOTE_ALL)
    writer.writerow(NAMES)
    for row in attribution_rows(extraction):
        writer.writerow([_written(_COLUMNS[name].cell(row)) for name in NAMES])
    return out.getvalue()


def _written(cell: Cell) -> Cell:
    """The cell as CSV has it: truth values in lower case, as in JSON, and no string that is taken for a formula."""
    if isinstance(cell, bool):
        return str(cell).lower()
    if isinstance(cell, str) and (cell.startswith(_BREAKS) or cell.lstrip().startswith(_FORMULA)):
        return f"'{cell}"
    return cell

"""A record as CSV after RFC 4180: a header, then a row for each attribution.

Words that a spreadsheet would run as a formula get an apostrophe before them; the offsets show the words of the text.
So do such words after a `;`, a tab or a line end inside a cell, as some spreadsheets, such as Excel in much of Europe,
divide cells there.
"""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterable, Sequence

from onrecord.schemas.columns import ATTRIBUTION_COLUMNS, Cell, Column, Row, attribution_rows
from onrecord.schemas.extraction import Extraction

# The beginning of a cell for a spreadsheet: its start, and after signs that may divide cells instead of the comma.
_FORMULA = re.compile(r"\A(?=[\t\r\n])|(\A|[;\t\r\n])(?=[^\S;\t\r\n]*+[=+\-@＝＋－＠])")


CSV_TYPE = "text/csv; charset=utf-8; header=present"
BOM = "\ufeff"
"""The byte order mark, by which Excel recognises UTF-8."""


def csv_rows(extraction: Extraction, _: str, *, guarded: bool = True) -> str:
    """The header and the rows, each ending in CRLF. `guarded`: no cell is a formula for a spreadsheet."""
    return table(ATTRIBUTION_COLUMNS, attribution_rows(extraction), guarded=guarded)


def table(columns: Sequence[Column[Row]], rows: Iterable[Row], *, guarded: bool = True) -> str:
    """The header and the rows of any table, in the format of `csv_rows`."""
    out = io.StringIO()
    writer = csv.writer(out, quoting=csv.QUOTE_ALL)
    writer.writerow([column.name for column in columns])
    for row in rows:
        writer.writerow([_written(column.cell(row), guarded=guarded) for column in columns])
    return out.getvalue()


def _written(cell: Cell, *, guarded: bool) -> Cell:
    """The cell in CSV: truth values in lower case, as in JSON, and, if guarded, no string that is a formula."""
    if isinstance(cell, bool):
        return str(cell).lower()
    return _FORMULA.sub(r"\1'", cell) if guarded and isinstance(cell, str) else cell

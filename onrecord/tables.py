"""Records as tables for pandas or polars: a row for each attribution, or for each speaker.

`onrecord.schemas.columns` and docs/python.md say what each column holds.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from importlib import import_module
from types import ModuleType
from typing import TYPE_CHECKING, Any, TypeVar

from onrecord.schemas.columns import (
    ATTRIBUTION_COLUMNS,
    SPEAKER_COLUMNS,
    Cell,
    CellType,
    Column,
    attribution_rows,
    speaker_rows,
)
from onrecord.schemas.extraction import Extraction

if TYPE_CHECKING:
    import pandas as pd
    import polars as pl

Row = TypeVar("Row")

# Types that have a missing value of their own: an offset that is missing must not turn the others into floats.
_PANDAS: dict[CellType, str] = {"text": "string", "integer": "Int64", "number": "Float64", "boolean": "boolean"}
_POLARS: dict[CellType, str] = {"text": "String", "integer": "Int64", "number": "Float64", "boolean": "Boolean"}


@dataclass(frozen=True, slots=True)
class Table:
    """Rows with named columns of one type each. Missing values are None, null in polars and NA in pandas."""

    columns: tuple[str, ...]
    types: tuple[CellType, ...]
    rows: tuple[tuple[Cell, ...], ...]

    def __len__(self) -> int:
        """The number of rows."""
        return len(self.rows)

    def to_dicts(self) -> list[dict[str, Cell]]:
        """Each row as a dictionary."""
        return [dict(zip(self.columns, row, strict=True)) for row in self.rows]

    def to_pandas(self) -> pd.DataFrame:
        """The table as a pandas frame, with pandas' nullable types.

        Raises:
            ImportError: pandas is not installed.
        """
        pandas = _library("pandas")
        return pandas.DataFrame({
            name: pandas.Series([row[place] for row in self.rows], dtype=_PANDAS[self.types[place]])
            for place, name in enumerate(self.columns)
        })  # fmt: skip

    def to_polars(self) -> pl.DataFrame:
        """The table as a polars frame.

        Raises:
            ImportError: polars is not installed.
        """
        polars = _library("polars")
        schema = {name: getattr(polars, _POLARS[kind]) for name, kind in zip(self.columns, self.types, strict=True)}
        frame: pl.DataFrame = polars.DataFrame(self.rows, schema=schema, orient="row")
        return frame


def attributions(extractions: Extraction | Iterable[Extraction]) -> Table:
    """The table of the attributions of one record or of several."""
    return _table(extractions, ATTRIBUTION_COLUMNS, attribution_rows)


def speakers(extractions: Extraction | Iterable[Extraction]) -> Table:
    """The table of the speakers of one record or of several. A speaker of two texts has two rows."""
    return _table(extractions, SPEAKER_COLUMNS, speaker_rows)


def _table(
    extractions: Extraction | Iterable[Extraction],
    columns: Sequence[Column[Row]],
    rows_of: Callable[[Extraction], Iterable[Row]],
) -> Table:
    rows = (row for extraction in _each(extractions) for row in rows_of(extraction))
    return Table(
        columns=tuple(column.name for column in columns),
        types=tuple(column.type for column in columns),
        rows=tuple(tuple(column.cell(row) for column in columns) for row in rows),
    )


def _each(extractions: Extraction | Iterable[Extraction]) -> Iterator[Extraction]:
    for one in [extractions] if isinstance(extractions, Extraction) else extractions:
        if not isinstance(one, Extraction):
            raise TypeError(f"an Extraction is expected, not {type(one).__name__}: leave errors out first")
        yield one


def _library(name: str) -> ModuleType | Any:
    try:
        return import_module(name)
    except ImportError as error:
        raise ImportError(f"{name} is not installed: pip install 'onrecord[{name}]'") from error

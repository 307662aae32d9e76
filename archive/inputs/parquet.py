"""Parquet: an article in each row."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any, BinaryIO

from onrecord.archive.article import Article
from onrecord.archive.errors import UnreadableInput
from onrecord.archive.inputs.mapping import ColumnMapping
from onrecord.archive.packages import package

_BATCH_ROWS = 256


class Parquet:
    """Parquet files. Row groups before the first article wanted are not read."""

    name = "parquet"
    suffixes = (".parquet",)
    opens_compressed = True

    def split(self, stream: BinaryIO, name: str, mapping: ColumnMapping, first: int) -> Iterator[bytes]:
        """Yields the rows, as JSON of the columns that are mapped."""
        arrow = package("pyarrow")
        parquet = package("pyarrow.parquet")
        try:
            file = parquet.ParquetFile(stream)
            columns = [column for column in file.schema_arrow.names if column in set(mapping.wanted)]
            if mapping.column("text") not in columns:
                raise UnreadableInput(name, f"there is no column {mapping.column('text')}")
            yield from self._rows(file, columns, first)
        except (arrow.ArrowException, OSError) as error:
            if isinstance(error, OSError) and error.errno is not None:
                raise
            raise UnreadableInput(name, "not a Parquet file, or a damaged one") from error

    def _rows(self, file: Any, columns: list[str], first: int) -> Iterator[bytes]:
        for group in range(file.num_row_groups):
            rows = file.metadata.row_group(group).num_rows
            if first >= rows:
                first -= rows
                continue
            for batch in file.iter_batches(batch_size=_BATCH_ROWS, row_groups=[group], columns=columns):
                for row in batch.slice(min(first, batch.num_rows)).to_pylist():
                    yield json.dumps(row, ensure_ascii=False, sort_keys=True, default=str).encode(
                        "utf-8", "surrogatepass"
                    )
                first = max(0, first - batch.num_rows)

    def article(self, raw: bytes, mapping: ColumnMapping) -> Article:
        """The article in a row."""
        return mapping.article(json.loads(raw.decode("utf-8", "surrogatepass")))

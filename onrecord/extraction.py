"""The record of a text together with the text, so that a notebook can show it."""

from __future__ import annotations

from hashlib import sha256

from pydantic import PrivateAttr

from onrecord.schemas.extraction import Extraction as Record


class Extraction(Record):
    """A record as `onrecord.schemas` defines it. A notebook shows it as marked text.

    The text itself is no field: it is neither written to JSON nor read from it. `with_text` adds it again.
    """

    _shown_text: str | None = PrivateAttr(default=None)

    @classmethod
    def of(cls, record: Record, text: str) -> Extraction:
        """The same record with its text."""
        fields = {name: getattr(record, name) for name in Record.model_fields}
        made = cls.model_construct(record.model_fields_set, **fields)
        made._shown_text = text
        return made

    def with_text(self, text: str) -> Extraction:
        """The record with the text that it was made from.

        Raises:
            ValueError: It was made from another text.
        """
        if sha256(text.encode("utf-8", "surrogatepass")).hexdigest() != self.text_sha256:
            raise ValueError("the record was made from another text: their SHA-256 hashes differ")
        return self.of(self, text)

    def _repr_html_(self) -> str:
        """The marked text and a table of attributions as HTML; without the text, the table alone."""
        # Imported here because only notebooks need it.
        from onrecord.notebook import html

        return html(self, self._shown_text if self._shown_text is not None else self.text)

"""Export formats: W3C Web Annotation, schema.org, CSV, brat, Label Studio, INCEpTION."""

from onrecord.api.exports.export import EXPORTS, Export, ExportFormat
from onrecord.api.exports.exported_text import ExportedText

__all__ = ["EXPORTS", "Export", "ExportFormat", "ExportedText"]

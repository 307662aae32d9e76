"""Export formats: W3C Web Annotation, schema.org, CSV and brat standoff."""

from onrecord.api.exports.export import EXPORTS, Export, ExportFormat

__all__ = ["EXPORTS", "Export", "ExportFormat"]

from typing import Literal

ExportRecordFormat = Literal["annotations", "brat", "csv", "schema.org"]

EXPORT_RECORD_FORMAT_VALUES: set[ExportRecordFormat] = {
    "annotations",
    "brat",
    "csv",
    "schema.org",
}


def check_export_record_format(value: str) -> ExportRecordFormat:
    if value in EXPORT_RECORD_FORMAT_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {EXPORT_RECORD_FORMAT_VALUES!r}")

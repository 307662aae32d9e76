"""Reads a record with the models of datamodel-code-generator: python pydantic_models.py RECORD."""

import sys
import warnings
from pathlib import Path

import made_models

warnings.simplefilter("error")
record = made_models.Extraction.model_validate_json(Path(sys.argv[1]).read_text("utf-8"))
made_models.ExtractionRequest(text="Ann said it rained").model_dump_json()
print(record.attributions[0].mode)

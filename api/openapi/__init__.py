"""The OpenAPI document, from which clients are generated.

`onrecord openapi` prints it; `openapi/openapi.json` is that output, and `make check` compares the two.
"""

from onrecord.api.openapi.document import METADATA, Service, render

__all__ = ["METADATA", "Service", "render"]

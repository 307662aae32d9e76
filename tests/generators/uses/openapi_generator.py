"""Calls a live service with the client that openapi-generator makes: python openapi_generator.py URL."""

import json
import sys

import made
from made.exceptions import ApiException

with made.ApiClient(made.Configuration(host=sys.argv[1])) as client:
    api = made.ExtractionsApi(client)
    record = api.extract(made.ExtractionRequest(text="Ann said it rained", extra={"cms": [1]}))
    batch = api.extract_batch(
        made.BatchRequest(texts=[made.BatchText(id="a", text="Ann said no"), made.BatchText(id="b", text=" ")])
    )
    table = made.ExportsApi(client).export_csv(made.ExportRequest(text="Ann said it rained"))
    try:
        api.extract(made.ExtractionRequest(text="too long " * 1_000))
    except ApiException as error:
        refused = error.status
found = [record.attributions[0].mode == "indirect", record.extra, [item.status for item in batch.items]]
print(json.dumps([*found, len(table.split("\r\n")), refused]))

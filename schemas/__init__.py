"""Data models of requests, records, spans and problems. Imports no other package of onrecord."""

"""The ways in: HTTP routes, the command line and the first page. Knows `extractors` and `schemas`."""

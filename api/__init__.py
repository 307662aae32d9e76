"""Entry points: HTTP routes, the command line and the web page. Imports `extractors` and `schemas`."""

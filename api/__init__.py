"""Entry points: HTTP routes, the command line, the web page, and tools for assistants."""

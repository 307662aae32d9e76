"""One unit of a plan: its articles are read, and its records become one output file."""

"""Generated parts of README and docs: tables, the first answer, pictures."""

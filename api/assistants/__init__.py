"""The Model Context Protocol: writing assistants check themselves against the record."""

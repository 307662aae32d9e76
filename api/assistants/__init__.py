"""Tools for writing assistants by the Model Context Protocol."""

"""Services that routes and tools for assistants share: extraction, streams of lines, verification."""

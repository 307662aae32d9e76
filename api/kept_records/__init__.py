"""Sources that callers keep in the service for later drafts, in memory and on disk."""

"""Questions to the index of an archive."""

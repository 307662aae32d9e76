"""Claims: what a content states, how firmly, and of which time."""

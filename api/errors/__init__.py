"""Problems: what callers are told when a request fails."""

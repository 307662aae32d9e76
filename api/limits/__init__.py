"""Rate limits and API keys."""

"""Recipes that make the bundled models: one module a model, run as ``python -m training.<name>``."""

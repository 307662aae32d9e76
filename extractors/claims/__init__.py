"""Claims: a content as a sentence of its own, its quantities, times and entities, and its checkability."""

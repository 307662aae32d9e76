"""How attributions are found: text in, records out. Knows no HTTP."""

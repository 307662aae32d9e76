"""The plan of a run: which units there are, of which inputs, for which engine and options. Written once."""

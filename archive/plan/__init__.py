"""The plan of a run: its units, inputs, engine and options. It is written once."""

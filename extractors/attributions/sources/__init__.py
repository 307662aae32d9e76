"""Sources: who a cue's words come from, by grammar, and the spans that name them."""

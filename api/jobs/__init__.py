"""Jobs: many articles that are read in the background, on the protocol of runs over archives."""

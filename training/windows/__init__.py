"""One network over windows for entities, cues and roles, on the states that the encoder leaves: see `network`."""

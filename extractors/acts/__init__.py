"""Acts: speech act, stance, negation and modality of an attribution."""

"""The recipe that teaches the role model's encoder to name entities."""

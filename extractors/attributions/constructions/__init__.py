"""Constructions of verbs, nouns and phrases that propose attributions."""

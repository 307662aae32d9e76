"""Nouns and names for who speaks: persons, offices, bodies, governments, groups, documents, places, gender."""

from onrecord.extractors.nouns.lexicon import NounLexicon, broader_nouns, load_nouns

__all__ = ["NounLexicon", "broader_nouns", "load_nouns"]

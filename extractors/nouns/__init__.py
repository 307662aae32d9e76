"""Nouns and names for speakers: persons, offices, bodies, governments, groups, documents, places, gender."""

from onrecord.extractors.nouns.given_names import GivenNames, load_given_names
from onrecord.extractors.nouns.lexicon import (
    NounLexicon,
    broader_nouns,
    load_nouns,
    narrower_nouns,
    relational_adjectives,
    thing_nouns,
)

__all__ = [
    "GivenNames",
    "NounLexicon",
    "broader_nouns",
    "load_given_names",
    "load_nouns",
    "narrower_nouns",
    "relational_adjectives",
    "thing_nouns",
]

"""Speakers: entity resolution of sources, by coreference over the whole text."""

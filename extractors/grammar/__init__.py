"""Grammar: what a parse says of a word, a phrase or a clause, each thing read in one place.

Relations are those of Universal Dependencies v2.
"""

"""Grammar: properties of words, phrases and clauses in the parse, each computed in one place.

Relations are those of Universal Dependencies v2.
"""

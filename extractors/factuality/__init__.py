"""Factuality: certainty, polarity, tense and time reference of a content's main predicate."""

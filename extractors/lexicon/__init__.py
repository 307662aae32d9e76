"""Lexicon: closed classes of English words that the rules refer to, each listed once with its source."""

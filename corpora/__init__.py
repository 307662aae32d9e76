"""Readers of the corpora that training and measuring use. Nothing that ships imports them."""

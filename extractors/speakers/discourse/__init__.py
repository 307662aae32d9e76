"""Discourse: what a sentence is about, who asks and answers, who is quoted."""

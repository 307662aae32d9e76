"""Roster: matching of speakers against the persons and organizations in a request."""

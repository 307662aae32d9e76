"""Roster: matching of speakers against the persons and organizations that a request names."""

"""Profiles: type, role, affiliation and anonymity of speakers, and their spokespersons."""

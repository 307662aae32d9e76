"""Profiles: type, role, affiliation and anonymity of speakers, and who speaks for whom."""

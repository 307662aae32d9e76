"""onrecord: who said what in a news text, as typed records."""

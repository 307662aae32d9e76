"""What a content claims: its sentence, what in it can be checked, how firmly it is put, and of which time."""

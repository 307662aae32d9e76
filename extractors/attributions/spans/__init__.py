"""The spans of cues and contents, and where they begin and end."""

"""The server process around the app."""

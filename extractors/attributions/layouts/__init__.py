"""Attributions that the layout shows: labels, headlines, lists, turns."""

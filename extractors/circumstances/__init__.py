"""Circumstances of an attribution: addressee, medium, time and place."""

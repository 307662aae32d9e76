"""Measurements of accuracy, speed and load: one command each; `evaluation` defines the scores and the reports."""

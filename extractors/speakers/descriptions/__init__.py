"""Descriptions: roles, offices, ages, relatives, and other nouns for somebody named."""

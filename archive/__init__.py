"""Runs over archives: a frozen plan of units, durable output files, flat tables, and questions to them."""

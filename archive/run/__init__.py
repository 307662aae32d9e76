"""Schedulers: they hand out the units of a plan, and own nothing of its correctness."""

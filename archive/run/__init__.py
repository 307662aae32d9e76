"""Schedulers, which distribute the units of a plan; correctness does not depend on them."""

"""The models: only modules in here import stanza, spaCy or torch."""

import os

KERNELS = "256"
"""Compiled kernels that oneDNN, and torch's layer over it, keep: one for every shape they have seen, a third of a
megabyte each on average. By default they keep 1,024. Products of bfloat16 matrices have few numbers of rows
(`products.SIZES`), so these are enough; the rest are shapes of single texts, with which memory would grow."""

for _name in ("ONEDNN_PRIMITIVE_CACHE_CAPACITY", "LRU_CACHE_CAPACITY"):
    # Read when the first matrix is multiplied. A value that the operator has set is kept.
    os.environ.setdefault(_name, KERNELS)

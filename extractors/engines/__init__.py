"""The models: only modules in here import stanza, spaCy or torch."""

import os

KERNELS = "32"
"""Compiled kernels that oneDNN, and torch's layer over it, keep. By default each keeps 1,024, one for every shape it
has seen. Every text has new shapes, so memory would grow by some 15 MB for each text, without a gain in speed."""

for _name in ("ONEDNN_PRIMITIVE_CACHE_CAPACITY", "LRU_CACHE_CAPACITY"):
    # Read when the first matrix is multiplied. A value that the operator has set is kept.
    os.environ.setdefault(_name, KERNELS)

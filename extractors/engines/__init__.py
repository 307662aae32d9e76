"""The models: only modules in here import stanza, spaCy or torch."""

import os

KERNELS = "32"
"""Compiled kernels that oneDNN, and torch's layer over it, keep. By default each keeps 1,024, one for every shape it
has met, and texts have shapes without end: memory then grows by some 15 MB a text, and nothing gets faster."""

for _name in ("ONEDNN_PRIMITIVE_CACHE_CAPACITY", "LRU_CACHE_CAPACITY"):
    # Read when the first matrix is multiplied, so any time before that will do; what an operator has set stands.
    os.environ.setdefault(_name, KERNELS)

"""Factors on the odds that a mention refers to a new person or body, by its form."""

AGED = 0.02
"""Factor on the odds of a new referent for an age alone: `the 31-year-old`."""

SAME_NOUN = 0.3
"""The same if its noun describes only one candidate: `the bank` after `the central bank`."""

ANYBODY = 0.03
"""The same for `the woman` after `a farmer's wife`: who is new is not called so."""

RELATIVE = 4.0
"""The same for `his wife`: the text may name her without saying that she is his wife."""

SPEAKING = 0.2
"""The same for an `it` or `they` that is a source or has an office. The linker learned these from conversation and
novels: in the open half of the news 1 of 16 has no antecedent, where it expects 6."""

NEW_SOURCE = 0.3
"""Factor on the odds of a new referent for a description that is a source: a new source is rarely `the manager`."""

NEW_FROM_PLACE = 0.1
"""The same for a description by a place without an office: `the New York businessman`."""

NEW_OFFICE = 4.0
"""The same for an office without a known holder: more likely a new speaker than the nearest name."""

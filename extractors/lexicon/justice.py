"""Verbs of police and courts."""

CATCHING = frozenset("apprehend arrest collar detain nab".split())
"""Verbs of seizing somebody (WordNet: `apprehend`), which VerbNet lists with `accuse`; the reason is not a charge."""

TRYING = CATCHING | frozenset(
    "accuse arraign catch charge convict extradite hold imprison indict jail prosecute remand sentence suspect"
    " try".split()
)
"""These and verbs of charging, trying and locking up, for a text that has an accused: who suffers them is the accused.
By hand, from WordNet's `charge` (make an accusatory claim), `try` (put on trial) and `confine`."""

FACING = frozenset("await face stand undergo".split())
"""Verbs whose subject is tried if their object is a trial or charge."""

TRIALS = frozenset("trial charge".split())
"""Nouns for a trial and for what it is about."""

"""Verbs of police and courts, and nouns for those who hear."""

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

SUING = frozenset("appeal apply complain petition sue".split())
"""Verbs of going to court or to an authority."""

BRINGING = frozenset("bring file launch lodge submit".split())
"""Verbs that do so with a noun of `SUITS` as object."""

SUITS = frozenset("action appeal application case challenge claim complaint lawsuit petition suit".split())
"""Nouns for what is brought to a court."""

HARMING = frozenset(
    "abduct abuse assault attack batter beat bully burgle con defraud harass hit injure kidnap knife maim molest mug"
    " rape rob scam shoot stab stalk strangle strike swindle threaten torture traffic wound".split()
)
"""Verbs after which who suffers the deed is the victim. By hand, from WordNet's `attack`, `injure`, `steal`."""

COURTS = frozenset(
    "court tribunal inquest inquiry enquiry jury juror hearing magistrate panel committee commission trial bench"
    " parliament council conference assembly".split()
)
"""Nouns for bodies that hear: courts and assemblies (hyponyms of WordNet's `court`, `assembly`, `hearing`, `panel`)."""

PRESIDING = frozenset("arbitrator coroner judge magistrate sheriff".split())
"""Nouns for those who preside over a hearing, before a name too (WordNet: hyponyms of `adjudicator`)."""

LISTENING = frozenset("councillor councilor deputy lawmaker legislator mp peer senator".split())
"""Nouns for members of assemblies, who together hear what is said there; one of them hears it elsewhere."""

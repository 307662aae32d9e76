"""Labels of named entities: those of OntoNotes (Weischedel and others 2013) and of CoNLL-2003."""

from __future__ import annotations

PERSONS = frozenset({"PERSON", "PER"})
LOCATIONS = frozenset({"GPE", "LOC", "FAC"})
OUTLETS = frozenset({"ORG", "PRODUCT", "MISC", "WORK_OF_ART"})
"""The entity labels of media."""

ADDRESSEES = PERSONS | {"ORG", "NORP"}
"""The labels of possible addressees."""

SPEAKERS = frozenset({"PERSON", "ORG", "NORP"})
"""The labels of possible speakers of a turn."""

NAMES = PERSONS | LOCATIONS | OUTLETS | {"NORP", "EVENT", "LAW"}
"""Labels of names; amounts and times are none."""

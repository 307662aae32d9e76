"""Sorts of documents: the nouns by which a text may speak of one document in turn, as of a study and a report.

By hand: the nouns for documents of `training/noun_tables.py` and their synonyms, ordered by what they denote. A
document that one noun of a sort has introduced may be spoken of by another noun of the sort, or by a general noun.
"""

from __future__ import annotations

from collections.abc import Mapping

_SORTS = (
    "study survey research analysis assessment review report paper article evaluation experiment publication",
    "poll survey exit-poll questionnaire study research",
    "finding result data figure statistic",
    "forecast projection estimate outlook",
    "investigation inquiry probe audit review report dossier",
    "index ranking list rating tally",
    "letter missive note message memo memorandum e-mail email petition cable circular correspondence",
    "statement announcement communique communiqué release declaration bulletin notice advisory message",
    "post posting tweet message comment thread update caption",
    "lawsuit suit complaint filing petition affidavit motion submission counterclaim application",
    "indictment charge complaint filing affidavit",
    "ruling judgment judgement order decision verdict opinion decree injunction",
    "law bill act legislation statute ordinance measure regulation rule decree edict directive code resolution motion",
    "agreement deal pact accord treaty contract settlement",
    "plan proposal blueprint strategy programme program roadmap scheme policy manifesto guideline",
    "article report story piece column editorial essay op-ed blog feature commentary publication",
    "book novel biography memoir autobiography textbook publication",
    "record file log ledger register transcript",
)
"""Nouns for written documents, one sort a line."""

_SEEN = ("film documentary movie", "video footage clip tape recording", "photo photograph image picture screenshot")
"""Nouns for what is heard or seen."""

_GENERAL = ("document", "text")
"""Nouns for a written document of any sort."""


def _by_noun() -> dict[str, frozenset[int]]:
    found: dict[str, set[int]] = {noun: set(range(len(_SORTS))) for noun in _GENERAL}
    for number, nouns in enumerate((*_SORTS, *_SEEN)):
        for noun in nouns.split():
            found.setdefault(noun, set()).add(number)
    return {noun: frozenset(numbers) for noun, numbers in found.items()}


DOCUMENT_SORTS: Mapping[str, frozenset[int]] = _by_noun()
"""The nouns, each with the numbers of its sorts."""

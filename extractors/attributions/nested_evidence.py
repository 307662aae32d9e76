"""The evidence that a candidate needs inside a content, besides what it needs where the text itself reports.

The role model was never taught what is reported inside a content, and reads it out of its context. So what neither
lexicon nor grammar bears out is no report there: a preposition for a cue, a frame that the verb is not known to take, a
noun without a source for a thing. Nor is what speakers only say of their own certainty (`it seems to have failed`), or
of what is allowed.
"""

from __future__ import annotations

from onrecord.extractors.analysis import Analysis, Token
from onrecord.extractors.attributions.lexicon import Lexicon, VerbEntry
from onrecord.extractors.draft import Candidate
from onrecord.extractors.grammar.case import case_of, marker_of
from onrecord.extractors.grammar.heads import tops
from onrecord.extractors.lexicon.speech import SAID

UNKNOWN_FRAME = 0.9
"""The role model's certainty of a verb in a frame that the lexicon does not know of it: `voted to leave`."""

CLAUSE = 0.3
"""Its certainty of a clause with `that` or `whether` below a verb that first of all says nothing: `ensured that`."""

ADJECTIVE, NOUN = 0.5, 0.7
"""Its certainty of an adjective, of which the lexicon has none, and of a noun that the lexicon does not have."""

DEED = 0.85
"""Its certainty of a verb with a thing that is as often done as said: `accepted the plan`, `showed charm`."""

ATTITUDES = (SAID - {"write"}) | {"believe", "criticize", "feel", "plan", "praise", "refuse", "support", "talk", "want"}
"""Classes of verbs whose object is what is said or thought of: `denounced the plot`, `want my dues back`."""

JUDGEMENT = 0.5
"""Its certainty of a judgement: `you see him as a clown` describes a scene as often as it judges."""

ALOUD = (SAID - {"deny", "order", "predict", "promise"}) | {"admit"}
"""Classes of verbs for which a clause is enough; `ensure` is a promise only where the role model thinks so."""

COMMISSIVE = ATTITUDES | {"agree", "decide"}
"""Classes of verbs whose infinitive is what somebody is to do, whether or not the lexicon has the frame."""

JUDGING = frozenset({"believe", "criticize", "describe"})
"""Classes of verbs with an object and what it is said to be: `called the reply “a joke”`."""

INFINITIVES = frozenset({"to", "to-be"})


def reports_inside(
    analysis: Analysis, candidate: Candidate, entry: VerbEntry | None, shape: str, likely: float
) -> bool:
    """True of a verb's candidate that may be reported inside a content.

    Args:
        analysis: The text.
        candidate: What a verb may report.
        entry: The verb's entry in the lexicon.
        shape: The form of the content.
        likely: How likely the role model finds the cue.
    """
    verb = analysis.tokens[candidate.head]
    heads = [analysis.tokens[i] for i in tops(analysis, candidate.content)]
    that = any(marker_of(analysis, t.index) in ("that", "whether", "if") for t in heads)
    if entry is None:
        return likely >= CLAUSE
    if entry.classes[0] == "seem" and not _experienced(analysis, verb):
        return False
    if entry.classes[0] == "permit" and not that:
        return False
    if that and entry.classes[0] not in ALOUD:
        return likely >= CLAUSE
    if shape == "judgement":
        return entry.classes[0] != "perceive" or likely >= JUDGEMENT
    if shape == "thing" and entry.classes[0] not in ATTITUDES:
        return likely >= DEED
    infinitive = any(t.relation in ("xcomp", "advcl") and marker_of(analysis, t.index) == "to" for t in heads)
    alone = not any(analysis.dependents(verb.index, "obj", "iobj"))
    if infinitive and alone and entry.classes[0] not in COMMISSIVE and entry.complements.isdisjoint(INFINITIVES):
        return likely >= UNKNOWN_FRAME
    return True


def noun_reports_inside(analysis: Analysis, candidate: Candidate, lexicon: Lexicon, shape: str, likely: float) -> bool:
    """True of the candidate of a word that is no verb, where it may be reported inside a content."""
    head = analysis.tokens[candidate.head]
    if head.upos == "ADJ":
        return likely >= ADJECTIVE
    if head.upos not in ("NOUN", "PROPN"):
        return False
    entry = lexicon.noun(head.lemma)
    if entry is None or not entry.classes:
        return likely >= NOUN
    return bool(candidate.source) or shape == "clause"


def is_judged(analysis: Analysis, candidate: Candidate, lexicon: Lexicon) -> bool:
    """True of a noun with a quotation behind it that judges it: `called | Rusk's comments | “a gift”`."""
    noun = analysis.tokens[candidate.head]
    if noun.upos != "NOUN" or noun.relation != "obj" or noun.head is None or candidate.content[0] < noun.index:
        return False
    entry = lexicon.verb(analysis.tokens[noun.head].lemma)
    return entry is not None and entry.classes[0] in JUDGING


def _experienced(analysis: Analysis, verb: Token) -> bool:
    """True of a verb of seeming with the one who has the impression: `it seems to me that …`."""
    return any(case_of(analysis, t.index) == "to" for t in analysis.dependents(verb.index, "obl"))

"""The additional evidence that a candidate needs inside the content of another attribution.

The role model was not trained on annotated nested attributions. So a candidate there needs support from the lexicon
or the grammar. Excluded are a preposition as cue, a frame that the lexicon does not have for the verb, a noun without a
source for a thing, a speaker's own certainty (`it seems to have failed`), and permission.
"""

from __future__ import annotations

from onrecord.extractors.analysis import Analysis, Token
from onrecord.extractors.attributions.lexicon import Lexicon, VerbEntry, entry_of
from onrecord.extractors.draft import Candidate
from onrecord.extractors.grammar.case import case_of, marker_of
from onrecord.extractors.grammar.heads import tops
from onrecord.extractors.lexicon.speech import SAID

UNKNOWN_FRAME = 0.9
"""Least probability of the cue for a verb in a frame that the lexicon does not have: `voted to leave`."""

CLAUSE = 0.3
"""The same for a clause with `that` or `whether` below a verb whose first class is not speech: `ensured that`."""

ADJECTIVE, NOUN = 0.5, 0.7
"""The same for an adjective, as the lexicon has none, and for a noun that the lexicon does not have."""

DEED = 0.85
"""The same for a verb with a plain object that is often an action, not speech: `accepted the plan`, `showed charm`."""

ATTITUDES = (SAID - {"write"}) | {"believe", "criticize", "feel", "plan", "praise", "refuse", "support", "talk", "want"}
"""Classes of verbs whose object is the topic of speech or thought: `denounced the plot`, `want my dues back`."""

JUDGEMENT = 0.5
"""The same for a judgement with a verb of perception: `you see him as a clown` may only describe a scene, and `they
know the land better` reports nothing."""

QUOTED_THING = 0.4
"""The same for a thing in quotation marks, which may be words of the outer speaker: `ignored “every rule”`."""

IGNORING = frozenset({"disregard", "ignore"})
"""Verbs of paying no attention (WordNet: synonyms of `ignore`), which the lexicon has with denial."""

ALOUD = (SAID - {"deny", "order", "predict", "promise"}) | {"admit"}
"""Classes of verbs for which a clause is enough; `ensure` is a promise only where the role model thinks so."""

COMMISSIVE = ATTITUDES | {"agree", "decide"}
"""Classes of verbs whose infinitive is an intention or an order, also where the lexicon lacks the frame."""

JUDGING = frozenset({"believe", "criticize", "describe"})
"""Classes of verbs with an object and its predicate: `called the reply “a joke”`."""

INFINITIVES = frozenset({"to", "to-be"})


def reports_inside(
    analysis: Analysis, candidate: Candidate, entry: VerbEntry | None, shape: str, likely: float
) -> bool:
    """True of a verb's candidate that may be an attribution inside a content.

    Args:
        analysis: The text.
        candidate: The candidate of a verb.
        entry: The verb's entry in the lexicon.
        shape: The form of the content.
        likely: The role model's probability of the cue.
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
    if shape == "thing" and entry.classes[0] not in ATTITUDES:
        return likely >= DEED
    infinitive = any(t.relation in ("xcomp", "advcl") and marker_of(analysis, t.index) == "to" for t in heads)
    alone = not any(analysis.dependents(verb.index, "obj", "iobj"))
    if infinitive and alone and entry.classes[0] not in COMMISSIVE and entry.complements.isdisjoint(INFINITIVES):
        return likely >= UNKNOWN_FRAME
    return True


def says_nothing_inside(analysis: Analysis, candidate: Candidate, entry: VerbEntry | None, shape: str) -> bool:
    """True of a content of which nothing is said inside another, whatever the weight.

    It is only a pronoun, a thing that nobody says (`the result was announced`), or what somebody perceives or ignores.
    """
    verb = analysis.tokens[candidate.head]
    if verb.upos in ("VERB", "AUX") and shape in ("thing", "person") and not candidate.source:
        return True
    likely = dict(candidate.scores).get("cue", 0.0)
    perceived = shape == "judgement" and entry is not None and "perceive" in entry.classes and likely < JUDGEMENT
    ignored = shape == "thing" and verb.lemma.lower() in IGNORING and likely < DEED
    return perceived or ignored or _is_only_pronoun(analysis, candidate, entry)


def noun_reports_inside(analysis: Analysis, candidate: Candidate, lexicon: Lexicon, shape: str, likely: float) -> bool:
    """True of the candidate of a noun or an adjective that may be an attribution inside a content."""
    head = analysis.tokens[candidate.head]
    if head.upos == "ADJ":
        return likely >= ADJECTIVE
    if head.upos not in ("NOUN", "PROPN"):
        return False
    entry = lexicon.noun(head.lemma)
    if entry is None or not entry.classes:
        return likely >= NOUN
    intended = any(marker_of(analysis, i) == "to" for i in tops(analysis, candidate.content))
    return bool(candidate.source) or (shape == "clause" and not intended)  # `the decision to leave` is anybody's


def _is_only_pronoun(analysis: Analysis, candidate: Candidate, entry: VerbEntry | None) -> bool:
    """True of a content that is only a personal pronoun, of which nothing is said: `I loved | it`, `we see | him`."""
    words = [t for i in candidate.content if (t := analysis.tokens[i]).upos != "PUNCT"]
    if len(words) != 1 or words[0].upos != "PRON" or words[0].feats.get("PronType") != "Prs":
        return False
    return entry is None or entry.classes[0] not in SAID


def is_of_outer(analysis: Analysis, candidate: Candidate, lexicon: Lexicon) -> bool:
    """True of a quotation inside a content that is of the outer speaker, not of the source.

    It is the predicate of a noun (`called | Rusk's comments | “a gift”`), or a thing that its verb hardly reports:
    `said they ignored | “every rule”`.
    """
    word = analysis.tokens[candidate.head]
    if word.upos == "NOUN":
        if word.relation != "obj" or word.head is None or candidate.content[0] < word.index:
            return False
        entry = lexicon.verb(analysis.tokens[word.head].lemma)
        return entry is not None and entry.classes[0] in JUDGING
    entry, heads = entry_of(analysis, word, lexicon), [analysis.tokens[i] for i in tops(analysis, candidate.content)]
    if entry is None or not ALOUD.isdisjoint(entry.classes[:2]):
        return False
    things = all(t.upos in ("NOUN", "PROPN") and t.relation in ("obj", "obl") for t in heads)
    clause = any(any(analysis.dependents(t.index, "nsubj", "cop")) for t in heads)
    return things and not clause and dict(candidate.scores).get("cue", 0.0) < QUOTED_THING


def _experienced(analysis: Analysis, verb: Token) -> bool:
    """True of a verb of seeming with an experiencer: `it seems to me that …`."""
    return any(case_of(analysis, t.index) == "to" for t in analysis.dependents(verb.index, "obl"))

"""The least probability of a cue that a candidate needs from the role model: the less, the more its verb supports it.

It depends on the form of the content, on the verb's entry in the lexicon and on the clause around it. Inside a content,
which the role model reads out of its context, the limits are higher.
"""

from __future__ import annotations

from onrecord.extractors.analysis import Analysis, Token
from onrecord.extractors.attributions.constructions.joined_sayings import is_thing, saying_above
from onrecord.extractors.attributions.lexicon import Lexicon, VerbEntry, entry_of
from onrecord.extractors.draft import Candidate
from onrecord.extractors.grammar.case import case_of, marker_of
from onrecord.extractors.grammar.heads import tops
from onrecord.extractors.grammar.joined_verbs import is_set_off
from onrecord.extractors.grammar.subjects import own_subject
from onrecord.extractors.grammar.verb_groups import clause_after, is_passive
from onrecord.extractors.lexicon.speech import SAYINGS

DEEDS = frozenset({"deny", "manner", "permit", "perceive", "refuse", "show", "write"})
"""Classes of verbs that are actions as often as reports with a plain object: `ignored`, `signed`, `saw`."""

SHOWN = frozenset({"decide", "describe", "permit", "perceive", "show", "write"})
"""Classes of nouns for things shown, made or decided: `posted a picture of`, `put off a vote on`."""

TOWARDS_PERSONS = frozenset({"accuse", "agree", "believe", "criticize", "feel", "praise", "support"})
"""Classes of verbs that report with only a person as object: `blamed him`; `called him` is an action."""

SURE, LIKELY = 0.7, 0.6
"""Least probability of a cue without other support, and of one that only its class supports."""

NEEDED = {
    "clause": {"said": 0.4, "other": 0.4, "bare": 0.4, "none": 0.6, "deeds": 0.6},
    "judgement": {"said": 0.0, "other": 0.0, "bare": 0.4, "none": 0.4, "deeds": 0.4},
    "thing": {"said": 0.4, "other": 0.6, "bare": 0.6, "none": SURE, "deeds": 0.9},
    "person": {"said": SURE, "other": SURE, "bare": SURE, "none": SURE, "deeds": 0.9},
}
"""Least probability of the cue by the role model, by the form of the content and the support of the lexicon. Outside
contents, fewer than three eighths of the candidates below it are right on PolNeAR dev: they lower F1."""

NOMINAL = {"clause": 0.0, "judgement": 0.0, "thing": 0.4, "person": 0.4}
"""The same for a cue with a noun as its head: `their decision to leave`, `attacks on moderators`."""

ANSWERED = 0.3
"""The same for the verb of an answer, whose clause a participle for the question opens: `Asked why, she blamed fog`."""

EXCLUDED = 0.0
"""The same for a phrasal verb of denial: its particle has no other sense. The role model rarely knows them, and its
weight for the whole candidate decides."""

WORDS = 0.3
"""The same for `say`, whose object can only be words: `said the same`, `had said 15,000`."""

INSIDE = 0.15
"""Added to the limit for a plain object inside a content."""


def least(analysis: Analysis, candidate: Candidate, lexicon: Lexicon, shape: str, inside: bool) -> float:
    """The least probability of a verbal cue, by the form of its content, the verb's entry and the clause around it."""
    head = analysis.tokens[candidate.head]
    entry, known = entry_of(analysis, head, lexicon), lexicon_support(analysis, candidate, lexicon)
    if not inside and _excludes(analysis, head, entry, lexicon):
        return EXCLUDED
    if entry is not None and entry.classes[0] == "accuse" and _charged(analysis, candidate):
        shape = "judgement"
    if not inside and _answers(analysis, head, entry, lexicon):
        return ANSWERED
    needed = NEEDED[shape][known]
    heads = [analysis.tokens[i] for i in tops(analysis, candidate.content)]
    if head.lemma.lower() == "say" and all(t.upos in ("NOUN", "PROPN", "NUM", "ADJ") for t in heads):
        return min(needed, WORDS)
    if shape in ("thing", "judgement") and _has_own_sense(analysis, head, entry, lexicon):
        needed = SURE
    if shape == "clause" and _has_addressee(analysis, candidate):
        needed = min(needed, 0.2)
    says = entry is not None and entry.introduces_quotations
    wishes = entry is not None and entry.classes[0] == "want" and is_set_off(analysis, head)
    if (says or wishes) and saying_above(analysis, head, lexicon):
        needed = min(needed, 0.1)  # the role model also reads it as part of the content
    if shape in ("thing", "person") and entry is not None:
        if shape == "person" and entry.classes[0] in TOWARDS_PERSONS:
            needed = NEEDED["thing"][known]
        if entry.classes[0] in DEEDS:
            needed = max(needed, LIKELY)
        if inside and DEEDS & set(entry.classes):
            needed = SURE
    if inside and shape in ("thing", "person"):
        needed = min(needed + INSIDE, 0.85)
    return needed


def _has_own_sense(analysis: Analysis, head: Token, entry: VerbEntry | None, lexicon: Lexicon) -> bool:
    """True of a verb with a particle that the lexicon has without it, in another sense: `called off | the match`."""
    particles = any(t.index == head.index + 1 for t in analysis.dependents(head.index, "compound"))
    return particles and entry is not None and entry is lexicon.verb(head.lemma)


def lexicon_support(analysis: Analysis, candidate: Candidate, lexicon: Lexicon) -> str:
    """The support of the lexicon: `said` (a clause or quotation), `other` (frame), `bare` (only a class) or `none`.

    `deeds` are verbs that it does not have: `scrambled to salvage`.
    """
    head = analysis.tokens[candidate.head]
    words = [analysis.tokens[i] for i in candidate.cue]
    if any(kind and kind not in SHOWN for kind in map(lexicon.noun_class, words)):
        return "said"
    entry = entry_of(analysis, head, lexicon)
    if entry is None and _is_of_claim(analysis, head, candidate, lexicon):
        return "said"
    if entry is None:
        # The role model finds cues of several words that the lexicon lacks: `bristled at`, `takes issue with`.
        more = [t.upos == "VERB" for t in words if t.upos not in ("AUX", "ADV", "PART", "DET")]
        return "none" if len(more) < 2 else "deeds" if all(more) else "other"
    if not entry.complements:
        return "bare"
    return "said" if entry.takes_clause else "other"


def _answers(analysis: Analysis, head: Token, entry: VerbEntry | None, lexicon: Lexicon) -> bool:
    """True of a verb of saying in a clause that a participle for a question opens: `Asked why, she | blamed fog`."""
    if entry is None or not entry.introduces_quotations:
        return False
    opening = [t for t in analysis.dependents(head.index, "advcl") if t.index < head.index]
    first = analysis.tokens[analysis.sentences[head.sentence].first]
    opening += [first] if clause_after(analysis, first) is head else []
    verbs = (lexicon.verb(t.lemma) for t in opening if is_passive(analysis, t.index))
    return any(one is not None and "ask" in one.classes[:2] for one in verbs)


def _excludes(analysis: Analysis, head: Token, entry: VerbEntry | None, lexicon: Lexicon) -> bool:
    """True of a phrasal verb for denying something, with a subject that speaks: `ruled out`, `laughed off`."""
    if entry is None or entry.classes[0] != "deny" or entry is lexicon.verb(head.lemma):
        return False
    own = own_subject(analysis, head.index)
    return own is None or not is_thing(analysis, own, lexicon)


def _is_of_claim(analysis: Analysis, head: Token, candidate: Candidate, lexicon: Lexicon) -> bool:
    """True of a phrasal verb whose object is a noun for what others say: `played down | talk of a split`."""
    if not any(analysis.dependents(head.index, "compound")):
        return False
    heads = (analysis.tokens[i] for i in tops(analysis, candidate.content))
    return any(lexicon.noun_class(token) in SAYINGS | {"talk"} for token in heads)


def _has_addressee(analysis: Analysis, candidate: Candidate) -> bool:
    """True of an infinitive with an addressee: `asked the court | to lift the ban`."""
    hearers = analysis.dependents(candidate.head, "iobj", "obj")
    return any(hearers) and any(is_to_clause(analysis, i) for i in tops(analysis, candidate.content))


def is_to_clause(analysis: Analysis, index: int) -> bool:
    """True of the head of an infinitive with `to`."""
    return analysis.tokens[index].relation == "xcomp" and marker_of(analysis, index) == "to"


def _charged(analysis: Analysis, candidate: Candidate) -> bool:
    """True of an object with a phrase with `of`, whatever its head: `accused | the council of fraud`."""
    heads = tops(analysis, candidate.content)
    return any(case_of(analysis, t.index) == "of" for i in heads for t in analysis.dependents(i, "nmod"))

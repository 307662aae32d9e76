"""Sources that the grammar rules out: who hears something, who is asked, who rejects or receives a claim.

A noun's attribution may share the subject of the verb above it (`made a claim that`), but only where that verb brings
the saying forth. `The mayor dismissed`, `faced` and `is looking into claims that …` are no claims of his. A court that
hears something is told it, and so is whoever is the patient of a passive.
"""

from __future__ import annotations

from dataclasses import replace

from onrecord.extractors.analysis import Analysis, Token
from onrecord.extractors.attributions.cue_words import LIGHT
from onrecord.extractors.attributions.lexicon import Lexicon
from onrecord.extractors.draft import Candidate
from onrecord.extractors.grammar.case import case_of
from onrecord.extractors.grammar.heads import tops
from onrecord.extractors.grammar.noun_phrases import naming_phrase
from onrecord.extractors.grammar.subjects import agent, own_subject, understood_subject
from onrecord.extractors.grammar.verb_groups import is_passive
from onrecord.extractors.lexicon.speech import SAYINGS

REJECTING = frozenset({"deny", "refuse", "criticize", "doubt", "perceive"})
"""Classes of verbs whose first sense brings no saying forth: they turn one down, find fault with it, or take it in."""

TURNING_DOWN = frozenset({"deny", "refuse", "criticize"})
CONFRONTING = frozenset("approach brave confront counter face handle meet tackle target".split())
"""Verbs of meeting something (VerbNet confront-98), which the lexicon has as criticism."""
SUPPRESSING = frozenset("crush kill quash quell scotch silence squash squelch stifle suppress".split())
"""Verbs of putting an end to something (WordNet: hyponyms of `suppress` and `repress`)."""

TAKING_PART = frozenset({"in", "with", "by", "as"})
"""Prepositions of what is brought forth: `replied with a warning that …`; not so `is looking into claims that …`."""

HEARERS = frozenset({"ask", "tell", "warn", "order"})
FEELING = frozenset({"feel", "believe", "decide"})

COURTS = frozenset(
    "court tribunal inquest inquiry enquiry jury juror hearing magistrate panel committee commission trial bench"
    " parliament council conference assembly".split()
)
"""Nouns for bodies that hear: courts and assemblies (hyponyms of WordNet's `court`, `assembly`, `hearing`, `panel`)."""


def ruled(analysis: Analysis, candidate: Candidate, lexicon: Lexicon) -> Candidate:
    """A settled candidate with a source that the grammar allows."""
    if not candidate.source or candidate.head not in candidate.cue:
        return candidate
    candidate = turned_down(analysis, candidate, lexicon)
    head = analysis.tokens[candidate.head]
    if _heard(analysis, head, candidate):
        return replace(candidate, source=())
    if head.upos == "NOUN":
        return lent(analysis, candidate, lexicon)
    if head.upos == "VERB" and is_passive(analysis, head.index):
        return _told(analysis, head, candidate, lexicon)
    return candidate


def _heard(analysis: Analysis, head: Token, candidate: Candidate) -> bool:
    """True where a candidate's source is a court or an assembly that hears what is said."""
    courts = any(analysis.tokens[i].lemma.lower() in COURTS for i in tops(analysis, candidate.source))
    return courts and hears(analysis, head)


def hears(analysis: Analysis, verb: Token) -> bool:
    """True of `hear`, and of `told` where headlines put it for `is told`."""
    return verb.lemma.lower() == "hear" or _headline_passive(analysis, verb)


def _headline_passive(analysis: Analysis, head: Token) -> bool:
    """True of `told` at the end of a line: `Pilot had been drinking, inquest told`."""
    behind = head.index + 1
    last = behind == len(analysis.tokens) or analysis.paragraphs[behind] != analysis.paragraphs[head.index]
    return last and head.text.lower() == "told"


def turned_down(analysis: Analysis, candidate: Candidate, lexicon: Lexicon) -> Candidate:
    """The candidate of a verb that turns a claim down with the claim in its content: `quashed | rumours that …`."""
    verb = analysis.tokens[candidate.head]
    if verb.upos == "NOUN" and verb.head in candidate.cue:
        verb = analysis.tokens[verb.head]
    if verb.upos != "VERB" or not _turns_down(verb, lexicon):
        return candidate
    for noun in analysis.dependents(verb.index, "obj"):
        entry = lexicon.noun(noun.lemma)
        if noun.index in candidate.cue and entry is not None and entry.classes and entry.classes[0] in SAYINGS:
            phrase = set(analysis.subtree(noun.index))
            cue = tuple(i for i in candidate.cue if i not in phrase)
            return replace(candidate, head=verb.index, cue=cue, content=tuple(sorted({*candidate.content, *phrase})))
    return candidate


def _turns_down(verb: Token, lexicon: Lexicon) -> bool:
    lemma, entry = verb.lemma.lower(), lexicon.verb(verb.lemma)
    known = entry is not None and entry.classes[0] in TURNING_DOWN and lemma not in CONFRONTING
    return known or lemma in SUPPRESSING


def lent(analysis: Analysis, candidate: Candidate, lexicon: Lexicon) -> Candidate:
    """A noun's candidate without the subject of a verb above it that brings no saying forth."""
    noun = analysis.tokens[candidate.head]
    verb = _above(analysis, noun) if noun.upos == "NOUN" else None
    entry = lexicon.noun(noun.lemma)
    if entry is None or not entry.classes or entry.classes[0] not in SAYINGS:
        return candidate
    if verb is None or verb.index in candidate.cue:
        return candidate
    case = case_of(analysis, noun.index)
    if brings_forth(verb, lexicon) and (not case or case in TAKING_PART):
        return candidate
    subject = own_subject(analysis, verb.index)
    lent = set(analysis.subtree(subject.index)) if subject is not None else set()
    shared = understood_subject(analysis, verb.index)
    if shared is not None:
        lent |= set(naming_phrase(analysis, shared.token, verb.index))
    lent -= set(analysis.subtree(noun.index))
    source = tuple(i for i in candidate.source if i not in lent)
    return replace(candidate, source=source)


def _above(analysis: Analysis, noun: Token) -> Token | None:
    """The verb that a noun is an object or a phrase of, up through the nouns it depends on."""
    token = noun
    while token.head is not None and token.relation in ("obj", "obl", "nmod", "conj", "xcomp"):
        token = analysis.tokens[token.head]
        if token.upos == "VERB":
            return token
    return None


def brings_forth(verb: Token, lexicon: Lexicon) -> bool:
    """True where who does what a verb says is the source of its object: `made`, `repeated`, `voiced a claim`."""
    if verb.lemma.lower() in LIGHT:
        return True
    entry = lexicon.verb(verb.lemma)
    return entry is not None and entry.classes[0] not in REJECTING


def _told(analysis: Analysis, verb: Token, candidate: Candidate, lexicon: Lexicon) -> Candidate:
    """A passive without its patient for a source: who is asked or told says nothing, who is convinced thinks."""
    entry = lexicon.verb(verb.lemma)
    if entry is None or FEELING & set(entry.classes[:2]) or not HEARERS & set(entry.classes):
        return candidate
    patients = [t.index for t in analysis.dependents(verb.index, "nsubj")]
    if verb.relation == "advcl" and verb.head is not None and not patients:
        above = own_subject(analysis, verb.head)
        patients = [above.index] if above is not None else []
    if agent(analysis, verb.index) is None and patients and set(patients) & set(candidate.source):
        return replace(candidate, source=())
    return candidate

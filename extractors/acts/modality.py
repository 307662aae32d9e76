"""Modality of the reporting event: asserted, possible, future, expected, counterfactual, conditional, interrogative."""

from __future__ import annotations

from collections.abc import Sequence

from onrecord.extractors.acts import rules
from onrecord.extractors.acts.governing_context import conditioned, status
from onrecord.extractors.analysis import Analysis, Token
from onrecord.extractors.attributions.lexicon import entry_of, load_lexicon
from onrecord.extractors.attributions.spans.cue_words import event_word
from onrecord.extractors.draft import Candidate, Finding
from onrecord.extractors.grammar.case import is_to_infinitive
from onrecord.extractors.grammar.negation import is_quoted, negation
from onrecord.extractors.grammar.subjects import own_subject
from onrecord.extractors.grammar.verb_groups import finite, perfect, unreal_condition
from onrecord.extractors.lexicon.hearsay import HEARSAY_ADVERBS
from onrecord.extractors.lexicon.implication import EXPECTING, URGING
from onrecord.extractors.lexicon.modality import ADVERBS, MODALS, OBLIGATION, POSSIBLE, WILL, WOULD
from onrecord.extractors.lexicon.speech import SAID
from onrecord.extractors.rule import Family

UNQUALIFIED = frozenset({Family.ADVERB, Family.PHRASE, Family.LABEL, Family.REFUSAL})
"""Constructions whose cue is always asserted."""

ASSERTED = Finding("asserted", rules.ASSERTED)

HEDGING = frozenset("have need want wish".split())
"""Verbs below which speakers say what they say they have to or want to (Fraser 1975): `I want to stress that …`."""

TEMPORAL = frozenset({"after", "before", "once", "till", "until", "when"})
"""Subordinators of time, whose present is a time to come below `will` (Quirk and others 1985, 14.22)."""

INFORMING = frozenset({"ask", "inform", "tell"})
"""Verbs of telling somebody, which may take place later: `I want to tell my sister that …`."""


def modality_of(analysis: Analysis, candidate: Candidate, content: Sequence[tuple[int, int]]) -> Finding:
    """The modality of the reporting event; asserted by default."""
    head = event_word(analysis, candidate)
    if head is None or candidate.rule.family in UNQUALIFIED:
        return ASSERTED
    if head.upos not in ("VERB", "AUX", "ADJ") or _performed(analysis, head):
        return ASSERTED
    return (
        conditioned(analysis, head)
        or _auxiliary(analysis, head)
        or _governor(analysis, head)
        or _condition(analysis, head)
        or status(analysis, head).modality
        or _question(analysis, head, candidate, content)
        or ASSERTED
    )


def _performed(analysis: Analysis, head: Token) -> bool:
    """True of a statement that speakers make by saying that they want or have to make it: `I must admit that …`."""
    above = analysis.tokens[head.head] if head.relation == "xcomp" and head.head is not None else head
    must = any(t.text.lower() == "must" for t in analysis.dependents(head.index, "aux"))
    hedged = above is not head and above.lemma.lower() in HEDGING and is_to_infinitive(analysis, head.index)
    own = own_subject(analysis, above.index)
    first = own is not None and own.text.lower() in ("i", "we") and negation(analysis, above.index) is None
    told = {t.text.lower() for t in analysis.dependents(head.index, "iobj", "obj")}
    stated = any(finite(analysis, t.index) for t in analysis.dependents(head.index, "ccomp"))
    end = analysis.tokens[analysis.sentences[head.sentence].last - 1].text
    informs = head.lemma.lower() in INFORMING and "you" not in told
    entry = entry_of(analysis, head, load_lexicon())
    says = entry is not None and not SAID.isdisjoint(entry.classes) and entry.classes[0] != "show" and not informs
    return (must or hedged) and first and stated and says and "?" not in end


def _auxiliary(analysis: Analysis, head: Token) -> Finding | None:
    auxiliaries = list(analysis.dependents(head.index, "aux"))
    have = perfect(analysis, head.index)
    for token in auxiliaries:
        word = token.text.lower()
        if have and word in WOULD | {"should", "could"}:
            return Finding("counterfactual", rules.WOULD_HAVE, (token.index,))
        if word in WILL:
            return Finding("future", rules.WILL, (token.index,))
        if have and word == "might" and unreal_condition(analysis, head.index):
            return Finding("counterfactual", rules.WOULD_HAVE, (token.index,))
        if have and word == "must":
            return Finding("possible", rules.MODAL, (token.index,))
        if word in MODALS:
            if word == "could" and negation(analysis, head.index):
                return None
            return Finding("possible", rules.MODAL, (token.index,))
        if word in OBLIGATION:
            return Finding("expected", rules.MUST, (token.index,))
        if word in WOULD and unreal_condition(analysis, head.index):
            return Finding("counterfactual", rules.WOULD_HAVE, (token.index,))
        if word in WOULD and (condition := _condition_before(analysis, head)):
            return Finding("conditional", rules.CONDITION, (condition.index,))
    for token in analysis.dependents(head.index, "advmod", "mark", "case"):
        if token.text.lower() == "due" and head.xpos == "VB":  # parsers read `due to` as a preposition
            return Finding("expected", rules.EXPECTED, (token.index,))
        possible = ADVERBS.get(token.text.lower()) == POSSIBLE and token.text.lower() not in HEARSAY_ADVERBS
        if possible and not is_quoted(analysis, head.index, token):
            return Finding("possible", rules.ADVERB, (token.index,))
    return None


def _governor(analysis: Analysis, head: Token) -> Finding | None:
    """The modality by the predicate that governs the cue as an infinitive."""
    if not is_to_infinitive(analysis, head.index) or head.head is None:
        return None
    above = analysis.tokens[head.head]
    lemma = above.lemma.lower()
    if head.relation not in ("xcomp", "advcl", "ccomp", "csubj") and above.lemma != "be":
        return None
    if lemma == "go" and above.xpos == "VBG":
        return Finding("future", rules.GOING_TO, (above.index,))
    if lemma in ("want", "like") and head.lemma == "know":
        return None
    if lemma in EXPECTING and (head.relation in ("xcomp", "ccomp") or above.upos == "ADJ"):
        return Finding("expected", rules.EXPECTED, (above.index,))
    if lemma == "due" or (lemma == "be" and head.relation == "xcomp"):
        return Finding("expected", rules.EXPECTED, (above.index,))
    if lemma in URGING:
        return Finding("possible", rules.URGED, (above.index,))
    return None


def _condition_before(analysis: Analysis, head: Token) -> Token | None:
    """The `if` of a clause before a cue with `would`: `If pressed, the coach would say …`."""
    for clause in analysis.dependents(head.index, "advcl"):
        if clause.index < head.index:
            for token in analysis.dependents(clause.index, "mark"):
                if token.text.lower() in ("if", "unless"):
                    return token
    return None


def _condition(analysis: Analysis, head: Token) -> Finding | None:
    """A condition, and a time to come: `until the court says that …, the gates will stay shut`."""
    if head.relation != "advcl" or head.head is None:
        return None
    later = [t for t in analysis.dependents(head.head, "aux") if t.text.lower() in WILL]
    for token in analysis.dependents(head.index, "mark", "advmod"):
        word = token.text.lower()
        if word in ("if", "unless"):
            return Finding("conditional", rules.CONDITION, (token.index,))
        if word in TEMPORAL and later and head.xpos in ("VBZ", "VBP"):
            return Finding("future", rules.WILL, (later[0].index,))
    return None


def _question(
    analysis: Analysis, head: Token, candidate: Candidate, content: Sequence[tuple[int, int]]
) -> Finding | None:
    """`Did he say …?`: the sentence itself is a question, not only the content."""
    sentence = analysis.sentences[head.sentence]
    last = next((t for t in reversed(analysis.tokens[sentence.first : sentence.last]) if t.text.startswith("?")), None)
    if last is None or any(a <= last.start < b for a, b in content) or last.index < max(candidate.cue):
        return None
    subject = next(iter(analysis.dependents(head.index, "nsubj")), None)
    inverted = subject is not None and any(
        t.index < subject.index for t in analysis.dependents(head.index, "aux", "cop")
    )
    asking = subject is not None and subject.text.lower() in ("who", "what", "which")
    return Finding("interrogative", rules.ASKED, (last.index,)) if inverted or asking else None

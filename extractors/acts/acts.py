"""Speech acts, decided by the cue's class and the form of the content."""

from __future__ import annotations

from dataclasses import dataclass

from onrecord.extractors.acts import rules, sentence_mood
from onrecord.extractors.acts.cue_table import CueTable
from onrecord.extractors.analysis import Analysis, Token
from onrecord.extractors.attributions.constructions.sure_rules import PLEA
from onrecord.extractors.attributions.spans.cue_words import key_word
from onrecord.extractors.draft import AttributionDraft, Finding
from onrecord.extractors.factuality import rules as future_rules
from onrecord.extractors.grammar.heads import tops
from onrecord.extractors.grammar.predication import Predication, predication
from onrecord.extractors.grammar.verb_groups import finite, verb_group
from onrecord.extractors.lexicon.claims import CLAIM_NOUNS
from onrecord.extractors.rule import Family

STATEMENT = Finding("statement", rules.STATEMENT)

CLAIMS = CLAIM_NOUNS | {"criticism", "theory", "finding"}
"""Nouns for claims: the rejection of one is a denial, that of anything else a refusal."""


TELLING = frozenset("tell ask warn remind say signal shout instruct want call need".split())
"""Verbs that are an order with an infinitive: `told them to leave`."""

ASIDE = frozenset({"off", "aside", "away", "down"})
"""Particles of verbs that reject a claim: `laughed off`."""

ASKING = frozenset({"demand", "insist", "ask", "plea", "call", "order", "urge", "say", "request"})


WITHOUT_PREDICATE = frozenset({Family.ADVERB, Family.PHRASE, Family.LABEL, Family.QUOTATION})
"""Constructions whose cue does not show the act."""

FORETELLING = (future_rules.TENSE, future_rules.EXPECTED)
"""Rules of time reference whose contents are predictions or intentions."""


@dataclass(frozen=True, slots=True)
class Reading:
    """The evidence for the act of an attribution: the key word and act of its cue, the content's main predicate."""

    draft: AttributionDraft
    key: Token | None
    act: str
    main: Predication | None
    negated: bool


def act_of(analysis: Analysis, draft: AttributionDraft, table: CueTable, negated: bool) -> Finding:
    """The speech act of an attribution.

    Args:
        analysis: The text.
        draft: The attribution.
        table: The acts and stances of cues.
        negated: True if the cue is negated.
    """
    candidate = draft.selected.candidate
    if candidate.rule.family is Family.REFUSAL:
        return Finding("refusal", rules.REFUSAL, candidate.cue)
    key = key_word(analysis, candidate)
    shows_no_act = key is None or candidate.rule.family in WITHOUT_PREDICATE
    heard = key is not None and key.lemma.lower() == "hear" and not any(i < key.index for i in candidate.source)
    act = "statement" if shows_no_act or key is None or heard else table.of(key)[0]
    reading = Reading(draft, None if shows_no_act else key, act, predication(analysis, candidate.content), negated)
    return _refusal(analysis, reading) or _by_cue(analysis, reading) or _by_form(analysis, reading) or STATEMENT


def _refusal(analysis: Analysis, reading: Reading) -> Finding | None:
    """`would not say`, `will not comment on`, `refused to say`, `had no comment on`, `declined`."""
    key = reading.key
    if key is None:
        return None
    cue = [analysis.tokens[i] for i in reading.draft.selected.candidate.cue]
    lemmas = {t.lemma.lower() for t in cue}
    if lemmas & {"refuse", "decline"}:
        return Finding("refusal", rules.REFUSAL, (key.index,))
    will_not = any(t.xpos == "MD" and t.text.lower() not in ("could", "may", "might", "can") for t in cue)
    if reading.negated and will_not and reading.act == "statement" and key.upos == "VERB":
        return Finding("refusal", rules.WILL_NOT, (key.index,))
    if reading.negated and lemmas & {"comment", "respond", "answer", "reply", "elaborate", "discuss"}:
        return Finding("refusal", rules.SILENT, (key.index,))
    above = analysis.tokens[key.head] if key.relation == "xcomp" and key.head is not None else None
    if above is not None and above.lemma.lower() in ("refuse", "decline"):
        return Finding("refusal", rules.REFUSAL, (above.index,))
    return None


def _by_cue(analysis: Analysis, reading: Reading) -> Finding | None:
    """The act of the cue's class, if the content supports it; None if the content decides."""
    key, main, act = reading.key, reading.main, reading.act
    if key is None or main is None:
        return None
    plea = reading.draft.selected.candidate.rule is PLEA
    lemma = "plead" if plea else key.lemma.lower()
    question = sentence_mood.asks(analysis, main, reading.draft.content) if reading.draft.quotations else None
    if question and act in ("question", "demand", "statement"):
        return question
    if lemma in TELLING and _is_order(analysis, key, main):
        return Finding("demand", rules.TOLD_TO, (key.index,))
    if lemma in ASKING and (wanted := sentence_mood.unfulfilled(analysis, main)):
        return wanted
    if _waves_off(analysis, key) and _is_claim(analysis, reading):
        return Finding("denial", rules.WAVED_OFF, (key.index,))
    special = _SPECIAL.get(lemma)
    value = special(analysis, key, reading) if special else act
    if value in (None, "statement"):
        return None
    return Finding(value, rules.CUE if special is None else rules.CUE_SPECIAL[lemma], (key.index,))


def _waves_off(analysis: Analysis, key: Token) -> bool:
    """True of a verb with a particle of rejection: `laughed off`, `brushed aside`."""
    return any(t.text.lower() in ASIDE for t in analysis.dependents(key.index, "compound", "advmod"))


def _is_order(analysis: Analysis, key: Token, main: Predication) -> bool:
    """True if an infinitive is an order to others."""
    if not sentence_mood.infinitive(analysis, main):
        return False
    head = analysis.tokens[main.frames[0].token if main.frames else main.head]
    other = any(analysis.dependents(key.index, "obj", "iobj")) or any(analysis.dependents(head.index, "nsubj"))
    other = other or any(t.relation == "obl" for t in analysis.dependents(key.index, "obl"))
    passive = any(analysis.dependents(key.index, "nsubj:pass"))
    if passive and key.lemma.lower() == "say":
        return False
    return (other or passive or key.lemma.lower() in ("ask", "call", "signal", "shout")) and head.index > key.index


def _finite(analysis: Analysis, reading: Reading) -> bool:
    assert reading.main is not None
    first = reading.main.frames[0].token if reading.main.frames else reading.main.head
    return finite(analysis, first) is not None


def _reject(analysis: Analysis, key: Token, reading: Reading) -> str:
    return "denial" if _is_claim(analysis, reading) or _finite(analysis, reading) else "refusal"


def _counter(analysis: Analysis, key: Token, reading: Reading) -> str:
    """A denial of a claim; for anything else the act of the cue's class."""
    return "denial" if _is_claim(analysis, reading) else reading.act


def _is_claim(analysis: Analysis, reading: Reading) -> bool:
    heads = tops(analysis, reading.draft.selected.candidate.content)
    if any(analysis.tokens[i].upos == "PRON" for i in heads):  # `rejected that`, which somebody said
        return True
    joined = (t.index for i in heads for t in analysis.dependents(i, "conj"))
    return not CLAIMS.isdisjoint(analysis.tokens[i].lemma.lower() for i in (*heads, *joined))


def _ask(analysis: Analysis, key: Token, reading: Reading) -> str:
    cue = {analysis.tokens[i].text.lower() for i in reading.draft.selected.candidate.cue}
    assert reading.main is not None
    bare = (
        sentence_mood.infinitive(analysis, reading.main)
        or "for" in cue
        or reading.draft.selected.candidate.rule.marker == "for"
    )
    return "demand" if bare else "question"


def _suggest(analysis: Analysis, key: Token, reading: Reading) -> str | None:
    """A proposal, unless the content is a fact: `suggested that it was late`, unlike `suggest you go`."""
    assert reading.main is not None
    word = finite(analysis, reading.main.head)
    you = any(t.text.lower() in ("you", "we") for t in analysis.dependents(reading.main.head, "nsubj"))
    return "proposal" if not _finite(analysis, reading) or (you and word is not None and word.xpos == "VBP") else None


def _warn(analysis: Analysis, key: Token, reading: Reading) -> str | None:
    """A threat or a prediction of what will or may be; what is or was so is a statement: `warned that it leaked`."""
    assert reading.main is not None
    found = _foretold(analysis, reading, reading.main)
    if found is not None:
        return "threat" if found.value == "intention" else "prediction"
    modal = any(t.xpos == "MD" for t in verb_group(analysis, reading.main.head))
    return "prediction" if modal or not _finite(analysis, reading) else None


def _hope(analysis: Analysis, key: Token, reading: Reading) -> str:
    return "belief" if _finite(analysis, reading) else "intention"


def _agree(analysis: Analysis, key: Token, reading: Reading) -> str | None:
    return None if _finite(analysis, reading) else "promise"


def _call(analysis: Analysis, key: Token, reading: Reading) -> str | None:
    """A demand in `called for`, `called on them to`, and for the noun `call`."""
    if key.upos == "NOUN":
        return "demand"
    phrase = {t.text.lower() for i in analysis.children[key.index] for t in analysis.dependents(i, "case")}
    cue = {analysis.tokens[i].text.lower() for i in reading.draft.selected.candidate.cue}
    return "demand" if (phrase | cue) & {"for", "on", "upon"} else None


def _want(analysis: Analysis, key: Token, reading: Reading) -> str:
    """An intention; `wanted to know` is a question."""
    cue = {analysis.tokens[i].lemma.lower() for i in reading.draft.selected.candidate.cue}
    return "question" if "know" in cue else "intention"


def _plead(analysis: Analysis, key: Token, reading: Reading) -> str:
    """A denial or a statement for a plea in court, else a demand."""
    candidate = reading.draft.selected.candidate
    words = {analysis.tokens[i].text.lower() for i in (*candidate.cue, *candidate.content)}
    if "guilty" not in words:
        return "demand"
    return "denial" if words & {"not", "n't", "n’t"} else "statement"


def _know(analysis: Analysis, key: Token, reading: Reading) -> str:
    above = analysis.tokens[key.head] if key.head is not None and key.relation == "xcomp" else None
    wanting = above is not None and above.lemma.lower() in ("want", "like", "need", "demand", "ask")
    return "question" if wanting else "belief"


_SPECIAL = {
    "reject": _reject,
    "dismiss": _reject,
    "ask": _ask,
    "suggest": _suggest,
    "advise": _suggest,
    "warn": _warn,
    "hope": _hope,
    "wish": _hope,
    "agree": _agree,
    "swear": _agree,
    "call": _call,
    "plead": _plead,
    "know": _know,
    "want": _want,
    "contest": _counter,
    "challenge": _counter,
    "like": _want,
}
"""Cues whose act depends on their complement."""


def _by_form(analysis: Analysis, reading: Reading) -> Finding | None:
    """The act that the form of the content shows."""
    main = reading.main
    if main is None:
        return None
    content = reading.draft.content
    if reading.draft.selected.candidate.rule.family is Family.LABEL:
        content = tuple((a, b + (analysis.text[b : b + 1] == "?")) for a, b in content)  # turns are without their mark
    return (
        sentence_mood.asks(analysis, main, content)
        or sentence_mood.orders(analysis, main)
        or sentence_mood.denies(analysis, main)
        or sentence_mood.obliges(analysis, main)
        or _foretold(analysis, reading, main)
    )


def _foretold(analysis: Analysis, reading: Reading, main: Predication) -> Finding | None:
    factuality = reading.draft.factuality
    if factuality is None or factuality.future not in FORETELLING:
        return None
    at = analysis.tokens[main.head].start
    quoted = any(a <= at < b for a, b in reading.draft.quotations)
    return sentence_mood.foretells(analysis, main, reading.draft.selected.candidate.source, quoted)

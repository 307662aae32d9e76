"""Negation and assertion of a predicate."""

from __future__ import annotations

from onrecord.extractors.analysis import Analysis, Token
from onrecord.extractors.grammar.punctuation import is_mark
from onrecord.extractors.lexicon.negation import NEGATIONS, NOBODY


def negation(analysis: Analysis, predicate: int) -> Token | None:
    """The word that negates a predicate: `not`, `never`, `no longer`, a subject or object with `no`."""
    for token in analysis.dependents(predicate):
        relation = token.relation
        if relation in ("advmod", "cc", "aux", "det") and _negates(analysis, token):
            if negates_following(analysis, predicate, token) or is_quoted(analysis, predicate, token):
                continue
            return token
        never = _never_before(analysis, token) if relation == "advmod" else None
        if never is not None and not is_quoted(analysis, predicate, never):
            return never
        if relation in ("nsubj", "obj", "obl", "expl", "iobj") and not _apart(analysis, token):
            if token.text.lower() in NOBODY and not is_quoted(analysis, predicate, token):
                return token
            words = (t for t in analysis.dependents(token.index, "det", "advmod", "cc") if _denies(analysis, t))
            denied = next(words, None)
            if denied is not None and not is_quoted(analysis, predicate, denied):
                return denied
    token = analysis.tokens[predicate]
    if any(analysis.dependents(predicate, "cop", "expl")) or token.lemma == "be":
        return next((t for t in analysis.dependents(predicate, "det", "nsubj") if _denies(analysis, t)), None)
    return None


def shared_negation(analysis: Analysis, predicate: int) -> Token | None:
    """The word that negates a predicate behind `or` with the one before it: `has NOT named him or said why`."""
    token = analysis.tokens[predicate]
    either = any(t.text.lower() == "or" for t in analysis.dependents(predicate, "cc"))
    if token.relation != "conj" or token.head is None or not either:
        return None
    apart = any(analysis.dependents(predicate, "nsubj", "aux", "cop"))
    return None if apart else negation(analysis, token.head) or left_undone(analysis, token.head)


def left_undone(analysis: Analysis, predicate: int) -> Token | None:
    """The word before an infinitive that says that it has not taken place: `has YET to say`, `has STILL to say`."""
    token = analysis.tokens[predicate]
    above = analysis.tokens[token.head] if token.relation == "xcomp" and token.head is not None else token
    behind = [t.text.lower() for t in analysis.tokens[above.index + 1 : above.index + 3]]
    waits = above.lemma in ("have", "be") and behind[:1] in (["yet"], ["still"]) and behind[1:] == ["to"]
    if above is not token and (waits or above.text.lower() == "yet"):
        return above
    adverbs = (t for t in analysis.dependents(predicate, "advmod", "aux") if t.index < predicate)
    ahead = [t for t in adverbs if _opens_infinitive(analysis, t, predicate)]
    lasting = (t for t in ahead if t.text.lower() == "still" and analysis.tokens[t.index - 1].lemma in ("have", "be"))
    return next((t for t in ahead if t.text.lower() == "yet"), next(lasting, None))


def _opens_infinitive(analysis: Analysis, adverb: Token, predicate: int) -> bool:
    """True of an adverb before the `to` of a predicate; parsers attach that to either."""
    to = analysis.tokens[adverb.index + 1]
    return to.text.lower() == "to" and to.head in (adverb.index, predicate)


def negates_following(analysis: Analysis, predicate: int, token: Token) -> bool:
    """True of a `not` after a verb, which negates the words after it: `pleaded not guilty`."""
    return token.text.lower() == "not" and token.index > predicate and analysis.tokens[predicate].upos == "VERB"


def is_quoted(analysis: Analysis, predicate: int, token: Token) -> bool:
    """True of a word that is said before the verb and not part of its clause: `“Never,” said Bell`."""
    between = analysis.tokens[token.index + 1 : predicate]
    marks = sum(is_mark(t) for t in between)
    return marks % 2 == 1 or (marks > 0 and any(t.text in (",", ".", "!", "?") for t in between))


def _never_before(analysis: Analysis, token: Token) -> Token | None:
    """The `never` below an adverb of time that it negates with the clause: `Never before had she told them`."""
    return next((t for t in analysis.dependents(token.index, "advmod") if t.text.lower() == "never"), None)


def is_negative(analysis: Analysis, token: Token) -> bool:
    """True of a negating word: `not`, `never`, `no`."""
    return _negates(analysis, token) or _denies(analysis, token)


def is_asserted(analysis: Analysis, predicate: int) -> bool:
    """True of a predicate that is not negated, interrogative, conditional, or below a modal."""
    if negation(analysis, predicate) is not None:
        return False
    for token in analysis.dependents(predicate):
        if token.text == "?" or token.lemma.lower() in ("if", "whether"):
            return False
        if token.relation == "aux" and token.lemma.lower() not in ("have", "be"):
            return False
    return True


def _negates(analysis: Analysis, token: Token) -> bool:
    """True of negative adverbs such as `not`, `never`, `no longer`; not of `not only`, which asserts."""
    next_word = analysis.tokens[token.index + 1].text.lower() if token.index + 1 < len(analysis.tokens) else ""
    if token.text.lower() == "longer":
        return token.index > 0 and analysis.tokens[token.index - 1].text.lower() in ("no", "any")
    return not NEGATIONS.isdisjoint((token.lemma.lower(), token.text.lower())) and next_word != "only"


def _denies(analysis: Analysis, token: Token) -> bool:
    """True of the first words of `no agreement`, `neither side`, `not a single doctor`, `hardly anyone`."""
    if token.relation == "advmod" and token.text.lower() in ("hardly", "scarcely"):
        return True
    if any(t.text[:1].isdigit() for t in analysis.tokens[token.index + 1 : token.index + 2]):
        return False  # `No 10`, a number
    return token.text.lower() in ("no", "neither") or (token.text.lower() == "not" and _negates(analysis, token))


def _apart(analysis: Analysis, token: Token) -> bool:
    """True of a phrase whose `no` does not negate the clause: `in no time`, `by no fault of his`."""
    return token.relation == "obl" and not any(analysis.dependents(token.index, "det"))


def kind_of(word: Token) -> str:
    """The kind of a negating word: `not`, `never` for negative adverbs, `no` for determiners and pronouns."""
    text = word.text.lower()
    if text in ("not", "n't", "n’t"):
        return "not"
    return "never" if text in NEGATIONS else "no"

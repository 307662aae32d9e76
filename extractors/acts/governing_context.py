"""The status of a reporting event: whether its governors imply that it took place, did not, or leave it open.

`Cole told staff that …` took place; the same event in `no evidence that Cole told staff that …`, `left without telling
staff that …` and `is yet to tell staff whether …` did not. The context is read from the cue upwards, through
complements, adjuncts and nouns, to any depth: each governor has a signature (see `lexicon.implication`) that maps its
own status to that of its complement.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from onrecord.extractors.acts import rules
from onrecord.extractors.analysis import Analysis, Token
from onrecord.extractors.attributions.constructions.asides import set_off
from onrecord.extractors.draft import Finding
from onrecord.extractors.grammar.case import case_of, is_to_infinitive
from onrecord.extractors.grammar.negation import is_negative, kind_of, left_undone, negation, shared_negation
from onrecord.extractors.grammar.punctuation import opens_quotation, words_below
from onrecord.extractors.grammar.verb_groups import verb_group
from onrecord.extractors.lexicon.implication import (
    DEGREES,
    EVEN,
    EVIDENCE,
    FINITE,
    HAVING,
    INFINITIVE,
    LACKING,
    MEANS,
    NEARING,
    NEARLY,
    NEGATIVE_NOUNS,
    PRIVATIVE,
    RAISING_HEARSAY,
    SCARCE,
    URGING,
    VERGES,
    WEIGHED,
    WEIGHING,
    YIELDING,
    Implied,
    Signature,
)
from onrecord.extractors.lexicon.modality import IMPERSONAL
from onrecord.extractors.lexicon.negation import NOBODY
from onrecord.extractors.lexicon.time import PERIODS


@dataclass(frozen=True, slots=True)
class Status:
    """The status of a predicate: the evidence that it did not take place, and the evidence that leaves it open."""

    negated: Finding | None = None
    modality: Finding | None = None


HAPPENED = Status()

INVERTING = {"had": "counterfactual", "were": "counterfactual", "should": "conditional"}
"""Auxiliaries that open a condition without `if`, with its modality."""

CONSEQUENCE = frozenset({"would", "could", "might", "will", "wouldn't", "couldn't", "won't", "’d", "'d"})
"""Modal verbs of the clause that depends on a condition."""


def status(analysis: Analysis, predicate: Token) -> Status:
    """The status of a predicate by its own words and all its governors."""
    own, around = _negated(analysis, predicate), governed(analysis, predicate)
    if own is None:
        return around
    if around.negated is not None and around.modality is None:
        return HAPPENED  # two negations: `did not fail to say`
    return replace(around, negated=own)


def governed(analysis: Analysis, predicate: Token) -> Status:
    """The status that a predicate's governors give it."""
    if condition := conditioned(analysis, predicate):
        return Status(modality=condition)
    if predicate.head is None:
        return HAPPENED
    above = analysis.tokens[predicate.head]
    if predicate.relation == "conj":
        return _shared(analysis, predicate, above)
    marked = any(t.text.lower() == "that" for t in analysis.dependents(predicate.index, "mark"))
    if predicate.deprel == "acl:relcl" and not marked:  # a clause with a complementizer is misread as a relative one
        outer = analysis.tokens[above.head] if above.relation == "nmod" and above.head is not None else above
        if outer.lemma.lower() in EVIDENCE:  # `no suggestion from the club that …`
            return _under_noun(analysis, predicate, outer)
        return _of_nobody(analysis, above)
    if private := _privative(analysis, predicate):
        return Status(negated=Finding("true", rules.WITHOUT, private))
    if averse := _averse(analysis, predicate, above):
        return averse
    if predicate.relation in ("xcomp", "ccomp", "csubj", "advcl", "acl", "obl", "nmod"):
        return _under(analysis, predicate, above)
    return HAPPENED


def _under(analysis: Analysis, predicate: Token, above: Token) -> Status:
    """The implication of one governor for a predicate, given its own status."""
    if above.upos in ("NOUN", "PROPN"):
        return _under_noun(analysis, predicate, above)
    if (noun := _before_of(analysis, predicate, above)) is not None:
        return _under_noun(analysis, predicate, noun)
    if above.text.lower() in NOBODY and is_to_infinitive(analysis, predicate.index):
        return Status(negated=Finding("true", rules.NO, (above.index,)))  # `there is nothing to show that …`
    if scarce := _scarce(analysis, above):
        return Status(modality=Finding("possible", rules.GOVERNOR, (scarce.index, above.index)))
    if delegated := _delegated(analysis, above):
        return Status(modality=Finding("possible", rules.GOVERNOR, (above.index, delegated.index)))
    signature = _signature(analysis, predicate, above)
    if signature is None:
        return HAPPENED
    outer = status(analysis, above)
    implied, by = _implied(signature, outer, above)
    rule = rules.REFUSED if by == (above.index,) else outer.negated.rule if outer.negated else rules.REFUSED
    if implied == "-":
        return Status(negated=Finding("true", rule, by), modality=outer.modality)
    if implied == "o":
        return Status(modality=Finding("possible", rules.GOVERNOR, by))
    return Status(modality=outer.modality) if predicate.relation == "xcomp" else HAPPENED


def _before_of(analysis: Analysis, gerund: Token, verb: Token) -> Token | None:
    """The noun before a gerund with `of` which a parse attaches to the verb: `came within reach of | saying`."""
    for token in analysis.dependents(gerund.index, "mark", "case"):
        if token.text.lower() == "of" and token.index:
            before = analysis.tokens[token.index - 1]
            return before if before.head == verb.index and before.relation == "obl" else None
    return None


def _scarce(analysis: Analysis, verb: Token) -> Token | None:
    """The subject of a verb if it means that hardly anything does: `little in the emails suggests that …`."""
    own = next(iter(analysis.dependents(verb.index, "nsubj")), None)
    return own if own is not None and own.text.lower() in SCARCE else None


def _delegated(analysis: Analysis, verb: Token) -> Token | None:
    """The `it` of what is left to others: `left it to others to say that …`."""
    others = any(case_of(analysis, t.index) == "to" for t in analysis.dependents(verb.index, "obl"))
    left = verb.lemma.lower() == "leave" and others
    return next((t for t in analysis.dependents(verb.index, "obj", "expl") if left and t.text.lower() == "it"), None)


def _implied(signature: Signature, outer: Status, above: Token) -> tuple[Implied, tuple[int, ...]]:
    if outer.negated is not None:
        return signature[1], outer.negated.tokens
    return signature[0], (above.index,)


def _signature(analysis: Analysis, predicate: Token, above: Token) -> Signature | None:
    lemma = " ".join((above.lemma.lower(), *(t.text.lower() for t in analysis.dependents(above.index, "compound:prt"))))
    marks = {t.text.lower() for t in analysis.dependents(predicate.index, "mark", "case")}
    if degree := DEGREES.get(lemma) or DEGREES.get(above.text.lower()):
        preposition, signature = degree
        return signature if preposition in marks else None
    for token in analysis.dependents(above.index, "advmod", "xcomp"):
        # A parse may attach the gerund to the verb instead of the adverb.
        entry = DEGREES.get(token.text.lower())
        if entry and entry[0] in marks and above.index < token.index < predicate.index:
            return entry[1]
    if "to" in marks and _too(analysis, above):
        return ("-", "+")
    finite = _finite(analysis, predicate)
    if predicate.xpos == "VBG" and lemma in WEIGHING and marks <= WEIGHED and not set_off(analysis, predicate.index):
        return ("o", "-")
    if predicate.relation == "advcl" and not marks and _gerund_object(analysis, predicate, above):
        return INFINITIVE.get(lemma)
    if predicate.relation == "advcl" and not marks & {"to", "from", "of", "in", "at", "that"}:
        return None
    if finite:
        if predicate.relation not in ("ccomp", "csubj", "advcl"):
            return None
        return FINITE.get(lemma, ("+", "o"))
    if predicate.relation in ("xcomp", "advcl") and lemma in RAISING_HEARSAY and "to" in marks:
        return ("o", "o")
    if predicate.relation == "advcl" and lemma not in INFINITIVE and "from" not in marks:
        return None
    if above.lemma.lower() == "keep" and "from" not in marks:
        return ("+", "-")
    if "from" in marks and predicate.xpos == "VBG" and above.upos == "VERB" and lemma not in INFINITIVE:
        yields = above.lemma.lower() in YIELDING or any(analysis.dependents(above.index, "obj"))
        return None if yields else INFINITIVE["refrain"]
    if above.upos == "ADJ" and lemma in FINITE:  # `it would be wrong to claim that …`
        return FINITE[lemma]
    return INFINITIVE.get(lemma, ("+", "-") if predicate.relation == "xcomp" else None)


def _gerund_object(analysis: Analysis, predicate: Token, above: Token) -> bool:
    """True of a gerund directly after a verb or an adverb, which a parse reads as an adjunct: `denied ever telling`."""
    between = analysis.tokens[above.index + 1 : predicate.index]
    return (
        predicate.xpos == "VBG"
        and above.index < predicate.index
        and all(t.upos == "ADV" or t.relation == "compound" for t in between)
    )


def _finite(analysis: Analysis, predicate: Token) -> bool:
    return any(t.feats.get("VerbForm") == "Fin" or t.xpos == "MD" for t in verb_group(analysis, predicate.index))


def _too(analysis: Analysis, above: Token) -> bool:
    """True if `too` modifies the head of an infinitive: `too tired to say`."""
    return any(t.text.lower() == "too" for t in analysis.dependents(above.index, "advmod"))


def _under_noun(analysis: Analysis, predicate: Token, noun: Token) -> Status:
    """`no evidence that`, `his refusal to say`, `took the chance to say`, `on the verge of saying`."""
    lemma = noun.lemma.lower()
    if predicate.relation not in ("acl", "ccomp", "xcomp", "nmod", "advcl"):
        return HAPPENED
    none, absent = _absent(analysis, noun)
    if lemma in NEGATIVE_NOUNS:
        return HAPPENED if absent else Status(negated=Finding("true", rules.REFUSED, (noun.index,)))
    verb = analysis.tokens[noun.head] if noun.relation in ("obl", "obj") and noun.head is not None else noun
    if _is_distance(analysis, predicate, noun, verb):
        return Status(negated=Finding("true", rules.NEARLY, (noun.index,)))
    if verb.lemma.lower() in WEIGHING and predicate.xpos == "VBG" and not absent:  # `toyed with the idea of saying`
        return Status(modality=Finding("possible", rules.GOVERNOR, (verb.index, noun.index)))
    if lemma in EVIDENCE and absent:
        return Status(modality=Finding("possible", rules.GOVERNOR, (*none, noun.index)))
    if lemma in MEANS and not _finite(analysis, predicate):
        verb = analysis.tokens[noun.head] if noun.head is not None else noun
        if absent or (verb.lemma.lower() in LACKING and noun.relation == "obj"):
            return Status(negated=Finding("true", rules.REFUSED, (*none, noun.index)))
        if not (verb.lemma.lower() in HAVING and noun.relation == "obj"):
            return Status(modality=Finding("possible", rules.GOVERNOR, (noun.index,)))
    return HAPPENED


def _is_distance(analysis: Analysis, predicate: Token, noun: Token, verb: Token) -> bool:
    """True of a noun for a distance from what nearly took place: `on the verge of`, `within an inch of`, `inches from`.

    A time after `within` is one only below verbs of nearing: not in `resigned within a week of saying`.
    """
    lemma, entity = noun.lemma.lower(), analysis.entity_at(noun.index)
    marks = {t.text.lower() for t in analysis.dependents(predicate.index, "mark", "case")}
    if lemma in VERGES or ("from" in marks and any(analysis.dependents(noun.index, "cop"))):
        return True
    timed = lemma in PERIODS or (entity is not None and entity.label in ("DATE", "TIME"))
    timed = timed and verb.upos == "VERB" and verb.lemma.lower() not in NEARING
    within = any(t.text.lower() == "within" for t in analysis.dependents(noun.index, "case"))
    return within and "of" in marks and not timed


def _absent(analysis: Analysis, noun: Token) -> tuple[tuple[int, ...], bool]:
    """The words that negate the existence of a noun, and True if there are any: `no evidence`, `found no evidence`."""
    for token in analysis.dependents(noun.index, "det", "case"):
        if token.text.lower() in ("no", "neither", "without", "little"):
            return (token.index,), True
    for token in analysis.dependents(noun.index, "amod"):
        if token.text.lower() in ("little", "scant"):
            return (token.index,), True
    if noun.head is not None and noun.relation in ("obj", "nsubj", "obl", "attr"):
        verb = analysis.tokens[noun.head]
        word = negation(analysis, verb.index)
        if word is not None:
            return (word.index,), True
        if verb.lemma.lower() in LACKING:
            return (verb.index,), True
    if noun.relation == "nmod" and noun.head is not None:
        above = analysis.tokens[noun.head]
        if above.lemma.lower() in ("lack", "absence"):
            return (above.index,), True
    return (), False


def _privative(analysis: Analysis, predicate: Token) -> tuple[int, ...]:
    """The words `without`, `instead of`, `rather than` that introduce a clause."""
    before = predicate.index - 1
    while before > 0 and analysis.tokens[before].text.lower() in EVEN:
        before -= 1
    if before >= 0 and analysis.tokens[before].text.lower() == "without":
        return (before,)
    for token in analysis.dependents(predicate.index, "mark", "case", "cc", "advmod"):
        parts = [token, *analysis.dependents(token.index, "fixed")]
        words = " ".join(p.text.lower() for p in parts)
        if words in PRIVATIVE:
            return tuple(p.index for p in parts)
        if words == "from" and token.index and analysis.tokens[token.index - 1].text.lower() == "far":
            return (token.index - 1, token.index)
    return ()


def _averse(analysis: Analysis, predicate: Token, above: Token) -> Status | None:
    """`decided against saying`, which did not take place, and `advised her against saying`, which leaves it open."""
    marks = [t for t in analysis.dependents(predicate.index, "mark", "case") if t.text.lower() == "against"]
    if predicate.xpos != "VBG" or not marks:
        return None
    if above.lemma.lower() in URGING | {"caution", "counsel", "warn"}:
        return Status(modality=Finding("possible", rules.GOVERNOR, (above.index, marks[0].index)))
    return Status(negated=Finding("true", rules.REFUSED, (above.index, marks[0].index)))


def _shared(analysis: Analysis, predicate: Token, first: Token) -> Status:
    """The status of a coordinated predicate: that of the first, unless it has a subject or a tense of its own."""
    if any(analysis.dependents(predicate.index, "nsubj")) or _finite(analysis, predicate):
        return HAPPENED
    around = governed(analysis, first)
    if private := _privative(analysis, predicate):
        return Status(negated=Finding("true", rules.WITHOUT, private))
    return around


def _of_nobody(analysis: Analysis, noun: Token) -> Status:
    """`there is no one who said …`."""
    verb = analysis.tokens[noun.head] if noun.head is not None else None
    if verb is None or not any(t.text.lower() == "there" for t in analysis.dependents(verb.index, "expl")):
        return HAPPENED
    none = [t for t in analysis.dependents(noun.index, "det") if t.text.lower() == "no"]
    none += [noun] if noun.text.lower() in NOBODY else []
    return Status(negated=Finding("true", rules.NO, (none[0].index,))) if none else HAPPENED


def _negated(analysis: Analysis, predicate: Token) -> Finding | None:
    """The negation in a predicate's own verb group: `not`, `nearly`, `all but`, `yet to`."""
    if (word := negation(analysis, predicate.index)) and not opens_quotation(analysis, predicate.index, word.index):
        return Finding("true", rules.NEGATIONS[kind_of(word)], (word.index,))
    for token in analysis.dependents(predicate.index, "advmod", "aux"):
        if token.text.lower() in NEARLY:
            return Finding("true", rules.NEARLY, (token.index,))
    if word := shared_negation(analysis, predicate.index):
        kind = rules.NEGATIONS[kind_of(word)] if is_negative(analysis, word) else rules.YET
        return Finding("true", kind, (word.index,))
    if word := left_undone(analysis, predicate.index):
        return Finding("true", rules.YET, (word.index,))
    return _all_but(analysis, predicate)


def _all_but(analysis: Analysis, predicate: Token) -> Finding | None:
    before = analysis.tokens[max(predicate.index - 2, 0) : predicate.index]
    if [t.text.lower() for t in before] == ["all", "but"]:
        return Finding("true", rules.NEARLY, tuple(t.index for t in before))
    return None


def conditioned(analysis: Analysis, predicate: Token) -> Finding | None:
    """The evidence that a clause is an inverted condition or an embedded question."""
    return _inverted(analysis, predicate) or _embedded_question(analysis, predicate)


def _inverted(analysis: Analysis, predicate: Token) -> Finding | None:
    """A condition without `if`: `Had she said …`, `Should he say …`."""
    subject = next(iter(analysis.dependents(predicate.index, "nsubj")), None)
    sentence = analysis.sentences[predicate.sentence]
    first = analysis.tokens[sentence.first]
    if subject is None and first.text.lower() == "were" and is_to_infinitive(analysis, predicate.index):
        subject = analysis.tokens[first.index + 1]  # `Were he to say …`
    if subject is None or subject.index > predicate.index:
        return None
    opening = analysis.tokens[max(sentence.first, min(analysis.subtree(subject.index)) - 1)]
    status = INVERTING.get(opening.text.lower())
    if status is not None and _opens_condition(analysis, predicate, opening):
        asked = any(t.text.startswith("?") for t in analysis.tokens[sentence.first : sentence.last])
        return None if asked else Finding(status, rules.INVERTED, (opening.index,))
    return None


def _opens_condition(analysis: Analysis, predicate: Token, opening: Token) -> bool:
    """True of `had`, `were` or `should` before a subject, if it opens the clause.

    Parses attach it elsewhere as well; then `would` shows the condition: `they would have come had Cole said …`.
    """
    if predicate.index < opening.index:
        return False
    sentence = analysis.sentences[predicate.sentence]
    if opening.index == min(words_below(analysis, predicate.index), default=-1):
        return opening.relation in ("aux", "cop")
    before = analysis.tokens[opening.index - 1] if opening.index > sentence.first else None
    inverted = before is None or before.upos in ("PUNCT", "NOUN", "PROPN", "VERB")
    would = any(t.text.lower() in CONSEQUENCE for t in analysis.tokens[sentence.first : sentence.last])
    return inverted and would and not any(t.index < opening.index for t in analysis.dependents(opening.index, "nsubj"))


def _embedded_question(analysis: Analysis, predicate: Token) -> Finding | None:
    """`it is unclear whether he said …`, `asked if she told …`."""
    if predicate.relation not in ("ccomp", "csubj", "acl", "advcl", "xcomp", "nmod", "obl"):
        return None
    for token in analysis.dependents(predicate.index, "mark"):
        word = token.text.lower()
        above = analysis.tokens[predicate.head] if predicate.head is not None else predicate
        can_ask = predicate.relation in ("ccomp", "csubj") or (
            above.index < predicate.index and above.lemma in IMPERSONAL
        )
        if word == "whether" or (word == "if" and can_ask):
            return Finding("interrogative", rules.WHETHER, (token.index,))
    return None

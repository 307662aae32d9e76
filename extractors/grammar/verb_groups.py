"""Verb groups: a predicate with its auxiliaries; voice, finiteness and mood."""

from __future__ import annotations

from onrecord.extractors.analysis import Analysis, Token, once
from onrecord.extractors.grammar.case import is_to_infinitive
from onrecord.extractors.grammar.negation import negates_following
from onrecord.extractors.grammar.noun_phrases import contiguous
from onrecord.extractors.grammar.punctuation import is_mark, words_below
from onrecord.extractors.grammar.reduced_passives import is_reduced_passive

PLURALS = frozenset("police people number majority team government group family staff crew army lot half rest".split())
"""Nouns in the singular whose verb may be in the plural. By hand, from the nouns that Quirk and others (1985, 10.36)
list for notional concord, less rare ones."""

TENSED = frozenset({"VBD", "VBZ", "VBP"})
"""Tags of finite verbs without modal ones."""

FINITE = TENSED | {"MD"}
"""Tags of finite verbs."""


def is_predicate(analysis: Analysis, index: int) -> bool:
    """True of a verb, and of a word with a copula or an auxiliary."""
    return analysis.tokens[index].upos in ("VERB", "AUX") or any(analysis.dependents(index, "cop", "aux"))


@once
def is_passive(analysis: Analysis, verb: int) -> bool:
    """True of a verb in the passive, and of a past participle that modifies a noun: `a plan described as …`."""
    token = analysis.tokens[verb]
    past = token.feats.get("VerbForm") == "Part" and token.feats.get("Tense") == "Past"
    if token.deprel == "acl" and past and not any(analysis.dependents(verb, "aux")):  # `a claim that he had lied`
        return True
    if is_main_past(analysis, verb) or _is_perfect(analysis, verb):
        return False
    below = {t.deprel for t in analysis.dependents(verb)}
    own = next((t for t in analysis.dependents(verb, "nsubj") if t.index == verb - 1), None)
    first = min(analysis.subtree(own.index)) if own is not None else 0
    if token.xpos == "VBD" and first and is_mark(analysis.tokens[first - 1]) and "aux:pass" not in below:
        return False  # `“Where is it?” the warden demanded`
    if not below.isdisjoint(("nsubj:pass", "aux:pass", "csubj:pass")):
        return True
    return _absolute(analysis, token) or is_reduced_passive(analysis, token)


def _is_perfect(analysis: Analysis, verb: int) -> bool:
    """True of an active perfect that a parse reads as a passive: `has not announced | by how much`, without a `be`."""
    helpers = {t.lemma.lower() for t in analysis.dependents(verb, "aux")}
    return "have" in helpers and helpers.isdisjoint(("be", "get"))


@once
def is_main_past(analysis: Analysis, index: int) -> bool:
    """True of a past tense that a parse reads as a participle: a main verb without an auxiliary, but with a subject.

    A participle has no gerund after it (`The accused | denied | having met her`), no clause of a quotation is one
    (`“Mine were blue,” Tembo | chipped in`), and no full sentence has one behind an insertion: `Iran, which arms the
    rebels, | called for restraint.`
    """
    token = analysis.tokens[index]
    if token.xpos != "VBN" or token.head is not None or any(analysis.dependents(index, "aux")):
        return False
    own = next((t for t in analysis.dependents(index, "nsubj") if t.index < index), None)
    if own is None or any(t.deprel == "obl:agent" for t in analysis.dependents(index)):
        return False
    first = min(analysis.subtree(own.index))
    quoted = first > 0 and is_mark(analysis.tokens[first - 1])
    gerunds = (t for t in analysis.dependents(index, "xcomp", "ccomp") if t.index > index)
    inserted = own.index < index - 1 and analysis.tokens[index - 1].text == ","
    full = inserted and analysis.tokens[analysis.sentences[token.sentence].last - 1].text[-1:] == "."
    urged = any(is_to_infinitive(analysis, t.index) for t in analysis.dependents(index, "xcomp"))
    acts = any(v.xpos == "VBG" for t in gerunds for v in verb_group(analysis, t.index)[:1])
    return quoted or (full and not urged) or acts


def _absolute(analysis: Analysis, token: Token) -> bool:
    """True of a participle that opens a clause before the one it depends on: `Asked whether …, she laughed`."""
    past = token.feats.get("VerbForm") == "Part" and token.feats.get("Tense") == "Past"
    if not (past or token.xpos in ("VBD", "VBN")):
        return False
    if token.head is None:
        return clause_after(analysis, token) is not None
    if token.relation != "advcl":
        return False
    marks = {t.index for t in analysis.dependents(token.index, "mark", "advmod") if t.index < token.index}
    words = [i for i in words_below(analysis, token.index) if i not in marks]
    opens = token.index == words[0] and words[-1] < token.head
    asked = {
        t.index for t in analysis.dependents(token.index, "obj") if t.xpos in ("WRB", "WP")
    }  # `Asked where it went`
    own = analysis.dependents(token.index, "nsubj", "aux", "obj", "cop", "expl")
    return opens and not any(t.index not in asked for t in own)


def clause_after(analysis: Analysis, token: Token) -> Token | None:
    """The main clause after a participle that a parse makes its root: `Told that it would close, staff | wept`."""
    sentence = analysis.sentences[token.sentence]
    if token.index != sentence.first or token.xpos not in ("VBD", "VBN"):
        return None
    if any(analysis.dependents(token.index, "nsubj", "aux", "obj", "iobj")):
        return None
    clauses = [t for t in analysis.dependents(token.index, "parataxis", "ccomp") if t.index > token.index]
    main = clauses[-1] if len(clauses) > 1 else None
    if main is None or not any(analysis.dependents(main.index, "nsubj")):
        return None
    first = min(analysis.subtree(main.index))
    comma = "," in (analysis.tokens[first].text, analysis.tokens[first - 1].text)
    return main if comma else None


def verb_group(analysis: Analysis, predicate: int) -> list[Token]:
    """The auxiliaries and the copula of a predicate, in the order of the text, then the predicate."""
    return [*analysis.dependents(predicate, "aux", "cop"), analysis.tokens[predicate]]


def perfect(analysis: Analysis, predicate: int) -> Token | None:
    """The infinitive `have` of a modal perfect: `may have failed`."""
    auxiliaries = analysis.dependents(predicate, "aux")
    return next((t for t in auxiliaries if t.lemma == "have" and t.feats.get("VerbForm") == "Inf"), None)


def finite(analysis: Analysis, predicate: int) -> Token | None:
    """The finite word of a verb group; None for an infinitive, a participle, a subjunctive, a phrase."""
    if subjunctive(analysis, predicate):
        return None
    tensed = (t for t in verb_group(analysis, predicate) if t.feats.get("VerbForm") == "Fin" or t.xpos == "MD")
    return next((t for t in tensed if t.feats.get("Mood") != "Imp"), None)


def subjunctive(analysis: Analysis, predicate: int) -> bool:
    """True of a clause with a subject and a verb without a tense: `that he resign`.

    Taggers read such a verb as a plural; a subject in the singular shows the error.
    """
    verb = min(verb_group(analysis, predicate), key=lambda t: t.index)
    if is_to_infinitive(analysis, predicate):
        return False
    subjects = list(analysis.dependents(predicate, "nsubj"))
    plural = verb.xpos in ("VBP", "VBZ") and verb.text.lower() == verb.lemma.lower()
    single = any(t.xpos in ("NN", "NNP") or t.text.lower() in ("he", "she", "it") for t in subjects)
    joined = any(any(analysis.dependents(t.index, "conj", "nummod")) or t.lemma.lower() in PLURALS for t in subjects)
    return (
        bool(subjects) and verb.index > subjects[0].index and (verb.xpos == "VB" or (plural and single and not joined))
    )


def unreal_condition(analysis: Analysis, predicate: int) -> Token | None:
    """The word that opens a counterfactual condition: `if I were mayor`, `had they asked`."""
    for clause in analysis.dependents(predicate, "advcl"):
        mark = next((t for t in analysis.dependents(clause.index, "mark") if t.text.lower() == "if"), None)
        verbs = verb_group(analysis, clause.index)
        if mark is not None and any(t.text.lower() in ("were", "had") for t in verbs):
            return mark
        first = analysis.tokens[min(analysis.subtree(clause.index))]
        if first.text.lower() in ("had", "were") and first.relation in ("aux", "cop"):
            return first
    return None


def predicate_words(analysis: Analysis, verb: int) -> tuple[int, ...]:
    """A predicate with its auxiliaries, negation, particles and adjacent adverbs."""
    words = {verb}
    for token in analysis.dependents(verb, "aux", "cop", "compound"):
        if token.relation != "compound" or token.deprel == "compound:prt":
            words.add(token.index)
    if verb and analysis.tokens[verb - 1].text.lower() in ("nor", "neither"):
        words.add(verb - 1)
    for token in analysis.dependents(verb, "advmod"):
        loose = analysis.children[token.index] or token.xpos == "WRB"  # `when asked`
        if not loose and not negates_following(analysis, verb, token):
            words.add(token.index)
    return contiguous(words, verb, gap=1)

"""Verbs of reporting in frames of their other senses: `was called Port Lisa`, `claimed the title` report nothing.

What decides is the form of the complement, not the verb alone: `called a liar` and `claimed credit` report.
"""

from __future__ import annotations

from collections.abc import Iterator

from onrecord.extractors.analysis import Analysis, Token
from onrecord.extractors.attributions.constructions.joined_sayings import is_thing
from onrecord.extractors.attributions.lexicon import Lexicon
from onrecord.extractors.draft import Candidate
from onrecord.extractors.grammar.case import case_of, marker_of
from onrecord.extractors.grammar.heads import tops
from onrecord.extractors.grammar.nominals import denotes_person
from onrecord.extractors.grammar.punctuation import is_mark
from onrecord.extractors.grammar.subjects import agent, own_subject
from onrecord.extractors.grammar.verb_groups import is_passive
from onrecord.extractors.lexicon.justice import CATCHING
from onrecord.extractors.lexicon.naming import CALLING, NAMING
from onrecord.extractors.lexicon.speech import SAYINGS
from onrecord.extractors.lexicon.time import PERIODS, SHORT
from onrecord.extractors.nouns import load_nouns, thing_nouns

CLAIMING = frozenset({"claim"})
"""Verbs of saying that also mean taking: a definite or counted thing is taken, whatever follows it."""

ABLE = frozenset("able difficult easy hard impossible possible unable".split())
"""Adjectives of what can be done (Quirk and others 1985, 16.75 to 16.76)."""

NAMES = frozenset({"identity", "name", "surname"})
"""Nouns for what sources keep back."""

JUDGING = frozenset({"as", "for", "on", "upon", "out", "into"})
"""Words after `call` with which it judges or demands, wherever a parse attaches them."""

JUDGED = frozenset({"ADJ", "NOUN", "DET", "NUM", "PROPN"})
"""Parts of speech of what somebody is called."""

POSSESSIVE = frozenset({"nmod:poss", "nummod"})


def has_other_sense(analysis: Analysis, candidate: Candidate, lexicon: Lexicon) -> bool:
    """True of a verb whose complement shows that it is used in a sense that reports nothing."""
    verb = analysis.tokens[candidate.head]
    if verb.upos == "NOUN":  # `within seconds | of telling him`
        return verb.lemma.lower() in SHORT and any(analysis.dependents(verb.index, "case"))
    if verb.upos != "VERB" or not candidate.content:
        return False
    return (
        _is_commented(analysis, verb, candidate)
        or _is_named(analysis, verb, candidate)
        or _is_alias(analysis, verb, candidate)
        or _is_summoned(analysis, verb)
        or _is_called_up(analysis, verb, candidate)
        or _is_taken_back(analysis, verb, candidate)
        or _is_put_in(analysis, verb, candidate, lexicon)
        or _is_discerned(analysis, verb)
        or _is_denied_something(analysis, verb)
        or _is_taken(analysis, verb, candidate, lexicon)
        or _lasts(analysis, verb, candidate, lexicon)
        or verb.lemma.lower() in CATCHING
    )


def _lasts(analysis: Analysis, verb: Token, candidate: Candidate, lexicon: Lexicon) -> bool:
    """True of a content that is only how long it took: `considered | for a while`, unlike `asked | for a week`."""
    entry, heads = lexicon.verb(verb.lemma), [analysis.tokens[i] for i in tops(analysis, candidate.content)]
    if len(heads) != 1 or case_of(analysis, heads[0].index) not in ("for", "over") or entry is None:
        return False
    long = heads[0].lemma.lower() in PERIODS | {"while"} and not any(analysis.dependents(heads[0].index, "nmod"))
    return long and {"order", "want"}.isdisjoint(entry.classes)


def _is_commented(analysis: Analysis, verb: Token, candidate: Candidate) -> bool:
    """True of a relative clause that comments on the clause of the verb: `He wrote back, | which took a week`."""
    first, marked = candidate.content[0], any(analysis.tokens[i].text.lower() == "that" for i in candidate.content)
    after = first > verb.index and analysis.tokens[first].text.lower() == "which"
    return after and analysis.tokens[first - 1].text == "," and not marked


def _is_named(analysis: Analysis, verb: Token, candidate: Candidate) -> bool:
    """True of a name that something is given: `is called | Freedom Place`, `renamed | it the “Army of the South”`."""
    lemma = verb.lemma.lower()
    if lemma not in CALLING:
        return False
    passive = is_passive(analysis, verb.index)
    if agent(analysis, verb.index) is not None or not (passive or lemma in NAMING):
        return False
    return any(_is_name(analysis, t, lemma in NAMING) for t in _given(analysis, verb, candidate))


def _given(analysis: Analysis, verb: Token, candidate: Candidate) -> Iterator[Token]:
    """The predicate of what a verb names, or its second object, in the content."""
    for token in analysis.dependents(verb.index, "xcomp", "obj", "obl", "ccomp", "dep"):
        if token.index > verb.index and token.index in candidate.content and not case_of(analysis, token.index):
            yield token


def _is_name(analysis: Analysis, token: Token, sure: bool) -> bool:
    """True of a noun that names: a proper one, one in capitals, or a single one without an article.

    Plural nouns and adjectives judge: `were called traitors`. With an article only a proper noun names, and only below
    a verb that does nothing else: `renamed it the Army of the South`.
    """
    if any(analysis.dependents(token.index, "det")):
        return sure and token.text[:1].isupper()
    if token.upos not in ("NOUN", "PROPN", "X"):
        return False
    quoted = any(is_mark(t) for t in analysis.tokens[token.index + 1 : token.index + 2])
    return token.text[:1].isupper() or (token.feats.get("Number") != "Plur" and not quoted)


def _is_alias(analysis: Analysis, verb: Token, candidate: Candidate) -> bool:
    """True of another name that the text gives: `Foxconn, formally known as Hon Hai`, `delegates called whips`."""
    calls = verb.lemma.lower() in CALLING and verb.relation in ("acl", "advcl")
    knows = verb.lemma.lower() == "know" and any(analysis.tokens[i].text.lower() == "as" for i in candidate.cue)
    if not (calls or knows) or not is_passive(analysis, verb.index) or agent(analysis, verb.index) is not None:
        return False
    if is_mark(analysis.tokens[candidate.content[0]]):
        return False
    heads = [analysis.tokens[i] for i in tops(analysis, candidate.content)]
    return all(t.upos in ("NOUN", "PROPN") or t.relation == "nsubj" for t in heads)


def _is_summoned(analysis: Analysis, verb: Token) -> bool:
    """True of somebody who is called to come: `An ambulance was called`; not `was called on to go` or `mad`."""
    if verb.lemma.lower() != "call" or verb.relation == "acl" or not is_passive(analysis, verb.index):
        return False
    end = analysis.sentences[verb.sentence].last
    if any(is_mark(t) or t.text.lower() in JUDGING for t in analysis.tokens[verb.index + 1 : end] if t.upos != "PART"):
        return False
    complements = analysis.dependents(
        verb.index, "xcomp", "ccomp", "parataxis", "compound", "advcl", "obj", "iobj", "dep"
    )
    return all(marker_of(analysis, t.index) == "to" and t.upos == "VERB" for t in complements)


def _is_called_up(analysis: Analysis, verb: Token, candidate: Candidate) -> bool:
    """True of somebody or something that is called to come or by telephone: `called my landlord`, `called a taxi`.

    What is called something has a second phrase: `called him a liar`.
    """
    if verb.lemma.lower() != "call" or is_passive(analysis, verb.index):
        return False
    called = _only_object(analysis, verb, candidate)
    if called is None or any(analysis.dependents(called.index, "appos", "acl", "nmod:desc", "list", "dep")):
        return False
    end = analysis.sentences[verb.sentence].last
    if any(is_mark(t) for t in analysis.tokens[verb.index + 1 : min(end, called.index + 3)]):
        return False
    if any(t.text.lower() in JUDGING for t in analysis.tokens[verb.index + 1 : called.index]):
        return False
    behind = analysis.tokens[max(analysis.subtree(called.index)) + 1 : end][:1]
    judged = any(t.upos in JUDGED or t.text.lower() in JUDGING - {"on"} for t in behind)
    vehicle = called.lemma.lower() in thing_nouns()
    return not judged and (vehicle or (denotes_person(analysis, called) and called.index == max(candidate.content)))


def _is_taken_back(analysis: Analysis, verb: Token, candidate: Candidate) -> bool:
    """True of goods and people that a body recalls: `recalled 900 toys`, `its envoy`; not `recalled the flood`."""
    if verb.lemma.lower() != "recall":
        return False
    sole, own = _only_object(analysis, verb, candidate), own_subject(analysis, verb.index)
    taken = sole or next((t for t in analysis.dependents(verb.index, "obj") if t.index in candidate.content), None)
    if taken is None or own is None or own.upos == "PRON":
        return False
    counted = sole is not None and any(t.text[0].isdigit() for t in analysis.dependents(taken.index, "nummod"))
    if counted or denotes_person(analysis, own):
        return counted
    return taken.lemma.lower() in thing_nouns() or load_nouns().is_person(taken.lemma.lower())


def _is_put_in(analysis: Analysis, verb: Token, candidate: Candidate, lexicon: Lexicon) -> bool:
    """True of a thing that is added to others: `ruled out adding | a second stop`; not `added a warning`."""
    if verb.lemma.lower() != "add" or is_passive(analysis, verb.index):
        return False
    put = _only_object(analysis, verb, candidate)
    said = put is None or put.upos == "PRON" or lexicon.noun_class(put) in SAYINGS - {"order"}
    return not said and put is not None and not any(analysis.dependents(put.index, "acl"))


def _only_object(analysis: Analysis, verb: Token, candidate: Candidate) -> Token | None:
    """The object of a verb that has no other complement, if the content is that object without quotation marks."""
    if any(is_mark(analysis.tokens[i]) for i in candidate.content):
        return None
    if any(analysis.dependents(verb.index, "ccomp", "xcomp", "parataxis")):
        return None
    heads = [analysis.tokens[i] for i in tops(analysis, candidate.content)]
    objects = [t for t in heads if t.relation == "obj" and t.head == verb.index and t.index > verb.index]
    return objects[0] if objects and len(list(analysis.dependents(verb.index, "obj", "iobj"))) == 1 else None


def _is_discerned(analysis: Analysis, verb: Token) -> bool:
    """True of what somebody is able to tell by themselves: `You can tell | when it is ripe`; not `can tell you`."""
    if verb.lemma.lower() != "tell" or any(analysis.dependents(verb.index, "obj", "iobj")):
        return False
    able = any(t.lemma.lower() == "can" for t in analysis.dependents(verb.index, "aux"))
    above = (
        analysis.tokens[verb.head] if verb.relation in ("xcomp", "csubj", "advcl") and verb.head is not None else verb
    )
    return able or above.lemma.lower() in ABLE


def _is_denied_something(analysis: Analysis, verb: Token) -> bool:
    """True of somebody who is not given something: `The union was denied | official status`."""
    return (
        verb.lemma.lower() == "deny"
        and is_passive(analysis, verb.index)
        and any(analysis.dependents(verb.index, "obj"))
    )


def _is_taken(analysis: Analysis, verb: Token, candidate: Candidate, lexicon: Lexicon) -> bool:
    """True of something that is claimed as one's own: `claimed the title`, `claimed 12 lives`; not `claimed credit`."""
    if verb.lemma.lower() not in CLAIMING or any(is_mark(analysis.tokens[i]) for i in candidate.content):
        return False
    if any(analysis.dependents(verb.index, "ccomp", "xcomp")):
        return False
    heads = [analysis.tokens[i] for i in tops(analysis, candidate.content)]
    objects = [t for t in heads if t.relation == "obj" and t.head == verb.index]
    own = own_subject(analysis, verb.index)
    if own is not None and is_thing(analysis, own, lexicon):
        return True
    return any(_is_definite(analysis, t) and not lexicon.noun_class(t) for t in objects)


def _is_definite(analysis: Analysis, noun: Token) -> bool:
    """True of a noun with `the`, a possessor or a number, that has no clause of its own."""
    if noun.upos != "NOUN" or denotes_person(analysis, noun) or any(analysis.dependents(noun.index, "acl")):
        return False
    articles = any(t.text.lower() in ("the", "this") for t in analysis.dependents(noun.index, "det"))
    return articles or any(t.deprel in POSSESSIVE for t in analysis.dependents(noun.index, *POSSESSIVE))


def keeps_own_name(analysis: Analysis, clause: Token) -> bool:
    """True of a name that somebody keeps back in a relative clause: `said Lea, who refused | to give her surname`."""
    if clause.head is None or analysis.tokens[clause.head].deprel != "acl:relcl":
        return False
    names = (t for t in analysis.dependents(clause.index, "obj", "nsubj") if t.lemma.lower() in NAMES)
    owners = (t for name in names for t in analysis.dependents(name.index, "nmod:poss"))
    return any(t.upos == "PRON" for t in owners)

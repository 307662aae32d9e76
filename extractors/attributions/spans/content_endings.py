"""Endings of contents that belong to the clause of the cue: further actions of the source.

`alleged that the tapes were false and sued`, `“We are done,” and walked off`, `a source said, asking not to be named`.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from onrecord.extractors.analysis import Analysis, Token
from onrecord.extractors.attributions.constructions.asides import goes_on, inserting_subject, set_off
from onrecord.extractors.attributions.constructions.charges import INTRODUCING
from onrecord.extractors.attributions.constructions.joined_sayings import (
    SPOKEN,
    is_refusal,
    saying_above,
    saying_beside,
)
from onrecord.extractors.attributions.layouts.line_openings import answers
from onrecord.extractors.attributions.lexicon import Lexicon
from onrecord.extractors.attributions.quotations.quotation_candidates import Quotations
from onrecord.extractors.attributions.sources.rejected_claims import CAUSING, EXPERIENCED
from onrecord.extractors.attributions.spans.clauses_of_text import clauses_of_text
from onrecord.extractors.draft import Candidate
from onrecord.extractors.grammar.case import marker_of
from onrecord.extractors.grammar.heads import tops
from onrecord.extractors.grammar.joined_verbs import is_set_off
from onrecord.extractors.grammar.nominals import bears_words, closing_vocative
from onrecord.extractors.grammar.punctuation import is_mark, trimmed
from onrecord.extractors.grammar.subjects import own_subject
from onrecord.extractors.grammar.verb_groups import FINITE, finite, verb_group
from onrecord.extractors.lexicon.speech import QUOTING, SAYINGS

CONCEDING = frozenset({"although", "though", "while", "whereas"})
"""Subordinators of concessions and contrasts."""

MEANWHILE = frozenset({"as", "when", "while", "before", "after"})
"""Subordinators of events at the time of speaking: `shouted “No” as he was led away`."""


WISHING = frozenset({"want", "promise", "order"})
"""Classes of verbs of saying that introduce no quotation."""

ENDING = frozenset({"until", "till"})
"""Subordinators of what ends a belief."""


def without_ending(analysis: Analysis, candidate: Candidate, quotations: Quotations, lexicon: Lexicon) -> Candidate:
    """The candidate without further actions of its source at the end of the content."""
    if not candidate.content:
        return candidate
    verb = analysis.tokens[candidate.head]
    content = set(candidate.content)
    content -= _concessions(analysis, candidate, content, lexicon)
    if candidate.head not in candidate.cue:
        kept = trimmed(analysis, content) if len(content) < len(candidate.content) else ()
        return replace(candidate, content=kept) if kept else candidate
    if verb.upos == "VERB":
        content -= _joined(analysis, verb, content, quotations, lexicon)
        content -= _participles(analysis, verb, content, lexicon)
        content -= _outcomes(analysis, verb, content)
        content -= _ends_of_belief(analysis, verb, content, lexicon)
        content -= _predicates_quoted(analysis, verb, content, quotations)
        content -= _comments(analysis, verb, content, quotations, lexicon)
        content -= clauses_of_text(analysis, verb, content, lexicon)
    content -= _after_quotation(analysis, candidate, content, quotations)
    content -= {i for quoted in quotations.touched(content) if answers(analysis, quoted.first) for i in quoted.tokens}
    content -= _sentences_after(analysis, verb, content, quotations)
    if quotations.around(verb.index) is not None:
        content -= _vocatives(analysis, content)
    if verb.upos == "NOUN":
        content -= _after_chant(analysis, verb, content, quotations)
        content -= _main_clause(analysis, verb, content)
    for quoted in quotations.touched(content) if quotations.around(verb.index) is None else ():
        content |= set(candidate.content).intersection(quoted.tokens)  # a quotation is whole or outside
    if len(content) == len(candidate.content):
        return candidate
    kept = trimmed(analysis, content)
    return replace(candidate, content=kept) if kept else candidate


def _joined(analysis: Analysis, verb: Token, content: set[int], quotations: Quotations, lexicon: Lexicon) -> set[int]:
    """The words of the verbs that are coordinated with a cue and share its subject: `said it was safe, and left`."""
    found: set[int] = set()
    for token in (
        *_alike(analysis, verb),
        *_saying_on(analysis, verb, lexicon),
        *_next_event(analysis, verb, quotations),
        *_later_deeds(analysis, verb, content),
    ):
        if token.index > verb.index and quotations.around(token.index) is None:
            found |= set(analysis.subtree(token.index))
    return found


def _next_event(analysis: Analysis, verb: Token, quotations: Quotations) -> Iterator[Token]:
    """The clauses of their own behind a cue that follows its quotation: `“Go,” she said, and soon | they were gone`."""
    before, after = quotations.adjacent(verb.index)
    sentence = analysis.sentences[verb.sentence]
    if before is None or before.last < sentence.first or (after is not None and after.first < sentence.last):
        return
    opening = [t.text.lower() for t in analysis.tokens[verb.index + 1 : min(verb.index + 4, sentence.last)]]
    then = opening[:2] == [",", "then"]
    joined = opening[:1] == [","] and opening[1:2] in (["and"], ["but"]) and opening[2:] != ["that"]
    relations = ("conj", "ccomp") if joined or then else ("conj",)  # parsers also attach a clause after `said, and`
    for token in analysis.dependents(verb.index, *relations):
        if then or own_subject(analysis, token.index) is not None:
            yield token


def _alike(analysis: Analysis, verb: Token) -> Iterator[Token]:
    for token in analysis.dependents(verb.index, "conj"):
        obliged = token.lemma == "have" and any(analysis.dependents(token.index, "xcomp"))
        alike = token.upos == "VERB" and token.xpos == verb.xpos and not obliged  # `said it was late and had to end`
        if alike and own_subject(analysis, token.index) is None:
            yield token


def _saying_on(analysis: Analysis, verb: Token, lexicon: Lexicon) -> Iterator[Token]:
    """The verbs of saying whose tense shows that their subject is the cue's: `said they had lied and | demanded …`."""
    inserted = [analysis.tokens[verb.head]] if verb.relation == "parataxis" and verb.head is not None else []
    for clause in (*analysis.dependents(verb.index, "ccomp"), *inserted):
        for token in analysis.dependents(clause.index, "conj"):
            entry = lexicon.verb(token.lemma) or lexicon.verb(f"{token.lemma}e")
            wishes = entry is not None and entry.classes[0] in WISHING and is_set_off(analysis, token)
            says = entry is not None and entry.introduces_quotations
            says = says or token.lemma.lower() in SPOKEN or is_refusal(analysis, token)
            if (says or wishes) and saying_above(analysis, token, lexicon) is verb:
                yield token


def _later_deeds(analysis: Analysis, verb: Token, content: set[int]) -> Iterator[Token]:
    """The verbs in the past behind a clause that they do not continue: `said if he would run, and | left`.

    A past does not continue a modal; behind an indirect question in the perfect a comma divides the two.
    """
    if not any(t.xpos == "VBD" or t.text.lower() == "would" for t in _tensed(analysis, verb)):
        return
    for index in content:
        token = analysis.tokens[index]
        clause = analysis.tokens[token.head] if token.head is not None else token
        if token.xpos not in ("VBD", "VBN") or token.relation != "conj" or clause.relation not in ("ccomp", "advcl"):
            continue
        if token.xpos == "VBN" and clause.xpos != "VB":
            continue  # a participle continues no infinitive: `would run, and | left`, misread
        if clause.index not in content or any(analysis.dependents(token.index, "nsubj", "aux")):
            continue
        helpers = list(analysis.dependents(clause.index, "aux"))
        first = analysis.tokens[min(analysis.subtree(clause.index))]
        asks = first.text.lower() in ("whether", "if") or first.xpos in ("WRB", "WP")
        joints = ("and", "but") if asks else ("and",)  # `said she could not go but understood why` goes on
        if not any(t.text.lower() in joints for t in analysis.dependents(token.index, "cc")):
            continue
        perfect = asks and is_set_off(analysis, token) and any(t.lemma == "have" for t in helpers)
        if perfect or any(t.xpos == "MD" for t in helpers):
            yield token


def _tensed(analysis: Analysis, verb: Token) -> Iterator[Token]:
    """A verb and its auxiliaries; above an infinitive also the verb that governs it."""
    yield verb
    yield from analysis.dependents(verb.index, "aux")
    if verb.relation == "xcomp" and verb.head is not None:
        yield analysis.tokens[verb.head]


def _participles(analysis: Analysis, verb: Token, content: set[int], lexicon: Lexicon) -> set[int]:
    """The words of a participle for another report of the source, or for an effect of the content.

    After a noun phrase (`dismissed the rumour, calling it a lie`) any verb of saying is the source's; after a clause
    only where the cue follows the content.
    """
    found: set[int] = set()
    named = all(analysis.tokens[i].upos == "NOUN" for i in tops(analysis, sorted(content)))
    for index in content:
        token = analysis.tokens[index]
        if index < verb.index or token.sentence != verb.sentence or token.xpos != "VBG":
            continue
        if token.relation not in ("advcl", "ccomp", "xcomp", "parataxis") or not set_off(analysis, index):
            continue
        if marker_of(analysis, index) in INTRODUCING:
            continue  # `accused the firm, Palma, of hiding bills`
        behind = min(content) < verb.index and (_says(token, lexicon) or _stirs(analysis, token, lexicon))
        behind = behind or saying_beside(analysis, token, lexicon) is verb
        behind = behind or (goes_on(analysis, token) and inserting_subject(analysis, token) is not None)
        if behind or (named and lexicon.verb(token.lemma) is not None):
            found |= set(analysis.subtree(index))
    return found


def _outcomes(analysis: Analysis, verb: Token, content: set[int]) -> set[int]:
    """The words of an infinitive for what happened after all: `thought they had won, only to lose`."""
    found: set[int] = set()
    relations = analysis.relations
    for index in content:
        if relations[index] != "advcl" or index < verb.index or marker_of(analysis, index) not in ("to", "for"):
            continue
        words = [i for i in analysis.subtree(index) if analysis.tokens[i].upos != "PUNCT"]
        if analysis.tokens[words[0]].text.lower() == "only" and set_off(analysis, index):
            found |= set(analysis.subtree(index))
    return found


def _ends_of_belief(analysis: Analysis, verb: Token, content: set[int], lexicon: Lexicon) -> set[int]:
    """The words of a clause for when a belief ended: `thought it was a joke | until she saw the smoke`.

    In `thought it would last until they left` it belongs to what is believed, which is yet to come.
    """
    entry = lexicon.verb(verb.lemma)
    if entry is None or "believe" not in entry.classes:
        return set()
    found: set[int] = set()
    for clause in analysis.dependents(verb.index, "ccomp"):
        modal = any(one.xpos == "MD" for one in analysis.dependents(clause.index, "aux"))
        for end in analysis.dependents(clause.index, "advcl") if not modal else ():
            event = end.xpos == "VBD" and end.index > clause.index and own_subject(analysis, end.index) is not None
            if event and end.index in content and marker_of(analysis, end.index) in ENDING:
                found |= set(analysis.subtree(end.index))
    return found


def _predicates_quoted(analysis: Analysis, verb: Token, content: set[int], quotations: Quotations) -> set[int]:
    """The words of a quoted predicate of who a relative clause describes: `fans who expected more | “got nothing”`."""
    if verb.deprel != "acl:relcl" or quotations.around(verb.index) is not None:
        return set()
    for quoted in quotations.touched(content):
        words = [analysis.tokens[i] for i in quoted.tokens if not is_mark(analysis.tokens[i])]
        led = any(verb.index < i < quoted.first for i in content)
        if led and words and words[0].xpos in FINITE:
            return {i for i in content if i >= quoted.first}
    return set()


def _comments(analysis: Analysis, verb: Token, content: set[int], quotations: Quotations, lexicon: Lexicon) -> set[int]:
    """The words of what the text calls all that is said: `said it was paid, | a claim the bank denies`."""
    last = max(content, default=0)
    for index in content:
        noun = analysis.tokens[index]
        if noun.upos != "NOUN" or noun.relation not in ("appos", "parataxis", "conj", "dep") or index < verb.index:
            continue
        words = set(analysis.subtree(index))
        indefinite = any(t.text.lower() in ("a", "an") for t in analysis.dependents(index, "det"))
        told = indefinite and lexicon.noun_class(noun) in SAYINGS and any(analysis.dependents(index, "acl"))
        told = told and not any(analysis.dependents(index, "cc"))
        closes = told and max(words) >= last - 1 and set_off(analysis, index)
        if closes and quotations.around(index) is None:
            return words
    return set()


def _vocatives(analysis: Analysis, content: set[int]) -> set[int]:
    """The words of a name that addresses somebody at the end of a content in a quotation: `you were paid, Mr. Bern`."""
    words = closing_vocative(analysis, max(content, default=0))
    return set(words or ()) if words is not None and min(content) < words[0] - 1 else set()


def _concessions(analysis: Analysis, candidate: Candidate, content: set[int], lexicon: Lexicon) -> set[int]:
    """The words of a concession with which somebody says more: `the plan makes sense, though he | cautions that …`."""
    found: set[int] = set()
    relations = analysis.relations
    for index in content:
        token = analysis.tokens[index]
        if relations[index] != "advcl" or token.upos != "VERB" or index == candidate.head:
            continue
        entry, marker = lexicon.verb(token.lemma), marker_of(analysis, index)
        says = entry is not None and (entry.introduces_quotations or marker == "while")
        follows = token.head is not None and token.head < index and own_subject(analysis, index) is not None
        if follows and _is_report(analysis, analysis.tokens[token.head or 0], lexicon):
            continue  # `said that the owner denied it, while the coach insisted that …`: both are reported
        if marker not in CONCEDING or not (says and follows and set_off(analysis, index)):
            continue
        if any(analysis.dependents(index, "ccomp", "xcomp")):
            found |= {i for i in analysis.subtree(index) if i > min(content)} - set(candidate.cue)
    return found


def _is_report(analysis: Analysis, token: Token, lexicon: Lexicon) -> bool:
    """True of a saying with a subject of its own."""
    return _says(token, lexicon) and own_subject(analysis, token.index) is not None


def _says(token: Token, lexicon: Lexicon) -> bool:
    stem = token.lemma.lower().removesuffix("ing")  # taggers leave `warning` its own lemma
    entry = lexicon.verb(token.lemma) or lexicon.verb(stem) or lexicon.verb(f"{stem}e")
    return entry is not None and entry.classes[0] in QUOTING - {"manner"} | {"describe"}


def _stirs(analysis: Analysis, token: Token, lexicon: Lexicon) -> bool:
    """True of a verb of causing a feeling, which is an effect of the content: `raising hopes that …`."""
    felt = any(lexicon.noun_class(t) in EXPERIENCED for t in analysis.dependents(token.index, "obj"))
    return felt and token.lemma.lower() in CAUSING


def _after_quotation(analysis: Analysis, candidate: Candidate, content: set[int], quotations: Quotations) -> set[int]:
    """The words after a quotation that opens the content and has a comma before its closing mark.

    There the clause of the cue continues: `Kane said, “We are done,” and walked off`.
    """
    words = sorted(content)
    quoted = quotations.around(words[0]) if words else None
    if quoted is None or words[0] != quoted.first or quoted.first < candidate.head or not quoted.closed:
        return set()
    inside = [i for i in quoted.tokens if not is_mark(analysis.tokens[i])]
    rest = {i for i in words if i > quoted.last}
    if not inside or not rest or any(i in quotations.tokens for i in rest):
        return set()
    behind = analysis.tokens[min(rest)]
    if behind.text.lower() == "in" and _is_carrier(analysis, candidate):
        return rest  # `A sign said “No entry” in red letters`
    if analysis.tokens[inside[-1]].text != "," and behind.text.lower() not in MEANWHILE:
        return set()
    spoken = any(analysis.tokens[i].upos in ("VERB", "AUX") for i in inside)
    return rest if spoken else set()


def _is_carrier(analysis: Analysis, candidate: Candidate) -> bool:
    """True if the source is a thing that bears writing: a sign, a label."""
    heads = tops(analysis, candidate.source)
    return bool(heads) and bears_words(analysis.tokens[heads[0]])


def _after_chant(analysis: Analysis, noun: Token, content: set[int], quotations: Quotations) -> set[int]:
    """The phrase after a quotation that is the content of a noun: `chants of “resign” from the gallery`."""
    words = sorted(content)
    quoted = quotations.around(words[0]) if words else None
    if quoted is None or words[0] != quoted.first or quoted.first < noun.index or not quoted.closed:
        return set()
    rest = [i for i in words if i > quoted.last]
    return set(rest) if rest and analysis.tokens[rest[0]].upos in ("ADP", "SCONJ") else set()


def _main_clause(analysis: Analysis, noun: Token, content: set[int]) -> set[int]:
    """The main verb and what follows it, behind the clause of its subject: `A finding that he lied | was quashed`.

    Where a parse makes the subject the root, its clause is a clause of the main verb, which has no other subject.
    """
    clauses = [t for t in analysis.dependents(noun.index, "acl", "ccomp") if t.index > noun.index]
    main = analysis.tokens[noun.head] if noun.head is not None and noun.relation == "nsubj" else None
    for verb in clauses if noun.relation == "root" else ():
        own = any(analysis.dependents(verb.index, "nsubj", "csubj", "expl"))
        inner = [t for t in analysis.dependents(verb.index, "advcl", "ccomp", "acl") if t.index < verb.index]
        inner = [t for t in inner if noun.index < t.index and any(analysis.dependents(t.index, "nsubj"))]
        if inner and not own and finite(analysis, verb.index):
            clauses, main = inner, verb
    last = max((t.index for t in clauses if t.index in content), default=-1)
    if main is None or last < 0:
        return set()
    first = min((t.index for t in verb_group(analysis, main.index)), default=main.index)
    return {i for i in content if i >= first} if first > last else set()


def _sentences_after(analysis: Analysis, cue: Token, content: set[int], quotations: Quotations) -> set[int]:
    """The sentences after that of the cue, unless they are quoted or a colon introduces them.

    `Bell died at home, her family said. She was 91.`
    """
    end = analysis.sentences[cue.sentence].last
    behind = {i for i in content if i >= end}
    led = analysis.tokens[end - 1].text == ":"
    if led or not behind or len(behind) == len(content) or any(i in quotations.tokens for i in content):
        return set()
    return behind

"""Candidates of verbs in constructions that always report, whatever the role model makes of them.

A coordinated verb of saying below a clause without a speaker, what a court hears, what a participle asks, what a
recording has, a connection that research finds, a clause around a phrase with `according to`, and what somebody leaves
open: `would not say | why`, `would not be drawn on | the fee`.
"""

from __future__ import annotations

from collections.abc import Iterator

from onrecord.extractors.analysis import Analysis, Token
from onrecord.extractors.attributions.constructions import sure_rules
from onrecord.extractors.attributions.constructions.addressees import topic_of_news
from onrecord.extractors.attributions.constructions.asides import divided
from onrecord.extractors.attributions.constructions.joined_sayings import is_joined, is_thing
from onrecord.extractors.attributions.constructions.predicates import VerbReader, content_words
from onrecord.extractors.attributions.constructions.recordings import recorded_speaker
from onrecord.extractors.attributions.constructions.refusals import (
    ANSWERING,
    DECLINING,
    REQUESTS,
    asks_something,
    undone_words,
)
from onrecord.extractors.attributions.evidence.saying_evidence import RESEARCH
from onrecord.extractors.attributions.layouts.speaker_labels import FINDINGS
from onrecord.extractors.attributions.lexicon import Lexicon, entry_of
from onrecord.extractors.attributions.quotations.quotation_candidates import Quotations, Quoted
from onrecord.extractors.attributions.sources.grammatical_sources import HEARERS, has_hearing_subject
from onrecord.extractors.attributions.spans.content_openings import ASKING
from onrecord.extractors.draft import Candidate
from onrecord.extractors.grammar.case import case_of
from onrecord.extractors.grammar.negation import left_undone, negation, shared_negation
from onrecord.extractors.grammar.nominals import bears_words
from onrecord.extractors.grammar.noun_phrases import naming_phrase
from onrecord.extractors.grammar.punctuation import is_mark, trimmed
from onrecord.extractors.grammar.reduced_passives import is_subordinate
from onrecord.extractors.grammar.subjects import Subject, own_subject
from onrecord.extractors.grammar.verb_groups import finite, is_passive, predicate_words
from onrecord.extractors.lexicon.speech import DRAWN_OUT, QUOTING
from onrecord.extractors.nouns import load_nouns
from onrecord.extractors.rule import Construction

ADMITTING = frozenset({"admit", "deny"})
"""Classes of verbs whose gerund is what is said."""

MAX_PHRASE_LENGTH = 4
"""Most words of a question without a verb: `which of the two`."""

TOPICAL = frozenset({"on", "about", "over"})
"""Prepositions of a topic."""

CONNECTING = frozenset("associate connect correlate link tie".split())
"""Verbs of relating one thing to another (VerbNet amalgamate-22.2), which research asserts."""


def sure_candidates(analysis: Analysis, verb: int, quotations: Quotations, lexicon: Lexicon) -> Iterator[Candidate]:
    """The candidates of one verb in these constructions."""
    reader = VerbReader(analysis, verb)
    yield from _joined(reader, lexicon)
    yield from _heard(reader)
    yield from _asked(reader, lexicon)
    yield from _recorded(reader, lexicon, quotations)
    yield from _around(reader, lexicon)
    yield from _left_open(reader, lexicon)
    yield from _admitted(reader, lexicon)
    if topic := topic_of_news(analysis, reader.token, lexicon):
        yield from reader.governed(sure_rules.TOLD_OF, topic)


def _joined(reader: VerbReader, lexicon: Lexicon) -> Iterator[Candidate]:
    """The whole report of a coordinated verb of saying: `said prices had risen and urged | caution`."""
    complements = (t for t in reader.analysis.dependents(reader.head, "obj", "ccomp", "xcomp", "advcl", "obl"))
    said = any(case_of(reader.analysis, t.index) not in ("to", "with") for t in complements if t.index > reader.head)
    if said and is_joined(reader.analysis, reader.token, lexicon):
        behind = {i for i in reader.analysis.subtree(reader.head) if i > reader.head}
        yield from reader.candidate(sure_rules.JOINED, tuple(sorted(behind)), "conj^")


def _heard(reader: VerbReader) -> Iterator[Candidate]:
    """A clause that a court hears or anybody is told: `The court heard | that it failed`, `I was told | he left`."""
    addressed = any(reader.analysis.dependents(reader.head, "obj", "iobj"))
    informed = reader.passive and reader.token.lemma.lower() == "tell" and not addressed
    if informed or has_hearing_subject(reader.analysis, reader.token):
        sourced = reader.agent_only()
        for token in reader.analysis.dependents(reader.head, "ccomp", "csubj"):
            words = content_words(reader.analysis, token.index, reader.head)
            opening = reader.analysis.tokens[words[0]].text.lower() if words else ""
            whole = informed and finite(reader.analysis, token.index) is not None
            if token.index > reader.head and (whole or opening in ("that", "how")):
                yield from sourced.candidate(sure_rules.HEARD_CLAUSE, words, token.deprel)


def _asked(reader: VerbReader, lexicon: Lexicon) -> Iterator[Candidate]:
    """The question or report of a participle that opens a clause: `Asked by the judge | if he understood, …`."""
    opens = reader.head == reader.analysis.sentences[reader.token.sentence].first
    opens = opens or is_subordinate(reader.analysis, reader.token)
    entry = entry_of(reader.analysis, reader.token, lexicon)
    if not (opens and reader.passive and entry is not None) or HEARERS.isdisjoint(entry.classes[:2]):
        return
    for token in reader.analysis.dependents(reader.head, "ccomp", "advcl"):
        words = content_words(reader.analysis, token.index, reader.head)
        cases = tuple(i for i in words[:1] if reader.analysis.tokens[i].text.lower() in ("on", "about", "as"))
        opening = reader.analysis.tokens[words[len(cases)]] if len(words) > 1 else reader.token
        asks = opening.xpos in ("WRB", "WP") and (token.relation == "ccomp" or "ask" in entry.classes[:2])
        if asks or opening.text.lower() in ("that", "whether", "if"):
            yield from reader.agent_only().candidate(sure_rules.ASKED, words, token.deprel, cases)


def inscribed_candidates(analysis: Analysis, verb: int, quotations: Quotations) -> Iterator[Candidate]:
    """The quotation that a thing bears: `placards reading | “Land is life”`, `A note there read | “Back at five”`.

    Taggers read `read` as a noun behind another: `A sign read: | “No entry”`.
    """
    if not verb or analysis.tokens[verb].lemma.lower() != "read" or analysis.tokens[verb].relation == "compound":
        return
    reader = VerbReader(analysis, verb)
    mark = analysis.tokens[verb + 1 : verb + 2]
    first = verb + 1 + any(t.text in (",", ":") for t in mark)
    quoted = quotations.around(first)
    own = own_subject(analysis, verb)
    thing = own if own is not None and own.index < verb else analysis.tokens[verb - 1]
    if thing.xpos in ("WDT", "WP") or thing.text == ",":
        thing = _carrier(reader, thing)
    if quoted is not None and quoted.first == first and bears_words(thing):  # not `The class read “Emma”`
        source = naming_phrase(analysis, thing.index, verb)
        source = tuple(i for i in analysis.subtree(verb) if i < verb) if thing.relation == "compound" else source
        yield _quoting(reader, sure_rules.INSCRIBED, source, quoted)


def _carrier(reader: VerbReader, behind: Token) -> Token:
    """The noun for what bears the words of a relative clause or a participle: a document, or a noun before an aside.

    `a banner, sewn by the children, which read …`, `was shown a text, sent at midnight, reading …`
    """
    tokens, start = reader.analysis.tokens, reader.analysis.sentences[reader.token.sentence].first
    before = tokens[start : behind.index]
    documents = [t for t in before if t.upos == "NOUN" and t.lemma.lower() in load_nouns().documents]
    if documents or behind.text == ",":
        return documents[-1] if documents else behind
    commas = [t.index for t in before if t.text == ","]
    aside = commas and commas[-1] == behind.index - 1 and tokens[commas[0] - 1].upos == "NOUN"
    bearing = [t for t in before if bears_words(t)]
    return tokens[commas[0] - 1] if aside and len(commas) > 1 else bearing[-1] if bearing else behind


def _recorded(reader: VerbReader, lexicon: Lexicon, quotations: Quotations) -> Iterator[Candidate]:
    """The quotation of the person in a recording: `footage of Cole saying, | “We won.”`."""
    entry = entry_of(reader.analysis, reader.token, lexicon)
    speaker = recorded_speaker(reader.analysis, reader.token)
    if entry is None or not speaker or entry.classes[0] not in QUOTING | {"talk"}:
        return
    quoted = quotations.adjacent(reader.head)[1]
    if quoted is not None and _leads_to(reader, quoted):
        yield _quoting(reader, sure_rules.RECORDED, speaker, quoted)


def _quoting(reader: VerbReader, rule: Construction, source: tuple[int, ...], quoted: Quoted) -> Candidate:
    """The candidate of a participle whose source a parse may attach elsewhere."""
    own = tuple(i for i in source if i not in quoted.tokens)
    key = f"{reader.token.lemma.lower()}|{rule.id}"
    return Candidate(rule, reader.head, (reader.head,), own, quoted.tokens, "acl", key)


def _leads_to(reader: VerbReader, quoted: Quoted) -> bool:
    """True of a verb with no other before the quotation of its sentence: `saying in Leeds, | “We won.”`."""
    tokens = reader.analysis.tokens
    gap = tokens[reader.head + 1 : quoted.first]
    together = quoted.first < reader.analysis.sentences[reader.token.sentence].last
    alone = all(t.upos not in ("VERB", "AUX") for t in gap)
    behind = quoted.first > reader.head
    return behind and together and alone and (not gap or gap[-1].text in (",", ":"))


def _left_open(reader: VerbReader, lexicon: Lexicon) -> Iterator[Candidate]:
    """The question of a few words that somebody leaves open: `did not say | by whom`, `| Which word`, he never said."""
    entry = entry_of(reader.analysis, reader.token, lexicon)
    if entry is None or not _is_unsaid(reader.analysis, reader.token):
        return
    yield from _unanswered(reader, lexicon)
    if not {"wh", "quote"} <= entry.complements:
        return
    hearers = (t for t in reader.analysis.dependents(reader.head, "obj", "iobj") if t.xpos == "PRP")
    place = max((t.index for t in hearers if t.index == reader.head + 1), default=reader.head) + 1
    words = _asking_phrase(reader.analysis, place)
    if not words and place < len(reader.analysis.tokens) and reader.analysis.tokens[place].upos == "PUNCT":
        first = reader.analysis.sentences[reader.token.sentence].first
        words = _asking_phrase(reader.analysis, first + is_mark(reader.analysis.tokens[first]), before=reader.head)
    if words:
        yield from reader.candidate(sure_rules.LEFT_OPEN, words, "advmod")


def _is_unsaid(analysis: Analysis, verb: Token) -> bool:
    """True of a verb that is negated, also with the one above it, or yet to happen."""
    above = verb.head if verb.relation == "xcomp" and verb.head is not None else verb.index
    words = (negation(analysis, verb.index), negation(analysis, above), shared_negation(analysis, verb.index))
    return any(words) or left_undone(analysis, verb.index) is not None


def _unanswered(reader: VerbReader, lexicon: Lexicon) -> Iterator[Candidate]:
    """The saying that somebody leaves without an answer: `has yet to respond to | the allegations`."""
    own = reader.analysis.tokens[reader.subject.token] if reader.subject is not None else None
    if own is None or reader.token.lemma.lower() not in ANSWERING or is_thing(reader.analysis, own, lexicon):
        return
    undone = undone_words(reader.analysis, reader.token)
    for said in reader.analysis.dependents(reader.head, "obl", "obj"):
        case = case_of(reader.analysis, said.index)
        refused = said.lemma.lower() in REQUESTS and not asks_something(reader.analysis, said)
        if lexicon.noun_class(said) in QUOTING and not refused and case == ("to" if said.relation == "obl" else ""):
            words = content_words(reader.analysis, said.index, reader.head)
            cases = (t.index for t in reader.analysis.dependents(said.index, "case"))
            yield from reader.candidate(sure_rules.LEFT_OPEN, words, said.deprel, (*undone, *cases))


def _admitted(reader: VerbReader, lexicon: Lexicon) -> Iterator[Candidate]:
    """The deed that somebody admits or denies: `denied | having met her`, `neither admitted nor denied | taking it`."""
    entry = entry_of(reader.analysis, reader.token, lexicon)
    if entry is None or not ADMITTING & set(entry.classes[:1]) or reader.passive:
        return
    if reader.subject is None or is_joined(reader.analysis, reader.token, lexicon):
        return
    for deed in reader.analysis.dependents(reader.head, "xcomp", "ccomp"):
        words = content_words(reader.analysis, deed.index, reader.head)
        if words and words[0] == reader.head + 1 and reader.analysis.tokens[words[0]].xpos == "VBG":
            yield from reader.candidate(sure_rules.DEED, words, deed.deprel)


def _asking_phrase(analysis: Analysis, first: int, before: int | None = None) -> tuple[int, ...]:
    """The words of a question without a verb from a place up to a mark or a conjunction; empty if there are none.

    `before` a verb it ends in a comma.
    """
    words: list[int] = []
    for token in analysis.tokens[first : first + MAX_PHRASE_LENGTH + 1]:
        if token.upos in ("PUNCT", "CCONJ") and words:
            asks = any(analysis.tokens[i].xpos in ASKING for i in words[:2])
            ends = token.text != "?" if before is None else token.text == "," and token.index < before
            return tuple(words) if asks and ends else ()
        if token.upos in ("VERB", "AUX", "SCONJ", "PUNCT"):
            break
        words.append(token.index)
    return ()


def drawn_candidates(analysis: Analysis, verb: int) -> Iterator[Candidate]:
    """The topic on which somebody is not to be drawn: `would not be drawn on | whether it would close`."""
    token = analysis.tokens[verb]
    if token.lemma.lower() != DRAWN_OUT or not is_passive(analysis, verb):
        return
    above = analysis.tokens[token.head] if token.relation == "xcomp" and token.head is not None else token
    if negation(analysis, verb) is None and above.lemma.lower() not in DECLINING:
        return
    reader, own = VerbReader(analysis, above.index), own_subject(analysis, above.index)
    reader.subject = Subject(own.index, own.deprel) if own is not None else None
    marks = [t.index for t in analysis.dependents(verb, "mark") if t.text.lower() == "to"]
    cue = (*predicate_words(analysis, verb), *marks, verb + 1)
    for topic in analysis.dependents(verb, "obl", "advcl", "ccomp"):
        words = content_words(analysis, topic.index, verb)
        if own is not None and words and words[0] == verb + 1 and analysis.tokens[verb + 1].text.lower() in TOPICAL:
            yield from reader.candidate(sure_rules.DRAWN, words[1:], topic.deprel, cue)


def connected_candidates(analysis: Analysis, verb: int) -> Iterator[Candidate]:
    """The two things between which research finds a connection: `A study linked | night shifts to stress`."""
    token = analysis.tokens[verb]
    if token.lemma.lower() not in CONNECTING or is_passive(analysis, verb):
        return
    own = own_subject(analysis, verb)
    relative = token.relation == "acl" and token.head is not None and (own is None or own.xpos in ("WDT", "WP"))
    noun = analysis.tokens[token.head] if relative and token.head is not None else own
    if noun is None or noun.index > verb or noun.lemma.lower() not in RESEARCH | FINDINGS:
        return
    for thing in analysis.dependents(verb, "obj"):
        others = (*analysis.dependents(verb, "obl"), *analysis.dependents(thing.index, "nmod"))
        joined = [t for t in others if case_of(analysis, t.index) in ("to", "with") and t.index > thing.index]
        phrases = [t for t in others if joined and t.index >= joined[0].index and case_of(analysis, t.index)]
        words = {*analysis.subtree(thing.index), *(i for t in phrases for i in analysis.subtree(t.index))}
        source = tuple(i for i in naming_phrase(analysis, noun.index, verb) if i not in words)
        if joined and source and verb < min(words):
            cue, rule = predicate_words(analysis, verb), sure_rules.CONNECTED
            yield Candidate(rule, verb, cue, source, trimmed(analysis, words), "obj", f"{token.lemma}|{rule.id}")


def _around(reader: VerbReader, lexicon: Lexicon) -> Iterator[Candidate]:
    """The clause around a phrase with another source: `said | the dam, according to engineers, was safe`."""
    entry = entry_of(reader.analysis, reader.token, lexicon)
    if entry is None or not entry.introduces_quotations or reader.passive or reader.subject is None:
        return
    for token in reader.analysis.dependents(reader.head, "ccomp"):
        words = reader.analysis.subtree(token.index)
        if min(words) > reader.head and divided(reader.analysis, token.index):
            yield from reader.candidate(sure_rules.AROUND, trimmed(reader.analysis, set(words)), token.deprel)

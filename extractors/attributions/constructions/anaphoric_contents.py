"""Contents that the clause of the cue refers back to: `That is what she told us`, `So says the mayor`.

A demonstrative, or `so`, refers to the content: the sentence before, or with `or` the clause before it in the same
sentence. An order to listen has its content after it: `Hear him: “…”`.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from onrecord.extractors.analysis import Analysis, Token
from onrecord.extractors.attributions import rules
from onrecord.extractors.attributions.lexicon import Lexicon, entry_of
from onrecord.extractors.attributions.quotations.quotation_candidates import Quotations
from onrecord.extractors.draft import Candidate
from onrecord.extractors.grammar.nominals import denotes_person
from onrecord.extractors.grammar.noun_phrases import naming_phrase
from onrecord.extractors.grammar.punctuation import trimmed
from onrecord.extractors.grammar.subjects import Subject, inverted_subject, own_subject, understood_subject
from onrecord.extractors.grammar.verb_groups import predicate_words
from onrecord.extractors.lexicon.demonstratives import DEMONSTRATIVES
from onrecord.extractors.rule import Construction

POINTING = DEMONSTRATIVES | {"such"}
LISTENING = frozenset({"hear", "listen"})
WORDING = frozenset("choose employ pick speak use utter write".split())
"""Verbs of choosing and uttering words (Oxford Collocations Dictionary, `word`)."""

VERDICTS = frozenset(
    "account answer argument assessment belief claim conclusion explanation finding hope message opinion prediction"
    " promise reply response testimony verdict view warning word".split()
)
"""Nouns that may classify a whole sentence as said or thought: `that was the verdict of the jury`."""


def anaphoric_candidates(analysis: Analysis, quotations: Quotations, lexicon: Lexicon) -> Iterator[Candidate]:
    """The candidates of a text whose content is referred to by an anaphor next to the cue."""
    for token in analysis.tokens:
        for found in _what_was(analysis, token, lexicon):
            around = quotations.around(token.index)
            inside = found.content if around is None else [i for i in found.content if around.first < i < around.last]
            if content := trimmed(analysis, set(inside)):
                yield replace(found, content=content)
        if quotations.around(token.index) is not None:
            continue
        yield from _what(analysis, token, lexicon)
        yield from _so(analysis, token, lexicon)
        yield from _verdict(analysis, token, lexicon)
        yield from _heard(analysis, token, quotations)


def _what(analysis: Analysis, token: Token, lexicon: Lexicon) -> Iterator[Candidate]:
    """`That is what engineer Said told the inquiry`."""
    if token.text.lower() not in ("what", "how") or not _pointing(analysis, token):
        return
    for verb in analysis.dependents(token.index, "acl"):
        own = own_subject(analysis, verb.index)
        if own is not None and own.index > token.index and _says(verb, lexicon):
            source = naming_phrase(analysis, own.index, verb.index)
            yield from _candidate(rules.THAT_IS_WHAT, analysis, verb, source, _before(analysis, token))


def _what_was(analysis: Analysis, token: Token, lexicon: Lexicon) -> Iterator[Candidate]:
    """`What the doctor said was that the bone had healed`, `What worries doctors is that the fever comes back`."""
    if token.text.lower() not in ("what", "all") or token.head is None or token.relation not in ("nsubj", "csubj"):
        return
    above, verbs = analysis.tokens[token.head], list(analysis.dependents(token.index, "acl"))
    if not verbs and above.index == token.index + 1 and above.head is not None:
        above, verbs = analysis.tokens[above.head], [above]  # read as its subject
    for verb in verbs:
        own = own_subject(analysis, verb.index)
        said = own is not None and own.index < verb.index and own is not token and _says(verb, lexicon)
        holder = own if said else _moved(analysis, verb, lexicon)
        copula = _copula(analysis, verb, above)
        if holder is not None and copula is not None:
            source = naming_phrase(analysis, holder.index, verb.index)
            source = tuple(i for i in source if analysis.tokens[i].text.lower() != "most")  # `worries residents most`
            content = trimmed(analysis, set(range(copula.index + 1, max(analysis.subtree(above.index)) + 1)))
            yield from _candidate(rules.WHAT_WAS, analysis, verb, source, _opening_quotation(analysis, content))


def _opening_quotation(analysis: Analysis, content: tuple[int, ...]) -> tuple[int, ...]:
    """The quotation that opens a content before a comma, or all of it: `was | “when it is safe” |, and it is not`."""
    tokens = analysis.tokens
    span = (tokens[content[0]].start, tokens[content[-1]].end) if content else (0, 0)
    begin, end = next(analysis.marks.pieces_within(*span), span)
    quoted = tuple(i for i in content if tokens[i].end <= end) if begin == span[0] else content
    ends = len(quoted) < len(content) and tokens[content[len(quoted)]].text == ","
    return trimmed(analysis, set(quoted)) if ends else content


def _copula(analysis: Analysis, verb: Token, above: Token) -> Token | None:
    """The copula between the relative clause of a verb and the predicate `above` it."""
    inside = analysis.subtree(verb.index)
    between = analysis.tokens[verb.index + 1 : above.index]
    return next((t for t in between if t.relation == "cop" and t.index not in inside), None)


def _moved(analysis: Analysis, verb: Token, lexicon: Lexicon) -> Token | None:
    """The person whom a verb of feeling affects, which parsers may read as its subject: `What worries doctors is …`."""
    entry = entry_of(analysis, verb, lexicon)
    if entry is None or "feel" not in entry.classes:
        return None
    affected = (t for t in analysis.dependents(verb.index, "obj", "iobj", "nsubj") if t.index > verb.index)
    return next((t for t in affected if denotes_person(analysis, t) or lexicon.speaks(t.lemma)), None)


def _so(analysis: Analysis, verb: Token, lexicon: Lexicon) -> Iterator[Candidate]:
    """`So says the mayor`, `or so the tenants claim`."""
    if verb.upos != "VERB" or not _says(verb, lexicon):
        return
    for so in analysis.dependents(verb.index, "advmod"):
        before = analysis.tokens[so.index - 1] if so.index else None
        first = analysis.sentences[verb.sentence].first
        opens = so.index == first or (so.index == first + 1 and before is not None and before.text.lower() == "or")
        joined = before is not None and before.text.lower() == "or" and verb.relation == "conj"
        if so.text.lower() != "so" or not (opens or joined):
            continue
        own = own_subject(analysis, verb.index)
        subject = Subject(own.index, own.deprel) if own else inverted_subject(analysis, verb.index)
        behind = so.index + 1
        while analysis.tokens[behind].text.lower() in (",", "at", "least"):  # `So, at least, says the mayor`
            behind += 1
        is_adjacent = behind in (verb.index, min(analysis.subtree(subject.token))) if subject else False
        governs = any(t.index != (subject.token if subject else -1) for t in _complements(analysis, verb))
        if subject is not None and is_adjacent and not governs:
            source = naming_phrase(analysis, subject.token, verb.index)
            yield from _candidate(rules.SO_SAYS, analysis, verb, source, _before(analysis, verb))


def _complements(analysis: Analysis, verb: Token) -> Iterator[Token]:
    return (t for t in analysis.dependents(verb.index, "obj", "ccomp", "xcomp") if t.index > verb.index)


def _verdict(analysis: Analysis, token: Token, lexicon: Lexicon) -> Iterator[Candidate]:
    """`This, at least, was the view of the unions`."""
    if token.lemma.lower() not in VERDICTS or token.upos != "NOUN" or not _pointing(analysis, token):
        return
    for clause in analysis.dependents(token.index, "acl", "ccomp"):
        speaker = understood_subject(analysis, clause.index)
        worded = clause.lemma.lower() in WORDING or _says(clause, lexicon)
        if worded and speaker is not None and speaker.token != token.index:
            source = naming_phrase(analysis, speaker.token, clause.index)  # `the words used by the bishop`
            yield from _candidate(rules.THAT_IS_THE_VIEW, analysis, token, source, _before(analysis, token))
        return
    for owner in analysis.dependents(token.index, "nmod"):
        # Its first word, as parsers attach the preposition to a title too: `of engineer Bell`.
        opening = analysis.tokens[min(analysis.subtree(owner.index))].text.lower()
        linking = {opening} & {"of", "from"}
        if owner.deprel == "nmod:poss" or linking:
            source = naming_phrase(analysis, owner.index, token.index)
            source = tuple(i for i in source if analysis.tokens[i].text.lower() not in linking)
            yield from _candidate(rules.THAT_IS_THE_VIEW, analysis, token, source, _before(analysis, token))
            return


def _heard(analysis: Analysis, verb: Token, quotations: Quotations) -> Iterator[Candidate]:
    """`Hear him: “This bill is dead.”`: an order to hear somebody, and the quotation after it."""
    sentence = analysis.sentences[verb.sentence]
    if verb.lemma.lower() not in LISTENING or verb.index != sentence.first or own_subject(analysis, verb.index):
        return
    for heard in analysis.dependents(verb.index, "obj", "iobj", "obl"):
        words = naming_phrase(analysis, heard.index, verb.index)
        end = next((i for i in range(heard.index, sentence.last) if analysis.tokens[i].text == ":"), sentence.last)
        source = trimmed(analysis, {i for i in words if i < end})
        quoted = quotations.around(end + 1)
        if source and quoted is not None and quoted.first == end + 1:
            yield Candidate(rules.HEAR, verb.index, (verb.index,), source, quoted.tokens, "", rules.HEAR.id)


def _pointing(analysis: Analysis, predicate: Token) -> bool:
    """True of a predicate with a copula whose subject is only a demonstrative."""
    own = own_subject(analysis, predicate.index)
    if own is None or own.text.lower() not in POINTING or own.upos not in ("PRON", "DET"):
        return False
    return any(analysis.dependents(predicate.index, "cop")) and own.index < predicate.index


def _says(verb: Token, lexicon: Lexicon) -> bool:
    entry = lexicon.verb(verb.lemma)
    return entry is not None and entry.takes_clause


def _before(analysis: Analysis, predicate: Token) -> tuple[int, ...]:
    """The words that a demonstrative refers to: the clause coordinated with its own by `or`, or the sentence before."""
    if predicate.relation == "conj" and predicate.head is not None:
        apart = set(analysis.subtree(predicate.index))
        first = min(apart)
        return trimmed(analysis, {i for i in analysis.subtree(predicate.head) if i < first})
    number = predicate.sentence - 1
    if number < 0:
        return ()
    sentence, here = analysis.sentences[number], analysis.sentences[predicate.sentence]
    if analysis.paragraphs[sentence.last - 1] != analysis.paragraphs[here.first]:
        return ()
    return trimmed(analysis, set(range(sentence.first, sentence.last)))


def _candidate(
    rule: Construction, analysis: Analysis, head: Token, source: Sequence[int], content: tuple[int, ...]
) -> Iterator[Candidate]:
    cue = predicate_words(analysis, head.index) if head.upos == "VERB" else (head.index,)
    cue = tuple(i for i in cue if i not in source and analysis.tokens[i].text.lower() != "so")
    content = tuple(i for i in content if i not in cue and i not in source)
    if content and source:
        yield Candidate(rule, head.index, cue, tuple(source), content, "", rule.id)

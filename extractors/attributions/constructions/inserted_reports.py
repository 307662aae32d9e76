"""Reporting clauses between a subject and its verb, with their own verb first: `The dam, says the mayor, is safe`.

A single comma never separates a subject from its verb. Parsers read the words before the first comma as the source.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from onrecord.extractors.analysis import Analysis, Token
from onrecord.extractors.attributions import rules
from onrecord.extractors.attributions.constructions.addressees import MAX_HEARER_LENGTH
from onrecord.extractors.attributions.layouts.label_lines import MAX_LABEL_LENGTH
from onrecord.extractors.attributions.layouts.speaker_labels import speaks
from onrecord.extractors.attributions.lexicon import Lexicon
from onrecord.extractors.attributions.quotations.quotation_candidates import Quotations, Quoted
from onrecord.extractors.attributions.spans.content_openings import ASKING
from onrecord.extractors.draft import Candidate
from onrecord.extractors.grammar.heads import tops
from onrecord.extractors.grammar.punctuation import is_mark, trimmed
from onrecord.extractors.grammar.reduced_passives import NOMINATIVES
from onrecord.extractors.grammar.verb_groups import FINITE, finite, is_passive, predicate_words


def inserted_candidates(analysis: Analysis, quotations: Quotations, lexicon: Lexicon) -> Iterator[Candidate]:
    """The candidates of the verbs of saying between two commas."""
    for verb in analysis.tokens:
        yield from _after_source(analysis, verb, quotations, lexicon)
        sentence = analysis.sentences[verb.sentence]
        if not _opens(analysis, verb, lexicon) or verb.index - 1 <= sentence.first:
            continue
        comma = next((i for i in range(verb.index + 1, sentence.last) if analysis.tokens[i].text == ","), None)
        if comma is None or comma + 2 >= sentence.last:
            continue
        behind = comma + 1 + is_mark(analysis.tokens[comma + 1])
        if analysis.tokens[behind].xpos not in FINITE:
            continue
        before = analysis.tokens[sentence.first : verb.index - 1]
        source = trimmed(analysis, set(range(verb.index + 1, comma)))
        quoted = any(i in quotations.tokens for i in range(sentence.first, behind - 1))
        if quoted or any(t.xpos in FINITE for t in before) or not 0 < len(source) <= MAX_LABEL_LENGTH:
            continue
        cited = quotations.around(behind)
        end = sentence.last if cited is None else cited.last + 1
        content = trimmed(analysis, {*range(sentence.first, verb.index - 1), *range(comma + 1, end)})
        if speaks(analysis, source, lexicon):
            rule = rules.INSERTED_INVERTED
            yield Candidate(rule, verb.index, (verb.index,), source, content, "", rule.id)


def _after_source(analysis: Analysis, verb: Token, quotations: Quotations, lexicon: Lexicon) -> Iterator[Candidate]:
    """`The list, | she | added, names two`: a source and a verb between a subject and its own verb.

    The verb may have an addressee (`she told us`) or be in the passive (`we are told`).
    """
    sentence, cue = analysis.sentences[verb.sentence], predicate_words(analysis, verb.index)
    behind = analysis.tokens[verb.index + 1 : min(verb.index + MAX_HEARER_LENGTH + 2, sentence.last)]
    comma = next((t for t in behind if t.upos in ("PUNCT", "VERB", "AUX", "SCONJ")), verb)
    main = next((t for t in analysis.tokens[comma.index + 1 : sentence.last] if t.upos != "ADV"), verb)
    if not _is_said(analysis, verb, lexicon) or comma.text != "," or main.xpos not in FINITE:
        return
    first = next((t.index for t in reversed(analysis.tokens[sentence.first : cue[0]]) if t.text == ","), verb.index)
    before = _subject_before(analysis, first, lexicon)
    source = trimmed(analysis, set(range(first + 1, cue[0])))
    named = len(source) == 1 and analysis.tokens[source[0]].text.lower() in NOMINATIVES
    quoted = quotations.around(verb.index)
    if not _is_subject(before, quotations, quoted) or not (named or speaks(analysis, source, lexicon)):
        return
    end = next((i for i in range(verb.index, sentence.last) if analysis.tokens[i].text == ";"), sentence.last)
    below = range(comma.index + 1, end if quoted is None else min(end, quoted.last))
    cut = (one for one in quotations.touched(below) if one is not quoted and not {one.first, one.last} <= {*below})
    if any(cut) or quotations.around(main.index) is not quoted:
        return
    content = trimmed(analysis, {*(t.index for t in before), *below})
    source = () if is_passive(analysis, verb.index) else source
    yield Candidate(rules.SPLIT, verb.index, cue, source, content, "", rules.SPLIT.id)


def _subject_before(analysis: Analysis, comma: int, lexicon: Lexicon) -> Sequence[Token]:
    """The words before a comma, back to what opens their clause: a mark, `that` or another verb of saying."""
    first = comma
    for token in reversed(_clause_before_comma(analysis, comma)):
        if is_mark(token) or (token.xpos == "IN" and token.text.lower() == "that") or _says(token, lexicon):
            break
        first = token.index
    return analysis.tokens[first:comma]


def _is_subject(words: Sequence[Token], quotations: Quotations, around: Quoted | None = None) -> bool:
    """True of a noun phrase without a clause, in the quotation `around` or outside all."""
    nominal = bool(words) and words[0].upos in ("DET", "NOUN", "PRON", "PROPN", "ADJ", "NUM")
    clause = any(t.xpos in FINITE or t.text == "," or quotations.around(t.index) is not around for t in words)
    return nominal and words[0].xpos not in ASKING and not clause


def with_subject_before(analysis: Analysis, candidate: Candidate, quotations: Quotations) -> Candidate:
    """The candidate with the subject of a quotation before an inserted clause: `The roof, he said, | “was a mess”`."""
    first = candidate.content[0] if candidate.content else 0
    start, comma = (
        analysis.sentences[analysis.tokens[candidate.head].sentence].first,
        _comma_before(analysis, candidate),
    )
    quoted = quotations.around(first)
    if comma is None:
        return candidate
    if quoted is None:
        split = _with_split_subject(analysis, candidate, comma, quotations)
        return split or _with_clause_before(analysis, candidate, range(start, comma), quotations)
    if first != quoted.first:
        return candidate
    before = analysis.tokens[start:comma]
    nominal = before[0].upos in ("DET", "NOUN", "PRON", "PROPN", "ADJ", "NUM") and before[0].xpos not in ASKING
    if not nominal or any(t.xpos in FINITE or t.text == "," or t.index in quotations.tokens for t in before):
        return candidate
    words = [t for t in (analysis.tokens[i] for i in quoted.tokens) if t.upos not in ("PUNCT", "ADV")]
    predicate = bool(words) and words[0].xpos in FINITE and analysis.tokens[quoted.last - 1].text != "?"
    return replace(candidate, content=(*range(start, comma), *candidate.content)) if predicate else candidate


def _with_split_subject(
    analysis: Analysis, candidate: Candidate, comma: int, quotations: Quotations
) -> Candidate | None:
    """The candidate with the subject before its clause, which a parse leaves out: `The list, she said, | names two`."""
    verb = next((t for t in (analysis.tokens[i] for i in candidate.content) if t.upos != "ADV"), analysis.tokens[comma])
    before = _clause_before_comma(analysis, comma)
    governs = verb.xpos in FINITE or any(analysis.dependents(verb.index, "obj", "ccomp"))
    if not _is_subject(before, quotations) or not governs:
        return None
    return replace(candidate, content=(*(t.index for t in before), *candidate.content))


def _clause_before_comma(analysis: Analysis, comma: int) -> Sequence[Token]:
    """The words before a comma, back to a semicolon or to the start of the sentence."""
    first = comma
    while first > analysis.sentences[analysis.tokens[comma].sentence].first and analysis.tokens[first - 1].text != ";":
        first -= 1
    return analysis.tokens[first:comma]


def _comma_before(analysis: Analysis, candidate: Candidate) -> int | None:
    """The first of the two commas around an inserted clause directly before its content.

    The clause is a source and a cue, and whom it addresses: `The list, | she told the jury, | names two`.
    """
    behind = [t for t in analysis.dependents(candidate.head, "iobj", "obj") if t.index > candidate.head]
    hearers = {i for t in behind for i in analysis.subtree(t.index)} - set(candidate.content)
    own = tuple({*candidate.source, *candidate.cue, *hearers})
    first = candidate.content[0] if candidate.content else 0
    comma = min(own) - 1
    start = analysis.sentences[analysis.tokens[candidate.head].sentence].first
    if not start < comma < max(own) == first - 2 or len(own) != max(own) - comma:
        return None
    return comma if analysis.tokens[comma].text == "," == analysis.tokens[first - 1].text else None


def _with_clause_before(analysis: Analysis, candidate: Candidate, before: range, quotations: Quotations) -> Candidate:
    """The candidate with the words that the clause behind its cue depends on: `Was it known, he asked, | that …?`."""
    heads = [analysis.tokens[i] for i in tops(analysis, candidate.content)]
    below = all(t.head in before and t.relation in ("ccomp", "xcomp", "csubj", "advcl") for t in heads)
    # Not a phrase inside what somebody else said: `He said that, according to police, | it was late`.
    inserted = bool(candidate.source) and analysis.tokens[candidate.head].relation != "case"
    if not inserted or not heads or not below or any(i in quotations.tokens for i in before):
        return candidate
    return replace(candidate, content=trimmed(analysis, {*before, *candidate.content}))


def _opens(analysis: Analysis, verb: Token, lexicon: Lexicon) -> bool:
    """True of a finite verb of saying directly after a comma."""
    return _says(verb, lexicon) and verb.index > 0 and analysis.tokens[verb.index - 1].text == ","


def _is_said(analysis: Analysis, verb: Token, lexicon: Lexicon) -> bool:
    """True of a verb of saying in a finite clause: `she added`, `officials have said`, `we are told`."""
    entry = lexicon.verb(verb.lemma) if verb.upos == "VERB" and finite(analysis, verb.index) is not None else None
    return (
        entry is not None and entry.takes_clause and (entry.introduces_quotations or is_passive(analysis, verb.index))
    )


def _says(verb: Token, lexicon: Lexicon) -> bool:
    """True of a finite verb of saying."""
    entry = lexicon.verb(verb.lemma) if verb.upos == "VERB" and verb.xpos in FINITE else None
    return entry is not None and entry.takes_clause and entry.introduces_quotations

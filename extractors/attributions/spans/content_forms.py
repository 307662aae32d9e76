"""The form of a content below a verb: a quotation, a judgement, a clause, a thing or a person."""

from __future__ import annotations

from collections.abc import Collection

from onrecord.extractors.analysis import Analysis, Token
from onrecord.extractors.attributions.quotations.quoted_names import titled_words
from onrecord.extractors.draft import Candidate
from onrecord.extractors.grammar.case import case_of, marker_of
from onrecord.extractors.grammar.heads import tops
from onrecord.extractors.grammar.punctuation import is_mark
from onrecord.extractors.spans import CharSpan


def content_form(analysis: Analysis, candidate: Candidate, inside: bool = False) -> str:
    """The form of a content below a verb: `quoted`, `judgement`, `clause`, `thing` or `person`.

    `inside` another content a quoted word does not make the content `quoted`; the quotation has to open it.
    """
    if _quotes(analysis, candidate) and not (inside and not is_mark(analysis.tokens[candidate.content[0]])):
        return "quoted"
    heads = [analysis.tokens[i] for i in tops(analysis, candidate.content)]
    nominal = ("xcomp",) if heads and heads[0].upos in ("NOUN", "PROPN") else ()
    about = heads[0].relation in ("obj", "iobj", "nsubj", *nominal) if heads else False
    if about and any(_judging(analysis, token, candidate.cue) for token in heads):
        return "judgement"
    if any(_clausal(analysis, token, candidate.head) for token in heads):
        return "clause"
    only = [t for t in heads if t.upos == "PRON" and t.feats.get("PronType") == "Prs"]
    return "person" if len(heads) == len(only) == 1 and only[0].text.lower() not in ("it", "them") else "thing"


def _quotes(analysis: Analysis, candidate: Candidate) -> bool:
    """True of a content with a quotation in it; an apostrophe, a title, or a mark around the content, is none."""
    if not candidate.content:
        return False
    opening = {analysis.tokens[i].start for i in candidate.content if is_mark(analysis.tokens[i])}
    span = analysis.tokens[candidate.content[0]].start, analysis.tokens[candidate.content[-1]].end
    pieces = [one for one in analysis.marks.pieces_within(*span) if one[0] in opening] if opening else ()
    return any(not _is_title(analysis, candidate, one) for one in pieces)


def _is_title(analysis: Analysis, candidate: Candidate, piece: CharSpan) -> bool:
    """True of a quotation after other words of a content that is written like a title."""
    inside = [i for i in candidate.content if piece[0] <= analysis.tokens[i].start < piece[1]]
    return inside[0] != candidate.content[0] and titled_words(analysis, inside)


def _judging(analysis: Analysis, token: Token, cue: Collection[int]) -> bool:
    """True of a predicate of the object: `called him | a liar`, `blamed him | for the delay`, `| as reckless`."""
    if token.head not in cue or token.relation not in ("xcomp", "obl", "advcl"):
        return False
    if token.relation == "xcomp":
        return token.upos in ("ADJ", "NOUN", "PROPN")
    return (case_of(analysis, token.index) or marker_of(analysis, token.index)) in ("as", "of", "for")


def _clausal(analysis: Analysis, token: Token, cue: int) -> bool:
    """True of the head of a clause that a cue governs; not of a second predicate next to the cue."""
    if token.relation == "conj" and token.head == cue:
        return False
    return token.upos in ("VERB", "AUX") or any(analysis.dependents(token.index, "nsubj", "cop", "aux", "mark"))

"""Candidates without a reporting predicate: phrases, adverbs, headline colons."""

from __future__ import annotations

from collections.abc import Iterator

from extractors.analysis import Analysis, Token
from extractors.attributions import clause
from extractors.attributions.candidate import Candidate
from extractors.attributions.lexicon import Lexicon
from extractors.attributions.predicates import content_words

ACCORDING = frozenset({"according to", "per", "as per"})
VIEWS = frozenset(
    {"word", "words", "view", "opinion", "telling", "account", "estimation", "judgment", "judgement", "mind", "eyes"}
)
EVIDENTIALS = frozenset({"reportedly", "allegedly", "supposedly", "purportedly"})


def _clause_above(analysis: Analysis, index: int) -> int | None:
    """The head of the clause that a phrase qualifies: up through the nominals it stands in.

    A phrase that a comma sets off qualifies the sentence, or the part of it that is joined on.
    """
    aside = index in clause.asides(analysis, analysis.tokens[index].sentence)
    found = None
    for above in analysis.ancestors(index):
        token = analysis.tokens[above]
        if token.upos in ("VERB", "AUX") or token.relation in clause.CLAUSES or token.head is None:
            found = above
            if not aside or token.relation in ("conj", "root", "parataxis"):
                break
    return found


def _qualifying(
    rule: str, analysis: Analysis, token: Token, cue: tuple[int, ...], source: tuple[int, ...]
) -> Iterator[Candidate]:
    above = _clause_above(analysis, token.index)
    if above is None:
        return
    content = content_words(analysis, above, token.index)
    content = tuple(i for i in content if i not in cue and i not in source)
    if content:
        yield Candidate(rule, token.index, cue, source, content, f"{token.deprel}^", f"{rule}")


def according(analysis: Analysis, token: Token) -> Iterator[Candidate]:
    """`according to the ministry`, `per Reuters`; parsers differ in what they hang on what."""
    case = clause.case_of(analysis, token.index)
    words = {t.index for t in analysis.dependents(token.index, "case")}
    words |= {t.index for index in set(words) for t in analysis.dependents(index, "fixed")}
    governor = analysis.tokens[token.head] if token.head is not None else None
    if case == "to" and governor is not None and governor.text.lower() == "according":
        cue = tuple(sorted({governor.index, *words}))
        source = clause.source_words(analysis, token.index, governor.index)
        yield from _qualifying("phrase.according", analysis, governor, cue, source)
    elif case in ACCORDING and not _rate(analysis, token, case):
        source = tuple(i for i in clause.source_words(analysis, token.index, -1) if i not in words)
        yield from _qualifying("phrase.according", analysis, token, tuple(sorted(words)), source)


def _rate(analysis: Analysis, token: Token, case: str) -> bool:
    """Whether `per` gives a rate: `per share`."""
    return case == "per" and token.upos != "PROPN" and not list(analysis.dependents(token.index, "det", "nmod:poss"))


def view(analysis: Analysis, token: Token) -> Iterator[Candidate]:
    """`in Abe's view`, `in the words of Cho`."""
    if token.text.lower() not in VIEWS or clause.case_of(analysis, token.index) != "in":
        return
    for owner in analysis.dependents(token.index, "nmod:poss", "nmod"):
        source = clause.source_words(analysis, owner.index, token.index)
        words = {*analysis.subtree(token.index)} - {*analysis.subtree(owner.index)}
        words |= {t.index for t in analysis.dependents(owner.index, "case") if owner.deprel != "nmod:poss"}
        words = {i for i in words if analysis.tokens[i].upos != "PUNCT"}
        yield from _qualifying("phrase.view", analysis, token, tuple(sorted(words - set(source))), source)
        return


def evidential(analysis: Analysis, token: Token) -> Iterator[Candidate]:
    """`reportedly`: said by someone the text does not name."""
    if token.text.lower() in EVIDENTIALS:
        yield from _qualifying("adverb.evidential", analysis, token, (token.index,), ())


LONGEST_LABEL = 8
"""Tokens of what stands before a colon, or behind a headline's verb, that names a speaker."""


DAYS = frozenset("monday tuesday wednesday thursday friday saturday sunday today tomorrow yesterday".split())


def as_put(analysis: Analysis, token: Token) -> Iterator[Candidate]:
    """`as Cho put it`."""
    if token.lemma.lower() != "put" or token.relation != "advcl":
        return
    marks = [t.index for t in analysis.dependents(token.index, "mark") if t.text.lower() == "as"]
    objects = [t.index for t in analysis.dependents(token.index, "obj") if t.text.lower() == "it"]
    subject = clause.subject(analysis, token.index)
    if marks and objects and subject is not None:
        source = clause.source_words(analysis, subject.token, token.index)
        cue = tuple(sorted((*marks, token.index, *objects)))
        yield from _qualifying("phrase.as-put", analysis, token, cue, source)


def _speaks(analysis: Analysis, words: tuple[int, ...], lexicon: Lexicon) -> bool:
    """Whether a noun phrase of a headline can be a speaker: a name, a role, a document."""
    tokens = [analysis.tokens[i] for i in words]
    if not tokens or any(t.upos in ("VERB", "AUX", "NUM") for t in tokens):
        return False
    lemma = tokens[-1].lemma.lower()
    return tokens[-1].upos == "PROPN" or lemma in lexicon.persons or lemma in lexicon.documents


def label(analysis: Analysis, token: Token, lexicon: Lexicon) -> Iterator[Candidate]:
    """`Minister: tax will rise` and `KANE: No.`: a name or noun phrase, a colon, and the rest of the paragraph."""
    first = analysis.sentences[token.sentence].first
    before = analysis.tokens[first : token.index]
    opens = first == 0 or analysis.paragraphs[first - 1] != analysis.paragraphs[first]
    if token.text != ":" or not opens or not 0 < len(before) <= LONGEST_LABEL or before[-1].lemma.lower() in DAYS:
        return
    content = []
    for following in analysis.tokens[token.index + 1 :]:
        if analysis.paragraphs[following.index] != analysis.paragraphs[token.index]:
            break
        content.append(following.index)
    source = clause.trimmed(analysis, {t.index for t in before})
    words = clause.trimmed(analysis, set(content))
    name = "".join(analysis.tokens[i].text for i in source)
    if name.isupper() and len(name) > 1 and words:
        yield Candidate("colon.transcript", token.index, (token.index,), source, words, "", "colon.transcript")
    elif _speaks(analysis, source, lexicon) and any(analysis.tokens[i].upos in ("VERB", "AUX") for i in words):
        yield Candidate("colon.headline", token.index, (token.index,), source, words, "", "colon.headline")


def inverted(analysis: Analysis, token: Token, lexicon: Lexicon) -> Iterator[Candidate]:
    """`Tax to rise, says minister`: a headline whose verb and speaker stand behind a comma."""
    sentence = analysis.sentences[token.sentence]
    entry = lexicon.verb(token.lemma.lower()) if token.upos == "VERB" else None
    behind = analysis.tokens[token.index + 1 : sentence.last]
    if entry is None or "say" not in entry.classes or not 0 < len(behind) <= LONGEST_LABEL:
        return
    comma = analysis.tokens[token.index - 1].text == "," and token.index - 1 > sentence.first
    source = tuple(t.index for t in behind)
    if comma and behind[-1].upos != "PUNCT" and _speaks(analysis, source, lexicon):
        content = clause.trimmed(analysis, set(range(sentence.first, token.index - 1)))
        yield Candidate("headline.inverted", token.index, (token.index,), source, content, "", "headline.inverted")


def phrase_candidates(analysis: Analysis, lexicon: Lexicon) -> Iterator[Candidate]:
    """All candidates of a text that no predicate heads."""
    for token in analysis.tokens:
        yield from according(analysis, token)
        yield from view(analysis, token)
        yield from evidential(analysis, token)
        yield from as_put(analysis, token)
        yield from label(analysis, token, lexicon)
        yield from inverted(analysis, token, lexicon)

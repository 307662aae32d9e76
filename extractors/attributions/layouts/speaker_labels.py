"""Labels: a speaker, a colon, and the content: `KANE: No.`, `Minister: tax will rise`, a name above a block.

Many lines open with a few words and a colon. A speaker is a name, a noun for a person or a body that speaks, or `Q` and
`A`. Topics, places, sections of a newspaper and addressees of letters are no speakers.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from collections.abc import Collection, Iterator, Sequence
from dataclasses import replace

from onrecord.extractors.analysis import Analysis, Token, once
from onrecord.extractors.attributions import rules
from onrecord.extractors.attributions.layouts.label_lines import MAX_LABEL_LENGTH, Label, is_handle, labels
from onrecord.extractors.attributions.layouts.line_openings import SECTIONS, is_timed
from onrecord.extractors.attributions.lexicon import Lexicon
from onrecord.extractors.attributions.quotations.quotation_candidates import Quotations
from onrecord.extractors.attributions.without_cue import uncued_rules
from onrecord.extractors.attributions.without_cue.interviews import interviewee
from onrecord.extractors.draft import Candidate
from onrecord.extractors.grammar.heads import tops
from onrecord.extractors.grammar.nominals import denotes_person, names_person
from onrecord.extractors.grammar.punctuation import is_mark, trimmed
from onrecord.extractors.grammar.subjects import main_predicate
from onrecord.extractors.lexicon.entity_labels import LOCATIONS, SPEAKERS
from onrecord.extractors.lexicon.time import DAYS
from onrecord.extractors.nouns import load_nouns
from onrecord.extractors.rule import Construction

BODIES = frozenset(
    "agency army authority bank board bureau church club commission committee company council court department embassy"
    " force government house jury military ministry navy office opposition palace parliament party police prosecution"
    " regulator senate tribunal treasury union watchdog".split()
)
"""Nouns for bodies that speak."""

SEATS = frozenset("downing street|elysee|kremlin|number 10|pentagon|vatican|white house".split("|"))
"""Places that denote a government by metonymy."""

REPOST = "RT"
"""Before the account whose post is passed on."""

INITIALS = frozenset({"CM", "DPM", "FM", "PM"})
"""Initials of chief, deputy prime, first and prime ministers, as headlines label them."""

FINDINGS = frozenset(
    "audit filing indictment inquest inquiry investigation lawsuit memo newspaper paper poll probe record report source"
    " study survey".split()
)
"""Nouns that headlines use for the author of a finding."""

GREETED = frozenset("dear gentleman gentlemen hello hi lady madam ma'am sir sirs".split())
"""Words for addressees of letters."""

TOPICAL = frozenset("about after against at before between by during for from in on over to with".split())
"""Prepositions that names do not contain."""

TOPICS = frozenset({"about", "after", "amid", "as", "on", "over"})
"""Words that introduce a topic in headlines."""

MAX_TURN_PARAGRAPHS = 6
"""Paragraphs a turn, on average, up to which a text with labels is a transcript: broadcasters print two or three."""

ANSWERS = frozenset({"a", "answer"})
TURNS = ANSWERS | {"q", "question"}
STOPS = frozenset(".?!…—–-")


def speaks(analysis: Analysis, words: Sequence[int], lexicon: Lexicon, quoted: bool = False) -> bool:
    """True if a phrase can be the speaker of a label or a headline: a name, a person, a body, a finding.

    `quoted` is true where what it labels is a quotation: then any noun for persons will do, `Teachers: “No books.”`.
    """
    bracket = next((n for n, i in enumerate(words) if n and analysis.tokens[i].text == "("), len(words))
    words = words[:bracket]  # `Ms BELL (Minister for Water)`
    tokens = [analysis.tokens[i] for i in words]
    if len(tokens) == 1 and is_handle(tokens[0].text):
        return True
    lemmas = {t.lemma.lower() for t in tokens}
    if not tokens or tokens[0].upos == "ADP" or any(t.upos in ("VERB", "AUX", "NUM", "INTJ") for t in tokens):
        return False
    heads = tops(analysis, words)
    if not heads or lemmas & GREETED or tokens[-1].text.lower() in DAYS | {"today", "tomorrow", "yesterday"}:
        return False
    head = analysis.tokens[heads[-1]]
    person = quoted and head.upos == "NOUN" and load_nouns().is_person(head.lemma.lower())
    return _speaks(analysis, head, tokens, lexicon) or (person and head.lemma.lower() not in SECTIONS)


def _speaks(analysis: Analysis, head: Token, tokens: Sequence[Token], lexicon: Lexicon) -> bool:
    phrase, last = " ".join(t.text.lower() for t in tokens), tokens[-1].index
    if entity := analysis.entity_at(head.index):
        behind = analysis.tokens[entity.last : last + 1]
        if behind and behind[0].upos in ("PROPN", "NOUN"):
            return False  # a headline's verb in capitals: `Ana Cole Backs Piet Maes:`
        return entity.label in SPEAKERS or phrase.removeprefix("the ") in SEATS
    lemma = head.lemma.lower()
    if lemma in SECTIONS:
        return False
    if head.upos == "PROPN" and any(t.text.lower() in TOPICAL for t in tokens):
        return lemma in lexicon.persons  # a heading in capitals: `Success on Signature Issue:`
    premier = len(tokens) == 1 and head.text in INITIALS  # taggers read it as a time
    known = (
        premier
        or lemma in BODIES
        or lemma in FINDINGS
        or lemma in lexicon.persons
        or phrase.removeprefix("the ") in SEATS
    )
    common = " " not in phrase and (lexicon.noun(lemma) is not None or lemma in lexicon.documents)
    named = head.upos == "PROPN" or head.xpos == "NNP"  # `SPEAKER_01`, which has no part of speech of its own
    return known or (named and not common)


def label_candidates(analysis: Analysis, quotations: Quotations, lexicon: Lexicon) -> Iterator[Candidate]:
    """The candidates of all labels of a text."""
    found = list(labels(analysis, quotations))
    turns = _script(analysis, found, lexicon)
    script = {label.colon for label in turns}
    if _is_transcript(analysis, turns):
        found = list(_whole_turns(analysis, found, script, quotations))
    for label in found:
        if not label.rest:
            yield from _block(analysis, label, quotations, lexicon)
        elif account := _account(analysis, label):
            yield _candidate(uncued_rules.POST, replace(label, words=account), label.rest)
        elif label.colon in script:
            yield _candidate(rules.TRANSCRIPT, label, label.rest)
        elif label.dotted:
            continue
        elif _quoted(label, quotations) and (lead := _lead(analysis, label.words, lexicon)):
            yield _candidate(rules.COLON_HEADLINE, replace(label, words=lead), label.rest)
        elif _is_reported(analysis, label, quotations, lexicon):
            continue
        elif len(label.words) <= MAX_LABEL_LENGTH and speaks(analysis, label.words, lexicon):
            if _name(analysis, label).isupper():
                yield _candidate(rules.TRANSCRIPT, label, label.rest)
            elif _clausal(analysis, label) and not _is_dateline(analysis, label):
                yield _candidate(rules.COLON_HEADLINE, label, label.rest)


def _account(analysis: Analysis, label: Label) -> tuple[int, ...]:
    """The name and the handle of a post's author, without a date: `Ada Bell (@adabell)`; empty if it is no post."""
    at = next((n for n, i in enumerate(label.words) if is_handle(analysis.tokens[i].text)), None)
    if at is None:
        return ()
    if at == 0 or analysis.tokens[label.words[at - 1]].text == REPOST:
        return label.words[at : at + 1]
    bracketed = analysis.tokens[label.words[at - 1]].text == "("
    return label.words[: at + 2] if bracketed else label.words[: at + 1]


def _is_transcript(analysis: Analysis, turns: Sequence[Label]) -> bool:
    """True if labels are so dense that the text between two of them belongs to the first."""
    if not turns:
        return False
    spanned = analysis.paragraphs[turns[-1].first] - analysis.paragraphs[turns[0].first] + 1
    return MAX_TURN_PARAGRAPHS * len(turns) >= spanned


def _whole_turns(
    analysis: Analysis, found: Sequence[Label], script: set[int], quotations: Quotations
) -> Iterator[Label]:
    """The labels of a transcript, each turn with the text up to the next label or timed line."""
    timed = {line[0] for line in analysis.lines if is_timed(analysis, line)}
    stops = sorted({label.first for label in found} | timed)
    if analysis.paragraphs[stops[0]] <= 1:  # all of the text is a transcript, down to its end
        stops.append(len(analysis.tokens))
    asked = interviewee(analysis, analysis.paragraphs[stops[0]])
    for label in found:
        at = bisect_right(stops, label.first)
        cited = quotations.around(label.colon) if label.colon in script else None
        if cited is not None:
            stop = min(cited.last + 1, *stops[at : at + 1])
            yield _without_marks(analysis, _whole(analysis, label, stop, asked))
        else:
            yield _whole(analysis, label, stops[at], asked) if label.colon in script and at < len(stops) else label


def _without_marks(analysis: Analysis, label: Label) -> Label:
    """The turn of a quoted transcript without the marks that open its paragraphs and the one that closes it."""
    last = label.rest[-1] if label.rest else -1
    opening = {i for i in label.rest if i == last or analysis.paragraphs[i] != analysis.paragraphs[i - 1]}
    return replace(label, rest=tuple(i for i in label.rest if i not in opening or not is_mark(analysis.tokens[i])))


def _whole(analysis: Analysis, label: Label, stop: int, asked: Sequence[int]) -> Label:
    """The label with its whole turn: the text up to a token, or to a paragraph that is not the speaker's.

    Stage directions in brackets end it, and paragraphs about the speaker, who is `asked` in an interview.
    """
    if not label.rest or stop <= label.rest[-1]:
        return label
    last = label.rest[-1]
    words, names = set(label.rest), _own_names(analysis, label, asked)
    for index in range(last + 1, stop):
        first = index + is_mark(analysis.tokens[index])
        bracketed = first < stop and analysis.tokens[first].text in ("(", "[")
        narrated = names and _is_narrated(analysis, index, names)
        if analysis.paragraphs[index] != analysis.paragraphs[index - 1] and (bracketed or narrated):
            break
        words.add(index)
    return replace(label, rest=trimmed(analysis, words))


def _own_names(analysis: Analysis, label: Label, asked: Sequence[int]) -> set[str]:
    """The names of a turn's speaker; of an `A`, those of the person who is asked."""
    answers = _name(analysis, label).lower().rstrip(".") in ANSWERS
    words = asked if answers else label.words
    return {analysis.tokens[i].text.lower() for i in words if analysis.tokens[i].upos == "PROPN"}


def _is_narrated(analysis: Analysis, index: int, names: set[str]) -> bool:
    """True of a paragraph whose subject is the speaker's own name, which speakers do not use: `Bell laughs.`."""
    token = analysis.tokens[index]
    subject = token.text.lower() in names and token.relation == "nsubj"
    return subject and not is_mark(analysis.tokens[index - 1])


def _lead(analysis: Analysis, words: Sequence[int], lexicon: Lexicon) -> tuple[int, ...]:
    """The speaker of a label: all of it, or the words before a comma or a topic: `Choo on his winning hit:`.

    A clause is no label: `The coach, Imre Toth, said:`.
    """
    if main_predicate(analysis, words) is not None:
        return ()
    about = next((n for n, i in enumerate(words) if analysis.tokens[i].text.lower() in TOPICS), 0)
    if about and speaks(analysis, words[:about], lexicon, True) and not _is_body(analysis, words[:about]):
        return trimmed(analysis, set(words[:about]))
    if speaks(analysis, words, lexicon, True):
        return tuple(words)
    at = next((n for n, i in enumerate(words) if analysis.tokens[i].text == ","), 0)
    return tuple(words[:at]) if at and speaks(analysis, words[:at], lexicon) else ()


def _is_body(analysis: Analysis, words: Sequence[int]) -> bool:
    """True of a phrase for a body, whose name may continue with a topic: `Committee on Ethics`."""
    entity = analysis.entity_at(words[-1])
    return analysis.tokens[words[-1]].lemma.lower() in BODIES or (entity is not None and entity.label == "ORG")


def is_person(analysis: Analysis, words: Sequence[int]) -> bool:
    """True of a phrase for a person, by name or by noun."""
    named = any(names_person(analysis, index) for index in words)
    return named or any(denotes_person(analysis, analysis.tokens[i]) for i in tops(analysis, words))


def _titled(analysis: Analysis, words: Sequence[int], lexicon: Lexicon) -> bool:
    """True of a name with titles after dashes: `Dana Wu -- Hollis Capital -- Analyst`."""
    at = next((n for n, i in enumerate(words) if analysis.tokens[i].text in ("--", "–", "—")), 0)
    return at > 0 and speaks(analysis, words[:at], lexicon)


def _numbered(analysis: Analysis, words: Sequence[int], lexicon: Lexicon) -> bool:
    """True of persons with a number or a letter: `Speaker 1`, `Juror B`."""
    tokens = [analysis.tokens[i] for i in words]
    if len(tokens) < 2 or not (tokens[-1].text.isdigit() or len(tokens[-1].text) == 1):
        return False
    return tokens[-2].text.lower() in lexicon.persons


def _quoted(label: Label, quotations: Quotations) -> bool:
    """True if the text after a label is one quotation: `Ruiz: “Not a penny”`."""
    quoted = quotations.around(label.rest[0])
    return quoted is not None and quoted.first == label.colon + 1 and quoted.last == label.rest[-1]


def _is_reported(analysis: Analysis, label: Label, quotations: Quotations, lexicon: Lexicon) -> bool:
    """True of a topic: somebody else says the quotation after it: `Power: “It will be back,” the firm said`."""
    quoted = quotations.around(label.rest[0])
    if quoted is None or quoted.first != label.colon + 1:
        return False
    sentence = analysis.sentences[analysis.tokens[quoted.last].sentence]
    for token in analysis.tokens[quoted.last + 1 : sentence.last]:
        entry = lexicon.verb(token.lemma) if token.upos == "VERB" else None
        if entry is not None and entry.introduces_quotations:
            return any(t.index > quoted.last for t in analysis.dependents(token.index, "nsubj"))
    return False


def _clausal(analysis: Analysis, label: Label) -> bool:
    """True if the first sentence after a label has a verb."""
    first = analysis.tokens[label.rest[0]].sentence
    return any(analysis.tokens[i].upos in ("VERB", "AUX") and analysis.tokens[i].sentence == first for i in label.rest)


@once
def _places(analysis: Analysis) -> Collection[str]:
    """The names that the entity model takes for places somewhere in the text."""
    return {analysis.text[e.start : e.end] for e in analysis.entities if e.label in LOCATIONS}


def _is_dateline(analysis: Analysis, label: Label) -> bool:
    """True of an unknown name before a whole sentence below a headline: a place, `Morwell: Calling it a farce, …`.

    So is the name of a place of the text, whatever the entity model takes the label for.
    """
    name = analysis.text[analysis.tokens[label.words[0]].start : analysis.tokens[label.words[-1]].end]
    known = name not in _places(analysis) and any(analysis.entity_at(i) is not None for i in label.words)
    named = all(analysis.tokens[i].upos == "PROPN" for i in label.words)
    ended = label.rest[-1] + 1 < len(analysis.tokens) and analysis.tokens[label.rest[-1] + 1].text == "."
    return named and not known and ended and analysis.paragraphs[label.first] > 0


def _script(analysis: Analysis, found: list[Label], lexicon: Lexicon) -> list[Label]:
    """The turns of a text that is laid out as a transcript: at least two speak, and speak in sentences."""
    spoken = [label for label in found if label.rest and _sentence(analysis, label) and not _number(analysis, label)]
    names = Counter(_name(analysis, label) for label in spoken)
    initials = any(name.lower().rstrip(".") in ("q", "question") for name in names)
    turns = [
        label
        for label in spoken
        if speaks(analysis, label.words, lexicon)
        or _titled(analysis, label.words, lexicon)
        or _numbered(analysis, label.words, lexicon)
        or (initials and _name(analysis, label).lower().rstrip(".") in TURNS)
        or (names[_name(analysis, label)] > 1 and all(analysis.tokens[i].upos == "PROPN" for i in label.words))
    ]
    count = len(set(analysis.paragraphs))
    repeated = any(names[_name(analysis, label)] > 1 for label in turns)
    return turns if len(turns) > 1 and (repeated or 2 * len(turns) >= count) else []


def _name(analysis: Analysis, label: Label) -> str:
    words = [analysis.tokens[i] for i in label.words]
    return analysis.text[words[0].start : words[-1].end] if words else ""


def _sentence(analysis: Analysis, label: Label) -> bool:
    """True if the text after a label has a verb, or ends like a sentence."""
    last = label.rest[-1]
    ended = last + 1 < len(analysis.tokens) and analysis.tokens[last + 1].text[:1] in STOPS
    return ended or any(analysis.tokens[i].upos in ("VERB", "AUX") for i in label.rest)


def _number(analysis: Analysis, label: Label) -> bool:
    """True of a label of a table: only numbers follow it in its line."""
    return all(analysis.tokens[i].upos in ("NUM", "PUNCT", "SYM") for i in label.rest)


def _block(analysis: Analysis, label: Label, quotations: Quotations, lexicon: Lexicon) -> Iterator[Candidate]:
    """`And from Mayor Stone:`, and a quotation in the lines below."""
    quoted = quotations.around(label.colon + 1)
    words = list(label.words)
    while words and analysis.tokens[words[0]].text.lower() in ("and", "from", "then", "also"):
        words.pop(0)
    writes = words and analysis.tokens[words[-1]].lemma.lower() in FINDINGS
    if quoted is not None and quoted.first == label.colon + 1 and not writes and speaks(analysis, words, lexicon):
        yield _candidate(rules.BLOCK, Label(tuple(words), label.colon, (), label.first), quoted.tokens)


def _candidate(rule: Construction, label: Label, content: tuple[int, ...]) -> Candidate:
    cue = () if label.dotted else (label.colon,)
    return Candidate(rule, label.colon, cue, label.words, content, "", rule.id)

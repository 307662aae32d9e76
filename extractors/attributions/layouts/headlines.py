"""Headlines with the source at their end: `Dam unsafe, engineers say`, `Fare rise ‘an insult’ – union`.

A headline is a line without a full stop. Parsers often tag its last verb as a noun, so the rules read its form and
position, not its tag.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from onrecord.extractors.analysis import Analysis, Token
from onrecord.extractors.attributions import rules
from onrecord.extractors.attributions.constructions.addressees import MAX_HEARER_LENGTH
from onrecord.extractors.attributions.layouts.label_lines import MAX_LABEL_LENGTH
from onrecord.extractors.attributions.layouts.line_openings import SECTIONS, opened
from onrecord.extractors.attributions.layouts.speaker_labels import TOPICS, is_person, speaks
from onrecord.extractors.attributions.lexicon import Lexicon
from onrecord.extractors.attributions.quotations.quotation_candidates import MIN_SPEECH_LENGTH, Quotations, Quoted
from onrecord.extractors.attributions.without_cue.signatures import signer
from onrecord.extractors.draft import Candidate
from onrecord.extractors.grammar.nominals import is_court, names_person
from onrecord.extractors.grammar.noun_phrases import naming_phrase
from onrecord.extractors.grammar.punctuation import DASHES, trimmed
from onrecord.extractors.grammar.subjects import own_subject
from onrecord.extractors.grammar.verb_groups import FINITE
from onrecord.extractors.nouns import load_nouns

MAX_HEADLINE_LENGTH = 30
"""Most tokens of a headline; longer lines without a full stop are none. Chosen by eye."""

MIN_PHRASE_LENGTH = 3
"""Fewest tokens, marks included, of quoted words that are no more than a name or a single word. Chosen by eye."""

NOMINAL = frozenset({"NOUN", "PROPN", "ADJ", "DET", "ADP", "PART"})
"""Tags of the words of an addressee in headlines."""

PROMISING = frozenset({"promise", "order", "plan", "predict", "want"})
"""Classes of verbs that headlines join to a deed: `Governor hails nurses, promises higher pay`."""

PREDICATIVE = FINITE | {"VB", "TO"}
"""Tags of the predicate of a headline, which credits lack: `Edited by: Ana Cole`."""

ENDS = frozenset(".?!…;:,")

JOINING = frozenset({"after", "as", "while"})
"""Words between the two events of a headline."""


def headline_candidates(analysis: Analysis, quotations: Quotations, lexicon: Lexicon) -> Iterator[Candidate]:
    """The candidates of a text's headlines."""
    for line in (opened(analysis, line) for line in analysis.lines):
        last = analysis.tokens[line[-1]]
        if len(line) > MAX_HEADLINE_LENGTH or last.text[-1:] in ENDS:
            continue
        yield from _final(analysis, line, lexicon)
        yield from _second(analysis, line, lexicon)
        yield from _signed(analysis, line, quotations, lexicon)
        yield from _quoted(analysis, line, quotations, lexicon)


def without_first_event(analysis: Analysis, candidate: Candidate, lexicon: Lexicon) -> Candidate:
    """The candidate of a headline without the event before its own in the source: `Crews down tools as | union | says`.

    Parsers read the first verb as a noun. A source with `as` is one: `Man known as Ghost denies theft`.
    """
    at = max((n for n, i in enumerate(candidate.source) if analysis.tokens[i].text.lower() in JOINING), default=0)
    joint, own = candidate.source[at] if at else 0, candidate.source[at + 1 :]
    if not at or candidate.head not in candidate.cue or analysis.tokens[joint - 1].xpos in ("VBG", "VBN"):
        return candidate
    line = analysis.lines[bisect_right(analysis.lines, joint, key=lambda line: line[0]) - 1]
    headline = len(line) <= MAX_HEADLINE_LENGTH and analysis.tokens[line[-1]].text[-1:] not in ENDS
    return replace(candidate, source=own) if headline and speaks(analysis, own, lexicon) else candidate


def _final(analysis: Analysis, line: Sequence[int], lexicon: Lexicon) -> Iterator[Candidate]:
    """`Dam unsafe, engineers say`, `Dam unsafe, engineers tell council`, `Pilot had been drinking, inquest told`."""
    commas = [i for i in line if analysis.tokens[i].text == ","]
    tail = [i for i in line if commas and i > commas[-1]]
    verb = _verb(analysis, tail, lexicon)
    if verb is None:
        return
    words = trimmed(analysis, {i for i in tail if i < verb.index})
    if not words:
        return
    hearer = is_court(analysis.tokens[words[_noun(analysis, words)]])
    is_informed = verb.text.lower() in ("told", "hears") and verb.index == line[-1]
    shown = _shows(verb, lexicon) and analysis.tokens[words[-1]].upos == "NOUN"
    if len(words) > MAX_LABEL_LENGTH or not (hearer or shown or _names_speaker(analysis, words, lexicon)):
        return
    content = trimmed(analysis, set(range(line[0], commas[-1])))
    if any(analysis.tokens[i].upos != "PUNCT" for i in content) and not (is_informed and not hearer):
        source = () if is_informed else words
        particle = (tail[-1],) if _phrasal(verb, analysis.tokens[tail[-1]], lexicon) else ()
        cue = (verb.index, *particle)
        yield Candidate(rules.FINAL, verb.index, cue, source, content, "", rules.FINAL.id)


def _shows(verb: Token, lexicon: Lexicon) -> bool:
    """True of a verb of showing, whose subject may be any thing: `Bees can count, experiment suggests`."""
    entry = lexicon.verb(_stem(verb, lexicon))
    return entry is not None and "show" in entry.classes and verb.lemma.lower() != "say"


def _noun(analysis: Analysis, words: Sequence[int]) -> int:
    """The place of the last word before a preposition: `engineers | for the city`."""
    return max(next((n for n, i in enumerate(words) if analysis.tokens[i].upos == "ADP"), len(words)) - 1, 0)


def _names_speaker(analysis: Analysis, words: Sequence[int], lexicon: Lexicon) -> bool:
    """True of a speaker, also with a phrase after the noun: `engineers for the city`, `a team in Leeds`."""
    if speaks(analysis, words, lexicon):
        return True
    last = _noun(analysis, words)
    return speaks(analysis, words[: last + 1], lexicon) or lexicon.speaks(analysis.tokens[words[last]].lemma)


def _second(analysis: Analysis, line: Sequence[int], lexicon: Lexicon) -> Iterator[Candidate]:
    """`Bank holds rates, hints at cut in spring`: after a comma a second verb, with the subject of the first."""
    first = next((t for t in (analysis.tokens[i] for i in line) if t.upos == "VERB" and t.xpos == "VBZ"), None)
    subject = own_subject(analysis, first.index) if first is not None else None
    if first is None or subject is None or not line[0] <= subject.index < first.index:
        return
    commas = [i for i in line[:-2] if i > first.index and analysis.tokens[i].text == ","]
    for comma, end in pairwise((*commas, line[-1] + 1)):
        verb, behind = analysis.tokens[comma + 1], analysis.tokens[comma + 2]
        entry = lexicon.verb(_stem(verb, lexicon)) if verb.text.endswith("s") else None
        says = entry is not None and (entry.introduces_quotations or entry.classes[0] in PROMISING)
        if not says or behind.index >= end or behind.xpos in ("VBZ", "VBD", "MD", "CC", "POS"):
            continue
        preposition = (behind.index,) if behind.upos == "ADP" else ()
        cue = (verb.index, *preposition)
        content = trimmed(analysis, set(range(cue[-1] + 1, end)))
        source = naming_phrase(analysis, subject.index, first.index)
        if content and source:
            yield Candidate(rules.SECOND, verb.index, cue, source, content, "conj^ nsubj", rules.SECOND.id)


def _stem(verb: Token, lexicon: Lexicon) -> str:
    """The lemma of a word that may be a verb in the third person, whatever its tag: `hints`, `promises`, `denies`."""
    text = verb.text.lower()
    forms = (text.removesuffix("s"), text.removesuffix("es"), text.removesuffix("ies") + "y")
    return next((form for form in forms if lexicon.verb(form) is not None), text)


def _verb(analysis: Analysis, tail: Sequence[int], lexicon: Lexicon) -> Token | None:
    """The verb that ends a headline, or that only an addressee follows."""
    for place, index in enumerate(tail[1:], 1):
        token = analysis.tokens[index]
        entry = lexicon.verb(token.lemma)
        heard = entry is not None and entry.addressee and len(tail) - place - 1 <= MAX_HEARER_LENGTH
        heard = heard and token.xpos == "VBZ" and all(analysis.tokens[i].upos in NOMINAL for i in tail[place + 1 :])
        if (index == tail[-1] or heard) and _reports(token, lexicon):
            return token
        if index == tail[-1] - 1 and _phrasal(token, analysis.tokens[tail[-1]], lexicon):
            return token
    return None


def _phrasal(verb: Token, particle: Token, lexicon: Lexicon) -> bool:
    """True of a verb of saying with its particle: `cry out`, `point out`."""
    forms = {verb.lemma.lower(), _stem(verb, lexicon)}
    entries = (lexicon.verb(f"{form} {particle.text.lower()}") for form in forms)
    return particle.upos in ("ADP", "ADV") and any(entry is not None and entry.takes_clause for entry in entries)


def _reports(verb: Token, lexicon: Lexicon) -> bool:
    """True where a word has the form of a verb that reports a clause, whatever its tag."""
    text, lemma = verb.text.lower(), verb.lemma.lower()
    forms = {lemma, text, text.removesuffix("s"), text.removesuffix("es")}
    if text in ("told", "hears"):
        return True
    entries = (lexicon.verb(form) for form in forms)
    return any(entry is not None and entry.takes_clause for entry in entries)


def _signed(analysis: Analysis, line: Sequence[int], quotations: Quotations, lexicon: Lexicon) -> Iterator[Candidate]:
    """`Fare rise ‘an insult’ – union`: part of it is quoted, or it is a clause: `Fares to rise: union chief`."""
    dashes = [i for i in line if analysis.tokens[i].text in DASHES | {":"} and i not in quotations.tokens]
    if not dashes or dashes[-1] == line[0]:
        return
    dash = dashes[-1]
    quoted = quotations.around(dash - 1)
    whole = quoted is not None and len(quoted.tokens) > MIN_SPEECH_LENGTH
    if whole and quoted is not None and quoted.first > line[0] and analysis.tokens[quoted.first - 1].text in (":", "."):
        return  # the name signs the quotation, not all of the line
    if whole and quoted is not None and quoted.first == line[0] and signer(analysis, [i for i in line if i > dash]):
        return  # a signature, which may have a title after the name
    words = _speaker(analysis, [i for i in line if i > dash], lexicon)
    content = trimmed(analysis, {i for i in line if i < dash})
    colon = analysis.tokens[dash].text == ":"
    quotes = any(i in quotations.tokens for i in content) and (not colon or _signs_quotation(analysis, words, quoted))
    section = len(content) == 1 and analysis.tokens[content[0]].lemma.lower() in SECTIONS  # `WATCH: Mayor sings`
    if not content or section or not (quotes or _signs(analysis, words, content)):
        return
    behind = analysis.tokens[words[-1] + 1 : line[-1]][:1] if words else ()
    acts = any(t.xpos in FINITE for t in behind)  # `The ‘forgotten’ war: refugees tell their stories`
    body = bool(words) and analysis.tokens[words[-1]].lemma.lower() in load_nouns().bodies
    if 0 < len(words) <= MAX_LABEL_LENGTH and not acts and (body or speaks(analysis, words, lexicon, quotes)):
        yield Candidate(rules.SIGNED, dash, (dash,), words, content, "", rules.SIGNED.id)


def _signs_quotation(analysis: Analysis, words: Sequence[int], quoted: Quoted | None) -> bool:
    """True of nouns, or a person's name, after a colon that some quoted words precede: `Drug ‘no better’: study`."""
    named = bool(words) and names_person(analysis, words[-1])
    spoken = quoted is not None and len(quoted.tokens) > MIN_PHRASE_LENGTH
    return spoken and (named or all(analysis.tokens[i].text.islower() for i in words))


def _signs(analysis: Analysis, words: Sequence[int], content: Sequence[int]) -> bool:
    """True of a noun or a person's name after a clause without quotation marks: `Bills to double – regulator`.

    A number of people or things before a dash is what is reported too: `Nine dead in bus crash – ministry`.
    """
    clause = any(analysis.tokens[i].upos in ("VERB", "AUX") or analysis.tokens[i].text.lower() == "to" for i in content)
    opens = (i for i in content if i == content[0] or analysis.tokens[i - 1].text == ":")
    counted = len(content) >= MIN_SPEECH_LENGTH and any(analysis.tokens[i].upos == "NUM" for i in opens)
    clause = clause or (counted and analysis.tokens[content[-1] + 1].text in DASHES)
    named = bool(words) and names_person(analysis, words[0])
    if named and not any(analysis.tokens[i].xpos in PREDICATIVE or analysis.tokens[i].upos == "AUX" for i in content):
        return False  # `Additional reporting: Ana Cole`
    return clause and (named or all(analysis.tokens[i].text.islower() for i in words))


def _quoted(analysis: Analysis, line: Sequence[int], quotations: Quotations, lexicon: Lexicon) -> Iterator[Candidate]:
    """`‘I asked nicely’: Novak defends rise`, `‘I asked nicely’: Novak on the rise`: the person after the colon."""
    quoted = quotations.around(line[0])
    if quoted is None or quoted.first != line[0] or quoted.last + 2 not in line:
        return
    merged = len(analysis.tokens[quoted.last].text) > 1  # one token for mark and colon, which then cannot be the cue
    colon = quoted.last + (not merged)
    words = _speaker(analysis, [i for i in line if i > colon], lexicon)
    if not analysis.tokens[colon].text.endswith(":") or not 0 < len(words) <= MAX_LABEL_LENGTH:
        return
    if speaks(analysis, words, lexicon, quoted=True) and is_person(analysis, words):
        content = trimmed(analysis, set(quoted.tokens))
        cue = () if merged else (colon,)
        yield Candidate(rules.QUOTED_BY_SUBJECT, colon, cue, words, content, "", rules.QUOTED_BY_SUBJECT.id)


def _speaker(analysis: Analysis, words: Sequence[int], lexicon: Lexicon) -> tuple[int, ...]:
    """The first phrase of some words: up to a verb, a comma, or the topic: `passengers | on the delay`."""
    kept: list[int] = []
    for index in words:
        token = analysis.tokens[index]
        third = token.text.islower() and token.text.endswith("s") and lexicon.verb(token.text[:-1]) is not None
        if third and kept and analysis.tokens[kept[-1]].upos == "PROPN":
            break  # a verb that a parse reads as part of the name: `Novak defends`
        clausal = token.upos in ("VERB", "AUX", "SCONJ") or token.xpos == "WP"
        if clausal or token.text == "," or token.text.lower() in TOPICS:
            break
        kept.append(index)
    return trimmed(analysis, set(kept))

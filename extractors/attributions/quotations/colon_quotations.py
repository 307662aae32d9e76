"""Quotations after a colon without a verb of saying: `Kovacs was blunter: “Resign.”`, `From the report: “No.”`.

The clause before the colon has a speaker as its subject, or a noun for what is said with its owner: `The union's answer
was short: “No.”`. A headline has the quotation at its end: `Mayor defends rise: ‘I asked nicely’`. Without a clause the
words before the colon name the speaker, as a label within a line does.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from onrecord.extractors.analysis import Analysis, Token
from onrecord.extractors.attributions.layouts import layout_rules
from onrecord.extractors.attributions.layouts.label_lines import MAX_LABEL_LENGTH
from onrecord.extractors.attributions.layouts.speaker_labels import is_person, speaks
from onrecord.extractors.attributions.lexicon import Lexicon
from onrecord.extractors.attributions.quotations.quotation_candidates import Quotations, Quoted
from onrecord.extractors.draft import Candidate
from onrecord.extractors.grammar.case import case_of
from onrecord.extractors.grammar.noun_phrases import naming_phrase
from onrecord.extractors.grammar.punctuation import DASHES, trimmed
from onrecord.extractors.grammar.subjects import main_predicate, own_subject
from onrecord.extractors.grammar.verb_groups import is_passive, predicate_words
from onrecord.extractors.lexicon.speech import SAYINGS

MAX_NAME_LENGTH = 4
"""Most words of a person's name in a headline."""

OWNING = ("from", "by")
"""Prepositions of the owner of what is said: `the message from the players`."""


def colon_candidates(analysis: Analysis, quotations: Quotations, lexicon: Lexicon) -> Iterator[Candidate]:
    """The candidates of the quotations that follow a colon and a clause or a phrase for their speaker."""
    persons: dict[tuple[str, ...], list[int]] = {}
    for entity in analysis.entities:
        if entity.label == "PERSON":
            name = tuple(token.text for token in analysis.tokens[entity.first : entity.last])
            persons.setdefault(name, []).append(entity.first)
    for quoted in quotations.all:
        colon = quoted.first - 1
        if colon < 1 or analysis.tokens[colon].text != ":" or quotations.around(colon) is not None:
            continue
        words = _before(analysis, colon, quotations)
        verb = main_predicate(analysis, words)
        named = _headline_person(analysis, words, persons, lexicon) if words else ()
        if verb is not None and not named:
            yield from _after_clause(analysis, verb, words, quoted, lexicon)
        elif words:
            yield from _after_phrase(analysis, words, colon, quoted, named, lexicon)


def _before(analysis: Analysis, colon: int, quotations: Quotations) -> Sequence[int]:
    """The words before a colon in its line and sentence, back to a dash."""
    first = colon
    while first and not _is_dash(analysis, first - 1):
        behind, before = analysis.tokens[first], analysis.tokens[first - 1]
        divided = before.sentence != behind.sentence and before.upos == "PUNCT"  # not `Ana Cole Slams | Port Chief:`
        if (
            divided
            or analysis.paragraphs[before.index] != analysis.paragraphs[colon]
            or before.index in quotations.tokens
        ):
            break
        first -= 1
    return range(first, colon)


def _is_dash(analysis: Analysis, index: int) -> bool:
    """True of a dash between blanks, not of the hyphen in a word."""
    token = analysis.tokens[index]
    return token.text in DASHES and analysis.text[token.start - 1 : token.start].isspace()


def _after_clause(
    analysis: Analysis, verb: Token, words: Sequence[int], quoted: Quoted, lexicon: Lexicon
) -> Iterator[Candidate]:
    """`Kovacs was blunter: “…”`, `The union's answer was short: “…”`; other rules read verbs of saying."""
    entry = lexicon.verb(verb.lemma) if verb.upos == "VERB" else None
    subject = own_subject(analysis, verb.index)
    last = analysis.tokens[words[-1]]
    if last.upos == "VERB" and last.deprel == "acl:relcl" and last is not verb:
        return  # `She showed a card, which read: “No.”`
    if subject is None or is_passive(analysis, verb.index) or (entry is not None and entry.introduces_quotations):
        return
    if any(analysis.tokens[i].text.lower() == "that" and analysis.tokens[i].relation == "mark" for i in words[:-1]):
        return  # `She grew so cross that I changed my answer: “…”`
    cue = tuple(i for i in predicate_words(analysis, verb.index) if i in words)
    source = naming_phrase(analysis, subject.index, verb.index)
    owner = _owner(analysis, subject, lexicon)
    if owner is not None:
        cue = tuple(sorted({subject.index, *cue}))
        source = naming_phrase(analysis, owner.index, subject.index)
    elif not _is_speaker(analysis, subject, source, lexicon):
        return
    source = tuple(i for i in source if i in words and i not in cue)
    if source:
        rule = layout_rules.AFTER_COLON
        yield Candidate(rule, verb.index, cue, source, quoted.tokens, "", rule.id)


def _is_speaker(analysis: Analysis, subject: Token, source: Sequence[int], lexicon: Lexicon) -> bool:
    """True of a subject that speaks: a name, a noun for a person or a body, `he` or `she`."""
    if subject.upos == "PRON":
        return subject.text.lower() in ("he", "she")
    return is_person(analysis, source) or speaks(analysis, source, lexicon)


def _owner(analysis: Analysis, noun: Token, lexicon: Lexicon) -> Token | None:
    """The owner of a noun for what is said: `the union's answer`, `the message from the players`."""
    entry = lexicon.noun(noun.lemma)
    if noun.upos != "NOUN" or entry is None or not entry.classes or entry.classes[0] not in SAYINGS:
        return None
    for token in analysis.dependents(noun.index, "nmod"):
        if token.deprel == "nmod:poss" or case_of(analysis, token.index) in OWNING:
            return token
    return None


def _after_phrase(
    analysis: Analysis, words: Sequence[int], colon: int, quoted: Quoted, headed: tuple[int, ...], lexicon: Lexicon
) -> Iterator[Candidate]:
    """`From the report: “…”`, `Rents are falling - Ada Bell: “…”`: the words before the colon name the speaker."""
    named = _from_person(analysis, words) or headed
    if not named:
        first = next((n for n, i in enumerate(words) if analysis.tokens[i].text.lower() == "from"), -1)
        named = trimmed(analysis, set(words[first + 1 :])) if first <= 1 else ()
    whose = headed or any(analysis.tokens[i].text.lower() == "from" for i in words if i not in named)
    if named and (whose or speaks(analysis, named, lexicon)) and len(named) <= MAX_LABEL_LENGTH:
        rule = layout_rules.INLINE
        yield Candidate(rule, colon, (colon,), named, quoted.tokens, "", rule.id)


def _from_person(analysis: Analysis, words: Sequence[int]) -> tuple[int, ...]:
    """The person after `from` at the end of a phrase: `A lesson from | Maria Cole`."""
    entity = analysis.entity_at(words[-1])
    if entity is None or entity.label != "PERSON" or entity.last != words[-1] + 1 or entity.first not in words[2:]:
        return ()
    whose = analysis.tokens[entity.first - 1].text.lower() == "from" and analysis.tokens[words[0]].upos != "VERB"
    return tuple(range(entity.first, entity.last)) if whose else ()


def _headline_person(
    analysis: Analysis, words: Sequence[int], persons: Mapping[tuple[str, ...], Sequence[int]], lexicon: Lexicon
) -> tuple[int, ...]:
    """The person who opens a headline in capitals before a verb or `on`: `Ana Cole Slams …`, `Cole on Rents`.

    Parser and recogniser read capitals as names, so a name that the text has elsewhere decides where one ends.
    """
    tokens = analysis.tokens
    if not all(tokens[i].text[0].isupper() or tokens[i].upos == "ADP" for i in words):
        return ()
    for end in range(min(MAX_NAME_LENGTH, len(words) - 1), 0, -1):
        places, behind = persons.get(tuple(tokens[i].text for i in words[:end]), ()), tokens[words[end]]
        elsewhere = bool(places) and (places[0] < words[0] or places[-1] > words[-1])
        if elsewhere and (behind.text == "on" or (end > 1 and behind.text[-1] == "s")):
            return tuple(words[:end])
    entity = analysis.entity_at(words[0])
    if entity is not None and entity.label == "PERSON" and entity.first == words[0]:
        verb = next((i for i in words[1:] if verb_form(tokens[i].text, lexicon)), words[0])
        if words[0] < verb <= entity.last and verb < words[-1]:
            return tuple(range(entity.first, verb))
    return ()


def verb_form(word: str, lexicon: Lexicon) -> bool:
    """True of a verb of the lexicon in the third person, whatever its case: `Slams`."""
    text = word.lower()
    forms = (text.removesuffix("s"), text.removesuffix("es"))
    return text.endswith("s") and any(lexicon.verb(form) is not None for form in forms)

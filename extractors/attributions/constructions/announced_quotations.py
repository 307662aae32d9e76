"""Quotations beside words that announce or take them up: `“No,” came the reply`, `“the sulk”, as Cho calls it`.

Parsers read the noun behind the verb as its object and the quotation as its subject, so the order of the words decides.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from onrecord.extractors.analysis import Analysis, Token
from onrecord.extractors.attributions.constructions.sure_rules import ANNOUNCED, AS_CALLED
from onrecord.extractors.attributions.lexicon import Lexicon
from onrecord.extractors.attributions.quotations.quotation_candidates import Quotations, Quoted
from onrecord.extractors.draft import Candidate
from onrecord.extractors.grammar.case import case_of
from onrecord.extractors.grammar.nominals import denotes_person
from onrecord.extractors.grammar.noun_phrases import naming_phrase
from onrecord.extractors.grammar.subjects import own_subject
from onrecord.extractors.grammar.verb_groups import TENSED, predicate_words
from onrecord.extractors.lexicon.entity_labels import SPEAKERS
from onrecord.extractors.lexicon.speech import QUOTING
from onrecord.extractors.nouns import load_nouns

COMING = frozenset("come go ring rise echo sound return arrive follow".split())
"""Verbs of appearing and of sounding whose subject may follow them. By hand, from VerbNet's classes appear-48.1.1 and
sound_emission-43.2."""

PHRASE = frozenset({"DET", "ADJ", "NOUN", "PROPN", "NUM", "PART"})
"""Tags of the words of a noun phrase before its first preposition; `PART` of the possessive ending."""

MAX_PHRASE_LENGTH = 6
"""Most words of the noun phrase for what is said: `the mayor's two-word reply`. Chosen by eye."""

MAX_PLACE_LENGTH = 10
"""Most words between that phrase and a colon: `a shout from the back of the hall`. Chosen by eye."""


def announced_candidates(
    analysis: Analysis, verb: int, quotations: Quotations, lexicon: Lexicon
) -> Iterator[Candidate]:
    """The candidates of the quotation before a verb, and of that after a colon behind it."""
    token = analysis.tokens[verb]
    is_be = token.lemma.lower() == "be"
    if token.xpos not in TENSED or not (is_be or token.lemma.lower() in COMING) or quotations.around(verb):
        return
    particle = not is_be and any(t.upos == "ADP" for t in analysis.tokens[verb + 1 : verb + 2])
    behind = _phrase(analysis, verb + 1 + particle, lexicon)
    before, after = quotations.adjacent(verb)
    beside = behind and before is not None and before.closed and before.last == verb - 1
    if before is not None and beside and (not is_be or _is_definite(analysis, behind, before)):
        yield _candidate(analysis, token, behind, before, lexicon)
    subject = own_subject(analysis, verb)
    ahead = _phrase(analysis, min(analysis.subtree(subject.index)), lexicon) if subject is not None else ()
    phrase = behind or (ahead if ahead and ahead[-1] < verb else ())
    if phrase and not is_be and after is not None and _leads_to(analysis, max(verb, phrase[-1]), after):
        yield _candidate(analysis, token, phrase, after, lexicon)


def called_candidates(analysis: Analysis, verb: int, quotations: Quotations, lexicon: Lexicon) -> Iterator[Candidate]:
    """The quotation on one side of a clause with `as`, without or with a comma: `“the big sulk”, as Cho calls it`."""
    entry = lexicon.verb(analysis.tokens[verb].lemma)
    marks = [t.index for t in analysis.dependents(verb, "mark", "case") if t.text.lower() == "as"]
    objects = [t.index for t in analysis.dependents(verb, "obj") if t.text.lower() in ("it", "them")]
    subject = own_subject(analysis, verb)
    if entry is None or "describe" not in entry.classes or not marks or not objects or subject is None:
        return
    source = naming_phrase(analysis, subject.index, verb)
    cue = tuple(sorted({*marks, *objects, *predicate_words(analysis, verb)} - set(source)))
    before, after = quotations.adjacent(verb)
    first, last = cue[0] - (analysis.tokens[cue[0] - 1].text == ","), cue[-1] + 1
    last += any(t.text == "," for t in analysis.tokens[last : last + 1])
    beside = [one for one in (before, after) if one is not None and (one.last == first - 1 or one.first == last)]
    if beside and quotations.around(verb) is None:
        yield Candidate(AS_CALLED, verb, cue, source, beside[0].tokens, "beside", AS_CALLED.id)


def _phrase(analysis: Analysis, first: int, lexicon: Lexicon) -> tuple[int, ...]:
    """The words from a place up to a noun for what is said, before the first preposition; empty if there is none."""
    words: list[Token] = []
    for token in analysis.tokens[first : first + MAX_PHRASE_LENGTH]:
        if token.upos not in PHRASE and token.xpos != "PRP$":
            break
        words.append(token)
    noun = words[-1] if words else None
    if noun is None or noun.upos != "NOUN":
        return ()
    said = _is_uttered(noun, lexicon) or lexicon.noun_class(noun) in QUOTING
    return tuple(t.index for t in words) if said else ()


def _is_uttered(noun: Token, lexicon: Lexicon) -> bool:
    """True of a noun for a sound of voices: `a shout`, `the chant`."""
    verb = lexicon.verb(noun.lemma)
    return "manner" in (lexicon.noun_class(noun), *(verb.classes[:1] if verb is not None else ()))


def _is_definite(analysis: Analysis, phrase: Sequence[int], quoted: Quoted) -> bool:
    """True of one saying, `the reply` or `her answer`, and a quotation that begins as a sentence does."""
    first, opening = analysis.tokens[phrase[0]], analysis.tokens[quoted.first + 1].text
    definite = first.text.lower() == "the" or any(analysis.tokens[i].xpos in ("PRP$", "POS") for i in phrase)
    return definite and opening[:1].isupper()


def _leads_to(analysis: Analysis, last: int, quoted: Quoted) -> bool:
    """True of a quotation after a colon with only the place of the saying before it."""
    between = analysis.tokens[last + 1 : quoted.first]
    plain = all(t.upos not in ("VERB", "AUX", "PUNCT") for t in between[:-1])
    reported = analysis.tokens[quoted.last - 1].text == ","  # `Shots rang out: “I ran,” Ms Ode said`
    return 0 < len(between) <= MAX_PLACE_LENGTH and plain and between[-1].text == ":" and not reported


def _candidate(analysis: Analysis, verb: Token, phrase: Sequence[int], quoted: Quoted, lexicon: Lexicon) -> Candidate:
    """The candidate with the owner of the saying, or who is named after `from`, as its source."""
    noun = analysis.tokens[phrase[-1]]
    whose = [t for t in analysis.dependents(noun.index, "nmod") if t.deprel == "nmod:poss"]
    source: tuple[int, ...] = naming_phrase(analysis, whose[0].index, noun.index) if whose else ()
    source = source or _sender(analysis, phrase, lexicon)
    if noun.lemma.lower() == "voice":  # it speaks itself, wherever it comes from
        source = (*phrase, *_from(analysis, phrase))
    words = (
        {*phrase, *range(verb.index, phrase[0])}
        if verb.index < phrase[0]
        else {*predicate_words(analysis, verb.index), *phrase}
    )
    cue = tuple(sorted(i for i in words - set(source) if analysis.tokens[i].xpos != "POS"))
    return Candidate(ANNOUNCED, verb.index, cue or (verb.index,), source, quoted.tokens, "beside", ANNOUNCED.id)


def _from(analysis: Analysis, phrase: Sequence[int]) -> tuple[int, ...]:
    """The words of the phrase with `from` directly after a noun."""
    at = phrase[-1] + 1
    opens = at < len(analysis.tokens) and analysis.tokens[at].text.lower() == "from"
    head = analysis.tokens[at].head if opens else None
    return tuple(i for i in analysis.subtree(head) if i >= at) if head is not None and head > at else ()


def _sender(analysis: Analysis, phrase: Sequence[int], lexicon: Lexicon) -> tuple[int, ...]:
    """The person, body or capital after `from`; not a place: `from the back of the hall`."""
    words = _from(analysis, phrase)
    head = analysis.tokens[analysis.tokens[words[0]].head or 0] if words else None
    if head is None or not _can_send(analysis, head, _is_uttered(analysis.tokens[phrase[-1]], lexicon)):
        return ()
    return tuple(i for i in naming_phrase(analysis, head.index, phrase[-1]) if i > words[0])


def _can_send(analysis: Analysis, head: Token, uttered: bool) -> bool:
    """True of a person, people, a body and a capital; bodies have halls and benches from which people shout."""
    nouns, lemma, entity = load_nouns(), head.lemma.lower(), analysis.entity_at(head.index)
    if entity is not None:
        return entity.label in SPEAKERS | {"GPE"}
    counted = (t for t in analysis.dependents(head.index, "nmod") if case_of(analysis, t.index) == "of")
    people = nouns.is_person(lemma) or lemma in nouns.groups or any(denotes_person(analysis, t) for t in counted)
    return people or (not uttered and (lemma in nouns.bodies or lemma in nouns.governments))

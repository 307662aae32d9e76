"""Reporting clauses at the end of a sentence whose source has a clause of its own: leads.

`Patients were carried down four flights, the trust that runs the hospital has admitted.` Parses attach the noun, its
clause or the verb to the words before, and the role model follows them. The order of the words is more reliable: a
whole clause, a comma, a noun phrase for a speaker with a relative clause or a participle, a verb of saying, the end.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from onrecord.extractors.analysis import Analysis, Sentence, Token
from onrecord.extractors.attributions import rules
from onrecord.extractors.attributions.layouts.speaker_labels import speaks
from onrecord.extractors.attributions.lexicon import Lexicon
from onrecord.extractors.attributions.quotations.quotation_candidates import Quotations
from onrecord.extractors.attributions.sources.grammatical_sources import HEARERS
from onrecord.extractors.draft import Candidate
from onrecord.extractors.grammar.heads import tops
from onrecord.extractors.grammar.nominals import is_court
from onrecord.extractors.grammar.punctuation import trimmed
from onrecord.extractors.grammar.verb_groups import FINITE
from onrecord.extractors.nouns import load_nouns

RELATIVE = frozenset({"WDT", "WP", "WP$"})
"""Tags of relative pronouns."""

NOMINAL = frozenset({"DET", "ADJ", "NOUN", "PROPN", "NUM", "ADP", "PART"})
"""Tags of the words of a noun phrase without clauses."""

WISHING = frozenset("ask decline insist request refuse speak".split())
"""Verbs that introduce a source's wish not to be named."""

MAX_TAIL_LENGTH = 6
"""Most words after the verb for its time or place: `on Tuesday`, `in its annual report`. Chosen by eye."""


@dataclass(frozen=True, slots=True)
class _ClosingSource:
    """The token of the comma before a source, and the end of its words."""

    comma: int
    end: int


def closing_candidates(analysis: Analysis, quotations: Quotations, lexicon: Lexicon) -> Iterator[Candidate]:
    """The candidates of the sentences that end in a reporting clause."""
    for sentence in analysis.sentences:
        verb = _verb(analysis, sentence, quotations, lexicon)
        if verb is None:
            continue
        group = _group(analysis, verb)
        if not _finite(analysis, group):
            continue
        if heard := _heard(analysis, sentence, group):
            yield heard
            continue
        source = _source(analysis, sentence, group[0], lexicon)
        if source is None or not is_main_clause(analysis, sentence, source.comma, quotations):
            continue
        words = trimmed(analysis, set(range(source.comma + 1, source.end)))
        content = trimmed(analysis, set(range(sentence.first, source.comma)))
        yield Candidate(rules.LEAD, verb.index, tuple(group), words, content, "", rules.LEAD.id)


def _heard(analysis: Analysis, sentence: Sentence, group: Sequence[int]) -> Candidate | None:
    """The report that a court or a council hears at the end of a sentence: `Bell ran off, the court was told`.

    The content may have quotations, and attributions of its own.
    """
    verb = analysis.tokens[group[-1]]
    is_informed = verb.lemma.lower() in HEARERS and any(analysis.tokens[i].lemma == "be" for i in group)
    comma = next((i for i in range(group[0] - 1, sentence.first, -1) if analysis.tokens[i].text == ","), None)
    if comma is None or not (is_informed or verb.lemma.lower() == "hear"):
        return None
    core = _core(analysis, comma + 1, group[0])
    courts = [i for i in core if is_court(analysis.tokens[i])]
    if (
        not courts
        or core[-1] != group[0] - 1
        or any(analysis.tokens[i].upos == "ADP" for i in core[: core.index(courts[0])])
    ):
        return None
    words = analysis.tokens[sentence.first : comma]
    if words[0].upos == "SCONJ" or words[0].xpos == "WRB" or not _has_subject(words):
        return None
    content = trimmed(analysis, set(range(sentence.first, comma)))
    return Candidate(rules.HEARD, verb.index, tuple(group), (), content, "", rules.HEARD.id)


def _verb(analysis: Analysis, sentence: Sentence, quotations: Quotations, lexicon: Lexicon) -> Token | None:
    """The verb of saying at the end of a sentence; only a time, a place or a wish not to be named may follow it."""
    tail: list[Token] = []
    end = _before_wish(analysis, sentence)
    for token in reversed(analysis.tokens[sentence.first : end]):
        if token.upos == "VERB":
            entry = lexicon.verb(token.lemma)
            opens = tail[-1] if tail else None
            apart = opens is None or opens.upos in ("ADP", "ADV") or analysis.entity_at(opens.index) is not None
            apart = apart or (entry is not None and entry.addressee and opens is not None and opens.upos in NOMINAL)
            says = entry is not None and entry.takes_clause and token.xpos in FINITE | {"VBN"}
            return token if says and apart and quotations.around(token.index) is None else None
        if token.upos in ("AUX", "SCONJ", "PRON") or token.text in (",", ":") or len(tail) > MAX_TAIL_LENGTH:
            return None
        if token.upos != "PUNCT":
            tail.append(token)
    return None


def _before_wish(analysis: Analysis, sentence: Sentence) -> int:
    """The end of a sentence, less a wish not to be named: `…, an aide said, asking not to be named`."""
    for comma in range(sentence.last - 2, sentence.first, -1):
        verb, behind = analysis.tokens[comma - 1], analysis.tokens[comma + 1]
        if analysis.tokens[comma].text == "," and verb.upos == "VERB" and behind.xpos == "VBG":
            return comma if behind.lemma.lower() in WISHING else sentence.last
    return sentence.last


def _group(analysis: Analysis, verb: Token) -> list[int]:
    """The verb with the auxiliaries and adverbs before it."""
    first = verb.index
    while (
        first and analysis.tokens[first - 1].upos in ("AUX", "ADV", "PART") and analysis.tokens[first - 1].xpos != "POS"
    ):
        first -= 1
    return list(range(first, verb.index + 1))


def _finite(analysis: Analysis, group: Sequence[int]) -> bool:
    """True of a verb with a tense; taggers read the past tense after another clause as a participle."""
    verb, alone = analysis.tokens[group[-1]], all(analysis.tokens[i].upos != "AUX" for i in group)
    agent = analysis.tokens[group[-1] + 1 : group[-1] + 2]
    regular = verb.text.lower().endswith("ed") and not any(t.text.lower() == "by" for t in agent)
    return any(analysis.tokens[i].xpos in FINITE for i in group) or (alone and regular)


def _source(analysis: Analysis, sentence: Sentence, group: int, lexicon: Lexicon) -> _ClosingSource | None:
    """The noun phrase between a comma and the verb, where it has a clause of its own and denotes a speaker."""
    tokens = analysis.tokens
    commas = [i for i in range(sentence.first, group) if tokens[i].text == ","]
    aside = bool(commas) and commas[-1] == group - 1
    if len(commas) < 1 + 2 * aside:
        return None
    comma, end = (commas[-3], commas[-2]) if aside else (commas[-1], group)
    core = _core(analysis, comma + 1, end)
    clause = range(core[-1] + 1, group) if core else range(0)
    words = [tokens[i] for i in clause if tokens[i].upos != "PUNCT"]
    wish = _before_wish(analysis, sentence) < sentence.last
    if not core or not (_modifies(words) if words else wish) or _doubled(analysis, core):
        return None
    return _ClosingSource(comma, group) if _speaks(analysis, core, lexicon) else None


def _speaks(analysis: Analysis, core: Sequence[int], lexicon: Lexicon) -> bool:
    """True of a noun phrase for a person, a body or a group of people."""
    words = trimmed(analysis, set(core))
    heads = tops(analysis, words)
    lemma = analysis.tokens[heads[-1]].lemma.lower() if heads else ""
    nouns = load_nouns()
    known = (lexicon.persons, nouns.persons, nouns.bodies, nouns.governments, nouns.groups)
    return any(lemma in some for some in known) or speaks(analysis, words, lexicon)


def _core(analysis: Analysis, first: int, end: int) -> list[int]:
    """The words of a noun phrase before its first clause."""
    core: list[int] = []
    for token in analysis.tokens[first:end]:
        possessive = token.upos == "PRON" and token.xpos == "PRP$"
        if (token.upos not in NOMINAL and not possessive) or token.xpos in RELATIVE | {"VBN", "VBG"}:
            break
        core.append(token.index)
    return core


def _modifies(words: Sequence[Token]) -> bool:
    """True of a whole relative clause, or of a participle: `that runs it`, `appointed by the state`.

    A relative pronoun without a verb of its own has that of the cue: `a fault that the firm | has admitted`.
    """
    pronouns = sum(t.xpos in RELATIVE for t in words)
    if words[0].xpos in RELATIVE:
        return sum(t.xpos in FINITE for t in words) >= pronouns
    return words[0].xpos in ("VBN", "VBG", "VBD") and not pronouns


def _doubled(analysis: Analysis, core: Sequence[int]) -> bool:
    """True of two noun phrases side by side, the second the subject of a clause: `a fault the firm | has admitted`."""
    pairs = ((analysis.tokens[i - 1], analysis.tokens[i]) for i in core[1:])
    return any(a.upos in ("NOUN", "PROPN") and b.upos in ("DET", "PRON") for a, b in pairs)


def is_main_clause(analysis: Analysis, sentence: Sentence, comma: int, quotations: Quotations) -> bool:
    """True if the words before a comma are a main clause outside quotation marks."""
    words = analysis.tokens[sentence.first : comma]
    if (
        not words
        or words[0].upos == "SCONJ"
        or words[0].xpos == "WRB"
        or any(t.index in quotations.tokens for t in words)
    ):
        return False
    return _has_subject(words)


def _has_subject(words: Sequence[Token]) -> bool:
    """True of words with a finite verb and a nominal before it."""
    verb = next((n for n, t in enumerate(words) if t.xpos in FINITE), 0)
    return any(t.upos in ("NOUN", "PROPN", "PRON", "NUM") for t in words[:verb])

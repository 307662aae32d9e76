"""Attributions without a cue: the sources of floating quotations, free indirect speech, and answers of interviews.

The source of a floating quotation is the last speaker before it, in its own paragraph or in the one before: the source
of the last attribution there, or the subject of a verb of speech or writing in the last sentence. Sentences between
that are about nobody else do not interrupt a voice. There is none after a question, or if the last source is nobody or
cannot speak. Else it is the only person whom the sentence before is about.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import replace

from onrecord.extractors.analysis import Analysis, Token
from onrecord.extractors.attributions import rules
from onrecord.extractors.attributions.layouts.line_openings import topic_start
from onrecord.extractors.attributions.lexicon import Lexicon
from onrecord.extractors.attributions.quotations.quotation_candidates import MIN_SPEECH_LENGTH, Quotations
from onrecord.extractors.attributions.without_cue import uncued_rules
from onrecord.extractors.attributions.without_cue.asked_persons import asked_person, is_answer
from onrecord.extractors.attributions.without_cue.continuation import is_answered
from onrecord.extractors.attributions.without_cue.dialogues import asked_again, is_turn, other_party, question_start
from onrecord.extractors.attributions.without_cue.free_reports import free_reports
from onrecord.extractors.attributions.without_cue.interviews import answers
from onrecord.extractors.checkpoints import checkpoint
from onrecord.extractors.draft import Candidate, Selected
from onrecord.extractors.grammar.case import case_of
from onrecord.extractors.grammar.heads import head_of, root_of
from onrecord.extractors.grammar.nominals import denotes_person
from onrecord.extractors.grammar.noun_phrases import naming_phrase
from onrecord.extractors.grammar.punctuation import trimmed
from onrecord.extractors.grammar.subjects import own_subject
from onrecord.extractors.grammar.verb_groups import is_passive
from onrecord.extractors.nouns import load_nouns
from onrecord.extractors.rule import Construction, Family

MAX_TURNS = 8
"""Most attributions before a quotation that are searched for the turns of its dialogue; some are reported in others."""

NOT_SPEAKING = frozenset({"nobody", "none", "nothing", "no"})
"""Words that open the sources that denote nobody."""

MAX_BETWEEN = 3
"""Most sentences about nobody else between a speaker, or who is introduced, and a quotation. Chosen by eye."""


def with_uncued(
    analysis: Analysis, found: Sequence[Selected], quotations: Quotations, lexicon: Lexicon
) -> list[Selected]:
    """The attributions of a text with the sources of its floating quotations, and with the answers of an interview."""
    for one in found:
        one.candidate = _of_whole_sentences(analysis, one.candidate, quotations)
    replied = [Selected(one) for one in _uncut(list(answers(analysis, quotations.tokens)), found)]
    owned = {i for one in replied for i in one.candidate.content}
    every = [*found, *replied]
    # Of attributions that end together and are equally long the first is preferred, so it comes last.
    spoken = sorted(every, key=lambda one: (_end(one.candidate), len(one.candidate.content)), reverse=True)[::-1]
    ends = [_end(one.candidate) for one in spoken]
    floating = sorted((one for one in every if one.candidate.rule is rules.FLOATING), key=lambda o: o.candidate.head)
    for one in floating:
        checkpoint()
        if one.candidate.head in owned:
            continue
        first = topic_start(analysis, one.candidate.content[0])  # a question is the topic of its answer
        at = bisect_left(ends, first)
        last = spoken[at - 1].candidate if at else None
        turns = [c for s in reversed(spoken[max(0, at - MAX_TURNS) : at]) if is_turn(c := s.candidate, quotations)]
        holder = _answerer(analysis, one.candidate, turns, quotations, lexicon)
        if holder := holder or _holder(analysis, one.candidate, last, turns, quotations, lexicon):
            rule, source = holder
            one.candidate = replace(one.candidate, rule=rule, source=source, key=rule.id)
    every += [Selected(candidate) for candidate in free_reports(analysis, every, quotations, lexicon)]
    return sorted(every, key=_place)


def _answerer(
    analysis: Analysis, quoted: Candidate, turns: Sequence[Candidate], quotations: Quotations, lexicon: Lexicon
) -> tuple[Construction, tuple[int, ...]] | None:
    """The source of a floating quotation after a question of the text, or by turns; `turns` has the last first."""
    first = topic_start(analysis, quoted.content[0])
    asked = question_start(analysis, first, quotations)
    if asked == first:
        party = other_party(analysis, quoted, turns, lexicon)
        return (uncued_rules.INTRODUCED, party) if party else None
    last = next((one for one in turns if _end(one) < asked), None)
    near = last is not None and analysis.paragraphs[asked] - analysis.paragraphs[_end(last)] <= 1
    if last is not None and near and _said(analysis, last, lexicon) and _can_speak(analysis, last.source, lexicon):
        return uncued_rules.CONTINUED, last.source
    return None


def _of_whole_sentences(analysis: Analysis, candidate: Candidate, quotations: Quotations) -> Candidate:
    """The candidate without incomplete later sentences: a content continues in whole sentences."""
    if candidate.rule.family is Family.LABEL or not candidate.cue:
        return candidate
    tokens, own = analysis.tokens, analysis.tokens[candidate.head].sentence
    later = sorted({tokens[i].sentence for i in candidate.content if tokens[i].sentence > own})
    words, cut = set(candidate.content), set[int]()
    for number in later:
        sentence = analysis.sentences[number]
        inside = [t for t in tokens[sentence.first : sentence.last] if t.upos != "PUNCT"]
        begun = inside and inside[0].index in words and inside[-1].index not in words
        ended = tokens[sentence.first - 1].text in (".", "!", "?") and tokens[sentence.first].text[:1].isupper()
        if begun and ended and not any(quotations.around(t.index) for t in inside):
            cut |= {t.index for t in tokens[sentence.first : sentence.last]}
    content = trimmed(analysis, words - cut) if cut else ()
    return replace(candidate, content=content) if content else candidate


def _place(one: Selected) -> tuple[bool, int]:
    """The sort key of attributions: the order of the text, those without a cue after the others."""
    return not one.candidate.cue, (one.candidate.cue or one.candidate.content)[0]


def _uncut(replies: Sequence[Candidate], found: Sequence[Selected]) -> list[Candidate]:
    """The answers that overlap no attribution in part, and hold no label, which names its own speaker."""
    contents = [set(one.content) for one in replies]
    owners = {token: number for number, words in enumerate(contents) for token in words}
    cut = set[int]()
    for one in found if replies else ():
        others = {*one.candidate.content, *one.candidate.cue}
        for number in {owners[token] for token in others & owners.keys()}:
            labelled = one.candidate.rule.family is Family.LABEL
            if labelled or not (others <= contents[number] or contents[number] <= others):
                cut.add(number)
    return [one for number, one in enumerate(replies) if number not in cut]


def _end(candidate: Candidate) -> int:
    return max((*candidate.cue, *candidate.content))


def _holder(
    analysis: Analysis,
    quoted: Candidate,
    last: Candidate | None,
    turns: Sequence[Candidate],
    quotations: Quotations,
    lexicon: Lexicon,
) -> tuple[Construction, tuple[int, ...]] | None:
    """The source of a floating quotation with its rule; `last` is the last attribution that ends before it."""
    first, paragraphs = topic_start(analysis, quoted.content[0]), analysis.paragraphs
    if last is not None and paragraphs[first] - paragraphs[_end(last)] > 1:
        last = None
    if last is not None and is_answer(analysis, last, quoted.content, lexicon):
        person = asked_person(analysis, last) or asked_again(analysis, last, turns)
        return (uncued_rules.INTRODUCED, person) if person else None
    if _acts(analysis, first, last) and (person := _subject(analysis, first - 1, quotations, lexicon)):
        return uncued_rules.BESIDE_ACT, person
    if last is not None:
        said = (first < quoted.content[0] and last.rule.family is Family.LABEL) or _said(analysis, last, lexicon)
        goes_on = said and _open_to_more(analysis, last, first, lexicon)
        goes_on = goes_on and _continues(analysis, quoted, first, last, quotations)
        if goes_on:
            return uncued_rules.CONTINUED, _taken_up(analysis, first - 1, last) or last.source
    if not first or (first == quoted.content[0] and not _says_more(analysis, quoted)):
        return None
    if last is None and _speaks(analysis, first, lexicon):
        person = _subject(analysis, first - 1, quotations, lexicon)
        return (uncued_rules.CONTINUED, person) if person else None
    person = _introduced(analysis, first - 1, quotations)
    return (uncued_rules.INTRODUCED, person) if person else None


def _introduced(analysis: Analysis, before: int, quotations: Quotations) -> tuple[int, ...]:
    """The only person named in the last sentence before a quotation that is about anybody, and in its paragraph.

    The name is the subject, or belongs to one (`the life of Ada Bern`), or is what the subject is, or in the opening
    phrase.
    """
    number, paragraph = analysis.tokens[before].sentence, analysis.paragraphs[before]
    if analysis.tokens[before].text != ".":
        return ()
    opens = analysis.paragraphs[before + 1] != paragraph  # within a paragraph it may be a saying or a poet's
    for _ in range(MAX_BETWEEN if opens else 0):
        if number and _adds_nobody(analysis, number, quotations):
            number -= 1
    if analysis.paragraphs[analysis.sentences[number].first] != paragraph:
        return ()
    root = root_of(analysis, number)
    sentence = analysis.sentences[number]
    words = range(sentence.first, sentence.last)
    found = [e for e in analysis.entities_within(sentence.first, sentence.last - 1) if e.label == "PERSON"]
    first = analysis.text[found[0].start : found[0].end] if found else ""
    several = any(analysis.text[e.start : e.end] not in first for e in found)
    if not found or several or any(i in quotations.tokens for i in words):
        return ()
    subject = own_subject(analysis, root.index)
    belonging = [] if subject is None or denotes_person(analysis, subject) else _owners(analysis, subject)
    equated = [root] if any(analysis.dependents(root.index, "cop")) else []
    opening = [t for t in analysis.dependents(root.index, "obl") if t.index < root.index]
    for token in (subject, *belonging, *equated, *opening):
        phrase = naming_phrase(analysis, token.index, root.index) if token is not None else ()
        named = token is not None and found[0].first <= token.index < found[0].last
        named = named or any(found[0].first <= i < found[0].last and _apposed(analysis, i, token) for i in phrase)
        if token is not None and named:
            copula = max((t.index for t in analysis.dependents(token.index, "cop")), default=-1)
            return _taken_up(analysis, before, None) or tuple(i for i in phrase if i > copula)
    return ()


def _owners(analysis: Analysis, noun: Token) -> list[Token]:
    """The nouns that a thing belongs to: `Ada Bern's life`, `the life of Ada Bern`."""
    of = (t for t in analysis.dependents(noun.index, "nmod") if case_of(analysis, t.index) == "of")
    return [*analysis.dependents(noun.index, "nmod:poss"), *of]


def _apposed(analysis: Analysis, name: int, noun: Token | None) -> bool:
    """True of a word of a name that is part of a noun's phrase as its apposition or title: `farmer Greta Olsen`."""
    above = analysis.tokens[name]
    return noun is not None and above.head == noun.index and above.relation in ("appos", "flat", "compound")


def _open_to_more(analysis: Analysis, last: Candidate, first: int, lexicon: Lexicon) -> bool:
    """True if the last speaker may continue: a source that speaks, and no question before a new paragraph."""
    if not _can_speak(analysis, last.source, lexicon):
        return False
    end = last.content[-1] if last.content else last.cue[-1]
    is_question = any(t.text[-1:] == "?" for t in analysis.tokens[end - 1 : min(first, end + 3)])
    return not (is_question and analysis.paragraphs[end] != analysis.paragraphs[first])


def _can_speak(analysis: Analysis, source: Sequence[int], lexicon: Lexicon) -> bool:
    """True of a source that is a person, a body or a document, not a thing as in `The delays suggest a loss`."""
    head = head_of(analysis, source)
    if head is None or analysis.tokens[source[0]].text.lower() in NOT_SPEAKING:
        return False
    noun = analysis.tokens[head]
    if noun.upos != "NOUN" or analysis.entity_at(head) is not None or any(analysis.dependents(head, "nummod")):
        return True
    return lexicon.speaks(noun.lemma)


def _said(analysis: Analysis, last: Candidate, lexicon: Lexicon) -> bool:
    """True of an attribution with a cue of speech or writing, or a continued one; signatures end a content."""
    if last.rule in (uncued_rules.CONTINUED, uncued_rules.BESIDE_ACT, uncued_rules.INTRODUCED):
        return True
    if last.rule.family in (Family.QUOTATION, Family.LABEL, Family.HEADLINE, Family.REFUSAL):
        return False
    if last.cue and analysis.tokens[last.cue[0]].text.lower() == "according":
        return True
    head = analysis.tokens[last.head]
    entry = lexicon.verb(head.lemma) if head.upos == "VERB" else None
    if entry is not None and entry.introduces_quotations:
        return True
    # A quotation often follows the report of what somebody thinks, feels or wants: `is hopeful`, `calls for`.
    main = head if head.relation == "conj" else root_of(analysis, head.sentence)
    subject = own_subject(analysis, main.index) if last.cue else None
    return subject is not None and subject.index in last.source and _is_sayer(analysis, subject, lexicon)


def _continues(analysis: Analysis, quoted: Candidate, first: int, last: Candidate, quotations: Quotations) -> bool:
    """True if a quotation is in the paragraph of the last attribution, or in the next one and nobody comes between.

    `first` is its first token, or that of its topic, which shows by itself that the same person goes on.
    """
    if is_answered(analysis, quoted.content):
        return False
    if analysis.paragraphs[first] == analysis.paragraphs[_end(last)]:
        return True
    before = analysis.tokens[first - 1]
    if not (first < quoted.content[0] or _says_more(analysis, quoted)):
        return False
    between = range(analysis.tokens[_end(last)].sentence + 1, before.sentence + 1)
    quotation = quotations.around(quoted.content[0])
    return not between or (
        len(between) <= MAX_BETWEEN
        and before.text == "."
        and (quotation is None or quotation.closed)
        and all(_adds_nobody(analysis, number, quotations) for number in between)
    )


def _taken_up(analysis: Analysis, before: int, last: Candidate | None) -> tuple[int, ...]:
    """The `he` or `she` that the sentence before a quotation is about, after the last speaker; empty if it is not."""
    number = analysis.tokens[before].sentence
    if last is not None and number <= analysis.tokens[_end(last)].sentence:
        return ()
    subject = own_subject(analysis, root_of(analysis, number).index)
    return (subject.index,) if subject is not None and subject.text.lower() in ("he", "she") else ()


def _adds_nobody(analysis: Analysis, number: int, quotations: Quotations) -> bool:
    """True of a sentence that names nobody, and whose subjects are things, `he` or `she`: nobody else may speak."""
    sentence = analysis.sentences[number]
    words = analysis.tokens[sentence.first : sentence.last]
    if any(e.label in ("PERSON", "NORP") for e in analysis.entities_within(sentence.first, sentence.last - 1)):
        return False
    if any(t.index in quotations.tokens for t in words):
        return False
    return not any(_may_speak(t) for t in words if t.relation == "nsubj")


def _may_speak(subject: Token) -> bool:
    """True of a subject that may have a voice of its own: a name, a noun for a person or a body, `they`, `I`."""
    if subject.upos == "PRON":
        return subject.text.lower() in ("i", "we", "you", "they")
    return subject.upos == "PROPN" or load_nouns().speaks(subject.lemma.lower())


def _says_more(analysis: Analysis, quoted: Candidate) -> bool:
    """True if a quotation is long enough, with a verb in its last line; pull quotes end in a line with a name."""
    words = [analysis.tokens[i] for i in quoted.content if analysis.tokens[i].upos != "PUNCT"]
    last = [t for t in words if analysis.paragraphs[t.index] == analysis.paragraphs[words[-1].index]]
    said = len(words) >= MIN_SPEECH_LENGTH and any(t.upos in ("VERB", "AUX") for t in words)
    return said and any(t.upos in ("VERB", "AUX") for t in last)


def _acts(analysis: Analysis, first: int, last: Candidate | None) -> bool:
    """True if the sentence before a quotation, in its paragraph, has no colon at its end and is no report."""
    before = first - 1
    if before < 0 or analysis.paragraphs[before] != analysis.paragraphs[first] or analysis.tokens[before].text == ":":
        return False
    if last is None or analysis.tokens[_end(last)].sentence != analysis.tokens[before].sentence:
        return True
    return bool(last.cue) and _is_aside(analysis, last.head)


def _is_aside(analysis: Analysis, head: int) -> bool:
    """True if a cue is in an adverbial clause, as in `When a reporter said that …, Price smiled`."""
    return any(analysis.tokens[i].relation == "advcl" for i in (head, *analysis.ancestors(head)))


def _speaks(analysis: Analysis, first: int, lexicon: Lexicon) -> bool:
    """True if the root of the sentence before a quotation is a verb of speech or writing."""
    root = root_of(analysis, analysis.tokens[first - 1].sentence)
    if root.upos != "VERB" or is_passive(analysis, root.index):
        return False
    entry = lexicon.verb(root.lemma)
    return entry is not None and entry.introduces_quotations


def _subject(analysis: Analysis, token: int, quotations: Quotations, lexicon: Lexicon) -> tuple[int, ...]:
    """The person who is the subject of the sentence of a token; empty if there is none."""
    root = root_of(analysis, analysis.tokens[token].sentence)
    verbal = root.upos == "VERB" or any(analysis.dependents(root.index, "cop"))
    if not verbal or quotations.around(root.index) or is_passive(analysis, root.index):
        return ()
    subject = own_subject(analysis, root.index)
    if subject is None or not _is_person(analysis, subject):
        return ()
    return tuple(naming_phrase(analysis, subject.index, root.index))


def _is_sayer(analysis: Analysis, subject: Token, lexicon: Lexicon) -> bool:
    """True of a person, and of a body by its noun: `the league calls for his resignation`."""
    body = subject.upos == "NOUN" and lexicon.speaks(subject.lemma) and subject.lemma.lower() not in lexicon.documents
    return body or _is_person(analysis, subject)


def _is_person(analysis: Analysis, subject: Token) -> bool:
    if subject.upos == "PRON":
        return subject.text.lower() in ("he", "she")
    return subject.upos in ("NOUN", "PROPN") and denotes_person(analysis, subject)

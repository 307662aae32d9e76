"""The people of sentences: for each sentence whom it is about, who else acts in it, and who asks whom a question."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace

from onrecord.extractors.analysis import Analysis, Token
from onrecord.extractors.grammar.subjects import own_subject
from onrecord.extractors.speakers.antecedents.features import ResolutionContext
from onrecord.extractors.speakers.discourse.questions import Question, question_of
from onrecord.extractors.speakers.discourse.quotation_owners import OUTSIDE
from onrecord.extractors.speakers.mentions import NOMINAL, Mention, is_single_person

MAX_DISTANCE = 4
"""Sentences before a word that are searched for people: most of them may be quoted."""

MAIN = frozenset(("root", "parataxis", "ccomp"))
"""Relations of a sentence's main verb; `ccomp` where a quotation before `she said` is parsed as the main clause."""

OTHER_PEOPLE = ("obj", "iobj", "obl")
"""Relations of the other people of a main verb: `She met Cole. He said …`, `The vote was led by Cole. He said …`."""


class SentencePeople:
    """The people of one text's sentences, as heads of mentions outside quotations.

    Args:
        context: The text's analysis and the owners of its quotations.
        mentions: Its mentions by their heads.
    """

    def __init__(self, context: ResolutionContext, mentions: Mapping[int, Mention]) -> None:
        self._context = context
        self._mentions = mentions
        self._of: dict[int, tuple[int, ...]] = {}
        self._questions: dict[int, Question] = {}

    def before(self, head: int) -> Iterator[tuple[int, ...]]:
        """The people of the sentences before a word in its paragraph, the last sentence first.

        In each sentence the topic is the first. There are none for a word in a quotation, or after a person as subject
        in its own sentence.
        """
        analysis = self._context.analysis
        sentence = analysis.tokens[head].sentence
        if self._context.owners[head] != OUTSIDE:
            return
        if (clause := self._clause_before(head)) is not None:
            yield clause
            return
        if self.follows_subject(head):
            return
        for number in range(sentence - 1, max(-1, sentence - 1 - MAX_DISTANCE), -1):
            if analysis.paragraphs[analysis.sentences[number].first] != analysis.paragraphs[head]:
                return
            if found := self.of(number):
                yield found

    def of(self, sentence: int) -> tuple[int, ...]:
        """The people of a sentence: the topic of its main verb, then that verb's other people."""
        if sentence not in self._of:
            self._of[sentence] = self._found(sentence)
        return self._of[sentence]

    def around(self, source: int) -> list[int]:
        """All people in the sentence of a source, whatever a parse makes of them.

        The hearer may be in what is said: `Reed told the striker to run`.
        """
        sentence = self._context.analysis.sentences[self._context.analysis.tokens[source].sentence]
        others = (i for i in range(sentence.first, sentence.last) if self._context.owners[i] == OUTSIDE)
        return [i for i in others if is_single_person(self._mentions.get(i))]

    def question(self, topic: int) -> Question | None:
        """The question that is put to the topic of a sentence there, or that it puts to nobody or a body."""
        return self._questions.get(topic)

    def follows_subject(self, head: int) -> bool:
        """True of a word after a subject that is a person, in its sentence and outside quotations.

        A subject in what the word itself says does not count, as in `His cousin, he said, had left`.
        """
        analysis, context = self._context.analysis, self._context
        first = analysis.sentences[analysis.tokens[head].sentence].first
        return any(
            token.relation == "nsubj"
            and context.owners[token.index] == OUTSIDE
            and self._is_person(token)
            and not self._is_reported_by(token, head)
            for token in analysis.tokens[first:head]
        )

    def _is_reported_by(self, subject: Token, source: int) -> bool:
        """True of a subject in what a source says, which may begin at the verb: `His client, he said, had left`."""
        context = self._context
        places = (subject.index, subject.head if subject.head is not None else subject.index)
        return any(context.speaking.get(context.content_at.get(place, OUTSIDE)) == source for place in places)

    def _clause_before(self, head: int) -> tuple[int, ...] | None:
        """The people of the main clause before a semicolon, as of a sentence: `One is Kimura; he declined to say`."""
        tokens = self._context.analysis.tokens
        sentence = tokens[head].sentence
        first = self._context.analysis.sentences[sentence].first
        ends = [i for i in range(first, head) if tokens[i].text == ";" and self._context.owners[i] == OUTSIDE]
        if not ends or any(one.relation == "nsubj" and self._is_person(one) for one in tokens[ends[-1] : head]):
            return None
        return tuple(one for one in self.of(sentence) if one < ends[0]) if len(ends) == 1 else None

    def _found(self, sentence: int) -> tuple[int, ...]:
        analysis = self._context.analysis
        span = analysis.sentences[sentence]
        for verb in analysis.tokens[span.first : span.last]:
            if verb.relation not in MAIN or self._context.owners[verb.index] != OUTSIDE:
                continue
            subject = None if _is_complement(analysis, verb) else own_subject(analysis, verb.index)
            if subject is None or self._context.owners[subject.index] != OUTSIDE:
                continue
            topic = self._topic(subject, verb)
            others = [one.index for one in analysis.dependents(verb.index, *OTHER_PEOPLE) if self._is_person(one)]
            if topic is not None or others:
                return (*(() if topic is None else (topic,)), *(head for head in others if head != topic))
        return ()

    def _topic(self, subject: Token, verb: Token) -> int | None:
        """The subject if it is a person, or the person it asks; else its possessor: `Kimura's contract`.

        No sentence is about `somebody`: `Kimura came in. Somebody had wiped the board. She asked who`.
        """
        analysis = self._context.analysis
        one = self._mentions.get(subject.index)
        if one is not None and one.form == NOMINAL and subject.upos == "PRON":
            return None
        if not self._is_person(subject):
            beside = analysis.dependents(subject.index, "appos", "flat")  # `Cllr Ada Bern`, with the title as head
            apposed = next((one for one in beside if self._is_person(one)), None)
            if apposed is not None:
                return apposed.index
            owners = analysis.dependents(subject.index, "nmod:poss")
            return next((one.index for one in owners if self._is_person(one)), None)
        question = question_of(analysis, verb)
        if question is None:
            return subject.index
        asked = question.asked or self._asked_about(verb)
        topic = asked if asked is not None and self._is_person(asked) else subject
        self._questions[topic.index] = replace(question, asked=asked)
        return topic.index

    def _asked_about(self, verb: Token) -> Token | None:
        """The pronoun for who is asked, in the question: `Reed asked if he was ill`."""
        analysis = self._context.analysis
        for clause in analysis.dependents(verb.index, "ccomp"):
            subject = own_subject(analysis, clause.index)
            if subject is not None and subject.text.lower() in ("he", "she") and subject.index > verb.index:
                return subject
        return None

    def _is_person(self, token: Token) -> bool:
        return is_single_person(self._mentions.get(token.index))


def _is_complement(analysis: Analysis, verb: Token) -> bool:
    """True of the verb of a complement clause: it has a marker, or its governing verb has a subject."""
    if verb.relation != "ccomp" or verb.head is None or verb.head > verb.index:
        return False
    return any(analysis.dependents(verb.index, "mark")) or own_subject(analysis, verb.head) is not None

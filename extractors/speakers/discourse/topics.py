"""Topics: the person that a sentence is about, its main subject or the possessor of its main subject.

In `Kimura laughed. “Ask upstairs,” he said` the pronoun is Kimura, not who spoke in the paragraph before: within a
paragraph a pronoun continues the topic of the sentence before it (Grosz, Joshi and Weinstein 1995).
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import takewhile

from onrecord.extractors.analysis import Analysis, Token
from onrecord.extractors.grammar.nominals import conjuncts
from onrecord.extractors.grammar.subjects import own_subject
from onrecord.extractors.grammar.verb_groups import is_passive
from onrecord.extractors.speakers.antecedents.features import ResolutionContext
from onrecord.extractors.speakers.descriptions.renamed_speakers import GOING_ON
from onrecord.extractors.speakers.discourse.questions import answers, is_asked, question_of
from onrecord.extractors.speakers.discourse.quotation_owners import OUTSIDE
from onrecord.extractors.speakers.discourse.spoken_of import is_spoken_of
from onrecord.extractors.speakers.mentions import BODY, GROUP, NAME, NOMINAL, PERSON, PRONOUN, THING, Mention
from onrecord.extractors.speakers.referents import Referent
from onrecord.extractors.speakers.ties import Tie

MAX_DISTANCE = 4
"""Sentences before a pronoun that are searched for its topic: most of them may be quoted."""

MAIN = frozenset(("root", "parataxis", "ccomp"))
"""Relations of a sentence's main verb; `ccomp` where a quotation before `she said` is parsed as the main clause."""

OTHER_PEOPLE = ("obj", "iobj", "obl")
"""Relations of the other people of a main verb: `She met Cole. He said …`, `The vote was led by Cole. He said …`."""


@dataclass(frozen=True, slots=True)
class Topic:
    """The topic of a sentence, and people coordinated with it, as far as a pronoun may refer to them."""

    referent: Referent
    head: int
    """The head of its mention there."""
    alike: tuple[Referent, ...] = ()
    asked_by: int | None = None
    """The head of the mention of who puts a question to that person there, or only asks: then it is that person."""


class Topics:
    """The topics of one text's sentences.

    Args:
        context: The text's analysis and the owners of its quotations.
        mentions: Its mentions by their heads.
    """

    def __init__(self, context: ResolutionContext, mentions: Mapping[int, Mention]) -> None:
        self._context = context
        self._mentions = mentions
        self._of: dict[int, tuple[int, ...]] = {}
        self._askers: dict[int, int] = {}
        self._speaking = sorted(i for i in context.sources if context.owners[i] == OUTSIDE)

    def before(self, head: int) -> Iterator[tuple[int, ...]]:
        """The people of the sentences before a word in its paragraph, as heads of mentions, the last sentence first.

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
        if self._follows_subject(head):
            return
        for number in range(sentence - 1, max(-1, sentence - 1 - MAX_DISTANCE), -1):
            if analysis.paragraphs[analysis.sentences[number].first] != analysis.paragraphs[head]:
                return
            if number not in self._of:
                self._of[number] = self._people(number)
            if self._of[number]:
                yield self._of[number]

    def of(self, mention: Mention, ties: Mapping[int, Tie]) -> Iterator[Topic]:
        """The topics that `he`, `she` or `the` description of a person may continue, the last first.

        They are persons of its gender or of unknown gender.
        """
        if mention.word == "it" and (topic := self._body(mention, ties)) is not None:
            yield topic
        if not _is_person(mention) or (mention.form != PRONOUN and mention.article != "the"):
            return
        spoke = self._answered(mention, ties)
        for heads in self.before(mention.head):
            heads = heads if spoke is None else self._hearers(heads, spoke, ties)
            topic = self._continued(heads, mention, ties) if heads else None
            if topic is not None and not self._is_spoken_of(mention, topic.referent, ties):
                yield topic

    def _body(self, mention: Mention, ties: Mapping[int, Tie]) -> Topic | None:
        """The body that the sentence before is about, for an `it` that speaks: `Kestrel lost. It said …`."""
        analysis, owners = self._context.analysis, self._context.owners
        own = analysis.tokens[mention.head]
        if not mention.speaks or owners[mention.head] != OUTSIDE or not own.sentence or own.relation != "nsubj":
            return None
        sentence, before = analysis.sentences[own.sentence], analysis.sentences[own.sentence - 1]
        if analysis.paragraphs[before.first] != analysis.paragraphs[mention.head]:
            return None
        if any(one.relation == "nsubj" for one in analysis.tokens[sentence.first : mention.head]):
            return None
        for verb in analysis.tokens[before.first : before.last]:
            subject = own_subject(analysis, verb.index) if verb.relation == "root" else None
            one = None if subject is None else self._mentions.get(subject.index)
            if one is not None and one.kind == BODY and not is_passive(analysis, verb.index) and one.head in ties:
                referent = ties[one.head].referent
                return None if referent is None or owners[one.head] != OUTSIDE else Topic(referent, one.head)
        return None

    def subject(self, mention: Mention, ties: Mapping[int, Tie]) -> Referent | None:
        """The referent of the subjects before a pronoun in its sentence, outside quotations; None if there are several.

        In what a source says these are the source and the subjects before the pronoun there.
        """
        owners, found = self._context.owners, dict[int, Referent]()
        if mention.form != PRONOUN or mention.word not in ("he", "she", "they") or owners[mention.head] != OUTSIDE:
            return None
        for token in self._subjects_before(mention.head):
            if owners[token.index] != OUTSIDE or not self._may_continue(mention, token):
                continue
            referent = ties[token.index].referent if token.index in ties else None
            if referent is None:
                return None
            if _agree(mention, referent):
                found[id(referent)] = referent
        return next(iter(found.values())) if len(found) == 1 else None

    def _subjects_before(self, head: int) -> Iterator[Token]:
        """The subjects before a word in its sentence, in what its source says and the source itself, if it has one."""
        tokens, contents = self._context.analysis.tokens, self._context.contents
        first = self._context.analysis.sentences[tokens[head].sentence].first
        around = [i for i in range(first, head) if head in contents.get(i, ())]
        source = min(around, key=lambda i: len(contents[i]), default=None)
        for token in tokens[first:head]:
            if source == token.index or (
                token.relation == "nsubj" and (source is None or token.index in contents[source])
            ):
                yield token

    def _may_continue(self, mention: Mention, subject: Token) -> bool:
        if mention.word != "they":
            return self._is_person(subject)
        one = self._mentions.get(subject.index)
        return one is not None and one.plural is True and one.kind in (GROUP, PERSON)

    def opening(self, mention: Mention, ties: Mapping[int, Tie]) -> Referent | None:
        """The topic of the paragraph before, for a pronoun with nothing but its quotation in its own paragraph."""
        analysis = self._context.analysis
        if mention.word not in ("he", "she") or not self._context.quoted.get(mention.head):
            return None
        paragraph = analysis.paragraphs[mention.head]
        if self._context.owners[mention.head] != OUTSIDE or self._follows_subject(mention.head):
            return None
        for number in range(analysis.tokens[mention.head].sentence - 1, -1, -1):
            before = paragraph - analysis.paragraphs[analysis.sentences[number].first]
            if before > 1:
                return None
            if number not in self._of:
                self._of[number] = self._people(number)
            if self._of[number]:
                topic = self._continued(self._of[number], mention, ties) if before else None
                return None if topic is None else topic.referent
        return None

    def last(self, mention: Mention) -> int | None:
        """The head of the mention that the sentence before one in its paragraph is about."""
        people = next(self.before(mention.head), ())
        return people[0] if people else None

    def _continued(self, heads: tuple[int, ...], mention: Mention, ties: Mapping[int, Tie]) -> Topic | None:
        """The topic of a sentence, else the only other person of the mention's gender that depends on its main verb."""
        found = [(i, ties[i].referent) for i in heads if i in ties]
        fitting = [(i, one) for i, one in found if one is not None and _agree(mention, one)]
        if not fitting:
            return None
        if fitting[0][0] != heads[0] and (not mention.speaks or len({id(one) for _, one in fitting}) > 1):
            return None
        head, topic = fitting[0]
        together = (ties[i].referent for i in self._together(head) if i in ties)
        alike = tuple(one for one in together if one is not None and _agree(mention, one))
        return Topic(topic, head, alike, self._askers.get(head))

    def speaker(self, token: int, ties: Mapping[int, Tie]) -> Referent | None:
        """The speaker of the quotation around a word, if its source is a later pronoun: the topic before it."""
        source = self._context.speaking.get(self._context.owners[token], -1)
        mention = self._mentions.get(source)
        if mention is None or mention.word not in ("he", "she") or source in ties:
            return None
        topic = next(self.of(mention, ties), None)
        return None if topic is None or topic.alike else topic.referent

    def asker(self, mention: Mention, ties: Mapping[int, Tie]) -> Referent | None:
        """The asker or teller of the sentence before a pronoun that is a source: somebody else answers."""
        before = next(self.of(mention, ties), None)
        asks = None if before is None else ties.get(before.asked_by if before.asked_by is not None else -1)
        if before and asks and before.asked_by != before.head and asks.referent is before.referent:
            return None  # `Reed asked if he might go`
        return self._teller(mention, ties) or self._answered(mention, ties) if asks is None else asks.referent

    def inquirer(self, mention: Mention, ties: Mapping[int, Tie]) -> Referent | None:
        """The asker of a question to nobody named, in the sentence before a mention in its paragraph."""
        analysis, context = self._context.analysis, self._context
        sentence = analysis.sentences[max(0, analysis.tokens[mention.head].sentence - 1)]
        if sentence.last > mention.head or analysis.paragraphs[sentence.first] != analysis.paragraphs[mention.head]:
            return None
        for source in reversed(range(sentence.first, sentence.last)):
            verb = analysis.tokens[source].head
            if source in context.sources and source in ties and context.owners[source] == OUTSIDE and verb is not None:
                question = question_of(analysis, analysis.tokens[verb])
                asker = None if question is None or question.request else question.asker
                return ties[source].referent if asker is not None and asker.index == source else None
        return None

    def _answered(self, mention: Mention, ties: Mapping[int, Tie]) -> Referent | None:
        """The last to speak before a person answers, if somebody else is there to do so: `Reed told Cole. He replied`.

        Who is asked something may have spoken before: `Cole said it was over. Asked by reporters, he replied …`.
        """
        analysis, paragraphs = self._context.analysis, self._context.analysis.paragraphs
        verb = analysis.tokens[mention.head].head
        if verb is None or not _is_person(mention) or not answers(analysis, verb):
            return None
        before = (self._speaking[n] for n in range(bisect_left(self._speaking, mention.head) - 1, -1, -1))
        near = takewhile(lambda head: paragraphs[head] == paragraphs[mention.head], before)
        if (head := next((head for head in near if head in ties), None)) is None:
            return None
        spoke = ties[head].referent
        people = [one for heads in self.before(mention.head) for one in heads] + self._around(head)
        found = (ties[one].referent for one in people if one in ties)
        others = [one for one in found if one is not None and one is not spoke and _agree(mention, one)]
        return spoke if others and not is_asked(analysis, head, verb) else None

    def _hearers(self, heads: tuple[int, ...], spoke: Referent, ties: Mapping[int, Tie]) -> tuple[int, ...]:
        """The people whom a speaker may have told something, for who answers that speaker."""
        around = dict.fromkeys((*heads, *self._around(heads[0])))
        return tuple(i for i in around if i in ties and ties[i].referent not in (None, spoke))

    def _around(self, source: int) -> list[int]:
        """The heads of the people in the sentence of a source, whatever a parse makes of them.

        The hearer may be in what is said: `Reed told the striker to run`.
        """
        sentence = self._context.analysis.sentences[self._context.analysis.tokens[source].sentence]
        others = (i for i in range(sentence.first, sentence.last) if self._context.owners[i] == OUTSIDE)
        return [i for i in others if _is_person(self._mentions.get(i))]

    def _teller(self, mention: Mention, ties: Mapping[int, Tie]) -> Referent | None:
        """The teller of the sentence before, whom a pronoun with a further quotation answers.

        `“It is over,” Reed told her. “Good,” she said`
        """
        context, tokens = self._context, self._context.analysis.tokens
        quoted, verb = context.quoted.get(mention.head), tokens[mention.head].head
        if not quoted or mention.word not in ("he", "she") or not tokens[mention.head].sentence:
            return None
        if verb is None or tokens[verb].lemma.lower() in GOING_ON:
            return None
        before = context.analysis.sentences[tokens[mention.head].sentence - 1]
        first = min(start for start, _ in quoted)
        for head in range(before.first, before.last):
            said, above = context.quoted.get(head), tokens[head].head
            if said and above is not None and head in ties and all(end <= first for _, end in said):
                hearers = (self._mentions.get(t.index) for t in context.analysis.dependents(above, "obj", "iobj"))
                if any(one is not None and one.form == PRONOUN and one.word == mention.word for one in hearers):
                    return ties[head].referent
        return None

    def _is_spoken_of(self, mention: Mention, referent: Referent, ties: Mapping[int, Tie]) -> bool:
        return is_spoken_of(self._context, self._mentions, ties, mention, referent)

    def _people(self, sentence: int) -> tuple[int, ...]:
        """The heads of the people of a sentence: the topic of its main verb, then that verb's other people."""
        analysis = self._context.analysis
        span = analysis.sentences[sentence]
        for verb in analysis.tokens[span.first : span.last]:
            if verb.relation not in MAIN or self._context.owners[verb.index] != OUTSIDE:
                continue
            subject = None if _within(analysis, verb) else own_subject(analysis, verb.index)
            if subject is None or self._context.owners[subject.index] != OUTSIDE:
                continue
            topic = self._person(subject, verb)
            others = [one.index for one in analysis.dependents(verb.index, *OTHER_PEOPLE) if self._is_person(one)]
            if topic is not None or others:
                return (*(() if topic is None else (topic,)), *(head for head in others if head != topic))
        return ()

    def _clause_before(self, head: int) -> tuple[int, ...] | None:
        """The people of the main clause before a semicolon, as of a sentence: `One is Kimura; he declined to say`."""
        tokens = self._context.analysis.tokens
        sentence = tokens[head].sentence
        first = self._context.analysis.sentences[sentence].first
        ends = [i for i in range(first, head) if tokens[i].text == ";" and self._context.owners[i] == OUTSIDE]
        if not ends or any(one.relation == "nsubj" and self._is_person(one) for one in tokens[ends[-1] : head]):
            return None
        return tuple(one for one in self._people(sentence) if one < ends[0]) if len(ends) == 1 else None

    def _follows_subject(self, head: int) -> bool:
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

    def _person(self, subject: Token, verb: Token) -> int | None:
        """The subject if it is a person, or the person it asks; else its possessor: `Kimura's contract`."""
        analysis = self._context.analysis
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
        asker, asked = question.asker, question.asked or self._asked_about(verb)
        if asked is not None and self._is_person(asked):
            if asker is not None and not question.request:
                self._askers[asked.index] = asker.index
            return asked.index
        if asked is None or not self._is_several(asked):
            self._only_asks(subject)
        return subject.index

    def _asked_about(self, verb: Token) -> Token | None:
        """The pronoun for who is asked, in the question: `Reed asked if he was ill`."""
        analysis = self._context.analysis
        for clause in analysis.dependents(verb.index, "ccomp"):
            subject = own_subject(analysis, clause.index)
            if subject is not None and subject.text.lower() in ("he", "she") and subject.index > verb.index:
                return subject
        return None

    def _only_asks(self, subject: Token) -> None:
        if self._is_introduced(subject):
            self._askers[subject.index] = subject.index

    def _is_introduced(self, token: Token) -> bool:
        """True of a person introduced by an indefinite description: `a student asked why`."""
        mention = self._mentions.get(token.index)
        return mention is not None and mention.form == NOMINAL and mention.article in ("a", "")

    def _is_several(self, token: Token) -> bool:
        mention = self._mentions.get(token.index)
        return mention is not None and mention.kind not in (THING, None)

    def _together(self, head: int) -> tuple[int, ...]:
        """The heads of the people coordinated with a topic: a pronoun may refer to any of them."""
        others = (self._mentions.get(other.index) for other in conjuncts(self._context.analysis, head))
        return tuple(one.head for one in others if one is not None and one.form == NAME and _is_person(one))

    def _is_person(self, token: Token) -> bool:
        return _is_person(self._mentions.get(token.index))


def _agree(mention: Mention, referent: Referent) -> bool:
    return not mention.gender or referent.gender in (None, mention.gender)


def _is_person(mention: Mention | None) -> bool:
    if mention is None or mention.plural:
        return False
    return mention.kind == PERSON or (mention.form == PRONOUN and mention.word in ("he", "she"))


def _within(analysis: Analysis, verb: Token) -> bool:
    """True of the verb of a complement clause: it has a marker, or its governing verb has a subject."""
    if verb.relation != "ccomp" or verb.head is None or verb.head > verb.index:
        return False
    return any(analysis.dependents(verb.index, "mark")) or own_subject(analysis, verb.head) is not None

"""Topics: the person that a sentence is about, its main subject or the possessor of its main subject.

In `Kimura laughed. “Ask upstairs,” he said` the pronoun is Kimura, not who spoke in the paragraph before: within a
paragraph a pronoun continues the topic of the sentence before it (Grosz, Joshi and Weinstein 1995).
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from onrecord.extractors.analysis import Token
from onrecord.extractors.grammar.nominals import conjuncts
from onrecord.extractors.grammar.subjects import own_subject
from onrecord.extractors.grammar.verb_groups import is_passive
from onrecord.extractors.speakers.antecedents.features import ResolutionContext
from onrecord.extractors.speakers.discourse.floor import Floor
from onrecord.extractors.speakers.discourse.quotation_owners import OUTSIDE
from onrecord.extractors.speakers.discourse.sentence_people import SentencePeople
from onrecord.extractors.speakers.discourse.spoken_of import is_spoken_of
from onrecord.extractors.speakers.mentions import BODY, GROUP, NAME, PERSON, PRONOUN, Mention, is_single_person
from onrecord.extractors.speakers.referents import Referent, agree
from onrecord.extractors.speakers.ties import Tie


@dataclass(frozen=True, slots=True)
class Topic:
    """The topic of a sentence, and people coordinated with it, as far as a pronoun may refer to them."""

    referent: Referent
    head: int
    """The head of its mention there."""
    alike: tuple[Referent, ...] = ()


class Topics:
    """The topics of one text's sentences.

    Args:
        context: The text's analysis and the owners of its quotations.
        mentions: Its mentions by their heads.
        ties: The resolutions so far; the resolver fills it.
    """

    def __init__(
        self,
        context: ResolutionContext,
        mentions: Mapping[int, Mention],
        ties: Mapping[int, Tie],
    ) -> None:
        self._context = context
        self._mentions = mentions
        self._ties = ties
        self._people = SentencePeople(context, mentions)
        self.floor = Floor(context, mentions, self._people, ties)
        """The floor of the text's dialogues."""

    def of(self, mention: Mention) -> Iterator[Topic]:
        """The topics that `he`, `she` or `the` description of a person may continue, the last first.

        They are persons of its gender or of unknown gender.
        """
        if mention.word == "it" and (topic := self._body(mention)) is not None:
            yield topic
        if not is_single_person(mention) or (mention.form != PRONOUN and mention.article != "the"):
            return
        spoke = self.floor.answered(mention)
        for heads in self._people.before(mention.head):
            heads = heads if spoke is None else self.floor.hearers(heads, spoke)
            topic = self._continued(heads, mention) if heads else None
            if topic is not None and not self._is_spoken_of(mention, topic.referent):
                yield topic

    def _body(self, mention: Mention) -> Topic | None:
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
            if one is not None and one.kind == BODY and not is_passive(analysis, verb.index) and one.head in self._ties:
                referent = self._ties[one.head].referent
                return None if referent is None or owners[one.head] != OUTSIDE else Topic(referent, one.head)
        return None

    def subject(self, mention: Mention) -> Referent | None:
        """The referent of the subjects before a pronoun in its sentence, outside quotations; None if there are several.

        In what a source says these are the source and the subjects before the pronoun there.
        """
        owners, found = self._context.owners, dict[int, Referent]()
        if mention.form != PRONOUN or mention.word not in ("he", "she", "they") or owners[mention.head] != OUTSIDE:
            return None
        for token in self._subjects_before(mention.head):
            if owners[token.index] != OUTSIDE or not self._may_continue(mention, token):
                continue
            referent = self._ties[token.index].referent if token.index in self._ties else None
            if referent is None:
                return None
            if agree(mention, referent):
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
        one = self._mentions.get(subject.index)
        if mention.word != "they":
            return is_single_person(one)
        return one is not None and one.plural is True and one.kind in (GROUP, PERSON)

    def opening(self, mention: Mention) -> Topic | None:
        """The topic of the paragraph before, for a pronoun with nothing but its quotation in its own paragraph."""
        analysis = self._context.analysis
        if mention.word not in ("he", "she") or not self._context.quoted.get(mention.head):
            return None
        paragraph = analysis.paragraphs[mention.head]
        if self._context.owners[mention.head] != OUTSIDE or self._people.follows_subject(mention.head):
            return None
        for number in range(analysis.tokens[mention.head].sentence - 1, -1, -1):
            before = paragraph - analysis.paragraphs[analysis.sentences[number].first]
            if before > 1:
                return None
            if people := self._people.of(number):
                return self._continued(people, mention) if before else None
        return None

    def last(self, mention: Mention) -> int | None:
        """The head of the mention that the sentence before one in its paragraph is about."""
        people = next(self._people.before(mention.head), ())
        return people[0] if people else None

    def _continued(self, heads: tuple[int, ...], mention: Mention) -> Topic | None:
        """The topic of a sentence, else the only other person of the mention's gender that depends on its main verb."""
        found = [(i, self._ties[i].referent) for i in heads if i in self._ties]
        fitting = [(i, one) for i, one in found if one is not None and agree(mention, one)]
        if not fitting:
            return None
        if fitting[0][0] != heads[0] and (not mention.speaks or len({id(one) for _, one in fitting}) > 1):
            return None
        head, topic = fitting[0]
        together = (self._ties[i].referent for i in self._together(head) if i in self._ties)
        alike = tuple(one for one in together if one is not None and agree(mention, one))
        return Topic(topic, head, alike)

    def speaker(self, token: int) -> Referent | None:
        """The speaker of the quotation around a word, if its source is a later pronoun: the topic before it."""
        source = self._context.speaking.get(self._context.owners[token], -1)
        mention = self._mentions.get(source)
        if mention is None or mention.word not in ("he", "she") or source in self._ties:
            return None
        topic = next(self.of(mention), None)
        return None if topic is None or topic.alike else topic.referent

    def _is_spoken_of(self, mention: Mention, referent: Referent) -> bool:
        return is_spoken_of(self._context, self._mentions, self._ties, mention, referent)

    def _together(self, head: int) -> tuple[int, ...]:
        """The heads of the people coordinated with a topic: a pronoun may refer to any of them."""
        others = (self._mentions.get(other.index) for other in conjuncts(self._context.analysis, head))
        return tuple(one.head for one in others if one is not None and one.form == NAME and is_single_person(one))

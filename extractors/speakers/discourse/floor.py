"""The floor of a dialogue: who spoke last, whom they addressed, who asked, and so who does not speak next.

In `Reed asked Cole why. He said …` Reed has left the floor to Cole, and so has he in `“It is over,” Reed told her.
“Good,” she said` and in `Reed told Cole to go. He replied …`.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Mapping
from itertools import takewhile

from onrecord.extractors.speakers.antecedents.features import ResolutionContext
from onrecord.extractors.speakers.descriptions.renamed_speakers import GOING_ON
from onrecord.extractors.speakers.discourse.questions import answers, is_asked
from onrecord.extractors.speakers.discourse.quotation_owners import OUTSIDE
from onrecord.extractors.speakers.discourse.sentence_people import SentencePeople
from onrecord.extractors.speakers.mentions import NOMINAL, PRONOUN, THING, Mention, is_single_person
from onrecord.extractors.speakers.referents import Referent, agree
from onrecord.extractors.speakers.ties import Tie


class Floor:
    """The floor of one text's dialogues, at each source.

    Args:
        context: The text's analysis, the owners of its quotations and its sources.
        mentions: Its mentions by their heads.
        people: The people of its sentences.
        ties: The resolutions so far; the resolver fills it.
    """

    def __init__(
        self,
        context: ResolutionContext,
        mentions: Mapping[int, Mention],
        people: SentencePeople,
        ties: Mapping[int, Tie],
    ) -> None:
        self._context = context
        self._mentions = mentions
        self._people = people
        self._ties = ties
        self._speaking = sorted(i for i in context.sources if context.owners[i] == OUTSIDE)

    def left_by(self, mention: Mention, topic: int | None) -> Referent | None:
        """The person who has just spoken, if another is the source that a mention is; None if that is open.

        Args:
            mention: The mention.
            topic: The head of the mention of the person whom it may continue, as the sentence before is about them.
        """
        asker = self._ties.get(self._asker(mention, topic))
        if asker is None:
            return self._teller(mention) or self.answered(mention)
        asked = None if topic is None or topic == asker.mention.head else self._ties.get(topic)
        itself = asked is not None and asked.referent is asker.referent  # `Reed asked if he might go`
        return None if itself else asker.referent

    def answered(self, mention: Mention) -> Referent | None:
        """The last to speak before a person answers, if somebody else is there to do so: `Reed told Cole. He replied`.

        Who is asked something may have spoken before: `Cole said it was over. Asked by reporters, he replied …`,
        `“It is over,” Cole said. Was he sad? “No,” he replied`.
        """
        analysis, paragraphs = self._context.analysis, self._context.analysis.paragraphs
        verb = analysis.tokens[mention.head].head
        if verb is None or not is_single_person(mention) or not answers(analysis, verb):
            return None
        before = (self._speaking[n] for n in range(bisect_left(self._speaking, mention.head) - 1, -1, -1))
        near = takewhile(lambda head: paragraphs[head] == paragraphs[mention.head], before)
        if (head := next((head for head in near if head in self._ties), None)) is None:
            return None
        spoke = self._ties[head].referent
        if self._goes_on(head, mention.head, spoke):
            return None
        people = [one for heads in self._people.before(mention.head) for one in heads] + self._people.around(head)
        found = (self._ties[one].referent for one in people if one in self._ties)
        others = [one for one in found if one is not None and one is not spoke and agree(mention, one)]
        asked = is_asked(analysis, head, verb) or self._is_asked_freely(head, mention.head)
        return spoke if others and not asked else None

    def _is_asked_freely(self, first: int, last: int) -> bool:
        """True of words between two others that are a question outside quotations."""
        tokens, owners = self._context.analysis.tokens, self._context.owners
        return any(tokens[i].text == "?" and owners[i] == OUTSIDE for i in range(first, last))

    def _goes_on(self, source: int, answer: int, spoke: Referent | None) -> bool:
        """True if a sentence after a source, the last before an answer, is about its person: `She is 58`."""
        people = next(self._people.before(answer), ())
        tokens = self._context.analysis.tokens
        if not people or tokens[people[0]].sentence <= tokens[source].sentence or people[0] not in self._ties:
            return False
        return self._ties[people[0]].referent is spoke

    def hearers(self, heads: tuple[int, ...], spoke: Referent) -> tuple[int, ...]:
        """The people of a sentence whom its speaker may have told something, as heads of mentions, its topic first."""
        around = dict.fromkeys((*heads, *self._people.around(heads[0])))
        return tuple(i for i in around if i in self._ties and self._ties[i].referent not in (None, spoke))

    def _asker(self, mention: Mention, topic: int | None) -> int:
        """The head of who puts a question in the sentence before; -1 if nobody does, or may as well go on.

        Who asks nobody in particular hardly goes on by a description (`Reed asked why. The 51-year-old said …`), nor
        does somebody just introduced by one: `A student asked why. He said …`.
        """
        if topic is None and mention.form == NOMINAL:
            topic = next(iter(next(self._people.before(mention.head), ())), None)
        question = None if topic is None else self._people.question(topic)
        if question is None or question.asker is None or question.request:
            return -1
        asker = self._mentions.get(question.asker.index)
        if question.asker.index == topic and mention.form != NOMINAL:
            asked = None if question.asked is None else self._mentions.get(question.asked.index)
            introduced = asker is not None and asker.form == NOMINAL and asker.article in ("a", "")
            if not introduced or (asked is not None and asked.kind not in (THING, None)):
                return -1
        return question.asker.index

    def _teller(self, mention: Mention) -> Referent | None:
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
            if said and above is not None and head in self._ties and all(end <= first for _, end in said):
                hearers = (self._mentions.get(t.index) for t in context.analysis.dependents(above, "obj", "iobj"))
                if any(one is not None and one.form == PRONOUN and one.word == mention.word for one in hearers):
                    return self._ties[head].referent
        return None

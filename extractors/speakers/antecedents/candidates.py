"""Candidate antecedents of a mention: the referents mentioned last, without those that syntax or speech excludes."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Iterator, Mapping
from itertools import islice

from onrecord.extractors.analysis import Analysis
from onrecord.extractors.grammar.nominals import with_titles
from onrecord.extractors.grammar.punctuation import is_mark
from onrecord.extractors.speakers.antecedents.features import ResolutionContext
from onrecord.extractors.speakers.discourse.quotation_owners import OUTSIDE
from onrecord.extractors.speakers.discourse.topics import Topics
from onrecord.extractors.speakers.grammar.binding import barred
from onrecord.extractors.speakers.grammar.cataphora import named_after
from onrecord.extractors.speakers.mentions import NAME, NOMINAL, PERSON, PERSONAL, PRONOUN, Mention
from onrecord.extractors.speakers.names.authors import byline_words
from onrecord.extractors.speakers.names.named_referents import NamedReferents
from onrecord.extractors.speakers.referents import Referent, is_unsure, may_be
from onrecord.extractors.speakers.ties import Tie

MAX_CANDIDATES = 12
"""Most candidates of a mention, the last mentioned ones."""

MAX_RECENT = 500
"""Most referents that are searched for candidates, the last mentioned ones: more than an article of 2,000 words has.
A pronoun does not refer to older ones, and in a long text a search of all would take quadratic time."""

ADDRESSING = frozenset({"i", "we", "you", "my", "our", "your"})
"""Words of the first and second person, which open a clause after a vocative."""

MAX_DATELINE_LENGTH = 8
"""Most tokens of a paragraph up to the agency in its dateline: a place, a state or a country, a bracket."""

MAX_MENTIONS = 30
"""Most mentions of a candidate, from the last on, that are searched for an antecedent."""

ABSENT = frozenset(("nobody", "none", "nothing", "neither", "anybody", "anyone", "anything", "everybody", "everyone"))
"""Pronouns without a particular referent: they are no antecedents."""


class Candidates:
    """Finds the candidate antecedents of the mentions of one text, in the order of the text.

    Args:
        context: The text's analysis, owners and sources.
        mentions: Its mentions by their heads.
        named: The referents of its names.
        topics: The topics of its sentences.
        ties: The resolutions so far; the resolver fills it.
    """

    def __init__(
        self,
        context: ResolutionContext,
        mentions: Mapping[int, Mention],
        named: NamedReferents,
        topics: Topics,
        ties: Mapping[int, Tie],
    ) -> None:
        self._context = context
        self._mentions = mentions
        self._named = named
        self._topics = topics
        self._ties = ties
        self._recent: dict[int, Referent] = {}
        self._bylines = byline_words(context.analysis)
        self._addressing: dict[tuple[int, int], bool] = {}
        self.spoke: Referent | None = None
        """The last speaker."""

    def touch(self, referent: Referent) -> None:
        """Make a referent the last mentioned one."""
        self._recent.pop(id(referent), None)
        self._recent[id(referent)] = referent

    def forget(self, referent: Referent | None) -> None:
        """Remove a referent that another has replaced."""
        self._recent.pop(id(referent), None)

    def latest(self) -> Iterator[Referent]:
        """The referents mentioned last, the most recent first."""
        return islice(reversed(self._recent.values()), MAX_CANDIDATES)

    def of(
        self, mention: Mention, also: Callable[[Referent], bool] | None = None
    ) -> Iterator[tuple[Referent, Mention]]:
        """The candidate antecedents of a mention, most recent first, each with the mention to compare with.

        Args:
            mention: The mention.
            also: Which referents may be meant besides those that fit. For `its` and an `it` that speaks these are the
                names that may be those of persons or bodies.
        """
        if also is None and mention.word == "it" and self._is_of_body(mention):
            also = is_unsure
        barred = [*self.barred(mention), *self._spoke_or_heard(mention)]
        named = named_after(self._context, self._mentions, self._named, mention)
        yield from (one for one in named if one[0] not in barred)
        count = 0
        for referent in islice(reversed(self._recent.values()), MAX_RECENT):
            if not may_be(mention, referent) and (also is None or not also(referent)):
                continue
            antecedent = self.antecedent(referent, mention)
            if antecedent is None or referent in barred or self._is_only_said(referent, mention):
                continue
            yield referent, antecedent
            count += 1
            if count == MAX_CANDIDATES:
                return

    def _spoke_or_heard(self, mention: Mention) -> list[Referent]:
        """People whom a source does not mean: who has left the floor to it, and whom it is said to address.

        `Reed was booed, with the Green leader calling him a coward`; hearsay is about others than who has just told it
        without a name: `A friend said she was ill. She is said to have left`.
        """
        if not mention.speaks:
            return []
        hearsay = mention.word in ("he", "she") and self._context.analysis.tokens[mention.head].deprel == "nsubj:pass"
        if hearsay and self.spoke is not None and self.spoke.name is None:
            return [self.spoke]
        topic = next(self._topics.of(mention), None) or self._topics.opening(mention)
        left = self._topics.floor.left_by(mention, None if topic is None else topic.head)
        found = [] if left is None else [left]
        if mention.form != NOMINAL:
            return found
        verb = self._context.analysis.tokens[mention.head].head
        objects = () if verb is None else self._context.analysis.dependents(verb, "obj", "iobj")
        for one in (self._mentions.get(token.index) for token in objects if token.index > mention.head):
            if one is not None and one.form == PRONOUN and one.gender:
                people = [r for r in self.latest() if r.name is not None and r.kind == PERSON and may_be(one, r)]
                found += people if len(people) == 1 else []
        return found

    def _is_of_body(self, mention: Mention) -> bool:
        """True of an `it` or `its` that hardly stands for a fact or the weather."""
        return mention.speaks or self._context.analysis.tokens[mention.head].deprel == "nmod:poss"

    def _is_only_said(self, referent: Referent, mention: Mention) -> bool:
        """True of an unnamed referent mentioned only in quotations, for another noun outside of them."""
        owners = self._context.owners
        if mention.form != NOMINAL or owners[mention.head] != OUTSIDE or referent.name is not None:
            return False
        said = (owners[one.head] != OUTSIDE for one in islice(reversed(referent.trail), MAX_MENTIONS))
        return not referent.is_called(mention.word) and all(said)

    def antecedent(self, referent: Referent, mention: Mention) -> Mention | None:
        """The last mention of a referent that may be the antecedent of a later mention.

        It is no vocative, no `nobody`, in no byline, and in no quotation of the later mention.
        """
        said = self._context.quoted.get(mention.head, ())
        for one in islice(reversed(referent.trail), MAX_MENTIONS):
            if one.head >= mention.head or one.word in ABSENT or self._addresses_or_credits(one):
                continue
            if not any(start <= one.start < end for start, end in said):
                return one
        return None

    def _addresses_or_credits(self, mention: Mention) -> bool:
        place = mention.head, mention.start
        if place not in self._addressing:
            analysis = self._context.analysis
            addresses = is_vocative(analysis, mention) or is_credit(analysis, mention)
            self._addressing[place] = addresses or mention.head in self._bylines
        return self._addressing[place]

    def barred(self, mention: Mention) -> list[Referent]:
        """Referents that syntax excludes: other arguments of the clause, and the speaker of the words around it."""
        heads = [*barred(self._context.analysis, self._mentions, mention), *self._own_people(mention)]
        found = [r for i in heads if i in self._ties and (r := self._likeliest(self._ties[i])) is not None]
        speaker = self.speaker_at(mention.head) or self._topics.speaker(mention.head) or self._next(mention)
        return found if speaker is None else [*found, speaker]

    def _likeliest(self, tie: Tie) -> Referent | None:
        """The referent of a tie; of an open possessor the likeliest one: `her deputy` is hardly Reed if she may be."""
        possessor = tie.mention.gender and self._context.analysis.tokens[tie.mention.head].deprel == "nmod:poss"
        return tie.scores[0][0] if tie.referent is None and tie.scores and possessor else tie.referent

    def _own_people(self, mention: Mention) -> list[int]:
        """The subjects of what a pronoun says that are described as its own: `Her ex had agreed, she says`."""
        inside = (self._mentions.get(i) for i in sorted(self._context.contents.get(mention.head, ())))
        people = (one for one in inside if one is not None and one.kind == PERSON and one.form == NOMINAL)
        own = (one for one in people if PERSONAL.get(one.article, ("", None))[0] == mention.word)
        return [one.head for one in own if self._context.role(one) == "subject"]

    def _next(self, mention: Mention) -> Referent | None:
        """The last speaker, for a description that a pronoun after it quotes: `“The mayor left,” she said`."""
        source = self._mentions.get(self._context.speaking.get(self._context.owners[mention.head], -1))
        if mention.form != NOMINAL or source is None or source.head < mention.head or not source.gender:
            return None
        recent = islice(reversed(self._recent.values()), MAX_RECENT)
        persons = (one for one in recent if one.kind == PERSON and not one.plural)
        nearest = next((one for one in persons if one.gender in (None, source.gender)), None)
        return nearest if nearest is self.spoke else None

    def named_by(self, source: int) -> tuple[Referent, ...]:
        """The people named in the content of a source: in `He said Cole had left` he is not Cole."""
        inside = (self._mentions.get(i) for i in sorted(self._context.contents.get(source, ())))
        names = (one for one in inside if one is not None and one.form == NAME and self._names_another(one))
        return tuple(referent for one in names if (referent := self._named.only(one)) is not None)

    def _names_another(self, name: Mention) -> bool:
        """False of names by which somebody may be addressed or introduce himself, and of `the Cole campaign`."""
        analysis = self._context.analysis
        token = analysis.tokens[name.head]
        if token.relation in ("vocative", "compound") or any(analysis.dependents(name.head, "cop")):
            return False
        return token.relation != "appos" or token.head is None or analysis.tokens[token.head].upos != "PRON"

    def speaker_at(self, token: int) -> Referent | None:
        """The speaker of the quotation that contains a word, if it is known; names are known beforehand."""
        owner = self._context.owners[token]
        source = self._context.speaking.get(owner)
        if source is None:
            return None
        if source in self._ties:
            return self._ties[source].referent
        mention = self._mentions.get(source)
        return None if mention is None else self._named.only(mention)


def of_gender(
    analysis: Analysis, mention: Mention, found: list[tuple[Referent, Mention]]
) -> list[tuple[Referent, Mention]]:
    """The candidates without full names of the other gender, if somebody of a mention's own is in the paragraph."""
    paragraphs = analysis.paragraphs
    own = (one for referent, one in found if mention.gender and referent.gender == mention.gender)
    if not any(paragraphs[one.head] == paragraphs[mention.head] for one in own):
        return found
    return [one for one in found if one[0].gender in (None, mention.gender) or one[0].gender_evidence != "name"]


def is_credit(analysis: Analysis, mention: Mention) -> bool:
    """True of the agency in the brackets of a dateline, which a text's bodies are not: `LIMA (AFP) - The bank said`."""
    tokens, head = analysis.tokens, mention.head
    first = analysis.paragraph_start(head)
    around = [t.text for t in (*tokens[max(head - 1, first) : head], *tokens[head + 1 : head + 2])]
    return (
        around == ["(", ")"]
        and head - first <= MAX_DATELINE_LENGTH
        and not any(t.upos in ("VERB", "AUX") or t.text == "." for t in tokens[first:head])
        and (head - first == 1 or tokens[first].text.isupper())
    )


def is_vocative(analysis: Analysis, mention: Mention) -> bool:
    """True of a mention that addresses somebody, whatever its relation: `“Madam President, we object,”`."""
    if analysis.tokens[mention.head].relation == "vocative":
        return True
    behind = analysis.tokens[mention.head + 1 : mention.head + 3]
    comma = len(behind) > 1 and behind[0].text == "," and behind[1].text.lower() in ADDRESSING
    if not comma:
        return False
    first = with_titles(analysis, bisect_left(analysis.tokens, mention.start, key=lambda t: t.start))
    return first > 0 and is_mark(analysis.tokens[first - 1])

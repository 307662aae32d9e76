"""Features of a mention and a candidate antecedent, by name, for the ranking.

They follow the literature on pronouns: recency, grammatical role, parallelism, salience and frequency (Hobbs 1978;
Lappin and Leass 1994; Grosz, Joshi and Weinstein 1995), and for news the last source.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from onrecord.extractors.analysis import Analysis
from onrecord.extractors.grammar.subjects import subjects_above
from onrecord.extractors.lexicon.kin import FRIENDS, KIN, PEERS
from onrecord.extractors.spans import CharSpan
from onrecord.extractors.speakers.descriptions.kinship import TOWARDS
from onrecord.extractors.speakers.descriptions.new_persons import is_new
from onrecord.extractors.speakers.mentions import NOMINAL, PRONOUN, Mention
from onrecord.extractors.speakers.referents import Referent

_ROLES = {
    "nsubj": "subject",
    "nsubj:pass": "subject",
    "csubj": "subject",
    "obj": "object",
    "iobj": "object",
    "nmod:poss": "possessor",
    "obl:agent": "agent",
    "obl": "oblique",
    "nmod": "modifier",
    "appos": "apposition",
    "conj": "joined",
    "root": "root",
}
MAX_SINCE = 3
"""Mentions of a subject since, as by `who`, with which it is still recognised."""

_DISTANCES = ("0", "1", "2", "3", "4-6", "4-6", "4-6")

OF_OTHERS = FRIENDS | KIN | TOWARDS.keys()
"""Nouns for people who speak of the one whose friend, relative or lawyer they are."""


@dataclass(frozen=True, slots=True)
class ResolutionContext:
    """The data that the features of a text are computed from.

    `owners` has the owner of the quotation of each token, `sources` the heads of all sources, `speaking` the head
    of the source by the number of its attribution, `quoted` by the head of a source its quotations,
    `reported` the heads of sources in the content of others, `cues` the heads of cues, `content_at` for each token in a
    content the number of the outermost attribution around it, `contents` by the head of a source what it says.
    """

    analysis: Analysis
    owners: Sequence[int]
    sources: frozenset[int]
    speaking: Mapping[int, int]
    quoted: Mapping[int, tuple[CharSpan, ...]] = field(default_factory=dict)
    reported: frozenset[int] = frozenset()
    cues: frozenset[int] = frozenset()
    content_at: Mapping[int, int] = field(default_factory=dict)
    contents: Mapping[int, frozenset[int]] = field(default_factory=dict)

    def role(self, mention: Mention, described: bool = False) -> str:
        """The grammatical role of a mention.

        Args:
            mention: The mention.
            described: An apposition has the role of the noun before it: `led by the minister, Ada Bern`.
        """
        token = self.analysis.tokens[mention.head]
        if described and token.deprel == "appos" and token.head is not None:
            token = self.analysis.tokens[token.head]
        deprel = token.deprel
        return _ROLES.get(deprel) or _ROLES.get(deprel.partition(":")[0], "other")

    def opens_paragraph(self, sentence: int) -> bool:
        """True for the first sentence of a paragraph."""
        first = self.analysis.sentences[sentence].first
        return self.analysis.paragraph_start(first) == first

    def governor(self, head: int) -> int | None:
        """The nearest verb, or predicate with a subject, above a word."""
        tokens = self.analysis.tokens
        for index in self.analysis.ancestors(head):
            if tokens[index].upos == "VERB" or tokens[index].relation in ("root", "ccomp", "advcl", "parataxis"):
                return index
        return None

    def subjects_above(self, head: int) -> list[int]:
        """The subjects of the clauses that contain a word, innermost first; never the word itself."""
        return [index for index in subjects_above(self.analysis, head, own=False) if index != head]


@dataclass(frozen=True, slots=True)
class Continuity:
    """The topic and the last speaker before a pronoun, which may refer to them again.

    Attributes:
        topic: The topic of the sentence before.
        alike: Persons coordinated with the topic.
        new: The topic has just been introduced by a description.
        about: The number of the sentence about the topic.
        spoke: The source of the last attribution that is not nested.
        said: The number of its sentence.
        mentioned: The person that the speaker of the quotation around the pronoun has just mentioned.
        subject: The referent of the subjects before the pronoun in its own sentence.
        opening: The topic of the paragraph before a pronoun after a quotation that opens its own paragraph.
        named: The people named in the content of a pronoun that is a source; they are others than itself.
    """

    topic: Referent | None = None
    alike: tuple[Referent, ...] = ()
    new: bool = False
    about: int = 0
    spoke: Referent | None = None
    said: int = 0
    mentioned: Referent | None = None
    subject: Referent | None = None
    opening: Referent | None = None
    named: tuple[Referent, ...] = ()

    @property
    def shifted(self) -> bool:
        """True of a topic that follows what somebody else said, as Reed in `Cole disagreed. Reed laughed`."""
        return self.spoke is not None and self.spoke is not self.topic and self.about > self.said

    @property
    def continued(self) -> bool:
        """True of a topic who says something in the sentence about it, as Cole in `Cole told Reed that he had won`."""
        return self.spoke is not None and self.spoke is self.topic and self.about == self.said


NO_CONTINUITY = Continuity()


@dataclass(slots=True)
class MentionFeatures:
    """The properties of a mention that its features with all candidates share, computed once."""

    context: ResolutionContext
    mention: Mention
    last_source: Referent | None
    most: int
    """Mentions of the referent that is mentioned most."""
    rivals: int = 0
    """Candidates that agree with the mention's gender, or have none."""
    continuity: Continuity = NO_CONTINUITY

    def __post_init__(self) -> None:
        tokens = self.context.analysis.tokens
        head = self.mention.head
        self.role = self.context.role(self.mention)
        self.sentence = tokens[head].sentence
        self.paragraph = self.context.analysis.paragraphs[head]
        self.owner = self.context.owners[head]
        self.subjects = self.context.subjects_above(head)
        self.is_source = head in self.context.sources

    role: str = ""
    sentence: int = 0
    paragraph: int = 0
    owner: int = -1
    subjects: Sequence[int] = ()
    is_source: bool = False

    def of(self, referent: Referent, antecedent: Mention, rank: int) -> list[str]:
        """The features of one candidate, whose last mention before this one is `antecedent`.

        Args:
            referent: The candidate.
            antecedent: Its mention to compare with.
            rank: How many other candidates were mentioned since.
        """
        tokens = self.context.analysis.tokens
        token = tokens[antecedent.head]
        apart = self.sentence - token.sentence
        distance = "7+" if apart > 6 else _DISTANCES[max(0, apart)]
        # News introduces who is to speak by apposition; in the texts of the linker's training it is mostly an aside.
        role = self.context.role(antecedent, described=self.is_source)
        count = len(referent.trail)
        found = [
            f"distance {distance}",
            f"rank {min(rank, 4)}",
            f"{distance} {role}",
            f"role {role} {self.role}",
            f"form {antecedent.form} {distance}",
            f"count {count if count < 3 else '3-5' if count < 6 else '6+'}",
            f"gender {self._gender(referent)}",
            f"kind {referent.kind} {referent.plural} {'named' if referent.name else ''}",
            f"paragraphs {min(2, self.paragraph - self.context.analysis.paragraphs[antecedent.head])}",
            f"frame {self._position(antecedent)}",
        ]
        found += (f"rank {min(rank, 3)} {role} {self.role}", f"sort {_sort(referent)}")
        found.append(f"rivals {min(self.rivals, 3)} {self._gender(referent)}")
        if rank == 0:
            found.append(f"nearest {distance} {role}")
        if role == "subject" and self.context.opens_paragraph(token.sentence):
            found.append(f"subject of the paragraph's first sentence {distance}")
        if referent.trail and tokens[referent.trail[0].head].sentence == 0:
            found.append(f"topic {distance}")
        if self.role == role:
            found.append(f"parallel {role} {distance}")
        if count == self.most:
            found.append("most mentioned")
        found += self._structure(antecedent, role, distance)
        found += self._speech(referent, antecedent, distance)
        if self.mention.form == NOMINAL:
            found += self._description(referent, antecedent)
        return found

    def _structure(self, antecedent: Mention, role: str, distance: str) -> list[str]:
        tokens = self.context.analysis.tokens
        found = []
        if antecedent.head > self.mention.head:
            found.append("after")
        if antecedent.head in self.subjects:
            found.append(f"subject above {min(2, self.subjects.index(antecedent.head))} {self.role}")
        head = tokens[antecedent.head].head
        if role == "subject" and head is not None and tokens[head].relation == "root":
            found.append(f"main subject {distance} {self.role}")
        if antecedent.form == PRONOUN and antecedent.word == self.mention.word:
            found.append(f"same pronoun {distance} {self.role}")
        own = tokens[self.mention.head].head
        if own is not None and own == head:
            found.append(f"same head {role} {self.role}")
        return found

    def _speech(self, referent: Referent, antecedent: Mention, distance: str) -> list[str]:
        found = []
        asks = "source" if self.is_source else "word"
        if referent is self.last_source:
            found.append(f"{asks} of last source {distance}")
        if antecedent.head in self.context.sources:
            found.append(f"{asks} after source {distance}")
        continuity = self.continuity
        acts = "subject" if self.role == "subject" and not self.is_source else asks
        if referent is continuity.topic or referent in continuity.alike:
            found.append(f"{acts} on topic {'with others' if continuity.alike else 'alone'}")
            if not referent.gender and not continuity.alike:
                found.append(f"{acts} on topic untold")
            if not continuity.alike and (continuity.shifted or continuity.continued):
                found.append(f"{acts} on topic {'shifted' if continuity.shifted else 'continued'}")
            if referent is continuity.topic and continuity.new and self.role == "subject":
                found.append(f"{acts} on topic new")
        elif continuity.topic is not None and not self._in_paragraph(antecedent):
            found.append(f"{acts} off topic")
        if self._is_own_subject(referent, antecedent) and is_new(self.context.analysis, self.mention, referent):
            found.append("subject of own clause new")
        if self._is_peer_of_source(antecedent):
            found.append(f"{acts} peer of source")
        marked = {
            "mentioned by speaker": referent is continuity.mentioned,
            "on subject": referent is continuity.subject and self.role == "subject",
            "off subject": continuity.subject not in (None, referent) and not self._in_paragraph(antecedent),
            "on opening": referent is continuity.opening,
            "named in content": referent in continuity.named,
        }
        found += (f"{acts} {name}" for name, holds in marked.items() if holds)
        if referent is continuity.spoke:
            found.append(f"{asks} after speaker {min(self.sentence - continuity.said, 5)}")
        if referent.members:
            found.append(f"together {distance}")
        found += (f"{asks} spoken {min(referent.spoken, 3)}", f"{asks} told {self._content_position(antecedent)}")
        return found

    def _is_peer_of_source(self, antecedent: Mention) -> bool:
        """True of Reed for a pronoun in what the source says: `Reed's predecessor, Ian Cole, said he had asked`."""
        tokens, said = self.context.analysis.tokens, self.context.content_at.get(self.mention.head)
        source = None if said is None else self.context.speaking.get(said)
        token = tokens[antecedent.head]
        if source is None or token.deprel != "nmod:poss" or token.head is None:
            return False
        apposed = tokens[source].head if tokens[source].relation == "appos" else source
        return token.head in (source, apposed) and tokens[token.head].lemma.lower() in PEERS

    def _in_paragraph(self, antecedent: Mention) -> bool:
        return self.context.analysis.paragraphs[antecedent.head] == self.paragraph

    def _is_own_subject(self, referent: Referent, antecedent: Mention) -> bool:
        """True of the subject of a pronoun's clause, in the same content, or of who says it: `A nurse said she did`."""
        own = not self.is_source and any(one.head in self.subjects[:1] for one in referent.trail[-MAX_SINCE:])
        said = self.context.content_at.get(self.mention.head)
        says = said is not None and self.context.speaking.get(said) in self.subjects[:1]
        says = says and referent.words.isdisjoint(OF_OTHERS)
        return own and (says or self._content_position(antecedent) in ("outside", "same"))

    def _content_position(self, antecedent: Mention) -> str:
        """The place of an antecedent relative to the contents that mention and antecedent are in."""
        own, theirs = self.context.content_at.get(self.mention.head), self.context.content_at.get(antecedent.head)
        if own == theirs:
            return "outside" if own is None else "same"
        return "into" if theirs is None else "out of" if own is None else "across"

    def _gender(self, referent: Referent) -> str:
        if not self.mention.gender or not referent.gender:
            return "open" if self.mention.gender else "none"
        return f"{'by' if self.mention.gender == referent.gender else 'against'} {referent.gender_evidence}"

    def _position(self, antecedent: Mention) -> str:
        theirs = self.context.owners[antecedent.head]
        if theirs == self.owner:
            return "outside" if theirs == -1 else "same"
        return "into" if theirs == -1 else "out of" if self.owner == -1 else "across"

    def _description(self, referent: Referent, antecedent: Mention) -> list[str]:
        mention = self.mention
        known = referent.is_called(mention.word)
        fresh = len(mention.modifiers - referent.modifiers)
        shared = len(mention.modifiers) - fresh
        narrowed = "bare" if not mention.modifiers else "known" if not fresh else "partly" if shared else "new"
        if narrowed == "new" and not referent.modifiers:
            narrowed = "first"
        sort = f"{mention.article if mention.article in ('the', 'a', '') else 'this'} {mention.kind}"
        return [
            f"word {'known' if known else 'new'} {narrowed} {sort}",
            f"word {'known' if known else 'new'} {'named' if referent.name else 'unnamed'} {mention.kind}",
            f"word {'last' if antecedent.word == mention.word else 'other'} {narrowed}",
        ]


def _sort(referent: Referent) -> str:
    """Evidence that a referent is a person: a name of several parts, a known gender, a title whatever its gender."""
    parts = "unnamed" if referent.name is None else "full" if len(referent.name.parts) > 1 else "single"
    return f"{referent.kind} {parts} {'word' if referent.titled and referent.gender else referent.gender_evidence}"


def without_antecedent(shared: MentionFeatures, candidates: int) -> list[str]:
    """The features of the choice `none of them`."""
    mention = shared.mention
    found = [
        "none",
        f"none {mention.word if mention.form == PRONOUN else mention.kind}",
        f"none of {min(3, candidates)}",
        f"none rivals {min(shared.rivals, 3)}",
        f"none {shared.role}",
        f"none {'quoted' if shared.owner != -1 else 'outside'}",
    ]
    if mention.form == NOMINAL:
        article = mention.article if mention.article in ("the", "a", "") else "this"
        found.append(f"none {article} {mention.kind} {'narrowed' if mention.modifiers else 'bare'}")
    if shared.is_source:
        found.append("none source")
    return found

"""Resolution of mentions to referents: names first, then descriptions and pronouns in the order of the text.

The grammar resolves appositions, titles, copulas and relative pronouns. Descriptions that begin with `the` and pronouns
of the third person go to the candidate that the ranking finds most likely, and stay open if it is uncertain.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from onrecord.extractors.analysis import Analysis, Entity
from onrecord.extractors.checkpoints import checkpoint
from onrecord.extractors.grammar.heads import tops
from onrecord.extractors.grammar.nominals import is_restricted
from onrecord.extractors.nouns import NounLexicon
from onrecord.extractors.roster.index import RosterIndex
from onrecord.extractors.speakers import rules
from onrecord.extractors.speakers.antecedents import newness
from onrecord.extractors.speakers.antecedents.candidates import Candidates, of_gender
from onrecord.extractors.speakers.antecedents.chooser import Chooser
from onrecord.extractors.speakers.antecedents.features import Continuity, ResolutionContext
from onrecord.extractors.speakers.antecedents.ranking import Ranker
from onrecord.extractors.speakers.descriptions.adjacent_nouns import is_titled_as_body
from onrecord.extractors.speakers.descriptions.ages import described_age
from onrecord.extractors.speakers.descriptions.appositions import links
from onrecord.extractors.speakers.descriptions.body_nouns import by_body_noun, is_named
from onrecord.extractors.speakers.descriptions.deeds import by_deed
from onrecord.extractors.speakers.descriptions.kinship import INVERSE, Kinship
from onrecord.extractors.speakers.descriptions.known_roles import KnownRoles
from onrecord.extractors.speakers.descriptions.new_persons import is_new_topic
from onrecord.extractors.speakers.descriptions.occupations import by_occupation, open_between_equals
from onrecord.extractors.speakers.descriptions.other_nouns import by_other_noun
from onrecord.extractors.speakers.descriptions.pairs import Pairs
from onrecord.extractors.speakers.descriptions.renamed_speakers import (
    KNOWN,
    by_last_speaker,
    by_unnamed_speaker,
    just_quoted,
)
from onrecord.extractors.speakers.descriptions.roster_roles import roster_roles
from onrecord.extractors.speakers.descriptions.same_noun import (
    described_so,
    is_described_since,
    is_narrowed_alike,
    is_narrowed_otherwise,
)
from onrecord.extractors.speakers.descriptions.suspects import SUSPECT, suspects
from onrecord.extractors.speakers.discourse.open_topics import follows_open, is_of_own_side, of_others
from onrecord.extractors.speakers.discourse.quotation_owners import OUTSIDE
from onrecord.extractors.speakers.discourse.speaking_things import able_to_speak, has_office, speaks
from onrecord.extractors.speakers.discourse.spoken_of import mentioned_before
from onrecord.extractors.speakers.discourse.topics import Topics
from onrecord.extractors.speakers.grammar.cataphora import named_next
from onrecord.extractors.speakers.grammar.coordination import joined
from onrecord.extractors.speakers.grammar.distributives import Distributives
from onrecord.extractors.speakers.grammar.relatives import relative, resuming
from onrecord.extractors.speakers.groups import Groups
from onrecord.extractors.speakers.mentions import (
    BODY,
    NAME,
    NOMINAL,
    PERSON,
    PRONOUN,
    THING,
    Mention,
    MentionFinder,
    may_refer_again,
)
from onrecord.extractors.speakers.names.abbreviated_offices import abbreviated_offices
from onrecord.extractors.speakers.names.delayed_names import Openings
from onrecord.extractors.speakers.names.name_resolution import NameResolver, names_by_head
from onrecord.extractors.speakers.names.named_referents import NamedReferents
from onrecord.extractors.speakers.names.named_things import learn_sort, learn_things
from onrecord.extractors.speakers.referents import Referent, gender_evidence, is_unsure
from onrecord.extractors.speakers.ties import Tie

RANKED = frozenset(("he", "she", "it", "they"))


class Resolver:
    """Resolves the mentions of one text.

    Args:
        context: The text's analysis, owners and sources.
        nouns: Which nouns are persons, bodies, groups.
        ranker: Ranks candidates.
        certain: By class of mention, the least probability of a candidate that is chosen.
        extra: Names that the entity recogniser missed.
    """

    def __init__(
        self,
        context: ResolutionContext,
        nouns: NounLexicon,
        ranker: Ranker,
        certain: Mapping[str, float],
        extra: tuple[Entity, ...] = (),
    ) -> None:
        self._context = context
        self._chooser = Chooser(context, ranker, certain)
        named = list(NameResolver(context.analysis, extra, context.sources).all())
        self._named = NamedReferents(dict(named))
        offices = abbreviated_offices(context.analysis, names := [name for name, _ in named])
        by_head = names_by_head(context.analysis, names, context.sources, offices)
        finder = MentionFinder(context.analysis, nouns, by_head, context.cues, offices)
        self.mentions: dict[int, Mention] = {one.head: one for one in finder.all()}
        self._named.reset_surname_genders(self.mentions.values())
        self._named.learn_names_within(context.analysis, self.mentions)
        groups = joined(context.analysis, self.mentions, finder)
        for one in (*self.mentions.values(), *groups.values()):
            one.speaks = one.head in context.sources
        self._links = links(context.analysis, self.mentions, groups)
        self._nouns, self._known = nouns, KnownRoles(context.analysis, nouns)
        self.ties: dict[int, Tie] = {}
        self._topics = Topics(context, self.mentions, self.ties)
        self._candidates = Candidates(context, self.mentions, self._named, self._topics, self.ties)
        self._last: tuple[Referent | None, int | None] = (None, None)
        self.roster: KnownRoles | None = None
        self.groups = Groups(groups, self.mentions, self.ties, self._candidates)
        self._pairs = Pairs(context.analysis, self.groups.pairs)
        self._kinship = Kinship(context.analysis, self.ties, self._pairs)
        plural = ((target, head) for head, (target, _) in self._links.items() if self.mentions[head].plural is True)
        self.groups.introducing.update((target, head) for target, head in plural if target in groups)
        for head in self.groups.introducing.values():
            del self._links[head]
        self._distributives = Distributives(context.analysis, groups, self.ties, self.groups.ties)

    @property
    def analysis(self) -> Analysis:
        """The text's analysis."""
        return self._context.analysis

    def learn_roster(self, index: RosterIndex) -> None:
        """Learn the roles that a roster gives to people in the text."""
        self.roster = roster_roles(self.analysis, self._nouns, self.mentions.values(), self._named, index)

    def openings(self) -> Openings:
        """Learn what titles and descriptions say of names; the descriptions that open the text."""
        for one in self.mentions.values():
            if one.name is not None:
                self._learn_titles(one)
        learn_things(self.analysis, self.mentions.values(), self._named)
        for head in self._links:
            if (referent := self._named_by(head)) is not None:
                self._known.learn_description(referent, self.mentions[head])
        for referent, head in suspects(self.analysis, self.mentions, self._named_by):
            self._known.learn_role(referent, head, SUSPECT)
        self._known.sort()
        linked = {head: target for head, (target, _) in self._links.items() if self._named_by(head) is not None}
        return Openings(self._context, self.mentions, self._named, self._known, linked)

    def run(self) -> None:
        """Resolve every mention, in the order of the text."""
        for head, name in self.openings().names().items():
            self._links[head] = name, rules.DELAYED
            if (referent := self._named_by(head)) is not None:
                self._known.learn_description(referent, self.mentions[head])
        self._known.sort()
        for head in sorted(self.mentions):
            checkpoint()
            self._resolve_speaker_of(head)
            self._resolve(self.mentions[head])
            if head in self.groups.found:
                self.groups.join(self.groups.found[head])

    def tie_of_source(self, head: int, tokens: Sequence[int] = ()) -> Tie | None:
        """The resolution of a source by its head: the group for a coordination; None if no mention has this head.

        Args:
            head: The source's head.
            tokens: All its tokens, as a source may have only some of the members.
        """
        if (group := self.groups.tie_of(head, tokens)) is not None:
            return group
        if head in self.ties:
            return self.ties[head]
        owners = {i for i in tokens if self.analysis.tokens[i].xpos == "PRP$"}  # `her` of `her insurers`
        within = [i for i in tokens if i in self.ties and i not in owners]
        own = [i for i in tops(self.analysis, tokens) if i in self.ties]  # not `Volvo` of `Volvo supplier Arkona`
        return self.ties[(own or within)[0]] if own or within else None

    def _resolve_speaker_of(self, head: int) -> None:
        """Resolve a description after its quotation before the words in it: they do not mean the speaker."""
        source = self._context.speaking.get(self._context.owners[head], -1)
        mention = self.mentions.get(source)
        if mention is None or mention.form != NOMINAL or source < head or source in self.ties:
            return
        if self._context.owners[source] == OUTSIDE:
            self.ties[source] = self._tie(mention)

    def _resolve(self, mention: Mention) -> None:
        tie = self.ties.get(mention.head) or self._tie(mention)
        self.ties[mention.head] = tie
        if tie.referent is not None:
            tie.referent.take(mention, as_body=mention.word == "it" or tie.rule is rules.BODY_NOUN)
            self._candidates.touch(tie.referent)
            if mention.form == NOMINAL and mention.kind == PERSON:
                self._known.learn_age(tie.referent, mention)
                self._kinship.learn(mention, tie.referent)
        elif tie.candidates:
            likely = tie.candidates[:1] if tie.rule is not rules.NAME else tie.candidates
            for referent, _ in reversed(likely):
                referent.follow(mention)
                self._candidates.touch(referent)
        if mention.head in self._context.sources and tie.referent is not None:
            self._candidates.spoke = tie.referent
            if mention.head not in self._context.reported:
                self._last = tie.referent, mention.head

    def _tie(self, mention: Mention) -> Tie:
        if mention.form == NAME:
            return self._name(mention)
        if mention.form == PRONOUN and mention.head not in self._links:
            return self._pronoun(mention)
        linked = self._links.get(mention.head)
        if linked is not None:
            target, rule = linked
            referent = self._of(target)
            if rule is rules.BESIDE and mention.kind == PERSON and referent.kind != PERSON:
                referent.kind, referent.plural = PERSON, False
            if mention.kind in (BODY, THING) and rule in (rules.BODY_BESIDE, rules.APPOSITION):
                learn_sort(referent, mention, self._nouns)
            return Tie(mention, referent, rule, antecedent=self.mentions[target])
        several = self._distributives.find(mention, self._candidates.latest())
        several = several or self._pairs.find(mention, self._candidates.latest())
        again = by_unnamed_speaker(self._known, self._context, mention, self._unnamed(mention), self._last)
        if (known := several or self._kinship.find(mention) or again or self._by_role(mention)) is not None:
            return known
        if may_refer_again(mention):
            return self._ranked(mention)
        return Tie(mention, self._fresh(mention), rules.DESCRIPTION)

    def _of(self, head: int, seen: tuple[int, ...] = ()) -> Referent:
        """The referent of a linked mention, which may come later in the text, or is linked itself."""
        mention = self.mentions[head]
        if head in self.ties:
            return self.ties[head].referent or self._fresh(mention)
        if (named := self._named.first(mention)) is not None:
            return named
        linked = self._links.get(head)
        if linked is not None and linked[0] not in seen:
            return self._of(linked[0], (*seen, head))
        self.ties[head] = Tie(mention, self._fresh(mention), rules.DESCRIPTION)
        return self._of(head)

    def _fresh(self, mention: Mention) -> Referent:
        return Referent(mention.kind, mention.plural)

    def _learn_titles(self, mention: Mention) -> None:
        """Add the titles before a name to its referent, before any mention is resolved."""
        if (referent := self._named.only(mention)) is not None:
            referent.words.update(mention.titles)
            referent.titled |= bool(mention.titles)
            referent.modifiers |= mention.modifiers
            self._known.learn_name(referent, mention)
            if is_titled_as_body(self.analysis, self._nouns, mention, referent.name):
                referent.kind, referent.plural = BODY, None
            if mention.gender:
                referent.learn_gender(mention.gender, gender_evidence(mention))

    def _named_by(self, head: int) -> Referent | None:
        """The named referent that a description is linked to, through further descriptions; None without a name."""
        seen = {head}
        while head in self._links and self._links[head][0] not in seen:
            head = self._links[head][0]
            seen.add(head)
        return self._named.only(self.mentions[head])

    def _name(self, mention: Mention) -> Tie:
        if (referent := self._named.only(mention)) is not None:
            return Tie(mention, referent, rules.NAME)
        return Tie(mention, None, rules.NAME, tuple((one, None) for one in self._named.of(mention)))

    def _pronoun(self, mention: Mention) -> Tie:
        if mention.word in RANKED:
            return resuming(self.analysis, self.mentions, self.ties, mention) or self._ranked(mention)
        if mention.word == "who":
            return relative(self.analysis, self.mentions, self.ties, mention)
        return Tie(mention, None, rules.DEMONSTRATIVE)

    def _by_role(self, mention: Mention) -> Tie | None:
        """The resolution of a description by known roles; None if no referent or several fit."""
        if mention.article == "a" or is_restricted(self.analysis, mention.head):
            return None
        if mention.kind == BODY and is_named(self.analysis, mention):
            return None
        found = []
        for referent in self._known.referents_for(mention, self._candidates.barred(mention)):
            antecedent = self._candidates.antecedent(referent, mention)
            if antecedent is not None and not is_described_since(mention, antecedent, self._candidates.latest()):
                found.append((referent, antecedent))
        if len(found) == 1:
            known = Tie(mention, found[0][0], rules.OFFICE, antecedent=found[0][1])
            return known if self._known.is_called(found[0][0], mention) else self._nearer(mention, known)
        if len(found) > 1:
            return self._by_body_noun(mention)
        if (told := by_deed(self.analysis, self.ties, mention, self._candidates)) is not None:
            return told
        varied, age = self._by_occupation_or_roster(mention), described_age(self.analysis, mention.head)
        if varied is not None or age is None:
            return varied
        others = [one for one in self._candidates.of(mention) if not self._known.aged_otherwise(one[0], age)]
        return self._chosen(mention, others, newness.AGED) if others else None

    def _varied(self, mention: Mention) -> Tie | None:
        topic = next(self._topics.of(mention), None)
        about = None if topic is None or topic.alike else topic.referent
        quoted = just_quoted(self._context, mention, self._last, KNOWN)
        return by_occupation(self.analysis, self._known, mention, self._unnamed(mention), about, quoted)

    def _unnamed(self, mention: Mention) -> Iterator[tuple[Referent, Mention]]:
        """The candidates for a description that its own content does not name."""
        named = self._candidates.named_by(mention.head)
        return (one for one in self._candidates.of(mention) if one[0] not in named)

    def _nearer(self, mention: Mention, known: Tie) -> Tie:
        """The main person of the text, preferred to one described only by a narrower noun than a description's."""
        varied = self._varied(mention)
        if varied is None or varied.referent is None or not self._known.may_be_called(varied.referent, mention):
            return known
        return varied

    def _by_occupation_or_roster(self, mention: Mention) -> Tie | None:
        tie = self._varied(mention) or self._by_body_noun(mention)
        tie = tie or by_last_speaker(self._context, self._known, mention, self._unnamed(mention), self._last)
        if tie is not None:
            return tie
        known = [] if self.roster is None else self.roster.referents_for(mention, self._candidates.barred(mention))
        meant = [one for one in known if not self._known.contradict(one, mention)]
        antecedent = self._candidates.antecedent(meant[0], mention) if len(meant) == 1 else None
        return None if antecedent is None else Tie(mention, meant[0], rules.ROSTER, antecedent=antecedent)

    def _by_body_noun(self, mention: Mention) -> Tie | None:
        body = by_body_noun(self.analysis, self._known, mention, self._bodies(mention), self._last[0])
        return body or by_other_noun(self.analysis, mention, self._candidates, self._last[0])

    def _bodies(self, mention: Mention) -> Iterator[tuple[Referent, Mention]]:
        """The candidates for a description that is read as one of a body."""
        yield from self._candidates.of(replace(mention, kind=BODY), is_unsure)

    def _ranked(self, mention: Mention) -> Tie:
        found = able_to_speak(self._context, mention, self._candidates.of(mention))
        if mention.form == PRONOUN:
            following = None if found else named_next(self._context, self.mentions, self._named, mention)
            if following is not None:
                return following
            found = of_gender(self.analysis, mention, list(found))
            says = mention.word in ("it", "they") and mention.head in self._context.sources
            owns = mention.word == "it" and has_office(self.analysis, mention)
            tie = self._chosen(mention, found, newness.SPEAKING if says or owns else 1.0)
            if says and tie.referent is not None and not speaks(tie.referent):
                return replace(tie, referent=None, candidates=())
            opened = follows_open(self._topics, self.ties, mention, tie.referent)
            speaker = self._candidates.speaker_at(mention.head)
            if is_of_own_side(self._context, self.mentions, self.ties, tie, speaker):
                others = [one for one in found if one[0] is not tie.referent]
                return of_others(tie, self._chosen(mention, others), self.ties)
            return tie.opened(tie.probability or 0.0) if opened else tie
        if mention.article != "the" or is_restricted(self.analysis, mention.head):
            relative = mention.word in INVERSE and all(mention.word not in one.words for one, _ in found)
            return self._chosen(mention, found, newness.RELATIVE if relative else 1.0)
        found = [one for one in found if not self._known.contradict(one[0], mention)]
        found = [one for one in found if not is_narrowed_otherwise(self.analysis, mention, one[0])]
        same = described_so(self.analysis, mention, found)
        if len(same) == 1 and is_narrowed_alike(mention, same[0][0]):
            return self._chosen(mention, same, newness.SAME_NOUN if same[0][0].is_a(mention.word) else newness.ANYBODY)
        if mention.kind != PERSON or mention.plural or mention.head not in self._context.sources:
            return self._chosen(mention, found)
        quoted = just_quoted(self._context, mention, self._last)
        found = [one for one in found if one[0] is not quoted or one[0].is_called(mention.word)]
        found = [one for one in found if not self._known.practises_otherwise(one[0], mention)]
        tie = self._chosen(mention, found, self._known.newness(mention))
        return open_between_equals(self.analysis, self._known, tie, found)

    def _continuity(self, mention: Mention, found: Sequence[tuple[Referent, Mention]]) -> Continuity:
        """The topic of the sentence before a mention, and the last speaker."""
        possible, tokens = {id(referent) for referent, _ in found}, self.analysis.tokens
        topic = next((one for one in self._topics.of(mention) if id(one.referent) in possible), None)
        on_topic: tuple[Referent | None, tuple[Referent, ...], bool, int] = (None, (), False, 0)
        if topic is not None:
            alike = tuple(one for one in topic.alike if id(one) in possible)
            new = is_new_topic(self.analysis, mention, topic.referent, found)
            on_topic = topic.referent, alike, new, tokens[topic.head].sentence
        speaker = self._candidates.speaker_at(mention.head)
        about = mentioned_before(self._context, self.ties, mention, speaker, possible)
        subject, opening = self._topics.subject(mention), self._topics.opening(mention)
        opened = None if opening is None else opening.referent
        spoke, said = self._last
        when = 0 if said is None else tokens[said].sentence
        return Continuity(*on_topic, spoke, when, about, subject, opened, self._candidates.named_by(mention.head))

    def _chosen(self, mention: Mention, found: list[tuple[Referent, Mention]], new: float = 1.0) -> Tie:
        return self._chooser.choose(mention, found, self._candidates.spoke, new, self._continuity(mention, found))

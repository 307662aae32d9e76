"""Resolution of mentions to referents: names first, then descriptions and pronouns in the order of the text.

The grammar ties what it can: appositions, titles, `is`, relative pronouns. What is left, descriptions that begin with
`the` and pronouns of the third person, goes to whom the ranking finds likeliest, and is left open where it is not sure.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import islice

from onrecord.extractors.analysis import Analysis, Entity
from onrecord.extractors.checkpoints import checkpoint
from onrecord.extractors.names import NameMention
from onrecord.extractors.nouns import NounLexicon
from onrecord.extractors.speakers import rules
from onrecord.extractors.speakers.coordination import joined
from onrecord.extractors.speakers.descriptions import links
from onrecord.extractors.speakers.features import ResolutionContext, View, without_antecedent
from onrecord.extractors.speakers.mentions import (
    GROUP,
    KIND_OF_NAME,
    NAME,
    NOMINAL,
    PERSON,
    PRONOUN,
    THING,
    Mention,
    MentionFinder,
)
from onrecord.extractors.speakers.name_resolution import NameResolver, names_by_head
from onrecord.extractors.speakers.ranking import Choice, Ranker, class_of
from onrecord.extractors.speakers.referents import Referent, may_be, told_by
from onrecord.extractors.speakers.ties import Tie

MOST_CANDIDATES = 12
"""Candidates that a mention is weighed against, the last mentioned ones."""

MOST_RECENT = 500
"""Referents among which candidates are looked for, the last mentioned ones: more than an article of 2,000 words has.
No pronoun takes up who was mentioned before them, and in a long text to look at all would cost its square."""

LEAST_SHARE = 0.1
"""The least probability of a candidate that is shown next to others."""

MOST_MENTIONS = 30
"""Mentions of a candidate, from the last on, among which one is looked for that a mention can lean on."""

ABSENT = frozenset(("nobody", "none", "nothing", "neither", "anybody", "anyone", "anything", "everybody", "everyone"))
"""Pronouns for nobody in particular: no `he` goes back to them."""

RANKED = frozenset(("he", "she", "it", "they"))


class Resolver:
    """Resolves the mentions of one text.

    Args:
        context: The text's analysis, owners and sources.
        nouns: Which nouns are persons, bodies, groups.
        ranker: What chooses among candidates.
        certain: By class of mention, the least probability at which one is taken.
        extra: Names that the entity recogniser left out.
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
        self._ranker = ranker
        self._certain = certain
        named = list(NameResolver(context.analysis, extra).all())
        self._bearers = dict(named)
        by_head = names_by_head(context.analysis, [name for name, _ in named])
        finder = MentionFinder(context.analysis, nouns, by_head)
        self.mentions: dict[int, Mention] = {one.head: one for one in finder.all()}
        self.groups: dict[int, Mention] = joined(context.analysis, self.mentions, finder)
        self._together: dict[int, list[Mention]] = {}
        for group in self.groups.values():
            self._together.setdefault(group.joined[0], []).append(group)
        self._links = links(context.analysis, self.mentions)
        self._named: dict[NameMention, Referent] = {}
        self._recent: dict[int, Referent] = {}
        self._joined: dict[frozenset[int], Referent] = {}
        self._last_source: Referent | None = None
        self.ties: dict[int, Tie] = {}
        self.group_ties: dict[int, Tie] = {}

    @property
    def analysis(self) -> Analysis:
        """The text's analysis."""
        return self._context.analysis

    def run(self) -> None:
        """Tie every mention that can be tied, in the order of the text."""
        for one in self.mentions.values():
            if one.name is not None:
                self._learn_titles(one)
        for head in sorted(self.mentions):
            checkpoint()
            if head not in self.ties:
                self._resolve(self.mentions[head])
            if head in self.groups:
                self._join(self.groups[head])

    def tie_of_source(self, head: int, tokens: Sequence[int] = ()) -> Tie | None:
        """The resolution of a source, by its head: of a coordination, the group; None if it heads no mention.

        Args:
            head: The source's head.
            tokens: All its tokens, where a source may be less than what its head joins.
        """
        for group in self._together.get(head, ()):
            if group.head in self.group_ties and (not tokens or set(group.joined) <= set(tokens)):
                return self.group_ties[group.head]
        if head in self.ties:
            return self.ties[head]
        within = [i for i in tokens if i in self.ties]
        return self.ties[within[0]] if within else None

    def _resolve(self, mention: Mention) -> None:
        tie = self._tie(mention)
        self.ties[mention.head] = tie
        if tie.referent is not None:
            tie.referent.take(mention)
            self._touch(tie.referent)
        elif tie.candidates:
            likeliest = tie.candidates[0][0]
            likeliest.trail.append(mention)
            self._touch(likeliest)
        if mention.head in self._context.sources and tie.referent is not None:
            self._last_source = tie.referent

    def _touch(self, referent: Referent) -> None:
        """Put a referent last in the order of mention."""
        self._recent.pop(id(referent), None)
        self._recent[id(referent)] = referent

    def _tie(self, mention: Mention) -> Tie:
        if mention.form == NAME:
            return self._name(mention)
        if mention.form == PRONOUN:
            return self._pronoun(mention)
        linked = self._links.get(mention.head)
        if linked is not None:
            target, rule = linked
            return Tie(mention, self._of(target), rule, antecedent=self.mentions[target])
        if self._weighed(mention):
            return self._ranked(mention)
        return Tie(mention, self._fresh(mention), rules.DESCRIPTION)

    def _of(self, head: int) -> Referent:
        """The referent of a linked mention, which may come later in the text."""
        mention = self.mentions[head]
        if head in self.ties:
            return self.ties[head].referent or self._fresh(mention)
        if mention.name is not None:
            return self._bearing(self._bearers[mention.name][0])
        linked = self._links.get(head)
        if linked is not None and linked[0] in self.ties:
            return self.ties[linked[0]].referent or self._fresh(mention)
        self.ties[head] = Tie(mention, self._fresh(mention), rules.DESCRIPTION)
        return self._of(head)

    def _fresh(self, mention: Mention) -> Referent:
        return Referent(mention.kind, mention.plural)

    def _learn_titles(self, mention: Mention) -> None:
        """Add what the titles before a name say to its referent, before any mention is resolved."""
        assert mention.name is not None
        heads = self._bearers[mention.name]
        if len(heads) == 1:
            referent = self._bearing(heads[0])
            referent.words.update(mention.titles)
            referent.modifiers |= mention.modifiers
            if mention.gender:
                referent.learn_gender(mention.gender, told_by(mention))

    def _bearing(self, head: NameMention) -> Referent:
        if head not in self._named:
            kind = KIND_OF_NAME[head.type]
            plural = True if kind == GROUP else False if kind == PERSON else None
            self._named[head] = Referent(kind, plural, name=head)
        return self._named[head]

    def _name(self, mention: Mention) -> Tie:
        assert mention.name is not None
        heads = self._bearers[mention.name]
        if len(heads) == 1:
            return Tie(mention, self._bearing(heads[0]), rules.NAME)
        return Tie(mention, None, rules.NAME, tuple((self._bearing(head), None) for head in heads))

    def _pronoun(self, mention: Mention) -> Tie:
        if mention.word in RANKED:
            return self._ranked(mention)
        if mention.word == "who":
            return self._relative(mention)
        return Tie(mention, None, rules.DEMONSTRATIVE)

    def _relative(self, mention: Mention) -> Tie:
        """A relative pronoun means what its clause hangs on."""
        tokens = self.analysis.tokens
        for index in (mention.head, *self.analysis.ancestors(mention.head)):
            token = tokens[index]
            if token.deprel == "acl:relcl" and token.head is not None:
                antecedent = self.mentions.get(token.head)
                if antecedent is not None and token.head in self.ties:
                    tie = self.ties[token.head]
                    return Tie(mention, tie.referent, rules.RELATIVE, tie.candidates, antecedent, leans_on=tie)
        return Tie(mention, None, rules.RELATIVE)

    def _weighed(self, mention: Mention) -> bool:
        """True if a description may take up somebody who was mentioned before."""
        return mention.article not in ("a", "'s") and (mention.kind != THING or mention.article != "")

    def _candidates(self, mention: Mention) -> Iterator[tuple[Referent, Mention]]:
        """The candidate antecedents of a mention, most recent first, each with the mention to compare with."""
        barred = self._barred(mention)
        yield from self._later(mention)
        count = 0
        for referent in islice(reversed(self._recent.values()), MOST_RECENT):
            antecedent = self._antecedent(referent, mention)
            if antecedent is None or not may_be(mention, referent) or referent in barred:
                continue
            yield referent, antecedent
            count += 1
            if count == MOST_CANDIDATES:
                return

    def _antecedent(self, referent: Referent, mention: Mention) -> Mention | None:
        """The last mention of a referent before another that the other can lean on.

        It is nobody who is spoken to, stands in no quotation that the other itself says, and is no `nobody`.
        """
        said = self._context.quoted.get(mention.head, ())
        for one in islice(reversed(referent.trail), MOST_MENTIONS):
            if one.head >= mention.head or one.word in ABSENT or self.analysis.tokens[one.head].relation == "vocative":
                continue
            if not any(start <= one.start < end for start, end in said):
                return one
        return None

    def _later(self, mention: Mention) -> Iterator[tuple[Referent, Mention]]:
        """Named subjects that follow a pronoun of a clause before theirs: `When he spoke, Cole …`."""
        if mention.form != PRONOUN or mention.word not in ("he", "she"):
            return
        for head in self._context.subjects_above(mention.head):
            named = self.mentions.get(head)
            if head > mention.head and named is not None and named.name is not None:
                heads = self._bearers[named.name]
                referent = self._bearing(heads[0])
                if len(heads) == 1 and may_be(mention, referent) and referent.before(mention.head) is None:
                    yield referent, named

    def _barred(self, mention: Mention) -> list[Referent]:
        """Referents that syntax excludes: other arguments of the clause, and the speaker of the words around it."""
        tokens = self.analysis.tokens
        head = tokens[mention.head].head
        found = []
        text = tokens[mention.head].text.lower()
        if mention.form == PRONOUN and head is not None and not text.endswith(("self", "selves")):
            own = tokens[mention.head].relation
            if own in ("nsubj", "obj", "iobj", "obl"):
                found += [i for i in self.analysis.children[head] if tokens[i].relation in ("nsubj", "obj", "iobj")]
            found += [i for i in (head, *self.analysis.ancestors(head)) if self._holds(i, mention)]
        elif mention.form == NOMINAL:
            found += [t.index for t in self.analysis.dependents(mention.head, "nmod", "compound")]
            found += [i for i in self.analysis.ancestors(mention.head) if self._holds(i, mention)]
        heads = [i for i in found if i != mention.head and i in self.ties]
        barred = [r for i in heads if (r := self.ties[i].referent) is not None]
        if (speaker := self.speaker_at(mention.head)) is not None:
            barred.append(speaker)
        return barred

    def _holds(self, index: int, mention: Mention) -> bool:
        """True if a mention's noun phrase has another mention inside: `her husband` is not hers."""
        around = self.mentions.get(index)
        return around is not None and around.start <= mention.start < around.end and around.head != mention.head

    def speaker_at(self, token: int) -> Referent | None:
        """The speaker of the quotation that contains a word, if known by now; names are known beforehand."""
        owner = self._context.owners[token]
        source = self._context.speaking.get(owner)
        if source is None:
            return None
        if source in self.ties:
            return self.ties[source].referent
        mention = self.mentions.get(source)
        if mention is not None and mention.name is not None and len(self._bearers[mention.name]) == 1:
            return self._bearing(self._bearers[mention.name][0])
        return None

    def _ranked(self, mention: Mention) -> Tie:
        found = list(self._candidates(mention))
        if not found:
            nominal = mention.form == NOMINAL
            return Tie(
                mention,
                self._fresh(mention) if nominal else None,
                rules.DESCRIPTION if nominal else rules.PRONOUN,
            )
        most = max(len(referent.trail) for referent, _ in found)
        rivals = sum(not mention.gender or referent.gender in (None, mention.gender) for referent, _ in found)
        view = View(self._context, mention, self._last_source, most, rivals)
        features = [view.of(referent, antecedent, rank) for rank, (referent, antecedent) in enumerate(found)]
        referents = [referent for referent, _ in found]
        choice = Choice(mention, referents, [one for _, one in found], features, without_antecedent(view, len(found)))
        shares = self._ranker.probabilities(choice)
        order = sorted(range(len(found)), key=lambda i: -shares[i])
        scores = tuple((referents[i], shares[i]) for i in order)
        best, antecedent = order[0], found[order[0]][1]
        if shares[best] >= self._certain.get(class_of(mention), 1.0):
            return Tie(mention, referents[best], rules.RANKING, (), antecedent, scores, shares[best])
        none = 1.0 - sum(shares)
        if mention.form == NOMINAL and none >= shares[best]:
            return Tie(mention, self._fresh(mention), rules.DESCRIPTION, (), None, scores, none)
        if none >= sum(share for share in shares):
            return Tie(mention, None, rules.RANKING, (), None, scores)
        open_ = tuple((referent, share) for referent, share in scores if share >= LEAST_SHARE)
        return Tie(mention, None, rules.RANKING, open_, antecedent, scores)

    def _join(self, group: Mention) -> None:
        """Take several that are named together for one referent of their own, made of theirs."""
        members = [self.ties[head].referent for head in group.joined if head in self.ties]
        known = tuple(member for member in members if member is not None)
        if len(known) < len(group.joined):
            return
        members_ids = frozenset(map(id, known))
        referent = self._joined.get(members_ids) or Referent(GROUP, True, members=known)
        self._joined[members_ids] = referent
        referent.take(group)
        self._touch(referent)
        self.group_ties[group.head] = Tie(group, referent, rules.TOGETHER)


def members_of(referents: Sequence[Referent]) -> Iterator[Referent]:
    """Referents with all that they are made of, each before its members."""
    for referent in referents:
        yield referent
        yield from members_of(referent.members)

"""Antecedents of `I`, `we` and `you`: speaker and addressee of a quotation, or the author outside of quotations."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from operator import itemgetter

from onrecord.extractors.analysis import Analysis
from onrecord.extractors.attributions.without_cue.interviews import ANSWERER, ASKER, interviewee, turns
from onrecord.extractors.checkpoints import checkpoint
from onrecord.extractors.draft import AttributionDraft
from onrecord.extractors.grammar.nominals import closing_vocative
from onrecord.extractors.speakers import rules
from onrecord.extractors.speakers.antecedents.candidates import is_vocative
from onrecord.extractors.speakers.antecedents.features import ResolutionContext
from onrecord.extractors.speakers.discourse.quotation_owners import OUTSIDE, in_marks
from onrecord.extractors.speakers.mentions import PERSON, PRONOUN, Mention, is_person_name
from onrecord.extractors.speakers.names.authors import authors
from onrecord.extractors.speakers.referents import Referent
from onrecord.extractors.speakers.resolver import Resolver
from onrecord.extractors.speakers.ties import Tie

AUTHOR = "author"
"""The kind of the author of the text."""

ADDRESSED = ("obj", "iobj")


class PersonResolver:
    """Resolves the first and second persons of one text, after its other mentions.

    Args:
        context: The text's analysis, owners and sources.
        resolver: The resolver of the other mentions, after its run.
        attributions: The text's attributions, by their number in the owners.
    """

    def __init__(
        self, context: ResolutionContext, resolver: Resolver, attributions: Sequence[AttributionDraft]
    ) -> None:
        self._context = context
        self._resolver = resolver
        self._attributions = attributions
        self._authors: dict[tuple[str, str], Referent] = {}
        self._turns = turns(context.analysis, in_marks(context.analysis))
        self._answerer = self._interviewed()
        self._signed = self._named_authors()

    def run(self) -> None:
        """Resolve every `I`, `we` and `you`, and the groups that they are in: `my sister and I`."""
        found = {mention.head: mention for mention in self._resolver.mentions.values() if _is_first_or_second(mention)}
        for mention in found.values():
            checkpoint()
            tie = self._tie(mention)
            self._resolver.ties[mention.head] = tie
            if tie.referent is not None:
                tie.referent.take(mention)
        for group in self._resolver.groups.found.values():
            if any(head in found for head in group.joined):
                self._resolver.groups.join(group)

    def _tie(self, mention: Mention) -> Tie:
        owner = self._context.owners[mention.head]
        if mention.word == "you":
            return self._addressed(mention, owner)
        if owner == OUTSIDE:
            return Tie(mention, self._author(mention), rules.AUTHOR)
        return self._speaking(mention, owner, seen=())

    def _speaking(self, mention: Mention, owner: int, seen: tuple[int, ...]) -> Tie:
        """The speaker of a quotation: its source; if that is `I`, the speaker of the outer quotation."""
        rule = rules.QUOTATION
        head = self._context.speaking.get(owner)
        if head is None or owner in seen:
            return Tie(mention, None, rule)
        source = self._resolver.mentions.get(head)
        if source is not None and source.word in ("i", "we") and source.form == PRONOUN:
            outer = self._context.owners[head]
            if outer == OUTSIDE:
                return Tie(mention, self._author(source), rule, antecedent=source)
            return self._speaking(mention, outer, (*seen, owner))
        tie = self._resolver.tie_of_source(head)
        if tie is None:
            return Tie(mention, None, rule)
        return Tie(mention, tie.referent, rule, tie.candidates, tie.mention, leans_on=tie)

    def _addressed(self, mention: Mention, owner: int) -> Tie:
        """The addressee of a quotation: the object of its cue (`told the court`), or the answerer of an interview."""
        rule = rules.ADDRESSEE
        turn = self._turns.get(self._analysis.paragraphs[mention.head], "")
        if owner == OUTSIDE and turn == ASKER and self._answerer is not None:
            return Tie(mention, self._answerer, rule)
        if owner != OUTSIDE and (named := self._by_name(mention, owner)) is not None:
            return Tie(mention, named.referent, rule, antecedent=named.mention, leans_on=named)
        if owner >= 0:
            candidate = self._attributions[owner].selected.candidate
            content = set(candidate.content)
            for token in self._analysis.dependents(candidate.head, *ADDRESSED) if candidate.cue else ():
                tie = self._resolver.tie_of_source(token.index)
                if token.index not in content and tie is not None and tie.referent is not None:
                    return Tie(mention, tie.referent, rule, antecedent=tie.mention, leans_on=tie)
        return Tie(mention, None, rule)

    def _by_name(self, mention: Mention, owner: int) -> Tie | None:
        """The resolution of the name by which a sentence of a quotation addresses somebody: `You left, Mr. Bern`."""
        sentence = self._analysis.sentences[self._analysis.tokens[mention.head].sentence]
        for head in range(sentence.first, sentence.last):
            one = self._resolver.mentions.get(head)
            if not is_person_name(one) or self._context.owners[head] != owner or head not in self._resolver.ties:
                continue
            if one is not None and (is_vocative(self._analysis, one) or closing_vocative(self._analysis, head)):
                return self._resolver.ties[head]
        return None

    def _interviewed(self) -> Referent | None:
        """The interviewee, if the text names one person before its first question."""
        if not self._turns:
            return None
        name = interviewee(self._analysis, min(self._turns))
        tie = self._resolver.tie_of_source(name[-1], name) if name else None
        return None if tie is None else tie.referent

    def _named_authors(self) -> list[tuple[int, Referent | None]]:
        """The authors, if the text is signed or has a byline, each with the place of the name."""
        named = authors(self._analysis, self._resolver.mentions.values())
        ties = ((one.head, self._resolver.ties.get(one.head)) for one in named)
        return [(head, None if tie is None else tie.referent) for head, tie in ties]

    def _signed_by(self, place: int) -> Referent | None:
        """The author of the part of the text around a word, by the next signature, else by the last one."""
        below = bisect_right(self._signed, place, key=itemgetter(0))
        return next(iter(self._signed[below : below + 1] or self._signed[-1:]), (place, None))[1]

    def _author(self, mention: Mention) -> Referent:
        """The author, or the speaker of a turn of an interview, by the pronoun used."""
        turn = self._turns.get(self._analysis.paragraphs[mention.head], "")
        if turn == ANSWERER and self._answerer is not None and mention.word == "i":
            return self._answerer
        signed = self._signed_by(mention.head) if not turn and mention.word == "i" else None
        if signed is not None:
            return signed
        kind = PERSON if turn == ANSWERER else AUTHOR
        return self._authors.setdefault((mention.word, turn), Referent(kind))

    @property
    def _analysis(self) -> Analysis:
        return self._context.analysis


def _is_first_or_second(mention: Mention) -> bool:
    return mention.form == PRONOUN and mention.word in ("i", "we", "you")

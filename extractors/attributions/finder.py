"""The attribution finder. Its steps: propose candidates, weigh them, set their spans, select, add what has no cue."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from onrecord.extractors.analysis import Analysis, Token
from onrecord.extractors.attributions import rules
from onrecord.extractors.attributions.constructions import sure_rules
from onrecord.extractors.attributions.constructions.addressees import addressed
from onrecord.extractors.attributions.constructions.adverbials import phrase_candidates
from onrecord.extractors.attributions.constructions.anaphoric_contents import anaphoric_candidates
from onrecord.extractors.attributions.constructions.announced_quotations import announced_candidates, called_candidates
from onrecord.extractors.attributions.constructions.charges import charged
from onrecord.extractors.attributions.constructions.closing_reports import closing_candidates
from onrecord.extractors.attributions.constructions.inserted_reports import inserted_candidates
from onrecord.extractors.attributions.constructions.inverted_reports import dialogue_candidates, inverted_candidates
from onrecord.extractors.attributions.constructions.pleas import plea_candidates
from onrecord.extractors.attributions.constructions.predicates import predicate_candidates
from onrecord.extractors.attributions.constructions.refusals import with_refusals
from onrecord.extractors.attributions.constructions.sure_reports import (
    connected_candidates,
    drawn_candidates,
    inscribed_candidates,
    sure_candidates,
)
from onrecord.extractors.attributions.constructions.valuations import valued_candidates
from onrecord.extractors.attributions.evidence import model_features
from onrecord.extractors.attributions.evidence.decoding import at_own_verb, decoded
from onrecord.extractors.attributions.evidence.model_features import RoleEvidence
from onrecord.extractors.attributions.evidence.saying_evidence import LEARNED, reports
from onrecord.extractors.attributions.evidence.scoring import FeatureReader, ScoringModel
from onrecord.extractors.attributions.layouts.headlines import headline_candidates, without_first_event
from onrecord.extractors.attributions.layouts.list_contents import list_candidates, with_lists
from onrecord.extractors.attributions.layouts.speaker_labels import label_candidates
from onrecord.extractors.attributions.lexicon import Lexicon, entry_of
from onrecord.extractors.attributions.nesting import with_inner_sources
from onrecord.extractors.attributions.quotations.adjacent_quotations import inner_candidates, spoken_candidates
from onrecord.extractors.attributions.quotations.colon_quotations import colon_candidates
from onrecord.extractors.attributions.quotations.quotation_candidates import (
    Quotations,
    adjacent_candidates,
    quoted_tokens,
)
from onrecord.extractors.attributions.quotations.quotation_cues import QuotationCues
from onrecord.extractors.attributions.quotations.quotatives import quotative_candidates
from onrecord.extractors.attributions.quotations.quoted_names import names
from onrecord.extractors.attributions.selection import BY_RULES, JOINTLY, select
from onrecord.extractors.attributions.sources.grammatical_sources import with_allowed_source
from onrecord.extractors.attributions.sources.nouns_made_by import made_by_candidates, stirred_candidates
from onrecord.extractors.attributions.sources.rejected_claims import with_rejected_claim, without_governing_subject
from onrecord.extractors.attributions.sources.shared_subjects import with_nearer_subjects, with_own_clauses
from onrecord.extractors.attributions.spans.clause_bounds import BY_LAYOUT, bounded
from onrecord.extractors.attributions.spans.edge_features import EdgeReader
from onrecord.extractors.attributions.spans.edge_model import EdgeModel
from onrecord.extractors.attributions.spans.span_boundaries import WORDED, Edges
from onrecord.extractors.attributions.spans.span_limits import elsewhere, widened
from onrecord.extractors.attributions.without_cue.continuation import continued, is_speech
from onrecord.extractors.attributions.without_cue.signatures import signature_candidates
from onrecord.extractors.attributions.without_cue.uncued import with_uncued
from onrecord.extractors.checkpoints import checkpoint
from onrecord.extractors.draft import Candidate, Selected
from onrecord.extractors.grammar.subjects import surface_subject
from onrecord.extractors.rule import Construction, Family

MIN_CERTAIN_WEIGHT = 0.5
"""The least weight of a construction that always reports."""

MIN_FIXED_WEIGHT = 0.9
"""The least weight of headlines that the layout shows, of contents that an anaphor refers to, of what recordings or
placards have, of refusals and of pleas: parser and role model were trained on other texts and err there."""

SETTING_OFF = frozenset({",", "—", "–", "--", "that"})
"""Words and marks directly before a phrase with `according to` inside a clause."""

FIXED_FORMS = WORDED | {
    rules.FINAL,
    rules.DIALOGUE,
    rules.INSERTED_INVERTED,
    rules.LEAD,
    rules.LEAD_INVERTED,
    rules.HEARD,
    rules.THAT_IS_WHAT,
    rules.WHAT_WAS,
    rules.SO_SAYS,
    rules.HEAR,
    rules.INNER,
    rules.LIST,
}
"""Constructions of which every candidate has at least that weight."""

PLAIN = frozenset({rules.INNER, rules.SPLIT, rules.WHAT_WAS, sure_rules.QUOTATIVE})
"""Constructions whose words show every role. In a quotation they are part of what somebody else says."""

MARKED = frozenset({rules.INNER, rules.INSERTED_INVERTED, sure_rules.RECORDED, sure_rules.ANNOUNCED})
"""Constructions whose words and marks show who speaks, whatever else a rule or the role model makes of their verb."""

OBJECTING = frozenset({"criticize", "deny"})
"""Classes of verbs whose object is what is judged or denied in words."""

Described = tuple[Candidate, list[str]]
"""A candidate and the names of its features."""


class AttributionFinder:
    """Finds attributions: rules over the dependency graph and the role model propose, learned weights decide.

    Args:
        lexicon: The predicates of saying, thinking and showing.
        by_rules: Weighs what rules propose in a text without the role model's scores.
        jointly: Weighs what rules and the role model propose.
        edges: Moves the edges of spans that the role model has scored; None leaves them.
    """

    def __init__(
        self,
        lexicon: Lexicon,
        by_rules: ScoringModel,
        jointly: ScoringModel | None = None,
        edges: EdgeModel | None = None,
    ) -> None:
        self._lexicon = lexicon
        self._by_rules = by_rules
        self._jointly = jointly
        self._edges = edges

    def find(self, analysis: Analysis) -> list[Selected]:
        """The attributions of a text, each with its rejected rivals.

        They are in the order of the text, those without a cue after the others.
        """
        quotations = quoted_tokens(analysis)
        if analysis.scored and self._jointly:
            proposed = list(self.proposed(analysis, quotations))
            text, inside = (self.weighed_jointly(analysis, quotations, proposed, deep) for deep in (False, True))
            speech = [quoted.tokens for quoted in quotations.all if is_speech(analysis, quoted)]
            selected = select(text, inside, JOINTLY, speech)
            chosen = with_nearer_subjects(analysis, selected, inside, self._lexicon)
            return with_inner_sources(analysis, self._whole(analysis, quotations, chosen))
        weighed = self._bounded(analysis, quotations, _weighed(self.by_rules(analysis, quotations), self._by_rules))
        return self._whole(analysis, quotations, select(weighed, weighed, BY_RULES))

    def _whole(self, analysis: Analysis, quotations: Quotations, chosen: list[Selected]) -> list[Selected]:
        """The selected attributions, with continued quotations, attributions without a cue, and refusals."""
        listed = with_lists(analysis, with_inner_sources(analysis, chosen))
        own = with_own_clauses(analysis, listed, quotations)
        spoken = with_refusals(analysis, continued(analysis, own, quotations, self._lexicon))
        return with_uncued(analysis, spoken, quotations, self._lexicon)

    def by_rules(self, analysis: Analysis, quotations: Quotations) -> list[Described]:
        """Every candidate that the rules propose, widened to whole quotations, with its features."""
        reader = FeatureReader(analysis, self._lexicon, quotations.tokens)
        return [(one, list(reader.features(one))) for one in self.proposed(analysis, quotations)]

    def jointly(
        self, analysis: Analysis, quotations: Quotations, proposed: Sequence[Candidate], evidence: RoleEvidence
    ) -> list[Described]:
        """Every candidate of the rules and the role model, with its features and its agreement with the others."""
        if evidence.inside:
            plain = (c for c in proposed if evidence.about(c) or self._is_plain(analysis, c, quotations))
            proposed = [_within(c, evidence) for c in plain]
        else:
            proposed = [c for c in proposed if c.rule not in PLAIN or quotations.around(c.head) is None]
        marked = {c.head for c in proposed if c.rule in MARKED}
        first = {c.head: c.content[0] for c in proposed if c.rule is rules.SPLIT}
        reader = FeatureReader(analysis, self._lexicon, quotations.tokens)
        found = (c for c in decoded(analysis, evidence.readings) if not names(analysis, c, quotations))
        decoded_too = (widened(analysis, c, quotations) for c in found)
        every = list(self._consistent(analysis, quotations, [*proposed, *decoded_too]))
        every = [c for c in every if c.rule in MARKED or marked.isdisjoint((c.head, *c.cue))]
        every = [c for c in every if c.content[0] == first.get(c.head, c.content[0])]
        around = _by_cue(every)
        described: list[Described] = []
        for one in every:
            checkpoint()
            agreed = evidence.of(one)
            supported = replace(one, scores=agreed.named, supporters=_rules(_companions(one, around)))
            features = [*reader.features(one), *model_features.features(supported, agreed)]
            described.append((supported, features))
        return described

    def weighed_jointly(
        self, analysis: Analysis, quotations: Quotations, proposed: Sequence[Candidate], deep: bool
    ) -> list[Candidate]:
        """Every candidate with its weight; `deep` reads it as reported inside a content.

        Those that may be selected have their final spans, and enough evidence for a report. The others, more than half,
        are only shown as rejected.
        """
        assert self._jointly is not None
        evidence = RoleEvidence(analysis, deep)
        weighed = list(_weighed(self.jointly(analysis, quotations, proposed, evidence), self._jointly))
        if deep:
            weighed = [
                replace(c, weight=max(c.weight, LEARNED)) if self._is_plain(analysis, c, quotations) else c
                for c in weighed
            ]
        edges, around = Edges(analysis, evidence, quotations.tokens), _by_cue(weighed)
        least = JOINTLY.nested if deep else JOINTLY.text
        light = [candidate for candidate in weighed if candidate.weight < least]
        heavy = (candidate for candidate in weighed if candidate.weight >= least)
        settled = (
            at_own_verb(analysis, edges.settled(candidate, _companions(candidate, around))) for candidate in heavy
        )
        found = [charged(analysis, with_allowed_source(analysis, one, self._lexicon), self._lexicon) for one in settled]
        found = [without_first_event(analysis, one, self._lexicon) for one in found]
        found = [addressed(analysis, one, self._lexicon) for one in found]
        found = [c for c in found if reports(analysis, c, self._lexicon, deep)]
        if not deep and self._edges:
            found = self._with_edges(analysis, quotations, found, evidence)
        return [*self._bounded(analysis, quotations, found), *light]

    def _bounded(self, analysis: Analysis, quotations: Quotations, found: Iterable[Candidate]) -> list[Candidate]:
        kept: list[Candidate] = []
        for one in found:
            checkpoint()
            kept.append(bounded(analysis, one, quotations, self._lexicon))
        return kept

    def _with_edges(
        self, analysis: Analysis, quotations: Quotations, found: Sequence[Candidate], evidence: RoleEvidence
    ) -> list[Candidate]:
        """The candidates with their edges moved, except where the layout or the words set the spans."""
        assert self._edges is not None
        reader = EdgeReader(analysis, self._lexicon, quotations.tokens)
        moved: list[Candidate] = []
        for one in found:
            checkpoint()
            worded = one.rule.family in BY_LAYOUT or one.rule in WORDED
            scores = None if worded else evidence.likeliest(one)
            moved.append(self._edges.settled(analysis, reader, one, scores) if scores else one)
        return moved

    def _consistent(
        self, analysis: Analysis, quotations: Quotations, candidates: Sequence[Candidate]
    ) -> Iterator[Candidate]:
        """The candidates without words of other cues, and without sources that the grammar rules out."""
        cues = QuotationCues(analysis, quotations, candidates)
        for candidate in candidates:
            checkpoint()
            kept = cues.apart(candidate)
            if kept is not None and not elsewhere(analysis, kept, quotations):
                yield without_governing_subject(
                    analysis, with_rejected_claim(analysis, kept, self._lexicon), self._lexicon
                )

    def proposed(self, analysis: Analysis, quotations: Quotations) -> Iterator[Candidate]:
        """Every candidate that the rules propose, widened to whole quotations."""
        for candidate in self._proposed(analysis, quotations):
            checkpoint()
            if not names(analysis, candidate, quotations):
                yield widened(analysis, candidate, quotations)

    def _proposed(self, analysis: Analysis, quotations: Quotations) -> Iterator[Candidate]:
        for token in analysis.tokens:
            if self._reports(analysis, token):
                yield from predicate_candidates(analysis, token.index)
                if token.upos == "NOUN":
                    yield from made_by_candidates(analysis, token.index, self._lexicon)
                    yield from stirred_candidates(analysis, token.index, self._lexicon)
                if token.upos == "VERB":
                    yield from sure_candidates(analysis, token.index, quotations, self._lexicon)
                    yield from adjacent_candidates(analysis, token.index, quotations)
            if token.upos in ("VERB", "NOUN"):
                yield from inscribed_candidates(analysis, token.index, quotations)
            if token.upos in ("VERB", "AUX"):
                yield from announced_candidates(analysis, token.index, quotations, self._lexicon)
            if token.upos == "VERB":
                yield from called_candidates(analysis, token.index, quotations, self._lexicon)
                yield from connected_candidates(analysis, token.index)
                yield from drawn_candidates(analysis, token.index)
                yield from plea_candidates(analysis, token.index)
                yield from valued_candidates(analysis, token.index, self._lexicon)
        yield from phrase_candidates(analysis, self._lexicon)
        yield from label_candidates(analysis, quotations, self._lexicon)
        yield from inserted_candidates(analysis, quotations, self._lexicon)
        yield from closing_candidates(analysis, quotations, self._lexicon)
        yield from inverted_candidates(analysis, quotations, self._lexicon)
        yield from dialogue_candidates(analysis, quotations, self._lexicon)
        yield from headline_candidates(analysis, quotations, self._lexicon)
        yield from signature_candidates(analysis, quotations)
        yield from list_candidates(analysis, self._lexicon)
        yield from anaphoric_candidates(analysis, quotations, self._lexicon)
        yield from spoken_candidates(analysis, quotations, self._lexicon)
        yield from inner_candidates(analysis, self._lexicon)
        yield from colon_candidates(analysis, quotations, self._lexicon)
        yield from quotative_candidates(analysis)

    def _is_plain(self, analysis: Analysis, candidate: Candidate, quotations: Quotations) -> bool:
        """True of words that report inside a content too, without the role model's evidence.

        `what I say is that …`, `he goes, “…”`, and `according to …` after a comma or `that`: then it is no manner, as
        in `cut according to a plan`. The model overlooks verbs behind a mark, where a quotation opens with them.
        """
        if candidate.rule in PLAIN or self._opens_fragment(analysis, candidate, quotations):
            return True
        return candidate.rule is rules.ACCORDING and analysis.tokens[candidate.cue[0] - 1].text.lower() in SETTING_OFF

    def _opens_fragment(self, analysis: Analysis, candidate: Candidate, quotations: Quotations) -> bool:
        """True of a verb of saying and its clause that open a quotation behind their subject: `they “told us …”`."""
        quoted, own = quotations.around(candidate.head), surface_subject(analysis, candidate.head)
        entry = entry_of(analysis, analysis.tokens[candidate.head], self._lexicon)
        if quoted is None or entry is None or own is None or own.token > quoted.first:
            return False
        opening = analysis.tokens[quoted.first + 1 : candidate.head]
        rejects = candidate.rule is rules.OBJ and entry.classes[0] in OBJECTING
        says = rejects or (candidate.rule.base == rules.CCOMP.base and entry.introduces_quotations)
        return says and bool(candidate.source) and all(t.upos in ("AUX", "ADV", "PART") for t in opening)

    def _reports(self, analysis: Analysis, token: Token) -> bool:
        """True if the lexicon knows a token as a predicate of saying, thinking or showing."""
        lemma = token.lemma.lower()
        if token.upos == "NOUN":
            return self._lexicon.noun(lemma) is not None
        if token.upos != "VERB":
            return token.upos == "ADJ"
        return entry_of(analysis, token, self._lexicon) is not None


def _within(candidate: Candidate, evidence: RoleEvidence) -> Candidate:
    """The candidate of a noun without a source outside the content that contains the noun.

    Verbs may share the subject of the clause around them: `promised to ask`. The denier of a claim is not its source.
    """
    if candidate.rule.family is not Family.NOUN:
        return candidate
    inside = [range(scores.first, scores.first + len(scores.source)) for scores in evidence.about(candidate)]
    source = tuple(i for i in candidate.source if any(i in words for words in inside))
    return replace(candidate, source=source)


def _weighed(described: Iterable[Described], weighing: ScoringModel) -> Iterator[Candidate]:
    for candidate, features in described:
        learned = weighing.weight(features)
        least = MIN_CERTAIN_WEIGHT if candidate.rule.certain else 0.0
        least = MIN_FIXED_WEIGHT if candidate.rule in FIXED_FORMS else least
        yield replace(candidate, weight=max(learned, least))


def _by_cue(candidates: Sequence[Candidate]) -> dict[int, list[Candidate]]:
    """The candidates by each word of their cues."""
    found: dict[int, list[Candidate]] = {}
    for candidate in candidates:
        for token in {candidate.head, *candidate.cue}:
            found.setdefault(token, []).append(candidate)
    return found


def _companions(candidate: Candidate, around: dict[int, list[Candidate]]) -> list[Candidate]:
    """The other candidates for the same cue with mostly the same content."""
    content = set(candidate.content)
    rivals = {id(c): c for token in (candidate.head, *candidate.cue) for c in around[token] if c is not candidate}
    return [c for c in rivals.values() if c.content == candidate.content or _mostly(content, set(c.content))]


def _mostly(content: set[int], other: set[int]) -> bool:
    """True of two contents that share half of all their words."""
    return 2 * len(content & other) >= len(content | other)


def _rules(candidates: Iterable[Candidate]) -> tuple[Construction, ...]:
    """The constructions of some candidates, each once, by id."""
    return tuple(sorted({candidate.rule for candidate in candidates}, key=lambda rule: rule.id))

"""The stage that finds circumstances: addressee, medium, time and place."""

from __future__ import annotations

from collections import defaultdict

from onrecord.extractors.analysis import Analysis
from onrecord.extractors.attributions.lexicon import load_lexicon
from onrecord.extractors.attributions.spans.content_spans import content_spans
from onrecord.extractors.checkpoints import checkpoint
from onrecord.extractors.circumstances.kinds import rule_of
from onrecord.extractors.circumstances.phrases import Phrase, phrases
from onrecord.extractors.draft import AttributionDraft, Circumstances, DecisionDraft, Draft
from onrecord.extractors.lexicon import circumstances as vocabulary
from onrecord.extractors.rule import Rule
from onrecord.schemas.request import Part

PLACED = frozenset({"VERB", "NOUN", "ADJ", "AUX"})
"""Parts of speech of cues that may govern circumstances; not those of `according to` and `reportedly`."""


class CircumstanceFinder:
    """Fills the circumstances of attributions."""

    part: Part = "circumstances"
    reads = frozenset({"analysis", "attributions"})
    uses: frozenset[str] = frozenset()
    adds = frozenset({"attributions.circumstances"})

    def __init__(self) -> None:
        self._lexicon = load_lexicon()

    def __call__(self, draft: Draft) -> None:
        """Fill each attribution's circumstances, with the decisions."""
        for attribution in draft.attributions:
            checkpoint()
            head = attribution.selected.candidate.head
            token = draft.analysis.tokens[head]
            attribution.circumstances = Circumstances()
            if attribution.cue and token.upos in PLACED and token.lemma.lower() != "accord":
                self._fill(draft.analysis, attribution)

    def _fill(self, analysis: Analysis, attribution: AttributionDraft) -> None:
        matches: list[tuple[Phrase, Rule]] = []
        for phrase in phrases(analysis, attribution.selected.candidate):
            if rule := rule_of(analysis, phrase, self._lexicon):
                matches.append((phrase, rule))
        words: dict[str, set[int]] = defaultdict(set)
        for phrase, rule in matches:
            words[rule.family.value].update(_words(analysis, phrase, rule, matches))
        found = {field: content_spans(analysis, tokens) for field, tokens in words.items()}
        attribution.circumstances = Circumstances(**found)
        for phrase, rule in sorted(matches, key=lambda one: one[0].words):
            found_spans = content_spans(analysis, _words(analysis, phrase, rule, matches))
            value = " ".join(analysis.text[a:b] for a, b in found_spans)
            attribution.decisions.append(DecisionDraft(rule.family.value, value, rule, found_spans))


def _words(analysis: Analysis, phrase: Phrase, rule: Rule, matches: list[tuple[Phrase, Rule]]) -> list[int]:
    """The words of a phrase, less those of another circumstance inside it; of an addressee without its preposition."""
    own = set(phrase.words)
    for other, its_rule in matches:
        inner = set(other.words)
        if (
            other is not phrase
            and inner < own
            and its_rule.family.value != rule.family.value
            and its_rule.family.value in ("time", "place")
        ):
            own -= inner
    if rule.family.value == "addressee":
        own -= {case.index for case in analysis.dependents(phrase.head.index, "case")}
    if rule.family.value == "time":
        before = analysis.tokens[phrase.words[0] - 1] if phrase.words[0] else None
        if before is not None and before.text.lower() in vocabulary.EARLIER and before.sentence == phrase.head.sentence:
            own.add(before.index)
    return sorted(own)

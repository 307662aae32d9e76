"""Scoring of candidates: a logistic regression over named features.

The features name the construction, the predicate, its classes, the source, the content, and the agreement with the role
model. ``python -m training.weighing`` learns their weights on annotated articles and writes them as data. A predicate
that is not in the data with a construction is scored by its classes and the construction.
"""

from __future__ import annotations

import json
import math
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from importlib import resources

from onrecord.extractors.analysis import Analysis
from onrecord.extractors.attributions.lexicon import Lexicon
from onrecord.extractors.draft import Candidate
from onrecord.extractors.grammar.heads import tops
from onrecord.extractors.rule import Construction, Family

WEIGHTS = "weights.json"
LENGTHS = (1, 2, 4, 7, 12, 20, 40)
"""Lower bounds, in tokens, of the classes of content lengths."""


@dataclass(frozen=True)
class ScoringModel:
    """The learned weights, by feature, and the bias."""

    bias: float
    weights: Mapping[str, float]

    def weight(self, features: Iterable[str]) -> float:
        """The probability that a candidate with these features is right."""
        score = self.bias + sum([self.weights.get(feature, 0.0) for feature in features])
        return 1.0 / (1.0 + math.exp(-max(-30.0, min(30.0, score))))


class FeatureReader:
    """Names the features of the candidates of one text.

    Args:
        analysis: The text's analysis.
        lexicon: The predicates' classes, and the nouns for persons and documents.
        quoted: The numbers of all tokens that are in quotation marks.
    """

    def __init__(self, analysis: Analysis, lexicon: Lexicon, quoted: Collection[int]) -> None:
        self._analysis = analysis
        self._lexicon = lexicon
        self._quoted = quoted

    def features(self, candidate: Candidate) -> Iterator[str]:
        """The features of one candidate, each a name; the most informative ones also combined with the construction."""
        rule, base = candidate.rule, candidate.rule.base
        lemma = candidate.key.partition("|")[0]
        yield from (f"rule {rule.id}", f"base {base}", f"predicate {lemma}", f"{lemma} {base}")
        classes = self._classes(rule, lemma)
        for name in classes:
            yield from (f"class {name}", f"class {name} {base}")
        if classes:
            yield f"first {classes[0]} {rule.id}"
        source = self._source(candidate)
        yield from (f"source {source}", f"source {source} {base}")
        for content in self._content(candidate):
            yield from (f"content {content}", f"content {content} {base}")
        yield from self._predicate(candidate)

    def _classes(self, rule: Construction, lemma: str) -> tuple[str, ...]:
        entry = self._lexicon.noun(lemma) if rule.family is Family.NOUN else self._lexicon.verb(lemma)
        return tuple(entry.classes) if entry else ()

    def _source(self, candidate: Candidate) -> str:
        heads = tops(self._analysis, candidate.source)
        if not heads:
            return "none"
        token = self._analysis.tokens[heads[0]]
        if token.upos == "NOUN":
            lemma = token.lemma.lower()
            return (
                "person"
                if lemma in self._lexicon.persons
                else "document"
                if lemma in self._lexicon.documents
                else "thing"
            )
        if token.upos == "PRON":
            return f"pronoun {token.text.lower()}"
        return token.upos

    def _content(self, candidate: Candidate) -> Iterator[str]:
        tokens = [self._analysis.tokens[i] for i in candidate.content]
        spoken = sum(1 for t in tokens if t.index in self._quoted)
        yield "quoted" if spoken == len(tokens) else "part quoted" if spoken else "unquoted"
        yield f"length {sum(len(tokens) >= limit for limit in LENGTHS)}"
        finite = any(t.feats.get("VerbForm") == "Fin" for t in tokens)
        yield "finite" if finite else "verbless" if all(t.upos != "VERB" for t in tokens) else "infinite"
        words = [t for t in tokens if t.upos != "PUNCT"]
        if words:
            first = words[0]
            yield f"begins {first.text.lower() if first.upos in ('SCONJ', 'PART', 'ADP') else first.upos}"
        if len(words) == 1:
            yield f"only {words[0].text.lower() if words[0].upos in ('PRON', 'DET') else words[0].upos}"
        after = bool(candidate.cue) and candidate.content[0] > candidate.cue[-1]
        yield "after" if after else "before"

    def _predicate(self, candidate: Candidate) -> Iterator[str]:
        token = self._analysis.tokens[candidate.head]
        form = token.feats.get("Tense") or token.feats.get("VerbForm") or token.upos
        yield from (f"form {form}", f"form {form} {candidate.rule.base}")
        yield f"stands {token.relation}"
        yield "said inside a quotation" if candidate.head in self._quoted else "said outside"
        for index in candidate.cue:
            other = self._analysis.tokens[index]
            if index != candidate.head and other.upos in ("AUX", "PART", "ADV"):
                yield f"with {other.lemma.lower()}"


@cache
def bundled_scoring_models() -> tuple[ScoringModel, ScoringModel]:
    """The bundled weights, read once: for candidates of rules alone, and for those of rules and role model."""
    return read_scoring_models(resources.files(__package__).joinpath(WEIGHTS).read_text(encoding="utf-8"))


def read_scoring_models(text: str) -> tuple[ScoringModel, ScoringModel]:
    """Weights as ``training.weighing`` writes them."""
    data = json.loads(text)
    by_rules, jointly = (ScoringModel(data[name]["bias"], data[name]["weights"]) for name in ("by_rules", "jointly"))
    return by_rules, jointly

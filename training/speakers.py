"""Learn the ranker of antecedents: ``python -m training.speakers``.

Reads OntoGUM's training documents and GAP's development texts with the bundled models, resolves each text from its
beginning to its end with the right answer given at every step, and fits a softmax over each mention's candidates, with
`none of them` among these. OntoGUM annotates all coreference; GAP only whether a pronoun refers to one of two names.
Only names of features and their weights are written, no text.
"""

from __future__ import annotations

import json
import logging
import pickle
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import torch

from corpora.coreference import CoreferenceDocument, GapText, documents, gap
from onrecord.extractors.analysis import Analysis
from onrecord.extractors.attributions.stage import Attributions
from onrecord.extractors.draft import Draft
from onrecord.extractors.engines.reader import Reader
from onrecord.extractors.nouns import load_nouns
from onrecord.extractors.settings import ModelSettings
from onrecord.extractors.spans import CharSpan
from onrecord.extractors.speakers.antecedents.ranking import WEIGHTS, Choice, LearnedRanker, Ranker, class_of
from onrecord.extractors.speakers.referents import Referent
from onrecord.extractors.speakers.resolver import Resolver
from onrecord.extractors.speakers.sources import context_of, extra_names
from training.recipe import reading_options

log = logging.getLogger("training.speakers")

OUTPUT = Path(__file__).resolve().parent.parent / "extractors" / "speakers" / "antecedents" / WEIGHTS
MIN_COUNT = 4
"""Candidates that must have a feature for it to have a weight."""
DECAY = 2.0
"""Strength of the prior that weights are small, per class."""
STEPS = 80
"""The most steps of the optimizer, which ends earlier."""
CERTAIN = {"he": 0.6, "it": 0.7, "they": 0.65, "nominal": 0.7}
"""The least probabilities at which a mention counts as resolved, chosen on GAP's validation and GUM's dev texts."""
GUM_SHARE = 2
"""The weight of OntoGUM's pronouns relative to GAP's, which are harder than those of most texts."""


@dataclass(frozen=True, slots=True)
class Example:
    """A mention's choice and which of its candidates are right: numbers from 1, 0 for none of them."""

    kind: str
    options: tuple[tuple[str, ...], ...]
    right: frozenset[int]


class GumOracle:
    """Answers as OntoGUM's annotators do, and keeps the choices."""

    def __init__(self, document: CoreferenceDocument, analysis: Analysis) -> None:
        self._gold = {
            token.index: entity
            for token in analysis.tokens
            if (entity := document.entity_at.get(token.start)) is not None
        }
        self.examples: list[Example] = []

    def probabilities(self, choice: Choice) -> list[float]:
        """1 for the right candidate, 0 for the others."""
        wanted = self._gold.get(choice.mention.head)
        answers = [wanted is not None and wanted == self._entity(referent) for referent in choice.referents]
        right = answers.index(True) if any(answers) else None
        self.examples.append(_example(choice, frozenset((0 if right is None else right + 1,))))
        return [float(number == right) for number in range(len(answers))]

    def _entity(self, referent: Referent) -> str | None:
        found = Counter(gold for m in referent.mentions if (gold := self._gold.get(m.head)))
        return found.most_common(1)[0][0] if found else None


class GapOracle:
    """Answers for the one pronoun that GAP asks for; for the rest it asks another ranker."""

    def __init__(self, text: GapText, analysis: Analysis, other: Ranker) -> None:
        self._text, self._analysis, self._other = text, analysis, other
        self._choice: Choice | None = None

    def probabilities(self, choice: Choice) -> list[float]:
        """The other ranker's answer; what GAP asks for is only kept."""
        if self._analysis.tokens[choice.mention.head].start == self._text.pronoun[0]:
            self._choice = choice
        return self._other.probabilities(choice)

    def example(self) -> Example | None:
        """GAP's answer for its pronoun, once the text is resolved; None where the right name is no candidate."""
        if self._choice is None:
            return None
        true, false = set[int](), set[int]()
        for name, same in zip(self._text.names, self._text.same, strict=True):
            found = {n for n, r in enumerate(self._choice.referents, 1) if mentioned(self._analysis, r, name)}
            (true if same else false).update(found)
        if any(self._text.same) and not true:
            return None
        return _example(self._choice, frozenset(true or {*range(len(self._choice.referents) + 1)} - false))


def mentioned(analysis: Analysis, referent: Referent, name: CharSpan) -> bool:
    """True if a span has the head of one of a referent's mentions."""
    return any(name[0] <= analysis.tokens[one.head].start < name[1] for one in referent.mentions + referent.trail)


def _example(choice: Choice, right: frozenset[int]) -> Example:
    return Example(class_of(choice.mention), (tuple(choice.none), *map(tuple, choice.features)), right)


def resolved(draft: Draft, ranker: Ranker, certain: Mapping[str, float]) -> Resolver:
    """A draft's mentions, resolved by a ranker."""
    context = context_of(draft)
    nouns = load_nouns()
    resolver = Resolver(context, nouns, ranker, certain, tuple(extra_names(draft, context, nouns)))
    resolver.run()
    return resolver


def drafted(analysis: Analysis) -> Draft:
    """A draft with attributions."""
    draft = Draft(analysis)
    _attributions()(draft)
    return draft


_ATTRIBUTIONS: list[Attributions] = []


def _attributions() -> Attributions:
    if not _ATTRIBUTIONS:
        _ATTRIBUTIONS.append(Attributions())
    return _ATTRIBUTIONS[0]


class Drafts:
    """Drafts of a corpus's texts, whose analyses are made once and kept on disk."""

    def __init__(self, folder: Path, models: Path) -> None:
        self._folder, self._models = folder, models
        self._reader: Reader | None = None

    def read(self, name: str, texts: Iterable[tuple[str, str]]) -> dict[str, Draft]:
        """The drafts of texts, given by id, in their order; `name` is the file they are kept in."""
        path = self._folder / f"{name}.pickle"
        if path.exists():
            found: dict[str, Analysis] = pickle.loads(path.read_bytes())
        else:
            self._reader = self._reader or Reader(ModelSettings(models_dir=self._models))
            found = {key: self._reader.read(text) for key, text in texts}
            self._folder.mkdir(parents=True, exist_ok=True)
            path.write_bytes(pickle.dumps(found, protocol=5))
        return {key: drafted(analysis) for key, analysis in found.items()}


def gum_examples(found: Iterable[tuple[CoreferenceDocument, Draft]]) -> Iterator[Example]:
    """The choices of GUM's documents."""
    for document, draft in found:
        oracle = GumOracle(document, draft.analysis)
        resolved(draft, oracle, defaultdict(lambda: 0.5))
        yield from oracle.examples


def gap_examples(found: Iterable[tuple[GapText, Draft]], ranker: LearnedRanker) -> Iterator[Example]:
    """The choices of GAP's pronouns, what comes before them resolved by a ranker."""
    for text, draft in found:
        oracle = GapOracle(text, draft.analysis, ranker)
        resolved(draft, oracle, ranker.certain)
        if example := oracle.example():
            yield example


def fit(
    examples: Sequence[Example], decay: float = DECAY, steps: int = STEPS, min_count: int = MIN_COUNT
) -> dict[str, float]:
    """Weights of one class's features under which the right candidates are likeliest.

    Args:
        examples: The choices.
        decay: Strength of the prior that weights are small.
        steps: The most steps of the optimizer, which ends earlier.
        min_count: Candidates that must have a feature for it to have a weight.
    """
    counts = Counter(name for one in examples for names in one.options for name in names)
    numbers = {name: i for i, name in enumerate(sorted(n for n, c in counts.items() if c >= min_count))}
    flat: list[int] = []
    starts: list[int] = []
    owner: list[int] = []
    right: list[bool] = []
    for number, one in enumerate(examples):
        for option, names in enumerate(one.options):
            starts.append(len(flat))
            flat += [numbers[name] for name in names if name in numbers]
            owner.append(number)
            right.append(option in one.right)
    tensors = torch.tensor(flat), torch.tensor(starts), torch.tensor(owner), torch.tensor(right)
    weights = torch.zeros(len(numbers), 1, requires_grad=True)
    optimizer = torch.optim.LBFGS([weights], lr=1.0, max_iter=steps, line_search_fn="strong_wolfe")

    def closure() -> torch.Tensor:
        optimizer.zero_grad()
        loss = _loss(weights, *tensors, len(examples)) + decay * weights.square().sum() / 2
        loss.backward()
        return loss

    optimizer.step(closure)
    learned: Any = weights.detach().squeeze(1).tolist()
    return {name: round(learned[i], 3) for name, i in numbers.items() if abs(learned[i]) >= 0.001}


def _loss(
    weights: torch.Tensor,
    flat: torch.Tensor,
    starts: torch.Tensor,
    owner: torch.Tensor,
    right: torch.Tensor,
    count: int,
) -> torch.Tensor:
    scores = torch.nn.functional.embedding_bag(flat, weights, starts, mode="sum").squeeze(1)
    shares = scores.exp()
    whole = torch.zeros(count).index_add(0, owner, shares)
    part = torch.zeros(count).index_add(0, owner, shares * right)
    return (whole.log() - part.log()).sum()


def learn(gum: Sequence[Example], texts: Sequence[tuple[GapText, Draft]]) -> LearnedRanker:
    """A ranker from OntoGUM's choices, and for `he` and `she` from GAP's too.

    What GAP's texts say before their pronouns has to be resolved first: by weights from OntoGUM alone, then once more
    by weights from both.
    """
    by_kind: dict[str, list[Example]] = defaultdict(list)
    for one in gum:
        by_kind[one.kind].append(one)
    weights = {kind: fit(examples) for kind, examples in by_kind.items()}
    for _ in range(2):
        more = list(gap_examples(texts, LearnedRanker(weights, CERTAIN)))
        weights["he"] = fit([*by_kind["he"] * GUM_SHARE, *more])
    return LearnedRanker(weights, CERTAIN)


def write(ranker: LearnedRanker, path: Path) -> None:
    """Write weights as JSON, one a line."""
    stored = {"certain": dict(ranker.certain), "weights": ranker.weights}
    path.write_text(json.dumps(stored, indent=0, sort_keys=True) + "\n", encoding="utf-8")


def main() -> None:
    """Command line of the recipe."""
    options = reading_options(__doc__, Path("build/speakers"), "analyses", OUTPUT)
    kept = Drafts(options.work, options.models)
    found = list(documents(options.data))
    drafts = kept.read("gum", ((one.name, one.text) for one in found))
    examples = list(gum_examples((one, drafts[one.name]) for one in found if one.part == "train"))
    texts = list(gap(options.data, "development"))
    drafts = kept.read("gap-development", ((one.id, one.text) for one in texts))
    ranker = learn(examples, [(one, drafts[one.id]) for one in texts])
    log.info("%s weights", {kind: len(weights) for kind, weights in ranker.weights.items()})
    write(ranker, options.out)


if __name__ == "__main__":
    main()

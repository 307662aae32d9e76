"""Learn what the context adds to the linker's scores of a pronoun: ``python -m training.context_ranking``.

Reads PolNeAR's training articles and the English Worldwide Newswire's, keeps the pronouns that gender alone
resolves (`training.gendered_pronouns`), and fits for `he` and `she` a log-linear model over the linker's probability
and the features named in `HE_FEATURES` (`onrecord.extractors.speakers.context_ranking`). For `they` it reads OntoGUM's
training documents, where people who are named together are an antecedent as often as others.
"""

from __future__ import annotations

import json
import logging
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

import torch

from corpora.coreference import CoreferenceDocument, documents
from corpora.polnear import articles
from corpora.worldwide import worldwide_texts
from onrecord.extractors.draft import Draft
from onrecord.extractors.speakers.context_ranking import FILE, FLOOR, RANKER
from onrecord.extractors.speakers.linker import Linker, load_linker
from onrecord.extractors.speakers.ranking import Choice, Ranker, bundled_ranker
from training.gendered_pronouns import WeighedChoice, gendered_pronouns
from training.hidden_mentions import surname_genders
from training.link_examples import Oracle, gum_oracle
from training.recipe import reading_options
from training.speakers import Drafts, resolved

log = logging.getLogger("training.context_ranking")

HE_FEATURES = ("source on topic", "subject on topic", "source after speaker", "source spoken", "source told")
THEY_FEATURES = ("together ",)
"""Prefixes of the features that have a weight: for `he` those of pronouns that say something, as for others
they gain nothing on GAP."""

MIN_COUNT = 8
"""Candidates that must have a feature for it to have a weight."""
DECAY = 6.0
"""Strength of the prior that features weigh nothing and the ranker one."""
STEPS = 60
"""The most steps of the optimizer, which ends earlier."""
OUTPUT = Path(__file__).resolve().parent.parent / "extractors" / "speakers" / FILE


def weights_of(choices: Sequence[WeighedChoice], features: tuple[str, ...], decay: float = DECAY) -> dict[str, float]:
    """The weights under which the right candidates are likeliest, where one is right.

    Args:
        choices: The choices.
        features: Prefixes of the features that may have a weight.
        decay: Strength of the prior that features weigh nothing and the ranker one.
    """
    choices = [one for one in choices if 0 not in one.right]
    counts = Counter(name for one in choices for names in one.features[1:] for name in set(names))
    known = sorted(name for name, count in counts.items() if count >= MIN_COUNT and name.startswith(features))
    numbers = {name: n for n, name in enumerate(known, 1)}
    most = max(len(one.shares) for one in choices)
    values = torch.zeros(len(choices), most, len(known) + 1)
    real, right = torch.zeros(len(choices), most, dtype=torch.bool), torch.zeros(len(choices), most, dtype=torch.bool)
    for number, one in enumerate(choices):
        for option, (share, names) in enumerate(zip(one.shares, one.features[1:], strict=True)):
            values[number, option, 0] = torch.tensor(max(share, FLOOR)).log()
            values[number, option, [numbers[name] for name in names if name in numbers]] = 1.0
            real[number, option], right[number, option] = True, option + 1 in one.right
    usual = torch.zeros(len(known) + 1)
    usual[0] = 1.0
    weights = usual.clone().requires_grad_(True)
    optimizer = torch.optim.LBFGS([weights], max_iter=STEPS, line_search_fn="strong_wolfe")

    def closure() -> torch.Tensor:
        optimizer.zero_grad()
        scores = (values @ weights).masked_fill(~real, float("-inf"))
        missed = scores.logsumexp(1) - scores.masked_fill(~right, float("-inf")).logsumexp(1)
        loss = missed.sum() + decay * (weights - usual).square().sum() / 2
        loss.backward()
        return loss

    optimizer.step(closure)
    slope, *found = weights.tolist()
    return {RANKER: round(slope, 3), **{name: round(one, 3) for name, one in zip(known, found, strict=True)}}


class _Weigher:
    """Answers as annotators do, and keeps what the linker thinks of the choices of one class.

    Args:
        oracle: The annotators.
        ranker: The linker for the text.
        kind: The class.
    """

    def __init__(self, oracle: Oracle, ranker: Ranker, kind: str) -> None:
        self._oracle, self._ranker, self._kind = oracle, ranker, kind
        self.kept: list[WeighedChoice] = []

    def probabilities(self, choice: Choice) -> list[float]:
        """The annotators' answer."""
        answer = self._oracle.probabilities(choice)
        one = self._oracle.examples[-1]
        if one.kind == self._kind and one.mention == choice.mention.head:
            shares = tuple(self._ranker.probabilities(choice))
            self.kept.append(WeighedChoice(one.text, shares, one.features, one.right, one.source))
        return answer


def gum_choices(document: CoreferenceDocument, draft: Draft, linker: Linker, kind: str) -> list[WeighedChoice]:
    """A document's choices of one class."""
    other, ranker = bundled_ranker(), linker.on(draft.analysis)
    if ranker is None:
        return []
    weigher = _Weigher(gum_oracle(document, draft, other), ranker, kind)
    resolved(draft, weigher, dict.fromkeys(other.certain, 0.5))
    return weigher.kept


def news_choices(data: Path, kept: Drafts, linker: Linker) -> Iterator[WeighedChoice]:
    """The pronouns of news that tell who is meant."""
    texts = [(one.name, one.text) for one in articles(data / "polnear" / "train")]
    drafts = kept.read("polnear-train-all", [*texts, *worldwide_texts(data, "train")])
    surnames = surname_genders(draft.analysis for draft in drafts.values())
    for seed, (name, draft) in enumerate(drafts.items()):
        yield from gendered_pronouns(name, draft, linker, surnames, seed)


def write(weights: Mapping[str, Mapping[str, float]], path: Path) -> None:
    """Write weights as JSON, one a line."""
    path.write_text(json.dumps(weights, indent=0, sort_keys=True) + "\n", encoding="utf-8")


def main() -> None:
    """Command line of the recipe."""
    options = reading_options(__doc__, Path("build/speakers"), "analyses", OUTPUT)
    torch.set_num_threads(1)
    kept, linker = Drafts(options.work, options.models), load_linker(options.models)
    assert linker is not None
    he = list(news_choices(options.data, kept, linker))
    found = list(documents(options.data))
    drafts = kept.read("gum", ((one.name, one.text) for one in found))
    training = [one for one in found if one.part == "train"]
    they = [choice for one in training for choice in gum_choices(one, drafts[one.name], linker, "they")]
    log.info("%s choices of he, %s of they", len(he), len(they))
    write({"he": weights_of(he, HE_FEATURES), "they": weights_of(they, THEY_FEATURES)}, options.out)


if __name__ == "__main__":
    main()

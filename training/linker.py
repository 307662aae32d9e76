"""Learn the linker: ``python -m training.linker``.

Reads OntoGUM's training documents, GAP's development texts, a quarter of LitBank, the sources of news that were read
for it (`corpora.news_sources`) and PolNeAR's training articles with some names hidden (`training.hidden_mentions`).
Collects the choices of their pronouns and descriptions (`training.link_examples`), and fits a small network over the
states of mentions and candidates and the features of `onrecord.extractors.speakers.antecedents.features`
(`training.linker_network`). A fifth of the texts is held out to calibrate the confidence, then all are fitted. Texts
are read once and kept below ``--work``; fitting takes minutes.
"""

from __future__ import annotations

import json
import logging
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TypeAlias, TypeVar

import numpy as np
import torch
import torch.nn.functional as F
from safetensors.numpy import save_file

from corpora.coreference import NEWS_LIKE, CoreferenceDocument, documents, gap
from corpora.litbank import litbank
from corpora.news_sources import read_articles
from corpora.polnear import articles
from corpora.speakers_news import CLOSED, speaker_articles
from onrecord.extractors.analysis import TokenStates
from onrecord.extractors.draft import Draft
from onrecord.extractors.speakers import rules
from onrecord.extractors.speakers.antecedents.linker import FOLDER, SHAPE, WEIGHTS, Linker, load_linker
from onrecord.extractors.speakers.antecedents.ranking import LearnedRanker, bundled_ranker
from onrecord.extractors.speakers.tie_confidence import FILE, logit
from training.hidden_mentions import HiddenText, hidden_text, surname_genders
from training.judged_ties import judged_news, judged_ties
from training.link_examples import LinkExample, of_gap, of_gum, of_hidden, of_litbank, of_news
from training.linker_network import BATCH, Examples, LinkerNetwork, fit, numbers
from training.package import with_linker
from training.recipe import reading_options
from training.speakers import Drafts

Given = TypeVar("Given")
Judged: TypeAlias = tuple[str, bool]
"""By what the confidence of a source is learned, and if its speaker is right."""

log = logging.getLogger("training.linker")

PRIOR = 4.0
"""Sources of average quality that every rule is credited with."""
HELD = 5
"""Every text of this number is held out to calibrate."""
NEWS_PRIOR = 10.0
"""Sources of OntoGUM's quality that every rule is credited with in news. On the open half, each article judged by the
others, the calibration error was 0.022 with 4, 0.028 with 10 and 0.034 with 20; with all sources pooled 0.049."""
EVERY_NOVEL, RICHEST = 4, 320
"""Of LitBank's excerpts every so many are read, and of PolNeAR's articles those in which most names are hidden: all
hundred excerpts would be two thirds of the examples."""
CORPUS_NAMES = {"gum": "OntoGUM", "gap": "GAP", "litbank": "LitBank", "hidden": "hidden names", "news": "news"}
CERTAIN = {"he": 0.5, "it": 0.6, "they": 0.5, "nominal": 0.6}
"""The least probabilities at which a mention counts as resolved, chosen on the open half of the sources in news: lower
ones resolve more and are wrong more often."""
OUTPUT = Path(__file__).resolve().parent.parent / "extractors" / "speakers" / FILE


@dataclass(frozen=True)
class Learned:
    """The result of training: network, numbers of its features, calibration, and scores on held-out texts."""

    network: LinkerNetwork
    names: Mapping[str, int]
    curves: Mapping[str, tuple[float, float]]
    scores: Mapping[str, float]


def calibrated(probabilities: Sequence[float], right: Sequence[bool]) -> tuple[float, float]:
    """Slope and offset for the logits of probabilities under which they are the share that is right (Platt 1999)."""
    logits = torch.tensor([logit(one) for one in probabilities])
    wanted = torch.tensor(right, dtype=torch.float32)
    curve = torch.tensor([1.0, 0.0], requires_grad=True)
    optimizer = torch.optim.LBFGS([curve], max_iter=100, line_search_fn="strong_wolfe")

    def closure() -> torch.Tensor:
        optimizer.zero_grad()
        loss = F.binary_cross_entropy_with_logits(logits * curve[0] + curve[1], wanted)
        loss = loss + 0.01 * ((curve[0] - 1) ** 2 + curve[1] ** 2)
        loss.backward()
        return loss

    optimizer.step(closure)
    slope, offset = curve.tolist()
    return round(slope, 3), round(offset, 3)


def shares_right(network: LinkerNetwork, examples: Examples, held: Sequence[int]) -> dict[str, float]:
    """By class and for GAP's pronouns the share of held-out mentions whose likeliest option is right, in per cent."""
    found: dict[str, list[bool]] = {}
    for first in range(0, len(held), BATCH):
        some = held[first : first + BATCH]
        with torch.no_grad():
            best = network(examples.batch(some)).argmax(1).tolist()
        for number, option in zip(some, best, strict=True):
            one = examples.found[number]
            key = f"{CORPUS_NAMES[one.corpus]} {'pronouns' if one.kind != 'nominal' else 'descriptions'}"
            found.setdefault(key, []).append(option in one.right)
    return {f"{key} held out": round(100 * sum(right) / len(right), 1) for key, right in sorted(found.items())}


def curves(network: LinkerNetwork, examples: Examples, held: Sequence[int]) -> dict[str, tuple[float, float]]:
    """The calibration of every class, and of descriptions without an antecedent, on examples that were held out.

    GAP's texts say nothing of what else a pronoun may mean; where neither name is meant they are left out.
    """
    found: dict[str, list[tuple[float, bool]]] = {}
    for first in range(0, len(held), BATCH):
        some = held[first : first + BATCH]
        with torch.no_grad():
            shares = network(examples.batch(some)).softmax(1)
        for number, row in zip(some, shares, strict=True):
            one = examples.found[number]
            best = int(row.argmax())
            if best and (one.corpus != "gap" or len(one.right) < 3):
                found.setdefault(f"{rules.RANKING.id} {one.kind}", []).append((float(row[best]), best in one.right))
            elif not best and one.kind == "nominal":
                found.setdefault(f"{rules.DESCRIPTION.id} weighed", []).append((float(row[0]), 0 in one.right))
    return {key: calibrated(*zip(*pairs, strict=True)) for key, pairs in found.items()}


def rule_shares(conversation: Iterable[Judged], news: Iterable[Judged]) -> dict[str, float]:
    """The share of sources that is right by rule: that of news, drawn towards that of OntoGUM where news has few.

    OntoGUM's is drawn towards the share of all its sources. Its annotators mark other spans than the resolver, so names
    that are right count as wrong there more often than in news.
    """
    general = _shares(list(conversation), {}, PRIOR)
    return _shares(list(news), general, NEWS_PRIOR)


def _shares(pairs: Sequence[Judged], before: Mapping[str, float], prior: float) -> dict[str, float]:
    """Shares by rule, and of all under the empty string, drawn towards those of `before`."""
    counts, rights = Counter(key for key, _ in pairs), Counter(key for key, right in pairs if right)
    whole = before.get("", sum(rights.values()) / max(1, len(pairs)))
    keys = {*before, *counts} - {""}
    shares = {key: (rights[key] + prior * before.get(key, whole)) / (counts[key] + prior) for key in keys}
    shares[""] = (sum(rights.values()) + prior * whole) / (len(pairs) + prior)
    return {key: round(share, 3) for key, share in shares.items()}


def write_confidence(shares: Mapping[str, float], found: Mapping[str, tuple[float, float]], path: Path) -> None:
    """Write what `extractors.speakers.tie_confidence` reads."""
    rules = {key: share for key, share in shares.items() if key}
    stored = {"other": shares[""], "rules": rules, "curves": found}
    path.write_text(json.dumps(stored, indent=0, sort_keys=True) + "\n", encoding="utf-8")


def linker_of(learned: Learned, limits: Mapping[str, float]) -> Linker:
    """The linker that a network is: weights transposed as `extractors.speakers.antecedents.linker` multiplies."""
    state = learned.network.state_dict()
    flat = {
        "mention": state["mention.weight"].T,
        "antecedent": state["antecedent.weight"].T,
        "pair": state["pair.weight"].T,
        "own": state["own.weight"].T,
        "nobody": state["nobody.weight"].T,
        "bias": state["bias.weight"],
        "nobody_bias": state["nobody_bias.weight"],
        "features": state["features.weight"][:-1],
        "linear": state["linear"][:, :-1],
        "out": state["out"],
        "nobody_out": state["nobody_out"],
    }
    return Linker(learned.names, {name: value.contiguous().numpy() for name, value in flat.items()}, limits)


def write(learned: Learned, limits: Mapping[str, float], folder: Path) -> None:
    """Write weights in half precision, and what they are for."""
    folder.mkdir(parents=True, exist_ok=True)
    linker = linker_of(learned, limits)
    save_file({name: value.astype(np.float16) for name, value in linker.weights.items()}, folder / WEIGHTS)
    (folder / WEIGHTS).chmod(0o644)
    features = sorted(linker.names, key=lambda name: linker.names[name])
    shape = {"certain": dict(limits), "scores": dict(learned.scores), "features": features}
    (folder / SHAPE).write_text(json.dumps(shape, indent=0) + "\n", encoding="utf-8")


class Corpora:
    """The texts that the linker learns from, read once and kept.

    Args:
        data: The folder of corpora.
        kept: The drafts of their texts.
    """

    def __init__(self, data: Path, kept: Drafts) -> None:
        self._data, self._kept = data, kept
        self.states: dict[tuple[str, str], TokenStates] = {}

    def examples(self, other: LearnedRanker) -> Iterator[LinkExample]:
        """The choices of all corpora."""
        for document, draft in self._gum():
            yield from of_gum(document, draft, other)
        texts = {one.id: (one.text, one) for one in gap(self._data, "development")}
        for text, draft in self._read("gap", texts, "gap-development"):
            yield from of_gap(text, draft, other)
        novels = {one.name: (one.text, one) for one in list(litbank(self._data))[::EVERY_NOVEL]}
        for novel, draft in self._read("litbank", novels):
            yield from of_litbank(novel, draft, other)
        news = {one.name: (one.text, one) for one in read_articles(self._data)}
        for article, draft in self._read("news", news, "news-sources"):
            yield from of_news(article, draft, other)
        hidden = {one.id: (one.text, one) for one in self._hidden()}
        for changed, draft in self._read("hidden", hidden):
            yield from of_hidden(changed, draft, other)

    def judged_conversation(self, linker: Linker) -> Iterator[Judged]:
        """Each resolved source of OntoGUM's texts that are like news."""
        for document, draft in self._gum():
            if document.genre in NEWS_LIKE:
                yield from judged_ties(document, draft, linker)

    def judged_news(self, linker: Linker) -> Iterator[Judged]:
        """Each resolved source of the closed news articles, which were not read while the rules were written."""
        news = {one.name: (one.text, one) for one in speaker_articles(self._data, CLOSED)}
        for article, draft in self._read("news", news):
            yield from judged_news(article, draft, linker)

    def _gum(self) -> Iterator[tuple[CoreferenceDocument, Draft]]:
        """OntoGUM's training documents; the others are read with them, for measuring."""
        found = {one.name: (one.text, one) for one in documents(self._data)}
        return ((document, draft) for document, draft in self._read("gum", found) if document.part == "train")

    def _hidden(self) -> Iterator[HiddenText]:
        """PolNeAR's training articles with names hidden."""
        some = articles(self._data / "polnear" / "train")
        read = self._kept.read("polnear-train", ((one.name, one.text) for one in some))
        surnames = surname_genders(draft.analysis for draft in read.values())
        found = (hidden_text(name, one.analysis, surnames, seed) for seed, (name, one) in enumerate(read.items()))
        changed = sorted((one for one in found if one), key=lambda one: -len(one.hidden) / len(one.text))
        yield from changed[:RICHEST]

    def _read(
        self, corpus: str, texts: Mapping[str, tuple[str, Given]], file: str = ""
    ) -> Iterator[tuple[Given, Draft]]:
        drafts = self._kept.read(file or corpus, ((key, text) for key, (text, _) in texts.items()))
        for key, (_, one) in texts.items():
            states = drafts[key].analysis.states
            if states is not None:
                self.states[corpus, key] = states
                yield one, drafts[key]


def learn(examples: Sequence[LinkExample], states: Mapping[tuple[str, str], TokenStates]) -> Learned:
    """The linker from examples: once with some texts held out, to calibrate and score, then with all."""
    names = numbers(examples)
    laid_out = Examples(examples, states, names)
    texts = sorted({(one.corpus, one.text) for one in examples})
    apart = set(texts[::HELD])
    held = [n for n, one in enumerate(examples) if (one.corpus, one.text) in apart]
    rest = [n for n, one in enumerate(examples) if (one.corpus, one.text) not in apart]
    first = fit(laid_out, rest, len(names))
    found, scores = curves(first, laid_out, held), shares_right(first, laid_out, held)
    return Learned(fit(laid_out, range(len(examples)), len(names)), names, found, scores)


def learn_alone(examples: Sequence[LinkExample], states: Mapping[tuple[str, str], TokenStates]) -> Linker:
    """The linker from examples, without calibration: for measuring on texts that are not among them."""
    names = numbers(examples)
    laid_out = Examples(examples, states, names)
    return linker_of(Learned(fit(laid_out, range(len(examples)), len(names)), names, {}, {}), CERTAIN)


def main() -> None:
    """Command line of the recipe."""
    options = reading_options(__doc__, Path("build/speakers"), "analyses")
    torch.set_num_threads(1)
    corpora = Corpora(options.data, Drafts(options.work, options.models))
    examples = list(corpora.examples(bundled_ranker()))
    log.info("%s examples", Counter((one.corpus, one.kind) for one in examples))
    learned = learn(examples, corpora.states)
    write(learned, CERTAIN, options.models / FOLDER)
    with_linker(options.models)
    linker = load_linker(options.models)
    assert linker is not None
    shares = rule_shares(corpora.judged_conversation(linker), corpora.judged_news(linker))
    write_confidence(shares, learned.curves, OUTPUT)


if __name__ == "__main__":
    main()

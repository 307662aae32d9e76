"""The linker over small texts with states made by chance, and the confidence of a resolution."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
import torch
from hypothesis import given
from hypothesis import strategies as st

from onrecord.extractors.analysis import TokenStates
from onrecord.extractors.draft import Draft
from onrecord.extractors.options import ExtractionOptions
from onrecord.extractors.speakers import rules
from onrecord.extractors.speakers.antecedents.linker import CLASSES, FOLDER, Linker, load_linker
from onrecord.extractors.speakers.antecedents.ranking import Choice
from onrecord.extractors.speakers.mentions import NAME, PRONOUN, Mention
from onrecord.extractors.speakers.referents import Referent
from onrecord.extractors.speakers.stage import Speakers
from onrecord.extractors.speakers.tie_confidence import TieConfidence
from onrecord.extractors.speakers.ties import Tie
from tests.extractors.speakers.texts import Nearest, draft_of, parsed
from training.link_examples import example
from training.linker import Learned, write
from training.linker_network import Examples, LinkerNetwork, numbers

WIDTH = 6
TEXT = """
*Cole/PROPN+PERSON/nsubj/2 spoke/VERB/root/0
*He/PRON/nsubj/2 left/VERB/root/0
"""


def states(tokens: int, seed: int, without: int) -> TokenStates:
    rows = np.array([-1 if index == without else index for index in range(tokens)], np.int32)
    return TokenStates(rows, np.random.default_rng(seed).normal(size=(tokens, WIDTH)).astype(np.float16))


def choice(candidates: int) -> Choice:
    referents, antecedents = [], []
    for number in range(candidates):
        mentions = [Mention(2 * number + step, 0, 1, NAME, "name") for step in (0, 1)]
        referents.append(Referent(mentions=list(mentions), trail=list(mentions)))
        antecedents.append(mentions[-1])
    features = [[f"rank {number}", "person"] for number in range(candidates)]
    return Choice(Mention(2 * candidates, 0, 1, PRONOUN, "he"), referents, antecedents, features, ["none", "unknown"])


@given(candidates=st.integers(1, 5), seed=st.integers(0, 20), without=st.integers(0, 10))
def test_network_and_linker_compute_the_same(
    tmp_path_factory: pytest.TempPathFactory, candidates: int, seed: int, without: int
) -> None:
    given_choice = choice(candidates)
    kept = states(2 * candidates + 1, seed, without)
    one = example("gum", "t", given_choice, frozenset((0,)))
    names = {name: number for number, name in enumerate(("none", "person", "rank 0", "rank 1"))}
    torch.manual_seed(seed)
    network = LinkerNetwork(WIDTH, len(names)).eval()
    with torch.no_grad():
        for parameter in network.parameters():
            parameter.copy_(parameter.half().float())
        shares = network(Examples([one], {("gum", "t"): kept}, names).batch([0])).softmax(1)[0, 1:]
    models = tmp_path_factory.mktemp("models")
    write(Learned(network, names, {}, {}), {}, models / FOLDER)
    linker = load_linker(models)
    assert linker is not None
    analysis, _ = parsed(TEXT)
    found = linker.on(replace(analysis, states=kept))
    assert found is not None
    assert found.probabilities(given_choice) == pytest.approx(shares.tolist(), abs=2e-3)


def test_text_without_states_or_with_others_has_no_linker() -> None:
    analysis, _ = parsed(TEXT)
    linker = Linker({}, {"mention": np.zeros((WIDTH + 1, 2), np.float32)}, dict.fromkeys(CLASSES, 0.5))
    assert linker.on(analysis) is None
    assert linker.on(replace(analysis, states=states(4, 0, 9))) is None


def test_rare_features_have_no_number() -> None:
    one = example("gum", "t", choice(3), frozenset((1,)))
    assert set(numbers([one] * 6)) == {"none", "person", "unknown", "rank 0", "rank 1", "rank 2"}
    assert set(numbers([one] * 2)) == {"person"}


CONFIDENCE = TieConfidence({"speaker.relative": 0.8}, {"speaker.ranking he": (1, 0)}, 0.5)
HE = Mention(2, 12, 14, PRONOUN, "he")
CHOSEN = Tie(HE, Referent(), rules.RANKING, probability=0.7)


@pytest.mark.parametrize(
    ("tie", "confidence"),
    [
        (Tie(HE, None, rules.RANKING), None),
        (CHOSEN, 0.7),
        (Tie(HE, Referent(), rules.RANKING), 0.5),
        (Tie(HE, Referent(), rules.RELATIVE), 0.8),
        (Tie(HE, Referent(), rules.RELATIVE, leans_on=CHOSEN), 0.7),
        (Tie(HE, Referent(), rules.QUOTATION, leans_on=Tie(HE, Referent(), rules.RELATIVE)), 0.5),
    ],
)
def test_confidence_is_that_of_rule_or_choice_and_no_more_than_what_it_leans_on(
    tie: Tie, confidence: float | None
) -> None:
    found = CONFIDENCE.of(tie)
    assert found == (None if confidence is None else pytest.approx(confidence))


@pytest.mark.parametrize(("least", "status"), [(0.0, "resolved"), (0.05, "resolved"), (0.999, "ambiguous")])
def test_speaker_below_the_least_confidence_stays_open_with_candidates(least: float, status: str) -> None:
    analysis, _ = parsed(TEXT)
    draft = draft_of(TEXT, ranker=Nearest())
    again = Draft(analysis, ExtractionOptions(min_speaker_confidence=least))
    again.attributions = draft.attributions
    for one in again.attributions:
        one.speaker, one.candidates, one.decisions = None, (), []
    Speakers(Nearest())(again)
    pronoun = again.attributions[1]
    assert pronoun.status == status
    assert (pronoun.speaker is None) == (status == "ambiguous")
    assert (pronoun.speaker_confidence is None) == (status == "ambiguous")
    if status == "ambiguous":
        assert [speaker.name for speaker, _ in pronoun.candidates] == ["Cole"]

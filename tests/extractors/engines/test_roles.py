"""The role model in use, with untrained weights: windows, batches, what is reported, its folder on disk."""

from __future__ import annotations

import json
import random
import statistics
from collections.abc import Iterable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from safetensors.torch import load_file

from onrecord.extractors.analysis import Analysis, CueScores
from onrecord.extractors.engines import roles
from onrecord.extractors.engines.path_numbers import PathNumbers
from onrecord.extractors.engines.pieces import windows
from onrecord.extractors.engines.role_features import read_features
from onrecord.extractors.engines.role_network import NESTED_DEPTHS
from onrecord.extractors.engines.roles import RoleModel, load_role_model, save_role_model
from tests.extractors.engines.small_role_model import PATHS, save_small_encoder, small_network, small_reader
from tests.extractors.random_texts import analyses
from tests.extractors.sketches import sketch
from tests.rows import flat

CORE, CONTEXT = 24, 8
READER = small_reader()


@pytest.fixture(scope="module", autouse=True)
def _small_windows() -> Iterator[None]:
    """Windows so small that short texts have several, and sums that do not depend on the machine."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(roles, "CORE_PIECES", CORE)
        patch.setattr(roles, "CONTEXT_PIECES", CONTEXT)
        yield


@pytest.fixture(scope="module")
def model(_small_windows: None) -> RoleModel:
    return RoleModel(small_network(), READER, PATHS, "cpu", "float32")


def text(words: int, seed: int = 1) -> Analysis:
    """A text of sentences of four to nine words, each hanging on the first of its sentence."""
    rng = random.Random(seed)
    lines: list[str] = []
    while words > 0:
        length = min(words, rng.randint(4, 9))
        forms = ["".join(rng.choices("abdeinorst", k=rng.randint(1, 4))) for _ in range(length)]
        line = [f"{form}/{rng.choice(['NOUN', 'VERB', 'PUNCT'])}/dep/1" for form in forms[1:]]
        lines.append(" ".join([f"{forms[0]}/VERB/root/0", *line]))
        words -= length
    return sketch("\n".join(lines))


def cuts(analysis: Analysis) -> list[tuple[int, int, int, int]]:
    """The windows of a text, as the model should cut it."""
    features = read_features(analysis)
    lengths = [len(ids) for ids in READER(features.forms)]
    return list(windows(lengths, features.borders, CORE, CONTEXT))


LONG = text(160)


def test_states_are_kept_of_every_word_that_may_head_a_mention(model: RoleModel) -> None:
    _, states = model.with_states(LONG)
    assert states is not None
    heads = [token.index for token in LONG.tokens if token.upos in roles.MENTION_HEADS]
    assert [index for index, row in enumerate(states.rows) if row >= 0] == heads
    assert states.rows[heads].tolist() == list(range(len(heads)))
    assert len(states.vectors) == len(heads)
    assert states.vectors.any(axis=1).all()


def test_states_do_not_depend_on_what_is_read_with_the_text(model: RoleModel) -> None:
    _, once = model.with_states(LONG)
    _, again = model.with_states(LONG, deepest=0)
    assert once is not None
    assert again is not None
    assert (once.vectors == again.vectors).all()


def test_empty_text_has_no_states(model: RoleModel) -> None:
    assert model.with_states(flat("")) == ((), None)


def test_every_word_is_judged_once_in_the_window_in_whose_core_it_stands(
    model: RoleModel, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(roles, "LIKELY", 0.0)
    found = [scores for scores in model(LONG) if scores.depth == 0]
    assert len(cuts(LONG)) > 10
    expected = [(word, left, right - left) for left, start, end, right in cuts(LONG) for word in range(start, end)]
    assert [(scores.anchor, scores.first, len(scores.content)) for scores in found] == expected


def test_unlikely_words_are_no_anchors(model: RoleModel, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(roles, "LIKELY", 0.0)
    monkeypatch.setattr(roles, "REPORTING", 1.1)
    every = model(LONG)
    limit = statistics.median(scores.probability for scores in every)
    monkeypatch.setattr(roles, "LIKELY", limit)
    found = {scores.anchor for scores in model(LONG)}
    assert {scores.anchor for scores in every if scores.probability > limit + 1e-4} <= found
    assert not found & {scores.anchor for scores in every if scores.probability < limit - 1e-4}


@given(analyses())
def test_scores_are_of_words_of_the_text(model: RoleModel, analysis: Analysis) -> None:
    found = model(analysis)
    assert list(found) == sorted(found, key=lambda scores: (scores.depth, scores.anchor, scores.first))
    for scores in found:
        assert len(scores.cue) == len(scores.source) == len(scores.content)
        last = scores.first + len(scores.content)
        assert 0 <= scores.first <= scores.anchor < last <= len(analysis.tokens)
        assert all(0 <= p <= 1 for p in (scores.probability, *scores.cue, *scores.source, *scores.content))
    plain = [scores.anchor for scores in found if scores.depth == 0]
    assert len(plain) == len(set(plain))


def close(found: Iterable[CueScores], expected: Iterable[CueScores], off: float) -> bool:
    """True if two readings of a text, none of it reported, differ by no more than rounding."""
    ours = {scores.anchor: scores for scores in found if scores.depth == 0}
    theirs = {scores.anchor: scores for scores in expected if scores.depth == 0}
    sure = {a for side in (ours, theirs) for a, scores in side.items() if scores.probability > roles.LIKELY + off}
    return sure <= ours.keys() & theirs.keys() and all(
        value == pytest.approx(other, abs=off)
        for anchor in sure
        for value, other in zip(_values(ours[anchor]), _values(theirs[anchor]), strict=True)
    )


def _values(scores: CueScores) -> tuple[float, ...]:
    return scores.probability, scores.first, *scores.cue, *scores.source, *scores.content


def test_windows_read_together_give_what_they_give_alone(model: RoleModel, monkeypatch: pytest.MonkeyPatch) -> None:
    assert len(list(roles._Text(LONG, READER, PathNumbers(PATHS), 0).windows())) > 2
    together = model(LONG)
    monkeypatch.setattr(roles, "TOGETHER", 1)
    assert close(together, model(LONG), 1e-4)


def test_a_text_is_read_the_same_after_another(model: RoleModel) -> None:
    expected = model(LONG)
    model(text(40, seed=2))
    assert model(LONG) == expected


def likely(scores: CueScores) -> set[int]:
    return {word for word, p in enumerate(scores.content, scores.first) if p > 0.5}


def reports(outer: CueScores, inner: CueScores) -> bool:
    """True if one reading lies in a likely content of another, up to a few words that scored low."""
    words = range(inner.first, inner.first + len(inner.content))
    if not {words[0], words[-1]} <= set(range(outer.first, outer.first + len(outer.content))):
        return False
    gaps = range(len(words) - roles.MAX_SKIPPED)
    return all(likely(outer) & set(words[place : place + roles.MAX_SKIPPED + 1]) for place in gaps)


@pytest.mark.parametrize("seed", range(3))
def test_what_is_reported_lies_in_a_likely_content(
    model: RoleModel, monkeypatch: pytest.MonkeyPatch, seed: int
) -> None:
    monkeypatch.setattr(roles, "MIN_REPORT_LENGTH", 3)
    found = model(text(60, seed))
    assert {scores.depth for scores in found} == set(range(NESTED_DEPTHS + 1))
    for inner in found:
        around = [s for s in found if s.depth == inner.depth - 1 and s.probability >= roles.REPORTING]
        assert not inner.depth or any(reports(outer, inner) for outer in around)


@pytest.mark.parametrize("deepest", range(NESTED_DEPTHS + 1))
def test_contents_are_read_as_deep_as_asked(model: RoleModel, deepest: int) -> None:
    every = model(LONG)
    assert model(LONG, deepest) == tuple(scores for scores in every if scores.depth <= deepest)


def test_without_a_sure_cue_nothing_is_reported(model: RoleModel, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(roles, "REPORTING", 1.1)
    assert {scores.depth for scores in model(LONG)} == {0}


def test_a_quotation_without_a_cue_is_searched(model: RoleModel, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(roles, "REPORTING", 1.1)
    said = "“/PUNCT/punct/3 he/NOUN/nsubj/3 said/VERB/root/0 it/NOUN/obj/3 at/NOUN/obl/3 one/NOUN/obl/3 ”/PUNCT/punct/3"
    found = [scores for scores in model(sketch(f"she/NOUN/nsubj/2 sat/VERB/root/0\n{said}")) if scores.depth]
    assert {(scores.depth, scores.first, len(scores.content)) for scores in found} == {(1, 2, 7)}


def test_nothing_is_read_in_an_empty_text(model: RoleModel) -> None:
    assert model(Analysis("", (), ())) == ()
    assert model(Analysis("\u200b\n", (), ())) == ()


@pytest.mark.parametrize("marks", ["!", "“ ” — … . . .", "( ) " * 60, "\u200b 🙂 ,"])
def test_nothing_is_reported_among_marks(model: RoleModel, marks: str) -> None:
    analysis = flat(marks)
    analysis = replace(analysis, tokens=tuple(replace(token, upos="PUNCT") for token in analysis.tokens))
    assert all(scores.depth == 0 for scores in model(analysis))


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A saved model next to its encoder."""
    save_role_model(small_network(), PATHS, tmp_path / "roles")
    save_small_encoder(small_network(), tmp_path / "encoder")
    return tmp_path


def load(folder: Path) -> RoleModel:
    return load_role_model(folder / "roles", folder / "encoder", "cpu")


def test_a_model_from_its_folder_gives_the_same_scores(model: RoleModel, folder: Path) -> None:
    assert close(load(folder)(LONG), model(LONG), 0.02)


def test_a_folder_holds_no_word_embeddings(folder: Path) -> None:
    assert set(small_network().state_dict()) - set(load_file(folder / "roles" / "model.safetensors")) == {roles.SHARED}


def test_saving_what_was_loaded_changes_no_byte(folder: Path) -> None:
    save_role_model(load(folder)._network, PATHS, folder / "again")
    for name in ("roles.json", "model.safetensors"):
        assert (folder / "again" / name).read_bytes() == (folder / "roles" / name).read_bytes()


@pytest.mark.parametrize("table", ["cases", "upos", "deprels", "layout"])
@pytest.mark.parametrize("change", ["more", "fewer", "order"])
def test_a_model_with_other_tables_is_refused(folder: Path, table: str, change: str) -> None:
    file = folder / "roles" / "roles.json"
    shape = json.loads(file.read_text(encoding="utf-8"))
    names = shape["tables"][table]
    shape["tables"][table] = {"more": [*names, "new"], "fewer": names[:-1], "order": names[::-1]}[change]
    file.write_text(json.dumps(shape), encoding="utf-8")
    with pytest.raises(ValueError, match="other tables"):
        load(folder)


@pytest.mark.parametrize(
    "name",
    [
        "roles/roles.json",
        "roles/encoder.json",
        "roles/model.safetensors",
        "encoder/model.safetensors",
        "encoder/tokenizer.json",
    ],
)
def test_a_missing_file_is_reported(folder: Path, name: str) -> None:
    (folder / name).unlink()
    with pytest.raises(OSError, match=name.rpartition("/")[2]):
        load(folder)

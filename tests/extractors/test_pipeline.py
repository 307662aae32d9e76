"""The extractor put together, with a reader that knows the parses of `tests/parses`."""

from __future__ import annotations

import re
import shutil
from pathlib import Path
from typing import cast

import pytest

from onrecord.extractors import pipeline
from onrecord.extractors.analysis import Analysis
from onrecord.extractors.engines.manifest import BundledModel, Manifest, ModelFile
from onrecord.extractors.engines.reader import Reader
from onrecord.extractors.errors import ExtractionError, ModelUnusable, StageContractInvalid
from onrecord.extractors.options import ExtractionOptions
from onrecord.extractors.pipeline import Extractor
from onrecord.extractors.settings import ModelSettings
from onrecord.extractors.stage import Stage
from onrecord.extractors.stages import default_stages
from onrecord.schemas.engine import Engine, ModelInfo
from onrecord.schemas.extraction import Extraction
from tests.contents import content
from tests.treebank import Example, examples

MODEL = ModelInfo(role="depparse", name="by hand", version="1", sha256="0" * 64, licence="Apache-2.0")
ENGINE = Engine(version="0", fingerprint="f", models=[MODEL])
OPTIONS = ExtractionOptions()


class KnownParses:
    """Gives the analyses of the parses in `tests/parses`; of other texts it has none."""

    def __init__(self) -> None:
        self._known = {example.analysis.text: example.analysis for example in examples()}

    def read(self, text: str) -> Analysis:
        if text not in self._known:
            raise ModelUnusable(ValueError("not learned"))
        return self._known[text]


def extractor(stages: tuple[Stage, ...] | None = None) -> Extractor:
    return Extractor(cast(Reader, KnownParses()), default_stages() if stages is None else stages, ENGINE)


@pytest.fixture(scope="module")
def loaded() -> Extractor:
    return extractor()


@pytest.mark.parametrize("example", examples("quotations", "nesting", "negatives"), ids=lambda e: e.name)
def test_a_text_gives_a_record(loaded: Extractor, example: Example) -> None:
    found = loaded.extract(example.analysis.text, OPTIONS)
    assert found.text_length == len(example.analysis.text)
    assert found.engine == ENGINE.stamp()


def test_a_record_in_full(loaded: Extractor) -> None:
    found = loaded.extract("Ida Holm, a lawyer for the tenants, argued that the lease was void.", OPTIONS)
    [attribution] = found.attributions
    assert attribution.model_dump(include={"id", "mode", "parent_id"}) == {
        "id": "a1", "mode": "indirect", "parent_id": None,
    }  # fmt: skip
    assert attribution.source is not None
    assert attribution.source.text == "Ida Holm, a lawyer for the tenants"
    assert content(attribution).text == "that the lease was void"
    [speaker] = found.speakers
    assert (speaker.name, attribution.source.speaker_id) == ("Ida Holm", "s1")
    assert attribution.resolution.status == "resolved"


def test_a_batch_gives_what_single_calls_give(loaded: Extractor) -> None:
    texts = [example.analysis.text for example in examples()]
    options = ExtractionOptions(offset_unit="utf16", explain=True)
    assert list(loaded.extract_batch((text, options) for text in texts)) == [
        loaded.extract(text, options) for text in texts
    ]


def test_each_text_of_a_batch_has_options_of_its_own(loaded: Extractor) -> None:
    text = examples()[0].analysis.text
    wanted = [ExtractionOptions(id="a", offset_unit="utf8"), ExtractionOptions(id="b", explain=True)]
    first, second = loaded.extract_batch((text, options) for options in wanted)
    assert isinstance(first, Extraction)
    assert isinstance(second, Extraction)
    assert [(one.id, one.offset_unit, bool(one.attributions[0].evidence)) for one in (first, second)] == [
        ("a", "utf8", False), ("b", "codepoint", True),
    ]  # fmt: skip


def test_a_text_that_cannot_be_read_leaves_the_others(loaded: Extractor) -> None:
    known = examples()[0].analysis.text
    first, second, third = loaded.extract_batch((text, OPTIONS) for text in (known, "Unknown.", known))
    assert isinstance(first, Extraction)
    assert isinstance(second, ExtractionError)
    assert third == first


def test_an_empty_batch() -> None:
    assert list(extractor().extract_batch([])) == []


def test_what_is_no_extraction_error_is_not_swallowed() -> None:
    class Broken:
        def read(self, text: str) -> Analysis:
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        next(Extractor(cast(Reader, Broken()), default_stages(), ENGINE).extract_batch([("Rain fell.", OPTIONS)]))


def test_stages_out_of_order_are_refused_at_once() -> None:
    with pytest.raises(StageContractInvalid):
        extractor(default_stages()[1:])


def test_stages_may_be_left_out_at_the_end() -> None:
    found = extractor(()).extract(examples()[0].analysis.text, OPTIONS)
    assert (found.attributions, found.speakers) == ([], [])


def test_the_engine_is_described_in_full() -> None:
    assert extractor().engine == ENGINE


def _bundled(monkeypatch: pytest.MonkeyPatch) -> None:
    file = ModelFile(path="a/b.pt", sha256="1" * 64, bytes=3)
    roles = ("encoder", "tokenize", "pos", "lemma", "depparse", "ner")
    models = tuple(
        BundledModel(role=role, name=f"our {role}", version="1", licence="CC-BY-4.0", scores={}, files=(file,))
        for role in roles
    )
    monkeypatch.setattr("onrecord.extractors.engines.manifest.verify", lambda folder: Manifest(format=1, models=models))


def test_a_setting_takes_the_place_of_bundled_models(monkeypatch: pytest.MonkeyPatch) -> None:
    _bundled(monkeypatch)
    plain = pipeline._models(ModelSettings())
    assert {m.role: m.name for m in plain}["ner"] == "our ner"
    swapped = {m.role: m for m in pipeline._models(ModelSettings(spacy_model="en_other"))}
    assert (swapped["ner"].name, swapped["ner"].sha256) == ("en_other", None)
    assert swapped["pos"] == next(m for m in plain if m.role == "pos")


def test_the_fingerprint_follows_the_models(monkeypatch: pytest.MonkeyPatch) -> None:
    _bundled(monkeypatch)
    plain = pipeline._models(ModelSettings())
    prints = [pipeline._fingerprint(models) for models in (plain, plain, plain[:-1], [*plain[:-1], MODEL])]
    assert prints[0] == prints[1]
    assert len(set(prints)) == 3
    assert re.fullmatch("[0-9a-f]{16}", prints[0])


@pytest.mark.parametrize("changed", ["attributions/selection.py", "attributions/evidence/weights.json", "names.py"])
def test_the_fingerprint_follows_the_code_and_its_data(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, changed: str
) -> None:
    copy = shutil.copytree(pipeline.CODE, tmp_path / "extractors", ignore=shutil.ignore_patterns("*.pyc"))
    before = pipeline._fingerprint([MODEL])
    monkeypatch.setattr(pipeline, "CODE", copy)
    assert pipeline._fingerprint([MODEL]) == before
    (copy / changed).write_text((copy / changed).read_text("utf-8") + "\n", "utf-8")
    assert pipeline._fingerprint([MODEL]) != before

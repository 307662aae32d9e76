"""Other models in place of the bundled ones, by settings alone."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest
import spacy

from onrecord.extractors.errors import ModelUnusable
from onrecord.extractors.options import ExtractionOptions
from onrecord.extractors.pipeline import Extractor, load_extractor
from onrecord.extractors.settings import BUNDLED_MODELS, ModelSettings
from onrecord.schemas.extraction import Extraction

pytestmark = pytest.mark.model

TEXT = "Borealis said the price of milk would rise. The board of Norse Dairies agreed that it was fair."


@pytest.fixture(scope="module")
def entity_rules(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A spaCy pipeline of its own kind: it knows one name, and that as a person."""
    pipeline = spacy.blank("en")
    ruler = pipeline.add_pipe("entity_ruler")
    ruler.add_patterns([{"label": "PERSON", "pattern": "Borealis"}])  # type: ignore[attr-defined]
    folder = tmp_path_factory.mktemp("spacy") / "rules"
    pipeline.to_disk(folder)
    return folder


@pytest.fixture(scope="module")
def plain_lemmas(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A stanza folder with a package `plain`: the bundled weights, and words for lemmas."""
    folder = tmp_path_factory.mktemp("stanza") / "other"
    shutil.copytree(BUNDLED_MODELS / "stanza", folder)
    path = folder / "resources.json"
    resources = json.loads(path.read_text(encoding="utf-8"))
    resources["en"]["packages"]["plain"] = {**resources["en"]["packages"]["default"], "lemma": "identity"}
    path.write_text(json.dumps(resources), encoding="utf-8")
    return folder


def swapped(**settings: object) -> Extractor:
    return load_extractor(ModelSettings(models_dir=BUNDLED_MODELS, device="cpu", threads=1, **settings))  # type: ignore[arg-type]


def extract(extractor: Extractor) -> Extraction:
    return extractor.extract(TEXT, ExtractionOptions())


def names(found: Extraction) -> dict[str, str]:
    return {model.role: model.name for model in found.engine.models}


@pytest.fixture(scope="module")
def bundled(bundled_extractor: Extractor) -> Extraction:
    return extract(bundled_extractor)


def test_the_bundled_models_are_named_with_their_hashes(bundled: Extraction) -> None:
    assert set(names(bundled)) >= {"tokenize", "pos", "lemma", "depparse", "roles", "ner"}
    assert all(model.sha256 for model in bundled.engine.models)
    assert bundled.attributions


def test_another_spacy_pipeline(bundled: Extraction, entity_rules: Path) -> None:
    found = extract(swapped(spacy_model=str(entity_rules)))
    assert names(found) == {**names(bundled), "ner": str(entity_rules)}
    assert found.engine.fingerprint != bundled.engine.fingerprint
    assert [a.content for a in found.attributions] == [a.content for a in bundled.attributions]
    assert [(s.name, s.type) for s in found.speakers if s.name == "Borealis"] == [("Borealis", "person")]


def test_another_stanza_folder_and_package(
    bundled: Extraction, plain_lemmas: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    # The bundled weights name their encoder by its folder below the repository; stanza looks from where it runs.
    monkeypatch.chdir(BUNDLED_MODELS.parent)
    found = extract(swapped(stanza_dir=plain_lemmas, stanza_package="plain", roles=False))
    assert {role: name for role, name in names(found).items() if role != "ner"} == dict.fromkeys(
        ("tokenize", "pos", "lemma", "depparse"), "other/plain"
    )
    assert names(found)["ner"] == names(bundled)["ner"]
    assert found.engine.fingerprint != bundled.engine.fingerprint
    # `said` as its own lemma is in no lexicon: nothing is reported any more by `said` and `agreed`.
    cues = {a.cue.lemma for a in bundled.attributions if a.cue}
    assert cues >= {"say", "agree"}
    assert not cues & {a.cue.lemma for a in found.attributions if a.cue}


def test_without_the_role_model(bundled: Extraction) -> None:
    found = extract(swapped(roles=False))
    # The linker reads the states of the role model: without these it is not used.
    assert names(found) == {role: name for role, name in names(bundled).items() if role not in ("roles", "linker")}
    assert found.attributions
    assert {a.confidence for a in found.attributions} == {None}
    assert None not in {a.confidence for a in bundled.attributions}


@pytest.mark.parametrize(
    ("settings", "named"),
    [
        ({"spacy_model": "no_such_package"}, "no_such_package"),
        ({"spacy_model": "no/such/folder"}, "no/such/folder"),
        ({"stanza_dir": Path("no/such/folder")}, "no/such/folder"),
        ({"stanza_dir": BUNDLED_MODELS / "stanza", "stanza_package": "no-such"}, "your language or package"),
    ],
    ids=["spaCy package", "spaCy folder", "stanza folder", "stanza package"],
)
def test_what_cannot_be_loaded_is_one_clear_error(settings: dict[str, object], named: str) -> None:
    with pytest.raises(ModelUnusable, match=f"^a model cannot be loaded: .*{named}"):
        swapped(**settings)

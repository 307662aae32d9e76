"""The manifest of the bundled models: a changed or missing file is named."""

from __future__ import annotations

import hashlib
import json
from pathlib import Path
from typing import Any

import pytest

from onrecord.extractors.engines import manifest
from onrecord.extractors.errors import ExtractionError, ManifestInvalid, ModelError, ModelFileChanged, ModelFileMissing

WEIGHTS = b"weights, as good as any"
SETTINGS = b"{}"


def entry(path: str, content: bytes) -> dict[str, Any]:
    return {"path": path, "sha256": hashlib.sha256(content).hexdigest(), "bytes": len(content)}


@pytest.fixture
def models(tmp_path: Path) -> Path:
    """A models folder with two models that share a file."""
    (tmp_path / "stanza").mkdir()
    for name, content in (("a.pt", WEIGHTS), ("b.pt", WEIGHTS[::-1]), ("shared.json", SETTINGS)):
        (tmp_path / "stanza" / name).write_bytes(content)
    shared = entry("stanza/shared.json", SETTINGS)
    described = [
        {
            "role": role,
            "name": f"test-{role}",
            "version": "1",
            "licence": "CC0-1.0",
            "scores": {"ewt-test LAS": 88.0},
            "files": [entry(f"stanza/{file}", content), shared],
        }
        for role, file, content in (("pos", "a.pt", WEIGHTS), ("depparse", "b.pt", WEIGHTS[::-1]))
    ]
    write(tmp_path, {"format": 1, "models": described})
    return tmp_path


def write(models: Path, content: object) -> None:
    (models / manifest.MANIFEST).write_text(json.dumps(content))


def changed(models: Path, *keys: str | int, value: object) -> None:
    """The manifest with one value put in another's place."""
    content = json.loads((models / manifest.MANIFEST).read_text())
    place = content
    for key in keys[:-1]:
        place = place[key]
    place[keys[-1]] = value
    write(models, content)


def test_an_untouched_folder_is_accepted(models: Path) -> None:
    found = manifest.verify(models)
    assert [model.role for model in found.models] == ["pos", "depparse"]
    assert len(found.files) == 3
    parser = found.model("depparse")
    assert parser is not None
    assert parser.scores == {"ewt-test LAS": 88.0}
    assert parser.weights.path == "stanza/b.pt"
    assert found.model("ner") is None


def test_a_missing_file_is_named(models: Path) -> None:
    (models / "stanza" / "b.pt").unlink()
    with pytest.raises(ModelFileMissing, match=r"b\.pt is missing") as caught:
        manifest.verify(models)
    assert caught.value.path == models / "stanza" / "b.pt"


def test_a_folder_in_the_place_of_a_file_is_a_missing_file(models: Path) -> None:
    (models / "stanza" / "a.pt").unlink()
    (models / "stanza" / "a.pt").mkdir()
    with pytest.raises(ModelFileMissing, match=r"a\.pt"):
        manifest.verify(models)


@pytest.mark.parametrize(
    ("content", "message"),
    [
        (WEIGHTS + b"!", f"size is {len(WEIGHTS) + 1} bytes"),
        (WEIGHTS[:-1], f"size is {len(WEIGHTS) - 1} bytes"),
        (b"W" + WEIGHTS[1:], "sha256 is " + hashlib.sha256(b"W" + WEIGHTS[1:]).hexdigest()),
        (b"", "size is 0 bytes"),
    ],
)
def test_a_changed_file_is_named_with_what_changed(models: Path, content: bytes, message: str) -> None:
    (models / "stanza" / "a.pt").write_bytes(content)
    with pytest.raises(ModelFileChanged, match=r"a\.pt has changed") as caught:
        manifest.verify(models)
    assert message in str(caught.value)
    assert caught.value.path == models / "stanza" / "a.pt"


def test_a_folder_without_manifest_is_refused(tmp_path: Path) -> None:
    with pytest.raises(ManifestInvalid, match=r"manifest\.json: cannot be read"):
        manifest.verify(tmp_path)


@pytest.mark.parametrize("content", ["", "{", "[]", '{"format": 1}', "null", "\ufffd"])
def test_a_manifest_that_is_none_is_refused(models: Path, content: str) -> None:
    (models / manifest.MANIFEST).write_text(content)
    with pytest.raises(ManifestInvalid, match=r"manifest\.json"):
        manifest.read(models)


@pytest.mark.parametrize(
    ("keys", "value", "place"),
    [
        (("format",), 2, "format"),
        (("models", 0, "licence"), None, "models.0.licence"),
        (("models", 0, "files"), [], "models.0.files"),
        (("models", 0, "colour"), "red", "models.0.colour"),
        (("models", 1, "files", 0, "sha256"), "abc", "models.1.files.0.sha256"),
        (("models", 1, "files", 0, "bytes"), -1, "models.1.files.0.bytes"),
        (("models", 1, "files", 0, "path"), "../outside", "models.1.files.0.path"),
        (("models", 1, "files", 0, "path"), "/etc/hostname", "models.1.files.0.path"),
        (("models", 1, "files", 0, "path"), "stanza\\a.pt", "models.1.files.0.path"),
        (("models", 1, "files", 0, "path"), "", "models.1.files.0.path"),
    ],
)
def test_a_wrong_entry_is_named(models: Path, keys: tuple[str | int, ...], value: object, place: str) -> None:
    changed(models, *keys, value=value)
    with pytest.raises(ManifestInvalid) as caught:
        manifest.read(models)
    assert caught.value.reason.startswith(place)


def test_all_of_it_is_one_tree_of_errors() -> None:
    for kind in (ManifestInvalid, ModelFileMissing, ModelFileChanged):
        assert issubclass(kind, ModelError)
        assert issubclass(kind, ExtractionError)


@pytest.mark.model
def test_the_bundled_models_are_those_of_the_manifest() -> None:
    found = manifest.verify(Path(__file__).resolve().parents[3] / "models")
    assert {"tokenize", "pos", "lemma", "depparse", "encoder"} <= {model.role for model in found.models}

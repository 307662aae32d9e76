"""Assemble ``models/`` from what the recipes have built: ``python -m training.package``.

    models/
      manifest.json     every model, its licence and scores, every file with its hash
      stanza/           resources.json, en/tokenize, en/pos, en/lemma, en/depparse
      encoder/          the transformer under tagger and parser, a Hugging Face folder
      roles/            the role model, without the word embeddings, which are those of encoder/
      linker/           the linker, which its own recipe writes
      spacy/            the pipeline of entities, which reads what the role model makes of a text

A card lies in each folder; cards are not hashed.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import shutil
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from onrecord.extractors.engines.manifest import MANIFEST, BundledModel, Manifest, ModelFile, digest, verify
from training.cards import MEASURES, ROLE_MEASURES, encoder_card, roles_card, stanza_card

VERSION = "1.0.0"
PACKAGE = "onrecord"

HEADS = {
    "tokenize": ("tokenizer/onrecord.pt", "tokenizer", ("tokens", "sentences")),
    "pos": ("syntax/models/pos/onrecord.pt", "syntax", ("upos", "xpos", "feats")),
    "lemma": ("lemmatizer/onrecord.pt", "lemmatizer", ("lemma",)),
    "depparse": ("syntax/models/depparse/onrecord.pt", "syntax", ("uas", "las")),
}
"""stanza's processor -> its checkpoint below the build folder, the recipe whose scores it has, and which of them."""

ENCODER = "syntax/models/encoder"
ENCODER_FILES = ("config.json", "model.safetensors", "tokenizer.json", "tokenizer_config.json")
ENCODER_MEASURES = ("upos", "las")

JOINT = "joint"
"""The output folder of the recipe of entities: it writes the spaCy pipeline and the role model."""
ROLE_FILES = ("encoder.json", "model.safetensors", "roles.json")

LINKER = "linker"
LINKER_FILES = ("linker.json", "model.safetensors")
LINKER_LICENCE = "CC-BY-SA-4.0 AND CC-BY-4.0 AND Apache-2.0 AND LicenseRef-PolNeAR-none-stated"

HEAD_LICENCE = "CC-BY-SA-4.0"
ENCODER_LICENCE = "Apache-2.0 AND CC-BY-SA-4.0"
ROLES_LICENCE = "Apache-2.0 AND CC-BY-SA-4.0 AND LicenseRef-PolNeAR-none-stated"

NOT_HASHED = frozenset({"README.md", ".gitattributes"})
"""Cards: a new wording does not change the weights."""


def copy(source: Path, target: Path) -> None:
    """Copy a file's content, not its permissions: some libraries write files that only their owner may read."""
    target.parent.mkdir(parents=True, exist_ok=True)
    shutil.copyfile(source, target)


def scores_of(build: Path, recipe: str) -> dict[str, dict[str, float]]:
    """The scores of a recipe, by data set; empty if it has not finished."""
    path = build / recipe / "scores.json"
    found: dict[str, dict[str, float]] = json.loads(path.read_text(encoding="utf-8")) if path.exists() else {}
    return found


def test_scores(scores: dict[str, dict[str, float]], measures: tuple[str, ...]) -> dict[str, float]:
    """The scores on test data alone, as the manifest names them: `ewt-test LAS`."""
    return {
        f"{data} {MEASURES[name]}": row[name]
        for data, row in scores.items()
        if data.endswith("-test")
        for name in measures
        if name in row
    }


def file_of(out: Path, path: Path) -> ModelFile:
    """A file as the manifest lists it."""
    return ModelFile(path=path.relative_to(out).as_posix(), sha256=digest(path), bytes=path.stat().st_size)


def resources(folder: Path) -> dict[str, Any]:
    """The content of stanza's `resources.json`: one package, which is the default."""
    language: dict[str, Any] = {"lang_name": "English", "packages": {"default": {}}}
    for processor in HEADS:
        weights = folder / "en" / processor / f"{PACKAGE}.pt"
        md5 = hashlib.md5(weights.read_bytes(), usedforsecurity=False).hexdigest()  # stanza's own check
        language[processor] = {PACKAGE: {"md5": md5, "license": HEAD_LICENCE, "dependencies": []}}
        language["packages"]["default"][processor] = PACKAGE
    return {"en": language}


def stanza_models(build: Path, out: Path) -> Iterator[BundledModel]:
    """Put stanza's models in their places and describe them."""
    folder = out / "stanza"
    for processor, (source, _, _) in HEADS.items():
        copy(build / source, folder / "en" / processor / f"{PACKAGE}.pt")
    listing = folder / "resources.json"
    listing.write_text(json.dumps(resources(folder), indent=2) + "\n", encoding="utf-8")
    card: dict[str, dict[str, float]] = {}
    for processor, (_, recipe, measures) in HEADS.items():
        scores = scores_of(build, recipe)
        for data, row in scores.items():
            card.setdefault(data, {}).update(row)
        weights = file_of(out, folder / "en" / processor / f"{PACKAGE}.pt")
        yield BundledModel(
            role=processor,
            name=f"{PACKAGE}-{processor}",
            version=VERSION,
            licence=HEAD_LICENCE,
            scores=test_scores(scores, measures),
            files=(weights, file_of(out, listing)),
        )
    (folder / "README.md").write_text(stanza_card(VERSION, card), encoding="utf-8")


def encoder_model(build: Path, out: Path) -> BundledModel:
    """Put the encoder in its place and describe it."""
    folder = out / "encoder"
    for name in ENCODER_FILES:
        copy(build / ENCODER / name, folder / name)
    config = json.loads((folder / "config.json").read_text(encoding="utf-8"))
    config.pop("_name_or_path", None)
    # Read into single precision, whatever the file has: stanza's layers on it are in single.
    config["dtype"] = "float32"
    (folder / "config.json").write_text(json.dumps(config, indent=2, sort_keys=True) + "\n", encoding="utf-8")
    scores = scores_of(build, "syntax")
    (folder / "README.md").write_text(encoder_card(VERSION, scores), encoding="utf-8")
    return BundledModel(
        role="encoder",
        name=f"{PACKAGE}-encoder",
        version=VERSION,
        licence=ENCODER_LICENCE,
        scores=test_scores(scores, ENCODER_MEASURES),
        files=tuple(file_of(out, folder / name) for name in ENCODER_FILES),
    )


def role_model(build: Path, out: Path) -> BundledModel:
    """Put the role model in its place and describe it."""
    folder = out / "roles"
    for name in ROLE_FILES:
        copy(build / JOINT / "roles" / name, folder / name)
    every: dict[str, float] = json.loads((build / JOINT / "scores.json").read_text(encoding="utf-8"))
    scores = {name: every[name] for name in ROLE_MEASURES}
    (folder / "README.md").write_text(roles_card(VERSION, scores), encoding="utf-8")
    return BundledModel(
        role="roles",
        name=f"{PACKAGE}-roles",
        version=VERSION,
        licence=ROLES_LICENCE,
        scores={f"polnear-held-out {ROLE_MEASURES[name]}": value for name, value in scores.items()},
        files=tuple(file_of(out, folder / name) for name in ROLE_FILES),
    )


def spacy_model(build: Path, out: Path) -> BundledModel:
    """Put the spaCy pipeline in its place, but for its card, and describe it."""
    folder, made = out / "spacy", build / JOINT / "spacy"
    for old in [path for path in folder.rglob("*") if path.is_file() and path.name not in NOT_HASHED]:
        old.unlink()
    for path in made.rglob("*"):
        if path.is_file():
            copy(path, folder / path.relative_to(made))
    meta = json.loads((folder / "meta.json").read_text(encoding="utf-8"))
    scores: dict[str, float] = json.loads((build / JOINT / "scores.json").read_text(encoding="utf-8"))
    kept = sorted(path for path in folder.rglob("*") if path.is_file() and path.name not in NOT_HASHED)
    return BundledModel(
        role="ner",
        name=f"{meta['lang']}_{meta['name']}",
        version=meta["version"],
        licence=meta.get("license") or "not stated",
        scores={"worldwide-dev entities F1": scores["entity"]},
        files=tuple(file_of(out, path) for path in kept),
    )


def linker_model(out: Path) -> BundledModel:
    """Describe the linker that its own recipe has put in its place."""
    folder = out / LINKER
    shape = json.loads((folder / "linker.json").read_text(encoding="utf-8"))
    return BundledModel(
        role="linker",
        name=f"{PACKAGE}-linker",
        version=VERSION,
        licence=LINKER_LICENCE,
        scores=shape["scores"],
        files=tuple(file_of(out, folder / name) for name in LINKER_FILES),
    )


def with_linker(out: Path) -> Manifest:
    """Put the linker that its recipe has written into the manifest, in place of the one before."""
    manifest = Manifest.model_validate_json((out / MANIFEST).read_bytes())
    return _with(manifest, [linker_model(out)], out)


def with_joint(build: Path, out: Path) -> Manifest:
    """Put the role model and the pipeline of entities, which one recipe makes, in place of those before."""
    manifest = Manifest.model_validate_json((out / MANIFEST).read_bytes())
    return _with(manifest, [role_model(build, out), spacy_model(build, out)], out)


def _with(manifest: Manifest, models: Sequence[BundledModel], out: Path) -> Manifest:
    """Write the manifest with some models in place of those of the same role, and check all hashes."""
    roles = {model.role for model in models}
    others = [model for model in manifest.models if model.role not in roles]
    changed = manifest.model_copy(update={"models": (*others, *models)})
    (out / MANIFEST).write_text(changed.model_dump_json(indent=2) + "\n", encoding="utf-8")
    return verify(out)


def assemble(build: Path, out: Path) -> Manifest:
    """Write everything below `out`, the manifest last, and read it back with every hash checked.

    Role model and entities are left out as long as their recipes have not run: they read texts with the other models.
    """
    models = [*stanza_models(build, out), encoder_model(build, out)]
    if (build / JOINT / "scores.json").exists():
        models += [role_model(build, out), spacy_model(build, out)]
    if (out / LINKER / "linker.json").exists():
        models.append(linker_model(out))
    manifest = Manifest(format=1, models=tuple(models))
    (out / MANIFEST).write_text(manifest.model_dump_json(indent=2) + "\n", encoding="utf-8")
    return verify(out)


def main() -> None:
    """Command line of the recipe."""
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("--build", type=Path, default=Path("build"), help="where the recipes have worked")
    arguments.add_argument("--out", type=Path, default=Path("models"))
    options = arguments.parse_args()
    manifest = assemble(options.build, options.out)
    for model in manifest.models:
        size = sum(file.bytes for file in model.files) / 1e6
        print(f"{model.role:10} {model.name:20} {size:7.2f} MB  {model.scores}")
    print(f"{'':10} {'all':20} {sum(file.bytes for file in manifest.files) / 1e6:7.2f} MB")


if __name__ == "__main__":
    main()

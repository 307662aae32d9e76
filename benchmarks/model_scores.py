"""Parser and entity figures of the models in use, as they are kept with the results."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from benchmarks.results import ClassFigures, EntityFigures, ParserFigures
from onrecord.extractors.settings import ModelSettings


def parser_figures(data: Path, settings: ModelSettings) -> ParserFigures | None:
    """Tags, lemmas and trees on the test treebanks by `benchmarks.parsing`; None where stanza was swapped."""
    import torch

    from benchmarks import parsing

    if settings.stanza_dir is not None:
        return None
    wanted = "cuda" if torch.cuda.is_available() else "cpu"
    nlp = parsing.pipeline(settings.models_dir, wanted if settings.device == "auto" else settings.device)
    gold = {name: data / "ud" / f"{name}.conllu" for name in parsing.TREEBANKS}
    return ParserFigures(
        gold_tokens={name: _f1(parsing.with_gold_tokens(nlp, p), parsing.GOLD_MEASURES) for name, p in gold.items()},
        raw_text={name: _f1(parsing.from_raw_text(nlp, p), parsing.RAW_MEASURES) for name, p in gold.items()},
    )


def _f1(evaluation: Any, measures: tuple[str, ...]) -> dict[str, float]:
    return {name: round(100 * evaluation[name].f1, 2) for name in measures}


def entity_figures(data: Path, settings: ModelSettings) -> EntityFigures | None:
    """Entities by `benchmarks.entities`; None where the spaCy pipeline was swapped, whose labels may be others."""
    import spacy

    from benchmarks import entities

    if settings.spacy_model is not None:
        return None
    nlp = spacy.load(settings.models_dir / "spacy")
    found = {
        "English Worldwide Newswire, dev": entities.score_worldwide(nlp, data),
        "Universal NER on EWT, test": entities.score_uner(nlp, data),
    }
    return EntityFigures(corpora={name: _classes(scores) for name, scores in found.items()})


def _classes(scores: Any) -> dict[str, ClassFigures]:
    rows: dict[str, ClassFigures] = {}
    for label in (*sorted(scores.gold, key=lambda name: -scores.gold[name]), None):
        count = scores.gold.total() if label is None else scores.gold[label]
        precision, recall, f1 = (round(figure, 2) for figure in scores.figures(label))
        rows[label or "all"] = ClassFigures(entities=count, precision=precision, recall=recall, f1=f1)
    return rows

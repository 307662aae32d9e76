"""Scores of the bundled stanza pipeline.

The scorer is that of the CoNLL 2018 shared task, so that figures compare with published ones: relations count without
their subtypes. The pipeline reads the treebank's own words and sentences, or its raw text.
Contractions are words of their own, in the treebanks as in the models (see `corpora.treebank`).
"""

from __future__ import annotations

import io
from pathlib import Path
from typing import Any

import stanza
import torch
from stanza.models.common.doc import Document
from stanza.models.common.foundation_cache import FoundationCache
from stanza.models.common.utils import ud_scores
from transformers import AutoModel, AutoTokenizer
from transformers.utils import logging as transformers_logging

from corpora import rawtext, treebank
from evaluation.report import Cell, Table
from onrecord.extractors.engines.stanza_checkpoints import encoder_cache

TREEBANKS = ("ewt-test", "gum-test")
PROCESSORS = "tokenize,pos,lemma,depparse"
GOLD_MEASURES = ("UPOS", "XPOS", "UFeats", "Lemmas", "UAS", "LAS")
RAW_MEASURES = ("Tokens", "Sentences", "UPOS", "Lemmas", "UAS", "LAS")
BATCHES = {"pos_batch_maximum_tokens": 2000, "depparse_batch_size": 1000}


def pipeline(models: Path, device: str, **options: Any) -> Any:
    """The packaged pipeline, loaded from a folder that may lie anywhere.

    The checkpoints name the encoder by a folder relative to the repository's root; a cache holds it under that name.
    """
    return stanza.Pipeline(
        "en",
        dir=str(models / "stanza"),
        processors=PROCESSORS,
        download_method=None,
        foundation_cache=whole_encoder(models / "encoder", device),
        device=device,
        logging_level="ERROR",
        **options,
    )


def whole_encoder(folder: Path, device: str) -> FoundationCache:
    """The encoder of a folder as transformers runs it, in single precision, for stanza's own processors."""
    transformers_logging.disable_progress_bar()
    model = AutoModel.from_pretrained(folder, local_files_only=True, dtype=torch.float32).eval().to(device)
    model._hf_peft_config_loaded = False
    return encoder_cache(model, AutoTokenizer.from_pretrained(folder, local_files_only=True))


def scored(gold: Path, document: Document) -> Any:
    """The scorer's evaluation of a document against a treebank."""
    lines = "".join(sentence.conllu() for sentence in treebank.read(gold))
    return ud_scores(io.StringIO(lines), io.StringIO(f"{document:C}\n\n"))


def with_gold_tokens(nlp: Any, gold: Path) -> Any:
    """Evaluation of tags, lemmas and trees over the treebank's own words."""
    document = Document(
        [
            [{"id": (number,), "text": word[treebank.FORM]} for number, word in enumerate(sentence.words, 1)]
            for sentence in treebank.read(gold)
        ]
    )
    for name in PROCESSORS.split(",")[1:]:
        document = nlp.processors[name].process(document)
    return scored(gold, document)


def from_raw_text(nlp: Any, gold: Path) -> Any:
    """Evaluation over the treebank's text, a blank line between paragraphs."""
    return scored(gold, nlp(rawtext.text_of(rawtext.paragraphs(gold))))


def table(nlp: Any, folder: Path) -> Table:
    """F1 in per cent: a row for each treebank and way of reading it."""
    gold = {name: folder / f"{name}.conllu" for name in TREEBANKS}
    given = [(name, "its own words", with_gold_tokens(nlp, path), GOLD_MEASURES) for name, path in gold.items()]
    found = [(name, "raw text", from_raw_text(nlp, path), RAW_MEASURES) for name, path in gold.items()]
    measures = dict.fromkeys((*RAW_MEASURES[:2], *GOLD_MEASURES))
    rows: list[list[Cell]] = [
        [name, way, *(round(100 * scores[one].f1, 2) if one in measured else None for one in measures)]
        for name, way, scores, measured in (*given, *found)
    ]
    return Table(columns={"treebank": "", "read from": "", **dict.fromkeys(measures, ".1f")}, rows=rows)

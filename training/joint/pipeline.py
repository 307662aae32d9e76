"""The spaCy pipeline around the entity component, with a tokenizer that splits like newswire corpora."""

from __future__ import annotations

from typing import Any

import spacy
from spacy.language import Language
from spacy.util import compile_infix_regex, compile_prefix_regex, compile_suffix_regex

from onrecord.extractors.engines.entity_recognizer import FACTORY

LICENCE = (
    "CC-BY-SA-4.0 AND CC-BY-4.0 AND Apache-2.0"
    " AND LicenseRef-Worldwide-Newswire-none-stated AND LicenseRef-PolNeAR-none-stated"
)


def cut_like_news(nlp: Language) -> None:
    """Let spaCy's tokenizer also split at dashes at the edge of a word and at marks between two words."""
    tokenizer: Any = nlp.tokenizer  # a Cython class without stubs
    defaults, edges = nlp.Defaults, [r"-+", r"[–—]"]
    inside = [r"(?<=\.)-(?=\w)", r"(?<=[\w.,!?])[\"“”«»;()\[\]](?=\w)", r"[”\"](?=[—–-])", r"(?<=[”\"])[—–-]"]
    tokenizer.prefix_search = compile_prefix_regex([*(defaults.prefixes or ()), *edges]).search
    tokenizer.suffix_search = compile_suffix_regex([*(defaults.suffixes or ()), *edges]).search
    tokenizer.infix_finditer = compile_infix_regex([*(defaults.infixes or ()), *inside]).finditer


def blank_pipeline(factory: str = FACTORY, device: str = "auto") -> Language:
    """The spaCy pipeline, its component without weights."""
    nlp = spacy.blank("en", meta={"name": "onrecord_entities", "version": "1.1.0", "license": LICENCE})
    cut_like_news(nlp)
    nlp.add_pipe(factory, config={"device": device})
    return nlp

"""The spaCy component, over an extractor that needs no model."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import spacy
from spacy.language import Language
from spacy.tokens import Doc, DocBin

from onrecord import component, errors
from onrecord.loading import Extractor
from tests.api.first_words import POISON

TEXT = "  Ann said it rained."


@pytest.fixture(autouse=True)
def _no_models(monkeypatch: pytest.MonkeyPatch, extractor: Extractor) -> None:
    monkeypatch.setattr(component, "_loaded", lambda *given: extractor)


def pipeline(**config: Any) -> Language:
    nlp = spacy.blank("en")
    nlp.add_pipe(component.FACTORY, config=config)
    return nlp


def test_it_sets_spans_of_the_document() -> None:
    doc = pipeline()(TEXT)
    found = [(span.id_, span.label_, span.text) for span in doc.spans["onrecord"]]
    assert found == [("a1", "SOURCE", "Ann"), ("a1", "CUE", "said"), ("a1", "CONTENT", "it rained.")]
    assert len(doc.spans["onrecord_speakers"]) == 0
    (one,) = doc._.attributions
    assert [span.text for span in (*one.source, *one.cue, *one.content)] == ["Ann", "said", "it rained."]
    assert (one.quotations, one.speaker, one.record.mode) == ((), None, "indirect")
    assert doc._.extraction.attributions == [one.record]
    assert doc._.speakers == []


@pytest.mark.parametrize(
    ("mode", "expected"),
    [("expand", ["Annsaid", "it rained."]), ("contract", ["it rained."]), ("strict", ["it rained."])],
)
def test_spans_are_aligned_to_the_tokens(mode: str, expected: list[str]) -> None:
    words, spaces = ["Annsaid", "it", "rained."], [True, True, False]
    nlp = pipeline(alignment_mode=mode)
    # The extractor finds `Ann said` in what is one token of the document.
    doc = Doc(nlp.vocab, words=["Ann said", *words[1:]], spaces=spaces)
    nlp.get_pipe(component.FACTORY)(doc)
    texts = list(dict.fromkeys(span.text.replace(" said", "said") for span in doc.spans["onrecord"]))
    assert texts == expected
    assert doc._.extraction.attributions[0].source.text == "Ann"
    assert len(doc._.attributions[0].source) == (1 if mode == "expand" else 0)


def test_a_blank_document_has_no_attributions() -> None:
    nlp = pipeline()
    for text in ("", " \n"):
        doc = nlp(text)
        assert (doc._.attributions, doc._.extraction, doc._.speakers) == ([], None, [])
        assert len(doc.spans["onrecord"]) == 0


def test_a_document_that_was_not_read_has_none() -> None:
    doc = spacy.blank("en")(TEXT)
    assert (doc._.attributions, doc._.extraction) == ([], None)


def test_documents_are_kept_whole(tmp_path: Path) -> None:
    nlp = pipeline()
    doc = nlp(TEXT)
    again = Doc(nlp.vocab).from_bytes(doc.to_bytes())
    (stored,) = DocBin(docs=[doc], store_user_data=True).get_docs(nlp.vocab)
    for one in (again, stored):
        assert one._.extraction == doc._.extraction
        assert [span.text for span in one.spans["onrecord"]] == [span.text for span in doc.spans["onrecord"]]
        assert one._.attributions[0].cue[0].text == "said"


def test_a_pipeline_can_be_saved(tmp_path: Path) -> None:
    pipeline(spans_key="who", min_confidence=0.5).to_disk(tmp_path)
    doc = spacy.load(tmp_path)(TEXT)
    assert len(doc.spans["who"]) == 3
    assert "who_speakers" in doc.spans


def test_options_are_checked() -> None:
    with pytest.raises(errors.InvalidRequest, match="min_confidence"):
        pipeline(min_confidence=2.0)(TEXT)


def test_an_error_goes_to_spacys_handler() -> None:
    nlp = pipeline()
    failed: list[str] = []
    nlp.set_error_handler(lambda name, proc, docs, error: failed.append(type(error).__name__))  # type: ignore[arg-type, return-value]
    assert len(list(nlp.pipe([f"Ann said {POISON}.", TEXT]))) == 1
    assert failed == ["ExtractionError"]

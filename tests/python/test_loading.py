"""The extractor that `onrecord.load` gives, over one that needs no model."""

from __future__ import annotations

import gc
import inspect
import pickle
import threading
import weakref
from collections.abc import Iterator
from dataclasses import fields
from typing import Any, get_type_hints

import pytest

import onrecord
from onrecord import errors, limits
from onrecord.extractors import pipeline
from onrecord.extractors.options import ExtractionOptions
from onrecord.extractors.settings import ModelSettings
from onrecord.loading import Extractor
from onrecord.options import RecordOptions, TextOptions
from onrecord.schemas.extraction import Extraction as Record
from onrecord.schemas.request import ExtractionRequest, OptionsRequest
from tests.api.first_words import POISON, FirstWords

TEXT = "Ann said it rained."
PAGE = f"<html><body><article><p>{TEXT * 20}</p><p>{TEXT * 20}</p></article></body></html>"


def test_options_are_those_of_a_request() -> None:
    assert set(get_type_hints(RecordOptions)) == set(OptionsRequest.model_fields)
    assert {"text", *get_type_hints(TextOptions)} == set(ExtractionRequest.model_fields)


def test_load_has_every_option_of_the_models() -> None:
    assert list(inspect.signature(onrecord.load).parameters) == [field.name for field in fields(ModelSettings)]


@pytest.mark.parametrize("option", [{"device": "tpu"}, {"threads": 0}, {"precision": "int4"}])
def test_load_refuses_what_cannot_be_before_anything_is_loaded(option: dict[str, Any]) -> None:
    with pytest.raises(errors.InvalidModelOption, match=next(iter(option))):
        onrecord.load(**option)


def test_a_models_folder_without_models_is_a_model_error(tmp_path: Any) -> None:
    with pytest.raises(errors.ModelError, match=r"manifest\.json"):
        onrecord.load(models_dir=str(tmp_path))


def test_models_that_nobody_uses_any_more_are_freed(monkeypatch: pytest.MonkeyPatch) -> None:
    models: list[weakref.ref[FirstWords]] = []

    def load_extractor(settings: ModelSettings) -> FirstWords:
        made = FirstWords()
        made.cycle = made  # type: ignore[attr-defined]
        models.append(weakref.ref(made))
        gc.freeze()
        return made

    monkeypatch.setattr(pipeline, "load_extractor", load_extractor)
    extractor = onrecord.load()
    assert extractor.extract(TEXT)
    del extractor
    gc.collect()
    assert models[0]() is None


def test_an_extraction_is_a_record(extractor: Extractor) -> None:
    found = extractor.extract(TEXT, id="mine", offset_unit="utf16", explain=True)
    assert isinstance(found, Record)
    assert (found.id, found.offset_unit, found.text) == ("mine", "utf16", None)
    assert found.attributions[0].evidence is not None
    read_back = onrecord.Extraction.model_validate_json(found.model_dump_json())
    assert read_back.model_dump() == found.model_dump()


def test_metadata_come_back_with_the_record(extractor: Extractor) -> None:
    known: dict[str, Any] = {"document": {"title": "A"}, "extra": {"a": [1]}}
    record = extractor.extract("Ann said no", **known)
    assert record.document
    assert (record.document.title, record.extra) == ("A", {"a": [1]})
    (other,) = extractor.extract_many([{"text": "Bo said no", "extra": {"b": 2}}])
    assert (other.document, other.extra) == (None, {"b": 2})


def test_options_reach_the_models() -> None:
    seen: list[ExtractionOptions] = []

    class Watched(FirstWords):
        def extract(self, text: str, options: ExtractionOptions) -> Record:
            seen.append(options)
            return super().extract(text, options)

    entry = onrecord.RosterEntry(id="1", name="Ann Lee")
    roster = ({"id": "2", "name": "Bo"}, entry, "Cy Ray", {"name": "Di Fox"})
    Extractor(Watched()).extract(TEXT, include=(part for part in ["claims"]), min_confidence=1, roster=roster)  # type: ignore[misc]
    assert seen[0].include == {"claims"}
    assert seen[0].min_confidence == 1.0
    named = [(one.id, one.name) for one in seen[0].roster]
    assert named == [("2", "Bo"), ("1", "Ann Lee"), ("Cy Ray", "Cy Ray"), ("Di Fox", "Di Fox")]
    assert seen[0].roster[1] == entry


@pytest.mark.parametrize(
    ("given", "pointer"),
    [
        ({"text": ""}, "/text"),
        ({"text": " \n"}, "/text"),
        ({"text": None}, "/text"),
        ({"text": b"Ann said it."}, "/text"),
        ({"text": "a\ud800b"}, "/text"),
        ({"text": TEXT, "explian": True}, "/explian"),
        ({"text": TEXT, "include": "claims"}, "/include"),
        ({"text": TEXT, "include": ["everything"]}, "/include/0"),
        ({"text": TEXT, "min_confidence": 1.5}, "/min_confidence"),
        ({"text": TEXT, "offset_unit": "bytes"}, "/offset_unit"),
        ({"text": TEXT, "id": "x" * (limits.MAX_ID_LENGTH + 1)}, "/id"),
        ({"text": TEXT, "roster": [{"id": "1"}]}, "/roster/0/name"),
        ({"text": TEXT, "roster": "Ann"}, "/roster"),
        ({"text": TEXT, "roster": {"id": "1", "name": "Ann"}}, "/roster"),
    ],
)
def test_wrong_input_is_named(extractor: Extractor, given: dict[str, Any], pointer: str) -> None:
    with pytest.raises(errors.InvalidRequest) as caught:
        extractor.extract(**given)
    assert [field.pointer for field in caught.value.errors] == [pointer]
    assert isinstance(caught.value, ValueError)
    assert TEXT not in str(caught.value)
    assert caught.value.__cause__ is None
    assert caught.value.__suppress_context__


def test_every_mistake_is_listed(extractor: Extractor) -> None:
    with pytest.raises(errors.InvalidRequest) as caught:
        extractor.extract("", min_confidence=2, include=["x"])  # type: ignore[list-item]
    assert {field.pointer for field in caught.value.errors} == {"/text", "/min_confidence", "/include/0"}


def test_a_text_may_be_as_long_as_the_limit(extractor: Extractor) -> None:
    words = TEXT.ljust(limits.MAX_TEXT_LENGTH, ".")
    assert extractor.extract(words).text_length == limits.MAX_TEXT_LENGTH
    with pytest.raises(errors.TextTooLong) as caught:
        extractor.extract(f"{words}.")
    assert (caught.value.limit, caught.value.actual) == (limits.MAX_TEXT_LENGTH, limits.MAX_TEXT_LENGTH + 1)


def test_only_english_is_read(extractor: Extractor) -> None:
    assert extractor.extract(TEXT, language="en-GB")
    with pytest.raises(errors.UnsupportedLanguage):
        extractor.extract(TEXT, language="de")


def test_the_article_of_a_page_is_read(extractor: Extractor) -> None:
    found = extractor.extract(PAGE, markup="html")
    assert found.text is not None
    assert found.text.startswith(TEXT)
    with pytest.raises(errors.NoTextFound):
        extractor.extract("<html><body></body></html>", markup="html")


@pytest.mark.parametrize(
    "error",
    [
        errors.InvalidRequest([]),
        errors.TextTooLong("too long", limit=1, actual=2),
        errors.UnsupportedLanguage("no"),
    ],
)
def test_errors_can_be_pickled(error: errors.InputError) -> None:
    again = pickle.loads(pickle.dumps(error))
    assert type(again) is type(error)
    assert (str(again), vars(again)) == (str(error), vars(error))


def test_many_texts_are_taken_one_at_a_time(extractor: Extractor, models: FirstWords) -> None:
    taken: list[str] = []

    def texts() -> Iterator[str]:
        for text in (TEXT, "Bo said no.", "Cy said yes."):
            taken.append(text)
            yield text

    results = extractor.extract_many(texts())
    assert taken == []
    assert next(results).attributions[0].source is not None
    assert taken == models.begun == [TEXT]
    assert len(list(results)) == 2


def test_texts_may_have_ids_and_markup_of_their_own(extractor: Extractor) -> None:
    found = list(extractor.extract_many([{"id": "a", "text": TEXT}, {"text": PAGE, "markup": "html"}, TEXT]))
    assert found[0].id == "a"
    assert found[1].text is not None
    assert found[2].text is None


BAD: list[Any] = [TEXT, "", {"text": TEXT, "title": "x"}, None, f"Bo said {POISON}.", TEXT]


@pytest.mark.parametrize("text", ["Ann said no.", b"Ann said no.", {"text": "Ann said no."}])
def test_one_text_is_not_taken_for_many(extractor: Extractor, text: Any) -> None:
    """A string was read character by character."""
    with pytest.raises(TypeError, match="`extract` reads one"):
        extractor.extract_many(text)


def test_errors_may_be_yielded(extractor: Extractor) -> None:
    results = list(extractor.extract_many(BAD, errors="yield"))
    kinds = [type(result).__name__ for result in results]
    assert kinds == ["Extraction", *["InvalidRequest"] * 3, "ExtractionError", "Extraction"]


def test_the_first_error_is_raised_with_the_number_of_its_text(extractor: Extractor) -> None:
    results = extractor.extract_many(BAD)
    assert next(results)
    with pytest.raises(errors.InvalidRequest) as caught:
        next(results)
    assert caught.value.__notes__ == ["at text 1 of those given, counted from 0"]


def test_a_wrong_option_for_many_is_raised_at_once(extractor: Extractor) -> None:
    with pytest.raises(errors.InvalidRequest):
        extractor.extract_many([], min_confidence=2)
    with pytest.raises(ValueError, match="'raise' or 'yield'"):
        extractor.extract_many([], errors="ignore")  # type: ignore[call-overload]


def test_broken_models_end_the_iteration() -> None:
    class Broken(FirstWords):
        def extract(self, text: str, options: ExtractionOptions) -> Record:
            raise errors.EngineBroken("no memory")

    with pytest.raises(errors.EngineBroken):
        next(Extractor(Broken()).extract_many([TEXT], errors="yield"))


def test_threads_take_turns() -> None:
    class Alone(FirstWords):
        inside = 0

        def extract(self, text: str, options: ExtractionOptions) -> Record:
            self.inside += 1
            assert self.inside == 1
            threading.Event().wait(0.01)
            found = super().extract(text, options)
            self.inside -= 1
            return found

    extractor = Extractor(Alone())
    done: list[Record] = []
    threads = [threading.Thread(target=lambda: done.append(extractor.extract(TEXT))) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(done) == 8

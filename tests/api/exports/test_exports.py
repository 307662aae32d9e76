"""Records in the formats of others, each read back by what reads that format."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pyld import jsonld
from starlette.testclient import TestClient

from corpora.polnear import articles
from onrecord.api.errors.problems import NotAcceptable
from onrecord.api.exports import EXPORTS, ExportFormat
from onrecord.api.exports.negotiation import negotiated
from onrecord.schemas import examples
from onrecord.schemas.attribution import Attribution, Content, Review
from onrecord.schemas.extraction import Extraction
from onrecord.schemas.spans import OffsetMap

RECORD = Extraction.model_validate(examples.EXTRACTION)
ANNO = "http://www.w3.org/ns/anno.jsonld"
OA = "http://www.w3.org/ns/oa#"

# What the two published contexts say of the terms that the exports use; no test fetches them.
CONTEXTS: dict[str, Any] = {
    ANNO: {
        "oa": OA,
        "as": "http://www.w3.org/ns/activitystreams#",
        "rdf": "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
        "dc": "http://purl.org/dc/elements/1.1/",
        "foaf": "http://xmlns.com/foaf/0.1/",
        "id": {"@id": "@id", "@type": "@id"},
        "type": {"@id": "@type", "@type": "@vocab"},
        **{name: f"oa:{name}" for name in ("Annotation", "SpecificResource", "TextualBody")},
        **{name: f"oa:{name}" for name in ("TextQuoteSelector", "TextPositionSelector", "exact", "prefix", "suffix")},
        **{name: f"oa:{name}" for name in ("start", "end", "linking", "tagging", "classifying", "identifying")},
        "describing": "oa:describing",
        "AnnotationPage": "as:OrderedCollectionPage",
        "items": {"@type": "@id", "@id": "as:items", "@container": "@list"},
        "startIndex": "as:startIndex",
        "Person": "foaf:Person",
        "Organization": "foaf:Organization",
        "name": "foaf:name",
        "value": "rdf:value",
        "format": "dc:format",
        "body": {"@type": "@id", "@id": "oa:hasBody"},
        "target": {"@type": "@id", "@id": "oa:hasTarget"},
        "source": {"@type": "@id", "@id": "oa:hasSource"},
        "selector": {"@type": "@id", "@id": "oa:hasSelector"},
        "motivation": {"@type": "@vocab", "@id": "oa:motivatedBy"},
        "purpose": {"@type": "@vocab", "@id": "oa:hasPurpose"},
    },
    "https://schema.org": {"@vocab": "https://schema.org/"},
}


def expanded(document: dict[str, Any]) -> Any:
    """A JSON-LD document as its readers see it; what its context does not know is gone."""

    def load(url: str, _: Any) -> dict[str, Any]:
        return {"contextUrl": None, "documentUrl": url, "document": {"@context": CONTEXTS[url]}}

    return jsonld.expand(document, {"documentLoader": load})


def keys(value: Any) -> int:
    """How many names of properties a document holds, those of JSON-LD's own left out."""
    if isinstance(value, list):
        return sum(map(keys, value))
    if not isinstance(value, dict):
        return 0
    own = [key for key in value if not key.startswith("@") and key not in ("id", "type")]
    return len(own) + sum(map(keys, value.values()))


def record(text: str, *places: tuple[int, int], content: list[tuple[int, int]], **changes: Any) -> Extraction:
    """A record of one attribution: its source and cue at two places, its content in the stretches given."""
    offsets = OffsetMap(text)
    source, cue = ({"spans": [offsets.span(*place)], "text": text[slice(*place)]} for place in places)
    spans = offsets.spans(content)
    one = {
        **examples.INDIRECT,
        "source": {**source, "speaker_id": "s1"},
        "cue": {**cue, "lemma": "say"},
        "content": Content(spans=spans, text=" ".join(span.text for span in spans)),
        "claim": None,
        **changes,
    }
    return RECORD.model_copy(update={"attributions": [Attribution.model_validate(one)]})


def written(form: ExportFormat, extraction: Extraction = RECORD, text: str = examples.ARTICLE) -> str:
    return EXPORTS[form].write(extraction, text)


@pytest.mark.parametrize("form", ["annotations", "schema.org"])
def test_no_term_is_unknown_to_its_context(form: ExportFormat) -> None:
    document = json.loads(written(form))
    assert keys(expanded(document)) == keys(document)


def test_an_annotation_selects_what_it_says() -> None:
    for node in json.loads(written("annotations"))["items"]:
        assert node["type"] == "Annotation"
        position, quote = node["target"]["selector"]
        start, end = position["start"], position["end"]
        assert examples.ARTICLE[start:end] == quote["exact"]
        assert examples.ARTICLE[:start].endswith(quote["prefix"])
        assert examples.ARTICLE[end:].startswith(quote["suffix"])


def test_an_annotation_has_its_speaker_and_its_claim() -> None:
    [page] = expanded(json.loads(written("annotations")))
    items = page["http://www.w3.org/ns/activitystreams#items"][0]["@list"]
    assert [item["@id"].rpartition("#")[2] for item in items] == [
        f"{one}{role}" for one in ("a1", "a2") for role in ("", "-source", "-cue")
    ]
    values = [
        body["http://www.w3.org/1999/02/22-rdf-syntax-ns#value"][0]["@value"]
        for body in items[0][f"{OA}hasBody"]
        if "http://www.w3.org/1999/02/22-rdf-syntax-ns#value" in body
    ]
    assert values == ["indirect", "statement", "Ana Petrova", "The bridge will reopen in May."]


def test_a_content_in_pieces_has_a_target_for_each() -> None:
    text = "Rain, Bo said, came."
    found = json.loads(written("annotations", record(text, (6, 8), (9, 13), content=[(0, 4), (15, 19)]), text))
    exact = [target["selector"][1]["exact"] for target in found["items"][0]["target"]]
    assert exact == ["Rain", "came"]


def test_a_text_is_named_by_the_callers_address_or_by_its_hash() -> None:
    assert json.loads(written("annotations"))["id"].startswith("ni:///sha-256;")
    named = RECORD.model_copy(update={"id": "https://news.example/1"})
    assert json.loads(written("annotations", named))["id"] == "https://news.example/1#attributions"


def test_schema_org_has_quotations_and_claims() -> None:
    graph = json.loads(written("schema.org"))["@graph"]
    assert [node["@type"] for node in graph] == ["Article", "Person", "Claim", "Quotation"]
    article, speaker, claim, quotation = graph
    assert (speaker["name"], speaker["jobTitle"]) == ("Ana Petrova", "chief engineer")
    assert (claim["text"], claim["author"]["@id"]) == ("The bridge will reopen in May.", speaker["@id"])
    assert claim["appearance"]["@id"] == quotation["isPartOf"]["@id"] == article["@id"]
    assert (quotation["text"], quotation["spokenByCharacter"]["@id"]) == ("We are ahead of plan,", speaker["@id"])


def test_what_is_quoted_within_a_claim_is_part_of_it() -> None:
    text = "Bo said it was “wild”."
    content = {"spans": [OffsetMap(text).span(8, 21)], "text": text[8:21], "quotations": [OffsetMap(text).span(16, 20)]}
    mixed = record(text, (0, 2), (3, 7), content=[(8, 21)], mode="mixed")
    one = mixed.attributions[0].model_copy(update={"content": Content.model_validate(content)})
    graph = json.loads(written("schema.org", mixed.model_copy(update={"attributions": [one]}), text))["@graph"]
    assert [part["text"] for part in graph[-1]["hasPart"]] == ["wild"]


def test_csv_has_a_row_for_each_attribution() -> None:
    rows = list(csv.DictReader(io.StringIO(written("csv"), newline="")))
    assert [(row["id"], row["speaker"], row["cue"]) for row in rows] == [
        ("a1", "Ana Petrova", "said"),
        ("a2", "Ana Petrova", "told"),
    ]
    start, end = int(rows[0]["content_start"]), int(rows[0]["content_end"])
    assert examples.ARTICLE[start:end] == rows[0]["content"]
    assert written("csv").count("\r\n") == 3


@pytest.mark.parametrize("words", ["=1+1", "+x", "-x", "@x", "\tx", " =1", "＝1"])
def test_no_cell_is_a_formula(words: str) -> None:
    text = f"Bo said {words}"
    [row] = csv.DictReader(io.StringIO(written("csv", record(text, (0, 2), (3, 7), content=[(8, len(text))]), text)))
    assert row["content"] == f"'{words}"


@pytest.mark.parametrize(
    ("words", "cell"),
    [
        ("a;=1+1", "a;'=1+1"),
        ("a; =1", "a;' =1"),
        ("a\t+x", "a\t'+x"),
        ("a\n@x", "a\n'@x"),
        ("\n=1+1", "'\n'=1+1"),
        ("a - b = c; d", "a - b = c; d"),
    ],
)
def test_nothing_behind_another_separator_is_a_formula(words: str, cell: str) -> None:
    text = f"Bo said {words}"
    [row] = csv.DictReader(io.StringIO(written("csv", record(text, (0, 2), (3, 7), content=[(8, len(text))]), text)))
    assert row["content"] == cell


def test_metadata_and_reviews_are_in_every_format() -> None:
    reviewed = RECORD.attributions[0].model_copy(update={"review": Review.model_validate(examples.REVIEW)})
    whole = RECORD.model_copy(update={"attributions": [reviewed, *RECORD.attributions[1:]]})
    first, second = csv.DictReader(io.StringIO(written("csv", whole), newline=""))
    assert (first["title"], first["published"], first["outlet"]) == (
        "Bridge to reopen in May",
        "2026-11-28",
        "Marlow Bay Courier",
    )
    assert json.loads(second["extra"]) == examples.EXTRA
    assert (first["review"], first["review_by"], second["review"]) == ("accepted", "jt", "")
    article = json.loads(written("schema.org", whole))["@graph"][0]
    assert (article["headline"], article["url"]) == ("Bridge to reopen in May", "https://news.example/bridge")


def test_brat_is_read_back_as_polnear_is(tmp_path: Path) -> None:
    (tmp_path / "text").mkdir()
    (tmp_path / "attributions").mkdir()
    (tmp_path / "text" / "bridge.txt").write_text(examples.ARTICLE, encoding="utf-8")
    (tmp_path / "attributions" / "bridge_onrecord.ann").write_text(written("brat"), encoding="utf-8")
    [article] = articles(tmp_path)
    for gold, found in zip(article.attributions, RECORD.attributions, strict=True):
        assert found.source
        assert found.cue
        assert found.content
        assert gold.source == tuple((s.start, s.end) for s in found.source.spans)
        assert gold.cue == tuple((s.start, s.end) for s in found.cue.spans)
        assert gold.content == tuple((s.start, s.end) for s in found.content.spans)


@given(st.text(st.characters(codec="utf-8"), min_size=1, max_size=40))
def test_a_line_of_brat_has_as_many_characters_as_its_stretches(words: str) -> None:
    text = f"Bo said {words}"
    lines = written("brat", record(text, (0, 2), (3, 7), content=[(8, len(text))]), text).split("\n")
    assert lines[-1] == ""
    for line in lines:
        if not line.startswith("T"):
            continue
        _, place, covered = line.split("\t")
        pieces = [tuple(map(int, piece.split())) for piece in place.partition(" ")[2].split(";")]
        assert all("\n" not in text[start:end] for start, end in pieces)
        assert len(covered) <= sum(end - start for start, end in pieces) + len(pieces) - 1


@pytest.mark.parametrize(
    ("accept", "form"),
    [
        (None, "json"),
        ("", "json"),
        ("*/*", "json"),
        ("application/json", "json"),
        ("text/html, */*;q=0.1", "json"),
        ("text/csv", "csv"),
        ("text/csv;q=0.2, application/json;q=0.9", "json"),
        ("text/csv;q=0, application/*", "json"),
        ("application/ld+json", "schema.org"),
        (f'application/ld+json; profile="{ANNO}"', "annotations"),
        (f'application/ld+json;q=0.5, application/ld+json; profile="{ANNO}"', "annotations"),
    ],
)
def test_accept_chooses_the_format(accept: str | None, form: ExportFormat) -> None:
    assert negotiated(accept, None) == form
    assert negotiated(accept, "brat") == "brat"


@pytest.mark.parametrize("accept", ["text/html", "x", "application/json;q=0", ";;;", "image/*", "text/csv;q=x"])
def test_what_there_is_not_is_told(accept: str) -> None:
    with pytest.raises(NotAcceptable):
        negotiated(accept, None)


@pytest.mark.parametrize("form", EXPORTS)
def test_the_service_gives_each_format(client: TestClient, form: ExportFormat) -> None:
    answer = client.post(f"/v1/extractions?format={form}", json={"text": "Zoë said 👋 hi", "offset_unit": "utf8"})
    assert answer.status_code == 200
    assert answer.headers["content-type"] == EXPORTS[form].media_type
    if form == "brat":
        assert "Content 9 13\t👋 hi" in answer.text


def test_the_service_tells_what_it_cannot_give(client: TestClient) -> None:
    answer = client.post("/v1/extractions", json={"text": "Zoë said hi"}, headers={"Accept": "image/png"})
    assert (answer.status_code, answer.json()["type"]) == (406, "/problems/not-acceptable")
    answer = client.post("/v1/extractions?format=xml", json={"text": "Zoë said hi"})
    assert (answer.status_code, answer.json()["errors"][0]["type"]) == (422, "literal_error")

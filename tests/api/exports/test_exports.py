"""Records in the formats of others, each read back by what reads that format."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import cassis
import pytest
from hypothesis import given
from hypothesis import strategies as st
from pyld import jsonld
from starlette.testclient import TestClient

from corpora.polnear import articles
from onrecord.api.exports import EXPORTS, ExportFormat, archive, inception
from onrecord.api.openapi.enumerations import enumerations
from onrecord.schemas import examples
from onrecord.schemas.attribution import Attribution, Content, Review, Source
from onrecord.schemas.extraction import Extraction
from onrecord.schemas.spans import OffsetMap
from onrecord.schemas.speaker import Speaker

RECORD = Extraction.model_validate(examples.EXTRACTION)
REVIEWED = RECORD.model_copy(
    update={
        "attributions": [
            one.model_copy(update={"review": Review.model_validate(examples.REVIEW)}) for one in RECORD.attributions
        ]
    }
)
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
        "generator": {"@type": "@id", "@id": "as:generator"},
        "creator": {"@type": "@id", "@id": "http://purl.org/dc/terms/creator"},
        "created": {
            "@id": "http://purl.org/dc/terms/created",
            "@type": "http://www.w3.org/2001/XMLSchema#dateTime",
        },
        "Software": "as:Application",
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
    """The number of names of properties in a document, without those of JSON-LD itself."""
    if isinstance(value, list):
        return sum(map(keys, value))
    if not isinstance(value, dict):
        return 0
    own = [key for key in value if not key.startswith("@") and key not in ("id", "type")]
    return len(own) + sum(keys(inner) for name, inner in value.items() if name not in LITERALS)


LITERALS = {"document", "review", "@value", "@context"}
"""The properties that hold JSON and no terms."""


def record(text: str, *places: tuple[int, int], content: list[tuple[int, int]], **changes: Any) -> Extraction:
    """A record of one attribution: its source and cue at two places, its content in the spans given."""
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


@pytest.mark.parametrize("form", ["annotations", "claim-review", "schema.org"])
def test_no_term_is_unknown_to_its_context(form: ExportFormat) -> None:
    document = json.loads(written(form, REVIEWED))
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
        *(f"{one}{role}" for one in ("a1", "a2") for role in ("", "-source", "-cue")),
        "a2-addressee",
    ]
    values = [
        body["http://www.w3.org/1999/02/22-rdf-syntax-ns#value"][0]["@value"]
        for body in items[0][f"{OA}hasBody"]
        if "http://www.w3.org/1999/02/22-rdf-syntax-ns#value" in body
    ]
    assert values == ["indirect", "speech", "statement", "Ana Petrova", "The bridge will reopen in May."]


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
def test_a_line_of_brat_has_as_many_characters_as_its_spans(words: str) -> None:
    text = f"Bo said {words}"
    lines = written("brat", record(text, (0, 2), (3, 7), content=[(8, len(text))]), text).split("\n")
    assert lines[-1] == ""
    for line in lines:
        if not line.startswith("T") or "\tPerson " in line:  # the speaker's mentions are those of another text
            continue
        _, place, covered = line.split("\t")
        pieces = [tuple(map(int, piece.split())) for piece in place.partition(" ")[2].split(";")]
        assert all("\n" not in text[start:end] for start, end in pieces)
        assert len(covered) <= sum(end - start for start, end in pieces) + len(pieces) - 1


@pytest.mark.parametrize("form", sorted(EXPORTS.keys() - {"json"}))
def test_the_service_gives_each_format(client: TestClient, form: ExportFormat) -> None:
    answer = client.post(f"/v1/exports/{form}", json={"text": "Zoë said 👋 hi", "offset_unit": "utf8"})
    assert answer.status_code == 200
    assert answer.headers["content-type"] == EXPORTS[form].media_type
    if form == "brat":
        assert "Content 9 13\t👋 hi" in answer.text


def test_the_service_tells_what_it_cannot_give(client: TestClient) -> None:
    assert client.post("/v1/exports/xml", json={"text": "Zoë said hi"}).status_code == 404
    answer = client.post("/v1/extractions?format=csv", json={"text": "Zoë said hi"})
    assert (answer.status_code, answer.json()["errors"][0]["type"]) == (422, "unknown_parameter")
    assert "format" not in answer.text


@pytest.mark.parametrize("form", ["brat", "label-studio", "inception"])
def test_settings_declare_every_type(form: ExportFormat) -> None:
    """The configuration of each tool has the parts, modes, acts and reviews of the schemas."""
    values = {name: one.values for one, name in enumerations().items()}
    if form == "brat":
        for name, kept in (("Mode", "Mode"), ("Kind", "Kind"), ("Act", "Act"), ("Review", "ReviewStatus")):
            assert f"{name}\tArg:<EVENT>, Value:{'|'.join(values[kept])}\n" in archive.ANNOTATION_CONF
        entities = archive.ANNOTATION_CONF.partition("[entities]")[2].partition("[relations]")[0].split()
        assert {one.capitalize() for one in (*values["SpeakerType"], "speaker")} <= set(entities)
    elif form == "label-studio":
        tree = ElementTree.fromstring(archive.LABELING_CONFIG)
        choices = {one.get("name"): [each.get("value") for each in one] for one in tree.iter("Choices")}
        names = (("mode", "Mode"), ("kind", "Kind"), ("act", "Act"))
        assert choices == {name: list(values[kept]) for name, kept in names}
    else:
        assert inception.type_system().to_xml() == archive.LAYERS


def test_cassis_reads_the_document_for_inception() -> None:
    found = cassis.load_cas_from_json(written("inception"))
    assert found.sofa_string == examples.ARTICLE
    parts = list(found.select(inception.PART))
    assert {(one.attribution, one.part, one.get_covered_text()) for one in parts} >= {
        ("a1", "cue", "said"),
        ("a2", "quotation", "We are ahead of plan,"),
    }
    assert {one.speaker for one in parts} == {"Ana Petrova"}
    links = list(found.select(inception.LINK))
    assert {(one.Governor.part, one.Dependent.part) for one in links} >= {("cue", "source"), ("cue", "content")}


def test_inception_takes_the_types_for_layers() -> None:
    """By the rules of its import (TypeSystemAnalysis): a span layer has values alone, a relation layer two ends."""
    types = inception.type_system()
    ends: dict[str, dict[str, str]] = {}
    for one in (types.get_type(inception.PART), types.get_type(inception.LINK)):
        assert one.supertype.name == "uima.tcas.Annotation"
        assert not one.name.endswith("Chain")
        assert one.features  # A type without features of its own is skipped.
        ranges = {feature.name: feature.rangeType.name for feature in one.features}
        ends[one.name] = {name: kind for name, kind in ranges.items() if not types.is_primitive(kind)}
    assert ends == {inception.PART: {}, inception.LINK: {"Governor": inception.PART, "Dependent": inception.PART}}


def test_regions_of_label_studio_are_of_the_labels_and_of_the_text() -> None:
    [task] = json.loads(written("label-studio"))
    text, [prediction] = task["data"]["text"], task["predictions"]
    labels = {one.get("value") for one in ElementTree.fromstring(archive.LABELING_CONFIG).iter("Label")}
    regions = {one["id"]: one["value"] for one in prediction["result"] if one["type"] == "labels"}
    for value in regions.values():
        assert text[value["start"] : value["end"]] == value["text"]
        assert set(value["labels"]) <= labels
    relations = [one for one in prediction["result"] if one["type"] == "relation"]
    assert relations
    assert all({one["from_id"], one["to_id"]} <= regions.keys() for one in relations)
    assert task["data"]["title"] == "Bridge to reopen in May"


def test_drafts_of_reviews_are_of_checkable_claims() -> None:
    [draft] = json.loads(written("claim-review"))["@graph"]
    assert (draft["@type"], draft["claimReviewed"]) == ("ClaimReview", "The bridge will reopen in May.")
    assert draft["itemReviewed"]["author"]["name"] == "Ana Petrova"
    assert draft["itemReviewed"]["appearance"]["url"] == "https://news.example/bridge"
    assert not {"reviewRating", "author"} & draft.keys()


def test_values_are_of_the_types_that_schema_org_names() -> None:
    people = {"Person", "Organization", "GovernmentOrganization"}
    speakers = [
        {**examples.SPEAKER, "id": "s1", "type": "document", "name": "a report"},
        {**examples.SPEAKER, "id": "s2", "type": "group", "name": "residents"},
        {**examples.SPEAKER, "id": "s3", "name": "Bo", "members": ["s1", "s2"]},
    ]
    for speaker in ("s1", "s2", "s3"):
        one = record("Bo said it", (0, 2), (3, 7), content=[(8, 10)])
        source = Source.model_validate({**examples.SOURCE, "speaker_id": speaker})
        said = one.attributions[0].model_copy(update={"source": source})
        changes = {"attributions": [said], "speakers": [Speaker.model_validate(each) for each in speakers]}
        graph = json.loads(written("schema.org", one.model_copy(update=changes), "Bo said it"))["@graph"]
        kinds = {node["@id"]: node["@type"] for node in graph}
        [claim] = [node for node in graph if node["@type"] == "Claim"]
        assert "author" not in claim or kinds[claim["author"]["@id"]] in people
        assert "isBasedOn" not in claim or kinds[claim["isBasedOn"]["@id"]] == "CreativeWork"
        assert claim.keys() & {"author", "isBasedOn"}


def test_speakers_are_entities_of_brat() -> None:
    lines = written("brat").splitlines()
    keys_of = {line.split("\t")[2]: line.split("\t")[0] for line in lines if line.split("\t")[1].startswith("Person ")}
    assert keys_of.keys() == {"Ana Petrova", "the chief engineer"}
    assert f"*\tEquiv {' '.join(keys_of.values())}" in lines
    assert all(f"Speaker:{keys_of['Ana Petrova']}" in line for line in lines if line.startswith("E"))
    noted = written("brat", REVIEWED)
    assert "Review E1 accepted" in noted

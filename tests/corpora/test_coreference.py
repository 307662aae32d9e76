"""Reading GUM's layers and GAP's texts, on files of our own."""

from __future__ import annotations

from pathlib import Path

import pytest

from corpora.coreference import CoreferenceDocument, documents, gap

HEADING = "# newdoc id = GUM_news_ferry\n# newpar\n"
WORDS = (
    "1\tMayor\tmayor\tPROPN\tNNP\t_\t4\tnsubj\t_\tDiscourse=attribution-positive:1->2:1:sem-atsrc-1-2-_|Entity=(1\n"
    "2\tAda\tAda\tPROPN\tNNP\t_\t1\tflat\t_\tEntity=1)\n"
    "3-4\tcan't\t_\t_\t_\t_\t_\t_\t_\tSpaceAfter=No\n"
    "3\tca\tcan\tAUX\tMD\t_\t4\taux\t_\t_\n"
    "4\tn't\tnot\tPART\tRB\t_\t0\troot\t_\t_\n"
    "5\t.\t.\tPUNCT\t.\t_\t4\tpunct\t_\t_\n\n"
    "# newpar\n"
    "1\tShe\tshe\tPRON\tPRP\t_\t2\tnsubj\t_\tEntity=(1)\n"
    "2\tleft\tleave\tVERB\tVBD\t_\t0\troot\t_\t_\n\n"
)


@pytest.fixture
def read(tmp_path: Path) -> CoreferenceDocument:
    for layer in ("dep", "coref/ontogum/conllu"):
        folder = tmp_path / "gum" / "CC_BY" / layer
        folder.mkdir(parents=True)
        (folder / "GUM_news_ferry.conllu").write_text(HEADING + WORDS, encoding="utf-8")
    (tmp_path / "gum" / "splits.md").write_text("## dev\n\n  * GUM_news_ferry\n", encoding="utf-8")
    [document] = documents(tmp_path)
    return document


def test_a_text_has_a_line_a_paragraph_and_contractions_as_they_are_spelt(read: CoreferenceDocument) -> None:
    assert read.text == "Mayor Ada can't.\nShe left"
    assert (read.name, read.genre, read.part) == ("GUM_news_ferry", "news", "dev")


def test_mentions_of_an_entity(read: CoreferenceDocument) -> None:
    assert [(read.text[m.start : m.end], m.upos, m.entity) for m in read.mentions] == [
        ("Mayor Ada", "PROPN", "1"), ("She", "PRON", "1"),
    ]  # fmt: skip


def test_a_name_next_to_a_head_means_the_same(read: CoreferenceDocument) -> None:
    assert read.entity_at == {0: "1", read.text.index("Ada"): "1", read.text.index("She"): "1"}


def test_sources_are_the_words_that_attributions_mark(read: CoreferenceDocument) -> None:
    [source] = read.sources
    assert [read.text[a:b] for a, b in source.words] == ["Mayor", "Ada"]
    assert read.text[slice(*source.head)] == "Mayor"


def test_a_folder_without_gum_is_said_to_be_one(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError, match="no GUM"):
        list(documents(tmp_path))


def test_gap(tmp_path: Path) -> None:
    folder = tmp_path / "coref" / "gap"
    folder.mkdir(parents=True)
    (folder / "gap-test.tsv").write_text(
        "ID\tText\tPronoun\tPronoun-offset\tA\tA-offset\tA-coref\tB\tB-offset\tB-coref\tURL\n"
        "test-1\tAda met Bo; her hat fell.\ther\t12\tAda\t0\tTRUE\tBo\t8\tFALSE\tnowhere\n",
        encoding="utf-8",
    )
    [text] = gap(tmp_path, "test")
    assert [text.text[a:b] for a, b in (text.pronoun, *text.names)] == ["her", "Ada", "Bo"]
    assert text.same == (True, False)
    assert text.feminine

"""Parses as CoNLL-U: read as written, and the ones the tests use are sound."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest

from corpora.conllu import read_conllu
from onrecord.extractors.analysis import Analysis, Entity
from tests.treebank import PARSES, Example, examples

UPOS = frozenset("ADJ ADP ADV AUX CCONJ DET INTJ NOUN NUM PART PRON PROPN PUNCT SCONJ SYM VERB X".split())
RELATIONS = frozenset(
    "acl advcl advmod amod appos aux case cc ccomp clf compound conj cop csubj dep det discourse dislocated expl fixed"
    " flat goeswith iobj list mark nmod nsubj nummod obj obl orphan parataxis punct reparandum root vocative"
    " xcomp".split()
)

TWO = """\
# sent_id = 1
1\tRents\trent\tNOUN\tNNS\tNumber=Plur\t2\tnsubj\t_\t_
2\tfell\tfall\tVERB\tVBD\tTense=Past|VerbForm=Fin\t0\troot\t_\tSpaceAfter=No
3\t.\t.\tPUNCT\t.\t_\t2\tpunct\t_\t_

# newpar id = 2
1\tAda\tAda\tPROPN\tNNP\t_\t3\tnsubj\t_\tEntity=PERSON
2\tCole\tCole\tPROPN\tNNP\t_\t1\tflat\t_\tEntity=PERSON
3\tleft\tleave\tVERB\tVBD\t_\t0\troot\t_\t_
4\tOslo\tOslo\tPROPN\tNNP\t_\t3\tobj\t_\tSpaceAfter=No|Entity=GPE
5\t.\t.\tPUNCT\t.\t_\t3\tpunct\t_\t_
"""


def test_the_text_is_rebuilt() -> None:
    assert read_conllu(TWO).text == "Rents fell.\nAda Cole left Oslo."


def test_tokens_and_sentences_are_numbered_through_the_text() -> None:
    found = read_conllu(TWO)
    assert [t.index for t in found.tokens] == list(range(8))
    assert [t.head for t in found.tokens] == [1, None, 1, 5, 3, None, 5, 5]
    assert [(s.first, s.last, s.start, s.end) for s in found.sentences] == [(0, 3, 0, 11), (3, 8, 12, 31)]
    assert [t.sentence for t in found.tokens] == [0, 0, 0, 1, 1, 1, 1, 1]
    assert found.paragraphs == (0, 0, 0, 1, 1, 1, 1, 1)


def test_features_and_tags() -> None:
    fell = read_conllu(TWO).tokens[1]
    assert (fell.lemma, fell.upos, fell.xpos, fell.deprel) == ("fall", "VERB", "VBD", "root")
    assert fell.feats == {"Tense": "Past", "VerbForm": "Fin"}


def test_entities_join_words() -> None:
    assert read_conllu(TWO).entities == (Entity(12, 20, "PERSON", 3, 5), Entity(26, 30, "GPE", 6, 7))


def test_an_entity_begins_again_after_another_of_its_kind() -> None:
    source = TWO.replace("Cole\tCole\tPROPN\tNNP\t_\t1\tflat\t_\tEntity=PERSON",
                         "Cole\tCole\tPROPN\tNNP\t_\t1\tflat\t_\tEntity=B-PERSON")  # fmt: skip
    assert [(e.first, e.last, e.label) for e in read_conllu(source).entities] == [
        (3, 4, "PERSON"), (4, 5, "PERSON"), (6, 7, "GPE"),
    ]  # fmt: skip


def test_columns_may_be_parted_by_blanks() -> None:
    assert read_conllu(TWO.replace("\t", "   ")) == read_conllu(TWO)


def test_line_ends_may_be_those_of_windows() -> None:
    assert read_conllu(TWO.replace("\n", "\r\n")) == read_conllu(TWO)


def test_ranges_and_empty_nodes_are_passed_over() -> None:
    extra = "1-2\tRents\t_\t_\t_\t_\t_\t_\t_\t_\n"
    assert read_conllu(extra + TWO + "5.1\tx\tx\tX\t_\t_\t_\t_\t_\t_\n") == read_conllu(TWO)


@pytest.mark.parametrize("source", ["", "\n\n", "# newdoc\n"])
def test_nothing_is_an_empty_text(source: str) -> None:
    assert read_conllu(source) == Analysis("", (), ())


def test_a_line_with_other_than_ten_columns_is_refused() -> None:
    with pytest.raises(ValueError, match="has 10 columns, this one 3"):
        read_conllu("1\tRents\trent\n")


def test_parses_of_ours_are_trees_in_universal_dependencies() -> None:
    """Rules that follow heads come to an end in every one."""
    assert [example.name for example in examples() if not _is_sound(example.analysis)] == []


def _is_sound(analysis: Analysis) -> bool:
    for sentence in analysis.sentences:
        tokens = analysis.tokens[sentence.first : sentence.last]
        if [t.deprel for t in tokens if t.head is None] != ["root"]:
            return False
        for token in tokens:
            if token.head is not None and not sentence.first <= token.head < sentence.last:
                return False
            if len(_above(analysis, token.index)) >= len(tokens):
                return False
    return {t.upos for t in analysis.tokens} <= UPOS and {t.relation for t in analysis.tokens} <= RELATIONS


def test_a_circle_and_an_unknown_relation_are_unsound() -> None:
    parsed = read_conllu(TWO)
    assert _is_sound(parsed)
    rents, fell = parsed.tokens[:2]
    circle = (replace(rents, head=0), fell, *parsed.tokens[2:])
    assert not _is_sound(replace(parsed, tokens=circle))
    assert not _is_sound(replace(parsed, tokens=(replace(rents, deprel="subject"), fell, *parsed.tokens[2:])))


def _above(analysis: Analysis, index: int) -> list[int]:
    """The heads above a token; stops where the graph goes round."""
    found: list[int] = []
    head = analysis.tokens[index].head
    while head is not None and len(found) <= len(analysis.tokens):
        found.append(head)
        head = analysis.tokens[head].head
    return found


def test_parses_of_ours_have_their_texts_above_them() -> None:
    assert [example.name for example in examples() if _said(example) != _sentences(example.analysis)] == []


def _sentences(analysis: Analysis) -> list[str]:
    return [analysis.text[one.start : one.end] for one in analysis.sentences]


def _said(example: Example) -> list[str]:
    """The texts in the comments above the sentences of an example."""
    phenomenon, name = example.name.split("/")
    source = (PARSES / f"{phenomenon}.conllu").read_text(encoding="utf-8")
    block = re.search(rf"(?ms)^# newdoc id = {re.escape(name)}$(.*?)(?=^# newdoc|\Z)", source)
    assert block is not None
    return re.findall(r"(?m)^# text = (.*)$", block[1])

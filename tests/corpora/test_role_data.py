"""Attributions out of GUM's discourse relations and PropBank's arguments, on documents of our own wording."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from corpora.role_data import Roles, gum, propbank
from onrecord.extractors.analysis import Analysis
from tests.extractors.sketches import conllu

SAID = "Old/ADJ/amod/2 Kim/PROPN/nsubj/3 said/VERB/root/0 rain/NOUN/nsubj/5 fell/VERB/ccomp/3 ./PUNCT/punct/3"
DENIED = (
    "Ana/PROPN/nsubj/4 has/AUX/aux/4 not/PART/advmod/4 given/VERB/root/0 in/ADP/compound:prt/4 that/SCONJ/mark/8 "
    "it/PRON/nsubj/8 leaks/VERB/ccomp/4"
)
THANKED = "Bo/PROPN/nsubj/2 left/VERB/root/0 quietly/ADV/advmod/2"
ADDED = (
    "Kim/PROPN/nsubj/2 added/VERB/root/0 roads/NOUN/nsubj/4 shut/VERB/ccomp/2 because/SCONJ/mark/7 rivers/NOUN/nsubj/7 "
    "rose/VERB/advcl/4"
)


def document(*sketches: str, discourse: dict[int, str] | None = None, name: str = "doc") -> str:
    """A document of sentences, with the discourse units that begin at words, counted through it from 1."""
    lines, number = [f"# newdoc id = {name}"], 0
    for place, one in enumerate(sketches, 1):
        lines.append(f"# sent_id = {name}-{place}")
        for row in conllu(one).rstrip("\n").split("\n"):
            number += 1
            unit = (discourse or {}).get(number)
            negative = "Polarity=Neg" if "\tnot\t" in row else "_"
            columns = row.split("\t")
            columns[5], columns[9] = negative, f"Discourse={unit}|Entity=(1" if unit else "_"
            lines.append("\t".join(columns))
        lines.append("")
    return "\n".join(lines)


def written(analysis: Analysis, roles: Roles) -> list[str]:
    """Cue, source and content in words."""
    return [" ".join(analysis.tokens[i].text for i in sorted(role)) for role in roles]


def read_gum(tmp_path: Path, *documents: str) -> list[list[str]]:
    file = tmp_path / "gum.conllu"
    file.write_text("\n".join(documents) + "\n", encoding="utf-8")
    return [written(analysis, roles) for analysis, found in gum(file) for roles in found]


ATTRIBUTION = "attribution-positive:1->2:0:sem-atsrc-1-2+lex-indwd-3"


@pytest.mark.parametrize(
    ("sentence", "discourse", "found"),
    [
        pytest.param(
            SAID, {1: ATTRIBUTION, 4: "ROOT:2:0"}, [["said", "Old Kim", "rain fell ."]], id="source, cue and content"
        ),
        pytest.param(SAID, {1: "attribution-positive:1->2:0:sem-atsrc-1-2", 4: "ROOT:2:0"}, [], id="no cue is told"),
        pytest.param(
            SAID,
            {1: "attribution-positive:1->2:0:lex-indwd-3+syn-rpr-4", 4: "ROOT:2:0"},
            [["said", "", "rain fell ."]],
            id="no source is told",
        ),
        pytest.param(SAID, {1: "attribution-positive:1->7:0:lex-indwd-3", 4: "ROOT:2:0"}, [], id="of no unit there"),
        pytest.param(SAID, {1: "elaboration-attribute:1->2:0:lex-indwd-3", 4: "ROOT:2:0"}, [], id="another relation"),
        pytest.param(
            DENIED,
            {1: "attribution-negative:1->2:0:sem-atsrc-1+lex-indph-4", 6: "ROOT:2:0"},
            [["has not given in", "Ana", "that it leaks"]],
            id="with auxiliary, negation and particle",
        ),
        pytest.param(
            ADDED,
            {1: "attribution-positive:1->2:0:sem-atsrc-1+lex-indwd-2", 3: "ROOT:2:0", 5: "causal-cause:3->2:0:dm-5"},
            [["added", "Kim", "roads shut because rivers rose"]],
            id="with what hangs on the content",
        ),
        pytest.param(
            ADDED,
            {1: "attribution-positive:1->2:0:sem-atsrc-1+lex-indwd-2", 3: "ROOT:2:0", 5: "causal-cause:3->1:0:dm-5"},
            [["added", "Kim", "roads shut"]],
            id="without what hangs on the attribution",
        ),
        pytest.param(
            ADDED,
            {1: "attribution-positive:1->2:0:sem-atsrc-1,3+lex-indwd-2", 3: "ROOT:2:0"},
            [["added", "Kim roads", "shut because rivers rose"]],
            id="source words apart",
        ),
        pytest.param(
            ADDED,
            {1: "attribution-positive:1->2:0:lex-indwd-2;causal-result:1->3:0:orp-and-4", 3: "ROOT:2:0"},
            [["added", "", "roads shut because rivers rose"]],
            id="a second relation of the unit",
        ),
    ],
)
def test_gum(tmp_path: Path, sentence: str, discourse: dict[int, str], found: list[list[str]]) -> None:
    assert read_gum(tmp_path, document(sentence, discourse=discourse)) == found


def test_a_source_of_three_words_or_more_is_whole(tmp_path: Path) -> None:
    sentence = "The/DET/det/3 tall/ADJ/amod/3 guard/NOUN/nsubj/4 said/VERB/root/0 no/INTJ/obj/4"
    units = {1: "attribution-positive:1->2:0:sem-atsrc-1-3+lex-indwd-4", 5: "ROOT:2:0"}
    assert read_gum(tmp_path, document(sentence, discourse=units)) == [["said", "The tall guard", "no"]]


def test_contents_end_with_the_sentence_and_numbers_restart_in_a_document(tmp_path: Path) -> None:
    units = {1: ATTRIBUTION, 4: "ROOT:2:0", 7: "joint-list:3->2:0:_"}
    found = read_gum(tmp_path, document(SAID, THANKED, discourse=units), document(SAID, discourse=units, name="b"))
    assert found == [["said", "Old Kim", "rain fell ."]] * 2


def test_a_document_without_attributions_is_read_all_the_same(tmp_path: Path) -> None:
    file = tmp_path / "gum.conllu"
    file.write_text(document(THANKED) + "\n" + document(SAID, name="b") + "\n", encoding="utf-8")
    assert [(analysis.text, found) for analysis, found in gum(file)] == [
        ("Bo left quietly", []), ("Old Kim said rain fell .", []),
    ]  # fmt: skip


def predicate(sent_id: str, sketch: str, number: int, **arguments: list[list[int]]) -> str:
    tokens = [word.rsplit("/", 3)[0] for word in sketch.split()]
    return json.dumps({"sent_id": sent_id, "tokens": tokens, "predicate": number, "args": arguments})


def read_propbank(tmp_path: Path, treebank: str, *predicates: str) -> list[tuple[str, list[list[str]]]]:
    (tmp_path / "ewt.conllu").write_text(treebank + "\n", encoding="utf-8")
    (tmp_path / "words.jsonl").write_text("\n".join(predicates), encoding="utf-8")
    read = propbank(tmp_path / "ewt.conllu", tmp_path / "words.jsonl")
    return [(analysis.text, [written(analysis, roles) for roles in found]) for analysis, found in read]


@pytest.mark.parametrize(
    ("line", "found"),
    [
        pytest.param(
            predicate("doc-2", SAID, 2, ARG0=[[0, 2]], ARG1=[[3, 5]]), [["said", "Old Kim", "rain fell"]], id="both"
        ),
        pytest.param(predicate("doc-2", SAID, 2, ARG1=[[3, 5]]), [["said", "", "rain fell"]], id="no sayer"),
        pytest.param(predicate("doc-2", SAID, 2, ARG0=[[0, 2]]), [], id="no utterance"),
        pytest.param(
            predicate("doc-2", SAID, 2, ARG0=[[0, 2]], ARG1=[[0, 1], [3, 5]]),
            [["said", "Kim", "Old rain fell"]],
            id="an utterance in two parts, and a word in both",
        ),
        pytest.param(predicate("doc-2", THANKED, 1, ARG1=[[0, 1]]), [], id="another wording of the sentence"),
        pytest.param(
            "\n".join(
                predicate("doc-2", SAID, number, ARG1=[argument]) for number, argument in ((2, [3, 5]), (4, [3, 4]))
            ),
            [["said", "", "rain fell"]],
            id="of two in one another the outer",
        ),
    ],
)
def test_propbank(tmp_path: Path, line: str, found: list[list[str]]) -> None:
    assert read_propbank(tmp_path, document(THANKED, SAID), line) == [
        ("Bo left quietly Old Kim said rain fell .", found)
    ]


def test_a_predicate_has_its_auxiliaries_and_its_negation(tmp_path: Path) -> None:
    line = predicate("doc-1", DENIED, 3, ARG0=[[0, 1]], ARG1=[[5, 8]])
    assert read_propbank(tmp_path, document(DENIED), line) == [
        ("Ana has not given in that it leaks", [["has not given in", "Ana", "that it leaks"]])
    ]


def test_documents_without_a_predicate_are_left_out(tmp_path: Path) -> None:
    both = document(THANKED, name="a") + "\n" + document(SAID, name="b")
    line = predicate("b-1", SAID, 2, ARG1=[[3, 5]])
    assert read_propbank(tmp_path, both, line) == [("Old Kim said rain fell .", [["said", "", "rain fell"]])]

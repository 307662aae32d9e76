"""The inputs of the role network besides the words, on parses by hand."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.extractors.analysis import Analysis
from onrecord.extractors.engines.role_features import DEPRELS, LAYOUT, UPOS, paths, read_features
from tests.extractors.random_texts import analyses
from tests.extractors.sketches import sketch

FELL = sketch("""
Kim/PROPN/nsubj/2 said/VERB/root/0 rain/NOUN/nsubj/4 fell/VERB/ccomp/2 on/ADP/case/7 the/DET/det/7 hills/NOUN/obl/4
""")
DEEP = sketch("""
Ana/PROPN/nsubj/2 hopes/VERB/root/0 he/PRON/nsubj/4 knows/VERB/ccomp/2 we/PRON/nsubj/6 saw/VERB/ccomp/4
whom/PRON/obj/6 they/PRON/nsubj/9 beat/VERB/acl:relcl/7
""".replace("\n", " "))  # fmt: skip
QUOTED = sketch("""
Kim/PROPN/nsubj/2 left/VERB/root/0 ./PUNCT/punct/2
“/PUNCT/punct/2 Never/ADV/root/0 ”/PUNCT/punct/2

“/PUNCT/punct/2 Go/VERB/root/0 ,/PUNCT/punct/2 ”/PUNCT/punct/2 she/PRON/nsubj/6 said/VERB/parataxis/2

Rain/NOUN/root/0
""")


@pytest.mark.parametrize(
    ("analysis", "anchor", "word", "fine", "coarse"),
    [
        pytest.param(FELL, 1, 1, "||0=", "||=", id="itself"),
        pytest.param(FELL, 1, 0, "|nsubj|1<", "|nsubj|<", id="down, before"),
        pytest.param(FELL, 1, 3, "|ccomp|1>", "|ccomp|>", id="down, behind"),
        pytest.param(FELL, 1, 2, "|ccomp/nsubj|2>", "|ccomp|>", id="down twice"),
        pytest.param(FELL, 1, 4, "|ccomp/obl|3>", "|ccomp|>", id="down thrice: the first two"),
        pytest.param(FELL, 3, 1, "ccomp||0<", "ccomp||<", id="up"),
        pytest.param(FELL, 3, 0, "ccomp|nsubj|1<", "ccomp|nsubj|<", id="up and down"),
        pytest.param(FELL, 2, 6, "nsubj|obl|1>", "nsubj|obl|>", id="up, and down behind"),
        pytest.param(FELL, 4, 0, "case/obl/ccomp|nsubj|1<", "case/obl/ccomp|nsubj|<", id="up thrice"),
        pytest.param(DEEP, 7, 4, "nsubj/acl:relcl/obj|nsubj|1<", "nsubj/acl:relcl/obj|nsubj|<", id="a kept subtype"),
        pytest.param(DEEP, 7, 2, "nsubj/acl:relcl/obj+|nsubj|1<", "nsubj/acl:relcl/obj+|nsubj|<", id="up four times"),
        pytest.param(DEEP, 7, 0, "nsubj/acl:relcl/obj+|nsubj|1<", "nsubj/acl:relcl/obj+|nsubj|<", id="up five times"),
        pytest.param(DEEP, 1, 8, "|ccomp/ccomp|4>", "|ccomp|>", id="down four times"),
        pytest.param(DEEP, 1, 7, "|ccomp/ccomp|4>", "|ccomp|>", id="down five times counts as four"),
        pytest.param(QUOTED, 1, 4, "sentence +1 011", "sentence +1", id="the next sentence, quoted, same paragraph"),
        pytest.param(QUOTED, 4, 1, "sentence -1 101", "sentence -1", id="back from a quotation"),
        pytest.param(QUOTED, 4, 7, "sentence +1 110", "sentence +1", id="both quoted, another paragraph"),
        pytest.param(QUOTED, 1, 12, "sentence +3 000", "sentence +3", id="three sentences on"),
    ],
)
def test_paths(analysis: Analysis, anchor: int, word: int, fine: str, coarse: str) -> None:
    assert paths(read_features(analysis), anchor, word, word + 1) == [(fine, coarse)]


def test_a_subtype_that_is_not_kept_is_left_out() -> None:
    analysis = sketch("Kim/PROPN/nsubj:outer/2 spoke/VERB/root/0 today/NOUN/obl:tmod/2 she/PRON/nsubj:pass/2")
    assert [coarse for _, coarse in paths(read_features(analysis), 1, 0, 4)] == [
        "|nsubj|<", "||=", "|obl|>", "|nsubj:pass|>",
    ]  # fmt: skip


@pytest.mark.parametrize(("anchor", "word", "away"), [(0, 4, "+4"), (0, 6, "+4"), (6, 0, "-4"), (6, 3, "-3")])
def test_sentences_far_away_are_all_alike(anchor: int, word: int, away: str) -> None:
    analysis = sketch("\n".join(["No/INTJ/root/0"] * 7))
    assert paths(read_features(analysis), anchor, word, word + 1) == [(f"sentence {away} 001", f"sentence {away}")]


def climb_and_fall(analysis: Analysis, anchor: int, word: int) -> tuple[int, int] | None:
    """Arcs up from an anchor to the lowest token above both, and down from there; None if they have two roots."""
    above, below = [anchor, *analysis.ancestors(anchor)], [word, *analysis.ancestors(word)]
    met = next((index for index in above if index in below), None)
    return None if met is None else (above.index(met), below.index(met))


@given(analyses(), st.data())
def test_a_path_goes_by_the_lowest_token_above_both(analysis: Analysis, data: st.DataObject) -> None:
    if not analysis.tokens:
        return
    features = read_features(analysis)
    anchor = data.draw(st.sampled_from(analysis.tokens))
    names = paths(features, anchor.index, 0, len(analysis.tokens))
    assert len(names) == len(analysis.tokens)
    for word, (fine, coarse) in zip(analysis.tokens, names, strict=True):
        assert fine.startswith("sentence") == coarse.startswith("sentence") == (word.sentence != anchor.sentence)
        if word.sentence != anchor.sentence:
            continue
        way = climb_and_fall(analysis, anchor.index, word.index)
        climb, fall, end = fine.split("|")
        assert end[1] == coarse[-1] == ("=" if word is anchor else "<" if word.index < anchor.index else ">")
        if way is None:
            assert climb.endswith("+")
            continue
        up, down = way
        assert (climb.count("/") + 1 if climb else 0, climb.endswith("+")) == (min(up, 3), up > 3)
        assert (fall.count("/") + 1 if fall else 0, end[0]) == (min(down, 2), str(min(down, 4)))


def test_only_the_words_asked_for_have_paths() -> None:
    features = read_features(FELL)
    assert paths(features, 1, 2, 5) == paths(features, 1, 0, 7)[2:5]
    assert paths(features, 1, 3, 3) == []


def test_layout() -> None:
    assert [LAYOUT[number] for number in read_features(QUOTED).layout] == [
        "plain, first of its paragraph", "plain", "plain", "quoted", "quoted", "quoted",
        "quoted, first of its paragraph", "quoted", "quoted", "quoted", "plain", "plain",
        "plain, first of its paragraph",
    ]  # fmt: skip


def test_quoted_words_and_their_marks_are_flagged() -> None:
    features = read_features(QUOTED)
    assert [form for form, quoted in zip(features.forms, features.quoted, strict=True) if quoted] == [
        '"', "Never", '"', '"', "Go", ",", '"',
    ]  # fmt: skip


def test_depths_and_borders() -> None:
    features = read_features(DEEP)
    assert features.depths == [1, 0, 2, 1, 3, 2, 3, 5, 4]
    assert [i for i, border in enumerate(read_features(QUOTED).borders) if border] == [2, 5, 11, 12]


@given(analyses())
def test_a_word_is_an_arc_deeper_than_its_head(analysis: Analysis) -> None:
    depths = read_features(analysis).depths
    assert all(depths[t.index] == (0 if t.head is None else depths[t.head] + 1) for t in analysis.tokens)


def test_tags_and_relations_are_those_of_the_tables() -> None:
    analysis = sketch("Kim/PROPN/nsubj:pass/2 met/VERB/root/0 Ana/NAME/kin/2 then/ADV/advmod:tmod/2 !/X/kin:near/2")
    features = read_features(analysis)
    assert [UPOS[number] for number in features.tags] == ["PROPN", "VERB", "_", "ADV", "X"]
    assert [DEPRELS[number] for number in features.relations] == ["nsubj:pass", "root", "_", "advmod", "_"]
    assert (features.tags[2], features.relations[2]) == (0, 0)


@given(analyses())
def test_every_table_has_an_entry_a_word(analysis: Analysis) -> None:
    features = read_features(analysis)
    columns = (features.cases, features.tags, features.relations, features.layout, features.quoted, features.depths)
    assert {len(column) for column in (*columns, features.forms, features.borders)} == {len(analysis.tokens)}
    assert all(form for form in features.forms)
    assert all(0 < number < len(LAYOUT) for number in features.layout)

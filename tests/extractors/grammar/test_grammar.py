"""Grammar over small parses: each function by a table of sentences."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest
from hypothesis import given

from onrecord.extractors.analysis import Analysis, Entity
from onrecord.extractors.grammar.case import case_of, is_to_infinitive, marker_of
from onrecord.extractors.grammar.heads import head_of, tops
from onrecord.extractors.grammar.negation import is_asserted, is_negative, negation
from onrecord.extractors.grammar.nominals import appositives, conjuncts, denotes_person, is_restricted, names_person
from onrecord.extractors.grammar.noun_phrases import (
    contiguous,
    core_phrase,
    describing_phrase,
    naming_phrase,
    phrase,
    with_whole_words,
)
from onrecord.extractors.grammar.punctuation import is_mark, trimmed
from onrecord.extractors.grammar.spans import spans
from onrecord.extractors.grammar.subjects import (
    agent,
    inverted_subject,
    own_subject,
    subjects_above,
    understood_subject,
)
from onrecord.extractors.grammar.verb_groups import is_passive, is_predicate, predicate_words, unreal_condition
from tests.extractors.random_texts import analyses
from tests.extractors.sketches import sketch
from tests.rows import flat


def at(analysis: Analysis, word: str) -> int:
    """The number of the first token with this form."""
    return next(token.index for token in analysis.tokens if token.text == word)


def text_of(analysis: Analysis, words: tuple[int, ...]) -> str:
    return " ".join(analysis.tokens[i].text for i in words)


RESTRICTED = [
    ("judges/NOUN/root/0 who/PRON/nsubj/3 left/VERB/acl:relcl/1", True),
    ("judges/NOUN/root/0 ,/PUNCT/punct/1 who/PRON/nsubj/4 left/VERB/acl:relcl/1", False),
    ("judges/NOUN/root/0 ,/PUNCT/punct/4 who/PRON/nsubj/4 left/VERB/acl:relcl/1", False),
    ("judges/NOUN/root/0", False),
]


@pytest.mark.parametrize(("text", "expected"), RESTRICTED)
def test_a_clause_without_a_comma_restricts(text: str, expected: bool) -> None:
    assert is_restricted(sketch(text), 0) == expected


NEGATED = [
    ("She/PRON/nsubj/3 not/PART/advmod/3 spoke/VERB/root/0", "spoke", "not"),
    ("She/PRON/nsubj/3 never/ADV/advmod/3 spoke/VERB/root/0", "spoke", "never"),
    ("Nobody/PRON/nsubj/2 spoke/VERB/root/0", "spoke", "Nobody"),
    ("No/DET/det/2 judge/NOUN/nsubj/3 spoke/VERB/root/0", "spoke", "No"),
    ("Neither/DET/det/2 firm/NOUN/nsubj/3 spoke/VERB/root/0", "spoke", "Neither"),
    ("She/PRON/nsubj/4 no/ADV/advmod/3 longer/ADV/advmod/4 spoke/VERB/root/0", "spoke", "longer"),
    ("There/PRON/expl/2 is/VERB/root/0 no/DET/det/4 fire/NOUN/nsubj/2", "is", "no"),
    ("She/PRON/nsubj/4 is/AUX/cop/4 no/DET/det/4 envoy/NOUN/root/0", "envoy", "no"),
    ("She/PRON/nsubj/4 not/PART/advmod/4 only/ADV/advmod/4 spoke/VERB/root/0", "spoke", None),
    ("She/PRON/nsubj/2 spoke/VERB/root/0 in/ADP/case/4 time/NOUN/obl/2", "spoke", None),
    ("She/PRON/nsubj/2 knows/VERB/root/0 he/PRON/nsubj/5 not/PART/advmod/5 spoke/VERB/ccomp/2", "knows", None),
]


@pytest.mark.parametrize(("text", "predicate", "word"), NEGATED)
def test_negation_is_found_at_its_own_predicate(text: str, predicate: str, word: str | None) -> None:
    analysis = sketch(text)
    found = negation(analysis, at(analysis, predicate))
    assert (found.text if found else None) == word
    assert found is None or found.text == "Nobody" or found.text == "longer" or is_negative(analysis, found)


@pytest.mark.parametrize(
    ("text", "asserted"),
    [
        ("She/PRON/nsubj/4 is/AUX/cop/4 the/DET/det/4 envoy/NOUN/root/0", True),
        ("They/PRON/nsubj/5 have/AUX/aux/5 been/AUX/cop/5 an/DET/det/5 envoy/NOUN/root/0", True),
        ("She/PRON/nsubj/5 is/AUX/cop/5 not/PART/advmod/5 the/DET/det/5 envoy/NOUN/root/0", False),
        ("She/PRON/nsubj/5 may/AUX/aux/5 be/AUX/cop/5 the/DET/det/5 envoy/NOUN/root/0", False),
        ("Is/AUX/cop/4 she/PRON/nsubj/4 the/DET/det/4 envoy/NOUN/root/0 ?/PUNCT/punct/4", False),
        ("If/SCONJ/mark/5 she/PRON/nsubj/5 is/AUX/cop/5 the/DET/det/5 envoy/NOUN/root/0", False),
    ],
)
def test_assertion_excludes_negation_question_modal_and_condition(text: str, asserted: bool) -> None:
    analysis = sketch(text)
    assert is_asserted(analysis, at(analysis, "envoy")) is asserted


SUBJECTS = [
    ("Kim/PROPN/nsubj/2 said/VERB/root/0", "said", "Kim"),
    ("Kim/PROPN/nsubj/2 left/VERB/root/0 saying/VERB/advcl/2", "saying", "Kim"),
    ("Kim/PROPN/nsubj/2 urged/VERB/root/0 them/PRON/obj/2 to/PART/mark/5 say/VERB/xcomp/2", "say", "them"),
    ("Kim/PROPN/nsubj/2 wants/VERB/root/0 to/PART/mark/4 say/VERB/xcomp/2", "say", "Kim"),
    ("A/DET/det/2 man/NOUN/root/0 saying/VERB/acl/2 no/INTJ/obj/3", "saying", "man"),
    ("It/PRON/nsubj:pass/3 was/AUX/aux:pass/3 said/VERB/root/0 by/ADP/case/5 Kim/PROPN/obl:agent/3", "said", "Kim"),
    ("It/PRON/nsubj:pass/3 was/AUX/aux:pass/3 said/VERB/root/0", "said", None),
]


@pytest.mark.parametrize(("text", "verb", "expected"), SUBJECTS)
def test_understood_subject(text: str, verb: str, expected: str | None) -> None:
    analysis = sketch(text)
    found = understood_subject(analysis, at(analysis, verb))
    assert (analysis.tokens[found.token].text if found else None) == expected


def test_inverted_subject_is_the_nominal_right_after_its_verb() -> None:
    analysis = sketch("“No/INTJ/obj/3 ,”/PUNCT/punct/3 said/VERB/root/0 Kim/PROPN/obj/3")
    found = inverted_subject(analysis, 2)
    assert found is not None
    assert found.token == 3
    assert own_subject(analysis, 2) is None


def test_agent_is_no_date() -> None:
    text = "It/PRON/nsubj:pass/3 was/AUX/aux:pass/3 done/VERB/root/0 by/ADP/case/5 rivals/NOUN/obl/3"
    found = agent(sketch(text), 2)
    assert found is not None
    assert found.token == 4


def test_subjects_above_come_from_the_innermost_clause_outwards() -> None:
    analysis = sketch("Kim/PROPN/nsubj/2 said/VERB/root/0 Ana/PROPN/nsubj/4 left/VERB/ccomp/2 town/NOUN/obj/4")
    assert subjects_above(analysis, at(analysis, "town")) == [2, 0]
    assert subjects_above(analysis, at(analysis, "left"), own=False) == [0]


INSERTED = (
    "Iran/PROPN/nsubj:pass/5 ,/PUNCT/punct/1 armed/VERB/acl/1 ,/PUNCT/punct/1 called/VERB:VBN/root/0 ./PUNCT/punct/5"
)


@pytest.mark.parametrize(
    ("text", "verb", "passive"),
    [
        ("It/PRON/nsubj:pass/3 was/AUX/aux:pass/3 said/VERB/root/0", "said", True),
        ("Kim/PROPN/nsubj/2 said/VERB/root/0", "said", False),
        (INSERTED, "called", False),
        (INSERTED.removesuffix(" ./PUNCT/punct/5"), "called", True),  # a headline
    ],
)
def test_passive(text: str, verb: str, passive: bool) -> None:
    analysis = sketch(text)
    assert is_passive(analysis, at(analysis, verb)) is passive


def test_predicates_are_verbs_and_words_with_a_copula() -> None:
    analysis = sketch("She/PRON/nsubj/3 is/AUX/cop/3 ill/ADJ/root/0")
    assert [is_predicate(analysis, i) for i in range(3)] == [False, True, True]


def test_predicate_words_take_in_auxiliaries_and_leave_gaps_of_one() -> None:
    analysis = sketch("has/AUX/aux/4 Kim/PROPN/nsubj/4 not/PART/advmod/4 said/VERB/root/0 so/ADV/obl/4")
    assert text_of(analysis, predicate_words(analysis, 3)) == "has not said"


def test_unreal_conditions_are_those_in_the_past() -> None:
    unreal = sketch("If/SCONJ/mark/3 I/PRON/nsubj/3 were/VERB/advcl/6 I/PRON/nsubj/6 would/AUX/aux/6 go/VERB/root/0")
    open_ = sketch("If/SCONJ/mark/3 I/PRON/nsubj/3 am/VERB/advcl/6 I/PRON/nsubj/6 would/AUX/aux/6 go/VERB/root/0")
    found = unreal_condition(unreal, 5)
    assert found is not None
    assert found.text == "If"
    assert unreal_condition(open_, 5) is None


PHRASES = [
    ("a/DET/det/2 judge/NOUN/nsubj/5 of/ADP/case/4 Oslo/PROPN/nmod/2 spoke/VERB/root/0", "judge", "a judge of Oslo"),
    ("with/ADP/case/3 a/DET/det/3 judge/NOUN/obl/4 spoke/VERB/root/0", "judge", "a judge"),
    (
        "very/ADV/advmod/2 old/ADJ/amod/3 judges/NOUN/nsubj/5 who/PRON/nsubj/5 left/VERB/acl:relcl/3",
        "judges",
        "very old judges",
    ),
    (
        "local/ADJ/amod/4 and/CCONJ/cc/3 state/NOUN/conj/1 police/NOUN/nsubj/5 left/VERB/root/0",
        "police",
        "local and state police",
    ),
    ("Sen./PROPN/root/0 R/PROPN/appos/1 -/PUNCT/punct/4 Ohio/PROPN/flat/2", "R", "R - Ohio"),
    ("Kim/PROPN/root/0 ,/PUNCT/punct/4 the/DET/det/4 judge/NOUN/appos/1", "Kim", "Kim"),
    ("Kim/PROPN/root/0 and/CCONJ/cc/3 Ana/PROPN/conj/1", "Kim", "Kim"),
    (
        "The/DET/det/2 union/NOUN/nsubj/6 on/ADP/case/5 Friday/PROPN/compound/5 night/NOUN/nmod/2 spoke/VERB/root/0",
        "union",
        "The union",
    ),
    (
        "The/DET/det/2 union/NOUN/nsubj/6 in/ADP/case/5 a/DET/det/5 letter/NOUN/nmod/2 spoke/VERB/root/0",
        "union",
        "The union",
    ),
    (
        "The/DET/det/2 union/NOUN/nsubj/6 at/ADP/case/5 its/PRON/nmod:poss/5 rally/NOUN/nmod/2 spoke/VERB/root/0",
        "union",
        "The union",
    ),
    (
        "The/DET/det/2 man/NOUN/nsubj/6 in/ADP/case/5 the/DET/det/5 video/NOUN/nmod/2 spoke/VERB/root/0",
        "man",
        "The man in the video",
    ),
    (
        "The/DET/det/2 union/NOUN/nsubj/6 at/ADP/case/5 a/DET/det/5 mine/NOUN/nmod/2 spoke/VERB/root/0",
        "union",
        "The union at a mine",
    ),
]


@pytest.mark.parametrize(("text", "head", "expected"), PHRASES)
def test_core_phrase_has_no_clause_apposition_conjunct_or_circumstance(text: str, head: str, expected: str) -> None:
    analysis = sketch(text)
    assert text_of(analysis, core_phrase(analysis, at(analysis, head))) == expected


CLOSE = "People/NOUN/nsubj/6 close/ADJ/amod/1 to/ADP/case/5 the/DET/det/5 owner/NOUN/obl/2 spoke/VERB/root/0"
WITH = "People/NOUN/nsubj/5 seen/VERB/acl/1 by/ADP/case/4 us/PRON/obl:agent/2 spoke/VERB/root/0"


@pytest.mark.parametrize(
    ("text", "head", "expected"),
    [
        (CLOSE, "People", "People close to the owner"),
        (WITH, "People", "People seen by us"),
        (
            "Fans/NOUN/nsubj/7 in/ADP/case/3 Hull/PROPN/nmod/1 seen/VERB/acl/1 by/ADP/case/6 us/PRON/obl:agent/4"
            " spoke/VERB/root/0",
            "Fans",
            "Fans in Hull seen by us",
        ),
        (
            "Fans/NOUN/nsubj/6 ,/PUNCT/punct/3 seen/VERB/acl/1 by/ADP/case/5 us/PRON/obl:agent/3 spoke/VERB/root/0",
            "Fans",
            "Fans",
        ),
        (
            "Fans/NOUN/nsubj/4 who/PRON/nsubj/3 came/VERB/acl:relcl/1 spoke/VERB/root/0",
            "Fans",
            "Fans",
        ),
        (
            "Those/PRON/nsubj/4 who/PRON/nsubj/3 came/VERB/acl:relcl/1 spoke/VERB/root/0",
            "Those",
            "Those who came",
        ),
        (
            "A/DET/det/2 plan/NOUN/nsubj/5 to/PART/mark/4 leave/VERB/acl/2 failed/VERB/root/0",
            "plan",
            "A plan",
        ),
    ],
)
def test_describing_phrase_has_what_narrows_a_noun(text: str, head: str, expected: str) -> None:
    analysis = sketch(text)
    assert text_of(analysis, describing_phrase(analysis, at(analysis, head))) == expected


def test_an_adjective_without_its_complement_ends_no_core_phrase() -> None:
    analysis = sketch(CLOSE)
    assert text_of(analysis, core_phrase(analysis, 0)) == "People"


def test_a_cue_is_in_no_description() -> None:
    analysis = sketch(WITH)
    assert text_of(analysis, describing_phrase(analysis, 0, frozenset({1}))) == "People"


def test_naming_phrase_keeps_appositives_and_conjuncts_but_not_the_clause_that_reports() -> None:
    analysis = sketch(
        "Kim/PROPN/root/0 ,/PUNCT/punct/3 envoy/NOUN/appos/1 ,/PUNCT/punct/5 said/VERB/acl:relcl/1 so/ADV/obl/5"
    )
    assert text_of(analysis, naming_phrase(analysis, 0, without=4)) == "Kim , envoy"


def test_phrase_excludes_relations_at_any_depth_or_at_the_first() -> None:
    analysis = sketch("talks/NOUN/root/0 on/ADP/case/3 aid/NOUN/nmod/1 in/ADP/case/5 May/PROPN/nmod/3")
    assert phrase(analysis, 0, lambda t: t.text == "May") == {0, 1, 2}
    assert phrase(analysis, 0, lambda t: t.text == "May", deep=False) == {0, 1, 2, 3, 4}


@pytest.mark.parametrize(
    ("words", "anchor", "gap", "expected"),
    [
        ({1, 2, 3}, 2, 0, (1, 2, 3)),
        ({0, 2, 3}, 2, 0, (2, 3)),
        ({0, 2, 3}, 2, 1, (0, 2, 3)),
        ({0, 2, 4}, 2, 1, (0, 2)),
        (set(), 0, 0, (0,)),
    ],
)
def test_contiguous_runs(words: set[int], anchor: int, gap: int, expected: tuple[int, ...]) -> None:
    assert contiguous(words, anchor, gap) == expected


def test_appositives_and_conjuncts() -> None:
    analysis = sketch("Kim/PROPN/root/0 ,/PUNCT/punct/3 envoy/NOUN/appos/1 and/CCONJ/cc/5 judge/NOUN/conj/3")
    assert [t.text for t in appositives(analysis, 0)] == ["envoy"]
    assert [t.text for t in appositives(analysis, 2)] == ["Kim"]
    assert [t.text for t in conjuncts(analysis, 2)] == ["judge"]


@pytest.mark.parametrize(
    ("word", "label", "named", "denoted"),
    [
        ("Dahl/PROPN", "PERSON", True, True),
        ("Dahl/PROPN", "ORG", False, False),
        ("Nurse/PROPN", "ORG", False, False),
        ("Nurse/NOUN", None, False, True),
        ("Table/NOUN", None, False, False),
    ],
)
def test_persons_by_name_and_by_noun(word: str, label: str | None, named: bool, denoted: bool) -> None:
    analysis = sketch(f"{word}/nsubj/2 fell/VERB/root/0")
    token = analysis.tokens[0]
    if label is not None:
        analysis = replace(analysis, entities=(Entity(token.start, token.end, label, 0, 1),))
    assert (names_person(analysis, 0), denotes_person(analysis, token)) == (named, denoted)


def test_case_and_markers() -> None:
    analysis = sketch("according/VERB/case/3 to/ADP/fixed/1 Kim/PROPN/root/0 to/PART/mark/5 leave/VERB/acl/3")
    assert case_of(analysis, 2) == "according to"
    assert case_of(analysis, 4) == ""
    assert marker_of(analysis, 4) == "to"
    assert marker_of(analysis, 2) == ""
    assert is_to_infinitive(analysis, 4)
    assert not is_to_infinitive(analysis, 2)


@pytest.mark.parametrize(
    ("tokens", "heads", "head"),
    [((0, 1, 2), ["spoke"], "spoke"), ((0,), ["Kim"], "Kim"), ((0, 2), ["Kim", "slowly"], "Kim"), ((3,), [], None)],
)
def test_heads_of_groups(tokens: tuple[int, ...], heads: list[str], head: str | None) -> None:
    analysis = sketch("Kim/PROPN/nsubj/2 spoke/VERB/root/0 slowly/ADV/advmod/2 ./PUNCT/punct/2")
    assert [analysis.tokens[i].text for i in tops(analysis, tokens)] == heads
    found = head_of(analysis, tokens)
    assert (None if found is None else analysis.tokens[found].text) == head


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        (",/PUNCT/punct/2 Kim/PROPN/root/0 ./PUNCT/punct/2", "Kim"),
        ("Kim/PROPN/root/0 (/PUNCT/punct/3 51/NUM/nummod/1 )/PUNCT/punct/3", "Kim ( 51 )"),
        ("(/PUNCT/punct/2 Kim/PROPN/root/0 )/PUNCT/punct/2", "Kim"),
        ("“/PUNCT/punct/2 Kim/PROPN/root/0 ”/PUNCT/punct/2", "“ Kim ”"),
    ],
)
def test_trimming(text: str, kept: str) -> None:
    analysis = sketch(text)
    assert text_of(analysis, trimmed(analysis, set(range(len(analysis.tokens))))) == kept


def test_marks_are_tokens_of_quotation_marks_alone() -> None:
    analysis = sketch("“/PUNCT/punct/2 Kim’s/PROPN/root/0 ’’/PUNCT/punct/2")
    assert [is_mark(token) for token in analysis.tokens] == [True, False, True]


@given(analyses())
def test_invariants_over_any_parse(analysis: Analysis) -> None:
    for token in analysis.tokens:
        words = core_phrase(analysis, token.index)
        assert token.index in words
        assert words == tuple(range(words[0], words[-1] + 1))
        naming = naming_phrase(analysis, token.index, without=-1)
        subjects = () if token.head is None else analysis.dependents(token.head, "nsubj")
        rest = {i for other in subjects for i in analysis.subtree(other.index)}  # of a name that is a second subject
        assert set(naming) <= {*analysis.subtree(token.index), *rest}
        assert token.index in predicate_words(analysis, token.index)
        for start, end in spans(analysis, words):
            assert 0 <= start < end <= len(analysis.text)
        entity = analysis.entity_at(token.index)
        assert entity is None or entity.first <= token.index < entity.last


@pytest.mark.parametrize(
    ("text", "word", "expected"),
    [
        ("a passer-by spoke", 1, "passer-by"),
        ("two sisters-in-law spoke", 1, "sisters-in-law"),
        ("a by-stander spoke", 3, "by-stander"),
        ("a star-turned-presidential candidate", 1, "star"),
        ("a passer - by spoke", 1, "passer"),
    ],
)
def test_words_that_hyphens_join_are_whole(text: str, word: int, expected: str) -> None:
    pieces = re.finditer(r"[^\s-]+|-", text)
    plain = flat(" ".join(piece[0] for piece in pieces))
    places = [piece.span() for piece in re.finditer(r"[^\s-]+|-", text)]
    tokens = tuple(
        replace(one, start=start, end=end, upos="VERB" if one.text == "spoke" else one.upos)
        for one, (start, end) in zip(plain.tokens, places, strict=True)
    )
    words = with_whole_words(replace(plain, text=text, tokens=tokens), word, word)
    assert text[tokens[words[0]].start : tokens[words[-1]].end] == expected


@pytest.mark.parametrize(
    ("verb", "charge", "expected"),
    [("accuse", "bullying", "the whip"), ("know", "bullying", "the whip of bullying")],
    ids=["the deed that somebody is accused of", "below another verb"],
)
def test_a_charge_is_no_part_of_the_accused(verb: str, charge: str, expected: str) -> None:
    parsed = sketch(
        f"They/PRON/nsubj/2 {verb}/VERB/root/0 the/DET/det/4 whip/NOUN/obj/2 of/ADP/case/6 {charge}/NOUN/nmod/4"
    )
    assert " ".join(parsed.tokens[i].text for i in describing_phrase(parsed, 3)) == expected

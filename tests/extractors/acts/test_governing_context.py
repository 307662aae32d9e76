"""Negation and modality of a saying from what governs it, on parses in a line."""

from __future__ import annotations

import pytest
from hypothesis import given

from onrecord.extractors.acts.governing_context import conditioned, governed, status
from onrecord.extractors.analysis import Analysis
from tests.extractors.random_texts import analyses
from tests.extractors.sketches import sketch
from tests.treebank import analysis

ROWS = [
    ("They/PRON/nsubj/2 have/VERB/root/0 yet/ADV/advmod/2 to/PART/mark/5 say/VERB/xcomp/2", "true"),
    ("They/PRON/nsubj/2 have/VERB/root/0 news/NOUN/obj/2 to/PART/mark/5 say/VERB/xcomp/2", None),
    ("to/PART/mark/2 say/VERB/xcomp/3 have/VERB/root/0", None),
    ("It/PRON/nsubj/5 be/AUX/cop/5 still/ADV/advmod/5 to/PART/mark/5 say/VERB/root/0", "true"),
    ("He/PRON/nsubj/6 is/AUX/aux/6 still/ADV/advmod/6 to/ADP/case/5 some/NOUN/obl/6 say/VERB/root/0", None),
    ("They/PRON/nsubj/4 had/AUX/aux/4 not/PART/advmod/4 met/VERB/root/0 or/CCONJ/cc/6 say/VERB/conj/4", "true"),
    ("They/PRON/nsubj/4 had/AUX/aux/4 not/PART/advmod/4 met/VERB/root/0 but/CCONJ/cc/6 say/VERB/conj/4", None),
    ("We/PRON/nsubj/3 not/PART/advmod/3 met/VERB/root/0 or/CCONJ/cc/6 he/PRON/nsubj/6 say/VERB/conj/3", None),
    ("No/DET/det/2 10/NUM/nsubj/3 say/VERB/root/0 so/ADV/advmod/3", None),
    ("No/DET/det/2 aide/NOUN/nsubj/3 say/VERB/root/0 so/ADV/advmod/3", "true"),
]


@pytest.mark.parametrize(("line", "negated"), ROWS, ids=[str(n) for n in range(len(ROWS))])
def test_what_has_not_been_said_is_negated(line: str, negated: str | None) -> None:
    analysis = sketch(line)
    [saying] = [token for token in analysis.tokens if token.text == "say"]
    found = status(analysis, saying).negated
    assert (found.value if found else None) == negated


@pytest.mark.parametrize(("name", "negated"), [("quoted-no", None), ("no-outside-a-quotation", "true")])
def test_a_quoted_no_does_not_negate_the_verb_before_it(name: str, negated: str | None) -> None:
    text = analysis(f"negatives/{name}")
    found = status(text, text.tokens[1]).negated
    assert (found.value if found else None) == negated


VERGES = [
    ("It/PRON/expl/2 is/VERB/root/0 nothing/PRON/nsubj/2 to/PART/mark/5 say/VERB/acl/3", "true"),
    ("It/PRON/expl/2 is/VERB/root/0 something/PRON/nsubj/2 to/PART/mark/5 say/VERB/acl/3", None),
    ("He/PRON/nsubj/2 came/VERB/root/0 within/ADP/case/4 inches/NOUN/obl/2 of/SCONJ/mark/6 say/VERB/acl/4", "true"),
    ("He/PRON/nsubj/2 left/VERB/root/0 within/ADP/case/4 week/NOUN/obl/2 of/SCONJ/mark/6 say/VERB/acl/4", None),
    ("It/PRON/expl/3 is/AUX/cop/3 wrong/ADJ/root/0 to/PART/mark/5 say/VERB/csubj/3", "true"),
    ("Hardly/ADV/advmod/2 anyone/PRON/nsubj/3 say/VERB/root/0 so/ADV/advmod/3", "true"),
    ("“/PUNCT/punct/2 Never/ADV/advmod/5 ,/PUNCT/punct/2 ”/PUNCT/punct/2 say/VERB/root/0 one/NUM/nsubj/5", None),
    (
        "“/PUNCT/punct/3 Never/ADV/advmod/3 again/ADV/advmod/6 ,/PUNCT/punct/3 ”/PUNCT/punct/3 say/VERB/root/0"
        " one/NUM/nsubj/6",
        None,
    ),
    ("Bell/PROPN/nsubj/3 never/ADV/advmod/3 say/VERB/root/0 so/ADV/advmod/3", "true"),
    ("He/PRON/nsubj/2 left/VERB/root/0 without/ADP/case/2 ever/ADV/advmod/5 say/VERB/advcl/2", "true"),
    ("He/PRON/nsubj/2 came/VERB/root/0 for/ADP/case/4 years/NOUN/obl/2 of/SCONJ/mark/6 say/VERB/acl/4", None),
    ("He/PRON/nsubj/2 come/VERB/root/0 within/ADP/case/4 hour/NOUN/obl/2 of/SCONJ/mark/6 say/VERB/acl/4", "true"),
    ("He/PRON/nsubj/2 left/VERB/root/0 within/ADP/case/4 hour/NOUN/obl/2 of/SCONJ/mark/6 say/VERB/acl/4", None),
    ("He/PRON/nsubj/2 came/VERB/root/0 within/ADP/case/4 reach/NOUN/obl/2 of/SCONJ/mark/6 say/VERB/advcl/2", "true"),
    ("He/PRON/nsubj/3 was/AUX/cop/3 inches/NOUN/root/0 from/SCONJ/mark/5 say/VERB/acl/3", "true"),
    ("He/PRON/nsubj/4 was/AUX/cop/4 days/NOUN/obl/4 away/ADV/root/0 from/SCONJ/mark/6 say/VERB/advcl/4", "true"),
]


@pytest.mark.parametrize(
    ("line", "negated"),
    VERGES,
    ids=[
        "nothing-to",
        "something-to",
        "within-of",
        "within-time",
        "wrong-to",
        "hardly-anyone",
        "quoted-never",
        "quoted-never-again",
        "never",
        "without-once",
        "for-of",
        "within-short-time",
        "left-within-short-time",
        "within-of-adjunct",
        "inches-from",
        "away-from",
    ],
)
def test_what_only_nearly_happens_is_negated(line: str, negated: str | None) -> None:
    analysis = sketch(line)
    [saying] = [token for token in analysis.tokens if token.text == "say"]
    found = status(analysis, saying).negated
    assert (found.value if found else None) == negated


OPEN = [
    ("Little/ADJ/nsubj/2 suggest/VERB/root/0 that/SCONJ/mark/4 say/VERB/ccomp/2", "possible"),
    ("Letters/NOUN/nsubj/2 suggest/VERB/root/0 that/SCONJ/mark/4 say/VERB/ccomp/2", None),
    (
        "She/PRON/nsubj/2 leave/VERB/root/0 it/PRON/obj/2 to/ADP/case/5 us/PRON/obl/2 to/PART/mark/7 say/VERB/xcomp/2",
        "possible",
    ),
    ("She/PRON/nsubj/2 leave/VERB/root/0 town/NOUN/obj/2 to/PART/mark/5 say/VERB/xcomp/2", None),
    ("She/PRON/nsubj/2 play/VERB/root/0 with/SCONJ/mark/4 say/VERB:VBG/advcl/2 so/ADV/advmod/4", "possible"),
    ("She/PRON/nsubj/2 play/VERB/root/0 chess/NOUN/obj/2 ,/PUNCT/punct/5 say/VERB:VBG/advcl/2", None),
]


@pytest.mark.parametrize(
    ("line", "modality"), OPEN, ids=["little", "letters", "left-to", "left", "played-with", "played"]
)
def test_what_governors_leave_open_is_possible(line: str, modality: str | None) -> None:
    analysis = sketch(line)
    [saying] = [token for token in analysis.tokens if token.text == "say"]
    found = status(analysis, saying).modality
    assert (found.value if found else None) == modality


TO_SAY = "to/PART/mark/4 say/VERB:VB:VerbForm=Inf/xcomp/2"
SAYING = "{}/SCONJ/mark/4 say/VERB:VBG/advcl/2"
CLAUSE = "that/SCONJ/mark/5 she/PRON/nsubj/5 say/VERB:VBD:VerbForm=Fin/ccomp/2"


@pytest.mark.parametrize(
    ("verb", "complement", "negated", "modality"),
    [
        ("manage", TO_SAY, False, None),
        ("fail", TO_SAY, True, None),
        ("refuse", TO_SAY, True, None),
        ("hesitate", TO_SAY, False, "possible"),
        ("try", TO_SAY, False, "possible"),
        ("claim", TO_SAY, False, "possible"),
        ("deny", CLAUSE, True, None),
        ("doubt", CLAUSE, False, "possible"),
        ("know", CLAUSE, False, None),
        ("refrain", SAYING.format("from"), True, None),
        ("shrink", SAYING.format("from"), True, None),
        ("come", SAYING.format("from"), False, None),
        ("consider", "say/VERB:VBG/xcomp/2", False, "possible"),
        ("decide", SAYING.format("against"), True, None),
        ("advise", SAYING.format("against"), False, "possible"),
        ("left", SAYING.format("without"), True, None),
    ],
)
def test_what_a_governor_implies(verb: str, complement: str, negated: bool, modality: str | None) -> None:
    analysis = sketch(f"Reed/PROPN/nsubj/2 {verb}/VERB/root/0 {complement}")
    found = status(analysis, next(token for token in analysis.tokens if token.text == "say"))
    assert found.negated is not None if negated else found.negated is None
    assert (found.modality.value if found.modality else None) == modality


@pytest.mark.parametrize(
    ("verb", "negated"), [("manage", True), ("fail", False), ("refuse", False), ("hesitate", False)]
)
def test_a_negated_governor_implies_the_other(verb: str, negated: bool) -> None:
    line = f"Reed/PROPN/nsubj/4 did/AUX/aux/4 not/PART/advmod/4 {verb}/VERB/root/0 to/PART/mark/6 say/VERB/xcomp/4"
    analysis = sketch(line)
    found = status(analysis, analysis.tokens[-1])
    assert (found.negated is not None) == negated


NOUN = "Reed/PROPN/nsubj/2 {}/VERB/root/0 {}/DET/det/4 {}/NOUN/obj/2 {}/4"
TO = "to/PART/mark/6 say/VERB:VB:VerbForm=Inf/acl"
THAT = "that/SCONJ/mark/7 she/PRON/nsubj/7 say/VERB:VBD:VerbForm=Fin/acl"


@pytest.mark.parametrize(
    ("words", "negated", "modality"),
    [
        (("regret", "the", "failure", TO), True, None),
        (("regret", "no", "failure", TO), False, None),
        (("take", "the", "trouble", TO), False, None),
        (("lack", "the", "courage", TO), True, None),
        (("praise", "the", "courage", TO), False, "possible"),
        (("have", "no", "chance", TO), True, None),
        (("find", "no", "evidence", THAT), False, "possible"),
        (("find", "the", "evidence", THAT), False, None),
    ],
)
def test_what_a_noun_implies(words: tuple[str, ...], negated: bool, modality: str | None) -> None:
    analysis = sketch(NOUN.format(*words))
    found = status(analysis, analysis.tokens[-1])
    assert (found.negated is not None) == negated
    assert (found.modality.value if found.modality else None) == modality


def test_nobody_says_what_no_one_does() -> None:
    line = "There/PRON/expl/2 is/VERB/root/0 {}/PRON/nsubj/2 who/PRON/nsubj/5 say/VERB/acl:relcl/3"
    for word, negated in (("nobody", True), ("somebody", False)):
        analysis = sketch(line.format(word))
        assert (status(analysis, analysis.tokens[-1]).negated is not None) == negated


def test_coordinated_verbs_share_their_governor_unless_they_have_a_subject() -> None:
    line = "Reed/PROPN/nsubj/2 fail/VERB/root/0 to/PART/mark/4 come/VERB/xcomp/2 or/CCONJ/cc/{0} {1}say/VERB/conj/4"
    shared = sketch(line.format(6, ""))
    assert status(shared, shared.tokens[-1]).negated is not None
    own = sketch(line.format(7, "she/PRON/nsubj/7 "))
    assert status(own, own.tokens[-1]).negated is None


@pytest.mark.parametrize(
    ("line", "modality"),
    [
        ("Had/AUX/aux/3 Reed/PROPN/nsubj/3 say/VERB/advcl/6 we/PRON/nsubj/6 would/AUX/aux/6 leave/VERB/root/0",
         "counterfactual"),
        ("Should/AUX/aux/3 Reed/PROPN/nsubj/3 say/VERB/advcl/5 we/PRON/nsubj/5 leave/VERB/root/0", "conditional"),
        ("Had/AUX/aux/3 Reed/PROPN/nsubj/3 say/VERB/root/0 ?/PUNCT/punct/3", None),
        ("They/PRON/nsubj/2 wonder/VERB/root/0 whether/SCONJ/mark/5 she/PRON/nsubj/5 say/VERB/ccomp/2",
         "interrogative"),
        ("They/PRON/nsubj/2 wonder/VERB/root/0 if/SCONJ/mark/5 she/PRON/nsubj/5 say/VERB/ccomp/2", "interrogative"),
        ("They/PRON/nsubj/2 leave/VERB/root/0 if/SCONJ/mark/5 she/PRON/nsubj/5 say/VERB/advcl/2", None),
    ],
)  # fmt: skip
def test_inverted_conditions_and_embedded_questions(line: str, modality: str | None) -> None:
    analysis = sketch(line)
    found = conditioned(analysis, next(token for token in analysis.tokens if token.text == "say"))
    assert (found.value if found else None) == modality


@given(analyses())
def test_any_parse_gives_evidence_of_its_tokens(analysis: Analysis) -> None:
    for token in analysis.tokens:
        own, above = status(analysis, token), governed(analysis, token)
        evidence = (own.negated, own.modality, above.negated, above.modality, conditioned(analysis, token))
        assert all(0 <= index < len(analysis.tokens) for one in evidence if one for index in one.tokens)

"""All cases, read with the real models. One that fails must be a known failure, and a known failure must fail."""

from __future__ import annotations

from collections.abc import Mapping

import pytest

from onrecord.api.extractor import TextExtractor
from onrecord.extractors.options import ExtractionOptions
from onrecord.extractors.rule import Family, Rule
from onrecord.extractors.rules import RULES as RULES_OF_ALL
from onrecord.schemas.extraction import Extraction
from tests.judges.acts import FIELDS, ActCase
from tests.judges.attributions import Group
from tests.judges.case import CASES, Judged, faults, judge_cases, known_failures, load, read_cases
from tests.judges.profiles import ProfileCase
from tests.judges.suites import SUITES, half

CASES_OF = {name: suite() for name, suite in SUITES.items()}
KNOWN = known_failures()
NAMES = [(suite, name) for suite, cases in CASES_OF.items() for name in cases]
READ_IN_A_SENTENCE = (
    Family.KIND,
    Family.ACT,
    Family.STANCE,
    Family.CUE_NEGATION,
    Family.CUE_MODALITY,
    Family.CERTAINTY,
    Family.POLARITY,
    Family.TENSE,
    Family.FUTURE,
    Family.ADDRESSEE,
    Family.MEDIUM,
    Family.TIME,
    Family.PLACE,
    Family.PHRASE,
    Family.ADVERB,
    Family.HEADLINE,
    Family.QUOTATION,
    Family.ANAPHOR,
    Family.REFUSAL,
)
"""Families whose examples are whole texts; those of verbs and nouns show one of many prepositions, and the others need
more of a text."""

RULES = [rule for rule in RULES_OF_ALL if rule.family in READ_IN_A_SENTENCE]
CATALOGUED = range(1, 54)
"""Numbers of the phenomena that must have cases; the styles after them have higher ones."""


@pytest.fixture(scope="module")
def judged(case_extractor: TextExtractor) -> Mapping[str, Mapping[str, Judged]]:
    """The faults of all cases."""
    return {suite: judge_cases(cases, read_cases(case_extractor, cases)) for suite, cases in CASES_OF.items()}


@pytest.mark.model
@pytest.mark.parametrize(("suite", "name"), NAMES, ids=["/".join(pair) for pair in NAMES])
def test_a_case_is_read_rightly(
    judged: Mapping[str, Mapping[str, Judged]], suite: str, name: str, request: pytest.FixtureRequest
) -> None:
    if reason := KNOWN.get(suite, {}).get(name):
        request.applymarker(pytest.mark.xfail(reason=reason, strict=True))
    wrong = faults(judged[suite][name])
    assert not wrong, "\n".join((CASES_OF[suite][name].text, *wrong))


def sentence(rule: Rule) -> str:
    """A rule's example as written, with its line breaks: capitals become lower case, but for the first and `I`."""
    words = [
        word.lower() if word.strip("“”.,").isupper() and len(word) > 1 else word
        for word in rule.example.replace("{", "").replace("}", "").split()
    ]
    text = " ".join(words).replace("⏎", "\n")
    at = 1 if text.startswith("“") else 0
    return text[:at] + text[at].upper() + text[at + 1 :]


@pytest.fixture(scope="module")
def explained(case_extractor: TextExtractor) -> Mapping[str, Extraction]:
    """The records of all rules' sentences, with evidence."""
    return {rule.id: case_extractor.extract(sentence(rule), ExtractionOptions(explain=True)) for rule in RULES}


@pytest.mark.model
@pytest.mark.parametrize("rule", [rule.id for rule in RULES])
def test_a_rule_decides_in_its_sentence(explained: Mapping[str, Extraction], rule: str) -> None:
    evidence = [one.evidence for one in explained[rule].attributions if one.evidence]
    named = {decision.rule for one in evidence for decision in one.decisions}
    named |= {other for one in evidence for other in (one.rule, *one.supporters, *(lost.rule for lost in one.rejected))}
    assert rule in named


def test_known_failures_are_cases() -> None:
    assert {(suite, name) for suite, known in KNOWN.items() for name in known} <= set(NAMES)


def test_every_catalogued_phenomenon_has_three_variants_or_more() -> None:
    groups = [Group.model_validate(data) for data in load(CASES / "edge_cases").values()]
    numbers = {one.number: len(one.variants) for group in groups for one in group.case}
    assert len(numbers) == sum(len(group.case) for group in groups)
    assert set(CATALOGUED) <= numbers.keys()
    assert min(numbers.values()) >= 3


def test_the_rows_on_acts_have_every_value() -> None:
    rows = {name: row for name, row in CASES_OF["acts"].items() if isinstance(row, ActCase)}
    assert len(rows) >= 400
    assert sum(half(name) == "fresh" for name in rows) >= 100
    values = {pair for row in rows.values() for pair in row.expected.items()}
    wanted = {
        "act": "statement denial question demand proposal promise threat accusation praise blame announcement"
        " prediction belief intention refusal",
        "stance": "neutral confirming doubting distancing",
        "negated": "yes no",
        "modality": "asserted possible future expected counterfactual conditional interrogative",
        "certainty": "certain probable possible counterfactual",
        "denied": "yes no",
        "tense": "past present future none",
        "future": "yes no",
    }
    assert wanted.keys() | {"hedges"} == FIELDS.keys()
    assert not {(name, value) for name, known in wanted.items() for value in known.split()} - values


def test_the_rows_on_speakers_have_every_type_and_fields_with_nothing() -> None:
    rows = [row for row in CASES_OF["profiles"].values() if isinstance(row, ProfileCase)]
    typed = [row.type for row in rows if row.type is not None]
    assert len(typed) >= 200
    types = "person organization government group document unnamed_person author"
    assert set(typed) == set(types.split())
    for field in ("role", "affiliation", "reason", "spoken_by", "on_behalf_of", "roster"):
        assert any(getattr(row, field) == "" for row in rows), field
    assert any(row.anonymous is False for row in rows)


@pytest.mark.parametrize("part", ["before", "fresh"])
def test_some_rows_on_circumstances_have_none(part: str) -> None:
    rows = [row for name, row in CASES_OF["claims"].items() if name.startswith(f"{part}/circumstances/")]
    assert sum(not row.model_dump(exclude={"text", "cue"}, exclude_none=True) for row in rows) >= 5

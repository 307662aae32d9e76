"""All cases, read with the real models. One that fails must be a known failure, and a known failure must fail."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

import pytest

from onrecord.api.extractor import TextExtractor
from onrecord.extractors.options import ExtractionOptions
from onrecord.extractors.rule import Family, Rule
from onrecord.extractors.rules import RULES as RULES_OF_ALL
from onrecord.schemas.extraction import Extraction
from tests.judges.acts import FIELDS, ActCase
from tests.judges.attributions import Group
from tests.judges.case import CASES, faults, judge_cases, known_failures, load, read_cases
from tests.judges.profiles import ProfileCase
from tests.judges.suites import SUITES, half
from tests.kept_analyses import KeptAnalyses

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
def step(kept_analyses: KeptAnalyses | None) -> Iterator[int]:
    """The step through the cases: 1 for all of them, 2 in the first run, which has no kept analyses.

    Variants of a phenomenon are next to one another, so each phenomenon is read.
    """
    is_first = kept_analyses is not None and kept_analyses.is_first_run
    yield 2 if is_first else 1
    if kept_analyses is not None:
        kept_analyses.note_run()


@pytest.mark.model
@pytest.mark.parametrize("suite", CASES_OF)
def test_cases_are_read_rightly(case_extractor: TextExtractor, suite: str, step: int) -> None:
    cases = dict(list(CASES_OF[suite].items())[::step])
    known = {name: reason for name, reason in KNOWN.get(suite, {}).items() if name in cases}
    judged = judge_cases(cases, read_cases(case_extractor, cases))
    wrong = {name: faults(one) for name, one in judged.items()}
    new = [
        "\n".join((f"{name}: {cases[name].text}", *found))
        for name, found in wrong.items()
        if found and name not in known
    ]
    assert not new, "\n\n".join(new)
    assert not [name for name in known if not wrong[name]], "known failures that do not fail"


def sentence(rule: Rule) -> str:
    """A rule's example as written, with its line breaks: capitals become lower case, but for the first and `I`."""
    words = [
        word.lower() if word.strip("“”.,").isupper() and len(word) > 1 else word
        for word in rule.example.replace("{", "").replace("}", "").split()
    ]
    text = " ".join(words).replace("⏎", "\n")
    at = 1 if text.startswith("“") else 0
    return text[:at] + text[at].upper() + text[at + 1 :]


SENTENCES = {rule.id: sentence(rule) for rule in RULES}


@pytest.fixture(scope="module")
def explained(case_extractor: TextExtractor) -> Mapping[str, Extraction]:
    """The records of all rules' sentences, with evidence."""
    options = ExtractionOptions(explain=True)
    return {rule: case_extractor.extract(text, options) for rule, text in SENTENCES.items()}


@pytest.mark.model
def test_rules_decide_in_their_sentences(explained: Mapping[str, Extraction]) -> None:
    assert {rule: text for rule, text in SENTENCES.items() if rule not in decided(explained[rule])} == {}


def decided(record: Extraction) -> set[str]:
    """The rules that the evidence of a record names."""
    evidence = [one.evidence for one in record.attributions if one.evidence]
    named = {decision.rule for one in evidence for decision in one.decisions}
    return named | {
        other for one in evidence for other in (one.rule, *one.supporters, *(lost.rule for lost in one.rejected))
    }


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

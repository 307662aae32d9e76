"""Acts, stances and how contents are put, with the real models: the tables, and the sentence of each rule."""

from __future__ import annotations

from collections.abc import Mapping

import pytest

from benchmarks.act_tables import FIELDS, faults, load_rows, named
from benchmarks.acts import FRESH, ROWS, read
from benchmarks.edge_cases import known_failures
from onrecord.extractors.acts import rules as act_rules
from onrecord.extractors.attributions.rules import Rule
from onrecord.extractors.draft import Draft
from onrecord.extractors.engines.reader import Reader
from onrecord.extractors.factuality import rules as factuality_rules
from onrecord.extractors.factuality.factuality import factuality
from onrecord.extractors.settings import BUNDLED_MODELS, ModelSettings
from onrecord.extractors.stages import default_stages

TABLE = load_rows(ROWS)
NAMED = named(TABLE)
KNOWN = known_failures(ROWS.parent / "known_failures.toml").get("acts", {})
RULES = (*act_rules.RULES, *factuality_rules.RULES)


def sentence(rule: Rule) -> str:
    """A rule's example as it is written: its words in capitals in small letters but for the first and `I`."""
    words = [word.lower() if word.strip("“”.,").isupper() and len(word) > 1 else word for word in rule.example.split()]
    text = " ".join(words)
    at = 1 if text.startswith("“") else 0
    return text[:at] + text[at].upper() + text[at + 1 :]


@pytest.fixture(scope="module")
def drafts() -> Mapping[str, Draft]:
    """Every row and every rule's sentence as the stages leave it; all at once, because loading takes seconds."""
    reader, stages = Reader(ModelSettings(models_dir=BUNDLED_MODELS, device="cpu", threads=1)), default_stages()
    texts = {*(row.text for row in NAMED.values()), *map(sentence, RULES)}
    return {text: read(reader, stages, text) for text in texts}


@pytest.mark.model
@pytest.mark.parametrize("name", NAMED)
def test_a_row_is_read_rightly(drafts: Mapping[str, Draft], name: str, request: pytest.FixtureRequest) -> None:
    if name in KNOWN:
        request.applymarker(pytest.mark.xfail(reason=KNOWN[name], strict=True))
    row = NAMED[name]
    wrong = faults(row, drafts[row.text])
    assert not wrong, "\n".join((row.text, *wrong))


@pytest.mark.model
@pytest.mark.parametrize("rule", RULES, ids=[rule.id for rule in RULES])
def test_a_rule_decides_in_its_sentence(drafts: Mapping[str, Draft], rule: Rule) -> None:
    draft = drafts[sentence(rule)]
    decided = {d.rule for one in draft.attributions for d in one.decisions}
    decided |= {d.rule for one in draft.attributions for d in factuality(draft.analysis, one).decisions}
    assert rule.id in decided


def test_known_failures_are_rows() -> None:
    assert not KNOWN.keys() - NAMED.keys()


def test_the_table_is_large_and_has_every_value() -> None:
    assert len(NAMED) >= 400
    assert len(TABLE[FRESH]) >= 100
    values = {(name, value) for row in NAMED.values() for name, value in row.expected.items() if name in FIELDS}
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
    assert not {(name, value) for name, known in wanted.items() for value in known.split()} - values

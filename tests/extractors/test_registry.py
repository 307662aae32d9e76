"""The registry of rules: ids, sentences, and that stages return no rule that is not in it."""

from __future__ import annotations

import ast
import json
import string
from importlib import import_module
from pathlib import Path

from hypothesis import given

import onrecord.extractors
from onrecord.extractors.analysis import Analysis
from onrecord.extractors.claims.amounts import QUANTITIES
from onrecord.extractors.claims.times import TIMES
from onrecord.extractors.draft import Draft
from onrecord.extractors.options import ExtractionOptions
from onrecord.extractors.rule import CONSTRUCTIONS, Construction, Rule
from onrecord.extractors.rules import RULES
from onrecord.extractors.stages import default_stages
from tests.extractors.random_texts import analyses
from tests.regenerate import RULES_FILE, rule_ids
from tests.treebank import examples

ROOM = Path(onrecord.extractors.__file__).resolve().parent
STAGES = default_stages()
IDS = [rule.id for rule in RULES]
PATTERNS = {pattern.id for pattern in (*QUANTITIES, *TIMES)}


def test_ids_are_those_of_the_golden_file() -> None:
    """Ids are part of the fingerprint and of explanations: `python -m tests.regenerate rules` writes the file."""
    assert json.loads(RULES_FILE.read_text(encoding="utf-8")) == rule_ids()


def test_ids_are_unique() -> None:
    assert len(set(IDS)) == len(RULES)


def is_described(rule: Rule) -> bool:
    """True of a rule with a description and an example sentence."""
    opens = rule.example[0] in "“‘{" + string.ascii_uppercase
    return bool(rule.description) and not rule.description.endswith(".") and opens


def test_rules_have_descriptions_and_examples() -> None:
    assert [rule.id for rule in RULES if not is_described(rule)] == []
    constructions = {rule.id for rule in RULES if rule.family in CONSTRUCTIONS} - {"checkability"}
    assert {rule.id for rule in RULES if isinstance(rule, Construction)} - {"checkability"} == constructions


def test_every_rule_of_a_room_is_registered() -> None:
    """A rule made anywhere in the code and not listed would be in no page and in no golden file."""
    made: set[Rule] = set()
    for path in ROOM.rglob("*rules.py"):
        if path.parent == ROOM:
            continue
        module = import_module(".".join(("onrecord.extractors", *path.relative_to(ROOM).with_suffix("").parts)))
        for value in vars(module).values():
            found = value.values() if isinstance(value, dict) else [value]
            made.update(one for one in found if isinstance(one, Rule))
    assert made <= set(RULES)
    assert len(made) > 200


def test_no_code_spells_an_id() -> None:
    """Code returns rules as objects; their ids are written where the rules are made, and nowhere else."""
    spelled = {one for one in IDS if "." in one and one not in PATTERNS}
    for path in ROOM.rglob("*.py"):
        if path.name.endswith("rules.py"):
            continue
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            text = node.value if isinstance(node, ast.Constant) and isinstance(node.value, str) else ""
            assert text not in spelled, f"{path.name}: {text}"


def decided(analysis: Analysis) -> set[Rule]:
    """Every rule that the stages name in the evidence of a text."""
    draft = Draft(analysis, ExtractionOptions(explain=True))
    for stage in STAGES:
        stage(draft)
    found: set[Rule] = set()
    for one in draft.attributions:
        found |= {decision.rule for decision in one.decisions}
        found |= {one.selected.candidate.rule, *one.selected.candidate.supporters}
        found |= {rejected.candidate.rule for rejected in one.selected.rejected}
    return found


def test_evidence_names_registered_rules_alone() -> None:
    for example in examples():
        assert decided(example.analysis) <= set(RULES), example.name


@given(analyses())
def test_evidence_of_any_parse_names_registered_rules_alone(analysis: Analysis) -> None:
    assert decided(analysis) <= set(RULES)

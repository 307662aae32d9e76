"""Acts, stances and how contents are put, on the parses of `tests/parses/acts`.

There a text has `# reading = cue: act stance saying | modality hedges polarity tense time`, one a found attribution;
the part after the bar is left out where there is no content.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

import pytest
from hypothesis import given

from corpora.conllu import read_conllu
from onrecord.extractors.acts import rules as act_rules
from onrecord.extractors.acts.cue_table import load_cues
from onrecord.extractors.analysis import Analysis
from onrecord.extractors.attributions.evidence.scoring import ScoringModel
from onrecord.extractors.attributions.finder import AttributionFinder
from onrecord.extractors.attributions.lexicon import load_lexicon
from onrecord.extractors.attributions.stage import Attributions
from onrecord.extractors.draft import AttributionDraft, Draft
from onrecord.extractors.factuality import rules as factuality_rules
from onrecord.extractors.factuality.factuality import factuality
from onrecord.extractors.stages import default_stages
from tests.extractors.random_texts import AnyWeighing, analyses
from tests.treebank import PARSES, HandmadeWeighing

RULES = (*act_rules.RULES, *factuality_rules.RULES)


@dataclass(frozen=True, slots=True)
class Example:
    """A parsed text and what should be read in it."""

    name: str
    analysis: Analysis
    readings: tuple[str, ...]


def examples() -> Iterator[Example]:
    """The texts of every file, in order."""
    for file in sorted((PARSES / "acts").glob("*.conllu")):
        for block in re.split(r"(?m)^# newdoc id = ", file.read_text(encoding="utf-8"))[1:]:
            name, _, body = block.partition("\n")
            readings = re.findall(r"(?m)^# reading = (.*)$", body)
            yield Example(f"{file.stem}/{name}", read_conllu(body), tuple(readings))


def drafted(analysis: Analysis, weighing: ScoringModel) -> Draft:
    """A text as the service's stages leave it, with other weights."""
    draft = Draft(analysis)
    for stage in default_stages():
        if isinstance(stage, Attributions):
            stage._finder = AttributionFinder(load_lexicon(), weighing)
        stage(draft)
    return draft


def reading(analysis: Analysis, one: AttributionDraft) -> str:
    """An attribution as the files write it."""
    cue = " … ".join(analysis.text[start:end] for start, end in one.cue) or "no cue"
    saying = f"{'not ' if one.negated else ''}{one.modality}"
    said = f"{cue}: {one.act} {one.stance} {saying}"
    if not one.content:
        return said
    put = factuality(analysis, one)
    hedges = "".join(f" ‘{analysis.text[start:end]}’" for start, end in put.hedges)
    time = "ahead" if put.about_future else "now"
    return (
        f"{said} | {put.modality}{hedges} {'negated' if put.negated else 'positive'} {put.tense or 'tenseless'} {time}"
    )


@pytest.mark.parametrize("example", list(examples()), ids=lambda example: example.name)
def test_what_is_read(example: Example) -> None:
    draft = drafted(example.analysis, HandmadeWeighing())
    assert [reading(example.analysis, one) for one in draft.attributions] == list(example.readings)


def test_every_decision_has_a_registered_id() -> None:
    known = set(RULES)
    for example in examples():
        draft = drafted(example.analysis, HandmadeWeighing())
        decided = [d.rule for one in draft.attributions for d in one.decisions if _ours(d.about)]
        decided += [d.rule for one in draft.attributions for d in factuality(draft.analysis, one).decisions]
        assert set(decided) <= known, example.name


def _ours(field: str) -> bool:
    return field in ("act", "cue.stance", "cue.negated", "cue.modality")


@given(analyses())
def test_any_text_is_read_and_hedges_lie_inside_the_content(analysis: Analysis) -> None:
    known = set(RULES)
    for one in drafted(analysis, AnyWeighing()).attributions:
        put = factuality(analysis, one)
        for start, end in put.hedges:
            assert any(a <= start < end <= b for a, b in one.content)
        assert bool(put.hedges) == (put.modality != "certain")
        assert {d.rule for d in put.decisions} <= known
        assert one.act is not None


def test_a_word_that_is_not_in_the_table_states_neutrally() -> None:
    token = next(t for example in examples() for t in example.analysis.tokens if t.text == "said")
    assert load_cues().of(token) == ("statement", "neutral")

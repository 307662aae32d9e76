"""The judges of rows, on records made by hand; the runner, the known failures and the tables."""

from __future__ import annotations

from pathlib import Path

import pytest
from pydantic import ValidationError

from evaluation import report
from onrecord.extractors.errors import ExtractionError
from onrecord.schemas import examples
from onrecord.schemas.attribution import Attribution, Resolution
from onrecord.schemas.claim import Claim
from onrecord.schemas.extraction import Extraction
from onrecord.schemas.spans import OffsetMap
from onrecord.schemas.speaker import Speaker, SpeakerMention
from tests.evaluation.records import Knowing, record
from tests.judges import __main__ as command
from tests.judges import case, suites
from tests.judges.acts import MISSING, NO_CUE, ActCase
from tests.judges.attributions import Variant
from tests.judges.case import Judged, faults, judge_cases, known_failures, read_cases, write_known_failures
from tests.judges.claims import AmountCase, CircumstanceCase, SentenceCase
from tests.judges.profiles import ProfileCase
from tests.judges.suites import tables

TEXT = "The doctor said the rash may spread."
RIGHT = {"text": TEXT, "cue": "said", "certainty": "possible", "hedges": ["may"], "tense": "present"}
ATTRIBUTION = Attribution.model_validate(examples.DIRECT)


def put(claim: Claim | None) -> Extraction:
    """A record of the doctor's words, with a claim."""
    found = record(TEXT, ("The doctor", "said", "the rash may spread"))
    plain = NO_CUE.model_copy(update={"text": "said", "spans": OffsetMap(TEXT).spans([(11, 15)])})
    one = found.attributions[0].model_copy(update={"act": "statement", "claim": claim, "cue": plain})
    return found.model_copy(update={"attributions": [one]})


POSSIBLE = put(Claim(text="", modality="possible", hedges=OffsetMap(TEXT).spans([(25, 28)]), tense="present"))


@pytest.mark.parametrize(
    ("change", "wrong"),
    [
        ({}, []),
        ({"act": "denial"}, ["act is statement, not denial"]),
        ({"stance": "doubting"}, ["stance is neutral, not doubting"]),
        ({"negated": True}, ["negated is no, not yes"]),
        ({"modality": "future"}, ["modality is asserted, not future"]),
        ({"certainty": "certain"}, ["certainty is possible, not certain"]),
        ({"hedges": []}, ["hedges is may, not none"]),
        ({"denied": True}, ["denied is no, not yes"]),
        ({"tense": "past"}, ["tense is present, not past"]),
        ({"future": True}, ["future is no, not yes"]),
        ({"cue": "rash"}, ["no record of the cue 'rash'"]),
        ({"unread": True, "tense": "past"}, []),
    ],
)
def test_each_fault_of_an_act_is_named(change: dict[str, object], wrong: list[str]) -> None:
    assert list(dict.fromkeys(faults(ActCase.model_validate(RIGHT | change).judge(POSSIBLE)))) == wrong


def test_a_cue_that_is_not_found_makes_all_fields_wrong() -> None:
    assert set(ActCase.model_validate(RIGHT | {"cue": None}).found(POSSIBLE).values()) == {MISSING}


@pytest.mark.parametrize(
    ("kind", "row"),
    [
        (ActCase, RIGHT | {"hedges": ["might"]}),
        (SentenceCase, {"text": "He left.", "cue": "said", "claim": "x"}),
        (ProfileCase, {"text": "Ann said no.", "source": "Ann"}),
        (ProfileCase, {"text": "Ann said no.", "source": "Ann", "role": "mayor"}),
    ],
)
def test_a_row_that_does_not_fit_its_text_is_refused(kind: type[case.Case], row: dict[str, object]) -> None:
    with pytest.raises(ValidationError, match=r"not in the text|nothing is checked"):
        kind.model_validate(row)


def test_faults_of_sentences_and_edits() -> None:
    right = SentenceCase(text=examples.ARTICLE, cue="told", claim="We are ahead of plan.")
    wrong = SentenceCase(text=examples.ARTICLE, cue="told", claim="We are late.", edits=("dropped",))
    assert right.judge_one(ATTRIBUTION) == {"text": None}
    assert all(wrong.judge_one(ATTRIBUTION).values())
    assert wrong.judge(record(examples.ARTICLE)) == {"text": "not found", "edits": "not found"}


def test_what_a_row_on_claims_leaves_out_must_not_be_found() -> None:
    assert CircumstanceCase(text="", cue="", addressee="reporters").judge_one(ATTRIBUTION)["addressee"] is None
    assert CircumstanceCase(text="", cue="").judge_one(ATTRIBUTION)["addressee"] is not None
    found = Attribution.model_validate(examples.INDIRECT)
    assert AmountCase(text="", cue="", dates=(("May", "date"),)).judge_one(found)["dates"] is None
    assert AmountCase(text="", cue="").judge_one(found)["dates"] is not None


def profiled() -> Extraction:
    """A record whose source is a resolved person, with a spokesman for a body."""
    text = "Bo Lund of the union said no."
    found = record(text, ("Bo Lund", "said", "no"))
    attribution = found.attributions[0]
    assert attribution.source is not None
    source = attribution.source.model_copy(update={"speaker_id": "s1", "on_behalf_of": "s2"})
    speakers = [
        Speaker(id=f"s{n}", name=name, named=True, type=kind, mentions=[mention(text, name)])
        for n, (name, kind) in enumerate((("Bo Lund", "person"), ("the union", "organization")), 1)
    ]
    resolution = Resolution(status="resolved")
    changed = attribution.model_copy(update={"source": source, "resolution": resolution})
    return found.model_copy(update={"attributions": [changed], "speakers": speakers})


def mention(text: str, words: str) -> SpeakerMention:
    [span] = OffsetMap(text).spans([(text.index(words), text.index(words) + len(words))])
    return SpeakerMention(**span.model_dump(), form="name")


@pytest.mark.parametrize(
    ("expected", "wrong"),
    [
        ({"type": "person", "role": "", "roster": "", "anonymous": False, "on_behalf_of": "union"}, []),
        ({"type": "author"}, ["type is 'person', not 'author'"]),
        ({"affiliation": "the union"}, ["affiliation is 'none', not 'the union'"]),
        ({"on_behalf_of": ""}, ["on_behalf_of is ['the union'], not 'none'"]),
        ({"spoken_by": "Bo"}, ["spoken_by is 'none', not 'Bo'"]),
        ({"source": "no", "type": "person"}, ["the source is not found"]),
    ],
)
def test_faults_of_speakers(expected: dict[str, object], wrong: list[str]) -> None:
    row = {"text": "Bo Lund of the union said no.", "source": "Bo Lund"} | expected
    assert faults(ProfileCase.model_validate(row).judge(profiled())) == wrong


def answer(text: str) -> Extraction | ExtractionError:
    """Nothing, or one attribution too many, or an error."""
    return ExtractionError("odd") if "odd" in text else record(text, *([("Bo", "said", "so")] if "Bo" in text else []))


VARIANTS = {
    f"rain/{name}/{number}": Variant(text=text, only=True)
    for name, texts in {"wet": ("It rained.", "This is odd."), "dry": ("Bo said so.",), "warm": ("Sun.",)}.items()
    for number, text in enumerate(texts, 1)
}


def test_every_case_is_read_and_judged_and_counted_by_file() -> None:
    records = read_cases(Knowing(answer), VARIANTS)
    judged = judge_cases(VARIANTS, records)
    assert [faults(one) for one in judged.values()] == [
        [], ["not read: odd"], ["one too many: 'Bo' | 'said' | 'so'"], [],
    ]  # fmt: skip
    assert tables("edge_cases", VARIANTS, records)["Edge cases"].rows == [
        ["rain", 3, 1, 4, 2, 0.5],
        ["all", 3, 1, 4, 2, 0.5],
    ]


def test_rows_are_counted_by_half_field_and_value() -> None:
    rows = {"cues/1": ActCase.model_validate(RIGHT), "fresh/1": ActCase.model_validate(RIGHT | {"act": "denial"})}
    found = tables("acts", rows, dict.fromkeys(rows, POSSIBLE))
    assert found["Acts"].rows[0] == ["act", 1, 1, 1.0, 1, 0, 0.0]
    assert ["act", "denial", 0, None, None, 1, None, 0.0] in found["Values"].rows
    assert ["act", "statement", 1, 1.0, 1.0, 0, 0.0, None] in found["Values"].rows


def test_known_failures_keep_their_reasons(tmp_path: Path) -> None:
    path = tmp_path / "known.toml"
    path.write_text('[nesting]\n"a/1" = "the parse"\n"a/2" = "mended"\n\n[acts]\n"c/1" = "other"\n', "utf-8")
    judged: dict[str, Judged] = {"a/1": {"x": "fault"}, "a/2": {"x": None}, "b/1": {"x": 'no "cue"', "y": "more"}}
    write_known_failures({"nesting": judged}, path)
    assert known_failures(path) == {
        "acts": {"c/1": "other"},
        "nesting": {"a/1": "the parse", "b/1": 'no "cue"; more'},
    }
    assert known_failures(tmp_path / "none.toml") == {}


def test_the_command_prints_and_writes(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(command, "load", lambda settings: Knowing(answer))
    monkeypatch.setattr(command, "SUITES", {"nesting": lambda: VARIANTS})
    monkeypatch.setattr(report, "LATEST", tmp_path)
    command.main(["nesting"])
    printed = capsys.readouterr().out
    assert "nesting/rain/dry/1: \"Bo said so.\"\n    one too many: 'Bo' | 'said' | 'so'" in printed
    assert "| all | 3 | 1 | 4 | 2 | 50.0 |" in printed
    assert report.read(tmp_path / "nesting.json")["nesting"].fingerprint == "abc"
    with pytest.raises(SystemExit):
        command.main(["no-such-suite"])


def test_an_id_may_not_be_used_twice(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    row = '[[case]]\nid = "one"\nnumber = 1\nabout = "It."\n[[case.variants]]\ntext = "Bo said so."\nonly = true\n'
    (tmp_path / "edge_cases").mkdir()
    (tmp_path / "edge_cases" / "both.toml").write_text(row + row, "utf-8")
    monkeypatch.setattr(suites, "CASES", tmp_path)
    with pytest.raises(ValueError, match="used twice"):
        suites.variants("edge_cases")

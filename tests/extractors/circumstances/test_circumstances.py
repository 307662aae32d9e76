"""Addressee, medium, time and place: each rule on its own example, and phrases that are none of them."""

from __future__ import annotations

import re
from collections.abc import Sequence

import pytest
from hypothesis import given

from corpora.conllu import read_conllu
from onrecord.extractors.analysis import Analysis
from onrecord.extractors.attributions import rules
from onrecord.extractors.attributions.spans.content_spans import content_spans
from onrecord.extractors.circumstances.rules import RULES
from onrecord.extractors.circumstances.stage import CircumstanceFinder
from onrecord.extractors.draft import AttributionDraft, Candidate, Draft, Selected
from onrecord.extractors.grammar.spans import spans
from tests.extractors.random_texts import analyses
from tests.extractors.records.test_records import WILD
from tests.extractors.sketches import conllu

FIELDS = ("addressee", "medium", "time", "place")
SAID = "She/PRON/nsubj/2 said/VERB/root/0"
THAT = "that/SCONJ/mark/{0} it/PRON/nsubj/{0} was/AUX/cop/{0} over/ADJ/ccomp/2"


def attributed(analysis: Analysis, cue: int, source: Sequence[int], content: Sequence[int]) -> AttributionDraft:
    """The attribution, with what the stage has found."""
    attribution = AttributionDraft(
        selected=Selected(Candidate(rules.CCOMP, cue, (cue,), tuple(source), tuple(content), "")),
        source=spans(analysis, source),
        cue=spans(analysis, (cue,)),
        content=content_spans(analysis, content),
        quotations=(),
        mode="indirect",
    )
    CircumstanceFinder()(Draft(analysis, attributions=[attribution]))
    return attribution


def said(phrase: str, entity: str | None = None, verb: str = SAID) -> tuple[dict[str, str], list[str]]:
    """The results of a phrase between `She said` and `that it was over`: fields, and the rules' ids."""
    words = f"{verb} {phrase} ".split()
    last = len(words) + 4
    rows = conllu(" ".join((*words, THAT.format(last)))).replace("told\ttold", "told\ttell")
    if entity is not None:
        name, label = entity.split("/")
        rows = re.sub(rf"(?m)^(\d+\t{name}\t.*\t)_$", rf"\1Entity={label}", rows)
    analysis = read_conllu(rows)
    content = range(len(words), last)
    attribution = attributed(analysis, 1, [0] if verb == SAID else [], content)
    found = {
        field: " ".join(analysis.text[a:b] for a, b in getattr(attribution.circumstances, field)) for field in FIELDS
    }
    return {field: text for field, text in found.items() if text}, [one.rule.id for one in attribution.decisions]


EXAMPLES = [
    ("addressee.object", "reporters/NOUN/obj/2", None, "She/PRON/nsubj/2 told/VERB/root/0"),
    ("addressee.subject", "", None, "Reporters/NOUN/nsubj:pass/2 told/VERB/root/0"),
    ("addressee.to", "to/ADP/case/5 the/DET/det/5 judge/NOUN/obl/2", None, SAID),
    ("medium.carrier", "in/ADP/case/5 a/DET/det/5 statement/NOUN/obl/2", None, SAID),
    ("medium.platform", "on/ADP/case/4 Telegram/PROPN/obl/2", None, SAID),
    ("medium.means", "by/ADP/case/4 email/NOUN/obl/2", None, SAID),
    ("time.date", "on/ADP/case/4 Monday/PROPN/obl/2", None, SAID),
    ("time.adverb", "later/ADV/advmod/2", None, SAID),
    ("time.event", "after/ADP/case/5 the/DET/det/5 vote/NOUN/obl/2", None, SAID),
    ("place.name", "in/ADP/case/4 Geneva/PROPN/obl/2", "Geneva/GPE", SAID),
    ("place.noun", "outside/ADP/case/5 the/DET/det/5 court/NOUN/obl/2", None, SAID),
    ("place.occasion", "at/ADP/case/5 a/DET/det/5 rally/NOUN/obl/2 in/ADP/case/7 Ohio/PROPN/nmod/5", "Ohio/GPE", SAID),
]


@pytest.mark.parametrize(("rule", "phrase", "entity", "verb"), EXAMPLES, ids=lambda value: value if value else "-")
def test_each_rule_on_its_example(rule: str, phrase: str, entity: str | None, verb: str) -> None:
    [shown] = [one for one in RULES if one.id == rule]
    found, ids = said(phrase, entity, verb)
    [words] = re.findall(r"\{(.+)\}", shown.example)
    assert found == {shown.family.value: words}
    assert rule in ids


def test_every_rule_has_its_example() -> None:
    assert sorted(rule.id for rule in RULES) == sorted(one[0] for one in EXAMPLES)


@pytest.mark.parametrize(
    ("phrase", "verb"),
    [
        pytest.param("in/ADP/case/4 response/NOUN/obl/2", SAID, id="no medium"),
        pytest.param("in/ADP/case/5 low/ADJ/amod/5 voice/NOUN/obl/2", SAID, id="manner"),
        pytest.param("under/ADP/case/4 oath/NOUN/obl/2", SAID, id="under oath"),
        pytest.param("again/ADV/advmod/2", SAID, id="an adverb of another kind"),
        pytest.param("for/ADP/case/5 three/NUM/nummod/5 hours/NOUN/obl/2", SAID, id="how long is no when"),
        pytest.param("to/ADP/case/5 his/PRON/nmod:poss/5 surprise/NOUN/obl/2", SAID, id="nobody"),
        pytest.param("it/PRON/obj/2", "She/PRON/nsubj/2 told/VERB/root/0", id="no one"),
        pytest.param("reporters/NOUN/obj/2", "She/PRON/nsubj/2 accused/VERB/root/0", id="whom it is about"),
    ],
)
def test_what_says_none_of_it(phrase: str, verb: str) -> None:
    assert said(phrase, verb=verb) == ({}, [])


def test_a_time_inside_a_medium_is_taken_out_of_it() -> None:
    phrase = "in/ADP/case/5 a/DET/det/5 tweet/NOUN/obl/2 on/ADP/case/7 Friday/PROPN/nmod/5"
    assert said(phrase)[0] == {"medium": "in a tweet", "time": "on Friday"}


def test_a_letter_names_its_addressee() -> None:
    phrase = "in/ADP/case/5 a/DET/det/5 letter/NOUN/obl/2 to/ADP/case/8 the/DET/det/8 council/NOUN/nmod/5"
    assert said(phrase)[0] == {"medium": "in a letter to the council", "addressee": "the council"}


def test_an_early_hour_leads_in_a_time() -> None:
    phrase = "late/ADV/advmod/5 on/ADP/case/5 Monday/PROPN/obl/2"
    assert said(phrase)[0] == {"time": "late on Monday"}


def test_a_time_below_the_issue_of_a_document_is_found() -> None:
    phrase = "in/ADP/case/5 a/DET/det/5 statement/NOUN/obl/2 {}/VERB/acl/5 on/ADP/case/8 Monday/PROPN/obl/6"
    assert said(phrase.format("issue"))[0] == {"medium": "in a statement", "time": "on Monday"}
    assert said(phrase.format("burn"))[0] == {"medium": "in a statement"}


def test_a_time_next_to_the_cue_is_its_own_even_if_parsed_below_the_content() -> None:
    assert said("Monday/PROPN/obl/7")[0] == {"time": "Monday"}


def test_verbs_next_to_the_cue_have_its_circumstances() -> None:
    speaking = "speak/VERB/advcl/2 in/ADP/case/6 a/DET/det/6 interview/NOUN/obl/3"
    assert said(speaking)[0] == {"medium": "in a interview"}
    assert said(speaking.replace("speak", "bow"))[0] == {}


def test_coordinated_addressees_are_one_phrase() -> None:
    assert said("to/ADP/case/5 the/DET/det/5 judge/NOUN/obl/2 and/CCONJ/cc/7 jury/NOUN/conj/5")[0] == {
        "addressee": "the judge and jury"
    }


def test_phrases_of_the_content_are_not_the_cues() -> None:
    rows = conllu(
        "She/PRON/nsubj/2 said/VERB/root/0 rents/NOUN/nsubj/4 fell/VERB/ccomp/2 on/ADP/case/6 Monday/PROPN/obl/4"
    )
    assert not attributed(read_conllu(rows), 1, [0], range(2, 6)).decisions


def test_what_is_according_to_someone_has_no_circumstances() -> None:
    rows = conllu(
        "Rents/NOUN/nsubj/2 fell/VERB/root/0 Monday/PROPN/obl/2 according/VERB/case/6 to/ADP/fixed/4 her/PRON/obl/2"
    )
    assert not attributed(read_conllu(rows), 3, [5], range(3)).decisions


@given(analyses())
def test_circumstances_are_spans_of_the_text_in_their_order(analysis: Analysis) -> None:
    draft = Draft(analysis)
    for stage in WILD:
        stage(draft)
    for attribution in draft.attributions:
        for field in FIELDS:
            found = getattr(attribution.circumstances, field)
            assert list(found) == sorted(found)
            assert all(0 <= start < end <= len(analysis.text) for start, end in found)

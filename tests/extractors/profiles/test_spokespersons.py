"""Persons who convey an attribution for its speaker, or on whose behalf it is made, on parses in a line."""

from __future__ import annotations

from dataclasses import replace

import pytest

from onrecord.extractors.attributions import rules as constructions
from onrecord.extractors.draft import AttributionDraft, Candidate, Selected
from onrecord.extractors.nouns import load_nouns
from onrecord.extractors.profiles.spokespersons import ON_BEHALF_OF, SPOKEN_BY, links
from onrecord.extractors.profiles.text_view import TextView
from tests.extractors.sketches import sketch
from tests.rows import named


def linked(line: str, content: tuple[int, ...] = ()) -> list[tuple[str, str]]:
    """The links of the root's attribution, whose source is its subject, by their heads; `Reed` is a person."""
    analysis = sketch(line)
    entities = named(analysis.text, analysis.tokens, [("PERSON", "Reed")] if "Reed" in analysis.text else [])
    analysis = replace(analysis, entities=tuple(entities))
    verb = next(token.index for token in analysis.tokens if token.deprel == "root")
    source = tuple(token.index for token in analysis.dependents(verb, "nsubj"))
    candidate = Candidate(constructions.CCOMP, verb, (verb,), source, content, "")
    attribution = AttributionDraft(Selected(candidate), (), (), (), (), "indirect")
    found = links(TextView(analysis, load_nouns()), attribution)
    return [(link.kind, analysis.tokens[link.head].text) for link in found]


MINISTER = "Minister/PROPN/nsubj/2 said/VERB/root/0"
BEHALF = "on/ADP/case/6 behalf/NOUN/fixed/3 of/ADP/fixed/3 {}/obl/2"


@pytest.mark.parametrize(
    ("phrase", "expected"),
    [
        pytest.param("through/ADP/case/5 a/DET/det/5 lawyer/NOUN/obl/2", [(SPOKEN_BY, "lawyer")], id="through"),
        pytest.param("via/ADP/case/4 Reed/PROPN/obl/2", [(SPOKEN_BY, "Reed")], id="via a name"),
        pytest.param("through/ADP/case/4 her/PRON/obl/2", [(SPOKEN_BY, "her")], id="via a pronoun"),
        pytest.param("through/ADP/case/5 a/DET/det/5 window/NOUN/obl/2", [], id="through a thing"),
        pytest.param("through/ADP/case/4 it/PRON/obl/2", [], id="through it"),
        pytest.param("with/ADP/case/5 a/DET/det/5 lawyer/NOUN/obl/2", [], id="with"),
        pytest.param(BEHALF.format("miners/NOUN"), [(ON_BEHALF_OF, "miners")], id="on behalf of"),
        pytest.param(
            "on/ADP/case/5 her/PRON/nmod:poss/5 behalf/NOUN/obl/2", [(ON_BEHALF_OF, "her")], id="on her behalf"
        ),
        pytest.param(
            "in/ADP/case/5 a/DET/det/5 letter/NOUN/obl/2 read/VERB/acl/5 by/ADP/case/9 the/DET/det/9"
            " pastor/NOUN/obl:agent/6",
            [(SPOKEN_BY, "pastor")],
            id="read by",
        ),
        pytest.param(
            "in/ADP/case/5 a/DET/det/5 letter/NOUN/obl/2 seen/VERB/acl/5 by/ADP/case/9 the/DET/det/9"
            " pastor/NOUN/obl:agent/6",
            [],
            id="seen by",
        ),
        pytest.param(
            "in/ADP/case/5 a/DET/det/5 letter/NOUN/obl/2 through/ADP/case/8 a/DET/det/8 lawyer/NOUN/nmod/5",
            [(SPOKEN_BY, "lawyer")],
            id="a letter through",
        ),
        pytest.param(
            "speak/VERB/advcl/2 for/ADP/case/6 the/DET/det/6 council/NOUN/obl/3",
            [(ON_BEHALF_OF, "council")],
            id="speaking for",
        ),
        pytest.param("speak/VERB/advcl/2 for/ADP/case/5 hours/NOUN/obl/3", [], id="speaking for hours"),
        pytest.param(
            "speak/VERB/advcl/2 through/ADP/case/6 an/DET/det/6 interpreter/NOUN/obl/3",
            [(SPOKEN_BY, "interpreter")],
            id="speaking through",
        ),
        pytest.param(
            "as/SCONJ/mark/4 relay/VERB/advcl/2 by/ADP/case/7 her/PRON/nmod:poss/7 aide/NOUN/obl:agent/4",
            [(SPOKEN_BY, "aide")],
            id="as relayed by",
        ),
        pytest.param(
            "as/SCONJ/mark/4 heard/VERB/advcl/2 by/ADP/case/7 her/PRON/nmod:poss/7 aide/NOUN/obl:agent/4",
            [],
            id="as heard by",
        ),
    ],
)
def test_phrases_that_name_a_spokesperson(phrase: str, expected: list[tuple[str, str]]) -> None:
    assert linked(f"{MINISTER} {phrase}") == expected


def test_a_phrase_below_the_source_counts_and_one_of_the_content_does_not() -> None:
    line = (
        "Minister/PROPN/nsubj/5 through/ADP/case/4 a/DET/det/4 lawyer/NOUN/nmod/1 said/VERB/root/0"
        " through/ADP/case/8 a/DET/det/8 spokesman/NOUN/obl/5"
    )
    assert linked(line) == [(SPOKEN_BY, "spokesman"), (SPOKEN_BY, "lawyer")]
    assert linked(line, content=(5, 6, 7)) == [(SPOKEN_BY, "lawyer")]

"""Formulas that withhold a name, their reasons and their speakers, and descriptions of unnamed people."""

from __future__ import annotations

import pytest

from onrecord.extractors.attributions import rules as constructions
from onrecord.extractors.draft import AttributionDraft, Candidate, Draft, Selected, SpeakerDraft
from onrecord.extractors.nouns import load_nouns
from onrecord.extractors.profiles.anonymity import FormulaSpeakers, are_withheld, formulas, is_indefinite
from onrecord.extractors.profiles.descriptors import descriptors
from onrecord.extractors.profiles.text_view import TextView
from tests.extractors.sketches import sketch

AIDE = "An/DET/det/2 aide/NOUN/nsubj/{} who/PRON/nsubj/4 asked/VERB/acl:relcl/2 not/PART/advmod/7 to/PART/mark/7"
AIDE += " be/AUX/xcomp/4 named/VERB/xcomp/4"

ASKED = "The/DET/det/2 aide/NOUN/nsubj/3 asked/VERB/root/0 not/PART/advmod/6 to/PART/mark/6 be/AUX/xcomp/3"
ASKED += " named/VERB/xcomp/3"


def viewed(line: str) -> TextView:
    return TextView(sketch(line), load_nouns())


def reason(line: str) -> str | None:
    """The reason of the only formula of a text; None without one."""
    view = viewed(line)
    found = list(formulas(view))
    assert len(found) <= 1
    return view.analysis.text[slice(*found[0].reason)] if found else None


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        pytest.param(f"{AIDE.format(9)} agreed/VERB/root/0", "who asked not to be named", id="no reason"),
        pytest.param(
            f"{AIDE.format(13)} because/SCONJ/mark/12 talks/NOUN/nsubj/12 are/AUX/cop/12 private/ADJ/advcl/4"
            " agreed/VERB/root/0",
            "because talks are private",
            id="because",
        ),
        pytest.param(
            f"{ASKED} for/ADP/case/9 fear/NOUN/obl/4 of/ADP/case/11 reprisals/NOUN/nmod/9 ./PUNCT/punct/3",
            "for fear of reprisals",
            id="for fear of",
        ),
        pytest.param(
            f"{ASKED} ,/PUNCT/punct/9 citing/VERB/advcl/4 reprisals/NOUN/obj/9 ./PUNCT/punct/3",
            "citing reprisals",
            id="citing, after a comma",
        ),
        pytest.param(
            f"{ASKED} to/PART/mark/9 discuss/VERB/advcl/4 talks/NOUN/obj/9 ./PUNCT/punct/3",
            "asked not to be named to discuss talks",
            id="a purpose is part of the reason",
        ),
        pytest.param("An/DET/det/2 aide/NOUN/nsubj/4 has/AUX/aux/4 agreed/VERB/root/0", None, id="no formula"),
    ],
)
def test_the_reason_of_a_formula(line: str, expected: str | None) -> None:
    assert reason(line) == expected


def test_of_several_formulas_in_a_sentence_the_first_counts() -> None:
    twice = (
        f"{AIDE.format(9)} spoke/VERB/root/0 on/ADP/case/11 condition/NOUN/obl/9 of/ADP/case/13 anonymity/NOUN/nmod/11"
    )
    view = viewed(twice)
    [found] = formulas(view)
    assert view.token(found.first).text == "asked"


def speaker_of(line: str, *said_by: str) -> str | None:
    """The speaker of a text's formula; an unnamed speaker for each of these nouns, with its attribution at the root."""
    view = viewed(line)
    tokens = view.analysis.tokens
    verb = next(token.index for token in tokens if token.deprel == "root")
    heads = {token.text: token.index for token in tokens}
    described = []
    draft = Draft(view.analysis)
    for noun in said_by:
        start, end = tokens[heads[noun]].start, tokens[heads[noun]].end
        speaker = SpeakerDraft(noun, "person", [(start, end, "nominal")], named=False)
        candidate = Candidate(constructions.CCOMP, verb, (verb,), (heads[noun],), (), "")
        draft.attributions.append(AttributionDraft(Selected(candidate), (), (), (), (), "indirect", speaker=speaker))
        described.append(descriptors(view, speaker))
    [formula] = formulas(view)
    found = FormulaSpeakers(view, draft, described).of(formula)
    return found.name if found else None


def test_a_formula_is_of_the_noun_whose_clause_it_is_in() -> None:
    line = f"{AIDE.format(9)} told/VERB/root/0 a/DET/det/11 reporter/NOUN/obj/9"
    assert speaker_of(line, "aide", "reporter") == "aide"


def test_a_formula_is_of_the_only_unnamed_speaker_of_its_sentence() -> None:
    line = (
        "The/DET/det/2 aide/NOUN/nsubj/3 agreed/VERB/root/0 on/ADP/case/5 condition/NOUN/obl/3 of/ADP/case/7"
        " anonymity/NOUN/nmod/5"
    )
    assert speaker_of(line, "aide") == "aide"


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("a/DET/det/3 senior/ADJ/amod/3 official/NOUN/root/0", True),
        ("one/NUM/nummod/2 resident/NOUN/root/0", True),
        ("officials/NOUN/root/0", False),
        ("official/NOUN/root/0", True),
        ("the/DET/det/2 official/NOUN/root/0", False),
        ("her/PRON/nmod:poss/2 spokesman/NOUN/root/0", False),
        ("miner/NOUN/root/0", False),
        ("someone/PRON/root/0", True),
    ],
)
def test_indefinite_descriptions(line: str, expected: bool) -> None:
    view = viewed(line)
    assert is_indefinite(view, len(view.analysis.tokens) - 1) == expected


PLURAL = "people/NOUN:NNS/root/0"


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        (f"three/NUM/nummod/2 {PLURAL}", True),
        (f"several/ADJ/amod/2 {PLURAL}", True),
        (f"many/ADJ/amod/2 {PLURAL}", False),
        (f"400/NUM/nummod/2 {PLURAL}", False),
        (f"two/NUM/nummod/2 {PLURAL} of/ADP/case/4 ten/NUM/nmod/2", False),
        (f"the/DET/det/2 {PLURAL}", False),
    ],
)
def test_a_small_number_of_unnamed_people_is_withheld(line: str, expected: bool) -> None:
    assert are_withheld(viewed(line), 1) == expected

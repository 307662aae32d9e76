"""Profiles of speakers, over parses written by hand."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import pytest

from onrecord.extractors.analysis import Analysis
from onrecord.extractors.attributions import rules
from onrecord.extractors.draft import AttributionDraft, Candidate, Draft, Selected, SpeakerDraft
from onrecord.extractors.grammar.spans import spans
from onrecord.extractors.options import ExtractionOptions
from onrecord.extractors.profiles.stage import Profiles
from tests.extractors.sketches import sketch
from tests.rows import named

KREMLIN = (
    "Kremlin/PROPN/compound/2 spokesman/NOUN/nmod:desc/3 Ilir/PROPN/nsubj/5 Hoxha/PROPN/flat/3 agreed/VERB/root/0"
    " ./PUNCT/punct/5"
)
ENGINEER = (
    "Ana/PROPN/nsubj/9 Reis/PROPN/flat/1 ,/PUNCT/punct/4 engineer/NOUN/appos/1 of/ADP/case/7 the/DET/det/7"
    " port/NOUN/nmod/4 ,/PUNCT/punct/1 agreed/VERB/root/0"
)
AUTHORITY = ENGINEER.replace("port/NOUN", "authority/NOUN")
HIDDEN = (
    "An/DET/det/2 aide/NOUN/nsubj/9 who/PRON/nsubj/4 asked/VERB/acl:relcl/2 not/PART/advmod/7 to/PART/mark/7"
    " be/AUX/xcomp/4 named/VERB/xcomp/4 agreed/VERB/root/0"
)
THROUGH = (
    "The/DET/det/2 ministry/NOUN/nsubj/3 said/VERB/root/0 through/ADP/case/6 a/DET/det/6 spokesman/NOUN/obl/3"
    " that/SCONJ/mark/8 rain/VERB/ccomp/3"
)
TEARS = THROUGH.replace("spokesman/NOUN", "window/NOUN")


def profiled(
    text: str, name: str, entities: Sequence[tuple[str, str]] = (), form: str = "name", explain: bool = False
) -> Draft:
    """The draft of a sketch with one speaker, whose source is the subject, after the stage."""
    parsed = sketch(text)
    parsed = replace(parsed, entities=tuple(named(parsed.text, parsed.tokens, entities)))
    start = parsed.text.index(name)
    draft = Draft(parsed, ExtractionOptions(explain=explain))
    draft.speakers = [SpeakerDraft(name, None, [(start, start + len(name), form)], named=form == "name")]
    draft.attributions = [_attribution(parsed, draft.speakers[0])]
    Profiles()(draft)
    return draft


def _attribution(parsed: Analysis, speaker: SpeakerDraft) -> AttributionDraft:
    verb = next(t.index for t in parsed.tokens if t.deprel == "root")
    source = next(t.index for t in parsed.tokens if t.deprel == "nsubj" and t.head == verb)
    content = tuple(i for t in parsed.dependents(verb, "ccomp") for i in parsed.subtree(t.index))
    candidate = Candidate(rules.CCOMP, verb, (verb,), (source,), content, "")
    who, cue, what = (spans(parsed, tokens) for tokens in ((source,), (verb,), content))
    return AttributionDraft(Selected(candidate), who, cue, what, (), "indirect", speaker=speaker)


def words(draft: Draft, span: tuple[int, int] | None) -> str | None:
    return None if span is None else draft.analysis.text[slice(*span)]


CABINET = (
    "{}/PROPN/compound/3 Cabinet/PROPN/compound/3 Secretary/PROPN/nmod:desc/4 Ana/PROPN/nsubj/6 Reis/PROPN/flat/4"
    " said/VERB/root/0 so/ADV/ccomp/6"
)

AUDITOR = (
    "The/DET/det/2 Comptroller/PROPN/nsubj/9 and/CCONJ/cc/4 Auditor/PROPN/conj/2 General/PROPN/flat/4 ,/PUNCT/punct/7"
    " Ana/PROPN/appos/2 Reis/PROPN/flat/7 agreed/VERB/root/0"
)
STAFF = (
    "Ana/PROPN/nsubj/8 Reis/PROPN/flat/1 ,/PUNCT/punct/5 former/ADJ/amod/5 chief/NOUN/appos/1 of/ADP/case/7"
    " staff/NOUN/nmod/5 agreed/VERB/root/0"
)


POLICY = (
    "Ana/PROPN/nsubj/8 Reis/PROPN/flat/1 ,/PUNCT/punct/4 director/NOUN/appos/1 of/ADP/case/7 public/ADJ/amod/7"
    " policy/NOUN/nmod/4 agreed/VERB/root/0"
)
TRADE = (
    "Ana/PROPN/nsubj/11 Reis/PROPN/flat/1 ,/PUNCT/punct/5 the/DET/det/5 secretary/NOUN/appos/1 for/ADP/case/7"
    " trade/NOUN/nmod/5 of/ADP/case/10 the/DET/det/10 union/NOUN/nmod/5 agreed/VERB/root/0"
)
GENERAL = (
    "Ana/PROPN/nsubj/8 Reis/PROPN/flat/1 ,/PUNCT/punct/4 attorney/NOUN/appos/1 general/ADJ/amod/4 of/ADP/case/7"
    " Oslo/PROPN/nmod/4 agreed/VERB/root/0"
)
MARKETING = (
    "Delta/PROPN/compound/3 Marketing/PROPN/compound/3 Manager/PROPN/nmod:desc/4 Ana/PROPN/nsubj/6 Reis/PROPN/flat/4"
    " said/VERB/root/0 so/ADV/ccomp/6"
)
DASH = (
    "then/ADV/advmod/3 -/PUNCT/punct/3 president/NOUN/nmod:desc/4 Ana/PROPN/nsubj/6 Reis/PROPN/flat/4"
    " agreed/VERB/root/0"
)
GUEST = "Volvo/PROPN/nmod:poss/3 's/PART/case/1 Ana/PROPN/nsubj/5 Reis/PROPN/flat/3 agreed/VERB/root/0"
PLACED = (
    "Ana/PROPN/nsubj/9 Reis/PROPN/flat/1 ,/PUNCT/punct/4 analyst/NOUN/appos/1 at/ADP/case/6 Hanul/PROPN/nmod/4"
    " in/ADP/case/8 Seoul/PROPN/nmod/6 agreed/VERB/root/0"
)
RANKED = (
    "Gen./PROPN/nmod:desc/2 Ana/PROPN/nsubj/9 Reis/PROPN/flat/2 ,/PUNCT/punct/5 chief/NOUN/appos/2 of/ADP/case/8"
    " the/DET/det/8 port/NOUN/nmod/5 agreed/VERB/root/0"
).replace("port", "army")
BISHOP = (
    "Rev./PROPN/nmod:desc/2 Ana/PROPN/nsubj/6 Reis/PROPN/flat/2 ,/PUNCT/punct/5 Archbishop/PROPN/appos/2"
    " agreed/VERB/root/0"
)
POLICE = (
    "police/NOUN/compound/2 commander/NOUN/nmod:desc/3 Superintendent/PROPN/nmod:desc/4 Ana/PROPN/nsubj/6"
    " Reis/PROPN/flat/4 agreed/VERB/root/0"
)
PARTNER = (
    "Ana/PROPN/nsubj/6 Reis/PROPN/flat/1 ,/PUNCT/punct/5 her/PRON/nmod:poss/5 partner/NOUN/appos/1 agreed/VERB/root/0"
)

WITHOUT = (
    "Ana/PROPN/nsubj/7 Reis/PROPN/flat/1 ,/PUNCT/punct/4 minister/NOUN/appos/1 without/ADP/case/6"
    " portfolio/NOUN/nmod/4 agreed/VERB/root/0"
)
TWO = (
    "Ana/PROPN/nsubj/9 Reis/PROPN/flat/1 ,/PUNCT/punct/4 president/NOUN/appos/1 and/CCONJ/cc/7 chief/ADJ/amod/7"
    " executive/NOUN/conj/4 ,/PUNCT/punct/1 agreed/VERB/root/0"
)
FIELDS = (
    "Ana/PROPN/nsubj/10 Reis/PROPN/flat/1 ,/PUNCT/punct/8 chief/ADJ/amod/8 scientific/ADJ/amod/8 and/CCONJ/cc/7"
    " medical/ADJ/conj/5 officer/NOUN/appos/1 ,/PUNCT/punct/1 agreed/VERB/root/0"
)
FIELD = "Ana/PROPN/nsubj/6 Reis/PROPN/flat/1 ,/PUNCT/punct/5 {}/ADJ/amod/5 adviser/NOUN/appos/1 agreed/VERB/root/0"
UNKNOWN = (
    "Xerxo/PROPN/compound/3 Quill/PROPN/flat/1 analyst/NOUN/nmod:desc/4 Ana/PROPN/nsubj/6 Reis/PROPN/flat/4"
    " agreed/VERB/root/0"
)
MINING = "{}/PROPN/compound/2 Minister/PROPN/nmod:desc/3 Ana/PROPN/nsubj/5 Reis/PROPN/flat/3 agreed/VERB/root/0"
LABOUR = (
    "Minister/PROPN/nmod:desc/6 for/ADP/case/3 Enterprise/PROPN/nmod/1 and/CCONJ/cc/5 Roads/PROPN/conj/3"
    " Ana/PROPN/nsubj/8 Reis/PROPN/flat/6 agreed/VERB/root/0"
)
PANEL = (
    "Ana/PROPN/nsubj/10 Reis/PROPN/flat/1 ,/PUNCT/punct/4 chair/NOUN/appos/1 of/ADP/case/7 the/DET/det/7"
    " committee/NOUN/nmod/4 on/ADP/case/9 trade/NOUN/nmod/7 agreed/VERB/root/0"
)
GROUP = (
    "Ana/PROPN/nsubj/9 Reis/PROPN/flat/1 ,/PUNCT/punct/8 Volvo/PROPN/nmod:poss/8 's/PART/case/4 group/NOUN/compound/8"
    " chief/ADJ/amod/8 officer/NOUN/appos/1 agreed/VERB/root/0"
)


@pytest.mark.parametrize(
    ("text", "name", "entities", "role", "affiliation"),
    [
        (AUDITOR, "Ana Reis", [("PERSON", "Ana Reis")], "Comptroller and Auditor General", None),
        (STAFF, "Ana Reis", [("PERSON", "Ana Reis")], "chief of staff", None),
        (KREMLIN, "Ilir Hoxha", [("ORG", "Kremlin"), ("PERSON", "Ilir Hoxha")], "spokesman", "Kremlin"),
        (AUTHORITY, "Ana Reis", [("PERSON", "Ana Reis")], "engineer", "the authority"),
        (ENGINEER, "Ana Reis", [("PERSON", "Ana Reis")], "engineer", None),
        (POLICY, "Ana Reis", [("PERSON", "Ana Reis")], "director of public policy", None),
        (TRADE, "Ana Reis", [("PERSON", "Ana Reis")], "secretary for trade", "the union"),
        (GENERAL, "Ana Reis", [("PERSON", "Ana Reis"), ("GPE", "Oslo")], "attorney general", "Oslo"),
        (MARKETING, "Ana Reis", [("ORG", "Delta Marketing"), ("PERSON", "Ana Reis")], "Marketing Manager", "Delta"),
        (DASH, "Ana Reis", [("PERSON", "Ana Reis")], "president", None),
        (GUEST, "Ana Reis", [("ORG", "Volvo"), ("PERSON", "Ana Reis")], None, "Volvo"),
        (PLACED, "Ana Reis", [("PERSON", "Ana Reis"), ("ORG", "Hanul"), ("GPE", "Seoul")], "analyst", "Hanul"),
        (RANKED, "Ana Reis", [("PERSON", "Ana Reis")], "chief", "the army"),
        (BISHOP, "Ana Reis", [("PERSON", "Ana Reis")], "Archbishop", None),
        (POLICE, "Ana Reis", [("PERSON", "Ana Reis")], "commander", "police"),
        (PARTNER, "Ana Reis", [("PERSON", "Ana Reis")], None, None),
        (
            CABINET.format("Water"),
            "Ana Reis",
            [("ORG", "Water Cabinet"), ("PERSON", "Ana Reis")],
            "Water Cabinet Secretary",
            None,
        ),
        (WITHOUT, "Ana Reis", [("PERSON", "Ana Reis")], "minister without portfolio", None),
        (TWO, "Ana Reis", [("PERSON", "Ana Reis")], "president and chief executive", None),
        (FIELDS, "Ana Reis", [("PERSON", "Ana Reis")], "chief scientific and medical officer", None),
        (FIELD.format("diplomatic"), "Ana Reis", [("PERSON", "Ana Reis")], "diplomatic adviser", None),
        (FIELD.format("angry"), "Ana Reis", [("PERSON", "Ana Reis")], "adviser", None),
        (UNKNOWN, "Ana Reis", [("PERSON", "Xerxo Quill"), ("PERSON", "Ana Reis")], "analyst", "Xerxo Quill"),
        (MINING.format("Mining"), "Ana Reis", [("PERSON", "Ana Reis")], "Mining Minister", None),
        (MINING.format("Oslo"), "Ana Reis", [("GPE", "Oslo"), ("PERSON", "Ana Reis")], "Minister", "Oslo"),
        (LABOUR, "Ana Reis", [("PERSON", "Ana Reis")], "Minister for Enterprise and Roads", None),
        (PANEL, "Ana Reis", [("PERSON", "Ana Reis")], "chair", "the committee on trade"),
        (GROUP, "Ana Reis", [("PERSON", "Ana Reis"), ("ORG", "Volvo")], "group chief officer", "Volvo"),
        (CABINET.format("Roads"), "Ana Reis", [("PERSON", "Ana Reis")], "Roads Cabinet Secretary", None),
        (
            CABINET.format("Kenya"),
            "Ana Reis",
            [("GPE", "Kenya"), ("PERSON", "Ana Reis")],
            "Cabinet Secretary",
            "Kenya",
        ),
    ],
    ids=[
        "an office of two",
        "what an office ends in",
        "title",
        "apposition",
        "of a thing that nobody speaks for",
        "what an office is of",
        "what an office is for",
        "an adjective after the office",
        "a function that is taken for a part of the body",
        "a dash before the office",
        "a body that possesses a name",
        "a body with its place",
        "a rank before the office",
        "an office like a rank",
        "a rank after the office",
        "a partner of nothing",
        "an office cut by a name",
        "an office without a field",
        "two offices",
        "two fields of an office",
        "the field of an office",
        "what somebody is like",
        "a body taken for a person",
        "a minister's field",
        "a minister's country",
        "two fields with capitals",
        "what a panel is on",
        "an office of a whole group",
        "a portfolio",
        "a country",
    ],
)
def test_office_and_body(
    text: str, name: str, entities: list[tuple[str, str]], role: str | None, affiliation: str | None
) -> None:
    draft = profiled(text, name, entities)
    [speaker] = draft.speakers
    assert speaker.type == "person"
    assert (words(draft, speaker.role), words(draft, speaker.affiliation)) == (role, affiliation)


def test_a_name_kept_back_has_its_reason() -> None:
    draft = profiled(HIDDEN, "An aide", form="nominal")
    [speaker] = draft.speakers
    assert (speaker.type, speaker.anonymous) == ("unnamed_person", True)
    assert words(draft, speaker.anonymity_reason) == "who asked not to be named"


def test_somebody_conveys_what_another_says() -> None:
    draft = profiled(THROUGH, "The ministry", form="nominal")
    [attribution] = draft.attributions
    assert [speaker.name for speaker in draft.speakers] == ["The ministry", "a spokesman"]
    assert [speaker.type for speaker in draft.speakers] == ["government", "unnamed_person"]
    assert [attribution.speaker, attribution.spoken_by] == draft.speakers


def test_nothing_conveys_that_is_nobody() -> None:
    draft = profiled(TEARS, "The ministry", form="nominal")
    assert draft.attributions[0].spoken_by is None
    assert len(draft.speakers) == 1


def test_decisions_are_explained_if_requested() -> None:
    found = profiled(KREMLIN, "Ilir Hoxha", [("PERSON", "Ilir Hoxha")], explain=True).attributions[0].decisions
    assert [(one.about, one.value) for one in found][:2] == [
        ("speaker.type", "person"),
        ("speaker.role", "spokesman"),
    ]
    assert profiled(KREMLIN, "Ilir Hoxha", [("PERSON", "Ilir Hoxha")]).attributions[0].decisions == []


@pytest.mark.parametrize(
    ("name", "label", "expected"),
    [
        ("Oslo", "GPE", "government"), ("Kremlin", "ORG", "government"), ("Kremlin", "PERSON", "government"),
        ("Volvo", "ORG", "organization"), ("Danes", "NORP", "group"), ("Reyes", "PERSON", "person"),
    ],
)  # fmt: skip
def test_the_type_of_a_name(name: str, label: str, expected: str) -> None:
    draft = profiled(f"{name}/PROPN/nsubj/2 agreed/VERB/root/0", name, [(label, name)])
    assert draft.speakers[0].type == expected


@pytest.mark.parametrize(
    ("name", "noun", "expected"),
    [
        ("Kestrel", "charity", "organization"), ("Kestrel", "carpenter", "person"), ("Kestrel", "charities", "person"),
        ("Ada Kestrel", "charity", "person"),
    ],
)  # fmt: skip
def test_the_type_of_a_name_taken_for_a_person_that_a_noun_describes(name: str, noun: str, expected: str) -> None:
    *given, last = name.split()
    head = len(given) + 1
    words = [f"{word}/PROPN/compound/{head}" for word in given]
    rest = f"{last}/PROPN/nsubj/{head + 3} a/DET/det/{head + 2} {noun}/NOUN/appos/{head} agreed/VERB/root/0"
    draft = profiled(" ".join([*words, rest]), name, [("PERSON", name)])
    assert draft.speakers[0].type == expected


@pytest.mark.parametrize(
    ("noun", "expected"),
    [
        ("report", "document"), ("newspaper", "organization"), ("percent", "group"),
        ("ministry", "government"), ("bank", "organization"), ("family", "group"),
        ("nurse", "unnamed_person"), ("lantern", None),
    ],
)  # fmt: skip
def test_the_type_of_a_description(noun: str, expected: str | None) -> None:
    draft = profiled(f"The/DET/det/2 {noun}/NOUN/nsubj/3 agreed/VERB/root/0", f"The {noun}", form="nominal")
    assert draft.speakers[0].type == expected


@pytest.mark.parametrize(
    ("words", "expected"),
    [("coast guard", "organization"), ("tired guard", "unnamed_person"), ("law enforcement", "organization")],
)
def test_the_type_of_a_description_of_two_words(words: str, expected: str) -> None:
    first, second = words.split()
    text = f"The/DET/det/3 {first}/NOUN/compound/3 {second}/NOUN/nsubj/4 agreed/VERB/root/0"
    assert profiled(text, f"The {words}", form="nominal").speakers[0].type == expected


@pytest.mark.parametrize(("verb", "expected"), [("wrote", "unnamed_person"), ("agreed", "document")])
def test_a_noun_for_persons_and_documents_is_a_person_where_it_writes(verb: str, expected: str) -> None:
    text = f"One/NUM/nummod/2 poster/NOUN/nsubj/3 {verb}/VERB/root/0".replace("wrote", "write")
    assert profiled(text, "One poster", form="nominal").speakers[0].type == expected


@pytest.mark.parametrize(
    ("name", "expected"), [("Government Reform Committee", "organization"), ("Government Office", "government")]
)
def test_the_type_of_a_body_by_the_head_of_its_name(name: str, expected: str) -> None:
    *first, last = name.split()
    words = [f"{word}/PROPN/compound/{len(first) + 1}" for word in first]
    text = " ".join([*words, f"{last}/PROPN/nsubj/{len(first) + 2} agreed/VERB/root/0"])
    assert profiled(text, name, [("ORG", name)]).speakers[0].type == expected


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("two/NUM/nummod/{0} *people/NOUN/nsubj/{1}", True),
        ("*people/NOUN/nsubj/{1}", False),
        ("two/NUM/nummod/{0} *people/NOUN/nsubj/{1} of/ADP/case/4 ten/NUM/nmod/{0}", False),
    ],
    ids=["a few", "any number", "a share"],
)
def test_people_whose_names_are_withheld(words: str, expected: bool) -> None:
    shown = words.replace("*", "").split()
    head = next(n for n, word in enumerate(words.split(), 1) if word.startswith("*"))
    text = " ".join([*shown, "agreed/VERB/root/0"]).format(head, len(shown) + 1)
    name = " ".join(word.split("/")[0] for word in shown)
    assert profiled(text, name, form="nominal").speakers[0].anonymous is expected


@pytest.mark.parametrize(("name", "expected"), [("Delmare Tankers Ltd", "organization"), ("Delmare Tankers", "person")])
def test_a_company_is_no_person_whatever_describes_it(name: str, expected: str) -> None:
    *first, last = name.split()
    words = [f"{word}/PROPN/compound/{len(first) + 1}" for word in first]
    head = len(first) + 1
    rest = f"{last}/PROPN/nsubj/{head + 3} the/DET/det/{head + 2} manager/NOUN/appos/{head} agreed/VERB/root/0"
    assert profiled(" ".join([*words, rest]), name, [("ORG", name)]).speakers[0].type == expected


SAID = "Ana/PROPN/nsubj/{0} Reis/PROPN/flat/{1} agreed/VERB/root/0"
CHIEF = (
    "Army/PROPN/compound/2 Chief/PROPN/nmod:desc/6 of/ADP/case/4 Staff/PROPN/nmod/2 General/PROPN/nmod:desc/6 "
    + SAID.format(8, 6)
)
RELATIONS = (
    "Coastal/ADJ/amod/2 Relations/PROPN/compound/3 Minister/PROPN/nmod:desc/4 " + SAID.format(6, 4)
)  # fmt: skip
ISLANDS = (
    "Orsa/PROPN/compound/4 and/CCONJ/cc/3 Brask/PROPN/conj/1 governor/NOUN/nmod:desc/5 " + SAID.format(7, 5)
)  # fmt: skip


@pytest.mark.parametrize(
    ("text", "entity", "role", "affiliation"),
    [
        pytest.param(CHIEF, [("ORG", "Army")], "Chief of Staff", "Army", id="an office before a rank"),
        pytest.param(RELATIONS, [("ORG", "Coastal Relations")], "Coastal Relations Minister", None, id="a field"),
        pytest.param(ISLANDS, [("LOC", "Orsa"), ("LOC", "Brask")], "governor", "Orsa and Brask", id="two places"),
        pytest.param(ISLANDS, [("ORG", "Orsa"), ("LOC", "Brask")], "governor", "Brask", id="a body and a place"),
    ],
)
def test_offices_before_a_name(text: str, entity: list[tuple[str, str]], role: str, affiliation: str | None) -> None:
    draft = profiled(text, "Ana Reis", [*entity, ("PERSON", "Ana Reis")])
    [speaker] = draft.speakers
    assert (words(draft, speaker.role), words(draft, speaker.affiliation)) == (role, affiliation)


@pytest.mark.parametrize(("title", "expected"), [("Chief", "person"), ("Old", "organization")])
def test_a_title_shows_a_person_whose_surname_is_a_body(title: str, expected: str) -> None:
    text = f"{title}/PROPN/nmod:desc/2 Dan/PROPN/nsubj/4 Clinic/PROPN/flat/2 agreed/VERB/root/0"
    assert profiled(text, "Dan Clinic", [("PERSON", "Dan Clinic")]).speakers[0].type == expected

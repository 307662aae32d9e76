"""Names, their parts, and their bearers."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.extractors.name_index import NameIndex
from onrecord.extractors.names import NameMention, bare_name, mention
from tests.rows import flat


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Amara Okoye", "Amara Okoye"),
        ("Mr Okoye", "Okoye"),
        ("Mr. Okoye", "Okoye"),
        ("Prime Minister Lena Holm", "Lena Holm"),
        ("Gen. Sir Tom Reed", "Tom Reed"),
        ("Okoye's", "Okoye"),
        ("Okoye’s", "Okoye"),
        ("the Reeds'", "the Reeds"),
        ("O'Neill", "O'Neill"),
        ("Ana Ruiz-Vega", "Ana Ruiz-Vega"),
        ("King", "King"),
        ("President", "President"),
        ("U.N.", "U.N."),
        ("Alhaji Musa Bello", "Musa Bello"),
        ("Naa Professor Delle", "Delle"),
        ("Comrade Ada Eze", "Ada Eze"),
        ("Det Con Ada Eze", "Ada Eze"),
        ("Con Ada Eze", "Con Ada Eze"),
        ("Simon Varley KC", "Simon Varley"),
        ("Ada Eze, MP", "Ada Eze"),
        ("Li MA", "Li MA"),
        ("Adv. Thabo Nkosi", "Thabo Nkosi"),
        ("Eng Lee Tan", "Eng Lee Tan"),
    ],
)
def test_a_name_without_titles_and_endings(text: str, expected: str) -> None:
    start, end = bare_name(text, 0, len(text))
    assert text[start:end] == expected


def test_a_title_of_two_words_may_begin_before_the_entity() -> None:
    text = "Later Det Con Ada Eze"
    start, end = bare_name(text, text.index("Con"), len(text))
    assert text[start:end] == "Ada Eze"


def test_a_name_is_found_where_it_stands() -> None:
    text = "Then Dr. Ada Cole's plan failed."
    assert text[slice(*bare_name(text, 5, 19))] == "Ada Cole"


@given(st.text(st.sampled_from("Ab.'’ -\u00e9😀"), min_size=1, max_size=20))
def test_a_bare_name_lies_within_the_name(text: str) -> None:
    start, end = bare_name(text, 0, len(text))
    assert 0 <= start <= end <= len(text)


def read(text: str, *entities: tuple[str, str]) -> list[NameMention | None]:
    analysis = flat(text, entities=entities)
    return [mention(text, entity) for entity in analysis.entities]


def test_a_short_title_alone_is_no_name() -> None:
    assert read("then Hon. spoke", ("PERSON", "Hon.")) == [None]


def test_only_what_may_speak_is_a_name() -> None:
    found = read("Cole left Oslo on Monday with 5 krone", ("PERSON", "Cole"), ("GPE", "Oslo"), ("DATE", "Monday"),
                 ("MONEY", "5 krone"))  # fmt: skip
    assert [m and (m.type, m.parts) for m in found] == [
        ("person", ("cole",)), ("government", ("oslo",)), None, None,
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "names", "expected"),
    [
        ("Naa Professor Ed Bayuo left . Naa Bayuo said no", ("Naa Professor Ed Bayuo", "Naa Bayuo"), "Bayuo"),
        ("Naa met Professor Ed Bayuo . Naa Bayuo said no", ("Naa", "Professor Ed Bayuo", "Naa Bayuo"), "Naa Bayuo"),
    ],
    ids=["a word before a title", "another person"],
)
def test_titles_are_learned_from_a_text(text: str, names: tuple[str, ...], expected: str) -> None:
    last = NameIndex(flat(text, entities=person(*names))).mentions[-1]
    assert text[last.start : last.end] == expected


def test_suffixes_are_no_part_of_a_name() -> None:
    [found] = read("Tom Reed Jr. left", ("PERSON", "Tom Reed Jr."))
    assert found is not None
    assert found.parts == ("tom", "reed")


def bearers(text: str, wanted: str, *entities: tuple[str, str]) -> list[tuple[str, list[str]]]:
    """The bearers of the last mention of a name, each with its mentions."""
    analysis = flat(text, entities=entities)
    index = NameIndex(analysis)
    entity = next(e for e in reversed(analysis.entities) if text[e.start : e.end] == wanted)
    asked = mention(text, entity)
    assert asked is not None
    return [(name.text, [text[start:end] for start, end in name.mentions]) for name in index.bearers(asked)]


def person(*names: str) -> list[tuple[str, str]]:
    return [("PERSON", name) for name in names]


@pytest.mark.parametrize(
    ("text", "entities", "wanted", "expected"),
    [
        pytest.param("Amara Okoye left . Okoye said no", person("Amara Okoye", "Okoye"), "Okoye",
                     [("Amara Okoye", ["Amara Okoye", "Okoye"])], id="surname"),
        pytest.param("Okoye left . Amara Okoye said no", person("Okoye", "Amara Okoye"), "Okoye",
                     [("Amara Okoye", ["Okoye", "Amara Okoye"])], id="surname first"),
        pytest.param("Amara Okoye left . Amara said no", person("Amara Okoye", "Amara"), "Amara",
                     [("Amara Okoye", ["Amara Okoye", "Amara"])], id="first name"),
        pytest.param("Amara Okoye met Ben Okoye . Okoye said no", person("Amara Okoye", "Ben Okoye", "Okoye"), "Okoye",
                     [("Amara Okoye", ["Amara Okoye"]), ("Ben Okoye", ["Ben Okoye"])], id="two of a name"),
        pytest.param("Amara Okoye met Ben Okoye . Ben Okoye said no",
                     person("Amara Okoye", "Ben Okoye", "Ben Okoye"), "Ben Okoye",
                     [("Ben Okoye", ["Ben Okoye", "Ben Okoye"])], id="in full"),
        pytest.param("Amara J. Okoye met Amara Okoye and Okoye",
                     person("Amara J. Okoye", "Amara Okoye", "Okoye"), "Okoye",
                     [("Amara J. Okoye", ["Amara J. Okoye", "Amara Okoye", "Okoye"])], id="longest of three"),
        pytest.param("Cole left . Reed said no", person("Cole", "Reed"), "Reed", [("Reed", ["Reed"])], id="alone"),
        pytest.param("Mr. Cole met Ida Cole", person("Mr. Cole", "Ida Cole"), "Mr. Cole",
                     [("Ida Cole", ["Cole", "Ida Cole"])], id="with a title"),
        pytest.param("Norse Bank fell . Norse said no", [("ORG", "Norse Bank"), ("ORG", "Norse")], "Norse",
                     [("Norse Bank", ["Norse Bank", "Norse"])], id="organization by its first word"),
        pytest.param("Norse Bank fell . Bank said no", [("ORG", "Norse Bank"), ("ORG", "Bank")], "Bank",
                     [("Bank", ["Bank"])], id="organization not by its last"),
        pytest.param("The U.S. Supreme Court met . Supreme Court said no",
                     [("ORG", "U.S. Supreme Court"), ("ORG", "Supreme Court")], "Supreme Court",
                     [("U.S. Supreme Court", ["U.S. Supreme Court", "Supreme Court"])], id="a body without its place"),
        pytest.param("Xerxo fell . Xerxo Port Trust met . Port Trust said no",
                     [("GPE", "Xerxo"), ("ORG", "Xerxo Port Trust"), ("ORG", "Port Trust")], "Port Trust",
                     [("Xerxo Port Trust", ["Xerxo Port Trust", "Port Trust"])],
                     id="a body without its place, which the text has"),
        pytest.param("Dunmore Rovers won . Rovers said no", [("ORG", "Dunmore Rovers"), ("ORG", "Rovers")], "Rovers",
                     [("Dunmore Rovers", ["Dunmore Rovers", "Rovers"])], id="a team by its last word"),
        pytest.param("Bellona Nord met . NORD said no", [("ORG", "Bellona Nord"), ("ORG", "NORD")], "NORD",
                     [("NORD", ["NORD"])], id="no abbreviation"),
        pytest.param("Ministry of Labour met . Labour said no", [("ORG", "Ministry of Labour"), ("ORG", "Labour")],
                     "Labour", [("Labour", ["Labour"])], id="no party by a field"),
        pytest.param("Asante Ridge Resources met . Asante Ridge said no",
                     [("ORG", "Asante Ridge Resources"), ("LOC", "Asante Ridge")], "Asante Ridge",
                     [("Asante Ridge Resources", ["Asante Ridge Resources", "Asante Ridge"])], id="taken for a place"),
        pytest.param("Asante Ridge Police met . Asante Ridge said no",
                     [("ORG", "Asante Ridge Police"), ("LOC", "Asante Ridge")], "Asante Ridge",
                     [("Asante Ridge", ["Asante Ridge"])], id="a place with a body"),
        pytest.param("Isle Power Company Limited met . IPC said no",
                     [("ORG", "Isle Power Company Limited"), ("ORG", "IPC")], "IPC",
                     [("Isle Power Company Limited", ["Isle Power Company Limited", "IPC"])], id="no legal form"),
        pytest.param("Luis Ortega Ruiz left . Ortega said no", person("Luis Ortega Ruiz", "Ortega"), "Ortega",
                     [("Luis Ortega Ruiz", ["Luis Ortega Ruiz", "Ortega"])], id="the first of two surnames"),
        pytest.param("Mary Ann Smith left . Ann said no", person("Mary Ann Smith", "Ann"), "Ann", [("Ann", ["Ann"])],
                     id="no second given name"),
        pytest.param("Union of Small Ports (USP) met . USP said no",
                     [("ORG", "Union of Small Ports"), ("ORG", "USP"), ("ORG", "USP")], "USP",
                     [("Union of Small Ports", ["Union of Small Ports", "USP", "USP"])], id="initials"),
        pytest.param("Consejo Electoral (CNE) met . CNE said no",
                     [("ORG", "Consejo Electoral"), ("ORG", "CNE"), ("ORG", "CNE")], "CNE",
                     [("Consejo Electoral", ["Consejo Electoral", "CNE", "CNE"])], id="an abbreviation in brackets"),
        pytest.param("Ana Linetzky left . Linetsky said no", person("Ana Linetzky", "Linetsky"), "Linetsky",
                     [("Ana Linetzky", ["Ana Linetzky", "Linetsky"])], id="misspelt"),
        pytest.param("Ana Ivanova left . Ivanov said no", person("Ana Ivanova", "Ivanov"), "Ivanov",
                     [("Ivanov", ["Ivanov"])], id="another ending is another name"),
        pytest.param("Paul Ryan , R-Wis. , left", [("PERSON", "Paul Ryan"), ("PERSON", "R-Wis.")], "Paul Ryan",
                     [("Paul Ryan", ["Paul Ryan"])], id="party and seat"),
        pytest.param("Paris Cole left Paris", [("PERSON", "Paris Cole"), ("GPE", "Paris")], "Paris",
                     [("Paris", ["Paris"])], id="a town is no person"),
        pytest.param("Tanner Motors fell . Tanner said no", [("ORG", "Tanner Motors"), ("PERSON", "Tanner")], "Tanner",
                     [("Tanner Motors", ["Tanner Motors", "Tanner"])], id="a company by its first word"),
        pytest.param("Tanner & Roe fell . Tanner said no", [("ORG", "Tanner & Roe"), ("PERSON", "Tanner")], "Tanner",
                     [("Tanner & Roe", ["Tanner & Roe", "Tanner"])], id="a firm by its first partner"),
        pytest.param("Tanner Motors fell . Mr Tanner left . Tanner said no",
                     [("ORG", "Tanner Motors"), ("PERSON", "Mr Tanner"), ("PERSON", "Tanner")], "Tanner",
                     [("Tanner", ["Tanner", "Tanner"])], id="a title makes a person"),
        pytest.param("Tanner left . Tanner Motors fell . Tanner said no",
                     [("PERSON", "Tanner"), ("ORG", "Tanner Motors"), ("PERSON", "Tanner")], "Tanner",
                     [("Tanner", ["Tanner", "Tanner"])], id="a company that comes later"),
        pytest.param("Tanner Foundation met . Tanner said no", [("ORG", "Tanner Foundation"), ("PERSON", "Tanner")],
                     "Tanner", [("Tanner", ["Tanner"])], id="no company"),
        pytest.param("Tanner Motors met Ida Tanner . Tanner said no",
                     [("ORG", "Tanner Motors"), ("PERSON", "Ida Tanner"), ("PERSON", "Tanner")], "Tanner",
                     [("Ida Tanner", ["Ida Tanner", "Tanner"])], id="a person before a company"),
        pytest.param("OKOYE left . Amara Okoye said no", person("OKOYE", "Amara Okoye"), "OKOYE",
                     [("Amara Okoye", ["OKOYE", "Amara Okoye"])], id="capitals"),
    ],
)  # fmt: skip
def test_bearers(
    text: str, entities: list[tuple[str, str]], wanted: str, expected: list[tuple[str, list[str]]]
) -> None:
    assert bearers(text, wanted, *entities) == expected


words = st.sampled_from(["Ann", "Bo", "Cole", "Dahl", "J."])
names = st.lists(words, min_size=1, max_size=3).map(" ".join)


@given(st.lists(st.tuples(st.sampled_from(["PERSON", "ORG"]), names), min_size=1, max_size=6))
def test_a_name_always_has_bearers_and_each_mention_at_most_one_when_it_is_clear(
    entities: list[tuple[str, str]],
) -> None:
    text = " met ".join(name for _, name in entities)
    analysis = flat(text, entities=entities)
    index = NameIndex(analysis)
    for entity in analysis.entities:
        asked = mention(text, entity)
        assert asked is not None
        found = index.bearers(asked)
        assert found
        assert len({name.text for name in found}) == len(found)
        if len(found) == 1:
            assert (asked.start, asked.end) in found[0].mentions
        for name in found:
            assert list(name.mentions) == sorted(set(name.mentions))


@pytest.mark.parametrize(
    ("text", "entity", "expected"),
    [
        ("minister N.S. Rao spoke", "Rao", "N.S. Rao"),
        ("minister V. K. Rao spoke", "Rao", "V. K. Rao"),
        ("the U.S. Rao spoke", "Rao", "Rao"),
        ("minister Al Rao spoke", "Rao", "Rao"),
    ],
    ids=["in one token", "in several", "a country", "a given name"],
)
def test_initials_belong_to_the_name_after_them(text: str, entity: str, expected: str) -> None:
    [one] = NameIndex(flat(text, entities=[("PERSON", entity)])).mentions
    assert text[one.start : one.end] == expected


@pytest.mark.parametrize(
    ("text", "entities", "short"),
    [
        (
            "The Department of Harbour Affairs and HA spoke",
            [("ORG", "Department of Harbour Affairs"), ("ORG", "HA")],
            "ha",
        ),
        (
            "Dalby Marsh Development Company and Dalby Marsh spoke",
            [("ORG", "Dalby Marsh Development Company"), ("PERSON", "Dalby Marsh")],
            "dalby marsh",
        ),
    ],
    ids=["initials of what a department is for", "a company without its last words, taken for a person"],
)
def test_short_forms_of_bodies(text: str, entities: list[tuple[str, str]], short: str) -> None:
    index = NameIndex(flat(text, entities=entities))
    one = next(m for m in index.mentions if " ".join(m.parts) == short)
    [bearer] = index.bearers(one)
    assert bearer.text == entities[0][1]


@pytest.mark.parametrize(
    ("text", "entities", "expected"),
    [
        ("Finance MEC Tom Bern left", ["MEC Tom Bern"], ["Tom Bern"]),
        ("Former CM Bern left", ["CM Bern"], ["Bern"]),
        ("VPM Maria Bern left . VPM Bern spoke", ["VPM Maria Bern", "VPM Bern"], ["Maria Bern", "Bern"]),
        ("Here VVS Bern left", ["VVS Bern"], ["VVS Bern"]),
        ("Here MK Maria Bern left", ["MK Maria Bern"], ["MK Maria Bern"]),
    ],
)
def test_an_office_by_its_initials_is_no_part_of_a_name(text: str, entities: list[str], expected: list[str]) -> None:
    found = NameIndex(flat(text, entities=[("PERSON", entity) for entity in entities])).mentions
    assert [text[one.start : one.end] for one in found] == expected

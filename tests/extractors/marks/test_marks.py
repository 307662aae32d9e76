"""The pairing of quotation marks: a table of texts, the order of time, and what holds for any text."""

from __future__ import annotations

import sys
from types import FrameType
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from onrecord.extractors.marks import QuotationMarks, find_quotations
from tests.examples import example_count

MARKS = "“”‟\"＂″«»‹›„‚‘’‛'「」『』`"


def shown(text: str) -> tuple[list[str], list[str]]:
    """Each quotation as `>` a level, its spans joined by ` / ` and `...` where it is left open; the odd marks."""
    found = find_quotations(text)
    rows = []
    for quotation in found.quotations:
        inner = " / ".join(text[start:end] for start, end in quotation.inner)
        rows.append(">" * quotation.depth + inner + ("" if quotation.closed else "..."))
    return rows, [text[warning.start : warning.end] for warning in found.warnings]


PAIRED = [
    # double marks, straight and curly, before, after and around the cue
    ('"It is late," Park said.', ["It is late,"]),
    ('Park said: "It is late."', ["It is late."]),
    ('"It is late," Park said. "Go home."', ["It is late,", "Go home."]),
    ("“It is late,” Park said. “Go home.”", ["It is late,", "Go home."]),
    ("Cho called the plan “fair”.", ["fair"]),
    ("The plan, Cho said, “is fair,” and will “save money.”", ["is fair,", "save money."]),
    ("＂It is late,＂ Park said.", ["It is late,"]),
    ("″It is late,″ Park said.", ["It is late,"]),
    ("''It is late,'' Park said.", ["It is late,"]),
    ("``It is late,'' Park said.", ["It is late,"]),
    ("‘‘It is late,’’ Park said.", ["It is late,"]),
    ("‟It is late,” Park said.", ["It is late,"]),
    ('"No!"', ["No!"]),
    ('He asked, "Why?"—and left.', ["Why?"]),
    ('A ("very good") year.', ["very good"]),
    ('The anti-"waste" drive began.', ["waste"]),
    ('"...and then nothing," Ilse said.', ["...and then nothing,"]),
    ('"I was—" he began.', ["I was—"]),
    ('"We [the board] … agreed," she said.', ["We [the board] … agreed,"]),
    # blanks in the wrong place, or on both sides, or missing
    ('" It is late , " Park said .', ["It is late ,"]),
    ("“ It is late ” , Park said.", ["It is late"]),
    ('Park said , " it is late . "', ["it is late ."]),
    ('"It is late, "Park said. "Go home, "he added.', ["It is late,", "Go home,"]),
    ('"It is late,"Park said. "Go home."', ["It is late,", "Go home."]),
    ('It was" a good year" for Oslo.', ["a good year"]),
    ("\u00a0“\u00a0It is late,\u00a0”\u00a0Park said.", ["It is late,"]),
    ('"\tIt is late,"\tPark said.', ["It is late,"]),
    # mixed and wrong glyphs
    ('“It is late," Park said.', ["It is late,"]),
    ('"It is late,” Park said.', ["It is late,"]),
    ("“It is late,'' Park said.", ["It is late,"]),
    ("“It is late,“ Park said. “Go.“", ["It is late,", "Go."]),
    ("”It is late,” Park said.", ["It is late,"]),
    ("‘It is late,' Park said.", ["It is late,"]),
    ("'It is late,’ Park said.", ["It is late,"]),
    # single marks, British style
    ("'It is over,' Hughes said, 'and it's final.'", ["It is over,", "and it's final."]),
    ("‘It is over,’ Hughes said, ‘and it’s final.’", ["It is over,", "and it’s final."]),
    ("'No deal' – Cole", ["No deal"]),
    ("The so-called 'truce' ended.", ["truce"]),
    ("'The workers' rights bill failed,' Ruiz said.", ["The workers' rights bill failed,"]),
    ("‘The workers’ rights bill failed,’ Ruiz said.", ["The workers’ rights bill failed,"]),
    ("The 'workers' and the 'bosses' met.", ["workers", "bosses"]),
    ("He said 'yes' to the workers' demands.", ["yes"]),
    ("'This is for us' says Cole", ["This is for us"]),
    ("'I don't like the '90s,' she said.", ["I don't like the '90s,"]),
    ("'Get 'em out,' he said.", ["Get 'em out,"]),
    ("'Round here we wait,' he said.", ["Round here we wait,"]),
    ("'98 was a good year,' he said.", ["98 was a good year,"]),
    ("‘Nobody was walkin’ out,’ he said.", ["Nobody was walkin’ out,"]),
    # nested, of another kind and of the same
    ("\"She told me 'never again' and left,\" Diaz said.", ["She told me 'never again' and left,", ">never again"]),
    ("“She told me ‘never again’ and left,” Diaz said.", ["She told me ‘never again’ and left,", ">never again"]),
    ("'She told me \"never again\" and left,' Diaz said.", ['She told me "never again" and left,', ">never again"]),
    ('"He called it "a mess" and left," Diaz said.', ['He called it "a mess" and left,', ">a mess"]),
    ("“He called it “a mess” and left,” Diaz said.", ["He called it “a mess” and left,", ">a mess"]),
    ("'He called it 'a farce' and left,' Diaz said.", ["He called it 'a farce' and left,", ">a farce"]),
    ("\"He told me: 'Never again.'\"", ["He told me: 'Never again.'", ">Never again."]),
    ("''He told me: 'Never again.'''", ["He told me: 'Never again.'", ">Never again."]),
    ("“‘Never again,’ she told me,” said Diaz.", ["‘Never again,’ she told me,", ">Never again,"]),
    ("‘She said: ‘‘Never again’’ and left,’ he said.", ["She said: ‘‘Never again’’ and left,", ">Never again"]),
    ("‘She called it ‘a real mess’’", ["She called it ‘a real mess’", ">a real mess"]),
    ("“A ‘b “c” d’ e”", ["A ‘b “c” d’ e", ">b “c” d", ">>c"]),
    ('"It was loud," said a man who goes by "Duke."', ["It was loud,", "Duke."]),
    # other marks
    ("«C’est fini», a dit Roux.", ["C’est fini"]),
    ("« C’est fini », a dit Roux.", ["C’est fini"]),
    ("»Es ist spät«, sagte Kern.", ["Es ist spät"]),
    ("»On myöhä», sanoi Aho.", ["On myöhä"]),
    ("„Es ist spät“, sagte Kern.", ["Es ist spät"]),
    ("„Es ist spät”, sagte Kern.", ["Es ist spät"]),
    ("‚Es ist spät‘, sagte Kern.", ["Es ist spät"]),
    ("‹Es ist spät›, sagte Kern.", ["Es ist spät"]),
    ("«A ‹b› c»", ["A ‹b› c", ">b"]),
    ("林さんは「遅い」と言った。", ["遅い"]),
    ("「彼は『遅い』と言った」", ["彼は『遅い』と言った", ">遅い"]),
    # apostrophes, possessives, decades, measures: no marks, no warnings
    ("Don't say it wasn’t so; y'all'd've known.", []),
    ("The workers' rights bill failed.", []),
    ("The workers’ rights bill and James’ car.", []),
    ("In the '90s and the ’80s, class of '98.", []),
    ("Rock ’n’ roll and rock 'n' roll and Guns N' Roses.", []),
    ("’Tis late; 'twas so; tell ’em ‘til noon.", []),
    ("He is 5'10\" tall, she is 6′2″.", []),
    ("He is 5’10” tall.", []),
    ('A 24" screen and a 6" pipe.', []),
    ("Ol' man O'Neill was goin' to Hawai'i.", []),
    ("The Joneses' and the Smiths' houses.", []),
    ("Bram van 't Hof came.", []),
    ("” … so I learned,” he said.", ["… so I learned,"]),
    ("Trump''s is a doubled sign.", []),
    ('"I am 5\'10" tall," he said.', ["I am 5'10\" tall,"]),
    ('"A 24" screen is fine," he said.', ['A 24" screen is fine,']),
    ('"It was 20" and "it was 30" were said.', ["It was 20", "it was 30"]),
    ('He read "1984" twice.', ["1984"]),
    ('"Duke"\'s dog and “Duke”’s cat.', ["Duke", "Duke"]),
    ('The workers\' rights bill failed, "and that hurts," Ana Ruiz said.', ["and that hurts,"]),
    ("“The ’90s were ours,” he said.", ["The ’90s were ours,"]),
    ("“Get ’er done,” he said, “y’all.”", ["Get ’er done,", "y’all."]),
    # odd neighbours
    ("🎉“Party!”🎉 said Bo.", ["Party!"]),
    ('🎉"Party 🎉" said Bo.', ["Party 🎉"]),
    ('\ufeff"Late," he said. \u200b"Go."\u200b', ["Late,", "Go."]),
    ("caf\u0065\u0301's “cafe\u0301” menu", ["cafe\u0301"]),
    ('""', []),
    ('“ ”, "" and ‘’', []),
    # paragraphs
    (
        "“We lost a year,” Oku said. “We will not lose more.\n\n“That is a promise.”",
        ["We lost a year,", "We will not lose more. / That is a promise."],
    ),
    ('"One.\n\n"Two.\n\n"Three," he said.', ["One. / Two. / Three,"]),
    ('"One.\r\n"Two," he said.', ["One. / Two,"]),
    ("'One.\n\n'Two,' he said.", ["One. / Two,"]),
    ("“One ‘two.\n\n“‘Three’ four.”", ["One ‘two. / ‘Three’ four.", ">two. / Three"]),
    ("« Un.\n\n« Deux. »", ["Un. / Deux."]),
    ('"It is a long way to\nthe town," he said.', ["It is a long way to\nthe town,"]),
    (
        '"It is a long way from here to the town of\nArden," he said.',
        ["It is a long way from here to the town of\nArden,"],
    ),
    ('"Bob."\n\n"What."', ["Bob.", "What."]),
]

UNPAIRED = [
    ('"We are not done, Lee said.', ["We are not done, Lee said...."], ['"']),
    ('"We are not done, Lee said.\n\nRain fell.', ["We are not done, Lee said...."], ['"']),
    ('"We are not done, Lee said.\nRain fell.', ["We are not done, Lee said...."], ['"']),
    ("“We are not done, Lee said.\r\n\r\nHe “left.”", ["We are not done, Lee said....", "left."], ["“"]),
    ("'We are not done, Lee said.\n\nRain fell.", ["We are not done, Lee said...."], ["'"]),
    ("She likes 'things, and that is all.", [], ["'"]),
    ('"It is bad, he said. "But it ends."', ["It is bad, he said....", "But it ends."], ['"']),
    ("“It is bad, he said. “But it ends.”", ["It is bad, he said....", "But it ends."], ["“"]),
    ("“He told me ‘never again,” she said.", ["He told me ‘never again,"], ["‘"]),
    ("“He told me, ‘Never again,” she said.", ["He told me, ‘Never again,", ">Never again,..."], ["‘"]),
    ('» Read more. "It is late," Park said.', ["It is late,"], ["»"]),
    ("Home » News » “Today”", ["Today"], ["»", "»"]),
    ("It is late.” Park left. “Go,” he said.", ["Go,"], ["”"]),
    ('It is late," Park said.', [], ['"']),
    ("It is late,’ Park said.", [], ["’"]),
    ("It is late」 and 「so」.", ["so"], ["」"]),
    ("He said: “", [], ["“"]),
    ("“““", [], ["“““"]),
    ('"One.\n\nTwo," he said.', ["One...."], ['"', '"']),
    ('"One.\n\n"Two, he said.\n\nThree.', ["One. / Two, he said...."], ['"']),
    ('He wrote """""""""" and "left."', ["left."], ['"' * 10]),
    ('"One.\n\n“Two,” he said.\n\nThree."', ["One....", "Two,"], ['"', '"']),
    ("", [], []),
    (" \n\t\r\n ", [], []),
]


@pytest.mark.parametrize(("text", "quoted"), PAIRED)
def test_pairs(text: str, quoted: list[str]) -> None:
    assert shown(text) == (quoted, [])


@pytest.mark.parametrize(("text", "quoted", "odd"), UNPAIRED)
def test_marks_without_a_partner(text: str, quoted: list[str], odd: list[str]) -> None:
    assert shown(text) == (quoted, odd)


def test_the_table_is_broad() -> None:
    assert len(PAIRED) + len(UNPAIRED) >= 80


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("“a” ‘b’ «c» „d“ ‚e‘ ‹f› 「g」", ["double", "single", "guillemet", "low", "low", "guillemet", "corner"]),
        ("''a'' 'b'", ["double", "single"]),
    ],
)
def test_kinds(text: str, kinds: list[str]) -> None:
    assert [quotation.kind for quotation in find_quotations(text).quotations] == kinds


def test_a_warning_names_the_mark() -> None:
    (warning,) = find_quotations('So. "We are not done, Lee said.').warnings
    assert (warning.code, warning.start, warning.end) == ("unpaired_quotation_mark", 4, 5)


def test_mark_spans_take_in_the_marks() -> None:
    (quotation,) = find_quotations("He said “ yes ” twice.").quotations
    assert (quotation.pieces, quotation.inner) == (((8, 15),), ((10, 13),))


def _lines_run(text: str) -> int:
    count = 0

    def trace(frame: FrameType, event: str, argument: Any) -> Any:
        nonlocal count
        if frame.f_globals.get("__name__", "").startswith("onrecord.extractors.marks"):
            count += event == "line"
            return trace
        return None

    before = sys.gettrace()
    sys.settrace(trace)
    try:
        find_quotations(text)
    finally:
        sys.settrace(before)
    return count


@pytest.mark.parametrize(
    "unit",
    [
        '"', "'", "“", "“”", "“a", "'a ", "' ", '" ', "“ ", "'A ", "a' ", "s' ", "‘s' ", '"\n', "'A\n\n", "“a\n\n",
        "»a",        "‘“", "“'", "\n", " ", "\u200b'", "“a 's' b ", '"a\n\n"b" ', "``''", "„ “ ", "' n ' ", "‘A s’ \"b",
    ],
)  # fmt: skip
def test_time_is_linear(unit: str) -> None:
    small, large = _lines_run("a " + unit * 500), _lines_run("a " + unit * 2000)
    assert large < 4.5 * small + 100


def _check(text: str, found: QuotationMarks) -> None:
    for number, quotation in enumerate(found.quotations):
        assert len(quotation.pieces) == len(quotation.inner)
        last = 0
        for (start, end), (first, final) in zip(quotation.pieces, quotation.inner, strict=True):
            assert last <= start < first < final <= end <= len(text)
            assert text[start] in MARKS
            last = end
        if quotation.closed:
            assert text[quotation.end - 1] in MARKS
        if quotation.parent is None:
            assert quotation.depth == 0
        else:
            parent = found.quotations[quotation.parent]
            assert quotation.parent < number
            assert quotation.depth == parent.depth + 1
            assert parent.start < quotation.start
            assert quotation.end <= parent.end
    by_parent: dict[int | None, int] = {}
    for quotation in found.quotations:
        assert quotation.start >= by_parent.get(quotation.parent, 0)
        by_parent[quotation.parent] = quotation.end
    starts = [quotation.start for quotation in found.quotations]
    assert starts == sorted(starts)
    for warning in found.warnings:
        assert 0 <= warning.start < warning.end <= len(text)
        assert set(text[warning.start : warning.end]) <= set(MARKS)


PIECES = st.sampled_from(
    [*MARKS, "''", "``", " ", "  ", "\n", "\n\n", "\r\n", "a", "s", "B", "9", ",", ".", "\u200b", "-"]
)


@given(st.text())
def test_any_text(text: str) -> None:
    _check(text, find_quotations(text))


@settings(max_examples=example_count(600))
@given(st.lists(PIECES, max_size=40).map("".join))
def test_any_marks(text: str) -> None:
    _check(text, find_quotations(text))
    assert find_quotations(text) == find_quotations(text)


@given(st.lists(PIECES, max_size=20).map("".join), st.lists(PIECES, max_size=20).map("".join))
def test_a_paragraph_between_keeps_two_texts_apart(one: str, two: str) -> None:
    """A mark that one text leaves open does not reach the other, past a paragraph without marks."""
    between = "\n\nRain fell.\n\n"
    alone = [quotation.pieces for quotation in find_quotations(one + "\n\nRain fell.").quotations]
    both = [quotation.pieces for quotation in find_quotations(one + between + two).quotations]
    assert both[: len(alone)] == alone
    assert all(pieces[0][0] >= len(one + between) for pieces in both[len(alone) :])

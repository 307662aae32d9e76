"""Properties over any record and any script of edits."""

from __future__ import annotations

from typing import get_args

from hypothesis import given
from hypothesis import strategies as st

from onrecord.verification.finding import QuotationFinding, Wording
from onrecord.verification.folding import folded
from onrecord.verification.words import Words
from tests.verification.records import found, record, whole

VOCABULARY = [
    f"{a}{b}" for a in ("ka", "lo", "mi", "ne", "pu", "ra", "si", "to") for b in ("den", "fer", "gol", "hut", "")
]
FREQUENT = ["the", "not", "we", "of", "uh", "it"]
WORD = st.sampled_from(VOCABULARY + FREQUENT * 4)
SIGN = st.sampled_from([" ", ", ", ". ", " — ", " … ", "? ", "\n\n", " “", "” ", " [", "] ", " (", ") "])
TEXT = st.lists(st.tuples(WORD, SIGN), min_size=1, max_size=120).map(lambda pairs: "".join(w + s for w, s in pairs))
SCRIPT = st.lists(st.tuples(st.sampled_from(["keep", "keep", "keep", "drop", "add", "replace"]), WORD), max_size=40)


def folded_words(text: str) -> list[str]:
    words = Words(text, [(0, len(text))])
    return words.key_list(0, len(words))


def applied(text: str, finding: QuotationFinding) -> list[str]:
    """The record's words with the answer's edits applied to them: what the draft has to have."""
    assert finding.fit is not None
    made: list[str] = []
    for passage in finding.fit.passages:
        for edit in passage.edits:
            if edit.kind in ("added", "replaced"):
                assert edit.draft is not None
                inside = whole(text[slice(*edit.draft)])
                made += [word.key for word in inside.words] + [
                    word.key for site in inside.sites.values() for word in site.inserted
                ]
            elif edit.kind == "kept":
                assert edit.record is not None
                made += folded_words(passage.source.text[slice(*edit.record)])
    return made


def every_word(text: str) -> list[str]:
    quotation = whole(text)
    numbered = [(number, 1, [word.key]) for number, word in enumerate(quotation.words)]
    numbered += [(number, 0, [w.key for w in site.inserted]) for number, site in quotation.sites.items()]
    return [key for _, _, keys in sorted(numbered, key=lambda one: one[:2]) for key in keys]


@given(TEXT, st.integers(0, 100), SCRIPT)
def test_the_edits_make_the_quotation_of_the_record(text: str, start: int, script: list[tuple[str, str]]) -> None:
    words = text.split()
    position, made = start % max(1, len(words)), []
    for kind, word in script:
        if position >= len(words):
            break
        if kind == "add":
            made.append(word)
            continue
        made += [words[position]] if kind == "keep" else [word] if kind == "replace" else []
        position += 1
    quotation = " ".join(made)
    answer = found(quotation, sources=record(text, "another text of a few words"))
    if answer.fit is not None:
        assert applied(quotation, answer) == every_word(quotation)


@given(TEXT, TEXT)
def test_spans_are_in_order_and_hold_what_they_are_said_to_hold(text: str, quotation: str) -> None:
    answer = found(quotation, sources=record(text))
    for fit in [answer.fit, answer.nearest]:
        for passage in fit.passages if fit else ():
            spans = [edit.record for edit in passage.edits if edit.record]
            assert spans == sorted(spans)
            assert (spans[0][0], spans[-1][1]) == (passage.start, passage.end)
            places = [place for edit in passage.edits for place in edit.places]
            assert places == list(range(places[0], places[0] + len(places)))


@given(TEXT, TEXT, st.integers(0, 60), st.integers(1, 30))
def test_nothing_is_exact_that_is_not(text: str, other: str, start: int, length: int) -> None:
    words = other.split()
    quotation = " ".join([*text.split()[start : start + length], *words[:2]])
    answer = found(quotation, sources=record(text, other))
    if answer.wording == "exact":
        assert answer.fit is not None
        (passage,) = answer.fit.passages
        assert folded_words(passage.source.text[passage.start : passage.end]) == whole(quotation).keys


@given(TEXT, st.integers(0, 100), st.integers(1, 30))
def test_a_passage_of_the_record_is_found(text: str, start: int, length: int) -> None:
    words = [word for word in text.split() if not set(word) & set("[](…")]
    quotation = " ".join(words[start : start + length])
    source = " ".join(words)
    if not folded_words(quotation) or "?" in source:
        return
    answer = found(quotation, sources=record(source))
    assert answer.wording in ("exact", "ambiguous", "bracketed")


@given(st.text(max_size=300), st.text(max_size=120))
def test_any_text_has_an_answer(text: str, quotation: str) -> None:
    assert found(quotation, sources=record(text)).wording in get_args(Wording)


def test_folding_is_idempotent_for_the_vocabulary() -> None:
    assert [folded(folded(word)) for word in VOCABULARY] == [folded(word) for word in VOCABULARY]

"""Limits of sources and contents."""

from __future__ import annotations

from dataclasses import replace

import pytest

from onrecord.extractors.analysis import Analysis, Sentence, Token
from onrecord.extractors.attributions import rules
from onrecord.extractors.attributions.quotations.quotation_candidates import quoted_tokens
from onrecord.extractors.attributions.spans.span_limits import widened
from onrecord.extractors.draft import Candidate
from tests.rows import flat


def kept(analysis: Analysis, cue: str, source: str, content: str) -> tuple[str, str]:
    """The source and the content of a candidate, each given by its words, once it is within bounds."""
    words = [token.text for token in analysis.tokens]
    at = words.index(cue)
    proposed = Candidate(rules.CCOMP, at, (at,), _places(words, source), _places(words, content), "ccomp")
    found = widened(analysis, proposed, quoted_tokens(analysis))
    return " ".join(words[i] for i in found.source), " ".join(words[i] for i in found.content)


def _places(words: list[str], wanted: str) -> tuple[int, ...]:
    found: list[int] = []
    for word in wanted.split():
        found.append(words.index(word, found[-1] + 1 if found else 0))
    return tuple(found)


@pytest.mark.parametrize(
    ("text", "content", "expected"),
    [
        pytest.param(
            "Rents fell ( Letters , May ) she said", "Rents fell ( Letters", "Rents fell", id="part of an aside"
        ),
        pytest.param(
            "Rents fell ( by half ) she said", "Rents fell ( by half", "Rents fell ( by half )", id="all of it"
        ),
        pytest.param("Thieves ( they said two ) fled", "two ) fled", "two", id="the cue stands inside"),
        pytest.param("🌊🌊 “ Rents fell , ” she said", "🌊🌊 “ Rents fell , ”", "“ Rents fell , ”", id="an ornament"),
        pytest.param("40 ° she said", "40 °", "40 °", id="a unit"),
    ],
)
def test_a_content_ends(text: str, content: str, expected: str) -> None:
    assert kept(flat(text), "said", "", content)[1] == expected


def test_a_content_stays_in_its_paragraph_unless_it_is_quoted() -> None:
    assert kept(lines("« Back home\nRents fell she said"), "said", "she", "« Back home Rents fell")[1] == "Rents fell"
    assert kept(lines("“ Rents fell ”\nshe said"), "said", "she", "“ Rents fell ”")[1] == "“ Rents fell ”"


def lines(text: str) -> Analysis:
    """The analysis of a text of which every line is a sentence."""
    whole = flat(text)
    first, sentences, tokens = 0, [], []
    for number, line in enumerate(text.split("\n")):
        last = first + len(line.split())
        tokens += [_in_sentence(whole, i, number) for i in range(first, last)]
        sentences.append(Sentence(number, first, last, whole.tokens[first].start, whole.tokens[last - 1].end))
        first = last
    return Analysis(text, tuple(tokens), tuple(sentences))


def _in_sentence(whole: Analysis, index: int, sentence: int) -> Token:
    opens = index == 0 or whole.paragraphs[index - 1] != whole.paragraphs[index]
    head = None if opens else whole.paragraphs.index(whole.paragraphs[index])
    return replace(whole.tokens[index], sentence=sentence, head=head, deprel="dep" if head is not None else "root")


def test_a_source_keeps_both_marks_and_the_whole_of_a_name() -> None:
    assert (
        kept(flat("Gil “ Chico ” Sá said rents fell"), "said", "Gil “ Chico Sá", "rents fell")[0] == "Gil “ Chico ” Sá"
    )
    named = flat("Radio Sund said rents fell", entities=[("ORG", "Radio Sund")])
    assert kept(named, "said", "Radio", "rents fell")[0] == "Radio Sund"


def test_who_is_spoken_to_is_no_source() -> None:
    assert kept(flat("“ Sir , sit ” asked Kim"), "asked", "Sir", ", sit") == ("", "“ Sir , sit ”")


def test_a_source_keeps_both_of_its_brackets() -> None:
    text = "Rep. Gil ( R-Utah . ) said rents fell"
    assert kept(flat(text), "said", "Rep. Gil ( R-Utah", "rents fell")[0] == "Rep. Gil ( R-Utah . )"
    assert kept(flat(text), "said", "Rep. Gil", "rents fell")[0] == "Rep. Gil"

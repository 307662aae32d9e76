"""The bundled parser on texts of all sorts: exact offsets, whole trees, bounded sentences."""

from __future__ import annotations

import resource
import sys

import pytest
import torch
from hypothesis import given, settings
from hypothesis import strategies as st

from onrecord.extractors.engines.folding import fold
from onrecord.extractors.engines.pieces import MAX_SENTENCE_LENGTH
from onrecord.extractors.engines.syntax import SyntaxEngine, SyntaxParse
from onrecord.extractors.settings import BUNDLED_MODELS, ModelSettings
from tests.examples import example_count

pytestmark = pytest.mark.model

LINE = "The mayor said that the bridge would reopen on Friday."
ODD = {
    "no punctuation": "the mayor said that the bridge would reopen on friday and the shop would stay shut",
    "carriage returns": f"{LINE}\r\n\r\n“It is safe,” she said.\r\nRain fell.\r\n",
    "carriage returns inside": "The mayor said that the\r\nbridge would reopen\r\non Friday.",
    "tabs": "\tThe mayor\tsaid:\t“No.”\t\n\tRain\t\tfell.",
    "zero-width": "\ufeffThe may\u200bor said\u200b that\u2060 rain\u200d fell.\u200b",
    "joiners": "The 👩\u200d🚒 said the 🇳🇴 flag \ufe0f fell.",
    "astral": "The mayor 😀 said 𝕋𝕙𝕚𝕤 𐍈 is “𝒻ine”. 🚀",
    "no-break spaces": "The\u00a0mayor\u202fsaid\u00a0that 5\u00a0000 people\u3000left.",
    "soft hyphens and direction marks": "The bri\u00adge \u200e said \u202arain\u202c fell \u00ad .",
    "combining": "The cafe\u0301 said \u0301 nai\u0308ve things.",
    "control characters": "Rain\x00 fell\x07 on\x1f the\x7f hills.\x1b",
    "no characters": "Rain \ud800fell \ue000 on \uffff hills.",
    "line separators": "Rain fell.\u2028Snow fell.\u2029Hail fell.\x85Sleet fell.\x0bFog fell.\x0cIce.",
    "marks only": "“” ’ — … !? (( ))",
    "doubled marks": "``We won,'' she said. ''No,'' he said, `` not at all. ''",
    "nested single marks": "‘He said ‘no’’, she said.",
    "contractions": "They can't, won't and shouldn’t've said it's Ann's. Y'all'd gonna go.",
    "a long word": f"The word {'ab' * 3000} has no end.",
    "addresses": "See https://example.org/a?b=c&d=“e” or mail a.b@example.org, @ann, #now.",
    "other scripts": "Мэр сказал: «Нет». 市長は「いいえ」と言った。 قال العمدة لا.",
    "datelines": "OSLO, Nov. 3 (Norse Wire) — The mayor said no.",
    "one character": "x",
    "a mark": "“",
}


@pytest.fixture(scope="module")
def engine() -> SyntaxEngine:
    torch.set_num_threads(1)  # more only wait for each other where the machine has other work
    return SyntaxEngine(ModelSettings(models_dir=BUNDLED_MODELS, device="cpu"))


def check(text: str, parse: SyntaxParse) -> None:
    """Offsets are exact, tokens in order, nothing left out, a tree a sentence."""
    position = 0
    for index, token in enumerate(parse.tokens):
        assert token.index == index
        assert position <= token.start < token.end <= len(text)
        assert text[token.start : token.end] == token.text
        position = token.end
    covered = {i for token in parse.tokens for i in range(token.start, token.end)}
    assert not [i for i, character in enumerate(fold(text)) if not character.isspace() and i not in covered]
    assert [t.index for s in parse.sentences for t in parse.tokens[s.first : s.last]] == list(range(len(parse.tokens)))
    for sentence in parse.sentences:
        tokens = parse.tokens[sentence.first : sentence.last]
        assert 0 < len(tokens) <= MAX_SENTENCE_LENGTH
        assert (sentence.start, sentence.end) == (tokens[0].start, tokens[-1].end)
        assert {t.sentence for t in tokens} == {sentence.index}
        assert len([t for t in tokens if t.head is None]) == 1
        assert all(t.head is None or sentence.first <= t.head < sentence.last for t in tokens)
        assert all(t.lemma and t.upos and t.deprel for t in tokens)


@pytest.mark.parametrize("text", ODD.values(), ids=ODD.keys())
def test_offsets_are_exact(engine: SyntaxEngine, text: str) -> None:
    parse = engine.parse(text)
    assert parse.tokens
    check(text, parse)


@pytest.mark.parametrize("text", ["", " ", "\n\r\n\t", "\u00a0\u200b\ufeff\x00", "\ud800\ue000"])
def test_where_nothing_is_written_there_are_no_sentences(engine: SyntaxEngine, text: str) -> None:
    assert engine.parse(text) == SyntaxParse((), (), ())


pieces = st.sampled_from([
    "Rain", "fell", "she said", "“", "”", "‘", "’", '"', "''", "``", ".", "?", ",", "—", "…", "(", "1", "'s", "n't",
    "😀", "e\u0301", "\u200d", "\ufe0f", "\u00ad", "\u0301", "\u200e", "\x00", "\ud800", "雨",
])  # fmt: skip
gaps = st.sampled_from(["", "", " ", " ", " ", "\n", "\r\n", "\n\n", "\t", "\u00a0", "\u200b", "\u2028", "\x1f"])


@settings(max_examples=example_count(20))
@given(st.lists(st.tuples(pieces, gaps), max_size=30))
def test_offsets_are_exact_whatever_the_text(engine: SyntaxEngine, drawn: list[tuple[str, str]]) -> None:
    text = "".join(piece + gap for piece, gap in drawn)
    check(text, engine.parse(text))


def test_a_sentence_without_end_is_divided(engine: SyntaxEngine) -> None:
    text = " and".join(f" the rain fell on hill {number} of many" for number in range(560)).strip()
    before = _peak()
    parse = engine.parse(text)
    check(text, parse)
    assert len(parse.tokens) >= 5000
    assert {warning.code for warning in parse.warnings} == {"sentence_divided"}
    for warning in parse.warnings:
        assert 0 <= warning.start < warning.end <= len(text)
        assert f"the limit is {MAX_SENTENCE_LENGTH} tokens" in warning.message
    assert _peak() - before < 700


def _peak() -> float:
    """The process's peak memory so far, in MB."""
    unit = 1024**2 if sys.platform == "darwin" else 1024
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / unit


def test_an_ordinary_text_has_no_warnings(engine: SyntaxEngine) -> None:
    assert engine.parse(LINE).warnings == ()


def test_the_same_text_twice_gives_the_same_parse(engine: SyntaxEngine) -> None:
    text = "\n".join([*(text for name, text in ODD.items() if name != "a long word"), LINE])
    assert engine.parse(text) == engine.parse(text)


def test_what_was_parsed_before_does_not_matter(engine: SyntaxEngine) -> None:
    alone = engine.parse(LINE)
    engine.parse(ODD["astral"] + "\n" + ODD["contractions"])
    assert engine.parse(LINE) == alone


def test_a_plain_sentence_is_read_as_it_should_be(engine: SyntaxEngine) -> None:
    tokens = engine.parse(LINE).tokens
    said = next(t for t in tokens if t.text == "said")
    assert (said.lemma, said.upos, said.head) == ("say", "VERB", None)
    assert {(t.text, t.deprel) for t in tokens if t.head == said.index} >= {("mayor", "nsubj"), ("reopen", "ccomp")}

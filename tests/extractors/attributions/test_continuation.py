"""Quotations that no cue governs: their sources."""

from __future__ import annotations

from dataclasses import replace

import pytest

from corpora.conllu import read_conllu
from onrecord.extractors.analysis import Analysis
from onrecord.extractors.attributions import rules
from onrecord.extractors.attributions.finder import AttributionFinder
from onrecord.extractors.attributions.lexicon import load_lexicon
from onrecord.extractors.attributions.quotations.quotation_candidates import quoted_tokens
from onrecord.extractors.attributions.without_cue.continuation import continued
from onrecord.extractors.draft import Candidate, Selected
from tests.treebank import HandmadeWeighing, shown

DIAZ = """
1 “ " PUNCT `` _ 4 punct _ SpaceAfter=No
2 We we PRON PRP _ 4 nsubj _ _
3 are be AUX VBP VerbForm=Fin 4 cop _ _
4 ready ready ADJ JJ _ 8 ccomp _ SpaceAfter=No
5 , , PUNCT , _ 4 punct _ SpaceAfter=No
6 ” " PUNCT '' _ 4 punct _ _
7 Diaz Diaz PROPN NNP _ 8 nsubj _ _
8 said say VERB VBD VerbForm=Fin 0 root _ SpaceAfter=No
9 . . PUNCT . _ 8 punct _ _
"""
TRAINED = """
1 “ " PUNCT `` _ 4 punct _ SpaceAfter=No
2 We we PRON PRP _ 4 nsubj _ _
3 have have AUX VBP VerbForm=Fin 4 aux _ _
4 trained train VERB VBN VerbForm=Part 0 root _ _
5 hard hard ADV RB _ 4 advmod _ SpaceAfter=No
6 . . PUNCT . _ 4 punct _ SpaceAfter=No
7 ” " PUNCT '' _ 4 punct _ _
"""
RAIN = """
1 Rain rain NOUN NN _ 2 nsubj _ _
2 fell fall VERB VBD VerbForm=Fin 0 root _ SpaceAfter=No
3 . . PUNCT . _ 2 punct _ _
"""
TITLE = """
1 “ " PUNCT `` _ 3 punct _ SpaceAfter=No
2 Deep deep ADJ JJ _ 3 amod _ _
3 Water water NOUN NN _ 0 root _ SpaceAfter=No
4 ” " PUNCT '' _ 3 punct _ _
"""
PELL = """
1 Pell Pell PROPN NNP _ 2 nsubj _ _
2 called call VERB VBD VerbForm=Fin 0 root _ _
3 it it PRON PRP _ 2 obj _ _
4 “ " PUNCT `` _ 5 punct _ SpaceAfter=No
5 dead dead ADJ JJ _ 2 xcomp _ SpaceAfter=No
6 ” " PUNCT '' _ 5 punct _ SpaceAfter=No
7 . . PUNCT . _ 2 punct _ _
"""
STRAY_MARK = """
1 “ " PUNCT `` _ 2 punct _ SpaceAfter=No
2 Fine fine ADJ JJ _ 6 ccomp _ SpaceAfter=No
3 , , PUNCT , _ 2 punct _ _
4 ” " PUNCT '' _ 2 punct _ _
5 Okafor Okafor PROPN NNP _ 6 nsubj _ _
6 shrugged shrug VERB VBD VerbForm=Fin 0 root _ SpaceAfter=No
7 . . PUNCT . _ 6 punct _ _
"""
COACH = """
1 The the DET DT _ 2 det _ _
2 coach coach NOUN NN _ 3 nsubj _ _
3 said say VERB VBD VerbForm=Fin 0 root _ SpaceAfter=No
4 : : PUNCT : _ 7 punct _ _
5 “ " PUNCT `` _ 7 punct _ SpaceAfter=No
6 Steps step NOUN NNS _ 7 nsubj _ _
7 count count VERB VBP VerbForm=Fin 3 ccomp _ SpaceAfter=No
8 . . PUNCT . _ 7 punct _ _
9 ” " PUNCT '' _ 7 punct _ _
"""
DEPUTY = """
1 The the DET DT _ 2 det _ _
2 deputy deputy NOUN NN _ 3 nsubj _ _
3 doubts doubt VERB VBZ VerbForm=Fin 0 root _ _
4 it it PRON PRP _ 3 obj _ SpaceAfter=No
5 . . PUNCT . _ 3 punct _ _
"""
WAITED = """
1 Student student NOUN NN _ 4 nsubj _ _
2 Callum Callum PROPN NNP _ 1 flat _ Entity=PERSON
3 Reid Reid PROPN NNP _ 2 flat _ Entity=PERSON
4 waited wait VERB VBD VerbForm=Fin 0 root _ SpaceAfter=No
5 . . PUNCT . _ 4 punct _ _
"""
SPLIT = """
1 “ " PUNCT `` _ 2 punct _ SpaceAfter=No
2 Sadly sadly ADV RB _ 6 advmod _ SpaceAfter=No
3 , , PUNCT , _ 2 punct _ SpaceAfter=No
4 ” " PUNCT '' _ 2 punct _ _
5 Diaz Diaz PROPN NNP _ 6 nsubj _ _
6 said say VERB VBD VerbForm=Fin 0 root _ SpaceAfter=No
7 , , PUNCT , _ 10 punct _ _
8 “ " PUNCT `` _ 10 punct _ SpaceAfter=No
9 we we PRON PRP _ 10 nsubj _ _
10 lost lose VERB VBD VerbForm=Fin 6 ccomp _ SpaceAfter=No
11 . . PUNCT . _ 6 punct _ SpaceAfter=No
12 ” " PUNCT '' _ 10 punct _ _
"""
NAMED = SPLIT.replace("3 , ,", "3 again again").replace("PUNCT , _ 2 punct", "ADV RB _ 2 advmod")
CALLED = "verb.obj+xcomp [Pell] (called) {it “dead”}"
SPEECH = "verb.ccomp [Diaz] (said) {“We are ready,”}"
BOTH = "verb.ccomp [Diaz] (said) {“We are ready,” … “We have trained hard.”}"
ALONE = "quote.floating [] () {“We have trained hard.”}"
TIED = "quote.continued [Diaz] () {“We have trained hard.”}"
PARAGRAPH = "# newpar\n"


def found(*sentences: str) -> list[str]:
    analysis: Analysis = read_conllu("\n\n".join(sentence.strip() for sentence in sentences))
    chosen = AttributionFinder(load_lexicon(), HandmadeWeighing()).find(analysis)
    return list(shown(analysis, [c.candidate for c in chosen]))


@pytest.mark.parametrize(
    ("sentences", "expected"),
    [
        pytest.param([DIAZ, TRAINED], [BOTH], id="the next sentence"),
        pytest.param([DIAZ, RAIN, TRAINED], [SPEECH, TIED], id="a sentence between"),
        pytest.param([DIAZ, PARAGRAPH + TRAINED.strip()], [BOTH], id="the next paragraph"),
        pytest.param([DIAZ, PARAGRAPH + TRAINED.strip(), RAIN], [SPEECH, TIED], id="a paragraph with other words"),
        pytest.param([DIAZ, PARAGRAPH + RAIN.strip(), PARAGRAPH + TRAINED.strip()], [SPEECH, ALONE], id="one between"),
        pytest.param([TRAINED, RAIN], [ALONE], id="nobody before"),
        pytest.param([RAIN, TRAINED], [ALONE], id="nothing said before"),
        pytest.param([TRAINED, DIAZ], [ALONE, SPEECH], id="only what stands before counts"),
        pytest.param([DIAZ, TITLE], [SPEECH], id="no title"),
        pytest.param([TITLE], [], id="a title alone"),
        pytest.param(
            [DIAZ, TRAINED, PARAGRAPH + PELL.strip()],
            [BOTH, CALLED],
            id="another speaker follows",
        ),
    ],
)
def test_the_source_of_a_quotation(sentences: list[str], expected: list[str]) -> None:
    assert found(*sentences) == expected


@pytest.mark.parametrize(("sentence", "content"), [(SPLIT, "“Sadly,” … “we lost.”"), (NAMED, "“we lost.”")])
def test_a_word_before_the_report_belongs_to_the_sentence_if_a_comma_sets_it_off(sentence: str, content: str) -> None:
    assert found(sentence) == [f"verb.ccomp [Diaz] (said) {{{content}}}"]


def test_three_in_a_row_are_one() -> None:
    [only] = found(DIAZ, TRAINED, PARAGRAPH + TRAINED.strip())
    assert only.count("trained") == 2


@pytest.mark.parametrize(
    ("between", "kept"), [(DEPUTY, False), (DEPUTY.replace("1 The the DET", "1 “ the PUNCT"), True)]
)
def test_a_content_ends_before_a_quotation_that_somebody_else_leads_in_to(between: str, kept: bool) -> None:
    """The model may score two quotations as one content; a second cue that is itself quoted takes no turn."""
    analysis = read_conllu("\n\n".join(part.strip() for part in (DIAZ, between, TRAINED)))
    said = Candidate(rules.MODEL, 7, (7,), (6,), (*range(6), *range(14, 21)), "")
    doubted = Candidate(rules.MODEL, 11, (11,), (9, 10), (12,), "")
    chosen = [Selected(said), Selected(doubted)]
    continued(analysis, chosen, quoted_tokens(analysis), load_lexicon())
    assert ("trained" in {analysis.tokens[i].text for i in chosen[0].candidate.content}) == kept


@pytest.mark.parametrize(("name", "kept"), [("Callum", False), ("Diaz", True)])
def test_a_content_ends_before_a_quotation_behind_a_sentence_about_somebody_else(name: str, kept: bool) -> None:
    sentences = (DIAZ, WAITED.replace("Callum", name), TRAINED)
    analysis = read_conllu("\n\n".join(part.strip() for part in sentences))
    chosen = [Selected(Candidate(rules.MODEL, 7, (7,), (6,), (*range(6), *range(14, 21)), ""))]
    found = continued(analysis, chosen, quoted_tokens(analysis), load_lexicon())
    assert ("trained" in {analysis.tokens[i].text for i in found[0].candidate.content}) == kept


def test_a_stray_mark_does_not_put_the_source_into_what_is_said() -> None:
    """Paragraphs end after `Fine,`, `coach` `count.`: the mark before `Okafor` pairs with the second end."""
    analysis = with_breaks(read_conllu("\n\n".join(part.strip() for part in (STRAY_MARK, COACH))), behind={2, 8, 14})
    chosen = AttributionFinder(load_lexicon(), HandmadeWeighing()).find(analysis)
    assert "coach" in {analysis.tokens[i].text for c in chosen for i in c.candidate.source}
    assert all(set(c.candidate.source).isdisjoint(c.candidate.content) for c in chosen)


def with_breaks(analysis: Analysis, behind: set[int]) -> Analysis:
    """The analysis of the same words with an empty line after some of them and no other blanks."""
    text, tokens = "", []
    for token in analysis.tokens:
        tokens.append(replace(token, start=len(text), end=len(text) + len(token.text)))
        text += token.text + ("\n\n" if token.index in behind else "")
    sentences = [replace(s, start=tokens[s.first].start, end=tokens[s.last - 1].end) for s in analysis.sentences]
    return replace(analysis, text=text, tokens=tuple(tokens), sentences=tuple(sentences))

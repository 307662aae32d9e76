"""Certainty, polarity and tense of contents, on small parses written by hand."""

from __future__ import annotations

import pytest

from corpora.conllu import read_conllu
from onrecord.extractors.analysis import Analysis
from onrecord.extractors.attributions import rules
from onrecord.extractors.attributions.modes import verbatim
from onrecord.extractors.attributions.spans.content_spans import content_spans
from onrecord.extractors.draft import AttributionDraft, Candidate, Factuality, Selected
from onrecord.extractors.factuality.factuality import factuality
from onrecord.extractors.grammar.spans import spans
from onrecord.extractors.marks import find_quotations

SAID = "said/say/VERB/VBD/Tense=Past|VerbForm=Fin/root/0"


def parse(rows: str) -> Analysis:
    """A sentence of words `form/lemma/UPOS/XPOS/feats/relation/head`, `_` for no features."""
    lines = []
    for number, word in enumerate(rows.split(), 1):
        form, lemma, upos, xpos, feats, relation, head = word.split("/")
        lines.append("\t".join((str(number), form, lemma, upos, xpos, feats, head, relation, "_", "_")))
    return read_conllu("\n".join(lines) + "\n\n")


def drafted(analysis: Analysis, cue: int, content: tuple[int, ...]) -> AttributionDraft:
    """An attribution without a source."""
    marks = find_quotations(analysis.text)
    said = content_spans(analysis, content)
    return AttributionDraft(
        selected=Selected(Candidate(rules.CCOMP, cue, (cue,), (), content, "")),
        source=(),
        cue=spans(analysis, (cue,)),
        content=said,
        quotations=verbatim(said, marks),
        mode="indirect",
    )


def read(clause: str) -> Factuality:
    """The factuality of a clause after `He said`; heads count from `He`, which is 1."""
    analysis = parse(f"He/he/PRON/PRP/_/nsubj/2 {SAID} {clause}")
    return factuality(analysis, drafted(analysis, 1, tuple(range(2, len(analysis.tokens)))))


ROWS = [
    (
        "it/it/PRON/PRP/_/nsubj/4 rained/rain/VERB/VBD/Tense=Past|VerbForm=Fin/ccomp/2",
        ("certain", "", False, "past", False),
    ),
    (
        "it/it/PRON/PRP/_/nsubj/5 may/may/AUX/MD/VerbForm=Fin/aux/5 rain/rain/VERB/VB/VerbForm=Inf/ccomp/2",
        ("possible", "may", False, "present", False),
    ),
    (
        "it/it/PRON/PRP/_/nsubj/6 will/will/AUX/MD/VerbForm=Fin/aux/6 not/not/PART/RB/Polarity=Neg/advmod/6"
        " rain/rain/VERB/VB/VerbForm=Inf/ccomp/2",
        ("certain", "", True, "future", True),
    ),
    (
        "it/it/PRON/PRP/_/nsubj/6 would/would/AUX/MD/VerbForm=Fin/aux/6 have/have/AUX/VB/VerbForm=Inf/aux/6"
        " rained/rain/VERB/VBN/VerbForm=Part/ccomp/2",
        ("counterfactual", "would have", False, "past", False),
    ),
    (
        "it/it/PRON/PRP/_/nsubj/5 was/be/AUX/VBD/Tense=Past|VerbForm=Fin/cop/5 likely/likely/ADJ/JJ/_/ccomp/2"
        " to/to/PART/TO/_/mark/7 rain/rain/VERB/VB/VerbForm=Inf/xcomp/5",
        ("probable", "likely", False, "past", True),
    ),
    (
        "it/it/PRON/PRP/_/nsubj/5 would/would/AUX/MD/VerbForm=Fin/aux/5 rain/rain/VERB/VB/VerbForm=Inf/ccomp/2",
        ("certain", "", False, "future", True),
    ),
]


@pytest.mark.parametrize(("clause", "expected"), ROWS)
def test_how_a_clause_is_put(clause: str, expected: tuple[str, str, bool, str, bool]) -> None:
    analysis = parse(f"He/he/PRON/PRP/_/nsubj/2 {SAID} {clause}")
    found = read(clause)
    hedges = " ".join(analysis.text[a:b] for a, b in found.hedges)
    assert (found.modality, hedges, found.negated, found.tense, found.about_future) == expected
    assert [d.about for d in found.decisions][:1] == ["claim.modality"]


def test_nothing_is_said_of_no_content() -> None:
    analysis = parse(f"He/he/PRON/PRP/_/nsubj/2 {SAID}")
    assert factuality(analysis, drafted(analysis, 1, ())) == Factuality()

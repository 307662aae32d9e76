"""Contents end where their source reports something else."""

from __future__ import annotations

import pytest

from corpora.conllu import read_conllu
from onrecord.extractors.analysis import Analysis
from onrecord.extractors.attributions import rules
from onrecord.extractors.attributions.quotations.quotation_candidates import quoted_tokens
from onrecord.extractors.attributions.sources.shared_subjects import with_own_clauses
from onrecord.extractors.draft import Candidate, Selected

WARNED = """
1 She she PRON PRP _ 2 nsubj _ _
2 said say VERB VBD VerbForm=Fin 0 root _ _
3 ten ten NUM CD _ 4 nummod _ _
4 people people NOUN NNS Number=Plur 6 nsubj _ _
5 were be AUX VBD VerbForm=Fin 6 cop _ _
6 missing missing ADJ JJ _ 2 ccomp _ _
7 and and CCONJ CC _ 8 cc _ _
8 warned warn VERB VBD VerbForm=Fin 6 conj _ _
9 of of ADP IN _ 10 case _ _
10 floods flood NOUN NNS Number=Plur 8 obl _ SpaceAfter=No
11 . . PUNCT . _ 2 punct _ _
"""


WHOLE = "ten people were missing and warned of floods"


def words(analysis: Analysis, text: str) -> tuple[int, ...]:
    wanted = text.split()
    for first in range(len(analysis.tokens)):
        if [t.text for t in analysis.tokens[first : first + len(wanted)]] == wanted:
            return tuple(range(first, first + len(wanted)))
    raise AssertionError(text)


def selected(analysis: Analysis, source: str, cue: str, content: str) -> Selected:
    head = words(analysis, cue)[0]
    return Selected(Candidate(rules.MODEL, head, (head,), words(analysis, source), words(analysis, content), ""))


@pytest.mark.parametrize(
    ("parse", "source", "content"),
    [
        pytest.param(WARNED, "She", "ten people were missing", id="the same source"),
        pytest.param(WARNED, "ten people", WHOLE, id="a source inside the content"),
        pytest.param(WARNED.replace("8 warned warn VERB VBD VerbForm=Fin", "8 warned warn VERB VB VerbForm=Inf"), "She",
                     WHOLE, id="an infinitive"),
        pytest.param(WARNED.replace("7 and and CCONJ CC _ 8 cc", "7 they they PRON PRP _ 8 nsubj"), "She",
                     WHOLE.replace("and", "they"), id="a subject of its own"),
        pytest.param(WARNED.replace("VerbForm=Fin 6 conj", "VerbForm=Fin 6 advcl"), "She", WHOLE, id="not joined"),
    ],
)  # fmt: skip
def test_where_a_content_ends(parse: str, source: str, content: str) -> None:
    analysis = read_conllu(parse.strip())
    whole = " ".join(t.text for t in analysis.tokens[2:10])
    chosen = [selected(analysis, "She", "said", whole), selected(analysis, source, "warned", "of floods")]
    found = with_own_clauses(analysis, chosen, quoted_tokens(analysis))
    assert [one.candidate.content for one in found] == [words(analysis, content), words(analysis, "of floods")]

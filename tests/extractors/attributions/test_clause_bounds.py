"""Edges of contents and sources, reports that close a sentence, and evidence, on the parses of `tests/parses/spans`.

There a text has `# bounded = [source] (cue) {content} -> {content}`, the spans as proposed and the one that should
change; `# rebounded` has cue and content, both as proposed and as they should be;
`# closing = [source] (cue) {content}` or `none`, and so `# inserted`; `# reports = (cue) {content} : yes`,
with `inside` where the cue is inside the content of another and `at 0.5` where the role model finds it that likely;
`# ruled = [source] (cue) {content} -> [source]`, the source that the grammar leaves; `# charged`, both spans of an
accusation; `# raised`, what is found below a passive of hearsay; `# sure`, what the constructions propose that always
report, and `# made` those of nouns; `# claimed`, all parts of a candidate whose noun is a claim; `# inner`, an outer
cue and content, an inner attribution and the source that it should have; `# pleaded`, a plea with its charge. Spans of
one part are joined by ` … `.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

import pytest

from corpora.conllu import read_conllu
from onrecord.extractors.analysis import Analysis
from onrecord.extractors.attributions import rules
from onrecord.extractors.attributions.constructions.adverbials import raised_reports
from onrecord.extractors.attributions.constructions.charges import charged
from onrecord.extractors.attributions.constructions.closing_reports import closing_candidates
from onrecord.extractors.attributions.constructions.inserted_reports import inserted_candidates
from onrecord.extractors.attributions.constructions.sure_reports import sure_candidates
from onrecord.extractors.attributions.evidence.saying_evidence import LEARNED, reports
from onrecord.extractors.attributions.lexicon import load_lexicon
from onrecord.extractors.attributions.nesting import with_inner_sources
from onrecord.extractors.attributions.quotations.quotation_candidates import quoted_tokens
from onrecord.extractors.attributions.sources.grammatical_sources import with_allowed_source
from onrecord.extractors.attributions.sources.nouns_made_by import made_by_candidates
from onrecord.extractors.attributions.sources.rejected_claims import with_rejected_claim
from onrecord.extractors.attributions.spans.clause_bounds import bounded
from onrecord.extractors.draft import Candidate, Selected
from onrecord.extractors.grammar.spans import spans
from tests.treebank import PARSES

PARTS = {"[]": r"\[(.+?)\]", "()": r"\(([^()\[\]]+)\)(?= {)", "{}": r"{(.+?)}"}
"""The parts that a note writes in brackets: source, cue and content."""

LIKELY = 0.9
"""The role model's probability of every cue here, so that grammar alone decides."""


def texts(note: str) -> Iterator[object]:
    """The texts with such a note, and what it says."""
    for file in sorted((PARSES / "spans").glob("*.conllu")):
        for block in re.split(r"(?m)^# newdoc id = ", file.read_text(encoding="utf-8"))[1:]:
            name, _, body = block.partition("\n")
            for said in re.findall(rf"(?m)^# {note} = (.*)$", body):
                yield pytest.param(read_conllu(body), said, id=f"{file.stem}/{name}")


def candidate(analysis: Analysis, written: str) -> Candidate:
    """The candidate that a note writes down."""
    source, cue, content = (part(analysis, written, signs) for signs in ("[]", "()", "{}"))
    heads = [i for i in cue if analysis.tokens[i].upos in ("VERB", "NOUN", "ADJ")]
    given = re.search(r" at ([\d.]+):", written)
    scores = (("cue", float(given[1]) if given else LIKELY),)
    return Candidate(rules.MODEL, (heads or cue)[-1], cue, source, content, "", "", 0.9, scores)


def part(analysis: Analysis, written: str, signs: str) -> tuple[int, ...]:
    """The tokens of one part of a candidate, by its brackets."""
    found = re.search(PARTS[signs], written)
    at, tokens = 0, set[int]()
    for piece in found[1].split(" … ") if found else ():
        start = re.search(rf"(?<!\w){re.escape(piece)}(?!\w)", analysis.text[at:])
        assert start is not None, (piece, analysis.text)
        at += start.start()
        tokens |= {t.index for t in analysis.tokens if at <= t.start and t.end <= at + len(piece)}
        at += len(piece)
    return tuple(sorted(tokens))


def shown(analysis: Analysis, tokens: tuple[int, ...]) -> str:
    return " … ".join(analysis.text[a:b] for a, b in spans(analysis, tokens))


@pytest.mark.parametrize(("analysis", "note"), list(texts("bounded")))
def test_spans_end_where_the_grammar_says(analysis: Analysis, note: str) -> None:
    given, _, wanted = note.partition(" -> ")
    before = candidate(analysis, given)
    after = bounded(analysis, before, quoted_tokens(analysis), load_lexicon())
    found = after.source if wanted.startswith("[") else after.content
    assert shown(analysis, found) == wanted[1:-1]
    assert after.cue == before.cue


@pytest.mark.parametrize(("analysis", "note"), list(texts("rebounded")))
def test_cues_and_contents_without_addressees_and_torn_verbs(analysis: Analysis, note: str) -> None:
    given, _, wanted = note.partition(" -> ")
    before = candidate(analysis, given)
    verb = next(i for i in before.cue if analysis.tokens[i].upos == "VERB")
    after = bounded(analysis, replace(before, head=verb), quoted_tokens(analysis), load_lexicon())
    assert f"({shown(analysis, after.cue)}) {{{shown(analysis, after.content)}}}" == wanted


@pytest.mark.parametrize(("analysis", "note"), list(texts("closing")))
def test_reports_that_close_a_sentence(analysis: Analysis, note: str) -> None:
    assert_found(analysis, closing_candidates(analysis, quoted_tokens(analysis), load_lexicon()), note)


@pytest.mark.parametrize(("analysis", "note"), list(texts("inserted")))
def test_reports_between_a_subject_and_its_verb(analysis: Analysis, note: str) -> None:
    assert_found(analysis, inserted_candidates(analysis, quoted_tokens(analysis), load_lexicon()), note)


def assert_found(analysis: Analysis, found: Iterable[Candidate], note: str) -> None:
    written = [
        f"[{shown(analysis, one.source)}] ({shown(analysis, one.cue)}) {{{shown(analysis, one.content)}}}"
        for one in found
    ]
    assert written == ([] if note == "none" else [note])


@pytest.mark.parametrize(("analysis", "note"), list(texts("reports")))
def test_what_is_evidence_of_a_report(analysis: Analysis, note: str) -> None:
    inside = " inside" in note
    one = replace(candidate(analysis, note), weight=LEARNED - 0.01)
    assert reports(analysis, one, load_lexicon(), inside) == note.endswith("yes")


def test_what_is_weighed_well_needs_no_further_evidence() -> None:
    """Limits of the cue's probability give way, what the grammar rules out stays out."""
    parsed = read_conllu(
        "1\tBell\tBell\tPROPN\tNNP\t_\t2\tnsubj\t_\t_\n2\tguarded\tguard\tVERB\tVBD\t_\t0\troot\t_\t_\n"
        "3\tthe\tthe\tDET\tDT\t_\t4\tdet\t_\t_\n4\tplan\tplan\tNOUN\tNN\t_\t2\tobj\t_\t_\n"
    )
    unlikely = Candidate(rules.MODEL, 1, (1,), (0,), (2, 3), "", "", LEARNED - 0.01, (("cue", 0.1),))
    assert not reports(parsed, unlikely, load_lexicon(), inside=False)
    assert reports(parsed, replace(unlikely, weight=LEARNED), load_lexicon(), inside=False)
    torn = replace(unlikely, weight=LEARNED, cue=(1, 3), content=(2,))
    assert not reports(parsed, torn, load_lexicon(), inside=False)


@pytest.mark.parametrize(("analysis", "note"), list(texts("ruled")))
def test_sources_that_the_grammar_allows(analysis: Analysis, note: str) -> None:
    given, _, wanted = note.partition(" -> ")
    after = with_allowed_source(analysis, candidate(analysis, given), load_lexicon())
    assert shown(analysis, after.source) == ("" if wanted == "none" else wanted[1:-1])


@pytest.mark.parametrize(("analysis", "note"), list(texts("pleaded")))
def test_pleas_with_their_charges(analysis: Analysis, note: str) -> None:
    given, _, wanted = note.partition(" -> ")
    after = with_allowed_source(analysis, candidate(analysis, given), load_lexicon())
    assert f"({shown(analysis, after.cue)}) {{{shown(analysis, after.content)}}}" == wanted


@pytest.mark.parametrize(("analysis", "note"), list(texts("charged")))
def test_charges_are_in_the_content(analysis: Analysis, note: str) -> None:
    given, _, wanted = note.partition(" -> ")
    after = charged(analysis, candidate(analysis, given), load_lexicon())
    assert f"[{shown(analysis, after.source)}] {{{shown(analysis, after.content)}}}" == wanted


@pytest.mark.parametrize(("analysis", "note"), list(texts("raised")))
def test_sayings_below_hearsay_and_hearing(analysis: Analysis, note: str) -> None:
    found = [one for token in analysis.tokens for one in raised_reports(analysis, token, load_lexicon())]
    assert_found(analysis, found, note)


def test_a_candidate_that_was_left_without_content_is_no_torn_phrase() -> None:
    analysis = read_conllu("1\tCole\tCole\tPROPN\tNNP\t_\t2\tnsubj\t_\t_\n2\tsaid\tsay\tVERB\tVBD\t_\t0\troot\t_\t_\n")
    bare = Candidate(rules.MODEL, 1, (1,), (0,), (), "", "", 0.9, (("cue", LIKELY),))
    assert reports(analysis, bare, load_lexicon(), inside=False)


@pytest.mark.parametrize(("analysis", "note"), list(texts("sure")))
def test_constructions_that_always_report(analysis: Analysis, note: str) -> None:
    verbs = (token.index for token in analysis.tokens if token.upos == "VERB")
    quotations = quoted_tokens(analysis)
    found = (one for verb in verbs for one in sure_candidates(analysis, verb, quotations, load_lexicon()))
    assert_found(analysis, found, note)


@pytest.mark.parametrize(("analysis", "note"), list(texts("made")))
def test_nouns_whose_maker_follows_in_a_participle(analysis: Analysis, note: str) -> None:
    nouns = (token.index for token in analysis.tokens if token.upos == "NOUN")
    assert_found(analysis, (one for noun in nouns for one in made_by_candidates(analysis, noun, load_lexicon())), note)


@pytest.mark.parametrize(("analysis", "note"), list(texts("claimed")))
def test_claims_that_somebody_rejects_or_receives(analysis: Analysis, note: str) -> None:
    given, _, wanted = note.partition(" -> ")
    after = with_rejected_claim(analysis, candidate(analysis, given), load_lexicon())
    parts = f"[{shown(analysis, after.source)}] ({shown(analysis, after.cue)}) {{{shown(analysis, after.content)}}}"
    assert parts == wanted


@pytest.mark.parametrize(("analysis", "note"), list(texts("inner")))
def test_sources_inside_contents(analysis: Analysis, note: str) -> None:
    given, _, wanted = note.partition(" -> ")
    outer, inner = re.split(r"(?<=}) ", given)
    chosen = [Selected(candidate(analysis, part)) for part in (outer, inner)]
    assert shown(analysis, with_inner_sources(analysis, chosen)[1].candidate.source) == wanted[1:-1]

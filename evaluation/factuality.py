"""Signs of UDS-Factuality: is a reported content put as a fact?

`positive` derives the sign from a record's fields; it was settled on the train part.
"""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from corpora import uds
from evaluation.report import PERCENT, Cell, Table, share
from onrecord.extractors.acts.stage import Acts
from onrecord.extractors.analysis import Analysis
from onrecord.extractors.attributions.constructions.predicates import content_words
from onrecord.extractors.attributions.modes import verbatim
from onrecord.extractors.attributions.rules import CCOMP
from onrecord.extractors.attributions.spans.content_spans import content_spans
from onrecord.extractors.draft import AttributionDraft, Candidate, Draft, Factuality, Selected
from onrecord.extractors.engines.reader import Reader
from onrecord.extractors.factuality.stage import ContentFactuality
from onrecord.extractors.grammar.noun_phrases import naming_phrase
from onrecord.extractors.grammar.spans import spans
from onrecord.extractors.grammar.subjects import understood_subject
from onrecord.extractors.grammar.verb_groups import predicate_words
from onrecord.extractors.marks import find_quotations


def table(reader: Reader, data: Path, parts: Iterable[str] = ("dev", "train")) -> Table:
    """The share of right signs, of clauses whose annotators agree and of all."""
    columns = {"UDS-Factuality, EWT": "", "annotators": "", "clauses": ""}
    rows: list[list[Cell]] = []
    for part in parts:
        every = [(one, sign) for one in uds.instances(data, part) if (sign := predicted(reader, one)) is not None]
        for name, some in (("agree", [pair for pair in every if pair[0].agreed]), ("all", every)):
            right, facts = sum(one.positive == sign for one, sign in some), sum(one.positive for one, _ in some)
            larger = max(facts, len(some) - facts)
            rows.append([part, name, len(some), share(right, len(some)), share(larger, len(some))])
    return Table(columns=columns | {"sign right, %": PERCENT, "larger class, %": PERCENT}, rows=rows)


def positive(attribution: AttributionDraft, put: Factuality) -> bool:
    """True if a record puts its content as a fact.

    False for the future, demands and proposals, questions about the present, what is possible or counterfactual, what
    may or must be done, and what is negated by more than a `no` before a noun. In the past even what is asked or may
    have been is mostly taken as a fact.
    """
    shown = {decision.rule.id for decision in put.decisions}
    if put.about_future or attribution.act in ("demand", "proposal"):
        return False
    if put.tense != "past" and (
        attribution.act == "question"
        or put.modality in ("possible", "counterfactual")
        or attribution.modality not in ("asserted", "interrogative")
        or "tense.modal" in shown
    ):
        return False
    return not (put.negated and "negated.no" not in shown)


def predicted(reader: Reader, instance: uds.Instance) -> bool | None:
    """The engine's sign of a clause; None if its tokens do not begin where the clause's words do."""
    analysis = reader.read(instance.text)
    at = {token.start: token.index for token in analysis.tokens}
    if instance.head not in at or instance.governor not in at:
        return None
    attribution = _attribution(analysis, at[instance.governor], at[instance.head])
    draft = Draft(analysis, attributions=[attribution])
    for stage in (ContentFactuality(), Acts()):
        stage(draft)
    assert attribution.factuality is not None
    return positive(attribution, attribution.factuality)


def _attribution(analysis: Analysis, governor: int, head: int) -> AttributionDraft:
    """The attribution of a verb with a clause."""
    marks = find_quotations(analysis.text)
    content = tuple(sorted({*content_words(analysis, head, governor), head} - {governor}))
    cue = tuple(i for i in predicate_words(analysis, governor) if i not in content) or (governor,)
    subject = understood_subject(analysis, governor)
    words = naming_phrase(analysis, subject.token, governor) if subject else ()
    source = tuple(i for i in words if i not in content and i not in cue)
    content_of = content_spans(analysis, content)
    return AttributionDraft(
        selected=Selected(Candidate(CCOMP, governor, cue, source, content, "")),
        source=spans(analysis, source),
        cue=spans(analysis, cue),
        content=content_of,
        quotations=verbatim(content_of, marks),
        mode="indirect",
    )

"""A report of errors to read: missed and wrong attributions, the documents with the worst scores first.

The report quotes the corpus, so it belongs outside the repository.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

from evaluation.attributions import HEADLINE, PAIRED, Count, Roles, ScoredArticle
from evaluation.modes import annotated_modes
from onrecord.schemas.attribution import Attribution

NOTHING = "-"
WORST = 30
"""Number of documents whose errors are written."""
FAULTS = {"content+source": "source differs", "triple": "cue differs"}


def error_report(documents: Sequence[ScoredArticle], worst: int = WORST) -> str:
    """Counts by rule, then the errors of the worst documents."""
    ranked = sorted(documents, key=lambda document: (document.count.f1, document.article.name))
    parts = ["# By rule: right, found, precision", *_by_rule(documents)]
    for document in ranked[:worst]:
        count = document.count
        parts += ["", f"# {document.article.name}: {count.gold} annotated, {count.found} found, {count.right} right"]
        parts += _errors(document)
    return "\n".join(parts) + "\n"


def _by_rule(documents: Sequence[ScoredArticle]) -> Iterator[str]:
    counts: dict[str, Count] = defaultdict(Count)
    for document in documents:
        right = {j for _, j in document.agreed[HEADLINE]}
        for j, roles in enumerate(document.found):
            counts[_rule(_record(document, roles))] += Count(found=1, right=int(j in right))
    for rule, count in sorted(counts.items(), key=lambda item: (item[1].right - item[1].found, item[0])):
        yield f"{rule:28} {count.right:5} {count.found:5}  {count.precision:.2f}"


def _errors(document: ScoredArticle) -> Iterator[str]:
    agreed = document.agreed
    theirs, ours = ({pair[side] for pair in agreed[PAIRED[0]]} for side in (0, 1))
    modes = annotated_modes(document.article)
    for i, gold in enumerate(document.gold):
        if i not in theirs:
            yield f"  missed   {modes[gold.place]:9} {_annotation(document, gold)}"
    for j, found in enumerate(document.found):
        if j not in ours:
            yield f"  wrong    {_finding(document, found)}"
    for i, j in agreed[PAIRED[0]]:
        fault = next((FAULTS[name] for name in PAIRED[1:] if (i, j) not in agreed[name]), None)
        if fault:
            yield f"  {fault}: {_annotation(document, document.gold[i])}"
            yield f"      found {_finding(document, document.found[j])}"


def _record(document: ScoredArticle, roles: Roles) -> Attribution:
    return document.extraction.attributions[roles.place]


def _rule(attribution: Attribution) -> str:
    return attribution.evidence.rule if attribution.evidence else NOTHING


def _finding(document: ScoredArticle, roles: Roles) -> str:
    one = _record(document, roles)
    return f"{_rule(one)}: {_line(part.text if part else '' for part in (one.source, one.cue, one.content))}"


def _annotation(document: ScoredArticle, roles: Roles) -> str:
    text, one = document.article.text, document.article.attributions[roles.place]
    parts = (one.source, one.cue, one.content)
    return _line(" … ".join(text[start:end] for start, end in spans) for spans in parts)


def _line(parts: Iterable[str]) -> str:
    return " | ".join(" ".join(part.split()) or NOTHING for part in parts)

"""Scores of direct, indirect and mixed attributions.

PolNeAR does not annotate modes. The mode of an annotated content is read off the quotation marks of the text, as the
extractor does it.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import astuple, dataclass

from corpora.polnear import Article
from evaluation.attributions import HEADLINE, PAIRED, Roles, agreeing
from evaluation.report import PERCENT, Cell, Table, share
from onrecord.extractors.attributions.modes import mode, verbatim
from onrecord.extractors.marks import find_quotations
from onrecord.schemas.extraction import Extraction

DIRECT = "direct"
MODES = (DIRECT, "indirect", "mixed")


@dataclass(frozen=True, slots=True)
class ModeCount:
    """Annotated and extracted attributions of one mode, and how many of each have a right partner of any mode."""

    gold: int = 0
    gold_right: int = 0
    found: int = 0
    found_right: int = 0

    def __add__(self, other: ModeCount) -> ModeCount:
        return ModeCount(*map(sum, zip(astuple(self), astuple(other), strict=True)))


@dataclass(frozen=True, slots=True)
class DirectCount:
    """Annotated direct quotations, those whose content was extracted, and those of them with the right source."""

    gold: int = 0
    found: int = 0
    sourced: int = 0

    def __add__(self, other: DirectCount) -> DirectCount:
        return DirectCount(*map(sum, zip(astuple(self), astuple(other), strict=True)))


def mode_table(counts: Mapping[str, ModeCount]) -> Table:
    """Recall by the annotated mode and precision by the extracted one."""
    columns = {"mode": "", "annotated": "", "recall": PERCENT, "found": "", "precision": PERCENT}
    rows: list[list[Cell]] = [
        [name, one.gold, share(one.gold_right, one.gold), one.found, share(one.found_right, one.found)]
        for name, one in counts.items()
    ]
    return Table(columns=columns, rows=rows)


def direct_table(one: DirectCount) -> Table:
    """Direct quotations: content found, source right."""
    columns = {"annotated as direct": "", "content found": "", "recall": PERCENT, "of these, source right": ""}
    row: list[Cell] = [one.gold, one.found, share(one.found, one.gold), one.sourced, share(one.sourced, one.found)]
    return Table(columns=columns | {"source right, %": PERCENT}, rows=[row])


def annotated_modes(article: Article) -> list[str]:
    """The mode of each annotated attribution of an article."""
    marks = find_quotations(article.text)
    contents = [attribution.content for attribution in article.attributions]
    return [mode(article.text, content, verbatim(content, marks)) for content in contents]


def compare_modes(
    article: Article, extraction: Extraction, gold: Sequence[Roles], found: Sequence[Roles]
) -> dict[str, ModeCount]:
    """One document's counts by mode."""
    expected, given = annotated_modes(article), [attribution.mode for attribution in extraction.attributions]
    agreed = agreeing(gold, found)[HEADLINE]
    theirs, ours = {i for i, _ in agreed}, {j for _, j in agreed}
    return {
        name: ModeCount(
            gold=sum(expected[one.place] == name for one in gold),
            gold_right=sum(expected[gold[i].place] == name for i in theirs),
            found=sum(given[one.place] == name for one in found),
            found_right=sum(given[found[j].place] == name for j in ours),
        )
        for name in MODES
    }


def compare_direct(article: Article, gold: Sequence[Roles], found: Sequence[Roles]) -> DirectCount:
    """One document's counts of direct quotations; the mode of the extracted attribution does not matter."""
    modes = annotated_modes(article)
    direct = {i for i, one in enumerate(gold) if modes[one.place] == DIRECT}
    agreed = agreeing(gold, found)
    contents, sources = (sum(i in direct for i, _ in agreed[measure]) for measure in PAIRED[:2])
    return DirectCount(len(direct), contents, sources)

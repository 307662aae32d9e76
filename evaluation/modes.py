"""Scores of direct, indirect and mixed attributions.

PolNeAR does not annotate modes. The mode of an annotated content is read off the quotation marks of the text, as the
extractor does it.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from corpora.polnear import Article
from evaluation.attributions import HEADLINE, PAIRED, ScoredArticle
from evaluation.report import PERCENT, Cell, Table, share
from onrecord.extractors.attributions.modes import mode, verbatim
from onrecord.extractors.marks import find_quotations

DIRECT = "direct"
MODES = (DIRECT, "indirect", "mixed")


def annotated_modes(article: Article) -> list[str]:
    """The mode of each annotated attribution of an article."""
    marks = find_quotations(article.text)
    contents = [attribution.content for attribution in article.attributions]
    return [mode(article.text, content, verbatim(content, marks)) for content in contents]


def mode_table(documents: Iterable[ScoredArticle]) -> Table:
    """Recall by the annotated mode and precision by the extracted one; a right pair may differ in mode."""
    gold, found, recalled, right = (Counter[str]() for _ in range(4))
    for one in documents:
        annotated = annotated_modes(one.article)
        expected = [annotated[roles.place] for roles in one.gold]
        given = [str(one.extraction.attributions[roles.place].mode) for roles in one.found]
        gold.update(expected)
        found.update(given)
        recalled.update(expected[i] for i, _ in one.agreed[HEADLINE])
        right.update(given[j] for _, j in one.agreed[HEADLINE])
    columns = {"mode": "", "annotated": "", "recall": PERCENT, "found": "", "precision": PERCENT}
    rows: list[list[Cell]] = [
        [name, gold[name], share(recalled[name], gold[name]), found[name], share(right[name], found[name])]
        for name in MODES
    ]
    return Table(columns=columns, rows=rows)


def direct_table(documents: Iterable[ScoredArticle]) -> Table:
    """Annotated direct quotations: content found, source right; the mode of what was found does not matter."""
    gold = contents = sources = 0
    for one in documents:
        modes = annotated_modes(one.article)
        direct = {i for i, roles in enumerate(one.gold) if modes[roles.place] == DIRECT}
        gold += len(direct)
        contents += sum(i in direct for i, _ in one.agreed[PAIRED[0]])
        sources += sum(i in direct for i, _ in one.agreed[PAIRED[1]])
    columns = {"annotated as direct": "", "content found": "", "recall": PERCENT, "of these, source right": ""}
    row: list[Cell] = [gold, contents, share(contents, gold), sources, share(sources, contents)]
    return Table(columns=columns | {"source right, %": PERCENT}, rows=[row])

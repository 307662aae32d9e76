"""Direct, indirect and mixed attributions, measured apart.

PolNeAR does not annotate modes. An annotated content gets its mode as a found one does: from the quotation marks in
the text, paired by `onrecord.extractors.marks`.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from benchmarks.attribution_scores import HEADLINE, PAIRED, Roles, agreeing
from corpora.polnear import Article
from onrecord.extractors.attributions.modes import mode, verbatim
from onrecord.extractors.marks import find_quotations
from onrecord.schemas.extraction import Extraction

DIRECT = "direct"
MODES = (DIRECT, "indirect", "mixed")


@dataclass(frozen=True, slots=True)
class ModeCount:
    """Attributions of one mode: in the annotation and found, and how many of each agree with the other side.

    The other side of an agreeing pair may have another mode.
    """

    gold: int = 0
    gold_right: int = 0
    found: int = 0
    found_right: int = 0

    def __add__(self, other: ModeCount) -> ModeCount:
        return ModeCount(
            self.gold + other.gold,
            self.gold_right + other.gold_right,
            self.found + other.found,
            self.found_right + other.found_right,
        )

    @property
    def recall(self) -> float:
        """The share of the annotated attributions of this mode that were found."""
        return self.gold_right / self.gold if self.gold else 0.0

    @property
    def precision(self) -> float:
        """The share of the attributions found in this mode that are right."""
        return self.found_right / self.found if self.found else 0.0


@dataclass(frozen=True, slots=True)
class DirectCount:
    """Annotated attributions whose content is direct.

    How many there are, of how many of them the content was found, and of how many of these the source is right too.
    """

    gold: int = 0
    found: int = 0
    sourced: int = 0

    def __add__(self, other: DirectCount) -> DirectCount:
        return DirectCount(self.gold + other.gold, self.found + other.found, self.sourced + other.sourced)

    @property
    def recall(self) -> float:
        """The share of the contents that were found."""
        return self.found / self.gold if self.gold else 0.0

    @property
    def sourced_share(self) -> float:
        """The share of the found contents that have the right source."""
        return self.sourced / self.found if self.found else 0.0


def annotated_modes(article: Article) -> list[str]:
    """The mode of every attribution of an article, by the quotation marks of its text."""
    marks = find_quotations(article.text)
    contents = [attribution.content for attribution in article.attributions]
    return [mode(article.text, content, verbatim(content, marks)) for content in contents]


def compare_modes(
    article: Article, extraction: Extraction, gold: Sequence[Roles], found: Sequence[Roles]
) -> dict[str, ModeCount]:
    """The counts of one document by mode; `gold` and `found` are its attributions as words."""
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
    """The counts of one document's direct quotations, whatever the mode of what was found."""
    modes = annotated_modes(article)
    direct = {i for i, one in enumerate(gold) if modes[one.place] == DIRECT}
    agreed = agreeing(gold, found)
    contents, sources = (sum(i in direct for i, _ in agreed[measure]) for measure in PAIRED[:2])
    return DirectCount(len(direct), contents, sources)

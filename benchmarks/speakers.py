"""Print how well sources are tied to whom they mean: ``python -m benchmarks.speakers --data DIR``.

Two measures. OntoGUM: the sources that GUM's attribution relations mark, in news, interviews, speeches and biographies,
scored as `benchmarks.speaker_scores` says, for GUM's own dev and test parts and, as these are small, for its training
part too: there by weights that were learned without the document, in three folds. GAP: its test texts, scored as
`benchmarks.gap_scores` says. Texts are read raw with the models that the ``ONRECORD_*`` settings name.
"""

from __future__ import annotations

import argparse
from collections.abc import Iterator, Mapping, Sequence
from copy import deepcopy
from pathlib import Path

from benchmarks import gap_scores, results, speaker_tables
from benchmarks.results import Results, SpeakerFigures
from benchmarks.speaker_scores import SourceScore, counts, judged, with_sources
from corpora.coreference import NEWS_LIKE, CoreferenceDocument, GapText, documents, gap
from onrecord.api.settings import Settings
from onrecord.extractors.draft import Draft
from onrecord.extractors.speakers.ranking import LearnedRanker, bundled_ranker
from onrecord.extractors.speakers.stage import Speakers
from training.speakers import Drafts, gum_examples, learn

FOLDS = 3
UNSEEN = "train, unseen"
"""Training documents, each read by weights that were learned without it."""

Texts = Sequence[tuple[GapText, Draft]]


def scores(document: CoreferenceDocument, draft: Draft, ranker: LearnedRanker) -> Iterator[SourceScore]:
    """The scores of a document's sources."""
    draft = deepcopy(draft)
    numbers = with_sources(draft, document)
    Speakers(ranker)(draft)
    yield from judged(draft, document, numbers)


def unseen(found: Sequence[CoreferenceDocument], drafts: Mapping[str, Draft], texts: Texts) -> Iterator[SourceScore]:
    """The scores of the training documents' sources, by weights that were learned without them."""
    for fold in range(FOLDS):
        others = [one for number, one in enumerate(found) if number % FOLDS != fold]
        ranker = learn(list(gum_examples((one, drafts[one.name]) for one in others)), texts)
        for one in found[fold::FOLDS]:
            if one.genre in NEWS_LIKE:
                yield from scores(one, drafts[one.name], ranker)


def gum_scores(data: Path, kept: Drafts) -> dict[str, list[SourceScore]]:
    """The scores of all sources by part of GUM."""
    found = list(documents(data))
    drafts = kept.read("gum", ((one.name, one.text) for one in found))
    texts = list(gap(data, "development"))
    read = kept.read("gap-development", ((one.id, one.text) for one in texts))
    by_part: dict[str, list[SourceScore]] = {}
    for part in ("dev", "test"):
        those = [one for one in found if one.part == part and one.genre in NEWS_LIKE]
        by_part[part] = [score for one in those for score in scores(one, drafts[one.name], bundled_ranker())]
    training = [one for one in found if one.part == "train"]
    by_part[UNSEEN] = list(unseen(training, drafts, [(one, read[one.id]) for one in texts]))
    return by_part


def main(given: Sequence[str] | None = None) -> None:
    """Measure, print, write."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=Path, default=Path("../shared/data"), help="folder that holds gum/ and coref/")
    parser.add_argument("--work", type=Path, default=Path("build/speakers"), help="where analyses are kept")
    parser.add_argument("--keep", action="store_true", help="keep the figures in benchmarks/results.json")
    options = parser.parse_args(given)
    kept = Drafts(options.work, Settings().models.models_dir)
    texts = list(gap(options.data, "test"))
    drafts = kept.read("gap-test", ((one.id, one.text) for one in texts))
    pairs = [(one, drafts[one.id]) for one in texts]
    figures = SpeakerFigures(
        sources={part: counts(found) for part, found in gum_scores(options.data, kept).items()},
        gap={
            name: gap_scores.by_gender(gap_scores.answers(pairs, bundled_ranker(), forced))
            for name, forced in (("likeliest", True), ("as the service answers", False))
        },
    )
    print(speaker_tables.sources(figures), speaker_tables.gap(figures), sep="\n\n")
    measured = Results(speakers=figures)
    results.write(results.LATEST / "speakers.json", measured)
    if options.keep:
        results.keep(measured)


if __name__ == "__main__":
    main()

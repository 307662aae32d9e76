"""Print how well the extractor finds who said what: ``python -m benchmarks.accuracy``.

Reads PolNeAR's dev articles with the whole extractor and compares the records with the first annotator's attributions
(`benchmarks.attribution_scores`): overall, by mode, by publisher, by confidence, and on CofeNet's instances of the same
articles. Parser and entity figures follow, measured here as `benchmarks.parsing` and `benchmarks.entities` do. Models
are those that the ``ONRECORD_*`` settings name.
"""

from __future__ import annotations

import argparse
import logging
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import islice
from pathlib import Path

from benchmarks import accuracy_tables, cofenet, figure_tables, model_scores, results
from benchmarks.attribution_scores import (
    COMPARED,
    HEADLINE,
    Count,
    Counts,
    annotated,
    compare,
    extracted,
    interval,
    total,
)
from benchmarks.error_report import Judged, report
from benchmarks.mode_scores import MODES, DirectCount, ModeCount, compare_direct, compare_modes
from benchmarks.reliability import reliability_figures
from benchmarks.reliability_chart import PICTURE, draw
from benchmarks.results import AttributionFigures, CofenetFigures, PublisherFigures, Results
from corpora.polnear import Article, articles
from onrecord.api.extractor import TextExtractor, load
from onrecord.api.settings import Settings
from onrecord.extractors.options import ExtractionOptions
from onrecord.schemas.engine import Engine

log = logging.getLogger("benchmarks.accuracy")


def judged(extractor: TextExtractor, documents: Iterable[Article], explain: bool = False) -> Iterator[Judged]:
    """Each article with its record, both as words.

    Raises:
        ExtractionError: An article could not be read.
    """
    for number, article in enumerate(documents, 1):
        extraction = extractor.extract(article.text, ExtractionOptions(id=article.name, explain=explain))
        yield Judged(article, extraction, annotated(article), extracted(article.text, extraction))
        if number % 20 == 0:
            log.info("%d articles read", number)


def attribution_figures(corpus: str, documents: Sequence[Judged], engine: Engine) -> AttributionFigures:
    """All measures over some documents but those on CofeNet's instances."""
    counts = [compare(one.gold, one.found) for one in documents]
    by_mode = [compare_modes(one.article, one.extraction, one.gold, one.found) for one in documents]
    direct = (compare_direct(one.article, one.gold, one.found) for one in documents)
    return AttributionFigures(
        corpus=corpus,
        documents=len(documents),
        engine=f"{engine.version}, fingerprint {engine.fingerprint}",
        counts=total(counts),
        interval=interval(counts),
        intervals={name: interval(counts, name) for name in COMPARED},
        modes={name: sum((modes[name] for modes in by_mode), ModeCount()) for name in MODES},
        direct=sum(direct, DirectCount()),
        publishers=_by_publisher(documents, counts),
        reliability=reliability_figures(documents),
    )


def _by_publisher(documents: Sequence[Judged], counts: Sequence[Counts]) -> dict[str, PublisherFigures]:
    """The headline's counts by the publisher that an article's name begins with."""
    found: dict[str, list[Count]] = defaultdict(list)
    for one, count in zip(documents, counts, strict=True):
        found[one.article.name.partition("_")[0]].append(count[HEADLINE])
    return {
        name: PublisherFigures(documents=len(some), count=sum(some, Count())) for name, some in sorted(found.items())
    }


def cofenet_figures(path: Path, extractor: TextExtractor, documents: Sequence[Judged]) -> CofenetFigures | None:
    """Exact spans on the instances of some documents; None where the file of instances is not there."""
    if not path.exists():
        log.warning("%s is not there: nothing is measured on CofeNet's instances", path)
        return None
    read = {one.article.name: (one.article.text, one.extraction) for one in documents}
    return cofenet.figures(extractor, cofenet.read(path, read), read)


def write_predictions(path: Path, documents: Sequence[Judged]) -> None:
    """Write the records, one a line."""
    with path.open("w", encoding="utf-8", newline="\n") as file:
        file.writelines(one.extraction.model_dump_json() + "\n" for one in documents)


def _show(found: Results) -> None:
    """Print every table there is."""
    for figures in filter(None, (found.attributions, found.clean)):
        _show_attributions(figures)
    if found.parser:
        print("\n## Parser\n", figure_tables.parser(found.parser), sep="\n")
    if found.entities:
        print("\n## Entities\n", figure_tables.entities(found.entities), sep="\n")


def _show_attributions(figures: AttributionFigures) -> None:
    print("\n## Attributions\n", accuracy_tables.attributions(figures), sep="\n")
    print("\n## By mode\n", accuracy_tables.modes(figures), sep="\n")
    if figures.direct:
        print("\n## Direct quotations\n", accuracy_tables.direct(figures.direct), sep="\n")
    print("\n## By publisher\n", accuracy_tables.publishers(figures.publishers), sep="\n")
    if figures.cofenet:
        print("\n## CofeNet's instances\n", accuracy_tables.cofenet(figures.cofenet), sep="\n")
    if figures.reliability:
        print("\n## By confidence\n", accuracy_tables.bins(figures.reliability), sep="\n", end="\n\n")
        print(accuracy_tables.reliability(figures.reliability))


def arguments() -> argparse.ArgumentParser:
    """The options of the command."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=Path, default=Path("../shared/data"), help="folder of the corpora")
    parser.add_argument("--limit", type=int, help="articles to read; parser and entities are then left out")
    parser.add_argument("--attributions-only", action="store_true", help="leave parser and entities out")
    parser.add_argument("--predictions", type=Path, metavar="FILE", help="write the records here, one a line")
    parser.add_argument("--errors", type=Path, metavar="FILE", help="write errors here; they quote the corpus")
    keep = parser.add_mutually_exclusive_group()
    keep.add_argument("--keep", action="store_true", help="keep the figures in benchmarks/results.json")
    keep.add_argument(
        "--as-clean",
        action="store_true",
        help="keep the attributions' figures apart, as those of models trained without PolNeAR",
    )
    return parser


def main(given: Sequence[str] | None = None) -> None:
    """Measure, print, write."""
    parser = arguments()
    options = parser.parse_args(given)
    logging.basicConfig(level=logging.INFO, format="%(asctime)s %(message)s")
    folder = options.data / "polnear" / "dev"
    if not folder.is_dir():
        parser.error(f"{folder} is not there: --data names the folder of the corpora, see docs/models.md")
    if (options.keep or options.as_clean) and options.limit:
        parser.error("--keep and --as-clean are for all articles: leave --limit out")
    settings = Settings().models
    extractor = load(settings)
    documents = list(judged(extractor, islice(articles(folder), options.limit), explain=options.errors is not None))
    if options.predictions:
        write_predictions(options.predictions, documents)
    if options.errors:
        options.errors.write_text(report(documents), encoding="utf-8")
    instances = cofenet_figures(folder.parent / cofenet.FILE, extractor, documents)
    figures = attribution_figures("PolNeAR dev", documents, extractor.engine).model_copy(update={"cofenet": instances})
    found = Results(clean=figures) if options.as_clean else Results(attributions=figures)
    if not (options.limit or options.attributions_only or options.as_clean):
        models = {
            "parser": model_scores.parser_figures(options.data, settings),
            "entities": model_scores.entity_figures(options.data, settings),
        }
        found = found.model_copy(update=models)
    _show(found)
    _write(found, kept=options.keep or options.as_clean)


def _write(found: Results, kept: bool) -> None:
    """Leave figures and picture among the latest; where they are kept, in their places too."""
    results.write(results.LATEST / ("clean.json" if found.clean else "accuracy.json"), found)
    if kept:
        results.keep(found)
    if found.attributions and found.attributions.reliability:
        for path in (results.LATEST / PICTURE.name, *([PICTURE] if kept else [])):
            draw(found.attributions.reliability, path)


if __name__ == "__main__":
    main()

"""Print how well the extractor finds who said what: ``python -m benchmarks.accuracy``.

Reads PolNeAR's dev articles with the whole extractor and compares the records with the first annotator's attributions
(`benchmarks.attribution_scores`), overall and by mode. Parser and entity figures follow, measured here as
`benchmarks.parsing` and `benchmarks.entities` do. Models are those that the ``ONRECORD_*`` settings name.
"""

from __future__ import annotations

import argparse
import logging
from collections.abc import Iterable, Iterator, Sequence
from itertools import islice
from pathlib import Path

from api.extractor import TextExtractor, load
from api.settings import Settings
from benchmarks import figure_tables, model_scores, results
from benchmarks.attribution_scores import annotated, compare, extracted, interval, total
from benchmarks.error_report import Judged, report
from benchmarks.mode_scores import MODES, ModeCount, compare_modes
from benchmarks.results import AttributionFigures, Results
from extractors.options import ExtractionOptions
from schemas.engine import Engine
from training.polnear import Article, articles

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
    """All measures over some documents."""
    counts = [compare(one.gold, one.found) for one in documents]
    by_mode = [compare_modes(one.article, one.extraction, one.gold, one.found) for one in documents]
    return AttributionFigures(
        corpus=corpus,
        documents=len(documents),
        engine=f"{engine.version}, fingerprint {engine.fingerprint}",
        counts=total(counts),
        interval=interval(counts),
        modes={name: sum((modes[name] for modes in by_mode), ModeCount()) for name in MODES},
    )


def write_predictions(path: Path, documents: Sequence[Judged]) -> None:
    """Write the records, one a line."""
    with path.open("w", encoding="utf-8", newline="\n") as file:
        file.writelines(one.extraction.model_dump_json() + "\n" for one in documents)


def _show(found: Results) -> None:
    """Print every table there is."""
    if found.attributions:
        print("\n## Attributions\n", figure_tables.attributions(found.attributions), sep="\n")
        print("\n## By mode\n", figure_tables.modes(found.attributions), sep="\n")
    if found.parser:
        print("\n## Parser\n", figure_tables.parser(found.parser), sep="\n")
    if found.entities:
        print("\n## Entities\n", figure_tables.entities(found.entities), sep="\n")


def arguments() -> argparse.ArgumentParser:
    """The options of the command."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=Path, default=Path("../shared/data"), help="folder of the corpora")
    parser.add_argument("--limit", type=int, help="articles to read; parser and entities are then left out")
    parser.add_argument("--attributions-only", action="store_true", help="leave parser and entities out")
    parser.add_argument("--predictions", type=Path, metavar="FILE", help="write the records here, one a line")
    parser.add_argument("--errors", type=Path, metavar="FILE", help="write errors here; they quote the corpus")
    parser.add_argument("--keep", action="store_true", help="keep the figures in benchmarks/results.json")
    return parser


def main(given: Sequence[str] | None = None) -> None:
    """Measure, print, write."""
    parser = arguments()
    options = parser.parse_args(given)
    logging.basicConfig(level=logging.INFO, format="%(asctime)s %(message)s")
    folder = options.data / "polnear" / "dev"
    if not folder.is_dir():
        parser.error(f"{folder} is not there: --data names the folder of the corpora, see docs/models.md")
    if options.keep and options.limit:
        parser.error("--keep is for all articles: leave --limit out")
    settings = Settings().models
    extractor = load(settings)
    documents = list(judged(extractor, islice(articles(folder), options.limit), explain=options.errors is not None))
    found = Results(attributions=attribution_figures("PolNeAR dev", documents, extractor.engine))
    if options.predictions:
        write_predictions(options.predictions, documents)
    if options.errors:
        options.errors.write_text(report(documents), encoding="utf-8")
    if not (options.limit or options.attributions_only):
        models = {
            "parser": model_scores.parser_figures(options.data, settings),
            "entities": model_scores.entity_figures(options.data, settings),
        }
        found = found.model_copy(update=models)
    _show(found)
    results.write(results.LATEST / "accuracy.json", found)
    if options.keep:
        results.keep(found)


if __name__ == "__main__":
    main()

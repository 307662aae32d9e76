"""Accuracy of attributions, parser and entities: ``python -m benchmarks.accuracy``.

The whole extractor reads PolNeAR's dev articles. The records are compared with the first annotator's attributions: all
of them, by mode, by publisher, by confidence, and on CofeNet's instances of the same articles. Records of the
newswire's dev articles are compared with what readers marked. `evaluation.parsing` and `evaluation.entities` score the
bundled models. Models are those that the ``ONRECORD_*`` settings name.
"""

from __future__ import annotations

import argparse
import logging
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import islice
from pathlib import Path

from benchmarks import options
from corpora import cofenet as instances
from corpora.news_attributions import measured_articles
from corpora.polnear import Article, articles
from evaluation import cofenet, news_attributions, reliability
from evaluation.attributions import (
    COMPARED,
    COUNTED,
    MEASURES,
    PAIRED,
    Count,
    Counts,
    ScoredArticle,
    compare,
    interval,
    total,
)
from evaluation.errors import error_report
from evaluation.modes import direct_table, mode_table
from evaluation.report import PERCENT, Cell, Table, code, publish
from onrecord.api.extractor import TextExtractor, load
from onrecord.api.settings import Settings
from onrecord.extractors.options import ExtractionOptions
from onrecord.extractors.settings import ModelSettings

log = logging.getLogger("benchmarks.accuracy")

SHOWN: dict[str, tuple[str, float | None, float | None]] = {
    "triple": ("whole attribution (`triple`)", 0.731, 0.72),
    "content+source": ("content and source (`content+source`)", 0.736, 0.73),
    "content@0.5": ("content, half of it (`content@0.5`)", 0.800, 0.79),
    "exact.source": ("`exact.source`", 0.784, 0.80),
    "exact.cue": ("`exact.cue`", 0.716, 0.73),
    "exact.content": ("`exact.content`", 0.693, 0.67),
}
"""The measures that have them, the headline first: name, F1 of one of PolNeAR's annotators against another, goal.

265 pairs of readings of the same article were compared. The project's goals are close to the annotators' agreement.
"""


def scored(extractor: TextExtractor, documents: Iterable[Article], explain: bool = False) -> Iterator[ScoredArticle]:
    """Each article with its record.

    Raises:
        ExtractionError: An article could not be read.
    """
    for number, article in enumerate(documents, 1):
        yield ScoredArticle.of(
            article, extractor.extract(article.text, ExtractionOptions(id=article.name, explain=explain))
        )
        if number % 20 == 0:
            log.info("%d articles read", number)


def tables(corpus: str, documents: Sequence[ScoredArticle]) -> dict[str, Table]:
    """All measures over some documents but those on CofeNet's instances."""
    note = f"{corpus}, {len(documents)} documents. Intervals are of a bootstrap over documents."
    counts = [compare(one.gold, one.found) for one in documents]
    return {
        "Attributions": attribution_table(counts).model_copy(update={"note": note}),
        "By mode": mode_table(documents),
        "Direct quotations": direct_table(documents),
        "By publisher": _by_publisher(documents),
        **reliability.tables(documents),
    }


def attribution_table(documents: Sequence[Counts]) -> Table:
    """Every measure with its interval, the annotators' agreement and the target."""
    counts = total(documents)
    rows: list[list[Cell]] = []
    for name in (*reversed(PAIRED), *MEASURES[len(PAIRED) :]):
        bounds = "–".join(f"{100 * bound:.1f}" for bound in interval(documents, name)) if name in COMPARED else None
        title, *goals = SHOWN.get(name, (code(name), None, None))
        rows.append([title, *counts[name].cells, bounds, *goals])
    goals_shown = {"two annotators": PERCENT, "target": PERCENT}
    return Table(columns={"measure": "", **COUNTED, "95 % interval of F1": "", **goals_shown}, rows=rows)


def _by_publisher(documents: Iterable[ScoredArticle]) -> Table:
    """Counts of `triple` by the publisher that an article's name begins with."""
    found: dict[str, list[Count]] = defaultdict(list)
    for one in documents:
        found[one.article.name.partition("_")[0]].append(one.count)
    rows = [[name, len(some), *sum(some, Count()).cells] for name, some in sorted(found.items())]
    return Table(columns={"publisher": "", "articles": "", **COUNTED}, rows=rows)


def cofenet_tables(path: Path, extractor: TextExtractor, documents: Sequence[ScoredArticle]) -> dict[str, Table]:
    """Exact spans on the instances of some documents; none if the file of instances is missing."""
    if not path.exists():
        log.warning("%s is not there: nothing is measured on CofeNet's instances", path)
        return {}
    read = {one.article.name: (one.article.text, one.extraction) for one in documents}
    return {"CofeNet's instances": cofenet.table(extractor, instances.read(path, read), read)}


def news_tables(data: Path, extractor: TextExtractor) -> dict[str, Table]:
    """Agreement with the readers of the newswire's dev articles; none if the corpus is missing."""
    try:
        marked = list(measured_articles(data))
    except FileNotFoundError as missing:
        log.warning("%s: nothing is measured on the newswire", missing)
        return {}
    read = [(article, extractor.extract(article.text, ExtractionOptions(id=article.name))) for article in marked]
    return {"News of many countries": news_attributions.table(read)}


def model_tables(data: Path, settings: ModelSettings) -> Iterator[tuple[str, Table]]:
    """Tables of the bundled parser and entity model, each only if no setting swaps the model."""
    import spacy

    from evaluation import entities, parsing
    from onrecord.extractors.engines.device import device_of
    from onrecord.extractors.engines.syntax import SyntaxEngine

    if settings.stanza_dir is None:
        pipeline = parsing.pipeline(settings.models_dir, device_of(settings), **parsing.BATCHES)
        yield "parser", parsing.table(pipeline, data / "ud")
    if settings.spacy_model is None:
        syntax = SyntaxEngine(settings).models
        yield "entities", entities.table(spacy.load(settings.models_dir / "spacy"), data, syntax)


def arguments() -> argparse.ArgumentParser:
    """The options of the command."""
    parser = options.parser(__doc__)
    parser.add_argument("--limit", type=int, help="articles to read; parser and entities are then left out")
    parser.add_argument("--attributions-only", action="store_true", help="leave parser and entities out")
    parser.add_argument("--predictions", type=Path, metavar="FILE", help="write the records here, one per line")
    parser.add_argument("--errors", type=Path, metavar="FILE", help="write errors here; they quote the corpus")
    parser.add_argument("--as-clean", action="store_true", help="keep the report as that of models without PolNeAR")
    return parser


def main(arguments_given: Sequence[str] | None = None) -> None:
    """Measure, print, write."""
    parser = arguments()
    given = parser.parse_args(arguments_given)
    options.log_progress()
    folder = given.data / "polnear" / "dev"
    if not folder.is_dir():
        parser.error(f"{folder} is not there: --data names the folder of the corpora, see docs/models.md")
    if (given.keep or given.as_clean) and given.limit:
        parser.error("--keep and --as-clean are for all articles: leave --limit out")
    settings = Settings().models
    extractor = load(settings)
    documents = list(scored(extractor, islice(articles(folder), given.limit), explain=given.errors is not None))
    if given.predictions:
        lines = (one.extraction.model_dump_json() + "\n" for one in documents)
        given.predictions.write_text("".join(lines), encoding="utf-8", newline="\n")
    if given.errors:
        given.errors.write_text(error_report(documents), encoding="utf-8")
    found = tables("PolNeAR dev", documents)
    found |= cofenet_tables(folder.parent / instances.FILE, extractor, documents)
    if not (given.limit or given.as_clean):
        found |= news_tables(given.data, extractor)
    engine = extractor.engine.fingerprint
    publish("clean" if given.as_clean else "attributions", found, engine, given.keep or given.as_clean)
    if not (given.limit or given.attributions_only or given.as_clean):
        for name, table in model_tables(given.data, settings):
            publish(name, {name.capitalize(): table}, engine, given.keep)


if __name__ == "__main__":
    main()

"""Measured figures as the tables that benchmarks print and the README shows."""

from __future__ import annotations

from benchmarks.attribution_scores import HEADLINE, MEASURES
from benchmarks.markdown import per_cent, table
from benchmarks.results import AttributionFigures, EntityFigures, ParserFigures, SpeedFigures

NAMES = {
    "triple": "whole attribution (`triple`)",
    "content+source": "content and source (`content+source`)",
    "content@0.5": "content, half of it (`content@0.5`)",
}
BEST_FIRST = ("triple", "content+source", "content@0.5")


def attributions(figures: AttributionFigures) -> str:
    """Every measure: precision, recall and F1 in per cent."""
    rest = [name for name in MEASURES if name not in BEST_FIRST]
    rows = [
        [NAMES.get(name, f"`{name}`"), *(f"{n:,}" for n in (count.gold, count.found)),
         *map(per_cent, (count.precision, count.recall, count.f1))]
        for name in (*BEST_FIRST, *rest)
        if (count := figures.counts[name])
    ]  # fmt: skip
    low, high = (per_cent(bound) for bound in figures.interval)
    best = per_cent(figures.counts[HEADLINE].f1)
    return "\n\n".join((
        table(("measure", "annotated", "found", "precision", "recall", "F1"), rows),
        f"{figures.corpus}, {figures.documents} documents; engine {figures.engine}. F1 of whole attributions: {best}, "
        f"95 % interval {low} to {high} (bootstrap over documents).",
    ))  # fmt: skip


def modes(figures: AttributionFigures) -> str:
    """Whole attributions by mode."""
    rows = [
        [name, f"{count.gold:,}", per_cent(count.recall), f"{count.found:,}", per_cent(count.precision)]
        for name, count in figures.modes.items()
    ]
    return table(("mode", "annotated", "recall", "found", "precision"), rows)


def parser(figures: ParserFigures) -> str:
    """Tags, lemmas and trees: a row a treebank and way of reading it."""
    ways = {"its own words": figures.gold_tokens, "raw text": figures.raw_text}
    measures = list(dict.fromkeys(name for way in ways.values() for row in way.values() for name in row))
    first = [name for name in ("Tokens", "Sentences") if name in measures]
    measures = first + [name for name in measures if name not in first]
    rows = [
        [treebank, way, *(f"{row[name]:.1f}" if name in row else "–" for name in measures)]
        for way, treebanks in ways.items()
        for treebank, row in treebanks.items()
    ]
    return table(("treebank", "read from", *measures), rows)


def entities(figures: EntityFigures) -> str:
    """Named entities by class."""
    rows = [
        [corpus, name, f"{row.entities:,}", *(f"{figure:.1f}" for figure in (row.precision, row.recall, row.f1))]
        for corpus, classes in figures.corpora.items()
        for name, row in classes.items()
    ]
    return table(("corpus", "class", "entities", "precision", "recall", "F1"), rows)


def speed(figures: SpeedFigures) -> str:
    """Throughput, start and memory, beside stanza's own pipeline."""
    rows = [
        ["words a second, text in, record out", f"{figures.words_a_second:,.0f}"],
        ["words a second, stanza's own pipeline, one document at a time", f"{figures.stanza_words_a_second:,.0f}"],
        ["the first by the second", f"{figures.ratio:.2f}"],
        ["seconds from the start of a process to its first record", f"{figures.cold_start_seconds:.1f}"],
        ["… of it importing", f"{figures.import_seconds:.1f}"],
        ["… of it checking and loading models", f"{figures.load_seconds:.1f}"],
        ["… of it the first record", f"{figures.first_record_seconds:.1f}"],
        ["peak memory of the process, MB", f"{figures.peak_megabytes:,.0f}"],
        ["peak memory of stanza's own pipeline, MB", f"{figures.stanza_peak_megabytes:,.0f}"],
    ]
    note = (
        f"{figures.count} articles of {figures.words / figures.count:.0f} words on average, {figures.articles}; "
        f"{figures.machine}, threads: {figures.threads}; medians of {figures.repetitions} alternated repetitions."
    )
    return f"{table(('measure', 'figure'), rows)}\n\n{note}"

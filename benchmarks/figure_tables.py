"""Measured figures as the tables that benchmarks print and the README shows; see also `benchmarks.accuracy_tables`."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from benchmarks.markdown import per_cent, table
from benchmarks.results import (
    CaseFigures,
    EntityFigures,
    FieldCount,
    GroupCount,
    PageFigures,
    ParserFigures,
    ProfileFigures,
    RosterFigures,
    SpeedFigures,
)


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
        *_added(figures),
        *_side_by_side(figures),
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


def _added(figures: SpeedFigures) -> list[list[str]]:
    """The row of what the parts of a record beside attributions cost, where that was measured."""
    if figures.added is None:
        return []
    return [["time that speakers, circumstances and claims add to attributions alone, %", f"{100 * figures.added:.0f}"]]


def _side_by_side(figures: SpeedFigures) -> list[list[str]]:
    """The rows of several processes of one thread each, where they were measured."""
    if figures.workers is None or figures.workers_words_a_second is None or figures.workers_peak_megabytes is None:
        return []
    processes = f"{figures.workers} processes of one thread each"
    return [
        [f"words a second, {processes}", f"{figures.workers_words_a_second:,.0f}"],
        [f"peak memory of {processes}, MB", f"{figures.workers_peak_megabytes:,.0f}"],
    ]


def page(figures: PageFigures) -> str:
    """How soon the reading page shows a long record."""
    rows = [
        ["milliseconds from the answer's last byte to the article painted", f"{figures.shown:.0f}"],
        ["… from a filter's change to the article painted", f"{figures.filtered:.0f}"],
        ["… from a click on a number to the statement painted", f"{figures.opened:.0f}"],
        ["kilobytes of the page, uncompressed", f"{figures.page_kilobytes:.0f}"],
    ]
    note = (
        f"A text of {figures.words:,} words with {figures.attributions} statements, an answer of "
        f"{figures.answer_kilobytes:,} kB; {figures.browser}, {figures.machine}; "
        f"medians of {figures.repetitions} repetitions."
    )
    return f"{table(('measure', 'figure'), rows)}\n\n{note}"


def cases(figures: CaseFigures) -> str:
    """Tables of cases: a row a group and one for each whole table."""
    rows = []
    for name, groups in figures.tables.items():
        if len(groups) > 1:
            rows += [_cases(name, group, count) for group, count in groups.items()]
        rows.append(_cases(name, "all", _summed(list(groups.values()))))
    header = ("table", "group", "cases", "pass", "variants", "pass", "variants, %")
    return f"{table(header, rows)}\n\nA case passes when all its variants do. Engine {figures.engine}."


def _cases(name: str, group: str, count: GroupCount) -> list[str]:
    numbers = (count.cases, count.cases_passed, count.variants, count.variants_passed)
    return [name.replace("_", " "), group, *map(str, numbers), per_cent(count.variants_passed / count.variants)]


def _summed(counts: Sequence[GroupCount]) -> GroupCount:
    return GroupCount(**{name: sum(getattr(count, name) for count in counts) for name in GroupCount.model_fields})


FRESH = "_fresh"
"""How the names of tables end whose rows were written after the rules."""


def profiles(figures: ProfileFigures) -> str:
    """Tables of sources: a row a field, those written before the rules beside those written after."""
    before = _by_field({n: t for n, t in figures.tables.items() if not n.endswith(FRESH)})
    after = _by_field({n: t for n, t in figures.tables.items() if n.endswith(FRESH)})
    rows = [
        [field.replace("_", " "), *_right(before.get(field)), *_right(after.get(field))]
        for field in dict.fromkeys((*before, *after))
    ]
    header = ("field", "rows", "right", "%", "rows written after the rules", "right", "%")
    return f"{table(header, rows)}\n\nEngine {figures.engine}."


def _by_field(tables: Mapping[str, Mapping[str, FieldCount]]) -> dict[str, FieldCount]:
    found: dict[str, FieldCount] = {}
    for fields in tables.values():
        for field, count in fields.items():
            old = found.get(field, FieldCount(rows=0, right=0))
            found[field] = FieldCount(rows=old.rows + count.rows, right=old.right + count.right)
    return found


def _right(count: FieldCount | None) -> list[str]:
    return ["–"] * 3 if count is None else [str(count.rows), str(count.right), per_cent(count.right / count.rows)]


def roster(figures: RosterFigures) -> str:
    """What a roster adds to a request."""
    rows = [
        ["milliseconds a request without a roster", f"{figures.without:,.0f}"],
        [f"what a roster of {figures.entries:,} entries adds", f"{figures.added:,.1f}"],
        ["the second by the first, %", per_cent(figures.added / figures.without)],
        ["… of it parsing and checking the body", f"{figures.parsing:,.1f}"],
        ["… of it making the index and looking up", f"{figures.matching:,.1f}"],
    ]
    note = f"{figures.count} articles, {figures.articles}; {figures.machine}, threads: {figures.threads}; medians."
    return f"{table(('measure', 'figure'), rows)}\n\n{note}"

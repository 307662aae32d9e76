"""Accuracy of speaker resolution: ``python -m benchmarks.speakers --data DIR``.

OntoGUM: sources in news, interviews, speeches and biographies, for GUM's own dev and test parts and, as these are
small, for its training part too, in three folds with weights learned without the document. GAP: its test texts. Scores
are those of `evaluation.speakers`. Texts are read raw with the models that the ``ONRECORD_*`` settings name.

With ``--news``, only sources in a part of `corpora.speakers_news`, open or closed, by `evaluation.news_speakers`.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from copy import deepcopy
from pathlib import Path

from benchmarks import options
from corpora.coreference import NEWS_LIKE, CoreferenceDocument, GapText, documents, gap
from corpora.speakers_news import CLOSED, OPEN, speaker_articles
from evaluation import news_speakers
from evaluation.report import Table, publish
from evaluation.speakers import GapAnswer, SourceScore, by_gender, counts, gap_table, judged, source_table, with_sources
from onrecord.api.extractor import load
from onrecord.api.settings import Settings
from onrecord.extractors.draft import Draft
from onrecord.extractors.options import ExtractionOptions
from onrecord.extractors.speakers.antecedents.context_ranking import in_context
from onrecord.extractors.speakers.antecedents.linker import Linker, load_linker
from onrecord.extractors.speakers.antecedents.ranking import bundled_ranker
from onrecord.extractors.speakers.stage import Speakers
from training.linker import Corpora, learn_alone
from training.speakers import Drafts, mentioned, resolved

FOLDS = 3
"""Parts of the training documents: weights are learned once without each."""
UNSEEN = "train, unseen"
"""Training documents, each read with weights that were learned without it."""


def scores(document: CoreferenceDocument, draft: Draft, linker: Linker | None) -> Iterator[SourceScore]:
    """The scores of a document's sources."""
    draft = deepcopy(draft)
    numbers = with_sources(draft, document)
    Speakers(linker=linker)(draft)
    yield from judged(draft, document, numbers)


def unseen(
    found: Sequence[CoreferenceDocument], drafts: Mapping[str, Draft], corpora: Corpora
) -> Iterator[SourceScore]:
    """The scores of the training documents' sources, with weights learned without them."""
    examples = list(corpora.examples(bundled_ranker()))
    for fold in range(FOLDS):
        those = found[fold::FOLDS]
        names = {one.name for one in those}
        linker = learn_alone([one for one in examples if one.text not in names], corpora.states)
        for one in those:
            if one.genre in NEWS_LIKE:
                yield from scores(one, drafts[one.name], linker)


def gum_scores(data: Path, kept: Drafts, linker: Linker | None) -> dict[str, list[SourceScore]]:
    """The scores of all sources by part of GUM."""
    found = list(documents(data))
    drafts = kept.read("gum", ((one.name, one.text) for one in found))
    by_part: dict[str, list[SourceScore]] = {}
    for part in ("dev", "test"):
        those = [one for one in found if one.part == part and one.genre in NEWS_LIKE]
        by_part[part] = [score for one in those for score in scores(one, drafts[one.name], linker)]
    training = [one for one in found if one.part == "train"]
    by_part[UNSEEN] = list(unseen(training, drafts, Corpora(data, kept)))
    return by_part


def answers(texts: Iterable[tuple[GapText, Draft]], linker: Linker | None, forced: bool) -> Iterator[GapAnswer]:
    """The engine's answers on GAP.

    Args:
        texts: The texts with their drafts.
        linker: The linker that resolves the pronouns; without one, or without states, the ranker does.
        forced: Take the likeliest candidate, however uncertain. Otherwise, as in the service, an uncertain pronoun
            stays open and counts for neither name.
    """
    for text, draft in texts:
        ranker = in_context((linker.on(draft.analysis) if linker else None) or bundled_ranker())
        certain = linker.certain if linker else bundled_ranker().certain
        resolver = resolved(draft, ranker, dict.fromkeys(certain, 0.0) if forced else certain)
        tie = next((t for t in resolver.ties.values() if t.mention.start == text.pronoun[0]), None)
        referent = None if tie is None else tie.referent
        said = [referent is not None and mentioned(draft.analysis, referent, name) for name in text.names]
        yield GapAnswer(text, (said[0], said[1]))


def news_table(data: Path, part: str) -> Table:
    """Sources in one part of the news."""
    extractor = load(Settings().models)
    articles = speaker_articles(data, part)
    records = ((one, extractor.extract(one.text, ExtractionOptions())) for one in articles)
    return news_speakers.table([score for one, record in records for score in news_speakers.judged(one, record)])


def main(given: Sequence[str] | None = None) -> None:
    """Measure, print, write."""
    parser = options.parser(__doc__, "folder that holds gum/ and coref/, for news polnear/ and ner/")
    parser.add_argument("--work", type=Path, default=Path("build/speakers"), help="where analyses are kept")
    parser.add_argument("--news", choices=(OPEN, CLOSED), help="sources in this part; the closed one only to report")
    chosen = parser.parse_args(given)
    if chosen.news:
        tables = {"Sources in news": news_table(chosen.data, chosen.news)}
        publish(f"news_speakers_{chosen.news}", tables, options.fingerprint(), chosen.keep)
        return
    models = Settings().models.models_dir
    kept, linker = Drafts(chosen.work, models), load_linker(models)
    texts = list(gap(chosen.data, "test"))
    drafts = kept.read("gap-test", ((one.id, one.text) for one in texts))
    pairs = [(one, drafts[one.id]) for one in texts]
    ways = {"likeliest": True, "as the service answers": False}
    found = {
        "Sources": source_table({part: counts(some) for part, some in gum_scores(chosen.data, kept, linker).items()}),
        "Pronouns": gap_table({way: by_gender(answers(pairs, linker, one)) for way, one in ways.items()}),
    }
    publish("speakers", found, options.fingerprint(), chosen.keep)


if __name__ == "__main__":
    main()

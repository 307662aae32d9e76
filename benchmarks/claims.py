"""Claims against corpora: ``python -m benchmarks.claims``.

The sign of factuality on UDS-Factuality (`evaluation.factuality`), and how well `checkable` orders sentences: on the
test parts of NewsSD-ENG (objective before subjective) and of ClaimBuster (check-worthy before others; nothing is
trained or chosen on it) by the area under the ROC curve. The mean probability is shown with the share that is labelled
so. Models are those that the ``ONRECORD_*`` settings name.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

import numpy as np
from sklearn.metrics import roc_auc_score

from benchmarks import options
from corpora import claims, uds
from evaluation import factuality
from evaluation.report import Cell, Table, publish
from onrecord.api.settings import Settings
from onrecord.extractors.claims.checkability import load_checkability
from onrecord.extractors.claims.expressions import things
from onrecord.extractors.engines.reader import Reader


def checkable(reader: Reader, corpus: str, labelled: Iterable[tuple[str, bool]]) -> list[Cell]:
    """The row of a corpus; each sentence is read as one content."""
    model = load_checkability()
    judged = []
    for text, right in labelled:
        analysis = reader.read(text)
        content = [(analysis.tokens[0].start, analysis.tokens[-1].end)]
        judged.append((model.judge(analysis, content, things(analysis, content).features()).probability, right))
    values, rights = np.array(judged).T
    return [corpus, len(judged), float(roc_auc_score(rights, values)), float(values.mean()), float(rights.mean())]


def rows(reader: Reader, data: Path) -> Iterator[list[Cell]]:
    """The rows of the corpora that are there."""
    if (data / claims.NEWSSD).is_dir():
        yield checkable(reader, "NewsSD-ENG test", claims.newssd(data, "test"))
    if (data / claims.CLAIMBUSTER).exists():
        yield checkable(reader, "ClaimBuster test", claims.claimbuster(data))


def main(given: Sequence[str] | None = None) -> None:
    """Measure, print, write."""
    chosen = options.parser(__doc__).parse_args(given)
    reader = Reader(Settings(roles=False).models)
    columns = {"corpus": "", "sentences": "", "ROC-AUC": ".3f", "mean `checkable`": ".2f", "share labelled so": ".2f"}
    found = Table(columns=columns, rows=list(rows(reader, chosen.data)))
    publish("checkable", {"Checkable": found}, options.fingerprint(), chosen.keep)
    if (chosen.data / uds.FOLDER).is_dir():
        signs = factuality.table(Reader(Settings().models), chosen.data)
        publish("factuality", {"Factuality": signs}, options.fingerprint(), chosen.keep)


if __name__ == "__main__":
    main()

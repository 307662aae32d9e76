"""Calibrate the confidence of resolutions: ``python -m training.tie_confidence``.

Counts how often each rule of `extractors.speakers` gives a source of OntoGUM and of the closed part of the news its
right speaker, with the linker in use. The open part was read while the rules were written: they are right there more
often. The calibration of the linker itself stays as `training.linker` has left it. Run it
after a change of the rules that resolve speakers; texts are read once and kept below ``--work``.
"""

from __future__ import annotations

from pathlib import Path

from onrecord.extractors.speakers.antecedents.linker import load_linker
from onrecord.extractors.speakers.tie_confidence import bundled_tie_confidence
from training.linker import OUTPUT, Corpora, rule_shares, write_confidence
from training.recipe import reading_options
from training.speakers import Drafts


def main() -> None:
    """Command line of the recipe."""
    options = reading_options(__doc__, Path("build/speakers"), "analyses", OUTPUT)
    corpora = Corpora(options.data, Drafts(options.work, options.models))
    linker = load_linker(options.models)
    assert linker is not None
    shares = rule_shares(corpora.judged_conversation(linker), corpora.judged_news(linker))
    write_confidence(shares, bundled_tie_confidence().curves, options.out)


if __name__ == "__main__":
    main()

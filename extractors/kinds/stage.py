"""The stage that decides between speech, writing and thought."""

from __future__ import annotations

from onrecord.extractors.acts.cue_table import load_cues
from onrecord.extractors.attributions.lexicon import load_lexicon
from onrecord.extractors.checkpoints import checkpoint
from onrecord.extractors.draft import Draft
from onrecord.extractors.kinds.kinds import KindReader, noun_of
from onrecord.extractors.nouns import load_nouns


class Kinds:
    """Fills the kind of each attribution; it always runs, as a request may filter by kind.

    Without the part `speakers` it is unknown who a pronoun or a name is.
    """

    part = None
    reads = frozenset({"analysis", "attributions"})
    uses = frozenset({"speakers", "speakers.type", "attributions.speaker"})
    adds = frozenset({"attributions.kind"})

    def __init__(self) -> None:
        self._reader = KindReader(load_cues(), load_lexicon(), load_nouns())

    def __call__(self, draft: Draft) -> None:
        """Fill the kinds of a draft's attributions."""
        nouns = {id(speaker): noun_of(draft.analysis, speaker) for speaker in draft.speakers}
        for attribution in draft.attributions:
            checkpoint()
            finding = self._reader.kind(draft.analysis, attribution, nouns.get(id(attribution.speaker)))
            attribution.kind = finding.value
            attribution.decisions.append(finding.decision("kind", draft.analysis))

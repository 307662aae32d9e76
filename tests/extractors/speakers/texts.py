"""Small parsed texts with sources, and what the stage makes of them.

A sentence is a line of words `form/UPOS/relation/head`, as in `tests.extractors.sketches`; a tag may go on with what
else is to be known: `officials/NOUN+Plur+official/nsubj/2` is plural and has the lemma `official`, `Kim/PROPN+PERSON/…`
is a named entity. `*` before a form makes its noun phrase a source.
"""

from __future__ import annotations

from collections.abc import Sequence

from corpora.conllu import read_conllu
from onrecord.extractors.analysis import Analysis
from onrecord.extractors.attributions import rules
from onrecord.extractors.draft import AttributionDraft, Candidate, Draft, Selected
from onrecord.extractors.grammar.spans import spans
from onrecord.extractors.speakers.antecedents.ranking import Choice, LearnedRanker
from onrecord.extractors.speakers.stage import Speakers

LABELS = frozenset(("PERSON", "ORG", "LOC", "FAC", "NORP"))


class Nearest(LearnedRanker):
    """Takes the candidate that was mentioned last."""

    def __init__(self, sure: float = 0.9) -> None:
        super().__init__({}, dict.fromkeys(("he", "it", "they", "nominal"), 0.5))
        object.__setattr__(self, "sure", sure)

    def probabilities(self, choice: Choice) -> list[float]:
        """All for the first, the last mentioned; what is left for none of them."""
        sure: float = self.__dict__["sure"]
        return [sure if number == 0 else 0.0 for number in range(len(choice.referents))]


def parsed(text: str) -> tuple[Analysis, list[int]]:
    """The analysis of a context, and the heads of its sources."""
    lines, heads, count = list[str](), list[int](), 0
    for line in text.strip().split("\n"):
        if not line.strip():
            lines.append("# newpar")
            continue
        for number, word in enumerate(line.split(), 1):
            form, tag, relation, head = word.rsplit("/", 3)
            if form.startswith("*"):
                form, heads = form[1:], [*heads, count]
            lines.append("\t".join((str(number), form, *_columns(form, tag), head, relation, "_", _entity(tag))))
            count += 1
        lines.append("")
    return read_conllu("\n".join(lines)), heads


def _columns(form: str, tag: str) -> Sequence[str]:
    upos, *more = tag.split("+")
    number = "Plur" if "Plur" in more else "Sing"
    lemma = next((one for one in more if one.islower()), form.lower())
    feats = f"Number={number}" if upos in ("NOUN", "PROPN") else "PronType=Rel" if "Rel" in more else "_"
    feats = "Degree=Sup" if "Sup" in more else "Tense=Pres|VerbForm=Fin" if "Pres" in more else feats
    return lemma, upos, "_", feats


def _entity(tag: str) -> str:
    label = next((one for one in tag.split("+") if one in LABELS), None)
    return f"Entity={label}" if label else "_"


def draft_of(
    text: str,
    quoted_by: Sequence[tuple[int, str]] = (),
    ranker: LearnedRanker | None = None,
    contents: Sequence[tuple[int, range]] = (),
) -> Draft:
    """The draft of a context after the stage.

    Args:
        text: The context.
        quoted_by: For sources by number, the quotation that each says, as written in the text.
        ranker: What chooses among candidates; left out, the last mentioned one.
        contents: For sources by number, the words that each reports.
    """
    analysis, heads = parsed(text)
    draft = Draft(analysis)
    quotations, reported = dict(quoted_by), dict(contents)
    for number, head in enumerate(heads):
        tokens = tuple(analysis.subtree(head)) if analysis.tokens[head].head is not None else (head,)
        cue = analysis.tokens[head].head or 0
        quoted: tuple[tuple[int, int], ...] = ()
        if number in quotations:
            start = analysis.text.index(quotations[number])
            quoted = ((start, start + len(quotations[number])),)
        chosen = Selected(Candidate(rules.CCOMP, cue, (cue,), tokens, tuple(reported.get(number, ())), ""))
        draft.attributions.append(AttributionDraft(chosen, spans(analysis, tokens), (), quoted, quoted, "indirect"))
    Speakers(ranker or Nearest())(draft)
    return draft


def meant(draft: Draft) -> list[str]:
    """The speaker of each source: a name, `A | B` where it is open between them, or the status."""
    return [
        one.speaker.name
        if one.speaker is not None
        else " | ".join(speaker.name for speaker, _ in one.candidates) or str(one.status)
        for one in draft.attributions
    ]

"""The speakers of a text, found by the head of a mention or by name; unknown ones are added."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable

from onrecord.extractors.draft import Draft, SpeakerDraft
from onrecord.extractors.grammar.noun_phrases import core_phrase
from onrecord.extractors.names import bare_name
from onrecord.extractors.profiles.text_view import TextView
from onrecord.extractors.spans import CharSpan, LabelledCharSpan


class SpeakerRegistry:
    """The speakers of one draft.

    Args:
        view: The text.
        draft: Its draft, which gets the new speakers.
    """

    def __init__(self, view: TextView, draft: Draft) -> None:
        self._view = view
        self._draft = draft
        self._by_head: dict[int, SpeakerDraft] = {}
        self._by_name: dict[str, SpeakerDraft] = {}
        for speaker in draft.speakers:
            self._note(speaker, speaker)

    def _note(self, speaker: SpeakerDraft, seen: SpeakerDraft) -> None:
        """Index a speaker by the names and mentions of `seen`."""
        if seen.named:
            self._by_name.setdefault(seen.name, speaker)
        for start, end, _ in seen.mentions:
            head = self._view.head(start, end)
            if head is not None and not seen.members:
                self._by_head.setdefault(head, speaker)

    def of(self, head: int) -> SpeakerDraft | None:
        """The speaker that a noun phrase refers to: known by a mention, or added to the draft.

        None for a pronoun that refers to no known speaker.
        """
        known = (self._by_head.get(index) for index in (head, *self._names_in_apposition(head)))
        found = next((speaker for speaker in known if speaker is not None), None)
        if found is not None or self._view.token(head).upos == "PRON":
            return found
        seen = self._speaker(head)
        speaker = self._by_name.get(seen.name) if seen.named else None
        if speaker is None:
            speaker = seen
            self._draft.speakers.append(speaker)
        else:
            _take(speaker.mentions, seen.mentions)
        self._note(speaker, seen)
        return speaker

    def _names_in_apposition(self, head: int) -> list[int]:
        """The heads of names in apposition: `their pastor, Amos Reed`."""
        return [t.index for t in self._view.analysis.dependents(head, "appos", "flat") if t.upos == "PROPN"]

    def _speaker(self, head: int) -> SpeakerDraft:
        described = self._view.span(core_phrase(self._view.analysis, head))
        for index in (head, *self._names_in_apposition(head)):
            entity = self._view.analysis.entity_at(index)
            if entity is not None and self._view.token(index).upos == "PROPN":
                start, end = self._bare(entity.start, entity.end)
                mentions = [(start, end, "name")]
                if index != head:
                    mentions.insert(0, (*described, "nominal"))
                return SpeakerDraft(self._view.analysis.text[start:end], None, sorted(mentions))
        start, end = described
        named = self._view.token(head).upos == "PROPN"
        return SpeakerDraft(self._view.analysis.text[start:end], None, [(start, end, "name" if named else "nominal")],
                            named=named)  # fmt: skip

    def _bare(self, start: int, end: int) -> CharSpan:
        return bare_name(self._view.analysis.text, start, end)


def _take(mentions: list[LabelledCharSpan], more: Iterable[LabelledCharSpan]) -> None:
    """Insert new mentions into a list in the order of the text."""
    for mention in more:
        at = bisect_left(mentions, mention)
        if mention not in mentions[at : at + 1]:
            mentions.insert(at, mention)

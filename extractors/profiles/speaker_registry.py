"""The list of a text's speakers: found by a word, added to, and kept in the order of first mention."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable
from dataclasses import replace

from onrecord.extractors.draft import DecisionDraft, Draft, SpeakerDraft
from onrecord.extractors.names import bare_name
from onrecord.extractors.profiles.text_view import TextView
from onrecord.extractors.spans import CharSpan, LabelledCharSpan

SPEAKER_FIELDS = frozenset(("source.speaker_id", "source.spoken_by", "source.on_behalf_of"))


class SpeakerRegistry:
    """The speakers of one draft.

    Args:
        view: The text.
        draft: Its draft, whose speakers are added to.
    """

    def __init__(self, view: TextView, draft: Draft) -> None:
        self._scene = view
        self._draft = draft
        self._by_head: dict[int, int] = {}
        self._by_name: dict[str, int] = {}
        for number, speaker in enumerate(draft.speakers):
            self._note(number, speaker)

    def _note(self, number: int, speaker: SpeakerDraft) -> None:
        if speaker.named:
            self._by_name.setdefault(speaker.name, number)
        for start, end, _ in speaker.mentions:
            head = self._scene.head(start, end)
            if head is not None and not speaker.members:
                self._by_head.setdefault(head, number)

    def number(self, head: int) -> int | None:
        """The number of the speaker whom a noun phrase means: known by a mention, or one whom it brings up.

        None for a pronoun that stands for nobody known.
        """
        known = [self._by_head.get(index) for index in (head, *self._named_beside(head))]
        found = next((number for number in known if number is not None), None)
        if found is not None or self._scene.token(head).upos == "PRON":
            return found
        speaker = self._speaker(head)
        number = self._by_name.get(speaker.name) if speaker.named else None
        if number is None:
            number = len(self._draft.speakers)
            self._draft.speakers.append(speaker)
        else:
            _take(self._draft.speakers[number].mentions, speaker.mentions)
        self._note(number, speaker)
        return number

    def _named_beside(self, head: int) -> list[int]:
        """The heads of names in apposition: `their pastor, Amos Reed`."""
        return [t.index for t in self._scene.analysis.dependents(head, "appos", "flat") if t.upos == "PROPN"]

    def _speaker(self, head: int) -> SpeakerDraft:
        described = self._scene.span(self._scene.phrase(head))
        for index in (head, *self._named_beside(head)):
            entity = self._scene.entity(index)
            if entity is not None and self._scene.token(index).upos == "PROPN":
                start, end = self._bare(entity.start, entity.end)
                mentions = [(start, end, "name")]
                if index != head:
                    mentions.insert(0, (*described, "nominal"))
                return SpeakerDraft(self._scene.analysis.text[start:end], None, sorted(mentions))
        start, end = described
        named = self._scene.token(head).upos == "PROPN"
        return SpeakerDraft(self._scene.analysis.text[start:end], None, [(start, end, "name" if named else "nominal")],
                            named=named)  # fmt: skip

    def _bare(self, start: int, end: int) -> CharSpan:
        return bare_name(self._scene.analysis.text, start, end)

    def settle(self) -> None:
        """Number the speakers by their first mention, wherever a number or an id of one stands."""
        speakers = self._draft.speakers
        order = sorted(range(len(speakers)), key=lambda i: min(speakers[i].mentions, default=(0, 0, "")))
        if order == list(range(len(speakers))):
            return
        place = {old: new for new, old in enumerate(order)}
        self._draft.speakers = [speakers[i] for i in order]
        for speaker in self._draft.speakers:
            speaker.members = tuple(place[i] for i in speaker.members)
        ids = {f"s{old + 1}": f"s{new + 1}" for old, new in place.items()}
        for one in self._draft.attributions:
            one.speaker, one.spoken_by, one.on_behalf_of = (
                None if i is None else place[i] for i in (one.speaker, one.spoken_by, one.on_behalf_of)
            )
            one.candidates = tuple((place[i], score) for i, score in one.candidates)
            one.decisions = [_renumbered(decision, ids) for decision in one.decisions]


def _take(mentions: list[LabelledCharSpan], more: Iterable[LabelledCharSpan]) -> None:
    """Put mentions among others, which are in the order of the text, where they are not there yet."""
    for mention in more:
        at = bisect_left(mentions, mention)
        if mention not in mentions[at : at + 1]:
            mentions.insert(at, mention)


def _renumbered(decision: DecisionDraft, ids: dict[str, str]) -> DecisionDraft:
    if decision.about not in SPEAKER_FIELDS:
        return decision
    scores = {ids.get(name, name): score for name, score in decision.scores.items()}
    return replace(decision, value=ids.get(decision.value or "", decision.value), scores=scores)

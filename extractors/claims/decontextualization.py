"""Decontextualization: names in brackets for resolved pronouns, and for the subjects of infinitives.

A pronoun of the third person is replaced by the name. `I`, `me` and `my` in quotations stay, as the verb agrees with
them, and the name follows the first: `I [Ana Petrova] am ready`; so does `they`. A pronoun after its own name, or after
another pronoun for the same speaker, stays unchanged unless another speaker is mentioned between.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from onrecord.extractors.analysis import Token
from onrecord.extractors.claims.edits import Editor
from onrecord.extractors.draft import AttributionDraft, Draft, SpeakerDraft
from onrecord.extractors.grammar.spans import spans
from onrecord.extractors.spans import CharSpan, holding

REPLACED = frozenset("he him his she her hers it its them their theirs".split())
FOLLOWED = frozenset({"they"})
FIRST = frozenset("i me my".split())
POSSESSIVE = frozenset("his hers its their theirs my".split())
PROMISING = frozenset("promise vow pledge swear threaten offer agree".split())
"""Verbs of subject control: their subject, not the addressee, is that of the infinitive."""
MAX_LENGTH = 8
"""Most words of a noun phrase in brackets."""


@dataclass(frozen=True, slots=True)
class _Occurrence:
    start: int
    end: int
    speaker: SpeakerDraft
    form: str


class Brackets:
    """Inserts names in brackets into the contents of one text."""

    def __init__(self, draft: Draft) -> None:
        self._analysis = draft.analysis
        self._mentions = sorted(
            (_Occurrence(start, end, one, form) for one in draft.speakers for start, end, form in one.mentions),
            key=lambda mention: (mention.start, mention.end),
        )
        self._starts = [mention.start for mention in self._mentions]
        self._meant = {(one.start, one.end): one.speaker for one in reversed(self._mentions)}
        self._nested: dict[int, list[frozenset[int]]] = {}
        for one in draft.attributions:
            content = frozenset(one.selected.candidate.content if one.parent is not None else ())
            for token in content:
                self._nested.setdefault(token, []).append(content)

    def insert(self, editor: Editor, attribution: AttributionDraft, inside: Sequence[Token]) -> None:
        """Insert every name that a content needs."""
        self._subject(editor, attribution, inside)
        clear: SpeakerDraft | None = None
        seen: set[SpeakerDraft] = set()
        for mention, word in self._mentioned(attribution, inside):
            known = mention.speaker in seen and clear is mention.speaker
            if mention.form == "pronoun" and not known and word is not None:
                self._insert(editor, mention.speaker, word)
            seen.add(mention.speaker)
            clear = mention.speaker

    def _mentioned(
        self, attribution: AttributionDraft, inside: Sequence[Token]
    ) -> Iterator[tuple[_Occurrence, Token | None]]:
        """The speakers' mentions in a content in order; those of one word with their token."""
        by_start = {token.start: token for token in inside}
        first, last = attribution.content[0][0], attribution.content[-1][1]
        within = slice(bisect_left(self._starts, first), bisect_left(self._starts, last))
        found = [mention for mention in self._mentions[within] if mention.start in by_start]
        starts = {m.start for m in found}
        own = attribution.speaker
        if own is not None and own.type == "person":
            mine = frozenset(attribution.selected.candidate.content)
            found += [
                _Occurrence(t.start, t.end, own, "pronoun")
                for t in inside
                if t.start not in starts and self._own(t, attribution, mine)
            ]
        for mention in sorted(found, key=lambda m: m.start):
            word = by_start[mention.start]
            yield mention, word if word.end == mention.end else None

    def _own(self, token: Token, attribution: AttributionDraft, mine: frozenset[int]) -> bool:
        """True if a word is `I`, `me` or `my` in the speaker's own words, not in a nested quotation."""
        if token.text.lower() not in FIRST or holding(attribution.spoken, token.start) is None:
            return False
        return not any(content < mine for content in self._nested.get(token.index, ()))

    def _insert(self, editor: Editor, speaker: SpeakerDraft, word: Token) -> None:
        lower = word.text.lower()
        possessive = lower in POSSESSIVE or word.xpos == "PRP$" or word.deprel == "nmod:poss"
        name = f"[{_possessive(speaker.name) if possessive else speaker.name}]"
        if lower in REPLACED:
            editor.edit("inserted", word.start, word.end, name)
        elif lower in FOLLOWED | FIRST:
            editor.edit("inserted", word.start, word.end, f"{word.text} {name}")

    def _subject(self, editor: Editor, attribution: AttributionDraft, inside: Sequence[Token]) -> None:
        """Insert the subject before an infinitive: `[Marta Silva] to resign`."""
        first = next((token for token in inside if token.upos != "PUNCT"), None)
        if first is None or first.text.lower() != "to" or first.relation != "mark" or first.upos != "PART":
            return
        name = self._acting(attribution)
        if name:
            editor.edit("inserted", first.start, first.end, f"[{name}] {first.text}")

    def _acting(self, attribution: AttributionDraft) -> str | None:
        """The subject of an infinitive: the cue's addressee, else the source."""
        head = attribution.selected.candidate.head
        roles = attribution.selected.candidate
        taken = {*roles.content, *roles.source, *roles.cue}
        lemma = self._analysis.tokens[head].lemma.lower()
        if lemma not in PROMISING:
            for token in self._analysis.dependents(head, "obj", "iobj", "nsubj:pass"):
                if token.index not in taken:
                    return self._named(self._analysis.subtree(token.index))
        if attribution.speaker is not None:
            return attribution.speaker.name
        return self._named(roles.source)

    def _named(self, tokens: Sequence[int]) -> str | None:
        """The text of a phrase; the speaker's name for a pronoun; None for a long phrase or an unresolved pronoun."""
        pieces = spans(self._analysis, tokens)
        if len(pieces) != 1 or len(tokens) > MAX_LENGTH:
            return None
        if len(tokens) == 1 and self._analysis.tokens[tokens[0]].upos == "PRON":
            return self._speaker_at(pieces[0])
        return " ".join(self._analysis.text[slice(*pieces[0])].split())

    def _speaker_at(self, span: CharSpan) -> str | None:
        speaker = self._meant.get(span)
        return None if speaker is None else speaker.name


def _possessive(name: str) -> str:
    """A name with its possessive ending: `Peskov's`, `the ministers'`."""
    plural = name.endswith("s") and name[:1].islower()
    return f"{name}'" if plural else f"{name}'s"

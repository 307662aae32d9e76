"""The kind of reporting of an attribution, decided by its cue, its source and its medium.

A document as source is writing, whatever the verb. A cue of thinking reports thought, a cue of writing writing.
Everything else is speech, unless the medium is written. A pronoun counts as the noun that its speaker has elsewhere.
"""

from __future__ import annotations

from onrecord.extractors.acts.cue_table import CueTable
from onrecord.extractors.analysis import Analysis, Token
from onrecord.extractors.attributions.constructions.adverbials import VIEWS
from onrecord.extractors.attributions.constructions.sure_rules import INSCRIBED
from onrecord.extractors.attributions.lexicon import Lexicon
from onrecord.extractors.attributions.spans.cue_words import key_word
from onrecord.extractors.circumstances.kinds import rule_of
from onrecord.extractors.circumstances.phrases import phrases
from onrecord.extractors.draft import AttributionDraft, Candidate, Finding, SpeakerDraft
from onrecord.extractors.grammar.case import case_of
from onrecord.extractors.grammar.heads import head_of
from onrecord.extractors.kinds import rules
from onrecord.extractors.lexicon.circumstances import NETWORKS, WRITTEN_MEDIA
from onrecord.extractors.lexicon.speech import CONCLUDING, SAID
from onrecord.extractors.nouns import NounLexicon
from onrecord.extractors.profiles.types import DOCUMENT
from onrecord.extractors.rule import Family

SPEECH, WRITING, THOUGHT = "speech", "writing", "thought"

THINKING = frozenset({"believe", "feel", "want", "plan", "decide", "perceive", "seem"})
"""Classes of the reporting lexicon for states and events of the mind."""

VOICED = SAID - {"predict", "order"}
"""Classes that exclude thought. Prediction and order are not among them: expecting something need not be spoken."""

SHOWING = frozenset({"show", "seem"})
"""Classes of verbs whose subject may be a thing."""

MENTAL_ACTS = frozenset({"belief", "intention"})

SPOKEN_VIEWS = frozenset({"word", "words", "telling", "account"})
"""Nouns of `in the words of` for speech; the others are for thought."""

WRITTEN = WRITTEN_MEDIA | NETWORKS | {"fax", "mail"}
"""Nouns and names for written media, after any preposition: `by mail`, `in a letter`, `on Telegram`."""

UNWRITTEN = frozenset(
    "album broadcast clip documentary film footage image photo photograph play program programme recording scan song"
    " speech tape testimony video voicemail".split()
)
"""Documents that are not read."""


PRONOUNS = frozenset({"PRON", "DET"})
"""Tags of words that refer to a noun elsewhere: `it`, `which`, `both`."""


class KindReader:
    """Decides the kinds of attributions.

    Args:
        table: The acts of cues.
        lexicon: The classes of reporting predicates.
        nouns: The nouns for documents, bodies and persons.
    """

    def __init__(self, table: CueTable, lexicon: Lexicon, nouns: NounLexicon) -> None:
        self._table = table
        self._lexicon = lexicon
        self._nouns = nouns

    def kind(self, analysis: Analysis, draft: AttributionDraft, meant: Token | None) -> Finding:
        """The kind of one attribution, with the rule that gave it; `meant` is the noun that a pronoun refers to."""
        candidate = draft.selected.candidate
        source = head_of(analysis, candidate.source)
        author = analysis.tokens[source] if source is not None else None
        if author is not None and author.upos in PRONOUNS and author.feats.get("Person") not in ("1", "2"):
            author = meant or author
        key = key_word(analysis, candidate)
        if author is not None and self._document(author, draft.speaker) and not self._voiced(key):
            return Finding(WRITING, rules.DOCUMENT, (author.index,))
        if candidate.rule is INSCRIBED:
            return Finding(WRITING, rules.WRITING_CUE, (candidate.head,))
        if thought := self._thought(analysis, draft, author, source):
            return thought
        if key is not None and self._writes(key):
            return Finding(WRITING, rules.WRITING_CUE, (key.index,))
        if medium := self._medium(analysis, candidate):
            return Finding(WRITING, rules.MEDIUM, medium)
        return Finding(SPEECH, rules.SAYING, () if key is None else (key.index,))

    def _document(self, author: Token, speaker: SpeakerDraft | None) -> bool:
        lemma = author.lemma.lower()
        if speaker is not None and speaker.type not in (None, DOCUMENT):
            return False  # `Bill` is a name as well
        if author.upos not in ("NOUN", "PROPN") or lemma in self._nouns.bodies or self._nouns.is_person(lemma):
            return False
        return lemma in self._nouns.documents and lemma not in UNWRITTEN

    def _voiced(self, key: Token | None) -> bool:
        """True of a verb for a way of speaking: `the guide shouted`."""
        entry = self._lexicon.verb(key.lemma) if key is not None and key.upos == "VERB" else None
        return entry is not None and entry.classes[0] == "manner"

    def _thought(
        self, analysis: Analysis, draft: AttributionDraft, author: Token | None, source: int | None
    ) -> Finding | None:
        candidate = draft.selected.candidate
        key = key_word(analysis, candidate)
        if key is None or candidate.rule.family in (Family.REFUSAL, Family.LABEL, Family.QUOTATION):
            return None
        if key.text.lower() in VIEWS - SPOKEN_VIEWS and key.upos == "NOUN" and case_of(analysis, key.index) == "in":
            return Finding(THOUGHT, rules.VIEW, (key.index,))
        if self._shown(analysis, key, author):
            return Finding(THOUGHT, rules.SHOWN, (key.index,))
        if not self._mental(key) or (key.lemma.lower() == "hear" and (source is None or source > key.index)):
            return None
        if draft.mode == "mixed":
            return Finding(SPEECH, rules.QUOTED, (key.index,))
        if key.lemma.lower() in CONCLUDING and author is not None and author.lemma.lower() in self._speaking_bodies():
            return Finding(SPEECH, rules.FINDING, (key.index,))
        return Finding(THOUGHT, rules.THOUGHT_CUE, (key.index,))

    def _speaking_bodies(self) -> frozenset[str]:
        return self._nouns.bodies | self._nouns.governments

    def _mental(self, key: Token) -> bool:
        """True of a cue for a state of mind, by its act or by its classes.

        Verbs that are statements in the table of acts are none: `recalled`.
        """
        if self._table.of(key)[0] in MENTAL_ACTS:
            return True
        if key.lemma.lower() in self._table.verbs and self._table.of(key)[0] == "statement":
            return False
        entry = self._lexicon.noun(key.lemma) if key.upos == "NOUN" else self._lexicon.verb(key.lemma)
        if key.upos not in ("NOUN", "VERB", "AUX") or entry is None or not entry.classes:
            return False
        return entry.classes[0] in THINKING and VOICED.isdisjoint(entry.classes)

    def _shown(self, analysis: Analysis, key: Token, author: Token | None) -> bool:
        """True if a thing, neither person nor body nor document, shows something: `the delay shows that …`."""
        entry = self._lexicon.verb(key.lemma) if key.upos == "VERB" else None
        if entry is None or entry.classes[0] not in SHOWING or author is None or author.upos != "NOUN":
            return False
        return not self._lexicon.speaks(author.lemma) and not any(analysis.dependents(author.index, "nummod"))

    def _writes(self, key: Token) -> bool:
        entry = self._lexicon.verb(key.lemma) if key.upos in ("VERB", "AUX") else None
        return entry is not None and (entry.classes[0] == "write" or entry.classes[:2] == ("say", "write"))

    def _medium(self, analysis: Analysis, candidate: Candidate) -> tuple[int, ...]:
        """The words of a phrase around the cue for something written: `in a letter`, `on Twitter`."""
        if not candidate.cue or analysis.tokens[candidate.head].upos not in ("VERB", "NOUN", "ADJ"):
            return ()
        for phrase in phrases(analysis, candidate):
            if phrase.head.lemma.lower() in WRITTEN or phrase.head.text.lower() in WRITTEN:
                rule = rule_of(analysis, phrase, self._lexicon)
                if rule is not None and rule.family is Family.MEDIUM:
                    return phrase.words
        return ()


def noun_of(analysis: Analysis, speaker: SpeakerDraft) -> Token | None:
    """The head of the first mention of a speaker that is no pronoun; None if there is none."""
    heads = (head_of(analysis, analysis.within(start, end)) for start, end, _ in speaker.mentions)
    found = (analysis.tokens[head] for head in heads if head is not None)
    return next((token for token in found if token.upos not in PRONOUNS), None)

"""Descriptions by which a text varies the name of the last speaker: `Cole said no. “Never,” the baker said`.

The description is inside or after its quotation, and nobody else has been mentioned since. Any noun for a person may be
such a description, if the text says nothing that contradicts it. Who has just been quoted with a cue is another, unless
the text is about that person or the verb goes on: in `“No,” said Cole. “They came,” said the baker` two people speak.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from onrecord.extractors.grammar.nominals import is_one
from onrecord.extractors.lexicon.anonymity import NEVER_NAMED
from onrecord.extractors.lexicon.kin import PEERS
from onrecord.extractors.lexicon.offices import ENDED, FORMER, canonical
from onrecord.extractors.nouns import load_nouns
from onrecord.extractors.speakers import rules
from onrecord.extractors.speakers.antecedents.features import ResolutionContext
from onrecord.extractors.speakers.descriptions import offices
from onrecord.extractors.speakers.descriptions.known_roles import OTHERS, KnownRoles
from onrecord.extractors.speakers.descriptions.same_noun import ANYBODY
from onrecord.extractors.speakers.mentions import NOMINAL, PERSON, PRONOUN, Mention
from onrecord.extractors.speakers.referents import Referent
from onrecord.extractors.speakers.ties import Tie

PRESIDING = frozenset("judge justice magistrate coroner registrar king queen pope".split())
"""Offices whose holder is in a story without an introduction, and answers those who speak in it."""

PROTAGONIST = 3
"""Fewest sentences that mention somebody whom the text is about, and whose name it may vary."""

KNOWN = 2
"""The same where the description is an occupation that varies names: `the striker`."""

GOING_ON = frozenset("add continue go conclude finish".split())
"""Verbs after which a second quotation has the speaker of the first."""

ACE = "ace"
"""The noun for somebody who is very good at something, which is broader than `champion` and `star`."""

NEAR = 2
"""Most sentences back to a speaker without a name: a quotation may be between."""

PARAGRAPHS = 1
"""Most paragraphs back to what that person said before."""


def by_last_speaker(
    context: ResolutionContext,
    known: KnownRoles,
    mention: Mention,
    candidates: Iterable[tuple[Referent, Mention]],
    last: tuple[Referent | None, int | None],
) -> Tie | None:
    """The resolution of such a description to the last speaker; None if it may mean somebody else.

    Args:
        context: The text's analysis and sources.
        known: What the text says of its people.
        mention: The description.
        candidates: The candidates, most recent first.
        last: Who spoke last, outside other contents, and the head of that source.
    """
    speaker, said = last
    if speaker is None or said is None or not _may_rename(context, mention):
        return None
    paragraphs, tokens = context.analysis.paragraphs, context.analysis.tokens
    apart = paragraphs[mention.head] - paragraphs[said]
    if speaker.name is None or speaker.kind != PERSON or apart > PARAGRAPHS:
        return None
    if apart and canonical(mention.word) in offices.IN_COURT:
        return None
    first = min(start for start, _ in context.quoted[mention.head])
    if just_quoted(context, mention, last) is not None:
        return None
    own: Mention | None = None
    directly = not apart and tokens[mention.head].sentence - tokens[said].sentence <= 1
    narrowed = (directly and _is_merit(known, canonical(mention.word))) or _is_past(mention)
    for referent, antecedent in candidates:
        if referent is speaker:
            own = antecedent
            continue
        if directly and referent.is_a(mention.word) and _waits(paragraphs, referent, speaker):
            narrowed = True
            continue
        beside = tokens[antecedent.head].sentence >= tokens[said].sentence and antecedent.start < first
        if referent.is_a(mention.word) or (beside and _may_be_renamed(referent)):
            return None
    if own is None or not _fits(known, speaker, mention, narrowed):
        return None
    return Tie(mention, speaker, rules.OCCUPATION, antecedent=own)


def by_unnamed_speaker(
    known: KnownRoles,
    context: ResolutionContext,
    mention: Mention,
    candidates: Iterable[tuple[Referent, Mention]],
    last: tuple[Referent | None, int | None],
) -> Tie | None:
    """The resolution of `the player` to somebody without a name who has just spoken, as `one team-mate`; else None.

    Who speaks about a named person is another, so the description does not vary the name.

    Args:
        known: What the text says of its people.
        context: The text's analysis and sources.
        mention: The description.
        candidates: The candidates, most recent first.
        last: Who spoke last, outside other contents, and the head of that source.
    """
    speaker, said = last
    if speaker is None or said is None or speaker.name is not None or speaker.kind != PERSON or speaker.plural:
        return None
    analysis, first = context.analysis, speaker.trail[0]
    apart = analysis.tokens[mention.head].sentence - analysis.tokens[said].sentence
    near = apart <= NEAR and analysis.paragraphs[mention.head] == analysis.paragraphs[said]
    introduced = first.article in ("a", "") and first.form == NOMINAL and not mention.modifiers - first.modifiers
    if mention.article != "the" or mention.kind != PERSON or mention.plural or not (near and introduced):
        return None
    if not context.quoted.get(mention.head) or any(analysis.dependents(mention.head, "cop", "acl", "nmod")):
        return None
    if mention.gender and speaker.gender not in (None, mention.gender):
        return None
    if not _may_be_called(context, known, first, canonical(mention.word)):
        return None
    same = canonical(mention.word) == canonical(first.word)
    if not same and any(one is not speaker and known.is_called(one, mention) for one, _ in candidates):
        return None
    return Tie(mention, speaker, rules.OCCUPATION, antecedent=first)


def _may_be_called(context: ResolutionContext, known: KnownRoles, first: Mention, noun: str) -> bool:
    """True of a noun for who is introduced by the same, by one above or below it, or only as `one` or a colleague."""
    analysis, word = context.analysis, canonical(first.word)
    words = {word, *(canonical(one.lemma.lower()) for one in analysis.dependents(first.head, "nmod"))}
    if noun in words or any(noun in known.above(one) or one in known.above(noun) for one in words):
        return True
    roles = any(load_nouns().is_role(one) for one in words - {word})
    untold = is_one(analysis.tokens[first.head]) or word in PEERS | NEVER_NAMED | ANYBODY
    return untold and not roles and not offices.is_held(noun) and noun not in PRESIDING


def _may_rename(context: ResolutionContext, mention: Mention) -> bool:
    """True of `the` and a noun for a person after the beginning of its quotation, in one sentence."""
    analysis = context.analysis
    if mention.article != "the" or mention.kind != PERSON or mention.plural or mention.word in ANYBODY:
        return False
    if canonical(mention.word) in PRESIDING or any(analysis.dependents(mention.head, "cop", "acl", "nmod")):
        return False
    sentence = analysis.sentences[analysis.tokens[mention.head].sentence]
    first = analysis.tokens[sentence.first].start
    return any(first <= start < mention.start for start, _ in context.quoted.get(mention.head, ()))


def just_quoted(
    context: ResolutionContext, mention: Mention, last: tuple[Referent | None, int | None], least: int = PROTAGONIST
) -> Referent | None:
    """The last speaker, if the quotation of a description begins after that one's words and cue; else None.

    Who is a pronoun there is somebody that the text is about: `“No,” she said. “Never,” the baker said`.

    Args:
        context: The text's analysis and sources.
        mention: The description.
        last: Who spoke last, outside other contents, and the head of that source.
        least: The fewest sentences that mention somebody whose name may be varied.
    """
    speaker, said = last
    quoted, tokens = context.quoted.get(mention.head), context.analysis.tokens
    if speaker is None or said is None or not quoted or mention.word in ANYBODY:
        return None
    first, verb = min(start for start, _ in quoted), tokens[mention.head].head
    before = any(end <= first for _, end in context.quoted.get(said, ())) and tokens[said].start < first
    goes_on = verb is not None and tokens[verb].lemma.lower() in GOING_ON
    earlier = [one for one in speaker.trail if one.head < mention.head]
    about = len({tokens[one.head].sentence for one in earlier}) >= least
    about = about or any(one.head == said and one.form == PRONOUN for one in earlier)
    return speaker if before and not goes_on and not about else None


def _may_be_renamed(referent: Referent) -> bool:
    """True of a name, and of `a man`: who is introduced by another noun keeps it."""
    return referent.name is not None or not ANYBODY.isdisjoint(referent.words)


def _waits(paragraphs: Sequence[int], referent: Referent, speaker: Referent) -> bool:
    """True of somebody silent in a paragraph before the name: `A poet left. ¶ Bern said no. “Never,” the poet said`."""
    silent = referent.name is None and not referent.spoken
    return silent and paragraphs[referent.trail[-1].head] < paragraphs[speaker.trail[0].head]


def _is_past(mention: Mention) -> bool:
    """True of a former occupation, which somebody may have had beside any other: `the former striker`, now a coach."""
    return bool(mention.modifiers & ENDED) and not offices.is_held(canonical(mention.word))


def _is_merit(known: KnownRoles, noun: str) -> bool:
    """True of a noun for what somebody has won or is good at, which is no occupation: `winner`, `champion`."""
    return not load_nouns().is_role(noun) or ACE in known.above(noun)


def _fits(known: KnownRoles, speaker: Referent, mention: Mention, narrowed: bool) -> bool:
    """True if nothing that a text says of a speaker contradicts a description, and its further words are known.

    Args:
        known: What the text says of its people.
        speaker: The speaker.
        mention: The description.
        narrowed: It may say something new of that person.
    """
    others = (OTHERS | FORMER) - (ENDED if narrowed else frozenset())
    if mention.modifiers & others or known.contradict(speaker, mention):
        return False
    if narrowed:
        return True
    words = {word for fact in known.of(speaker) for word in fact.words}
    narrowed = mention.modifiers <= words or all(map(known.is_place, mention.modifiers))
    return narrowed and known.may_be_called(speaker, mention)

"""Nouns for claims, and the verbs above them that do not express the claim: people who reject, face or receive it.

The source of a noun may be the subject of the verb above it (`made a claim that`), but only if that verb expresses the
claim. In `The mayor dismissed`, `faced` and `is looking into claims that …` the claims are not his.
"""

from __future__ import annotations

from dataclasses import replace

from onrecord.extractors.analysis import Analysis, Token
from onrecord.extractors.attributions.constructions.asides import set_off
from onrecord.extractors.attributions.constructions.joined_sayings import is_thing
from onrecord.extractors.attributions.constructions.sure_rules import PLEA
from onrecord.extractors.attributions.lexicon import Lexicon, entry_of
from onrecord.extractors.attributions.spans.cue_words import LIGHT
from onrecord.extractors.draft import Candidate
from onrecord.extractors.grammar.case import case_of
from onrecord.extractors.grammar.noun_phrases import naming_phrase
from onrecord.extractors.grammar.punctuation import trimmed
from onrecord.extractors.grammar.subjects import own_subject, understood_subject
from onrecord.extractors.lexicon.speech import SAYINGS
from onrecord.extractors.lexicon.time import PERIODS
from onrecord.extractors.nouns import load_nouns

REJECTING = frozenset({"deny", "refuse", "criticize", "doubt", "perceive"})
"""Classes of verbs whose first sense does not express a claim: their subject rejects, criticizes or perceives it."""

DISMISSING = frozenset({"deny", "refuse", "criticize"})
CONFRONTING = frozenset("approach brave confront counter face handle meet tackle target".split())
"""Verbs of confronting (VerbNet confront-98), which the lexicon lists as criticism."""
SUPPRESSING = frozenset("crush kill quash quell scotch silence squash squelch stifle suppress".split())
"""Verbs of putting an end to something (WordNet: hyponyms of `suppress` and `repress`)."""

DOWNPLAYING = frozenset({"knock down", "play down", "shoot down", "talk down", "wave away"})
"""Phrasal verbs of dismissing a claim (synonyms of `dismiss`, `minimize` and `refute`) that the lexicon has not."""

INVESTIGATING = frozenset(
    "assess consider examine explore inspect investigate probe research review study weigh".split()
)
"""Verbs of looking into something (VerbNet investigate-35.4)."""

RECEIVING = CONFRONTING | INVESTIGATING | frozenset("attract draw get hear incur meet obtain receive suffer".split())
"""Verbs of getting something (VerbNet obtain-13.5.2) or looking into it, whose subject is no source of it: `received a
warning`, `is investigating claims that …`."""

CAUSING = frozenset(
    "arouse bring cause create fan fuel generate give kindle prompt provoke raise spark stir trigger".split()
)
"""Verbs of causing a feeling or a belief: `raising fears that …`."""

PUBLISHING = frozenset("bring file launch lodge post publish release send sign submit write".split())
"""Verbs whose subject makes the claims of a document (VerbNet send-11.1, say-37.7)."""

TOPICAL = frozenset({"of", "about"})
"""Prepositions of what a claim is about: `talk of a split`."""

EXPERIENCED = frozenset({"believe", "feel", "want"})
"""Classes of nouns for feelings and beliefs."""

TAKING_PART = frozenset({"in", "with", "by", "as"})
"""Prepositions of a noun that the verb expresses: `replied with a warning that …`, not `looks into claims that …`."""


def with_rejected_claim(analysis: Analysis, candidate: Candidate, lexicon: Lexicon) -> Candidate:
    """The candidate of a verb that rejects a claim, with the noun for the claim in its content: `quashed | rumours …`.

    The receiver of a claim is not its source.
    """
    found = _claim(analysis, candidate, lexicon) if candidate.rule is not PLEA else None
    if found is None:
        return _with_denied_claim(analysis, candidate, lexicon)
    verb, noun = found
    phrase = set(analysis.subtree(noun.index))
    if verb.lemma.lower() in RECEIVING and not any(analysis.dependents(verb.index, "advmod", "compound")):
        cue = tuple(i for i in candidate.cue if i in phrase) or (noun.index,)
        return replace(candidate, head=noun.index, cue=cue, source=_without_subject(analysis, candidate, verb, noun))
    inside = verb.index in candidate.cue
    if not (inside and not expresses_claim(verb, lexicon)) and not (
        _rejects_claim(analysis, verb, lexicon) and (inside or _misread(analysis, noun))
    ):
        return candidate
    cases = {t.index for t in analysis.dependents(noun.index, "case") if t.index < noun.index}
    verbal = {verb.index, *(t.index for t in analysis.dependents(verb.index, "compound"))}
    cue = tuple(sorted({i for i in candidate.cue if i not in phrase} | cases | verbal))
    content = tuple(sorted({*candidate.content, *phrase} - set(cue)))
    return replace(candidate, head=verb.index, cue=cue, content=trimmed(analysis, set(content)))


def _with_denied_claim(analysis: Analysis, candidate: Candidate, lexicon: Lexicon) -> Candidate:
    """The candidate of a noun that rejects a claim, with the claim in its content: `gave a denial of | claims that`."""
    for index in candidate.cue:
        noun = analysis.tokens[index]
        above = analysis.tokens[noun.head] if noun.head is not None else noun
        claimed, rejecting = lexicon.noun_class(noun), lexicon.noun_class(above)
        if above.index not in candidate.cue or rejecting not in DISMISSING or claimed in ("", rejecting):
            continue
        if noun.relation == "nmod" and case_of(analysis, index) in TOPICAL and _opens_clause(analysis, candidate, noun):
            phrase = {*analysis.subtree(index)} - {t.index for t in analysis.dependents(index, "case")}
            cue = tuple(i for i in candidate.cue if i not in phrase)
            return replace(candidate, cue=cue, content=trimmed(analysis, {*candidate.content, *phrase}))
    return candidate


def with_document(analysis: Analysis, candidate: Candidate) -> Candidate:
    """The candidate of a document's participle with the document as source, not who receives it.

    `settled | a lawsuit alleging that …`; who files or publishes it makes the claim.
    """
    for index in candidate.cue:
        participle = analysis.tokens[index]
        noun = analysis.tokens[participle.head] if participle.head is not None else participle
        verb = analysis.tokens[noun.head] if noun.head is not None else noun
        if participle.xpos != "VBG" or participle.relation != "acl" or noun.index not in candidate.cue:
            continue
        if noun.lemma.lower() in PERIODS:
            continue  # `spent months denying that …`
        if noun.relation == "obj" and verb.index in candidate.cue and verb.lemma.lower() not in LIGHT | PUBLISHING:
            cue = tuple(i for i in candidate.cue if i >= index)
            source = tuple(i for i in naming_phrase(analysis, noun.index, index) if i not in cue)
            return replace(candidate, head=index, cue=cue, source=source)
    return _from_received(analysis, candidate)


def _from_received(analysis: Analysis, candidate: Candidate) -> Candidate:
    """The candidate of a participle after a received document, which parsers attach to the verb: `got | a text saying`.

    In `got an email on Monday | announcing job cuts` a time may be between.
    """
    participle = analysis.tokens[candidate.head]
    if participle.xpos != "VBG" or participle.relation not in ("acl", "advcl") or participle.head is None:
        return candidate
    above = analysis.tokens[participle.head]
    nouns = [above] if above.upos == "NOUN" else list(analysis.dependents(above.index, "obj"))
    verb = analysis.tokens[nouns[0].head] if nouns and nouns[0].head is not None else participle
    own = own_subject(analysis, verb.index)
    written = any(t.lemma.lower() in load_nouns().documents and t.index < participle.index for t in nouns[:1])
    received = verb.lemma.lower() in RECEIVING and written and not set_off(analysis, participle.index)
    if not received or own is None or own.index not in candidate.source:
        return candidate
    return replace(candidate, source=naming_phrase(analysis, nouns[0].index, participle.index))


def _claim(analysis: Analysis, candidate: Candidate, lexicon: Lexicon) -> tuple[Token, Token] | None:
    """A noun for a claim in a candidate's cue and the verb that governs it; None if the cue has no such noun."""
    for index in candidate.cue:
        noun = analysis.tokens[index]
        verb = analysis.tokens[noun.head] if noun.head is not None else noun
        entry = lexicon.noun(noun.lemma)
        if (
            verb.upos != "VERB"
            or entry is None
            or not entry.classes
            or entry.classes[0] not in SAYINGS | EXPERIENCED | {"talk"}
        ):
            continue
        claims = any(analysis.dependents(noun.index, "acl", "ccomp")) or _opens_clause(analysis, candidate, noun)
        topic = claims or any(
            case_of(analysis, t.index) in TOPICAL for t in analysis.dependents(noun.index, "nmod", "obl")
        )
        if topic and _is_phrasal_object(analysis, verb, noun):
            return verb, noun
        if _misread(analysis, noun) and noun.relation == "advcl" and not any(analysis.dependents(index, "mark")):
            return verb, noun  # `played down | fears that …`, read as a second verb
        if claims and noun.relation in ("obj", "obl") and (noun.upos == "NOUN" or _misread(analysis, noun)):
            return verb, noun
    return None


def _opens_clause(analysis: Analysis, candidate: Candidate, noun: Token) -> bool:
    """True of a noun directly before a content with `that`, whatever a parse attaches the clause to."""
    first = candidate.content[0] if candidate.content else 0
    return first == noun.index + 1 and analysis.tokens[first].text.lower() == "that"


def _is_phrasal_object(analysis: Analysis, verb: Token, noun: Token) -> bool:
    """True of a noun directly after a verb and its particle, whatever its relation: `laughed off | talk of a move`."""
    first = min((*analysis.subtree(noun.index), noun.index))
    particle = any(t.index == first - 1 for t in analysis.dependents(verb.index, "compound"))
    bare = not any(analysis.dependents(noun.index, "mark", "case"))
    return particle and bare and noun.relation in ("obj", "xcomp") and noun.xpos != "VBG"


def _misread(analysis: Analysis, token: Token) -> bool:
    """True of a noun that is misread as a verb: it has no subject, as in `dismissed as “nonsense” claims that …`.

    A participle is none: `rejected the deal, calling it an insult`.
    """
    return token.upos == "VERB" and token.xpos != "VBG" and own_subject(analysis, token.index) is None


def _rejects_claim(analysis: Analysis, verb: Token, lexicon: Lexicon) -> bool:
    lemma, entry = verb.lemma.lower(), lexicon.verb(verb.lemma)
    known = entry is not None and entry.classes[0] in DISMISSING and lemma not in CONFRONTING
    particles = {t.text.lower() for t in analysis.dependents(verb.index, "compound")}
    phrasal = entry_of(analysis, verb, lexicon) if particles else None
    known = known or (phrasal is not None and phrasal.classes[0] in DISMISSING)
    return known or lemma in SUPPRESSING or any(f"{lemma} {particle}" in DOWNPLAYING for particle in particles)


def without_governing_subject(analysis: Analysis, candidate: Candidate, lexicon: Lexicon) -> Candidate:
    """The candidate of a noun without the subject of a governing verb that does not express the claim."""
    noun = analysis.tokens[candidate.head]
    verb, kind = _above(analysis, noun), lexicon.noun_class(noun)
    if not kind or verb is None:
        return candidate
    if _is_caused(analysis, kind, verb, lexicon):
        return replace(candidate, source=_without_subject(analysis, candidate, verb, noun))
    if kind not in SAYINGS | {"talk"} or verb.index in candidate.cue:
        return candidate
    case = case_of(analysis, noun.index)
    if expresses_claim(verb, lexicon) and (not case or case in TAKING_PART):
        return candidate
    return replace(candidate, source=_without_subject(analysis, candidate, verb, noun))


def caused(analysis: Analysis, candidate: Candidate, lexicon: Lexicon) -> Candidate:
    """The candidate of a noun for a feeling without the event that causes it as source: `the find gives hope …`."""
    for index in candidate.cue:
        noun = analysis.tokens[index]
        verb = analysis.tokens[noun.head] if noun.head is not None else noun
        if noun.relation != "obj" or verb.index not in candidate.cue:
            continue
        if _is_caused(analysis, lexicon.noun_class(noun), verb, lexicon):
            return replace(candidate, source=_without_subject(analysis, candidate, verb, noun))
    return candidate


def _without_subject(analysis: Analysis, candidate: Candidate, verb: Token, noun: Token) -> tuple[int, ...]:
    """A candidate's source without the subject of the verb that governs its noun; a participle's is before it."""
    subject = own_subject(analysis, verb.index)
    taken = set(analysis.subtree(subject.index)) if subject is not None else set()
    if verb.xpos == "VBG" and verb.relation == "advcl":
        taken |= set(range(verb.index))
    shared = understood_subject(analysis, verb.index)
    if shared is not None:
        taken |= set(naming_phrase(analysis, shared.token, verb.index))
    phrase = set(analysis.subtree(noun.index))
    if verb.index not in phrase:
        taken -= phrase
    return tuple(i for i in candidate.source if i not in taken)


def _is_caused(analysis: Analysis, kind: str, verb: Token, lexicon: Lexicon) -> bool:
    """True of a noun of some class for a feeling that an event causes, or for what others say because of a thing.

    `The arrests raised suspicions that …`; documents and people raise their own.
    """
    if kind in SAYINGS:
        own = own_subject(analysis, verb.index)
        return own is not None and is_thing(analysis, own, lexicon) and causes(analysis, verb, lexicon)
    return kind in EXPERIENCED and causes(analysis, verb, lexicon)


def causes(analysis: Analysis, verb: Token, lexicon: Lexicon) -> bool:
    """True if an event, not a person, causes a feeling: `bees were dying, raising fears that …`."""
    if verb.lemma.lower() not in CAUSING:
        return False
    if verb.xpos == "VBG" and (verb.relation == "advcl" or set_off(analysis, verb.index)):
        return True
    subject = own_subject(analysis, verb.index)
    return subject is not None and subject.upos == "NOUN" and subject.lemma.lower() not in lexicon.persons


def _above(analysis: Analysis, noun: Token) -> Token | None:
    """The verb that governs a noun as object or oblique, found upwards through the nouns it depends on.

    A clause of a noun follows it: a verb with a subject before the noun is misread as one, and governs it as well.
    """
    for below in analysis.dependents(noun.index, "acl", "ccomp"):
        if below.index < noun.index and below.upos == "VERB" and own_subject(analysis, below.index) is not None:
            return below
    token = noun
    while token.head is not None and token.relation in ("obj", "obl", "nmod", "conj", "xcomp"):
        token = analysis.tokens[token.head]
        if token.upos == "VERB":
            return token
    return None


def expresses_claim(verb: Token, lexicon: Lexicon) -> bool:
    """True if the subject of a verb is the source of its object: `made`, `repeated`, `voiced a claim`."""
    if verb.lemma.lower() in LIGHT:
        return True
    entry = lexicon.verb(verb.lemma)
    return entry is not None and entry.classes[0] not in REJECTING and verb.lemma.lower() not in RECEIVING

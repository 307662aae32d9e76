"""Sources that the grammar rules out: addressees, people who reject or receive a claim.

The source of a noun may be the subject of the verb above it (`made a claim that`), but only if that verb expresses the
claim. In `The mayor dismissed`, `faced` and `is looking into claims that …` the claims are not his. A court that hears
something is the addressee, and so is the patient of a passive.
"""

from __future__ import annotations

from dataclasses import replace

from onrecord.extractors.analysis import Analysis, Token
from onrecord.extractors.attributions.asides import goes_on, set_off
from onrecord.extractors.attributions.cue_words import LIGHT
from onrecord.extractors.attributions.lexicon import Lexicon, entry_of
from onrecord.extractors.draft import Candidate
from onrecord.extractors.grammar.case import case_of
from onrecord.extractors.grammar.heads import tops
from onrecord.extractors.grammar.negation import behind
from onrecord.extractors.grammar.noun_phrases import naming_phrase
from onrecord.extractors.grammar.punctuation import DASHES, trimmed
from onrecord.extractors.grammar.subjects import agent, own_subject, understood_subject
from onrecord.extractors.grammar.verb_groups import clause_behind, is_passive
from onrecord.extractors.lexicon.speech import SAYINGS

REJECTING = frozenset({"deny", "refuse", "criticize", "doubt", "perceive"})
"""Classes of verbs whose first sense does not express a claim: their subject rejects, criticizes or perceives it."""

DISMISSING = frozenset({"deny", "refuse", "criticize"})
CONFRONTING = frozenset("approach brave confront counter face handle meet tackle target".split())
"""Verbs of confronting (VerbNet confront-98), which the lexicon lists as criticism."""
SUPPRESSING = frozenset("crush kill quash quell scotch silence squash squelch stifle suppress".split())
"""Verbs of putting an end to something (WordNet: hyponyms of `suppress` and `repress`)."""

INVESTIGATING = frozenset("consider examine explore inspect investigate probe research review study".split())
"""Verbs of looking into something (VerbNet investigate-35.4)."""

RECEIVING = CONFRONTING | INVESTIGATING | frozenset("attract draw get hear incur meet obtain receive suffer".split())
"""Verbs of getting something (VerbNet obtain-13.5.2) or looking into it, whose subject is no source of it: `received a
warning`, `is investigating claims that …`."""

CAUSING = frozenset(
    "arouse bring cause create fan fuel generate give kindle prompt provoke raise spark stir trigger".split()
)
"""Verbs of causing a feeling or a belief: `raising fears that …`."""

EXPERIENCED = frozenset({"believe", "feel", "want"})
"""Classes of nouns for feelings and beliefs."""

TAKING_PART = frozenset({"in", "with", "by", "as"})
"""Prepositions of a noun that the verb expresses: `replied with a warning that …`, not `looks into claims that …`."""

HEARERS = frozenset({"ask", "tell", "warn", "order"})
LONGEST_DATELINE = 8
"""Tokens of a dateline with its dash: `PORT ASHLYN, Velmora (AP) —`."""

LEAST_CAPITALS = 3
"""Fewest letters of the word in capitals that opens a dateline."""

PLEAS = frozenset({"guilty", "innocent", "liable", "responsible"})
"""Predicates of a plea in court."""

FEELING = frozenset({"feel", "believe", "decide"})

COURTS = frozenset(
    "court tribunal inquest inquiry enquiry jury juror hearing magistrate panel committee commission trial bench"
    " parliament council conference assembly".split()
)
"""Nouns for bodies that hear: courts and assemblies (hyponyms of WordNet's `court`, `assembly`, `hearing`, `panel`)."""


def with_allowed_source(analysis: Analysis, candidate: Candidate, lexicon: Lexicon) -> Candidate:
    """The candidate with a source that the grammar allows, and without an addressee in its content."""
    candidate = _without_effects(analysis, _pleading(analysis, _not_behind(analysis, candidate)), lexicon)
    if candidate.head not in candidate.cue:
        return candidate
    head = analysis.tokens[candidate.head]
    if head.upos == "VERB" and is_passive(analysis, head.index):
        candidate = _without_patient(analysis, head, candidate, lexicon)
    if not candidate.source:
        return candidate
    candidate = _caused(
        analysis, with_whole_source(analysis, with_rejected_claim(analysis, candidate, lexicon)), lexicon
    )
    head = analysis.tokens[candidate.head]
    if _expletive(analysis, head, candidate):
        return replace(candidate, source=())
    if _is_from_hearer(analysis, head, candidate):
        return replace(candidate, source=())
    return without_governing_subject(analysis, candidate, lexicon) if head.upos == "NOUN" else candidate


def _not_behind(analysis: Analysis, candidate: Candidate) -> Candidate:
    """The candidate with a `not` after its verb in the content, which it negates: `pleaded | not guilty`."""
    after = [i for i in candidate.cue if i > candidate.head and behind(analysis, candidate.head, analysis.tokens[i])]
    if not after or after[-1] + 1 not in candidate.content:
        return candidate
    cue = tuple(i for i in candidate.cue if i not in after)
    return replace(candidate, cue=cue, content=tuple(sorted({*candidate.content, *after})))


def _pleading(analysis: Analysis, candidate: Candidate) -> Candidate:
    """The candidate of a plea whose content is the plea, not the charge: `pleaded | not guilty` `to charges of`."""
    verb = analysis.tokens[candidate.head]
    if verb.lemma.lower() != "plead":
        return candidate
    for plea in analysis.dependents(verb.index, "xcomp", "obj", "advmod"):
        if plea.text.lower() in PLEAS:
            denied = [t.index for t in analysis.dependents(plea.index, "advmod") if t.index == plea.index - 1]
            cue = tuple(i for i in candidate.cue if i <= verb.index and i not in denied)
            return replace(candidate, cue=cue or (verb.index,), content=(*denied, plea.index))
    return candidate


def _caused(analysis: Analysis, candidate: Candidate, lexicon: Lexicon) -> Candidate:
    """The candidate of a noun for a feeling without the event that causes it as source: `the find gives hope …`."""
    for index in candidate.cue:
        noun = analysis.tokens[index]
        entry = lexicon.noun(noun.lemma) if noun.upos == "NOUN" else None
        verb = analysis.tokens[noun.head] if noun.head is not None else noun
        if entry is None or not entry.classes or entry.classes[0] not in EXPERIENCED or noun.relation != "obj":
            continue
        if verb.index in candidate.cue and _causes(analysis, verb, lexicon):
            return replace(candidate, source=_without_subject(analysis, candidate, verb, noun))
    return candidate


def _without_effects(analysis: Analysis, candidate: Candidate, lexicon: Lexicon) -> Candidate:
    """The candidate without an effect of its content: `found | that bees die`, `raising fears that …`.

    A participle that continues a report with `according to` is a report of its own.
    """
    content = set(candidate.content)
    said = any(analysis.tokens[i].text.lower() in ("according", "per") for i in candidate.cue)
    for token in analysis.dependents(candidate.head, "advcl"):
        known = token.xpos == "VBG" and lexicon.verb(token.lemma) is not None
        if known and token.index > candidate.head and set_off(analysis, token.index):
            content -= set(analysis.subtree(token.index))  # `dismissed the rumour, calling it a lie`
    for index in candidate.content:
        token = analysis.tokens[index]
        if said and goes_on(analysis, token):
            content -= set(analysis.subtree(index))
        if token.xpos != "VBG" or token.relation != "advcl" or token.lemma.lower() not in CAUSING:
            continue
        nouns = (lexicon.noun(t.lemma) for t in analysis.dependents(index, "obj"))
        felt = any(entry is not None and entry.classes and entry.classes[0] in EXPERIENCED for entry in nouns)
        effect = set(analysis.subtree(index))
        if felt and set_off(analysis, index) and max(effect) >= max(content) - 1:
            content -= effect
    kept = trimmed(analysis, content)
    return replace(candidate, content=kept) if kept and len(kept) < len(candidate.content) else candidate


def _expletive(analysis: Analysis, head: Token, candidate: Candidate) -> bool:
    """True of an expletive `it` that anticipates a clause: `it is alleged | that he lied`."""
    words = [analysis.tokens[i] for i in candidate.source]
    if len(words) != 1 or words[0].text.lower() != "it" or words[0].index > head.index:
        return False
    clause = any(analysis.dependents(head.index, "ccomp", "csubj"))
    return words[0].relation == "expl" or (clause and is_passive(analysis, head.index))


def _is_from_hearer(analysis: Analysis, head: Token, candidate: Candidate) -> bool:
    """True if a candidate's source is a court or an assembly that hears the content."""
    courts = any(analysis.tokens[i].lemma.lower() in COURTS for i in tops(analysis, candidate.source))
    return courts and is_hearing(analysis, head)


def is_hearing(analysis: Analysis, verb: Token) -> bool:
    """True of `hear`, and of `told` where it means `is told` in a headline."""
    return verb.lemma.lower() == "hear" or _headline_passive(analysis, verb)


def has_hearing_subject(analysis: Analysis, verb: Token) -> bool:
    """True of a verb whose subject is a court or a council and the addressee."""
    own = own_subject(analysis, verb.index)
    if own is None or own.lemma.lower() not in COURTS:
        return False
    return verb.lemma.lower() == "hear" or (verb.lemma.lower() in HEARERS and is_passive(analysis, verb.index))


def _headline_passive(analysis: Analysis, head: Token) -> bool:
    """True of `told` at the end of a line or before `of`: `Pilot drunk, inquest told`, `Inquest told of drinking`."""
    behind = head.index + 1
    topic = any(t.text.lower() in ("of", "how") for t in analysis.tokens[behind : behind + 1])
    if head.text.lower() == "told" and topic and not any(analysis.dependents(head.index, "obj", "iobj")):
        return True
    last = behind == len(analysis.tokens) or analysis.paragraphs[behind] != analysis.paragraphs[head.index]
    return last and head.text.lower() == "told"


def with_rejected_claim(analysis: Analysis, candidate: Candidate, lexicon: Lexicon) -> Candidate:
    """The candidate of a verb that rejects a claim, with the noun for the claim in its content: `quashed | rumours …`.

    The receiver of a claim is not its source.
    """
    found = _claim(analysis, candidate, lexicon)
    if found is None:
        return candidate
    verb, noun = found
    phrase = set(analysis.subtree(noun.index))
    if verb.lemma.lower() in RECEIVING and not any(analysis.dependents(verb.index, "advmod", "compound")):
        cue = tuple(i for i in candidate.cue if i in phrase) or (noun.index,)
        return replace(candidate, head=noun.index, cue=cue, source=_without_subject(analysis, candidate, verb, noun))
    inside = verb.index in candidate.cue
    if not (inside and not expresses_claim(verb, lexicon)) and not (
        _rejects_claim(verb, lexicon) and (inside or _misread(analysis, noun))
    ):
        return candidate
    cases = {t.index for t in analysis.dependents(noun.index, "case")}
    cue = tuple(sorted({i for i in candidate.cue if i not in phrase} | cases | {verb.index}))
    content = tuple(sorted({*candidate.content, *phrase} - set(cue)))
    return replace(candidate, head=verb.index, cue=cue, content=trimmed(analysis, set(content)))


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
        claims = any(analysis.dependents(noun.index, "acl", "ccomp"))
        if _misread(analysis, noun) and noun.relation == "advcl" and not any(analysis.dependents(index, "mark")):
            return verb, noun  # `played down | fears that …`, read as a second verb
        if claims and noun.relation in ("obj", "obl") and (noun.upos == "NOUN" or _misread(analysis, noun)):
            return verb, noun
    return None


def _misread(analysis: Analysis, token: Token) -> bool:
    """True of a noun that is misread as a verb: it has no subject, as in `dismissed as “nonsense” claims that …`.

    A participle is none: `rejected the deal, calling it an insult`.
    """
    return token.upos == "VERB" and token.xpos != "VBG" and own_subject(analysis, token.index) is None


def _rejects_claim(verb: Token, lexicon: Lexicon) -> bool:
    lemma, entry = verb.lemma.lower(), lexicon.verb(verb.lemma)
    known = entry is not None and entry.classes[0] in DISMISSING and lemma not in CONFRONTING
    return known or lemma in SUPPRESSING


def without_governing_subject(analysis: Analysis, candidate: Candidate, lexicon: Lexicon) -> Candidate:
    """The candidate of a noun without the subject of a governing verb that does not express the claim."""
    noun = analysis.tokens[candidate.head]
    verb = _above(analysis, noun) if noun.upos == "NOUN" else None
    entry = lexicon.noun(noun.lemma)
    if entry is None or not entry.classes or verb is None:
        return candidate
    if entry.classes[0] in EXPERIENCED and _causes(analysis, verb, lexicon):
        return replace(candidate, source=_without_subject(analysis, candidate, verb, noun))
    if entry.classes[0] not in SAYINGS | {"talk"} or verb.index in candidate.cue:
        return candidate
    case = case_of(analysis, noun.index)
    if expresses_claim(verb, lexicon) and (not case or case in TAKING_PART):
        return candidate
    return replace(candidate, source=_without_subject(analysis, candidate, verb, noun))


def _without_subject(analysis: Analysis, candidate: Candidate, verb: Token, noun: Token) -> tuple[int, ...]:
    """A candidate's source without the subject of the verb that governs its noun."""
    subject = own_subject(analysis, verb.index)
    taken = set(analysis.subtree(subject.index)) if subject is not None else set()
    shared = understood_subject(analysis, verb.index)
    if shared is not None:
        taken |= set(naming_phrase(analysis, shared.token, verb.index))
    taken -= set(analysis.subtree(noun.index))
    return tuple(i for i in candidate.source if i not in taken)


def _causes(analysis: Analysis, verb: Token, lexicon: Lexicon) -> bool:
    """True if an event, not a person, causes a feeling: `bees were dying, raising fears that …`."""
    if verb.lemma.lower() not in CAUSING:
        return False
    if verb.xpos == "VBG" and (verb.relation == "advcl" or set_off(analysis, verb.index)):
        return True
    subject = own_subject(analysis, verb.index)
    return subject is not None and subject.upos == "NOUN" and subject.lemma.lower() not in lexicon.persons


def _above(analysis: Analysis, noun: Token) -> Token | None:
    """The verb that governs a noun as object or oblique, found upwards through the nouns it depends on."""
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
    return entry is not None and entry.classes[0] not in REJECTING


def _without_patient(analysis: Analysis, verb: Token, candidate: Candidate, lexicon: Lexicon) -> Candidate:
    """The candidate of a passive without its patient as source: people who are asked or told are addressees.

    Nor is the patient part of a content that is a clause: `the inquiry was told | the alarms were off`.
    """
    entry = entry_of(analysis, verb, lexicon)
    if entry is None or FEELING & set(entry.classes[:2]) or not HEARERS & set(entry.classes):
        return candidate
    patients = [t.index for t in analysis.dependents(verb.index, "nsubj")]
    if verb.relation == "conj" and verb.head is not None and not patients:
        shared = own_subject(analysis, verb.head)  # `met the board and was told that …`
        patients += [shared.index] if shared is not None else []
    main = clause_behind(analysis, verb)
    clauses = [
        t for t in analysis.dependents(verb.index, "ccomp", "advcl", "xcomp") if main is None or t.index != main.index
    ]
    said = {i for t in clauses for i in analysis.subtree(t.index)}
    if main is not None:
        behind = set(analysis.subtree(main.index))
        own = own_subject(analysis, main.index)
        patients += [own.index] if own is not None else []
        candidate = replace(candidate, content=trimmed(analysis, set(candidate.content) - behind))
    heard = {i for patient in patients for i in analysis.subtree(patient)} - said
    if said & set(candidate.content):
        candidate = replace(candidate, content=trimmed(analysis, set(candidate.content) - heard))
    if verb.relation == "advcl" and verb.head is not None and not patients:
        above = own_subject(analysis, verb.head)
        heard |= set(analysis.subtree(above.index)) if above is not None else set()
    if verb.deprel == "acl" and verb.head is not None:
        heard |= set(naming_phrase(analysis, verb.head, verb.index))
    if agent(analysis, verb.index) is None and heard & set(candidate.source):
        return replace(candidate, source=())
    return candidate


def with_whole_source(analysis: Analysis, candidate: Candidate) -> Candidate:
    """The candidate with a source that includes the words before its head, and no addressee or misread verb."""
    source = set(candidate.source)
    heads = tops(analysis, candidate.source)
    if not source or not heads:
        return candidate
    if any(analysis.tokens[i].relation == "amod" and analysis.tokens[i].xpos == "VBD" for i in candidate.cue):
        return replace(candidate, source=())  # `The mayor scotched | talk that …`, read as one phrase
    last = analysis.tokens[candidate.source[-1]]
    if last.deprel == "acl" and last.upos == "VERB" and last.feats.get("VerbForm") == "Fin":
        return replace(candidate, source=())  # the verb of the clause: `The mayor faced | claims that …`
    verbal = analysis.tokens[candidate.head].upos == "VERB"
    if verbal and (dash := _dateline(analysis, candidate.source[0])):
        subjects = [t for t in analysis.dependents(candidate.head, "nsubj") if t.index > dash]
        source = set(naming_phrase(analysis, subjects[0].index, candidate.head)) if subjects else set()
        return replace(candidate, source=tuple(sorted(source - set(candidate.cue))))
    hearers = {i for t in analysis.dependents(candidate.head, "iobj") for i in analysis.subtree(t.index)}
    if not source <= hearers:
        source -= hearers
    source |= _leading(analysis, heads[0]) - set(candidate.cue)
    content = tuple(i for i in candidate.content if i not in source)
    return replace(candidate, source=tuple(sorted(source)), content=content or candidate.content)


def _dateline(analysis: Analysis, index: int) -> int | None:
    """The dash after the dateline that a token is in: `NAIROBI - Senators on Tuesday accused …`."""
    first = analysis.paragraph_start(index)
    if index - first > LONGEST_DATELINE:
        return None
    if not analysis.tokens[first].text.isupper() or len(analysis.tokens[first].text) < LEAST_CAPITALS:
        return None
    for token in analysis.tokens[index + 1 : first + LONGEST_DATELINE]:
        apart = (
            analysis.text[token.start - 1 : token.start].isspace()
            and analysis.text[token.end : token.end + 1].isspace()
        )
        if token.text in DASHES and apart:
            return token.index
    return None


def _leading(analysis: Analysis, head: int) -> set[int]:
    """The determiner and the modifiers directly before a noun."""
    found: set[int] = set()
    leading = {t.index for t in analysis.dependents(head, "det", "amod", "compound", "nummod") if t.index < head}
    at = head - 1
    while at in leading:
        found.add(at)
        at -= 1
    return found

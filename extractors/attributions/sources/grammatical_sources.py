"""Sources that the grammar rules out: addressees, and people who reject or receive a claim (`rejected_claims`).

A court that hears something is the addressee, and so is the patient of a passive.
"""

from __future__ import annotations

from dataclasses import replace

from onrecord.extractors.analysis import Analysis, Token
from onrecord.extractors.attributions.constructions.asides import goes_on, inserting_subject, set_off
from onrecord.extractors.attributions.constructions.charges import INTRODUCING
from onrecord.extractors.attributions.constructions.joined_sayings import is_thing, saying_beside
from onrecord.extractors.attributions.constructions.pleas import pleading
from onrecord.extractors.attributions.constructions.recordings import recorded_speaker
from onrecord.extractors.attributions.constructions.sure_rules import PLEA
from onrecord.extractors.attributions.layouts.label_lines import MAX_LABEL_LENGTH
from onrecord.extractors.attributions.lexicon import Lexicon, entry_of
from onrecord.extractors.attributions.sources.object_control import with_controller
from onrecord.extractors.attributions.sources.rejected_claims import (
    CAUSING,
    EXPERIENCED,
    caused,
    with_document,
    with_rejected_claim,
    without_governing_subject,
)
from onrecord.extractors.attributions.sources.shared_subjects import after_thing, subject_words
from onrecord.extractors.draft import Candidate
from onrecord.extractors.grammar.case import case_of, is_to_infinitive, marker_of
from onrecord.extractors.grammar.heads import tops
from onrecord.extractors.grammar.joined_verbs import clause_before
from onrecord.extractors.grammar.negation import negates_following
from onrecord.extractors.grammar.nominals import is_court
from onrecord.extractors.grammar.noun_phrases import naming_phrase, with_whole_words
from onrecord.extractors.grammar.punctuation import DASHES, trimmed
from onrecord.extractors.grammar.reduced_passives import verb_after
from onrecord.extractors.grammar.subjects import Subject, agent, inverted_subject, own_subject
from onrecord.extractors.grammar.verb_groups import clause_after, is_passive
from onrecord.extractors.lexicon.implication import RAISING_HEARSAY
from onrecord.extractors.lexicon.justice import PRESIDING
from onrecord.extractors.marks.characters import HYPHENS

HEARERS = frozenset({"ask", "tell", "warn", "order"})
MAX_DATELINE_LENGTH = 8
"""Tokens of a dateline with its dash: `PORT ASHLYN, Velmora (AP) —`."""

MIN_CAPITALS = 3
"""Fewest letters of the word in capitals that opens a dateline."""

FEELING = frozenset({"feel", "believe", "decide"})


def _hears(analysis: Analysis, token: Token) -> bool:
    """True of a court and of a judge, by name too: `Judge Orla Finn`."""
    titles = (t.lemma.lower() for t in analysis.dependents(token.index, "nmod:desc", "compound", "flat"))
    return is_court(token) or any(title in PRESIDING for title in titles)


def with_allowed_source(analysis: Analysis, candidate: Candidate, lexicon: Lexicon) -> Candidate:
    """The candidate with a source that the grammar allows, outside its content, and without an addressee in that."""
    found = _with_allowed(analysis, candidate, lexicon)
    if found.source and not set(found.source).isdisjoint(found.content):
        return replace(found, source=tuple(i for i in found.source if i not in found.content))
    return found


def _with_allowed(analysis: Analysis, candidate: Candidate, lexicon: Lexicon) -> Candidate:
    candidate = _without_effects(analysis, pleading(analysis, _not_after(analysis, candidate)), lexicon)
    if candidate.head not in candidate.cue:
        return candidate
    head = analysis.tokens[candidate.head]
    if candidate.rule is PLEA:
        entered = any(is_court(analysis.tokens[i]) for i in tops(analysis, candidate.source))
        return replace(candidate, source=()) if entered else candidate  # on behalf of the accused
    if head.upos == "VERB" and is_passive(analysis, head.index):
        candidate = _without_raised(analysis, head, _without_patient(analysis, head, candidate, lexicon))
    if not candidate.source and (subject := subject_words(analysis, head, candidate)):
        candidate = replace(candidate, source=subject)
    if recorded := recorded_speaker(analysis, head):
        return replace(candidate, source=recorded)
    if speaker := after_thing(analysis, candidate, lexicon):
        return replace(candidate, source=speaker)
    candidate = with_controller(analysis, candidate, lexicon)
    if _is_count(analysis, candidate, lexicon):
        return replace(candidate, source=())
    entities = [analysis.entity_at(i) for i in candidate.source]
    if all(entity is not None and entity.label in ("DATE", "TIME") for entity in entities):
        return replace(candidate, source=())  # `Not since 1998 had the bank warned that …`
    candidate = _agreeing(analysis, head, candidate)
    candidate = _with_clause_subject(analysis, head, _continuing(analysis, head, candidate, lexicon))
    candidate = with_document(analysis, _delegated(analysis, head, candidate))
    candidate = caused(
        analysis, with_whole_source(analysis, with_rejected_claim(analysis, candidate, lexicon)), lexicon
    )
    head = analysis.tokens[candidate.head]
    if _expletive(analysis, head, candidate):
        return replace(candidate, source=())
    if informant := _informant(analysis, head, candidate):
        return replace(candidate, source=informant)
    if _is_from_hearer(analysis, head, candidate):
        return replace(candidate, source=())
    return without_governing_subject(analysis, candidate, lexicon) if head.upos == "NOUN" else candidate


def _agreeing(analysis: Analysis, verb: Token, candidate: Candidate) -> Candidate:
    """The candidate of a third person without `I` as its source: in `nobody I met thinks it works` nobody thinks it."""
    pronoun = analysis.tokens[candidate.source[-1]]
    if verb.xpos != "VBZ" or len(candidate.source) > 1 or pronoun.text.lower() not in ("i", "we", "you", "they"):
        return candidate
    clause = analysis.tokens[verb.head] if verb.head is not None else verb
    if clause.relation != "acl" or clause.head is None:
        return replace(candidate, source=())
    first = min(naming_phrase(analysis, clause.head, verb.index), default=verb.index)
    own = set(range(first, verb.index)) - {*candidate.content, *candidate.cue}
    return replace(candidate, source=trimmed(analysis, own))


def _continuing(analysis: Analysis, head: Token, candidate: Candidate, lexicon: Lexicon) -> Candidate:
    """The candidate of a participle with the source of the clause that it continues.

    `It was Cole, she said, who signed it, adding that …`: Cole adds nothing.
    """
    speaker = inserting_subject(analysis, head) if goes_on(analysis, head) else None
    if speaker is None and (above := saying_beside(analysis, head, lexicon)):
        speaker = own_subject(analysis, above.index)
    nearer = own_subject(analysis, head.head) if speaker is not None and head.head is not None else None
    if speaker is None or nearer is None or nearer.index not in candidate.source:
        return candidate
    return replace(candidate, source=naming_phrase(analysis, speaker.index, head.index))


def _with_clause_subject(analysis: Analysis, head: Token, candidate: Candidate) -> Candidate:
    """The candidate of a past inside what somebody says now, with the subject of its clause."""
    clause = clause_before(analysis, head)
    own = own_subject(analysis, clause.index) if clause is not None else None
    if own is None or own.index in candidate.source:
        return candidate
    taken = {*candidate.cue, *candidate.content}
    named = naming_phrase(analysis, own.index, head.index)
    return replace(candidate, source=tuple(i for i in named if i not in taken))


def _delegated(analysis: Analysis, head: Token, candidate: Candidate) -> Candidate:
    """The candidate of what is left to somebody else, who is its source: `left it to others | to say that …`."""
    verb = analysis.tokens[head.head] if head.relation in ("xcomp", "advcl") and head.head is not None else head
    own = own_subject(analysis, verb.index)
    if verb.lemma.lower() != "leave" or own is None or own.index not in candidate.source:
        return candidate
    for token in analysis.dependents(verb.index, "obl"):
        if case_of(analysis, token.index) == "to" and any(analysis.dependents(verb.index, "obj", "expl")):
            phrase = naming_phrase(analysis, token.index, head.index)
            cases = {t.index for t in analysis.dependents(token.index, "case")}
            return replace(candidate, source=tuple(i for i in phrase if i not in cases))
    return candidate


def _not_after(analysis: Analysis, candidate: Candidate) -> Candidate:
    """The candidate with a `not` after its verb in the content, which it negates: `pleaded | not guilty`."""
    head, tokens = candidate.head, analysis.tokens
    after = [i for i in candidate.cue if i > head and negates_following(analysis, head, tokens[i])]
    if not after or after[-1] + 1 not in candidate.content:
        return candidate
    cue = tuple(i for i in candidate.cue if i not in after)
    return replace(candidate, cue=cue, content=tuple(sorted({*candidate.content, *after})))


def _without_effects(analysis: Analysis, candidate: Candidate, lexicon: Lexicon) -> Candidate:
    """The candidate without an effect of its content: `found | that bees die`, `raising fears that …`.

    A participle that continues a report with `according to` is a report of its own.
    """
    content = set(candidate.content)
    said = any(analysis.tokens[i].text.lower() in ("according", "per") for i in candidate.cue)
    for token in analysis.dependents(candidate.head, "advcl"):
        known = token.xpos == "VBG" and lexicon.verb(token.lemma) is not None
        known = known and marker_of(analysis, token.index) not in INTRODUCING
        if known and token.index > candidate.head and set_off(analysis, token.index):
            content -= set(analysis.subtree(token.index))  # `dismissed the rumour, calling it a lie`
    for index in candidate.content:
        token = analysis.tokens[index]
        if said and goes_on(analysis, token):
            content -= set(analysis.subtree(index))
        if token.xpos != "VBG" or token.relation != "advcl" or token.lemma.lower() not in CAUSING:
            continue
        felt = any(lexicon.noun_class(t) in EXPERIENCED for t in analysis.dependents(index, "obj"))
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
    courts = any(_hears(analysis, analysis.tokens[i]) for i in tops(analysis, candidate.source))
    return courts and is_hearing(analysis, head)


def _informant(analysis: Analysis, verb: Token, candidate: Candidate) -> tuple[int, ...]:
    """The informant of a verb of hearing: `The court heard from the pilot | that the gauge had failed`."""
    for token in analysis.dependents(verb.index, "obl") if verb.lemma.lower() == "hear" else ():
        if case_of(analysis, token.index) == "from" and token.index < min(candidate.content, default=-1):
            cases = {t.index for t in analysis.dependents(token.index, "case")}
            phrase = naming_phrase(analysis, token.index, verb.index)
            return tuple(i for i in phrase if i not in cases | {*candidate.cue, *candidate.content})
    return ()


def is_hearing(analysis: Analysis, verb: Token) -> bool:
    """True of `hear`, and of `told` where it means `is told` in a headline."""
    return verb.lemma.lower() == "hear" or _headline_passive(analysis, verb)


def has_hearing_subject(analysis: Analysis, verb: Token) -> bool:
    """True of a verb whose subject is a court or a council and the addressee."""
    own = own_subject(analysis, verb.index)
    if own is None or not _hears(analysis, own):
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


def _without_patient(analysis: Analysis, verb: Token, candidate: Candidate, lexicon: Lexicon) -> Candidate:
    """The candidate of a passive without its patient as source: people who are asked or told are addressees.

    Nor is the patient part of a content that is a clause: `the inquiry was told | the alarms were off`.
    """
    entry, inserted = entry_of(analysis, verb, lexicon), verb_after(analysis, verb)
    if entry is None or FEELING & set(entry.classes[:2]) or not HEARERS & set(entry.classes):
        return candidate
    patients = [t.index for t in analysis.dependents(verb.index, "nsubj")]
    if verb.relation == "conj" and verb.head is not None and not patients:
        shared = own_subject(analysis, verb.head)  # `met the board and was told that …`
        patients += [shared.index] if shared is not None else []
    main = clause_after(analysis, verb)
    clauses = [
        t
        for t in analysis.dependents(verb.index, "ccomp", "csubj", "advcl", "xcomp")
        if main is None or t.index != main.index
    ]
    said = {i for t in clauses for i in analysis.subtree(t.index)}
    if main is not None:
        behind = set(analysis.subtree(main.index))
        own = own_subject(analysis, main.index)
        patients += [own.index] if own is not None else []
        candidate = replace(candidate, content=trimmed(analysis, set(candidate.content) - behind))
    heard = {i for patient in patients for i in analysis.subtree(patient)} - said
    if inserted is not None:
        heard |= set(range(analysis.sentences[verb.sentence].first, verb.index))
        kept = {i for i in candidate.content if verb.index < i < inserted.index}
        candidate = replace(candidate, content=trimmed(analysis, kept) if kept else candidate.content)
    if said & set(candidate.content):
        candidate = replace(candidate, content=trimmed(analysis, set(candidate.content) - heard))
    if verb.relation in ("advcl", "ccomp") and verb.head is not None and not patients:
        above = own_subject(analysis, verb.head)
        heard |= set(analysis.subtree(above.index)) if above is not None else set()
    if verb.deprel == "acl" and verb.head is not None:
        heard |= set(naming_phrase(analysis, verb.head, verb.index))
    if heard.isdisjoint(candidate.source):
        return candidate
    giver = agent(analysis, verb.index)
    named = naming_phrase(analysis, giver.token, verb.index) if giver is not None else ()
    return replace(candidate, source=tuple(i for i in named if i not in candidate.content))


def _is_count(analysis: Analysis, candidate: Candidate, lexicon: Lexicon) -> bool:
    """True of a phrase with `by` for how many things decided: `was approved by | eight votes to six`."""
    heads = [analysis.tokens[i] for i in tops(analysis, candidate.source)]
    if len(heads) != 1 or not is_passive(analysis, candidate.head) or case_of(analysis, heads[0].index) != "by":
        return False
    whole = any(case_of(analysis, t.index) == "of" for t in analysis.dependents(heads[0].index, "nmod"))
    counted = not whole and any(analysis.dependents(heads[0].index, "nummod"))
    return counted and heads[0].lemma.lower() not in ("%", "percent") and is_thing(analysis, heads[0], lexicon)


def _without_raised(analysis: Analysis, verb: Token, candidate: Candidate) -> Candidate:
    """The candidate of a passive of hearsay without the subject of its infinitive: `the owner is said to have left`."""
    giver = agent(analysis, verb.index)
    if verb.lemma.lower() not in RAISING_HEARSAY or (giver is not None and giver.token in candidate.source):
        return candidate
    infinitives = [t for t in analysis.dependents(verb.index, "xcomp", "ccomp") if is_to_infinitive(analysis, t.index)]
    return replace(candidate, source=()) if infinitives else candidate


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
        beside = analysis.dependents(heads[0], "appos")  # read as another name of the place
        every = (*analysis.dependents(candidate.head, "nsubj"), *beside)
        subjects = [t for t in every if t.index > dash]
        source = set(naming_phrase(analysis, subjects[0].index, candidate.head)) if subjects else set()
        return replace(candidate, source=tuple(sorted(source - set(candidate.cue))))
    if verbal and (subject := _behind_label(analysis, candidate)):
        return replace(candidate, source=naming_phrase(analysis, subject.token, candidate.head))
    hearers = {i for t in analysis.dependents(candidate.head, "iobj") for i in analysis.subtree(t.index)}
    if not source <= hearers:
        source -= hearers
    source |= _leading(analysis, heads[0]) - set(candidate.cue)
    source |= _after_hyphen(analysis, candidate)
    source.update(*(with_whole_words(analysis, i, i) for i in (*sorted(source)[:1], *sorted(source)[-1:])))
    content = tuple(i for i in candidate.content if i not in source)
    whole = tuple(sorted(source))
    if whole == candidate.source and len(content) == len(candidate.content):
        return candidate
    return replace(candidate, source=whole, content=content or candidate.content)


def _behind_label(analysis: Analysis, candidate: Candidate) -> Subject | None:
    """The subject of a verb behind its content, where the source is a label before it: `Tariffs: “No,” Bell said`."""
    first, verb = candidate.source[0], candidate.head
    label = next((t.index for t in analysis.tokens[first : first + MAX_LABEL_LENGTH] if t.text == ":"), verb)
    if label >= verb or {label + 1, label + 2}.isdisjoint(candidate.content) or min(candidate.content) < label:
        return None
    if (last := max((i for i in candidate.content if i < verb), default=None)) is None:
        return None
    behind = (t for t in analysis.dependents(verb, "nsubj") if t.index > last)
    return next((Subject(t.index, t.deprel) for t in behind), inverted_subject(analysis, verb))


def _after_hyphen(analysis: Analysis, candidate: Candidate) -> set[int]:
    """The words between a source that ends in a hyphen and its cue: `Hong Kong- | listed Smoore said`."""
    last = candidate.source[-1]
    behind = range(last + 1, min((i for i in candidate.cue if i > last), default=last))
    whole = all(analysis.tokens[i].upos != "PUNCT" and i not in candidate.content for i in behind)
    return set(behind) if analysis.tokens[last].text.endswith(tuple(HYPHENS)) and whole else set()


def _dateline(analysis: Analysis, index: int) -> int | None:
    """The dash after the dateline that a token is in: `NAIROBI - Senators on Tuesday accused …`."""
    first = analysis.paragraph_start(index)
    if index - first > MAX_DATELINE_LENGTH:
        return None
    if not analysis.tokens[first].text.isupper() or len(analysis.tokens[first].text) < MIN_CAPITALS:
        return None
    for token in analysis.tokens[index + 1 : first + MAX_DATELINE_LENGTH]:
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

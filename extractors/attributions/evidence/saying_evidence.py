"""The evidence that a candidate needs to be a report of speech or thought, and not of an action.

`They ignored the alarm` and `we admitted eleven patients` have the shape of `they denied the charge`. A clause, a
judgement (`called him a liar`) or a quotation is nearly enough by itself. A plain noun phrase as content also needs a
likely cue by the role model (`cue_limits`).
"""

from __future__ import annotations

from onrecord.extractors.analysis import Analysis, Token
from onrecord.extractors.attributions.constructions.asides import says_on
from onrecord.extractors.attributions.constructions.joined_sayings import SPOKEN
from onrecord.extractors.attributions.constructions.other_senses import has_other_sense, keeps_own_name
from onrecord.extractors.attributions.evidence.cue_limits import (
    DEEDS,
    NOMINAL,
    TOWARDS_PERSONS,
    is_to_clause,
    least,
    lexicon_support,
)
from onrecord.extractors.attributions.evidence.nested_evidence import (
    is_of_outer,
    noun_reports_inside,
    reports_inside,
    says_nothing_inside,
)
from onrecord.extractors.attributions.layouts.line_openings import answers
from onrecord.extractors.attributions.lexicon import Lexicon, VerbEntry, entry_of
from onrecord.extractors.attributions.sources.rejected_claims import INVESTIGATING, REJECTING
from onrecord.extractors.attributions.spans.content_forms import content_form
from onrecord.extractors.attributions.spans.cue_words import key_word
from onrecord.extractors.draft import Candidate
from onrecord.extractors.grammar.case import case_of, marker_of
from onrecord.extractors.grammar.heads import tops
from onrecord.extractors.grammar.nominals import denotes_person
from onrecord.extractors.grammar.subjects import agent, own_subject
from onrecord.extractors.grammar.verb_groups import finite, is_passive
from onrecord.extractors.lexicon.claims import CLAIM_NOUNS
from onrecord.extractors.lexicon.implication import INFINITIVE
from onrecord.extractors.lexicon.negation import NOBODY
from onrecord.extractors.lexicon.speech import SAID, SPEAKING
from onrecord.extractors.nouns import load_nouns
from onrecord.extractors.rule import Family

ENTITLING = frozenset({"authorise", "authorize", "allow", "clear", "permit"})
"""Verbs of permission, in the passive of sources who may not speak."""

CHARGING = frozenset({"accuse", "criticize"})
"""Classes of verbs with a person as object and the charge after `of`, `for` or `with`."""

SENTENCING = frozenset("absolve acquit clear convict exonerate fine jail penalise penalize sentence sue".split())
"""Verbs of judging in court with the same frame. By hand, from VerbNet's classes 10.6 (cheat) and 48 (fine-54.5)."""

EMOTIVE = frozenset(
    "angry annoyed apologise apologize ashamed delighted devastated disappointed embarrassed glad grateful happy"
    " heartbroken honoured honored pleased proud regret relieved sad saddened shocked sorry surprised thankful thrilled"
    " upset".split()
)
"""Emotive factives (Kiparsky and Kiparsky 1970), as Quirk and others (1985, 16.71) list them, and verbs of apology: a
feeling about a presupposed fact."""

INQUIRIES = frozenset("enquiry examination inquiry inquest investigation probe review".split())
"""Nouns for looking into something (WordNet: hyponyms of `investigation`)."""

RESEARCH = frozenset("analysis experiment research study survey trial work".split())
"""Nouns for research (WordNet: `research` and its hyponyms that news credits with funds)."""

ENSURING = frozenset({"ensure", "insure"})
"""Verbs of making certain, which VerbNet lists with `assure`; their clause is a deed, not a statement."""

RENOWNED = frozenset({"believe", "perceive"})
"""Classes of verbs whose passive with `for` describes: `noted for`, `known for`, `remembered for`."""

NAMING = frozenset({"identify", "name", "quote"})
"""Verbs of naming: sources ask not to be named as a condition under which they speak, which is no report."""

LEARNED = 0.6
"""Least weight of a candidate that needs no further evidence. Of those that the limits alone would leave out, 67 % are
right in 212 articles that a reader marked without seeing them, and 73 % in PolNeAR's held-out articles."""


def reports(analysis: Analysis, candidate: Candidate, lexicon: Lexicon, inside: bool) -> bool:
    """True of a candidate with enough evidence for a report; `inside` is true for one in the content of another."""
    head = analysis.tokens[candidate.head]
    if candidate.rule.family in (Family.LABEL, Family.HEADLINE, Family.PHRASE, Family.ADVERB, Family.ANAPHOR):
        return True
    if candidate.rule.certain and candidate.rule.family is Family.VERB:
        return True
    if _is_ruled_out(analysis, candidate, lexicon) or (inside and _is_own_feeling(analysis, candidate)):
        return False
    shape = content_form(analysis, candidate, inside)
    if inside and says_nothing_inside(analysis, candidate, entry_of(analysis, head, lexicon), shape):
        return False
    weighed, likely = candidate.weight >= LEARNED, dict(candidate.scores).get("cue", 0.0)
    if inside and shape != "quoted" and not weighed and not _may_be_nested(analysis, candidate, lexicon, shape):
        return False
    if shape == "quoted" and (_is_person(head, lexicon) or (inside and is_of_outer(analysis, candidate, lexicon))):
        return False
    if shape == "quoted" or _is_that_clause(analysis, candidate):
        return not (inside and shape == "quoted" and _follows_colon(analysis, candidate, lexicon))
    if any(_withholds_name(analysis, i) for i in tops(analysis, candidate.content)) or head.text.lower() == "about":
        return False  # `was about to leave` is a time
    if head.upos not in ("VERB", "AUX"):
        needed = NOMINAL["thing"] if inside else NOMINAL[shape]
        return weighed or likely >= needed or head.upos not in ("NOUN", "PROPN")
    if shape in ("thing", "person") and _has_no_speaker(analysis, candidate):
        return False
    entry = entry_of(analysis, head, lexicon)
    if _is_implied(analysis, head, candidate, entry):
        return False
    if inside and _has_no_speaker(analysis, candidate) and (entry is None or entry.classes[0] not in SAID):
        return False  # `“Nobody wants to leave,” she said`
    goes_on = entry is not None and entry.introduces_quotations and says_on(analysis, head, lexicon)
    says = lexicon_support(analysis, candidate, lexicon) == "said"
    if goes_on or (shape == "clause" and says and _finite(analysis, candidate)):
        return True
    seen = shape == "clause" and entry is not None and entry.classes[0] == "perceive"
    if seen and _is_perceived(analysis, candidate):
        return False
    if shape == "person" and entry is not None and entry.classes[0] in DEEDS - TOWARDS_PERSONS:
        return False  # `ignored her`
    return weighed or likely >= least(analysis, candidate, lexicon, shape, inside)


def _is_person(head: Token, lexicon: Lexicon) -> bool:
    """True of a noun for a person, which cannot be the cue of a quotation: `Her counterpart was less kind: “…”`."""
    known = lexicon.noun(head.lemma)
    return head.upos == "NOUN" and known is None and load_nouns().is_person(head.lemma.lower())


def _may_be_nested(analysis: Analysis, candidate: Candidate, lexicon: Lexicon, shape: str) -> bool:
    """True of a candidate that may be an attribution inside the content of another."""
    head, likely = analysis.tokens[candidate.head], dict(candidate.scores).get("cue", 0.0)
    if head.upos not in ("VERB", "AUX"):
        return noun_reports_inside(analysis, candidate, lexicon, shape, likely)
    return reports_inside(analysis, candidate, entry_of(analysis, head, lexicon), shape, likely)


def _is_ruled_out(analysis: Analysis, candidate: Candidate, lexicon: Lexicon) -> bool:
    """True of a candidate that the grammar excludes, however likely its cue."""
    head = analysis.tokens[candidate.head]
    torn = _splits_phrase(analysis, candidate, lexicon) or _is_hearer(analysis, candidate, lexicon)
    return (
        torn
        or _is_investigated(analysis, head, candidate)
        or _is_appointed(analysis, candidate, lexicon)
        or _is_deed(analysis, candidate, lexicon)
        or has_other_sense(analysis, candidate, lexicon)
        or _is_charged_noun(analysis, candidate, lexicon)
        or _is_permission(analysis, candidate)
        or _is_funded(analysis, candidate)
        or _goes_without(analysis, candidate)
        or _is_object(analysis, head, candidate, lexicon)
        or _only_asks(analysis, candidate)
        or _has_answer(analysis, candidate)
        or head.lemma.lower() in ENSURING
    )


def _is_appointed(analysis: Analysis, candidate: Candidate, lexicon: Lexicon) -> bool:
    """True of somebody who is given an office or taken on for a purpose: `named | Bell chairman`, `hired | her`."""
    verb, objects = analysis.tokens[candidate.head], list(analysis.dependents(candidate.head, "obj"))
    if verb.upos != "VERB" or not objects or objects[0].index not in candidate.content:
        return False
    entry, person = entry_of(analysis, verb, lexicon), denotes_person(analysis, objects[0])
    if entry is None:
        purposes = (t.index for t in analysis.dependents(verb.index, "advcl") if t.index in candidate.content)
        return person and any(marker_of(analysis, index) == "to" for index in purposes)
    posts = (t for t in analysis.dependents(verb.index, "obl") if case_of(analysis, t.index) == "as")
    offices = [*objects[1:], *analysis.dependents(verb.index, "xcomp"), *posts]
    filled = entry.classes[0] == "decide" and objects[0].upos == "NOUN"  # `has elected | a new chairman`
    filled = filled or any(load_nouns().is_person(t.lemma.lower()) for t in offices)
    return person and "decide" in entry.classes and filled


def _is_deed(analysis: Analysis, candidate: Candidate, lexicon: Lexicon) -> bool:
    """True of a verb whose frame is that of another sense, which reports nothing.

    A thing that is charged is to be paid (`charged | a fee`, not `charged the yard with fraud`), somebody is denied
    something (`denied her | a licence`), and what is noted or known for something nobody need have noted: `is noted |
    for its beaches`.
    """
    verb = analysis.tokens[candidate.head]
    entry = entry_of(analysis, verb, lexicon) if verb.upos == "VERB" else None
    if entry is None:
        return False
    if is_passive(analysis, verb.index):
        phrases = (t for t in analysis.dependents(verb.index, "obl") if case_of(analysis, t.index) == "for")
        renowned = entry.classes[0] in RENOWNED and agent(analysis, verb.index) is None
        return renowned and any(t.index in candidate.content for t in phrases)
    objects = [t for t in analysis.dependents(verb.index, "obj") if t.index in candidate.content]
    if entry.classes[0] == "deny":
        return bool(objects) and any(analysis.dependents(verb.index, "iobj"))
    demands = entry.classes[0] == "accuse" and "order" in entry.classes
    accused = any(case_of(analysis, t.index) == "with" for t in analysis.dependents(verb.index, "obl"))
    return demands and not accused and any(_is_counted(analysis, t, lexicon) for t in objects)


def _is_counted(analysis: Analysis, noun: Token, lexicon: Lexicon) -> bool:
    """True of a thing with an article or a number, which is no charge: `a fee`, not `fraud`."""
    counted = any(analysis.dependents(noun.index, "det", "nummod")) and noun.upos == "NOUN"
    speaks = denotes_person(analysis, noun) or lexicon.speaks(noun.lemma)
    return counted and not speaks and not lexicon.noun_class(noun)


def _splits_phrase(analysis: Analysis, candidate: Candidate, lexicon: Lexicon) -> bool:
    """True of a candidate that splits a phrase between two roles.

    A noun in the cue with its article in the content (`fined firm | the`), or a verb of saying in the content whose
    subject is in no role: `The agency, | in | a report | said the fund was empty`.
    """
    if not candidate.content:
        return False
    first = analysis.tokens[candidate.content[0]]
    entry = lexicon.verb(first.lemma) if first.upos == "VERB" and first.xpos == "VBD" else None
    own = own_subject(analysis, first.index) if entry is not None and entry.introduces_quotations else None
    if own is not None and own.index < first.index and own.index not in {*candidate.source, *candidate.cue}:
        return True
    relations = analysis.relations
    return any(relations[i] == "det" and analysis.tokens[i].head in candidate.cue for i in candidate.content)


def _follows_colon(analysis: Analysis, candidate: Candidate, lexicon: Lexicon) -> bool:
    """True of a quotation after a colon whose candidate has a verb that does not introduce quotations.

    `Ferrer insisted she had not watched the table: “We go game by game.”`
    """
    before = candidate.content[0] - 1
    entry = entry_of(analysis, analysis.tokens[candidate.head], lexicon)
    quotes = entry is not None and entry.introduces_quotations
    return before > candidate.head and analysis.tokens[before].text == ":" and not quotes


def _is_investigated(analysis: Analysis, head: Token, candidate: Candidate) -> bool:
    """True of claims that the subject looks into, not makes: `is investigating | allegations that …`.

    The claim may be in the cue (`is looking into reports | that …`) and below a noun (`an inquiry into claims`).
    """
    stem = head.text.lower().removesuffix("ing")
    looks = head.lemma.lower() == "look" and any(
        case_of(analysis, t.index) == "into" for t in analysis.dependents(head.index, "obl")
    )
    named = (*tops(analysis, candidate.content), *candidate.cue)
    below = [i for i in candidate.cue if analysis.tokens[i].lemma.lower() in INQUIRIES]
    claim = (t for i in below for t in analysis.dependents(i, "nmod") if case_of(analysis, t.index) in ("into", "of"))
    if any(t.lemma.lower() in CLAIM_NOUNS for t in claim):
        return True
    claimed = any(analysis.tokens[i].lemma.lower() in CLAIM_NOUNS for i in named if i != head.index)
    return claimed and (looks or not INVESTIGATING.isdisjoint({head.lemma.lower(), stem, f"{stem}e"}))


def _is_permission(analysis: Analysis, candidate: Candidate) -> bool:
    """True of a permission to speak, a condition under which sources speak: `was not authorized | to discuss it`."""
    head = analysis.tokens[candidate.head]
    if head.lemma.lower() not in ENTITLING or not is_passive(analysis, head.index):
        return False
    return any(t.lemma.lower() in SPEAKING for t in analysis.dependents(head.index, "xcomp", "advcl"))


def _is_funded(analysis: Analysis, candidate: Candidate) -> bool:
    """True of research that somebody pays for: `The study was supported by the council`."""
    head, own = analysis.tokens[candidate.head], own_subject(analysis, candidate.head)
    paid = head.lemma.lower() == "support" and is_passive(analysis, head.index)
    return paid and own is not None and own.lemma.lower() in RESEARCH


def _is_object(analysis: Analysis, head: Token, candidate: Candidate, lexicon: Lexicon) -> bool:
    """True of a relative clause whose verb rejects what the noun names: `a claim | that divers dispute`."""
    verbs = [t for t in analysis.dependents(head.index, "acl") if t.index in candidate.content and t.upos == "VERB"]
    entries = [(t, lexicon.verb(t.lemma)) for t in verbs if own_subject(analysis, t.index) is not None]
    lacking = (one for t, one in entries if not any(analysis.dependents(t.index, "obj", "ccomp", "xcomp", "aux:pass")))
    return any(one is not None and one.classes[0] in REJECTING for one in lacking)


def _goes_without(analysis: Analysis, candidate: Candidate) -> bool:
    """True of the idiom for what is obvious: `It goes without saying that …`."""
    for token in (analysis.tokens[i] for i in candidate.cue):
        if token.text.lower() == "saying" and token.head is not None and marker_of(analysis, token.index) == "without":
            above = analysis.tokens[token.head]
            subjects = analysis.dependents(above.index, "nsubj", "expl")
            return above.lemma.lower() == "go" and any(t.text.lower() == "it" for t in subjects)
    return False


def _has_answer(analysis: Analysis, candidate: Candidate) -> bool:
    """True of a quotation after the colon of `Asked about fares:`, which is the answer, not the question."""
    first = candidate.content[0] if candidate.content else 0
    return first > candidate.head and answers(analysis, first)


def _only_asks(analysis: Analysis, candidate: Candidate) -> bool:
    """True of a question for what somebody says, which reports nothing: `What has the port said?`."""
    words = [analysis.tokens[i] for i in candidate.content if analysis.tokens[i].upos != "PUNCT"]
    end = analysis.tokens[analysis.sentences[analysis.tokens[candidate.head].sentence].last - 1]
    return len(words) == 1 and words[0].xpos in ("WP", "WDT", "WRB") and end.text[-1:] == "?"


def _is_hearer(analysis: Analysis, candidate: Candidate, lexicon: Lexicon) -> bool:
    """True of a content that is a person after `to`, the addressee: `spoke to | relatives`."""
    if candidate.rule.family is Family.NOUN or not any(analysis.tokens[i].text.lower() == "to" for i in candidate.cue):
        return False
    heads = [analysis.tokens[i] for i in tops(analysis, candidate.content)]
    if len(heads) != 1 or heads[0].relation != "obl" or case_of(analysis, heads[0].index) != "to":
        return False
    verb = analysis.tokens[candidate.head]
    entry = entry_of(analysis, verb, lexicon)
    if verb.lemma.lower() in SPOKEN:  # `apologised to | the families`: nothing else is said of what is said
        return False
    says = entry is None or entry.introduces_quotations or verb.lemma.lower() in EMOTIVE
    return says and denotes_person(analysis, heads[0])


def _is_charged_noun(analysis: Analysis, candidate: Candidate, lexicon: Lexicon) -> bool:
    """True of a noun for the accused, which the verb governs: `accused | the opposition of …`."""
    for index in candidate.cue:
        noun = analysis.tokens[index]
        verb = analysis.tokens[noun.head] if noun.head is not None else noun
        if noun.upos not in ("NOUN", "PROPN") or noun.relation != "obj" or verb.index in candidate.cue:
            continue
        entry = lexicon.verb(verb.lemma)
        charges = verb.lemma.lower() in SENTENCING or (entry is not None and entry.classes[0] in CHARGING)
        behind = analysis.tokens[noun.index + 1 : noun.index + 2]
        if charges and any(t.text.lower() in ("of", "for", "with") for t in behind):
            return True
    return False


def _is_own_feeling(analysis: Analysis, candidate: Candidate) -> bool:
    """True of a feeling that speakers express in the first person: `“I am sorry that it happened”`."""
    key = key_word(analysis, candidate)
    own = {analysis.tokens[i].text.lower() for i in candidate.source} & {"i", "we"}
    return bool(own) and key is not None and key.lemma.lower() in EMOTIVE and _is_that_clause(analysis, candidate)


def _finite(analysis: Analysis, candidate: Candidate) -> bool:
    """True of a content that is a finite complement clause of its cue; `told him what he owed` is read as relative."""
    heads = [analysis.tokens[i] for i in tops(analysis, candidate.content)]
    free = bool(candidate.content) and analysis.tokens[candidate.content[0]].text.lower() == "what"
    below = {*candidate.cue, *(t.index for t in analysis.dependents(candidate.head, "obj", "iobj") if free)}
    clauses = ("ccomp", "acl") if free else ("ccomp",)
    return any(t.relation in clauses and t.head in below and finite(analysis, t.index) for t in heads)


def _withholds_name(analysis: Analysis, index: int) -> bool:
    """True of `to be named`, which a source refuses, and of the anonymity that it asks for."""
    token = analysis.tokens[index]
    if token.lemma.lower() == "anonymity" or keeps_own_name(analysis, token):
        return True
    return token.lemma.lower() in NAMING and token.relation == "xcomp" and is_passive(analysis, index)


def _is_implied(analysis: Analysis, head: Token, candidate: Candidate, entry: VerbEntry | None) -> bool:
    """True of an infinitive below a verb that implies it: `chose to leave` and `managed to leave` entail leaving.

    With an addressee a verb of request implies nothing: `dared | the mayor to resign`.
    """
    if INFINITIVE.get(head.lemma.lower()) not in (("+", "-"), ("-", "+")):
        return False
    if entry is not None and entry.classes[0] == "order" and any(analysis.dependents(head.index, "obj", "iobj")):
        return False
    return any(
        analysis.tokens[i].head == head.index for i in tops(analysis, candidate.content) if is_to_clause(analysis, i)
    )


def _is_perceived(analysis: Analysis, candidate: Candidate) -> bool:
    """True of a clause for a perceived event, which is no report: `heard the engine die`."""
    heads = [analysis.tokens[i] for i in tops(analysis, candidate.content)]
    bare = [t for t in heads if t.upos == "VERB" and t.xpos in ("VB", "VBG")]
    return any(not any(analysis.dependents(t.index, "mark", "aux")) for t in bare)


def _is_that_clause(analysis: Analysis, candidate: Candidate) -> bool:
    """True of a content that is a complement clause with its complementizer: `that …`, `whether …`, `how …`."""
    first = next((analysis.tokens[i] for i in candidate.content if analysis.tokens[i].upos != "PUNCT"), None)
    if first is None:
        return False
    return any(
        t.relation in ("ccomp", "acl", "advcl") and first.text.lower() in ("that", "whether", "if")
        for t in (analysis.tokens[i] for i in tops(analysis, candidate.content))
    )


def _has_no_speaker(analysis: Analysis, candidate: Candidate) -> bool:
    """True if the source is `nobody`: `nobody is talking about promotion` is no report."""
    return any(analysis.tokens[i].text.lower() in NOBODY for i in tops(analysis, candidate.source))

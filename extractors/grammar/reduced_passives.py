"""Passives without an auxiliary, whose participle a parse reads as a past tense: `Residents told | to leave`.

They are common in headlines, between commas after a subject, and after a conjunction: `Bell, asked whether he would go,
| laughed`, `No, said Bell | when asked whether he would go`.
"""

from __future__ import annotations

from onrecord.extractors.analysis import Analysis, Token
from onrecord.extractors.grammar.punctuation import DASHES
from onrecord.extractors.lexicon.entity_labels import SPEAKERS
from onrecord.extractors.lexicon.hearsay import HEARSAY_VERBS

TOLD_TO = frozenset("advise direct encourage implore instruct order remind tell urge warn".split())
"""Verbs whose addressee is an object that the active needs before an infinitive: `urged | them | to leave`. By hand,
from VerbNet's classes order-58.3, urge-58.1 and advise-37.9."""

TOLD_THAT = frozenset("assure convince inform notify persuade reassure remind tell".split())
"""The same before a clause with `that`: `told | them | that it would close`. From tell-37.2 and inform-37.9, with verbs
of making believe."""

WARNED_OF = frozenset("advise inform notify remind warn".split())
"""Verbs that headlines join to a topic; in a sentence the active has one too: `The minister warned of floods`."""

QUESTIONED = frozenset("ask challenge grill interrogate interview press push query question quiz".split())
"""Verbs whose object is the one who is to answer. From VerbNet's interrogate-37.1.3, with verbs of pressing."""

ASKED = TOLD_TO | TOLD_THAT | QUESTIONED
"""Verbs whose participle after a comma, a dash or a bracket names what the subject was asked or told."""

CLOSING = {"(": (")",)} | dict.fromkeys((",", *DASHES), (",", *DASHES))
"""The marks that set off an inserted participle, each with those that may close it."""

BEFORE_PARTICIPLE = frozenset("when whenever once until unless if though although while".split())
"""Conjunctions that may open a clause of a participle alone (Quirk and others 1985, 14.19): `when | asked`."""

NOMINATIVES = frozenset({"he", "she", "they", "i", "we"})
TOPICS = frozenset({"about", "against", "of", "over"})
STOPS = frozenset(".?!…")


def is_reduced_passive(analysis: Analysis, token: Token) -> bool:
    """True of a past form without an auxiliary whose subject is told, asked, warned or urged; after `with` of any."""
    lemma = token.lemma.lower()
    if token.xpos not in ("VBD", "VBN") or any(analysis.dependents(token.index, "aux", "obj", "iobj")):
        return False
    if _is_absolute(analysis, token) or _is_hearsay(analysis, token):
        return True
    if lemma not in ASKED:
        return False
    if _lacks_addressee(analysis, token, lemma) or _is_inserted(analysis, token):
        return True
    return is_subordinate(analysis, token) or _follows_report(analysis, token) or _heads_line(analysis, token)


def _is_absolute(analysis: Analysis, token: Token) -> bool:
    """True after `with` and a subject, where no past tense can stand: `with the owner | understood to have left`."""
    marks = (t.text.lower() for t in analysis.dependents(token.index, "mark") if t.index < token.index)
    return token.relation == "advcl" and "with" in marks and any(analysis.dependents(token.index, "nsubj"))


def _is_hearsay(analysis: Analysis, token: Token) -> bool:
    """True after a comma, without a subject and a conjunction, before an infinitive: `a note, | said to be hers,`."""
    behind = [t.text.lower() for t in analysis.tokens[token.index + 1 : token.index + 3]]
    joined = any(analysis.dependents(token.index, "nsubj", "cc"))
    raising = token.lemma.lower() in HEARSAY_VERBS and behind in (["to", "be"], ["to", "have"])
    return raising and not joined and _opened(analysis, token) == ","


def is_subordinate(analysis: Analysis, token: Token) -> bool:
    """True directly after a conjunction, where a past tense would have a subject: `No, said Bell when | asked why`."""
    before = token.index - 1
    if before > 0 and analysis.tokens[before].xpos == "RB":  # `when repeatedly asked`
        before -= 1
    opens = before >= analysis.sentences[token.sentence].first and not any(analysis.dependents(token.index, "nsubj"))
    return opens and analysis.tokens[before].text.lower() in BEFORE_PARTICIPLE


def _follows_report(analysis: Analysis, token: Token) -> bool:
    """True behind a report and a comma, where a past tense would need a subject: `said Bell, | asked if she went`."""
    if _opened(analysis, token) != "," or token.head is None or any(analysis.dependents(token.index, "nsubj", "cc")):
        return False
    subjects = [t.index for t in analysis.dependents(token.head, "nsubj")]
    inverted = any(token.head < subject < token.index for subject in subjects)
    return inverted or (token.relation == "ccomp" and token.head == token.index - 2)


def _lacks_addressee(analysis: Analysis, token: Token, lemma: str) -> bool:
    """True before the clause of a verb whose active has an addressee there: `told to leave`, `told that`, `told he`."""
    words = [t.text.lower() for t in analysis.tokens[token.index + 1 : token.index + 3]]
    following = words[0] if words and words[0] != "not" else words[-1] if words else ""
    if _is_main_verb(analysis, token):
        return False
    if following == "to" and lemma in TOLD_TO:
        return any(t.index > token.index for t in analysis.dependents(token.index, "xcomp", "ccomp", "advcl"))
    clause = following == "that" or (lemma == "tell" and following in NOMINATIVES)
    return clause and lemma in TOLD_THAT and any(analysis.dependents(token.index, "ccomp"))


def _is_main_verb(analysis: Analysis, token: Token) -> bool:
    """True of the verb of a whole sentence with a full stop, in which no participle stands without an auxiliary.

    Many varieties of English leave out the addressee: `The chairman assured that the wells were safe.`
    """
    if token.xpos != "VBD" or token.relation not in ("root", "conj", "parataxis"):
        return False
    subjects = [t for t in analysis.dependents(token.index, "nsubj") if t.index < token.index]
    if subjects and _is_group(analysis, token) and not any(analysis.dependents(subjects[0].index, "det")):
        return False  # short forms of headlines: `Residents told to leave.`
    above = analysis.tokens[token.head] if token.relation == "conj" and token.head is not None else None
    shared = above is not None and _is_main_verb(analysis, above)
    closed = analysis.tokens[analysis.sentences[token.sentence].last - 1].text[-1:] in STOPS
    said = list(analysis.dependents(token.index, "ccomp", "xcomp"))
    return closed and bool(subjects or shared) and bool(said) and not any(_continued(analysis, t) for t in said)


def _continued(analysis: Analysis, clause: Token) -> bool:
    """True of a clause that a parse may have joined with a main verb behind it: `Sailors told to leave | were cold`."""
    first, *_ = [*analysis.dependents(clause.index, "mark"), clause]
    opened = analysis.tokens[min(analysis.subtree(clause.index))]
    behind = (t for t in analysis.dependents(clause.index, "advcl") if t.index > clause.index)
    return first is not opened or any(t.xpos in ("VBN", "VBD") for t in behind)


def _is_inserted(analysis: Analysis, token: Token) -> bool:
    """True between a comma and the main verb of the same subject: `Bell, asked whether he would go, | laughed`."""
    return verb_after(analysis, token) is not None or (token.deprel == "acl" and _opened(analysis, token) == ",")


def _opened(analysis: Analysis, token: Token) -> str:
    """The comma, dash or bracket directly before a participle, after other words; empty if there is none."""
    mark = analysis.tokens[token.index - 1].text if token.index - 1 > analysis.sentences[token.sentence].first else ""
    return mark if mark in CLOSING else ""


def verb_after(analysis: Analysis, token: Token) -> Token | None:
    """The finite verb whose subject is before a participle between marks, wherever a parse puts them."""
    closing = CLOSING.get(_opened(analysis, token), ())
    sentence = analysis.sentences[token.sentence]
    for mark in range(token.index + 1, sentence.last - 1):
        if analysis.tokens[mark].text in closing:
            verb = _after_adverb(analysis, mark + 1)
            own = [t for t in analysis.dependents(verb.index, "nsubj", "cc", "expl") if t.index > token.index]
            marked = any(mark < t.index < verb.index for t in analysis.dependents(verb.index, "mark"))
            if verb.xpos in ("VBD", "VBN", "VBZ", "VBP", "MD") and not own and not marked:
                return verb
    return None


def _after_adverb(analysis: Analysis, index: int) -> Token:
    """The token at a place, or the one after it if it is an adverb: `, | promptly laughed`."""
    token = analysis.tokens[index]
    behind = analysis.tokens[index + 1 : index + 2]
    return behind[0] if token.upos == "ADV" and behind else token


def _heads_line(analysis: Analysis, token: Token) -> bool:
    """True of a headline, where a past form is a participle: `Staff asked to leave`, `Do not drive, residents told`."""
    number = analysis.paragraphs[token.index]
    at, last = token.index + 1, token.index
    while last + 1 < len(analysis.tokens) and analysis.paragraphs[last + 1] == number:
        last += 1
    if analysis.tokens[last].text[-1:] in STOPS:
        return False
    if last == token.index:
        return token.text.lower() == "told"
    following = analysis.tokens[at].text.lower()
    if following == "to" and token.lemma.lower() == "ask":
        return _is_group(analysis, token)
    return following in TOPICS and token.lemma.lower() in WARNED_OF and _is_group(analysis, token)


def _is_group(analysis: Analysis, token: Token) -> bool:
    """True of a verb whose subject is a noun in the plural, and no name: `Passengers warned of delays`."""
    subjects = [t for t in analysis.dependents(token.index, "nsubj") if t.xpos == "NNS"]
    entities = (analysis.entity_at(t.index) for t in subjects)
    return bool(subjects) and not any(entity is not None and entity.label in SPEAKERS for entity in entities)

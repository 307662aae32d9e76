"""Speech acts by the form of a content, independent of the cue: question, order, denial, prediction, intention."""

from __future__ import annotations

import re
from collections.abc import Sequence

from onrecord.extractors.acts import rules
from onrecord.extractors.analysis import Analysis, Token
from onrecord.extractors.draft import Finding
from onrecord.extractors.grammar.case import is_to_infinitive
from onrecord.extractors.grammar.heads import tops
from onrecord.extractors.grammar.negation import negation
from onrecord.extractors.grammar.nominals import names_person
from onrecord.extractors.grammar.predication import Predication
from onrecord.extractors.grammar.verb_groups import finite, perfect, subjunctive
from onrecord.extractors.lexicon.claims import CLAIM_NOUNS
from onrecord.extractors.lexicon.demonstratives import DEMONSTRATIVES
from onrecord.extractors.lexicon.modality import FOLLOWERS, OBLIGATION
from onrecord.extractors.lexicon.speech import SPEAKING
from onrecord.extractors.nouns import load_nouns
from onrecord.extractors.spans import CharSpan

UNTRUE = frozenset(
    "lie false untrue nonsense rubbish fabrication baseless unfounded groundless fake hoax slander smear fiction absurd"
    " falsehood incorrect wrong".split()
)
TRUE = frozenset({"true", "truth", "basis", "substance", "fact", "accurate", "correct"})
DENIED = CLAIM_NOUNS | DEMONSTRATIVES | {"it", "they", "all"}
"""Subjects of denials: `the charge is false`."""


THIRD = frozenset({"he", "she", "it", "they"})
PREFACES = frozenset(
    "add ask begin clear emphasise emphasize frank finish honest put repeat say start stress tell".split()
)
"""Verbs after `let me` that only announce a statement, besides verbs of speaking: `let me be clear`."""

_END = re.compile(r"[?!.](?=[\s\"'”’»)]|$)")


def asks(analysis: Analysis, main: Predication, content: Sequence[CharSpan]) -> Finding | None:
    """A question mark after the content's first clause."""
    head = analysis.tokens[main.head]
    end = next((b for a, b in content if a <= head.start < b), content[-1][1])
    found = _END.search(analysis.text, head.start, end)
    if found is None or found[0] != "?":
        return None
    return Finding("question", rules.QUESTION, (main.head,))


def orders(analysis: Analysis, main: Predication) -> Finding | None:
    """An imperative; with `let's` a proposal."""
    head = analysis.tokens[main.head]
    first = [head, *analysis.dependents(main.head, "aux", "cop")]
    if not any(t.feats.get("Mood") == "Imp" for t in first) or any(analysis.dependents(main.head, "nsubj")):
        return None
    if head.lemma.lower() == "let" and _prefaces(analysis, head):
        return None
    inclusive = head.lemma.lower() == "let" and any(
        t.text.lower() in ("us", "'s", "’s") for t in analysis.tokens[head.index + 1 : head.index + 2]
    )
    return Finding("proposal" if inclusive else "demand", rules.LETS if inclusive else rules.IMPERATIVE, (main.head,))


def _prefaces(analysis: Analysis, let: Token) -> bool:
    """True of words that only announce a statement: `let me explain`, `let me be clear`."""
    me = analysis.tokens[let.index + 1 : let.index + 2]
    if not any(t.text.lower() == "me" for t in me):
        return False
    announced = analysis.dependents(let.index, "xcomp", "ccomp")
    return any(t.lemma.lower() in PREFACES | SPEAKING for t in announced)


def unfulfilled(analysis: Analysis, main: Predication) -> Finding | None:
    """A subjunctive: `that he resign`."""
    return Finding("demand", rules.SUBJUNCTIVE, (main.head,)) if subjunctive(analysis, main.head) else None


def infinitive(analysis: Analysis, main: Predication) -> bool:
    """True if the content is an infinitive with `to`; not of `the drought is to blame`."""
    first = main.frames[0].token if main.frames else main.head
    return is_to_infinitive(analysis, first) and finite(analysis, first) is None


def denies(analysis: Analysis, main: Predication) -> Finding | None:
    """A denial: something is not true, or a lie."""
    head = analysis.tokens[main.head]
    lemma = head.lemma.lower()
    subjects = list(analysis.dependents(main.head, "nsubj"))
    named = [head, *subjects] if any(analysis.dependents(main.head, "expl")) else [head]
    if negation(analysis, main.head) and any(t.lemma.lower() in TRUE for t in named):
        return Finding("denial", rules.NOT_TRUE, (main.head,))
    about = any(t.lemma.lower() in DENIED or t.text.lower() in DENIED for t in subjects)
    if lemma in UNTRUE and head.upos != "VERB" and about and not negation(analysis, main.head):
        return Finding("denial", rules.UNTRUE, (main.head,))
    return None


def obliges(analysis: Analysis, main: Predication) -> Finding | None:
    """An obligation: `should`, `must`; not in the perfect (`should have been`)."""
    if _supposes(analysis, main.head):
        return None
    for token in analysis.dependents(main.head, "aux"):
        if token.text.lower() in OBLIGATION and not perfect(analysis, main.head):
            return Finding("demand", rules.SHOULD, (token.index,))
    return None


def _supposes(analysis: Analysis, head: int) -> bool:
    """True if `must` is epistemic, not an obligation: `there must be some mistake`, `it must be nearly midnight`."""
    tokens = [analysis.tokens[head], *analysis.dependents(head, "nsubj")]
    subjects = (t.text.lower() for t in tokens[1:])
    copula = any(analysis.dependents(head, "cop")) and tokens[0].upos in ("NOUN", "PROPN", "NUM", "ADV")
    if copula and any(subject in ("it", "that", "this") for subject in subjects):
        return any(t.text.lower() == "must" for t in analysis.dependents(head, "aux"))
    there = any(t.text.lower() == "there" for t in analysis.dependents(head, "expl"))
    if there:
        return any(d.text.lower() == "some" for t in tokens for d in analysis.dependents(t.index, "det"))
    you = any(t.text.lower() == "you" for t in tokens[1:])
    return (
        you and any(analysis.dependents(head, "cop")) and tokens[0].xpos in ("VBN", "VBG", "JJ") and _state(tokens[0])
    )


def _state(token: Token) -> bool:
    """True of a participle for a state (`tired`, `joking`), unlike an adjective in an order (`careful`)."""
    return token.text.lower().endswith(("ed", "ing"))


def foretells(analysis: Analysis, main: Predication, source: Sequence[int], quoted: bool) -> Finding:
    """A statement about the future: an intention if the subject is the speaker, else a prediction."""
    heads = (main.head, *(frame.token for frame in main.frames))
    subject = next((t for head in heads for t in analysis.dependents(head, "nsubj")), None)
    if subject is not None and own(analysis, subject, source, quoted) and analysis.tokens[main.head].upos == "VERB":
        return Finding("intention", rules.OWN_FUTURE, (main.head,))
    return Finding("prediction", rules.FUTURE, (main.head,))


def _agrees(analysis: Analysis, pronoun: str, source: Sequence[int]) -> bool:
    """True if a pronoun agrees with the source in number and kind: neither a person nor forecasters are `it`."""
    heads = tops(analysis, source)
    if not heads:
        return True
    head = analysis.tokens[heads[0]]
    person = names_person(analysis, head.index) or head.text.lower() in ("he", "she", "i")
    plural = (
        head.xpos in ("NNS", "NNPS")
        or head.text.lower() in ("they", "we")
        or any(analysis.dependents(head.index, "conj"))
    )
    if pronoun == "they":
        return plural or not person
    return not plural and (pronoun != "it" or not (person or load_nouns().is_person(head.lemma.lower())))


def own(analysis: Analysis, subject: Token, source: Sequence[int], quoted: bool) -> bool:
    """True if the subject of a clause is the speaker: a pronoun (in quotations of the first person), or the source."""
    if subject.deprel == "nsubj:pass" and subject.text.lower() not in ("i", "we"):
        return False
    if subject.upos == "PRON":
        word = subject.text.lower()
        return word in ("i", "we") or (not quoted and word in THIRD and _agrees(analysis, word, source))
    heads = {analysis.tokens[i].lemma.lower() for i in source if analysis.tokens[i].upos in ("NOUN", "PROPN")}
    possessed = any(
        t.text.lower() in ("our", "my", "his", "its", "their", "her")
        for t in analysis.dependents(subject.index, "nmod:poss")
    )
    return subject.lemma.lower() in heads or (possessed and subject.lemma.lower() in FOLLOWERS)

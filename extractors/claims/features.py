"""Features for and against the checkability of a content, by name, with their words.

For: quantities, times, named parties, comparisons, past events. Against: wishes, orders, questions, opinions,
possibilities. The features are chosen by hand after the schemes of fact-checkers (Konstantinovskiy and others 2021;
Arslan and others 2020); their weights are learned (`checkability`).
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

from onrecord.extractors.analysis import Analysis, Token
from onrecord.extractors.claims.patterns import words
from onrecord.extractors.spans import CharSpan, LabelledCharSpan

MODALS = {
    "will": "future", "’ll": "future", "'ll": "future", "shall": "future", "would": "conditional", "’d": "conditional",
    "'d": "conditional", "should": "obligation", "must": "obligation", "ought": "obligation", "may": "possibility",
    "might": "possibility", "could": "possibility", "can": "ability",
}  # fmt: skip
OPINION = frozenset(
    "assume believe consider doubt expect fear feel guess hope imagine reckon suppose think wish".split()
)
WISH = frozenset("care deserve hate intend let like love need prefer try want".split())
TALK = frozenset("answer ask call discuss explain mention say speak talk tell".split())
DEGREE = frozenset(
    "absolutely actually certainly clearly completely even extremely hardly indeed just maybe obviously perhaps"
    " pretty probably quite rather really simply so surely too totally truly very".split()
)
EVALUATION = frozenset(
    "absurd amazing awful bad beautiful best better brave clear crazy dangerous decent difficult disastrous"
    " disgraceful easy evil fair false fantastic good great happy hard honest horrible important incredible"
    " moral nice proud real ridiculous right sad serious shameful smart strong stupid sure terrible tough tragic"
    " tremendous true ugly unfair weak wonderful worse worst wrong".split()
)
ALL = frozenset("all always any every everybody everyone everything never nobody none nothing".split())
GROWTH = frozenset(
    "average climb cost cut decline decrease double drop earn exceed expand fall gain grow halve increase jump"
    " lose pay plunge raise reach reduce rise shrink soar spend total triple".split()
)
DEEDS = frozenset(
    "appoint approve arrest attack ban build buy close convict create deploy die elect export fire found hire"
    " import introduce invade kill launch open oppose pass receive repeal resign sell send sentence sign sponsor"
    " sue support veto vote win".split()
)
FOR = ("quantity", "time", "party", "comparison", "past", "growth", "deed")
"""The prefixes of features that can only speak for a content."""
AGAINST = ("question", "imperative", "opinion", "wish", "obligation", "evaluation", "interjection", "possibility")
"""The prefixes of features that can only speak against it."""

Features = dict[str, list[CharSpan]]
"""The spans of each feature, by name; an empty span is the whole content."""


def features(analysis: Analysis, content: Sequence[CharSpan], amounts: Iterable[LabelledCharSpan]) -> Features:
    """The features of a content, given its quantities, times and entities."""
    found: Features = defaultdict(list)
    for start, end, label in amounts:
        found[label].append((start, end))
    inside = [token for start, end in content for token in words(analysis, start, end) if token.upos != "PUNCT"]
    for token in inside:
        for name in _of(analysis, token):
            found[name].append((token.start, token.end))
    whole = (content[0][0], content[0][0])
    for name in _whole(analysis, content, inside):
        found[name].append(whole)
    return found


def _of(analysis: Analysis, token: Token) -> Iterator[str]:
    """The features of one word."""
    lemma, word = token.lemma.lower(), token.text.lower()
    if token.upos == "AUX" and word in MODALS:
        yield MODALS[word]
    if token.upos == "VERB" or token.relation == "root":
        yield from _verbal(analysis, token, lemma)
    if word == "than" or (token.feats.get("Degree") == "Sup" and lemma not in EVALUATION):
        yield "comparison"
    if token.upos == "PRON" or token.xpos == "PRP$":
        person = token.feats.get("Person")
        if person in ("1", "2"):
            yield f"person.{person}.{'plural' if word in ('we', 'us', 'our', 'ours') else 'singular'}"
    if lemma in EVALUATION and token.upos == "ADJ":
        yield "evaluation"
    if word in DEGREE and token.upos == "ADV":
        yield "degree"
    if word in ALL:
        yield "universal"
    if token.feats.get("Polarity") == "Neg":
        yield "negation"
    if token.upos == "INTJ":
        yield "interjection"
    if token.upos == "PROPN":
        yield "proper"


def _verbal(analysis: Analysis, token: Token, lemma: str) -> Iterator[str]:
    """The features of a predicate: its tense, its mood and its class."""
    feats = token.feats
    helpers = list(analysis.dependents(token.index, "aux", "cop"))
    if feats.get("Mood") == "Imp":
        yield "imperative"
    modal = any(t.text.lower() in MODALS for t in helpers)
    past = [t for t in (token, *helpers) if t.feats.get("Tense") == "Past" and t.feats.get("VerbForm") == "Fin"]
    perfect = feats.get("Tense") == "Past" and any(t.lemma == "have" for t in helpers)
    if (past or perfect) and not modal:
        yield "past"
        if any(analysis.entity_at(t.index) for t in analysis.dependents(token.index, "nsubj")):
            yield "party.past"
    if any(t.deprel == "nsubj" and t.feats.get("Person") == "1" for t in analysis.dependents(token.index)):
        if lemma in OPINION:
            yield "opinion"
        if lemma in WISH:
            yield "wish"
    if lemma in GROWTH:
        yield "growth"
    elif lemma in DEEDS:
        yield "deed"
    elif lemma in TALK:
        yield "talk"


def _whole(analysis: Analysis, content: Sequence[CharSpan], inside: Sequence[Token]) -> Iterator[str]:
    """The features of a whole content: its length, question or exclamation, no finite verb."""
    end = content[-1][1]
    tail = analysis.text[max(content[-1][0], end - 3) : end + 1]
    if "?" in tail or (inside and inside[0].text.lower() in ("whether", "if") and inside[0].relation == "mark"):
        yield "question"
    if "!" in tail:
        yield "exclamation"
    if not any(t.feats.get("VerbForm") == "Fin" or t.text.lower() in MODALS for t in inside):
        yield "no.clause"
    yield from (f"words.over.{limit}" for limit in (4, 8, 14, 22) if len(inside) > limit)

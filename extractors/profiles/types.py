"""Types of speakers, decided by the entity of the name, the noun of the description and the pronouns."""

from __future__ import annotations

from dataclasses import dataclass

from onrecord.extractors.grammar.case import case_of
from onrecord.extractors.grammar.nominals import PARTITIVE, is_one
from onrecord.extractors.lexicon.bodies import TRADING
from onrecord.extractors.lexicon.companies import COMPANY
from onrecord.extractors.lexicon.titles import ADDRESS, BODIES_BY_OFFICE, LINKING, OFFICE_ABBREVIATIONS, RANKS
from onrecord.extractors.names import NAME_LABELS
from onrecord.extractors.nouns import load_given_names
from onrecord.extractors.profiles import rules
from onrecord.extractors.profiles.descriptors import APPOSITION, COPULA, TITLE, Descriptors
from onrecord.extractors.profiles.text_view import TextView
from onrecord.extractors.rule import Rule
from onrecord.extractors.speakers.descriptions.body_nouns import trades
from onrecord.extractors.speakers.descriptions.parties import is_member
from onrecord.extractors.speakers.mentions import WEALTHY

PERSON, ORGANIZATION, GOVERNMENT, GROUP = "person", "organization", "government", "group"
DOCUMENT, UNNAMED, AUTHOR = "document", "unnamed_person", "author"

SINGLE = frozenset("one another someone somebody anyone anybody everyone everybody nobody".split())
SEVERAL = frozenset("some others many most few both all several dozens hundreds thousands two three four five".split())
PARTS = frozenset("part section half version copy portion passage page excerpt extract line".split())
"""Parts of documents before `of`: `the first part of the letter`."""

LAWS = frozenset(("act", "code"))
"""Nouns that are laws in a name: `the Child Justice Act`."""

SHARES = frozenset(("percent", "%", "per cent"))
"""Heads of shares of people: `Twelve percent said`, `44 per cent of graduates`."""

PERSONAL_ACTS = frozenset("write tweet joke reply quip".split())
"""Verbs whose subject is a person, even if its noun may be a document: `wrote one poster`."""

STATE_WORDS = frozenset("government ministry cabinet embassy consulate administration presidency junta regime".split())
AFTER_CORE = frozenset("of for in to against on".split())
"""Prepositions after the noun of a name: `embassy` in `Embassy of Japan`, `ministry` in `Ministry for Women`."""

OFFICES = frozenset("department office secretariat bureau directorate authority".split())
PERSONAL = frozenset("he she him her his hers himself herself who".split())


@dataclass(frozen=True, slots=True)
class TypeDecision:
    """A type, the rule that gave it, and the token that decided."""

    type: str | None
    rule: Rule
    token: int | None = None


def decide(view: TextView, descriptors: Descriptors) -> TypeDecision:
    """The type of a speaker; its `type` is None if nothing shows one."""
    speaker = descriptors.speaker
    if speaker.kind == AUTHOR:
        return TypeDecision(AUTHOR, rules.AUTHOR)
    if speaker.members:
        return TypeDecision(GROUP, rules.JOINED)
    if speaker.named and descriptors.names:
        return _named(view, descriptors)
    if descriptors.nominals:
        return _described(view, descriptors)
    return _pronoun(view, descriptors)


def _named(view: TextView, descriptors: Descriptors) -> TypeDecision:
    words = descriptors.speaker.name.lower().removeprefix("the ").split()
    name = " ".join(words)
    nouns, head = view.nouns, descriptors.names[0]
    if name in nouns.seats:
        return TypeDecision(GOVERNMENT, rules.SEAT, head)
    if "&" in words[1:-1]:
        return TypeDecision(ORGANIZATION, rules.NAME_NOUN, head)
    label = _label(view, descriptors)
    by_words = _by_words(view, words, label)
    body = label in ("ORG", "FAC") and by_words in (ORGANIZATION, GOVERNMENT)
    if label != "NORP" and not body and _personal(view, descriptors, label):
        return TypeDecision(PERSON, rules.PERSONAL, head)
    if label in ("PERSON", None) and len(words) == 1 and _is_family(view, descriptors):
        return TypeDecision(GROUP, rules.PEOPLE, head)
    if label in ("PERSON", None) and len(words) == 1 and _has_article(view, descriptors):
        return TypeDecision(by_words or ORGANIZATION, rules.NAME_NOUN, head)
    judged = label == "PERSON" and descriptors.speaker.kind == ORGANIZATION
    guessed = label is None or (label == "PERSON" and len(words) == 1)
    if judged or (guessed and _is_described_as_body(view, descriptors)):
        return TypeDecision(ORGANIZATION, rules.DESCRIBED, head)
    person = label == "PERSON" and (name not in nouns.capitals or load_given_names().gender(name) is not None)
    if (name in nouns.countries or name in nouns.capitals or name in nouns.regions) and not person:
        return TypeDecision(GOVERNMENT, rules.PLACE, head)
    if name in nouns.countries and len(words) > 1:
        return TypeDecision(GOVERNMENT, rules.PLACE, head)
    if by_words:
        return TypeDecision(by_words, rules.NAME_NOUN, head)
    if label == "NORP" or (label is None and words[-1] in nouns.demonyms):
        return _people(view, head)
    if kind := NAME_LABELS.get(label or ""):
        return TypeDecision(kind, rules.ENTITY, head)
    return TypeDecision(descriptors.speaker.kind or PERSON, rules.NAME, head)


def _label(view: TextView, descriptors: Descriptors) -> str | None:
    """The label of a name's fullest mention that is an entity."""
    for head in descriptors.names:
        entity = view.analysis.entity_at(head)
        if entity is not None and view.analysis.text[entity.start : entity.end].find(descriptors.speaker.name) >= 0:
            return entity.label
    found = (view.analysis.entity_at(head) for head in descriptors.names)
    return next((entity.label for entity in found if entity is not None), None)


def _personal(view: TextView, descriptors: Descriptors, label: str | None) -> bool:
    """True if a pronoun, a title or a description shows that a name is that of a person.

    Nouns that may also describe a body show nothing: `Harrow Homes, the owner of the site`.
    """
    if any(view.token(i).text.lower() in PERSONAL - {"who"} for i in descriptors.pronouns):
        return True
    if label == "ORG" and descriptors.speaker.name.split()[-1].lower().rstrip(".") in COMPANY:
        return False
    for description in descriptors.descriptions:
        lemma = view.lemma(description.head).rstrip(".")
        body = lemma in view.nouns.bodies or view.noun(description.head) in view.nouns.bodies
        if label == "ORG" and (lemma in TRADING or body or _phrase(descriptors)):
            continue
        if body and load_given_names().gender(descriptors.speaker.name.split()[0]) is None:
            continue  # `Arkona Rail is the developer of the line`
        if label in ("GPE", "LOC") and lemma in TRADING | {"party"}:
            continue  # `Iran is a member of the pact`
        if descriptors.speaker.kind == ORGANIZATION and trades(lemma):
            continue
        if view.nouns.is_person(lemma) and not view.is_plural(description.head):
            common = view.token(description.head).upos == "NOUN" or label == "PERSON"  # `Chief Ronen Bar`
            return description.construction != TITLE or common
    return False


def _is_family(view: TextView, descriptors: Descriptors) -> bool:
    """True of a name in the plural for several people: `the Abdullahs`, `Abdullahs … they`."""
    plural = [i for i in descriptors.names if view.token(i).xpos == "NNPS"]
    several = any(view.token(i).text.lower() in ("they", "them", "their") for i in descriptors.pronouns)
    return bool(plural) and (several or any(any(view.analysis.dependents(i, "det")) for i in plural))


def _has_article(view: TextView, descriptors: Descriptors) -> bool:
    """True of a name that always has `the` before it, as no name of a person has: `the Diwan`."""
    articles = (view.analysis.dependents(i, "det") for i in descriptors.names)
    return all(any(one.lemma.lower() == "the" for one in each) for each in articles)


def _phrase(descriptors: Descriptors) -> bool:
    """True of a name with a preposition or an infinitive inside, as bodies have: `Alliance to Save the Lake`."""
    words = descriptors.speaker.name.split()
    return any(word in LINKING or word == "to" for word in words[1:-1])


def _is_described_as_body(view: TextView, descriptors: Descriptors) -> bool:
    """True of a name that a noun for bodies describes: `Kestrel, a charity, said`, `Ryvanta is an airline`.

    Models take many an unknown name of one word for a person's.
    """
    heads = (d.head for d in descriptors.descriptions if d.construction in (APPOSITION, COPULA, TITLE))
    bodies = (i for i in heads if view.noun(i) in view.nouns.bodies and view.token(i).text[0].islower())
    return any(not view.is_plural(i) and not view.nouns.is_person(view.lemma(i)) for i in bodies)


def _by_words(view: TextView, words: list[str], label: str | None) -> str | None:
    """The type that a noun in a name shows: `Ministry of Health`, `Nairobi Hospital`."""
    nouns = view.nouns
    first, last, every = words[0], words[-1], set(words)
    core = next((words[i - 1] for i, word in enumerate(words) if i and word in AFTER_CORE), last)
    other = core in nouns.bodies and core not in OFFICES and core not in STATE_WORDS
    if ({core, first, last} & STATE_WORDS and not other) or (
        every & OFFICES and every & nouns.fields and label != "PERSON"
    ):
        return GOVERNMENT
    if len(words) > 1 and last.capitalize() in BODIES_BY_OFFICE:
        return ORGANIZATION
    if label == "PERSON":
        is_body = last in nouns.bodies and len(words) > 1 and load_given_names().gender(last) != "m"
        return ORGANIZATION if is_body else None
    if core in nouns.documents and core not in nouns.bodies and label not in ("ORG", "PERSON"):
        return DOCUMENT
    if core in nouns.bodies or (first in nouns.bodies and "of" in words):
        return ORGANIZATION
    return None


def _people(view: TextView, head: int) -> TypeDecision:
    """The type of a people or a member of one: `Ukrainians`, `the French`, `an American`."""
    token = view.token(head)
    one = any(t.lemma.lower() in ("a", "an", "one", "another") for t in view.analysis.dependents(head, "det", "nummod"))
    if (one and not view.is_plural(head)) or is_member(view.analysis, token):
        return TypeDecision(UNNAMED, rules.PEOPLE_ONE, head)
    parties = (
        token.upos == "PROPN" and not view.is_plural(head) and not token.text.lower().endswith(("s", "ese", "ish"))
    )
    if parties and token.text.lower() not in view.nouns.demonyms:
        return TypeDecision(ORGANIZATION, rules.PEOPLE_BODY, head)
    return TypeDecision(GROUP, rules.PEOPLE, head)


def _described(view: TextView, descriptors: Descriptors) -> TypeDecision:
    """The type by the first description with a known noun, else by the pronouns."""
    for head in descriptors.nominals:
        decision = by_noun(view, head)
        if decision.type is not None:
            return decision
    if any(view.token(i).text.lower() in PERSONAL for i in descriptors.pronouns):
        return TypeDecision(UNNAMED, rules.PRONOUN, descriptors.pronouns[0])
    titled = next((d for d in descriptors.descriptions if d.construction == TITLE and _is_person(view, d.head)), None)
    if titled is not None:
        return TypeDecision(PERSON, rules.PERSONAL, titled.head)
    guessed = descriptors.speaker.kind
    if guessed == PERSON:
        guessed = GROUP if view.is_plural(descriptors.nominals[0]) else UNNAMED
    return TypeDecision(guessed, rules.KIND, descriptors.nominals[0])


def _is_person(view: TextView, head: int) -> bool:
    lemma = view.lemma(head).rstrip(".")
    return view.nouns.is_person(lemma) or lemma in OFFICE_ABBREVIATIONS or lemma in ADDRESS


def by_noun(view: TextView, head: int) -> TypeDecision:
    """The type that a noun gives, with its modifiers."""
    lemma, nouns = view.noun(head), view.nouns
    plural = view.is_plural(head)
    several = _those(view, head)
    if lemma in SINGLE:
        return _one_of(view, head, several)
    if several is not None and (lemma in PARTITIVE or lemma in nouns.groups or lemma in SEVERAL):
        return TypeDecision(GROUP, rules.SEVERAL_OF, head)
    if several is not None and lemma in PARTS and view.lemma(several) in nouns.documents:
        return TypeDecision(DOCUMENT, rules.NOUN_DOCUMENT, several)
    if lemma in LAWS and view.token(head).upos == "PROPN":
        return TypeDecision(DOCUMENT, rules.NOUN_DOCUMENT, head)
    if is_one(view.token(head)):
        return TypeDecision(UNNAMED, rules.ONE_OF, head)
    those = view.token(head).text.lower() == "those"
    if those or lemma in SEVERAL or view.token(head).upos in ("NUM", "ADJ") or _is_share(view, head):
        return TypeDecision(GROUP, rules.SEVERAL, head)
    if (
        nouns.is_person(lemma)
        and lemma not in nouns.documents
        and not (lemma in nouns.bodies and _of_a_body(view, head))
    ):
        return TypeDecision(GROUP if plural else UNNAMED, rules.NOUN_PERSON, head)
    if lemma in nouns.documents:
        person = lemma.endswith("er") and _acts(view, head)
        return TypeDecision(UNNAMED if person else DOCUMENT, rules.NOUN_DOCUMENT, head)
    if lemma in nouns.demonyms:
        return _people(view, head)
    if lemma in nouns.groups:
        return TypeDecision(GROUP, rules.NOUN_GROUP, head)
    if _of_government(view, head):
        return TypeDecision(GROUP if plural else GOVERNMENT, rules.NOUN_GOVERNMENT, head)
    if lemma in nouns.bodies:
        one = not plural or lemma in ("police", "media", "military")
        return TypeDecision(ORGANIZATION if one else GROUP, rules.NOUN_BODY, head)
    return TypeDecision(None, rules.NOUN_UNKNOWN, head)


def _is_share(view: TextView, head: int) -> bool:
    """True of `percent` and `per cent`, however it is tokenized."""
    before = view.lemma(head - 1) if head else ""
    return view.lemma(head) in SHARES or f"{before} {view.lemma(head)}" in SHARES


def _acts(view: TextView, head: int) -> bool:
    """True of the subject of a verb for what only a person does."""
    token = view.token(head)
    return token.relation == "nsubj" and token.head is not None and view.lemma(token.head) in PERSONAL_ACTS


def _of_a_body(view: TextView, head: int) -> bool:
    """True of a noun for persons and bodies that here denotes a body: `the developer`, not `a developer`."""
    if view.is_plural(head):
        return False
    before = list(view.analysis.dependents(head, "det", "amod", "compound", "nmod:poss"))
    definite = any(child.lemma.lower() == "the" for child in before)
    persons = RANKS | WEALTHY
    return definite and not any(child.lemma.lower() in persons or child.deprel == "nmod:poss" for child in before)


def _those(view: TextView, head: int) -> int | None:
    """The people or things after `of`: `herders` in `one of the herders`."""
    for nominal in view.analysis.dependents(head, "nmod", "obl"):
        if case_of(view.analysis, nominal.index) == "of" and nominal.upos in ("NOUN", "PROPN", "PRON"):
            return nominal.index
    return None


def _one_of(view: TextView, head: int, several: int | None) -> TypeDecision:
    """The type of one of several: `one of the herders` is a person, `one of the banks` a body."""
    if several is not None and not view.nouns.is_person(view.lemma(several)):
        lemma = view.lemma(several)
        if lemma in view.nouns.governments:
            return TypeDecision(GOVERNMENT, rules.ONE_OF, several)
        if lemma in view.nouns.bodies or lemma in view.nouns.documents:
            return TypeDecision(ORGANIZATION if lemma in view.nouns.bodies else DOCUMENT, rules.ONE_OF, several)
    return TypeDecision(UNNAMED, rules.ONE_OF, head)


def _of_government(view: TextView, head: int) -> bool:
    """True of a noun for a government, or of an office with a field of government: `the foreign office`."""
    lemma = view.lemma(head)
    if lemma in view.nouns.governments:
        return True
    if lemma not in OFFICES:
        return False
    modifiers = (view.lemma(t.index) for t in view.analysis.dependents(head, "compound", "amod", "nmod", "nmod:poss"))
    return any(word in view.nouns.fields for word in modifiers)


def _pronoun(view: TextView, descriptors: Descriptors) -> TypeDecision:
    """The type of a speaker with pronouns alone."""
    if not descriptors.pronouns:
        return TypeDecision(descriptors.speaker.kind, rules.KIND)
    words = {view.token(i).text.lower() for i in descriptors.pronouns}
    if words & PERSONAL:
        return TypeDecision(UNNAMED, rules.PRONOUN, descriptors.pronouns[0])
    if words & {"they", "them", "their", "these", "those", "we", "us", "our"}:
        return TypeDecision(GROUP, rules.PRONOUN, descriptors.pronouns[0])
    return TypeDecision(None, rules.PRONOUN, descriptors.pronouns[0])

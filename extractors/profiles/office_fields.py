"""Fields of offices, which belong to their titles: `law` in `professor of law`, `Mines and Energy` of a minister."""

from __future__ import annotations

from onrecord.extractors.analysis import Entity
from onrecord.extractors.grammar.case import case_of
from onrecord.extractors.grammar.nominals import conjuncts, names_person
from onrecord.extractors.grammar.noun_phrases import core_phrase
from onrecord.extractors.profiles.body_phrases import is_body, is_known_body
from onrecord.extractors.profiles.office_words import JOINING, PORTFOLIOS, POSTPOSED
from onrecord.extractors.profiles.text_view import TextView


def last_of_role(view: TextView, head: int) -> int:
    """The last word of an office: `law` in `professor of law`, `Trade` in `Minister of State for Trade`."""
    last = _postposed(view, head)
    fields = (*view.analysis.dependents(head, "nmod", "obl"), *view.analysis.dependents(last, "nmod"))
    for nominal in fields:
        case = case_of(view.analysis, nominal.index)
        if case == "without" and view.lemma(nominal.index) == "portfolio":
            return nominal.index
        if case not in ("of", "for") or nominal.index <= last or not _is_field(view, head, nominal.index, case):
            continue
        words = [i for i in core_phrase(view.analysis, nominal.index) if i <= nominal.index]
        bare = not any(view.token(i).upos in ("DET", "PRON", "NUM") or view.token(i).xpos == "POS" for i in words)
        if bare and words[0] == last + 2:
            last = _end_of_field(view, head, nominal.index)
    return last


def _postposed(view: TextView, head: int) -> int:
    """The last word of an office with an adjective after its noun: `attorney general`, `president-elect`."""
    words = [token.text.lower() for token in view.analysis.tokens[head + 1 : head + 3]]
    if words[:1] and words[0] in POSTPOSED:
        return head + 1
    return head + 2 if len(words) == 2 and words[0] in JOINING and words[1] in POSTPOSED else head


def _is_field(view: TextView, head: int, nominal: int, case: str) -> bool:
    """True of what an office is for, which no person and no body is: `public policy`, `staff`, `Small Industries`."""
    token, lemma = view.token(nominal), view.lemma(nominal)
    if case == "for" and (view.nouns.is_person(lemma) or lemma in view.nouns.groups):
        return False
    entity = view.analysis.entity_at(nominal)
    if any(one.upos == "PROPN" for one in view.analysis.dependents(nominal, "appos", "flat")) and token.text.islower():
        return False
    if (case == "of" and _is_kind_of_bodies(view, nominal, entity)) or _is_in_title(view, head, nominal):
        return True
    if case == "of" and entity is None and _is_at_a_body(view, head, nominal):
        return True
    if view.lemma(head) in PORTFOLIOS and (entity is None or entity.label == "ORG"):
        named = case == "for" and token.text[0].isupper()
        bodies = (lemma in view.nouns.bodies or lemma in view.nouns.groups) and not (named or view.is_plural(nominal))
        return lemma in view.nouns.fields or not (bodies or view.nouns.is_place(token.text))
    plain = token.upos == "NOUN" and token.text.islower() and entity is None
    if (case == "for" and not plain) or names_person(view.analysis, nominal):
        return False
    people = view.is_plural(nominal) and (view.nouns.is_person(lemma) or is_body(view, nominal))
    return not people and (plain or not is_body(view, nominal))


def _is_at_a_body(view: TextView, head: int, nominal: int) -> bool:
    """True of what is after `of` if a body is after `at`: `Director of Passenger Services at Arkona Rail`."""
    others = (one.index for above in (head, nominal) for one in view.analysis.dependents(above, "nmod"))
    return any(case_of(view.analysis, one) == "at" and is_body(view, one) for one in others)


def _is_in_title(view: TextView, head: int, nominal: int) -> bool:
    """True of a plural in a title with capitals, whatever its label: `Director of Public Prosecutions`."""
    office, token, lemma = view.token(head), view.token(nominal), view.lemma(nominal)
    known = is_known_body(view, nominal) or view.nouns.is_person(lemma) or view.nouns.is_place(token.text)
    return office.text[0].isupper() and token.text[0].isupper() and view.is_plural(nominal) and not known


def _is_kind_of_bodies(view: TextView, nominal: int, entity: Entity | None) -> bool:
    """True of bodies of a kind, which an office is over: `Registrar of Companies`, `commissioner of police`."""
    lemma = view.lemma(nominal)
    single = entity is None or entity.last - entity.first == 1
    body = lemma in view.nouns.bodies or lemma.removesuffix("s") in view.nouns.bodies
    return single and ((body and view.is_plural(nominal)) or lemma in ("police", "staff"))


def _end_of_field(view: TextView, head: int, nominal: int) -> int:
    """The last word of a field with its conjuncts: `health and social care`; parsers attach some to the office."""
    end = max([nominal, *(joined.index for joined in conjuncts(view.analysis, nominal))])
    for joined in conjuncts(view.analysis, head):
        words = core_phrase(view.analysis, joined.index)
        if words[0] == end + 2 and joined.upos == "NOUN" and not view.nouns.is_person(view.lemma(joined.index)):
            end = joined.index
    return end

"""Candidates without a reporting predicate: phrases, adverbs, inverted headlines."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from onrecord.extractors.analysis import Analysis, Token
from onrecord.extractors.attributions import rules
from onrecord.extractors.attributions.constructions.asides import asides, inserted, set_off
from onrecord.extractors.attributions.constructions.predicates import content_words
from onrecord.extractors.attributions.layouts.label_lines import MAX_LABEL_LENGTH
from onrecord.extractors.attributions.layouts.speaker_labels import FINDINGS, speaks
from onrecord.extractors.attributions.lexicon import Lexicon, VerbEntry
from onrecord.extractors.attributions.spans.content_openings import reported_clauses
from onrecord.extractors.attributions.spans.cue_words import LIGHT
from onrecord.extractors.draft import Candidate
from onrecord.extractors.grammar.case import case_of, is_to_infinitive, marker_of
from onrecord.extractors.grammar.noun_phrases import naming_phrase
from onrecord.extractors.grammar.punctuation import DASHES, opens_quotation, trimmed
from onrecord.extractors.grammar.subjects import own_subject, surface_subject, understood_subject
from onrecord.extractors.grammar.verb_groups import is_passive, perfect, predicate_words
from onrecord.extractors.lexicon.hearsay import EVIDENTIALS
from onrecord.extractors.lexicon.implication import EXPECTING, RAISING_HEARSAY, URGING
from onrecord.extractors.rule import Construction

PER = frozenset({"per", "as per"})
VIEWS = frozenset(
    {"word", "words", "view", "opinion", "telling", "account", "estimation", "judgment", "judgement", "mind", "eyes"}
)
CLAUSES = ("ccomp", "xcomp", "advcl", "acl", "parataxis", "conj", "csubj", "root")
"""Relations of the heads of clauses."""

SEEMING = frozenset({"apparently"})
"""Adverbs that count only where they qualify a clause."""

QUALIFYING = EVIDENTIALS | SEEMING


def _clause_above(analysis: Analysis, index: int) -> int | None:
    """The head of the clause that a phrase qualifies, found upwards through the nominals that contain it.

    A phrase that a comma sets off qualifies the sentence, or its coordinated part; one that is inserted into a clause
    qualifies that clause.
    """
    aside = index in asides(analysis, analysis.tokens[index].sentence) and not inserted(analysis, index)
    found = None
    for above in analysis.ancestors(index):
        token = analysis.tokens[above]
        if token.upos in ("VERB", "AUX") or token.relation in CLAUSES or token.head is None:
            found = above
            if not aside or token.relation in ("conj", "root", "parataxis"):
                break
    return found


def _qualifying(
    rule: Construction, analysis: Analysis, token: Token, cue: tuple[int, ...], source: tuple[int, ...]
) -> Iterator[Candidate]:
    above = _clause_above(analysis, token.index)
    if above is None:
        return
    content = content_words(analysis, above, token.index)
    content = tuple(i for i in content if i not in cue and i not in source)
    if content:
        yield Candidate(rule, token.index, cue, source, content, f"{token.deprel}^", rule.id)


def according(analysis: Analysis, token: Token, lexicon: Lexicon) -> Iterator[Candidate]:
    """`according to the ministry`, `per Reuters`; parses differ in which word is the head."""
    case = case_of(analysis, token.index)
    if case not in ("to", "according to") and case not in PER:
        return
    words = {t.index for t in analysis.dependents(token.index, "case")}
    words |= {t.index for index in set(words) for t in analysis.dependents(index, "fixed")}
    governor = analysis.tokens[token.head] if token.head is not None else None
    if case == "to" and governor is not None and governor.text.lower() == "according":
        cue = tuple(sorted({governor.index, *words}))
        source = naming_phrase(analysis, token.index, governor.index)
        yield from _qualifying(rules.ACCORDING, analysis, governor, cue, source)
    elif case == "according to":
        source = tuple(i for i in naming_phrase(analysis, token.index, -1) if i not in words)
        yield from _qualifying(rules.ACCORDING, analysis, token, tuple(sorted(words)), source)
    elif case in PER and _tells(analysis, token, lexicon):
        source = tuple(i for i in naming_phrase(analysis, token.index, -1) if i not in words)
        yield from _qualifying(rules.PER, analysis, token, tuple(sorted(words)), source)


def _tells(analysis: Analysis, token: Token, lexicon: Lexicon) -> bool:
    """True if `per` governs a source, not a unit as in `per share`: a name, or a definite person or document."""
    if token.upos == "PROPN":
        return True
    certain = token.feats.get("Number") == "Plur" or any(analysis.dependents(token.index, "det", "nmod:poss"))
    lemma = token.lemma.lower()
    return certain and (lemma in lexicon.persons or lemma in lexicon.documents or lemma in FINDINGS)


def in_view(analysis: Analysis, token: Token) -> Iterator[Candidate]:
    """`in Abe's view`, `in the words of Cho`."""
    if token.text.lower() not in VIEWS or case_of(analysis, token.index) != "in" or _of_noun(analysis, token):
        return
    for owner in analysis.dependents(token.index, "nmod:poss", "nmod"):
        source = naming_phrase(analysis, owner.index, token.index)
        words = {*analysis.subtree(token.index)} - {*analysis.subtree(owner.index)}
        words |= {t.index for t in analysis.dependents(owner.index, "case") if owner.deprel != "nmod:poss"}
        words = {i for i in words if analysis.tokens[i].upos != "PUNCT"}
        yield from _qualifying(rules.VIEW, analysis, token, tuple(sorted(words - set(source))), source)
        return


def _of_noun(analysis: Analysis, token: Token) -> bool:
    """True of a phrase directly after the noun that it modifies: `tears in his eyes`."""
    first = min(analysis.subtree(token.index))
    return token.relation == "nmod" and token.head == first - 1 and analysis.tokens[first - 1].upos == "NOUN"


def evidential(analysis: Analysis, token: Token, lexicon: Lexicon) -> Iterator[Candidate]:
    """`reportedly`: the text does not name the source. In `supposedly by Hals` the content is the phrase alone."""
    word = token.text.lower()
    if token.head is None or word not in QUALIFYING:
        return
    above = analysis.tokens[token.head]
    if _phrasal(analysis, above):
        behind = (t.index for t in analysis.dependents(above.index, "acl") if set_off(analysis, t.index))
        clauses = {i for clause in behind for i in analysis.subtree(clause)}  # `allegedly by Hals, | which read …`
        words = set(analysis.subtree(above.index)) - clauses
        content = tuple(i for i in trimmed(analysis, words) if i != token.index)
        if word in EVIDENTIALS and content:
            yield Candidate(rules.EVIDENTIAL, token.index, (token.index,), (), content, "advmod^", rules.EVIDENTIAL.id)
    elif word in EVIDENTIALS or (token.relation == "advmod" and _asserts(analysis, above, lexicon)):
        yield from _qualifying(rules.EVIDENTIAL, analysis, token, (token.index,), ())


def _asserts(analysis: Analysis, head: Token, lexicon: Lexicon) -> bool:
    """True if a word heads a finite clause that itself reports nothing."""
    helped = any(t.feats.get("VerbForm") == "Fin" for t in analysis.dependents(head.index, "aux", "cop"))
    reports = lexicon.verb(head.lemma) is not None and any(analysis.dependents(head.index, "ccomp", "xcomp"))
    return (helped or head.feats.get("VerbForm") == "Fin") and not reports


def _phrasal(analysis: Analysis, head: Token) -> bool:
    """True if a word heads a phrase, not a clause: a prepositional phrase, or an adjective before its noun."""
    if head.relation in ("nmod", "obl"):
        return bool(case_of(analysis, head.index))
    return head.relation == "amod"


def as_put(analysis: Analysis, token: Token) -> Iterator[Candidate]:
    """`as Cho put it`."""
    if token.lemma.lower() != "put" or token.relation != "advcl":
        return
    marks = [t.index for t in analysis.dependents(token.index, "mark") if t.text.lower() == "as"]
    objects = [t.index for t in analysis.dependents(token.index, "obj") if t.text.lower() == "it"]
    subject = understood_subject(analysis, token.index)
    if marks and objects and subject is not None:
        source = naming_phrase(analysis, subject.token, token.index)
        cue = tuple(sorted((*marks, token.index, *objects)))
        beyond = _beyond(analysis, token, cue)
        whole = any(analysis.tokens[i].feats.get("VerbForm") == "Fin" for i in beyond)
        for found in _qualifying(rules.AS_PUT, analysis, token, cue, source):
            content = {i for i in beyond if i not in source} | (set() if whole else set(found.content))
            yield replace(found, content=trimmed(analysis, content) or found.content)


def _beyond(analysis: Analysis, inserted: Token, cue: tuple[int, ...]) -> list[int]:
    """The words that a parse attaches to an aside although a comma separates them from it."""
    return [
        i
        for i in analysis.subtree(inserted.index)
        if (i < cue[0] and analysis.tokens[cue[0] - 1].upos == "PUNCT")
        or (i > cue[-1] and analysis.tokens[cue[-1] + 1].upos == "PUNCT")
    ]


def inverted(analysis: Analysis, token: Token, lexicon: Lexicon) -> Iterator[Candidate]:
    """`Tax to rise, says minister`: a headline with its verb and speaker after a comma.

    A line of dialogue that a dash opens may end in a full stop: `– The tram broke down, answered the boy.`
    """
    sentence = analysis.sentences[token.sentence]
    entry = lexicon.verb(token.lemma.lower()) if token.upos == "VERB" else None
    says = entry is not None and (entry.takes_clause or entry.introduces_quotations)
    if not says or token.index - 1 <= sentence.first:
        return
    stopped = analysis.tokens[sentence.last - 1].upos == "PUNCT" and not _is_dialogue_line(analysis, token)
    if analysis.tokens[token.index - 1].text != "," or stopped:
        return
    source = trimmed(analysis, set(_phrase_behind(analysis, token)))
    if 0 < len(source) <= MAX_LABEL_LENGTH and (speaks(analysis, source, lexicon) or _is_place(analysis, source)):
        content = trimmed(analysis, set(range(sentence.first, token.index - 1)))
        if any(analysis.tokens[i].upos != "PUNCT" for i in content):
            yield Candidate(rules.INVERTED, token.index, (token.index,), source, content, "", rules.INVERTED.id)


def _is_place(analysis: Analysis, words: tuple[int, ...]) -> bool:
    """True of the name of a place, which stands for its government after a verb of saying: `…, warns Seoul`."""
    entity = analysis.entity_at(words[0])
    return entity is not None and entity.label == "LOC" and (entity.first, entity.last - 1) == (words[0], words[-1])


def _is_dialogue_line(analysis: Analysis, verb: Token) -> bool:
    """True of a verb of saying in a line that a dash opens."""
    first = analysis.tokens[analysis.paragraph_start(verb.index)]
    return first.text in DASHES and verb.xpos in ("VBD", "VBN", "VBZ")


def _phrase_behind(analysis: Analysis, verb: Token) -> tuple[int, ...]:
    """The words after a verb, up to the next comma, dash or subordinator of its sentence."""
    words: list[int] = []
    for token in analysis.tokens[verb.index + 1 : analysis.sentences[verb.sentence].last]:
        if token.text in (",", ";", ":", "–", "—", "-") or token.upos in ("SCONJ", "CCONJ"):
            break
        words.append(token.index)
    return tuple(words)


QUOTING = frozenset({"quote", "cite", "report", "record"})


def quoted_as(analysis: Analysis, token: Token) -> Iterator[Candidate]:
    """`The dam is safe, Cho was quoted as saying`: the source is the subject of the passive."""
    if token.lemma.lower() not in QUOTING or not is_passive(analysis, token.index):
        return
    own = own_subject(analysis, token.index)
    if own is None and token.relation == "acl" and token.head is not None:
        own = analysis.tokens[token.head]  # `a guard, quoted as saying …, has left`
    for saying in analysis.dependents(token.index, "advcl", "xcomp", "obl"):
        marks = [t.index for t in analysis.dependents(saying.index, "mark", "case") if t.text.lower() == "as"]
        forms = {saying.xpos, *(t.xpos for t in analysis.dependents(saying.index, "aux"))}
        if own is None or not marks or "VBG" not in forms:
            continue
        source = naming_phrase(analysis, own.index, token.index)
        cue = tuple(sorted({*predicate_words(analysis, token.index), *marks, *predicate_words(analysis, saying.index)}))
        content = _said_so(analysis, token, saying, own.index)
        content = tuple(i for i in content if i not in cue and i not in source)
        if content:
            yield Candidate(
                rules.QUOTED_AS, saying.index, cue, source, content, "nsubj^ advcl", f"quote|{rules.QUOTED_AS.id}"
            )


def raised_reports(analysis: Analysis, token: Token, lexicon: Lexicon) -> Iterator[Candidate]:
    """`Reis is understood to have told friends that …`: the subject of the raising verb is the source of `told`."""
    entry = lexicon.verb(token.lemma.lower()) if token.upos == "VERB" else None
    if token.upos != "VERB" or token.relation not in ("xcomp", "advcl", "ccomp") or token.head is None:
        return
    noun = _noun_said(analysis, token, lexicon)
    if noun is None and (entry is None or not (entry.takes_clause or TAKING_THINGS & set(entry.classes[:2]))):
        return
    above = analysis.tokens[token.head]
    if token.relation == "ccomp":
        yield from _witnessed(analysis, token, above, lexicon)
        return
    overheard = _overheard(analysis, token, above, lexicon)
    known = lexicon.verb(above.lemma) is not None and is_to_infinitive(analysis, token.index)
    if token.relation == "advcl" and not known and not overheard:
        return
    shared = surface_subject(analysis, above.index) if above.relation == "conj" else None
    own = own_subject(analysis, above.index) or (analysis.tokens[shared.token] if shared is not None else None)
    controlled = any(analysis.dependents(above.index, "obj", "iobj"))
    raises = is_passive(analysis, above.index) or above.lemma.lower() in SEEMING_VERBS
    awaited = above.lemma.lower() in EXPECTING and (raises or above.upos == "ADJ")
    if own is None or controlled or not (raises or awaited) or above.lemma.lower() in URGING:
        return
    passive = is_passive(analysis, token.index)
    before = (t for t in analysis.dependents(above.index, "ccomp", "parataxis") if t.index < own.index)
    quoted = before if overheard or awaited or (entry is not None and entry.introduces_quotations) else ()
    below = _said_below(analysis, token, above, entry) if entry is not None and noun is None else ()
    behind = _clauses(analysis, noun) if noun is not None else reported_clauses(analysis, token)
    for said in (*behind, *below, *quoted):
        source = () if passive else naming_phrase(analysis, own.index, above.index)
        marks = [t.index for t in analysis.dependents(token.index, "mark") if t.text.lower() == "to"]
        named = range(min(analysis.subtree(noun.index)), noun.index + 1) if noun is not None else ()
        cue = tuple(sorted({*marks, *predicate_words(analysis, token.index), *named}))
        content = content_words(analysis, said.index, token.index)
        content = trimmed(analysis, {i for i in content if i not in cue and i not in source})
        if content:
            path = f"xcomp^ {own.deprel}"
            yield Candidate(rules.RAISED_SAYING, token.index, cue, source, content, path, rules.RAISED_SAYING.id)


def _witnessed(analysis: Analysis, token: Token, above: Token, lexicon: Lexicon) -> Iterator[Candidate]:
    """The candidates of a saying that others hear or see: `Passers-by heard him shout | that it was a trap`."""
    entry, own = lexicon.verb(above.lemma), own_subject(analysis, token.index)
    bare = token.xpos in ("VB", "VBG") and not any(analysis.dependents(token.index, "aux", "mark"))
    if entry is None or entry.classes[0] != "perceive" or own is None or not bare:
        return
    source = naming_phrase(analysis, own.index, token.index)
    cue = predicate_words(analysis, token.index)
    for said in reported_clauses(analysis, token):
        content = content_words(analysis, said.index, token.index)
        content = trimmed(analysis, {i for i in content if i not in cue and i not in source})
        if content:
            yield Candidate(rules.RAISED_SAYING, token.index, cue, source, content, "nsubj", rules.RAISED_SAYING.id)


def _overheard(analysis: Analysis, token: Token, above: Token, lexicon: Lexicon) -> bool:
    """True of a participle below a passive verb of perception: `“Where is it?” a man can be heard asking`."""
    entry = lexicon.verb(above.lemma)
    perceived = entry is not None and entry.classes[0] == "perceive" and is_passive(analysis, above.index)
    return perceived and token.xpos == "VBG"


def _noun_said(analysis: Analysis, verb: Token, lexicon: Lexicon) -> Token | None:
    """The noun for what is said below a light verb, with its clause: `is expected to give | evidence | that …`."""
    objects = analysis.dependents(verb.index, "obj") if verb.lemma.lower() in LIGHT else ()
    return next((t for t in objects if lexicon.noun_class(t) and any(_clauses(analysis, t))), None)


def _clauses(analysis: Analysis, noun: Token) -> Iterator[Token]:
    """The clauses with `that` or `whether` which a noun governs."""
    for clause in analysis.dependents(noun.index, "acl", "ccomp"):
        if marker_of(analysis, clause.index) in ("that", "whether"):
            yield clause


def _said_below(analysis: Analysis, verb: Token, above: Token, entry: VerbEntry) -> Iterator[Token]:
    """The heads of what is said that is no clause: an infinitive, a thing, a quotation.

    Infinitives are what an addressee should or the source will do: `told staff to wait`, `vowed to stay`. A thing is
    what somebody is said to have promised or admitted: `to have promised her | a house`.
    """
    hearers = any(analysis.dependents(verb.index, "iobj", "obj"))
    if hearers or not COMMITTING.isdisjoint(entry.classes[:2]):
        yield from (t for t in analysis.dependents(verb.index, "xcomp") if is_to_infinitive(analysis, t.index))
    reported = above.lemma.lower() in RAISING_HEARSAY and perfect(analysis, verb.index)
    if reported and not TAKING_THINGS.isdisjoint(entry.classes[:1]):
        clauses = any(analysis.dependents(verb.index, "ccomp", "xcomp"))
        yield from () if clauses else list(analysis.dependents(verb.index, "obj"))[:1]
    elif entry.introduces_quotations:
        for token in analysis.dependents(verb.index, "xcomp", "obj", "obl"):
            if token.index > verb.index and opens_quotation(analysis, verb.index, token.index):
                yield token


COMMITTING = frozenset({"promise", "refuse", "agree", "order"})
"""Classes of verbs that report an intention or an order."""

TAKING_THINGS = COMMITTING | {"admit", "deny", "criticize"}
"""Classes of verbs whose mere object is what is said: `is believed to have admitted the theft`."""

SEEMING_VERBS = frozenset({"appear", "seem"})
"""Raising verbs in the active voice."""


def _said_so(analysis: Analysis, quoting: Token, saying: Token, subject: int) -> tuple[int, ...]:
    """The content of `quoted as saying`: a clause after it, before it, or around it."""
    for clause_head in analysis.dependents(saying.index, "ccomp", "obj", "parataxis"):
        return content_words(analysis, clause_head.index, saying.index)
    for clause_head in analysis.dependents(quoting.index, "ccomp", "parataxis"):
        if clause_head.index < subject:
            return content_words(analysis, clause_head.index, quoting.index)
    if quoting.relation in ("parataxis", "ccomp", "conj") and quoting.head is not None:
        return content_words(analysis, quoting.head, quoting.index)
    return ()


def phrase_candidates(analysis: Analysis, lexicon: Lexicon) -> Iterator[Candidate]:
    """All candidates of a text that no reporting predicate heads."""
    for token in analysis.tokens:
        yield from according(analysis, token, lexicon)
        yield from in_view(analysis, token)
        yield from evidential(analysis, token, lexicon)
        yield from as_put(analysis, token)
        yield from quoted_as(analysis, token)
        yield from raised_reports(analysis, token, lexicon)
        yield from inverted(analysis, token, lexicon)

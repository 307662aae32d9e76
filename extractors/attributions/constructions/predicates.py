"""Candidates built on predicates: reporting verbs, nouns and adjectives with what they govern.

Every construction has an id (see `rules`). Selection comes later: a verb with a clause and an object gives a
candidate for each, and for both together.
"""

from __future__ import annotations

from collections.abc import Iterator

from onrecord.extractors.analysis import Analysis, Token
from onrecord.extractors.attributions import rules
from onrecord.extractors.attributions.constructions.asides import asides, continuing_source, inserted
from onrecord.extractors.attributions.constructions.joined_sayings import saying_above
from onrecord.extractors.attributions.lexicon import entry_of, load_lexicon
from onrecord.extractors.attributions.sources.grammatical_sources import has_hearing_subject
from onrecord.extractors.attributions.spans.content_openings import reported_clauses
from onrecord.extractors.draft import Candidate
from onrecord.extractors.grammar.case import case_of, marker_of
from onrecord.extractors.grammar.noun_phrases import naming_phrase
from onrecord.extractors.grammar.punctuation import trimmed
from onrecord.extractors.grammar.subjects import (
    Subject,
    agent,
    inverted_subject,
    own_subject,
    passive_above,
    understood_subject,
)
from onrecord.extractors.grammar.verb_groups import is_passive, predicate_words
from onrecord.extractors.lexicon.time import PERIODS
from onrecord.extractors.nouns import load_nouns
from onrecord.extractors.rule import Construction


def content_words(analysis: Analysis, root: int, cue: int) -> tuple[int, ...]:
    """The words below a complement, without the clause of a cue inside it, and without asides.

    An aside is `according to …` after a comma, before or after the clause: it reports the whole sentence.
    """
    words = set(analysis.subtree(root))
    if cue in words:
        inside = cue
        while analysis.tokens[inside].head not in (root, None):
            above = analysis.tokens[inside].head
            assert above is not None
            inside = above
        words -= set(analysis.subtree(inside))
    last = analysis.tokens[max(words, default=root)]
    for token in asides(analysis, last.sentence):
        if token != cue and token in words and not inserted(analysis, token):
            words -= set(analysis.subtree(token))
    return trimmed(analysis, words)


class PredicateReader:
    """Reads the candidates of one predicate from the dependency graph."""

    def __init__(self, analysis: Analysis, head: int) -> None:
        self.analysis = analysis
        self.head = head
        self.token = analysis.tokens[head]
        self.passive = is_passive(analysis, head)
        source = continuing_source(analysis, self.token)
        above = saying_above(analysis, self.token, load_lexicon())
        self.subject = Subject(source.index, "advcl^ obl") if source else self._subject(above)
        if self.subject is None and not self.passive and analysis.tokens[head].feats.get("VerbForm") == "Fin":
            self.subject = inverted_subject(analysis, head)
        self.goes_on = source is not None
        self.cue = predicate_words(analysis, head)
        self.apart: frozenset[int] = frozenset()
        """Words below the subject that do not belong to the source."""

    def _subject(self, above: Token | None) -> Subject | None:
        """The subject of the predicate, or that of the verb `above` it with which it shares its tense."""
        shared = understood_subject(self.analysis, above.index if above else self.head)
        if shared and (doer := self._doer(shared)):
            return doer
        return Subject(shared.token, f"conj^ ccomp^ {shared.path}") if shared and above else shared

    def _doer(self, shared: Subject) -> Subject | None:
        """The subject of the clause, where a parse attaches a participle to a thing: `knocked on doors claiming …`."""
        noun, nouns = self.analysis.tokens[shared.token], load_nouns()
        bare = (
            self.token.deprel == "acl"
            and self.token.xpos == "VBG"
            and marker_of(self.analysis, self.head) in ("", "of", "to")
        )
        lemma = noun.lemma.lower()
        placed = noun.relation == "obl" or (noun.relation == "obj" and lemma in PERIODS)  # `spent months trying`
        if not bare or noun.upos != "NOUN" or not placed or noun.head is None:
            return None
        if nouns.is_person(lemma) or any(lemma in known for known in (nouns.bodies, nouns.groups, nouns.documents)):
            return None
        verb = self.analysis.tokens[noun.head]
        found = understood_subject(self.analysis, verb.index) if verb.upos == "VERB" else None
        return Subject(found.token, f"acl^ {noun.deprel}^ {found.path}") if found else None

    def candidate(
        self, rule: Construction, content: tuple[int, ...], path: str, extra_cue: tuple[int, ...] = ()
    ) -> Iterator[Candidate]:
        """The candidate of one construction, unless its content is empty."""
        source: tuple[int, ...] = ()
        if self.subject is not None:
            source = naming_phrase(self.analysis, self.subject.token, self.head)
            source = trimmed(self.analysis, {i for i in source if i not in self.apart})
        cue = tuple(sorted({*self.cue, *extra_cue}))
        content = tuple(i for i in content if i not in cue and i not in source)
        content = trimmed(self.analysis, set(content))
        if content and self.head not in content:
            linked = f"{path} / {self.subject.path}" if self.subject else path
            voiced = rules.in_passive(rule) if self.passive else rule
            key = f"{self.token.lemma.lower()}|{voiced.id}"
            yield Candidate(voiced, self.head, cue, source, content, linked, key)

    def governed(self, rule: Construction, phrase: Token) -> Iterator[Candidate]:
        """The candidate of a prepositional phrase, whose preposition joins the cue."""
        words = content_words(self.analysis, phrase.index, self.head)
        prepositions = tuple(t.index for t in self.analysis.dependents(phrase.index, "case"))
        yield from self.candidate(rule, words, phrase.deprel, prepositions)


class VerbReader(PredicateReader):
    """Reads the candidates of a verb."""

    def candidates(self) -> Iterator[Candidate]:
        """The candidates of all constructions of the verb."""
        yield from self._complements()
        yield from self._objects()
        yield from self._obliques()
        yield from self._inserted()
        yield from self._raised()

    def _complements(self) -> Iterator[Candidate]:
        for token in self.analysis.dependents(self.head, "ccomp", "csubj", "xcomp", "parataxis", "advcl"):
            words = content_words(self.analysis, token.index, self.head)
            rule = self._complement(token)
            if rule is rules.CCOMP:
                words = self._whole(token, words)
            if rule is not None:
                yield from self.candidate(rule, words, token.deprel)
        for token in reported_clauses(self.analysis, self.token):
            words = content_words(self.analysis, token.index, self.head)
            free = self.analysis.tokens[words[0]].text.lower() in ("what", "who", "whom", "whose") if words else False
            if token.relation == "acl" and free:  # `told the board | what I want`, parsed with the addressee
                yield from self.candidate(rules.CCOMP, words, token.deprel)

    def _complement(self, token: Token) -> Construction | None:
        """The construction of a clause below the verb; None if it is no complement."""
        if token.relation == "ccomp" or (token.relation == "csubj" and self.passive):
            return rules.GOING_ON if self.goes_on else rules.CCOMP
        if token.relation == "xcomp":
            return rules.XCOMP_TO if _marked(self.analysis, token.index) else rules.XCOMP_BARE
        if token.relation == "parataxis":
            return rules.PARATAXIS_BEFORE if token.index < self.head else rules.PARATAXIS
        if token.relation == "advcl":
            return rules.ADVCL.get("wh" if self._asks(token) else _marked(self.analysis, token.index))
        return None

    def _whole(self, complement: Token, words: tuple[int, ...]) -> tuple[int, ...]:
        """A clause with the phrases that open it before the verb, and without an addressee misread as its subject."""
        if complement.index < self.head:
            leading = self.analysis.dependents(self.head, "advcl", "obl")
            below = (self.analysis.subtree(t.index) for t in leading if t.index < min(words, default=0))
            return trimmed(self.analysis, {*words, *(i for tree in below for i in tree)})
        subjects = [t for t in self.analysis.dependents(complement.index, "nsubj") if t.deprel != "nsubj:outer"]
        marks = [t.index for t in self.analysis.dependents(complement.index, "mark") if t.text.lower() == "that"]
        if subjects and (len(subjects) > 1 or subjects[0].index < max(marks, default=-1)):
            hearer = self.analysis.subtree(subjects[0].index)
            if min(hearer) == self.head + 1:
                return trimmed(self.analysis, {i for i in words if i not in hearer})
        return words

    def _asks(self, clause_head: Token) -> bool:
        """True if an adverbial clause right after the verb is an indirect question: `did not say when …`."""
        first = self.analysis.tokens[min(self.analysis.subtree(clause_head.index))]
        return first.index == self.head + 1 and first.xpos in ("WRB", "WP", "WDT")

    def _objects(self) -> Iterator[Candidate]:
        objects = list(self.analysis.dependents(self.head, "obj"))
        for obj in objects[:1]:
            words = content_words(self.analysis, obj.index, self.head)
            yield from self.candidate(rules.OBJ, words, "obj")
            for other in self.analysis.dependents(self.head, "xcomp", "obl", "advcl", "ccomp"):
                if other.index < obj.index:
                    continue
                if rule := self._with_object(other):
                    both = (*words, *content_words(self.analysis, other.index, self.head))
                    yield from self.candidate(rule, both, f"obj, {other.deprel}")

    def _with_object(self, other: Token) -> Construction | None:
        """The construction of an object and what follows it."""
        case = case_of(self.analysis, other.index) or _marked(self.analysis, other.index)
        return {
            "xcomp": rules.OBJ_XCOMP,
            "ccomp": rules.OBJ_CCOMP,
            "obl": rules.OBJ_OBL.get(case),
            "advcl": rules.OBJ_ADVCL.get(case),
        }[other.relation]

    def _obliques(self) -> Iterator[Candidate]:
        for token in self.analysis.dependents(self.head, "obl"):
            rule = rules.OBL.get(case_of(self.analysis, token.index))
            if rule is not None and token.deprel not in ("obl:agent", "obl:tmod", "obl:unmarked"):
                yield from self.governed(rule, token)
                yield from self._after_addressee(token)

    def _after_addressee(self, phrase: Token) -> Iterator[Candidate]:
        """A phrase that a parse attaches to the addressee after `to`: `apologised to passengers | for the delay`."""
        if case_of(self.analysis, phrase.index) == "to":
            for token in self.analysis.dependents(phrase.index, "nmod"):
                if rule := rules.OBL.get(case_of(self.analysis, token.index) if token.index > phrase.index else ""):
                    yield from self.governed(rule, token)

    def _inserted(self) -> Iterator[Candidate]:
        """A reporting clause inserted into its content: `The dam, officials say, is safe`."""
        above = self.token.head
        if above is None:
            return
        first = min(self.analysis.subtree(self.head))
        if self.token.relation in ("parataxis", "discourse"):
            if ":" in (self.analysis.tokens[first].text, self.analysis.tokens[first - 1].text if first else ""):
                return
            rule = rules.INSERTED_HEARD if has_hearing_subject(self.analysis, self.token) else rules.INSERTED
            rule = rules.INSERTED_IT if self._expletive() else rule
            if rule is rules.INSERTED_IT and not self._refers_back():
                return
            yield from self.candidate(rule, content_words(self.analysis, above, self.head), f"{self.token.deprel}^")
        elif self.token.relation == "advcl" and _marked(self.analysis, self.head) == "as":
            words = content_words(self.analysis, above, self.head)
            marks = tuple(t.index for t in self.analysis.dependents(self.head, "mark"))
            marks += tuple(t.index for t in self.analysis.dependents(self.head, "obj") if t.text.lower() == "it")
            yield from self.candidate(rules.INSERTED_AS, words, "advcl^", marks)

    def _expletive(self) -> bool:
        """True of an inserted passive with `it`, which refers to the clause around it: `it is alleged`."""
        own = own_subject(self.analysis, self.head) if self.passive else None
        return own is not None and own.text.lower() == "it" and self.token.relation == "parataxis"

    def _refers_back(self) -> bool:
        """True of a verb whose `it` may stand for a clause, and that has none of its own: not `it's grounded in …`."""
        entry = entry_of(self.analysis, self.token, load_lexicon())
        own = any(self.analysis.dependents(self.head, "ccomp", "csubj", "xcomp"))
        joined = any(t.text.lower() == "so" for t in self.analysis.dependents(self.head, "cc", "mark", "advmod"))
        return entry is not None and entry.takes_clause and not own and not joined

    def _raised(self) -> Iterator[Candidate]:
        """Contents that include the subject: `is expected to leave`, `seems to hesitate`, `was called a traitor`."""
        own = own_subject(self.analysis, self.head)
        if own is None or self._expletive():
            return
        patient = content_words(self.analysis, own.index, self.head)
        without_source = self.agent_only()
        found_complement = False
        for token in self.analysis.dependents(self.head, "xcomp", "obl", "advcl"):
            case = case_of(self.analysis, token.index) or _marked(self.analysis, token.index)
            variants = rules.NSUBJ_OBL if token.relation == "obl" else rules.NSUBJ_ADVCL
            rule = rules.NSUBJ_XCOMP if token.relation == "xcomp" else variants.get(case)
            if rule is not None:
                found_complement = found_complement or rule in (rules.NSUBJ_OBL["as"], rules.NSUBJ_XCOMP)
                both = (*patient, *content_words(self.analysis, token.index, self.head))
                yield from without_source.candidate(rule, both, f"nsubj, {token.deprel}")
        yield from self._accused(patient)
        if self.passive and not found_complement:
            yield from without_source.candidate(rules.NSUBJ, patient, own.deprel)

    def _accused(self, patient: tuple[int, ...]) -> Iterator[Candidate]:
        """`was accused by his party of hiding bills`, `booed by fans for it`: parses attach the clause to the agent."""
        reader = self.agent_only()
        if not self.passive or reader.subject is None:
            return
        for token in self.analysis.dependents(reader.subject.token, "acl"):
            charged = _marked(self.analysis, token.index) == "of" and token.xpos == "VBG"
            rule = rules.NSUBJ_ADVCL.get(_marked(self.analysis, token.index))
            if rule is not None and (charged or passive_above(self.analysis, token) is not None):
                reader.apart = frozenset(self.analysis.subtree(token.index))
                yield from reader.candidate(rule, (*patient, *reader.apart), f"nsubj, {token.deprel}")

    def agent_only(self) -> PredicateReader:
        """A reader of the same verb whose source is the agent of the passive, or nobody."""
        reader = PredicateReader(self.analysis, self.head)
        reader.subject = agent(self.analysis, self.head)
        hung = self.analysis.dependents(reader.subject.token, "acl") if reader.subject else ()
        beyond = (t.index for t in hung if passive_above(self.analysis, t) is not None)
        reader.apart = frozenset(i for index in beyond for i in self.analysis.subtree(index))
        return reader


class NounReader(PredicateReader):
    """Reads the candidates of a noun: `Cho's claim that rents fell`."""

    def __init__(self, analysis: Analysis, head: int) -> None:
        super().__init__(analysis, head)
        self.passive = False
        self.cue = (head,)
        self.subject = self._owner()

    def _owner(self) -> Subject | None:
        for relation in ("nmod:poss", "nmod:agent"):
            for token in self.analysis.dependents(self.head, relation):
                return Subject(token.index, relation)
        for token in self.analysis.dependents(self.head, "nmod"):
            if case_of(self.analysis, token.index) in ("from", "by", "among"):
                return Subject(token.index, token.deprel)
        for token in self.analysis.dependents(self.head, "acl"):
            if giver := agent(self.analysis, token.index):
                return Subject(giver.token, f"acl {giver.path}")
        if self.token.relation in ("obj", "xcomp", "obl") and self.token.head is not None:
            above = understood_subject(self.analysis, self.token.head)
            return Subject(above.token, f"{self.token.deprel}^ {above.path}") if above else None
        return None

    def candidates(self) -> Iterator[Candidate]:
        """The candidates of all constructions of the noun."""
        for token in self.analysis.dependents(self.head, "acl", "ccomp", "xcomp", "nmod", "appos"):
            yield from self._dependent(token)
        yield from self._copula()

    def _dependent(self, token: Token) -> Iterator[Candidate]:
        if self.subject is not None and token.index == self.subject.token:
            return
        words = content_words(self.analysis, token.index, self.head)
        if token.relation == "nmod":
            if rule := rules.NOUN_NMOD.get(case_of(self.analysis, token.index)):
                yield from self.governed(rule, token)
        elif token.deprel != "acl:relcl":
            marker = _marked(self.analysis, token.index) or "bare"
            yield from self.candidate(rules.NOUN_CLAUSES[token.relation][marker], words, token.deprel)

    def _copula(self) -> Iterator[Candidate]:
        """`The message is that …`: the noun is the subject of a copula with a clause."""
        above = self.token.head
        if above is None or self.token.relation not in ("nsubj", "nsubj:outer"):
            return
        governor = self.analysis.tokens[above]
        copulas = tuple(t.index for t in self.analysis.dependents(above, "cop"))
        if governor.lemma == "be":
            for token in self.analysis.dependents(above, "ccomp", "advcl", "xcomp"):
                yield from self.candidate(
                    rules.NOUN_IS,
                    content_words(self.analysis, token.index, self.head),
                    f"nsubj^ {token.deprel}",
                    (above,),
                )
        elif copulas and any(t.index > copulas[0] for t in self.analysis.dependents(above, "mark")):
            outer = content_words(self.analysis, above, self.head)
            yield from self.candidate(
                rules.NOUN_IS, tuple(i for i in outer if i != copulas[0]), f"{self.token.deprel}^", copulas[:1]
            )


class AdjectiveReader(PredicateReader):
    """Reads the candidates of an adjective: `is confident that …`, `afraid of …`."""

    def candidates(self) -> Iterator[Candidate]:
        """The candidates of all constructions of the adjective."""
        for token in self.analysis.dependents(self.head, "ccomp", "xcomp", "advcl", "obl"):
            words = content_words(self.analysis, token.index, self.head)
            if token.relation == "obl":
                if rule := rules.ADJECTIVE_OBL.get(case_of(self.analysis, token.index)):
                    yield from self.governed(rule, token)
                continue
            marker = _marked(self.analysis, token.index)
            if token.relation == "advcl" and marker not in ("to", "that"):
                continue
            yield from self.candidate(rules.ADJECTIVE_CLAUSES[token.relation][marker or "bare"], words, token.deprel)


def _marked(analysis: Analysis, clause_head: int) -> str:
    """The subordinator of a clause in lower case; empty if it has none that `rules` lists."""
    marker = marker_of(analysis, clause_head)
    return marker if marker in rules.MARKERS else ""


def predicate_candidates(analysis: Analysis, head: int) -> Iterator[Candidate]:
    """The candidates of one predicate, whatever its word class."""
    upos = analysis.tokens[head].upos
    if upos in ("VERB", "AUX"):
        yield from VerbReader(analysis, head).candidates()
    elif upos == "NOUN":
        yield from NounReader(analysis, head).candidates()
    elif upos == "ADJ":
        yield from AdjectiveReader(analysis, head).candidates()

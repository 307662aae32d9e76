"""Antecedents that syntax excludes (binding): in `Reed hit him` the pronoun is not Reed."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from onrecord.extractors.analysis import Analysis, Token
from onrecord.extractors.grammar.subjects import own_subject
from onrecord.extractors.nouns import load_nouns
from onrecord.extractors.speakers.mentions import BODY, NOMINAL, PERSON, PRONOUN, Mention
from onrecord.extractors.speakers.names.makers import maker


def barred(analysis: Analysis, mentions: Mapping[int, Mention], mention: Mention) -> list[int]:
    """The heads of the mentions that cannot corefer with a mention."""
    tokens = analysis.tokens
    head = tokens[mention.head].head
    found = []
    text = tokens[mention.head].text.lower()
    if mention.form == PRONOUN and head is not None and not text.endswith(("self", "selves")):
        if tokens[mention.head].relation in ("nsubj", "obj", "iobj", "obl"):
            found += [i for i in analysis.children[head] if tokens[i].relation in ("nsubj", "obj", "iobj")]
            found += _of_participles(analysis, mention.head, head)
        found += [i for i in (head, *analysis.ancestors(head)) if _holds(mentions, i, mention)]
        found += _documents_of_bodies(analysis, mentions, head) if mention.word == "it" else []
    elif mention.form == NOMINAL:
        found += [t.index for t in analysis.dependents(mention.head, "nmod", "compound")]
        found += [i for i in analysis.ancestors(mention.head) if _holds(mentions, i, mention)]
        if mention.kind == PERSON and not any(analysis.dependents(mention.head, "cop")):
            found += _commanding(analysis, mention.head)
    found += _possessed(analysis, mention.head)
    return [i for i in found if i != mention.head]


def _possessed(analysis: Analysis, owner: int) -> Iterator[int]:
    """The name or subject of which something possessed is said: `Croft, the mayor's son`, `Croft is the mayor's son`.

    What a person possesses is not that person, so these do not mean the possessor.
    """
    token = analysis.tokens[owner]
    if token.deprel != "nmod:poss" or token.head is None:
        return
    noun = analysis.tokens[token.head]
    if noun.relation == "appos" and noun.head is not None:
        yield noun.head
    if any(analysis.dependents(noun.index, "cop")):
        yield from (one.index for one in analysis.dependents(noun.index, "nsubj"))


def _documents_of_bodies(analysis: Analysis, mentions: Mapping[int, Mention], clause: int) -> list[int]:
    """The documents whose words `it` is in, if they name the body that wrote them.

    `A statement from the bank said it regretted the delay`
    """
    documents = load_nouns().documents
    subjects = (own_subject(analysis, index) for index in analysis.ancestors(clause))
    written = (one.index for one in subjects if one is not None and one.lemma.lower() in documents)
    return [i for i in written if any(mentions[w].kind == BODY for w in maker(analysis, i) if w in mentions)]


def _of_participles(analysis: Analysis, subject: int, verb: int) -> list[int]:
    """The objects and agents of clauses whose subject is that of the verb: `Asked by Reed, he said`."""
    clauses = analysis.dependents(verb, "advcl") if analysis.tokens[subject].relation == "nsubj" else ()
    alike = (one.index for one in clauses if one.upos == "VERB" and not any(analysis.dependents(one.index, "nsubj")))
    others = (one for clause in alike for one in analysis.dependents(clause, "obj", "iobj", "obl"))
    return [one.index for one in others if one.relation != "obl" or one.deprel == "obl:agent"]


def _commanding(analysis: Analysis, head: int) -> list[int]:
    """The subject of the clause that a description is part of, or of the clause above if it is the subject itself.

    `Reed attacked the mayor`, `Reed said the mayor had left`, `Reed left, with the mayor thanking him`
    """
    below = analysis.tokens[head]
    for index in analysis.ancestors(head):
        inside = below.relation in ("nsubj", "obj", "iobj", "obl", "nmod", "ccomp", "xcomp")
        if not inside and not _is_about_subject(analysis, below):
            return []
        subject = own_subject(analysis, index)
        if subject is not None and subject.index != below.index:
            return [subject.index]
        below = analysis.tokens[index]
    return []


def _is_about_subject(analysis: Analysis, verb: Token) -> bool:
    """True of a clause with `with` about `him` or `her`, who is likely the subject of the clause above."""
    marks = (one.text.lower() for one in analysis.dependents(verb.index, "mark", "case"))
    objects = (one.text.lower() for one in analysis.dependents(verb.index, "obj", "iobj"))
    return verb.relation == "advcl" and "with" in marks and not {"him", "her"}.isdisjoint(objects)


def _holds(mentions: Mapping[int, Mention], index: int, mention: Mention) -> bool:
    """True if a mention's noun phrase has another mention inside: `her husband` is not hers."""
    around = mentions.get(index)
    return around is not None and around.start <= mention.start < around.end and around.head != mention.head

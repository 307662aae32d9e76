"""Free indirect speech: sentences without a cue that continue a reported sentence.

`The airline said it would cancel forty flights a day. Passengers would be rebooked.` The second sentence has the
shifted tense of the first and no reporting verb. It must follow directly, in the same paragraph and without quotation
marks; several may follow one another. A reporter's own `would` is about a plan (`The bill would cap prices`), a habit
or a condition, so these are excluded.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from onrecord.extractors.analysis import Analysis, Sentence, Token
from onrecord.extractors.attributions.lexicon import Lexicon
from onrecord.extractors.attributions.quotations.quotation_candidates import Quotations
from onrecord.extractors.attributions.without_cue import uncued_rules
from onrecord.extractors.checkpoints import checkpoint
from onrecord.extractors.draft import Candidate, Selected
from onrecord.extractors.grammar.heads import head_of, root_of
from onrecord.extractors.grammar.negation import negation
from onrecord.extractors.grammar.nominals import names_person
from onrecord.extractors.grammar.punctuation import trimmed
from onrecord.extractors.grammar.subjects import own_subject
from onrecord.extractors.rule import Construction

MODALS = frozenset({"could", "might", "should"})
SHIFTED = MODALS | {"would", "had"}
"""Auxiliaries of a past cue's content that show its tense to be shifted."""

TURNING = frozenset("meanwhile still earlier later previously instead yesterday today now".split())
"""First words of sentences that change the subject."""

MIN_LENGTH = 4
"""Fewest words of a sentence; shorter ones are fragments."""


def free_reports(
    analysis: Analysis, found: Sequence[Selected], quotations: Quotations, lexicon: Lexicon
) -> Iterator[Candidate]:
    """The sentences of a text that are free indirect speech."""
    cued, taken = _by_sentence(analysis, found), _covered(analysis, found)
    holder: Candidate | None = None
    for sentence in analysis.sentences:
        checkpoint()
        if sentence.index in cued:
            holder = _reporting(analysis, sentence, cued[sentence.index], quotations, lexicon)
            continue
        if holder is None or not sentence.index:
            continue
        first, before = sentence.first, analysis.sentences[sentence.index - 1].first
        follows = analysis.paragraphs[first] == analysis.paragraphs[before] and sentence.index not in taken
        rule = _continuation_rule(analysis, sentence, holder, quotations, lexicon) if follows else None
        if rule is None:
            holder = None
            continue
        content = trimmed(analysis, set(range(first, sentence.last)))
        yield Candidate(rule, content[0], (), holder.source, content, "", rule.id)


def _by_sentence(analysis: Analysis, found: Sequence[Selected]) -> Mapping[int, list[Candidate]]:
    """The attributions by the sentence of their cue, without nested ones."""
    inside = {i for one in found for i in one.candidate.content}
    cued: dict[int, list[Candidate]] = {}
    for one in found:
        candidate = one.candidate
        if candidate.cue and candidate.head not in inside:
            cued.setdefault(analysis.tokens[candidate.head].sentence, []).append(candidate)
    return cued


def _covered(analysis: Analysis, found: Sequence[Selected]) -> set[int]:
    """The sentences of which an attribution has words."""
    return {analysis.tokens[i].sentence for one in found for i in (*one.candidate.content, *one.candidate.cue)}


def _reporting(
    analysis: Analysis, sentence: Sentence, cued: Sequence[Candidate], quotations: Quotations, lexicon: Lexicon
) -> Candidate | None:
    """The attribution that the next sentence may continue: alone in its sentence, of speech, in shifted tense."""
    if len(cued) != 1:
        return None
    candidate = cued[0]
    words = {*candidate.content, *candidate.cue, *candidate.source}
    last = max((t.index for t in analysis.tokens[sentence.first : sentence.last] if t.upos != "PUNCT"), default=-1)
    if not candidate.source or last not in words or quotations.touched(candidate.content):
        return None
    head = analysis.tokens[candidate.head]
    if analysis.tokens[candidate.cue[0]].text.lower() == "according":
        said = True
    else:
        entry = lexicon.verb(head.lemma)
        said = entry is not None and entry.introduces_quotations and _past(analysis, head)
    said = said and negation(analysis, candidate.head) is None
    shifted = any(analysis.tokens[i].text.lower() in SHIFTED for i in candidate.content)
    return candidate if said and shifted else None


def _past(analysis: Analysis, verb: Token) -> bool:
    """True of a verb in the simple past: a report that may or will take place is not continued."""
    plain = not any(t.text.lower() != "did" for t in analysis.dependents(verb.index, "aux"))
    return verb.upos == "VERB" and verb.xpos == "VBD" and plain


def _continuation_rule(
    analysis: Analysis, sentence: Sentence, holder: Candidate, quotations: Quotations, lexicon: Lexicon
) -> Construction | None:
    """The rule by which a sentence continues the report before it; None if it does not."""
    tokens = analysis.tokens[sentence.first : sentence.last]
    words = [t for t in tokens if t.upos != "PUNCT"]
    if len(words) < MIN_LENGTH or tokens[-1].text[-1:] != "." or any(quotations.around(t.index) for t in tokens):
        return None
    if words[0].text.lower() in TURNING or words[0].upos in ("SCONJ", "NUM"):
        return None
    root = root_of(analysis, sentence.index)
    subject = own_subject(analysis, root.index)
    if subject is None or subject.index > root.index or not _of_its_own(subject, root, lexicon):
        return None
    if _explains(analysis, holder, subject) or any(t.text.lower() == "never" for t in words if t.head == root.index):
        return None  # `He said he was hurt. He would never play again.`
    shifts = {t.text.lower() for t in analysis.dependents(root.index, "aux")}
    perfect = "have" in shifts
    if "would" in shifts:
        return None if perfect else uncued_rules.FREE_WOULD
    if shifts & MODALS:
        return uncued_rules.FREE_MODAL
    return uncued_rules.FREE_PERFECT if "had" in shifts else None


def _of_its_own(subject: Token, root: Token, lexicon: Lexicon) -> bool:
    """True of a subject that is no plan or document which a reporter explains, no `we`, and no expletive `it`."""
    lemma = subject.lemma.lower()
    if subject.upos == "PRON":
        return lemma in ("he", "she", "they") or (lemma == "it" and root.upos == "VERB")
    return subject.upos in ("NOUN", "PROPN") and lexicon.noun(lemma) is None and lemma not in lexicon.documents


def _explains(analysis: Analysis, holder: Candidate, subject: Token) -> bool:
    """True where a sentence explains what the one before mentions: `will visit the camp. The visit would be …`.

    `It` is the source only if that is one body: `Lawmakers will vote on the bill. It would ban knives.`
    """
    if subject.upos == "PRON" and subject.lemma.lower() == "it":
        head = head_of(analysis, holder.source)
        source = analysis.tokens[head] if head is not None else subject
        plural = source.feats.get("Number") == "Plur" and analysis.entity_at(source.index) is None
        return plural or names_person(analysis, source.index)
    verbs = {analysis.tokens[i].lemma.lower() for i in holder.content if analysis.tokens[i].upos == "VERB"}
    return subject.upos == "NOUN" and subject.lemma.lower() in verbs

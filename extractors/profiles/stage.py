"""The stage that fills the profiles of speakers, and their spokespersons."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence

from onrecord.extractors.checkpoints import checkpoint
from onrecord.extractors.draft import DecisionDraft, Draft, SpeakerDraft
from onrecord.extractors.grammar.noun_phrases import core_phrase
from onrecord.extractors.nouns import load_nouns
from onrecord.extractors.profiles import affiliations, anonymity, attachments, rules, spokespersons, types
from onrecord.extractors.profiles.affiliations import Office
from onrecord.extractors.profiles.bare_spokesmen import BODIES, speak_for
from onrecord.extractors.profiles.descriptors import TITLE, Description, Descriptors, descriptors
from onrecord.extractors.profiles.office_words import POLITICAL
from onrecord.extractors.profiles.speaker_registry import SpeakerRegistry
from onrecord.extractors.profiles.text_view import TextView
from onrecord.extractors.spans import CharSpan
from onrecord.extractors.speakers.grammar.relatives import owner_by_relative
from onrecord.schemas.request import Part

PEOPLE = frozenset((types.PERSON, types.UNNAMED, types.AUTHOR))


class Profiles:
    """Fills types, roles, affiliations, descriptions and anonymity of speakers, and spokespersons."""

    part: Part = "speakers"
    reads = frozenset({"analysis", "options", "attributions", "attributions.speaker", "speakers"})
    uses: frozenset[str] = frozenset()
    adds = frozenset(
        {
            "attributions.spoken_by",
            "attributions.on_behalf_of",
            "speakers.type",
            "speakers.role",
            "speakers.affiliation",
            "speakers.descriptions",
            "speakers.anonymous",
            "speakers.anonymity_reason",
        }
    )

    def __init__(self) -> None:
        self._nouns = load_nouns()

    def __call__(self, draft: Draft) -> None:
        """Fill the profiles of a draft's speakers; spokespersons may be new speakers."""
        view = TextView(draft.analysis, self._nouns)
        _chain(view, draft)
        described = [descriptors(view, speaker) for speaker in draft.speakers]
        decided = {id(one.speaker): _profile(view, one) for one in described}
        _belong(view, described)
        speak_for(view, described)
        _keep_back(view, draft, described)
        if draft.options.explain:
            _explain(view, draft, decided)


def _chain(view: TextView, draft: Draft) -> None:
    """Fill `spoken_by` and `on_behalf_of` of each attribution, unless it is the speaker itself."""
    registry = SpeakerRegistry(view, draft)
    for attribution in draft.attributions:
        checkpoint()
        for link in spokespersons.links(view, attribution):
            speaker = registry.of(link.head)
            if speaker is None or speaker is attribution.speaker or getattr(attribution, link.kind) is not None:
                continue
            setattr(attribution, link.kind, speaker)
            span = view.span(core_phrase(view.analysis, link.head))
            attribution.decisions.append(DecisionDraft(f"source.{link.kind}", speaker, link.rule, (span,)))
    draft.speakers.sort(key=lambda one: min(one.mentions, default=(0, 0, "")))


def _profile(view: TextView, one: Descriptors) -> types.TypeDecision:
    """Fill type, role, affiliation and descriptions of one speaker."""
    checkpoint()
    speaker = one.speaker
    decision = types.decide(view, one)
    speaker.type = decision.type
    if decision.rule is rules.PEOPLE_ONE:
        speaker.named = False
    speaker.descriptions = _descriptions(view, one)
    if speaker.type in PEOPLE:
        held = _office(view, one)
        speaker.role, speaker.affiliation = held.role, held.affiliation
        indefinite = bool(one.nominals) and anonymity.is_indefinite(view, one.nominals[0])
        speaker.anonymous = speaker.type == types.UNNAMED and (indefinite or decision.rule is rules.PEOPLE_ONE)
    elif speaker.type == types.DOCUMENT:
        made = (attachments.made_by(view, head) for head in one.nominals)
        speaker.affiliation = next((span for span in made if span), None)
    elif speaker.type == types.GROUP and one.nominals and not one.names:
        speaker.anonymous = anonymity.are_withheld(view, one.nominals[0])
    return decision


def _descriptions(view: TextView, one: Descriptors) -> tuple[CharSpan, ...]:
    """Every description once: nominal mentions unchanged, other nouns with their phrase."""
    nominal = {view.head(start, end): (start, end) for start, end, form in one.speaker.mentions if form == "nominal"}
    found = [nominal.get(d.head) or view.span(_words(view, d.head, one)) for d in one.descriptions]
    return tuple(sorted(dict.fromkeys(found)))


def _words(view: TextView, head: int, one: Descriptors) -> tuple[int, ...]:
    """The words of a description without the speaker's name."""
    words = core_phrase(view.analysis, head)
    behind = bisect_right(one.names, head)
    if behind == len(one.names):
        return words
    entity = view.analysis.entity_at(one.names[behind])
    limit = entity.first if entity is not None else one.names[behind]
    return tuple(i for i in words if i < limit or limit <= head) or (head,)


def _is_rank(view: TextView, description: Description) -> bool:
    """True of a rank or a degree before a name, to which other descriptions are preferred."""
    role = affiliations.office(view, description).role
    rank = role is not None and affiliations.is_rank(view.analysis.text[slice(*role)])
    return rank and description.construction == TITLE


def _is_occupation(view: TextView, description: Description) -> bool:
    """True of an occupation before a name without a body, to which an office in a body is preferred: `Attorney`."""
    held = affiliations.office(view, description)
    if description.construction != TITLE or held.role is None or held.affiliation is not None:
        return False
    words = view.analysis.text[slice(*held.role)].lower().split()
    return len(words) == 1 and words[0].rstrip(".").removesuffix("s") not in POLITICAL


def _office(view: TextView, one: Descriptors) -> Office:
    """The first role of the descriptions, and an affiliation: that of the same description, else the first."""
    ranked = sorted(one.descriptions, key=lambda description: _is_rank(view, description))
    held = [affiliations.office(view, description) for description in ranked]
    if held and _is_occupation(view, ranked[0]):
        held.sort(key=lambda one: one.role is None or one.affiliation is None)
    role = _fullest(view, [o.role for o in held if o.role])
    own = next((o.affiliation for o in held if o.role == role and o.affiliation), None)
    affiliation = own or next((o.affiliation for o in held if o.affiliation), None)
    for mention in (*one.names, *one.nominals):
        affiliation = affiliation or attachments.called(view, mention) or attachments.attached(view, mention)
    if role and affiliation and role[0] <= affiliation[0] and affiliation[1] <= role[1]:
        affiliation = None  # `staff` of `chief of staff`
    return Office(role, affiliation)


def _fullest(view: TextView, roles: Sequence[CharSpan]) -> CharSpan | None:
    """The first role, or the longest that has all of its words: `Minister of Tourism` after `Minister Reis`."""
    if not roles:
        return None
    words = [set(view.analysis.text[slice(*role)].lower().split()) for role in roles]
    fuller = [role for role, own in zip(roles, words, strict=True) if own >= words[0]]
    return max(fuller, key=lambda role: len(view.analysis.text[slice(*role)].split()))


def _belong(view: TextView, described: Sequence[Descriptors]) -> None:
    """Fill the affiliation of an office that a pronoun possesses: `Its director` of a body that speaks, too.

    The name that `whose` means is that of an office, and of a body that is a person's: `Ada Bern, whose campaign said`.
    """
    bodies = {
        head: one.speaker
        for one in described
        if one.speaker.named and one.speaker.type in BODIES
        for head in one.pronouns
    }
    for one in described:
        if one.speaker.affiliation is None and not one.speaker.named:
            one.speaker.affiliation = next(_of_relative(view, one), None)
        if one.speaker.role is None or one.speaker.affiliation is not None:
            continue
        owners = (t.index for d in one.descriptions for t in view.analysis.dependents(d.head, "nmod:poss"))
        owner = next((bodies[i] for i in owners if i in bodies), None)
        if owner is not None:
            one.speaker.affiliation = next(((m[0], m[1]) for m in owner.mentions if m[2] == "name"), None)


def _of_relative(view: TextView, one: Descriptors) -> Iterator[CharSpan]:
    """The names that `whose` in descriptions means, if the described belongs to its bearer."""
    for nominal in one.nominals:
        owner, body = owner_by_relative(view.analysis, nominal), one.speaker.type in BODIES
        if owner is not None and body == (owner.label == "PERSON") and (body or one.speaker.role is not None):
            yield owner.start, owner.end


def _keep_back(view: TextView, draft: Draft, described: Sequence[Descriptors]) -> None:
    """Mark speakers whose name the text withholds, with the reason."""
    ties = anonymity.FormulaSpeakers(view, draft, described)
    for formula in anonymity.formulas(view):
        speaker = ties.of(formula)
        if speaker is not None and speaker.type in (types.UNNAMED, types.GROUP):
            speaker.anonymous = True
            speaker.anonymity_reason = speaker.anonymity_reason or formula.reason


def _explain(view: TextView, draft: Draft, decided: Mapping[int, types.TypeDecision]) -> None:
    """Add the decisions about the profile of its speaker to each attribution."""
    for attribution in draft.attributions:
        if attribution.speaker is not None:
            speaker, decision = attribution.speaker, decided[id(attribution.speaker)]
            shown = () if decision.token is None else (view.span((decision.token,)),)
            attribution.decisions.append(DecisionDraft("speaker.type", speaker.type, decision.rule, shown))
            attribution.decisions += _profile_decisions(view, speaker)


def _profile_decisions(view: TextView, speaker: SpeakerDraft) -> list[DecisionDraft]:
    fields = (("speaker.role", speaker.role), ("speaker.affiliation", speaker.affiliation),
              ("speaker.anonymity_reason", speaker.anonymity_reason))  # fmt: skip
    text = view.analysis.text
    return [DecisionDraft(name, text[slice(*span)], rules.WORDS, (span,)) for name, span in fields if span]

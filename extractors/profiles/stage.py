"""The stage that says of each speaker what it is, and for whom it speaks."""

from __future__ import annotations

from collections.abc import Sequence

from onrecord.extractors.attributions.extents import Extent
from onrecord.extractors.draft import DecisionDraft, Draft, SpeakerDraft
from onrecord.extractors.nouns import load_nouns
from onrecord.extractors.profiles import anonymity, chains, offices, types
from onrecord.extractors.profiles.offices import Office
from onrecord.extractors.profiles.portraits import Portrait, portrait
from onrecord.extractors.profiles.roll import Roll
from onrecord.extractors.profiles.scene import Scene
from onrecord.schemas.request import Part

PEOPLE = frozenset((types.PERSON, types.UNNAMED, types.AUTHOR))


class Profiles:
    """Fills types, offices, affiliations, descriptions, what keeps names back, and who speaks for whom."""

    part: Part = "speakers"
    reads = frozenset({"analysis", "attributions", "speakers"})
    adds = frozenset({"speakers.type", "speakers.role", "attributions.spoken_by", "attributions.on_behalf_of"})

    def __init__(self) -> None:
        self._nouns = load_nouns()

    def __call__(self, draft: Draft) -> None:
        """Fill the profiles of a draft's speakers; chains may add speakers."""
        scene = Scene(draft.analysis, self._nouns)
        _chain(scene, draft)
        portraits = [portrait(scene, speaker) for speaker in draft.speakers]
        decided = [_profile(scene, one) for one in portraits]
        _keep_back(scene, draft, portraits)
        if draft.options.explain:
            _explain(scene, draft, decided)


def _chain(scene: Scene, draft: Draft) -> None:
    """Tie to each attribution who conveys it and for whom; nobody speaks for himself."""
    roll = Roll(scene, draft)
    for attribution in draft.attributions:
        for link in chains.links(scene, attribution):
            number = roll.number(link.head)
            if number is None or number == attribution.speaker or getattr(attribution, link.kind) is not None:
                continue
            setattr(attribution, link.kind, number)
            extent = scene.extent(scene.phrase(link.head))
            decision = DecisionDraft(f"source.{link.kind}", f"s{number + 1}", link.rule, (extent,))
            attribution.decisions.append(decision)
    roll.settle()


def _profile(scene: Scene, one: Portrait) -> types.TypeDecision:
    """Fill type, office, affiliation and descriptions of one speaker."""
    speaker = one.speaker
    decision = types.decide(scene, one)
    speaker.type = decision.type
    if decision.rule == "type.people.one":
        speaker.named = False
    speaker.descriptions = _descriptions(scene, one)
    if speaker.type in PEOPLE:
        held = _office(scene, one)
        speaker.role, speaker.affiliation = held.role, held.affiliation
        indefinite = bool(one.nominals) and anonymity.is_indefinite(scene, one.nominals[0])
        speaker.anonymous = speaker.type == types.UNNAMED and (indefinite or decision.rule == "type.people.one")
    return decision


def _descriptions(scene: Scene, one: Portrait) -> tuple[Extent, ...]:
    """Every description, each once: nominal mentions as they stand, other nouns with what belongs to them."""
    nominal = {scene.head(start, end): (start, end) for start, end, form in one.speaker.mentions if form == "nominal"}
    found = [nominal.get(d.head) or scene.extent(_words(scene, d.head, one)) for d in one.descriptions]
    return tuple(sorted(dict.fromkeys(found)))


def _words(scene: Scene, head: int, one: Portrait) -> tuple[int, ...]:
    """The words of a description, the speaker's name left out."""
    words = scene.phrase(head)
    first_of_names = [n for n in one.names if n > head]
    if not first_of_names:
        return words
    entity = scene.entity(min(first_of_names))
    limit = entity.first if entity is not None else min(first_of_names)
    return tuple(i for i in words if i < limit or limit <= head) or (head,)


def _office(scene: Scene, one: Portrait) -> Office:
    """The first office that the descriptions tell, and the first body: of the same description where it has one."""
    held = [offices.office(scene, description) for description in one.descriptions]
    role = next((o.role for o in held if o.role), None)
    own = next((o.affiliation for o in held if o.role == role and o.affiliation), None)
    affiliation = own or next((o.affiliation for o in held if o.affiliation), None)
    for mention in (*one.names, *one.nominals):
        affiliation = affiliation or offices.attached(scene, mention)
    return Office(role, affiliation)


def _keep_back(scene: Scene, draft: Draft, portraits: Sequence[Portrait]) -> None:
    """Mark whom the text says not to name, with its reason."""
    for formula in anonymity.formulas(scene):
        number = anonymity.tied(scene, draft, formula, portraits)
        speaker = None if number is None else draft.speakers[number]
        if speaker is not None and speaker.type in (types.UNNAMED, types.GROUP):
            speaker.anonymous = True
            speaker.anonymity_reason = speaker.anonymity_reason or formula.reason


def _explain(scene: Scene, draft: Draft, decided: Sequence[types.TypeDecision]) -> None:
    """Tell on each attribution why its speaker is what it is."""
    for attribution in draft.attributions:
        if attribution.speaker is not None:
            speaker, decision = draft.speakers[attribution.speaker], decided[attribution.speaker]
            shown = () if decision.token is None else (scene.extent((decision.token,)),)
            attribution.decisions.append(DecisionDraft("speaker.type", speaker.type, decision.rule, shown))
            attribution.decisions += _told(scene, speaker)


def _told(scene: Scene, speaker: SpeakerDraft) -> list[DecisionDraft]:
    fields = (("speaker.role", speaker.role), ("speaker.affiliation", speaker.affiliation),
              ("speaker.anonymity_reason", speaker.anonymity_reason))  # fmt: skip
    text = scene.analysis.text
    return [DecisionDraft(name, text[slice(*extent)], "profile.words", (extent,)) for name, extent in fields if extent]

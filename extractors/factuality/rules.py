"""The rules for certainty, polarity, tense and time reference of a content.

In the examples the deciding words are in capitals.
"""

from __future__ import annotations

from onrecord.extractors.rule import Family, Rule


def _certainty(name: str, description: str, example: str) -> Rule:
    return Rule(f"modality.{name}", description, example, Family.CERTAINTY)


CERTAIN = _certainty("certain", "nothing says otherwise", "She said the road WAS closed.")
MODAL = _certainty("modal", "`may`, `might`, `could`", "She said the road MAY close.")
WOULD = _certainty("would", "`would` that is no past of `will`", "“It WOULD be a mistake,” she said.")
MUST_HAVE = _certainty("must-have", "`must have`", "She said the letter MUST HAVE been lost.")
ADVERB = _certainty("adverb", "`probably`, `perhaps` and the like", "She said the road was PROBABLY closed.")
FIRST_PERSON = _certainty(
    "first-person", "what the speaker thinks, guesses, hopes", "“I THINK the road is closed,” she said."
)
IMPERSONAL = _certainty(
    "impersonal", "what is likely or possible", "She said it was POSSIBLE that the road was closed."
)
RAISING = _certainty("raising", "what seems or is likely", "She said the road APPEARED TO be closed.")
NOT_CERTAIN = _certainty(
    "not-certain", "what is not sure or not known", "“I am NOT SURE that the road is closed,” she said."
)
CHANCE = _certainty("chance", "a chance or risk that there is", "She said there was a CHANCE of rain.")
WOULD_HAVE = _certainty("would-have", "`would have`", "She said the ship WOULD HAVE sunk.")
SHOULD_HAVE = _certainty("should-have", "`should have`", "She said the team SHOULD HAVE won.")
UNREAL_CONDITION = _certainty(
    "unreal-condition", "a condition that is not met", "“IF I were mayor, I WOULD resign,” she said."
)


def _polarity(name: str, description: str, example: str) -> Rule:
    return Rule(f"negated.{name}", description, example, Family.POLARITY)


NOT = _polarity("not", "`not`", "She said the road was NOT closed.")
NEVER = _polarity("never", "`never`, `no longer` and the like", "She said the road was NEVER closed.")
NO = _polarity("no", "a subject or object with `no`", "She said there was NO fire.")
ABOVE = _polarity("above", "a negated likelihood", "“I do NOT think the road is closed,” she said.")
UNLIKELY = _polarity("unlikely", "an unlikelihood", "She said the bear was UNLIKELY to return.")


def _tense(name: str, description: str, example: str) -> Rule:
    return Rule(f"tense.{name}", description, example, Family.TENSE)


VERB = _tense("verb", "the verb's own", "She said the road IS closed.")
PERFECT = _tense("perfect", "a perfect is past", "She said the road HAS been closed.")
PRESENT_MODAL = _tense("modal", "a modal is present", "She said the road CAN be closed.")
WILL = _tense("will", "`will`", "She said the road WILL close.")
FUTURE_WOULD = _tense("would", "`would`", "She said the road WOULD close.")
GOING_TO = _tense("going-to", "`going to`", "She said the road is GOING to close.")
NO_TENSE = _tense("none", "there is no finite verb", "She denied CLOSING the road.")


def _future(name: str, description: str, example: str) -> Rule:
    return Rule(f"future.{name}", description, example, Family.FUTURE)


TENSE = _future("tense", "the tense is future", "She said the road WILL close.")
EXPECTED = _future("expected", "what is expected or likely to be", "She said the road is EXPECTED to close.")
PLANNED = _future("planned", "what is planned", "She said the firm PLANS to close the road.")
OBLIGED = _future("obliged", "what should be done", "She said the council SHOULD close the road.")
TIME = _future("time", "a present with a time in the future", "She said the road closes TOMORROW.")
IMPERATIVE = _future("imperative", "an imperative", "“CLOSE the road!” she said.")
INFINITIVE = _future("infinitive", "an infinitive or a subjunctive", "She promised TO CLOSE the road.")
SUGGESTED = _future("suggested", "a participle after a verb of suggesting", "She proposed CLOSING the road.")
AWAITED = _future("awaited", "a noun after a verb of warning or wanting", "She warned of FLOODS.")

RULES: tuple[Rule, ...] = (
    CERTAIN, MODAL, WOULD, MUST_HAVE, ADVERB, FIRST_PERSON, IMPERSONAL, RAISING, NOT_CERTAIN, CHANCE, WOULD_HAVE,
    SHOULD_HAVE, UNREAL_CONDITION, NOT, NEVER, NO, ABOVE, UNLIKELY, VERB, PERFECT, PRESENT_MODAL, WILL, FUTURE_WOULD,
    GOING_TO, NO_TENSE, TENSE, EXPECTED, PLANNED, OBLIGED, TIME, IMPERATIVE, INFINITIVE, SUGGESTED, AWAITED,
)  # fmt: skip
"""Every rule, in the order of the module."""

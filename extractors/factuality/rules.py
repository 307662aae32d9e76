"""The rules by which it is told how a content is put, as data: an id, what it says, and a sentence that shows it.

Ids stand in explanations and are part of the engine's fingerprint. A golden file in the tests lists them all, and a
test on the real models reads every sentence.
"""

from __future__ import annotations

from onrecord.extractors.attributions.rules import Rule

_MODALITY = [
    Rule("modality.certain", "nothing says otherwise", "She said the road WAS closed."),
    Rule("modality.modal", "`may`, `might`, `could`", "She said the road MAY close."),
    Rule("modality.would", "`would` that stands for no `will`", "“It WOULD be a mistake,” she said."),
    Rule("modality.must-have", "`must have`", "She said the letter MUST HAVE been lost."),
    Rule("modality.adverb", "`probably`, `perhaps` and the like", "She said the road was PROBABLY closed."),
    Rule("modality.first-person", "what the speaker thinks, guesses, hopes", "“I THINK the road is closed,” she said."),
    Rule("modality.impersonal", "what is likely or possible", "She said it was POSSIBLE that the road was closed."),
    Rule("modality.raising", "what seems or is likely", "She said the road APPEARED TO be closed."),
    Rule("modality.not-certain", "what is not sure or not known", "“I am NOT SURE that the road is closed,” she said."),
    Rule("modality.chance", "a chance or risk that there is", "She said there was a CHANCE of rain."),
    Rule("modality.would-have", "`would have`", "She said the ship WOULD HAVE sunk."),
    Rule("modality.should-have", "`should have`", "She said the team SHOULD HAVE won."),
    Rule("modality.unreal-condition", "a condition that is not met", "“IF I were mayor, I WOULD resign,” she said."),
]

_NEGATION = [
    Rule("negated.not", "`not`", "She said the road was NOT closed."),
    Rule("negated.never", "`never`, `no longer` and the like", "She said the road was NEVER closed."),
    Rule("negated.no", "a subject or object with `no`", "She said there was NO fire."),
    Rule("negated.above", "a negated likelihood", "“I do NOT think the road is closed,” she said."),
    Rule("negated.unlikely", "an unlikelihood", "She said the bear was UNLIKELY to return."),
]

_TENSE = [
    Rule("tense.verb", "the verb's own", "She said the road IS closed."),
    Rule("tense.perfect", "a perfect is past", "She said the road HAS been closed."),
    Rule("tense.modal", "a modal is present", "She said the road CAN be closed."),
    Rule("tense.will", "`will`", "She said the road WILL close."),
    Rule("tense.would", "`would`", "She said the road WOULD close."),
    Rule("tense.going-to", "`going to`", "She said the road is GOING to close."),
    Rule("tense.none", "there is no finite verb", "She denied CLOSING the road."),
]

_FUTURE = [
    Rule("future.tense", "the tense is future", "She said the road WILL close."),
    Rule("future.expected", "what is expected or likely to be", "She said the road is EXPECTED to close."),
    Rule("future.planned", "what is planned", "She said the firm PLANS to close the road."),
    Rule("future.obliged", "what should be done", "She said the council SHOULD close the road."),
    Rule("future.time", "a present with a time ahead", "She said the road closes TOMORROW."),
    Rule("future.imperative", "an imperative", "“CLOSE the road!” she said."),
    Rule("future.infinitive", "an infinitive or a subjunctive", "She promised TO CLOSE the road."),
    Rule("future.suggested", "a participle behind a verb of suggesting", "She proposed CLOSING the road."),
    Rule("future.awaited", "a noun behind a verb of warning or wanting", "She warned of FLOODS."),
]

RULES: tuple[Rule, ...] = (*_MODALITY, *_NEGATION, *_TENSE, *_FUTURE)
"""Every rule, in the order of the module."""

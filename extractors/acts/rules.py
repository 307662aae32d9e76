"""The rules for act, stance, negation and modality of an attribution.

In the examples the deciding words are in capitals.
"""

from __future__ import annotations

from onrecord.extractors.rule import Family, Rule


def _act(name: str, description: str, example: str) -> Rule:
    return Rule(f"act.{name}", description, example, Family.ACT)


STATEMENT = _act("statement", "nothing says otherwise", "The mayor SAID that the road was closed.")
CUE = _act("cue", "the act of the cue's class", "The chancellor PRAISED the firefighters.")
TOLD_TO = _act("told-to", "an infinitive for somebody else, after a verb of telling", "She TOLD the boys to leave.")
CUE_SPECIAL = {
    lemma: _act(f"cue.{lemma}", description, example)
    for lemma, description, example in (
        ("reject", "claims that are rejected are denied, else it is a refusal", "He REJECTED the charges."),
        ("dismiss", "as rejecting", "Police DISMISSED the claim that she was followed."),
        ("ask", "a question, a demand where something is asked for", "He ASKED whether the shop was open."),
        ("suggest", "a proposal, unless it states that something is so", "Oslo SUGGESTED holding the talks."),
        ("advise", "as suggesting", "Doctors ADVISE patients to rest."),
        (
            "warn",
            "a threat if about the speaker's own act, a prediction if about what will or may be",
            "Seoul WARNED that it would respond.",
        ),
        ("hope", "a belief that something is so, an intention to do something", "She HOPES to win."),
        ("wish", "as hoping", "The widow WISHES to sell the house."),
        ("agree", "a promise to do something", "The lender AGREED to wait."),
        ("swear", "as agreeing", "The rebels SWEAR to fight on."),
        ("call", "a demand where something is called for", "Aid groups CALLED for a truce."),
        ("plead", "a denial or a statement of guilt, else a demand", "The suspect PLEADED not guilty to theft."),
        ("know", "a question where one wants to know, else a belief", "Parents KNOW that the school is unsafe."),
        ("want", "an intention, a question where one wants to know", "The heiress WANTS to sell the castle."),
        ("like", "as wanting", "The board would LIKE to meet the minister."),
        ("contest", "a claim that is contested is denied, else somebody is blamed", "Lawyers CONTESTED that claim."),
        ("challenge", "as contesting, else a statement", "Owners CHALLENGED the accusation."),
    )
}
"""Rules of cues whose act depends on what they govern, by lemma."""

REFUSAL = _act("refusal", "somebody refuses or declines", "The palace DECLINED to comment.")
WILL_NOT = _act("refusal.will-not", "somebody will not say", "The firm WOULD not say who paid.")
SILENT = _act("refusal.silent", "somebody does not comment", "The navy HAS not commented on the crash.")
QUESTION = _act("form.question", "a question mark", "“Who paid?” she SAID.")
IMPERATIVE = _act("form.imperative", "an imperative", "“Get out!” he SHOUTED.")
LETS = _act("form.lets", "an imperative with `let's`", "“Let's begin,” she SAID.")
SUBJUNCTIVE = _act("form.subjunctive", "a clause without a tense", "The crowd DEMANDED that he resign.")
WAVED_OFF = _act(
    "waved-off",
    "a claim is put aside: `off`, `aside`, `away`, `down`",
    "The singer BRUSHED aside rumours that she was ill.",
)
NOT_TRUE = _act("form.not-true", "that something is not true", "There is no truth to the story, the club SAID.")
UNTRUE = _act("form.untrue", "that something is a lie", "“That is a lie,” the trainer SAID.")
SHOULD = _act("form.should", "what should or must be done", "The law should change, the judge SAID.")
OWN_FUTURE = _act("form.own-future", "what the speaker will do", "“We will appeal,” the lawyer SAID.")
FUTURE = _act("form.future", "what will be", "The harvest will be poor, farmers SAID.")


def _stance(name: str, description: str, example: str) -> Rule:
    return Rule(f"stance.{name}", description, example, Family.STANCE)


NEUTRAL = _stance("neutral", "nothing says otherwise", "The mayor SAID that the road was closed.")
CONFIRMING = _stance("confirming", "the cue takes what is said as true", "The army CONFIRMED that two men had died.")
DOUBTING = _stance(
    "doubting", "the cue marks what is said as contested", "The driver CLAIMED that the brakes had failed."
)
STANCES = {"neutral": NEUTRAL, "confirming": CONFIRMING, "doubting": DOUBTING}
"""Rules of the stances that a cue's class may have, by stance."""

HEARSAY = _stance("hearsay", "an adverb or a passive of hearsay", "The colonel IS SAID to have fled.")
SO_CALLED = _stance(
    "so-called", "`so-called` next to the cue", "The SUPPOSED admission that the fund was empty was a forgery."
)
SCARE_QUOTES = _stance("scare-quotes", "marks around the cue alone", "The boss “EXPLAINED” that the money was gone.")


def _negation(name: str, description: str, example: str) -> Rule:
    return Rule(f"cue.negated.{name}", description, example, Family.CUE_NEGATION)


NOT = _negation("not", "`not`", "The minister DID NOT SAY that taxes would rise.")
NEVER = _negation("never", "`never` and the like", "He NEVER SAID that the dam was safe.")
NO = _negation("no", "nobody did", "No one SAID that the plan was final.")
REFUSED = _negation(
    "refused",
    "a governor implies that it was not said: refuses, denies, fails to, stops short of",
    "She REFUSED TO SAY who had paid.",
)
WITHOUT = _negation(
    "without",
    "`without`, `instead of`, `rather than`, `far from`",
    "The ferry left without TELLING passengers that the port was shut.",
)
NEARLY = _negation("nearly", "`nearly`, `all but`, `on the verge of`", "The judge nearly SAID that he was tired.")
YET = _negation("yet", "`yet to`", "The agency HAS YET TO SAY when the line will open.")
NEGATIONS = {"not": NOT, "never": NEVER, "no": NO}
"""Rules by the kind of the negating word."""


def _modality(name: str, description: str, example: str) -> Rule:
    return Rule(f"cue.modality.{name}", description, example, Family.CUE_MODALITY)


ASSERTED = _modality("asserted", "nothing says otherwise", "The mayor SAID that the road was closed.")
MODAL = _modality("modal", "`may`, `might`, `could`", "The court MAY RULE that the law is void.")
ADVERB = _modality("adverb", "`perhaps`", "Perhaps he SAID that the gate was locked.")
WILL = _modality("will", "`will`", "Prosecutors WILL ARGUE that the fire was set on purpose.")
GOING_TO = _modality("going-to", "`going to`", "The queen IS GOING TO ANNOUNCE that she will abdicate.")
EXPECTED = _modality(
    "expected", "a predicate of planning or expecting", "He PLANS TO TELL them that the firm is sound."
)
MUST = _modality("must", "`must`, `should`", "The minister MUST SAY that he is sorry.")
URGED = _modality(
    "urged", "somebody is moved to say it", "The committee invited her to EXPLAIN why the dam had failed."
)
WOULD_HAVE = _modality("would-have", "`would have`, `should have`", "He WOULD HAVE SAID that the ship was unsafe.")
CONDITION = _modality("condition", "`if`, `unless`", "If the vet SAYS that the dog is ill, we will wait.")
INVERTED = _modality("inverted", "a condition without `if`", "Should the court RULE that it is void, we will pay.")
GOVERNOR = _modality(
    "governor",
    "a governor leaves open whether it was said",
    "There is no evidence that the guards TOLD visitors that the bridge was loose.",
)
WHETHER = _modality("whether", "an indirect question", "It is unclear whether the pilot SAID that fuel was low.")
ASKED = _modality("question", "the sentence asks for it", "Did the mayor SAY that the school would close?")

RULES: tuple[Rule, ...] = (
    STATEMENT, CUE, TOLD_TO, *CUE_SPECIAL.values(), REFUSAL, WILL_NOT, SILENT, QUESTION, IMPERATIVE, LETS, SUBJUNCTIVE,
    WAVED_OFF, NOT_TRUE, UNTRUE, SHOULD, OWN_FUTURE, FUTURE, NEUTRAL, CONFIRMING, DOUBTING, HEARSAY, SO_CALLED,
    SCARE_QUOTES, NOT, NEVER, NO, REFUSED, WITHOUT, NEARLY, YET, ASSERTED, MODAL, ADVERB, WILL, GOING_TO, EXPECTED,
    MUST, URGED, WOULD_HAVE, CONDITION, INVERTED, GOVERNOR, WHETHER, ASKED,
)  # fmt: skip
"""Every rule, in the order of the module."""

"""The rules by which act, stance, negation and modality are told, as data: an id, what it says, and a sentence.

Ids stand in explanations and are part of the engine's fingerprint. A golden file in the tests lists them all, and a
test on the real models reads every sentence.
"""

from __future__ import annotations

from onrecord.extractors.attributions.rules import Rule

_ACTS = [
    Rule("act.statement", "nothing says otherwise", "The mayor SAID that the road was closed."),
    Rule("act.cue", "what the cue's class does", "The chancellor PRAISED the firefighters."),
    Rule("act.told-to", "an infinitive for somebody else, behind a verb of telling", "She TOLD the boys to leave."),
    Rule("act.cue.reject", "claims that are rejected are denied, else it is a refusal", "He REJECTED the charges."),
    Rule("act.cue.dismiss", "as rejecting", "Police DISMISSED the claim that she was followed."),
    Rule("act.cue.ask", "a question, a demand where something is asked for", "He ASKED whether the shop was open."),
    Rule("act.cue.suggest", "a proposal, unless it states that something is so", "Oslo SUGGESTED holding the talks."),
    Rule("act.cue.advise", "as suggesting", "Doctors ADVISE patients to rest."),
    Rule("act.cue.warn", "a threat of one's own doing, else a prediction", "Seoul WARNED that it would respond."),
    Rule("act.cue.hope", "a belief that something is so, an intention to do something", "She HOPES to win."),
    Rule("act.cue.wish", "as hoping", "The widow WISHES to sell the house."),
    Rule("act.cue.agree", "a promise to do something", "The lender AGREED to wait."),
    Rule("act.cue.swear", "as agreeing", "The rebels SWEAR to fight on."),
    Rule("act.cue.call", "a demand where something is called for", "Aid groups CALLED for a truce."),
    Rule(
        "act.cue.know", "a question where one wants to know, else a belief", "Parents KNOW that the school is unsafe."
    ),
    Rule("act.cue.want", "an intention, a question where one wants to know", "The heiress WANTS to sell the castle."),
    Rule("act.cue.like", "as wanting", "The board would LIKE to meet the minister."),
    Rule("act.refusal", "somebody refuses or declines", "The palace DECLINED to comment."),
    Rule("act.refusal.will-not", "somebody will not say", "The firm WOULD not say who paid."),
    Rule("act.refusal.silent", "somebody does not comment", "The navy HAS not commented on the crash."),
    Rule("act.form.question", "a question mark", "“Who paid?” she SAID."),
    Rule("act.form.imperative", "an imperative", "“Get out!” he SHOUTED."),
    Rule("act.form.lets", "an imperative with `let's`", "“Let's begin,” she SAID."),
    Rule("act.form.subjunctive", "a clause without a tense", "The crowd DEMANDED that he resign."),
    Rule("act.form.not-true", "that something is not true", "There is no truth to the story, the club SAID."),
    Rule("act.form.untrue", "that something is a lie", "“That is a lie,” the trainer SAID."),
    Rule("act.form.should", "what should or must be done", "The law should change, the judge SAID."),
    Rule("act.form.own-future", "what the speaker will do", "“We will appeal,” the lawyer SAID."),
    Rule("act.form.future", "what will be", "The harvest will be poor, farmers SAID."),
]

_STANCES = [
    Rule("stance.neutral", "nothing says otherwise", "The mayor SAID that the road was closed."),
    Rule("stance.confirming", "the cue takes what is said as true", "The army CONFIRMED that two men had died."),
    Rule(
        "stance.doubting", "the cue marks what is said as contested", "The driver CLAIMED that the brakes had failed."
    ),
    Rule("stance.hearsay", "an adverb or a passive of hearsay", "The colonel IS SAID to have fled."),
    Rule("stance.so-called", "`so-called` beside the cue", "The SUPPOSED promise that rents would fall was a trick."),
    Rule("stance.scare-quotes", "marks around the cue alone", "The boss “EXPLAINED” that the money was gone."),
]

_SAYING = [
    Rule("cue.negated.not", "`not`", "The minister DID NOT SAY that taxes would rise."),
    Rule("cue.negated.never", "`never` and the like", "He NEVER SAID that the dam was safe."),
    Rule("cue.negated.no", "nobody did", "No one SAID that the plan was final."),
    Rule(
        "cue.negated.refused",
        "a governor implies that it was not said: refuses, denies, fails to, stops short of",
        "She REFUSED TO SAY who had paid.",
    ),
    Rule(
        "cue.negated.without",
        "`without`, `instead of`, `rather than`, `far from`",
        "The ferry left without TELLING passengers that the port was shut.",
    ),
    Rule("cue.negated.nearly", "`nearly`, `all but`, `on the verge of`", "The judge nearly SAID that he was tired."),
    Rule("cue.negated.yet", "`yet to`", "The agency HAS YET TO SAY when the line will open."),
    Rule("cue.modality.asserted", "nothing says otherwise", "The mayor SAID that the road was closed."),
    Rule("cue.modality.modal", "`may`, `might`, `could`", "The court MAY RULE that the law is void."),
    Rule("cue.modality.adverb", "`perhaps`", "Perhaps he SAID that the gate was locked."),
    Rule("cue.modality.will", "`will`", "Prosecutors WILL ARGUE that the fire was set on purpose."),
    Rule("cue.modality.going-to", "`going to`", "The queen IS GOING TO ANNOUNCE that she will abdicate."),
    Rule(
        "cue.modality.expected", "a predicate of planning or expecting", "He PLANS TO TELL them that the firm is sound."
    ),
    Rule("cue.modality.must", "`must`, `should`", "The minister MUST SAY that he is sorry."),
    Rule(
        "cue.modality.urged",
        "somebody is moved to say it",
        "The committee invited her to EXPLAIN why the dam had failed.",
    ),
    Rule("cue.modality.would-have", "`would have`, `should have`", "He WOULD HAVE SAID that the ship was unsafe."),
    Rule("cue.modality.condition", "`if`, `unless`", "If the vet SAYS that the dog is ill, we will wait."),
    Rule("cue.modality.inverted", "a condition without `if`", "Should the court RULE that it is void, we will pay."),
    Rule(
        "cue.modality.governor",
        "a governor leaves open whether it was said",
        "There is no evidence that the guards TOLD visitors that the bridge was loose.",
    ),
    Rule("cue.modality.whether", "an indirect question", "It is unclear whether the pilot SAID that fuel was low."),
    Rule("cue.modality.question", "the sentence asks for it", "Did the mayor SAY that the school would close?"),
]

RULES: tuple[Rule, ...] = (*_ACTS, *_STANCES, *_SAYING)
"""Every rule, in the order of the module."""

"""Speech acts and stances of cues: the tables of ``python -m training.acts``.

Acts are derived from the lexicon's coarse classes, from WordNet's synsets where these are finer, and for frequent words
from the tables below. Stances follow the classes of predicates in the literature: true factives (Kiparsky and Kiparsky
1970; Karttunen 1971) and semifactives (Hooper 1975) presuppose their content. The assertives (Hooper 1975) that mark a
claim as contested are those of studies of bias in reporting (Recasens et al. 2013).
"""

from __future__ import annotations

from typing import Final

BY_CLASS: Final = {
    "deny": "denial",
    "ask": "question",
    "order": "demand",
    "promise": "promise",
    "accuse": "accusation",
    "praise": "praise",
    "support": "praise",
    "criticize": "blame",
    "predict": "prediction",
    "warn": "prediction",
    "believe": "belief",
    "feel": "belief",
    "doubt": "belief",
    "perceive": "belief",
    "plan": "intention",
    "want": "intention",
    "decide": "intention",
    "refuse": "refusal",
}
"""The act of each of the lexicon's coarse classes; of the others it is a statement."""

SYNSETS: Final = {
    "00967903": "announcement",
    "00976399": "announcement",
    "00873067": "threat",
    "00876925": "proposal",
    "00844217": "blame",
    "00845147": "accusation",
    "00848188": "blame",
    "00858506": "praise",
    "00887802": "promise",
    "00918880": "prediction",
    "00756987": "demand",
}
"""WordNet verb synsets with an act of their own; those below belong to the nearest one."""


def _of(act: str, words: str) -> dict[str, str]:
    return dict.fromkeys(words.split(), act)


VERBS: Final = {
    **_of(
        "statement", "say state add tell report explain write argue insist claim maintain contend assert stress note"
    ),
    **_of(
        "statement", "emphasize recall remember admit acknowledge concede confess reveal disclose confirm point reply"
    ),
    **_of(
        "statement", "respond answer comment remark describe call name label show indicate prove demonstrate testify"
    ),
    **_of(
        "statement",
        "remind inform notify assure apologise apologize joke complain repeat reiterate mention quote cite express",
    ),
    **_of(
        "statement", "seem appear look sound mean conclude recount observe boast tweet post speak talk discuss debate"
    ),
    **_of(
        "statement", "read accord thank refer signal imply hint underscore highlight attribute compare hold vote cast"
    ),
    **_of(
        "statement", "defend continue shout yell whisper mutter sigh laugh cry echo address identify welcome release"
    ),
    **_of("statement", "like portray outline detail challenge deem tout gush mistake contain record view"),
    **_of("announcement", "announce declare proclaim unveil rule decree pronounce appoint nominate elect select"),
    **_of("denial", "deny disavow disclaim refute rebut dispute dismiss"),
    **_of("question", "ask wonder question inquire enquire query"),
    **_of(
        "demand", "urge order demand beg implore plead instruct command call press push require request appeal insist"
    ),
    **_of("demand", "exhort entreat warn-off summon direct seek"),
    **_of("proposal", "propose suggest recommend advise advocate offer float counsel encourage invite"),
    **_of("promise", "promise vow pledge guarantee swear commit undertake agree"),
    **_of("threat", "threaten"),
    **_of("accusation", "accuse allege charge sue indict impeach"),
    **_of(
        "praise", "praise hail commend congratulate applaud laud salute celebrate endorse acclaim extol back support"
    ),
    **_of(
        "blame", "blame criticize criticise condemn denounce slam fault attack blast rebuke decry deplore mock assail"
    ),
    **_of(
        "blame", "lambast lambaste chide scold berate deride rip bash censure castigate lament ridicule oppose protest"
    ),
    **_of("prediction", "predict forecast expect project anticipate warn foresee caution prophesy estimate foretell"),
    **_of(
        "belief", "believe think consider feel suspect fear doubt assume know realize learn discover understand worry"
    ),
    **_of(
        "belief", "regard imagine guess suppose reckon speculate see find notice recognize presume convince persuade"
    ),
    **_of("intention", "plan intend aim hope want decide choose resolve mean prepare seek try wish consider-to"),
    **_of("refusal", "refuse decline reject spurn rebuff overrule overturn override"),
}
"""Frequent verbs, whose commonest sense in news decides."""

VERBS_LAST: Final = {"insist": "statement", "rule": "announcement", "seek": "intention", "mean": "statement"}
"""The act of verbs that are listed twice above."""

NOUNS: Final = {
    **_of("denial", "denial disavowal refutation rebuttal"),
    **_of("question", "question query inquiry enquiry"),
    **_of("demand", "demand plea call order request appeal instruction command ultimatum petition"),
    **_of("proposal", "proposal suggestion recommendation offer advice motion idea"),
    **_of("promise", "promise pledge vow commitment guarantee oath undertaking"),
    **_of("threat", "threat"),
    **_of("accusation", "accusation allegation charge indictment"),
    **_of("praise", "praise endorsement tribute support"),
    **_of("blame", "criticism condemnation blame rebuke complaint"),
    **_of("announcement", "announcement declaration ruling decree proclamation"),
    **_of("prediction", "prediction forecast warning projection expectation prophecy prognosis"),
    **_of("belief", "belief view opinion fear suspicion doubt conviction concern theory feeling impression confidence"),
    **_of("intention", "plan intention aim decision hope desire goal bid wish ambition determination"),
    **_of("refusal", "refusal rejection"),
    **_of(
        "statement", "claim statement report assertion argument admission message comment remark word news rumor rumour"
    ),
    **_of("statement", "evidence finding fact talk story argument conclusion explanation acknowledgement assurance"),
}

ADJECTIVES: Final = {
    **_of("belief", "confident sure certain convinced afraid hopeful doubtful optimistic pessimistic aware worried"),
    **_of("belief", "concerned skeptical sceptical adamant unsure fearful glad happy proud sorry angry"),
    **_of("intention", "determined eager keen ready willing set about"),
    **_of("refusal", "unwilling reluctant"),
}

CONFIRMING: Final = (
    "confirm note acknowledge admit concede confess reveal disclose recall remember realize realise know discover learn"
    " notice recognize recognise observe regret forget remind prove show demonstrate point own find-out understand"
)
"""Verbs that presuppose their content: factives and semifactives, verbs of admitting, showing and pointing out."""

LAPSING: Final = "confirm acknowledge admit concede confess reveal disclose prove show demonstrate point own"
"""Of these, the verbs that presuppose nothing if they are negated or not asserted: `did not confirm`."""

DOUBTING: Final = "claim allege contend insist maintain assert purport profess pretend"
"""Assertives that mark their content as contested."""

CONFIRMING_NOUNS: Final = (
    "admission fact acknowledgement acknowledgment confession confirmation disclosure revelation proof"
)
DOUBTING_NOUNS: Final = "claim allegation assertion contention rumor rumour myth pretense pretence insinuation"

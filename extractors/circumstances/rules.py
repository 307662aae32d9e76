"""The rules by which a phrase around a cue is a circumstance.

The family of a rule is the field of the record that it fills. In the examples the phrase is in braces.
"""

from __future__ import annotations

from onrecord.extractors.rule import Family, Rule

OBJECT = Rule(
    "addressee.object", "the object of a verb of telling", "She told {reporters} that it was over.", Family.ADDRESSEE
)
SUBJECT = Rule(
    "addressee.subject",
    "the subject of such a verb in the passive",
    "{Reporters} were told that it was over.",
    Family.ADDRESSEE,
)
TO = Rule(
    "addressee.to",
    "someone after `to`, `with` or `before`",
    "She said to {the judge} that it was over.",
    Family.ADDRESSEE,
)
CARRIER = Rule("medium.carrier", "what carries words", "She said {in a statement} that it was over.", Family.MEDIUM)
PLATFORM = Rule(
    "medium.platform",
    "what people are read, heard or seen on",
    "She wrote {on Telegram} that it was over.",
    Family.MEDIUM,
)
MEANS = Rule("medium.means", "a means after `by` or `via`", "She said {by email} that it was over.", Family.MEDIUM)
DATE = Rule("time.date", "a date or a time of day", "She said {on Monday} that it was over.", Family.TIME)
ADVERB = Rule("time.adverb", "an adverb of time", "She said {later} that it was over.", Family.TIME)
EVENT = Rule(
    "time.event", "what happened before, after or meanwhile", "She said {after the vote} that it was over.", Family.TIME
)
LOCATION = Rule("place.name", "the name of a place", "She said {in Geneva} that it was over.", Family.PLACE)
PLACE = Rule("place.noun", "a place where people speak", "She said {outside the court} that it was over.", Family.PLACE)
OCCASION = Rule(
    "place.occasion",
    "an occasion, which stands for the place",
    "She said {at a rally in Ohio} that it was over.",
    Family.PLACE,
)

RULES = (OBJECT, SUBJECT, TO, CARRIER, PLATFORM, MEANS, DATE, ADVERB, EVENT, LOCATION, PLACE, OCCASION)

"""The rules that read a circumstance off a phrase beside a cue, as data: an id, what it says, a sentence that shows it.

An id begins with the field of the record that it fills. In the example the phrase stands in braces.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Rule:
    """What a phrase must be, and an example."""

    id: str
    says: str
    example: str

    @property
    def field(self) -> str:
        """The field of a record that it fills."""
        return self.id.partition(".")[0]


OBJECT = Rule("addressee.object", "the object of a verb of telling", "She told {reporters} that it was over.")
SUBJECT = Rule(
    "addressee.subject", "the subject of such a verb in the passive", "{Reporters} were told that it was over."
)
TO = Rule("addressee.to", "someone behind `to`, `with` or `before`", "She said to {the judge} that it was over.")
CARRIER = Rule("medium.carrier", "what carries words", "She said {in a statement} that it was over.")
PLATFORM = Rule(
    "medium.platform", "what people are read, heard or seen on", "She wrote {on Telegram} that it was over."
)
MEANS = Rule("medium.means", "a means behind `by` or `via`", "She said {by email} that it was over.")
DATE = Rule("time.date", "a date or a time of day", "She said {on Monday} that it was over.")
ADVERB = Rule("time.adverb", "an adverb of time", "She said {yesterday} that it was over.")
EVENT = Rule("time.event", "what happened before, after or meanwhile", "She said {after the vote} that it was over.")
LOCATION = Rule("place.name", "the name of a place", "She said {in Geneva} that it was over.")
PLACE = Rule("place.noun", "a place where people speak", "She said {outside the court} that it was over.")
OCCASION = Rule(
    "place.occasion", "an occasion, which stands for the place", "She said {at a rally in Ohio} that it was over."
)

RULES = (OBJECT, SUBJECT, TO, CARRIER, PLATFORM, MEANS, DATE, ADVERB, EVENT, LOCATION, PLACE, OCCASION)

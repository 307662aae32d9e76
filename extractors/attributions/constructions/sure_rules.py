"""Constructions of verbs that always report, whatever the role model makes of them (`sure_reports`)."""

from __future__ import annotations

from onrecord.extractors.rule import Construction, Family

JOINED = Construction(
    "verb.joined",
    "the words after a verb of saying that a parse coordinates with the clause which the verb before it reports",
    "She said prices had risen and URGED caution.",
    Family.VERB,
    certain=True,
)
HEARD_CLAUSE = Construction(
    "verb.heard",
    "the clause that a court or a council hears or is told",
    "The inquest HEARD that the lock had failed.",
    Family.VERB,
    certain=True,
)
ASKED = Construction(
    "verb.asked",
    "the clause of a participle of asking or telling that opens a sentence or follows a conjunction",
    "ASKED by the judge if he understood, the boy nodded.",
    Family.VERB,
    certain=True,
)
RECORDED = Construction(
    "verb.recorded",
    "the quotation of a participle after the person in a recording",
    "The film has footage of Cole SAYING, “We won.”",
    Family.VERB,
    certain=True,
)
INSCRIBED = Construction(
    "verb.inscribed",
    "the quotation directly after a noun for its carrier and a form of `read`",
    "Placards READING “Land is life” lined the road.",
    Family.VERB,
    certain=True,
)
QUOTATIVE = Construction(
    "verb.quotative",
    "a quotation directly after a colloquial quotative: a form of `go`, or of `be` with `like`",
    "He GOES, “Wrong door.”",
    Family.VERB,
    certain=True,
)
CONNECTED = Construction(
    "verb.connected",
    "the two things between which research finds a connection",
    "A study LINKED night shifts to stress.",
    Family.VERB,
    certain=True,
)
MADE_BY = Construction(
    "noun.made-by",
    "the clause after a noun of saying and a participle with its agent",
    "She repeated the CLAIM made by Cole that the dam was safe.",
    Family.NOUN,
    certain=True,
)
AROUND = Construction(
    "verb.around",
    "the clause of a verb of saying with a phrase `according to …` inside it",
    "She SAID the dam, according to engineers, was safe.",
    Family.VERB,
    certain=True,
)
TOLD_OF = Construction(
    "verb.told-of",
    "the topic after `of` or `about` of which an addressee is told",
    "The bank NOTIFIED customers OF a breach.",
    Family.VERB,
    certain=True,
)
STIRRED = Construction(
    "noun.stirred",
    "the clause after a noun for a feeling that an event causes",
    "The mine closed, raising FEARS that the town would die.",
    Family.NOUN,
    certain=True,
)
VALUED = Construction(
    "verb.valued",
    "what somebody puts at an amount, with the amount",
    "Rescuers PUT the toll at 14.",
    Family.VERB,
    certain=True,
)
LEFT_OPEN = Construction(
    "verb.left-open",
    "the question of a word or a phrase that somebody leaves open",
    "The mayor would not SAY why.",
    Family.VERB,
    certain=True,
)
DEED = Construction(
    "verb.deed",
    "the gerund for a deed that somebody admits or denies",
    "The accused DENIED having met her.",
    Family.VERB,
    certain=True,
)
DRAWN = Construction(
    "verb.drawn",
    "the topic on which somebody is not to be drawn",
    "The club would not BE DRAWN ON the fee.",
    Family.VERB,
    certain=True,
)
PLEA = Construction(
    "verb.plea",
    "the plea that somebody enters in court, and the charge",
    "She ENTERED A PLEA OF not guilty.",
    Family.VERB,
    certain=True,
)
ANNOUNCED = Construction(
    "verb.announced",
    "a quotation next to a verb of coming and a noun for what is said",
    "“No,” CAME THE REPLY.",
    Family.VERB,
    certain=True,
)
AS_CALLED = Construction(
    "verb.as-called",
    "the quotation next to what somebody calls it",
    "The “big sulk”, AS Cho CALLS IT, is over.",
    Family.VERB,
    certain=True,
)
SURE = (
    AS_CALLED,
    ANNOUNCED,
    DEED,
    LEFT_OPEN,
    DRAWN,
    PLEA,
    JOINED,
    HEARD_CLAUSE,
    ASKED,
    RECORDED,
    INSCRIBED,
    QUOTATIVE,
    CONNECTED,
    AROUND,
    TOLD_OF,
    MADE_BY,
    STIRRED,
    VALUED,
)
"""All of them."""

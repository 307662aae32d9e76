"""Constructions without a governing verb: the layout shows them, or an anaphor refers to their content."""

from __future__ import annotations

from onrecord.extractors.rule import Construction, Family

AFTER_COLON = Construction(
    "quote.after-colon",
    "the quotation after a colon and a clause about a speaker, or about what a speaker says",
    "Cole was blunter: “Not in my lifetime.”",
    Family.VERB,
    certain=True,
)
INLINE = Construction(
    "colon.inline",
    "the quotation after a speaker and a colon within a line",
    "Rents fall - Ada Bell: “Small steps count.”",
    Family.LABEL,
    certain=True,
)
QUOTED_BY_SUBJECT = Construction(
    "headline.quoted",
    "a quotation that opens a line before a colon and a person",
    "‘I never slept’: survivors look back",
    Family.HEADLINE,
    certain=True,
)
THAT_IS_WHAT = Construction(
    "anaphor.what",
    "the sentence before, which `that is what` points at",
    "The dam is safe. That is what Bell TOLD us.",
    Family.ANAPHOR,
    certain=True,
)
WHAT_WAS = Construction(
    "anaphor.what-was",
    "the clause after a relative clause with `what` and a copula",
    "What Bell SAID was that the dam was safe.",
    Family.ANAPHOR,
    certain=True,
)
SO_SAYS = Construction(
    "anaphor.so",
    "what is before `so` and a verb of saying",
    "The dam is safe, or so Bell CLAIMS.",
    Family.ANAPHOR,
    certain=True,
)
THAT_IS_THE_VIEW = Construction(
    "anaphor.view",
    "the sentence before, which `that is the view of` points at",
    "The dam is safe. That is the VIEW of the engineers.",
    Family.ANAPHOR,
    certain=True,
)
HEAR = Construction(
    "anaphor.hear",
    "the quotation after an order to hear somebody",
    "HEAR the mayor: “The dam is safe.”",
    Family.ANAPHOR,
    certain=True,
)
INVERTED = Construction(
    "headline.inverted", "the headline before the comma", "Tax to rise, SAYS minister", Family.HEADLINE, certain=True
)
DIALOGUE = Construction(
    "dialogue.ended",
    "the words between the dash that opens a line and a question mark before a clause of saying",
    "“– Is the dam safe? ASKED the boy.”",
    Family.LABEL,
    certain=True,
)
FINAL = Construction(
    "headline.final", "the headline before the comma", "Dam unsafe, engineers SAY", Family.HEADLINE, certain=True
)
LIST = Construction(
    "verb.list",
    "the items of the list below a verb and a colon",
    "The strikers DEMANDED:",
    Family.LABEL,
    certain=True,
)
SECOND = Construction(
    "headline.second",
    "the words after a second verb of a headline, after a comma",
    "Bank holds rates, HINTS AT cut in spring",
    Family.HEADLINE,
    certain=True,
)
SIGNED = Construction(
    "headline.signed",
    "a partly quoted headline before a dash and a speaker",
    "Fare rise ‘an insult’ – union",
    Family.HEADLINE,
    certain=True,
)
INSERTED_INVERTED = Construction(
    "lead.inserted",
    "the clause around a verb of saying and its subject between two commas",
    "The dam, SAYS the mayor, is safe.",
    Family.HEADLINE,
    certain=True,
)
SPLIT = Construction(
    "lead.split",
    "the clause around a speaker and a verb of saying between the commas behind its subject",
    "The dam, the mayor TOLD us, is safe.",
    Family.HEADLINE,
    certain=True,
)
LEAD = Construction(
    "lead.final",
    "the clause before a comma, a speaker with a clause of its own, and a verb that closes the sentence",
    "The lift had failed, the trust that runs the hospital HAS ADMITTED.",
    Family.HEADLINE,
    certain=True,
)
HEARD = Construction(
    "lead.heard",
    "the clause before a comma, and a court or a council that hears it at the end of the sentence",
    "Bell ran off, the court HEARD.",
    Family.HEADLINE,
    certain=True,
)
LEAD_INVERTED = Construction(
    "lead.inverted",
    "the clause before a comma, a verb of finding, and a document at the end of the sentence",
    "Bees know faces, SUGGESTS a study of hives.",
    Family.HEADLINE,
    certain=True,
)

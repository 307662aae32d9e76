"""The rules for attributions without a cue: continued quotations, free indirect speech, signatures, posts, answers.

In the examples the source is in the sentence or line before or after.
"""

from __future__ import annotations

from onrecord.extractors.rule import Construction, Family

BRACKETED = Construction(
    "quote.bracketed",
    "the quotation before a person's name in brackets, or in its own last line",
    "“Small steps count.” (Ada Bell, coach)",
    Family.QUOTATION,
    certain=True,
)
CONTINUED = Construction(
    "quote.continued",
    "a quotation without a cue, by the source of the words before it",
    "Cole said rents were too high.⏎“We cannot go on like this.”",
    Family.QUOTATION,
    certain=True,
)
BESIDE_ACT = Construction(
    "quote.beside-act",
    "a quotation without a cue right after what a person does",
    "Cole shook his head. “Not in my lifetime.”",
    Family.QUOTATION,
    certain=True,
)
INTRODUCED = Construction(
    "quote.introduced",
    "a quotation without a cue after a sentence about one named person, or after the question that a person is asked",
    "Lenz, a baker, is not convinced.⏎“We lost it five years ago.”",
    Family.QUOTATION,
    certain=True,
)
POST = Construction(
    "colon.post",
    "the rest of a line that a handle and a colon open",
    "Ada Bell (@adabell): The night train is back.",
    Family.LABEL,
    certain=True,
    verbatim=True,
)
SIGNED_POST = Construction(
    "post.signed",
    "the lines above a dash, a name, and a handle or a date",
    "The night train is back.⏎— Ada Bell (@adabell) May 3, 2024",
    Family.LABEL,
    certain=True,
    verbatim=True,
)
LETTER = Construction(
    "letter.signed",
    "all between a greeting and a name below it",
    "To the editor:⏎The pool costs too much.⏎Ada Bell",
    Family.LABEL,
    certain=True,
    verbatim=True,
)
ANSWER = Construction(
    "interview.answer",
    "what follows a question in an interview, up to the next one",
    "Were you afraid?⏎I slept well.",
    Family.LABEL,
    certain=True,
    verbatim=True,
)
FREE_WOULD = Construction(
    "free.would",
    "a sentence with `would` after one reported in shifted tense",
    "Cole said fees would rise. The ferry would run twice a day.",
    Family.FREE,
    certain=True,
)
FREE_MODAL = Construction(
    "free.modal",
    "a sentence with `could`, `might` or `should` after one reported in shifted tense",
    "Cole said fees would rise. Staff should expect cuts.",
    Family.FREE,
    certain=True,
)
FREE_PERFECT = Construction(
    "free.perfect",
    "a sentence in the past perfect after one reported in shifted tense",
    "Cole said he would stay. The owners had asked him to.",
    Family.FREE,
    certain=True,
)

UNCUED = (
    BRACKETED,
    CONTINUED,
    BESIDE_ACT,
    INTRODUCED,
    POST,
    SIGNED_POST,
    LETTER,
    ANSWER,
    FREE_WOULD,
    FREE_MODAL,
    FREE_PERFECT,
)

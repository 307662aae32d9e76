"""Treebank paragraphs in the style of newspapers: reported speech, typographic marks, datelines.

The treebanks have few curly marks, few datelines and little reported speech; their sentences are set here into both,
with names and clauses of our own. The results are paragraphs with known ends of tokens and sentences.
"""

from __future__ import annotations

import random
from dataclasses import dataclass

from corpora.rawtext import Paragraph, Piece, Sentence

FIRST_NAMES = "Anna Ben Carla David Elena Femi Grace Hassan Irene João Kofi Lena Marta Nadia Omar Priya Tomás".split()
LAST_NAMES = "Abbott Brandt Castro Diallo Eriksen Farrell Gupta Haddad Ivanov Jensen Kim Lopez O'Neill Okafor".split()
TITLES = ("Lt. Col.", *"Mr. Mrs. Ms. Dr. Sen. Rep. Gov. Gen. Lt. Col. Sgt. Prof. President Senator Mayor".split())
PLAIN_SPEAKERS = (
    "he", "she", "they", "the spokesman", "the spokeswoman", "a senior U.S. official", "the minister", "officials",
    "a company spokesperson", "the Foreign Ministry", "police", "the report", "one aide", "the prime minister",
)  # fmt: skip
VERBS = ("said", "said", "says", "told reporters", *"added wrote argued insisted explained warned noted".split())
ASKED = ("asked", "wondered", "shouted", "demanded", "said")
TAILS = (
    "on Monday", "in a statement", "at a news conference", "on Jan. 5", "at 10 a.m. on Friday", "late Tuesday",
    "in an e-mail", "last week", "on Twitter", "during the hearing", "in Washington", "at the U.N. on Wednesday",
    "through a spokesman", "after the vote", "at about 6 p.m. local time",
)  # fmt: skip
CITIES = "PARIS|LONDON|WASHINGTON|NAIROBI|BEIJING|NEW YORK|MEXICO CITY|SÃO PAULO|KYIV|LAGOS|Delhi|Berlin".split("|")
REGIONS = ("", "", "", "Mich.", "Iowa", "Calif.", "W.Va.", "Northern Ireland")
AGENCIES = ("", "", "AP", "Reuters", "AFP", "UPI")
DAYS = ("", "", "", "March 3", "Oct. 14", "Sept. 9", "July 28")
DATES = ("Monday", "Tuesday", "Friday", "Jan. 5", "Feb. 20", "Sept. 9", "Oct. 14", "Nov. 2")
DASHES = ("—", "–", "-", "--", "―")

ABBREVIATED = (
    "{a} met {b} and {c} .",
    "{a} and {b} will speak at {h} a.m. on {d} .",
    "The office opens at {h} a.m. and closes at {h} p.m.",
    "It was over by {h} p.m.",
    "{a} ~, D ~- ~Calif. ~, asked for a delay ~; {b} ~, R ~- ~Ohio ~, did not .",
    "{a} ( ~D ~- ~Mass. ~) voted against it .",
    "{a} of the Acme Corp. and {b} of Widget Inc. declined to comment .",
    "Most of it is made in the U.S.",
    "It is sold in the U.S. and the U.K. by {a} Jr. and Sons Ltd.",
    "The U.S. Senate and the U.N. Security Council will vote on {d} .",
    "{a} lives in St. Paul ~, Minn. ~, with two children .",
    "The two sides are {n} apart ~; the last offer was {n} .",
    "Did {a} know ~?",
    "No. {n} on the list is {a} .",
    "{a} had one answer ~: no .",
    "{a} put it like this ~: You can wait ~, or you can vote .",
)
"""Sentences of our own, tokens apart by spaces, `~` for none; a final full stop keeps close."""

OPENERS = frozenset("\"“‘([{«'`")
QUOTES = frozenset("\"“”‘’`'«»")
TERMINALS = frozenset(".!?")


@dataclass(frozen=True)
class Marks:
    """The typography of a paper: the outer pair of quotation marks and its apostrophe."""

    opening: str
    closing: str
    apostrophe: str


STYLES = (
    (Marks('"', '"', "'"), 0.46),
    (Marks("“", "”", "’"), 0.34),
    (Marks("“", "”", "'"), 0.04),
    (Marks("‘", "’", "’"), 0.07),
    (Marks("'", "'", "'"), 0.05),
    (Marks("''", "''", "'"), 0.04),
)


def spaced(text: str, last: bool = True) -> Sentence:
    """Tokens of a text that are separated by spaces; a final comma or full stop is not split off."""
    words = text.split(" ")
    return [(word, True) for word in words[:-1]] + [(words[-1], last)]


def speaker(rng: random.Random) -> str:
    """A random speaker: a pronoun, an office, or a name with or without title and initial."""
    if rng.random() < 0.4:
        return rng.choice(PLAIN_SPEAKERS)
    title = rng.choice(TITLES) + " " if rng.random() < 0.4 else ""
    first = rng.choice(FIRST_NAMES) + " " if not title or rng.random() < 0.4 else ""
    initial = rng.choice("ABCDEFGHJKLMRSTW") + ". " if first and rng.random() < 0.25 else ""
    return title + first + initial + rng.choice(LAST_NAMES)


def said(rng: random.Random, verbs: tuple[str, ...], inverted: bool | None = None) -> Sentence:
    """`the minister said on Monday`, `said Anna K. Brandt`: no mark after it, no space either."""
    who, verb = speaker(rng), rng.choice(verbs)
    may_invert = " " in who and " " not in verb
    verb_first = may_invert and (rng.random() < 0.3 if inverted is None else inverted)
    clause = f"{verb} {who}" if verb_first else f"{who} {verb}"
    if rng.random() < 0.3:
        clause += " " + rng.choice(TAILS)
    return spaced(clause, last=False)


def quotable(sentence: Sentence) -> bool:
    """True if the sentence can be set into quotation marks: whole, plain, and of middling length."""
    forms = [form for form, _ in sentence]
    return (
        4 <= len(forms) <= 28
        and forms[0][0].isupper()
        and forms[-1] in TERMINALS
        and not any(char in QUOTES or char in "()[]" for form in forms if "'" not in form[:2] for char in form)
    )


def _capital(clause: Sentence) -> Sentence:
    form, space = clause[0]
    return [(form[0].upper() + form[1:], space), *clause[1:]]


def _inside(sentence: Sentence, mark: str | None = None) -> Sentence:
    # The words without a space before the closing mark, the final mark replaced where one is given.
    body = [*sentence[:-2], (sentence[-2][0], False), (mark or sentence[-1][0], False)]
    return [('"', False), *body]


def before(sentence: Sentence, rng: random.Random) -> Paragraph:
    """Quotation first: `"We won," she said`."""
    plain = sentence[-1][0] == "."
    clause = said(rng, VERBS if plain else ASKED)
    return [[*_inside(sentence, "," if plain else None), ('"', True), *clause, (".", True)]]


def after(sentence: Sentence, rng: random.Random) -> Paragraph:
    """Clause first: `She said: "We won."`."""
    clause = _capital(said(rng, VERBS, inverted=False))
    return [[*clause, (rng.choice(",,:"), True), *_inside(sentence), ('"', True)]]


def around(sentence: Sentence, rng: random.Random) -> Paragraph:
    """`"We won," she said, "by one vote."`, where the sentence has a comma; else the clause comes first."""
    commas = [i for i, (form, _) in enumerate(sentence) if form == "," and 1 < i < len(sentence) - 3]
    if not commas:
        return after(sentence, rng)
    cut = rng.choice(commas)
    clause = said(rng, VERBS)
    rest = _inside(sentence[cut + 1 :])
    return [[('"', False), *sentence[:cut], (",", False), ('"', True), *clause, (",", True), *rest, ('"', True)]]


def alone(sentence: Sentence, rng: random.Random) -> Paragraph:
    """`"We won."`, the next sentence beginning after the mark."""
    return [[*_inside(sentence), ('"', True)]]


def opened(sentence: Sentence, rng: random.Random) -> Paragraph:
    """`"We won.` with no closing mark: the quotation goes on in the next paragraph."""
    return [[*_inside(sentence)[:-1], (sentence[-1][0], True)]]


def scare(sentence: Sentence, rng: random.Random) -> Paragraph:
    """`They called it a "clear win" .`: some words inside the sentence in marks."""
    start = rng.randrange(1, len(sentence) - 2)
    end = rng.randrange(start + 1, min(start + 6, len(sentence)))
    inner = sentence[start:end]
    form, space = inner[-1]
    head = [*sentence[: start - 1], (sentence[start - 1][0], True)]
    return [[*head, ('"', False), *inner[:-1], (form, False), ('"', space), *sentence[end:]]]


FRAMES = ((before, 6), (after, 4), (around, 4), (alone, 2), (opened, 1), (scare, 4))


def pair(first: Sentence, second: Sentence, rng: random.Random) -> Paragraph:
    """Two sentences quoted, the clause behind them or between them."""
    if rng.random() < 0.5:
        head = [*_inside(first)[:-1], (first[-1][0], True)]
        return [head, before(second, rng)[0][1:]]
    return [before(first, rng)[0], [*_inside(second), ('"', True)]]


def reported(paragraph: Paragraph, rng: random.Random) -> Paragraph:
    """The paragraph with some of its sentences made reported speech."""
    result: Paragraph = []
    index = 0
    while index < len(paragraph):
        sentence = paragraph[index]
        following = paragraph[index + 1] if index + 1 < len(paragraph) else None
        if not quotable(sentence) or rng.random() < 0.4:
            result.append(sentence)
        elif following and quotable(following) and rng.random() < 0.5:
            result += pair(sentence, following, rng)
            index += 1
        else:
            frame = rng.choices([f for f, _ in FRAMES], [weight for _, weight in FRAMES])[0]
            result += frame(sentence, rng)
        index += 1
    return result


def dateline(rng: random.Random) -> Sentence:
    """Place, and perhaps region, day and agency, with a dash: `LEEDS, March 3 (AP) —`."""
    parts = [part for part in (rng.choice(REGIONS), rng.choice(DAYS)) if part]
    city = rng.choice(CITIES)
    line = spaced(city, last=not parts)
    for number, part in enumerate(parts, 1):
        line[-1] = (line[-1][0], False)
        line += [(",", True), *spaced(part)]
        if number == len(parts) and rng.random() < 0.3:
            line = [*line[:-1], (line[-1][0], False), (",", True)]
    if agency := rng.choice(AGENCIES):
        line += [("(", False), (agency, False), (")", True)]
    return [*line, (rng.choice(DASHES), rng.random() < 0.9)]


def person(rng: random.Random) -> str:
    """A name, mostly with a title."""
    return next(who for who in iter(lambda: speaker(rng), None) if who not in PLAIN_SPEAKERS)


def abbreviated(rng: random.Random) -> Sentence:
    """A short sentence full of titles, initials and other words that end in a full stop."""
    names = {key: person(rng) for key in "abc"}
    template = rng.choice(ABBREVIATED)
    text = template.format(**names, h=rng.randint(1, 12), n=rng.randint(2, 90), d=rng.choice(DATES))
    row: Sentence = []
    for word in text.removesuffix(" .").split(" "):
        if word.startswith("~") and row:
            row[-1] = (row[-1][0], False)
        row.append((word.removeprefix("~"), True))
    if text.endswith(" ."):
        row = [*row[:-1], (row[-1][0], False), (".", True)]
    return row


def with_abbreviations(paragraph: Paragraph, rng: random.Random) -> Paragraph:
    """The paragraph with one sentence of abbreviations more, somewhere between its own."""
    place = rng.randrange(len(paragraph) + 1)
    before_ = [[*sentence[:-1], (sentence[-1][0], True)] for sentence in paragraph[:place]]
    return [*before_, abbreviated(rng), *paragraph[place:]]


def _opens(before_: Piece | None, piece: Piece, opened_: bool) -> bool:
    space_before, space_after = before_ is None or before_[1] or before_[0] in OPENERS, piece[1]
    return not opened_ if space_before == space_after else space_before


def typeset(paragraph: Paragraph, marks: Marks) -> Paragraph:
    """The paragraph in another style of quotation marks and apostrophes."""
    result: Paragraph = []
    opened_, previous = False, None
    for sentence in paragraph:
        row: Sentence = []
        for piece in sentence:
            form, space = piece
            if form in ('"', "``", "''"):
                opened_ = _opens(previous, piece, opened_)
                form = marks.opening if opened_ else marks.closing
            elif "'" in form:
                opening = form == "'" and not space and (previous is None or previous[1])
                form = form.replace("'", "‘" if opening and marks.apostrophe == "’" else marks.apostrophe)
            row.append((form, space))
            previous = piece
        result.append(row)
    return result


def dashed(paragraph: Paragraph, rng: random.Random) -> Paragraph:
    """The paragraph with its free-standing dashes, and now and then a comma, set as one kind of dash."""
    dash, tight = rng.choice(DASHES[:2] + DASHES), rng.random() < 0.3
    result: Paragraph = []
    for sentence in paragraph:
        row: Sentence = []
        for number, (form, space) in enumerate(sentence):
            free = form in DASHES and row and row[-1][1] and space
            comma = form == "," and space and 1 < number < len(sentence) - 2 and rng.random() < 0.1
            if (free or comma) and row:
                row[-1] = (row[-1][0], not (tight and dash == "—"))
                form, space = dash, not (tight and dash == "—")
            row.append((form, space))
        result.append(row)
    return result


def unfinished(paragraph: Paragraph) -> Paragraph:
    """The paragraph without its last mark, as headlines are."""
    *rest, last = paragraph
    if len(last) < 2 or last[-1][0] not in TERMINALS:
        return paragraph
    return [*rest, last[:-1]]


def printed(paragraph: Paragraph, rng: random.Random) -> Paragraph:
    """The paragraph as some newspaper might have set it: each change with a probability of its own."""
    if rng.random() < 0.06:
        paragraph = with_abbreviations(paragraph, rng)
    if rng.random() < 0.22:
        paragraph = reported(paragraph, rng)
    if rng.random() < 0.02 and paragraph[0][0][0][0].isupper():
        paragraph = [[*dateline(rng), *paragraph[0]], *paragraph[1:]]
    if rng.random() < 0.12:
        paragraph = dashed(paragraph, rng)
    if rng.random() < 0.08:
        paragraph = unfinished(paragraph)
    draw = rng.random()
    if draw < 0.015:
        paragraph = [[(form.upper(), space) for form, space in sentence] for sentence in paragraph]
    elif draw < 0.03:
        paragraph = [[(form.lower(), space) for form, space in sentence] for sentence in paragraph]
    marks = rng.choices([style for style, _ in STYLES], [weight for _, weight in STYLES])[0]
    return typeset(paragraph, marks)

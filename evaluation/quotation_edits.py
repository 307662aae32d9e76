"""Edits by rule: from a sentence of the record to a quotation of it, with the right answer.

The lists here are of this test alone, and not those of the verifier: an edit takes a word for another of the same kind
(`will` and `may`), so the flag that has to be found follows from the list that the word was taken from.
"""

from __future__ import annotations

import random
import re
from collections.abc import Callable
from dataclasses import dataclass

NEUTRAL = {
    "big": "large", "start": "begin", "help": "assist", "important": "vital", "country": "nation", "people": "folks",
    "talk": "speak", "talking": "speaking", "continue": "keep", "make": "create", "questions": "queries",
    "folks": "people", "believes": "holds", "working": "laboring", "great": "fine", "support": "back",
    "work": "effort", "discuss": "debate", "focused": "centered", "ensure": "guarantee", "families": "households",
    "made": "created", "strong": "firm", "community": "neighborhood", "issue": "topic", "clear": "plain",
    "kids": "children", "jobs": "positions", "step": "move", "steps": "moves", "provide": "offer", "said": "stated",
    "look": "glance", "question": "query", "team": "group", "progress": "headway", "plan": "scheme",
    "process": "procedure",
    "conversation": "discussion", "conversations": "discussions", "efforts": "attempts", "get": "obtain",
}  # fmt: skip
"""Words with one of about the same meaning, none of which negates, counts, names, dates or hedges."""
MODALS = {"will": "may", "can": "must", "should": "could", "would": "will", "could": "should", "must": "might"}
MONTHS = "January February March April June July August September October November December".split()
DAYS = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split()
HEDGES = "probably perhaps possibly apparently almost maybe".split()
NAMES = "Marlow Brenner Castellane Oduya Petrakis Lindqvist Vantongeren Ashgrove".split()
FILLERS = ("uh,", "um,", "uh —", "you know,", "I mean,")
VOCABULARY = (
    "harbor violin teapot lantern glacier meadow octopus saddle turnip velvet walrus pebble compass cinnamon orchard"
    " typewriter umbrella parsley trombone wheelbarrow bakery canoe dragonfly feather hammock icicle jigsaw kettle"
    " marble noodle oyster pumpkin quilt raccoon sandal thimble unicorn violet whistle yogurt zipper acorn balcony"
).split()
"""Words that briefings seldom have: what a made-up quotation is made of."""

Edit = Callable[[list[str], random.Random], tuple[list[str], frozenset[str]] | None]
"""Makes the quotation's words from the record's, with the kinds of flags; None if the words do not allow it."""


def bare(word: str) -> str:
    """A word without the punctuation around it, in lower case."""
    return word.strip(".,?!—-’'\"").lower()


def swapped(word: str, other: str) -> str:
    """A word in the place of another, with its capital and punctuation."""
    core = word.strip('.,?!—-"')
    return word.replace(core, other.capitalize() if core[:1].isupper() else other)


def _replace(words: list[str], at: int, other: str) -> list[str]:
    return [*words[:at], swapped(words[at], other), *words[at + 1 :]]


def _places(words: list[str], wanted: Callable[[str], bool]) -> list[int]:
    """The words that an edit may take: not the first and last, which a quotation might as well have left out."""
    return [at for at in range(1, len(words) - 1) if wanted(words[at])]


def neutral(words: list[str], chance: random.Random) -> tuple[list[str], frozenset[str]] | None:
    """One or two words for others of about the same meaning."""
    places = _places(words, lambda word: bare(word) in NEUTRAL and word.islower())
    if not places:
        return None
    for at in chance.sample(places, min(len(places), chance.choice((1, 1, 2)))):
        words = _replace(words, at, NEUTRAL[bare(words[at])])
    return words, frozenset()


def inserted(words: list[str], chance: random.Random) -> tuple[list[str], frozenset[str]] | None:
    """A word that the record does not have."""
    at = chance.randrange(2, len(words) - 1)
    return [*words[:at], chance.choice(("really", "simply", "also", "very", "truly")), *words[at:]], frozenset()


def left_out(words: list[str], chance: random.Random) -> tuple[list[str], frozenset[str]] | None:
    """One adverb or article left out."""
    small = {"really", "also", "very", "the", "that", "of", "all", "our", "again", "obviously", "certainly", "clearly"}
    places = _places(words, lambda word: word in small)
    places = [at for at in places if not {"—", "-"} & set(words[at - 1] + words[at + 1])]
    places = [at for at in places if bare(words[at - 1]) != words[at] and bare(words[at + 1]) != words[at]]
    if not places:
        return None
    at = chance.choice(places)
    return words[:at] + words[at + 1 :], frozenset()


def negation(words: list[str], chance: random.Random) -> tuple[list[str], frozenset[str]] | None:
    """A `not` left out, or one inserted after an auxiliary."""
    places = _places(words, lambda word: word in ("not", "never"))
    if places and chance.random() < 0.6:
        at = chance.choice(places)
        return words[:at] + words[at + 1 :], frozenset({"negation"})
    places = _places(words, lambda word: word in ("is", "are", "was", "will", "would", "can", "has", "have", "should"))
    places = [at for at in places if bare(words[at + 1]) not in ("not", "never")]
    if not places:
        return None
    at = chance.choice(places)
    return [*words[: at + 1], "not", *words[at + 1 :]], frozenset({"negation"})


def number(words: list[str], chance: random.Random) -> tuple[list[str], frozenset[str]] | None:
    """Another number."""
    places = _places(words, lambda word: re.fullmatch(r"\$?\d[\d,.]*[.,]?", word) is not None)
    places = [at for at in places if not re.fullmatch(r"(?:19|20)\d\d[.,]?", words[at])]
    places = [at for at in places if words[at - 1].strip(",") not in (*MONTHS, "May")]
    if not places:
        return None
    at = chance.choice(places)
    digits = re.search(r"\d", words[at])
    assert digits is not None
    other = str((int(digits[0]) + chance.randrange(1, 8)) % 9 + 1)
    other = other if other != digits[0] else str(int(other) % 9 + 1)
    changed = words[at][: digits.start()] + other + words[at][digits.end() :]
    return [*words[:at], changed, *words[at + 1 :]], frozenset({"number"})


def date(words: list[str], chance: random.Random) -> tuple[list[str], frozenset[str]] | None:
    """Another month, weekday or year."""
    for row in chance.sample((MONTHS, DAYS), 2):
        places = _places(words, lambda word, row=row: word.strip(",.") in row)  # type: ignore[misc]
        if places:
            at = chance.choice(places)
            other = chance.choice([one for one in row if one != words[at].strip(",.")])
            return _replace(words, at, other), frozenset({"date"})
    places = _places(words, lambda word: re.fullmatch(r"20[012]\d[.,]?", word) is not None)
    if not places:
        return None
    at = chance.choice(places)
    return [*words[:at], words[at].replace(words[at][:4], str(int(words[at][:4]) - 3)), *words[at + 1 :]], frozenset(
        {"date"}
    )


def name(words: list[str], chance: random.Random) -> tuple[list[str], frozenset[str]] | None:
    """Another name in place of a word with a capital inside a sentence."""
    capital = re.compile(r"[A-Z][a-z]{3,}[.,]?")
    apart = {*MONTHS, *DAYS, "May"}
    places = _places(words, lambda word: capital.fullmatch(word) is not None and word.strip(",.") not in apart)
    places = [at for at in places if words[at - 1][-1].isalpha() and words[at - 1] != "—"]
    if not places:
        return None
    at = chance.choice(places)
    return _replace(words, at, chance.choice(NAMES)), frozenset({"name"})


def hedge(words: list[str], chance: random.Random) -> tuple[list[str], frozenset[str]] | None:
    """A hedge left out, or inserted after an auxiliary."""
    places = _places(
        words, lambda word: word in ("probably", "perhaps", "possibly", "likely", "nearly", "roughly", "maybe")
    )
    if places:
        at = chance.choice(places)
        return words[:at] + words[at + 1 :], frozenset({"hedge"})
    places = _places(words, lambda word: word in ("is", "are", "was", "will", "has", "have"))
    if not places:
        return None
    at = chance.choice(places)
    return [*words[: at + 1], chance.choice(HEDGES), *words[at + 1 :]], frozenset({"hedge"})


def modal(words: list[str], chance: random.Random) -> tuple[list[str], frozenset[str]] | None:
    """Another modal verb."""
    places = _places(words, lambda word: word in MODALS)
    if not places:
        return None
    at = chance.choice(places)
    return _replace(words, at, MODALS[words[at]]), frozenset({"modal"})


ALTERED: dict[str, Edit] = {
    "neutral": neutral, "inserted": inserted, "left_out": left_out, "negation": negation, "number": number,
    "date": date, "name": name, "hedge": hedge, "modal": modal,
}  # fmt: skip
"""The edits of altered quotations by name."""


OWN_SENTENCES = 120
"""Sentences of the kind, twenty for each way to limit a statement."""


@dataclass(frozen=True, slots=True)
class OwnSentence:
    """A sentence of our own with a part that limits it, and the quotation without that part."""

    record: str
    quotation: str
    flags: frozenset[str]


def own_sentences() -> list[OwnSentence]:
    """Sentences with a negation or a condition in the middle, quoted with an ellipsis in its place.

    Each has things of its own, so that no two are taken for one another.
    """
    bodies = ("The agency", "The board", "Our department", "The commission", "The task force")
    limits = (
        ("if the legislature agrees to the loan", "condition"), ("unless the audit finds a shortfall", "condition"),
        ("but not before the survey is complete", "negation"), ("though never at the cost of the schools", "negation"),
        ("in close cooperation with the counties", ""), ("as the director said in her letter", ""),
    )  # fmt: skip
    found = []
    for number in range(OWN_SENTENCES):
        things = [VOCABULARY[(number * step + number // len(VOCABULARY)) % len(VOCABULARY)] for step in (1, 5, 7)]
        limit, kind = limits[number % len(limits)]
        head = f"{bodies[number % len(bodies)]} is ready to buy the {things[0]} works behind the {things[1]} market"
        tail = f"and it plans to show the {things[2]} studies to the public"
        flags = frozenset({kind} - {""})
        found.append(OwnSentence(f"{head}, {limit}, {tail}.", f"{head} … {tail}.", flags))
    return found


EDGE_SENTENCES = 120
"""Sentences of the kind, as many as of those with a part left out."""


def edge_sentences() -> list[OwnSentence]:
    """Sentences quoted from their middle on, or not to their end: the words next to the cut reverse or limit it.

    A third of them has words next to the cut that change nothing.
    """
    frames = (
        ("We are not going to | close the {0} works behind the {1} hall with the {2} studies", "negation"),
        ("I said that they would never | buy a {0} or a {1} for the {2} of the mayor", "negation"),
        ("They found no | trace of a {0} in the {1} room beside the {2} store", "negation"),
        ("It would be wise to | close the {0} works behind the {1} hall with the {2} studies", ""),
        ("I said that they would gladly | buy a {0} or a {1} for the {2} of the mayor", ""),
        ("They found one more | trace of a {0} in the {1} room beside the {2} store", ""),
        ("| We will send the {0} and the {1} to the {2} people | unless the court forbids it", "condition"),
        ("| The {0} and the {1} belong to the {2} people | if the survey is right about them", "condition"),
        ("| We will send the {0} and the {1} to the {2} people | because the court allows it", ""),
        ("They paid two | hundred dollars for a {0} and a {1} with a {2} in it", "number"),
        ("| The {0} beside the {1} and the {2} costs 40 | million dollars in this year alone", "number"),
        ("They paid some | nine dollars for a {0} and a {1} with a {2} in it", ""),
    )  # fmt: skip
    found = []
    for number in range(EDGE_SENTENCES):
        things = [VOCABULARY[(number * step + number // len(VOCABULARY)) % len(VOCABULARY)] for step in (1, 5, 7)]
        frame, kind = frames[number % len(frames)]
        parts = frame.format(*things).split("|")
        found.append(OwnSentence(" ".join("".join(parts).split()) + ".", parts[1].strip(), frozenset({kind} - {""})))
    return found

"""Words that matter for the meaning of a quotation, and disfluencies.

By hand. Negation and modals after Huddleston and Pullum (2002), hedges after Hyland (1998), fillers after the
annotation manual of Switchboard's disfluencies (Meteer 1995).
"""

from __future__ import annotations

from onrecord.extractors.lexicon.modality import ADVERBS, MODALS, OBLIGATION
from onrecord.extractors.lexicon.negation import NEGATIONS, NOBODY
from onrecord.extractors.lexicon.time import AHEAD, DAYS, UNITS

NEGATIVE = frozenset(word for word in NEGATIONS | NOBODY if word.isalpha()) | {
    "no",
    "without",
    "cannot",
    "noone",
    "barely",
}
"""Folded words that negate."""


MODAL = frozenset(MODALS) | OBLIGATION | frozenset("can will would shall need dare".split())
"""Folded modal verbs."""

CONTRACTED = {"ll": "will", "d": "would"}
"""Modal verbs contracted to an apostrophe and letters."""

IRREGULAR = {"won't": "will", "can't": "can", "cannot": "can", "shan't": "shall"}
"""Negated modal verbs whose stem is not that of the modal verb."""

HEDGE = (
    frozenset(ADVERBS)
    | frozenset("almost nearly approximately roughly around some somewhat mostly largely partly partially".split())
    | frozenset("generally usually often sometimes rarely typically supposedly arguably essentially virtually".split())
    | frozenset("seem seems seemed appear appears appeared suggest suggests suggested tend tends tended".split())
    | frozenset("think believe guess suppose suspect assume expect hope hopeful doubt".split())
    | frozenset("about many few most".split())
)
"""Folded words that make a statement less certain or less exact."""

BEFORE_SUPERLATIVES = frozenset(
    "the a an my our your his her its their this that these those is are was were be".split()
)
"""Folded words before `most` where it is no quantity."""

PARTS = frozenset("most some many few several half part parts".split())
"""Folded words before `of` that say that what follows holds for a part."""

BOUNDS = frozenset(
    {("at", "least"), ("at", "most"), ("more", "than"), ("less", "than"), ("fewer", "than"), ("up", "to")}
)
BOUNDS_BEFORE_AMOUNTS = frozenset("over under above below exceeding".split())
"""Folded words, alone or with the next one, that make an amount less exact."""

CONDITION = frozenset("if unless until till except whenever only".split())
"""Folded words that begin a condition or an exception."""

CONDITION_BEFORE_THAT = frozenset("provided providing assuming supposing".split())
"""Folded words that do so before `that`, and mean something else elsewhere."""

CLAUSE_CONDITIONS = frozenset("if unless whether".split())
"""Folded words directly before a clause that is not asserted."""

CLAUSE_HEADS = frozenset(
    "say says said saying think thinks thought thinking believe believes believed believing claim claims claimed"
    " claiming suggest suggests suggested suggesting mean means meant meaning know knows knew knowing expect expects"
    " expected suppose supposed imagine imagined feel feels felt find found see saw agree agrees agreed accept accepts"
    " accepted argue argues argued imply implies implied promise promises promised guarantee guarantees guaranteed"
    " assume assumed conclude concluded sure certain convinced confident aware clear true likely evidence proof"
    " indication sign guarantee suggestion case".split()
)
"""Folded words with a clause that is not asserted if they are negated: verbs of saying and thinking, and
the adjectives and nouns of their kind (Huddleston and Pullum 2002, chapter 11)."""

DENYING_VERBS = frozenset("doubt doubts doubted deny denies denied denying".split())
"""Folded verbs that deny their clause, unless they are negated themselves."""

DENYING_WORDS = frozenset("false untrue impossible unlikely doubtful lie myth".split())
"""Folded adjectives and nouns that do so before `that`."""

NEGATED_THROUGH = frozenset("be been being become have had get got a an the any even ever to going gonna".split())
"""Folded words between a negation and what it negates: `not be`, `not to`, `not a`, `not going to`."""

NOT_NEGATED_AFTER = frozenset({"or", "why"})
"""Folded words before a negation that does not deny: `whether or not`, `why not`."""

LIMITS = frozenset("if unless until till except only barring assuming".split())
LIMITING_PHRASES = tuple(
    tuple(phrase.split())
    for phrase in (
        "as long as", "so long as", "subject to", "depending on", "on condition", "on the condition", "in case",
        "in the event", *(f"{word} that" for word in sorted(CONDITION_BEFORE_THAT)),
    )
)  # fmt: skip
"""Folded words, and phrases of them, that limit the clause before them."""

PERMITTING = frozenset({"permitting", "allowing"})
"""Folded participles that do so after their subject: `weather permitting`."""

CONDITIONS_BEFORE = frozenset({"if", "unless", "until", "provided", "assuming", "supposing"})
"""Folded words that begin a clause which limits the one after its comma."""

OPENERS = frozenset("and but so because that well look now".split())
"""Folded words that may be before them."""

NEGATIVE_SUBJECTS = frozenset("no nobody none neither noone".split())
PREPOSITIONS = frozenset("of in at on from among with".split())
"""Folded words that negate a whole clause, and words between the head of its subject and the rest: `no one in`."""

NEGATIVE_ADJUNCTS = frozenset({"without", "nor", "neither"})
"""Negative words that may begin a further phrase and leave what is before them as it is."""

IDIOMATIC_AFTER_IF = frozenset("not any ever anything necessary possible needed need may will like".split())
"""Folded words after `if` in phrases that set no condition: `if you will`, `if not`, `if any`."""

REMARKS = frozenset("will may like look ask think see remember recall consider compare listen read know".split())
"""Folded verbs of a clause with `if you`, `if I` or `if we` that is about the talk: `if you look at it`, `if I may`."""

CLAIMING_VERBS = frozenset("claim claims claimed claiming allege alleges alleged alleging pretend pretends".split())
"""Folded verbs with which a speaker reports what others say without agreeing to it."""

ASCRIBING_VERBS = frozenset(
    "say says said think thinks thought believe believes believed argue argues argued assume assumed suggest"
    " feel".split()
)
"""Folded verbs that do so where their subject is one of `OTHER_PEOPLE`."""

OTHER_PEOPLE = frozenset("they some others many people everybody everyone you".split())
"""Folded subjects that are not the speaker, nor one person the speaker may speak for."""

REVERSING_PREFIXES = frozenset("non un in im dis mis anti counter no not never ex".split())
"""Folded parts of a compound that reverse what follows their hyphen."""

REVERSING_SUFFIXES = frozenset({"free", "less"})
"""Folded parts of a compound that reverse what is before their hyphen: `risk-free`."""

MONTHS = frozenset(
    "january february march april may june july august september october november december jan feb mar apr jun jul aug"
    " sep sept oct nov dec".split()
)
"""Folded names of months; `may` and `march` count where they have a capital."""

CALENDAR = DAYS | AHEAD | UNITS | frozenset("today yesterday tonight midnight noon hour minute second".split())
"""Folded words for days, times and units of time, in the singular."""

RELATIVE = frozenset({"next", "last", "this", "previous", "coming", "past"})
"""Words before a unit of time that say which one: `next year`."""

_SMALL = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen"
)
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety"
_ORDINALS = "first second third fourth fifth sixth seventh eighth ninth tenth"
SCALES = {
    **dict.fromkeys(("hundred", "hundreds"), 100),
    **dict.fromkeys(("thousand", "thousands"), 1_000),
    **dict.fromkeys(("million", "millions", "m"), 1_000_000),
    **dict.fromkeys(("billion", "billions", "bn"), 1_000_000_000),
    **dict.fromkeys(("trillion", "trillions", "tn"), 1_000_000_000_000),
}
"""Folded words that multiply the number before them."""

VALUES: dict[str, str] = {
    **{word: str(number) for number, word in enumerate(f"{_SMALL} seventeen eighteen nineteen".split())},
    **{word: str(10 * number) for number, word in enumerate(_TENS.split(), start=2)},
    **{word: f"{number}." for number, word in enumerate(_ORDINALS.split(), start=1)},
    **{f"{number}{end}": f"{number}." for number, end in ((1, "st"), (2, "nd"), (3, "rd"))},
    **{f"{number}th": f"{number}." for number in range(4, 32)},
    **{word: str(value) for word, value in SCALES.items()},
    **dict.fromkeys(("dozen", "dozens"), "12"),
    **dict.fromkeys(("half", "halves"), "1/2"),
    **dict.fromkeys(("quarter", "quarters"), "1/4"),
    "once": "1x", "twice": "2x", "double": "x2", "doubled": "x2", "triple": "x3", "tripled": "x3",
}  # fmt: skip
"""The values of folded words that count; an ordinal ends in a stop."""

TENS, ONES = frozenset(_TENS.split()), frozenset(_SMALL.split()[1:10])
"""Folded words of a number such as `twenty-five`."""

SIGNS_BEFORE, SIGNS_AFTER = frozenset({"$", "€", "£", "¥", "-"}), frozenset({"percent", "cents"})
"""Folded signs of an amount, by their place."""

AFTER_NUMBERS = SIGNS_AFTER | frozenset(SCALES)
"""Folded words that belong to the number before them."""

CURRENCIES = {
    **dict.fromkeys(("$", "dollar", "dollars"), "dollar"), **dict.fromkeys(("€", "euro", "euros"), "euro"),
    **dict.fromkeys(("£", "pound", "pounds"), "pound"), **dict.fromkeys(("¥", "yen"), "yen"),
}  # fmt: skip
"""Folded signs and names of currencies, before and after their amounts."""

SIGNS = frozenset({"percent", "-", "cents"})
"""Folded signs and units that are part of an amount, other than currencies."""

FILLED_PAUSES = frozenset("uh um er erm ah eh hm hmm mm mhm uhm huh".split())
"""Filled pauses; leaving them out changes nothing."""

EDITING_TERMS = (("you", "know"), ("i", "mean"), ("excuse", "me"), ("you", "see"), ("let", "me", "see"))
"""Phrases that fill a pause or announce a correction."""

DISCOURSE_MARKERS = frozenset("well like so okay ok right look now oh yeah actually basically sorry".split())
"""Words that fill a pause where a pause is on both sides."""

GRAMMATICAL = (
    DISCOURSE_MARKERS
    | FILLED_PAUSES
    | frozenset(
        "a an the this that these those some any each every either neither both all such what which who whom whose"
        " it its itself there here one ones other others another and or but nor so yet as if though although because"
        " while whilst since than whether until before after when where why how in on at by for from with to of off"
        " out up down over under into onto upon about above below between among amongst against around across along"
        " through during within toward towards behind beside near per via like is are am was were be been being have"
        " has had having do does did doing done will would shall should can could may might must yes please too also"
        " just even still very really quite rather truly simply indeed pretty again always then everything everyone"
        " everybody something someone somebody anything anyone anybody more most much many own same let get got".split()
    )
)
"""Folded words of the closed classes, and adverbs of degree and focus (Huddleston and Pullum 2002, chapters 5 to 8).
Such words that only the quotation has add no new matter."""

PERSONS = {
    **dict.fromkeys("i me my mine myself".split(), "I"),
    **dict.fromkeys("we us our ours ourselves".split(), "we"),
    **dict.fromkeys("you your yours yourself yourselves".split(), "you"),
    **dict.fromkeys("he him his himself".split(), "he"),
    **dict.fromkeys("she her hers herself".split(), "she"),
    **dict.fromkeys("they them their theirs themselves em".split(), "they"),
}
"""The person of each folded personal pronoun."""

PAST = frozenset({"was", "were", "had", "did"})
PRESENT = frozenset({"is", "are", "am", "have", "has", "do", "does"})
"""Folded auxiliaries by their tense."""

SPOKEN = {"gonna": "going", "wanna": "want", "gotta": "got", "cause": "because", "yeah": "yes", "ok": "okay"}
"""Folded spellings of how words are pronounced, with the words."""

"""Words that imply whether their complement took place: `managed to say`, `failed to say`, `stopped short of saying`.

Each has a signature after Karttunen (1971, 2012) and Nairn, Condoravdi and Karttunen (2006): what the affirmed word
implies of its complement, and what the negated word does. `managed to` has (+|-): `managed to say` implies saying, `did
not manage to say` the opposite. `refuse` has (-|o), `fail` (-|+), `hesitate` (o|+). Phrasal signatures (`had no chance
to say`, `took the trouble to tell`) follow the classes of verbs and nouns of Karttunen (2012).
"""

from __future__ import annotations

from typing import Literal

from onrecord.extractors.lexicon.hearsay import HEARSAY_VERBS

Implied = Literal["+", "-", "o"]
Signature = tuple[Implied, Implied]


def _family(signature: Signature, words: str) -> dict[str, Signature]:
    return dict.fromkeys(words.split(), signature)


INFINITIVE: dict[str, Signature] = {
    **_family(
        ("+", "-"), "manage succeed bother deign dare happen get condescend remember proceed begin start able choose"
    ),
    **_family(("+", "+"), "regret hasten"),
    **_family(("-", "+"), "fail neglect omit forget refrain abstain avoid forbear miss unable incapable powerless"),
    **_family(
        ("-", "o"), "refuse decline balk baulk resist stop cease quit shun evade unwilling loath pretend deny withhold"
    ),
    **_family(("-", "o"), "prevent keep prohibit forbid ban bar block dissuade deter discourage restrain hinder"),
    **_family(("o", "+"), "hesitate reluctant hesitant"),
    **_family(("o", "-"), "try attempt struggle seek"),
    **dict.fromkeys(("hold off", "put off", "swear off"), ("-", "o")),
}
"""Verbs and adjectives with an infinitive or a gerund."""

YIELDING = frozenset(
    "alternate arise benefit come cycle derive drift earn emerge gain go graduate learn lurch move oscillate pass"
    " profit progress range recover result retire return shift stem suffer swing switch turn vary".split()
)
"""Verbs whose `from` introduces an origin or one end of a range: `came from telling …`, `swung from praising it to …`
(VerbNet: change of state and of place). After any other verb a gerund with `from` did
not take place (`shrank from saying`, `held back from saying`), as with the verbs of VerbNet's classes 52 and 67."""

RAISING_HEARSAY = HEARSAY_VERBS | {"suspect", "claim", "seem", "appear"}
"""Raising verbs of hearsay and seeming: `is understood to have told`; their complement is open (o|o)."""

FINITE: dict[str, Signature] = {
    **_family(("-", "+"), "deny disprove refute false untrue incorrect wrong"),
    "rule out": ("-", "+"),
    **_family(("o", "+"), "doubt doubtful unlikely improbable possible likely probable conceivable"),
    **_family(("+", "-"), "true"),
    **_family(("-", "-"), "wish"),
    **_family(("o", "o"), "hope expect pray fear demand recommend request require"),
    **_family(
        ("+", "+"), "know regret realize realise remember forget reveal disclose notice discover learn mind surprising"
    ),
}
"""Predicates of a finite clause: those with (+|+) are factive (Kiparsky and Kiparsky 1970)."""

DEGREES: dict[str, tuple[str, Signature]] = {
    "short": ("of", ("-", "+")),
    "clear": ("of", ("-", "+")),
    "shy": ("of", ("-", "+")),
    "better": ("of", ("-", "+")),
    "close": ("to", ("-", "-")),
    "near": ("to", ("-", "-")),
    "far": ("from", ("-", "-")),
    "away": ("from", ("-", "-")),
}
"""Adverbs of distance after a verb of motion or state, each with its preposition: `fell short of`, `steered clear of`.

So is `better` after `thought`."""

VERGES = frozenset({"verge", "brink", "point", "edge"})
"""Nouns with the same meaning: `was on the verge of saying`."""

NEARING = frozenset({"be", "come", "draw", "get", "go"})
"""Verbs of motion and state with which a time after `within` is a distance, too: `came within seconds of saying`."""

WEIGHING = frozenset(
    "consider contemplate dally debate dream entertain flirt mull play ponder think toy trifle weigh".split()
)
"""Verbs of considering an act, whose gerund is open (WordNet: `consider` and `consider not very seriously`)."""

WEIGHED = frozenset({"about", "of", "over", "with"})
"""The prepositions of that gerund: `toyed with saying`, `thought about telling`; many have none."""

NEGATIVE_NOUNS = frozenset(
    "failure refusal inability reluctance unwillingness omission denial avoidance hesitation".split()
)
"""Nominalisations of words with (-|…)."""

MEANS = frozenset(
    "ability means strength courage nerve audacity gall guts heart decency grace sense chutzpah temerity bravery power"
    " chance opportunity occasion time trouble effort attempt".split()
)
"""Nouns for ability, character and opportunity."""

HAVING = frozenset("have take use seize find make get summon muster show".split())
"""Verbs that have (+|-) with such a noun."""

LACKING = frozenset("lack lose miss waste squander forgo".split())
"""Verbs that have (-|+) with such a noun."""

EVIDENCE = frozenset(
    "evidence proof sign indication suggestion hint record trace confirmation reason guarantee question".split()
)
"""Nouns for evidence of an event; without evidence the event is open."""

NEARLY = frozenset({"nearly", "almost", "practically", "virtually"})
"""Proximative adverbs: the event did not quite take place."""

PRIVATIVE = frozenset({"without", "instead of", "rather than"})
"""Words that introduce the clause of an event that did not take place."""

EVEN = frozenset({"as", "even", "ever", "much", "once", "so"})
"""Words between `without` and its gerund: `without so much as telling`, `without ever saying`."""

SCARCE = frozenset({"little", "few"})
"""Approximate negators (Quirk and others 1985, 10.59) as subjects: `little suggests that …`."""

EXPECTING = frozenset(
    "expect plan intend likely due set schedule want hope prepare poise slate aim need ready wish bind bound unlikely"
    " have seek about anticipate forecast predict project tip poised prepared scheduled slated".split()
)
"""Predicates whose infinitive refers to the future: `plans to tell`; some participles are tagged as adjectives."""

URGING = frozenset("urge ask tell order force press allow invite beg advise persuade".split())
"""Predicates of urging; whether the reporting event takes place is open."""

COMPELLING = frozenset(
    "challenge coerce compel drive encourage get induce lead oblige pressure prompt provoke push require".split()
)
"""Verbs of causing somebody to act (VerbNet force-59), whose object does what their infinitive says."""

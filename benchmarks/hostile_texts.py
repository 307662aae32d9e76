"""Hostile texts: each kind has one unusual thing again and again, in any length."""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Callable
from random import Random

PROSE = (
    "The harbour master, Ilse Brandt, said on Tuesday that the ferry would not sail before the storm had passed. “We"
    " waited too long last year,” she told reporters. According to the port, 140 passengers were stranded, and the"
    " council will meet next week. A spokesman for the line, Tomas Rehn, denied that tickets had been sold twice. He"
    " added: “Nobody was turned away.” Critics say the pier is too old.\n\n"
)

OPENING = "It will reopen, Ilse Brandt said. "
QUOTED = "Ilse Brandt said: “"


def repeated(body: str, opening: str = OPENING, closing: str = "") -> Callable[[int], str]:
    """A text of a length that has one thing again and again."""
    return lambda length: opening + (body * (length // len(body) + 1))[: length - len(opening) - len(closing)] + closing


def numbered(pattern: str, opening: str = "") -> Callable[[int], str]:
    """A text of a length that has a sentence again and again, each time with another number in letters."""
    return lambda length: (opening + "".join(pattern.replace("#", _name(i)) for i in range(length // 8)))[:length]


def _name(number: int) -> str:
    letters = "".join(chr(97 + int(digit)) for digit in str(number))
    return letters.capitalize()


def _words(length: int) -> str:
    """As many letters of words that mean nothing, none of them twice."""
    chance = Random(2)
    letters = "abcdefghijklmnopqrstuvwxyz"
    made = " ".join("".join(chance.choices(letters, k=chance.randint(2, 12))) for _ in range(length // 8))
    return (OPENING + made * 2)[:length]


_BARE: dict[int, None] = {ord(mark): None for mark in "“”\n"}

KINDS: dict[str, Callable[[int], str]] = {
    "punctuation": repeated("?!.,;:-"),
    "straight marks": repeated('"'),
    "single marks": repeated("'"),
    "pairs of marks": repeated("“”"),
    "short quotations": repeated("“Yes.” "),
    "nested quotations": repeated("“‘“‘ no ’”’” "),
    "brackets": repeated("()"),
    "open brackets": repeated("("),
    "blanks": repeated(" "),
    "blanks in a quotation": repeated(" ", QUOTED, "x” she added."),
    "line ends": repeated("\n"),
    "short lines": repeated("a\n"),
    "digits": repeated("1"),
    "digits in a quotation": repeated("1", QUOTED, "”"),
    "groups of digits": repeated("1,111,", QUOTED, "”"),
    "number words in a quotation": repeated("two hundred ", QUOTED, "”"),
    "one letter": repeated("a"),
    "one word": repeated("ask"),
    "one word again": repeated("ask "),
    "initials": repeated("A."),
    "initials apart": repeated("A. "),
    "names": numbered("Ann # Cole said no. "),
    "namesakes": numbered("Mr # Smith said no. Smith said yes. "),
    "pronouns": repeated("He said she knew he said it. "),
    "no full stop": repeated("and then he said that they would go "),
    "a quotation without an end": repeated("we will go there and I said that ", QUOTED),
    "prose in one quotation": lambda length: f"{QUOTED}{(PROSE.translate(_BARE) * length)[: length - 40]}” she said.",
    "one line": lambda length: (PROSE.replace("\n", " ") * length)[:length],
    "labels": repeated("Q: Why?\nA: I said no.\n", ""),
    "formulas": repeated("an official who asked not to be named said so, "),
    "emoji": repeated("😀"),
    "combining marks": repeated("e\u0301\u0301"),
    "addresses": repeated("a.a@"),
    "other letters": repeated("字"),
    "rows of brackets": repeated("[[]] "),
    "words in brackets": repeated("[a] (b) "),
    "marks in words": repeated('a"b"c" '),
    "letters and signs": repeated("[a]"),
    "quotation openings": repeated("“We "),
    "apostrophes": repeated("it's 'e' d'y "),
    "mixed scripts": repeated("Анна said 我们 will go مرحبا, שלום said. "),
    "zero-width joiners": repeated("A\u200dnn\u200d said\u200c no\u200d. "),
    "directions": repeated("\u200fAnn\u200e \u202bsaid\u202c no\u2067.\u2069 "),
    "short paragraphs": repeated("She said no.\n\n", ""),
    "table": repeated("| Ann | said | 12 % |\n", ""),
    "CSV": repeated('"Ann Cole","said, no",12.5,"2024-01-02"\n', ""),
    "JSON": repeated('{"a": ["said", {"b": "no"}]}, '),
    "HTML": repeated('<p class="a">Ann <b>said</b> &quot;no&quot;.</p>\n'),
    "base64": lambda length: (OPENING + b64encode(Random(1).randbytes(length)).decode())[:length],
    "titles": repeated("Dr. Prof. Sir Mr. President Senator Ann Cole said no. "),
    "offices": numbered("The # minister said the minister of # said no. "),
    "list after a colon": repeated("apples, pears; ", "Ann Cole said: "),
    "dialogue dashes": repeated("— No, she said.\n— Yes.\n", ""),
    "transcript": numbered("ANN #: I said no.\n"),
    "addresses in quotations": repeated("“http://a.example/b?c=d&e=f” she said. "),
    "ellipses": repeated("He said… no... "),
    "footnote markers": repeated("[1] "),
    "sayings in sayings": repeated("said that Bo Dale said that Cy Eve ", "Ann Cole "),
    "one sentence with commas": repeated("they, you, he, Bo Dale, ", "Ann Cole said that we, "),
    "capitals": lambda length: (PROSE.upper() * (length // len(PROSE) + 1))[:length],
    "mail addresses": repeated("ann@example.com said bo@example.org "),
    "hashtags": repeated("#a @b "),
    "chains of of": repeated("said the son of the brother of the owner of the house of ", "It was "),
    "possessives": repeated("the mayor's aunt's neighbour's lawyer said no. "),
    "appositions": numbered("Ann #, the mayor, the chair of #, a former judge, said no. "),
    "coordinated speakers": numbered("Ann #, Bo #, Cy # and Di # said no. "),
    "one long list of names": numbered("Ann #, ", "Those who said no were "),
    "paragraphs of one quotation": repeated("“We will go.\n\n", "Ann Cole said:\n\n"),
    "closing marks": repeated("no.” "),
    "marks of many languages": repeated("«Non», „nein“, ‚nein‘, 「いや」 he said. "),
    "alternating marks": repeated("\"'“‘`´’”"),
    "interrupted quotations": repeated("“We,” he said, “will,” she said, "),
    "spokesmen": repeated("a spokesman for the spokeswoman of ", "It was said by "),
    "descriptions": numbered("The # mayor said no. The # firm said yes. "),
    "acronyms": numbered("The World # Organization (W#O) said no. "),
    "hearsay": repeated("according to Ann Cole, according to people close to her, "),
    "negations": repeated("never did she not deny that nobody had not said no, "),
    "first persons": repeated("“I said we told you that I said,” we said. "),
    "relative clauses": repeated("who said that the man who told the woman ", "It was Ann Cole "),
    "conjunctions": repeated("if because although when while "),
    "dates": repeated("on Monday, May 3, 2021, at 5 p.m., two weeks ago, "),
    "sums": repeated("$1.2 million to £3-4 bn, 5 % of 10 percent, one in three, "),
    "sums in a quotation": repeated("$1.2 million to £3-4 bn, 5 % of 10 percent, one in three, ", QUOTED, "”"),
    "ages and places": repeated("Ann Cole, 45, of Derby, a mother of five, said no. "),
    "hyphens": repeated("well-known-and-"),
    "slashes": repeated("and/or/"),
    "words in camel case": repeated("AnnSaidNo"),
    "words without a meaning": lambda length: _words(length),
    "long words apart": repeated("pneumonoultramicroscopicsilicovolcanoconiosis " * 2),
    "markdown": repeated("> **[Ann](http://a.example)** said _no_ ~~yes~~ `x`\n\n"),
    "open tags": repeated('<div class="a"><p><b>'),
    "character references": repeated("&amp;amp;&quot;no&quot;&#8220; he said. "),
    "LaTeX": repeated("\\frac{\\sqrt{x_{i}^{2}}}{y} "),
    "program": repeated("if (a[i] != b) { said(\"no\", 'x'); } // he said\n", ""),
    "bullets": repeated("• Ann Cole said no\n", ""),
    "captions": numbered("1\n00:00:01,000 --> 00:00:02,000\nANN #: No.\n\n"),
    "flags and families": repeated("🇩🇪🇬🇧👩‍👩‍👧‍👦👍🏽 said no. "),
    "towers of marks": repeated("Ann" + "\u0301\u0323" * 20 + " said no. "),
    "letters that grow when folded": repeated("ﷺ ﬃ İ ß ǰ ŉ said no. "),
    "mathematical letters": repeated("𝐀𝐧𝐧 𝐂𝐨𝐥𝐞 𝐬𝐚𝐢𝐝 “𝐧𝐨.” "),
    "blanks of all kinds": repeated("Ann\u00a0Cole\u2009said\u3000no.\u2028\u0085\x0b\x0c"),
    "soft hyphens": repeated("Ann Co\u00adle sa\u00adid “n\u00ado.” "),
    "control characters": repeated("Ann\x00 said\x1b[1m no\x7f.\x1f "),
    "unassigned characters": repeated("\ufffe\U000e0041\U0010ffff\ue000 said no. "),
    "letters without blanks": repeated("กขคงจฉชซ한국어नमस्ते"),
    "Roman numerals": repeated("Pope John XXIII said in ch. IV.ii no. "),
}
"""Hostile texts, each by its length."""


def prose(length: int) -> str:
    """As much prose."""
    return (PROSE * (length // len(PROSE) + 1))[:length]

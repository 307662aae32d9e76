"""Words by which a text withholds a name: `asked not to be named`, `on condition of anonymity`, `a source`."""

from __future__ import annotations

import re

_ASK = (
    r"\b(?:ask|request|insist|declin|refus|wish|want|prefer|agree|demand|opt|choos|chos|spok|speak|talk|sought|seek)"
    r"\w*+"
)
_NAME = r"(?:(?:full|real|last|first|own) ){0,3}(?:names?|identit(?:y|ies)|surnames?)"
_HIDE = r"(?:named|identified|quoted by name|quoted|cited by name)"
FORMULA = re.compile(
    rf"(?:{_ASK}(?: \w++){{0,3}} )?(?:on|under|upon) (?:the |a )?(?:strict )?conditions? (?:of|that)(?: \w++){{0,5}}? "
    rf"?(?:anonymity|anonymous|{_HIDE})"
    rf"|{_ASK}(?: \w++){{0,3}} (?:anonymity|anonymous(?:ly)?)"
    rf"|{_ASK}(?: that)?(?: (?:he|she|they|his|her|their|the))?(?: {_NAME})? not (?:to )?be {_HIDE}"
    rf"|{_ASK} to be {_HIDE}"
    rf"|{_ASK} that (?:his|her|their) {_NAME} (?:should )?not be (?:used|published|printed|given|disclosed|revealed)"
    rf"|{_ASK} (?:not )?to (?:give|provide|reveal|disclose|share|use) (?:his|her|their|a) {_NAME}"
    r"|(?:(?:was|were|is|are)n['’]t|(?:is|are|was|were|been)? ?not) (?:authori[sz]ed|allowed|permitted|cleared)"
    r" to (?:speak|comment|discuss|talk|brief|be quoted|give interviews|disclose|make statements)(?: publicly)?"
    rf"|(?:whose|his|her|their) {_NAME} (?:is|are|was|were|(?:has|have|had) been) (?:being )?(?:withheld|changed|kept)"
    rf"|not (?:being )?{_HIDE}(?= (?:because|for|out of|due|to protect))",
    re.IGNORECASE,
)
"""The formulas by which news texts withhold a name."""

TRACE = re.compile("nam|identi|quoted|anonym|authori|allowed|permitted|cleared", re.IGNORECASE)
"""Every formula has one of these: what has none, as most sentences, need not be searched for formulas."""

NEVER_NAMED = frozenset(("source", "insider"))
"""Nouns for people whose name is withheld, however many: `sources at the hospital`."""

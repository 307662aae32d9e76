"""The rules of profiles: types of speakers, words of a profile, and spokespersons.

In the examples the deciding words are in braces.
"""

from __future__ import annotations

from onrecord.extractors.rule import Family, Rule


def _type(name: str, description: str, example: str) -> Rule:
    return Rule(f"type.{name}", description, example, Family.TYPE)


AUTHOR = _type("author", "the first person outside quotations", "{I} say it is over.")
JOINED = _type("joined", "coordinated speakers", "{Ada Bern and Ilir Hoxha} said it was over.")
SEAT = _type("seat", "a name that stands for a government", "{The Kremlin} said it was over.")
PERSONAL = _type("personal", "a personal pronoun, a title, or a noun for persons", "{Professor} Bern said it was over.")
PLACE = _type("place", "the name of a country, a capital or a region", "{France} said it was over.")
DESCRIBED = _type("described", "a noun for bodies that describes a name", "{Kestrel}, a charity, said it was over.")
NAME_NOUN = _type("name.noun", "the noun in a name", "{Nairobi Hospital} said it was over.")
ENTITY = _type("entity", "the label of the named entity", "{Ada Bern} said it was over.")
NAME = _type("name", "a name that nothing classes", "{Xerxo} said it was over.")
PEOPLE = _type("people", "the name of a people", "{Ukrainians} said it was over.")
PEOPLE_ONE = _type("people.one", "one member of a people", "{An American} said it was over.")
PEOPLE_BODY = _type("people.body", "a political body named like a people", "{Labour} said it was over.")
PRONOUN = _type("pronoun", "pronouns alone", "{She} said it was over.")
KIND = _type("kind", "the kind that the resolution of sources found", "{The xerxo} said it was over.")
SEVERAL_OF = _type("noun.several", "a noun of quantity before `of`", "{A group of} residents said it was over.")
SEVERAL = _type("several", "a word of quantity", "{Many} said it was over.")
NOUN_PERSON = _type("noun.person", "a noun for persons", "The {nurse} said it was over.")
NOUN_DOCUMENT = _type("noun.document", "a noun for documents", "The {report} said it was over.")
NOUN_GROUP = _type("noun.group", "a noun for several people", "The {crowd} said it was over.")
NOUN_GOVERNMENT = _type("noun.government", "a noun for governments", "The foreign {ministry} said it was over.")
NOUN_BODY = _type("noun.body", "a noun for organizations", "The {union} said it was over.")
NOUN_UNKNOWN = _type("noun.unknown", "a noun that the lexicon does not class", "The {xerxo} said it was over.")
ONE_OF = _type("one-of", "one of several", "{One of the herders} said it was over.")

WORDS = Rule("profile.words", "words of the text", "Ada Bern, {the chief engineer}, left.", Family.PROFILE)


def _chain(name: str, description: str, example: str) -> Rule:
    return Rule(f"chain.{name}", description, example, Family.SPOKESPERSON)


THROUGH = _chain("through", "`through`, `via`", "She said {through a spokesman} that it was over.")
BEHALF = _chain("behalf", "`on behalf of`", "He said {on behalf of the union} that it was over.")
DOCUMENT = _chain("document", "a document that somebody passes on", "He said in a statement {read by the pastor} so.")
SPEAKING_FOR = _chain("speaking-for", "`speaking for`", "He said, {speaking for the miners}, that it was over.")
CONVEYED = _chain("conveyed", "`as conveyed by`", "He said so, {as conveyed by his aide}.")

RULES = (
    AUTHOR, JOINED, SEAT, PERSONAL, DESCRIBED, PLACE, NAME_NOUN, ENTITY, NAME, PEOPLE, PEOPLE_ONE, PEOPLE_BODY, PRONOUN,
    KIND, SEVERAL_OF, SEVERAL, NOUN_PERSON, NOUN_DOCUMENT, NOUN_GROUP, NOUN_GOVERNMENT, NOUN_BODY, NOUN_UNKNOWN, ONE_OF,
    WORDS, THROUGH, BEHALF, DOCUMENT, SPEAKING_FOR, CONVEYED,
)  # fmt: skip

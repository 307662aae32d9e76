"""The rules by which a mention is resolved to a referent. In the examples the mention is in braces."""

from __future__ import annotations

from onrecord.extractors.rule import Family, Rule


def _speaker(name: str, description: str, example: str) -> Rule:
    return Rule(f"speaker.{name}", description, example, Family.SPEAKER)


NAME = _speaker("name", "by its name, or a shorter form of it", "Ada Bern left. {Bern} said she was ill.")
TITLE = _speaker("title", "the noun before a name", "{Spokesman} Ilir Hoxha said it was over.")
APPOSITION = _speaker("apposition", "an apposition", "Signe Aarnes, {the envoy}, said it was over.")
BESIDE = _speaker("beside", "the name directly after a description", "{Café owner} René Dubé said it was over.")
BODY_BESIDE = _speaker(
    "body-beside", "the name of a body or a thing next to a noun", "{The Kestrel newspaper} said it was over."
)
BODY_NOUN = _speaker(
    "body", "a general noun for the body nearby that it fits", "Kestrel Airways sued. {The carrier} lost."
)
DOCUMENT = _speaker(
    "document", "another noun for the document nearby", "A study found lead. {The report} named the plant."
)
OFFICE = _speaker(
    "office", "the office that a text gives to a name", "President Ada Bern left. {The president} was ill."
)
ROSTER = _speaker(
    "roster", "the role that the roster gives to a name", "Ada Bern left. {The Danish president} said it was over."
)
HEADLINE = _speaker(
    "headline",
    "the first paragraphs' description of the same, or the document that is named later",
    "{Poll}: most want a vote … according to a Harrow poll",
)
OCCUPATION = _speaker(
    "occupation", "an occupation, a people or a party for the one nearby", "Ada Bern scored. {The striker} was ill."
)
KINSHIP = _speaker(
    "kinship", "the person whose relative the possessor is", "His daughter, Ada Bern, said {her father} was ill."
)
DELAYED = _speaker(
    "delayed",
    "the name that follows a description in the text's opening",
    "{The envoy} said it was over. … Signe Aarnes told reporters …",
)
COPULA = _speaker("copula", "a copula", "Signe Aarnes is {the envoy}.")
RELATIVE = _speaker("relative", "the antecedent of a relative clause", "The envoy, {who} left, said it was over.")
RANKING = _speaker("ranking", "the likeliest antecedent", "Ada Bern left. {She} said she was ill.")
DESCRIPTION = _speaker("description", "a description with no antecedent", "{A nurse} said it was over.")
PRONOUN = _speaker("pronoun", "a pronoun with no candidate", "{It} said so.")
DEMONSTRATIVE = _speaker("this", "a demonstrative or an interrogative, left open", "{That} says it all.")
EACH = _speaker(
    "each", "the people that `each` or `both` refers to", "Ada Bern and Ilir Hoxha met, {each} saying it was over."
)
TOGETHER = _speaker("together", "coordinated names", "{Ada Bern and Ilir Hoxha} said it was over.")
INTERVIEWED = _speaker("interviewed", "`A` in an interview", "Ada Bern was interviewed. {A}: I left.")
AUTHOR = _speaker("author", "a first person outside quotations", "{I} say it is over.")
QUOTATION = _speaker("quotation", "a first person in the words of its source", "“{I} am ill,” Ada Bern said.")
ADDRESSEE = _speaker("addressee", "a second person in words to an addressee", "She told Ada Bern: “{You} are ill.”")

RULES = (
    NAME, TITLE, APPOSITION, BESIDE, BODY_BESIDE, COPULA, OFFICE, ROSTER, HEADLINE, OCCUPATION, KINSHIP, BODY_NOUN,
    DOCUMENT, DELAYED, RELATIVE, RANKING, DESCRIPTION, PRONOUN, DEMONSTRATIVE, EACH, TOGETHER, INTERVIEWED, AUTHOR,
    QUOTATION, ADDRESSEE,
)  # fmt: skip

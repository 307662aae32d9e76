"""Texts whose names are hidden: the antecedents of the hidden mentions, and that no trace of the name is left there."""

from __future__ import annotations

from tests.extractors.speakers.texts import parsed
from training.hidden_mentions import FORMS, hidden_text, surname_genders

TEXT = """
Laura/PROPN+PERSON/nsubj/9 Kendall/PROPN+PERSON/flat/1 ,/PUNCT/punct/6 the/DET/det/6 harbour/NOUN/compound/6 master/NOUN/appos/1 ,/PUNCT/punct/6 has/AUX/aux/9 resigned/VERB/root/0
Kendall/PROPN+PERSON/nsubj/2 spoke/VERB/root/0
Kendall/PROPN+PERSON/nsubj/2 left/VERB/root/0
They/PRON/nsubj/2 followed/VERB/root/0 Kendall/PROPN+PERSON/obj/2
"""  # noqa: E501


def test_hidden_mentions_keep_their_entity_and_lose_their_name() -> None:
    analysis, _ = parsed(TEXT)
    seen = set()
    for seed in range(40):
        hidden = hidden_text("t", analysis, {}, seed)
        if hidden is None:
            continue
        name = hidden.text.index("Laura Kendall")
        for start in hidden.hidden:
            words = hidden.text[start:]
            assert not words.startswith("Kendall")
            assert hidden.entity_at[start] == hidden.entity_at[name]
            seen.add(words.split()[0].lower())
    assert seen == {"she", "her", "the"}


def test_gender_of_a_surname_is_that_of_its_given_names() -> None:
    analysis, _ = parsed(TEXT)
    assert surname_genders([analysis]) == {"kendall": "f"}


def test_every_role_has_a_form_for_every_gender() -> None:
    assert {frozenset(forms) for forms in FORMS.values()} == {frozenset(("m", "f", "it", "they"))}

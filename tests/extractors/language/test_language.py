"""Texts that are not in English have a warning, and no English one has."""

from __future__ import annotations

from pathlib import Path

import pytest

from corpora.polnear import articles
from onrecord.extractors.language.detection import other_language

OTHERS = {
    "fr": "Le pont rouvrira en mai, a déclaré la directrice du port. « Nous sommes en avance », a-t-elle ajouté devant "
    "les journalistes. Selon la mairie, les travaux ont coûté deux millions d'euros, et la seconde voie ouvrira plus "
    "tard dans le mois, si le temps le permet.",
    "de": "Die Brücke wird im Mai wieder geöffnet, sagte die Leiterin des Hafens am Montag. „Wir liegen vor dem "
    "Zeitplan“, fügte sie hinzu. Nach Angaben der Stadt haben die Arbeiten zwei Millionen Euro gekostet; die zweite "
    "Spur folgt eine Woche später, wenn das Wetter es zulässt.",
    "es": "El puente volverá a abrir en mayo, dijo el lunes la directora del puerto. «Vamos por delante», añadió ante "
    "los periodistas. Según el ayuntamiento, las obras han costado dos millones de euros y el segundo carril abrirá "
    "una semana más tarde, si el tiempo lo permite, y con mucho cuidado.",
    "ru": "Мост откроют в мае, сообщила в понедельник директор порта. «Мы опережаем график», — добавила она. "
    "По данным мэрии, работы обошлись в два миллиона евро.",
}
ENGLISH = [
    "The bridge will reopen in May, the head of the port said on Monday. “Nous sommes en avance sur le calendrier”, "
    "she told reporters in French, “et la seconde voie ouvrira une semaine plus tard, selon la mairie.” "
    "The council said that the work had cost two million euros.",
    "Ana Petrova, Ines Calder, Kenji Watanabe, Oluwaseun Adeyemi, Thabo Dlamini, Jean-Pierre Dubois, Giovanni Rossi, "
    "Wolfgang Schmidt, Bjorn Svensson, Piotr Kowalski, Fatima al-Zahra, Rajesh Kumar, Mehmet Yilmaz, Joao da Silva",
    "THE BRIDGE WILL REOPEN IN MAY, THE HEAD OF THE PORT SAID ON MONDAY. “WE ARE AHEAD OF PLAN,” SHE TOLD REPORTERS. "
    "THE COUNCIL SAID THAT THE WORK HAD COST TWO MILLION EUROS AND THAT THE SECOND LANE WOULD OPEN A WEEK LATER.",
    "12.05 14.20 18.30\n" * 100,
]


SHORT_OTHERS = [
    ("de", "Der Bürgermeister sagte, die Brücke bleibe bis März geschlossen."),
    ("de", "Polizei sucht Zeugen nach Unfall in Köln"),
    ("de", "„Das ist nicht wahr“, sagte Schmidt am Montag."),
    ("fr", "Macron annonce une réforme des retraites"),
    ("es", "La ministra rechazó las acusaciones."),
    ("pl", "Burmistrz powiedział, że most pozostanie zamknięty do marca."),
    ("ru", "Мэр сказал, что мост останется закрытым до марта."),
    ("zh", "市长说大桥将关闭到三月。"),
    ("ar", "قال رئيس البلدية إن الجسر سيبقى مغلقا حتى مارس"),
]
SHORT_ENGLISH = [
    "Mayor says bridge stays shut until March",
    "Merkel slams Putin",
    "Police seek witnesses after crash in Köln",
    "Van der Bellen wins Austria vote",
    "Le Pen loses in France",
    "Real Madrid beat Bayern München 2-1",
    "Siemens hires Müller as CEO",
    "Sinn Féin leader Mary Lou McDonald quits",
    "Al-Sisi denies El-Baradei claims",
    "Petrobras, Vale lead Bovespa gains",
    "Die Hard star Willis dies",
    "“No,” Schmidt said.",
    "https://example.org/2026/07/19/c169581f61a94b2b9c2657391c6ac1df/c.html",
    "Ana Petrova, Kenji Watanabe, Jean-Pierre Dubois, Wolfgang Schmidt",
]


@pytest.mark.parametrize("language", OTHERS)
def test_another_language_has_a_warning(language: str) -> None:
    assert other_language(OTHERS[language]) == language


@pytest.mark.parametrize("text", ENGLISH)
def test_english_is_not_taken_for_another(text: str) -> None:
    assert other_language(text) is None


@pytest.mark.parametrize(("language", "text"), SHORT_OTHERS)
def test_a_sentence_or_headline_in_another_language_has_a_warning(language: str, text: str) -> None:
    assert other_language(text) == language


@pytest.mark.parametrize("text", SHORT_ENGLISH)
def test_a_short_english_text_with_foreign_names_is_not_taken_for_another(text: str) -> None:
    assert other_language(text) is None


@pytest.mark.parametrize("text", ["", "Köln", "Er sagte nein.", "1, 2, 3 – 4 … 5"])
def test_of_a_few_words_nothing_is_said(text: str) -> None:
    assert other_language(text) is None


@pytest.mark.data
def test_no_article_of_polnear_is_taken_for_another_language(shared_data: Path) -> None:
    texts = [one.text for one in articles(shared_data / "polnear" / "dev")]
    assert len(texts) == 84
    assert [text for text in texts if other_language(text)] == []
    headlines = [text.strip().partition("\n")[0] for text in texts]
    assert [text for text in headlines if other_language(text)] == []
